// The width of the element, in every kind of layout that a page may put it into.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import type { Page } from "@playwright/test";

/** A page that may have styles of its own. */
const styled = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:`;

const element = `<moda-scope storage="none"></moda-scope>`;
const inside = (style: string, beside = "") => `<div style="${style}">${beside}${element}</div>`;
const itself = (style: string) => element.replace(">", ` style="${style}">`);

/** Where the element takes all the room there is. */
const filled = {
  "a block": element,
  "a flex row": inside("display: flex"),
  "a flex row, centred": inside("display: flex; justify-content: center"),
  "a flex row, at the top": inside("display: flex; align-items: flex-start"),
  "a flex column, centred": inside("display: flex; flex-direction: column; align-items: center"),
  "a flex column, at the start": inside("display: flex; flex-direction: column; align-items: flex-start"),
  "an inline flex row": inside("display: inline-flex"),
  "a grid, centred": inside("display: grid; place-items: center"),
  "a grid with centred columns": inside("display: grid; place-content: center"),
  "a grid, at the start": `<div style="display: grid">${itself("justify-self: start")}</div>`,
  "an inline grid": inside("display: inline-grid"),
  "a flex row itself": itself("display: flex"),
  "a flex row itself, centred": itself("display: flex; align-items: center; justify-content: center"),
  "a flex column itself, centred": itself("display: flex; flex-direction: column; align-items: center"),
  "an inline flex row itself": itself("display: inline-flex"),
  "a grid itself, centred": itself("display: grid; place-items: center"),
  "lines that run down": inside("writing-mode: vertical-rl"),
  "lines that run down, in a box of some height": inside("writing-mode: vertical-lr; height: 300px"),
  "a float": itself("float: left"),
  "a float at the end": itself("float: inline-end"),
  "an inline block": itself("display: inline-block"),
  "a box in an inline block": inside("display: inline-block"),
  "what fits its content": itself("width: fit-content"),
  "what is as wide as its content": itself("width: max-content"),
  "a box as wide as its content": inside("width: max-content"),
  "an absolute position": `<div style="position: relative; height: 9em">${itself("position: absolute")}</div>`,
  "a fixed position": itself("position: fixed"),
  "a table cell": `<table><tr><td>${element}</td></tr></table>`,
  "a cell of a full table": `<table width="100%"><tr><td>${element}</td></tr></table>`,
  "a box shown as a table": inside("display: table"),
  "a disclosure": `<details open><summary>More</summary>${element}</details>`,
  "a fieldset": `<fieldset>${element}</fieldset>`,
  "a dialog": `<dialog open style="padding: 8px">${element}</dialog>`,
  "a popover": `<div popover style="padding: 8px">${element}</div>`,
  "an element with room around it": itself("margin: 4px; padding: 8px; border: 1px solid"),
  "a flex item with room around it": `<div style="display: flex">${itself("margin: 4px; padding: 8px")}</div>`,
  "the stand-in in a flex row": `<div style="display: flex"><div data-moda-scope data-storage="none"></div></div>`,
  "the stand-in as a float": `<div data-moda-scope data-storage="none" style="float: left"></div>`,
};

/** Where it shares the room, or has as little as it can have. */
const shared = {
  "a flex row beside words": inside("display: flex", "<nav>Words beside it that can wrap</nav>"),
  "a flex row beside a fixed width": inside("display: flex", `<nav style="flex: none; width: 100px">Menu</nav>`),
  "a table cell beside words": `<table><tr><td>Words beside it</td><td>${element}</td></tr></table>`,
  "columns as wide as their content": inside("display: grid; grid-template-columns: auto auto", "<p>Aside</p>"),
  "the least width of its content": itself("width: min-content"),
  "a box of the least width": inside("width: min-content"),
};

/** Puts it into the page, and measures what is seen of the element. */
async function measured(page: Page, body: string, box = ".widget") {
  await page.evaluate((body) => {
    document.body.innerHTML = body;
    document.querySelector<HTMLElement>("[popover]")?.showPopover();
  }, body);
  const seen = page.locator("moda-scope").locator(box).last();
  await expect(seen).toBeAttached();
  return seen.evaluate((box) => ({
    width: Math.round(box.getBoundingClientRect().width),
    over: Math.max(0, document.documentElement.scrollWidth - innerWidth),
  }));
}

/** What is seen of the element in a state, and how a page comes into it. */
const states: Record<string, [string, (page: Page) => Promise<unknown>]> = {
  "is ready": [".widget", async () => {}],
  "still loads": [".skeleton", (page: Page) => page.route("**/*.wasm", () => new Promise<void>(() => {}))],
  "could not be loaded": [".absent", (page: Page) => page.route("**/*.wasm", (route) => route.abort())],
};

for (const [state, [box, arrange]] of Object.entries(states)) {
  for (const width of [280, 320, 1000]) {
    for (const dir of ["ltr", "rtl"]) {
      test(`has a usable width and sticks out nowhere while it ${state}: ${width} pixels, ${dir}`, async ({ page, guard }) => {
        test.slow();
        if (state === "could not be loaded") guard.expects(/Failed to load resource/, /uncaught|Failed to fetch/);
        await arrange(page);
        await page.setViewportSize({ width, height: 640 });
        await servePage(page, "/host", { body: "", policy: styled });
        await page.goto("/host");
        await page.evaluate((dir) => (document.documentElement.dir = dir), dir);
        for (const [layout, body] of Object.entries({ ...filled, ...shared })) {
          const seen = await measured(page, body, box);
          expect.soft(seen.over, `${layout} sticks out`).toBe(0);
          // All but what is around it, or a good part of it.
          const least = layout in filled ? width - 76 : Math.min(280, width - 128);
          expect.soft(seen.width, layout).toBeGreaterThanOrEqual(least);
        }
      });
    }
  }
}

for (const [what, style, expected] of [
  ["a width", "width: 250px", 250],
  ["a width beyond that of the page", "width: 1200px", 1200],
  ["a largest width", "max-width: 260px", 260],
  ["a share", "width: 50%", 492],
  ["a share in a flex row", "flex: 0 0 300px", 300],
] as const) {
  test(`keeps what the page sets: ${what}`, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 640 });
    await servePage(page, "/host", { body: "", policy: styled });
    await page.goto("/host");
    const seen = await measured(page, `<div style="display: flex">${itself(`${style}; flex-shrink: 0`)}</div>`);
    expect(seen.width).toBe(expected);
  });
}

for (const [state, [box, arrange]] of Object.entries(states)) {
  test(`stands beside what floats in the page, and not below it, while it ${state}`, async ({ page, guard }) => {
    if (state === "could not be loaded") guard.expects(/Failed to load resource/, /uncaught|Failed to fetch/);
    await arrange(page);
    await page.setViewportSize({ width: 1000, height: 640 });
    const aside = `<aside style="float: right; width: 25%; height: 1500px">Menu</aside>`;
    const body = `${aside}<main style="margin-right: 27%">${element}</main>`;
    await servePage(page, "/host", { body, policy: styled });
    await page.goto("/host");
    const { x, y, width } = (await page.locator("moda-scope").locator(box).boundingBox())!;
    expect(y).toBeLessThan(100);
    expect(x + width).toBeLessThan(750);
  });
}

test("words inside it stand where they stood before it is ready", async ({ page }) => {
  await page.route("**/*.wasm", () => new Promise<void>(() => {}));
  const words = `<p id="before">Before</p><moda-scope><p id="inside">In plain words.</p></moda-scope><p id="after">After</p>`;
  await servePage(page, "/host", { body: words, policy: styled });
  await page.goto("/host");
  await page.waitForFunction(() => document.querySelector("moda-scope")?.shadowRoot);
  const [before, inside, after] = await Promise.all(
    ["#before", "#inside", "#after"].map(async (id) => (await page.locator(id).boundingBox())!),
  );
  // Margins of paragraphs collapse, through the element too.
  const gap = inside.y - before.y - before.height;
  expect(after.y - inside.y - inside.height).toBeCloseTo(gap, 0);
  expect(gap).toBeCloseTo(16, 0);
});
