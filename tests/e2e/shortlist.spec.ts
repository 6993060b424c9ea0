// What is picked to be compared: the buttons that pick, and the bar that shows it.
import { expect, test } from "./support/test";
import { openWith } from "./support/host";
import {
  answer,
  bar,
  choose,
  everyStop,
  hasColumns,
  hidden,
  isPicked,
  pick,
  result,
  six,
  sixKitchens,
  toggle,
  view,
} from "./support/views";
import type { Widget } from "./support/widget";

const all = ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"];

test.describe("the button that picks", () => {
  test.beforeEach(({ widget }) => widget.open());

  test("stands on each card, with the name of its modality", async ({ widget }) => {
    for (const name of all) {
      const button = toggle(name, widget.card(name));
      await expect(button).toHaveAccessibleName(`Comparer ${name}`);
      await expect(button).toHaveAttribute("aria-pressed", "false");
    }
    await widget.button("English").click();
    const button = toggle("Virtual classroom", widget.card("Virtual classroom"));
    await expect(button).toHaveAccessibleName("Compare Virtual classroom");
  });

  test("picks, and pressed again takes away", async ({ widget }) => {
    const button = toggle("Tutorat", widget.card("Tutorat"));
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(button).toHaveAccessibleName("Comparer Tutorat");
    await isPicked(widget, "Tutorat");
    await expect(toggle("Webinaire", widget.card("Webinaire"))).toHaveAttribute("aria-pressed", "false");

    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "false");
    await isPicked(widget);
  });

  test("keeps the focus, both ways", async ({ page, widget }) => {
    const button = toggle("Tutorat", widget.card("Tutorat"));
    await button.focus();
    for (const pressed of ["true", "false"]) {
      await page.keyboard.press("Enter");
      await expect(button).toHaveAttribute("aria-pressed", pressed);
      await widget.hasFocus();
      await expect(button).toBeFocused();
    }
  });

  test("stands on each result of the guide", async ({ widget }) => {
    await choose(widget, "Guide");
    await answer(widget, "Temporalité", "Synchrone", "indispensable");
    for (const name of all) {
      await expect(toggle(name, result(widget, name))).toHaveAttribute("aria-pressed", "false");
    }
    // What is excluded can be compared nonetheless.
    await pick(widget, "Module interactif", "Tutorat");
    await isPicked(widget, "Module interactif", "Tutorat");
  });

  test("stands on each entry of the map", async ({ widget }) => {
    await choose(widget, "Carte");
    const map = widget.root.getByRole("table");
    for (const name of all) {
      const button = toggle(name, map).first();
      await expect(button).toHaveAccessibleName(`Comparer ${name}`);
      await button.click();
      await expect(button).toHaveAttribute("aria-pressed", "true");
    }
    await isPicked(widget, ...all);
  });

  test("stands on each column of the table", async ({ page, widget }) => {
    await choose(widget, "Tableau");
    await pick(widget, "Tutorat");
    await hasColumns(widget, "Tutorat");
    await toggle("Tutorat", widget.root).focus();
    await page.keyboard.press("Enter");
    await hasColumns(widget, ...all);
    await widget.hasFocus();
  });

  test("says the same in every view", async ({ widget }) => {
    await pick(widget, "Classe virtuelle", "Webinaire");
    await choose(widget, "Carte");
    const map = widget.root.getByRole("table");
    await expect(toggle("Webinaire", map).first()).toHaveAttribute("aria-pressed", "true");
    await expect(toggle("Tutorat", map).first()).toHaveAttribute("aria-pressed", "false");
    await choose(widget, "Guide");
    await answer(widget, "Temporalité", "Synchrone");
    await expect(toggle("Webinaire", result(widget, "Webinaire"))).toHaveAttribute("aria-pressed", "true");
    await expect(toggle("Tutorat", result(widget, "Tutorat"))).toHaveAttribute("aria-pressed", "false");
  });
});

test.describe("of six, four can be picked", () => {
  test.beforeEach(async ({ page, widget }) => {
    await openWith(page, sixKitchens());
    await widget.isReady();
    await pick(widget, ...six.slice(0, 4));
  });

  test("the others say why they cannot, and do nothing", async ({ page, widget }) => {
    for (const name of six.slice(4)) {
      const button = toggle(name, widget.card(name));
      await expect(button).toHaveAttribute("aria-disabled", "true");
      await expect(button).toHaveAttribute("aria-pressed", "false");
      await expect(button).toHaveAccessibleName(`Comparer : 4 au plus ${name}`);
      // It can be reached, so that one can hear why.
      await button.focus();
      await expect(button).toBeFocused();
      await page.keyboard.press("Enter");
      await button.click({ force: true });
    }
    await isPicked(widget, ...six.slice(0, 4));
    await expect(bar(widget)).toContainText(
      "4 au plus : retirez une modalité pour en choisir une autre.",
    );
    for (const name of six.slice(0, 4)) {
      await expect(toggle(name, widget.card(name))).not.toHaveAttribute("aria-disabled");
    }
  });

  test("one is taken away, and another can be picked", async ({ widget }) => {
    await toggle("Fourneau", widget.card("Fourneau")).click();
    await expect(bar(widget)).not.toContainText("4 au plus");
    const button = toggle("Cantine", widget.card("Cantine"));
    await expect(button).not.toHaveAttribute("aria-disabled");
    await expect(button).toHaveAccessibleName("Comparer Cantine");

    await button.click();

    await isPicked(widget, "Feu de camp", "Micro-ondes", "Réchaud", "Cantine");
    await expect(toggle("Fourneau", widget.card("Fourneau"))).toHaveAttribute("aria-disabled", "true");
  });

  test("the limit is the same in the guide", async ({ widget }) => {
    await choose(widget, "Guide");
    await answer(widget, "Prix", "Bon marché");
    await expect(toggle("Gril", result(widget, "Gril"))).toHaveAttribute("aria-disabled", "true");
    await expect(toggle("Réchaud", result(widget, "Réchaud"))).not.toHaveAttribute("aria-disabled");
  });

  test("it is said in English too", async ({ widget }) => {
    await widget.button("English").click();
    const button = toggle("Grill", widget.card("Grill"));
    await expect(button).toHaveAccessibleName("Compare: 4 at most Grill");
    await expect(bar(widget)).toContainText("4 at most: remove one modality to pick another.");
  });
});

