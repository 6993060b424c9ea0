// Follows what the page around an element says of language and brightness.

import { flatAncestors } from "./ancestors.js";
import { adapt } from "./brightness.js";

export class Surroundings {
  #element;
  #frame;
  #observer;

  /** `spoken` is called when a `lang` of the element or around it has changed. */
  constructor(element, spoken) {
    this.#element = element;
    this.#observer = new MutationObserver((changes) => {
      this.#observe();
      if (changes.some(({ attributeName }) => attributeName === "lang")) spoken();
      this.#adaptSoon();
    });
  }

  enter() {
    this.#observe();
    this.#listen("addEventListener");
  }

  leave() {
    this.#observer.disconnect();
    this.#listen("removeEventListener");
  }

  /** Makes the widget, if it is there, as bright as it has to be. */
  adapt() {
    this.#frame = undefined;
    const widget = this.#element.shadowRoot.querySelector(".widget");
    if (widget) adapt(this.#element, widget);
  }

  #adaptSoon() {
    this.#frame ??= requestAnimationFrame(() => this.adapt());
  }

  #observe() {
    this.#observer.disconnect();
    for (const ancestor of flatAncestors(this.#element)) this.#observer.observe(ancestor, { attributes: true });
  }

  /** A style sheet that comes or goes changes no attribute, but the colour of the page's words, which is that of
      `:host::before` too; and a background may take its time to change. */
  #listen(how) {
    for (const target of [this.#element, window]) target[how]("transitionend", this.#changed);
  }

  #changed = ({ target }) => {
    if (flatAncestors(this.#element).includes(target)) this.#adaptSoon();
  };
}
