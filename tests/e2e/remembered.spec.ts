// What is found again at the next visit, and how it is forgotten.
import { expect, test } from "./support/test";
import { openWith } from "./support/host";
import { kitchens } from "./support/catalogue";
import { countUse, isKept, KEY, kept, leave, use } from "./support/storage";

const synchronous = { version: 1, filters: { synchrony: ["synchronous"] } };

test("nothing is kept of a visit in which nothing was chosen", async ({ page, widget }) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await isKept(page, synchronous);
  await widget.button("Tout effacer").click();
  await expect.poll(() => kept(page)).toBeNull();
});

test("filters, search, order and language are kept under the name of the catalogue", async ({
  page,
  widget,
}) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await widget.tick("Taille du groupe", "Petit groupe");
  await widget.search().fill("Tuteur");
  await widget.sort("Interactivité (ordre décroissant)");
  await widget.button("English").click();

  await isKept(page, {
    version: 1,
    filters: { synchrony: ["synchronous"], group_size: ["small"] },
    search: "Tuteur",
    sort: "-interactivity",
    language: "en",
  });
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([KEY]);

  await widget.reload();
  await expect(widget.box("Timing", "Synchronous")).toBeChecked();
  await expect(widget.search()).toHaveValue("Tuteur");
  await expect(widget.order().locator("option:checked")).toHaveText("Interactivity (high to low)");
});

test("what was ticked just before leaving is kept", async ({ page, widget }) => {
  await widget.open();
  await page.evaluate(() => {
    const root = document.querySelector("moda-scope")!.shadowRoot!;
    root.querySelector<HTMLInputElement>("input[type=checkbox]")!.click();
    location.reload();
  });
  await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();
});

test("many changes in one frame are written once", async ({ page, widget }) => {
  await countUse(page);
  await widget.open();
  await page.evaluate(() => {
    const root = document.querySelector("moda-scope")!.shadowRoot!;
    const boxes = root.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
    for (const box of [...boxes].slice(0, 5)) box.click();
  });
  await widget.says("4 modalités sur 4");
  expect((await use(page)).written).toBe(1);
});

test("what the catalogue no longer has is dropped, and nothing is said", async ({ page, widget }) => {
  const old = {
    version: 1,
    filters: { synchrony: ["gone", "synchronous"], gone: ["high"], interactivity: ["gone"] },
    search: "",
    sort: "-gone",
    language: "tlh",
    shortlist: ["gone"],
  };
  await leave(page, JSON.stringify(old));
  await widget.open();

  await expect(widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
  await expect(widget.order().locator("option:checked")).toHaveText("Ordre du catalogue");
  await expect(widget.root.getByText("perdue")).toHaveCount(0);

  await widget.tick("Interactivité", "Faible");
  await isKept(page, { version: 1, filters: { synchrony: ["synchronous"], interactivity: ["low"] } });
});

test("parts of a wrong shape are left out", async ({ page, widget }) => {
  await leave(
    page,
    '{"version":1,"filters":{"synchrony":"synchronous","interactivity":["low",7]},"search":4}',
  );
  await widget.open();
  await expect(widget.chips()).toHaveText(["Retirer Interactivité : Faible"]);
});

test("“Oublier ma sélection” asks first: to cancel keeps all", async ({ page, widget }) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await widget.button("Oublier ma sélection").click();
  await expect(widget.dialog()).toHaveAccessibleName("Oublier la sélection ?");
  await expect(widget.dialog()).toContainText("seront effacés");

  await widget.dialog().getByRole("button", { name: "Annuler" }).click();

  await expect(widget.dialog()).toBeHidden();
  await isKept(page, synchronous);
  await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();
});

test("“Oublier ma sélection” asks first: Escape keeps all", async ({ page, widget }) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await widget.button("Oublier ma sélection").click();

  await page.keyboard.press("Escape");

  await expect(widget.dialog()).toBeHidden();
  await isKept(page, synchronous);
  await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();
});

test("“Oublier” erases all that was kept and begins anew", async ({ page, widget }) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await widget.search().fill("live");
  await widget.sort("Nom");
  await widget.button("Oublier ma sélection").click();

  await widget.dialog().getByRole("button", { name: "Oublier", exact: true }).click();

  await expect(widget.dialog()).toBeHidden();
  await widget.says("4 modalités sur 4");
  await expect(widget.search()).toHaveValue("");
  await expect(widget.order().locator("option:checked")).toHaveText("Ordre du catalogue");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await widget.reload();
  await widget.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webinaire");
});

test("a language that was chosen is forgotten too", async ({ page, widget }) => {
  await widget.open();
  await widget.button("English").click();
  await widget.button("Forget my selection").click();
  await widget.dialog().getByRole("button", { name: "Forget", exact: true }).click();
  await expect.poll(() => kept(page)).toBeNull();

  await widget.reload();
  await expect(widget.search()).toHaveAccessibleName("Rechercher");
});

test("each catalogue has a selection of its own", async ({ page, widget }) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await isKept(page, synchronous);

  await openWith(page, kitchens());
  await widget.isReady();
  await expect(widget.chips()).toHaveCount(0);
  await widget.tick("Prix", "Cher");

  await isKept(page, { version: 1, filters: { price: ["dear"] } }, "moda-scope:kitchens");
  await isKept(page, synchronous);
});
