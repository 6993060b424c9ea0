// What a page holds on to: memory, listeners and observers, as the browser counts them.
import type { CDPSession, Page } from "@playwright/test";

/** What is counted in the page itself. */
type Counted = { listeners: number; observers: number; memories: WebAssembly.Memory[] };

/** What a page holds at one moment; memory in bytes. */
export type Held = {
  heap: number;
  wasm: number;
  nodes: number;
  /** Of all elements, as the browser counts them. */
  eventListeners: number;
  /** Of the window, the document and its root, which outlive every widget. */
  listeners: number;
  observers: number;
};

/** Counts from now on, in every page to come. */
export function count(page: Page) {
  return page.addInitScript(() => {
    const counted: Counted = { listeners: 0, observers: 0, memories: [] };
    Object.assign(window, { counted });
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const lasting = (target: EventTarget) =>
      target === window || target === document || target === document.documentElement || target === document.body;
    // Weak, so that nothing is held on to by being counted.
    const known = new WeakMap<object, Set<string>>();
    const forget = (listener: object | null, place: string) => {
      if (listener && known.get(listener)?.delete(place)) counted.listeners -= 1;
    };
    const placed = (target: EventTarget, type: string, options?: boolean | AddEventListenerOptions) => {
      const captures = typeof options === "object" ? options.capture : options;
      return `${target === window ? "window" : (target as Node).nodeName} ${type} ${Boolean(captures)}`;
    };
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      // Called by its bare name it belongs to the window.
      const target = this ?? window;
      if (listener && lasting(target)) {
        const place = placed(target, type, options);
        const places = known.get(listener) ?? new Set();
        known.set(listener, places);
        if (!places.has(place)) counted.listeners += 1;
        places.add(place);
        if (typeof options === "object" && options.once) {
          add.call(target, type, () => forget(listener, place), options);
        }
      }
      add.call(target, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      const target = this ?? window;
      if (lasting(target)) forget(listener, placed(target, type, options));
      remove.call(target, type, listener, options);
    };
    for (const name of ["MutationObserver", "ResizeObserver", "IntersectionObserver"] as const) {
      const { prototype } = window[name];
      const { observe, disconnect } = prototype;
      const observing = new WeakSet();
      prototype.observe = function (this: object, ...of: [never, never]) {
        if (!observing.has(this)) counted.observers += 1;
        observing.add(this);
        Reflect.apply(observe, this, of);
      };
      prototype.disconnect = function (this: object) {
        if (observing.delete(this)) counted.observers -= 1;
        Reflect.apply(disconnect, this, []);
      };
    }
    for (const name of ["instantiate", "instantiateStreaming"] as const) {
      const whole = WebAssembly[name] as (...of: unknown[]) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
      const wrapped = async (...of: unknown[]) => {
        const made = await whole(...of);
        const { exports } = made.instance ?? (made as unknown as WebAssembly.Instance);
        counted.memories.push(exports.memory as WebAssembly.Memory);
        return made;
      };
      Object.assign(WebAssembly, { [name]: wrapped });
    }
  });
}

/** What the page holds once all that nobody needs is gone. */
export async function held(page: Page, browser: CDPSession): Promise<Held> {
  await browser.send("Performance.enable");
  // What one round frees may be what held on to something else.
  for (let round = 0; round < 3; round++) await browser.send("HeapProfiler.collectGarbage");
  const { metrics } = await browser.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  const own = await page.evaluate(() => {
    const { listeners, observers, memories } = (window as unknown as { counted: Counted }).counted;
    return { listeners, observers, wasm: memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) };
  });
  return {
    heap: metric("JSHeapUsedSize"),
    nodes: metric("Nodes"),
    eventListeners: metric("JSEventListeners"),
    ...own,
  };
}
