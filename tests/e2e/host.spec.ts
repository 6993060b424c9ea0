// Pages that make it hard for what is put into them: by their styles, their policies, and where files come from.
import { expect, test } from "./support/test";
import { servePage, sitePolicy } from "./support/host";
import { table } from "./support/views";
import { Widget } from "./support/widget";
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";

/** A page that may have styles of its own. */
const styled = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:`;

/** Everything that is seen of the widget: what it is, where it stands and how it looks. */
function looks(widget: Widget) {
  return widget.root.evaluate((host) => {
    const widget = host.shadowRoot!.querySelector(".widget")!;
    const { left, top } = widget.getBoundingClientRect();
    const boxes = [widget, ...widget.querySelectorAll("*")].filter((one) => one.getClientRects().length);
    return boxes.map((one) => {
      const box = one.getBoundingClientRect();
      const sizes = [box.left - left, box.top - top, box.width, box.height].map((size) => Math.round(size * 4) / 4);
      const style = getComputedStyle(one);
      const words = [
        ...[style.fontSize, style.fontFamily, style.fontWeight, style.fontStyle, style.lineHeight],
        ...[style.color, style.backgroundColor, style.letterSpacing, style.wordSpacing, style.textTransform],
        ...[style.textAlign, style.textIndent, style.textShadow, style.whiteSpace, style.cursor, style.userSelect],
        ...[style.visibility, style.listStyleType, style.hyphens],
      ];
      return `${one.localName}.${one.getAttribute("class")} ${sizes.join(" ")}: ${words.join(" ")}`;
    });
  });
}

/** Goes to a page with such a style around the widget, and looks at a view of it. */
async function seen(page: Page, style: string, view: string) {
  const element = `<moda-scope storage="none" view="${view}"></moda-scope>`;
  const body = `<style>body { margin: 0 } ${style}</style><main>${element}</main>`;
  await servePage(page, "/host", { body, policy: styled });
  const widget = new Widget(page);
  await widget.open("/host");
  if (view === "cards") await widget.cards().first().getByText("Pourquoi").first().click();
  if (view === "guide") await widget.root.getByRole("checkbox").first().check();
  await widget.hasSettled();
  return looks(widget);
}

const styles = {
  "that unsets everything": "* { all: unset !important; font-size: 40px } style { display: none !important }",
  "with styles for all that it has itself": `
    h1, h2, h3, p, ul, li, dl, dt, dd { margin: 30px; color: red; font: 30px fantasy }
    button, input, select { padding: 20px; background: red; border: 5px dotted; text-transform: uppercase }
    a, a:hover, a:visited { color: red; text-decoration: line-through }
    table, th, td, tr { border: 9px solid red; padding: 20px; background: yellow; width: 50px }
    article, section, header, footer { display: flex; width: 100px; float: right }
    fieldset, legend, label, dialog, svg { display: inline-block; background: red; width: 30px }
    .card, .widget, .scope, .cards, .button { display: none } [hidden] { display: block !important }
    ::before, ::after { content: "!" }`,
  "whose words have a style that goes on to all in them": `
    main {
      color: red; cursor: wait; user-select: none; text-align: right; text-indent: 20px; text-transform: uppercase;
      letter-spacing: 4px; word-spacing: 9px; line-height: 3; white-space: nowrap; text-shadow: 1px 1px red;
      font: italic small-caps 900 30px/3 monospace; font-feature-settings: "smcp"; list-style: square inside;
      hyphens: auto; word-break: break-all; tab-size: 20; text-wrap: nowrap; quotes: "<" ">";
      border-collapse: collapse; border-spacing: 20px; caption-side: bottom; empty-cells: hide; accent-color: red;
      caret-color: red; -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; fill: red; stroke: red;
      text-align-last: right; text-underline-offset: 20px; font-size-adjust: 2; text-emphasis: dot red;
    }`,
  "whose letters are tiny": ":root { font-size: 5px }",
  "whose letters are huge": ":root { font-size: 40px }",
  "with names like ours": ":root { --font: fantasy; --space-4: 99px; --text: red; --surface: red; --line: 9px }",
};

for (const view of ["cards", "table", "map", "guide"]) {
  test.describe(`the ${view} look the same in a page`, () => {
    for (const [what, style] of Object.entries(styles)) {
      test(what, async ({ page }) => {
        const plain = await seen(page, "", view);
        expect(plain.length).toBeGreaterThan(100);
        const hosted = await seen(page, style, view);
        expect(hosted.filter((one, at) => one !== plain[at])).toEqual([]);
        expect(hosted).toHaveLength(plain.length);
      });
    }
  });
}

test("a difference would be found: what a page may set makes one", async ({ page }) => {
  const plain = await seen(page, "", "cards");
  expect(await seen(page, "moda-scope { --moda-scope-font: serif }", "cards")).not.toEqual(plain);
});

for (const [what, style] of Object.entries({
  "the words of the page are not seen": "main { visibility: hidden }",
  "what is around it is not there": "main { display: none }",
  "the element is not there": "moda-scope { display: none }",
})) {
  test(`where ${what}, it is not seen either`, async ({ page }) => {
    const element = `<style>${style}</style><main><moda-scope></moda-scope></main>`;
    await servePage(page, "/host", { body: element, policy: styled });
    const widget = new Widget(page);
    await widget.open("/host");
    for (const one of [widget.root, widget.search(), widget.button("Aide")]) await expect(one).toBeHidden();
  });
}

test("in a page that is dark it is dark, and in one that says nothing it is light", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const scheme = async (style: string) => {
    await seen(page, style, "cards");
    return new Widget(page).search().evaluate((field) => getComputedStyle(field).backgroundColor);
  };
  const light = await scheme("");
  expect(await scheme("main { color-scheme: light }")).toBe(light);
  expect(await scheme("main { color-scheme: dark }")).not.toBe(light);
});

test("what is said where it cannot be loaded is as plain to read in any page", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/, /uncaught|Failed to fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  const absence = async (style: string) => {
    const sheet = `<style>body { margin: 0 } ${style}</style>`;
    const body = `${sheet}<main><moda-scope></moda-scope></main>`;
    await servePage(page, "/host", { body, policy: styled });
    await page.goto("/host");
    await expect(page.getByRole("alert")).toContainText("n'a pas pu être chargé");
    return page.getByRole("alert").evaluate((alert) =>
      [alert, ...alert.children].map((one) => {
        const { fontSize, lineHeight, letterSpacing, textTransform, textAlign, whiteSpace } = getComputedStyle(one);
        const { width, height } = one.getBoundingClientRect();
        return [width, height, fontSize, lineHeight, letterSpacing, textTransform, textAlign, whiteSpace].join(" ");
      }),
    );
  };
  const plain = await absence("");
  for (const style of Object.values(styles)) expect(await absence(style)).toEqual(plain);
});

/** The widget does its work. */
async function works(widget: Widget) {
  await widget.isReady();
  await widget.tick("Temporalité", "Synchrone");
  await widget.says("3 modalités sur 4");
  await widget.root.getByRole("radio", { name: "Tableau" }).check();
  await expect(table(widget)).toBeVisible();
}

/** The addresses that a page asks for from now on; its icon is inside of it. */
function requests(page: Page) {
  const asked: URL[] = [];
  page.on("request", (request) => asked.push(new URL(request.url())));
  return () => asked.filter(({ protocol }) => protocol !== "data:").map(({ pathname }) => pathname);
}

/** Puts a page there that loads a script, and has the widget. */
async function serveScripted(page: Page, path: string, script: string, policy: string) {
  const body = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Host</title>
    <link rel="icon" href="data:,">${script}</head><body><moda-scope>In plain words.</moda-scope></body></html>`;
  const headers = { "content-security-policy": policy };
  await page.route(path, (route) => route.fulfill({ contentType: "text/html", headers, body }));
}

