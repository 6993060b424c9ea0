// axe finds nothing to say, in every state, language and width, in light and dark.
import { expect, test } from "./support/test";
import { isAccessible } from "./support/accessible";
import { kitchens } from "./support/catalogue";
import { serveCatalogue } from "./support/host";
import type { Page } from "@playwright/test";
import type { Widget } from "./support/widget";

// Every width, and every state in light and in dark; what colours there are does not depend on the width.
const looks = [
  { width: 1200, colorScheme: "light" },
  { width: 1200, colorScheme: "dark" },
  { width: 768, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
] as const;

/** Looks at what stands there, and that it is the widget. */
async function isAccessibleEverywhere(page: Page) {
  for (const { width, colorScheme } of looks) {
    await test.step(`${width} pixels, ${colorScheme}`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { insideTheWidget } = await isAccessible(page);
      expect(insideTheWidget).toBeGreaterThan(5);
    });
  }
}

const words = {
  fr: {
    switch: "Français",
    timing: "Temporalité",
    live: "Synchrone",
    forget: "Oublier ma sélection",
    why: "Pourquoi ?",
    compare: /^Comparer /,
    views: { table: "Tableau", map: "Carte", guide: "Guide" },
  },
  en: {
    switch: "English",
    timing: "Timing",
    live: "Synchronous",
    forget: "Forget my selection",
    why: "Why?",
    compare: /^Compare /,
    views: { table: "Table", map: "Map", guide: "Guide" },
  },
};

const states: Record<string, (page: Page, widget: Widget, said: (typeof words)["fr"]) => Promise<unknown>> = {
  "at the first visit": async () => {},
  "with a tick, a hit of the search and an open reason": async (page, widget, said) => {
    await widget.tick(said.timing, said.live);
    await widget.search().fill("asynch");
    await widget.cards().first().getByText(said.why).first().click();
    // Where it is narrow, the filters are behind a button.
    await page.setViewportSize({ width: 320, height: 800 });
    await widget.openFilters();
  },
  "with nothing found": async (_, widget) => widget.search().fill("xylophone"),
  "as a table of two that were picked, with a note": async (_, widget, said) => {
    for (const place of [0, 1]) await widget.button(said.compare).nth(place).click();
    await widget.cards().first().locator(".own summary").click();
    await widget.cards().first().getByRole("textbox").fill("a");
    await widget.root.getByRole("radio", { name: said.views.table }).check();
    await widget.root.getByText(said.why).first().click();
  },
  "as a map": async (_, widget, said) =>
    widget.root.getByRole("radio", { name: said.views.map }).check(),
  "as a map with a card opened": async (_, widget, said) => {
    await widget.root.getByRole("radio", { name: said.views.map }).check();
    await widget.root.locator(".entry").first().click();
    await expect(widget.dialog()).toBeVisible();
  },
  "as a guide with answers": async (_, widget, said) => {
    await widget.root.getByRole("radio", { name: said.views.guide }).check();
    await widget.root.getByRole("checkbox", { name: said.live }).first().check();
    await widget.root.getByRole("radio").last().check();
  },
  "with its question open": async (_, widget, said) => widget.button(said.forget).click(),
};

for (const [language, said] of Object.entries(words)) {
  for (const [state, reach] of Object.entries(states)) {
    test(`the widget ${state}, ${language}`, async ({ page, widget }) => {
      test.slow();
      await widget.open();
      await widget.button(said.switch).click();
      await reach(page, widget, said);
      await isAccessibleEverywhere(page);
    });
  }

  test(`a broken catalogue, ${language}`, async ({ page }) => {
    test.slow();
    await serveCatalogue(page, "/catalogue.json", {
      ...kitchens(),
      id: "",
      modalities: [{ id: "a", name: "" }],
    });
    await page.goto("/");
    await page.evaluate((language) => (document.documentElement.lang = language), language);
    await expect(page.getByRole("alert")).toHaveAttribute("lang", language);
    await isAccessibleEverywhere(page);
  });
}

test("the plain version, where the widget never comes", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/);
  await page.route("**/moda-scope.js", (route) => route.abort());
  await page.goto("/");
  await isAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await isAccessible(page);
});
