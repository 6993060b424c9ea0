// Elements as a page makes them, without markup.

/** An element with its properties and what is inside. */
export function make(tag, properties, ...inside) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
}
