// Two tabs with the same catalogue: what is chosen in one is soon chosen in the other.
import type { Page } from "@playwright/test";

import { expect, test } from "./support/test";
import { servePage, sitePolicy } from "./support/host";
import { countUse, goWhereNoneIs, isKept, KEY, kept, use } from "./support/storage";
import { Widget } from "./support/widget";

test.beforeEach(async ({ page, widget }) => {
  await countUse(page);
  await widget.open();
});

test("a change goes over, and another comes back", async ({ context, widget }) => {
  const other = new Widget(await context.newPage());
  await other.open();

  await widget.tick("Temporalité", "Synchrone");
  await other.says("3 modalités sur 4");
  await expect(other.box("Temporalité", "Synchrone")).toBeChecked();

  await other.search().fill("live");
  await widget.says("1 modalité sur 4");
  await expect(widget.search()).toHaveValue("live");
  await expect(widget.chips()).toHaveCount(2);
});

test("what was heard is not written back", async ({ context, page, widget }) => {
  const other = new Widget(await context.newPage());
  await other.open();

  await widget.tick("Temporalité", "Synchrone");
  await other.says("3 modalités sur 4");
  expect(await use(other.page)).toEqual({ written: 0, heard: 1 });
  expect(await use(page)).toEqual({ written: 1, heard: 0 });

  await other.tick("Interactivité", "Élevée");
  await widget.says("2 modalités sur 4");
  expect(await use(other.page)).toEqual({ written: 1, heard: 1 });
  expect(await use(page)).toEqual({ written: 1, heard: 1 });
});

test("what one tab forgets, the other forgets", async ({ context, page, widget }) => {
  const other = new Widget(await context.newPage());
  await other.open();
  await widget.tick("Temporalité", "Synchrone");
  await other.says("3 modalités sur 4");

  await other.button("Oublier ma sélection").click();
  await other.dialog().getByRole("button", { name: "Oublier", exact: true }).click();

  await widget.says("4 modalités sur 4");
  await expect(widget.box("Temporalité", "Synchrone")).not.toBeChecked();
  expect(await kept(page)).toBeNull();
});

