// French and English: where the language comes from, and what follows it.
import { expect, test } from "./support/test";
import { openWith, servePage } from "./support/host";
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
  await widget.says("3 modalités sur 4");
  await widget.button("English").click();
  await expect(widget.search()).toHaveValue("apprenants");
  await widget.says("0 of 4 modalities");
  await widget.search().fill("learners");
  await widget.says("3 of 4 modalities");
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

for (const [lang, speaks] of [
  ["en_US", speaksEnglish],
  ["EN_us", speaksEnglish],
  ["en-Latn-US", speaksEnglish],
  [" en ", speaksEnglish],
  ["en_GB.UTF-8", speaksEnglish],
  ["en@calendar=buddhist", speaksEnglish],
  ["en-", speaksEnglish],
  ["eng", speaksEnglish],
  ["fr_FR", speaksFrench],
  ["fr_CA@euro", speaksFrench],
  ["fr,en", speaksFrench],
  ["fr-FR, en-US", speaksFrench],
  ["en;q=1", speaksEnglish],
  ["fr:en", speaksFrench],
  ["fr\u2011FR", speaksFrench],
  ["fr/CA", speaksFrench],
  ["fr CA", speaksFrench],
  ["C, fr", speaksFrench],
  // What names no language says nothing: the page does.
  ["C", speaksEnglish],
  ["POSIX", speaksEnglish],
  ["und", speaksEnglish],
  ["?!", speaksEnglish],
  ["", speaksEnglish],
] as const) {
  test(`a language is understood as it is written: lang="${lang}"`, async ({ page, widget }) => {
    const outside = speaks === speaksFrench ? "de" : "en";
    await host(page, widget, `<moda-scope lang="${lang}"></moda-scope>`, outside);
    await speaks(widget);
  });
}

test("a catalogue whose languages are written with underscores is shown as any", async ({ page, widget }) => {
  const words = (text: string) => ({ fr_FR: text, en_US: `${text} in English` });
  const catalogue = {
    version: 1,
    id: "underscores",
    languages: ["fr_FR", "en_US"],
    title: words("Titre"),
    criteria: [{ id: "tools", kind: "text", name: words("Outils") }],
    modalities: ["b", "a"].map((id) => ({ id, name: words(id.toUpperCase()) })),
  };
  await openWith(page, catalogue, "en_GB");
  await widget.isReady();
  await widget.shows("B in English", "A in English");
  await widget.sort("Name");
  await widget.shows("A in English", "B in English");
  await widget.button(/French|Français/i).click();
  await widget.shows("A", "B");
});

test.describe("a language that is set outside of shadow roots", () => {
  /** Puts the element into shadow roots, one in another. */
  async function nest(page: Page, widget: Widget) {
    await servePage(page, "/host", { body: `<div id="outer" lang="en_GB"></div>`, lang: "fr" });
    await page.goto("/host");
    await page.evaluate(() => {
      const outer = document.querySelector("#outer")!.attachShadow({ mode: "open" });
      const inner = outer.appendChild(document.createElement("section"));
      inner.id = "inner";
      inner.attachShadow({ mode: "open" }).appendChild(document.createElement("moda-scope"));
    });
    await widget.isReady();
  }

  test("is that of the element, and followed on every ancestor", async ({ page, widget }) => {
    await nest(page, widget);
    await speaksEnglish(widget);
    await page.locator("#outer").evaluate((outer) => outer.setAttribute("lang", "fr"));
    await speaksFrench(widget);
    await page.locator("#inner").evaluate((inner) => inner.setAttribute("lang", "en"));
    await speaksEnglish(widget);
    for (const id of ["#inner", "#outer"]) await page.locator(id).evaluate((one) => one.removeAttribute("lang"));
    await speaksFrench(widget);
    await page.evaluate(() => (document.documentElement.lang = "en"));
    await speaksEnglish(widget);
  });

  test("is followed where the element is moved to, and no more where it was", async ({ page, widget }) => {
    await nest(page, widget);
    await page.evaluate(() => {
      const place = document.body.appendChild(document.createElement("aside"));
      place.id = "place";
      place.lang = "fr";
      const inner = document.querySelector("#outer")!.shadowRoot!.querySelector("#inner")!.shadowRoot!;
      place.append(inner.querySelector("moda-scope")!);
    });
    await widget.isReady();
    await speaksFrench(widget);
    await page.locator("#outer").evaluate((outer) => outer.setAttribute("lang", "en-US"));
    await speaksFrench(widget);
    await page.locator("#place").evaluate((place) => place.setAttribute("lang", "en"));
    await speaksEnglish(widget);
  });

  test("is that of the page for what is slotted, and not that of the slot", async ({ page, widget }) => {
    const body = `<div id="frame" lang="en"><moda-scope></moda-scope></div>`;
    await servePage(page, "/host", { body, lang: "fr" });
    await page.goto("/host");
    await page.evaluate(() => {
      const root = document.querySelector("#frame")!.attachShadow({ mode: "open" });
      const wrapper = root.appendChild(document.createElement("div"));
      wrapper.lang = "fr";
      wrapper.append(document.createElement("slot"));
    });
    await widget.isReady();
    await speaksEnglish(widget);
    await page.locator("#frame").evaluate((frame) => frame.setAttribute("lang", "fr"));
    await speaksFrench(widget);
  });
});
