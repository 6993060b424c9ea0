// What a person does in the views: choose one, pick what to compare, read the table, answer the guide.
import { expect, type Locator } from "@playwright/test";

import { kitchens } from "./catalogue";
import type { Widget } from "./widget";

/** Six kitchens, so that there are more than can be picked. */
export function sixKitchens() {
  const catalogue = kitchens();
  const more = [
    ["stove", "Camping stove", "Réchaud"],
    ["grill", "Grill", "Gril"],
    ["canteen", "Canteen", "Cantine"],
  ];
  const modalities = more.map(([id, en, fr]) => ({
    id,
    name: { en, fr },
    assessments: { price: { values: ["cheap"] }, place: { values: ["outdoors"] } },
  }));
  return { ...catalogue, modalities: [...catalogue.modalities, ...modalities] };
}

/** The names of the six, in French. */
export const six = ["Feu de camp", "Fourneau", "Micro-ondes", "Réchaud", "Gril", "Cantine"];

/** The choice of a view by its name, such as `Tableau`. */
export function view(widget: Widget, name: string) {
  const views = widget.root.getByRole("radiogroup", { name: /^(Affichage|View)$/ });
  return views.getByRole("radio", { name, exact: true });
}

export async function choose(widget: Widget, name: string) {
  await view(widget, name).check();
  await widget.hasSettled();
}

/** The button that picks a modality or takes it away, in a card, a dialog or wherever it is the only one. */
export function toggle(modality: string, within: Locator) {
  return within.getByRole("button", { name: new RegExp(`^(Comparer|Compare)\\b.*\\s${modality}$`) });
}

/** Picks, where each modality is shown once. */
export async function pick(widget: Widget, ...modalities: string[]) {
  for (const modality of modalities) {
    await toggle(modality, widget.root).click();
    await expect(toggle(modality, widget.root)).toHaveAttribute("aria-pressed", "true");
  }
}

/** The bar that shows what is picked. */
export function bar(widget: Widget) {
  return widget.root.getByRole("region", { name: /^(À comparer|To compare)$/ });
}

/** What is picked is this, in this order; nothing, and there is no bar. */
export async function isPicked(widget: Widget, ...modalities: string[]) {
  const names = modalities.map((name) => new RegExp(`${name}$`));
  await expect(bar(widget).getByRole("listitem")).toHaveText(names);
  await expect(bar(widget)).toHaveCount(modalities.length ? 1 : 0);
}

/** The comparison. */
export function table(widget: Widget) {
  return widget.root.getByRole("table", { name: /^(Comparaison|Comparison|1 modalit)/ });
}

/** The heads of the columns, without that of the criteria. */
export function heads(widget: Widget) {
  return table(widget).getByRole("columnheader").filter({ has: widget.page.getByRole("button") });
}

export function head(widget: Widget, modality: string) {
  return heads(widget).filter({ has: widget.page.getByText(modality, { exact: true }) });
}

/** The columns are these, in this order. */
export async function hasColumns(widget: Widget, ...modalities: string[]) {
  await expect(heads(widget)).toHaveText(modalities.map((name) => new RegExp(`^\\s*${name}`)));
}

/** The rows are these, in this order. */
export async function hasRows(widget: Widget, ...criteria: string[]) {
  const rows = table(widget).getByRole("rowheader");
  await expect(rows).toHaveText(criteria.map((name) => new RegExp(`^\\s*${name}`)));
}

export function row(widget: Widget, criterion: string) {
  const head = widget.page.getByRole("rowheader", { name: new RegExp(`^${criterion}`) });
  return table(widget).getByRole("row").filter({ has: head });
}

/** What the table says of the modality in a column, counted from one. */
export function cell(widget: Widget, criterion: string, column: number) {
  return row(widget, criterion)
    .getByRole("cell")
    .nth(column - 1);
}

/** What can be scrolled, with the table inside. */
export function region(widget: Widget) {
  // `has` looks inside of each region.
  return widget.root.getByRole("region").filter({ has: widget.page.getByRole("table") }).last();
}

/** The numbered sources below the table. */
export function sources(widget: Widget) {
  return widget.root.locator(".sources").getByRole("listitem");
}

/** What the guide asks on a criterion. */
export function question(widget: Widget, criterion: string) {
  return widget.root.getByRole("group", { name: new RegExp(`^${criterion}`) });
}

export function wish(widget: Widget, criterion: string, value: string) {
  return question(widget, criterion).getByRole("checkbox", { name: new RegExp(`^${value}`) });
}

export function importance(widget: Widget, criterion: string, name: string) {
  return question(widget, criterion).getByRole("radio", { name, exact: true });
}

