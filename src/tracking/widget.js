// The widget as its page sees it: what it remembers, and when the learner has changed that.

import { languageAround } from "../embed/language.js";

/** What acts of the learner look like. Of some, such as a note that is written, the element tells nothing. */
const acts = ["moda-scope-change", "click", "input", "keyup", "pointerup"];

/** What an act changes is changed by then. */
const DONE = 200;

export class Widget {
  /** The element in the page. */
  element;
  #changed;
  #refused;
  // The session as text, when it was last looked at.
  #known;
  #timer;
  #language;

  /**
   * `changed` is called with the session and what it was before, each time the learner has changed it; `refused` where
   * the widget does not take a session that it was given.
   */
  constructor(element, changed, refused = () => {}) {
    this.element = element;
    this.#changed = changed;
    this.#refused = refused;
    for (const act of acts) element.addEventListener(act, () => this.#lookSoon());
    for (const name of ["moda-scope-ready", "moda-scope-change"]) {
      element.addEventListener(name, ({ detail }) => (this.#language = detail.language));
    }
    // Before others hear of it, as it comes first.
    addEventListener("pagehide", () => this.look());
    document.addEventListener("visibilitychange", () => this.look());
    // Given before the widget was there, a session is judged when it comes.
    element.addEventListener("moda-scope-error", ({ detail }) => {
      if (detail.issues.some(({ place }) => place === "session")) this.#refused();
    });
    // It may be ready more than once, with another catalogue.
    element.addEventListener("moda-scope-ready", () => this.#known === undefined && (this.#known = this.#text));
  }

  get language() {
    return this.#language ?? languageAround(this.element);
  }

  /** Lets the widget go on with a session. */
  give(session) {
    try {
      this.element.session = session;
    } catch {
      this.#refused();
    }
    if (this.#ready) this.#known = this.#text;
  }

  /** Looks whether something has changed that was not told of yet. */
  look() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#ready) return;
    const [text, before] = [this.#text, this.#known];
    if (text === before) return;
    this.#known = text;
    this.#changed(JSON.parse(text), before && JSON.parse(before));
  }

  get #ready() {
    return "ready" in this.element.dataset;
  }

  get #text() {
    return JSON.stringify(this.element.session);
  }

  #lookSoon() {
    this.#timer ??= setTimeout(() => this.look(), DONE);
  }
}
