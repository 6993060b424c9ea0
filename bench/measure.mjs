// One page, measured in a browser.
import { driver } from "./driver.mjs";
import { expected, SEEN, STEPS } from "./oracle.mjs";

/** Slow 4G as Lighthouse has it: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };
/** Longer than this nobody waits, in milliseconds. */
const PATIENCE = 60_000;

/** Opens a page as someone who was never there; `act` gets it once it can be used. */
async function visit(browser, url, { slowdown, network }, act) {
  // What the widget does later for the next visit, without a network, no peer does.
  const options = { viewport: { width: 1200, height: 800 }, locale: "fr-FR", serviceWorkers: "block" };
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(3 * PATIENCE);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.addInitScript(driver, SEEN);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    if (network) await devtools.send("Network.emulateNetworkConditions", network);
    if (slowdown > 1) await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const weight = { bytes: 0 };
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (weight.bytes += encodedDataLength));
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => "ready" in window.marks && "card" in window.marks);
    const result = await act(page, devtools, weight);
    if (errors.length) throw new Error(errors.join("; "));
    return result;
  } catch (error) {
    throw new Error(`${url}: ${error.message}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** Milliseconds from each input to the paint of what it asks for, as pairs of a kind and a time. */
export function interact(browser, url, catalogue, slowdown) {
  return visit(browser, url, { slowdown }, async (page) => {
    const times = [];
    for (const { kind, act, to } of STEPS) {
      const wanted = expected(catalogue, to);
      const { time, wrong } = await page.evaluate(
        ([act, wanted, patience]) => window.bench.run(act, wanted, patience),
        [act, wanted, PATIENCE],
      );
      if (wrong) throw new Error(`after ${act.join(" ")}, ${wrong} instead of ${JSON.stringify(wanted)}`);
      if (kind) times.push([kind, time]);
    }
    return times;
  });
}

/** What a first visit takes: bytes, milliseconds, shift, and memory in bytes once at rest. */
export function load(browser, url, slowdown, isSlowNetwork) {
  return visit(browser, url, { slowdown, network: isSlowNetwork && SLOW_4G }, async (page, devtools, { bytes }) => {
    const times = await page.evaluate(async () => {
      const entries = (type) =>
        new Promise((resolve) => {
          const found = [];
          new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true });
          setTimeout(() => resolve(found), 500);
        });
      const [shifts, paints] = await Promise.all([entries("layout-shift"), entries("largest-contentful-paint")]);
      return {
        fcp: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
        lcp: paints.at(-1)?.startTime,
        cls: shifts.reduce((sum, { value }) => sum + value, 0),
        card: window.marks.card,
        ready: window.marks.ready,
        wasm: window.wasmMemory?.buffer.byteLength ?? 0,
      };
    });
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    return { bytes, ...times, memory: usedSize + times.wasm };
  });
}
