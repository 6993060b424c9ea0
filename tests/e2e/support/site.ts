// The stand-alone page on a server, in one version after another: what a team does that puts a new build where the old
// one was, or a catalogue of its own.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";

import type { Server } from "./server";

const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/;

/** What the worker is called with, on a line of its own. */
const list = /(?<=\)\(\n).*(?=\n\);\n$)/;

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes);
const integrity = (bytes: Buffer) => `sha256-${sha256(bytes).digest("base64")}`;

export class Site {
  #files = new Map<string, Buffer>();

  constructor(
    readonly server: Server,
    folder = "dist",
    /** Where it is on the server. */
    readonly path = "/",
  ) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      this.#files.set(file.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(file));
    }
    this.put();
  }

  read(name: string) {
    return this.bytes(name).toString();
  }

  bytes(name: string) {
    return this.#files.get(name)!;
  }

  /** The whole name of a file of which the beginning and the end are known. */
  name(start: string, end: string) {
    const names = [...this.#files.keys()].filter((name) => name.startsWith(start) && name.endsWith(end));
    expect(names).toHaveLength(1);
    return names[0];
  }

  /** Changes a file, and puts it on the server. */
  write(name: string, text: string) {
    this.#change(name, text);
    this.put();
  }

  #change(name: string, text: string) {
    this.#files.set(name, Buffer.from(text));
  }

  /** Puts all files on the server, each under its policy, and nothing that was there before. */
  put() {
    const strict = this.read("index.html").match(policy)![1].replace("trusted-types moda-scope", "trusted-types 'none'");
    for (const [name, body] of this.#files) {
      const own = name.endsWith(".html") ? body.toString().match(policy)![1] : strict;
      const headers = { "content-security-policy": own };
      this.server.put(`${this.path}${name}`, body, headers);
      if (name === "index.html") this.server.put(this.path, body, headers);
    }
  }

  /** Builds it anew: the page, its style sheet and the module say what version they are of. */
  build(version: string) {
    const style = this.name("page-", ".css");
    const css = `${this.read(style)}:root{--version:${version}}`;
    const renamed = `page-${sha256(css).digest("hex").slice(0, 8)}.css`;
    this.#files.delete(style);
    this.server.take(`${this.path}${style}`);
    this.#change(renamed, css);
    for (const page of ["index.html", "frame.html", "embed.html"]) {
      this.#change(page, this.read(page).replaceAll(style, renamed));
    }
    const mark = `<meta name="version" content="${version}">`;
    this.#change("index.html", this.read("index.html").replace("</head>", `${mark}</head>`));
    const script = this.read("moda-scope.js");
    this.#change("moda-scope.js", `${script};document.documentElement.dataset.version="${version}";\n`);
    for (const name of [renamed, "moda-scope.js"]) this.#pin(name);
    this.#list();
    this.put();
  }

  /** Says in the page what a file has to be by now. */
  #pin(name: string) {
    const before = new RegExp(`(?<="${name}"( crossorigin)? integrity=")[^"]*`);
    const page = this.read("index.html");
    expect(page).toMatch(before);
    this.#change("index.html", page.replace(before, integrity(this.bytes(name))));
  }

  /** The style sheet of the page, which has another name in each version. */
  get style() {
    return `${this.path}${this.name("page-", ".css")}`;
  }

  /** The names of the files that the worker keeps. */
  get kept() {
    const { files } = JSON.parse(this.read("worker.js").match(list)![0]) as { files: Record<string, string> };
    return Object.keys(files);
  }

  /** Makes the list of the worker anew, as the build does. */
  #list() {
    const worker = this.read("worker.js");
    const style = this.name("page-", ".css");
    const names = this.kept.map((name) => (/^page-.*css$/.test(name) ? style : name));
    const hashed = names.map((name) => {
      return [name, name === "catalogue.json" ? "" : integrity(this.bytes(name))];
    });
    const version = sha256(JSON.stringify(hashed)).digest("hex").slice(0, 16);
    const { demanded } = JSON.parse(worker.match(list)![0]);
    const site = JSON.stringify({ version, files: Object.fromEntries(hashed), demanded });
    this.#change("worker.js", worker.replace(list, () => site));
  }
}

/** The version that each part of a page is of. */
export const versions = (page: Page) =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    return [
      document.querySelector<HTMLMetaElement>("meta[name=version]")?.content,
      getComputedStyle(root).getPropertyValue("--version"),
      root.dataset.version,
    ].map((version) => version || "built");
  });

/** The page is of one version, all of it. */
export async function isOf(page: Page, version: string) {
  expect(await versions(page)).toEqual([version, version, version]);
}

/** What is kept, by the names of the caches. */
export const caches = (page: Page) => page.evaluate(() => window.caches.keys());

/** Waits until a first version is kept. */
export const isKept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

/** Which workers there are of the page, by what they are doing. */
export const workers = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const { active, installing, waiting } = registration ?? {};
    return { active: Boolean(active), installing: Boolean(installing), waiting: Boolean(waiting) };
  });
