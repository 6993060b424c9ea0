// What the browser keeps of a session.
import { expect, type Page } from "@playwright/test";

/** The name under which the session over the built-in catalogue is kept. */
export const KEY = "moda-scope:modalites-de-formation";

/** What is kept, to the byte. */
export function kept(page: Page, key = KEY) {
  return page.evaluate((key) => localStorage.getItem(key), key);
}

/** What is kept is, at once or soon, this. */
export async function isKept(page: Page, wanted: unknown, key = KEY) {
  await expect.poll(async () => JSON.parse((await kept(page, key)) ?? "null")).toEqual(wanted);
}

/** Goes to a page of the site that has no widget. */
export async function goWhereNoneIs(page: Page) {
  const body = '<!doctype html><title>None</title><link rel="icon" href="data:,">';
  await page.route("/none", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("/none");
}

/** Puts something there before a widget looks. */
export async function leave(page: Page, value: string, key = KEY) {
  await goWhereNoneIs(page);
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [key, value]);
}

/** Takes up all the room that is left. */
export function fillUp(page: Page) {
  return page.evaluate(() => {
    for (let size = 1 << 23; size >= 1; size >>= 1) {
      try {
        localStorage.setItem(`filler ${String(size).padStart(8)}`, "x".repeat(size));
      } catch {
        // Too large: the next is half the size.
      }
    }
  });
}

/** Gives the room back. */
export function makeRoom(page: Page) {
  return page.evaluate(() => {
    const fillers = Object.keys(localStorage).filter((key) => key.startsWith("filler"));
    for (const key of fillers) localStorage.removeItem(key);
  });
}

/** Counts, from now and in every page to come, what each does with the storage. */
export function countUse(page: Page) {
  return page.context().addInitScript(() => {
    const use = { written: 0, heard: 0 };
    Object.assign(window, { use });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      use.written += 1;
      setItem.call(this, key, value);
    };
    addEventListener("storage", () => (use.heard += 1));
  });
}

/** How often a page has written, and heard of what another wrote, once all is quiet. */
export function use(page: Page) {
  return page.evaluate(async () => {
    await new Promise((quiet) => setTimeout(quiet, 250));
    return (window as unknown as { use: { written: number; heard: number } }).use;
  });
}
