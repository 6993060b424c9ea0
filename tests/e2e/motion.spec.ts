// Cards that change places are seen to move, where motion is welcome.
import { expect, test } from "./support/test";
import { pick } from "./support/views";
import type { Widget } from "./support/widget";

/** From now on, what is animated is counted: what moves, and for how long. */
async function watch(widget: Widget) {
  await widget.page.evaluate(() => {
    const seen: { what: string; duration: number }[] = [];
    Object.assign(window, { seen });
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...given) {
      const timing = given[1] as KeyframeAnimationOptions;
      seen.push({ what: this.localName, duration: Number(timing.duration) });
      return animate.apply(this, given);
    };
  });
}

const seen = (widget: Widget) =>
  widget.page.evaluate(() => (window as unknown as { seen: { what: string; duration: number }[] }).seen);

test("cards slide to where an order or a filter puts them", async ({ widget }) => {
  await widget.open();
  await watch(widget);
  await widget.sort("Nom");
  await widget.hasSettled();
  const moved = await seen(widget);
  expect(moved.map(({ what }) => what)).toContain("article");
  for (const { duration } of moved) expect(duration).toBeLessThanOrEqual(200);
});

test("what is picked goes to the shortlist", async ({ widget }) => {
  await widget.open();
  await watch(widget);
  await pick(widget, "Tutorat");
  await widget.hasSettled();
  expect((await seen(widget)).map(({ what }) => what)).toContain("li");
});

test("nothing moves for who asked for less motion", async ({ page, widget }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await widget.open();
  await watch(widget);
  await widget.sort("Nom");
  await pick(widget, "Tutorat");
  await widget.hasSettled();
  expect(await seen(widget)).toEqual([]);
});

test("typing moves nothing", async ({ widget }) => {
  await widget.open();
  await watch(widget);
  await widget.search().pressSequentially("classe");
  await widget.hasSettled();
  expect(await seen(widget)).toEqual([]);
});
