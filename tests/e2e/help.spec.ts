// The help: what words mean, and which keys there are.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { openWith } from "./support/host";
import { choose } from "./support/views";

test("it says what each criterion and value means, in the words of the catalogue", async ({ widget }) => {
  await widget.open();
  await widget.button("Aide").click();
  const help = widget.root.getByRole("dialog");
  await expect(help.getByRole("heading", { name: "Temporalité" })).toBeVisible();
  await expect(help).toContainText("Tout le monde doit-il être là au même moment");
  const live = help.getByRole("term").filter({ hasText: /^Synchrone$/ });
  await expect(live.locator("xpath=following-sibling::dd")).toHaveText(
    /^En direct\s: tout le monde est là au même moment\.$/,
  );
});

test("it has a table of keys, each with what it does", async ({ widget }) => {
  await widget.open();
  await widget.button("Aide").click();
  const keys = widget.root.getByRole("dialog").getByRole("table", { name: "Touches du clavier" });
  const heads = keys.getByRole("rowheader");
  expect(await heads.count()).toBeGreaterThan(5);
  await expect(heads.filter({ hasText: "Échap" })).toHaveCount(1);
  await expect(keys.getByRole("row").last().getByRole("cell")).not.toBeEmpty();
});

test("it is at hand in every view, and in the other language", async ({ page, widget }) => {
  await widget.open();
  for (const view of ["Fiches", "Tableau", "Carte", "Guide"]) {
    await choose(widget, view);
    await expect(widget.button("Aide")).toBeVisible();
  }
  await widget.button("English").click();
  await widget.button("Help").click();
  await expect(widget.root.getByRole("dialog")).toContainText("Keyboard keys");
  await page.keyboard.press("Escape");
  await expect(widget.root.getByRole("dialog")).toHaveCount(0);
  await expect(widget.button("Help")).toBeFocused();
});

test("a catalogue that explains nothing leaves the keys alone", async ({ page, widget }) => {
  const file = kitchens();
  const criteria = file.criteria.map(({ description: _, values, ...criterion }: Record<string, any>) => ({
    ...criterion,
    ...(values && { values: values.map(({ description: _, ...value }: Record<string, any>) => value) }),
  }));
  await openWith(page, { ...file, criteria });
  await widget.isReady();
  await widget.button("Aide").click();
  await expect(widget.root.getByRole("dialog").getByRole("heading")).toHaveCount(1);
  await expect(widget.root.getByRole("dialog").getByRole("table")).toBeVisible();
});
