// Follows what the page around an element says of language and brightness.

import { flatAncestors } from "./ancestors.js";
import { adapt } from "./brightness.js";

export class Surroundings {
  #element;
  #frame;
  #observer;
  #boxes;
  #hasBox = false;
  #system = matchMedia("(prefers-color-scheme: dark)");

  /** `spoken` is called when a `lang` of the element or around it has changed. */
  constructor(element, spoken) {
    this.#element = element;
    this.#observer = new MutationObserver((changes) => {
      if (changes.some(({ attributeName }) => attributeName === "lang")) spoken();
      this.#adaptSoon();
    });
    // What was in no slot yet, or hidden, is told no colours.
    this.#boxes = new ResizeObserver(([{ contentRect }]) => {
      const hadBox = this.#hasBox;
      this.#hasBox = contentRect.width > 0;
      if (this.#hasBox && !hadBox) this.#adaptSoon();
    });
  }

  enter() {
    this.#observe();
    this.#boxes.observe(this.#element);
    this.#listen("addEventListener");
  }

  leave() {
    this.#observer.disconnect();
    this.#boxes.disconnect();
    this.#listen("removeEventListener");
  }

  /** Makes the widget, if it is there, as bright as it has to be. */
  adapt() {
    this.#frame = undefined;
    const widget = this.#element.shadowRoot.querySelector(".widget");
    if (widget) adapt(this.#element, widget);
  }

  #adaptSoon = () => {
    this.#observe();
    this.#frame ??= requestAnimationFrame(() => this.adapt());
  };

  /** Its ancestors may be others by now. Style sheets are in the head mostly. */
  #observe() {
    this.#observer.disconnect();
    for (const ancestor of flatAncestors(this.#element)) this.#observer.observe(ancestor, { attributes: true });
    this.#observer.observe(document.head, { childList: true, subtree: true });
  }

  /** A style sheet that comes or goes elsewhere changes no attribute, but the colour of the page's words, which is that
      of `:host::before` too; and a background may take its time to change. */
  #listen(how) {
    for (const target of [this.#element, window]) target[how]("transitionend", this.#changed);
    this.#system[how]("change", this.#adaptSoon);
  }

  #changed = ({ target }) => {
    if (flatAncestors(this.#element).includes(target)) this.#adaptSoon();
  };
}
