// Several in one page, and those that editors leave as `<div data-moda-scope>`.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { serveCatalogue, servePage } from "./support/host";
import { isKept, KEY, kept } from "./support/storage";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

const each = (page: Page) => [0, 1, 2].map((at) => new Widget(page, page.locator("moda-scope").nth(at)));

test("three, one catalogue twice: each by itself, one module for all", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await serveCatalogue(page, "/own.json", kitchens());
  const body = `<moda-scope></moda-scope><moda-scope src="/own.json"></moda-scope><moda-scope></moda-scope>`;
  await servePage(page, "/host", { body });
  await page.goto("/host");
  const [first, kitchen, second] = each(page);
  for (const widget of [first, kitchen, second]) await widget.isReady();
  expect(asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  expect(asked.filter((path) => path.endsWith(".css"))).toHaveLength(1);

  await first.tick("Temporalité", "Asynchrone");
  await second.tick("Taille du groupe", "Grand groupe");
  await first.says("2 modalités sur 4");
  await second.says("1 modalité sur 4");
  await isKept(page, { version: 1, filters: { synchrony: ["asynchronous"] } });
  await isKept(page, { version: 1, filters: { group_size: ["large"] } }, `${KEY}:2`);
  expect(await kept(page, `moda-scope:kitchens`)).toBeNull();

  await page.reload();
  for (const widget of [first, kitchen, second]) await widget.isReady();
  await first.says("2 modalités sur 4");
  await second.says("1 modalité sur 4");

  // The place of one that is gone is free for the next.
  await first.root.evaluate((element) => {
    const next = document.createElement("moda-scope");
    element.replaceWith(next);
  });
  await first.isReady();
  await first.says("2 modalités sur 4");
});

test("what was taken out leaves nothing behind", async ({ page }) => {
  await servePage(page, "/host", { body: `<main></main>` });
  await page.goto("/host");
  const wasm = await page.evaluate(async () => {
    await customElements.whenDefined("moda-scope");
    const main = document.querySelector("main")!;
    const listening = new Map<string, number>();
    const { addEventListener: add, removeEventListener: remove } = window;
    window.addEventListener = function (...[type, ...rest]: Parameters<typeof add>) {
      listening.set(type, (listening.get(type) ?? 0) + 1);
      add.call(window, type, ...rest);
    } as typeof add;
    window.removeEventListener = function (...[type, ...rest]: Parameters<typeof remove>) {
      listening.set(type, (listening.get(type) ?? 0) - 1);
      remove.call(window, type, ...rest);
    } as typeof remove;
    for (let round = 0; round < 20; round++) {
      const element = document.createElement("moda-scope");
      const ready = new Promise((done) => element.addEventListener("moda-scope-ready", done));
      main.append(element);
      await ready;
      element.remove();
      if (element.shadowRoot!.childElementCount !== 1) throw new Error("something is left");
    }
    return [...listening].filter(([, count]) => count !== 0);
  });
  expect(wasm).toEqual([]);
});

test.describe("a `<div data-moda-scope>`", () => {
  test("becomes the element, with its attributes, and keeps up with them", async ({ page }) => {
    await serveCatalogue(page, "/own.json", kitchens());
    const body = `<div data-moda-scope data-src="/own.json" data-lang="en" data-heading-level="3"><p>In plain words.</p></div>`;
    await servePage(page, "/host", { body });
    const widget = new Widget(page);
    await widget.open("/host");
    await expect(widget.root.getByRole("heading", { level: 3 }).first()).toBeVisible();
    await expect(page.getByText("In plain words.")).toBeHidden();
    await widget.says("3 of 3 modalities");
    const div = page.locator("div[data-moda-scope]");
    await div.evaluate((div) => (div.dataset.lang = "fr"));
    await widget.says("3 modalités sur 3");
    await div.evaluate((div) => delete div.dataset.src);
    await expect(widget.cards()).toHaveCount(4);
  });

  test("that comes later becomes one too, and one that an editor saved with its element is left alone", async ({ page }) => {
    await servePage(page, "/host", { body: `<main></main>` });
    await page.goto("/host");
    await page.evaluate(async () => {
      await customElements.whenDefined("moda-scope");
      const [section, late, saved] = ["section", "div", "div"].map((name) => document.createElement(name));
      late.dataset.modaScope = saved.dataset.modaScope = "";
      section.append(late);
      saved.append(document.createElement("moda-scope"));
      document.querySelector("main")!.append(section, saved);
    });
    await expect(page.locator("moda-scope")).toHaveCount(2);
    for (const widget of each(page).slice(0, 2)) await widget.isReady();
  });
});
