// The page that writes the snippet: from a catalogue and a few choices to lines and files that then run.
import { expect, test } from "./support/test";
import { isAccessible } from "./support/accessible";
import { unpacked } from "./support/archive";
import { kitchens } from "./support/catalogue";
import { servePage, sitePolicy } from "./support/host";
import { press, tabTo } from "./support/keys";
import { choose } from "./support/views";
import { Widget } from "./support/widget";
import { showAll } from "./support/window";
import { Writer, written } from "./support/writer";

const names = ["Feu de camp", "Fourneau", "Micro-ondes"];

/** A catalogue with two mistakes. */
function wrong() {
  const { version, ...catalogue } = kitchens();
  expect(version).toBe(1);
  catalogue.modalities[0].assessments.price!.values = ["free"];
  return catalogue;
}

/** The folder that the page is in, as it writes it. */
const folder = (writer: Writer) => new URL(".", writer.page.url()).href;

test("from a catalogue of one's own to a file that runs from a disk", async ({ page, context, guard }, { outputDir }) => {
  const writer = new Writer(page);
  await writer.open();
  await writer.choose("Catalogue", "Le mien");
  await expect(writer.problems()).toHaveText([/^aucun catalogue utilisable pour l'instant/]);

  // Every mistake is told with its place; what was there stays.
  await writer.upload(wrong(), "cuisines.json");
  await expect(writer.judged().locator("p")).toHaveText("cuisines.json : 2 problèmes dans le fichier.");
  await expect(writer.judged().getByRole("listitem")).toHaveText([
    /^version obligatoire, mais absent/,
    /^modalities\[0\] "campfire" › assessments › price › values\[0\] .*« free »/,
  ]);
  await expect(writer.preview.cards()).toHaveCount(4);

  await writer.upload(kitchens());
  await expect(writer.judged()).toHaveText("« Cuisines » est utilisé : 3 modalités.");
  await writer.preview.shows(...names);
  await expect(writer.problems()).toHaveCount(0);

  await writer.upload("{", "cassé.json");
  await expect(writer.judged().locator("p")).toHaveText(/^cassé\.json : 1 problème.* Le catalogue précédent reste en place\.$/);
  await writer.preview.shows(...names);

  await writer.takes("Fichier HTML");
  await writer.choose("Vue au départ", "Tableau");
  const file = `${outputDir}/modascope.html`;
  const download = await writer.download();
  expect(download.suggestedFilename()).toBe("modascope.html");
  await download.saveAs(file);
  await expect(page.getByText(/^modascope\.html est prêt \(\d+\sko\), fabriqué dans ce navigateur\.$/)).toBeVisible();

  // Its own address is all that is asked for.
  guard.expects(/^asked elsewhere: file:\/\/\/.*\/modascope\.html$/);
  const disk = await context.newPage();
  const asked: string[] = [];
  disk.on("request", (request) => asked.push(request.url()));
  await disk.goto(`file://${file}`);
  const widget = new Widget(disk);
  await widget.isReady();
  await expect(widget.root.getByRole("table", { name: /Cuisines|Comparaison|modalités/ })).toBeVisible();
  for (const name of names) await expect(widget.root.getByRole("columnheader", { name })).toBeVisible();
  expect(asked).toEqual([`file://${file}`]);
});

for (const [form, file, manifest, script] of [
  ["SCORM 1.2", "modascope-scorm12.zip", "imsmanifest.xml", "scorm.js"],
  ["SCORM 2004", "modascope-scorm2004.zip", "imsmanifest.xml", "scorm.js"],
  ["cmi5", "modascope-cmi5.zip", "cmi5.xml", "cmi5.js"],
]) {
  test(`a package for ${form} runs once it is unpacked`, async ({ page, context }) => {
    const writer = new Writer(page);
    await writer.open();
    await writer.choose("Catalogue", "Le mien");
    await writer.upload(kitchens());
    await writer.takes(form);
    await writer.choose("L'activité est achevée quand l'apprenant", "a vu chaque modalité");
    await expect(writer.group("Sélection du visiteur")).toBeHidden();
    const download = await writer.download();
    expect(download.suggestedFilename()).toBe(file);

    const files = unpacked(await writer.downloaded());
    const scripts = ["moda-scope.classic.js", script];
    const beside = ["modascope.cdx.json", "THIRD-PARTY.txt", "workbook.js"];
    expect(Object.keys(files).sort()).toEqual([manifest, "index.html", "page.css", ...scripts, ...beside].sort());
    expect(JSON.parse(files["modascope.cdx.json"].toString())).toMatchObject({ bomFormat: "CycloneDX" });
    expect(files["THIRD-PARTY.txt"].toString()).toContain("Permission is hereby granted");
    expect(files[manifest].toString()).toContain("Cuisines");
    expect(files["index.html"].toString()).toContain(`data-complete-when="viewed-all"`);

    const types: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };
    await context.route("/course/*", (route) => {
      const name = new URL(route.request().url()).pathname.replace("/course/", "");
      const body = files[name];
      return route.fulfill({ contentType: types[name.split(".").at(-1)!], body });
    });
    const course = await context.newPage();
    await course.goto("/course/index.html");
    const widget = new Widget(course);
    await widget.isReady();
    await widget.shows(...names);

    await choose(widget, "Tableau");
    const [workbook] = await Promise.all([
      course.waitForEvent("download"),
      widget.button("Classeur Excel (.xlsx)").click(),
    ]);
    expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
  });
}

test("two packages of one catalogue have ids of their own", async ({ page }) => {
  const writer = new Writer(page);
  await writer.open();
  const field = writer.field("Identifiant du paquet");
  await expect(field).toBeHidden();
  await writer.takes("SCORM 1.2");
  await expect(field).toHaveAttribute("placeholder", "modalites-de-formation");
  await field.fill("Équipe 2");
  const said = /^identifiant du paquet\u{202f}: «\u{202f}Équipe 2\u{202f}» n'est pas un identifiant\u{202f}: /u;
  await expect(writer.problems()).toHaveText([said]);
  // Playwright makes one plain space of each narrow one in a description.
  await expect(field).toHaveAccessibleDescription(/^identifiant du paquet : « Équipe 2 » n'est pas un identifiant : /);
  await expect(field).toHaveAttribute("aria-invalid", "true");

  // Elsewhere there is no such id, and nothing wrong with it.
  await writer.takes("Fichier HTML");
  await expect(writer.problems()).toHaveCount(0);
  await writer.takes("SCORM 1.2");
  await field.fill("managers");
  await expect(writer.problems()).toHaveCount(0);
  const files = unpacked(await writer.downloaded());
  const name = "modascope-managers-scorm12-fr";
  expect(files["imsmanifest.xml"].toString()).toContain(`<manifest identifier="${name}"`);
  expect(files["index.html"].toString()).toContain(`data-package="${name}"`);

  // It is there again at the next visit.
  await page.reload();
  await writer.isReady();
  await expect(field).toHaveValue("managers");
});

test("what is chosen is in the lines, and only that", async ({ page }) => {
  const writer = new Writer(page);
  await writer.open();
  const base = folder(writer);
  const script = `<script type="module" src="${base}moda-scope.js"></script>`;
  const inside = `<a href="${base}index.html">Modalités de formation</a></moda-scope>`;
  await writer.says(script, `<moda-scope lang="fr">${inside}`);

  await writer.choose("Thème", "Sombre");
  await writer.choose("Combien comparer à la fois", "3");
  await writer.choose("Sélection du visiteur", "Jamais gardée");
  await writer.group("Vues proposées").getByRole("checkbox", { name: "Guide" }).uncheck();
  await page.getByText("Éléments affichés").click();
  await writer.group("Décochez ce qui ne doit pas apparaître").getByRole("checkbox", { name: "Aide" }).uncheck();
  await writer.field("Couleur principale").fill("#7a2bd0");
  await writer.field("Police").fill("Source Sans 3, serif");
  await writer.says(
    script,
    `<moda-scope lang="fr" theme="dark" hide="guide help" compare-max="3" storage="none" ` +
      `style="--moda-scope-accent: #7a2bd0; --moda-scope-font: &quot;Source Sans 3&quot;, serif;">${inside}`,
  );
  const { root } = writer.preview;
  await expect(root.getByRole("radio", { name: "Guide" })).toHaveCount(0);
  await expect(root.getByRole("button", { name: "Aide" })).toBeHidden();
  await expect(root).toHaveAttribute("theme", "dark");
  expect(await root.evaluate(({ style }) => style.cssText)).toBe(
    `--moda-scope-accent: #7a2bd0; --moda-scope-font: "Source Sans 3", serif;`,
  );

  // What is the default again is said no more.
  await writer.button("Tout remettre par défaut").click();
  await writer.says(script, `<moda-scope lang="fr">${inside}`);
  await expect(root.getByRole("radio", { name: "Guide" })).toHaveCount(1);
});

test("the lines that are copied are those that run on another page", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const writer = new Writer(page);
  await writer.open();
  await writer.choose("Catalogue", "Le mien");
  await writer.upload(kitchens());
  await writer.choose("Vue au départ", "Tableau");
  await writer.field("Couleur principale").fill("rgb(122 43 208)");
  await writer.button(/^Copier$/).click();
  await expect(page.getByText("Copié.")).toBeVisible();
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  expect(lines).toBe(await writer.snippet());

  const policy = `${await sitePolicy(page)}`.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
  await page.route("/intranet", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": policy },
      body: `<!doctype html><html lang="en"><title>Intranet</title><link rel="icon" href="data:,">${lines}`,
    }),
  );
  await page.goto("/intranet");
  const widget = new Widget(page);
  await widget.isReady();
  // The catalogue came with the lines.
  for (const name of names) await expect(widget.root.getByRole("columnheader", { name })).toBeVisible();
  const accent = await widget.root.evaluate((element) =>
    getComputedStyle(element.shadowRoot!.querySelector(".widget")!).getPropertyValue("--accent"),
  );
  expect(accent).toBe("rgb(122 43 208)");
});

