// Loaded for a file that is wrong: says what is wrong with it to authors who do not program.

import init, { noSession as kind, report } from "modascope-explainer";

import { make } from "../embed/make.js";

let started;
const start = () => (started ??= init());

/** The sign of what went wrong, as the widget draws it. */
function sign() {
  const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  for (const [name, value] of Object.entries({ class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" }))
    svg.setAttribute(name, value);
  path.setAttribute("d", "M8 2.2 14.6 13.5H1.4zM8 6.3v3.4M8 11.5v.1");
  svg.append(path);
  return svg;
}

/** The line of a mistake, with what is marked in it. The parts are kept apart, as words from right to left would change
    their order. */
function line([before, marked, after], label) {
  const parts = [make("bdi", {}, before), make("mark", {}, make("bdi", {}, marked)), make("bdi", {}, after)];
  const pre = make("pre", { dir: "ltr", ariaLabel: label }, ...parts);
  pre.setAttribute("role", "group");
  return pre;
}

function group({ times, place, message, position, also, line: shown }) {
  const item = make("li", {}, ...(times ? [make("strong", {}, times), " "] : []), make("code", {}, place), ` ${message}`);
  if (also) item.append(make("p", {}, also));
  if (position) item.append(make("p", { className: "position" }, position));
  if (shown) item.append(line(shown, position));
  return item;
}

function alert(lang, { title, count, groups, more }) {
  const items = [...groups.map(group), ...(more ? [make("li", {}, more)] : [])];
  return make(
    "div",
    { className: "failure", role: "alert", lang },
    make("p", { className: "title" }, sign(), title),
    make("p", {}, count),
    make("ul", { className: "issues" }, ...items),
  );
}

/** What is wrong with a catalogue: a function that gives, for the language of a page, the detail of `moda-scope-error`
    and an element to be shown. */
export async function explain(file) {
  await start();
  const all = JSON.parse(report(file));
  // Too many mistakes to be explained.
  if (!all.en) return undefined;
  return (language) => {
    const tag = language.slice(0, 2).toLowerCase();
    const lang = tag in all ? tag : "en";
    return { detail: { issues: all[lang].issues }, alert: alert(lang, all[lang]) };
  };
}

/** Says which kind of file it is that was opened as a saved selection; nothing where that is not known. */
export async function noSession(file, language) {
  await start();
  return kind(file, language);
}
