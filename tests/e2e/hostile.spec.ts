// What strangers send: each is shown as plain text, or refused with what is wrong, soon, and nothing of it is run.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { openWith, serveCatalogue, servePage } from "./support/host";
import { KEY, leave } from "./support/storage";
import { isInert, LONGEST, outcome, strangers, watch } from "./support/strangers";
import { Widget } from "./support/widget";
import { record } from "./support/figures";
import type { Page } from "@playwright/test";

/** Those that are text and nothing else; all others are refused. */
const taken = [
  "accents", "bidi", "byte-order-mark", "markup", "nul", "prototype-names", "right", "right-to-left", "unseen",
].map((name) => `${name}.json`);

const alert = (page: Page) => page.locator("moda-scope").getByRole("alert");

/** Looks at everything that can be looked at. */
async function seesAll(page: Page, widget: Widget) {
  const views = widget.root.getByRole("radiogroup", { name: "Affichage" }).getByRole("radio");
  for (const view of await views.all()) {
    await view.check();
    await isInert(page);
  }
  await views.first().check();
  await widget.root.getByRole("button", { name: /^Aide/ }).click();
  await isInert(page);
  await page.keyboard.press("Escape");
  await widget.root.getByRole("checkbox").first().check();
  await widget.search().fill("zzz\u202e<b>");
  await isInert(page);
  await widget.button("Tout effacer").first().click();
}

test("a catalogue of a stranger is shown as text or refused, soon, and nothing of it is run", async ({ page, widget }) => {
  test.slow();
  const ran = await watch(page);
  const files = strangers("catalogue");
  for (const { name, bytes } of files) await serveCatalogue(page, `/strangers/${name}`, bytes);
  await openWith(page, kitchens());
  await widget.isReady();
  let slowest = 0;
  for (const { name } of files) {
    await test.step(name, async () => {
      const { type, ms, issues } = await outcome(page, "src", `/strangers/${name}`);
      expect(type, JSON.stringify(issues)).toBe(taken.includes(name) ? "ready" : "error");
      expect(ms).toBeLessThan(LONGEST);
      slowest = Math.max(slowest, ms);
      await isInert(page);
      if (type === "error") {
        await expect(alert(page)).toBeVisible();
        expect(issues!.length).toBeGreaterThan(0);
        return;
      }
      await expect(alert(page)).toHaveCount(0);
      await seesAll(page, widget);
    });
  }
  expect(ran).toEqual([]);
  record(
    "strangers-catalogues",
    "Catalogues of strangers in the browser",
    `${files.length} files: ${taken.length} shown as text, ${files.length - taken.length} refused; the slowest ${Math.round(slowest)} ms`,
  );
});