for (const [form, tag] of [
  ["Bloc", "div"],
  ["Cadre", "iframe"],
]) {
  test(`a ${tag} finds a catalogue of one's own where it was put`, async ({ page }) => {
    const writer = new Writer(page);
    await writer.open();
    await writer.takes(form);
    await writer.choose("Catalogue", "Le mien");
    await writer.upload(kitchens());
    const place = `${folder(writer)}kitchens.json`;
    await expect(page.getByText(`Déposez d'abord votre catalogue à cette adresse : ${place}`)).toBeVisible();
    expect(await writer.snippet()).toContain(tag === "div" ? place : encodeURIComponent(place));

    await writer.field("Adresse de votre catalogue").fill("/cuisines.json");
    const lines = await writer.snippet();
    expect(lines).toContain(tag === "div" ? `data-src="/cuisines.json"` : "src=%2Fcuisines.json");

    await page.route("/cuisines.json", (route) => route.fulfill({ json: kitchens() }));
    const policy = `default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; img-src 'self' data:`;
    await servePage(page, "/host", { body: `<main>${lines}</main>`, policy });
    await page.goto("/host");
    const root = tag === "div" ? page.locator("moda-scope") : page.frameLocator("iframe").locator("moda-scope");
    const widget = new Widget(page, root);
    await widget.isReady();
    await widget.shows(...names);
  });
}