/** Answers a question of the guide, and says how much it matters where that is given. */
export async function answer(widget: Widget, criterion: string, value: string, weight?: string) {
  await wish(widget, criterion, value).check();
  if (weight) await importance(widget, criterion, weight).check();
}

/** One result of the guide. */
export function result(widget: Widget, modality: string) {
  const name = widget.page.getByRole("heading", { name: modality, exact: true });
  return widget.cards().filter({ has: name });
}

type Stop = {
  name: string;
  box: DOMRect;
  covers: { what: string; box: DOMRect }[];
  room: DOMRect;
  /** The outline that shows where one is, and the grounds that it is painted on, from below. */
  ring: { style: string; width: number; colour: string; grounds: string[] };
};

/** Goes through all that can have the focus, from the start (or with `Shift+Tab` the end) of the widget. */
export async function everyStop(widget: Widget, key: "Tab" | "Shift+Tab", look: (stop: Stop) => void) {
  const { page } = widget;
  await widget.root.evaluate((host, key) => {
    // What is tabbed from: just outside of the widget.
    const edge = document.createElement("button");
    edge.textContent = "edge";
    if (key === "Tab") host.before(edge);
    else host.after(edge);
    edge.focus();
    edge.addEventListener("blur", () => edge.remove(), { once: true });
  }, key);
  let count = 0;
  for (; count < 300; count += 1) {
    await page.keyboard.press(key);
    await widget.hasSettled();
    const stop = await widget.root.evaluate((host) => {
      const root = host.shadowRoot!;
      const focus = root.activeElement;
      if (!focus) return undefined;
      const covers: { what: string; box: DOMRect }[] = [];
      // What sticks to the window hides what is under it; in what scrolls, the heads hide cells.
      const cells = focus.closest("td, tbody th")?.closest(".scroll");
      for (const cover of root.querySelectorAll(".widget *")) {
        const isStuck = /sticky|fixed/.test(getComputedStyle(cover).position) && cover.checkVisibility();
        const scroll = cover.closest(".scroll");
        if (!isStuck || cover.contains(focus) || (scroll && scroll !== cells)) continue;
        const what = `${cover.localName}.${cover.className} ${cover.textContent}`.slice(0, 40);
        covers.push({ what, box: cover.getBoundingClientRect() });
      }
      const said = focus.closest("label") ?? focus;
      // Where a control is not seen, what is around it wears the ring.
      const wearer = [focus, said].find((one) => {
        const { outlineStyle, opacity } = getComputedStyle(one);
        return outlineStyle !== "none" && opacity !== "0";
      });
      const outline = getComputedStyle(wearer ?? focus);
      const isInside = parseFloat(outline.outlineOffset) + parseFloat(outline.outlineWidth) <= 0;
      const grounds: string[] = [];
      const above = (one: Element) => one.parentElement ?? (one.getRootNode() as Partial<ShadowRoot>).host;
      for (let on: Element | undefined = isInside ? said : above(wearer ?? focus); on; on = above(on)) {
        grounds.unshift(getComputedStyle(on).backgroundColor);
      }
      const ring = {
        style: wearer ? outline.outlineStyle : "none",
        width: parseFloat(outline.outlineWidth),
        colour: outline.outlineColor,
        grounds,
      };
      const words = focus.getAttribute("aria-label") ?? said.textContent;
      const name = `${focus.localName} ${words ?? ""}`.replace(/\s+/g, " ").slice(0, 60);
      const room = new DOMRect(0, 0, innerWidth, innerHeight);
      const box = focus.getBoundingClientRect();
      // Boxes do not cross from the page by themselves.
      return JSON.parse(JSON.stringify({ name, box, covers, room, ring })) as Stop;
    });
    if (!stop) break;
    look(stop);
  }
  expect(count, "there is no end").toBeLessThan(300);
  return count;
}

/** What hides a part of the thing that has the focus; all of it, where that is too large to be seen as a whole. */
export function hidden({ name, box, covers, room }: Stop) {
  const hides = ({ what, box: cover }: Stop["covers"][number]) => {
    const [top, bottom] = [Math.max(box.top, cover.top), Math.min(box.bottom, cover.bottom)];
    const [left, right] = [Math.max(box.left, cover.left), Math.min(box.right, cover.right)];
    if (bottom - top < 1 || right - left < 1) return [];
    const isLarge = box.height > (room.height - cover.height) / 2;
    const isAllHidden = bottom - top > box.height - 1 && right - left > box.width - 1;
    return isLarge && !isAllHidden ? [] : [`${name} under ${what}`];
  };
  const unseen = box.bottom <= room.top || box.top >= room.bottom ? [`${name} out of sight`] : [];
  return [...unseen, ...covers.flatMap(hides)];
}
