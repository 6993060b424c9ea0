// What every view looks like, at every width, in light and dark. The pictures stand in docs, and the README shows some.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { expect, test } from "./support/test";
import { answer, choose, pick } from "./support/views";
import { showAll } from "./support/window";
import type { Page } from "@playwright/test";
import type { Widget } from "./support/widget";

test.use({ deviceScaleFactor: 1, contextOptions: { reducedMotion: "reduce" } });
test.describe.configure({ mode: "parallel" });

const reach: Record<string, (widget: Widget) => Promise<unknown>> = {
  cards: async (widget) => {
    await widget.tick("Temporalité", "Synchrone");
    await expect(widget.cards()).toHaveCount(4);
  },
  table: async (widget) => {
    await pick(widget, "Tutorat", "Webinaire");
    await choose(widget, "Tableau");
  },
  map: (widget) => choose(widget, "Carte"),
  guide: async (widget) => {
    await choose(widget, "Guide");
    await answer(widget, "Temporalité", "Synchrone", "indispensable");
    await answer(widget, "Taille du groupe", "Petit groupe");
    await expect(widget.cards()).toHaveCount(4);
  },
};

for (const [view, look] of Object.entries(reach)) {
  test(`the ${view}`, async ({ page, widget }) => {
    test.slow();
    await widget.open();
    await hasOurFont(page);
    await look(widget);
    // What has the focus or the pointer looks otherwise.
    await widget.root.evaluate((host) => (host.shadowRoot!.activeElement as HTMLElement)?.blur());
    await page.mouse.move(0, 0);
    for (const width of [320, 768, 1200]) {
      for (const theme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await showAll(page, width);
        await test.step(`${width} pixels, ${theme}`, () =>
          expect.soft(page).toHaveScreenshot(`${view}-${width}-${theme}.png`, {
            animations: "disabled",
            caret: "hide",
            // Machines of a kind draw the same. There is room for a sign that no font of the tests has, such as an
            // arrow: 100 pixels of the smallest picture. Corners rounded otherwise are more.
            maxDiffPixelRatio: 0.0002,
          }));
      }
    }
  });
}

/** Puts a font of the tests in the place of the system's, which is another on each machine. */
async function hasOurFont(page: Page) {
  const { resolve } = createRequire(import.meta.url);
  for (const style of ["normal", "italic"]) {
    const name = `source-sans-3-latin-wght-${style}.woff2`;
    const file = await readFile(resolve(`@fontsource-variable/source-sans-3/files/${name}`));
    // No request, which the policy of the page would refuse.
    await page.evaluate(
      async ({ bytes, style }) => {
        const letters = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        const face = new FontFace("Source Sans 3", letters, { style, weight: "200 900" });
        document.fonts.add(await face.load());
      },
      { bytes: file.toString("base64"), style },
    );
  }
  await page.evaluate(async () => {
    document.documentElement.style.setProperty("--moda-scope-font", '"Source Sans 3"');
    await document.fonts.ready;
  });
}
