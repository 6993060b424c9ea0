// Where the module cannot run: the words of the page stay, and it is said what happened and who can mend it.
import { readFileSync, readdirSync } from "node:fs";

import { expect, test } from "./support/test";
import { servePage, sitePolicy } from "./support/host";
import { Server } from "./support/server";
import type { Page } from "@playwright/test";
import type { Widget } from "./support/widget";

const body = "<main><h1>Host</h1><moda-scope><p>In plain words.</p></moda-scope></main>";

/** The words of the page are in sight, with this beside them. */
async function says(page: Page, widget: Widget, said: string | RegExp) {
  await expect(widget.root.getByRole("alert")).toContainText(said);
  await expect(page.getByText("In plain words.")).toBeVisible();
  await expect(widget.root).not.toHaveAttribute("data-ready");
}

const retry = (widget: Widget) => widget.root.getByRole("alert").getByRole("button", { name: "Réessayer" });

test("without 'wasm-unsafe-eval' it is said within 2 s what the policy lacks, and to whom", async ({ page, widget, guard }) => {
  guard.expects(/WebAssembly/, /policy: script-src wasm-eval/);
  const policy = (await sitePolicy(page)).replace(" 'wasm-unsafe-eval'", "");
  // However long the module takes: it is not waited for.
  await page.route("**/*.wasm", () => {});
  await servePage(page, "/host", { body, policy });
  await page.goto("/host");
  const alert = widget.root.getByRole("alert");
  await expect(alert).toContainText("script-src 'wasm-unsafe-eval'", { timeout: 2_000 });
  await says(page, widget, "La politique de sécurité de cette page ne permet pas WebAssembly");
  await expect(retry(widget)).toHaveCount(0);
});

test("a browser without WebAssembly is said to be one", async ({ page, widget, guard }) => {
  guard.expects(/WebAssembly is absent/);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await servePage(page, "/host", { body });
  await page.goto("/host");
  await says(page, widget, "Ce navigateur n'a pas WebAssembly");
  await expect(retry(widget)).toHaveCount(0);
});

/** What may become of the module on its way. */
const damages: [string, (bytes: Buffer) => Buffer][] = [
  ["cut off", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["corrupted", (bytes) => Buffer.concat([bytes.subarray(0, 5_000), Buffer.from("?"), bytes.subarray(5_001)])],
  ["a page in its place", () => Buffer.from("<!doctype html><title>Sign in</title>")],
  ["empty", () => Buffer.alloc(0)],
];

for (const [what, damage] of damages) {
  test(`a module that comes ${what} is refused before it runs, and asked for anew`, async ({ page, widget, guard }) => {
    guard.expects(/^asked elsewhere: http:\/\/127/, /integrity/, /uncaught/);
    const server = new Server();
    server.putFolder("/", "dist");
    await server.listen();
    const name = readdirSync("dist").find((name) => /^modascope-.*\.wasm$/.test(name))!;
    const whole = readFileSync(`dist/${name}`);
    // The browser keeps it, damaged as it is.
    server.put(`/${name}`, damage(whole), { "cache-control": "max-age=3600" });
    server.putPage("/host", body, { head: '<script type="module" src="/moda-scope.js"></script>' });
    await page.goto(server.address() + "host");
    await says(page, widget, "Le comparateur est arrivé abîmé ou incomplet");

    server.put(`/${name}`, whole);
    await retry(widget).click();
    await widget.isReady();
    server.close();
  });
}

test("a module of a wrong type runs all the same", async ({ page, widget }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, contentType: "text/plain" });
  });
  await servePage(page, "/host", { body });
  await page.goto("/host");
  await widget.isReady();
});

/** The script never runs. */
const blocks: [string, (page: Page) => Promise<unknown>, RegExp[]][] = [
  ["blocked", (page) => page.route("**/moda-scope.js", (route) => route.abort()), [/Failed to load resource/]],
  [
    "sent with a wrong type",
    (page) => page.route("**/moda-scope.js", (route) => route.fulfill({ contentType: "text/plain", body: "" })),
    [/MIME type|Failed to load|integrity/],
  ],
];

for (const [what, block, complaints] of blocks) {
  test(`our page says so where its script is ${what}`, async ({ page, guard }) => {
    guard.expects(...complaints);
    await block(page);
    await page.goto("/");
    const said = page.getByText("Le comparateur interactif ne s'est pas chargé");
    await expect(page.getByRole("heading", { name: "Tutorat" })).toBeVisible();
    await expect(said).toBeHidden();
    await expect(said).toBeVisible({ timeout: 10_000 });
    await expect(said).toContainText("JavaScript");
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("our page says so too", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Tutorat" })).toBeVisible();
    await expect(page.getByText("Le comparateur interactif ne s'est pas chargé")).toBeVisible({ timeout: 10_000 });
  });
});
