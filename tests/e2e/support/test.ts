// The `test` of every file here: with a widget at hand, and under guard.
import { test as base } from "@playwright/test";

import { Guard } from "./guard";
import { Widget } from "./widget";

export { expect } from "@playwright/test";

type Fixtures = {
  /** Looks on; a test tells it what to expect. */
  guard: Guard;
  /** The first widget of the page. */
  widget: Widget;
};

export const test = base.extend<Fixtures>({
  guard: [
    async ({ context, baseURL }, use) => {
      const guard = await Guard.watch(context, baseURL!);
      await use(guard);
      guard.judge();
    },
    { auto: true },
  ],
  widget: async ({ page }, use) => use(new Widget(page)),
});
