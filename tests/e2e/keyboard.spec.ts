// The story without a mouse.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import { tabTo } from "./support/keys";
import { isKept } from "./support/storage";

test("the whole story", async ({ page, widget }) => {
  await widget.open();
  await tabTo(page, widget.box("Temporalité", "Synchrone"));
  await page.keyboard.press("Space");
  await widget.says("3 modalités sur 4");

  await tabTo(page, widget.card("Tutorat").locator("summary").first());
  await page.keyboard.press("Enter");
  await expect(
    widget.fact("Tutorat", "Temporalité").getByText("Le tuteur accompagne en direct"),
  ).toBeVisible();

  await page.keyboard.press("/");
  await page.keyboard.type("Élèv");
  await widget.says("2 modalités sur 4");
  await tabTo(page, widget.order());
  await page.keyboard.press("ArrowDown");
  await widget.shows("Classe virtuelle", "Tutorat");

  await tabTo(page, widget.button("Retirer Recherche : Élèv"));
  await page.keyboard.press("Enter");
  await widget.says("3 modalités sur 4");
  await tabTo(page, widget.button("English"), "Shift+Tab");
  await page.keyboard.press("Space");
  await widget.says("3 of 4 modalities");
  await isKept(page, { version: 1, filters: { synchrony: ["synchronous"] }, sort: "name", language: "en" });

  await tabTo(page, widget.button("Forget my selection"));
  await page.keyboard.press("Enter");
  await expect(widget.dialog()).toBeVisible();
  await tabTo(page, widget.dialog().getByRole("button", { name: "Forget", exact: true }));
  await page.keyboard.press("Enter");
  // The language was forgotten with the rest: it is the page's again.
  await widget.says("4 modalités sur 4");
});

test("Tab goes to everything once, in reading order, and shows where it is", async ({ page, widget }) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await widget.root.evaluate((host) => {
    // Of radio buttons, the one that is chosen.
    const focusable =
      "a[href], button, input:enabled:not([type=radio]:not(:checked)), select, summary, textarea";
    const all = [...host.shadowRoot!.querySelectorAll<HTMLElement>(focusable)].filter((one) =>
      one.checkVisibility(),
    );
    all.forEach((one, index) => (one.dataset.test = String(index)));
    all[0].focus();
  });
  const here = () =>
    widget.root.evaluate((host) => {
      const focus = host.shadowRoot!.activeElement as HTMLElement | null;
      if (!focus) return null;
      // A label wears the ring of a control that is not seen.
      const isBare = getComputedStyle(focus).outlineStyle === "none";
      const { outline } = getComputedStyle((isBare && focus.closest("label")) || focus);
      return { place: Number(focus.dataset.test), outline };
    });
  const order: number[] = [];
  for (let focus = await here(); focus; focus = await here()) {
    // The first was not reached by a key, and need not show it.
    if (order.length > 0) expect(focus.outline).toMatch(/ solid [2-9]px$/);
    order.push(focus.place);
    await page.keyboard.press("Tab");
  }
  const all = await widget.root.locator("[data-test]").count();
  expect(order).toEqual(Array.from({ length: all }, (_, place) => place));
  expect(all).toBeGreaterThan(20);
});

test("a slash goes to the search from anywhere in the widget, and is not typed", async ({ page, widget }) => {
  await widget.open();
  for (const from of [
    widget.box("Temporalité", "Synchrone"),
    widget.button("English"),
    widget.card("Webinaire").getByRole("link"),
  ]) {
    await from.focus();
    await page.keyboard.press("/");
    await expect(widget.search()).toBeFocused();
    await expect(widget.search()).toHaveValue("");
  }
});

test("a slash in the search is a slash", async ({ page, widget }) => {
  await widget.open();
  await widget.search().focus();
  await page.keyboard.type("casque/micro");
  await expect(widget.search()).toHaveValue("casque/micro");
  await widget.says("1 modalité sur 4");
});

test("a slash elsewhere in the page is the page's", async ({ page, widget }) => {
  const body = `<label>Theirs <input></label><button>Also theirs</button><moda-scope></moda-scope>`;
  await servePage(page, "/host", { body });
  await widget.open("/host");
  await page.keyboard.press("/");
  await expect(widget.search()).not.toBeFocused();
  await page.getByRole("button", { name: "Also theirs" }).focus();
  await page.keyboard.press("/");
  await expect(widget.search()).not.toBeFocused();
  await page.getByLabel("Theirs").first().focus();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Theirs").first()).toHaveValue("/");
});

test("with Control or Alt a slash is the browser's", async ({ page, widget }) => {
  await widget.open();
  await widget.button("English").focus();
  for (const key of ["Control+/", "Alt+/"]) await page.keyboard.press(key);
  await expect(widget.search()).not.toBeFocused();
});

test("Escape leaves the search and keeps what was typed", async ({ page, widget }) => {
  await widget.open();
  await widget.search().focus();
  await page.keyboard.type("live");
  await page.keyboard.press("Escape");

  await expect(widget.search()).not.toBeFocused();
  await expect(widget.search()).toHaveValue("live");
  await widget.says("1 modalité sur 4");
  await widget.hasFocus();

  await page.keyboard.press("/");
  await expect(widget.search()).toBeFocused();
});
