// The table as a file for spreadsheets, and on the clipboard for word processors.
import { kitchens } from "./support/catalogue";
import { openWith } from "./support/host";
import { allowClipboard, clipboard, saved, told, write } from "./support/leaving";
import { expect, test } from "./support/test";
import { choose, pick } from "./support/views";

const BOM = "\u{feff}";

test.beforeEach(({ page }) => page.clock.setFixedTime("2026-03-05T23:30:00Z"));

/** The lines of a file, each with the ends that belong to it. */
const lines = (text: string) => text.slice(BOM.length).split("\r\n");

test.describe("the four modalities", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open();
    await pick(widget, "Webinaire", "Tutorat");
  });

  test("the file is called by title and day, and Excel reads it", async ({ widget }) => {
    await choose(widget, "Tableau");
    const file = await saved(widget, "Exporter en CSV");
    // It is the next day in Paris.
    expect(file.name).toBe("modalites-de-formation-2026-03-06.csv");
    expect(file.text.startsWith(BOM)).toBe(true);
    expect(file.text.endsWith("\r\n")).toBe(true);
    expect(file.text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("in French a semicolon stands between fields", async ({ widget }) => {
    await choose(widget, "Tableau");
    const rows = lines((await saved(widget, "Exporter en CSV")).text);
    expect(rows[0]).toBe('"Critère";"Webinaire";"Tutorat"');
    expect(rows).toContain('"Temporalité";"Synchrone [2]";"Synchrone, Asynchrone"');
    expect(rows).toContain('"Interactivité";"Faible [2]";"Élevée [3]"');
    // The sources stand below, by their numbers.
    expect(rows.find((row) => row.startsWith('"Définition"'))).toMatch(/\[\d\]";".*\[\d\]"$/);
    expect(rows).toContainEqual(expect.stringMatching(/^"\[\d\]";"Jacques Rodet"/));
  });

  test("in English a comma does", async ({ widget }) => {
    await widget.button("English").click();
    await choose(widget, "Table");
    const file = await saved(widget, "Export as CSV");
    expect(file.name).toBe("training-modalities-2026-03-06.csv");
    expect(lines(file.text)[0]).toBe('"Criterion","Webinar","Tutoring"');
    expect(lines(file.text)).toContain('"Group size","Large group","Individual, Small group [3]"');
  });

  test("what is shown is exported: only the differences, and the notes", async ({ widget }) => {
    await write(widget, "Tutorat", 'Say "please";\nthen wait');
    await choose(widget, "Tableau");
    await widget.root.getByRole("switch", { name: "Différences seulement" }).check();
    const { text } = await saved(widget, "Exporter en CSV");
    expect(text).toContain('"Mes notes";"Non renseigné";"Say ""please"";\nthen wait"');
  });

  test("“Copier le tableau” puts a table and plain words on the clipboard, and says so", async ({
    page,
    widget,
  }) => {
    await allowClipboard(page);
    await choose(widget, "Tableau");
    await widget.button("Copier le tableau").click();
    await expect(told(widget).getByText("Tableau copié")).toBeVisible();

    const found = await clipboard(page);
    expect(Object.keys(found).sort()).toEqual(["text/html", "text/plain"]);
    const rows = found["text/plain"].split("\n");
    expect(rows[0]).toBe("Critère\tWebinaire\tTutorat");
    expect(rows).toContain("Temporalité\tSynchrone [2]\tSynchrone, Asynchrone");

    const pasted = found["text/html"];
    for (const piece of ["<table", "<caption", "Comparaison de 2 modalités", "Webinaire</th>", "Sources"]) {
      expect(pasted).toContain(piece);
    }
    expect(pasted).toMatch(/<th [^>]*scope="row"[^>]*>Temporalité<\/th>/);
  });

  test("in English it says “Table copied”", async ({ page, widget }) => {
    await allowClipboard(page);
    await widget.button("English").click();
    await choose(widget, "Table");
    await widget.button("Copy table").click();
    await expect(told(widget).getByText("Table copied")).toBeVisible();
    expect((await clipboard(page))["text/plain"]).toMatch(/^Criterion\tWebinar\tTutoring\n/);
  });

  test("there is a table to export in the table alone", async ({ widget }) => {
    for (const name of ["Fiches", "Carte", "Guide"]) {
      await choose(widget, name);
      await expect(widget.button("Exporter en CSV")).toHaveCount(0);
      await expect(widget.button("Copier le tableau")).toHaveCount(0);
    }
  });
});

test("what a spreadsheet would run is made safe, and nothing else is", async ({ page, widget }) => {
  const catalogue = kitchens();
  const [campfire, range, microwave] = catalogue.modalities;
  Object.assign(campfire, { name: "=1+1", note: "@SUM(A1)" });
  Object.assign(range, { name: "+cmd|' /C calc'!A0", note: "a = b - c" });
  Object.assign(microwave, { name: "-2+3", note: "\tx" });
  await openWith(page, { ...catalogue, title: "=HYPERLINK(1)/../x" });
  await widget.isReady();
  await choose(widget, "Tableau");

  const file = await saved(widget, "Exporter en CSV");

  expect(file.name).toBe("hyperlink-1-x-2026-03-06.csv");
  const rows = lines(file.text);
  expect(rows[0]).toBe(`"Critère";"'=1+1";"'+cmd|' /C calc'!A0";"'-2+3"`);
  expect(rows.find((row) => row.startsWith('"Note"'))).toMatch(/^"Note";"'@SUM\(A1\)";"a = b - c";"/);
  for (const row of rows) expect(row).not.toMatch(/(^|;)"?[\s]*[=+\-@\t]/);
});

test("markup in a catalogue is words on the clipboard", async ({ page, widget }) => {
  await allowClipboard(page);
  const catalogue = kitchens();
  Object.assign(catalogue.modalities[0], { name: "<b onclick=x>Bold & <i>" });
  await openWith(page, catalogue);
  await widget.isReady();
  await choose(widget, "Tableau");
  await widget.button("Copier le tableau").click();
  await expect(told(widget).getByText("Tableau copié")).toBeVisible();

  const found = await clipboard(page);
  expect(found["text/html"]).toContain("&lt;b onclick=x&gt;Bold &amp; &lt;i&gt;");
  expect(found["text/plain"]).toContain("\t<b onclick=x>Bold & <i>\t");
});

for (const [why, refuse] of Object.entries({
  refused: () => {
    document.execCommand = () => false;
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { write: refuse, writeText: refuse } });
  },
  "not there": () => {
    document.execCommand = () => false;
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  },
})) {
  test(`where the clipboard is ${why}, it says so`, async ({ page, widget }) => {
    await page.addInitScript(refuse);
    await widget.open();
    await choose(widget, "Tableau");
    await widget.button("Copier le tableau").click();
    await expect(widget.root.getByRole("alert").getByText(/^Le navigateur n'a pas permis la copie/)).toBeVisible();
    await expect(told(widget).getByText("Tableau copié")).toHaveCount(0);
  });
}

test("on a page that is not secure, the table is copied all the same", async ({ page, widget }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Object.defineProperty(window, "isSecureContext", { value: false });
  });
  await widget.open();
  await choose(widget, "Tableau");
  await widget.button("Copier le tableau").click();
  await expect(told(widget).getByText("Tableau copié")).toBeVisible();
});

test("on a page that is not secure, it says what copying takes where the browser refuses", async ({ page, widget }) => {
  await page.addInitScript(() => {
    document.execCommand = () => false;
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Object.defineProperty(window, "isSecureContext", { value: false });
  });
  await widget.open();
  await choose(widget, "Tableau");
  await widget.button("Copier le tableau").click();
  await expect(widget.root.getByRole("alert")).toHaveText(/^La copie n'est possible que sur une page sécurisée/);
});
