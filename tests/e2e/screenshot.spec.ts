// The pictures in docs. They are taken when MODASCOPE_SCREENSHOTS=1 is set, so that a test run leaves the tree alone.
import { readFile } from "node:fs/promises";

import { expect, test } from "./support/test";
import type { Widget } from "./support/widget";

const height = 900;

test.use({ deviceScaleFactor: 1, colorScheme: "light" });

const view = (widget: Widget, name: string) =>
  widget.root.getByRole("radio", { name, exact: true }).check();

const pictures: Record<string, (widget: Widget) => Promise<unknown>> = {
  cards: async (widget) => {
    await widget.tick("Temporalité", "Synchrone");
    await widget.says("3 modalités sur 4");
  },
  table: async (widget) => {
    for (const name of ["Tutorat", "Webinaire"]) await widget.button(`Comparer ${name}`).click();
    await view(widget, "Tableau");
  },
  map: async (widget) => view(widget, "Carte"),
  guide: async (widget) => {
    await view(widget, "Guide");
    await widget.root.getByRole("checkbox", { name: /^Synchrone/ }).check();
    await widget.root.getByRole("radio", { name: "indispensable" }).first().check();
    await widget.root.getByRole("checkbox", { name: /^Petit groupe/ }).check();
  },
};

for (const [name, reach] of Object.entries(pictures)) {
  for (const width of [1200, 768, 320]) {
    test(`the picture of the ${name} is there, ${width} pixels wide`, async ({ page, widget }) => {
      const file = `docs/${name}-${width}.png`;
      if (process.env.MODASCOPE_SCREENSHOTS === "1") {
        await page.setViewportSize({ width, height });
        await widget.open();
        await widget.openFilters();
        await reach(widget);
        // As tall as the page, so that nothing sticks to the end of the window; what scrolls grows with it.
        for (let time = 0; time < 2; time++) {
          const tall = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ width, height: tall });
        }
        await widget.root.evaluate((host) => (host.shadowRoot!.activeElement as HTMLElement)?.blur());
        await page.mouse.move(0, 0);
        await page.screenshot({ path: file });
      }
      const picture = await readFile(file);
      expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
      // The width stands behind the signature, and the length and name of the first chunk.
      expect(picture.readUInt32BE(16)).toBe(width);
    });
  }
}
