// What `cargo xtask pack` writes, on disks and servers that are not ours.
import { expect, type Page } from "@playwright/test";

import { isAccessible } from "./support/accessible";
import { test } from "./support/packed";
import { isPicked, pick } from "./support/views";
import { Widget } from "./support/widget";

const four = ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"];
const kitchens = ["Campfire", "Range", "Microwave"];

/** The widget works: it shows the four, filters, and counts what is left. */
async function filters(widget: Widget) {
  await widget.isReady();
  await widget.shows(...four);
  await widget.tick("Temporalité", "Asynchrone");
  await widget.says("2 modalités sur 4");
}

/** All can be read in plain words, and there is nothing to press. */
async function isReadable(page: Page, names: string[]) {
  for (const name of names) {
    const heading = page.getByRole("heading", { name, exact: true });
    await expect(page.getByRole("article").filter({ has: heading })).toBeVisible();
  }
  await expect(page.getByRole("article")).toHaveCount(names.length);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
}

test.describe("the one HTML file, on a disk", () => {
  // The file itself is all that is asked for.
  test.beforeEach(({ guard }) => guard.expects(/^asked elsewhere: file:\/\/\/[^?#]*\/modascope\.html$/));

  test("opens, filters, and finds again what was picked", async ({ page, packed, widget }) => {
    await widget.open(packed.url("modascope.html"));
    await expect(page).toHaveTitle("Modalités de formation");
    await pick(widget, "Tutorat", "Webinaire");
    await filters(widget);
    await widget.reload();
    await isPicked(widget, "Tutorat", "Webinaire");
    await expect(widget.box("Temporalité", "Asynchrone")).toBeChecked();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Modalités de formation");
  });

  test("is accessible", async ({ page, packed, widget }) => {
    await widget.open(packed.url("modascope.html"));
    await isAccessible(page);
  });

  test("has the chosen catalogue, language and colour", async ({ page, packedKitchens, widget }) => {
    await widget.open(packedKitchens.url("modascope.html"));
    await widget.shows(...kitchens);
    await expect(page).toHaveTitle("Kitchens");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(widget.root).toHaveCSS("--moda-scope-accent", "#7a1f5c");
  });

  test("has all to read where there is no WebAssembly", async ({ page, packed, guard }) => {
    guard.expects(/^uncaught: .*WebAssembly/);
    await page.addInitScript("delete globalThis.WebAssembly");
    await Promise.all([page.waitForEvent("pageerror"), page.goto(packed.url("modascope.html"))]);
    await isReadable(page, four);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("has all to read", async ({ page, packed }) => {
      await page.goto(packed.url("modascope.html"));
      await isReadable(page, four);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Modalités de formation");
      await expect(page.getByRole("article").last()).toContainText("Il s’agit d’une conférence");
    });

    test("has all of the chosen catalogue to read", async ({ page, packedKitchens }) => {
      await page.goto(packedKitchens.url("modascope.html"));
      await isReadable(page, kitchens);
    });
  });
});

test.describe("the one classic script", () => {
  const element = `<main><h1>Host</h1><moda-scope><p>In plain words.</p></moda-scope></main>`;
  const name = "moda-scope.classic.js";

  test("works where no script may fetch", async ({ packed, server, widget }) => {
    server.put(`/${name}`, packed.read(name));
    const policy =
      "default-src 'none'; connect-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src data:; " +
      "require-trusted-types-for 'script'; trusted-types 'none'";
    server.putPage("/lesson", `${element}<script src="/${name}"></script>`, { policy });
    await widget.open("/lesson");
    await filters(widget);
  });

  test("works in a sandbox, where nothing is kept", async ({ page, packed, server }) => {
    server.put(`/${name}`, packed.read(name));
    server.putPage("/inner", `${element}<script src="/${name}"></script>`);
    server.putPage("/lesson", `<iframe sandbox="allow-scripts" src="/inner" width="1000" height="700"></iframe>`);
    await page.goto("/lesson");
    const widget = new Widget(page, page.frameLocator("iframe").locator("moda-scope"));
    await filters(widget);
    await pick(widget, "Tutorat");
  });

  test("works from another origin that lets nobody read it", async ({ guard, packed, server, other, widget }) => {
    other.put(`/${name}`, packed.read(name));
    const address = other.address("localhost");
    guard.expects(new RegExp(`^asked elsewhere: ${address}${name}$`));
    server.putPage("/lesson", `${element}<script src="${address}${name}"></script>`);
    await widget.open("/lesson");
    await filters(widget);
  });

  for (const type of ["application/octet-stream", "text/plain"]) {
    test(`works when it is sent as ${type}`, async ({ packed, server, widget }) => {
      server.put(`/${name}`, packed.read(name), { "content-type": type });
      server.putPage("/lesson", element, { head: `<script src="/${name}" defer></script>` });
      await widget.open("/lesson");
      await filters(widget);
    });
  }

  test("has the chosen catalogue, in the language of the page", async ({ packedKitchens, server, widget }) => {
    server.put(`/${name}`, packedKitchens.read(name));
    server.putPage("/lesson", `${element}<script src="/${name}"></script>`);
    await widget.open("/lesson");
    await widget.shows("Feu de camp", "Fourneau", "Micro-ondes");
  });
});

test.describe("the site, in a folder of a server that does not know WebAssembly", () => {
  const folder = "/outils/comparer/";
  const site = (packed: { path(name: string): string }) => packed.path("site");

  test.beforeEach(({ server, packedKitchens }) => server.putFolder(folder, site(packedKitchens)));

  test("its page shows the chosen catalogue, language and colour", async ({ page, widget }) => {
    await widget.open(folder);
    await widget.shows(...kitchens);
    await expect(page).toHaveTitle("Kitchens");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kitchens");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(widget.root).toHaveCSS("--moda-scope-accent", "#7a1f5c");
  });

  test("its frame does too, and what the address says goes before", async ({ page, widget }) => {
    await widget.open(`${folder}frame.html`);
    await widget.shows(...kitchens);
    await expect(page).toHaveTitle("Kitchens");
    await expect(page.getByRole("main", { name: "Kitchens" })).toBeVisible();
    await expect(widget.root).toHaveCSS("--moda-scope-accent", "#7a1f5c");
    await widget.open(`${folder}frame.html?lang=fr&view=table`);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(widget.root.getByRole("radio", { name: "Tableau" })).toBeChecked();
  });

  test("its frame does too where it has no origin, and so no module", async ({ page, server }) => {
    const frame = `<iframe sandbox="allow-scripts" src="${folder}frame.html" width="1000" height="700"></iframe>`;
    server.putPage("/lesson", frame);
    await page.goto("/lesson");
    const widget = new Widget(page, page.frameLocator("iframe").locator("moda-scope"));
    await widget.isReady();
    await widget.shows(...kitchens);
  });

  test("its module serves pages of another origin that it lets read it", async ({
    guard,
    other,
    packedKitchens,
    server,
    widget,
  }) => {
    other.putFolder("/a/b/", site(packedKitchens), { "access-control-allow-origin": "*" });
    const address = other.address("localhost");
    guard.expects(new RegExp(`^asked elsewhere: ${address}a/b/moda-scope\\.js$`));
    guard.expects(new RegExp(`^asked elsewhere: ${address}a/b/(modascope-\\w+\\.wasm|moda-scope-\\w+\\.css)$`));
    guard.expects(new RegExp(`^asked elsewhere: ${address}a/b/catalogue\\.json$`));
    server.putPage("/lesson", `<h1>Host</h1><moda-scope lang="en"></moda-scope>`, {
      head: `<script type="module" src="${address}a/b/moda-scope.js"></script>`,
    });
    await widget.open("/lesson");
    await widget.shows(...kitchens);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    for (const name of ["index.html", "frame.html"]) {
      test(`${name} has all of the chosen catalogue to read`, async ({ page }) => {
        await page.goto(`${folder}${name}`);
        await isReadable(page, kitchens);
        await expect(page).toHaveTitle("Kitchens");
        await expect(page.locator("html")).toHaveAttribute("lang", "en");
        await expect(page.getByRole("article").first()).toContainText("Wood that burns between stones.");
      });
    }
  });
});
