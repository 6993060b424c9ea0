// The map: one scale against another, for those who look, listen or type.
import { kitchens } from "./support/catalogue";
import { openWith, serveCatalogue, servePage } from "./support/host";
import { hash, hasHash } from "./support/leaving";
import { expect, test } from "./support/test";
import { choose, isPicked, pick, view } from "./support/views";
import type { Widget } from "./support/widget";

const caption = "Taille du groupe (de gauche à droite) et Interactivité (de bas en haut) : 4 modalités sur 4";

/** The table that the map is. */
const table = (widget: Widget) => widget.root.getByRole("table");

/** What opens a card, without the buttons that pick. */
const entries = (within: ReturnType<typeof table>) =>
  within.getByRole("button").filter({ hasNotText: /^(Comparer|Compare)/ });

/** The place of a value on the vertical axis and the nth of the horizontal one. */
function place(widget: Widget, up: string, across: number) {
  const head = widget.page.getByRole("rowheader", { name: up, exact: true });
  return table(widget).getByRole("row").filter({ has: head }).getByRole("cell").nth(across);
}

/** What stands in each place: the rows from above, the columns from the left, without what marks them. */
async function stands(widget: Widget, rows: Record<string, string[][]>) {
  for (const [up, places] of Object.entries(rows)) {
    for (const [across, names] of places.entries()) {
      await expect(entries(place(widget, up, across)).locator(".name")).toHaveText(names);
    }
  }
}

const axis = (widget: Widget, name: string) => widget.root.getByRole("combobox", { name, exact: true });

/** What an axis is drawn by. */
const drawn = (widget: Widget, name: string) => axis(widget, name).locator("option:checked");

/** The kitchens on two scales; where the range stands is not known. */
function onTwoScales() {
  const catalogue = kitchens();
  catalogue.criteria[1].kind = "scale";
  return catalogue;
}

