// A file that is wrong, explained to whoever wrote it: the line, the likely cause, what kind of file it is instead.
import { open } from "./support/leaving";
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { openWith, serveCatalogue } from "./support/host";
import { kept, leave } from "./support/storage";
import type { Page } from "@playwright/test";

const alert = (page: Page) => page.locator("moda-scope").getByRole("alert");

/** A catalogue whose second line has no comma at its end. */
const slip = '{\n  "version": 1\n  "id": "kitchens"\n}';

/** The beginning of a workbook, as far as it is looked at. */
const workbook = Buffer.from("PK\x03\x04\x14\0\x06\0          [Content_Types].xml   xl/workbook.xml", "latin1");

test("the line is shown with a mark, and the page hears the same words with line and column", async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener("moda-scope-error", ({ detail }) => Object.assign(window, { heard: detail.issues }));
  });
  await openWith(page, slip);
  await expect(alert(page)).toContainText("il manque une virgule à la fin de la ligne 2");
  await expect(alert(page)).toContainText("ligne 2, colonne 15");
  const line = alert(page).getByRole("group", { name: "ligne 2, colonne 15" });
  await expect(line).toHaveText(/^ {2}"version": 1/);
  const [text, mark] = [line.locator("bdi").first(), line.locator("mark")];
  const [before, marked] = [await text.boundingBox(), await mark.boundingBox()];
  expect(Math.abs(before!.x + before!.width - marked!.x)).toBeLessThan(2);
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown }).heard);
  expect(heard).toEqual([
    { place: "", message: "il manque une virgule à la fin de la ligne 2", line: 2, column: 15 },
  ]);

  await page.evaluate(() => (document.documentElement.lang = "en"));
  await expect(alert(page)).toContainText("a comma is missing at the end of line 2");
  await expect(alert(page)).toHaveCount(1);
});

test("where what explains it does not come, the place is said all the same", async ({ page, guard }) => {
  guard.expects(/Failed to load resource|Failed to fetch/);
  await page.route(/explainer-.*\.js$/, (route) => route.abort());
  await openWith(page, slip);
  await expect(alert(page)).toContainText("n'est pas du JSON, ligne 3, colonne 3");
  await expect(alert(page)).toHaveCount(1);
});

test("a page whose catalogue is right does not load what explains", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openWith(page, kitchens());
  await expect(page.locator("moda-scope")).toHaveAttribute("data-ready");
  expect(asked.filter((url) => url.includes("explainer"))).toEqual([]);
});

test("a mended catalogue takes the explanation away", async ({ page }) => {
  await openWith(page, slip);
  await expect(alert(page)).toHaveCount(1);
  await serveCatalogue(page, "/mended.json", kitchens());
  await page.locator("moda-scope").evaluate((element) => element.setAttribute("src", "/mended.json"));
  await expect(page.locator("moda-scope")).toHaveAttribute("data-ready");
  await expect(alert(page)).toHaveCount(0);
});

test("a workbook is called by its name in place of a catalogue", async ({ page }) => {
  await openWith(page, workbook);
  await expect(alert(page)).toContainText("ce fichier est un classeur Excel (.xlsx), pas un catalogue");
});

test("a workbook is called by its name in place of a saved selection", async ({ widget }) => {
  await widget.open();
  await open(widget, workbook, "selection.json");
  await expect(widget.root.getByRole("alert")).toHaveText(
    "Ce fichier est un classeur Excel (.xlsx), pas une sélection enregistrée : choisissez un fichier .json enregistré par cet outil. Rien n'a été modifié.",
  );
  await open(widget, "Bonjour", "selection.json");
  await expect(widget.root.getByRole("alert")).toHaveText(
    "Ce fichier n'est pas une sélection enregistrée. Rien n'a été modifié.",
  );
});

test("a selection file that an editor saved in another encoding is refused, and nothing is replaced", async ({ page, widget }) => {
  await widget.open();
  const file = { version: 1, catalogue: "modalites-de-formation", notes: { tutorat: "Préparé" } };
  await open(widget, Buffer.from(JSON.stringify(file), "latin1"));
  await expect(page.getByRole("alert").filter({ hasText: "sélection" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

const line = (page: Page) => page.locator("moda-scope").locator("[aria-live=polite]").getByText("que le catalogue n'a plus");

test("a link to what is gone says so until it is closed", async ({ page, widget }) => {
  await widget.open("#compare=mooc,tutorat");
  await expect(line(page)).toHaveText("Cette sélection cite 1 élément que le catalogue n'a plus : « mooc ».");
  await page.locator("moda-scope").getByRole("button", { name: "Fermer" }).click();
  await expect(line(page)).toHaveCount(0);
  await expect(page.locator("moda-scope").getByRole("region").first()).toBeFocused();
});

test("a kept selection of what is gone says so once, and loses nothing", async ({ page, widget }) => {
  const mine = { version: 1, shortlist: ["mooc"], notes: { mooc: "À essayer" } };
  await leave(page, JSON.stringify(mine));
  await widget.open();
  await expect(line(page)).toHaveText(
    "Cette sélection cite 1 élément que le catalogue n'a plus : « mooc ». Vos notes à leur sujet sont conservées, ici et dans le fichier de sélection.",
  );
  expect(JSON.parse((await kept(page))!)).toEqual({ ...mine, gone: ["mooc"] });
  await page.reload();
  await widget.says("4 modalités sur 4");
  await expect(line(page)).toHaveCount(0);
  await widget.tick("Temporalité", "Synchrone");
  await expect.poll(async () => JSON.parse((await kept(page))!).notes).toEqual(mine.notes);
});
