// The npm package in a project of somebody else, who has Vite and sets nothing.
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, type Page } from "@playwright/test";
import { build, createServer } from "vite";

import { kitchens } from "./support/catalogue";
import { test as base } from "./support/packed";
import { choose, isPicked, pick } from "./support/views";
import type { Widget } from "./support/widget";

const run = promisify(execFile);

const page = `<!doctype html>
  <html lang="fr">
    <head>
      <meta charset="utf-8">
      <title>Host</title>
      <link rel="icon" href="data:,">
    </head>
    <body>
      <h1>Host</h1>
      <main></main>
      <script type="module" src="/main.ts"></script>
    </body>
  </html>`;

/** A page that is drawn anew from its state, as frameworks do it: what is a property is set as one, the rest as
    attributes, and both only where they differ from what was set before. */
const program = `
  import "modascope";
  import type { ModaScope, ModaScopeSession, ModaScopeState } from "modascope";

  type State = { lang: string; catalogue?: object; session?: ModaScopeSession };
  let state: State = { lang: "fr" };
  let told: ModaScopeState | undefined;

  const element: ModaScope = document.createElement("moda-scope");
  const output = document.createElement("output");
  document.querySelector("main")!.append(element, output);
  const drawn: Record<string, unknown> = {};

  function draw(properties: Record<string, unknown>) {
    for (const [name, value] of Object.entries(properties)) {
      if (drawn[name] === value) continue;
      drawn[name] = value;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value as EventListener);
      else if (name in element) Object.assign(element, { [name]: value });
      else element.setAttribute(name, String(value));
    }
    output.textContent = told ? told.language + " " + told.shown.join(" ") : "nothing";
  }

  function hear({ detail }: CustomEvent<ModaScopeState>) {
    told = detail;
    render();
  }

  const render = () => draw({ ...state, storage: "none", "onmoda-scope-ready": hear, "onmoda-scope-change": hear });

  render();
  Object.assign(window, {
    become(next: Partial<State>) {
      state = { ...state, ...next };
      render();
    },
    session: () => element.session,
  });
`;

/** A folder with the project, in which the package is installed. */
const test = base.extend<object, { project: string }>({
  project: [
    async ({ packed }, use) => {
      const project = mkdtempSync(join(tmpdir(), "modascope-npm-"));
      const tarball = readdirSync(packed.folder).find((name) => name.endsWith(".tgz"))!;
      writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
      writeFileSync(join(project, "index.html"), page);
      writeFileSync(join(project, "main.ts"), program);
      const quiet = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
      await run("npm", ["install", ...quiet, packed.path(tarball)], {
        cwd: project,
        shell: process.platform === "win32",
      });
      await use(project);
      rmSync(project, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

type Host = { become(next: object): void; session(): object | null };

const become = (page: Page, next: object) =>
  page.evaluate((next) => (window as unknown as Host).become(next), next);

/** The widget works, with all its files: the style sheet too. */
async function works(widget: Widget) {
  await widget.isReady();
  await widget.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webinaire");
  await expect(widget.cards().first()).toHaveCSS("border-top-style", "solid");
  await widget.tick("Temporalité", "Asynchrone");
  await widget.says("2 modalités sur 4");
}

/** A workbook is made: its script and module are found where the bundler has put them. */
async function savesWorkbook(widget: Widget, button: string) {
  const [download] = await Promise.all([widget.page.waitForEvent("download"), widget.button(button).click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
}

test("its types are those that the program of a page needs", async ({ project }) => {
  const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"];
  const modules = ["--module", "esnext", "--moduleResolution", "bundler"];
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const { stdout } = await run(process.execPath, [tsc, ...options, ...modules, "main.ts"], { cwd: project });
  expect(stdout).toBe("");
});

test("built, it runs, hears what the page says, and tells", async ({ page, project, server, widget }) => {
  await build({ root: project, configFile: false, logLevel: "error" });
  server.putFolder("/", join(project, "dist"));
  await widget.open();
  await works(widget);
  await expect(page.locator("output")).toHaveText("fr module-interactif tutorat");

  await become(page, { catalogue: kitchens(), lang: "en" });
  await widget.shows("Campfire", "Range", "Microwave");
  await expect(page.locator("output")).toHaveText("en campfire range microwave");

  const session = { version: 1, catalogue: "kitchens", filters: { price: ["dear"] }, shortlist: ["range"] };
  await become(page, { session });
  await expect(widget.box("Price", "Dear")).toBeChecked();
  await isPicked(widget, "Range");
  await pick(widget, "Microwave");
  await choose(widget, "Table");
  expect(await page.evaluate(() => (window as unknown as Host).session())).toEqual({
    ...session,
    view: "table",
    shortlist: ["range", "microwave"],
  });

  await savesWorkbook(widget, "Excel workbook (.xlsx)");
});

test("it runs while one develops", async ({ guard, page, project, widget }) => {
  const vite = await createServer({
    root: project,
    configFile: false,
    logLevel: "error",
    server: { host: "127.0.0.1" },
  });
  await vite.listen();
  try {
    const [address] = vite.resolvedUrls!.local;
    guard.expects(new RegExp(`^asked elsewhere: ${address}`));
    await widget.open(address);
    await works(widget);
    await expect(page.locator("output")).toHaveText("fr module-interactif tutorat");
    await choose(widget, "Tableau");
    await savesWorkbook(widget, "Classeur Excel (.xlsx)");
    await page.close();
  } finally {
    await vite.close();
  }
});
