// The page where the widget cannot run: the same content in plain HTML stays in sight.
import { expect, test } from "./support/test";
import { sitePolicy } from "./support/host";
import type { Page } from "@playwright/test";

type Catalogue = {
  modalities: { name: { fr: string }; definition: { text: { fr: string } }; note?: { fr: string } }[];
};

/** The whole content can be read, and there is nothing to press that would do nothing. */
async function isReadable(page: Page) {
  const answer = await page.request.get("/catalogue.json");
  const { modalities } = (await answer.json()) as Catalogue;
  expect(modalities).toHaveLength(4);
  for (const { name, definition, note } of modalities) {
    const article = page
      .getByRole("article")
      .filter({ has: page.getByRole("heading", { name: name.fr, exact: true }) });
    await expect(article).toBeVisible();
    await expect(article).toContainText(definition.text.fr);
    if (note) await expect(article).toContainText(note.fr);
  }
  await expect(page.getByRole("article")).toHaveCount(4);
  // What it cannot do is not there to be done.
  const live = () =>
    page.evaluate(() => {
      const controls = [...document.querySelectorAll("moda-scope :is(button, input, select)")];
      return controls.filter((control) => !control.closest("[inert]")).length;
    });
  expect(await live()).toBe(0);
  await expect(page.locator("moda-scope")).not.toHaveAttribute("data-ready");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the four modalities can be read", async ({ page }) => {
    await page.goto("/");
    await isReadable(page);
  });

  test("so can their sources, values and requirements, in French alone", async ({ page }) => {
    await page.goto("/");
    const webinar = page.getByRole("article").last();
    await expect(webinar.getByRole("blockquote")).toContainText("Il s’agit d’une conférence");
    await expect(webinar).toContainText("Source : formation-et-nouvelles-technologies.fr");
    await expect(webinar.getByRole("link", { name: /^FranceTerme/ })).toHaveAttribute(
      "rel",
      /noopener noreferrer/,
    );
    await expect(webinar.getByRole("term")).toHaveText([
      "Temporalité",
      "Taille du groupe",
      "Interactivité",
      "Préparation",
      "Équipement",
      "Compétences",
    ]);
    await expect(webinar.getByRole("definition").first()).toHaveText(/^Synchrone/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Comparer les modalités de formation");
  });
});

test("the plain version stays when the WebAssembly does not come", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/, /uncaught/);
  await page.route("**/*.wasm", (route) => route.abort());
  await Promise.all([page.waitForEvent("pageerror"), page.goto("/")]);
  await isReadable(page);
});

test("the plain version stays when the WebAssembly is none", async ({ page, guard }) => {
  guard.expects(/integrity/, /uncaught/);
  await page.route("**/*.wasm", (route) =>
    route.fulfill({ contentType: "application/wasm", body: "<html>" }),
  );
  await Promise.all([page.waitForEvent("pageerror"), page.goto("/")]);
  await isReadable(page);
});

test("the plain version stays when the page's policy refuses WebAssembly", async ({ page, guard }) => {
  guard.expects(/WebAssembly/, /policy: script-src wasm-eval/);
  const policy = (await sitePolicy(page, "/")).replace("'wasm-unsafe-eval'", "");
  await page.route("/", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": policy };
    await route.fulfill({ response, headers });
  });
  await Promise.all([page.waitForEvent("pageerror"), page.goto("/")]);
  await isReadable(page);
});

test("the plain version stays when the script does not come", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/);
  await page.route("**/moda-scope.js", (route) => route.abort());
  await page.goto("/");
  await isReadable(page);
});

test("the plain version is in sight until the widget is there, and then no longer", async ({
  page,
  widget,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((go) => (letGo = go));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await isReadable(page);

  letGo();
  await widget.isReady();
  const plain = () => page.evaluate(() => document.querySelector("moda-scope .card")!.checkVisibility());
  await expect.poll(plain).toBe(false);
  await expect(widget.cards()).toHaveCount(4);
});

test("a server that calls WebAssembly a stream of bytes serves it all the same", async ({ page, widget }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-type": "application/octet-stream" };
    await route.fulfill({ response, headers });
  });
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await widget.says("3 modalités sur 4");
});

test("the page says what it is: title, description, icon", async ({ page, widget }) => {
  await widget.open();
  await expect(page).toHaveTitle("Comparer les modalités de formation");
  await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /modalités de formation/);
  const icon = await page.locator("link[rel=icon]").getAttribute("href");
  const drawn = await page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src });
    await image.decode();
    return image.naturalWidth;
  }, icon!);
  expect(drawn).toBeGreaterThan(0);
});