test("the script has the catalogue inside, and its lines run", async ({ page }) => {
  const writer = new Writer(page);
  await writer.open();
  await writer.choose("Catalogue", "Le mien");
  await writer.upload(kitchens());
  await writer.takes("Script");
  const lines = await writer.snippet();
  const script = await writer.downloaded();
  await page.route("/moda-scope.classic.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  await page.route("/bare", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="fr"><title>Bare</title><link rel="icon" href="data:,">${lines}`,
    }),
  );
  await page.goto("/bare");
  const widget = new Widget(page);
  await widget.isReady();
  await widget.shows(...names);
});

test("filters are taken from the preview, and told in words", async ({ page }) => {
  const writer = new Writer(page);
  await writer.open();
  await writer.button("Reprendre l'aperçu").click();
  await expect(page.getByText("Rien n'est coché ni cherché dans l'aperçu.")).toBeVisible();

  await writer.preview.openFilters();
  await writer.preview.tick("Temporalité", "Synchrone");
  await writer.preview.search().fill("visio");
  await writer.button("Reprendre l'aperçu").click();
  await expect(page.locator("#presets li")).toHaveText(["Temporalité : Synchrone", "Recherche : visio"]);
  expect(await writer.snippet()).toContain(`filters="synchrony=synchronous&amp;search=visio"`);

  await writer.button("Retirer les filtres").click();
  await expect(page.locator("#presets li")).toHaveCount(0);
  await expect(writer.button("Reprendre l'aperçu")).toBeFocused();
  expect(await writer.snippet()).not.toContain("filters");
  await writer.preview.says("4 modalités sur 4");
});

