// What a person writes on a modality, and the session as a file.
import { kitchens } from "./support/catalogue";
import { openWith } from "./support/host";
import { hash, noteOn, open, saved, test, write } from "./support/leaving";
import { isKept, kept, leave } from "./support/storage";
import { expect } from "./support/test";
import { cell, choose, hasColumns, pick, row, view } from "./support/views";
import type { Widget } from "./support/widget";

const save = "Enregistrer ma sélection dans un fichier";

test.describe("notes", () => {
  test.beforeEach(({ widget }) => widget.open());

  test("a note is kept as it is written, and there at the next visit", async ({ page, widget }) => {
    await write(widget, "Tutorat", "Ask Anne.\n\nTwice <b>");
    await isKept(page, { version: 1, notes: { tutorat: "Ask Anne.\n\nTwice <b>" } });
    await widget.reload();

    // It lies open, as there is something in it; the others do not.
    const field = widget.card("Tutorat").getByRole("textbox", { name: "Mes notes Tutorat" });
    await expect(field).toBeVisible();
    await expect(field).toHaveValue("Ask Anne.\n\nTwice <b>");
    await expect(widget.root.getByRole("textbox", { name: /^Mes notes/ })).toHaveCount(1);
  });

  test("a note that is emptied is gone", async ({ page, widget }) => {
    await write(widget, "Tutorat", "Ask Anne");
    await write(widget, "Tutorat", " \n");
    await expect.poll(() => kept(page)).toBeNull();
  });

  test("one can write on, letter by letter, and the field keeps the focus", async ({ page, widget }) => {
    const field = await noteOn(widget, "Webinaire");
    await field.focus();
    await page.keyboard.type("a/b");
    await page.keyboard.press("Enter");
    await page.keyboard.type("c");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("a/b\nc");
    await expect(widget.search()).toHaveValue("");
  });

  test("the table has a row for them where there is one", async ({ page, widget }) => {
    await choose(widget, "Tableau");
    await expect(row(widget, "Mes notes")).toHaveCount(0);
    await choose(widget, "Fiches");
    await write(widget, "Tutorat", "Ask Anne");
    await pick(widget, "Webinaire", "Tutorat");
    await choose(widget, "Tableau");

    await expect(cell(widget, "Mes notes", 1)).toContainText("Non renseigné");
    await expect(cell(widget, "Mes notes", 2)).toContainText("Ask Anne");
    expect(hash(page)).toBe("#compare=webinaire,tutorat&view=table");
  });

  test("it stays with its modality in another language, and is called by its words", async ({ widget }) => {
    await write(widget, "Tutorat", "Ask Anne");
    await widget.button("English").click();
    await expect(widget.card("Tutoring").getByRole("textbox", { name: "My notes Tutoring" })).toHaveValue(
      "Ask Anne",
    );
  });

  test("it is in the card over the map too", async ({ page, widget }) => {
    await choose(widget, "Carte");
    await widget.button(/^Webinaire/).click();
    await widget.dialog().getByText(/^Mes notes/).click();
    await widget.dialog().getByRole("textbox").fill("Large rooms");
    // What was opened last is closed first: the note, then the card.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await choose(widget, "Fiches");
    await expect(widget.card("Webinaire").getByRole("textbox")).toHaveValue("Large rooms");
  });

  test("it is forgotten with the rest", async ({ page, widget }) => {
    await write(widget, "Tutorat", "Ask Anne");
    await widget.button("Oublier ma sélection").click();
    await expect(widget.dialog()).toContainText("toutes vos notes");
    await widget.dialog().getByRole("button", { name: "Oublier", exact: true }).click();
    await expect.poll(() => kept(page)).toBeNull();
    await expect(await noteOn(widget, "Tutorat")).toHaveValue("");
  });
});

