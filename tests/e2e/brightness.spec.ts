// Light and dark in pages whose framework says it by an attribute: the widget follows, and can be read everywhere.
import { expect, test } from "./support/test";
import { isDark, leastContrast } from "./support/brightness";
import { servePage } from "./support/host";
import type { Page } from "@playwright/test";
import type { Widget } from "./support/widget";

/** A page that may have styles of its own. */
const styled = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:`;

/** Whether it has a background of its own. */
const isGrounded = (widget: Widget) =>
  widget.root.evaluate((host) => {
    const { backgroundColor } = getComputedStyle(host.shadowRoot!.querySelector(".widget")!);
    return backgroundColor !== "rgba(0, 0, 0, 0)";
  });

/** Opens a page with a style, attributes of its root element, and the element in its body. */
async function open(page: Page, widget: Widget, style: string, root: string, element = "<moda-scope></moda-scope>") {
  await servePage(page, "/host", { body: `<style>${style}</style>${element}`, root, policy: styled });
  await widget.open("/host");
}

const dark = "body { background: #16161d; color: #e8e8e8 }";
const light = "body { background: #ffffff; color: #161616 }";

for (const name of [
  "data-fr-theme",
  "data-fr-scheme",
  "data-bs-theme",
  "data-theme",
  "data-color-mode",
  "data-mantine-color-scheme",
  "class",
]) {
  for (const theme of ["", `theme="auto"`]) {
    for (const system of ["light", "dark"] as const) {
      test(`${name} is followed, live: ${theme || "no theme"}, ${system} system`, async ({ page, widget }) => {
        await page.emulateMedia({ colorScheme: system });
        await open(page, widget, dark, `${name}="dark"`, `<main><moda-scope ${theme}></moda-scope></main>`);
        expect(await isDark(widget)).toBe(true);
        expect(await leastContrast(widget)).toBeGreaterThanOrEqual(4.5);

        await page.evaluate(
          ([name, light]) => {
            document.documentElement.setAttribute(name, "light");
            document.querySelector("style")!.textContent = light;
          },
          [name, light],
        );
        await expect.poll(() => isDark(widget)).toBe(false);
        expect(await leastContrast(widget)).toBeGreaterThanOrEqual(4.5);

        // A part of the page may be the other way round.
        await page.locator("main").evaluate((main, name) => {
          main.setAttribute(name, "dark");
          main.style.background = "#16161d";
        }, name);
        await expect.poll(() => isDark(widget)).toBe(true);
        expect(await leastContrast(widget)).toBeGreaterThanOrEqual(4.5);
      });
    }
  }
}

test("an attribute outside of the shadow root that the element is in is followed", async ({ page, widget }) => {
  await open(page, widget, dark, `data-bs-theme="dark"`, "<div id=outer></div><moda-scope></moda-scope>");
  await page.evaluate(() => {
    const root = document.querySelector("#outer")!.attachShadow({ mode: "open" });
    root.append(document.querySelector("moda-scope")!);
  });
  await widget.isReady();
  expect(await isDark(widget)).toBe(true);
  await page.evaluate((light) => {
    document.documentElement.dataset.bsTheme = "light";
    document.querySelector("style")!.textContent = light;
  }, light);
  await expect.poll(() => isDark(widget)).toBe(false);
});

test("a nearer color-scheme counts more than an attribute farther away", async ({ page, widget }) => {
  const style = `${dark} main { color-scheme: light; background: white; color: black }`;
  await open(page, widget, style, `data-bs-theme="dark"`, "<main><moda-scope></moda-scope></main>");
  expect(await isDark(widget)).toBe(false);
  expect(await isGrounded(widget)).toBe(false);
});

test("with theme auto it is as the page says by color-scheme, else as the system", async ({ page, widget }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const element = `<moda-scope theme="auto"></moda-scope>`;
  await open(page, widget, "", `style="color-scheme: light"`, element);
  expect(await isDark(widget)).toBe(false);
  await page.evaluate(() => document.documentElement.removeAttribute("style"));
  await expect.poll(() => isDark(widget)).toBe(true);
});

for (const [what, style, grounded, wanted] of [
  ["white", light, false, false],
  ["dark, and says so in no way", dark, false, true],
  ["a picture", "body { background: linear-gradient(#000, #fff) }", true, false],
  ["of a middle grey", "body { background: #808080 }", true, false],
  ["dark, but light by color-scheme", `:root { color-scheme: light } ${dark}`, true, false],
  ["dark, below a layer that lets little through", `${dark} main { background: #fffe }`, false, false],
  ["not said", "", false, false],
  ["dark by what lies behind it, unseen", "body { color: #eee } body::before { content: ''; position: fixed; inset: 0; z-index: -1; background: #111 }", true, false],
  ["dark by a box behind it that is none around it", "main { color: #fff; position: relative } main::before { content: ''; position: absolute; inset: 0; z-index: -1; background: #000 }", true, false],
] as const) {
  test(`it can be read on a page that is ${what}`, async ({ page, widget }) => {
    await open(page, widget, style, "", "<main><moda-scope></moda-scope></main>");
    expect(await isGrounded(widget)).toBe(grounded);
    expect(await isDark(widget)).toBe(wanted);
    if (what !== "a picture") expect(await leastContrast(widget)).toBeGreaterThanOrEqual(4.5);
  });
}

