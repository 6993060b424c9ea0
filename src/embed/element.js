// The custom element. It is here before the WebAssembly is, and it is all that a page sees: attributes in, events
// out. While the widget is not there, or cannot be, what the page wrote inside the element stays in sight.

import init, { Mounted } from "modascope-glue";

import { early, failure, skeleton } from "./loading.js";

const beside = (name) => new URL(name, import.meta.url).href;

/** What came back, unless the server had something else to say. */
function good(answer) {
  if (answer.ok) return answer;
  throw Object.assign(new Error(`${answer.status} for ${answer.url}`), { status: answer.status });
}

/** What all elements of a page share: one module, one style sheet. */
let shared;
const load = () =>
  (shared ??= Promise.all([
    init({ module_or_path: beside("modascope_bg.wasm") }),
    fetch(beside("moda-scope.css"))
      .then((answer) => good(answer).text())
      .then((css) => new CSSStyleSheet().replace(css)),
  ]).then(([, sheet]) => sheet).catch((error) => {
    // The next element may have better luck.
    shared = undefined;
    throw error;
  }));

/** A catalogue file as it comes, or the status that came instead. */
const catalogue = (address) =>
  fetch(address)
    .then((answer) => good(answer).arrayBuffer())
    .then((file) => ({ file: new Uint8Array(file) }))
    .catch(({ status }) => ({ status }));

export class ModaScope extends HTMLElement {
  static observedAttributes = ["heading-level", "lang", "share", "src"];
  // The one element that the address of the page belongs to.
  static #sharing;

  #root = this.attachShadow({ mode: "open" });
  #widget;
  // What is seen before what the page wrote inside.
  #shown;
  // Counts what was begun, so that what comes late for an earlier `src` is left out.
  #turn = 0;
  #page = new MutationObserver(() => this.#follow());
  // The language that the page was last told of.
  #told;

  constructor() {
    super();
    this.addEventListener("moda-scope-change", (event) => (this.#told = event.detail.language));
    this.#root.adoptedStyleSheets = [early];
    this.#root.append(document.createElement("slot"));
  }

  connectedCallback() {
    this.#page.observe(document.documentElement, { attributeFilter: ["lang"] });
    this.#show();
  }

  disconnectedCallback() {
    this.#page.disconnect();
    if (ModaScope.#sharing === this) ModaScope.#sharing = undefined;
    this.#clear();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "lang") this.#follow();
    // Before the first turn the element is on its way into the page, and will be shown there.
    else if (this.isConnected && this.#turn) this.#show();
  }

  /** The language around the widget: its own attribute, else the nearest, else the browser's. */
  get #language() {
    return this.closest("[lang]:not([lang=''])")?.lang ?? navigator.language;
  }

  /** Whether the address of the page says what is shown: where it is asked for, and no other element has it. */
  get #shares() {
    if (this.hasAttribute("share")) ModaScope.#sharing ??= this;
    else if (ModaScope.#sharing === this) ModaScope.#sharing = undefined;
    return ModaScope.#sharing === this;
  }

  /** The level of the title among the headings of the page. */
  get #level() {
    const level = this.getAttribute("heading-level");
    return /^[1-6]$/.test(level) ? Number(level) : 2;
  }

  #follow() {
    const language = this.#language;
    // A page that did as the widget said has nothing new to say.
    if (this.#widget && language !== this.#told) this.#widget.language = language;
  }

  async #show() {
    const turn = ++this.#turn;
    const src = this.getAttribute("src");
    const address = !src
      ? beside("catalogue.json")
      : URL.canParse(src, document.baseURI)
        ? new URL(src, document.baseURI).href
        : src;
    // Where the page has nothing to say meanwhile, it is shown that something comes.
    if (!this.#shown && !this.firstElementChild && !this.textContent.trim()) this.#put(skeleton());
    const [answer, style] = await Promise.all([catalogue(address), load().catch(reportError)]);
    if (turn !== this.#turn) return;
    // What has the focus goes away with what is shown.
    const focused = this.#root.activeElement;
    this.#clear();
    const current = this.#turn;
    const again = () => current === this.#turn && this.#show();
    if (!style) {
      addEventListener("online", again, { once: true });
      this.#put(failure(this.#language, again));
      return focused && this.#focus();
    }
    const parent = document.createElement("div");
    parent.className = "widget";
    this.#root.adoptedStyleSheets = [early, style];
    this.#put(parent);
    const language = this.#language;
    if (answer.file) {
      const { file } = answer;
      this.#widget = Mounted.show(parent, this, file, language, this.#shares, this.#level);
    } else {
      const { status } = answer;
      this.#widget = Mounted.unreachable(parent, address, status, navigator.onLine, language, again);
      addEventListener("online", again, { once: true });
    }
    if (focused) this.#focus();
    if (this.#widget.broken) return;
    this.dataset.ready = "";
    this.#told = this.#widget.language;
    const detail = { language: this.#told };
    const init = { bubbles: true, composed: true, detail };
    this.dispatchEvent(new CustomEvent("moda-scope-ready", init));
  }

  /** Shows something before what the page wrote inside, in place of what was shown. */
  #put(shown) {
    this.#shown?.remove();
    this.#shown = shown;
    if (shown) this.#root.prepend(shown);
  }

  /** Puts the focus on the widget, or on what tries again. */
  #focus() {
    this.#shown.querySelector(".scope, button")?.focus();
  }

  #clear() {
    this.#turn++;
    delete this.dataset.ready;
    delete this.dataset.theme;
    this.#widget?.free();
    this.#widget = undefined;
    this.#put();
  }
}

if (!customElements.get("moda-scope")) customElements.define("moda-scope", ModaScope);
