// The view Guide: what one needs, and which modalities fit.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { openWith } from "./support/host";
import { fits } from "./support/layout";
import {
  answer,
  choose,
  hasColumns,
  importance,
  isPicked,
  pick,
  question,
  result,
  toggle,
  view,
  wish,
} from "./support/views";
import type { Widget } from "./support/widget";

const all = ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"];
const criteria = ["Temporalité", "Taille du groupe", "Interactivité"];

/** What a result says: its rank and its figure. */
async function scores(widget: Widget, modality: string, rank: string, figure: string) {
  await expect(result(widget, modality).getByText(rank, { exact: true })).toBeVisible();
  await expect(result(widget, modality).getByText(figure, { exact: true })).toBeVisible();
}

/** The sentences of a result. */
async function reasons(widget: Widget, modality: string, ...sentences: string[]) {
  await expect(result(widget, modality).getByRole("listitem")).toHaveText(sentences);
}

/** What opens the card of a result. */
function open(widget: Widget, modality: string) {
  return result(widget, modality).getByRole("button", { name: modality, exact: true });
}

test.describe("the questions", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open();
    await choose(widget, "Guide");
  });

  test("are one for each criterion with values, as the catalogue asks them", async ({ widget }) => {
    const title = widget.root.getByRole("heading", { name: "Quelle modalité pour mon besoin ?" });
    await expect(title).toBeVisible();
    const asked = widget.root.getByRole("group").filter({ has: widget.page.getByRole("radiogroup") });
    await expect(asked).toHaveCount(3);
    for (const [criterion, words, values] of [
      ["Temporalité", "Quand vos apprenants peuvent-ils se former ?", ["Synchrone", "Asynchrone"]],
      [
        "Taille du groupe",
        "Combien de personnes voulez-vous former à la fois ?",
        ["Individuel", "Petit groupe", "Grand groupe"],
      ],
      [
        "Interactivité",
        "Quelle part l'apprenant doit-il prendre à ce qui se passe ?",
        ["Faible", "Moyenne", "Élevée"],
      ],
    ] as const) {
      await expect(question(widget, criterion)).toContainText(words);
      await expect(question(widget, criterion).getByRole("checkbox")).toHaveCount(values.length);
      for (const value of values) await expect(wish(widget, criterion, value)).not.toBeChecked();
    }
  });

  test("ask how much each matters, and at first nothing does", async ({ widget }) => {
    for (const criterion of criteria) {
      const weights = widget.root.getByRole("radiogroup", { name: `Importance : ${criterion}` });
      await expect(weights.getByRole("radio")).toHaveCount(3);
      for (const name of ["indispensable", "préférable"]) {
        await expect(weights.getByRole("radio", { name, exact: true })).not.toBeChecked();
      }
      await expect(weights.getByRole("radio", { name: "indifférent", exact: true })).toBeChecked();
    }
    await widget.says("Répondez à une question pour voir ce qui vous convient.");
    await expect(widget.cards()).toHaveCount(0);
  });

  test("the first answer is preferable, until one says otherwise", async ({ widget }) => {
    await answer(widget, "Temporalité", "Synchrone");
    await expect(importance(widget, "Temporalité", "préférable")).toBeChecked();
    await expect(importance(widget, "Interactivité", "indifférent")).toBeChecked();
  });

  test("what is indifferent changes nothing", async ({ widget }) => {
    await answer(widget, "Temporalité", "Asynchrone");
    await widget.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webinaire");
    await answer(widget, "Interactivité", "Faible", "indifférent");
    await widget.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webinaire");
    await reasons(widget, "Tutorat", "Temporalité : « Asynchrone », comme demandé.");
  });

  test("what was answered is there at the next visit", async ({ widget }) => {
    await answer(widget, "Interactivité", "Élevée", "indispensable");
    await widget.says("2 modalités classées selon vos réponses, 2 exclues.");
    // The address follows in the next frame.
    await widget.hasSettled();
    await widget.reload();
    await expect(view(widget, "Guide")).toBeChecked();
    await expect(wish(widget, "Interactivité", "Élevée")).toBeChecked();
    await expect(importance(widget, "Interactivité", "indispensable")).toBeChecked();
    await widget.says("2 modalités classées selon vos réponses, 2 exclues.");
  });

  test("are asked in English too", async ({ widget }) => {
    await answer(widget, "Interactivité", "Élevée", "indispensable");
    await widget.button("English").click();
    await expect(question(widget, "Timing")).toContainText("When can your learners train?");
    await expect(importance(widget, "Interactivity", "essential")).toBeChecked();
    await widget.says("2 modalities ranked by your answers, 2 excluded.");
    await reasons(widget, "Webinar", "Interactivity: “Low” instead of “High” (essential).");
  });
});

