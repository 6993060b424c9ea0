// On paper: the comparison on one page, cards without their controls, and nothing of the page around.
import { allowClipboard, asked, paper, plain, printed, withoutPrinter, write } from "./support/leaving";
import { servePage } from "./support/host";
import { expect, test } from "./support/test";
import { choose, pick } from "./support/views";
import type { Page } from "@playwright/test";

const names = ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"];

/** What one does not press on paper. */
const controls = [
  "Rechercher",
  "Trier par",
  "Comparer",
  "Exporter",
  "Copier",
  "Imprimer",
  "Déplacer",
  "Différences seulement",
  "Oublier",
  "Enregistrer",
  "English",
  "Tout effacer",
  "Retirer",
  "Pourquoi",
];

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime("2026-03-05T10:00:00Z");
  await withoutPrinter(page);
});

const landscape = { width: 842, height: 595 };

test("the comparison of four is one landscape page with all that it needs", async ({
  page,
  widget,
  baseURL,
}) => {
  await widget.open();
  await pick(widget, ...names);
  await widget.tick("Temporalité", "Synchrone");
  await widget.search().fill("une");
  await choose(widget, "Tableau");

  const { pages, text } = await printed(widget, "Imprimer");

  expect(await asked(page)).toBe(1);
  const address = `${baseURL}#synchrony=synchronous&search=une`;
  const compared = "&compare=module-interactif,tutorat,classe-virtuelle,webinaire&view=table";
  // A long address is broken into lines.
  expect(text.replaceAll(" ", "")).toContain(address + compared);
  for (const words of [
    "Modalités de formation",
    "Imprimé le 5 mars 2026",
    "Temporalité : Synchrone",
    "Recherche : une",
    "Comparaison de 4 modalités",
    ...names,
    "Matériel informatique de base + licence",
    "Sources",
    "Jacques Rodet",
    "[1]",
  ]) {
    expect(text).toContain(plain(words));
  }
  for (const control of controls) expect(text).not.toContain(control);
  expect(pages).toEqual([{ ...landscape, text }]);
});

test("in English too, with the words of that language", async ({ widget }) => {
  await widget.open();
  await widget.button("English").click();
  await widget.tick("Timing", "Synchronous");
  await choose(widget, "Table");
  const { pages, text } = await printed(widget, "Print");
  expect(pages).toHaveLength(1);
  for (const words of ["Training modalities", "Printed on March 5, 2026", "Timing: Synchronous", "Webinar"]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain("Interactive module");
  for (const control of ["Search", "Compare ", "Export", "Copy", "Why?"]) expect(text).not.toContain(control);
});

test("cards are printed without controls", async ({ widget }) => {
  await widget.open();
  await write(widget, "Tutorat", "Ask Anne");
  const { pages, text } = await printed(widget, "Imprimer");
  expect(pages[0]).toMatchObject(landscape);
  for (const words of [...names, "basée sur une relation d’aide", "Connaissance approfondie du sujet"]) {
    expect(text).toContain(plain(words));
  }
  for (const control of controls) expect(text).not.toContain(control);
});

test("map and guide are printed without controls", async ({ widget }) => {
  await widget.open();
  await choose(widget, "Carte");
  const map = await printed(widget, "Imprimer");
  for (const words of ["Taille du groupe", "Petit groupe", "Élevée", ...names]) expect(map.text).toContain(words);
  for (const control of [...controls, "Axe vertical"]) expect(map.text).not.toContain(control);

  await choose(widget, "Guide");
  await widget.root.getByRole("checkbox", { name: /^Synchrone/ }).check();
  const guide = await printed(widget, "Imprimer");
  for (const words of ["Webinaire", "100 % de vos attentes"]) expect(guide.text).toContain(plain(words));
  for (const control of [...controls, "indispensable"]) expect(guide.text).not.toContain(control);
});

test("“Imprimer mes notes” leaves them out when it is off", async ({ widget }) => {
  await widget.open();
  await write(widget, "Tutorat", "Ask Anne");
  await choose(widget, "Tableau");
  const withNotes = widget.root.getByRole("checkbox", { name: "Imprimer mes notes" });
  await expect(withNotes).toBeChecked();
  expect((await printed(widget, "Imprimer")).text).toContain("Ask Anne");

  await withNotes.uncheck();

  await expect(widget.root.getByRole("cell", { name: "Ask Anne" })).toBeVisible();
  const { text } = await printed(widget, "Imprimer");
  expect(text).not.toContain("Ask Anne");
  expect(text).not.toContain("Mes notes");
  expect(text).toContain("Webinaire");
});

test("what is on paper is there when the printer takes it, within the very click", async ({ page, widget }) => {
  // The browser tells of it from inside `print()`, and takes the page before anything else can run.
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, {
      seen,
      print: () => {
        dispatchEvent(new Event("beforeprint"));
        seen.push(document.querySelector("moda-scope")!.shadowRoot!.querySelector(".printed")!.textContent!);
        dispatchEvent(new Event("afterprint"));
      },
    });
  });
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await widget.button("Imprimer").click();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toHaveLength(1);
  expect(plain(seen[0])).toContain("Imprimé le 5 mars 2026");
  expect(seen[0]).toContain("#synchrony=synchronous");
});