test("the module comes from another site, with all that it needs", async ({ page, guard, baseURL, widget }) => {
  const site = baseURL!.replace("127.0.0.1", "localhost");
  guard.expects(new RegExp(`^asked elsewhere: ${site}`));
  const asked = requests(page);
  await page.route(`${site}**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace("localhost", "127.0.0.1") });
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  const policy = `default-src 'none'; script-src ${site} 'wasm-unsafe-eval'; connect-src ${site}; img-src data:;
    require-trusted-types-for 'script'; trusted-types 'none'`.replace(/\s+/g, " ");
  await serveScripted(page, "/host", `<script type="module" src="${site}moda-scope.js"></script>`, policy);
  await page.goto("/host");
  await works(widget);
  const names = asked().map((path) => path.replace(/-[0-9a-f]{8}\./, "."));
  expect(names.sort()).toEqual(["/catalogue.json", "/host", "/moda-scope.css", "/moda-scope.js", "/modascope.wasm"]);
});

test("the classic script comes from another site that allows nothing", async ({ page, guard, baseURL, widget }) => {
  const site = baseURL!.replace("127.0.0.1", "localhost");
  guard.expects(new RegExp(`^asked elsewhere: ${site}moda-scope.classic.js$`));
  await page.route(`${site}**`, async (route) => {
    const url = route.request().url().replace("localhost", "127.0.0.1");
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const policy = `default-src 'none'; script-src ${site} 'wasm-unsafe-eval'; img-src data:`;
  await serveScripted(page, "/host", `<script src="${site}moda-scope.classic.js" defer></script>`, policy);
  await page.goto("/host");
  await works(widget);
});

for (const script of ["moda-scope.js", "moda-scope.classic.js"]) {
  test(`${script} is in a folder, and the page in another one`, async ({ page, widget }) => {
    const asked = requests(page);
    await page.route("**/tools/compare/**", async (route) => {
      const url = route.request().url().replace("/tools/compare/", "/");
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    const tag = `<script type="module" src="../../tools/compare/${script}"></script>`;
    await serveScripted(page, "/intranet/deep/page", tag, await sitePolicy(page));
    await page.goto("/intranet/deep/page");
    await works(widget);
    expect(asked().filter((path) => !/^\/(tools\/compare|intranet\/deep)\//.test(path))).toEqual([]);
  });
}

test("a server calls WebAssembly a stream of bytes, and lets nobody guess", async ({ page, widget }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-type": "application/octet-stream" };
    expect(headers["x-content-type-options"]).toBe("nosniff");
    await route.fulfill({ response, headers });
  });
  await serveScripted(page, "/host", `<script type="module" src="/moda-scope.js"></script>`, await sitePolicy(page));
  await page.goto("/host");
  await works(widget);
});

test("scripts may connect to nothing, and the classic one does not", async ({ page, widget }) => {
  const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:; connect-src 'none';
    require-trusted-types-for 'script'; trusted-types 'none'`.replace(/\s+/g, " ");
  await serveScripted(page, "/host", `<script src="/moda-scope.classic.js" defer></script>`, policy);
  const asked = requests(page);
  await page.goto("/host");
  await works(widget);
  expect(asked()).toEqual(["/host", "/moda-scope.classic.js"]);
});

test("the classic script stands in the middle of the page", async ({ page, widget }) => {
  const body = `<!doctype html><html lang="fr"><title>Host</title><link rel="icon" href="data:,">
    <p>Before.</p><script src="/moda-scope.classic.js"></script><moda-scope></moda-scope><p>After.</p></html>`;
  await page.route("/host", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("/host");
  await works(widget);
});

test("a page is opened from a disk, with the one classic script beside it", async ({ page, guard, widget }, test) => {
  guard.expects(/^asked elsewhere: file:/);
  const script = await (await page.request.get("/moda-scope.classic.js")).body();
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Disk</title><link rel="icon" href="data:,">
    <moda-scope>In plain words.</moda-scope><script src="moda-scope.classic.js"></script></html>`;
  await writeFile(test.outputPath("moda-scope.classic.js"), script);
  await writeFile(test.outputPath("page.html"), html);
  const asked = requests(page);
  await page.goto(pathToFileURL(test.outputPath("page.html")).href);
  await works(widget);
  expect(asked().map((path) => path.split("/").at(-1))).toEqual(["page.html", "moda-scope.classic.js"]);

  await page.reload();
  await widget.isReady();
  await widget.says("3 modalités sur 4");
});
