// Where the session of an element is kept, as its attributes say. A browser may refuse it: most of this throws then.

// Two over one catalogue do not write over one another: each has a number in its key. The first free number is taken, in
// the order in which elements come into the page; those with a `storage-key` come before all others, as their key is known
// before any catalogue is there, and would otherwise depend on which one is loaded first. Whoever comes later than the one
// that has a lower number takes its place
// when that one leaves, as page transitions put in the next page before the last one goes; not where the visitor has
// changed something by then, and not among those that came together, which keep what they have.

/** The places of the elements in the page, in the order in which these came. */
const entered = new Set();

/** Those that come in one go: with the page, or in one task. */
let batch;

function together() {
  if (batch) return batch;
  batch = {};
  const end = () => (batch = undefined);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", end, { once: true });
  else setTimeout(end);
  return batch;
}

/** With whom came the one that had a slot which is free now. */
const left = new Map();

/** Once all is done that is done now: of a page that goes, all its elements leave. */
const moveUp = () => queueMicrotask(() => entered.forEach((place) => place.moveUp()));

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
  #moved;
  #memory = memory();
  // What says which catalogue it will be, as long as that is not there. None: no catalogue is expected.
  #source;
  #isLoaded = false;
  // The name and the storage that it has a number for.
  #name;
  #area;
  #number;
  #batch;
  // Whether the visitor has changed something since it has its number.
  #isUsed;

  /** `moved` is called when what is kept is to be read again, as it is another's. */
  constructor(host, moved) {
    this.#host = host;
    this.#moved = moved;
  }

  enter() {
    this.#batch = together();
    // One that is moved in the page has its number still, unless another one took it.
    if (this.#isTaken(this.#number)) this.#number = undefined;
    entered.add(this);
  }

  leave() {
    entered.delete(this);
    this.#isLoaded = false;
    this.#release();
  }

  /** The catalogue will come from `source`, empty for the built-in one: those that come from the same are taken for the
      same until they are there. */
  expect(source = "") {
    this.#source = source;
    if (this.#chosen) this.#claim(this.#chosen);
    moveUp();
  }

  /** No catalogue will come. Where there is none from before, the key is free for others. */
  giveUp() {
    this.#source = undefined;
    if (this.#isLoaded) return moveUp();
    this.#release();
    this.#number = undefined;
  }

  /** Takes the place of one that has gone. */
  moveUp() {
    if (!this.#number || this.#isUsed) return;
    const number = this.#first((slot) => left.get(slot) === this.#batch);
    if (number >= this.#number) return;
    this.#take(number);
    this.#moved();
  }

  get #chosen() {
    return this.#host.getAttribute("storage-key") || undefined;
  }

  /** Where something is kept under a number: which storage, and which key there. */
  #slot(number) {
    return `${this.#area} ${this.#keyOf(number)}`;
  }

  #keyOf(number) {
    return `moda-scope:${this.#name}${number > 1 ? `:${number}` : ""}`;
  }

  #isTaken(number) {
    const slot = this.#slot(number);
    return [...entered].some((other) => other !== this && other.#number && other.#slot(other.#number) === slot);
  }

  /** Whether one that waits for its catalogue may come to keep under the same name. */
  #mayMeet(other) {
    if (other.#number || other.#chosen || this.#chosen || other.#kind !== this.#area) return false;
    return other.#source !== undefined && other.#source === this.#source;
  }

  /** The first number that is free, after those of whoever came before and has none yet. */
  #first(isKept = () => false) {
    // The memory of an element is its own.
    if (this.#area === "none") return 1;
    const all = [...entered];
    let ahead = all.slice(0, Math.max(all.indexOf(this), 0)).filter((other) => this.#mayMeet(other)).length;
    for (let number = 1; ; number++) {
      if (!this.#isTaken(number) && !isKept(this.#slot(number)) && ahead-- === 0) return number;
    }
  }

  #take(number) {
    this.#number = number;
    this.#isUsed = false;
    left.delete(this.#slot(number));
  }

  #release() {
    if (this.#number) left.set(this.#slot(this.#number), this.#batch);
    moveUp();
  }

  /** Whether something may stay when the page is left. */
  get isLasting() {
    return this.#kind === "local";
  }

  get #kind() {
    const kind = this.#host.getAttribute("storage");
    return ["none", "session"].includes(kind) ? kind : "local";
  }

  get #storage() {
    switch (this.#kind) {
      case "none":
        return this.#memory;
      case "session":
        return sessionStorage;
      default:
        return localStorage;
    }
  }

  get #key() {
    return this.#keyOf(this.#number);
  }

  /** Takes a number for a name, in the storage that the element asks for, unless it has one there. */
  #claim(name) {
    const area = this.#kind;
    if (this.#number && name === this.#name && area === this.#area) return;
    this.#release();
    this.#number = undefined;
    [this.#name, this.#area] = [name, area];
    this.#take(this.#first());
  }

  /** What is kept of a catalogue, known by its id. */
  load(catalogue) {
    this.#claim(this.#chosen ?? catalogue);
    this.#isLoaded = true;
    return this.#storage.getItem(this.#key) ?? undefined;
  }

  save(text) {
    this.#isUsed = true;
    this.#storage.setItem(this.#key, text);
  }

  erase() {
    this.#isUsed = true;
    this.#storage.removeItem(this.#key);
  }

  /** Whether an event says that another tab changed what is kept. */
  isAbout({ storageArea, key }) {
    // No key: another tab cleared everything.
    return (!storageArea || storageArea === this.#storage) && (key ?? this.#key) === this.#key;
  }
}
