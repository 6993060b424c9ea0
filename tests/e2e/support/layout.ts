// Where things are and how large: what sticks out, what is cut, what is too small to be hit.
import { expect } from "@playwright/test";

import type { Widget } from "./widget";

/** Nothing has to be scrolled sideways, nothing sticks out of what it is in, and no text is cut. A map scrolls in its
    own frame, and so does a table that has room for columns: both need two dimensions (WCAG 1.4.10). */
export async function fits(widget: Widget, what = "") {
  const found = await widget.root.evaluate(async (host) => {
    // Cards that slide to other places are on their way for a moment.
    await Promise.allSettled(host.shadowRoot!.getAnimations().map((animation) => animation.finished));
    const page = document.documentElement;
    const frame = host.getBoundingClientRect();
    const name = (element: Element) => {
      const words = (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 30);
      return `${element.localName}.${element.getAttribute("class") ?? ""} “${words}”`;
    };
    // What is said to screen readers alone is there, and takes no room.
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility() && !element.closest(".unseen") && width > 1 && height > 1;
    };
    const shown = [...host.shadowRoot!.querySelectorAll("*")].filter(isShown);
    const mayScroll = (element: Element | null | undefined) =>
      element?.matches(frame.width < 480 ? ".map .scroll" : ".map .scroll, .comparison .scroll") ?? false;
    // In a field one moves by the caret.
    const isField = (element: Element) => element.matches("input, select, textarea");
    const found: string[] = page.scrollWidth > page.clientWidth ? ["the page scrolls sideways"] : [];

    const sticksOut = (element: Element, left: number, right: number) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5);
    };
    for (const element of document.body.querySelectorAll("*")) {
      if (isShown(element) && sticksOut(element, 0, page.clientWidth))
        found.push(`out of the page: ${name(element)}`);
    }
    for (const element of shown) {
      if (mayScroll(element.parentElement?.closest(".scroll"))) continue;
      const inDialog = element.closest("dialog");
      const [left, right] = inDialog ? [0, page.clientWidth] : [frame.left, frame.right];
      if (sticksOut(element, left, right)) found.push(`out of the widget: ${name(element)}`);
    }

    for (const element of shown.filter((one) => !isField(one))) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const [wide, tall] = [
        element.scrollWidth > element.clientWidth + 1,
        element.scrollHeight > element.clientHeight + 1,
      ];
      if (overflowX !== "visible" && wide && !mayScroll(element))
        found.push(`wider than its frame: ${name(element)}`);
      if (/hidden|clip/.test(overflowY) && tall) found.push(`taller than its frame: ${name(element)}`);
    }

    // The nearest thing around a text whose edge can be seen.
    const sheet = (element: Element | null) => {
      for (let around = element; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.display === "inline" || style.display === "contents") continue;
        const bordered = ["Top", "Right", "Bottom", "Left"].every(
          (side) => style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== "none",
        );
        if (bordered || !/^rgba\(.*, 0\)$|\/ 0\)$/.test(style.backgroundColor)) return around;
      }
      return undefined;
    };
    const texts = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const around = text.parentElement!;
      const on = text.textContent!.trim() && isShown(around) ? sheet(around) : undefined;
      if (!on || isField(on) || around.closest("option")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = on.getBoundingClientRect();
      // What letters take is a little more than their line, where lines are close.
      const slack = 3;
      const scrolls = getComputedStyle(on).overflowX !== "visible";
      const isOut = [...range.getClientRects()].some(
        (line) =>
          line.width > 0 &&
          !scrolls &&
          (line.left < box.left - slack ||
            line.right > box.right + slack ||
            line.top < box.top - slack ||
            line.bottom > box.bottom + slack),
      );
      if (isOut) found.push(`text over the edge of ${name(on)}: ${text.textContent!.trim().slice(0, 30)}`);
    }

    // What stays in sight leaves room to read the rest.
    for (const element of shown) {
      const { position } = getComputedStyle(element);
      const isStuck = (position === "sticky" || position === "fixed") && !element.closest("dialog, .scroll");
      const { width, height } = element.getBoundingClientRect();
      if (isStuck && height > innerHeight / 2) found.push(`more than half of the window: ${name(element)}`);
      const frame = position === "sticky" && element.closest(".scroll")?.getBoundingClientRect();
      // A row's head stays at the side and a column's on top.
      const isLarge =
        frame && (element.closest("thead") ? height > frame.height / 2 : width > frame.width / 2);
      if (isLarge) found.push(`more than half of what scrolls: ${name(element)}, ${width} × ${height}`);
    }
    return [...new Set(found)];
  });
  expect.soft(found, what).toEqual([]);
}

/** All that can be pressed is at least so wide and high. A link in a sentence is as high as its line, which WCAG 2.5.8
    leaves to it; a label that has its control inside is pressed in its stead. */
export async function canBeHit(widget: Widget, least: number, what = "") {
  const found = await widget.root.evaluate((host, least) => {
    const open = host.shadowRoot!.querySelector("dialog:modal");
    const all = (open ?? host.shadowRoot!).querySelectorAll<HTMLElement>(
      "a[href], button, input, select, summary, textarea, [role=button]",
    );
    const isInSentence = (element: Element) =>
      element.matches("a") &&
      getComputedStyle(element).display.startsWith("inline") &&
      element.parentElement!.textContent!.trim() !== element.textContent!.trim();
    const targets = [...all].filter(
      (one) => one.checkVisibility() && !one.matches(":disabled") && !isInSentence(one),
    );
    if (targets.length === 0) return ["nothing to press"];
    return targets.flatMap((one) => {
      const target = one.closest("label") ?? one;
      const { width, height } = target.getBoundingClientRect();
      // What is laid out in parts of pixels.
      if (width > least - 0.5 && height > least - 0.5) return [];
      const words = one.getAttribute("aria-label") ?? target.textContent ?? "";
      const name = `${one.localName}.${one.className} “${words.replace(/\s+/g, " ").trim().slice(0, 40)}”`;
      return [`${name}: ${width.toFixed(1)} × ${height.toFixed(1)}`];
    });
  }, least);
  expect.soft([...new Set(found)], what).toEqual([]);
}