test.describe("the ranking", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open();
    await choose(widget, "Guide");
  });

  test("follows each answer, with the figure in words and ties said as ties", async ({ widget }) => {
    await answer(widget, "Temporalité", "Synchrone");
    await widget.says("4 modalités classées selon vos réponses.");
    await widget.shows("Tutorat", "Classe virtuelle", "Webinaire", "Module interactif");
    for (const name of ["Tutorat", "Classe virtuelle", "Webinaire"]) {
      await scores(widget, name, "1re ex æquo", "100 % de vos attentes");
    }
    await scores(widget, "Module interactif", "4e", "0 % de vos attentes");

    await answer(widget, "Taille du groupe", "Grand groupe");
    await widget.shows("Webinaire", "Tutorat", "Classe virtuelle", "Module interactif");
    await scores(widget, "Webinaire", "1re", "100 % de vos attentes");
    await scores(widget, "Tutorat", "2e ex æquo", "75 % de vos attentes");
    await scores(widget, "Classe virtuelle", "2e ex æquo", "75 % de vos attentes");

    await wish(widget, "Taille du groupe", "Grand groupe").uncheck();
    await expect(importance(widget, "Taille du groupe", "indifférent")).toBeChecked();
    await widget.shows("Tutorat", "Classe virtuelle", "Webinaire", "Module interactif");
  });

  test("says a sentence on each criterion: met, near and missed", async ({ widget }) => {
    await answer(widget, "Temporalité", "Synchrone");
    await answer(widget, "Interactivité", "Élevée");
    await widget.shows("Tutorat", "Classe virtuelle", "Webinaire", "Module interactif");
    await reasons(
      widget,
      "Tutorat",
      "Temporalité : « Synchrone », comme demandé.",
      "Interactivité : « Élevée », comme demandé.",
    );
    await reasons(
      widget,
      "Webinaire",
      "Temporalité : « Synchrone », comme demandé.",
      "Interactivité : « Faible » au lieu de « Élevée ».",
    );
    await reasons(
      widget,
      "Module interactif",
      "Temporalité : « Asynchrone » au lieu de « Synchrone ».",
      "Interactivité : « Moyenne », proche de « Élevée ».",
    );
    await scores(widget, "Module interactif", "4e", "25 % de vos attentes");
  });

  test("excludes what misses a must: last, without a rank, with the sentence first", async ({ widget }) => {
    await answer(widget, "Temporalité", "Synchrone");
    await answer(widget, "Interactivité", "Élevée", "indispensable");
    await widget.says("2 modalités classées selon vos réponses, 2 exclues.");
    await expect(
      widget.root.getByRole("heading", { name: "Exclues par un critère indispensable" }),
    ).toBeVisible();
    const names = await widget.cards().getByRole("heading").allTextContents();
    expect(names.slice(0, 2)).toEqual(["Tutorat", "Classe virtuelle"]);
    expect(names.slice(2).sort()).toEqual(["Module interactif", "Webinaire"]);
    await reasons(
      widget,
      "Webinaire",
      "Interactivité : « Faible » au lieu de « Élevée » (indispensable).",
      "Temporalité : « Synchrone », comme demandé.",
    );
    // Close is not enough.
    await expect(result(widget, "Module interactif").getByRole("listitem").first()).toHaveText(
      "Interactivité : « Moyenne », proche de « Élevée » (indispensable).",
    );
    await expect(result(widget, "Webinaire")).not.toContainText("% de vos attentes");
    await expect(result(widget, "Webinaire")).not.toContainText(/\d+e\b/);
  });

  test("says so where no modality meets what is a must", async ({ widget }) => {
    await answer(widget, "Taille du groupe", "Grand groupe", "indispensable");
    await answer(widget, "Interactivité", "Moyenne", "indispensable");
    await widget.says("Aucune modalité ne remplit ce qui est indispensable.");
    await expect(widget.cards()).toHaveCount(4);
    await expect(widget.button("Comparer les deux premières")).toHaveCount(0);
  });

  test("does not depend on the order of the answers", async ({ widget }) => {
    await answer(widget, "Interactivité", "Élevée");
    await answer(widget, "Taille du groupe", "Petit groupe");
    await answer(widget, "Temporalité", "Asynchrone", "indispensable");
    const one = await widget.cards().allTextContents();
    await widget.button("Effacer mes réponses").click();
    await answer(widget, "Temporalité", "Asynchrone", "indispensable");
    await answer(widget, "Taille du groupe", "Petit groupe");
    await answer(widget, "Interactivité", "Élevée");
    await widget.hasSettled();
    expect(await widget.cards().allTextContents()).toEqual(one);
  });

  test("says how it is worked out, on demand", async ({ widget }) => {
    await expect(widget.root.getByText("Comment le score est calculé")).toHaveCount(0);
    await answer(widget, "Temporalité", "Synchrone");
    const formula = widget.root.getByText("Ce qui n'est pas renseigné rapporte 1 point : ni pour ni contre.");
    await expect(formula).toBeHidden();
    await widget.root.getByText("Comment le score est calculé").click();
    await expect(formula).toBeVisible();
  });

  test("the explanation stays open at the next answer", async ({ widget }) => {
    await answer(widget, "Temporalité", "Synchrone");
    await widget.root.getByText("Comment le score est calculé").click();
    await answer(widget, "Interactivité", "Élevée");
    await widget.hasSettled();
    await expect(widget.root.getByText(/ni pour ni contre\.$/).last()).toBeVisible();
  });

  test("answers are taken away", async ({ page, widget }) => {
    await answer(widget, "Temporalité", "Synchrone");
    await answer(widget, "Interactivité", "Élevée", "indispensable");
    await widget.button("Effacer mes réponses").focus();
    await page.keyboard.press("Enter");
    await widget.says("Répondez à une question pour voir ce qui vous convient.");
    await expect(widget.root.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await expect(importance(widget, "Interactivité", "indifférent")).toBeChecked();
    await expect(widget.cards()).toHaveCount(0);
    await widget.hasFocus();
  });
});

