// The widget in a frame of somebody else's page: what the address of the frame says, how tall it is, and who is told.
import { expect, test } from "./support/test";
import { isAccessible } from "./support/accessible";
import { kitchens } from "./support/catalogue";
import { serveCatalogue, sitePolicy } from "./support/host";
import { tabTo } from "./support/keys";
import { choose } from "./support/views";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

const script = `<script src="/moda-scope-frame.js"></script>`;

/** A page that may have frames, and gives them a height of its own. */
async function serveHost(page: Page, body: string, style = "") {
  const policy = `default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:;
    frame-src 'self' http://localhost:*`.replace(/\s+/g, " ");
  await page.route("/lesson", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": policy },
      body: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Lesson</title>
        <link rel="icon" href="data:,">
        <style>body { margin: 0 } iframe { width: 100%; height: 300px; border: 0; display: block } ${style}</style>
        </head><body>${body}</body></html>`,
    }),
  );
}

/** Goes to the page, which is told what comes from its frames. */
async function openHost(page: Page, body: string, style = "") {
  await serveHost(page, body, style);
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener("message", ({ data }) => told.push(data));
  });
  await page.goto("/lesson");
}

const framed = (query = "", more = "") => `<iframe src="/frame.html${query}" title="Modascope" ${more}></iframe>`;

/** The widget in a frame of the page, the first being 0. */
const inside = (page: Page, at = 0) =>
  new Widget(page, page.frameLocator("iframe").nth(at).locator("moda-scope"));

/** All that the page was told. */
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told);

type Told = { type: string; height: number; id: string };

/** The heights that the page was told. */
async function heights(page: Page) {
  const all = (await told(page)) as Partial<Told>[];
  return all.filter(({ type }) => type === "moda-scope:height").map(({ height }) => height!);
}

/** How tall a frame is, and what is in it. */
async function sizes(page: Page, at = 0) {
  const frame = page.locator("iframe").nth(at);
  const outer = await frame.evaluate(({ clientHeight }) => clientHeight);
  const content = page.frameLocator("iframe").nth(at).locator("html");
  const inner = await content.evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
  return { outer, inner };
}

/** The frame is as tall as what is in it, and stays so. */
async function fitsFrame(page: Page, at = 0) {
  await expect(async () => {
    const { outer, inner } = await sizes(page, at);
    expect(outer).toBe(inner);
    expect(inner).toBeGreaterThan(100);
  }).toPass();
  const count = (await told(page)).length;
  await page.waitForTimeout(200);
  expect((await told(page)).length, "it does not come to rest").toBe(count);
  return (await sizes(page, at)).outer;
}

test("the page has a policy of its own, in which one script may be started by its address", async ({ page }) => {
  const answer = await page.request.get("/frame.html?id=a");
  const policy = answer.headers()["content-security-policy"];
  expect(policy).toBe((await sitePolicy(page)).replace("trusted-types 'none'", "trusted-types moda-scope"));
  expect(await answer.text()).toContain(`content="${policy}"`);
});

test.describe("the address says what is shown", () => {
  test("by the names of the attributes, with words that mean nothing left alone", async ({ page }) => {
    const query = new URLSearchParams({
      lang: "en",
      theme: "dark",
      view: "table",
      filters: "synchrony=asynchronous&search=tutor",
      hide: "foot help",
      "compare-max": "2",
      storage: "session",
      "storage-key": "lesson 1",
      "heading-level": "3",
      onclick: "alert(1)",
      share: "",
    });
    const widget = new Widget(page);
    await widget.open(`/frame.html?${query}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(widget.root.getByRole("heading", { level: 3, name: "Training modalities" })).toBeVisible();
    await expect(widget.root.getByRole("radio", { name: "Table" })).toBeChecked();
    await expect(widget.box("Timing", "Asynchronous")).toBeChecked();
    await expect(widget.search()).toHaveValue("tutor");
    await expect(widget.button("Help")).toBeHidden();
    const names = await widget.root.evaluate((element) => element.getAttributeNames());
    expect(names.filter((name) => ["onclick", "share"].includes(name))).toEqual([]);
    // Dark, and the page around the widget with it.
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe("rgb(19, 22, 21)");
  });

  test("with a language as a server writes it", async ({ page, widget }) => {
    await widget.open("/frame.html?lang=en_US");
    await expect(widget.search()).toHaveAccessibleName("Search");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("with nothing said it is the catalogue of the site, in the language of the browser", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open("/frame.html");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page).toHaveTitle("Modalités de formation");
    await expect(widget.root.getByRole("heading", { level: 1, name: "Modalités de formation" })).toBeVisible();
    await expect(page.getByRole("main", { name: "Modalités de formation" })).toBeVisible();
    await expect(widget.cards()).toHaveCount(4);
    // What is around the frame shows through.
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgba(0, 0, 0, 0)");

    await widget.button("English").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page).toHaveTitle("Training modalities");
  });

  for (const src of ["own.json", "/own.json", "./a/../own.json?a=b#c"]) {
    test(`the catalogue at ${src}`, async ({ page }) => {
      await serveCatalogue(page, "**/own.json*", kitchens());
      const widget = new Widget(page);
      await page.goto(`/frame.html?lang=en&src=${encodeURIComponent(src)}`);
      // The words of another catalogue would say nothing of this one.
      expect(await widget.root.evaluate((element) => element.childElementCount)).toBe(0);
      await widget.isReady();
      await widget.shows("Campfire", "Range", "Microwave");
      await expect(page).toHaveTitle("Kitchens");
    });
  }

  test("the catalogue by its whole address", async ({ page, baseURL }) => {
    await serveCatalogue(page, "/own.json", kitchens());
    const widget = new Widget(page);
    await widget.open(`/frame.html?lang=en&src=${encodeURIComponent(`${baseURL}own.json`)}`);
    await widget.shows("Campfire", "Range", "Microwave");
  });

  test("a catalogue that is not there is said by the element", async ({ page, guard }) => {
    guard.expects(/404/);
    await openHost(page, script + framed("?src=none.json"));
    await expect(inside(page).root.getByRole("alert")).toContainText("Le serveur a répondu 404");
    await fitsFrame(page);
  });
});

