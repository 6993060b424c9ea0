// Whatever goes away with the focus on it, the focus stays in the widget.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";

test.beforeEach(({ widget }) => widget.open());

test("a chip is removed", async ({ page, widget }) => {
  await widget.tick("Temporalité", "Synchrone");
  await widget.tick("Interactivité", "Élevée");
  for (const left of [1, 0]) {
    await widget.chips().first().focus();
    await page.keyboard.press("Enter");
    await expect(widget.chips()).toHaveCount(left);
    await widget.hasFocus();
    await expect(widget.count()).toBeFocused();
  }
});

test("all is cleared", async ({ page, widget }) => {
  await widget.tick("Temporalité", "Synchrone");
  await widget.button("Tout effacer").focus();
  await page.keyboard.press("Enter");
  await widget.says("4 modalités sur 4");
  await widget.hasFocus();
});

test("the way out of a dead end is taken: a tick", async ({ page, widget }) => {
  await widget.tick("Temporalité", "Synchrone");
  await widget.tick("Temporalité", "Asynchrone");
  await widget.tick("Taille du groupe", "Grand groupe");
  await widget.untick("Temporalité", "Synchrone");
  await widget.button(/^Retirer « Grand groupe »/).focus();
  await page.keyboard.press("Enter");
  await widget.says("2 modalités sur 4");
  await widget.hasFocus();
});

test("the way out of a dead end is taken: the search", async ({ page, widget }) => {
  await widget.search().fill("xylophone");
  await widget.button("Effacer la recherche pour voir 4 modalités").focus();
  await page.keyboard.press("Enter");
  await widget.says("4 modalités sur 4");
  await widget.hasFocus();
});

test("a box is disabled once its tick is gone", async ({ page, widget }) => {
  await widget.tick("Interactivité", "Faible");
  await widget.search().fill("tutorat");
  await widget.box("Interactivité", "Faible").focus();
  await page.keyboard.press("Space");
  await expect(widget.box("Interactivité", "Faible")).toBeDisabled();
  await widget.hasFocus();

  await page.keyboard.press("Tab");
  await expect(widget.box("Interactivité", "Élevée")).toBeFocused();
});

test("a box is ticked, and keeps the focus", async ({ page, widget }) => {
  await widget.box("Temporalité", "Synchrone").focus();
  await page.keyboard.press("Space");
  await widget.says("3 modalités sur 4");
  await widget.hasFocus();
  await expect(widget.box("Temporalité", "Synchrone")).toBeFocused();
});

test("another language is chosen", async ({ page, widget }) => {
  await widget.button("English").focus();
  await page.keyboard.press("Enter");
  await widget.says("4 of 4 modalities");
  await widget.hasFocus();
  await expect(widget.button("English")).toBeFocused();
});

test("the dialog opens on the answer that changes nothing, and keeps the focus in", async ({
  page,
  widget,
}) => {
  await widget.button("Oublier ma sélection").focus();
  await page.keyboard.press("Enter");
  await expect(widget.dialog().getByRole("button", { name: "Annuler" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(widget.dialog().getByRole("button", { name: "Oublier" })).toBeFocused();
});

for (const answer of ["Annuler", "Oublier", "Escape"]) {
  test(`the dialog is closed by ${answer}`, async ({ page, widget }) => {
    await widget.tick("Temporalité", "Synchrone");
    await widget.button("Oublier ma sélection").focus();
    await page.keyboard.press("Enter");
    if (answer !== "Escape") await widget.dialog().getByRole("button", { name: answer, exact: true }).focus();
    await page.keyboard.press(answer === "Escape" ? "Escape" : "Enter");
    await expect(widget.dialog()).toBeHidden();
    await widget.hasFocus();
    await expect(widget.button("Oublier ma sélection")).toBeFocused();
  });
}

test("the language is forgotten with the rest", async ({ page, widget }) => {
  await servePage(page, "/host", { body: "<moda-scope></moda-scope>" });
  await widget.open("/host");
  await widget.button("English").click();
  await widget.button("Forget my selection").focus();
  await page.keyboard.press("Enter");
  await widget.dialog().getByRole("button", { name: "Forget", exact: true }).focus();
  await page.keyboard.press("Enter");
  await widget.says("4 modalités sur 4");
  await widget.hasFocus();
});

test("the page around changes its language while one types", async ({ page, widget }) => {
  await widget.search().focus();
  await page.keyboard.type("liv");
  await page.evaluate(() => (document.documentElement.lang = "en"));
  await expect(widget.search()).toHaveAccessibleName("Search");
  await widget.hasFocus();
});
