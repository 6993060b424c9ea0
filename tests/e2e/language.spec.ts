// French and English: where the language comes from, and what follows it.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import type { Page } from "@playwright/test";
import type { Widget } from "./support/widget";

const speaksFrench = (widget: Widget) => expect(widget.search()).toHaveAccessibleName("Rechercher");
const speaksEnglish = (widget: Widget) => expect(widget.search()).toHaveAccessibleName("Search");

async function host(page: Page, widget: Widget, element: string, lang: string) {
  await servePage(page, "/host", { body: element, lang });
  await widget.open("/host");
}

test("the story in English", async ({ widget }) => {
  await widget.open();
  await widget.button("English").click();

  await widget.shows("Interactive module", "Tutoring", "Virtual classroom", "Webinar");
  await widget.says("4 of 4 modalities");
  for (const [filter, values] of Object.entries({
    Timing: ["Synchronous", "Asynchronous"],
    "Group size": ["Individual", "Small group", "Large group"],
    Interactivity: ["Low", "Medium", "High"],
  })) {
    for (const value of values) await expect(widget.box(filter, value)).toBeVisible();
    await expect(widget.filter(filter)).toHaveAccessibleDescription(
      "Any one of the ticked values is enough; the other criteria must fit too.",
    );
  }

  await widget.tick("Timing", "Synchronous");
  await widget.says("3 of 4 modalities");
  await expect(widget.section("One criterion away").getByRole("article")).toContainText(
    "Only difference: Timing, “Asynchronous” instead of “Synchronous”.",
  );
  await expect(widget.chips()).toHaveText(["Remove Timing: Synchronous"]);
  await expect(widget.order()).toHaveAccessibleName(/^Sort by/);

  await widget.search().fill("nobody");
  await expect(widget.root).toContainText("No modality contains “nobody”.");
  await widget.button("Clear the search to see 3 modalities").click();
  await widget.button("Clear all").click();
  await widget.says("4 of 4 modalities");
});

test("a translated quotation keeps its French words within reach", async ({ widget }) => {
  await widget.open();
  await widget.button("English").click();
  const card = widget.card("Tutoring");
  await expect(card.getByRole("blockquote")).toContainText("“Tutoring is a way of supporting learners");
  const french = card
    .getByRole("figure")
    .getByText("Le tutorat est une modalité d'encadrement des apprenants");
  await expect(french).toBeHidden();

  await card.getByRole("figure").getByText("Original text (French)").click();

  await expect(french).toBeVisible();
  await expect(french).toHaveAttribute("lang", "fr");
  await expect(widget.card("Interactive module").getByRole("figure")).toHaveCount(0);
  await expect(widget.root).toContainText("translations by the Modascope project");
});

test("a reason that quotes keeps the French words too, one that does not has none", async ({ widget }) => {
  await widget.open();
  await widget.button("English").click();
  const quoting = widget.fact("Webinar", "Group size");
  await quoting.getByText("Why?").click();
  await expect(quoting.getByText("“can bring together a large number of people”")).toBeVisible();
  await quoting.getByText("Original text (French)").click();
  await expect(quoting.getByText("« peut regrouper un grand nombre de personnes »")).toBeVisible();

  await expect(widget.fact("Tutoring", "Timing").getByText("Original text")).toHaveCount(0);
});

test("the search looks in the language that is shown", async ({ widget }) => {
  await widget.open();
  await widget.search().fill("apprenants");
  await widget.says("2 modalités sur 4");
  await widget.button("English").click();
  await expect(widget.search()).toHaveValue("apprenants");
  await widget.says("0 of 4 modalities");
  await widget.search().fill("learners");
  await widget.says("2 of 4 modalities");
});

test("the page follows the switch: language, title, heading", async ({ page, widget }) => {
  await widget.open();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");

  await widget.button("English").click();

  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle("Compare training modalities");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Compare training modalities");
  await expect(widget.button("English")).toHaveAttribute("aria-pressed", "true");
  await expect(widget.button("Français")).toHaveAttribute("aria-pressed", "false");

  await widget.button("Français").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page).toHaveTitle("Comparer les modalités de formation");
});

test("the language that was chosen is that of the next visit, page and all", async ({ page, widget }) => {
  await widget.open();
  await widget.button("English").click();
  await widget.reload();
  await speaksEnglish(widget);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle("Compare training modalities");
});

for (const [from, element, lang, speaks] of [
  ["its own attribute", '<moda-scope lang="en"></moda-scope>', "fr", speaksEnglish],
  ["what is around it", '<div lang="en-GB"><moda-scope></moda-scope></div>', "fr", speaksEnglish],
  ["the page", "<moda-scope></moda-scope>", "en", speaksEnglish],
  ["the browser, where nobody says", "<moda-scope></moda-scope>", "", speaksFrench],
  ["the catalogue, where it is another", '<moda-scope lang="de"></moda-scope>', "en", speaksFrench],
] as const) {
  test(`the language is that of ${from}`, async ({ page, widget }) => {
    await host(page, widget, element, lang);
    await speaks(widget);
  });
}

test("the language changes when the attribute does, or the page's", async ({ page, widget }) => {
  await host(page, widget, '<moda-scope lang="en"></moda-scope>', "fr");
  await widget.tick("Timing", "Synchronous");

  await widget.root.evaluate((element) => element.setAttribute("lang", "fr"));
  await speaksFrench(widget);
  await widget.says("3 modalités sur 4");

  await widget.root.evaluate((element) => element.removeAttribute("lang"));
  await page.evaluate(() => (document.documentElement.lang = "en"));
  await speaksEnglish(widget);
  await widget.says("3 of 4 modalities");
});

test("what a person chose counts more than what the page says", async ({ page, widget }) => {
  await host(page, widget, "<moda-scope></moda-scope>", "fr");
  await widget.button("English").click();
  await page.evaluate(() => (document.documentElement.lang = "fr-CA"));
  await speaksEnglish(widget);
});
