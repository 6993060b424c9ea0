// The real widget, which follows every choice and keeps nothing.

/** What a visitor may have chosen in the widget counts more than its attribute; a new choice here counts more than that. */
const outranked = { lang: "language", theme: "theme" };

export class Preview {
  #element;
  #catalogue = null;
  #looks = [];

  constructor(element) {
    this.#element = element;
  }

  /** What the visitor of the preview did, as JSON; nothing while there is no widget. */
  get session() {
    const { session } = this.#element;
    return session ? JSON.stringify(session) : "";
  }

  follow({ language, theme, view, filters, hide, ...fields }, looks, catalogue) {
    if (catalogue !== this.#catalogue) {
      this.#catalogue = catalogue;
      this.#element.catalogue = catalogue;
    }
    const attributes = { lang: language, theme, hide, view, filters, "compare-max": fields["compare-max"] };
    for (const [name, value] of Object.entries(attributes)) this.#set(name, value);
    for (const [name] of this.#looks) this.#element.style.removeProperty(name);
    for (const [name, value] of looks) this.#element.style.setProperty(name, value);
    this.#looks = looks;
  }

  #set(name, value = "") {
    if ((this.#element.getAttribute(name) ?? "") === value) return;
    if (value) this.#element.setAttribute(name, value);
    else this.#element.removeAttribute(name);
    const chosen = outranked[name];
    const { session } = this.#element;
    if (!session?.[chosen]) return;
    delete session[chosen];
    this.#element.session = session;
  }
}
