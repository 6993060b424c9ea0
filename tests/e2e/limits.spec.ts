// Fields take so many characters: what of a text does not fit is counted and said, not cut off in silence.
import { allowClipboard } from "./support/leaving";
import { expect, test } from "./support/test";
import type { Locator, Page } from "@playwright/test";

/** Pastes a text as a person does. */
async function paste(page: Page, field: Locator, text: string) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await field.focus();
  await page.keyboard.press("ControlOrMeta+V");
}

const family = "👩‍👩‍👧‍👦";

/** What is in the field, what is pasted, and how much of it is cut off. */
const searches: [string, string, string, string | null][] = [
  ["fits", "", "a".repeat(200), null],
  ["is one too long", "", "a".repeat(201), "1 caractère n'a pas été repris : la limite est de 200 caractères."],
  ["is far too long", "", "a".repeat(1_500), "1 300 caractères n'ont pas été repris : la limite est de 200 caractères."],
  ["comes to a field that is nearly full", "b".repeat(190), "a".repeat(12), "2 caractères n'ont pas été repris : la limite est de 200 caractères."],
  ["ends in letters of several code units", "", `${"a".repeat(199)}${family}${family}é`, "3 caractères n'ont pas été repris : la limite est de 200 caractères."],
];

test.beforeEach(async ({ page, widget }) => {
  await allowClipboard(page);
  await widget.open();
});

for (const [what, before, text, said] of searches) {
  test(`a search that ${what} is ${said ? "cut, and it is said by how much" : "taken as it is"}`, async ({ page, widget }) => {
    await widget.search().fill(before);
    await paste(page, widget.search(), text);
    const line = widget.root.locator(".search .cut");
    await expect(line).toHaveAttribute("aria-live", "polite");
    await expect(line).toHaveText(said ?? "");
    if (!said) return expect(widget.search()).toHaveValue(text);
    expect((await widget.search().inputValue()).length).toBeLessThanOrEqual(200);
    // It goes with the next letter that fits.
    await page.keyboard.press("Backspace");
    await expect(line).toHaveText("");
  });
}

test("a note that is too long is cut, and it is said by how much, in both languages", async ({ page, widget }) => {
  const card = widget.cards().first();
  await card.locator(".own summary").click();
  const note = card.locator("textarea");
  await paste(page, note, "n".repeat(2_500));
  const line = card.locator(".own .cut");
  await expect(line).toHaveText("500 caractères n'ont pas été repris : la limite est de 2 000 caractères.");
  await expect(line).toBeVisible();
  await widget.button("English").click();
  await note.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(line).toHaveText("2,500 characters were left out: the limit is 2,000 characters.");
});

test("a note that is replaced as a whole has room for all", async ({ page, widget }) => {
  const card = widget.cards().first();
  await card.locator(".own summary").click();
  const note = card.locator("textarea");
  await note.fill("a".repeat(2_000));
  await page.keyboard.press("ControlOrMeta+A");
  await paste(page, note, "one\r\ntwo");
  await expect(card.locator(".own .cut")).toHaveText("");
});