test.describe("the bar", () => {
  test.beforeEach(({ widget }) => widget.open());

  test("is there while something is picked, and says what in the order of the picks", async ({ widget }) => {
    await isPicked(widget);
    await pick(widget, "Webinaire");
    await expect(bar(widget).getByRole("button", { name: "Comparer (1)" })).toBeVisible();
    await pick(widget, "Tutorat");
    await isPicked(widget, "Webinaire", "Tutorat");
    await expect(bar(widget).getByRole("button", { name: "Comparer (2)" })).toBeVisible();
    await expect(bar(widget)).toBeInViewport();
  });

  test("takes one away", async ({ page, widget }) => {
    await pick(widget, "Webinaire", "Tutorat", "Classe virtuelle");
    const remove = (name: string) => bar(widget).getByRole("button", { name: `Retirer ${name}` });
    await remove("Tutorat").click();
    await isPicked(widget, "Webinaire", "Classe virtuelle");
    await widget.hasFocus();
    for (const [name, left] of [
      ["Webinaire", ["Classe virtuelle"]],
      ["Classe virtuelle", []],
    ] as const) {
      await remove(name).focus();
      await page.keyboard.press("Enter");
      await isPicked(widget, ...left);
      await widget.hasFocus();
    }
    await expect(toggle("Tutorat", widget.card("Tutorat"))).toHaveAttribute("aria-pressed", "false");
  });

  test("takes all away", async ({ page, widget }) => {
    await pick(widget, "Webinaire", "Tutorat");
    await bar(widget).getByRole("button", { name: "Vider la comparaison" }).focus();
    await page.keyboard.press("Enter");
    await isPicked(widget);
    await widget.hasFocus();
    await expect(widget.root.getByRole("button", { pressed: true, name: /^Comparer/ })).toHaveCount(0);
  });

  test("leaves the filters alone", async ({ widget }) => {
    await widget.tick("Temporalité", "Synchrone");
    await pick(widget, "Webinaire");
    await bar(widget).getByRole("button", { name: "Vider la comparaison" }).click();
    await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();
    await widget.says("3 modalités sur 4");
  });

  test("keeps what the filters do not show", async ({ widget }) => {
    await pick(widget, "Module interactif", "Webinaire");
    await widget.search().fill("conférence");
    await widget.says("1 modalité sur 4");
    await isPicked(widget, "Module interactif", "Webinaire");
    await bar(widget).getByRole("button", { name: "Comparer (2)" }).click();
    await hasColumns(widget, "Module interactif", "Webinaire");
  });

  test("shows the table", async ({ page, widget }) => {
    await pick(widget, "Webinaire", "Tutorat");
    await bar(widget).getByRole("button", { name: "Comparer (2)" }).focus();
    await page.keyboard.press("Enter");
    await expect(view(widget, "Tableau")).toBeChecked();
    await hasColumns(widget, "Webinaire", "Tutorat");
    await widget.hasFocus();
  });

  test("is in every view", async ({ widget }) => {
    await pick(widget, "Webinaire", "Tutorat");
    for (const name of ["Tableau", "Carte", "Guide", "Fiches"]) {
      await choose(widget, name);
      await isPicked(widget, "Webinaire", "Tutorat");
      await expect(bar(widget)).toBeInViewport();
    }
  });

  test("is there at the next visit", async ({ widget }) => {
    await pick(widget, "Webinaire", "Tutorat");
    await widget.reload();
    await isPicked(widget, "Webinaire", "Tutorat");
    await expect(toggle("Tutorat", widget.card("Tutorat"))).toHaveAttribute("aria-pressed", "true");
  });

  test("speaks the other language", async ({ widget }) => {
    await pick(widget, "Webinaire", "Tutorat");
    await widget.button("English").click();
    await isPicked(widget, "Webinar", "Tutoring");
    await expect(bar(widget).getByRole("button", { name: "Remove Webinar" })).toBeVisible();
    await expect(bar(widget).getByRole("button", { name: "Compare (2)" })).toBeVisible();
  });

  for (const width of [1200, 320]) {
    for (const name of ["Fiches", "Tableau", "Carte", "Guide"]) {
      test(`hides nothing that has the focus: ${name}, ${width} pixels`, async ({ page, widget }) => {
        test.slow();
        await page.setViewportSize({ width, height: 700 });
        await pick(widget, ...all);
        await choose(widget, name);
        if (name === "Guide") await answer(widget, "Temporalité", "Synchrone");
        await widget.openFilters();
        await expect(bar(widget)).toBeVisible();
        await hidesNoFocus(widget);
      });
    }
  }
});

/** Forwards and backwards. */
async function hidesNoFocus(widget: Widget) {
  for (const key of ["Tab", "Shift+Tab"] as const) {
    const found: string[] = [];
    const count = await everyStop(widget, key, (stop) => void found.push(...hidden(stop)));
    expect(count).toBeGreaterThan(15);
    expect(found, key).toEqual([]);
  }
}
