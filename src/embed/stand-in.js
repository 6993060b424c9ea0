// Editors of learning platforms delete elements that they do not know, and keep `<div data-moda-scope data-src="…">`:
// an element is put into it, with the attributes that it has as `data-…`, around what was inside.
//
// Whoever may write in such an editor may write any `data-…` attribute. Only the documented attributes of the element are
// taken over (an allow-list): `data-onclick` as `onclick` would run a script of theirs on the page.

import { attributes } from "./attributes.js";

const prefix = "data-";
const mark = "data-moda-scope";
const observed = { attributeFilter: attributes.map((name) => prefix + name) };

/** Gives an element the attribute `name` as the div has it. */
function copy(div, element, name) {
  const value = div.getAttribute(prefix + name);
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function fill(div) {
  // An editor may have saved what was put in.
  if (div.querySelector("moda-scope")) return;
  const element = document.createElement("moda-scope");
  for (const name of attributes) copy(div, element, name);
  element.append(...div.childNodes);
  div.append(element);
  new MutationObserver((changes) => {
    for (const { attributeName } of changes) copy(div, element, attributeName.slice(prefix.length));
  }).observe(div, observed);
}

/** Fills those that are in the page, and those that come. In a form the names of fields would hide what is called here. */
export function watch() {
  const find = () => document.querySelectorAll(`[${mark}]:not(form, moda-scope)`).forEach(fill);
  find();
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length)) find();
  }).observe(document, { childList: true, subtree: true });
}
