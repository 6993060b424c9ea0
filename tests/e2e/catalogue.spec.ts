// A team's own catalogue: other criteria, gaps, one language behind the other, words that look like markup.
import { expect, test } from "./support/test";
import { inOneLanguage, kitchens } from "./support/catalogue";
import { openWith, serveCatalogue } from "./support/host";

test("filters, orders and cards come from the criteria in it", async ({ page, widget }) => {
  await openWith(page, kitchens());
  await widget.isReady();
  await expect(widget.root.getByRole("heading", { level: 2 })).toHaveText("Cuisines");
  await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
  await expect(widget.order().getByRole("option")).toHaveText([
    "Ordre du catalogue",
    "Nom",
    "Prix (ordre croissant)",
    "Prix (ordre décroissant)",
  ]);

  await widget.tick("Prix", "Cher");
  await widget.says("2 modalités sur 3");
  await expect(widget.section("À un critère près").getByRole("article")).toContainText(
    "Seule différence : Prix, « Bon marché » au lieu de « Cher ».",
  );
  await widget.search().fill("bois");
  await widget.says("0 modalité sur 3");
});

test("letters that are two in one are found by the two", async ({ page, widget }) => {
  await openWith(page, kitchens());
  await widget.isReady();
  await widget.search().fill("oeuvre");
  await widget.shows("Fourneau");
  await expect(widget.hits()).toHaveText(["œuvre"]);
});

test("names are in the order of the dictionary", async ({ page, widget }) => {
  const names = ["Zèbre", "eau 10", "Étage", "eau 2", "élan", "Four"];
  const modalities = names.map((name, index) => ({ id: `m${index}`, name }));
  await openWith(page, { ...inOneLanguage(kitchens(), "fr"), modalities });
  await widget.isReady();
  await widget.sort("Nom");
  await widget.shows("eau 2", "eau 10", "élan", "Étage", "Four", "Zèbre");
});

test("what only looks like a mistake does not keep it from being shown", async ({ page, widget }) => {
  await openWith(page, { ...kitchens(), author: "Aunt May" });
  await widget.isReady();
  await expect(widget.root.getByRole("alert")).toHaveCount(0);
  await widget.says("3 modalités sur 3");
});

test("what is not told is a value of its own, on the card and among the filters", async ({
  page,
  widget,
}) => {
  await openWith(page, kitchens());
  await widget.isReady();
  await expect(widget.fact("Fourneau", "Place")).toHaveText("Non renseigné");
  await expect(widget.fact("Micro-ondes", "Combustible")).toHaveText("Non renseigné");
  await expect(widget.filter("Prix").getByRole("checkbox", { name: /^Non renseigné/ })).toHaveCount(0);
  await widget.counts("Place", { Indoors: 1, Outdoors: 1, "Non renseigné": 1 });

  await widget.tick("Place", "Non renseigné");
  await widget.says("1 modalité sur 3");
  await widget.shows("Fourneau", "Feu de camp", "Micro-ondes");
  await expect(widget.card("Micro-ondes")).toContainText(
    "Seule différence : Place, « Indoors » au lieu de « Non renseigné ».",
  );

  await widget.page.reload();
  await widget.isReady();
  await expect(widget.chips()).toHaveText(["Retirer Place : Non renseigné"]);
  await widget.untick("Place", "Non renseigné");
  await widget.tick("Place", "Outdoors");
  await expect(widget.card("Fourneau")).toContainText(
    "Seule différence : Place, non renseigné au lieu de « Outdoors ».",
  );
});

test("what is not translated stays in its language and says which", async ({ page, widget }) => {
  await openWith(page, kitchens());
  await widget.isReady();
  await expect(widget.filter("Place").getByText("Place", { exact: true })).toHaveAttribute("lang", "en");
  await expect(widget.filter("Place").getByText("Outdoors", { exact: true })).toHaveAttribute("lang", "en");
  await expect(widget.card("Feu de camp").getByText("Wood that burns")).toHaveAttribute("lang", "en");
  await expect(widget.filter("Prix").locator("[lang]")).toHaveCount(0);
  await widget.tick("Place", "Outdoors");
  await expect(widget.chips().locator("[lang=en]")).toHaveText(["Place", "Outdoors"]);

  await widget.button("English").click();
  await widget.says("1 of 3 modalities");
  await expect(widget.cards().locator("[lang]")).toHaveCount(0);
  await expect(widget.filter("Place").locator("[lang]")).toHaveCount(0);
});

