// Translators of browsers, and other extensions, change the text nodes of the page under the widget. Whatever it shows
// after that has to be what it shows otherwise: nothing stale, nothing twice, no error.
import { servePage } from "./support/host";
import { expect, test } from "./support/test";
import type { Widget } from "./support/widget";

type Change = (host: Element) => void;

/** What is done to the nodes of a widget. Each runs in the page; "⟦" and "⟧" stand around what was translated. */
const changes: Record<string, Change> = {
  "each text node is replaced by elements (Chromium, Edge)": ({ shadowRoot }) => {
    const root = shadowRoot!;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (texts.nextNode()) nodes.push(texts.currentNode as Text);
    for (const text of nodes) {
      if (!text.data.trim() || text.parentElement!.closest("font")) continue;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      outer.append(inner);
      inner.textContent = `⟦${text.data}⟧`;
      text.replaceWith(outer);
    }
  },
  "each text node is replaced by another": ({ shadowRoot }) => {
    const root = shadowRoot!;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (texts.nextNode()) nodes.push(texts.currentNode as Text);
    for (const text of nodes) if (text.data.trim() && !text.data.startsWith("⟦")) text.replaceWith(`⟦${text.data}⟧`);
  },
  "the words of each text node are replaced": ({ shadowRoot }) => {
    const root = shadowRoot!;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.data.trim() && !text.data.startsWith("⟦")) text.data = `⟦${text.data}⟧`;
    }
  },
  "text nodes are merged, and empty ones removed": ({ shadowRoot }) => shadowRoot!.querySelectorAll("*").forEach((one) => one.normalize()),
  "each text node is split in two": ({ shadowRoot }) => {
    const root = shadowRoot!;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (texts.nextNode()) nodes.push(texts.currentNode as Text);
    for (const text of nodes) if (text.data.length > 1) text.splitText(text.data.length >> 1);
  },
  "a word of each text node is marked": ({ shadowRoot }) => {
    const root = shadowRoot!;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (texts.nextNode()) nodes.push(texts.currentNode as Text);
    for (const text of nodes) {
      if (text.data.length < 3 || text.parentElement!.closest("span.found")) continue;
      const mark = document.createElement("span");
      mark.className = "found";
      const word = text.splitText(1);
      word.splitText(1);
      word.replaceWith(mark);
      mark.append(word);
    }
  },
};

/** A box of the filters, whatever it is called. */
const box = (widget: Widget, at: number) => widget.root.locator(".filters input[type=checkbox]").nth(at);

const steps: [string, (widget: Widget) => Promise<unknown>][] = [
  ["tick", (widget) => box(widget, 0).check()],
  ["tick another", (widget) => box(widget, 2).check()],
  ["type", (widget) => widget.search().fill("tut")],
  ["type on", (widget) => widget.search().fill("tutorat")],
  ["type what is nowhere", (widget) => widget.search().fill("zzz")],
  ["empty the search", (widget) => widget.search().fill("")],
  ["untick", (widget) => box(widget, 0).uncheck()],
  ["sort", (widget) => widget.order().selectOption({ index: 2 })],
  ["pick", async (widget) => {
    for (const at of [0, 1]) await widget.cards().nth(at).locator("button[aria-pressed]").click();
  }],
  ["clear", (widget) => widget.root.locator(".bar > button").click()],
  ["table", (widget) => widget.root.locator("#view-table").check()],
  ["differences", (widget) => widget.root.getByRole("switch").check()],
  ["map", (widget) => widget.root.locator("#view-map").check()],
  ["guide", (widget) => widget.root.locator("#view-guide").check()],
  ["answer", (widget) => widget.root.locator(".questions input[type=checkbox]").first().check()],
  ["other language", (widget) => widget.root.locator("header button[lang=en], button[lang=en]").first().click()],
  ["cards", (widget) => widget.root.locator("#view-cards").check()],
  ["tick in it", (widget) => box(widget, 1).check()],
  ["help", (widget) => widget.root.locator("[part=help]").click()],
];

/** All words of the widget, after each step, without what a translator put around them. */
async function told(widget: Widget, change?: Change, isAgain = false) {
  await widget.open("/host");
  await widget.page.evaluate(() => localStorage.clear());
  const told: Record<string, string> = {};
  if (change) await widget.root.evaluate(change);
  for (const [name, act] of steps) {
    await act(widget);
    await widget.hasSettled();
    // What is read aloud comes later.
    const texts = await widget.root.evaluate((host) =>
      [...host.shadowRoot!.querySelector(".scope")!.children]
        .filter((part) => part.role !== "status")
        .map((part) => part.textContent)
        .join("\n"),
    );
    told[name] = texts.replace(/[⟦⟧]/g, "");
    if (change && isAgain) await widget.root.evaluate(change);
  }
  return told;
}

test.use({ actionTimeout: 5_000 });

for (const [what, change] of Object.entries(changes)) {
  for (const isAgain of [false, true]) {
    test(`where ${what}${isAgain ? " again and again" : ""}, the widget shows what it shows otherwise`, async ({ page, widget }) => {
      await servePage(page, "/host", { body: `<main><h1>Host</h1><moda-scope storage="none"></moda-scope></main>` });
      const expected = await told(widget);
      expect(new Set(Object.values(expected)).size, "the steps change words").toBeGreaterThan(steps.length / 2);
      expect(await told(widget, change, isAgain)).toEqual(expected);
    });
  }
}
