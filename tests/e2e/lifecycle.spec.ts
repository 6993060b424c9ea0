// What a browser does with a page while a widget is in it: puts it aside, hides, freezes, ends it; and what of its
// surroundings changes meanwhile: clock, time zone, language, colours, paper.
import type { Page } from "@playwright/test";

import { launchOptions } from "../browser.mjs";
import { Guard } from "./support/guard";
import { servePage } from "./support/host";
import { paper, plain, saved } from "./support/leaving";
import { countUse, goWhereNoneIs, isKept, KEY, kept, use } from "./support/storage";
import { expect, test } from "./support/test";
import { Widget } from "./support/widget";

// Playwright switches the back/forward cache off.
test.use({ launchOptions: { ...launchOptions(), ignoreDefaultArgs: ["--disable-back-forward-cache"] } });

const synchronous = { version: 1, filters: { synchrony: ["synchronous"] } };

/** Ticks the first box, within whatever task it is called in. */
const tickNow = () =>
  document.querySelector("moda-scope")!.shadowRoot!.querySelector<HTMLElement>("label.tick")!.click();

/** The page gets no more frames, as one in the background; it is not told. */
function stopFrames(page: Page) {
  return page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
}

/** The page is hidden, and told so. */
function hide(page: Page) {
  return page.evaluate(() => {
    Object.defineProperties(document, {
      hidden: { value: true, configurable: true },
      visibilityState: { value: "hidden", configurable: true },
    });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
}

/** The page ends without another word. */
async function crash(page: Page) {
  const crashed = page.waitForEvent("crash");
  const browser = await page.context().newCDPSession(page);
  browser.send("Page.crash").catch(() => {});
  await crashed;
}

/** Ticks and leaves for a page without a widget in one task. */
async function tickAndLeave(page: Page) {
  const body = '<!doctype html><title>None</title><link rel="icon" href="data:,">';
  await page.route("/none", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.evaluate(() => {
    document.querySelector("moda-scope")!.shadowRoot!.querySelector<HTMLElement>("label.tick")!.click();
    location.href = "/none";
  });
  await page.waitForURL("/none");
}

test.describe("a tick in the very frame in which", () => {
  test("the page is hidden is kept, and the tab may be discarded", async ({ context, page, widget }) => {
    await widget.open();
    await stopFrames(page);
    await page.evaluate(tickNow);
    expect(await kept(page)).toBeNull();
    await hide(page);
    expect(JSON.parse((await kept(page))!)).toEqual(synchronous);
    await crash(page);

    const next = new Widget(await context.newPage());
    await next.open();
    await next.says("3 modalités sur 4");
  });

  test("the page is left is kept", async ({ page, widget }) => {
    await widget.open();
    await tickAndLeave(page);
    await isKept(page, synchronous);
  });

  test("the tab is closed is kept", async ({ context, page, widget }) => {
    await widget.open();
    await page.evaluate(tickNow);
    await page.close();
    const next = await context.newPage();
    await goWhereNoneIs(next);
    await isKept(next, synchronous);
  });
});

test("what changes in a hidden page is kept at once, and written once", async ({ page, widget }) => {
  await countUse(page);
  await widget.open();
  await stopFrames(page);
  await hide(page);
  await page.evaluate(tickNow);
  await isKept(page, synchronous);
  expect(await use(page)).toEqual({ written: 1, heard: 0 });
});

test("a page that was frozen goes on where it was, with what another tab did meanwhile", async ({
  context,
  page,
  widget,
}) => {
  await widget.open();
  const other = await context.newPage();
  await goWhereNoneIs(other);
  const browser = await context.newCDPSession(page);
  await page.evaluate(tickNow);
  await browser.send("Page.setWebLifecycleState", { state: "frozen" });
  await isKept(other, synchronous);
  const theirs = { version: 1, filters: { synchrony: ["synchronous"], interactivity: ["high"] } };
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(theirs)]);

  await browser.send("Page.setWebLifecycleState", { state: "active" });

  await widget.says("2 modalités sur 4");
  await widget.tick("Taille du groupe", "Petit groupe");
  await isKept(page, { version: 1, filters: { ...theirs.filters, group_size: ["small"] } });
});

test("back from the back/forward cache it shows what was kept meanwhile, and goes on", async ({ page, widget }) => {
  await page.addInitScript(() => {
    addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }));
  });
  await servePage(page, "/elsewhere", { body: "" });
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await isKept(page, synchronous);
  await page.evaluate(() => (location.href = "/elsewhere"));
  await page.waitForURL("/elsewhere");
  const theirs = { version: 1, filters: { synchrony: ["synchronous"], interactivity: ["high"] } };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(theirs)]);

  await page.evaluate(() => history.back());

  await widget.says("2 modalités sur 4");
  expect(await page.evaluate(() => (window as unknown as { persisted: boolean }).persisted)).toBe(true);
  await widget.tick("Taille du groupe", "Petit groupe");
  await isKept(page, { version: 1, filters: { ...theirs.filters, group_size: ["small"] } });
});

