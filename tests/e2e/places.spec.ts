// Where elements over one catalogue keep what was chosen: one key by catalogue, with a number only where another element of
// the page has the first place.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { serveCatalogue, servePage } from "./support/host";
import { kept } from "./support/storage";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

const KEY = "moda-scope:kitchens";

/** The keys of sessions in both storages. */
const keys = (page: Page) =>
  page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage).filter((key) => key.startsWith("moda-scope:"))).sort(),
  );

/** The widgets of the page, in the order of its elements. */
const widget = (page: Page, at: number) => new Widget(page, page.locator("moda-scope").nth(at));

/** What an element keeps, by what is searched for. */
const searched = async (page: Page, key: string) => JSON.parse((await kept(page, key)) ?? "{}").search;

/** Makes a choice that can be told from others. */
async function search(one: Widget, words: string) {
  await one.search().fill(words);
  await one.hasSettled();
}

async function open(page: Page, body: string) {
  await serveCatalogue(page, "/own.json*", kitchens());
  await servePage(page, "/host", { body });
  await page.goto("/host");
}

async function areReady(page: Page, count: number) {
  await expect(page.locator("moda-scope")).toHaveCount(count);
  for (let at = 0; at < count; at++) await widget(page, at).isReady();
}

/** Puts in another element, as a page transition does while the last one is still there. */
const insert = (page: Page, attributes: Record<string, string> = { src: "/own.json" }) =>
  page.evaluate((attributes) => {
    const element = document.createElement("moda-scope");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.querySelector("main")!.append(element);
  }, attributes);

const remove = (page: Page, at = 0) =>
  page.locator("moda-scope").nth(at).evaluate((element) => element.remove());

test("after page transitions that overlap, each element has the first place and shows the selection", async ({ page }) => {
  await open(page, `<main><moda-scope src="/own.json"></moda-scope></main>`);
  await areReady(page, 1);
  await search(widget(page, 0), "feu");
  for (let round = 1; round <= 3; round++) {
    await insert(page, { src: `/own.json?page=${round}` });
    await areReady(page, 2);
    await remove(page);
    await expect(widget(page, 0).search()).toHaveValue("feu");
    expect(await keys(page)).toEqual([KEY]);
  }
  await search(widget(page, 0), "four");
  await expect.poll(() => searched(page, KEY)).toBe("four");
  expect(await keys(page)).toEqual([KEY]);
});

test("the one that came later has the place also where the last one went before it was shown", async ({ page }) => {
  await open(page, `<main><moda-scope src="/own.json"></moda-scope></main>`);
  await areReady(page, 1);
  await search(widget(page, 0), "feu");
  let answer = () => {};
  const held = new Promise<void>((go) => (answer = go));
  await page.route("/late.json", async (route) => {
    await held;
    await route.fulfill({ contentType: "application/json", body: JSON.stringify(kitchens()) });
  });
  const asked = page.waitForRequest("/late.json");
  await insert(page, { src: "/late.json" });
  await asked;
  await remove(page);
  answer();
  await areReady(page, 1);
  await expect(widget(page, 0).search()).toHaveValue("feu");
  expect(await keys(page)).toEqual([KEY]);
});

test("a selection that was made meanwhile is neither lost nor written over the other one", async ({ page }) => {
  await open(page, `<main><moda-scope src="/own.json"></moda-scope></main>`);
  await areReady(page, 1);
  await search(widget(page, 0), "feu");
  await insert(page);
  await areReady(page, 2);
  await search(widget(page, 1), "four");
  await expect.poll(() => searched(page, `${KEY}:2`)).toBe("four");
  await remove(page);
  await widget(page, 0).hasSettled();
  await expect(widget(page, 0).search()).toHaveValue("four");
  expect(await searched(page, KEY)).toBe("feu");
  expect(await searched(page, `${KEY}:2`)).toBe("four");
});

test("what was left under a number stays there when its element takes the first place", async ({ page }) => {
  await open(page, `<main><moda-scope src="/own.json"></moda-scope></main>`);
  await page.evaluate((key) => localStorage.setItem(key, '{"version":1,"search":"four"}'), `${KEY}:2`);
  await areReady(page, 1);
  await search(widget(page, 0), "feu");
  await insert(page);
  await areReady(page, 2);
  await expect(widget(page, 1).search()).toHaveValue("four");
  await remove(page);
  await expect(widget(page, 0).search()).toHaveValue("feu");
  expect(await searched(page, `${KEY}:2`)).toBe("four");
});

