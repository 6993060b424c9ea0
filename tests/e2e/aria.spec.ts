// What is told to a screen reader, as a whole: roles, names, states and order. In `aria`, one file each.
import { expect, test } from "./support/test";
import { openIn, words } from "./support/states";
import { answer, pick } from "./support/views";

test("the cards, in French and in English", async ({ widget }) => {
  for (const language of ["fr", "en"] as const) {
    await openIn(widget, words[language], "cards");
    await expect(widget.root).toMatchAriaSnapshot({ name: `cards-${language}.aria.yml` });
  }
});

test("the table of two that were picked", async ({ widget }) => {
  await openIn(widget, words.fr, "cards");
  await pick(widget, "Tutorat", "Webinaire");
  await widget.root.getByRole("radio", { name: "Tableau" }).check();
  await expect(widget.root).toMatchAriaSnapshot({ name: "table-fr.aria.yml" });
});

test("the map", async ({ widget }) => {
  await openIn(widget, words.fr, "map");
  await expect(widget.root).toMatchAriaSnapshot({ name: "map-fr.aria.yml" });
});

test("the guide with an answer", async ({ widget }) => {
  await openIn(widget, words.fr, "guide");
  await answer(widget, "Temporalité", "Synchrone", "indispensable");
  await expect(widget.cards()).toHaveCount(4);
  await expect(widget.root).toMatchAriaSnapshot({ name: "guide-fr.aria.yml" });
});

test("the help", async ({ widget }) => {
  await openIn(widget, words.fr, "cards");
  await widget.button(words.fr.help).click();
  await expect(widget.dialog()).toMatchAriaSnapshot({ name: "help-fr.aria.yml" });
});

test("a modality with its card open", async ({ widget }) => {
  await openIn(widget, words.fr, "map");
  await widget.button("Classe virtuelle Synchrone").click();
  await expect(widget.dialog()).toMatchAriaSnapshot({ name: "card-fr.aria.yml" });
});