test("a quotation that was never translated is its own original", async ({ page, widget }) => {
  await openWith(page, kitchens());
  await widget.isReady();
  await expect(widget.card("Feu de camp").getByText("Texte d'origine")).toHaveCount(0);
});

test("a source with an address is a link, one without is not", async ({ page, widget }) => {
  await openWith(page, kitchens());
  await widget.isReady();
  const card = widget.card("Feu de camp");
  const link = card.getByRole("figure").getByRole("link", { name: "The Cook's Book" });
  await expect(link).toHaveAttribute("href", "https://books.example/cook?a=1&b=2");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  await expect(link).toHaveAttribute("target", "_blank");
  const fact = widget.fact("Feu de camp", "Prix");
  await fact.getByText("Pourquoi ?").click();
  await expect(fact).toContainText("Source : Aunt May");
  await expect(fact.getByRole("link")).toHaveCount(0);
});

test("markup in it is text, wherever it stands", async ({ page, widget }) => {
  const evil = `<img src=x onerror="alert(1)"><script>alert(2)</script>&amp;{{x}}`;
  const text = JSON.stringify(kitchens())
    .replaceAll(
      /"(Campfire|Feu de camp|Mind the wind\.|Attention au vent\.|Cheap|Bon marché|Aunt May)"/g,
      JSON.stringify(evil),
    )
    .replaceAll(/"(Wood[^"]*|Cuisines|Prix|Bois|bonfire|The Cook's Book)"/g, JSON.stringify(evil));
  await openWith(page, text);
  await widget.isReady();

  await expect(widget.card(evil)).toHaveCount(1);
  await expect(widget.card(evil).getByRole("blockquote")).toContainText(evil);
  await expect(widget.root.getByRole("heading", { level: 2 })).toHaveText(evil);
  await widget.filter(evil).getByRole("checkbox").first().check();
  await expect(widget.chips()).toHaveText([`Retirer ${evil} : ${evil}`]);
  await widget.search().fill("img");
  await expect(widget.hits().first()).toHaveText("img");
  await expect(widget.root.locator("img, script")).toHaveCount(0);
});

test("another `src` at run time shows another catalogue, and the last one asked for counts", async ({
  page,
  widget,
}) => {
  await openWith(page, kitchens());
  await widget.isReady();
  const slow = { ...kitchens(), id: "slow", title: "Slow" };
  await page.route("/slow.json", async (route) => {
    await new Promise((late) => setTimeout(late, 500));
    await route.fulfill({ contentType: "application/json", body: JSON.stringify(slow) });
  });
  await serveCatalogue(page, "/quick.json", { ...kitchens(), id: "quick", title: "Quick" });
  const late = page.waitForResponse("**/slow.json");
  const asked = page.waitForRequest("**/slow.json");
  await widget.root.evaluate((element) => element.setAttribute("src", "/slow.json"));
  await asked;
  await widget.root.evaluate((element) => element.setAttribute("src", "/quick.json"));
  const title = widget.root.getByRole("heading", { level: 2 });
  await expect(title).toHaveText("Quick");
  await late;
  await widget.hasSettled();
  await expect(title).toHaveText("Quick");

  await widget.root.evaluate((element) => element.removeAttribute("src"));
  await expect(title).toHaveText("Modalités de formation");
});

test("a catalogue in one language has no switch; the words around it follow the page", async ({
  page,
  widget,
}) => {
  await openWith(page, inOneLanguage(kitchens(), "en"));
  await widget.isReady();
  await expect(widget.root.getByRole("group", { name: "Langue" })).toHaveCount(0);
  await expect(widget.search()).toHaveAccessibleName("Rechercher");
  await widget.shows("Campfire", "Range", "Microwave");
  await expect(widget.card("Range").getByText("An oven with rings.")).toHaveAttribute("lang", "en");
});