test("what cannot be is told beside its field, and in place of the lines", async ({ page }) => {
  const writer = new Writer(page);
  await writer.open();
  const colour = writer.field("Couleur principale");
  await colour.fill("rouge;");
  const said = "accent : « rouge; » n'est pas une couleur comme #0d6657 ou rgb(13 102 87)";
  await expect(writer.problems()).toHaveText([said]);
  await expect(colour).toHaveAttribute("aria-invalid", "true");
  await expect(colour).toHaveAccessibleDescription(`${said} Celle de votre charte. Les textes restent lisibles quelle que soit la teinte.`);
  await expect(writer.field("Code à copier")).toBeHidden();

  await writer.problems().getByRole("link").click();
  await expect(colour).toBeFocused();
  await colour.fill("tomato");
  await expect(writer.problems()).toHaveCount(0);
  await expect(colour).not.toHaveAttribute("aria-invalid");
  await expect(page.getByLabel("Couleur principale, nuancier")).toHaveValue("#ff6347");

  await page.getByLabel("Couleur principale, nuancier").fill("#336699");
  await expect(colour).toHaveValue("#336699");
  await writer.button(/^Par défaut/).click();
  await expect(colour).toHaveValue("");
  await expect(colour).toBeFocused();

  // A view that is not offered cannot be the first; without any there is nothing to see.
  const views = writer.group("Vues proposées");
  await views.getByRole("checkbox", { name: "Fiches" }).uncheck();
  await expect(writer.group("Vue au départ").getByRole("radio", { name: "Tableau" })).toBeChecked();
  for (const name of ["Tableau", "Carte", "Guide"]) await views.getByRole("checkbox", { name }).uncheck();
  await expect(writer.problems()).toHaveText([/toutes les vues le sont/]);
  await views.getByRole("checkbox", { name: "Carte" }).check();
  await expect(writer.problems()).toHaveCount(0);

  await writer.takes("SCORM 1.2");
  await expect(writer.problems()).toHaveText([/^achèvement : comparer demande deux modalités au moins, le tableau/]);
  await writer.choose("L'activité est achevée quand l'apprenant", "l'a ouverte");
  await expect(writer.problems()).toHaveCount(0);

  await writer.takes("Élément");
  await writer.field("Adresse du dossier de Modascope").fill("ici");
  await expect(writer.problems()).toHaveText(["adresse : elle commence par https:// ou http://"]);
});

test("a catalogue is pasted or dropped as well", async ({ page }) => {
  const writer = new Writer(page);
  await writer.open();
  await writer.choose("Catalogue", "Le mien");
  await page.getByText("Coller le texte").click();
  const text = writer.field("Texte du catalogue, en JSON");
  await text.fill("nothing");
  await writer.button("Utiliser ce texte").click();
  await expect(writer.judged().locator("p")).toHaveText(/^texte collé : 1 problème/);
  await text.fill(JSON.stringify(kitchens()));
  await writer.button("Utiliser ce texte").click();
  await writer.preview.shows(...names);

  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "two.json"));
    return data;
  }, JSON.stringify({ ...kitchens(), id: "two", modalities: kitchens().modalities.slice(0, 2) }));
  await page.locator("#drop").dispatchEvent("drop", { dataTransfer: data });
  await expect(writer.judged()).toHaveText("« Cuisines » est utilisé : 2 modalités.");
  await writer.preview.shows("Feu de camp", "Fourneau");
});

