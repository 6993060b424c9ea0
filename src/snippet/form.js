// The form: what it says, and what it lets one choose.

import { languageTag } from "../embed/language.js";

const views = ["cards", "table", "map", "guide"];

/** What is chosen, by the names that Rust knows. */
export function read(form) {
  const fields = { looks: {}, hide: [] };
  for (const [name, value] of new FormData(form)) {
    if (name === "shown") continue;
    if (name.startsWith("look-")) fields.looks[name.slice("look-".length)] = value.trim();
    else fields[name] = value.trim();
  }
  const boxes = [...form.elements.shown];
  fields.hide = boxes.filter(({ checked, disabled }) => !checked && !disabled).map(({ value }) => value).join(" ");
  return fields;
}

/** Puts back what was chosen; what means nothing any more is left as it is. */
export function fill(form, { looks = {}, hide = "", ...fields } = {}) {
  const base = new URL(".", location.href).href;
  const all = { base, filters: "", ...fields };
  for (const [name, value] of Object.entries(looks)) all[`look-${name}`] = value;
  const hidden = String(hide).split(" ");
  for (const element of form.elements) {
    const value = all[element.name];
    if (element.name === "shown") element.checked = !hidden.includes(element.value);
    else if (element.type === "radio") element.checked ||= element.value === value;
    else if (value !== undefined && element.type !== "file") element.value = value;
  }
  // Its options come with the catalogue.
  form.elements.language.replaceChildren();
  form.elements.language.dataset.wanted = all.language ?? "";
}

/** Offers what the catalogue allows: its languages, its views. */
export function offer(form, { id, languages, views: offered }, language) {
  offerLanguages(form.elements.language, languages, language);
  form.elements["package-id"].placeholder = id;
  const { shown, view } = form.elements;
  for (const box of shown) if (views.includes(box.value)) box.disabled = !offered.includes(box.value);
  document.getElementById("fewer").hidden = views.every((view) => offered.includes(view));
  const seen = [...shown].filter(({ checked, disabled }) => checked && !disabled).map(({ value }) => value);
  for (const radio of view) radio.disabled = !seen.includes(radio.value);
  const [first] = [...view].filter(({ disabled }) => !disabled);
  if (first && ![...view].some(({ checked, disabled }) => checked && !disabled)) first.checked = true;
}

/** Begins with the language of the page where the catalogue has it, until one is chosen. */
function offerLanguages(select, languages, language) {
  const wanted = [select.value, select.dataset.wanted, language];
  const names = new Intl.DisplayNames(language, { type: "language", fallback: "code" });
  // Not every tag that a catalogue may have is one that the browser takes.
  const nameOf = (tag) => (languageTag(tag) ? names.of(languageTag(tag)) : tag);
  select.replaceChildren(...languages.map((tag) => new Option(nameOf(tag), tag)));
  select.value = wanted.find((tag) => languages.includes(tag)) ?? languages[0];
}

/** Shows what belongs to a form of the widget, and nothing that does not. */
export function showFor(form) {
  for (const part of document.querySelectorAll("[data-for]")) {
    part.hidden = !part.dataset.for.split(" ").includes(form);
  }
}
