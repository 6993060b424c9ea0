// The stand-alone page without a network: it is kept whole, changed whole for a newer version, and given back when that
// is asked for. All is on a server of its own, which lies, fails and is put right.
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { isAccessible } from "./support/accessible";
import { kitchens } from "./support/catalogue";
import { test as base } from "./support/packed";
import type { Server } from "./support/server";
import { caches, isKept, isOf, Site, workers } from "./support/site";
import { expect } from "./support/test";
import { unzip } from "./support/unzip";
import { choose, isPicked, view } from "./support/views";
import { Widget } from "./support/widget";

const test = base.extend<{ site: Site }>({
  site: async ({ server }, use) => use(new Site(server)),
});

test.use({ serviceWorkers: "allow" });

/** The first visit, at the end of which the page is kept. */
async function visit(widget: Widget, path = "/") {
  await widget.open(path);
  await isKept(widget.page);
}

/** A second visit, which the worker serves. */
async function visitAgain(widget: Widget) {
  await visit(widget);
  await widget.reload();
}

/** Waits until a newer version is kept beside the one that is shown, or has taken its place for the next visit. */
async function hasCome(page: Page, before: string[]) {
  await expect.poll(async () => (await caches(page)).some((name) => !before.includes(name))).toBe(true);
  await expect(notice(page)).toContainText("Une nouvelle version est prête.");
}

const notice = (page: Page) => page.locator(".update");
const reload = (page: Page) => notice(page).getByRole("button", { name: /^(Recharger|Reload)$/ });

/** The next visit, in the same tab. */
async function comesBack(widget: Widget, path = "/") {
  await widget.page.goto("about:blank");
  await widget.open(path);
}

test.describe("without a network, after one visit,", () => {
  test("everything works: the page again, a link into it, every view, both languages", async ({
    page,
    server,
    site,
    widget,
  }) => {
    await visit(widget);
    server.isDown = true;

    await widget.reload();
    await isOf(page, "built");
    await widget.tick("Temporalité", "Synchrone");
    await widget.says("3 modalités sur 4");
    for (const name of ["Tableau", "Carte", "Guide", "Fiches"]) {
      await choose(widget, name);
      await expect(view(widget, name)).toBeChecked();
    }
    await widget.reload();
    await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();

    const link = "#compare=webinaire,tutorat&view=table&lang=en";
    for (const address of [`/${link}`, `/index.html${link}`, `/?from=mail${link}`]) {
      await comesBack(widget, address);
      await isPicked(widget, "Webinar", "Tutoring");
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
    }
    // What is kept is all that was asked for.
    server.isDown = false;
    expect(site.kept.length).toBeGreaterThan(10);
  });

  test("a workbook is made if one was made with a network, and nothing of it is loaded before", async ({
    page,
    server,
    site,
    widget,
  }) => {
    const kept = () =>
      page.evaluate(async () => {
        const kept = window.caches;
        const names = await kept.keys();
        const all = await Promise.all(names.map(async (name) => (await kept.open(name)).keys()));
        return all.flat().filter(({ url }) => url.includes("/xlsx-")).length;
      });
    const workbook = async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        widget.button("Classeur Excel (.xlsx)").click(),
      ]);
      return unzip(await readFile(await download.path())).has("xl/worksheets/sheet1.xml");
    };
    await visit(widget);
    await widget.reload();
    expect(site.kept.some((name) => name.startsWith("xlsx-"))).toBe(false);
    expect(await kept()).toBe(0);
    await choose(widget, "Tableau");
    expect(await workbook()).toBe(true);
    expect(await kept()).toBe(2);

    server.isDown = true;
    await widget.reload();
    await isOf(page, "built");
    await choose(widget, "Tableau");
    expect(await workbook()).toBe(true);
  });

  test("if none was made before, it is said that the connection is needed, and the CSV file is there", async ({
    guard,
    page,
    server,
    site,
    widget,
  }) => {
    guard.expects(/xlsx|moda-scope: no workbook|Failed to (load resource|fetch)/);
    await visit(widget);
    expect(site.kept).toContain("index.html");
    server.isDown = true;
    await widget.reload();
    await choose(widget, "Tableau");
    await widget.button("Classeur Excel (.xlsx)").click();
    await expect(widget.root.getByRole("alert")).toHaveText(/^Le classeur n'a pas pu être préparé/);
    await Promise.all([page.waitForEvent("download"), widget.button("Exporter en CSV").click()]);
  });

  test("so does another tab, and the network of the browser may be off", async ({ context, site, widget }) => {
    await visit(widget);
    expect(site.kept).toContain("index.html");
    await context.setOffline(true);
    const other = new Widget(await context.newPage());
    await other.open();
    await other.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webinaire");
  });

  test("the site that was packed with a catalogue works too, with it", async ({ packedKitchens, server, widget, page }) => {
    new Site(server, packedKitchens.path("site"), "/tools/compare/");
    await visit(widget, "/tools/compare/");
    server.isDown = true;
    await widget.reload();
    await widget.shows("Campfire", "Range", "Microwave");
    await expect(widget.root).toHaveCSS("--moda-scope-accent", "#7a1f5c");
    await expect(page).toHaveTitle("Kitchens");
  });

  test("the kept page is under its policy, as the server sent it", async ({ page, server, site, widget }) => {
    await visit(widget);
    server.isDown = true;
    const answer = await page.reload();
    expect(answer!.fromServiceWorker()).toBe(true);
    const sent = answer!.headers()["content-security-policy"];
    expect(sent).toMatch(/^default-src 'none'; .*trusted-types moda-scope$/);
    expect(site.read("index.html")).toContain(sent);
  });
});

