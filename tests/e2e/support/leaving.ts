// What leaves the widget: its link, paper, files and the clipboard; and who meets it elsewhere.
import { readFile } from "node:fs/promises";

import { expect, type Page } from "@playwright/test";
import { getDocumentProxy } from "unpdf";

import { Guard } from "./guard";
import { test as base } from "./test";
import { Widget } from "./widget";

type Fixtures = {
  /** The first widget in the browser of somebody else, who keeps nothing, under the same guard. */
  stranger: Widget;
};

export const test = base.extend<Fixtures>({
  stranger: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ baseURL });
    const guard = await Guard.watch(context, baseURL!);
    await use(new Widget(await context.newPage()));
    guard.judge();
    await context.close();
  },
});

/** What the widget says when something went to the clipboard, or did not. */
export function told(widget: Widget) {
  return widget.root.locator("[aria-live=polite]");
}

/** What stands behind `#` in the address. */
export function hash(page: Page) {
  return new URL(page.url()).hash;
}

/** The address says this, at once or soon. */
export async function hasHash(page: Page, wanted: string) {
  await expect.poll(() => hash(page)).toBe(wanted);
}

/** Lets the page read and write the clipboard. */
export function allowClipboard(page: Page) {
  return page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
}

/** What is on the clipboard, by its type. */
export function clipboard(page: Page) {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    for (const item of await navigator.clipboard.read({ unsanitized: ["text/html"] } as ClipboardUnsanitizedFormats)) {
      for (const type of item.types) found[type] = await (await item.getType(type)).text();
    }
    return found;
  });
}

/** The field for notes on a card, opened. */
export async function noteOn(widget: Widget, name: string) {
  const card = widget.card(name);
  const field = card.getByRole("textbox", { name: new RegExp(`^(Mes notes|My notes) ${name}$`) });
  if (!(await field.isVisible())) await card.getByText(/^(Mes notes|My notes)/).click();
  return field;
}

export async function write(widget: Widget, name: string, note: string) {
  await (await noteOn(widget, name)).fill(note);
}

/** The file that a button gives: what it is called, and what is in it. */
export async function saved(widget: Widget, button: string) {
  const [download] = await Promise.all([
    widget.page.waitForEvent("download"),
    widget.button(button).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Chooses a file to be opened. */
export async function open(widget: Widget, text: string | Buffer, name = "selection.json") {
  const [chooser] = await Promise.all([
    widget.page.waitForEvent("filechooser"),
    widget.button(/^(Ouvrir un fichier de sélection|Open a selection file)$/).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Lets “Imprimer” open no dialog; what was asked is counted. Before the page is there. */
export async function withoutPrinter(page: Page) {
  await page.addInitScript(() => {
    const asked = { times: 0 };
    Object.assign(window, { asked, print: () => void (asked.times += 1) });
  });
}

/** How often the page asked to be printed. */
export function asked(page: Page) {
  return page.evaluate(() => (window as unknown as { asked: { times: number } }).asked.times);
}

/** What comes out of the printer after a button was pressed: the size of each page, in points, and its text. */
export async function printed(widget: Widget, button: string) {
  await widget.button(button).click();
  return paper(widget.page);
}

/** What comes out of the printer, by the browser's own command. */
export async function paper(page: Page) {
  const file = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const pieces = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""));
    pages.push({ width: Math.round(width), height: Math.round(height), text: plain(pieces.join("")) });
  }
  return { pages, text: pages.map(({ text }) => text).join(" ") };
}

/** Words with one space between them. */
export function plain(text: string) {
  return text.replace(/\s+/g, " ").trim();
}
