// The table as an Excel workbook, by a module that is loaded when a workbook is asked for.
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { kitchens } from "./support/catalogue";
import { openWith } from "./support/host";
import { told } from "./support/leaving";
import { test as inPackages } from "./support/packed";
import { expect, test } from "./support/test";
import { unzip } from "./support/unzip";
import { choose, pick } from "./support/views";
import { Widget } from "./support/widget";

const parts = /\/xlsx-[0-9a-f]+\.(js|wasm)$/;

/** The addresses of its files that a page asks for. */
function asked(page: Page) {
  const found: string[] = [];
  page.on("request", (request) => void (parts.test(request.url()) && found.push(request.url())));
  return found;
}

/** The file that the button gives. */
async function workbook(widget: Widget, name = "Classeur Excel (.xlsx)") {
  const [download] = await Promise.all([widget.page.waitForEvent("download"), widget.button(name).click()]);
  const files = unzip(await readFile(await download.path()));
  const read = (part: string) => files.get(part)!.toString();
  return { name: download.suggestedFilename(), files, read };
}

/** The live regions that say something. */
const announced = (widget: Widget) => told(widget).filter({ hasText: /\S/ });

/** The texts of a workbook, in the order in which they come up. */
const texts = (shared: string) => [...shared.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);

test.describe("in the table", () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime("2026-03-05T12:00:00Z");
  });

  test("the button gives a workbook by title and day, with what is shown", async ({ widget }) => {
    await widget.open();
    await pick(widget, "Webinaire", "Tutorat");
    await choose(widget, "Tableau");
    const file = await workbook(widget);
    expect(file.name).toBe("modalites-de-formation-2026-03-05.xlsx");
    expect(texts(file.read("xl/sharedStrings.xml")).slice(0, 3)).toEqual(["Critère", "Webinaire", "Tutorat"]);
    expect(file.read("xl/workbook.xml")).toContain('name="Sources"');
    expect(file.read("docProps/core.xml")).toContain("2026-03-05T00:00:00Z");
    await expect(announced(widget)).toHaveText(["Classeur prêt"]);
  });

  test("in English it is called so, and says so", async ({ widget }) => {
    await widget.open();
    await widget.button("English").click();
    await choose(widget, "Table");
    const file = await workbook(widget, "Excel workbook (.xlsx)");
    expect(file.name).toBe("training-modalities-2026-03-05.xlsx");
    await expect(announced(widget)).toHaveText(["Workbook ready"]);
  });

  test("what looks like a formula, a date or a number is a text", async ({ page, widget }) => {
    const catalogue = kitchens();
    const [campfire, range, microwave] = catalogue.modalities;
    Object.assign(campfire, { name: "=1+1", note: "2-12" });
    Object.assign(range, { name: "00123", note: "@SUM(1)" });
    Object.assign(microwave, { name: "1E5", note: "\t=1+1" });
    await openWith(page, catalogue);
    await widget.isReady();
    await choose(widget, "Tableau");
    const file = await workbook(widget);
    expect(texts(file.read("xl/sharedStrings.xml"))).toEqual(
      expect.arrayContaining(["=1+1", "00123", "1E5", "2-12", "@SUM(1)"]),
    );
    const sheet = file.read("xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f>");
    // Each cell that has something in it is a shared text.
    for (const [cell] of sheet.matchAll(/<c [^>]*>(?=<v>)/g)) expect(cell).toContain('t="s"');
  });

  test("the page loads nothing of it before it is asked for, and one module for several workbooks", async ({
    page,
    widget,
  }) => {
    const found = asked(page);
    await widget.open();
    await choose(widget, "Tableau");
    expect(found).toEqual([]);
    await workbook(widget);
    expect(found).toHaveLength(2);
    await workbook(widget);
    expect(found).toHaveLength(2);
  });

  test("while it is on its way this is said, and a second press does nothing", async ({ page, widget }) => {
    let go = () => {};
    const gone = new Promise<void>((resolve) => (go = resolve));
    await page.route(/xlsx-.*\.wasm$/, async (route) => {
      await gone;
      await route.continue();
    });
    await widget.open();
    await choose(widget, "Tableau");
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    const button = widget.button("Classeur Excel (.xlsx)");
    await button.click();
    await expect(announced(widget)).toHaveText(["Préparation du classeur…"]);
    await button.click();
    go();
    await expect(announced(widget)).toHaveText(["Classeur prêt"]);
    expect(downloads).toBe(1);
  });
});

inPackages("the forms of one file, which load nothing, have no such button, and the CSV file", async ({ guard, packed, page }) => {
  guard.expects(/^asked elsewhere: file:/);
  await page.goto(packed.url("modascope.html"));
  const widget = new Widget(page);
  await widget.isReady();
  await choose(widget, "Tableau");
  await expect(widget.button("Exporter en CSV")).toBeVisible();
  await expect(widget.button("Classeur Excel (.xlsx)")).toHaveCount(0);
});

for (const [what, pattern] of [
  ["module", /xlsx-.*\.wasm$/],
  ["script", /xlsx-.*\.js$/],
] as const) {
  for (const [how, status] of [
    ["is missing", 404],
    ["is broken at the server", 500],
    ["cannot be reached", 0],
  ] as const) {
    test(`where its ${what} ${how}, this is said, and the CSV file is still there`, async ({ guard, page, widget }) => {
      guard.expects(/xlsx|moda-scope: no workbook|Failed to load resource/);
      await page.route(pattern, (route) => (status ? route.fulfill({ status }) : route.abort()));
      await widget.open();
      await choose(widget, "Tableau");
      await widget.button("Classeur Excel (.xlsx)").click();
      await expect(widget.root.getByRole("alert")).toHaveText(/^Le classeur n'a pas pu être préparé/);
      await expect(announced(widget)).toHaveCount(0);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        widget.button("Exporter en CSV").click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);
    });
  }
}

test("a module that did not come is asked for again, and the error goes", async ({ guard, page, widget }) => {
  guard.expects(/xlsx|moda-scope: no workbook|Failed to load resource/);
  await page.route(/xlsx-.*\.wasm$/, (route) => route.abort(), { times: 1 });
  await widget.open();
  await choose(widget, "Tableau");
  await widget.button("Classeur Excel (.xlsx)").click();
  await expect(widget.root.getByRole("alert")).toBeVisible();
  await workbook(widget);
  await expect(widget.root.getByRole("alert")).toHaveCount(0);
});

test("a module that was changed on its way is refused", async ({ guard, page, widget }) => {
  guard.expects(/xlsx|integrity|moda-scope: no workbook|Failed to load resource/);
  await page.route(/xlsx-.*\.wasm$/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await widget.open();
  await choose(widget, "Tableau");
  await widget.button("Classeur Excel (.xlsx)").click();
  await expect(widget.root.getByRole("alert")).toHaveText(/^Le classeur n'a pas pu être préparé/);
});
