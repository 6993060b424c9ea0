// Copies of an element that is ready: clones, saved HTML, snapshots of a page. What is shown is decided by the element
// itself, never by an attribute that came along.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

const words = "<p>In plain words.</p>";

/** A page without a policy, as saved HTML is put into it as text. Its element has been ready, in a dark theme. */
async function open(page: Page, body = `<main><moda-scope storage="none">${words}</moda-scope></main>`) {
  await servePage(page, "/host", { body, policy: "" });
  await page.goto("/host");
  const widget = new Widget(page);
  await widget.isReady();
  await widget.root.getByRole("radio", { name: "Sombre" }).check();
  await expect(widget.root).toHaveAttribute("data-chosen-theme", "dark");
  return widget;
}

/** How a copy is made and put into the page in place of the element; each says what the copy is before it is there. */
const ways = {
  "a clone": () => {
    const element = document.querySelector("moda-scope")!;
    const copy = element.cloneNode(true) as Element;
    return copy;
  },
  "an imported node": () => document.importNode(document.querySelector("moda-scope")!, true),
  "a node of another document": () => {
    const other = document.implementation.createHTMLDocument();
    return other.importNode(document.querySelector("moda-scope")!, true);
  },
  "its outerHTML": () => {
    const holder = document.createElement("div");
    holder.innerHTML = document.querySelector("moda-scope")!.outerHTML;
    return holder.firstElementChild!;
  },
  "the content of a template": () => {
    const template = document.createElement("template");
    template.innerHTML = document.querySelector("moda-scope")!.outerHTML;
    return template.content.firstElementChild!;
  },
  "a clone of all around it, as a snapshot of a page": () => {
    const main = document.querySelector("main")!.cloneNode(true) as Element;
    return main.firstElementChild!;
  },
};

for (const [what, make] of Object.entries(ways)) {
  test(`${what} behaves as new`, async ({ page }) => {
    const widget = await open(page);
    await page.evaluate(
      ({ source }) => {
        const copy = (0, eval)(`(${source})`)() as HTMLElement & { session: unknown; catalogue: unknown };
        Object.assign(window, { events: [] });
        copy.addEventListener("moda-scope-ready", () => (window as unknown as { events: string[] }).events.push("ready"));
        document.querySelector("moda-scope")!.replaceWith(copy);
        // From the moment that it is in the page.
        for (const name of ["data-ready", "data-chosen-theme"]) {
          if (copy.hasAttribute(name)) throw new Error(`copied: ${name}`);
        }
        if (copy.session !== null || copy.catalogue !== null) throw new Error("has what it cannot have");
        copy.session = { version: 1, catalogue: "modalites-de-formation", search: "conf" };
        for (const [name, value] of Object.entries({ view: "table", hide: "help", "heading-level": "3", lang: "en" })) {
          copy.setAttribute(name, value);
        }
      },
      { source: make.toString() },
    );
    await widget.isReady();
    expect(await page.evaluate(() => (window as unknown as { events: string[] }).events)).toEqual(["ready"]);
    await expect(widget.root.getByRole("heading", { level: 3 }).first()).toBeVisible();
    await expect(widget.search()).toHaveValue("conf");
    await expect(page.getByText("In plain words.")).toBeHidden();
    // Nobody has chosen a theme here.
    await expect(widget.root).not.toHaveAttribute("data-chosen-theme");
  });
}

test("a clone that is in no page says nothing of what it was copied from", async ({ page }) => {
  const widget = await open(page);
  const copy = await widget.root.evaluate((element) => {
    const copy = element.cloneNode(true) as Element & { session: unknown };
    return { names: copy.getAttributeNames(), session: copy.session };
  });
  expect(copy).toEqual({ names: ["storage"], session: null });
});

/** Serves what a page of this body became, as its author or an editor saved it. */
async function serveSaved(page: Page, body?: string) {
  await open(page, body);
  const saved = await page.evaluate(() => document.body.innerHTML);
  expect(saved).toContain("data-ready");
  await servePage(page, "/saved", { body: saved, policy: "" });
}

const div = `<main><div data-moda-scope data-storage="none">${words}</div></main>`;

for (const [what, body] of [
  ["an element", undefined],
  ["a div with its element inside", div],
] as const) {
  test(`saved as HTML, ${what} begins anew`, async ({ page, widget }) => {
    await serveSaved(page, body);
    await widget.open("/saved");
    await expect(page.locator("moda-scope")).toHaveCount(1);
    await expect(widget.root).not.toHaveAttribute("data-chosen-theme");
    await expect(page.getByText("In plain words.")).toBeHidden();
    await widget.tick("Temporalité", "Synchrone");
    await widget.says("3 modalités sur 4");
  });

  test(`saved as HTML, ${what} shows the words of the page where the module is blocked`, async ({ page, guard }) => {
    guard.expects(/ERR_FAILED/, /./);
    await serveSaved(page, body);
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto("/saved");
    await expect(page.locator("moda-scope").getByRole("alert")).toBeVisible();
    await expect(page.getByText("In plain words.")).toBeVisible();
    await expect(page.locator("moda-scope")).not.toHaveAttribute("data-ready");
    await expect(page.locator("moda-scope")).not.toHaveAttribute("data-chosen-theme");
  });
}

