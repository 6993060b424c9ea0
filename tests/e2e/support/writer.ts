// The page that writes the snippet, by what a person sees and does.
import { readFileSync } from "node:fs";
import { expect, type Download, type Page } from "@playwright/test";

import { Widget } from "./widget";

const fr = {
  lang: "fr",
  title: "Intégrer le comparateur",
  mine: "Le mien",
  download: /^Télécharger/,
  html: "Fichier HTML",
};

/** The words on the screen, for what is done in either language. */
export const written: Record<"fr" | "en", typeof fr> = {
  fr,
  en: { lang: "en", title: "Embed the comparison", mine: "My own", download: /^Download/, html: "HTML file" },
};

export class Writer {
  readonly preview: Widget;

  constructor(readonly page: Page) {
    this.preview = new Widget(page);
  }

  async open() {
    await this.page.goto("/embed.html");
    await this.isReady();
  }

  async isReady() {
    // A machine that compiles meanwhile takes its time.
    await expect(this.page.locator("#made")).toBeVisible({ timeout: 25_000 });
    await this.preview.isReady();
  }

  /** One of the steps, by its heading. */
  step(name: string) {
    return this.page.getByRole("region", { name, exact: true });
  }

  group(name: string) {
    return this.page.locator("main").getByRole("group", { name, exact: true });
  }

  async choose(group: string, value: string) {
    await this.group(group).getByRole("radio", { name: value, exact: true }).check();
  }

  async takes(form: string) {
    await this.step("Forme").getByRole("radio", { name: form, exact: true }).check();
  }

  field(name: string) {
    return this.page.locator("main").getByRole("textbox", { name, exact: true });
  }

  button(name: string | RegExp) {
    return this.page.getByRole("button", { name });
  }

  /** Hands over a catalogue file. */
  async upload(catalogue: object | string, name = "own.json") {
    const text = typeof catalogue === "string" ? catalogue : JSON.stringify(catalogue);
    const field = this.page.getByRole("button", { name: /^(Choisir un fichier|Choose a file)/ });
    await field.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }

  /** What is said of the catalogue. */
  judged() {
    return this.page.locator("#judged");
  }

  /** The lines to copy. */
  snippet() {
    return this.field("Code à copier").inputValue();
  }

  async says(...lines: string[]) {
    await expect(this.field("Code à copier")).toHaveValue(`${lines.join("\n")}\n`);
  }

  /** What has to be put right first. */
  problems() {
    return this.page.locator("#problems li");
  }

  /** The file that is made. */
  async download(): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.button(/^(Télécharger|Download)/).click(),
    ]);
    return download;
  }

  async downloaded() {
    return readFileSync(await (await this.download()).path());
  }
}