test("a page that was put aside and is shown again takes up what was kept meanwhile", async ({ page, widget }) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await isKept(page, synchronous);
  const theirs = JSON.stringify({ version: 1, search: "virtuelle" });
  // As above, said by hand: browsers keep no promise to put a page aside.
  await page.evaluate(
    ([key, text]) => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      localStorage.setItem(key, text);
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    },
    [KEY, theirs],
  );
  await expect(widget.search()).toHaveValue("virtuelle");
  await expect(widget.chips()).toHaveText(["Retirer Recherche : virtuelle"]);
  expect(await kept(page)).toBe(theirs);
});

test("a clock that jumps a year forth and back takes nothing along", async ({ page, widget }) => {
  await page.clock.setFixedTime("2026-03-05T10:00:00Z");
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await isKept(page, synchronous);
  for (const [time, day] of [
    ["2027-03-05T10:00:00Z", "2027-03-05"],
    ["2025-12-31T23:30:00Z", "2026-01-01"],
    ["1970-01-01T12:00:00Z", "1970-01-01"],
  ]) {
    await test.step(time, async () => {
      // The day jumps; what waits for a time goes on waiting for as long, as in every browser.
      await page.clock.setFixedTime(time);
      await widget.tick("Interactivité", "Élevée");
      await widget.says("2 modalités sur 4");
      await expect(widget.status()).toHaveText("2 modalités sur 4");
      // The day of the person's own zone, as the clock has it now.
      expect((await saved(widget, "Enregistrer ma sélection dans un fichier")).name).toContain(day);
      await widget.untick("Interactivité", "Élevée");
      await isKept(page, synchronous);
      await expect(widget.status()).toHaveText("3 modalités sur 4");
    });
  }
});

test("language and time zone of the browser may change while the widget runs", async ({ browser, baseURL }) => {
  // What Playwright sets, nobody else can: this one has the settings of the machine.
  const context = await browser.newContext({ baseURL, locale: undefined, timezoneId: undefined });
  const guard = await Guard.watch(context, baseURL!);
  const page = await context.newPage();
  const widget = new Widget(page);
  await page.clock.setFixedTime("2026-03-05T23:30:00Z");
  await widget.open();
  const devtools = await context.newCDPSession(page);
  await widget.tick("Temporalité", "Synchrone");
  await widget.search().pressSequentially("vir");
  for (const [timezoneId, locale, day] of [
    ["Pacific/Auckland", "de-DE", "2026-03-06"],
    ["America/New_York", "ja-JP", "2026-03-05"],
  ]) {
    await devtools.send("Emulation.setTimezoneOverride", { timezoneId });
    // One takes the place of the other only from none.
    await devtools.send("Emulation.setLocaleOverride", {});
    await devtools.send("Emulation.setLocaleOverride", { locale });
    await page.evaluate(() => dispatchEvent(new Event("languagechange")));
    // The page says which language it is in, whatever the browser prefers.
    await expect(widget.search()).toHaveAccessibleName("Rechercher");
    await expect(widget.search()).toHaveValue("vir");
    await widget.says("2 modalités sur 4");
    expect((await saved(widget, "Enregistrer ma sélection dans un fichier")).name).toContain(day);
  }
  await isKept(page, { ...synchronous, search: "vir" });
  guard.judge();
  await context.close();
});

test("the language of the page may change in the middle of a search", async ({ page, widget }) => {
  await servePage(page, "/host", { body: "<moda-scope></moda-scope>" });
  await widget.open("/host");
  await widget.tick("Temporalité", "Synchrone");
  await widget.search().pressSequentially("vir");
  for (const [lang, name] of [
    ["en", "Search"],
    ["fr", "Rechercher"],
    ["en-GB", "Search"],
  ]) {
    await page.evaluate((lang) => (document.documentElement.lang = lang), lang);
    await expect(widget.search()).toHaveAccessibleName(name);
    await expect(widget.search()).toBeFocused();
    await expect(widget.search()).toHaveValue("vir");
  }
  await page.keyboard.type("tual");
  await widget.says("2 of 4 modalities");
  await isKept(page, { ...synchronous, search: "virtual" });
});

test("light, dark, forced colours and motion may change while the widget runs", async ({ page, widget }) => {
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  const paint = () =>
    widget.root.locator("section.scope").evaluate((scope) => getComputedStyle(scope).color);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await paint();
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paint()).not.toBe(light);
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "active", reducedMotion: "reduce" });
  await widget.tick("Interactivité", "Élevée");
  await widget.says("2 modalités sur 4");
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" });
  expect(await paint()).toBe(light);
  await widget.shows("Tutorat", "Classe virtuelle", "Webinaire");
});

test("printed in the middle of a change, the paper has all of it", async ({ page, widget }) => {
  await page.clock.setFixedTime("2026-03-05T10:00:00Z");
  await widget.open();
  await widget.search().pressSequentially("virtuel");
  await page.evaluate(tickNow);
  const { text } = await paper(page);
  for (const words of ["#synchrony=synchronous&search=virtuel", "Temporalité : Synchrone", "Recherche : virtuel"]) {
    expect(text.replaceAll(" ", "")).toContain(plain(words).replaceAll(" ", ""));
  }
  expect(text).toContain("2 modalités sur 4");
  expect(text).toContain("Classe virtuelle");
  // And the screen goes on.
  await widget.search().fill("");
  await widget.says("3 modalités sur 4");
});