test.describe("over another catalogue", () => {
  test.beforeEach(async ({ page, widget }) => {
    await openWith(page, kitchens());
    await widget.isReady();
    await choose(widget, "Guide");
  });

  test("where the catalogue asks nothing, the name of the criterion does", async ({ widget }) => {
    await expect(widget.root.getByRole("radiogroup", { name: /^Importance/ })).toHaveCount(2);
    await expect(widget.root.getByRole("group", { name: "Prix", exact: true })).toBeVisible();
    await expect(widget.root.getByRole("group", { name: "Place", exact: true })).toBeVisible();
  });

  test("what is not known counts neither for nor against, and stays even for a must", async ({ widget }) => {
    await answer(widget, "Place", "Indoors", "indispensable");
    await widget.says("2 modalités classées selon vos réponses, 1 exclue.");
    await widget.shows("Micro-ondes", "Fourneau", "Feu de camp");
    await reasons(
      widget,
      "Fourneau",
      "Place : non renseigné, ni pour ni contre (indispensable, à vérifier).",
    );
    await scores(widget, "Fourneau", "2e", "50 % de vos attentes");
    await importance(widget, "Place", "préférable").check();
    await reasons(widget, "Fourneau", "Place : non renseigné, ni pour ni contre.");
  });

  test("nobody is asked to wish for what is not known", async ({ widget }) => {
    await expect(question(widget, "Place").getByRole("checkbox")).toHaveCount(2);
  });
});