test.describe("a catalogue of another site is refused", () => {
  const long = `https://elsewhere.example/${"a".repeat(400)}`;
  for (const [what, src, named] of [
    ["elsewhere", "https://elsewhere.example/own.json", "https://elsewhere.example/own.json"],
    ["elsewhere, without a scheme", "//elsewhere.example/own.json", "//elsewhere.example/own.json"],
    ["at another port", "http://127.0.0.1:1/own.json", "http://127.0.0.1:1/own.json"],
    ["by another scheme", "ftp://127.0.0.1/own.json", "ftp://127.0.0.1/own.json"],
    ["in a script", "javascript:alert(1)", "javascript:alert(1)"],
    ["in the address itself", "data:application/json,{}", "data:application/json,{}"],
    ["in a blob", "blob:http://127.0.0.1:4173/1", "blob:http://127.0.0.1:4173/1"],
    ["on the disk", "file:///own.json", "file:///own.json"],
    ["at what is no address", "http://[own", "http://[own"],
    ["of markup", "https://elsewhere.example/<img src=x>", "https://elsewhere.example/<img src=x>"],
    ["with an endless name", long, long.slice(0, 200)],
  ]) {
    test(what, async ({ page }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await openHost(page, script + framed(`?lang=fr&src=${encodeURIComponent(src)}`));
      const frame = page.frameLocator("iframe");
      const alert = frame.getByRole("alert");
      await expect(alert).toContainText("Ce cadre n'affiche que les catalogues de son propre site.");
      await expect(alert.locator("code")).toHaveText(named);
      await expect(alert.locator("img")).toHaveCount(0);
      // What the page says without the widget is still there.
      await expect(frame.getByRole("heading", { name: "Webinaire" })).toBeVisible();
      expect(asked.filter((url) => /own|wasm|moda-scope\.js/.test(url) && !url.includes("frame.html"))).toEqual([]);
      await fitsFrame(page);
    });
  }

  test("in English too", async ({ page }) => {
    const frame = framed("?lang=en-GB&src=https://elsewhere.example/");
    await openHost(page, `<main><h1>Lesson</h1>${script}${frame}</main>`);
    const alert = page.frameLocator("iframe").getByRole("alert");
    await expect(alert).toContainText("This frame only shows catalogues of its own site.");
    await expect(alert).toHaveAttribute("lang", "en");
    await isAccessible(page, { isPlain: true });
  });
});