test("the browser's own command prints the widget without controls too", async ({ widget }) => {
  await widget.open();
  await choose(widget, "Tableau");
  const { text } = await paper(widget.page);
  for (const words of [...names, "Imprimé le 5 mars 2026"]) expect(text).toContain(words);
  // The title of the page begins with such a word.
  const shown = text.replace("Comparer les modalités de formation", "");
  for (const control of controls) expect(shown).not.toContain(control);
});

test("a copy that was made before is not said on paper", async ({ page, widget }) => {
  await allowClipboard(page);
  await widget.open();
  await choose(widget, "Tableau");
  await widget.button("Copier le tableau").click();
  await expect(widget.root.getByText("Tableau copié")).toBeVisible();
  expect((await printed(widget, "Imprimer")).text).not.toContain("Tableau copié");
});

test.describe("in the page of somebody else", () => {
  const looks = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'";
  const policy = `${looks}; connect-src 'self'; img-src data:`;

  /** A page with words before, beside and after the widget. */
  async function openHost(page: Page, style = "") {
    const body = `
      <style>${style}</style>
      <header id="banner">Host banner <h1>Host title</h1></header>
      <div id="app"><main class="frame">
        <p>Host before</p>
        <section><h2>Host heading</h2><moda-scope share></moda-scope><aside>Host beside</aside></section>
      </main></div>
      <footer>Host foot</footer>`;
    await servePage(page, "/host", { body, policy });
    await page.goto("/host");
  }

  test("only the widget is printed", async ({ page, widget }) => {
    await openHost(page);
    await widget.isReady();
    await choose(widget, "Tableau");
    const { pages, text } = await printed(widget, "Imprimer");
    expect(text).not.toContain("Host");
    expect(text).toContain("Imprimé le 5 mars 2026");
    for (const name of names) expect(text).toContain(name);
    expect(pages).toEqual([{ ...landscape, text }]);
  });

  test("only the widget is printed, and all of it, whatever the page's own rules", async ({ page, widget }) => {
    await openHost(
      page,
      `#banner { display: block; position: fixed; top: 0 }
       #app { display: grid; grid-template-columns: 1fr 1fr; block-size: 300px; overflow: hidden }
       .frame { overflow: auto; block-size: 250px; margin: 4em; transform: scale(0.9) }`,
    );
    await widget.isReady();
    await choose(widget, "Tableau");
    const { pages, text } = await printed(widget, "Imprimer");
    expect(text).not.toContain("Host");
    for (const words of [...names, "Imprimé le 5 mars 2026", "Sources"]) expect(text).toContain(words);
    expect(pages).toHaveLength(1);
  });

  test("afterwards the page is as before", async ({ page, widget }) => {
    await openHost(page);
    await widget.isReady();
    const words = page.getByText("Host before");
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await widget.button("Imprimer").click();
    await page.emulateMedia({ media: "print" });
    await expect(words).toBeHidden();
    await page.emulateMedia({ media: null });
    await expect(words).toBeVisible();

    await page.evaluate(() => dispatchEvent(new Event("afterprint")));

    await page.emulateMedia({ media: "print" });
    await expect(words).toBeVisible();
    await page.emulateMedia({ media: null });
    await expect(widget.search()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    // And the next time it is the same.
    expect((await printed(widget, "Imprimer")).text).not.toContain("Host");
    await expect(words).toBeVisible();
  });

  test("of two widgets the one is printed whose button was pressed", async ({ page, widget }) => {
    await servePage(page, "/host", { body: `<moda-scope></moda-scope><moda-scope lang="en"></moda-scope>` });
    await page.goto("/host");
    await widget.isReady();
    await expect(page.locator("moda-scope").nth(1)).toHaveAttribute("data-ready", "");
    const { text } = await printed(widget, "Imprimer");
    expect(text).toContain("Classe virtuelle");
    expect(text).not.toContain("Virtual classroom");
  });

  test("a widget in a shadow of the page is printed alone too", async ({ page, widget }) => {
    await servePage(page, "/host", { body: `<p>Host words</p><div id="shade"></div>` });
    await page.goto("/host");
    await page.evaluate(() => {
      const shade = document.querySelector("#shade")!.attachShadow({ mode: "open" });
      shade.append("Host shade", document.createElement("moda-scope"));
    });
    await widget.isReady();
    const { text } = await printed(widget, "Imprimer");
    for (const name of names) expect(text).toContain(name);
    expect(text).not.toContain("Host words");
  });
});
