// By keys alone, from the top of the page: to filter, to compare, to be guided, to read the map; and where one is.
import { contrast, painted } from "./support/colour";
import { kitchens } from "./support/catalogue";
import { openWith } from "./support/host";
import { press, tabTo } from "./support/keys";
import { expect, test } from "./support/test";
import {
  answer,
  choose,
  everyStop,
  hasColumns,
  hasRows,
  hidden,
  importance,
  isPicked,
  pick,
  result,
  toggle,
  view,
  wish,
} from "./support/views";

test("to filter", async ({ page, widget }) => {
  await widget.open();
  const { keyboard } = page;

  await press(page, "Space", widget.box("Temporalité", "Synchrone"));
  await widget.says("3 modalités sur 4");
  await press(page, "Space", widget.box("Interactivité", "Élevée"));
  await widget.says("2 modalités sur 4");
  await expect(widget.box("Interactivité", "Élevée")).toBeFocused();

  await press(page, "Enter", widget.chips().first());
  await widget.hasFocus();
  await widget.says("2 modalités sur 4");
  await press(page, "Enter", widget.button("Tout effacer"));
  await widget.hasFocus();
  await widget.says("4 modalités sur 4");

  await keyboard.press("/");
  await keyboard.type("conf");
  await widget.says("1 modalité sur 4");
  await keyboard.press("Escape");
  await widget.hasFocus();
  await tabTo(page, widget.order());
  await keyboard.press("ArrowDown");
  await expect(widget.order().locator("option:checked")).toHaveText("Nom");

  // In a list a slash is a letter like another.
  await tabTo(page, widget.search(), "Shift+Tab");
  await keyboard.press("Control+A");
  await keyboard.type("xylophone");
  await widget.says("0 modalité sur 4");
  await press(page, "Enter", widget.button(/^Effacer la recherche/));
  await widget.hasFocus();
  await widget.shows("Classe virtuelle", "Module interactif", "Tutorat", "Webinaire");
});

test("to filter where it is narrow", async ({ page, widget }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await widget.open();
  const opener = widget.button(/^Filtres/);
  await press(page, "Enter", opener);
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await press(page, "Space", widget.box("Temporalité", "Synchrone"));
  await page.keyboard.press("Escape");
  await expect(widget.filter("Temporalité")).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press("Enter");
  await press(page, "Enter", widget.button("Voir les 3 modalités"));
  await expect(widget.filter("Temporalité")).toBeHidden();
  await widget.hasFocus();
  await widget.says("3 modalités sur 4");
});

test("to compare", async ({ page, widget }) => {
  await widget.open();
  for (const name of ["Classe virtuelle", "Webinaire"]) {
    await press(page, "Enter", toggle(name, widget.card(name)));
    await expect(toggle(name, widget.card(name))).toBeFocused();
  }
  await isPicked(widget, "Classe virtuelle", "Webinaire");
  await press(page, "Enter", widget.button("Comparer (2)"));
  await hasColumns(widget, "Classe virtuelle", "Webinaire");
  await widget.hasFocus();

  const mover = widget.button("Déplacer vers la droite Classe virtuelle");
  await press(page, "ArrowRight", mover);
  await hasColumns(widget, "Webinaire", "Classe virtuelle");
  await expect(mover).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await hasColumns(widget, "Classe virtuelle", "Webinaire");
  await expect(mover).toBeFocused();

  const only = widget.root.getByRole("switch", { name: "Différences seulement" });
  await press(page, "Space", only, "Shift+Tab");
  await expect(only).toBeChecked();
  await expect(only).toBeFocused();
  await hasRows(widget, "Autres noms", "Définition", "Taille du groupe", "Interactivité", "Note");
  await page.keyboard.press("Space");
  await expect(widget.root.getByRole("rowheader")).toHaveCount(9);
  await expect(only).toBeFocused();

  await press(page, "Enter", toggle("Webinaire", widget.root.getByRole("table")));
  await hasColumns(widget, "Classe virtuelle");
  await widget.hasFocus();
  await press(page, "Enter", widget.button("Vider la comparaison"));
  await isPicked(widget);
  await widget.hasFocus();
});

test("to be guided", async ({ page, widget }) => {
  await widget.open();
  const { keyboard } = page;
  await tabTo(page, view(widget, "Fiches"));
  for (const name of ["Tableau", "Carte", "Guide"]) {
    await keyboard.press("ArrowRight");
    await expect(view(widget, name)).toBeChecked();
    await expect(view(widget, name)).toBeFocused();
  }

  await press(page, "Space", wish(widget, "Temporalité", "Synchrone"));
  await expect(wish(widget, "Temporalité", "Synchrone")).toBeFocused();
  await tabTo(page, importance(widget, "Temporalité", "préférable"));
  await keyboard.press("ArrowRight");
  await expect(importance(widget, "Temporalité", "indispensable")).toBeChecked();
  await expect(importance(widget, "Temporalité", "indispensable")).toBeFocused();
  await press(page, "Space", wish(widget, "Taille du groupe", "Grand groupe"));
  await widget.shows("Webinaire", "Tutorat", "Classe virtuelle", "Module interactif");

  const opener = result(widget, "Webinaire").getByRole("button", { name: "Webinaire", exact: true });
  await press(page, "Enter", opener);
  await expect(widget.dialog()).toBeVisible();
  await widget.hasFocus();
  await keyboard.press("Escape");
  await expect(widget.dialog()).toBeHidden();
  await expect(opener).toBeFocused();

  await press(page, "Enter", widget.button("Comparer les deux premières"));
  await hasColumns(widget, "Webinaire", "Tutorat");
  await widget.hasFocus();
});