test("where the script does not come, it says so, and the plain words stay", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/);
  await page.route("**/moda-scope.js", (route) => route.abort());
  await openHost(page, script + framed("?lang=en"));
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("alert")).toContainText("The comparison could not be loaded.");
  await expect(frame.getByRole("heading", { name: "Webinaire" })).toBeVisible();
  await fitsFrame(page);

  await page.unroute("**/moda-scope.js");
  await frame.getByRole("button", { name: "Try again" }).click();
  await inside(page).isReady();
});

test.describe("the frame is as tall as what is in it", () => {
  test("it grows and shrinks", async ({ page }) => {
    // Here the table is much taller than the cards.
    const room = { width: 1000, height: 700 };
    await page.setViewportSize(room);
    await openHost(page, script + framed());
    const widget = inside(page);
    await widget.isReady();
    const cards = await fitsFrame(page);

    for (const view of ["Tableau", "Carte", "Guide", "Fiches"]) {
      const before = (await heights(page)).length;
      await choose(widget, view);
      await fitsFrame(page);
      // Straight to where it will be, not by and by.
      expect((await heights(page)).length - before).toBeLessThan(4);
    }
    expect(await fitsFrame(page)).toBe(cards);

    await widget.search().fill("cyberconférence");
    await expect.poll(() => fitsFrame(page)).toBeLessThan(cards);
    await widget.button("Tout effacer").click();
    await expect.poll(() => fitsFrame(page)).toBe(cards);

    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => fitsFrame(page)).toBeGreaterThan(cards);
    await widget.openFilters();
    await fitsFrame(page);
    await page.setViewportSize(room);
    await expect.poll(() => fitsFrame(page)).toBe(cards);
  });

  test("whatever borders the page gives it", async ({ page }) => {
    for (const style of [
      "iframe { border: 3px solid }",
      "* { box-sizing: border-box } iframe { border: 3px solid }",
      "iframe { box-sizing: border-box; border-block: 7px solid; zoom: 1.1 }",
    ]) {
      await openHost(page, script + framed(), style);
      await inside(page).isReady();
      await fitsFrame(page);
    }
  });

  test("a page that makes it lower by a few pixels gets no scroll bar that comes and goes", async ({ page }) => {
    await openHost(page, framed());
    await page.evaluate(() => {
      addEventListener("message", ({ data }) => {
        if (data.subject !== "lti.frameResize") return;
        document.querySelector("iframe")!.style.height = `${data.height - 6}px`;
      });
    });
    const widget = inside(page);
    await widget.isReady();
    await choose(widget, "Guide");
    await expect(async () => {
      const { outer, inner } = await sizes(page);
      expect(inner - outer).toBe(6);
    }).toPass();
    const root = page.frameLocator("iframe").locator("html");
    expect(await root.evaluate((root) => getComputedStyle(root).overflowY)).toBe("hidden");
    const count = (await told(page)).length;
    await page.waitForTimeout(300);
    expect((await told(page)).length).toBe(count);
  });

  test("two frames, each by itself", async ({ page }) => {
    // Over one catalogue they would be of one mind, like two tabs.
    await openHost(page, `${framed("?id=one")}${framed("?id=two&view=map&storage-key=two")}${script}`);
    const [first, second] = [inside(page, 0), inside(page, 1)];
    await first.isReady();
    await second.isReady();
    const [one, two] = [await fitsFrame(page, 0), await fitsFrame(page, 1)];
    expect(one).not.toBe(two);

    await choose(second, "Guide");
    await expect.poll(() => fitsFrame(page, 1)).not.toBe(two);
    expect(await fitsFrame(page, 0)).toBe(one);
    const ids = ((await told(page)) as Partial<Told>[]).flatMap(({ id }) => id ?? []);
    expect(new Set(ids)).toEqual(new Set(["one", "two"]));
  });

  test("a frame that comes later, and a script that does, even twice", async ({ page }) => {
    await openHost(page, framed());
    await inside(page).isReady();
    expect((await sizes(page)).outer).toBe(300);
    const add = (name: string, attributes: object) =>
      page.evaluate(
        ([name, attributes]) => void document.body.append(Object.assign(document.createElement(name), attributes)),
        [name, attributes] as const,
      );
    const names = await page.evaluate(() => Object.getOwnPropertyNames(window));
    for (let time = 0; time < 2; time++) await add("script", { src: "/moda-scope-frame.js" });
    // What it said by itself, and its answer to each of the two, which come in their own time.
    await expect.poll(async () => (await heights(page)).length).toBeGreaterThanOrEqual(3);
    await fitsFrame(page);
    expect(await page.evaluate(() => Object.getOwnPropertyNames(window))).toEqual(names);

    await add("iframe", { src: "/frame.html?view=guide", title: "Later" });
    await inside(page, 1).isReady();
    await fitsFrame(page, 1);
    await choose(inside(page, 1), "Carte");
    await fitsFrame(page, 1);
  });

  test("a frame of another site", async ({ page, guard, baseURL }) => {
    guard.expects(/^asked elsewhere: http:\/\/localhost:/);
    const site = await serveElsewhere(page, baseURL!);
    await openHost(page, `${script}<iframe src="${site}frame.html" title="Modascope"></iframe>`);
    const widget = inside(page);
    await widget.isReady();
    const cards = await fitsFrame(page);
    await choose(widget, "Carte");
    await expect.poll(() => fitsFrame(page)).toBeLessThan(cards);
  });

  test("the script for it is small", async ({ page }) => {
    expect((await (await page.request.get("/moda-scope-frame.js")).body()).length).toBeLessThan(1000);
  });
});