test("of a page with two that goes, each is followed by the one in the same order", async ({ page }) => {
  const two = `<moda-scope src="/own.json"></moda-scope>`.repeat(2);
  await open(page, `<main>${two}</main>`);
  await areReady(page, 2);
  await search(widget(page, 0), "feu");
  await search(widget(page, 1), "four");
  await page.evaluate(() => {
    const main = document.querySelector("main")!;
    main.after(main.cloneNode(true));
  });
  await areReady(page, 4);
  await page.evaluate(() => document.querySelector("main")!.remove());
  await expect(widget(page, 0).search()).toHaveValue("feu");
  await expect(widget(page, 1).search()).toHaveValue("four");
  expect(await keys(page)).toEqual([KEY, `${KEY}:2`]);
});

test("of two that came together, each keeps its place when the other one goes", async ({ page }) => {
  const two = `<moda-scope src="/own.json"></moda-scope>`.repeat(2);
  await open(page, `<main>${two}</main>`);
  await areReady(page, 2);
  await search(widget(page, 0), "feu");
  await search(widget(page, 1), "four");
  await page.reload();
  await areReady(page, 2);
  await remove(page);
  await widget(page, 0).hasSettled();
  await expect(widget(page, 0).search()).toHaveValue("four");
  // The next one has the place that is free.
  await insert(page);
  await areReady(page, 2);
  await expect(widget(page, 1).search()).toHaveValue("feu");
});

test("one that is moved in the page, or put back into it, keeps its place", async ({ page }) => {
  await open(page, `<main><moda-scope src="/own.json"></moda-scope></main><aside></aside>`);
  await areReady(page, 1);
  await search(widget(page, 0), "feu");
  await insert(page);
  await areReady(page, 2);
  await page.evaluate(() => document.querySelector("aside")!.append(document.querySelector("moda-scope")!));
  await areReady(page, 2);
  await expect(widget(page, 1).search()).toHaveValue("feu");
  await expect(widget(page, 0).search()).toHaveValue("");

  // A page that is kept by the program while another one is shown.
  const moved = await page.locator("aside moda-scope").elementHandle();
  await moved!.evaluate((element) => element.remove());
  await expect(widget(page, 0).search()).toHaveValue("feu");
  await moved!.evaluate((element) => document.querySelector("aside")!.append(element));
  await areReady(page, 2);
  await expect(widget(page, 1).search()).toHaveValue("");
  await remove(page);
  await expect(widget(page, 0).search()).toHaveValue("feu");
  expect(await keys(page)).toEqual([KEY]);
});

for (const [what, first, second] of [
  ["a question behind it", "/own.json", "/own.json?v=2"],
  ["another question", "/own.json?v=1", "/own.json?v=2"],
  ["a whole address", "/own.json", "http://localhost:4173/own.json"],
  ["a part behind #", "own.json", "/own.json#top"],
  ["a folder that is left again", "/own.json", "/elsewhere/../own.json"],
] as const) {
  for (const late of [false, true]) {
    test(`one catalogue named in two ways (${what}) is kept twice${late ? ", where the second comes first" : ""}`, async ({
      page,
      baseURL,
    }) => {
      const [one, two] = [first, second].map((src) => src.replace("http://localhost:4173", new URL(baseURL!).origin));
      await serveCatalogue(page, "/own.json*", kitchens());
      if (late) {
        let isFirst = true;
        await page.route("/own.json*", async (route) => {
          if (isFirst) {
            isFirst = false;
            await new Promise((go) => setTimeout(go, 300));
          }
          await route.fallback();
        });
      }
      const body = `<main><moda-scope src="${one}"></moda-scope><moda-scope src="${two}"></moda-scope></main>`;
      await servePage(page, "/host", { body });
      await page.goto("/host");
      await areReady(page, 2);
      await search(widget(page, 0), "feu");
      await search(widget(page, 1), "four");
      await expect.poll(() => searched(page, KEY)).toBe("feu");
      await expect.poll(() => searched(page, `${KEY}:2`)).toBe("four");
      await page.reload();
      await areReady(page, 2);
      await expect(widget(page, 0).search()).toHaveValue("feu");
      await expect(widget(page, 1).search()).toHaveValue("four");
    });
  }
}

/** A catalogue of another id. */
const named = (id: string) => ({ ...kitchens(), id });
const inline = (file: object) =>
  `<moda-scope><script type="application/json">${JSON.stringify(file).replaceAll("<", "\\u003c")}</script></moda-scope>`;

