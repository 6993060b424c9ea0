// The recipes of docs/embedding.md for frameworks, each in a page made of the framework's own package.
import { expect, test } from "./support/test";
import { isDark, leastContrast } from "./support/brightness";
import { contrast, painted } from "./support/colour";
import { servePage } from "./support/host";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Widget } from "./support/widget";

const root = new URL("../../", import.meta.url);
const packages = fileURLToPath(new URL("node_modules/", root));

/** A page that may have styles of its own, and loads those of its framework. */
const styled = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:`;

/** The style sheet below a heading of the documentation. */
async function recipe(heading: string) {
  const document = await readFile(new URL("docs/embedding.md", root), "utf8");
  const [, below] = document.split(`#### ${heading}\n`);
  const [, css] = /```css\n([^`]*)```/.exec(below)!;
  return css;
}

/** What WordPress writes into each page of a block theme, of the theme's palette. */
function blockTheme(base: string, contrast: string) {
  const { generateGlobalStyles } = createRequire(import.meta.url)("@wordpress/global-styles-engine");
  const colour = (slug: string, color: string) => ({ slug, color, name: slug });
  const [styles] = generateGlobalStyles(
    {
      version: 3,
      settings: {
        color: { palette: { theme: [colour("base", base), colour("contrast", contrast)] } },
        layout: { contentSize: "645px", wideSize: "1100px" },
      },
      styles: { color: { background: "var:preset|color|base", text: "var:preset|color|contrast" } },
    },
    [],
    {},
  );
  return styles.map(({ css }: { css?: string }) => css ?? "").join("\n");
}

const linked = (path: string) => `<link rel="stylesheet" href="/packages/${path}">`;

const frameworks = [
  {
    name: "Design System of the French State (DSFR)",
    head: () => linked("@gouvfr/dsfr/dist/dsfr.css"),
    root: (theme: string) => `data-fr-scheme="${theme}" data-fr-theme="${theme}"`,
    body: `<div class="fr-container">ELEMENT</div>`,
    accent: { light: "rgb(0, 0, 145)", dark: "rgb(133, 133, 246)" },
  },
  {
    name: "Bootstrap 5",
    head: () => linked("bootstrap/dist/css/bootstrap.css"),
    root: (theme: string) => `data-bs-theme="${theme}"`,
    body: `<div class="container">ELEMENT</div>`,
    accent: { light: "rgb(13, 110, 253)", dark: "rgb(13, 110, 253)" },
  },
  {
    name: "WordPress block themes",
    head: (theme: string) =>
      `<style>${theme === "dark" ? blockTheme("#111111", "#ffffff") : blockTheme("#ffffff", "#111111")}</style>`,
    root: () => "",
    body: `<div class="wp-site-blocks"><main class="entry-content is-layout-constrained">ELEMENT</main></div>`,
    accent: { light: "rgb(17, 17, 17)", dark: "rgb(255, 255, 255)" },
  },
  {
    name: "Pico",
    head: () => linked("@picocss/pico/css/pico.css"),
    root: (theme: string) => `data-theme="${theme}"`,
    body: `<main class="container">ELEMENT</main>`,
  },
] as const;

type Framework = (typeof frameworks)[number];

async function open(page: Page, widget: Widget, framework: Framework, theme: string, style: string, element: string) {
  await page.route("/packages/**", (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: packages + pathname.slice("/packages/".length) });
  });
  const head = framework.head(theme);
  const body = `${head}<style>${style}</style>${framework.body.replace("ELEMENT", element)}`;
  await servePage(page, "/host", { body, root: framework.root(theme), policy: styled });
  await widget.open("/host");
}

for (const framework of frameworks) {
  for (const theme of ["light", "dark"] as const) {
    for (const system of ["light", "dark"] as const) {
      test(`${framework.name}: can be read as it is, ${theme} page, ${system} system`, async ({ page, widget }) => {
        await page.emulateMedia({ colorScheme: system });
        await open(page, widget, framework, theme, "", "<moda-scope></moda-scope>");
        expect(await isDark(widget)).toBe(theme === "dark");
        expect(await leastContrast(widget)).toBeGreaterThanOrEqual(4.5);
      });
    }

    if (!("accent" in framework)) continue;
    test(`${framework.name}: the recipe has its colours and can be read, ${theme}`, async ({ page, widget }) => {
      const css = await recipe(framework.name);
      await open(page, widget, framework, theme, css, `<moda-scope class="alignwide" view="guide"></moda-scope>`);
      await widget.root.getByRole("checkbox").first().check();
      const strong = widget.root.locator("button.strong:visible").first();
      await expect(strong).toHaveCSS("background-color", framework.accent[theme]);
      const layers = await strong.evaluate((button) => {
        const { backgroundColor, color } = getComputedStyle(button);
        return [[backgroundColor], [color]];
      });
      const [ground, ink] = await painted(page, layers);
      expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);

      await widget.root.getByRole("radio", { name: "Fiches" }).check();
      await widget.hasSettled();
      expect(await isDark(widget)).toBe(theme === "dark");
      expect(await leastContrast(widget)).toBeGreaterThanOrEqual(4.5);
      // What can be pressed has an edge that can be seen.
      const edge = await widget.search().evaluate((field) => {
        const { borderTopColor, backgroundColor } = getComputedStyle(field);
        return [[backgroundColor], [backgroundColor, borderTopColor]];
      });
      const [surface, line] = await painted(page, edge);
      expect(contrast(surface, line)).toBeGreaterThanOrEqual(3);
    });
  }
}

test("a switch of Bootstrap from light to dark is followed, with theme auto as well", async ({ page, widget }) => {
  await open(page, widget, frameworks[1], "light", "", `<moda-scope theme="auto"></moda-scope>`);
  expect(await isDark(widget)).toBe(false);
  await page.evaluate(() => (document.documentElement.dataset.bsTheme = "dark"));
  await expect.poll(() => isDark(widget)).toBe(true);
  expect(await leastContrast(widget)).toBeGreaterThanOrEqual(4.5);
});

test("a light part of a dark page of Bootstrap is light, though its color-scheme is not", async ({ page, widget }) => {
  const element = `<section data-bs-theme="light" class="bg-body p-3"><moda-scope></moda-scope></section>`;
  await open(page, widget, frameworks[1], "dark", "", element);
  expect(await isDark(widget)).toBe(false);
  expect(await leastContrast(widget)).toBeGreaterThanOrEqual(4.5);
});

test("in a block theme of WordPress it is as wide as the theme lets a wide block be", async ({ page, widget }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const css = await recipe("WordPress block themes");
  await open(page, widget, frameworks[2], "light", css, `<moda-scope class="alignwide"></moda-scope>`);
  expect((await widget.root.boundingBox())!.width).toBe(1100);
});
