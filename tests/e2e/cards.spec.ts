// What a card says, and on whose word.
import { expect, test } from "./support/test";

test.beforeEach(({ widget }) => widget.open());

test("a quoted definition is a quotation with its source", async ({ widget }) => {
  const card = widget.card("Tutorat");
  await expect(card.getByRole("blockquote")).toHaveText(
    /^«\sLe tutorat est une modalité d'encadrement des apprenants.+échec à une formation en ligne\s»$/,
  );
  await expect(card.getByRole("figure")).toContainText("Source : Jacques Rodet");
});

test("a definition of the catalogue's own says that it is", async ({ widget }) => {
  const card = widget.card("Module interactif");
  await expect(card).toContainText("Définition éditoriale");
  await expect(card).toContainText("Séquence multimédia animée et le plus souvent sonorisée");
  await expect(card.getByRole("blockquote")).toHaveCount(0);
  await expect(card).not.toContainText("Source");
});

test("the note is there where there is one", async ({ widget }) => {
  const note = (modality: string) => widget.card(modality).getByText("Note", { exact: true });
  await expect(note("Tutorat")).toBeVisible();
  await expect(widget.card("Tutorat")).toContainText(
    "Le tutorat et l'expertise du contenu peuvent être décorrélés",
  );
  await expect(note("Module interactif")).toHaveCount(0);
});

test("other names say what they are, and who prescribes them", async ({ widget }) => {
  const names = widget.card("Webinaire").getByRole("listitem");
  await expect(names).toHaveText([
    "cyberconférence terme officiel, FranceTerme, Journal officiel du 16 septembre 2014 (nouvelle fenêtre)",
    "webinar équivalent, anglais",
  ]);
  await expect(names.getByText("webinar", { exact: true })).toHaveAttribute("lang", "en");
});

test("a source with an address is a link that tells nobody where it was followed", async ({ widget }) => {
  const link = widget.card("Webinaire").getByRole("link", { name: /^FranceTerme/ });
  await expect(link).toHaveAttribute("href", "https://www.culture.fr/franceterme");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
});

test("values and requirements stand on the card", async ({ widget }) => {
  for (const [modality, facts] of Object.entries({
    "Module interactif": {
      Temporalité: "Asynchrone",
      "Taille du groupe": "Individuel",
      Interactivité: "Moyenne",
      Préparation: "Préparation, réalisation et mises à jour",
      Équipement: "Outil auteur",
      Compétences: "Bonne maîtrise de l’outil",
    },
    Tutorat: {
      Temporalité: "Synchrone, Asynchrone",
      "Taille du groupe": "Individuel, Petit groupe",
      Interactivité: "Élevée",
      Préparation: "Implique une grande disponibilité",
      Équipement: "Nécessite un dispositif dédié",
      Compétences: "Connaissance approfondie du sujet",
    },
  })) {
    for (const [criterion, said] of Object.entries(facts)) {
      await expect(widget.fact(modality, criterion)).toContainText(said);
    }
  }
});

test("a scale is drawn too, for those who see; its words say the same", async ({ widget }) => {
  const scale = widget.fact("Classe virtuelle", "Interactivité");
  await expect(scale).toContainText("Élevée");
  await expect(scale.locator("[aria-hidden=true]")).toHaveCount(1);
  const choice = widget.fact("Classe virtuelle", "Temporalité");
  await expect(choice.locator("[aria-hidden=true]")).toHaveCount(0);
});

test("the reason of an assessment is there for those who ask", async ({ widget }) => {
  const fact = widget.fact("Classe virtuelle", "Taille du groupe");
  const reason = fact.getByText("La note le dit : « plutôt adaptée aux petits groupes ».");
  await expect(reason).toBeHidden();

  await fact.getByText("Pourquoi ?").click();

  await expect(reason).toBeVisible();
  await expect(fact.getByText("D'après le texte")).toBeVisible();
});

test("a reason that rests on no quoted words says so, and one that does names its source", async ({
  widget,
}) => {
  const own = widget.fact("Tutorat", "Temporalité");
  await own.getByText("Pourquoi ?").click();
  await expect(own.getByText("Interprétation éditoriale")).toBeVisible();
  await expect(own).not.toContainText("Source");

  const quoted = widget.fact("Webinaire", "Temporalité");
  await quoted.getByText("Pourquoi ?").click();
  await expect(quoted).toContainText("en temps réel (mode synchrone)");
  await expect(quoted).toContainText("Source : formation-et-nouvelles-technologies.fr");
});

test("a reason is named after its criterion, so that none is like another", async ({ widget }) => {
  const reasons = widget.card("Webinaire").locator(".why summary");
  await expect(reasons).toHaveText([
    "Pourquoi ? Temporalité",
    "Pourquoi ? Taille du groupe",
    "Pourquoi ? Interactivité",
  ]);
});

test("no text is cut off", async ({ widget }) => {
  for (const card of await widget.cards().all()) {
    const isCut = await card.evaluate((card) =>
      [card, ...card.querySelectorAll("*")].some((element) => {
        const { overflow, textOverflow } = getComputedStyle(element);
        const clips = overflow !== "visible" || textOverflow !== "clip";
        const isForTheEar = element.getBoundingClientRect().width <= 1;
        return clips && !isForTheEar && element.scrollHeight > element.clientHeight;
      }),
    );
    expect(isCut).toBe(false);
  }
});

test("a near match is laid out like any other card, whatever stands beside it", async ({ widget }) => {
  await widget.tick("Temporalité", "Synchrone");
  await widget.tick("Temporalité", "Asynchrone");
  await widget.tick("Taille du groupe", "Grand groupe");
  await widget.untick("Temporalité", "Synchrone");
  const near = widget.section("À un critère près").getByRole("article");
  await expect(near).toHaveCount(3);

  for (const card of await near.all()) {
    const gap = await card.evaluate((card) => {
      const [name, miss] = card.querySelector("header")!.children;
      const words = document.createRange();
      words.selectNodeContents(name);
      const { bottom } = words.getBoundingClientRect();
      words.selectNodeContents(miss);
      return words.getBoundingClientRect().top - bottom;
    });
    // What height is left over stands before the values, not between the lines of the text.
    expect(gap).toBeLessThan(16);
  }
});

test("the same things of cards side by side stand at the same height", async ({ page, widget }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await widget.open();
  const top = async (modality: string, criterion: string) =>
    (await widget.fact(modality, criterion).boundingBox())!.y;
  for (const criterion of ["Temporalité", "Interactivité", "Préparation", "Compétences"]) {
    const [left, right] = [await top("Module interactif", criterion), await top("Tutorat", criterion)];
    expect(right, criterion).toBe(left);
  }
});
