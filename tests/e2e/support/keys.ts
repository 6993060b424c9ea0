// A person who has keys alone.
import { expect, type Locator, type Page } from "@playwright/test";

/** Goes on by Tab, or back by Shift+Tab, until something has the focus. */
export async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  const isThere = () =>
    wanted.evaluateAll((all) => all.some((one) => (one.getRootNode() as ShadowRoot).activeElement === one));
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

/** Goes to something and presses a key on it. */
export async function press(page: Page, key: string, wanted: Locator, way: "Tab" | "Shift+Tab" = "Tab") {
  await tabTo(page, wanted, way);
  await page.keyboard.press(key);
}