test("by keys alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const writer = new Writer(page);
  await writer.open();
  const radio = (name: string) => page.locator("main form").getByRole("radio", { name, exact: true });
  await press(page, "ArrowDown", radio("Élément"));
  await expect(radio("Bloc")).toBeChecked();
  await press(page, "ArrowRight", radio("Fiches"));
  await expect(radio("Tableau")).toBeChecked();
  await press(page, "Space", writer.group("Vues proposées").getByRole("checkbox", { name: "Carte" }));
  await tabTo(page, writer.field("Couleur principale"));
  await page.keyboard.type("#123456");
  await press(page, "Enter", writer.button(/^Copier$/));
  await expect(page.getByText("Copié.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `<div data-moda-scope="" data-lang="fr" data-view="table" data-hide="map" style="--moda-scope-accent: #123456;">`,
  );
  // The first stop leads past all of it.
  await page.reload();
  await writer.isReady();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(writer.step("Extrait")).toBeFocused();
});

for (const [why, spoil] of Object.entries({
  refused: () => {
    const refuse = () => Promise.reject(new DOMException("not allowed", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: refuse } });
  },
  "not there": () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
})) {
  test(`where the clipboard is ${why}, the lines are selected`, async ({ page }) => {
    await page.addInitScript(spoil);
    const writer = new Writer(page);
    await writer.open();
    await writer.button(/^Copier$/).click();
    await expect(page.getByText(/^Le navigateur n'a pas permis la copie/)).toBeVisible();
    const lines = writer.field("Code à copier");
    await expect(lines).toBeFocused();
    const selected = await lines.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
    expect(selected).toBe((await writer.snippet()).length);
  });
}

test("a reload keeps what was chosen", async ({ page }) => {
  const writer = new Writer(page);
  await writer.open();
  await writer.choose("Catalogue", "Le mien");
  await writer.upload(kitchens());
  await writer.choose("Thème", "Clair");
  await writer.choose("Vue au départ", "Tableau");
  // The catalogue has one scale only.
  await expect(writer.group("Vue au départ").getByRole("radio", { name: "Carte" })).toBeDisabled();
  await expect(page.getByText("Le catalogue a trop peu de critères pour les vues en pointillé.")).toBeVisible();
  await writer.field("Arrondi des angles").fill("4px");
  await writer.group("Vues proposées").getByRole("checkbox", { name: "Guide" }).uncheck();
  await page.getByRole("banner").getByRole("button", { name: "English" }).click();
  const title = page.getByRole("heading", { level: 1, name: "Embed the comparison" });
  await expect(title).toBeVisible();
  const before = await page.locator("#snippet").inputValue();
  expect(before).toContain("--moda-scope-radius: 4px");

  await page.reload();
  await writer.isReady();
  await expect(title).toBeVisible();
  await expect(page).toHaveTitle("Embed the comparison");
  await expect(page.locator("#snippet")).toHaveValue(before);
  await expect(writer.judged()).toHaveText("“Kitchens” is used: 3 modalities.");
  await expect(writer.preview.root.getByRole("radio", { name: "Guide" })).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["moda-scope:embed"]);
});

test("where nothing can be kept, the page works all the same", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("storage is blocked", "SecurityError");
      },
    });
  });
  const writer = new Writer(page);
  await writer.open();
  await writer.choose("Thème", "Sombre");
  expect(await writer.snippet()).toContain(`theme="dark"`);
});