/** The files of the site as if they were on another one too. */
async function serveElsewhere(page: Page, baseURL: string) {
  const site = baseURL.replace("127.0.0.1", "localhost");
  await page.route(`${site}**`, async (route) => {
    const url = route.request().url().replace("localhost", "127.0.0.1");
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  return site;
}

test.describe("nobody else makes a frame larger", () => {
  /** A page with two frames of which one can be told what to say. */
  async function openTwo(page: Page) {
    const say = `addEventListener("message", ({ data }) => parent.postMessage(data, "*"));`;
    const body = `<title>Says</title><script>${say}</script>`;
    await page.route("/says", (route) => route.fulfill({ contentType: "text/html", body }));
    await openHost(page, `${script}<iframe src="/says" title="Says"></iframe>${framed("", 'name="other"')}`);
    await inside(page, 1).isReady();
    await fitsFrame(page, 1);
  }

  const say = (page: Page, data: unknown) =>
    page.evaluate(async (data) => {
      const heard = new Promise((done) => addEventListener("message", done, { once: true }));
      document.querySelector("iframe")!.contentWindow!.postMessage(data, "*");
      await heard;
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    }, data);

  const height = (page: Page) => page.locator("iframe").first().evaluate((frame) => frame.clientHeight);

  test("a frame says how tall itself is, and no other", async ({ page }) => {
    await openTwo(page);
    const other = (await sizes(page, 1)).outer;
    await say(page, { type: "moda-scope:height", height: 512, id: "other" });
    expect(await height(page)).toBe(512);
    expect((await sizes(page, 1)).outer).toBe(other);
    // The page itself, and whoever else has hold of it.
    await page.evaluate(async () => {
      postMessage({ type: "moda-scope:height", height: 777 }, "*");
      await new Promise((done) => setTimeout(done, 100));
    });
    expect(await height(page)).toBe(512);
    expect((await sizes(page, 1)).outer).toBe(other);
  });

  test("what has another shape says nothing", async ({ page }) => {
    await openTwo(page);
    for (const data of [
      null,
      undefined,
      "moda-scope:height",
      512,
      [],
      {},
      { height: 512 },
      { type: "moda-scope:height" },
      { type: "moda-scope:height", height: "512" },
      { type: "moda-scope:height", height: "512px; background: red" },
      { type: "moda-scope:height", height: NaN },
      { type: "moda-scope:height", height: Infinity },
      { type: "moda-scope:height", height: -Infinity },
      { type: "moda-scope:height", height: [512] },
      { type: "moda-scope:height", height: { valueOf: 512 } },
      { type: ["moda-scope:height"], height: 512 },
      { type: "height", height: 512 },
      { subject: "lti.frameResize", height: 512 },
    ]) {
      await say(page, data);
      expect(await height(page), JSON.stringify(data)).toBe(300);
    }
  });

  test("no frame vanishes or goes on without end", async ({ page }) => {
    await openTwo(page);
    for (const [said, given] of [[0, 100], [-5, 100], [99.5, 100], [640.4, 640], [1e9, 50_000]]) {
      await say(page, { type: "moda-scope:height", height: said });
      expect(await height(page), `${said}`).toBe(given);
    }
  });

  test("a flood of messages sizes a frame once in a while, and the page goes on", async ({ page }) => {
    await openTwo(page);
    const changes = await page.evaluate(async () => {
      const frame = document.querySelector("iframe")!;
      let changes = 0;
      new MutationObserver((records) => (changes += records.length)).observe(frame, { attributes: true });
      let heard = 0;
      const all = new Promise<void>((done) => {
        addEventListener("message", () => {
          heard += 1;
          if (heard === 20_000) done();
        });
      });
      for (let said = 1; said <= 20_000; said += 1) {
        frame.contentWindow!.postMessage({ type: "moda-scope:height", height: 200 + (said % 500) }, "*");
      }
      await all;
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      return changes;
    });
    expect(changes).toBeLessThan(1_000);
    expect(await height(page)).toBe(200);
    await inside(page, 1).tick("Temporalité", "Synchrone");
    await fitsFrame(page, 1);
  });

  test("the widget heeds nobody but the page around it", async ({ page }) => {
    await openTwo(page);
    const before = (await heights(page)).length;
    // From a frame beside it.
    await page.frames()[1].evaluate(() => {
      for (const data of [{ type: "moda-scope:ask" }, "ask", null]) parent.frames[1].postMessage(data, "*");
    });
    await page.waitForTimeout(100);
    expect((await heights(page)).length).toBe(before);
    await page.evaluate(() => frames[1].postMessage({ type: "moda-scope:ask" }, "*"));
    await expect.poll(async () => (await heights(page)).length).toBe(before + 1);
  });
});

test.describe("other scripts of host pages are told as well", () => {
  test("Canvas, by a subject and a whole number", async ({ page }) => {
    await openHost(page, script + framed());
    await inside(page).isReady();
    const height = await fitsFrame(page);
    expect(await told(page)).toContainEqual({ subject: "lti.frameResize", height });
    expect(Number.isInteger(height)).toBe(true);
  });

  test("pym.js, by a line in the form that it reads, under the name it gave", async ({ page }) => {
    // The parameters that it adds to the address.
    const query = "?initialWidth=1280&childId=pym-0&parentTitle=Lesson&parentUrl=http%3A%2F%2Flesson.example%2F";
    await openHost(page, script + framed(query));
    await inside(page).isReady();
    const height = await fitsFrame(page);
    const lines = (await told(page)).filter((data) => typeof data === "string");
    const [, type, value] = /^pymxPYMxpym-0xPYMx(\S+)xPYMx(.*)$/.exec(lines.at(-1)!)!;
    expect([type, Number(value)]).toEqual(["height", height]);
  });

  test("our own, by the id that the address gave", async ({ page }) => {
    await openHost(page, script + framed("?id=a%20b%3Cc"));
    await inside(page).isReady();
    const height = await fitsFrame(page);
    expect(await told(page)).toContainEqual({ type: "moda-scope:height", height, id: "a b<c" });
    expect(await told(page)).toContainEqual(`pymxPYMxa b<cxPYMxheightxPYMx${height}`);
  });
});

test.describe("without the script of the host page", () => {
  test("the frame scrolls, and nothing is cut off", async ({ page }) => {
    await openHost(page, framed());
    const widget = inside(page);
    await widget.isReady();
    const root = page.frameLocator("iframe").locator("html");
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 });
      for (const view of ["Tableau", "Carte", "Guide", "Fiches"]) {
        await choose(widget, view);
        const { outer, inner } = await sizes(page);
        expect(outer).toBe(300);
        expect(inner).toBeGreaterThan(outer);
        const reached = await root.evaluate((root) => {
          root.scrollTo(0, 1e6);
          const foot = root.querySelector("moda-scope")!.shadowRoot!.querySelector("footer")!;
          const { bottom } = foot.getBoundingClientRect();
          return { end: root.scrollTop + innerHeight, all: root.scrollHeight, foot: bottom };
        });
        expect(reached.end).toBeGreaterThanOrEqual(reached.all - 1);
        expect(reached.foot).toBeLessThanOrEqual(300);
        expect(await root.evaluate((root) => root.scrollWidth - root.clientWidth)).toBeLessThanOrEqual(0);
      }
    }
  });

  test("opened by itself it is a page like any other", async ({ page }) => {
    const widget = new Widget(page);
    await widget.open("/frame.html");
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
    await widget.tick("Temporalité", "Synchrone");
    await widget.says("3 modalités sur 4");
  });
});

