// Headings: no level is left out, and the page says where they begin.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import { answer, choose } from "./support/views";
import type { Widget } from "./support/widget";

/** The levels of the headings that can be heard, in the order of the page. */
async function levels(widget: Widget) {
  const headings = await widget.root.getByRole("heading").all();
  return Promise.all(headings.map((heading) => heading.evaluate(({ localName }) => Number(localName[1]))));
}

/** No heading is more than one level below the one before it, the first being `first`. */
function expectNoGaps(levels: number[], first: number) {
  expect(levels[0]).toBe(first);
  const gaps = levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1);
  expect(gaps, `in ${levels}`).toEqual([]);
  expect(Math.min(...levels)).toBe(first);
}

for (const [attribute, first] of [
  ["", 2],
  ['heading-level="1"', 1],
  ['heading-level="3"', 3],
  ['heading-level="7"', 2],
  ['heading-level="two"', 2],
] as const) {
  test(`they begin at ${first} with ${attribute || "nothing said"}`, async ({ page, widget }) => {
    await servePage(page, "/host", { body: `<main><moda-scope ${attribute}></moda-scope></main>` });
    await widget.open("/host");
    for (const view of ["Fiches", "Tableau", "Carte", "Guide"]) {
      await choose(widget, view);
      if (view === "Guide") await answer(widget, "Taille du groupe", "Grand groupe", "indispensable");
      const found = await levels(widget);
      expect(found.length).toBeGreaterThan(2);
      expectNoGaps(found, first);
    }
  });
}

test("where there are no levels left, the last one is used", async ({ page, widget }) => {
  await servePage(page, "/host", { body: `<main><moda-scope heading-level="6"></moda-scope></main>` });
  await widget.open("/host");
  expect(new Set(await levels(widget))).toEqual(new Set([6]));
});

test("the level can change while the widget is there, and nothing is lost", async ({ page, widget }) => {
  await servePage(page, "/host", { body: `<main><moda-scope></moda-scope></main>` });
  await widget.open("/host");
  await widget.tick("Temporalité", "Synchrone");
  await widget.root.evaluate((host) => host.setAttribute("heading-level", "4"));
  await expect(widget.root.getByRole("heading", { level: 4, name: "Modalités de formation" })).toBeVisible();
  await widget.says("3 modalités sur 4");
});
