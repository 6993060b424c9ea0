// Editors of learning platforms delete elements that they do not know, and keep `<div data-moda-scope data-src="…">`:
// an element is put into it, with the attributes that it has as `data-…`, around what was inside.
//
// Whoever may write in such an editor may write any `data-…` attribute. Only the documented attributes of the element are
// taken over (an allow-list): `data-onclick` as `onclick` would run a script of theirs on the page.

import { attributes } from "./attributes.js";

const prefix = "data-";
const mark = "data-moda-scope";
const attributeFilter = attributes.map((name) => prefix + name);

/** The element in each div. */
const filled = new WeakMap();

/** Gives the element in a div the attribute `name` as the div has it. */
function copy(div, name) {
  const value = div.getAttribute(prefix + name);
  if (value === null) filled.get(div).removeAttribute(name);
  else filled.get(div).setAttribute(name, value);
}

const observer = new MutationObserver((changes) => {
  for (const { target, attributeName } of changes) copy(target, attributeName.slice(prefix.length));
});

function fill(div) {
  const inside = div.querySelector("moda-scope");
  const isSaved = inside?.parentNode === div;
  if (inside && (!isSaved || filled.get(div) === inside)) return;
  // An editor may have saved what was put in, or a page copied it: then the div is followed as if it was filled anew.
  const element = inside ?? document.createElement("moda-scope");
  filled.set(div, element);
  for (const name of attributes) if (div.hasAttribute(prefix + name)) copy(div, name);
  if (!isSaved) {
    element.append(...div.childNodes);
    div.append(element);
  }
  observer.observe(div, { attributeFilter });
}

/** Fills those that are in the page, and those that come or are marked later: elements that hold what is seen, and mean
    nothing else. In a form the names of fields would hide what is called here; a script or a frame would lose what it is. */
export function watch() {
  const find = () => document.querySelectorAll(`:is(div, section, article, aside, main, p, span)[${mark}]`).forEach(fill);
  find();
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes, attributeName }) => attributeName || addedNodes.length)) find();
  }).observe(document, { attributeFilter: [mark], childList: true, subtree: true });
}
