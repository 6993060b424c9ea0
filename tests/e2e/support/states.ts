// What the widget can look like: each view at rest and in use, and where it has nothing to show, in both languages.
import { expect, type Page } from "@playwright/test";

import { kitchens } from "./catalogue";
import { serveCatalogue } from "./host";
import { noteOn, open } from "./leaving";
import { leave } from "./storage";
import { answer, choose, pick, result, table } from "./views";
import type { Widget } from "./widget";

const fr = {
  lang: "fr",
  switch: "Français",
  timing: "Temporalité",
  live: "Synchrone",
  high: ["Interactivité", "Élevée", "indispensable"],
  names: ["Webinaire", "Tutorat"],
  entry: "Tutorat Synchrone, Asynchrone",
  why: "Pourquoi ?",
  formula: "Comment le score est calculé",
  nothing: "Aucune modalité ne contient « xylophone ».",
  visiting: /^Vous voyez une sélection partagée/,
  forget: "Oublier ma sélection",
  help: "Aide",
  views: { cards: "Fiches", table: "Tableau", map: "Carte", guide: "Guide" },
};

/** The words on the screen, for what is done in either language. */
export const words: Record<"fr" | "en", typeof fr> = {
  fr,
  en: {
    lang: "en",
    switch: "English",
    timing: "Timing",
    live: "Synchronous",
    high: ["Interactivity", "High", "essential"],
    names: ["Webinar", "Tutoring"],
    entry: "Tutoring Synchronous, Asynchronous",
    why: "Why?",
    formula: "How the score is worked out",
    nothing: "No modality contains “xylophone”.",
    visiting: /^You are looking at a shared selection/,
    forget: "Forget my selection",
    help: "Help",
    views: { cards: "Cards", table: "Table", map: "Map", guide: "Guide" },
  },
};

export const languages = ["fr", "en"] as const;
export const views = ["cards", "table", "map", "guide"] as const;

type View = (typeof views)[number];
type Words = (typeof words)["fr"];

/** Opens the widget in a language and a view. */
export async function openIn(widget: Widget, said: Words, view: View) {
  await widget.open();
  await widget.button(said.switch).click();
  await choose(widget, said.views[view]);
}

async function findNothing(widget: Widget, said: Words) {
  await widget.search().fill("xylophone");
  await expect(widget.root).toContainText(said.nothing);
}

type State = {
  view: View;
  /** What is to be seen, such as “with a card open”. */
  what: string;
  /** What a person does for it, once the view is open. */
  reach: (widget: Widget, said: Words) => Promise<unknown>;
  /** Where it can be seen, unless that is everywhere. */
  widths?: number[];
};

export const states: State[] = [
  { view: "cards", what: "at the first visit", reach: async () => {} },
  {
    view: "cards",
    what: "with a tick, a hit of the search and an open reason",
    reach: async (widget, said) => {
      await widget.tick(said.timing, said.live);
      await widget.search().fill("asynch");
      await expect(widget.hits().first()).toBeVisible();
      await widget.cards().first().getByText(said.why).first().click();
    },
  },
  {
    view: "cards",
    what: "with the filters opened where it is narrow",
    widths: [320],
    reach: async (widget, said) => {
      await widget.page.setViewportSize({ width: 320, height: 800 });
      await widget.openFilters();
      await widget.tick(said.timing, said.live);
    },
  },
  { view: "cards", what: "with nothing found", reach: findNothing },
  {
    view: "cards",
    what: "with somebody else's selection",
    reach: async (widget, said) => {
      await leave(widget.page, JSON.stringify({ version: 1, filters: { interactivity: ["high"] } }));
      await widget.open(`/#synchrony=synchronous&lang=${said.lang}`);
      await expect(widget.root.getByText(said.visiting)).toBeVisible();
    },
  },
  {
    view: "cards",
    what: "asking whether to forget",
    reach: async (widget, said) => {
      await widget.button(said.forget).click();
      await expect(widget.dialog()).toBeVisible();
    },
  },
  {
    view: "cards",
    what: "asking whether to replace",
    reach: async (widget, said) => {
      await widget.tick(said.timing, said.live);
      await open(widget, JSON.stringify({ version: 1, catalogue: "modalites-de-formation", view: "map" }));
      await expect(widget.dialog()).toBeVisible();
    },
  },
  {
    view: "cards",
    what: "with the help open",
    reach: async (widget, said) => {
      await widget.button(said.help).click();
      await expect(widget.dialog()).toBeVisible();
    },
  },
  {
    view: "table",
    what: "of all that match, with an open reason",
    reach: (widget, said) => table(widget).getByText(said.why).first().click(),
  },
  {
    view: "table",
    what: "of two that were picked, with a note, and differences only",
    reach: async (widget, said) => {
      await choose(widget, said.views.cards);
      await pick(widget, ...said.names);
      await (await noteOn(widget, said.names[0])).fill("a");
      await choose(widget, said.views.table);
      await widget.root.getByRole("switch").check();
      await table(widget).getByText(said.why).first().click();
    },
  },
  { view: "table", what: "with nothing found", reach: findNothing },
  {
    view: "map",
    what: "with all that match",
    reach: (widget, said) => expect(widget.button(said.entry)).toHaveCount(2),
  },
  {
    view: "map",
    what: "with a card open",
    reach: async (widget, said) => {
      await widget.button(said.entry).first().click();
      await expect(widget.dialog()).toBeVisible();
    },
  },
  { view: "map", what: "with nothing found", reach: findNothing },
  {
    view: "guide",
    what: "before an answer",
    reach: (widget) => expect(widget.cards()).toHaveCount(0),
  },
  {
    view: "guide",
    what: "with results, how they come about, and one picked",
    reach: async (widget, { high: [criterion, value, weight], names, formula }) => {
      await answer(widget, criterion, value, weight);
      await widget.root.getByText(formula).click();
      await pick(widget, names[1]);
    },
  },
  {
    view: "guide",
    what: "with a card open",
    reach: async (widget, { high: [criterion, value], names }) => {
      await answer(widget, criterion, value);
      await result(widget, names[1]).getByRole("button", { name: names[1], exact: true }).click();
      await expect(widget.dialog()).toBeVisible();
    },
  },
];

type Failure = {
  what: string;
  /** What the browser says of it. */
  complaint?: RegExp;
  spoil: (page: Page) => Promise<unknown>;
};

export const failures: Failure[] = [
  {
    what: "a broken catalogue",
    spoil: (page) => {
      const modalities = [{ id: "a", name: "" }];
      return serveCatalogue(page, "/catalogue.json", { ...kitchens(), id: "", modalities });
    },
  },
  {
    what: "a catalogue that does not come",
    complaint: /Failed to load resource/,
    spoil: (page) => page.route("/catalogue.json", (route) => route.abort()),
  },
];

/** Opens the stand-alone page, which has nothing to show, in a language. */
export async function openFailed(page: Page, language: string) {
  await page.goto("/");
  await page.evaluate((language) => (document.documentElement.lang = language), language);
  await expect(page.getByRole("alert")).toHaveAttribute("lang", language);
}