test.describe("from the guide", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open();
    await choose(widget, "Guide");
  });

  test("the need becomes filters, and the cards are shown", async ({ page, widget }) => {
    await answer(widget, "Temporalité", "Synchrone", "indispensable");
    await answer(widget, "Interactivité", "Élevée");
    await answer(widget, "Interactivité", "Faible");
    await widget.button("Filtrer les fiches selon ces réponses").focus();
    await page.keyboard.press("Enter");

    await expect(view(widget, "Fiches")).toBeChecked();
    await widget.hasFocus();
    await expect(widget.root.getByRole("checkbox", { checked: true })).toHaveCount(3);
    await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();
    await expect(widget.box("Interactivité", "Élevée")).toBeChecked();
    await expect(widget.box("Interactivité", "Faible")).toBeChecked();
    await widget.says("3 modalités sur 4");
    // The fourth misses both.
    await widget.shows("Tutorat", "Classe virtuelle", "Webinaire");
  });

  test("filters that were there before give way", async ({ widget }) => {
    await choose(widget, "Fiches");
    await widget.tick("Taille du groupe", "Grand groupe");
    await choose(widget, "Guide");
    await answer(widget, "Temporalité", "Asynchrone");
    await widget.button("Filtrer les fiches selon ces réponses").click();
    await expect(widget.root.getByRole("checkbox", { checked: true })).toHaveCount(1);
    await expect(widget.box("Temporalité", "Asynchrone")).toBeChecked();
    await widget.says("2 modalités sur 4");
  });

  test("the first two are compared", async ({ page, widget }) => {
    await answer(widget, "Taille du groupe", "Grand groupe");
    await answer(widget, "Temporalité", "Synchrone");
    await widget.shows("Webinaire", "Tutorat", "Classe virtuelle", "Module interactif");
    await widget.button("Comparer les deux premières").focus();
    await page.keyboard.press("Enter");
    await expect(view(widget, "Tableau")).toBeChecked();
    await isPicked(widget, "Webinaire", "Tutorat");
    await hasColumns(widget, "Webinaire", "Tutorat");
    await widget.hasFocus();
  });

  test("the first two take the place of what was picked before", async ({ widget }) => {
    await answer(widget, "Temporalité", "Synchrone");
    await pick(widget, "Module interactif", "Webinaire");
    await widget.button("Comparer les deux premières").click();
    await isPicked(widget, "Tutorat", "Classe virtuelle");
  });

  test("the answers are still there after a look at another view", async ({ widget }) => {
    await answer(widget, "Temporalité", "Synchrone");
    await choose(widget, "Carte");
    await choose(widget, "Guide");
    await expect(wish(widget, "Temporalité", "Synchrone")).toBeChecked();
    await widget.shows("Tutorat", "Classe virtuelle", "Webinaire", "Module interactif");
  });

  for (const way of ["Escape", "Fermer"]) {
    test(`the card of a result opens over it, and ${way} gives the focus back`, async ({ page, widget }) => {
      await answer(widget, "Temporalité", "Synchrone");
      const opener = open(widget, "Classe virtuelle");
      await opener.focus();
      await page.keyboard.press("Enter");
      await expect(widget.dialog()).toBeVisible();
      await expect(widget.dialog()).toHaveAccessibleName("Classe virtuelle");
      await expect(widget.dialog().getByRole("article")).toContainText("Petit groupe");
      if (way === "Escape") await page.keyboard.press("Escape");
      else await widget.dialog().getByRole("button", { name: "Fermer" }).click();
      await expect(widget.dialog()).toBeHidden();
      await expect(opener).toBeFocused();
    });
  }

  test("one can pick in the card that is open, and comes back to its opener", async ({ page, widget }) => {
    await answer(widget, "Temporalité", "Synchrone");
    const opener = open(widget, "Tutorat");
    await opener.click();
    const button = toggle("Tutorat", widget.dialog());
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(button).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(widget.dialog()).toBeHidden();
    await expect(opener).toBeFocused();
    await isPicked(widget, "Tutorat");
    await expect(toggle("Tutorat", result(widget, "Tutorat"))).toHaveAttribute("aria-pressed", "true");
  });
});

test("by keyboard alone, from the cards to the comparison", async ({ page, widget }) => {
  await widget.open();
  await view(widget, "Fiches").focus();
  // From the first round to the last.
  await page.keyboard.press("ArrowLeft");
  await expect(view(widget, "Guide")).toBeChecked();
  await expect(view(widget, "Guide")).toBeFocused();

  const tabTo = async (target: ReturnType<typeof wish>) => {
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((element) => element.matches(":focus"))) return;
    }
    await expect(target).toBeFocused();
  };
  await tabTo(wish(widget, "Temporalité", "Synchrone"));
  await page.keyboard.press("Space");
  await expect(wish(widget, "Temporalité", "Synchrone")).toBeChecked();
  await expect(wish(widget, "Temporalité", "Synchrone")).toBeFocused();
  // One stop for the three, at the one that is chosen.
  await tabTo(importance(widget, "Temporalité", "préférable"));
  await page.keyboard.press("ArrowRight");
  await expect(importance(widget, "Temporalité", "indispensable")).toBeChecked();
  await expect(importance(widget, "Temporalité", "indispensable")).toBeFocused();
  await widget.says("3 modalités classées selon vos réponses, 1 exclue.");
  await tabTo(wish(widget, "Taille du groupe", "Grand groupe"));
  await page.keyboard.press("Space");
  await widget.shows("Webinaire", "Tutorat", "Classe virtuelle", "Module interactif");

  await tabTo(open(widget, "Webinaire"));
  await page.keyboard.press("Enter");
  await expect(widget.dialog()).toBeVisible();
  await page.keyboard.press("Escape");
  await tabTo(widget.button("Comparer les deux premières"));
  await page.keyboard.press("Space");
  await hasColumns(widget, "Webinaire", "Tutorat");
  await widget.hasFocus();
});

for (const width of [320, 280]) {
  test(`the guide fits in ${width} pixels`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 640 });
    await widget.open();
    await choose(widget, "Guide");
    await answer(widget, "Temporalité", "Synchrone", "indispensable");
    await answer(widget, "Taille du groupe", "Petit groupe");
    await pick(widget, ...all);
    await widget.root.getByText("Comment le score est calculé").click();
    await fits(widget);
    await widget.button("English").click();
    await fits(widget);
    await open(widget, "Tutoring").click();
    await fits(widget);
  });
}
