// What the page shows until the widget is there: the same things at the same places, painted without waiting for it.
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";

type Place = { what: string; x: number; y: number; width: number; height: number };

/** What is seen of the page before the widget and of the widget, so that each has a counterpart. */
const seen = [
  ".title, .languages, .themes, .themes label, .views, .views label, .actions, .tools input, .tools select",
  ".filters, .filters fieldset, .tick, .opener, .count, .card, .card header > *, .card .definition, .fact, .why > summary",
  ".card .compare, .own > summary, .foot .about, .foot > button",
].join();

/** Where they are, in the document or in the widget. */
const places = (page: Page, inWidget: boolean) =>
  page.evaluate(
    ([selectors, inWidget]) => {
      const element = document.querySelector("moda-scope")!;
      const root = inWidget ? element.shadowRoot! : element;
      const places: Place[] = [];
      for (const node of root.querySelectorAll(selectors)) {
        const { x, y, width, height } = node.getBoundingClientRect();
        if (!height || node.matches("details:not([open]) *:not(summary)")) continue;
        const what = `${node.localName}.${node.className} ${node.textContent!.slice(0, 20)}`;
        places.push({ what: what.replaceAll(/\s+/g, " "), x, y, width, height });
      }
      return places;
    },
    [seen, inWidget] as const,
  );

/** Keeps the module back until it is let go, and counts how often it is asked for. */
async function hold(page: Page) {
  let letGo = () => {};
  const asked: string[] = [];
  const held = new Promise<void>((go) => (letGo = go));
  page.on("request", (request) => request.url().endsWith(".wasm") && asked.push(request.url()));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return { letGo: () => letGo(), asked };
}

for (const [path, width] of [
  ["/", 1200],
  ["/", 768],
  ["/", 320],
  ["/frame.html", 1200],
  ["/frame.html", 320],
] as const) {
  test(`what is there early is where it will be: ${path}, ${width} pixels`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 900 });
    const { letGo } = await hold(page);
    await page.goto(path);
    await expect(page.locator("moda-scope > .widget .card")).toHaveCount(4);
    const before = await places(page, false);

    letGo();

    await widget.isReady();
    const after = await places(page, true);
    expect(before.map(({ what }) => what.split(" ")[0])).toEqual(after.map(({ what }) => what.split(" ")[0]));
    const moved = before.flatMap((place, at) => {
      const sides = ["x", "y", "width", "height"] as const;
      const off = sides.filter((side) => Math.abs(place[side] - after[at][side]) > 0.6);
      return off.map((side) => `${place.what}: ${side} ${place[side]} → ${after[at][side]}`);
    });
    expect(moved).toEqual([]);
  });
}

test("the largest paint does not wait for the module, which is asked for once", async ({ page, widget }) => {
  const { letGo, asked } = await hold(page);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) Object.assign(window, { largest: startTime });
    }).observe({ type: "largest-contentful-paint", buffered: true });
    addEventListener("moda-scope-ready", () => Object.assign(window, { ready: performance.now() }));
  });
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Webinaire" })).toBeVisible();
  await page.waitForFunction(() => "largest" in window);
  letGo();
  await widget.isReady();
  await widget.hasSettled();
  const { largest, ready } = await page.evaluate(() => {
    const { largest, ready } = window as unknown as { largest: number; ready: number };
    return { largest, ready };
  });
  expect(largest).toBeLessThan(ready);
  expect(asked).toHaveLength(1);
});

test("what is there early can be read, opened and followed; what cannot be done yet takes no press", async ({ page }) => {
  const { letGo } = await hold(page);
  await page.goto("/");
  const early = page.locator("moda-scope > .widget");
  await expect(early.getByRole("heading", { level: 4 })).toHaveCount(4);
  const controls = early.locator("button, input, select, textarea");
  expect(await controls.count()).toBeGreaterThan(20);
  expect(await controls.evaluateAll((all) => all.filter((control) => !control.closest("[inert]")).length)).toBe(0);
  const why = early.locator(".why").first();
  await why.locator("summary").click();
  await expect(why.locator(".reason")).toBeVisible();
  const box = early.locator(".tick input").first();
  await box.click({ force: true });
  await expect(box).not.toBeChecked();
  letGo();
});

test("where the widget cannot come, what only it could do goes away", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/, /uncaught/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/");
  await expect(page.locator("moda-scope").getByRole("alert")).toBeVisible();
  await expect(page.locator("moda-scope > .widget .card")).toHaveCount(4);
  await expect(page.locator("moda-scope > .widget [inert]")).toHaveCount(0);
});