const huge: [string, () => unknown, RegExp][] = [
  ["a megabyte in one text", () => ({ ...kitchens(), title: "x".repeat(1_000_000) }), /^title: 1\s000\s000 d'octets, alors que 20\s000 au plus/],
  ["a text of accents alone", () => ({ ...kitchens(), title: `e${"\u0301".repeat(500_000)}` }), /^title: 1\s000\s001 octets/],
  ["ten thousand levels", () => `${"[".repeat(10_000)}${"]".repeat(10_000)}`, /plus de 127 niveaux/],
  ["fifty megabytes", () => `"${"x".repeat(50_000_000)}"`, /: 50\s000\s002 octets, alors que 10\s000\s000 au plus/],
  ["half a letter", () => JSON.stringify({ ...kitchens(), id: "\ud800" }), /^: une moitié de caractère/],
  ["ten thousand mistakes", () => ({ ...kitchens(), modalities: Array(10_000).fill({ id: "<b>", name: 0 }) }), /^modalities\[0\]/],
];

test("what is too large or too deep is refused soon, and what was shown stays", async ({ page, widget }) => {
  await openWith(page, kitchens());
  await widget.isReady();
  for (const [what, make, said] of huge) {
    await test.step(what, async () => {
      const { type, ms, issues } = await outcome(page, "catalogue", make());
      expect(type).toBe("error");
      expect(ms).toBeLessThan(LONGEST);
      const told = issues!.map(({ place, message }) => `${place}: ${message}`);
      expect(told.filter((line) => said.test(line)), told[0].slice(0, 300)).not.toHaveLength(0);
      await isInert(page);
      await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
    });
  }
});

test("an alert echoes 200 characters of a stranger at most, and they are only text", async ({ page, widget }) => {
  await openWith(page, kitchens());
  await widget.isReady();
  const payload = `\u202e<img src=x onerror=alert(1)>${"x".repeat(5_000)}`;
  const spoiled = { ...kitchens(), id: payload, [payload]: 1, languages: [payload] };
  spoiled.sources[0].url = payload;
  await outcome(page, "catalogue", spoiled);
  for (const line of await alert(page).getByRole("listitem").allInnerTexts()) {
    expect(line).not.toMatch(/x{200}/);
  }
  await expect(alert(page)).toContainText("<img src=x onerror=alert(1)>");
  await isInert(page);
});

test("a link of a stranger is taken as far as it means something", async ({ page, widget }) => {
  const ran = await watch(page);
  await servePage(page, "/host", { body: `<main><moda-scope share></moda-scope></main>` });
  await page.goto("/host");
  await widget.isReady();
  for (const { name, bytes } of strangers("link")) {
    await test.step(name, async () => {
      const began = Date.now();
      await page.evaluate((hash) => (location.hash = hash), bytes.toString());
      await widget.hasSettled();
      expect(Date.now() - began).toBeLessThan(LONGEST);
      await isInert(page);
      await expect(alert(page)).toHaveCount(0);
    });
  }
  await page.evaluate(() => (location.hash = `search=${"%3Cb%3E".repeat(200_000)}`));
  await widget.hasSettled();
  await isInert(page);
  expect(ran).toEqual([]);
});

test("a session that somebody put into the browser is taken as far as it means something", async ({ page, widget }) => {
  test.slow();
  const ran = await watch(page);
  for (const { name, bytes } of strangers("session")) {
    await test.step(name, async () => {
      await leave(page, bytes.toString());
      const began = Date.now();
      await page.goto("/");
      await widget.isReady();
      expect(Date.now() - began).toBeLessThan(5 * LONGEST);
      await isInert(page);
      await expect(alert(page)).toHaveCount(0);
      // What is not ours stays as it is.
      if (/newer|version|cut-off|empty|null|surrogate/.test(name)) {
        expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(bytes.toString());
      }
    });
  }
  expect(ran).toEqual([]);
});

test("a file of a session is opened or refused as a whole", async ({ page, widget }) => {
  await page.goto("/");
  await widget.isReady();
  const hand = (text: string) =>
    page.evaluate((text) => {
      const element = document.querySelector("moda-scope")! as HTMLElement & { session: unknown };
      const before = JSON.stringify(element.session);
      const began = performance.now();
      try {
        element.session = text;
      } catch (error) {
        return { ms: performance.now() - began, why: String(error), same: JSON.stringify(element.session) === before };
      }
      return { ms: performance.now() - began };
    }, text);
  const filled = (field: string, value: unknown) =>
    JSON.stringify({ version: 1, catalogue: "modalites-de-formation", [field]: value });
  const files = [
    ...strangers("session").map(({ name, bytes }) => [name, bytes.toString()]),
    ["a search of nearly a megabyte", filled("search", "<b>é ".repeat(150_000))],
    ["a note of nearly a megabyte", filled("notes", { tutorat: "<b>é\n".repeat(120_000) })],
    ["a search of one word", filled("search", "x".repeat(900_000))],
    ["a note of one word", filled("notes", { tutorat: "x".repeat(900_000) })],
    ["more than a megabyte", filled("search", "x".repeat(1_000_000))],
    ["ten thousand levels", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
  ].filter(([name]) => name !== "empty.json");
  const refused = /cut-off|newer|null|other|surrogate|version|more than|levels/;
  for (const [name, text] of files) {
    await test.step(name, async () => {
      const { ms, why, same } = await hand(text);
      expect(why === undefined, why).toBe(!refused.test(name));
      if (why) expect(same).toBe(true);
      if (why) expect(why).not.toMatch(/[\u202a-\u202e]/);
      expect(ms).toBeLessThan(LONGEST);
      await widget.hasSettled();
      await isInert(page);
    });
  }
});

const words = [
  "<img src=x onerror=alert(1)>",
  "\" onload=\"alert(1)",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "\u202e\u2066\0",
  "__proto__",
  "constructor",
  "NaN",
  "-1",
  "1e309",
  "\ud800",
  "%",
  "=&&=&must.=",
  "x".repeat(1_000_000),
];

test("an attribute says whatever it says, and the widget is there", async ({ page, widget, guard }) => {
  test.slow();
  const ran = await watch(page);
  await servePage(page, "/host", { body: `<main><moda-scope></moda-scope></main>` });
  await page.goto("/host");
  await widget.isReady();
  const names = ["view", "filters", "hide", "compare-max", "heading-level", "share", "storage", "storage-key", "lang", "theme"];
  for (const name of names) {
    await test.step(name, async () => {
      for (const word of words) {
        const ms = await page.evaluate(
          async ([name, word]) => {
            const element = document.querySelector("moda-scope")!;
            const began = performance.now();
            element.setAttribute(name, word);
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            return performance.now() - began;
          },
          [name, word] as const,
        );
        expect(ms, word.slice(0, 20)).toBeLessThan(LONGEST);
        await isInert(page);
        await expect(widget.root).toHaveAttribute("data-ready", "");
      }
      await widget.root.evaluate((element, name) => element.removeAttribute(name), name);
    });
  }
  await widget.hasSettled();
  expect(ran).toEqual([]);
  expect(guard.complaints).toEqual([]);
});

test("a `src` that is no address of a file is refused, and asks for nothing", async ({ page, widget, guard }) => {
  const ran = await watch(page);
  // The policy of the page refuses to fetch what is not of its own origin.
  guard.expects(/policy: connect-src|Content Security Policy|Failed to load|URL scheme|Not allowed/);
  await servePage(page, "/host", { body: `<main><moda-scope><p>In plain words.</p></moda-scope></main>` });
  await page.goto("/host");
  await widget.isReady();
  for (const src of ["javascript:alert(1)", "data:application/json,{}", "vbscript:x", "blob:x", "file:///etc/passwd", "http://[", "\\\\x\\y"]) {
    await test.step(src, async () => {
      const { type, ms } = await outcome(page, "src", src);
      expect(type).toBe("error");
      expect(ms).toBeLessThan(LONGEST);
      await isInert(page);
      await expect(widget.cards()).toHaveCount(4);
    });
  }
  expect(ran).toEqual([]);
});

test("what is pasted is text, however much", async ({ page, widget }) => {
  const ran = await watch(page);
  await page.goto("/");
  await widget.isReady();
  const note = widget.card("Tutorat").getByRole("textbox");
  await widget.card("Tutorat").locator(".own > summary").click();
  for (const field of [note, widget.search()]) {
    for (const word of words) {
      await field.fill("");
      const began = Date.now();
      // As much of it as the browser lets into the field.
      await page.keyboard.insertText(word.toWellFormed());
      await widget.hasSettled();
      expect(Date.now() - began, word.slice(0, 20)).toBeLessThan(LONGEST);
      await isInert(page);
    }
    await field.fill("");
  }
  expect(ran).toEqual([]);
});

test("words from right to left keep to themselves", async ({ page, widget }) => {
  const catalogue = kitchens();
  catalogue.modalities[0].name = { en: "Campfire", fr: "שלום (עולם)!" };
  catalogue.modalities[0].other_names = [{ name: "مرحبا!", kind: "synonym" }];
  catalogue.criteria[0].values![0].label = { en: "Cheap", fr: "زهيد" };
  await openWith(page, catalogue);
  await widget.isReady();
  const card = widget.cards().first();
  const name = card.getByRole("heading").first().locator("bdi");
  await expect(name).toHaveText("שלום (עולם)\u202f!");
  // Where it stands, and what stands beside it, as the eye has it.
  const places = (text: string, within: typeof card) =>
    within.evaluate((element, text) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let whole = "";
      const letters: [Node, number][] = [];
      while (walker.nextNode()) {
        const data = (walker.currentNode as Text).data;
        for (let at = 0; at < data.length; at += 1) letters.push([walker.currentNode, at]);
        whole += data;
      }
      const from = whole.indexOf(text);
      return [...text].map((_, at) => {
        const range = document.createRange();
        const [node, offset] = letters[from + at];
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().x;
      });
    }, text);
  const first = await places("שלום (עולם)\u202f!", card);
  expect(first.at(-1), "the mark ends the words, on their left").toBeLessThan(Math.min(...first.slice(0, -1)));
  const style = await name.evaluate((element) => {
    const { direction, unicodeBidi } = getComputedStyle(element);
    return { direction, unicodeBidi };
  });
  expect(style).toEqual({ direction: "rtl", unicodeBidi: "isolate" });
  const [other, kind] = [await places("مرحبا!", card), await places("synonyme", card)];
  expect(Math.max(...other), "what follows stands behind").toBeLessThan(kind[0]);

  await widget.search().fill("שלום?");
  await expect(widget.search()).toHaveCSS("direction", "rtl");
  const chip = await places("שלום?", widget.chips().first());
  expect(chip.at(-1)).toBeLessThan(chip[0]);
  const label = await places("Recherche", widget.chips().first());
  expect(label.at(-1)!).toBeLessThan(chip.at(-1)!);
  await widget.search().fill("");

  await card.locator(".own > summary").click();
  await card.getByRole("textbox").fill("مرحبا؟");
  await expect(card.getByRole("textbox")).toHaveCSS("direction", "rtl");
  // A page from right to left does not turn the words of the widget.
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await expect(widget.count()).toHaveCSS("direction", "ltr");
});

test("what turns words is not shown, and stays where it was written", async ({ page, widget }) => {
  const catalogue = kitchens();
  catalogue.modalities[0].name = { en: "Campfire", fr: "Feu \u202ede\u2066 camp\u{e0041}" };
  await openWith(page, catalogue);
  await widget.isReady();
  await expect(widget.cards().first().getByRole("heading").first()).toHaveText(/^Feu de camp$/);
  const kept = await widget.root.evaluate((element) => (element as unknown as { catalogue: typeof catalogue }).catalogue);
  expect(kept.modalities[0].name).toEqual(catalogue.modalities[0].name);
});
