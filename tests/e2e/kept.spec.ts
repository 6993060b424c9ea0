// A team's own catalogue is kept, and shown with its date where its address cannot be reached; and a network that comes
// and goes is asked again, less and less often.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { serveCatalogue, servePage } from "./support/host";
import { Server } from "./support/server";
import type { Page, Route } from "@playwright/test";
import type { Widget } from "./support/widget";

const host = (more = "") =>
  `<main><h1>Host</h1><moda-scope src="/own.json" ${more}><p>In plain words.</p></moda-scope></main>`;

const note = (widget: Widget) => widget.root.getByRole("note");
const alert = (widget: Widget) => widget.root.getByRole("alert");
const title = (widget: Widget) => widget.root.getByRole("heading", { level: 2 });

/** A visit on 3 November, when all was well. */
async function visit(page: Page, widget: Widget, more = "") {
  await page.clock.install({ time: new Date("2026-11-03T10:00:00") });
  await page.clock.resume();
  await serveCatalogue(page, "/own.json", kitchens());
  await servePage(page, "/host", { body: host(more) });
  await page.goto("/host");
  await widget.isReady();
  await widget.hasSettled();
  await page.unroute("/own.json");
}

/** From now on the address answers so. */
const answer = (page: Page, act: (route: Route) => unknown) => page.route("/own.json", act);

const failures: [string, RegExp, (route: Route) => unknown][] = [
  ["cannot be reached", /Failed to load resource/, (route) => route.abort()],
  ["answers that it is out of order", /status of 503/, (route) => route.fulfill({ status: 503 })],
];

for (const [what, complaint, act] of failures) {
  test(`where its address ${what} the kept one is shown, with its date`, async ({ page, widget, guard }) => {
    guard.expects(complaint);
    await visit(page, widget);
    await answer(page, act);
    await page.reload();
    await widget.isReady();

    await expect(title(widget)).toHaveText("Cuisines");
    await expect(note(widget)).toContainText("Le catalogue n'a pas pu être joint. Voici celui du 3 novembre 2026.");
    await expect(alert(widget)).toHaveCount(0);
    await widget.button("English").click();
    await expect(note(widget)).toContainText("This is the one of November 3, 2026.");
    await expect(note(widget)).toHaveAttribute("lang", "en");
  });
}

test("a server that says no is believed", async ({ page, widget, guard }) => {
  guard.expects(/status of 403/);
  await visit(page, widget);
  await answer(page, (route) => route.fulfill({ status: 403 }));
  await page.reload();
  await expect(alert(widget)).toContainText("403");
  await expect(note(widget)).toHaveCount(0);
});

test("what the kept one says of what is not a catalogue is not kept in its place", async ({ page, widget, guard }) => {
  guard.expects(/Failed to load resource/);
  await visit(page, widget);
  await answer(page, (route) => route.fulfill({ contentType: "text/html", body: "<title>Sign in</title>" }));
  await page.reload();
  await expect(alert(widget)).toContainText("a envoyé une page web à la place");
  await answer(page, (route) => route.abort());
  await page.reload();
  await widget.isReady();
  await expect(title(widget)).toHaveText("Cuisines");
});

test("asked again it shows today's, and the note goes", async ({ page, widget, guard }) => {
  guard.expects(/Failed to load resource/);
  await visit(page, widget);
  await answer(page, (route) => route.abort());
  await page.reload();
  await widget.isReady();
  await page.unroute("/own.json");
  await serveCatalogue(page, "/own.json", { ...kitchens(), title: "New kitchens" });

  await note(widget).getByRole("button", { name: "Réessayer" }).click();

  await expect(title(widget)).toHaveText("New kitchens");
  await expect(note(widget)).toHaveCount(0);
});

test("when the same comes again what is shown stays as it is, with what has the focus", async ({ page, widget, guard }) => {
  guard.expects(/Failed to load resource/);
  await visit(page, widget);
  await answer(page, (route) => route.abort());
  await page.reload();
  await widget.isReady();
  await widget.search().fill("cam");
  const list = (await widget.cards().first().elementHandle())!;
  await page.unroute("/own.json");
  await serveCatalogue(page, "/own.json", kitchens());

  await page.evaluate(() => dispatchEvent(new Event("online")));

  await expect(note(widget)).toHaveCount(0);
  await expect(widget.search()).toBeFocused();
  expect(await list.evaluate(({ isConnected }) => isConnected)).toBe(true);
});

