// Long lists: only the cards that come into sight are made, and nobody is to notice.
import { openWith } from "./support/host";
import { asked, paper, withoutPrinter } from "./support/leaving";
import { expect, test } from "./support/test";
import type { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

/** So many modalities, each with a word of its own; every second one is synchronous. */
const many = (count: number) => ({
  version: 1,
  id: "many",
  title: "Beaucoup",
  languages: ["fr"],
  criteria: [
    {
      id: "synchrony",
      kind: "choice",
      name: "Temporalité",
      values: [
        { id: "synchronous", label: "Synchrone" },
        { id: "asynchronous", label: "Asynchrone" },
      ],
    },
  ],
  modalities: Array.from({ length: count }, (_, at) => ({
    id: `m${at}`,
    name: `Formation ${at}`,
    definition: { text: `Le mot est mot${at}.`, basis: "editorial" },
    assessments: { synchrony: { values: [at % 2 ? "asynchronous" : "synchronous"] } },
  })),
});

const first = 12;
const more = (widget: Widget) => widget.button(/^Afficher la suite/);
/** What is there for the browser's own search. */
const rest = (widget: Widget) => widget.root.locator(".rest");

async function open(page: Page, widget: Widget, count = 100) {
  await openWith(page, many(count));
  await widget.isReady();
}

test("the cards in sight are made, and the count is of all", async ({ page, widget }) => {
  await open(page, widget);
  await expect(widget.root).toContainText("100 modalités sur 100");
  await expect(widget.cards()).toHaveCount(first);
  // Those who do not see the list are told how long it is.
  const item = widget.root.locator("li").filter({ has: page.getByRole("article", { name: "Formation 3" }) });
  await expect(item).toHaveAttribute("aria-posinset", "4");
  await expect(item).toHaveAttribute("aria-setsize", "100");
});

test("a short list is made whole, and has no need to say where one is in it", async ({ page, widget }) => {
  await open(page, widget, first);
  await expect(widget.cards()).toHaveCount(first);
  await expect(more(widget)).toBeHidden();
  await expect(widget.root.locator("[aria-posinset]")).toHaveCount(0);
  await expect(rest(widget)).toBeEmpty();
});

test("more cards come as one goes down", async ({ page, widget }) => {
  await open(page, widget, 40);
  await expect(async () => {
    await page.mouse.wheel(0, 3000);
    await expect(widget.cards()).toHaveCount(40, { timeout: 200 });
  }).toPass();
  await expect(more(widget)).toBeHidden();
  await expect(widget.root.locator("[aria-posinset]")).toHaveCount(0);
  await expect(widget.cards().last()).toHaveAccessibleName("Formation 39");
});

test("by the keyboard, the button goes to the first of the cards that came", async ({ page, widget }) => {
  await open(page, widget);
  await more(widget).focus();
  const before = await widget.cards().count();
  await page.keyboard.press("Enter");
  await expect(widget.cards().nth(before)).toBeFocused();
  await expect(widget.cards().nth(before)).toHaveAccessibleName(`Formation ${before}`);
});

test("a filter begins at the top of what it finds, and the first of it are there", async ({ page, widget }) => {
  await open(page, widget);
  await expect(async () => {
    await more(widget).press("Enter");
    expect(await widget.cards().count()).toBeGreaterThan(4 * first);
  }).toPass();
  await widget.tick("Temporalité", "Asynchrone");
  await expect(widget.root).toContainText("50 modalités sur 100");
  await expect(widget.cards().first()).toHaveAccessibleName("Formation 1");
  await expect.poll(() => widget.cards().count()).toBeGreaterThanOrEqual(first);
  expect(await widget.cards().count()).toBeLessThanOrEqual(3 * first);
});

test("cards that stay in sight stay the same when the order changes", async ({ page, widget }) => {
  await open(page, widget, first);
  const card = await widget.card("Formation 5").elementHandle();
  await widget.root.getByRole("combobox", { name: "Trier par" }).selectOption({ label: "Nom" });
  await expect(widget.cards().nth(1)).toHaveAccessibleName("Formation 1");
  expect(await card!.evaluate((element) => element.isConnected)).toBe(true);
});

test("the browser's own search finds what is not made yet, and goes there", async ({ page, widget }) => {
  await open(page, widget);
  await expect(rest(widget)).toHaveAttribute("hidden", "until-found");
  await expect(rest(widget).locator("> p")).toHaveCount(100 - first);
  await expect(rest(widget).getByText("mot77", { exact: false })).toBeHidden();
  // What the browser fires where its search finds something; no script can make it search inside of a shadow tree.
  const found = rest(widget).locator("> p").filter({ hasText: "mot77." });
  await found.evaluate((element) => element.dispatchEvent(new Event("beforematch", { bubbles: true })));
  await expect(widget.card("Formation 77")).toBeInViewport();
  await expect(widget.card("Formation 77")).toBeFocused();
});

test("what a filter has taken away is not found", async ({ page, widget }) => {
  await open(page, widget);
  await widget.tick("Temporalité", "Synchrone");
  await widget.search().fill("formation");
  await widget.search().fill("mot88");
  await expect(widget.cards()).toHaveCount(1);
  await expect(rest(widget)).toBeEmpty();
});

test("paper has all cards, by the button and by the browser's command", async ({ page, widget }) => {
  await withoutPrinter(page);
  for (const ask of [() => widget.button("Imprimer").click(), () => page.evaluate(() => print())]) {
    await open(page, widget, 30);
    await ask();
    await expect.poll(() => asked(page)).toBe(1);
    const { text } = await paper(page);
    for (const at of [0, 11, 12, 29]) expect(text).toContain(`Le mot est mot${at}.`);
    expect(text).not.toContain("Afficher la suite");
  }
});
