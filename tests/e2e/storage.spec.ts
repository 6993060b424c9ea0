// Storage that is blocked, full, or holds what nobody can read: the widget works, and says once what that means.
import { readFile } from "node:fs/promises";

import { write } from "./support/leaving";
import { expect, test } from "./support/test";
import { fillUp, goWhereNoneIs, isKept, KEY, kept, leave, makeRoom } from "./support/storage";
import { Widget } from "./support/widget";

/** What the widget says about what it cannot keep. */
const notices = (widget: Widget) => widget.root.getByText(/perdue quand vous quitterez la page/);

/** Said in passing: no alert, no dialog, in the foot. */
async function isSaidOnce(widget: Widget, notice: string) {
  await expect(notices(widget)).toHaveCount(1);
  await expect(notices(widget)).toContainText(notice);
  await expect(widget.root.getByRole("alert")).toHaveCount(0);
  await expect(widget.dialog()).toBeHidden();
}

/** The widget does its work. */
async function works(widget: Widget) {
  await widget.tick("Temporalité", "Synchrone");
  await widget.says("3 modalités sur 4");
  await widget.search().fill("live");
  await widget.says("1 modalité sur 4");
  await widget.button("Tout effacer").click();
  await widget.says("4 modalités sur 4");
  await widget.tick("Temporalité", "Asynchrone");
  await widget.says("2 modalités sur 4");
}

test("where storage throws, the widget works and says so", async ({ page, widget }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("storage is blocked", "SecurityError");
      },
    });
  });
  await widget.open();
  await works(widget);
  await isSaidOnce(widget, "Ce navigateur ne permet pas de garder la sélection");

  await widget.button("Oublier ma sélection").click();
  await widget.dialog().getByRole("button", { name: "Oublier", exact: true }).click();
  await widget.says("4 modalités sur 4");
});

for (const absent of [undefined, null]) {
  test(`where \`localStorage\` is ${absent}, the widget works and says so`, async ({ page, widget }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(window, "localStorage", { value });
    }, absent);
    await widget.open();
    await works(widget);
    await isSaidOnce(widget, "Ce navigateur ne permet pas de garder la sélection");
  });
}

test("in a sandboxed frame the widget works and says so", async ({ page }) => {
  // A module in such a frame needs CORS headers, and what embeds it says which frames it takes.
  await page.route("**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  await page.route("/lesson", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": "default-src 'none'; img-src data:; frame-src 'self'" },
      body: '<!doctype html><title>Lesson</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="/" title="Modascope"></iframe>',
    }),
  );
  await page.goto("/lesson");
  const widget = new Widget(page, page.frameLocator("iframe").locator("moda-scope"));
  await widget.isReady();
  await widget.openFilters();

  await works(widget);
  await isSaidOnce(widget, "Ce navigateur ne permet pas de garder la sélection");
});

test("full storage keeps what it had", async ({ page, widget }) => {
  const old = '{"version":1,"filters":{"interactivity":["high"]}}';
  await leave(page, old);
  await fillUp(page);
  await widget.open();
  await widget.says("2 modalités sur 4");
  await expect(notices(widget)).toHaveCount(0);

  await widget.tick("Temporalité", "Synchrone");

  await isSaidOnce(widget, "Ce navigateur n'a plus de place pour garder la sélection");
  await widget.says("2 modalités sur 4");
  expect(await kept(page)).toBe(old);
});

test("once there is room again, the selection is kept and nothing more is said", async ({ page, widget }) => {
  await leave(page, '{"version":1}');
  await fillUp(page);
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await expect(notices(widget)).toHaveCount(1);

  await makeRoom(page);
  await widget.tick("Interactivité", "Faible");

  await expect(notices(widget)).toHaveCount(0);
  await isKept(page, { version: 1, filters: { synchrony: ["synchronous"], interactivity: ["low"] } });
});

test("garbage stays in place", async ({ page, widget }) => {
  for (const garbage of [
    "",
    "{",
    "null",
    '"synchronous"',
    "[1]",
    '{"version":"1"}',
    '{"version":0.5,"filters":{}}',
  ]) {
    await test.step(garbage || "nothing at all", async () => {
      await leave(page, garbage);
      await widget.open();
      await works(widget);
      await isSaidOnce(widget, "La sélection gardée est illisible et reste en place");
      expect(await kept(page)).toBe(garbage);
    });
  }
});

test("garbage goes when it is forgotten, and then the selection is kept", async ({ page, widget }) => {
  await leave(page, "{");
  await widget.open();
  await expect(notices(widget)).toHaveCount(1);

  await widget.button("Oublier ma sélection").click();
  await widget.dialog().getByRole("button", { name: "Oublier", exact: true }).click();
  await expect(notices(widget)).toHaveCount(0);
  expect(await kept(page)).toBeNull();

  await widget.tick("Temporalité", "Synchrone");
  await isKept(page, { version: 1, filters: { synchrony: ["synchronous"] } });
});