for (const storage of ["none", "session"]) {
  test(`with storage="${storage}" nothing is kept`, async ({ page, widget, guard }) => {
    guard.expects(/Failed to load resource/);
    await visit(page, widget, `storage="${storage}"`);
    await answer(page, (route) => route.abort());
    await page.reload();
    await expect(alert(widget)).toContainText("n'a pas pu être chargé");
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
}

const refusals: [string, () => void][] = [
  ["throws", () => Object.defineProperty(window, "indexedDB", { get: () => { throw new DOMException("no", "SecurityError"); } })],
  ["is not there", () => Object.defineProperty(window, "indexedDB", { value: undefined })],
  ["never answers", () => Object.defineProperty(window, "indexedDB", { value: { open: () => ({}) } })],
];

for (const [what, refuse] of refusals) {
  test(`where the database ${what} all is as without one`, async ({ page, widget, guard }) => {
    guard.expects(/Failed to load resource/);
    await page.addInitScript(refuse);
    await visit(page, widget);
    await answer(page, (route) => route.abort());
    await page.reload();
    await expect(alert(widget)).toContainText("n'a pas pu être chargé");
    await expect(page.getByText("In plain words.")).toBeVisible();
  });
}

test("addresses that change each time do not fill the disk", async ({ page, widget }) => {
  await visit(page, widget);
  await page.route("/own.json?*", (route) => route.fulfill({ json: kitchens() }));
  for (let time = 1; time <= 25; time++) {
    await widget.root.evaluate((element, time) => element.setAttribute("src", `/own.json?${time}`), time);
    await widget.hasSettled();
  }
  const count = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open("moda-scope");
        request.onsuccess = () => done(request.result);
      });
      const request = database.transaction("catalogues").objectStore("catalogues").count();
      return new Promise<number>((done) => (request.onsuccess = () => (database.close(), done(request.result))));
    });
  await expect.poll(count).toBeGreaterThan(0);
  expect(await count()).toBeLessThanOrEqual(20);
});

test("it is asked for again by itself, less and less often, and said once", async ({ page, widget, guard }) => {
  guard.expects(/Failed to load resource/);
  await page.addInitScript(() => {
    // No chance in it.
    Math.random = () => 0;
    const said: string[] = [];
    Object.assign(window, { said });
    addEventListener("moda-scope-error", ({ type }) => said.push(type));
  });
  await page.clock.install({ time: new Date("2026-11-03T10:00:00") });
  await page.clock.pauseAt(new Date("2026-11-03T10:00:01"));
  let asked = 0;
  await answer(page, (route) => (asked++, route.abort()));
  await servePage(page, "/host", { body: host() });
  await page.goto("/host");
  await expect(alert(widget)).toBeVisible();
  expect(asked).toBe(1);
  for (const [at, wait] of [2_000, 4_000, 8_000, 16_000].entries()) {
    await page.clock.runFor(wait - 100);
    expect(asked).toBe(at + 1);
    await page.clock.runFor(100);
    await expect.poll(() => asked).toBe(at + 2);
    // The answer has to come before the next wait begins.
    await page.waitForTimeout(100);
  }
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toHaveLength(1);

  await page.unroute("/own.json");
  await serveCatalogue(page, "/own.json", kitchens());
  await page.clock.runFor(32_000);
  await page.clock.resume();
  await widget.isReady();
  await expect(alert(widget)).toHaveCount(0);
});

test("what a server has not is not asked for again by itself", async ({ page, widget, guard }) => {
  guard.expects(/status of 404/);
  await page.clock.install();
  let asked = 0;
  await answer(page, (route) => (asked++, route.fulfill({ status: 404 })));
  await servePage(page, "/host", { body: host() });
  await page.goto("/host");
  await expect(alert(widget)).toContainText("404");
  await page.clock.runFor(600_000);
  expect(asked).toBe(1);
});

test("a file without end is refused by what has come of it, and no more is fetched", async ({ page, widget, guard }) => {
  guard.expects(/^asked elsewhere: http:\/\/127/);
  let sent = 0;
  let isLeft = false;
  const server = new Server();
  server.putFolder("/", "dist");
  server.putPage("/host", host(), { head: '<script type="module" src="/moda-scope.js"></script>' });
  server.answer("/own.json", (response) => {
    const piece = Buffer.alloc(1_000_000, " ");
    const send = () => {
      if (!isLeft) response.write(piece, () => ((sent += piece.length), setTimeout(send)));
    };
    response.on("close", () => (isLeft = true));
    response.writeHead(200, { "content-type": "application/json" });
    send();
  });
  await server.listen();
  await page.goto(server.address() + "host");

  await expect(alert(widget)).toContainText("10 000 000");
  await expect.poll(() => isLeft).toBe(true);
  // What was on its way in buffers by then is sent, and not kept.
  expect(sent).toBeLessThan(50_000_000);
  server.close();
});
