// A widget that is used for long: what it holds on to stays what it was.
import { count, held, type Held } from "./support/counted";
import { record } from "./support/figures";
import { servePage } from "./support/host";
import { expect, test } from "./support/test";
import { choose, pick } from "./support/views";
import { write } from "./support/leaving";

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

/** Memory is at its level again within a tenth of it, nodes too; listeners and observers are as many as they were. */
function isHeld(before: Held, after: Held) {
  expect.soft(after.wasm, "WebAssembly memory").toBeLessThanOrEqual(before.wasm * 1.1);
  expect.soft(after.heap, "JavaScript memory").toBeLessThanOrEqual(before.heap * 1.1);
  expect.soft(after.nodes, "nodes").toBeLessThanOrEqual(before.nodes * 1.1);
  expect.soft(after.eventListeners, "all listeners").toBeLessThanOrEqual(before.eventListeners * 1.1);
  expect.soft(after.listeners, "listeners of the page").toBe(before.listeners);
  expect.soft(after.observers, "observers").toBe(before.observers);
}

/** Writes it down. */
function note(name: string, what: string, before: Held, after: Held) {
  const change = (name: keyof Held) => `${before[name]} → ${after[name]}`;
  const memory = (name: keyof Held) => `${megabytes(before[name])} → ${megabytes(after[name])}`;
  record(
    name,
    what,
    `WebAssembly memory ${memory("wasm")}; JavaScript memory ${memory("heap")}; ` +
      `nodes ${change("nodes")}; listeners of the page ${change("listeners")}; observers ${change("observers")}`,
  );
}

test("1,000 mounts and unmounts leave nothing behind", async ({ context, page }) => {
  test.setTimeout(90_000);
  await count(page);
  await servePage(page, "/host", { body: "<main></main>" });
  await page.goto("/host");
  const browser = await context.newCDPSession(page);
  const mount = (times: number) =>
    page.evaluate(async (times) => {
      await customElements.whenDefined("moda-scope");
      for (let time = 0; time < times; time++) {
        const element = document.createElement("moda-scope");
        const ready = new Promise((done) => element.addEventListener("moda-scope-ready", done));
        document.querySelector("main")!.append(element);
        await ready;
        element.remove();
      }
    }, times);
  await mount(50);
  const before = await held(page, browser);
  expect(before.wasm, "the memory of the module was seen").toBeGreaterThan(1_000_000);

  await mount(1000);

  const after = await held(page, browser);
  isHeld(before, after);
  note("soak-mounts", "1,000 mounts and unmounts", before, after);
});

test("10,000 filter changes leave nothing behind", async ({ context, page, widget }) => {
  test.setTimeout(90_000);
  await count(page);
  // To see each card slide would take minutes.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await servePage(page, "/host", { body: "<moda-scope></moda-scope>" });
  await widget.open("/host");
  const browser = await context.newCDPSession(page);
  /** Ticks by turns whatever can be ticked; tells how often the page was told of it. */
  const change = (times: number) =>
    page.evaluate(async (times) => {
      const element = document.querySelector("moda-scope")!;
      let told = 0;
      const hear = () => (told += 1);
      element.addEventListener("moda-scope-change", hear);
      for (let time = 0; time < times; time++) {
        const boxes = element.shadowRoot!.querySelectorAll<HTMLInputElement>("input[type=checkbox]:enabled");
        boxes[(time * 7) % boxes.length].click();
        // What follows from a change is done before the next, though it may be painted later.
        for (let turn = 0; turn < 8; turn++) await undefined;
        if (time % 50 === 0) await new Promise(requestAnimationFrame);
      }
      element.removeEventListener("moda-scope-change", hear);
      return told;
    }, times);
  const clear = async () => {
    const all = widget.button("Tout effacer");
    if (await all.isVisible()) await all.click();
    await widget.says("4 modalités sur 4");
  };
  await change(500);
  await clear();
  const before = await held(page, browser);

  expect(await change(10_000)).toBe(10_000);

  await clear();
  const after = await held(page, browser);
  isHeld(before, after);
  note("soak-filters", "10,000 filter changes", before, after);
});

test("8 hours of use, on a clock that is moved, leave nothing behind", async ({ context, page, widget }) => {
  test.setTimeout(90_000);
  await count(page);
  await page.clock.install({ time: "2026-03-05T09:00:00Z" });
  await servePage(page, "/host", { body: "<moda-scope></moda-scope>" });
  await widget.open("/host");
  const browser = await context.newCDPSession(page);
  /** Twenty minutes: a little of everything, and a long rest. */
  const twentyMinutes = async () => {
    await widget.tick("Temporalité", "Synchrone");
    await widget.search().fill("une");
    await page.clock.runFor(30_000);
    await widget.says("3 modalités sur 4");
    await pick(widget, "Tutorat");
    for (const view of ["Tableau", "Carte", "Guide", "Fiches"]) {
      await choose(widget, view);
      await page.clock.runFor(1_000);
    }
    await write(widget, "Tutorat", `At ${await page.evaluate(() => Date.now())}`);
    await widget.button("English").click();
    await page.clock.runFor(1_000);
    await widget.button("Forget my selection").click();
    await widget.dialog().getByRole("button", { name: "Forget", exact: true }).click();
    await page.clock.runFor(20 * 60_000 - 35_000);
    await widget.says("4 modalités sur 4");
  };
  // What the browser compiles and remembers of code that runs often is there by then.
  for (let time = 0; time < 12; time++) await twentyMinutes();
  const before = await held(page, browser);

  const begun = await page.evaluate(() => Date.now());
  for (let time = 0; time < 24; time++) await twentyMinutes();
  expect(await page.evaluate(() => Date.now())).toBeGreaterThanOrEqual(begun + 8 * 3600_000);

  const after = await held(page, browser);
  isHeld(before, after);
  note("soak-hours", "8 hours of use every twenty minutes, on a clock that is moved", before, after);
});