test("what a newer version has kept stays, byte for byte", async ({ page, widget }) => {
  const newer = ' {"version":2,  "filters":{"synchrony":["synchronous"]}, "plans":["é",1e3]}\n';
  await leave(page, newer);
  await widget.open();
  await widget.says("4 modalités sur 4");
  await works(widget);
  await isSaidOnce(widget, "Une version plus récente a gardé une sélection");
  expect(await kept(page)).toBe(newer);

  await widget.reload();
  expect(await kept(page)).toBe(newer);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([KEY]);
});

test("a write that the browser breaks off leaves the old value, and the next that fits has all", async ({
  page,
  widget,
}) => {
  await widget.open();
  await write(widget, "Tutorat", "Kept");
  const old = { version: 1, notes: { tutorat: "Kept" } };
  await isKept(page, old);
  const before = await kept(page);
  await fillUp(page);

  // There is room for what is there, and none for this.
  await write(widget, "Webinaire", "x".repeat(1_000));
  await isSaidOnce(widget, "Ce navigateur n'a plus de place pour garder la sélection");
  expect(await kept(page)).toBe(before);

  await makeRoom(page);
  await widget.tick("Temporalité", "Synchrone");
  const notes = { ...old.notes, webinaire: "x".repeat(1_000) };
  await isKept(page, { version: 1, filters: { synchrony: ["synchronous"] }, notes });
  await expect(notices(widget)).toHaveCount(0);
});

test("what found no room is not lost when another tab writes", async ({ context, page, widget }) => {
  const filters = { interactivity: ["high"] };
  await leave(page, JSON.stringify({ version: 1, filters }));
  await fillUp(page);
  await widget.open();
  await widget.tick("Temporalité", "Synchrone");
  await expect(notices(widget)).toHaveCount(1);

  const other = await context.newPage();
  await goWhereNoneIs(other);
  await makeRoom(other);
  const theirs = { version: 1, search: "virtuelle", filters };
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(theirs)]);

  await isKept(page, { ...theirs, filters: { synchrony: ["synchronous"], ...filters } });
  await expect(widget.search()).toHaveValue("virtuelle");
  await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();
  await expect(notices(widget)).toHaveCount(0);
});

test.describe("cleared while the widget is open", () => {
  test("by another tab: it is forgotten here too, and what is chosen then is kept", async ({
    context,
    page,
    widget,
  }) => {
    await widget.open();
    await widget.tick("Temporalité", "Synchrone");
    await write(widget, "Tutorat", "Gone");
    await isKept(page, { version: 1, filters: { synchrony: ["synchronous"] }, notes: { tutorat: "Gone" } });
    const other = await context.newPage();
    await goWhereNoneIs(other);

    await other.evaluate(() => localStorage.clear());

    await widget.says("4 modalités sur 4");
    await expect(widget.chips()).toHaveCount(0);
    expect(await kept(page)).toBeNull();
    await widget.tick("Interactivité", "Faible");
    await isKept(page, { version: 1, filters: { interactivity: ["low"] } });
  });

  test("by another tab in the middle of a change: that is kept", async ({ page, widget }) => {
    await widget.open();
    await widget.tick("Temporalité", "Synchrone");
    await isKept(page, { version: 1, filters: { synchrony: ["synchronous"] } });
    await page.evaluate(() => {
      const boxes = document.querySelector("moda-scope")!.shadowRoot!.querySelectorAll("label.tick");
      const label = [...boxes].find((label) => label.querySelector(".label")!.textContent === "Élevée");
      (label as HTMLElement).click();
      localStorage.clear();
      dispatchEvent(new StorageEvent("storage", { storageArea: localStorage }));
    });
    await isKept(page, { version: 1, filters: { interactivity: ["high"] } });
    await expect(widget.chips()).toHaveText(["Retirer Interactivité : Élevée"]);
  });

  test("without a word: all stays on the screen, and is kept again with the next change", async ({
    page,
    widget,
  }) => {
    await widget.open();
    await widget.tick("Temporalité", "Synchrone");
    await write(widget, "Tutorat", "Still here");
    const mine = { version: 1, filters: { synchrony: ["synchronous"] }, notes: { tutorat: "Still here" } };
    await isKept(page, mine);

    await page.evaluate(() => localStorage.clear());

    await widget.hasSettled();
    await widget.says("3 modalités sur 4");
    await widget.search().fill("virtuelle");
    await isKept(page, { ...mine, search: "virtuelle" });
  });
});

test("a stored session of version 1 is taken up, and stays byte for byte until something changes", async ({
  page,
  widget,
}) => {
  for (const sample of ["session-v1.json", "session-v1-full.json", "session-v1-written.json"]) {
    await test.step(sample, async () => {
      const stored = await readFile(`crates/core/tests/samples/${sample}`, "utf8");
      await leave(page, stored);
      await widget.open();
      await expect(widget.search()).toHaveValue("conférence");
      await expect(notices(widget)).toHaveCount(0);
      await widget.reload();
      expect(await kept(page)).toBe(stored);
    });
  }
});
