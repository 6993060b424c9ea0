// Editors of learning platforms delete elements that they do not know, and keep `<div data-moda-scope data-src="…">`:
// an element is put into it, with the attributes that it has as `data-…`, around what was inside.

const prefix = "data-";
const mark = "data-moda-scope";

function copy(div, element, name) {
  if (!name.startsWith(prefix) || name === mark) return;
  const [value, to] = [div.getAttribute(name), name.slice(prefix.length)];
  if (value === null) element.removeAttribute(to);
  else element.setAttribute(to, value);
}

function fill(div) {
  // An editor may have saved what was put in.
  if (div.querySelector("moda-scope")) return;
  const element = document.createElement("moda-scope");
  for (const { name } of div.attributes) copy(div, element, name);
  element.append(...div.childNodes);
  div.append(element);
  new MutationObserver((changes) => {
    for (const { attributeName } of changes) copy(div, element, attributeName);
  }).observe(div, { attributes: true });
}

/** Fills those that are in the page, and those that come. */
export function watch() {
  const find = () => document.querySelectorAll(`[${mark}]`).forEach(fill);
  find();
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length)) find();
  }).observe(document, { childList: true, subtree: true });
}