test("a div that was saved or cloned with its element inside is followed as any other", async ({ page, widget }) => {
  await serveSaved(page, div);
  await widget.open("/saved");
  const holder = page.locator("div[data-moda-scope]");
  await holder.evaluate((div) => (div.dataset.lang = "en"));
  await widget.says("4 of 4 modalities");
  await holder.evaluate((div) => delete div.dataset.lang);
  await widget.says("4 modalités sur 4");

  // What was written anew in the div goes before what was saved in the element.
  await holder.evaluate((div) => {
    const copy = div.cloneNode(true) as HTMLElement;
    Object.assign(copy.dataset, { view: "table", onclick: "0" });
    div.replaceWith(copy);
  });
  await widget.isReady();
  await expect(widget.root).toHaveAttribute("view", "table");
  await expect(widget.root).not.toHaveAttribute("onclick");
  await holder.evaluate((div) => (div.dataset.lang = "en"));
  await widget.says("4 of 4 modalities");
});

test("saved with what its shadow root held, it begins anew", async ({ page, widget }) => {
  const shadow = `<template shadowrootmode="open"><p>Of an earlier visit.</p></template>`;
  const body = `<moda-scope data-ready data-chosen-theme="dark" storage="none">${shadow}${words}</moda-scope>`;
  await servePage(page, "/saved", { body, policy: "" });
  await widget.open("/saved");
  await expect(widget.cards()).toHaveCount(4);
  await expect(page.getByText("Of an earlier visit.")).toHaveCount(0);
  await expect(page.getByText("In plain words.")).toBeHidden();
});

test("a page that sets the attributes of a live element to older ones changes nothing", async ({ page }) => {
  const widget = await open(page);
  const states = await widget.root.evaluate(async (element: HTMLElement & { session: unknown }) => {
    const states: unknown[] = [];
    const shown = () => getComputedStyle(element.shadowRoot!.querySelector(".widget")!).colorScheme;
    const acts = [
      () => element.removeAttribute("data-ready"),
      () => element.removeAttribute("data-chosen-theme"),
      () => element.setAttribute("data-chosen-theme", "light"),
      () => ["data-ready", "data-chosen-theme"].forEach((name) => element.removeAttribute(name)),
      () => element.setAttribute("data-printed", ""),
    ];
    for (const act of acts) {
      act();
      await new Promise((next) => setTimeout(next, 20));
      states.push([element.dataset.ready, element.dataset.chosenTheme, shown(), element.session !== null]);
    }
    return states;
  });
  expect(states).toEqual(Array(5).fill(["", "dark", "dark", true]));
  await expect(page.getByText("In plain words.")).toBeHidden();
  await widget.root.getByRole("radio", { name: "Automatique" }).check();
  await expect(widget.root).not.toHaveAttribute("data-chosen-theme");
});

test("one that is not ready says so, whatever a page sets", async ({ page }) => {
  await page.route(/\.wasm$/, () => {});
  await servePage(page, "/host", { body: `<moda-scope data-ready data-chosen-theme="dark">${words}</moda-scope>`, policy: "" });
  await page.goto("/host");
  await page.evaluate(() => customElements.whenDefined("moda-scope"));
  const element = page.locator("moda-scope");
  await expect(element).not.toHaveAttribute("data-ready");
  const names = await element.evaluate((element) => {
    element.setAttribute("data-ready", "");
    element.setAttribute("data-chosen-theme", "dark");
    return element.getAttributeNames();
  });
  expect(names).toEqual([]);
  await expect(page.getByText("In plain words.")).toBeVisible();
});

test("a copy of what was printed is not printed with it", async ({ page }) => {
  const widget = await open(page);
  await page.evaluate(() => {
    // As of a page that was saved while it was printed: marks of another element, and of one of the page's.
    const [copy, section] = [document.querySelector("moda-scope")!.cloneNode(true), document.createElement("section")];
    document.body.append(copy, section);
    for (const one of [copy, section] as HTMLElement[]) one.dataset.printed = "";
    section.textContent = "Of the page.";
    // Not to the end, so that what it would print can be looked at.
    window.print = () => {};
  });
  await widget.button(/^Imprimer/).click();
  await page.emulateMedia({ media: "print" });
  const displays = await page.evaluate(() =>
    [...document.querySelectorAll("moda-scope, section")].map((one) => getComputedStyle(one).display),
  );
  expect(displays).toEqual(["flow-root", "none", "none"]);
});
