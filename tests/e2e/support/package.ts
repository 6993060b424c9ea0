// A package as an LMS shows it: its page in a frame, with the scripts that the site is built with.
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import type { BrowserContext } from "@playwright/test";

export type Rule = "opened" | "viewed-all" | "compared";

const policy = (connect: string) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; ` +
  `connect-src ${connect}; base-uri 'none'; form-action 'none'`;

type Page = {
  /** What the script tag of the tracking has, such as `src="/scorm.js" data-version="1.2"`. */
  script: string;
  rule?: Rule;
  lang?: string;
  connect?: string;
  name?: string;
};

/** The page of a package. */
export function packagePage({ script, rule = "compared", lang = "fr", connect = "'none'", name = "kit" }: Page) {
  return `<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${policy(connect)}">
        <title>Package</title>
        <link rel="icon" href="data:,">
      </head>
      <body>
        <main><moda-scope storage="none" lang="${lang}"><p>In plain words.</p></moda-scope></main>
        <script ${script} data-complete-when="${rule}" data-package="${name}"></script>
        <script src="/moda-scope.classic.js"></script>
      </body>
    </html>`;
}

export function built(name: string) {
  const options = { bundle: true, format: "iife", target: "es2022", write: false } as const;
  return buildSync({ entryPoints: [`src/tracking/${name}.js`], ...options }).outputFiles[0].text;
}

/** A file of a package that the tests are done with. */
export const installed = (file: string) => readFileSync(`node_modules/${file}`, "utf8");
