// All that one widget shows, one after the other, whatever its catalogue says.
import { expect, test } from "@playwright/test";

import { choose } from "./views";
import type { Widget } from "./widget";

/** Opens all that can be opened in place. */
async function unfold(widget: Widget) {
  await widget.root.evaluate((host) => {
    for (const details of host.shadowRoot!.querySelectorAll("details")) {
      if (details.checkVisibility()) details.open = true;
    }
  });
}

/** Goes through every view of an untouched widget in French, and what opens over it, and looks at each. */
export async function everyView(widget: Widget, look: (what: string) => Promise<unknown>) {
  const { page, root } = widget;
  const see = async (what: string) => {
    await widget.hasSettled();
    await test.step(what, () => look(what));
  };

  await see("cards");

  await widget.openFilters();
  await root.getByRole("checkbox").first().check();
  await see("cards beside filters");
  await page.keyboard.press("Escape");
  await widget.search().fill("e");
  await unfold(widget);
  await see("cards with a search, everything opened");
  await widget.search().fill("xylophone");
  await expect(widget.cards()).toHaveCount(0);
  await see("nothing found");
  await widget.search().fill("");

  for (const place of [0, 1]) await root.getByRole("button", { name: /^Comparer / }).nth(place).click();
  await see("cards, two picked");

  await choose(widget, "Tableau");
  await unfold(widget);
  await see("table");

  await choose(widget, "Carte");
  await see("map");
  await root.locator(".map td .entry").first().press("Enter");
  await expect(widget.dialog()).toBeVisible();
  await unfold(widget);
  await see("a card over the map");
  await page.keyboard.press("Escape");
  await expect(widget.dialog()).toBeHidden();

  await choose(widget, "Guide");
  await see("guide without an answer");
  await root.getByRole("checkbox").first().check();
  await unfold(widget);
  await see("guide");

  await widget.button("Oublier ma sélection").click();
  await expect(widget.dialog()).toBeVisible();
  await see("a question");
  await page.keyboard.press("Escape");
  await expect(widget.dialog()).toBeHidden();
}
