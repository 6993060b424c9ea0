// When the learner has done what the package asks for: by what the element tells, and by what is on screen.

const isCompared = ({ view, shortlist }) => view === "table" && shortlist?.length >= 2;

/**
 * Calls `met`, once or more often, when a rule is met: `opened`, `compared` or `viewed-all`. Counted is what the learner
 * does while the page is open, and what {@link Rule.count} is given; not what the page shows by itself, such as a
 * selection that this browser kept of another attempt, or what attributes or an address ask for.
 */
export class Rule {
  /** Its name. */
  name;
  /** The modalities that have been on screen, where that counts. */
  seen;
  #element;
  #met;
  #viewing;
  // View and shortlist, when they were last looked at.
  #known;

  /** `grown` is called when more has been on screen. */
  constructor(name, element, met, grown) {
    this.name = ["opened", "viewed-all"].includes(name) ? name : "compared";
    this.#element = element;
    this.#met = met;
    const hear = (event, act) => element.addEventListener(event, ({ detail }) => act(detail));
    if (name === "opened") {
      hear("moda-scope-ready", met);
    } else if (name === "viewed-all") {
      this.seen = new Set();
      this.#viewing = new Viewing(element, this.seen, met, grown);
      hear("moda-scope-ready", () => this.#viewing.begin());
    } else {
      hear("moda-scope-ready", () => this.skip());
      hear("moda-scope-change", (detail) => {
        const known = this.#known;
        this.skip();
        if (this.#known !== known && isCompared(detail)) met();
      });
    }
  }

  /** What is shown now was not done by the learner. */
  skip() {
    const { view, shortlist } = this.#element.session ?? {};
    this.#known = JSON.stringify([view, shortlist]);
  }

  /** Takes in what is stored of the same attempt. */
  count({ met, seen = [], old, session }) {
    if (met ? met === this.name : old && this.name === "compared" && isCompared(session)) this.#met();
    if (!this.seen) return;
    for (const id of seen) this.seen.add(id);
    this.#viewing.judge();
  }
}

/** Whether the names of all modalities have been on screen. */
class Viewing {
  #element;
  #seen;
  #met;
  #grown;
  #all = [];
  #headings = new IntersectionObserver((entries) => this.#see(entries), { threshold: 0.5 });
  #shown = new MutationObserver(() => this.#follow());

  constructor(element, seen, met, grown) {
    this.#element = element;
    this.#seen = seen;
    this.#met = met;
    this.#grown = grown;
  }

  begin() {
    this.#all = this.#element.catalogue.modalities.map(({ id }) => id);
    const attributeFilter = ["data-modality"];
    this.#shown.observe(this.#element.shadowRoot, { subtree: true, childList: true, attributeFilter });
    this.#follow();
    this.judge();
  }

  /** Looks at what is there now: an observer tells of each at once, wherever it is. */
  #follow() {
    this.#headings.disconnect();
    for (const place of this.#element.shadowRoot.querySelectorAll("[data-modality]")) {
      if (this.#seen.has(place.dataset.modality)) continue;
      this.#headings.observe(place.querySelector("h1, h2, h3, h4, h5, h6") ?? place);
    }
  }

  #see(entries) {
    const before = this.#seen.size;
    for (const { isIntersecting, target } of entries) {
      const place = isIntersecting && target.closest("[data-modality]");
      if (place) this.#seen.add(place.dataset.modality);
    }
    if (this.#seen.size === before) return;
    this.#grown();
    this.judge();
  }

  judge() {
    if (this.#all.length && this.#all.every((id) => this.#seen.has(id))) this.#met();
  }
}