test("the page can be installed", async ({ context, page, site, widget }) => {
  expect(site.kept).toContain("manifest.webmanifest");
  await visit(widget);
  const browser = await context.newCDPSession(page);
  const { errors, data, manifest } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data!)).toMatchObject({ name: "Modascope", display: "standalone", scope: "./" });
  expect(manifest).toMatchObject({ display: "kStandalone" });
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // The windows of tests are private ones, in which nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
});

test("the icons are as large as the manifest says", async ({ page, site, widget }) => {
  await widget.open();
  const { icons } = JSON.parse(site.read("manifest.webmanifest")) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons.filter(({ sizes }) => sizes !== "any")) {
    const size = await page.evaluate(async (src) => {
      const picture = Object.assign(new Image(), { src });
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
});

test.describe("a new version", () => {
  test("is fetched whole while the old one is used, and used at the next visit", async ({ page, site, widget }) => {
    await visitAgain(widget);
    const before = await caches(page);
    site.build("two");
    await widget.reload();
    await isOf(page, "built");
    await hasCome(page, before);

    // Nothing changes under the hands of who is there.
    await widget.tick("Temporalité", "Synchrone");
    await isOf(page, "built");

    await widget.reload();
    await isOf(page, "two");
    await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();
    await expect(notice(page)).toBeEmpty();
  });

  test("is said in a line that can be read aloud, in both languages, and “Recharger” shows it", async ({
    page,
    site,
    widget,
  }) => {
    await visitAgain(widget);
    const before = await caches(page);
    site.build("two");
    await widget.reload();
    await hasCome(page, before);
    await expect(notice(page)).toHaveRole("status");
    await expect(reload(page)).toHaveText("Recharger");
    await isAccessible(page);
    await widget.button("English").click();
    await expect(notice(page).locator("p:visible")).toHaveText("A new version is ready. Reload");

    await reload(page).click();

    await expect.poll(() => page.locator("meta[name=version]").count()).toBe(1);
    await widget.isReady();
    await isOf(page, "two");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("leaves nothing of the old one, and what others keep alone", async ({ page, server, site, widget }) => {
    await visitAgain(widget);
    const others = ["theirs", `modascope ${server.address()}other/ 1a2b`, "modascope"];
    await page.evaluate((names) => Promise.all(names.map((name) => window.caches.open(name))), others);
    const [old] = (await caches(page)).filter((name) => !others.includes(name));
    site.build("two");
    await widget.reload();
    await hasCome(page, [old, ...others]);
    await widget.reload();
    await isOf(page, "two");
    await expect.poll(() => caches(page)).not.toContain(old);
    expect(await caches(page)).toHaveLength(others.length + 1);
    expect(await caches(page)).toEqual(expect.arrayContaining(others));
  });

  test("does not touch another tab: it goes on whole, and is of the new version when it is loaded", async ({
    context,
    page,
    server,
    site,
    widget,
  }) => {
    await visitAgain(widget);
    const other = new Widget(await context.newPage());
    await other.open();
    const before = await caches(page);
    site.build("two");
    await widget.reload();
    await hasCome(page, before);
    await expect(notice(other.page)).toContainText("Une nouvelle version est prête.");

    // As long as both are open neither is of another version than the other, unless that is asked for.
    await widget.reload();
    await isOf(page, "built");
    await reload(page).click();
    await expect.poll(() => page.locator("meta[name=version]").count()).toBe(1);
    await widget.isReady();
    await isOf(page, "two");

    await isOf(other.page, "built");
    server.isDown = true;
    await choose(other, "Tableau");
    await choose(other, "Guide");
    await other.button("English").click();
    await expect(other.page.locator("html")).toHaveAttribute("lang", "en");
    await isOf(other.page, "built");
    await reload(other.page).click();
    await expect.poll(() => other.page.locator("meta[name=version]").count()).toBe(1);
    await other.isReady();
    await isOf(other.page, "two");
  });

  test("takes over while another tab is still loading: that tab is loaded anew, whole", async ({
    context,
    page,
    server,
    site,
    widget,
  }) => {
    await visitAgain(widget);
    const before = await caches(page);
    site.build("two");
    await widget.reload();
    await hasCome(page, before);
    // The catalogue keeps the other tab waiting.
    let letGo = () => {};
    const mend = server.answer("/catalogue.json", (response) => {
      letGo = () => void response.destroy();
    });
    const other = new Widget(await context.newPage());
    await other.page.goto("/");
    await reload(page).click();
    mend();
    letGo();
    await other.isReady();
    await widget.isReady();
    await expect.poll(() => other.page.locator("meta[name=version]").count()).toBe(1);
    await other.isReady();
    await isOf(other.page, "two");
    await isOf(page, "two");
  });

  const faults: [string, (site: Site) => string, Parameters<Server["answer"]>[1]][] = [
    ["a file fails", (site) => site.style, (response) => response.writeHead(500).end()],
    ["a file is not there", () => "/icons/192.png", (response) => response.writeHead(404).end()],
    [
      "a file is another one",
      () => "/moda-scope.js",
      (response) => response.writeHead(200, { "content-type": "text/javascript" }).end("alert(1)"),
    ],
    [
      "a file is cut off",
      () => "/index.html",
      (response) => {
        response.writeHead(200, { "content-type": "text/html", "content-length": "9000" });
        response.write("<!doctype html>");
        setTimeout(() => response.destroy(), 100);
      },
    ],
    ["the connection is dropped", (site) => site.style, (response) => response.destroy()],
    [
      "the server asks to log in",
      () => "/index.html",
      (response) => response.writeHead(302, { location: "/login.html" }).end(),
    ],
    [
      "a page comes in the place of the catalogue",
      () => "/catalogue.json",
      (response) => response.writeHead(200, { "content-type": "text/html" }).end("<title>Log in</title>"),
    ],
    [
      "the catalogue is one for a newer version",
      () => "/catalogue.json",
      (response) => response.writeHead(200, {}).end(JSON.stringify({ ...kitchens(), version: 2 })),
    ],
  ];
  for (const [what, path, answer] of faults) {
    test(`is left for later when ${what}: the old one works on, also without a network`, async ({
      page,
      server,
      site,
      widget,
    }) => {
      server.putPage("/login.html", "<p>Log in</p>");
      await visitAgain(widget);
      const before = await caches(page);
      site.build("two");
      const wrong = path(site);
      server.asked.length = 0;
      const mend = server.answer(wrong, answer);
      await widget.reload();
      await expect.poll(() => server.asked).toContain("/worker.js");
      await expect.poll(() => server.asked).toContain(wrong);
      await expect.poll(() => workers(page)).toEqual({ active: true, installing: false, waiting: false });
      await isOf(page, "built");
      await expect(notice(page)).toBeEmpty();
      expect(await caches(page)).toEqual(before);

      server.isDown = true;
      await widget.reload();
      await isOf(page, "built");
      await widget.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webinaire");

      server.isDown = false;
      mend();
      await widget.reload();
      await hasCome(page, before);
      await widget.reload();
      await isOf(page, "two");
    });
  }

  test("is left for later when the tab is closed before all of it has come", async ({ context, page, server, site, widget }) => {
    await visitAgain(widget);
    const before = await caches(page);
    site.build("two");
    const mend = server.answer("/moda-scope.js", (response) => response.writeHead(200).write("const"));
    server.asked.length = 0;
    await widget.reload();
    await expect.poll(() => server.asked).toContain("/moda-scope.js");
    await page.close();
    server.isDown = true;
    const again = new Widget(await context.newPage());
    await again.open();
    await isOf(again.page, "built");
    expect(await caches(again.page)).toEqual(before);
    server.isDown = false;
    mend();
  });
});

test.describe("the catalogue", () => {
  /** A team corrects the catalogue on the server. */
  const correct = (site: Site) =>
    site.write("catalogue.json", site.read("catalogue.json").replaceAll("Webinaire", "Webconférence"));

  test("that a team has corrected is seen at the next visit, and kept", async ({ server, site, widget }) => {
    await visitAgain(widget);
    correct(site);
    await widget.reload();
    await widget.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webconférence");
    await widget.hasSettled();
    server.isDown = true;
    await widget.reload();
    await widget.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webconférence");
  });

  test("that cannot be shown is not kept", async ({ page, server, site, widget }) => {
    await visitAgain(widget);
    const catalogue = JSON.parse(site.read("catalogue.json"));
    site.write("catalogue.json", JSON.stringify({ ...catalogue, modalities: [] }));
    await page.reload();
    await expect(widget.root.getByRole("alert")).toContainText("Le catalogue ne peut pas être affiché");
    server.isDown = true;
    await widget.reload();
    await expect(widget.cards()).toHaveCount(4);
  });

  for (const [what, answer] of [
    ["an error", (response) => response.writeHead(503).end("busy")],
    ["a page", (response) => response.writeHead(200).end("<!doctype html>")],
    ["a newer format", (response) => response.writeHead(200).end(`{"version": 2}`)],
    ["nothing", (response) => response.destroy()],
    ["no end", (response) => response.writeHead(200).write("{")],
  ] satisfies [string, Parameters<Server["answer"]>[1]][]) {
    test(`is the one that is kept where the server answers with ${what}`, async ({ server, site, widget }) => {
      await visitAgain(widget);
      expect(site.kept).toContain("catalogue.json");
      server.answer("/catalogue.json", answer);
      await widget.reload();
      await widget.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webinaire");
    });
  }
});

/** Puts another worker where ours is. */
const replace = (site: Site, text: string) => site.write("worker.js", text);

test.describe("the way out", () => {
  test("worker-off.js in the place of worker.js takes it out of the browser, with all that is kept", async ({
    page,
    server,
    site,
    widget,
  }) => {
    await visitAgain(widget);
    await page.evaluate(() => window.caches.open("theirs"));
    replace(site, site.read("worker-off.js"));
    await widget.reload();
    await expect.poll(() => caches(page)).toEqual(["theirs"]);
    await expect.poll(() => workers(page)).toEqual({ active: false, installing: false, waiting: false });
    await widget.tick("Temporalité", "Synchrone");

    server.asked.length = 0;
    await widget.reload();
    expect(server.asked).toEqual(expect.arrayContaining(["/", "/moda-scope.js", site.style]));
    await expect.poll(() => caches(page)).toEqual(["theirs"]);
  });

  test("a worker that fails at every page is taken out by it", async ({ page, site, widget }) => {
    replace(
      site,
      `addEventListener("install", () => skipWaiting());
       addEventListener("fetch", (event) => event.respondWith(Promise.reject()));`,
    );
    await visit(widget);
    await expect(page.reload()).rejects.toThrow(/ERR_FAILED/);
    replace(site, site.read("worker-off.js"));
    await expect(async () => {
      await page.goto("/");
      await widget.isReady();
    }).toPass();
  });

  for (const [what, text] of [
    ["cannot be read", "this is no script"],
    ["throws at once", "throw new Error('broken')"],
    ["throws when it is installed", "addEventListener('install', (event) => event.waitUntil(Promise.reject()))"],
  ]) {
    test(`a worker that ${what} changes nothing, and the next one takes over`, async ({ page, server, site, widget }) => {
      await visitAgain(widget);
      const before = await caches(page);
      const good = site.read("worker.js");
      replace(site, text);
      server.asked.length = 0;
      await widget.reload();
      await expect.poll(() => server.asked).toContain("/worker.js");
      await expect.poll(() => workers(page)).toEqual({ active: true, installing: false, waiting: false });
      server.isDown = true;
      await widget.reload();
      await isOf(page, "built");

      server.isDown = false;
      replace(site, good);
      site.build("two");
      await widget.reload();
      await hasCome(page, before);
      await widget.reload();
      await isOf(page, "two");
    });
  }

  test("a first worker that cannot be read is nothing to the page", async ({ page, site, widget }) => {
    replace(site, "this is no script");
    await widget.open();
    await widget.tick("Temporalité", "Synchrone");
    await widget.says("3 modalités sur 4");
    expect(await workers(page)).toEqual({ active: false, installing: false, waiting: false });
  });

  test("a browser that has thrown away what was kept gets the page from the server, and keeps it again", async ({
    page,
    server,
    site,
    widget,
  }) => {
    await visitAgain(widget);
    const [kept] = await caches(page);
    // One file of them is as bad as all.
    await page.evaluate(async (kept) => (await window.caches.open(kept)).delete("moda-scope.js"), kept);
    server.asked.length = 0;
    await widget.reload();
    expect(server.asked).toEqual(expect.arrayContaining(["/", "/moda-scope.js", site.style]));
    await expect
      .poll(() => page.evaluate(async (kept) => (await (await window.caches.open(kept)).keys()).length, kept))
      .toBe(site.kept.length);
    server.isDown = true;
    await widget.reload();
    await isOf(page, "built");
  });
});

test.describe("other pages have no worker", () => {
  const none = (page: Page) =>
    page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return { registrations: registrations.length, caches: (await window.caches.keys()).length };
    });

  const host = `<main><h1>Host</h1><moda-scope></moda-scope><script type="module" src="/moda-scope.js"></script></main>`;
  for (const [what, put, path] of [
    ["the page of a frame", () => {}, "/frame.html"],
    ["the page that writes the snippet", () => {}, "/embed.html"],
    ["a page of somebody else's", (server) => server.putPage("/lesson", host), "/lesson"],
    [
      "the stand-alone page in a frame",
      (server) => server.putPage("/lesson", `<iframe src="/" width="900" height="700"></iframe>`),
      "/lesson",
    ],
  ] satisfies [string, (server: Server) => void, string][]) {
    test(what, async ({ page, server, site }) => {
      expect(site.kept).not.toContain("frame.html");
      put(server);
      await page.goto(path);
      const inside = page.locator("iframe");
      const root = (await inside.count()) && path === "/lesson" ? inside.contentFrame() : page;
      await new Widget(page, root.locator("moda-scope").first()).isReady();
      await page.waitForLoadState("networkidle");
      expect(await none(page)).toEqual({ registrations: 0, caches: 0 });
      expect(server.asked).not.toContain("/worker.js");
    });
  }

  test("nor has the page in a sandbox, which says so to nobody", async ({ page, server, site }) => {
    const open = { "access-control-allow-origin": "*" };
    for (const name of ["moda-scope.js", site.name("page-", ".js"), site.name("offline-", ".js")]) {
      server.put(`/${name}`, site.read(name), open);
    }
    const file = /\.(css|wasm)$|catalogue/;
    for (const name of site.kept.filter((name) => file.test(name))) {
      server.put(`/${name}`, site.bytes(name), open);
    }
    server.putPage("/lesson", `<iframe sandbox="allow-scripts" src="/" width="900" height="700"></iframe>`);
    await page.goto("/lesson");
    await new Widget(page, page.frameLocator("iframe").locator("moda-scope")).isReady();
    await expect.poll(() => server.asked).toContain(`/${site.name("offline-", ".js")}`);
    expect(server.asked).not.toContain("/worker.js");
  });

  test("nor do they get their files from the one of the stand-alone page beside them", async ({
    context,
    server,
    site,
    widget,
  }) => {
    await visitAgain(widget);
    site.build("two");
    server.putPage("/lesson", host);
    server.asked.length = 0;
    const other = new Widget(await context.newPage());
    for (const path of ["/frame.html", "/lesson"]) {
      await other.open(path);
      await expect(other.page.locator("html")).toHaveAttribute("data-version", "two");
    }
    expect(server.asked).toEqual(expect.arrayContaining(["/frame.html", "/lesson", "/moda-scope.js", "/catalogue.json"]));
  });
});

test("where the browser knows no service workers, or is told to allow none, nothing is said", async ({ page, site, widget }) => {
  expect(site.kept).toContain("index.html");
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });
  });
  await widget.open();
  await page.waitForLoadState("networkidle");
  await widget.tick("Temporalité", "Synchrone");
  await expect(notice(page)).toHaveCount(0);
});
