// What a program of the page sets, gets and hears.
import { expect, test } from "./support/test";
import { serveCatalogue, servePage } from "./support/host";
import { kitchens } from "./support/catalogue";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

type Told = { type: string; detail: Record<string, unknown> };

/** Writes down what the elements of the page tell it. */
async function listen(page: Page) {
  await page.addInitScript(() => {
    const told: Told[] = [];
    Object.assign(window, { told });
    for (const name of ["ready", "change", "open", "error"])
      addEventListener(`moda-scope-${name}`, (event) => {
        if (!event.bubbles || !event.composed) throw new Error("it stays inside");
        told.push({ type: name, detail: (event as CustomEvent).detail });
      });
  });
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told[] }).told.splice(0));

const types = async (page: Page) => (await told(page)).map(({ type }) => type);

type Element = HTMLElement & { catalogue: unknown; session: unknown };

async function open(page: Page, body = "<main><moda-scope></moda-scope></main>") {
  await listen(page);
  await servePage(page, "/host", { body });
  await page.goto("/host");
  const widget = new Widget(page);
  return widget;
}

const all = ["module-interactif", "tutorat", "classe-virtuelle", "webinaire"];
const first = { language: "fr", view: "cards", filters: {}, search: "", shortlist: [], shown: all };

test("the page hears what is shown, after each real change and only then", async ({ page }) => {
  const widget = await open(page);
  await widget.isReady();
  expect(await told(page)).toEqual([{ type: "ready", detail: first }]);

  await widget.tick("Temporalité", "Asynchrone");
  const filtered = { ...first, filters: { synchrony: ["asynchronous"] }, shown: all.slice(0, 2) };
  await expect.poll(() => told(page)).toEqual([{ type: "change", detail: filtered }]);

  await widget.card("Tutorat").getByRole("button", { name: /^Comparer/ }).click();
  await expect.poll(() => told(page)).toEqual([{ type: "change", detail: { ...filtered, shortlist: ["tutorat"] } }]);

  // What is no change: the theme, a note, a help that opens, the same attribute again.
  await widget.root.getByRole("radio", { name: "Sombre" }).check();
  await widget.button(/^Aide/).click();
  await page.keyboard.press("Escape");
  await widget.root.evaluate((element) => element.setAttribute("view", "cards"));
  await widget.hasSettled();
  expect(await told(page)).toEqual([]);

  await widget.root.getByRole("radio", { name: "Carte" }).check();
  await widget.button(/^Tutorat/).first().click();
  await expect
    .poll(async () => (await told(page)).at(-1))
    .toEqual({ type: "open", detail: { id: "tutorat" } });
});

test("the session is handed out, and one that is handed in is taken up", async ({ page }) => {
  const widget = await open(page);
  const session = () => widget.root.evaluate((element) => (element as Element).session);
  const hand = (session: unknown) =>
    widget.root.evaluate((element, session) => void ((element as Element).session = session), session);
  await widget.isReady();
  const begin = { version: 1, catalogue: "modalites-de-formation" };
  expect(await session()).toEqual(begin);

  const wanted = { ...begin, filters: { synchrony: ["asynchronous"] }, view: "table", shortlist: ["tutorat"] };
  await hand(wanted);
  await expect(widget.root.getByRole("radio", { name: "Tableau" })).toBeChecked();
  expect(await session()).toEqual(wanted);

  for (const [wrong, why] of [
    [{ ...begin, version: 99 }, /version plus récente/],
    [{ ...begin, catalogue: "other" }, /other/],
    ["not json", /.+/],
    [[], /.+/],
  ] as const) {
    await expect(hand(wrong)).rejects.toThrow(why);
    expect(await session()).toEqual(wanted);
  }
  await hand(undefined);
  expect(await session()).toEqual(wanted);
  await hand(null);
  expect(await session()).toEqual(begin);
});