test("a language chosen in one tab is that of both", async ({ context, page, widget }) => {
  const other = new Widget(await context.newPage());
  await other.open();
  await widget.button("English").click();
  await expect(other.search()).toHaveAccessibleName("Search");
  await expect(other.page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("what is no session, or is another's, is not taken up", async ({ context, widget }) => {
  const other = await context.newPage();
  await goWhereNoneIs(other);
  await widget.tick("Temporalité", "Synchrone");
  await widget.says("3 modalités sur 4");

  const write = (key: string, value: string) =>
    other.evaluate(([key, value]) => localStorage.setItem(key, value), [key, value]);
  await write(`${KEY}-2`, '{"version":1,"filters":{"interactivity":["low"]}}');
  await write(KEY, "what is this");

  await expect.poll(async () => (await use(widget.page)).heard).toBe(2);
  await expect(widget.chips()).toHaveText(["Retirer Temporalité : Synchrone"]);
});

test("a newer version in another tab is not written over", async ({ context, page, widget }) => {
  const newer = '{"version": 2, "filters": {"synchrony": ["synchronous"]}}';
  const other = await context.newPage();
  await goWhereNoneIs(other);
  await widget.tick("Temporalité", "Asynchrone");
  await isKept(page, { version: 1, filters: { synchrony: ["asynchronous"] } });
  await other.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, newer]);

  await widget.tick("Interactivité", "Moyenne");

  await widget.says("1 modalité sur 4");
  await expect(widget.root.getByText("Une version plus récente a gardé une sélection")).toHaveCount(1);
  expect(await kept(page)).toBe(newer);
});

test("what a frame does with its `sessionStorage` is nothing to the widget", async ({ page, widget }) => {
  const policy = `${await sitePolicy(page)}; frame-src 'self'`;
  const body = `<moda-scope></moda-scope><iframe src="/none" title="Other"></iframe>`;
  await goWhereNoneIs(page);
  await servePage(page, "/host", { body, policy });
  await widget.open("/host");
  await widget.tick("Temporalité", "Synchrone");
  await widget.says("3 modalités sur 4");

  await page.frame({ url: "/none" })!.evaluate(() => {
    sessionStorage.setItem("theirs", "1");
    sessionStorage.clear();
  });

  await expect.poll(async () => (await use(page)).heard).toBe(2);
  await widget.says("3 modalités sur 4");
});

/** Does in both tabs what a hand could not: in one moment, a tick each. */
function tickAtOnce(...ticks: [Page, string][]) {
  const moment = Date.now() + 100;
  return Promise.all(
    ticks.map(([page, value]) =>
      page.evaluate(
        async ([moment, value]) => {
          const boxes = document.querySelector("moda-scope")!.shadowRoot!.querySelectorAll<HTMLElement>("label.tick");
          const label = [...boxes].find((label) => label.querySelector(".label")!.textContent === value)!;
          await new Promise((done) => setTimeout(done, moment - Date.now() - 2));
          while (Date.now() < moment);
          label.click();
        },
        [moment, value] as const,
      ),
    ),
  );
}

/** What is ticked, as the chips say it. */
const chips = (widget: Widget) => widget.chips().allTextContents();

test.describe("two tabs that write at once", () => {
  test("each change counts, and both come to the same, with no ping-pong", async ({ context, page, widget }) => {
    const other = new Widget(await context.newPage());
    await other.open();
    const parts = (filters: Record<string, unknown>) => ({ version: 1, filters });
    for (let round = 0; round < 10; round++) {
      await test.step(`round ${round + 1}`, async () => {
        await tickAtOnce([page, "Synchrone"], [other.page, "Élevée"]);
        await isKept(page, parts({ synchrony: ["synchronous"], interactivity: ["high"] }));
        for (const tab of [widget, other]) await tab.says("2 modalités sur 4");

        await tickAtOnce([page, "Synchrone"], [other.page, "Élevée"]);
        await expect.poll(() => kept(page)).toBeNull();
        for (const tab of [widget, other]) await tab.says("4 modalités sur 4");
      });
    }
    // A change is written, and once more where it was written over before it was heard of.
    const written = (await use(page)).written + (await use(other.page)).written;
    expect(written).toBeLessThanOrEqual(40);
    expect((await use(page)).written + (await use(other.page)).written, "nothing goes on").toBe(written);
  });

  test("of two changes of one field the last counts, in both", async ({ context, page, widget }) => {
    const other = new Widget(await context.newPage());
    await other.open();
    await tickAtOnce([page, "Synchrone"], [other.page, "Asynchrone"]);
    await use(page);
    await expect.poll(async () => (await chips(widget)).join() === (await chips(other)).join()).toBe(true);
    const filters = JSON.parse((await kept(page))!).filters.synchrony;
    expect(["synchronous", "asynchronous"]).toEqual(expect.arrayContaining(filters));
    await expect(widget.chips()).toHaveCount(filters.length);
  });

  /** Ticks, and before that is written lets another tab have written this; it may be told of it, or not yet. */
  function tickWhile(page: Page, theirs: string, told: boolean) {
    return page.evaluate(
      ([key, newValue, told]) => {
        document.querySelector("moda-scope")!.shadowRoot!.querySelector<HTMLElement>("label.tick")!.click();
        const oldValue = localStorage.getItem(key);
        localStorage.setItem(key, newValue);
        const storageArea = localStorage;
        if (told) dispatchEvent(new StorageEvent("storage", { key, oldValue, newValue, storageArea }));
      },
      [KEY, theirs, told] as const,
    );
  }

  const theirs = { version: 1, filters: { interactivity: ["high"] }, notes: { tutorat: "Là" } };
  const both = { ...theirs, filters: { synchrony: ["synchronous"], interactivity: ["high"] } };

  for (const told of [false, true]) {
    const when = told ? "was told of" : "has not been told of yet";
    test(`a change is written beside what this tab ${when}`, async ({ page, widget }) => {
      await tickWhile(page, JSON.stringify(theirs), told);
      await isKept(page, both);
      await widget.says("2 modalités sur 4");
      await expect(widget.chips()).toHaveCount(2);
      await expect(widget.card("Tutorat").getByRole("textbox", { includeHidden: true })).toHaveValue("Là");
    });
  }

  test("what was written over before this tab heard of it is done again", async ({ page, widget }) => {
    await widget.tick("Temporalité", "Synchrone");
    await isKept(page, { version: 1, filters: { synchrony: ["synchronous"] } });
    // The browser may tell of the first of two writes when the second has been done.
    await page.evaluate(
      ([key, newValue]) => {
        const told = { key, oldValue: null, newValue, storageArea: localStorage };
        dispatchEvent(new StorageEvent("storage", told));
      },
      [KEY, JSON.stringify(theirs)],
    );
    await isKept(page, both);
    await widget.says("2 modalités sur 4");
  });
});
