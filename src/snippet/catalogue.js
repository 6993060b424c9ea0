// The catalogue: the built-in one, or one's own from a file, a drop or pasted text. One's own is taken where it is right;
// where it is wrong, what was there stays.

import { words } from "./words.js";

const encode = (text) => new TextEncoder().encode(text);
const decode = (bytes) => new TextDecoder().decode(bytes);

export class Catalogue {
  #judge;
  #ours;
  // The last one of one's own that was right.
  #own;
  // The last one that was tried, with its name.
  #tried;

  constructor(judge, kept) {
    this.#judge = (bytes, language) => JSON.parse(judge(bytes, language));
    if (typeof kept === "string") this.#tried = { bytes: encode(kept) };
  }

  /** Fetches the built-in one. Only then can one be judged that was kept. */
  async load() {
    const answer = await fetch("catalogue.json");
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    this.#ours = new Uint8Array(await answer.arrayBuffer());
  }

  get isOwn() {
    this.#settle();
    return Boolean(this.#own);
  }

  /** The file to be shown: one's own where it is asked for and there is one. */
  bytes(own) {
    return (own && this.isOwn && this.#own) || this.#ours;
  }

  /** One's own as text. */
  text() {
    return this.isOwn ? decode(this.#own) : null;
  }

  /** What is said of the one to be shown. */
  inUse(own, language) {
    return this.#judge(this.bytes(own), language);
  }

  /** What is said of the last one that was tried. */
  tried(language) {
    return this.#tried && { name: this.#tried.name, ...this.#judge(this.#tried.bytes, language) };
  }

  /** Tries a file; whether it is taken. */
  take(bytes, name) {
    this.#tried = { bytes, name };
    const before = this.#own;
    this.#settle();
    return this.#own !== before;
  }

  forget() {
    this.#own = this.#tried = undefined;
  }

  /** Follows the field, what is dropped beside it, and the text. */
  listen(take, fail) {
    const [field, drop, pasted] = ["file", "drop", "pasted"].map((id) => document.getElementById(id));
    const open = (file) => file?.arrayBuffer().then((buffer) => take(new Uint8Array(buffer), file.name), fail);
    field.addEventListener("change", async () => {
      await open(field.files[0]);
      // The same file, put right, is a change.
      field.value = "";
    });
    drop.addEventListener("drop", ({ dataTransfer }) => open(dataTransfer.files[0]));
    // A file that misses its place would take the page away.
    for (const type of ["dragover", "drop"]) addEventListener(type, (event) => event.preventDefault());
    for (const type of ["dragenter", "dragover"]) drop.addEventListener(type, () => drop.classList.add("over"));
    for (const type of ["dragleave", "drop"]) drop.addEventListener(type, () => drop.classList.remove("over"));
    document.getElementById("paste").addEventListener("click", () => take(encode(pasted.value), words().pasted));
  }

  /** Takes the one that was tried, if it is right. */
  #settle() {
    if (!this.#tried || this.#tried.settled) return;
    this.#tried.settled = true;
    if (this.#judge(this.#tried.bytes, "").offer) this.#own = this.#tried.bytes;
  }
}
