// axe finds nothing to say: in every view, language, theme and width, in the page, in a frame, and where there is
// nothing to show.
import { expect, test } from "./support/test";
import { isAccessible, judged, rules } from "./support/accessible";
import { servePage } from "./support/host";
import { failures, languages, openFailed, openIn, states, views, words } from "./support/states";
import { choose } from "./support/views";
import { showAll } from "./support/window";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

// Each for itself, so that every worker has some.
test.describe.configure({ mode: "parallel" });
// What is on its way from one colour to another has neither.
test.use({ contextOptions: { reducedMotion: "reduce" } });
test.beforeEach(() => test.slow());

type Where = { widths?: number[]; isFramed?: boolean; isPlain?: boolean; isSmall?: boolean };

async function isAccessibleEverywhere(page: Page, { widths = [1200, 768, 320], ...where }: Where = {}) {
  for (const width of widths) {
    // What something else covers axe cannot judge.
    await showAll(page, width);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await test.step(`${width} pixels, ${colorScheme}`, () => isAccessible(page, where));
    }
  }
}

for (const language of languages) {
  const said = words[language];

  for (const { view, what, reach, widths } of states) {
    test(`the ${view} ${what}, ${language}`, async ({ page, widget }) => {
      await openIn(widget, said, view);
      await reach(widget, said);
      await isAccessibleEverywhere(page, { widths });
    });
  }

  for (const view of views) {
    test(`the ${view} in a frame, ${language}`, async ({ page }) => {
      const widget = await openFramed(page);
      await widget.button(said.switch).click();
      await choose(widget, said.views[view]);
      await isAccessibleEverywhere(page, { isFramed: true });
    });
  }

  for (const { what, complaint, spoil } of failures) {
    test(`${what}, ${language}`, async ({ page, guard }) => {
      if (complaint) guard.expects(complaint);
      await spoil(page);
      await openFailed(page, language);
      await isAccessibleEverywhere(page, { isSmall: true });
    });
  }
}

test("the plain version, where the widget never comes", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/);
  await page.route("**/moda-scope.js", (route) => route.abort());
  await page.goto("/");
  await isAccessibleEverywhere(page, { isPlain: true });
});

test("a mistake of each kind would be found, in a frame too", async ({ page }) => {
  const row = "<tr><td>a</td><td>b</td><td>c</td><td>d</td></tr>";
  await servePage(page, "/mistaken", {
    body: `<button>a</button><button>b</button><table>${row.repeat(4)}</table><p>Outside of all landmarks.</p>`,
  });
  await servePage(page, "/host", { ...framing, body: `<iframe src="/mistaken"></iframe>` });
  await page.goto("/host");
  await page.frames()[1].evaluate(() => {
    for (const { style } of document.querySelectorAll("button"))
      Object.assign(style, { blockSize: "8px", padding: "0", border: "0", margin: "0" });
  });

  const { violations } = await judged(page);

  const framed = violations.filter(({ nodes }) => nodes.some(({ target }) => target.length > 1));
  // Of WCAG 2.2, of the experiments that RGAA asks for, and of good practice.
  expect(framed.map(({ id }) => id)).toEqual(expect.arrayContaining(["target-size", "td-has-header", "region"]));
  expect(violations.map(({ id }) => id)).toContain("frame-title");
});

test("the rules are those of all the tags", () => {
  expect(rules).toEqual(expect.arrayContaining(["button-name", "color-contrast", "avoid-inline-spacing"]));
  expect(rules).toEqual(expect.arrayContaining(["target-size", "heading-order", "css-orientation-lock"]));
});

/** A policy under which a page may have frames of its own. */
const framing = { policy: "default-src 'self'; img-src data:; script-src 'self' 'wasm-unsafe-eval'" };

/** Opens the stand-alone page in a frame that is as wide as the page around it. */
async function openFramed(page: Page) {
  // Each document has its main part; axe wants to tell them apart.
  const frame = `<iframe src="/" title="Modascope"></iframe>`;
  await servePage(page, "/host", { ...framing, body: `<main aria-label="Host"><h1>Host</h1>${frame}</main>` });
  await page.goto("/host");
  await page.evaluate(() => {
    Object.assign(document.body.style, { margin: "0" });
    Object.assign(document.querySelector("iframe")!.style, {
      inlineSize: "100%",
      blockSize: "600px",
      border: "0",
    });
  });
  const widget = new Widget(page, page.frameLocator("iframe").locator("moda-scope"));
  await widget.isReady();
  return widget;
}