test.describe("the four modalities", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open();
    await choose(widget, "Carte");
  });

  test("each stands in every cell that it belongs to", async ({ widget }) => {
    await stands(widget, {
      Élevée: [["Tutorat"], ["Tutorat", "Classe virtuelle"], []],
      Moyenne: [["Module interactif"], [], []],
      Faible: [[], [], ["Webinaire"]],
    });
  });

  test("it is a table with a caption, and a head for each row and column", async ({ widget }) => {
    await expect(table(widget)).toHaveAccessibleName(caption);
    await expect(table(widget).getByRole("rowheader")).toHaveText([/^Élevée/, /^Moyenne/, /^Faible/]);
    await expect(table(widget).getByRole("columnheader")).toHaveText([
      /^Individuel/,
      /^Petit groupe/,
      /^Grand groupe/,
    ]);
    // What scrolls can be reached and has a name.
    const scroll = widget.root.getByRole("region", { name: caption }).and(widget.root.locator("[tabindex]"));
    await scroll.focus();
    await expect(scroll).toBeFocused();
  });

  test("a third criterion marks the entries in words", async ({ widget }) => {
    await expect(drawn(widget, "Symboles")).toHaveText("Temporalité");
    await expect(entries(place(widget, "Élevée", 1))).toHaveText([
      /Tutorat\s*Synchrone, Asynchrone/,
      /Classe virtuelle\s*Synchrone/,
    ]);
    await expect(entries(place(widget, "Moyenne", 0))).toHaveAccessibleName("Module interactif Asynchrone");

    await axis(widget, "Symboles").focus();
    await axis(widget, "Symboles").selectOption({ label: "Aucun" });

    await expect(entries(place(widget, "Moyenne", 0))).toHaveAccessibleName("Module interactif");
    await expect(axis(widget, "Symboles")).toBeFocused();
    await hasHash(widget.page, "#view=map&across=group_size&up=interactivity&mark=_none");
  });

  test("a shape and a word stand for each mark, not a colour alone", async ({ widget }) => {
    const legend = widget.root.getByRole("list").filter({ hasText: /^SynchroneAsynchrone$/ });
    await expect(legend.getByRole("listitem")).toHaveText(["Synchrone", "Asynchrone"]);
    const outlines = await legend.getByRole("listitem").evaluateAll((items) =>
      items.map((item) => {
        const { borderRadius, clipPath } = getComputedStyle(item.querySelector("[aria-hidden]")!);
        return `${borderRadius} ${clipPath}`;
      }),
    );
    expect(new Set(outlines).size).toBe(2);
  });

  test("an axis that takes what the other has changes places with it", async ({ widget }) => {
    await axis(widget, "Axe horizontal").focus();
    await axis(widget, "Axe horizontal").selectOption({ label: "Interactivité" });

    await expect(drawn(widget, "Axe horizontal")).toHaveText("Interactivité");
    await expect(drawn(widget, "Axe vertical")).toHaveText("Taille du groupe");
    await expect(table(widget).getByRole("columnheader")).toHaveText([/^Faible/, /^Moyenne/, /^Élevée/]);
    await stands(widget, {
      "Grand groupe": [["Webinaire"], [], []],
      "Petit groupe": [[], [], ["Tutorat", "Classe virtuelle"]],
      Individuel: [[], ["Module interactif"], ["Tutorat"]],
    });
    await expect(axis(widget, "Axe horizontal")).toBeFocused();

    await widget.reload();
    await expect(drawn(widget, "Axe horizontal")).toHaveText("Interactivité");

    await axis(widget, "Axe vertical").selectOption({ label: "Interactivité" });
    await expect(table(widget)).toHaveAccessibleName(caption);
  });

  test("arrow keys move through entries and cells, and stop at the edge", async ({ page, widget }) => {
    const first = entries(place(widget, "Élevée", 0));
    const second = entries(place(widget, "Élevée", 1));
    const press = (key: string) => page.keyboard.press(key);
    await first.focus();

    await press("ArrowUp");
    await press("ArrowLeft");
    await expect(first).toBeFocused();
    await press("ArrowRight");
    await expect(second.first()).toBeFocused();
    await press("ArrowDown");
    await expect(second.last()).toBeFocused();
    await press("ArrowDown");
    // A cell without entries can have the focus too, so that all of the map can be walked.
    await expect(place(widget, "Moyenne", 1)).toBeFocused();
    await press("ArrowRight");
    await press("ArrowRight");
    await expect(place(widget, "Moyenne", 2)).toBeFocused();
    await press("ArrowDown");
    await expect(entries(place(widget, "Faible", 2))).toBeFocused();
    await press("ArrowDown");
    await expect(entries(place(widget, "Faible", 2))).toBeFocused();
    await press("ArrowLeft");
    await press("ArrowUp");
    await press("ArrowUp");
    // From below one comes to the last entry.
    await expect(second.last()).toBeFocused();
    await press("ArrowUp");
    await expect(second.first()).toBeFocused();
  });

  test("arrow keys with Ctrl, Alt or Shift are the browser's", async ({ page, widget }) => {
    const first = entries(place(widget, "Élevée", 0));
    await first.focus();
    for (const key of ["Control", "Shift"]) {
      await page.keyboard.press(`${key}+ArrowRight`);
      await expect(first).toBeFocused();
    }
  });

  test("an entry opens its card; Escape gives the focus back", async ({ page, widget }) => {
    const entry = entries(place(widget, "Élevée", 1)).last();
    await entry.focus();
    await page.keyboard.press("Enter");

    await expect(widget.dialog()).toHaveAccessibleName("Classe virtuelle");
    await expect(widget.dialog().getByRole("article", { name: "Classe virtuelle" })).toContainText(
      "Une classe virtuelle est une classe en ligne",
    );
    await widget.hasFocus();

    await page.keyboard.press("Escape");
    await expect(widget.dialog()).toBeHidden();
    await expect(entry).toBeFocused();
  });

  test("the card is closed by its button, and another can be opened", async ({ widget }) => {
    const module = entries(place(widget, "Moyenne", 0));
    const webinar = entries(place(widget, "Faible", 2));
    await module.click();
    await widget.dialog().getByRole("button", { name: "Fermer" }).click();
    await expect(widget.dialog()).toBeHidden();
    await expect(module).toBeFocused();

    await webinar.click();
    await expect(widget.dialog()).toHaveAccessibleName("Webinaire");
    await expect(widget.cards()).toHaveCount(1);
  });

  test("one picks in the map, and in the card over it", async ({ page, widget }) => {
    await pick(widget, "Webinaire");
    await entries(place(widget, "Élevée", 1)).first().click();
    await widget.dialog().getByRole("button", { name: "Comparer Tutorat" }).click();
    await expect(widget.dialog().getByRole("button", { name: "Comparer Tutorat" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await page.keyboard.press("Escape");

    await isPicked(widget, "Webinaire", "Tutorat");
    // It stands in two cells, and is picked in both.
    const both = table(widget).getByRole("button", { name: "Comparer Tutorat" });
    await expect(both).toHaveCount(2);
    for (const one of await both.all()) await expect(one).toHaveAttribute("aria-pressed", "true");
    await expect(table(widget).getByRole("button", { name: "Comparer Classe virtuelle" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
  });

  test("it follows filters and search", async ({ widget }) => {
    await widget.tick("Temporalité", "Synchrone");
    await expect(table(widget)).toHaveAccessibleName(/3 modalités sur 4$/);
    await stands(widget, {
      Élevée: [["Tutorat"], ["Tutorat", "Classe virtuelle"], []],
      Moyenne: [[], [], []],
    });

    await widget.search().fill("live");
    await widget.says("1 modalité sur 4");
    await stands(widget, { Élevée: [[], ["Classe virtuelle"], []], Faible: [[], [], []] });
  });

  test("where nothing matches there is a way out", async ({ widget }) => {
    await widget.search().fill("xylophone");
    await expect(widget.root).toContainText("Aucune modalité ne contient « xylophone ».");
    await expect(entries(table(widget))).toHaveCount(0);

    await widget.button("Effacer la recherche pour voir 4 modalités").click();

    await expect(entries(table(widget))).toHaveCount(5);
    await widget.hasFocus();
  });

  test("it is there again at the next visit, and in the other language", async ({ widget }) => {
    await widget.reload();
    await expect(view(widget, "Carte")).toBeChecked();

    await widget.button("English").click();
    await expect(table(widget)).toHaveAccessibleName(
      "Group size (left to right) and Interactivity (bottom to top): 4 of 4 modalities",
    );
    await expect(entries(place(widget, "Medium", 0))).toHaveAccessibleName("Interactive module Asynchronous");
  });
});

test("a catalogue with fewer than two scales has no map, even by link", async ({ page, widget }) => {
  await serveCatalogue(page, "/own.json", kitchens());
  await servePage(page, "/host", { body: `<moda-scope src="/own.json" share></moda-scope>` });
  await widget.open("/host#view=map&price=cheap");

  await expect(widget.root.getByRole("radiogroup", { name: "Affichage" }).getByRole("radio")).toHaveCount(3);
  await expect(view(widget, "Carte")).toHaveCount(0);
  await expect(view(widget, "Fiches")).toBeChecked();
  await widget.says("2 modalités sur 3");
});

test("what has no place is said, and can be opened", async ({ page, widget }) => {
  await openWith(page, onTwoScales());
  await widget.isReady();
  await choose(widget, "Carte");

  await expect(widget.root).toContainText(
    "1 modalité hors de la carte, faute d'information sur l'un des deux axes",
  );
  await expect(entries(table(widget)).filter({ hasText: "Fourneau" })).toHaveCount(0);
  await stands(widget, { Outdoors: [["Feu de camp"], []], Indoors: [["Micro-ondes"], ["Micro-ondes"]] });
  // Nothing else can mark the entries here.
  await expect(axis(widget, "Symboles").getByRole("option")).toHaveText(["Aucun"]);

  await widget.button(/^Fourneau/).click();
  await expect(widget.dialog()).toHaveAccessibleName("Fourneau");
});

test("of a crowd in one place the first are shown, the others counted", async ({ page, widget }) => {
  const catalogue = onTwoScales();
  const [campfire] = catalogue.modalities;
  const crowd = Array.from({ length: 15 }, (_, index) => ({
    ...campfire,
    id: `fire-${index}`,
    name: `Fire ${index}`,
  }));
  await openWith(page, { ...catalogue, modalities: crowd });
  await widget.isReady();
  await choose(widget, "Carte");

  await expect(entries(place(widget, "Outdoors", 0))).toHaveCount(12);
  await expect(place(widget, "Outdoors", 0)).toContainText("et 3 autres");
});

test("a scale that goes on an axis marks no longer", async ({ page, widget }) => {
  const catalogue = onTwoScales();
  const [price, place] = catalogue.criteria;
  catalogue.criteria = [price, place, { ...price, id: "size", name: { en: "Size", fr: "Taille" } }];
  for (const modality of catalogue.modalities) delete (modality.assessments as { fuel?: object }).fuel;
  await openWith(page, catalogue);
  await widget.isReady();
  await choose(widget, "Carte");
  await axis(widget, "Symboles").selectOption({ label: "Taille" });

  await axis(widget, "Axe vertical").selectOption({ label: "Taille" });

  await expect(drawn(widget, "Symboles")).toHaveText("Place");
  await expect(axis(widget, "Symboles").getByRole("option")).toHaveText(["Aucun", "Place"]);
  await expect(widget.root).toContainText("3 modalités hors de la carte");
  expect(hash(page)).toBe("");
});

test("where it is narrow, only the map scrolls sideways", async ({ page, widget }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await widget.open();
  await choose(widget, "Carte");
  await expect(table(widget)).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
