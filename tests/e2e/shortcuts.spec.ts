// Pages with shortcuts of one key: what is typed in the widget is no command of theirs.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import { Widget } from "./support/widget";
import type { Locator, Page } from "@playwright/test";

/** Has the page write down the keys that it hears, as a library for shortcuts would; in the capture phase or not. */
const listen = (page: Page, capture = false) =>
  page.evaluate((capture) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ["keydown", "keypress", "keyup"]) {
      const hear = (event: Event) => heard.push(`${type.slice(3)} ${(event as KeyboardEvent).key}`);
      for (const target of [window, document]) target.addEventListener(type, hear, { capture });
    }
  }, capture);

/** What the page has heard since it was last asked; each key once. */
const heard = (page: Page) =>
  page.evaluate(() => [...new Set((window as unknown as { heard: string[] }).heard.splice(0))]);

/** Sends one key event to a field as a keyboard or an input method would. */
const send = (field: Locator, type: string, init: object) =>
  field.evaluate(
    (field, [type, init]) =>
      void field.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, cancelable: true, ...init })),
    [type, init] as const,
  );

test.beforeEach(async ({ page, widget }) => {
  await servePage(page, "/host", { body: "<main><moda-scope></moda-scope></main>" });
  await widget.open("/host");
  await listen(page);
});

const note = async (widget: Widget) => {
  await widget.card("Tutorat").getByText("Mes notes").click();
  return widget.card("Tutorat").getByRole("textbox");
};

for (const [name, find] of [
  ["the search", (widget: Widget) => widget.search()],
  ["a note", note],
] as const) {
  test(`what is typed in ${name} stays inside`, async ({ page, widget }) => {
    const field = await find(widget);
    await field.focus();
    await heard(page);
    await page.keyboard.type("s/?k Élève@1");
    for (const key of ["ArrowLeft", "Home", "End", "Backspace", "Delete", "ArrowRight", "PageDown", "Enter", "Shift+K"]) {
      await page.keyboard.press(key);
    }
    expect((await heard(page)).filter((key) => !/Shift/.test(key))).toEqual([]);
    await expect(field).toHaveValue(/^s\/\?k Élève@/);
    for (const key of ["F2", "Control+k", "Alt+k", "Meta+k", "Control+Shift+ArrowLeft", "Tab", "Escape"]) {
      await field.focus();
      await page.keyboard.press(key);
      const named = key.split("+").at(-1)!;
      expect(await heard(page), key).toEqual(expect.arrayContaining([`down ${named}`, `up ${named}`]));
    }
  });
}

const altGraph = { modifierAltGraph: true };
const controlAlt = { ctrlKey: true, altKey: true };

for (const [what, init, leaves] of [
  ["@ by AltGr", { key: "@", ...altGraph }, false],
  ["€ by AltGr on Windows, which says Ctrl and Alt", { key: "€", ...controlAlt, ...altGraph }, false],
  ["e by AltGr", { key: "e", ...altGraph }, false],
  ["# by Ctrl and Alt", { key: "#", ...controlAlt }, false],
  ["a dead key", { key: "Dead" }, false],
  ["a dead key by AltGr", { key: "Dead", ...altGraph }, false],
  ["a key for an input method", { key: "Process", keyCode: 229 }, false],
  ["a key of a keyboard on the screen", { key: "Unidentified", keyCode: 229 }, false],
  ["Escape that gives up a composition", { key: "Escape", isComposing: true }, false],
  ["Enter that ends a composition", { key: "Enter", keyCode: 229 }, false],
  ["Tab while composing", { key: "Tab", isComposing: true }, false],
  ["a letter outside of Latin", { key: "ж" }, false],
  ["an emoji", { key: "😀" }, false],
  ["s by Ctrl and Alt", { key: "s", ...controlAlt }, true],
  ["s by Ctrl", { key: "s", ctrlKey: true }, true],
  ["s by Meta", { key: "s", metaKey: true }, true],
  ["an arrow by Alt", { key: "ArrowLeft", altKey: true }, true],
  ["F24", { key: "F24" }, true],
  ["a key for the volume", { key: "AudioVolumeUp" }, true],
] as const) {
  test(`${what} ${leaves ? "goes out" : "stays inside"}`, async ({ page, widget }) => {
    await widget.search().fill("conf");
    await widget.search().focus();
    await heard(page);
    for (const type of ["keydown", "keypress", "keyup"]) {
      await send(widget.search(), type, init);
      const name = type.slice("key".length);
      expect(await heard(page), type).toEqual(leaves ? [`${name} ${init.key}`] : []);
    }
    await expect(widget.search()).toBeFocused();
    await expect(widget.search()).toHaveValue("conf");
  });
}

test("outside of fields the page hears letters, but none that is a command of the widget", async ({ page, widget }) => {
  await widget.button(/^Aide/).focus();
  await page.keyboard.press("s");
  expect(await heard(page)).toEqual(["down s", "press s", "up s"]);
  await page.keyboard.press("/");
  await expect(widget.search()).toBeFocused();
  expect(await heard(page)).toEqual([]);
});

