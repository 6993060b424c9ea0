import { inLanguage } from "./words.js";

/** A screen reader reads what comes into a status that it knows. */
const KNOWN = 150;

/**
 * One line above the widget, that says in passing what the learner has to know. It speaks once: what goes wrong later
 * follows from what went wrong before.
 */
export class Notice {
  #widget;
  #said = false;

  constructor(widget) {
    this.#widget = widget;
  }

  say(what) {
    if (this.#said) return;
    this.#said = true;
    const words = inLanguage(this.#widget.language);
    const line = document.createElement("p");
    Object.assign(line, { className: "tracking", lang: words.lang });
    line.setAttribute("role", "status");
    this.#widget.element.before(line);
    setTimeout(() => (line.textContent = words[what]), KNOWN);
  }
}
