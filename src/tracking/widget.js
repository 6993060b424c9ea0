// The widget as its page sees it: what it remembers, and when the learner has changed that.

/** What acts of the learner look like. Of some, such as a note that is written, the element tells nothing. */
const acts = ["moda-scope-change", "click", "input", "keyup", "pointerup"];

/** What an act changes is changed by then. */
const DONE = 200;

export class Widget {
  /** The element in the page. */
  element;
  #changed;
  // The session as text, when it was last looked at.
  #known;
  #timer;
  #language;

  /** `changed` is called with the session, each time the learner has changed it. */
  constructor(element, changed) {
    this.element = element;
    this.#changed = changed;
    for (const act of acts) element.addEventListener(act, () => this.#lookSoon());
    for (const name of ["moda-scope-ready", "moda-scope-change"]) {
      element.addEventListener(name, ({ detail }) => (this.#language = detail.language));
    }
    // Before others hear of it, as it comes first.
    addEventListener("pagehide", () => this.look());
    document.addEventListener("visibilitychange", () => this.look());
    // It may be ready more than once, with another catalogue.
    element.addEventListener("moda-scope-ready", () => this.#known === undefined && (this.#known = this.#text));
  }

  get language() {
    return this.#language ?? this.element.closest("[lang]:not([lang=''])")?.lang ?? navigator.language;
  }

  /** Lets the widget go on with a session. */
  give(session) {
    try {
      this.element.session = session;
    } catch {
      // Of another catalogue, or of a newer version: as if nothing was kept.
    }
    if (this.#ready) this.#known = this.#text;
  }

  /** Looks whether something has changed that was not told of yet. */
  look() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#ready) return;
    const text = this.#text;
    if (text === this.#known) return;
    this.#known = text;
    this.#changed(JSON.parse(text));
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
