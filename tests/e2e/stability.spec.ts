// Nothing that one has begun to read moves away: no layout shift from the first paint to the widget, and after it.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import type { Page } from "@playwright/test";

type Shift = { value: number; what: string[]; at: number };

type Seen = { shifts: Shift[]; defined: number; ready: number };

/** Writes down each shift from the first paint on, also those that a hand may have caused; when the element came to be
    more than a name; and when the widget was there. */
async function watch(page: Page) {
  await page.addInitScript(() => {
    const seen: Seen = { shifts: [], defined: Infinity, ready: Infinity };
    Object.assign(window, { seen });
    void customElements.whenDefined("moda-scope").then(() => (seen.defined = performance.now()));
    addEventListener("moda-scope-ready", () => (seen.ready = performance.now()));
    type Entry = PerformanceEntry & { value: number; sources: { node?: Node }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources, startTime: at } of list.getEntries() as Entry[]) {
        const what = sources.map(({ node }) => (node instanceof Element ? node.localName : "nothing"));
        seen.shifts.push({ value, what, at });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What was seen once all is quiet. The page was painted before the widget was there: there was something to move. */
async function seen(page: Page) {
  const { seen, painted } = await page.evaluate(async () => {
    await new Promise((quiet) => setTimeout(quiet, 500));
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return { seen: (window as unknown as { seen: Seen }).seen, painted: paint.startTime };
  });
  expect(painted).toBeLessThan(seen.ready);
  return seen;
}

/** Goes there, with a module that takes its time. */
async function goSlowly(page: Page, path: string) {
  await page.route("**/*.wasm", async (route) => {
    await new Promise((late) => setTimeout(late, 700));
    await route.continue();
  });
  await watch(page);
  await page.goto(path);
}

const footer = "<footer><p>What the page says below.</p></footer>";
const inside = { nothing: "", words: "<p>In plain words.</p>" };

for (const width of [320, 1200]) {
  test(`on its own page nothing moves: ${width} pixels`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 800 });
    await goSlowly(page, "/");
    await widget.isReady();
    expect((await seen(page)).shifts).toEqual([]);
  });

  // Before its script is there, an element is a name to the browser and cannot keep room for itself.
  for (const [what, words] of Object.entries(inside)) {
    test(`in a page that keeps room for it nothing moves: ${what} inside, ${width} pixels`, async ({
      page,
      widget,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      const css = "moda-scope:not([data-ready]) { display: block; min-block-size: 100vh }";
      await page.route("/host.css", (route) => route.fulfill({ contentType: "text/css", body: css }));
      const body = `<link rel="stylesheet" href="/host.css"><h1>Host</h1><moda-scope>${words}</moda-scope>${footer}`;
      await servePage(page, "/host", { body });
      await goSlowly(page, "/host");
      await widget.isReady();
      expect((await seen(page)).shifts).toEqual([]);
    });
  }

  test(`in a page that does not, nothing moves once its script is there: ${width} pixels`, async ({
    page,
    widget,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await servePage(page, "/host", { body: `<h1>Host</h1><moda-scope></moda-scope>${footer}` });
    await goSlowly(page, "/host");
    await widget.isReady();
    const { shifts, defined } = await seen(page);
    // The first frame with the element in it may be different; the module comes long after.
    expect(shifts.filter(({ at }) => at > defined + 500)).toEqual([]);
  });
}

test("the measure sees what moves", async ({ page, widget }) => {
  await watch(page);
  await servePage(page, "/host", { body: `<p>First.</p><moda-scope></moda-scope>` });
  await widget.open("/host");
  await page.evaluate(async () => {
    await new Promise((next) => setTimeout(next, 200));
    document.querySelector("p")!.style.setProperty("height", "300px");
  });
  expect((await seen(page)).shifts).not.toEqual([]);
});