test("to read the map", async ({ page, widget }) => {
  await widget.open();
  const { keyboard } = page;
  await tabTo(page, view(widget, "Fiches"));
  for (let time = 0; time < 2; time += 1) await keyboard.press("ArrowRight");
  await expect(view(widget, "Carte")).toBeFocused();

  const entry = (name: string, place = 0) =>
    widget.root.getByRole("table").getByRole("button", { name: new RegExp(`^${name}`) }).nth(place);
  await tabTo(page, entry("Tutorat"));
  for (const [key, wanted] of [
    ["ArrowRight", entry("Tutorat", 1)],
    ["ArrowDown", entry("Classe virtuelle")],
    ["ArrowUp", entry("Tutorat", 1)],
    ["ArrowLeft", entry("Tutorat")],
    ["ArrowDown", entry("Module interactif")],
  ] as const) {
    await keyboard.press(key);
    await expect(wanted).toBeFocused();
  }

  await keyboard.press("Enter");
  await expect(widget.dialog()).toHaveAccessibleName("Module interactif");
  await widget.hasFocus();
  await press(page, "Enter", toggle("Module interactif", widget.dialog()));
  await keyboard.press("Escape");
  await expect(widget.dialog()).toBeHidden();
  await expect(entry("Module interactif")).toBeFocused();
  await isPicked(widget, "Module interactif");
});

test.describe("Escape closes what was opened last", () => {
  test("a reason, from its opener and from inside", async ({ page, widget }) => {
    const catalogue = kitchens();
    const [campfire] = catalogue.modalities;
    Object.assign(campfire.assessments.price!, { source: "book" });
    await openWith(page, catalogue);
    await widget.isReady();
    const why = widget.fact("Feu de camp", "Prix");
    const summary = why.locator("summary");
    await press(page, "Enter", summary);
    await expect(why.getByText("Wood lies about.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(why.getByText("Wood lies about.")).toBeHidden();
    await expect(summary).toBeFocused();

    await page.keyboard.press("Enter");
    await tabTo(page, why.getByRole("link"));
    await page.keyboard.press("Escape");
    await expect(why.getByText("Wood lies about.")).toBeHidden();
    await expect(summary).toBeFocused();
    // There is nothing more to close, and what is closed stays closed.
    await page.keyboard.press("Escape");
    await widget.hasFocus();
  });

  test("in a card over the map, first the reason and then the card", async ({ page, widget }) => {
    await widget.open();
    await tabTo(page, view(widget, "Fiches"));
    for (let time = 0; time < 2; time += 1) await page.keyboard.press("ArrowRight");
    const entry = widget.root.getByRole("table").getByRole("button", { name: /^Tutorat/ }).first();
    await press(page, "Enter", entry);
    const summary = widget.dialog().getByText("Pourquoi ?").first();
    await press(page, "Enter", widget.dialog().locator("summary").filter({ has: summary }).or(summary).first());
    await expect(widget.dialog().locator("details[open]")).toHaveCount(1);

    await page.keyboard.press("Escape");
    await expect(widget.dialog().locator("details[open]")).toHaveCount(0);
    await expect(widget.dialog()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(widget.dialog()).toBeHidden();
    await expect(entry).toBeFocused();
  });

  for (const [opener, name] of [
    ["Aide", "help"],
    ["Oublier ma sélection", "question"],
  ]) {
    test(`the ${name}`, async ({ page, widget }) => {
      await widget.open();
      await press(page, "Enter", widget.button(opener));
      await expect(widget.dialog()).toBeVisible();
      await widget.hasFocus();
      await page.keyboard.press("Escape");
      await expect(widget.dialog()).toBeHidden();
      await expect(widget.button(opener)).toBeFocused();
    });
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1200, 320]) {
    for (const name of ["Fiches", "Tableau", "Carte", "Guide"]) {
      test(`one sees where one is: ${name}, ${width} pixels, ${colorScheme}`, async ({ page, widget }) => {
        test.slow();
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 700 });
        await widget.open();
        await pick(widget, "Webinaire", "Tutorat");
        await choose(widget, name);
        if (name === "Guide") await answer(widget, "Temporalité", "Synchrone");
        else await widget.openFilters();

        const found: string[] = [];
        const rings: { name: string; colour: string; grounds: string[] }[] = [];
        const count = await everyStop(widget, "Tab", (stop) => {
          const { style, width, colour, grounds } = stop.ring;
          found.push(...hidden(stop));
          if (style !== "solid" || width < 2) found.push(`${stop.name}: ${width} pixels, ${style}`);
          rings.push({ name: stop.name, colour, grounds });
        });
        expect(count).toBeGreaterThan(15);
        const colours = await painted(
          page,
          rings.flatMap(({ colour, grounds }) => [grounds, [...grounds, colour]]),
        );
        for (const [place, { name }] of rings.entries()) {
          const ratio = contrast(colours[2 * place], colours[2 * place + 1]);
          if (ratio < 3) found.push(`${name}: a ring of ${ratio.toFixed(2)} to 1`);
        }
        expect(found).toEqual([]);
      });
    }
  }
}
