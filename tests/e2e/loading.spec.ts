// While the widget is on its way, where it never comes, and where its catalogue does not: something to see and to do.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { serveCatalogue, servePage } from "./support/host";
import type { Page } from "@playwright/test";
import type { Widget } from "./support/widget";

const empty = "<main><h1>Host</h1><moda-scope></moda-scope></main>";
const worded = "<main><h1>Host</h1><moda-scope><p>In plain words.</p></moda-scope></main>";

const skeleton = (widget: Widget) => widget.root.locator(".skeleton");
const alert = (widget: Widget) => widget.root.getByRole("alert");
const retry = (widget: Widget) => alert(widget).getByRole("button", { name: /^(Réessayer|Try again)$/ });

/** Keeps the module back until it is let go. */
async function hold(page: Page) {
  let letGo = () => {};
  const held = new Promise<void>((go) => (letGo = go));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return () => letGo();
}

/** Lets nothing of this kind come, until what is given back is called. */
async function cut(page: Page, files: string) {
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

test("an empty element shows that something comes, and then what came", async ({ page, widget }) => {
  const letGo = await hold(page);
  await servePage(page, "/host", { body: empty });
  await page.goto("/host");
  await expect(skeleton(widget)).toBeVisible();
  // It is for the eye: there is nothing to be heard.
  await expect(skeleton(widget)).toHaveText("");
  expect((await skeleton(widget).boundingBox())!.height).toBeGreaterThan(200);

  letGo();

  await widget.isReady();
  await expect(skeleton(widget)).toHaveCount(0);
  await expect(widget.cards()).toHaveCount(4);
});

test("an element with words of the page shows those", async ({ page, widget }) => {
  const letGo = await hold(page);
  await servePage(page, "/host", { body: worded });
  await page.goto("/host");
  await expect(page.getByText("In plain words.")).toBeVisible();
  await widget.hasSettled();
  await expect(skeleton(widget)).toHaveCount(0);
  letGo();
  await widget.isReady();
  await expect(page.getByText("In plain words.")).toBeHidden();
});

for (const [language, said, label] of [
  ["fr", "Le comparateur n'a pas pu être chargé.", "Réessayer"],
  ["en", "The comparison could not be loaded.", "Try again"],
] as const) {
  test(`without its module it says so, and tries again when asked: ${language}`, async ({
    page,
    widget,
    guard,
  }) => {
    guard.expects(/Failed to load resource/, /uncaught/);
    const mend = await cut(page, "**/*.wasm");
    await servePage(page, "/host", { body: worded, lang: language });
    await page.goto("/host");

    await expect(alert(widget)).toContainText(said);
    await expect(alert(widget)).toHaveAttribute("lang", language);
    await expect(page.getByText("In plain words.")).toBeVisible();
    await expect(widget.root).not.toHaveAttribute("data-ready");

    const first = (await alert(widget).elementHandle())!;
    await retry(widget).click();
    await expect.poll(() => first.evaluate(({ isConnected }) => isConnected)).toBe(false);
    await expect(alert(widget)).toContainText(said);
    await mend();
    await expect(retry(widget)).toHaveAccessibleName(label);
    await retry(widget).click();

    await widget.isReady();
    await expect(alert(widget)).toHaveCount(0);
    await expect(widget.cards()).toHaveCount(4);
  });
}

test("an empty element that gets nothing says so in place of the shape", async ({ page, widget, guard }) => {
  guard.expects(/Failed to load resource/, /uncaught/);
  await cut(page, "**/*.wasm");
  await servePage(page, "/host", { body: empty });
  await page.goto("/host");
  await expect(alert(widget)).toBeVisible();
  await expect(skeleton(widget)).toHaveCount(0);
});

for (const [what, files] of [
  ["its module", "**/*.wasm"],
  ["its catalogue", "**/own.json"],
] as const) {
  const body = `<main><h1>Host</h1><moda-scope src="/own.json"><p>In plain words.</p></moda-scope></main>`;

  test(`without ${what} it tries again by itself when the network is back`, async ({
    page,
    widget,
    guard,
  }) => {
    guard.expects(/Failed to load resource/);
    if (files.endsWith("wasm")) guard.expects(/uncaught/);
    await serveCatalogue(page, "/own.json", kitchens());
    const mend = await cut(page, files);
    await servePage(page, "/host", { body });
    await page.goto("/host");
    await expect(alert(widget)).toBeVisible();
    await expect(page.getByText("In plain words.")).toBeVisible();

    await mend();
    await page.evaluate(() => dispatchEvent(new Event("online")));

    await widget.isReady();
    await expect(alert(widget)).toHaveCount(0);
    await expect(widget.cards()).toHaveCount(3);
  });

  test(`without ${what} the keyboard tries again, and the focus stays in the widget`, async ({
    page,
    widget,
    guard,
  }) => {
    guard.expects(/Failed to load resource/);
    if (files.endsWith("wasm")) guard.expects(/uncaught/);
    await serveCatalogue(page, "/own.json", kitchens());
    const mend = await cut(page, files);
    await servePage(page, "/host", { body });
    await page.goto("/host");
    await expect(retry(widget)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(retry(widget)).toBeFocused();

    await mend();
    await page.keyboard.press("Enter");

    await widget.isReady();
    await widget.hasFocus();
  });
}

test("offline it says that one is, and shows the catalogue when one no longer is", async ({
  page,
  context,
  widget,
  guard,
}) => {
  guard.expects(/Failed to load resource/);
  await servePage(page, "/host", { body: empty });
  await widget.open("/host");
  await context.setOffline(true);
  await widget.root.evaluate((element) => element.setAttribute("src", "/catalogue.json?again"));
  await expect(alert(widget)).toContainText("Vous semblez hors ligne");

  await context.setOffline(false);

  await widget.isReady();
  await expect(widget.cards()).toHaveCount(4);
});

test("an element that is gone tries nothing when the network is back", async ({ page, widget, guard }) => {
  guard.expects(/Failed to load resource/);
  const asked: string[] = [];
  await page.route("**/own.json", async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  await servePage(page, "/host", { body: `<moda-scope src="/own.json"></moda-scope>` });
  await page.goto("/host");
  await expect(alert(widget)).toBeVisible();
  await widget.root.evaluate((element) => element.remove());
  await page.evaluate(async () => {
    dispatchEvent(new Event("online"));
    await new Promise((late) => setTimeout(late, 300));
  });
  expect(asked).toHaveLength(1);
});
