// The window that a page is looked at in.
import type { Page } from "@playwright/test";

/** Makes the window as tall as the page: all is in sight, and nothing sticks to an edge over something else. */
export async function showAll(page: Page, width: number) {
  await page.setViewportSize({ width, height: 900 });
  // What scrolls grows with the window, so that it takes a second time.
  for (let time = 0; time < 2; time++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
  }
}
