// The search: what it finds, and what it marks.
import { expect, test } from "./support/test";

test.beforeEach(async ({ widget }) => {
  await widget.open();
  await expect(widget.search()).toHaveAccessibleName("Rechercher");
});

const finds = [
  { what: "a name", typed: "tutorat", found: ["Tutorat"] },
  { what: "another name", typed: "cyberconférence", found: ["Webinaire"] },
  { what: "a name in another language", typed: "virtual classroom", found: ["Classe virtuelle"] },
  { what: "words of a definition", typed: "casque/micro", found: ["Classe virtuelle"] },
  { what: "words of a note", typed: "durée limitée", found: ["Classe virtuelle"] },
  { what: "a value", typed: "asynchrone", found: ["Module interactif", "Tutorat"] },
  { what: "a requirement", typed: "dispositif dédié", found: ["Tutorat"] },
  { what: "a reason", typed: "rythme", found: ["Module interactif"] },
  { what: "whatever the case and the accents", typed: "CYBERCONFERENCE", found: ["Webinaire"] },
  { what: "accents where there are none", typed: "wébinàire", found: ["Classe virtuelle", "Webinaire"] },
  { what: "the beginning of a word", typed: "multi", found: ["Module interactif"] },
  { what: "words behind an apostrophe", typed: "abandon", found: ["Tutorat"] },
  { what: "what has all the words, in any order", typed: "temps reel conf", found: ["Webinaire"] },
];

test("finds all that is said of a modality, by the beginnings of words", async ({ widget }) => {
  for (const { what, typed, found } of finds) {
    await test.step(`${what}: ${typed}`, async () => {
      await widget.search().fill(typed);
      await widget.shows(...found);
      await widget.says(`${found.length} ${found.length > 1 ? "modalités" : "modalité"} sur 4`);
    });
  }
});

test("does not find the middle of a word, nor one word of two", async ({ widget }) => {
  await widget.search().fill("imédia");
  await widget.says("0 modalité sur 4");
  await widget.search().fill("tutorat casque");
  await widget.says("0 modalité sur 4");
});

test("marks the words in which it found something", async ({ widget }) => {
  await widget.search().fill("cyber reel");
  await expect(widget.card("Webinaire").locator("mark")).toHaveText(["cyberconférence", "réel", "réel"]);

  await widget.search().fill("");
  await expect(widget.hits()).toHaveCount(0);
});

test("marks in the name too, which stays the name of the card", async ({ widget }) => {
  await widget.search().fill("webi");
  const card = widget.card("Webinaire");
  await expect(card.getByRole("heading").locator("mark")).toHaveText("Webinaire");
});

test("a reason opens where something is found in it", async ({ widget }) => {
  await widget.search().fill("rythme");
  const fact = widget.fact("Module interactif", "Taille du groupe");
  await expect(fact.locator("mark")).toBeVisible();
  await expect(fact.locator("mark")).toHaveText(["rythme"]);
});

test("a reason that is being read stays open while one types", async ({ widget }) => {
  const fact = widget.fact("Tutorat", "Temporalité");
  await fact.getByText("Pourquoi ?").click();
  const reason = fact.getByText("Le tuteur accompagne en direct");
  await expect(reason).toBeVisible();

  await widget.search().pressSequentially("tut");

  await widget.says("2 modalités sur 4");
  await expect(fact.locator("mark")).toHaveText(["tuteur"]);
  await expect(fact.getByText("accompagne en direct")).toBeVisible();
});

test("counts beside the filters follow the search", async ({ widget }) => {
  await widget.search().fill("tuteur");
  await widget.counts("Temporalité", { Synchrone: 2, Asynchrone: 1 });
  await widget.counts("Interactivité", { Faible: 0, Moyenne: 0, Élevée: 2 });
});

test("what is not found is named, with a way out", async ({ widget }) => {
  await widget.search().fill("  xylophone ");
  await expect(widget.root).toContainText("Aucune modalité ne contient « xylophone ».");

  await widget.button("Effacer la recherche pour voir 4 modalités").click();

  await widget.says("4 modalités sur 4");
  await expect(widget.search()).toHaveValue("");
});

test("markup that was typed is only text", async ({ widget }) => {
  await widget.search().fill("<img src=x onerror=alert(1)>");
  await expect(widget.root).toContainText("Aucune modalité ne contient « <img src=x onerror=alert(1)> ».");
  await expect(widget.root.locator("img")).toHaveCount(0);
});

test("spaces and punctuation alone search for nothing", async ({ widget }) => {
  await widget.search().fill(" ?! ");
  await widget.says("4 modalités sur 4");
  await expect(widget.chips()).toHaveCount(0);
});

test("a plural, a compound in one word and a letter too many find what is meant, and mark it whole", async ({ widget }) => {
  await widget.search().fill("webinnaires");
  await widget.shows("Classe virtuelle", "Webinaire");
  await expect(widget.card("Webinaire").getByRole("heading").locator("mark")).toHaveText("Webinaire");

  await widget.search().fill("elearning");
  await widget.shows("Classe virtuelle");
  await expect(widget.card("Classe virtuelle").locator("mark")).toHaveText(["e-learning", "e-learning"]);

  await widget.search().fill("grand groupe");
  await widget.shows("Webinaire");
});

test("where nothing is found a button searches for the nearest words", async ({ widget }) => {
  await widget.search().fill("peu de préparation");
  await expect(widget.status()).toHaveText(
    "0 modalité sur 4. Aucune modalité ne contient « peu de préparation ». Rechercher « préparation » pour voir 3 modalités",
  );
  const nearest = widget.button(/^Rechercher «\spréparation\s» pour voir 3 modalités$/);
  await nearest.focus();
  await widget.page.keyboard.press("Enter");

  await expect(widget.search()).toHaveValue("préparation");
  await expect(widget.count()).toBeFocused();
  await widget.says("3 modalités sur 4");
  await widget.shows("Module interactif", "Classe virtuelle", "Webinaire");
});

test("the nearest words find something under the ticks that are there, in English too", async ({ widget }) => {
  await widget.button("English").click();
  await widget.tick("Timing", "Asynchronous");
  await widget.search().fill("tutorrinnng");
  await expect(widget.button(/^Search for “tutoring” to see 1 modality$/i)).toBeVisible();
  await widget.search().fill("webbinnar");
  await expect(widget.root).toContainText("No modality contains “webbinnar”.");
  await expect(widget.button(/^Search for/)).toHaveCount(0);
});
