// A package as it is unpacked: its page, with the scripts of the site.
import { readFileSync } from "node:fs";

export type Rule = "opened" | "viewed-all" | "compared";

const policy = (connect: string) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; ` +
  `connect-src ${connect}; base-uri 'none'; form-action 'none'`;

/** The files of a package, by their names. */
export type Files = Map<string, string | Buffer>;

type Page = {
  /** What the script tag of the tracking has, such as `src="/scorm.js" data-version="1.2"`. */
  script: string;
  rule?: Rule;
  lang?: string;
  connect?: string;
  name?: string;
};

/** The page of a package. */
export function packagePage(page: Page) {
  const { script, rule = "compared", lang = "fr", connect = "'none'", name = "kit" } = page;
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

/** A file of a package that the tests are done with. */
export const installed = (file: string) => readFileSync(`node_modules/${file}`, "utf8");