for (const [what, body, wanted] of [
  ["different catalogues in the page", inline(named("left")) + inline(named("right")), ["left", "right"]],
  ["one catalogue twice in the page", inline(named("left")) + inline(named("left")), ["left", "left:2"]],
  [
    "one in the page and the same at an address",
    inline(kitchens()) + `<moda-scope src="/own.json"></moda-scope>`,
    ["kitchens", "kitchens:2"],
  ],
  [
    "names of their own",
    `<moda-scope src="/own.json" storage-key="a"></moda-scope><moda-scope src="/own.json" storage-key="b"></moda-scope>`,
    ["a", "b"],
  ],
  [
    "the same name of their own",
    `<moda-scope src="/own.json" storage-key="a"></moda-scope>` + inline(named("left")).replace("<moda-scope", "$& storage-key=a"),
    ["a", "a:2"],
  ],
  [
    "a name that is the id of the other one",
    `<moda-scope src="/own.json"></moda-scope>` + inline(named("left")).replace("<moda-scope", "$& storage-key=kitchens"),
    ["kitchens:2", "kitchens"],
  ],
  [
    "a name that looks like a number of the other one",
    `<moda-scope src="/own.json" storage-key="kitchens:2"></moda-scope>` + `<moda-scope src="/own.json"></moda-scope>`.repeat(2),
    ["kitchens:2", "kitchens", "kitchens:3"],
  ],
  [
    "empty names",
    inline(named("left")).replace("<moda-scope", '$& storage-key=""') + inline(named("right")).replace("<moda-scope", '$& storage-key=""'),
    ["left", "right"],
  ],
  [
    "another storage",
    `<moda-scope src="/own.json" storage="session"></moda-scope><moda-scope src="/own.json"></moda-scope>`,
    ["kitchens", "kitchens"],
  ],
] as const) {
  for (const late of [false, true]) {
    test(`keys of ${what}${late ? ", where the address answers late the first time" : ""}`, async ({ page }) => {
      await serveCatalogue(page, "/own.json*", kitchens());
      let wait = late ? 300 : 0;
      await page.route("/own.json*", async (route) => {
        await new Promise((go) => setTimeout(go, wait));
        await route.fallback();
      });
      await servePage(page, "/host", { body: `<main>${body}</main>` });
      await page.goto("/host");
      await areReady(page, wanted.length);
      for (let at = 0; at < wanted.length; at++) await search(widget(page, at), `feu ${at}`);
      await expect.poll(() => keys(page)).toEqual(wanted.map((name) => `moda-scope:${name}`).sort());
      wait = 0;
      await page.reload();
      await areReady(page, wanted.length);
      for (let at = 0; at < wanted.length; at++) await expect(widget(page, at).search()).toHaveValue(`feu ${at}`);
    });
  }
}

test("one that keeps nothing takes no place", async ({ page }) => {
  const two = `<moda-scope src="/own.json" storage="none"></moda-scope><moda-scope src="/own.json"></moda-scope>`;
  await open(page, `<main>${two}</main>`);
  await areReady(page, 2);
  await search(widget(page, 0), "four");
  await search(widget(page, 1), "feu");
  await expect.poll(() => searched(page, KEY)).toBe("feu");
  expect(await keys(page)).toEqual([KEY]);
});

test("two files that differ by the question behind them are two catalogues, whichever comes first", async ({ page }) => {
  await page.route("/list.json*", async (route) => {
    const id = new URL(route.request().url()).searchParams.get("id")!;
    if (id === "left") await new Promise((go) => setTimeout(go, 300));
    await route.fulfill({ contentType: "application/json", body: JSON.stringify(named(id)) });
  });
  const body = ["left", "right"].map((id) => `<moda-scope src="/list.json?id=${id}"></moda-scope>`).join("");
  await servePage(page, "/host", { body: `<main>${body}</main>` });
  await page.goto("/host");
  for (const words of ["feu", "four"]) {
    await areReady(page, 2);
    await search(widget(page, 0), words);
    await search(widget(page, 1), words);
    await expect.poll(() => keys(page)).toEqual(["moda-scope:left", "moda-scope:right"]);
    await expect.poll(() => searched(page, "moda-scope:right")).toBe(words);
    await page.reload();
  }
});

test("one whose catalogue does not come holds no place", async ({ page, guard }) => {
  guard.expects(/404/);
  await page.route("/own.json?old", (route) => route.fulfill({ status: 404, body: "" }));
  await serveCatalogue(page, "/own.json", kitchens());
  const two = `<moda-scope src="/own.json?old"></moda-scope><moda-scope src="/own.json"></moda-scope>`;
  await servePage(page, "/host", { body: `<main>${two}</main>` });
  await page.goto("/host");
  await widget(page, 1).isReady();
  await expect(widget(page, 0).root.getByRole("alert")).toBeVisible();
  await search(widget(page, 1), "feu");
  await expect.poll(() => keys(page)).toEqual([KEY]);
});
