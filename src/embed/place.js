// Where the session of an element is kept, as its attributes say. A browser may refuse it: most of this throws then.

/** The elements that are in the page, so that two over one catalogue do not write over one another. */
const entered = new Set();

/** A storage that ends with the page. */
function memory() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, text),
    removeItem: (key) => kept.delete(key),
  };
}

export class Place {
  #host;
  #memory = memory();
  #catalogue;
  #number;

  constructor(host) {
    this.#host = host;
  }

  /** What of the host's says which catalogue it is, before that is there. */
  get #source() {
    return this.#host.getAttribute("storage-key") ?? this.#host.getAttribute("src");
  }

  /** Takes the first number that no other element over the same catalogue has: in the order of the page. */
  enter() {
    const others = [...entered].filter((other) => other.#source === this.#source);
    this.#number = 1;
    while (others.some((other) => other.#number === this.#number)) this.#number++;
    entered.add(this);
  }

  leave() {
    entered.delete(this);
  }

  /** Whether something may stay when the page is left. */
  get isLasting() {
    return !["none", "session"].includes(this.#host.getAttribute("storage"));
  }

  get #storage() {
    switch (this.#host.getAttribute("storage")) {
      case "none":
        return this.#memory;
      case "session":
        return sessionStorage;
      default:
        return localStorage;
    }
  }

  get #key() {
    const name = this.#host.getAttribute("storage-key") || this.#catalogue;
    return `moda-scope:${name}${this.#number > 1 ? `:${this.#number}` : ""}`;
  }

  /** What is kept of a catalogue, known by its id. */
  load(catalogue) {
    this.#catalogue = catalogue;
    return this.#storage.getItem(this.#key) ?? undefined;
  }

  save(text) {
    this.#storage.setItem(this.#key, text);
  }

  erase() {
    this.#storage.removeItem(this.#key);
  }

  /** Whether an event says that another tab changed what is kept. */
  isAbout({ storageArea, key }) {
    // No key: another tab cleared everything.
    return (!storageArea || storageArea === this.#storage) && (key ?? this.#key) === this.#key;
  }
}