test.describe("in a sandboxed frame", () => {
  test("it works in memory, with a height, on a server that knows nothing of it", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await openHost(page, script + framed("?lang=fr&view=cards", `sandbox="allow-scripts"`));
    const widget = inside(page);
    await widget.isReady();
    const cards = await fitsFrame(page);
    await widget.tick("Temporalité", "Asynchrone");
    await widget.says("2 modalités sur 4");
    await expect(widget.root.getByText(/perdue quand vous quitterez la page/)).toHaveCount(1);
    await choose(widget, "Carte");
    await expect.poll(() => fitsFrame(page)).toBeLessThan(cards);
    expect(asked.filter((path) => /moda-scope\.js|wasm|catalogue/.test(path))).toEqual([]);

    await page.reload();
    await widget.isReady();
    await widget.says("4 modalités sur 4");
  });

  test("a catalogue cannot be had, and the element says so", async ({ page, guard }) => {
    guard.expects(/CORS/, /ERR_FAILED|Failed to load/);
    await openHost(page, script + framed("?lang=fr&src=catalogue.json", `sandbox="allow-scripts"`));
    await expect(inside(page).root.getByRole("alert")).toContainText("/catalogue.json");
    await fitsFrame(page);
  });

  test("a catalogue of another site is refused there too", async ({ page }) => {
    await openHost(page, script + framed("?lang=en&src=data:,%7B%7D", `sandbox="allow-scripts"`));
    await expect(page.frameLocator("iframe").getByRole("alert").locator("code")).toHaveText("data:,{}");
  });
});

