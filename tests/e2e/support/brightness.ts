// How light or dark a widget is, and how well it can be read, as the browser paints it.
import { expect } from "@playwright/test";

import { contrast, painted } from "./colour";
import type { Widget } from "./widget";

/** The contrast of the widget's words with what is painted behind them, the least of several. */
export async function leastContrast(widget: Widget) {
  const pairs = await widget.root.evaluate((host) => {
    const up = (at: Element): Element | null =>
      at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null);
    const words = host.shadowRoot!.querySelectorAll("h2, .count, .foot .about, article h4, .fact dt, button, summary");
    return [...words].filter((one) => one.checkVisibility()).map((one) => {
      const layers: string[] = [];
      for (let at: Element | null = one; at; at = up(at)) layers.unshift(getComputedStyle(at).backgroundColor);
      return [layers, [...layers, getComputedStyle(one).color]];
    });
  });
  expect(pairs.length).toBeGreaterThan(10);
  const colours = await painted(widget.page, pairs.flat());
  const ratios = pairs.map((_, at) => contrast(colours[2 * at], colours[2 * at + 1]));
  return Math.min(...ratios);
}

/** Whether the words are lighter than what they are on. */
export async function isDark(widget: Widget) {
  const layers = await widget.card("Tutorat").evaluate((card) => {
    const { backgroundColor, color } = getComputedStyle(card);
    return [[backgroundColor], [backgroundColor, color]];
  });
  const [ground, ink] = await painted(widget.page, layers);
  return contrast(ink, [0, 0, 0]) > contrast(ground, [0, 0, 0]);
}
