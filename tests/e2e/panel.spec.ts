// Where it is narrow, the filters are behind a button that says what they give.
import { expect, test } from "./support/test";

test.use({ viewport: { width: 360, height: 740 } });

test("the button says how many match, and what is ticked", async ({ widget }) => {
  await widget.open();
  const opener = widget.button(/^Filtres/);
  await expect(opener).toHaveAccessibleName("Filtres · 4 modalités");
  await opener.click();
  await widget.tick("Temporalité", "Asynchrone");
  await expect(opener).toHaveAccessibleName("Filtres (1) · 2 modalités");
});

test("a button at its end closes it and goes to the results", async ({ widget }) => {
  await widget.open();
  await widget.button(/^Filtres/).click();
  await widget.tick("Temporalité", "Synchrone");
  await widget.button("Voir les 3 modalités").click();
  await expect(widget.filter("Temporalité")).toBeHidden();
  await expect(widget.count()).toBeFocused();
  await expect(widget.count()).toBeInViewport();
});

test("that button stays in sight however long the filters are", async ({ widget }) => {
  await widget.open();
  await widget.button(/^Filtres/).click();
  await widget.box("Temporalité", "Synchrone").scrollIntoViewIfNeeded();
  await expect(widget.button("Voir les 4 modalités")).toBeInViewport();
});

test("Escape closes it and goes back to the button", async ({ page, widget }) => {
  await widget.open();
  await widget.button(/^Filtres/).click();
  await widget.tick("Temporalité", "Synchrone");
  await page.keyboard.press("Escape");
  await expect(widget.filter("Temporalité")).toBeHidden();
  await expect(widget.button(/^Filtres/)).toBeFocused();
  await widget.says("3 modalités sur 4");
});

test("where it is wide there is no such button", async ({ page, widget }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await widget.open();
  await expect(widget.button(/^Filtres/)).toBeHidden();
  await expect(widget.button(/^Voir/)).toBeHidden();
  await expect(widget.filter("Temporalité")).toBeVisible();
});