test.describe("frames in shadow roots", () => {
  /** Puts a frame into a shadow root inside another, now or after a while. */
  const put = (page: Page) =>
    page.evaluate(() => {
      let root: ParentNode = document.querySelector("main")!;
      for (const name of ["x-outer", "x-inner"]) {
        const host = document.createElement(name);
        root.append(host);
        root = host.attachShadow({ mode: "open" });
      }
      const frame = Object.assign(document.createElement("iframe"), { src: "/frame.html", title: "Modascope" });
      frame.style.cssText = "width: 100%; height: 300px; border: 0; display: block";
      root.append(frame);
    });

  test("are sized, whether they come before the script of the page or after", async ({ page }) => {
    await openHost(page, "<main></main>");
    await put(page);
    await inside(page).isReady();
    await page.addScriptTag({ url: "/moda-scope-frame.js" });
    await fitsFrame(page);
    await put(page);
    await inside(page, 1).isReady();
    await fitsFrame(page, 1);
  });
});

test.describe("the keyboard", () => {
  test("goes into the frame and out of it", async ({ page }) => {
    await openHost(page, `${script}<button>Before</button>${framed("?hide=foot")}<button>After</button>`);
    const widget = inside(page);
    await widget.isReady();
    await fitsFrame(page);
    await page.getByRole("button", { name: "Before" }).focus();
    await tabTo(page, widget.search());
    await page.keyboard.type("cyberconférence");
    await widget.says("1 modalité sur 4");
    await tabTo(page, page.getByRole("button", { name: "After" }));
    await tabTo(page, widget.search(), "Shift+Tab");
  });

  test("what has the focus is seen, wherever the page around is scrolled to", async ({ page }) => {
    await openHost(page, script + framed());
    const widget = inside(page);
    await widget.isReady();
    await fitsFrame(page);
    const forget = widget.button("Oublier ma sélection");
    await tabTo(page, forget);
    await expect(forget).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(700);
  });
});

