// A catalogue that cannot be shown: what is wrong and where, all of it, and the words of the page stay.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { openWith, servePage } from "./support/host";
import type { Page } from "@playwright/test";

const alert = (page: Page) => page.locator("moda-scope").getByRole("alert");
const issues = (page: Page) => alert(page).getByRole("listitem");

/** The alert is in sight, and so is what the page wrote inside the element. */
async function isBroken(page: Page, title = "Le catalogue ne peut pas être affiché") {
  await expect(alert(page)).toContainText(title);
  await expect(page.getByText("In plain words.")).toBeVisible();
  await expect(page.locator("moda-scope")).not.toHaveAttribute("data-ready");
  await expect(page.locator("moda-scope").getByRole("searchbox")).toHaveCount(0);
}

/** One mistake of each kind. */
function spoiled() {
  const catalogue = kitchens();
  const [campfire, range, microwave] = catalogue.modalities;
  Object.assign(campfire.assessments, { price: { values: ["chaep"] }, colour: { values: ["red"] } });
  Object.assign(range, { name: "", noet: "Mind the gas." });
  Object.assign(range.definition!, { basis: "quoted" });
  Object.assign(microwave, { id: "range", other_names: "wave" });
  catalogue.sources[0].url = "javascript:alert(1)";
  return catalogue;
}

test("every mistake is listed with its place and what was meant", async ({ page }) => {
  await openWith(page, spoiled());
  await isBroken(page);
  await expect(alert(page)).toContainText("8 problèmes dans le fichier");
  const listed = [
    'modalities[1] "range" › name vide',
    'modalities[2] "range" › other_names type attendu : liste ; trouvé : texte',
    'sources[0] "book" › url « javascript:alert(1) » n\'est pas une adresse http://, https:// ou mailto:',
    'modalities[2] "range" › id « range » existe déjà',
    'modalities[0] "campfire" › assessments › price › values[0] « chaep » inconnu ; peut-être « cheap » ; attendu : « cheap », « dear »',
    'modalities[0] "campfire" › assessments › colour « colour » inconnu ; attendu : « price », « place », « fuel »',
    'modalities[1] "range" › definition une citation demande une source',
    'modalities[1] "range" › noet avertissement, champ inconnu, ignoré ; peut-être « note »',
  ];
  await expect(issues(page)).toHaveCount(listed.length);
  for (const issue of listed) await expect(issues(page).filter({ hasText: issue })).toHaveCount(1);
});

test("the same in English, and in the other language once the page changes", async ({ page }) => {
  await openWith(page, spoiled(), "en");
  await isBroken(page, "The catalogue cannot be shown");
  await expect(issues(page).filter({ hasText: 'modalities[1] "range" › name empty' })).toHaveCount(1);

  await page.evaluate(() => (document.documentElement.lang = "fr"));

  await isBroken(page);
  await expect(issues(page).filter({ hasText: 'modalities[1] "range" › name vide' })).toHaveCount(1);
});

test("of very many mistakes the first are listed and the rest counted", async ({ page }) => {
  const catalogue = kitchens();
  const broken = (index: number) => ({ id: `M ${index}`, name: `N ${index}` });
  await openWith(page, {
    ...catalogue,
    modalities: Array.from({ length: 5000 }, (_, index) => broken(index)),
  });
  await isBroken(page);
  await expect(alert(page)).toContainText("5 000 problèmes dans le fichier");
  await expect(issues(page).last()).toHaveText("et 4 980 autres");
});

test("a mistake that is made many times is listed once, with its number and the first places", async ({ page }) => {
  const catalogue = kitchens();
  const broken = (index: number) => ({ id: `m${index}`, name: `M ${index}`, definition: { text: "X" } });
  await openWith(page, { ...catalogue, modalities: Array.from({ length: 25 }, (_, index) => broken(index)) });
  await isBroken(page);
  await expect(issues(page)).toHaveCount(1);
  await expect(issues(page)).toContainText(
    '25 × modalities[0] "m0" › definition › basis obligatoire, mais absent ; attendu : « quoted », « editorial »',
  );
  await expect(issues(page)).toContainText(/aussi\s: modalities\[1\] "m1" › definition › basis \(ligne 1\), .*, et 21 autres/);
});

const files = [
  {
    what: "no JSON",
    file: '{\n  "version": 1,\n  "id" "kitchens"\n}',
    said: "fichier il manque un deux-points après le nom du champ",
  },
  { what: "an empty file", file: "", said: "fichier le fichier est vide" },
  {
    what: "half a file",
    file: '{"version": 1, "id": "kit',
    said: 'fichier il manque le guillemet " à la fin du texte qui commence à la ligne 1',
  },
  {
    what: "a page in its place",
    file: "<!doctype html>",
    said: "fichier ce fichier est une page web (HTML), pas un catalogue",
  },
  { what: "no catalogue", file: "[]", said: "fichier type attendu : objet ; trouvé : liste" },
  {
    what: "a newer format",
    file: '{"version": 2, "things": []}',
    said: "cette version du widget lit la version 1",
  },
  { what: "no modality", file: { ...kitchens(), modalities: [] }, said: "modalities vide" },
  {
    what: "another encoding than UTF-8",
    file: Buffer.from('{"version": 1, "title": "Modalités"}', "latin1"),
    said: "fichier n'est pas en UTF-8 (octet 32) : enregistrer le fichier en UTF-8",
  },
];

test("a file that is none is named for what it is", async ({ page }) => {
  for (const { what, file, said } of files) {
    await test.step(what, async () => {
      await openWith(page, file);
      await isBroken(page);
      await expect(issues(page)).toContainText([said]);
      await expect(issues(page)).toHaveCount(1);
    });
  }
});

test("a catalogue that is not there is named with the answer of the server", async ({ page, guard }) => {
  guard.expects(/status of 404/);
  const body = `<moda-scope src="/absent.json"><p>In plain words.</p></moda-scope>`;
  await servePage(page, "/host", { body });
  await page.goto("/host");
  await isBroken(page);
  await expect(alert(page)).toContainText(/Le serveur a répondu 404 pour http:.*\/absent\.json\. Réessayez/);
});

test("a catalogue that does not come is named", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/);
  await page.route("/own.json", (route) => route.abort());
  const body = `<moda-scope src="own.json"><p>In plain words.</p></moda-scope>`;
  await servePage(page, "/host", { body });
  await page.goto("/host");
  await isBroken(page);
  await expect(alert(page)).toContainText(/own\.json n'a pas pu être chargé\. Vérifiez la connexion/);
});

test("a place with markup in it is only text", async ({ page }) => {
  const catalogue = { ...kitchens(), "<img src=x onerror=alert(1)>": 1, id: "<b>" };
  await openWith(page, catalogue);
  await isBroken(page);
  await expect(issues(page).filter({ hasText: "<img src=x onerror=alert(1)>" })).toHaveCount(1);
  await expect(page.locator("moda-scope").locator("img, b")).toHaveCount(0);
});
