// What is put into every page: it does a step, and says after how many milliseconds the right thing was painted.
// All pages have the same ids, which are those of the widget.
export function driver(seen) {
  const root = () => document.querySelector("moda-scope")?.shadowRoot ?? document;

  /** Resolves when the next frame has been painted: what is posted in an animation frame runs after it. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = () => resolve(performance.now());
        port1.postMessage(null);
      });
    });

  const deeds = {
    click: (selector) => root().querySelector(selector).click(),
    type(text) {
      const field = root().querySelector("#search");
      // React looks at what the element itself was told.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    },
    choose(order) {
      const select = root().querySelector("#order");
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(select, order);
      for (const kind of ["input", "change"]) select.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
    },
    pick: (at) => root().querySelector(`article[data-modality="m-${at}"] button.compare`).click(),
  };

  function look(wanted) {
    if (wanted.heads) {
      const heads = root().querySelectorAll("table thead th[scope=col]");
      const names = [...heads].map((head) => head.textContent);
      const isThere = wanted.heads.every((name) => names.some((text) => text.includes(name)));
      return isThere ? "" : `heads of the table: ${names.join(" | ") || "none"}`;
    }
    const names = [];
    for (const card of root().querySelectorAll(".results > .cards article")) {
      if (!card.checkVisibility()) continue;
      names.push(card.querySelector("h3, h4").textContent);
      if (names.length === seen) break;
    }
    if (names.join() !== wanted.names.join()) return `cards: ${names.join()}`;
    const count = root().querySelector(".count")?.textContent ?? "";
    const number = Number.parseInt(count.replaceAll(/[\s\u202f\u00a0]/g, ""), 10) || 0;
    return number === wanted.count ? "" : `count: ${count}`;
  }

  window.bench = {
    async run([deed, ...given], wanted, patience) {
      await painted();
      const start = performance.now();
      deeds[deed](...given);
      for (;;) {
        const end = await painted();
        const wrong = look(wanted);
        if (!wrong) return { time: end - start };
        if (end - start > patience) return { wrong };
      }
    },
  };

  // When there is a card to be seen, and when the page says that it can be used.
  const marks = (window.marks = {});
  const isThere = {
    card: () => document.querySelector("article") ?? root().querySelector("article"),
    ready: () => document.querySelector("[data-ready]"),
  };
  for (const [name, find] of Object.entries(isThere)) {
    const watch = () => (find() ? painted().then((time) => (marks[name] = time)) : requestAnimationFrame(watch));
    watch();
  }

  // How much memory a module of WebAssembly has.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      for (const thing of Object.values((made.instance ?? made).exports)) {
        if (thing instanceof WebAssembly.Memory) window.wasmMemory = thing;
      }
      return made;
    };
  }
}