test("what chooses in a list or among radio buttons stays inside", async ({ page, widget }) => {
  await widget.order().focus();
  for (const key of ["n", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
  expect(await heard(page)).toEqual([]);

  await widget.root.getByRole("radio", { name: "Fiches" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(widget.root.getByRole("radio", { name: "Tableau" })).toBeChecked();
  expect(await heard(page)).toEqual([]);
  await page.keyboard.press("j");
  expect(await heard(page)).toEqual(["down j", "press j", "up j"]);
});

for (const [what, find, keys, event] of [
  ["a button", (widget: Widget) => widget.button("English"), [" ", "Enter"], "click"],
  ["a disclosure", (widget: Widget) => widget.card("Tutorat").locator("summary").first(), [" ", "Enter"], "click"],
  ["a link", (widget: Widget) => widget.root.locator("a[href]").first(), ["Enter"], "click"],
] as const) {
  test(`keys that ${what} uses stay inside, and a page that has a use for them takes nothing away`, async ({ page, widget }) => {
    await page.evaluate(() => addEventListener("keydown", (event) => event.key !== "Tab" && event.preventDefault()));
    for (const key of keys) {
      const used = find(widget);
      await used.evaluate((used, event) => {
        Object.assign(window, { uses: 0 });
        used.addEventListener(event, (event) => {
          (window as unknown as { uses: number }).uses++;
          event.preventDefault();
        }, { once: true });
      }, event);
      await used.focus();
      await heard(page);
      await page.keyboard.press(key === " " ? "Space" : key);
      expect(await heard(page), key).toEqual([]);
      expect(await page.evaluate(() => (window as unknown as { uses: number }).uses), key).toBe(1);
    }
  });
}

test("keys that scroll the table or the help stay inside", async ({ page, widget }) => {
  const keys = ["ArrowDown", "ArrowRight", "PageDown", "End", "Home", "Space"];
  await widget.root.getByRole("radio", { name: "Tableau" }).check();
  await widget.root.locator(".scroll").focus();
  await heard(page);
  for (const key of keys) await page.keyboard.press(key);
  expect(await heard(page)).toEqual([]);
  await widget.button(/^Aide/).click();
  await expect(widget.dialog()).toBeVisible();
  await heard(page);
  for (const key of keys.slice(0, 5)) await page.keyboard.press(key);
  expect(await heard(page)).toEqual([]);
});

test("an arrow that moves the focus on the map stays inside; at the edge it is the page's", async ({ page, widget }) => {
  await widget.root.getByRole("radio", { name: "Carte", exact: true }).check();
  await widget.root.locator("td .entry").first().focus();
  await heard(page);
  const focus = () =>
    widget.root.evaluate(({ shadowRoot }) => [...shadowRoot!.querySelectorAll("*")].indexOf(shadowRoot!.activeElement!));
  const outcomes = new Set<boolean>();
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowUp"]) {
    const before = await focus();
    await page.keyboard.press(key);
    const moved = (await focus()) !== before;
    expect(await heard(page), key).toEqual(moved ? [] : [`down ${key}`, `up ${key}`]);
    outcomes.add(moved);
  }
  expect(outcomes).toEqual(new Set([true, false]));
});

test("a key that went down as a command of the page comes up there as well", async ({ page, widget }) => {
  await widget.search().focus();
  await heard(page);
  await page.keyboard.down("Control");
  await page.keyboard.down("k");
  await page.keyboard.up("Control");
  await page.keyboard.up("k");
  expect(await heard(page)).toEqual(["down Control", "down k", "up Control", "up k"]);
});

for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
  const what = JSON.stringify(init);
  test(`while an input method composes, Escape does nothing of ours (${what})`, async ({ page, widget }) => {
    await widget.search().fill("ab");
    await widget.search().focus();
    await send(widget.search(), "keydown", { key: "Escape", ...init });
    await expect(widget.search()).toBeFocused();

    const field = await note(widget);
    await field.fill("かな");
    await send(field, "keydown", { key: "Escape", ...init });
    await expect(field).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("かな");

    await page.setViewportSize({ width: 320, height: 640 });
    await widget.openFilters();
    const box = widget.box("Temporalité", "Synchrone");
    await send(box, "keydown", { key: "Escape", ...init });
    await expect(box).toBeVisible();
    await send(box, "keydown", { key: "/", ...init });
    await expect(widget.search()).not.toBeFocused();

    // It does without.
    await send(box, "keydown", { key: "Escape" });
    await expect(box).toBeHidden();
  });
}

test("a field that the page put between the tags is the page's", async ({ page }) => {
  await page.route("/moda-scope.js*", (route) => route.fallback());
  await page.route(/\.wasm/, () => {});
  await servePage(page, "/fallback", { body: `<moda-scope><input aria-label="Theirs"></moda-scope>` });
  await page.goto("/fallback");
  await page.evaluate(() => customElements.whenDefined("moda-scope"));
  await listen(page);
  await page.getByLabel("Theirs").focus();
  await page.keyboard.press("s");
  expect(await heard(page)).toEqual(["down s", "press s", "up s"]);
});

test("what listens in the capture phase hears all, and can look at the field itself", async ({ page, widget }) => {
  await page.evaluate(() => {
    const commands: string[] = [];
    Object.assign(window, { commands });
    addEventListener(
      "keydown",
      (event) => {
        const field = event.composedPath()[0] as Element;
        if (!field.matches("input, select, textarea")) commands.push(event.key);
      },
      { capture: true },
    );
  });
  await listen(page, true);
  await widget.search().focus();
  await page.keyboard.press("s");
  expect(await heard(page)).toEqual(["down s", "press s", "up s"]);
  expect(await page.evaluate(() => (window as unknown as { commands: string[] }).commands)).toEqual([]);
});
