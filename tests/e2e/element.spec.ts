// The element as a stranger's page meets it: attributes in, events out, a shadow between.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

type Told = { type: string; bubbles: boolean; composed: boolean; language: string; ready: boolean };

/** Writes down what the elements of the page tell it. */
async function listen(page: Page) {
  await page.addInitScript(() => {
    const told: Told[] = [];
    Object.assign(window, { told });
    const hear = (event: Event) => {
      const { type, bubbles, composed, target } = event;
      const { language } = (event as CustomEvent).detail;
      told.push({ type, bubbles, composed, language, ready: (target as HTMLElement).dataset.ready === "" });
    };
    for (const name of ["moda-scope-ready", "moda-scope-change"]) addEventListener(name, hear);
  });
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told[] }).told);

test("its shadow root is open, and takes its looks from adopted sheets alone", async ({ widget }) => {
  await widget.open();
  const root = await widget.root.evaluate((host) => ({
    mode: host.shadowRoot!.mode,
    // Between the two, one rule says how what is shown stands in the page.
    sheets: host.shadowRoot!.adoptedStyleSheets.map((sheet) => sheet.cssRules.length > 5),
    others: host.shadowRoot!.querySelectorAll("style, link").length,
    // Numbers that the sheets count with, and nothing else.
    own: [...host.shadowRoot!.querySelectorAll("[style]")].map((element) => element.getAttribute("style")),
  }));
  expect(root).toMatchObject({ mode: "open", sheets: [true, false, true], others: 0 });
  for (const own of root.own) expect(own).toMatch(/^(--[a-z]+: \d+;\s?)+$/);
});

test("it says when it is ready, once, through every shadow, and when its language changes", async ({
  page,
  widget,
}) => {
  await listen(page);
  await widget.open();
  const ready = { type: "moda-scope-ready", bubbles: true, composed: true, language: "fr", ready: true };
  expect(await told(page)).toEqual([ready]);

  await widget.button("English").click();
  await expect
    .poll(() => told(page))
    .toEqual([ready, { ...ready, type: "moda-scope-change", language: "en" }]);
});

test("when it says it is ready, it is: the first click counts", async ({ page, widget }) => {
  await page.addInitScript(() => {
    addEventListener("moda-scope-ready", (event) => {
      const root = (event.target as HTMLElement).shadowRoot!;
      root.querySelector<HTMLInputElement>("input[type=checkbox]")!.click();
    });
  });
  await widget.open();
  await widget.says("3 modalités sur 4");
});

test("taken out of the page and put back, it begins again with what it remembers", async ({
  page,
  widget,
}) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await widget.says("3 modalités sur 4");

  await page.evaluate(() => {
    const element = document.querySelector("moda-scope")!;
    const parent = element.parentElement!;
    element.remove();
    if (element.matches("[data-ready]") || element.shadowRoot!.querySelector("article"))
      throw new Error("still there");
    parent.append(element);
  });
  await widget.isReady();

  await widget.says("3 modalités sur 4");
  await widget.button("Tout effacer").click();
  await widget.says("4 modalités sur 4");
});

test("moved while it loads, it comes up once", async ({ page, widget }) => {
  await servePage(page, "/host", { body: "<main></main>" });
  await listen(page);
  await page.goto("/host");
  await page.evaluate(async () => {
    const element = document.createElement("moda-scope");
    const main = document.querySelector("main")!;
    main.append(element);
    document.body.append(element);
    await customElements.whenDefined("moda-scope");
    main.append(element);
  });
  await widget.isReady();
  await expect(widget.cards()).toHaveCount(4);
  expect(await told(page)).toHaveLength(1);
});

test("two of them in one page stand side by side", async ({ page }) => {
  await servePage(page, "/host", { body: `<moda-scope></moda-scope><moda-scope lang="en"></moda-scope>` });
  await page.goto("/host");
  const first = new Widget(page, page.locator("moda-scope").nth(0));
  const second = new Widget(page, page.locator("moda-scope").nth(1));
  await first.isReady();
  await second.isReady();

  await first.tick("Temporalité", "Asynchrone");
  await first.says("2 modalités sur 4");
  await second.says("4 of 4 modalities");
  await second.tick("Timing", "Synchronous");
  await second.says("3 of 4 modalities");
  await first.says("2 modalités sur 4");
});

test("hidden by the page, it is hidden", async ({ page, widget }) => {
  await servePage(page, "/host", { body: `<moda-scope hidden>Plain words.</moda-scope>` });
  await widget.open("/host");
  await expect(widget.root).toBeHidden();
});
