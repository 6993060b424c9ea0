// A panic in the module, of which nothing can be trusted from then on: each widget of the page says so, what the page
// wrote inside is in sight again, and what was kept stays to the byte.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import { Server } from "./support/server";
import { isKept, kept, KEY } from "./support/storage";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:;
  require-trusted-types-for 'script'; trusted-types 'none'`.replace(/\s+/g, " ");

/** The site with a module that panics where `data-fault` says. */
let server: Server;

test.beforeAll(async () => {
  server = new Server();
  // `cargo xtask test e2e` builds it.
  server.putFolder("/", "target/faults");
  await server.listen();
});
test.afterAll(() => server.close());

test.beforeEach(({ guard }) => {
  guard.expects(/^asked elsewhere: http:\/\/127\.0\.0\.1:/, /^uncaught: Error: panicked at src\/faults\.rs/);
});

async function open(page: Page, ...elements: string[]) {
  const head = '<script type="module" src="/moda-scope.js"></script>';
  server.putPage("/host", `<main><h1>Host</h1>${elements.join("")}</main>`, { head, policy });
  await page.addInitScript(() => {
    const errors: unknown[] = [];
    Object.assign(window, { errors });
    addEventListener("moda-scope-error", (event) => errors.push((event as CustomEvent).detail));
  });
  await page.goto(server.address() + "host");
}

const element = (fault = "", more = "") =>
  `<moda-scope data-fault="${fault}" ${more}><p>In plain words.</p></moda-scope>`;

/** The widget says that it has stopped; nothing of it is left but what the page wrote. */
async function hasStopped(page: Page, at = 0) {
  const widget = new Widget(page, page.locator("moda-scope").nth(at));
  const alert = widget.root.getByRole("alert");
  await expect(alert).toContainText("Le comparateur s'est arrêté à cause d'une erreur. Ce qui était enregistré est intact.");
  await expect(widget.root.getByText("In plain words.")).toBeVisible();
  await expect(widget.root).not.toHaveAttribute("data-ready");
  await expect(widget.search()).toHaveCount(0);
  return alert;
}

/** What the page was told of errors. */
const errors = (page: Page) =>
  page.evaluate(() => (window as unknown as { errors: { issues: { message: string }[] }[] }).errors);

test("a panic at start leaves the words of the page, and says so", async ({ page }) => {
  await open(page, element("start"));
  await hasStopped(page);
  expect(await errors(page)).toEqual([
    { issues: [{ place: "", message: "Le comparateur s'est arrêté à cause d'une erreur. Ce qui était enregistré est intact." }] },
  ]);
  // An element that comes later cannot use the module either.
  await page.evaluate(() => {
    document.querySelector("main")!.append(document.createElement("moda-scope"));
  });
  await expect(page.locator("moda-scope").nth(1).getByRole("alert")).toContainText("s'est arrêté");
});

test("a panic in a handler keeps what was kept, to the byte, and takes the focus along", async ({ page }) => {
  await open(page, element());
  const widget = new Widget(page);
  await widget.isReady();
  await widget.openFilters();
  await widget.tick("Temporalité", "Synchrone");
  await isKept(page, { version: 1, filters: { synchrony: ["synchronous"] } });
  const before = await kept(page, KEY);

  await widget.root.evaluate((host) => (host.dataset.fault = "update"));
  await widget.box("Interactivité", "Faible").click();

  const alert = await hasStopped(page);
  await expect(alert.getByRole("button", { name: "Recharger la page" })).toBeFocused();
  // Neither now nor when the page is left.
  await page.waitForTimeout(300);
  expect(await kept(page, KEY)).toBe(before);

  server.putPage("/host", element(), { head: '<script type="module" src="/moda-scope.js"></script>', policy });
  await alert.getByRole("button", { name: "Recharger la page" }).click();
  await widget.isReady();
  expect(await kept(page, KEY)).toBe(before);
  await expect(widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
});

test("of two widgets one panics: both say so, as they share what has stopped", async ({ page }) => {
  await open(page, element("", 'storage-key="one"'), element("", 'storage-key="two"'));
  const [one, two] = [0, 1].map((at) => new Widget(page, page.locator("moda-scope").nth(at)));
  await one.isReady();
  await two.isReady();
  await two.openFilters();
  await two.tick("Temporalité", "Synchrone");
  await isKept(page, { version: 1, filters: { synchrony: ["synchronous"] } }, "moda-scope:two");

  await one.root.evaluate((host) => (host.dataset.fault = "update"));
  await one.search().fill("tuteur");

  await hasStopped(page, 0);
  await hasStopped(page, 1);
  expect(await kept(page, "moda-scope:one")).toBe(null);
  await isKept(page, { version: 1, filters: { synchrony: ["synchronous"] } }, "moda-scope:two");
  expect(await errors(page)).toHaveLength(2);

  // What the page does to them from then on does nothing, and throws nothing.
  await one.root.evaluate((host) => {
    host.lang = "en";
    host.setAttribute("view", "table");
    host.remove();
    document.querySelector("main")!.append(host);
    dispatchEvent(new StorageEvent("storage"));
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await expect(one.root.getByRole("alert")).toHaveCount(1);
});

test("the report says what happened and nothing of the user's, and can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, element());
  const widget = new Widget(page);
  await widget.isReady();
  await widget.root.evaluate((host) => (host.dataset.fault = "update"));
  await widget.search().fill("my secret");
  const alert = await hasStopped(page);

  await alert.getByText("Rapport technique").click();
  const report = alert.locator("pre");
  await expect(report).toContainText(/^Modascope \d+\.\d+\.\d+\n.*panicked at src\/faults\.rs:\d+:\d+:\na fault at update, as asked/);
  await expect(report).toContainText(/\nhttp:\/\/127\.0\.0\.1:\d+\/host\nMozilla.*\n20\d\d-/);
  await expect(report).not.toContainText("secret");
  await alert.getByRole("button", { name: "Copier le rapport" }).click();
  await expect(alert.getByRole("button", { name: "Copié" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll("\r", "")).toBe(await report.textContent());
});

test("where there is no clipboard the report is opened and marked", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
  await open(page, element("start"));
  const alert = await hasStopped(page);
  await alert.getByRole("button", { name: "Copier le rapport" }).click();
  await expect(alert.locator("pre")).toBeVisible();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain("a fault at start, as asked");
});
