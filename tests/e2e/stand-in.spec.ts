// `<div data-moda-scope>`: whoever may write in an editor may write any `data-…` attribute, and sanitisers keep them. Only
// the documented attributes of the element may come of it.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { serveCatalogue, servePage, sitePolicy } from "./support/host";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

/** Attributes that run a script, or change the page around the widget. The scripts only count. */
const strange = {
  onfocus: "hits++",
  onclick: "hits++",
  onanimationstart: "hits++",
  onpointerover: "hits++",
  oncontentvisibilityautostatechange: "hits++",
  "onmoda-scope-ready": "hits++",
  tabindex: "0",
  autofocus: "",
  hidden: "",
  id: "taken",
  class: "theirs",
  style: "position: fixed; inset: 0; animation: theirs 1ms",
  slot: "elsewhere",
  is: "other-element",
  nonce: "abc",
  popover: "",
  inert: "",
  contenteditable: "",
  accesskey: "s",
  draggable: "true",
  title: "Theirs",
  dir: "rtl",
  role: "none",
  "aria-hidden": "true",
  exportparts: "title",
  part: "theirs",
  itemprop: "name",
  xmlns: "http://www.w3.org/1999/xhtml",
  "data-ready": "",
  "data-theme": "dark",
  "data-printed": "",
  "moda-scope": "",
  ["__proto__"]: "",
  constructor: "",
};

const documented = {
  lang: "en",
  src: "/own.json",
  theme: "light",
  view: "cards",
  filters: "search=a",
  hide: "help",
  "compare-max": "3",
  storage: "none",
  "storage-key": "own",
  share: "",
  "heading-level": "3",
};

const written = (attributes: object) =>
  Object.entries(attributes)
    .map(([name, value]) => `data-${name}="${value}"`)
    .join(" ");

/** The attributes of the element, without the one that it sets on itself. */
const names = (page: Page) =>
  page.locator("moda-scope").evaluate((element) =>
    element
      .getAttributeNames()
      .filter((name) => name !== "data-ready")
      .sort(),
  );

/** How often a script of theirs ran. */
const hits = (page: Page) => page.evaluate(() => (window as unknown as { hits: number }).hits);

/** Does what would set their scripts off. */
async function provoke(page: Page, widget: Widget) {
  await widget.root.hover();
  await widget.root.evaluate((element: HTMLElement) => {
    element.focus();
    element.click();
    for (const type of ["focus", "animationstart", "moda-scope-ready"]) element.dispatchEvent(new Event(type));
  });
}

for (const policy of ["", undefined]) {
  test.describe(policy === "" ? "on a page without a policy" : "on a page with a strict policy", () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript(() => Object.assign(window, { hits: 0 }));
      await serveCatalogue(page, "/own.json", kitchens());
    });

    const serve = async (page: Page, body: string) =>
      servePage(page, "/host", { body, policy: policy ?? (await sitePolicy(page)) });

    test("only documented attributes are taken over, at start and later", async ({ page, widget }) => {
      await serve(page, `<div data-moda-scope ${written({ ...strange, ...documented })}>In plain words.</div>`);
      await widget.open("/host");
      expect(await names(page)).toEqual(Object.keys(documented).sort());
      await provoke(page, widget);

      // What is set, changed, written in capitals or taken away later.
      await page.locator("div[data-moda-scope]").evaluate((div, strange) => {
        for (const name of Object.keys(strange)) div.setAttribute(`data-${name}`, `${name}2`);
        for (const name of Object.keys(strange)) div.setAttribute(`DATA-${name.toUpperCase()}`, "hits++");
        div.setAttributeNS(null, "data-onClick", "hits++");
        div.setAttributeNS("urn:theirs", "theirs:data-src", "/else.json");
        div.setAttribute("data-view", "map");
        div.removeAttribute("data-hide");
        div.removeAttribute("data-onclick");
      }, strange);
      await expect(widget.root).toHaveAttribute("view", "map");
      await provoke(page, widget);
      const { hide: _, ...left } = documented;
      expect(await names(page)).toEqual(Object.keys(left).sort());
      await expect(widget.root).toHaveAttribute("src", "/own.json");
      expect(await hits(page)).toBe(0);
    });

    test("one that comes later is as safe", async ({ page, widget }) => {
      await serve(page, "<main></main>");
      await page.goto("/host");
      await page.evaluate(async (strange) => {
        await customElements.whenDefined("moda-scope");
        const div = document.createElement("div");
        for (const [name, value] of Object.entries(strange)) div.setAttribute(`data-${name}`, value);
        div.dataset.modaScope = "";
        div.dataset.lang = "en";
        document.querySelector("main")!.append(div);
      }, strange);
      await widget.isReady();
      await provoke(page, widget);
      expect(await names(page)).toEqual(["lang"]);
      expect(await hits(page)).toBe(0);
    });
  });
}

test("a form whose fields are called like properties of an element keeps no other div from being filled", async ({
  page,
  widget,
}) => {
  const fields = ["attributes", "getAttribute", "querySelector", "childNodes", "append", "dataset"];
  const form = `<form data-moda-scope>${fields.map((name) => `<input name="${name}">`).join("")}</form>`;
  await servePage(page, "/host", { body: `${form}<div data-moda-scope data-lang="en">In plain words.</div>` });
  await widget.open("/host");
  await expect(page.locator("div > moda-scope")).toHaveAttribute("lang", "en");
  await expect(page.locator("moda-scope")).toHaveCount(1);
});

test("a div of the page that is marked later is filled", async ({ page, widget }) => {
  await servePage(page, "/host", { body: `<div data-lang="en">In plain words.</div>` });
  await page.goto("/host");
  await page.evaluate(async () => {
    await customElements.whenDefined("moda-scope");
    document.querySelector<HTMLElement>("div")!.dataset.modaScope = "";
  });
  await widget.isReady();
  expect(await names(page)).toEqual(["lang"]);
});

test("what is no place for words keeps what is in it", async ({ page, widget }) => {
  const body = `<style data-moda-scope>h1 { color: red }</style><script data-moda-scope type="text/plain">words</script>
    <select data-moda-scope><option>One</option></select><div data-moda-scope></div>`;
  await servePage(page, "/host", { body, policy: "" });
  await widget.open("/host");
  await expect(page.locator("moda-scope")).toHaveCount(1);
  expect(await page.locator("style[data-moda-scope]").textContent()).toContain("color: red");
});

test("the address of a frame sets documented attributes only", async ({ page, widget }) => {
  const address = new URLSearchParams({ ...strange, lang: "en", view: "map", share: "" });
  await widget.open(`/frame.html?${address}`);
  expect(await names(page)).toEqual(["heading-level", "lang", "view"]);
});