test("a page that has no session yet takes nothing away", async ({ page }) => {
  const widget = await open(page);
  await widget.isReady();
  await widget.tick("Temporalité", "Asynchrone");
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  // As frameworks do with a property that is not known yet.
  await page.evaluate(() => {
    const element = Object.assign(document.createElement("moda-scope"), { session: null, catalogue: undefined });
    document.querySelector("moda-scope")!.replaceWith(element);
  });
  await widget.isReady();
  await widget.says("2 modalités sur 4");
});

test("what was set before the element was defined is taken up", async ({ page }) => {
  const answer = await page.request.get("/catalogue.json");
  const own = { ...(await answer.json()), id: "early", title: { fr: "Bien avant" } };
  await listen(page);
  await page.addInitScript((own) => {
    addEventListener("DOMContentLoaded", () => {
      const session = { version: 1, catalogue: "early", view: "guide" };
      Object.assign(document.querySelector("moda-scope")!, { catalogue: own, session });
    });
  }, own);
  // Later than what is above.
  const late = `<script type="module" src="/moda-scope.js"></script>`;
  await page.route("/host", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="fr"><title>Host</title><link rel="icon" href="data:,"><moda-scope></moda-scope>`,
    }),
  );
  await page.goto("/host");
  await page.evaluate((late) => {
    const script = Object.assign(document.createElement("script"), { type: "module", src: "/moda-scope.js" });
    if (late) document.head.append(script);
  }, late);
  const widget = new Widget(page);
  await widget.isReady();
  await expect(widget.root.getByRole("heading", { name: "Bien avant" })).toBeVisible();
  await expect(widget.root.getByRole("radio", { name: "Guide" })).toBeChecked();
  expect((await told(page)).map(({ type, detail }) => [type, detail.view])).toEqual([["ready", "guide"]]);
});

test("a catalogue that is handed in takes the place of what was there; a wrong one does not", async ({ page }) => {
  const widget = await open(page);
  const hand = (catalogue: unknown) =>
    widget.root.evaluate((element, catalogue) => void ((element as Element).catalogue = catalogue), catalogue);
  await widget.isReady();
  await told(page);

  const own = kitchens();
  await hand(own);
  await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
  await expect.poll(() => types(page)).toEqual(["ready"]);

  await hand({ version: 1 });
  await expect(widget.root.getByRole("alert")).toContainText("Le catalogue ne peut pas être affiché");
  await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
  const [{ type, detail }] = await told(page);
  expect(type).toBe("error");
  expect(detail.issues).toContainEqual(expect.objectContaining({ place: "id", message: "obligatoire, mais absent" }));
  expect(await widget.root.evaluate((element) => ((element as Element).catalogue as { id: string }).id)).toBe(own.id);

  await hand(null);
  await expect(widget.root.getByRole("alert")).toHaveCount(0);
  await expect(widget.cards()).toHaveCount(4);
});

for (const [what, put, place, message] of [
  ["is not there", { status: 404, body: "" }, /own\.json$/, /^Le serveur a répondu 404/],
  ["is no JSON", { status: 200, body: "{" }, /^$/, /.+/],
  ["is no catalogue", { status: 200, body: "[]" }, /.*/, /.+/],
] as const) {
  test(`where the next catalogue ${what}, the one before stays, and the page is told`, async ({ page, guard }) => {
    if (put.status === 404) guard.expects(/404/);
    const widget = await open(page);
    await widget.isReady();
    await told(page);
    await page.route("/own.json", (route) => route.fulfill({ contentType: "application/json", ...put }));
    await widget.root.evaluate((element) => element.setAttribute("src", "/own.json"));
    await expect(widget.root.getByRole("alert")).toBeVisible();
    await expect(widget.cards()).toHaveCount(4);
    const [{ type, detail }] = await told(page);
    const [issue] = detail.issues as { place: string; message: string }[];
    expect(type).toBe("error");
    expect(issue.place).toMatch(place);
    expect(issue.message).toMatch(message);

    // What was there can be worked with.
    await widget.tick("Temporalité", "Asynchrone");
    await widget.says("2 modalités sur 4");
    await serveCatalogue(page, "/better.json", kitchens());
    await widget.root.evaluate((element) => element.setAttribute("src", "/better.json"));
    await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
    await expect(widget.root.getByRole("alert")).toHaveCount(0);
  });
}

test("a server that says nothing is given up after a while, and one that cannot be reached is named", async ({ page, guard }) => {
  guard.expects(/asked elsewhere/, /CORS/, /ERR_FAILED/);
  const other = "http://localhost:4173";
  const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:; connect-src 'self' ${other}`;
  // Half a minute is long for a test.
  await page.addInitScript(() => {
    const { timeout } = AbortSignal;
    AbortSignal.timeout = (patience) => timeout.call(AbortSignal, patience / 100);
    Object.assign(window, { takeTime: () => (AbortSignal.timeout = timeout) });
  });
  await page.route("/late.json", () => {});
  await servePage(page, "/host", { body: `<moda-scope src="/late.json"></moda-scope>`, policy });
  await page.goto("/host");
  const widget = new Widget(page);
  await expect(widget.root.getByRole("alert")).toContainText("Le serveur n'a pas répondu à temps pour ");
  await page.evaluate(() => (window as unknown as { takeTime: () => void }).takeTime());
  await widget.root.evaluate((element, src) => element.setAttribute("src", src), `${other}/catalogue.json`);
  await expect(widget.root.getByRole("alert")).toContainText(`${other}/catalogue.json n'a pas pu être chargé`);
});

test("one that cannot load listens to the network once, however often it tries", async ({ page, guard }) => {
  guard.expects(/ERR_FAILED/);
  await page.addInitScript(() => {
    let listening = 0;
    const { addEventListener: add } = window;
    window.addEventListener = function (...[type, ...rest]: Parameters<typeof add>) {
      if (type === "online") listening++;
      add.call(window, type, ...rest);
    } as typeof add;
    Object.assign(window, { listening: () => listening });
  });
  await page.route("/own.json", (route) => route.abort());
  const widget = await open(page, `<moda-scope src="/own.json"></moda-scope>`);
  for (let times = 0; times < 3; times++) {
    await widget.button("Réessayer").click();
    await expect(widget.root.getByRole("alert")).toBeVisible();
  }
  expect(await page.evaluate(() => (window as unknown as { listening: () => number }).listening())).toBe(1);
});

test("defining it twice does no harm", async ({ page }) => {
  const widget = await open(page);
  await widget.isReady();
  await page.evaluate(() => import(`${location.origin}/moda-scope.js?again`));
  await widget.hasSettled();
  await expect(widget.cards()).toHaveCount(4);
});

test("an old library that gives lists and objects a `toJSON` spoils neither catalogue nor session", async ({ page, widget }) => {
  await page.addInitScript(() => {
    // As Prototype.js 1.6 and others do.
    for (const { prototype } of [Array, Object, Date]) {
      Object.defineProperty(prototype, "toJSON", { configurable: true, writable: true, value: () => "spoiled" });
    }
  });
  await servePage(page, "/host", { body: "<moda-scope></moda-scope>" });
  await widget.open("/host");
  await widget.root.evaluate((element, catalogue) => Object.assign(element, { catalogue }), kitchens());
  await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
  await widget.root.evaluate((element) =>
    Object.assign(element, { session: { version: 1, catalogue: "kitchens", shortlist: ["range", "campfire"] } }),
  );
  const shortlist = await widget.root.evaluate((element) => (element as unknown as { session: { shortlist: string[] } }).session.shortlist.join());
  expect(shortlist).toBe("range,campfire");
});

test("an object with a `toJSON` of its own is asked for it, also beside such a library", async ({ page, widget }) => {
  await page.addInitScript(() => Object.defineProperty(Array.prototype, "toJSON", { value: () => "spoiled" }));
  await servePage(page, "/host", { body: "<moda-scope></moda-scope>" });
  await widget.open("/host");
  await widget.root.evaluate((element, catalogue) => {
    class Stored {
      toJSON() {
        return catalogue;
      }
    }
    Object.assign(element, { catalogue: new Stored() });
  }, kitchens());
  await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
});