for (const where of ["of the same site", "of another site", "in a sandbox"]) {
  test(`a dialog opens where it can be seen, in a frame ${where}`, async ({ page, guard, baseURL }) => {
    let frame = framed("", where === "in a sandbox" ? `sandbox="allow-scripts"` : "");
    if (where === "of another site") {
      guard.expects(/^asked elsewhere: http:\/\/localhost:/);
      frame = `<iframe src="${await serveElsewhere(page, baseURL!)}frame.html" title="Modascope"></iframe>`;
    }
    await openHost(page, `<p style="height: 200px">Lesson</p>${script}${frame}`);
    const widget = inside(page);
    await widget.isReady();
    await fitsFrame(page);
    for (const [name, from] of [["Aide", 0], ["Oublier ma sélection", 10_000]] as const) {
      for (const way of ["mouse", "keys"]) {
        await page.evaluate((from) => scrollTo(0, from), from);
        const opener = widget.button(name);
        if (way === "mouse") {
          const box = (await opener.boundingBox())!;
          await page.mouse.move(box.x + 8, box.y + 8);
          await page.mouse.down();
          // As long as a finger takes.
          await page.waitForTimeout(80);
          await page.mouse.up();
        } else {
          await tabTo(page, opener, from ? "Shift+Tab" : "Tab");
          await page.waitForTimeout(300);
          await page.keyboard.press("Enter");
        }
        const dialog = widget.dialog();
        await expect(dialog).toBeInViewport({ ratio: 1 });
        const at = await page.evaluate(() => scrollY);
        await page.waitForTimeout(400);
        await expect(dialog, `${name} by ${way}`).toBeInViewport({ ratio: 1 });
        expect(await page.evaluate(() => scrollY)).toBe(at);
        await page.keyboard.press("Escape");
        await expect(opener).toBeInViewport();
        expect(await page.evaluate(() => scrollY)).toBe(at);
      }
    }
  });
}

for (const lang of ["fr", "en"]) {
  test(`axe finds nothing to say of the frame, ${lang}`, async ({ page }) => {
    test.slow();
    await openHost(page, `<main><h1>Lesson</h1>${framed(`?lang=${lang}`)}</main>${script}`);
    await inside(page).isReady();
    await fitsFrame(page);
    await page.setViewportSize({ width: 1280, height: 5000 });
    await isAccessible(page, { isFramed: true });
  });
}