test("what was kept by somebody else is left alone", async ({ page }) => {
  for (const kept of ["", "[]", "{}", `{"version":1,"choices":{"form":7,"looks":{"nothing":1},"hide":9},"catalogue":"{"}`, `{"version":1,"choices":null}`]) {
    await page.addInitScript((kept) => localStorage.setItem("moda-scope:embed", kept), kept);
    const writer = new Writer(page);
    await writer.open();
    expect(await writer.snippet()).toContain(`<moda-scope lang="fr"><a`);
  }
});

test("a file that is missing beside the page is named", async ({ page, guard }) => {
  guard.expects(/404/);
  await page.route("/scorm.js", (route) => route.fulfill({ status: 404 }));
  const writer = new Writer(page);
  await writer.open();
  await writer.takes("SCORM 1.2");
  await writer.button(/^Télécharger/).click();
  await expect(page.getByText(/^scorm\.js manque à côté de cette page \(404\)/)).toBeVisible();
  await expect(writer.button(/^Télécharger/)).toBeEnabled();
});

test("where the page is not whole, it says so and tries again", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/, /uncaught: .*fetch/);
  await page.route("/packer-*.wasm", (route) => route.abort());
  await page.goto("/embed.html");
  await expect(page.getByRole("alert")).toContainText("Cette page n'a pas pu être chargée en entier.");
  await page.unroute("/packer-*.wasm");
  await page.getByRole("button", { name: "Réessayer" }).click();
  const writer = new Writer(page);
  await writer.isReady();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await writer.choose("Thème", "Sombre");
  expect(await writer.snippet()).toContain(`theme="dark"`);
});

test("the language follows the browser, and a switch", async ({ browser, baseURL }) => {
  for (const [locale, title] of [
    ["en-GB", "Embed the comparison"],
    ["fr-CA", "Intégrer le comparateur"],
    ["de-DE", "Intégrer le comparateur"],
  ]) {
    const context = await browser.newContext({ locale, baseURL });
    const page = await context.newPage();
    await page.goto("/embed.html");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await context.close();
  }
});

test("nothing leaves, and nothing of this is loaded elsewhere", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  const writer = new Writer(page);
  await writer.open();
  await expect(page.getByText(/^Rien n'est envoyé/)).toBeVisible();
  await writer.choose("Catalogue", "Le mien");
  await writer.upload(kitchens());
  await writer.takes("Fichier HTML");
  await writer.downloaded();
  expect(asked.filter((one) => !one.startsWith(`GET ${folder(writer)}`) && !one.startsWith("GET data:"))).toEqual(
    asked.filter((one) => one.startsWith(`GET blob:${folder(writer)}`)),
  );

  asked.length = 0;
  await page.goto("/");
  await new Widget(page).isReady();
  expect(asked.filter((one) => /embed|packer/.test(one))).toEqual([]);
  expect(asked.length).toBeGreaterThan(3);
});

for (const { lang, title, mine, html, download } of Object.values(written)) {
  test.describe(`for everybody, ${lang}`, () => {
    // What is on its way from one colour to another has neither.
    test.use({ contextOptions: { reducedMotion: "reduce" }, locale: lang });

    for (const [what, reach] of Object.entries({
      "at the first visit": async () => {},
      "with mistakes, and all unfolded": async (writer: Writer) => {
        await writer.page.getByRole("radio", { name: mine, exact: true }).check();
        await writer.upload(wrong());
        await writer.page.locator("#look-accent").fill("none;");
        await expect(writer.problems()).toHaveCount(2);
        await writer.page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
          for (const one of all) one.open = true;
        });
      },
      "with a file": async (writer: Writer) => {
        await writer.page.getByRole("radio", { name: html, exact: true }).check();
        await expect(writer.button(download)).toBeVisible();
      },
    })) {
      test(what, async ({ page }) => {
        test.slow();
        const writer = new Writer(page);
        await writer.open();
        await expect(page).toHaveTitle(title);
        await reach(writer);
        for (const width of [1200, 320]) {
          await showAll(page, width);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme });
            await test.step(`${width} pixels, ${colorScheme}`, () => isAccessible(page, { isPlain: true }));
          }
        }
      });
    }
  });
}
