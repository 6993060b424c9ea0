// The zip files that `cargo xtask pack` writes, unpacked on learning platforms: nothing but what is in them is there.
import { expect } from "@playwright/test";

import { Lms, versions } from "./support/lms";
import { Lrs } from "./support/lrs";
import { test as base } from "./support/packed";
import { unzip } from "./support/unzip";
import { choose, isPicked, pick } from "./support/views";
import type { Widget } from "./support/widget";

/** Does what the package asks for. */
async function compare(widget: Widget) {
  await pick(widget, "Tutorat", "Webinaire");
  await choose(widget, "Tableau");
}

/** All is as it was left. */
async function isCompared(widget: Widget) {
  await expect(widget.root.getByRole("radio", { name: "Tableau" })).toBeChecked();
  await isPicked(widget, "Tutorat", "Webinaire");
}

for (const version of versions) {
  base(`SCORM ${version}: incomplete, completed, and gone on with`, async ({ page, packed }) => {
    const unpacked = unzip(packed.read(`modascope-scorm${version.replace(".", "")}.zip`));
    const lms = new Lms(page, version, unpacked);
    await lms.enter();
    // The style sheet of the package is there too.
    await expect(page.frameLocator("iframe").locator("body")).toHaveCSS("margin", "0px");
    expect((await lms.record()).status).toBe("incomplete");
    await compare(lms.widget);
    await expect.poll(async () => await lms.record()).toMatchObject({ status: "completed", score: "100" });
    await lms.leave();
    expect((await lms.told()).at(-1)).toBe("Terminate");
    const stored = await lms.stored();

    // Of the visit, the platform alone keeps what is gone on with.
    expect(Object.keys(await lms.here())[0]).toMatch(/^moda-scope:modascope-modalites-de-formation-scorm/);
    await page.evaluate(() => localStorage.clear());
    await lms.enter({ stored });
    await isCompared(lms.widget);
    await lms.leave();
    expect((await lms.record()).status).toBe("completed");
    await expect(lms.notice).toHaveCount(0);
  });
}

const test = base.extend<{ platform: Lrs; lrs: Lrs }>({
  platform: async ({ packed, server }, use) => {
    const platform = new Lrs(server.address());
    platform.unpacked = unzip(packed.read("modascope-cmi5.zip"));
    await use(platform);
    expect(platform.faults).toEqual([]);
    platform.close();
  },
  baseURL: async ({ platform }, use) => use(await platform.listen()),
  lrs: async ({ platform, page, guard }, use) => use(Object.assign(platform, { page, guard })),
});

test("cmi5: initialized, completed, terminated, and gone on with", async ({ lrs, page }) => {
  await lrs.enter();
  await compare(lrs.widget);
  await lrs.states("initialized", "completed");
  await lrs.leave();
  await lrs.states("initialized", "completed", "terminated");
  await page.evaluate(() => localStorage.clear());
  await lrs.enter();
  await isCompared(lrs.widget);
  await lrs.leave();
  await lrs.states("initialized", "completed", "terminated", "initialized", "terminated");
});

test("cmi5: opened by itself it asks nobody for anything", async ({ lrs, page, widget }) => {
  for (const [name, body] of lrs.unpacked!) lrs.files.set(`/package/${name}`, body);
  await widget.open("/package/index.html");
  await compare(widget);
  await page.goto("about:blank");
  expect(lrs.asked).toEqual([]);
});