test.describe("the session as a file", () => {
  /** Something of everything that a person can choose. */
  async function work(widget: Widget) {
    await widget.open();
    await widget.tick("Temporalité", "Synchrone");
    await write(widget, "Tutorat", "Ask Anne");
    await pick(widget, "Webinaire", "Tutorat");
    await choose(widget, "Tableau");
    await hasColumns(widget, "Webinaire", "Tutorat");
  }

  const own = { version: 1, filters: { interactivity: ["low"] }, notes: { webinaire: "Mine" } };

  test("it is called by title and day, and has all in it, notes too", async ({ page, widget }) => {
    await page.clock.setFixedTime("2026-03-05T10:00:00Z");
    await work(widget);
    const file = await saved(widget, save);
    expect(file.name).toBe("modalites-de-formation-2026-03-05.json");
    expect(JSON.parse(file.text)).toEqual({
      version: 1,
      catalogue: "modalites-de-formation",
      filters: { synchrony: ["synchronous"] },
      view: "table",
      shortlist: ["webinaire", "tutorat"],
      notes: { tutorat: "Ask Anne" },
    });
  });

  test("opened elsewhere, it asks, and then shows and keeps the same", async ({ widget, stranger }) => {
    await work(widget);
    const { text } = await saved(widget, save);
    await stranger.open();

    await open(stranger, text);
    await expect(stranger.dialog()).toHaveAccessibleName("Remplacer la sélection actuelle ?");
    await expect(stranger.dialog()).toContainText("seront remplacés par le contenu du fichier");
    await stranger.dialog().getByRole("button", { name: "Remplacer" }).click();

    await expect(view(stranger, "Tableau")).toBeChecked();
    await hasColumns(stranger, "Webinaire", "Tutorat");
    await expect(cell(stranger, "Mes notes", 2)).toContainText("Ask Anne");
    await stranger.hasFocus();
    await isKept(stranger.page, JSON.parse((await kept(widget.page))!));
    await stranger.reload();
    await hasColumns(stranger, "Webinaire", "Tutorat");
    expect(JSON.parse((await saved(stranger, save)).text)).toEqual(JSON.parse(text));
  });

  for (const answer of ["Annuler", "Escape"]) {
    test(`${answer} keeps all as it was`, async ({ page, widget }) => {
      await leave(page, JSON.stringify(own));
      await widget.open();
      const before = await kept(page);
      await open(widget, JSON.stringify({ version: 1, catalogue: "modalites-de-formation", view: "table" }));
      await expect(widget.dialog()).toBeVisible();

      if (answer === "Escape") await page.keyboard.press("Escape");
      else await widget.dialog().getByRole("button", { name: answer }).click();

      await expect(widget.dialog()).toBeHidden();
      await expect(view(widget, "Fiches")).toBeChecked();
      await expect(widget.card("Webinaire").getByRole("textbox")).toHaveValue("Mine");
      expect(await kept(page)).toBe(before);
      await expect(widget.button("Ouvrir un fichier de sélection")).toBeFocused();
    });
  }

  const session = (fields: object) =>
    JSON.stringify({ version: 1, catalogue: "modalites-de-formation", ...fields });
  const none = "Ce fichier n'est pas une sélection enregistrée. Rien n'a été modifié.";
  const named = (kind: string) =>
    `Ce fichier est ${kind}, pas une sélection enregistrée : choisissez un fichier .json enregistré par cet outil. Rien n'a été modifié.`;
  const wrong: Record<string, [string | Buffer, string]> = {
    "one that is empty": ["", none],
    "one that is no JSON": ["id;name\n1;x", named("un tableau (CSV, séparé par ;)")],
    "JSON of something else": ['{"version":1,"filters":{}}', none],
    "a catalogue": [JSON.stringify(kitchens()), named("un catalogue")],
    "one that is no text": [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), named("une image")],
    "one that is cut off": [session({ notes: { tutorat: "Ask" } }).slice(0, -3), none],
    "one of an older time than there was": [session({ version: 0 }), none],
    "one of a newer version": [
      session({ version: 2 }),
      "Cette sélection vient d'une version plus récente, que celle-ci ne sait pas lire. Rien n'a été modifié.",
    ],
    "one about another catalogue": [
      session({ catalogue: "<b>kitchens</b>" }),
      "Cette sélection porte sur le catalogue « <b>kitchens</b> », alors que le catalogue affiché est « modalites-de-formation ». Rien n'a été modifié.",
    ],
    "one that is too large": [
      session({ notes: { tutorat: "x".repeat(1_000_001) } }),
      "Ce fichier est trop volumineux pour être une sélection. Rien n'a été modifié.",
    ],
  };
  for (const [which, [text, said]] of Object.entries(wrong)) {
    test(`a wrong file, ${which}, changes nothing and is told`, async ({ page, widget }) => {
      await leave(page, JSON.stringify(own));
      await widget.open();
      const before = await kept(page);

      await open(widget, text);

      await expect(widget.root.getByRole("alert")).toHaveText(said);
      await expect(widget.dialog()).toBeHidden();
      await expect(widget.chips()).toHaveText(["Retirer Interactivité : Faible"]);
      expect(await kept(page)).toBe(before);

      // The right one is taken after it, and nothing more is said.
      await open(widget, session({ filters: { interactivity: ["high"] } }));
      await expect(widget.root.getByRole("alert")).toHaveCount(0);
      await widget.dialog().getByRole("button", { name: "Remplacer" }).click();
      await expect(widget.chips()).toHaveText(["Retirer Interactivité : Élevée"]);
      await isKept(page, { version: 1, filters: { interactivity: ["high"] } });
    });
  }

  test("parts that the catalogue does not have are left out, the rest is taken", async ({ page, widget }) => {
    await widget.open();
    const filters = { gone: ["x"], interactivity: ["gone", "high"] };
    await open(widget, `\u{feff}${session({ filters, shortlist: ["nobody", "tutorat"], view: 7, sort: [] })}`);
    await widget.dialog().getByRole("button", { name: "Remplacer" }).click();
    await expect(widget.chips()).toHaveText(["Retirer Interactivité : Élevée"]);
    await isKept(page, { version: 1, filters: { interactivity: ["high"] }, shortlist: ["tutorat"] });
  });

  test("opened in a visit, it ends the visit", async ({ page, widget }) => {
    await leave(page, JSON.stringify(own));
    await widget.open("/#synchrony=asynchronous");
    await open(widget, session({ filters: { interactivity: ["high"] } }));
    await widget.dialog().getByRole("button", { name: "Remplacer" }).click();
    await expect(widget.root.getByText("sélection partagée")).toHaveCount(0);
    await isKept(page, { version: 1, filters: { interactivity: ["high"] } });
  });

  test("it is one for each catalogue, and says so in English", async ({ page, widget }) => {
    await openWith(page, kitchens(), "en");
    await widget.isReady();
    await open(widget, session({}));
    await expect(widget.root.getByRole("alert")).toHaveText(
      "This selection belongs to the catalogue “modalites-de-formation”, but the catalogue shown is “kitchens”. Nothing was changed.",
    );
    const { name } = await saved(widget, "Save my selection to a file");
    expect(name).toMatch(/^kitchens-\d{4}-\d\d-\d\d\.json$/);
  });
});