for (const [what, from, to, act] of [
  ["the system, where nothing but the ground changes", "@media (prefers-color-scheme: dark) { body { background: #111 } }", "", "system"],
  ["a sheet that sets nothing but the ground", "", "body { background: #111 }", "sheet"],
  ["a sheet, in a page that takes all transitions away", "*, *::before, *::after { transition: none !important }", dark, "body"],
] as const) {
  test(`it follows ${what}`, async ({ page, widget }) => {
    await open(page, widget, from, "");
    expect(await isDark(widget)).toBe(false);
    if (act === "system") await page.emulateMedia({ colorScheme: "dark" });
    else
      await page.evaluate(([css, where]) => {
        const style = document.createElement("style");
        style.textContent = css;
        document[where === "body" ? "body" : "head"].append(style);
      }, [to, act]);
    await expect.poll(() => isDark(widget)).toBe(true);
  });
}

for (const [what, inside] of [
  ["a host that has no slot yet", ""],
  ["a host whose slot is another", `<slot name="other"></slot>`],
] as const) {
  test(`in ${what} it is ready, and as bright as the page once it is seen`, async ({ page, widget }) => {
    await servePage(page, "/host", { body: `<style>${dark}</style><x-tabs><moda-scope></moda-scope></x-tabs>`, policy: styled });
    await page.addInitScript((inside) => {
      addEventListener("DOMContentLoaded", () => {
        const root = document.querySelector("x-tabs")!.attachShadow({ mode: "open" });
        if (inside) root.append(Object.assign(document.createElement("slot"), { name: "other" }));
      });
    }, inside);
    await page.goto("/host");
    await expect(page.locator("moda-scope[data-ready]")).toBeAttached();
    // A change around it throws nothing.
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    await page.evaluate(() => document.querySelector("x-tabs")!.shadowRoot!.append(document.createElement("slot")));
    await widget.isReady();
    await expect.poll(() => isDark(widget)).toBe(true);
  });
}

for (const transition of ["none", "background-color 200ms, color 200ms"]) {
  test(`it follows a style sheet that is exchanged, with a transition of ${transition}`, async ({ page, widget }) => {
    await open(page, widget, `${light} body { transition: ${transition} }`, "");
    expect(await isDark(widget)).toBe(false);
    await page.evaluate(([dark, transition]) => {
      document.querySelector("style")!.textContent = `${dark} body { transition: ${transition} }`;
    }, [dark, transition]);
    await expect.poll(() => isDark(widget)).toBe(true);
    expect(await isGrounded(widget)).toBe(false);
    expect(await leastContrast(widget)).toBeGreaterThanOrEqual(4.5);
  });
}

test("the element has no attribute that a framework styles when the visitor chooses a theme", async ({ page, widget }) => {
  const style = `${light} [data-theme="dark"], [data-bs-theme="dark"] { outline: 9px solid red }`;
  await open(page, widget, style, "");
  await widget.root.getByRole("radiogroup", { name: "Thème" }).getByRole("radio", { name: "Sombre" }).check();
  await expect(widget.root).toHaveAttribute("data-chosen-theme", "dark");
  await expect(widget.root).not.toHaveAttribute("data-theme");
  expect(await isDark(widget)).toBe(true);
  expect(await widget.root.evaluate((host) => getComputedStyle(host).outlineStyle)).toBe("none");
});

test("in a frame whose page shows through it has a background of its own", async ({ page, widget }) => {
  await servePage(page, "/inner", { body: "<moda-scope></moda-scope>", policy: styled });
  await servePage(page, "/host", { body: `<style>${dark} iframe { width: 100%; height: 600px }</style><iframe src="/inner"></iframe>`, policy: styled });
  await page.goto("/host");
  const ready = page.frameLocator("iframe").locator("moda-scope[data-ready]");
  await expect(ready).toBeVisible({ timeout: 15_000 });
  expect(await ready.evaluate((host) => getComputedStyle(host.shadowRoot!.querySelector(".widget")!).backgroundColor)).toBe("rgb(246, 245, 241)");
});

test("the page of a frame has a background of its own in a frame", async ({ page }) => {
  await servePage(page, "/host", { body: `<style>${dark}</style><iframe src="/frame.html"></iframe>`, policy: styled });
  await page.goto("/host");
  const body = page.frameLocator("iframe").locator("body");
  await expect(body).toHaveCSS("background-color", "rgb(246, 245, 241)");
});

test("what is said before the widget can be read on a page whose words have colours of their own", async ({ page, guard }) => {
  guard.expects(/Failed to load resource/, /uncaught|Failed to fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await servePage(page, "/host", { body: "<style>body { background: #111 } h1, p { color: #eee }</style><moda-scope></moda-scope>", policy: styled });
  await page.goto("/host");
  const alert = page.locator("moda-scope").getByRole("alert");
  await expect(alert).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(alert).toHaveCSS("color", "rgb(0, 0, 0)");
});

test("words on the accent are of the colour that the page gives", async ({ page, widget }) => {
  const style = "moda-scope { --moda-scope-accent: #000091; --moda-scope-on-accent: #f5f5fe }";
  await open(page, widget, style, "", `<moda-scope view="guide"></moda-scope>`);
  await widget.root.getByRole("checkbox").first().check();
  const strong = widget.root.locator("button.strong:visible").first();
  await expect(strong).toHaveCSS("color", "rgb(245, 245, 254)");
  await expect(strong).toHaveCSS("background-color", "rgb(0, 0, 145)");
});
