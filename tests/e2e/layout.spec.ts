// Every view at every size, with large letters, wide spacing and long words: all is there, and can be read and hit.
import { expect, test } from "./support/test";
import { kitchens, wordy } from "./support/catalogue";
import { openWith, servePage } from "./support/host";
import { canBeHit, fits } from "./support/layout";
import { everyView } from "./support/tour";
import { pick } from "./support/views";
import type { Page } from "@playwright/test";
import type { Widget } from "./support/widget";

const windows = {
  "280 pixels": { width: 280, height: 640 },
  "320 pixels": { width: 320, height: 640 },
  "1600 pixels": { width: 1600, height: 900 },
  // 1280 × 1024, four times as large.
  "400 % zoom": { width: 320, height: 256 },
};

/** Twice the size of letters, as a reader sets it in the browser. */
async function doubleLetters(page: Page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
}

/** The distances that a reader may ask for, WCAG 1.4.12, everywhere. */
async function spaceOut(widget: Widget) {
  await widget.root.evaluate((host) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    for (const tree of [document, host.shadowRoot!]) tree.adoptedStyleSheets.push(sheet);
  });
}

for (const [name, size] of Object.entries(windows)) {
  test(`every view fits: ${name}`, async ({ page, widget }) => {
    test.slow();
    await page.setViewportSize(size);
    await widget.open();
    await everyView(widget, (what) => fits(widget, what));
  });
}

for (const width of [280, 768, 1200]) {
  test(`every view fits with text spaced out: ${width} pixels`, async ({ page, widget }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await widget.open();
    await spaceOut(widget);
    await everyView(widget, (what) => fits(widget, what));
  });
}

for (const width of [320, 640, 1280]) {
  test(`every view fits with letters of twice the size: ${width} pixels`, async ({ page, widget }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await doubleLetters(page);
    await widget.open();
    const size = await widget.search().evaluate((field) => getComputedStyle(field).fontSize);
    expect(parseFloat(size)).toBeGreaterThanOrEqual(28);
    await everyView(widget, (what) => fits(widget, what));
  });
}

for (const width of [280, 768, 1600]) {
  test(`names of 80 characters and words of 60 letters fit: ${width} pixels`, async ({ page, widget }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await openWith(page, wordy());
    await widget.isReady();
    await everyView(widget, (what) => fits(widget, what));
  });
}

test("the size of the page's letters changes nothing", async ({ page, widget }) => {
  await servePage(page, "/host", { body: "<main><h1>Host</h1><moda-scope></moda-scope></main>" });
  await widget.open("/host");
  const sizes = () =>
    widget.root.evaluate((host) =>
      [...host.shadowRoot!.querySelectorAll(".widget *")].map((one) => {
        const { fontSize, paddingTop, gap, minHeight } = getComputedStyle(one);
        return [one.localName, fontSize, paddingTop, gap, minHeight].join(" ");
      }),
    );
  const before = await sizes();
  expect(before.length).toBeGreaterThan(100);

  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "62.5%"));

  expect(await sizes()).toEqual(before);
});

for (const width of [320, 280]) {
  test(`the story fits in ${width} pixels, in English too`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 640 });
    await widget.open();
    await widget.button("English").click();
    await everyEnglishThing(widget);
  });

  test(`a broken catalogue fits in ${width} pixels`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 640 });
    const name = "assessment-of-everything-that-was-ever-assessed-in-this-place".repeat(3);
    await openWith(page, { ...kitchens(), [name]: 1, id: name });
    await expect(page.getByRole("alert")).toBeVisible();
    await fits(widget);
  });
}

async function everyEnglishThing(widget: Widget) {
  await fits(widget);
  await widget.search().fill("Donaudampfschifffahrtsgesellschaftskapitän");
  await fits(widget);
  await widget.button("Forget my selection").click();
  await fits(widget);
}

test("no word of the built-in catalogue breaks in two where there are 320 pixels", async ({
  page,
  widget,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await widget.open();
  const broken = await widget.root.evaluate((host) => {
    const walker = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of node.textContent!.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1 && node.parentElement!.checkVisibility()) found.push(word);
      }
    }
    return [...new Set(found)];
  });
  expect(broken).toEqual([]);
});

test("where it is narrow, a button opens the filters and says what is ticked", async ({ page, widget }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await widget.open();
  const opener = widget.button(/^Filtres/);
  await expect(opener).toHaveAttribute("aria-expanded", "false");
  await expect(widget.filter("Temporalité")).toBeHidden();

  await opener.click();
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await widget.tick("Temporalité", "Synchrone");
  await opener.click();

  await expect(opener).toHaveAccessibleName(/^Filtres \(1\)\D+3 modalités$/);
  await expect(widget.filter("Temporalité")).toBeHidden();
  await widget.says("3 modalités sur 4");
});

test.describe("what can be pressed is large enough", () => {
  for (const width of [280, 1200]) {
    test(`for a mouse: 24 pixels, in a window of ${width}`, async ({ page, widget }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      await widget.open();
      await everyView(widget, (what) => canBeHit(widget, 24, what));
    });
  }

  test.describe("for a finger", () => {
    test.use({ hasTouch: true, isMobile: true });

    for (const width of [320, 1024]) {
      test(`44 pixels, in a window of ${width}`, async ({ page, widget }) => {
        test.slow();
        await page.setViewportSize({ width, height: 800 });
        await widget.open();
        expect(await page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
        await everyView(widget, (what) => canBeHit(widget, 44, what));
        await pick(widget, "Webinaire");
        await canBeHit(widget, 44, "the guide with three picked");
      });
    }
  });
});
