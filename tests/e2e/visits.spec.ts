// While somebody else's selection is shown, one's own is safe: from the history, from other tabs, from oneself.
import { hasHash, test, write } from "./support/leaving";
import { isKept, kept, leave } from "./support/storage";
import { expect } from "./support/test";
import { choose, pick, view } from "./support/views";
import { Widget } from "./support/widget";

const mine = { version: 1, filters: { interactivity: ["high"] } };
const visiting = (widget: Widget) => widget.root.getByText("sélection partagée");

test.beforeEach(({ page }) => leave(page, JSON.stringify(mine)));

test("a step back to an address with nothing in it stays in the visit", async ({ page, widget }) => {
  const before = await kept(page);
  await widget.open("/#view=table");
  await choose(widget, "Fiches");
  await hasHash(page, "");
  await choose(widget, "Guide");
  await page.goBack();
  await expect(view(widget, "Fiches")).toBeChecked();
  await expect(visiting(widget)).toBeVisible();
  await widget.hasSettled();
  expect(await kept(page)).toBe(before);
});

test("a link of the page to its top changes nothing", async ({ page, widget }) => {
  await widget.open();
  const before = await kept(page);
  await page.evaluate(() => (location.hash = ""));
  await widget.hasSettled();
  await widget.says("2 modalités sur 4");
  expect(await kept(page)).toBe(before);
});

test("what is kept of a visit is one's own from then on, also after a step back", async ({ page, widget }) => {
  await widget.open("/#synchrony=asynchronous");
  await widget.button("Garder cette sélection").click();
  await isKept(page, { version: 1, filters: { synchrony: ["asynchronous"] } });
  await choose(widget, "Carte");
  await hasHash(page, "#synchrony=asynchronous&view=map");
  await page.goBack();
  await expect(view(widget, "Fiches")).toBeChecked();
  await expect(visiting(widget)).toHaveCount(0);
  await widget.tick("Temporalité", "Synchrone");
  await isKept(page, { version: 1, filters: { synchrony: ["synchronous", "asynchronous"] } });
});

test.describe("who has made no selection yet", () => {
  test.beforeEach(({ page }) => page.evaluate(() => localStorage.clear()));

  test("is not told of one, and may keep the shared one or start from scratch", async ({ page, widget }) => {
    await widget.open("/#synchrony=asynchronous");
    await expect(visiting(widget)).toHaveText("Vous voyez une sélection partagée.");
    await expect(widget.button("Garder cette sélection")).toBeVisible();
    await expect(widget.button("Revenir à la mienne")).toHaveCount(0);

    await widget.button("Partir de zéro").click();

    await expect(visiting(widget)).toHaveCount(0);
    await widget.says("4 modalités sur 4");
    await hasHash(page, "");
    await widget.hasFocus();
  });

  test("has none by a note, a theme or a language either", async ({ page, widget }) => {
    await leave(page, JSON.stringify({ version: 1, language: "en", theme: "dark", notes: { tutorat: "Ask Anne" } }));
    await widget.open("/#synchrony=asynchronous");
    await expect(widget.root.getByText("shared selection")).toHaveText("You are looking at a shared selection.");
    await expect(widget.button("Start from scratch")).toBeVisible();
  });

  test("has one as soon as another tab keeps one", async ({ context, widget }) => {
    await widget.open("/#synchrony=asynchronous");
    const other = new Widget(await context.newPage());
    await other.open();
    await other.tick("Taille du groupe", "Petit groupe");
    await expect(visiting(widget)).toHaveText("Vous voyez une sélection partagée ; la vôtre est conservée.");
    await expect(widget.button("Revenir à la mienne")).toBeVisible();
  });

  test("is told where the browser keeps nothing, and goes on with the shared one", async ({ page, widget }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
    });
    await widget.open("/#synchrony=asynchronous");
    await expect(visiting(widget)).toContainText("Ce navigateur ne permet pas de la conserver");
    await expect(widget.button("Garder cette sélection")).toHaveCount(0);

    await widget.button("Continuer avec cette sélection").click();

    await expect(visiting(widget)).toHaveCount(0);
    await widget.says("2 modalités sur 4");
  });
});

test("a note of another tab is not written over", async ({ context, page, widget }) => {
  const other = new Widget(await context.newPage());
  await other.open();
  await widget.open("/#synchrony=synchronous");
  await write(other, "Tutorat", "From the other tab");
  await expect(widget.card("Tutorat").getByRole("textbox", { includeHidden: true })).toHaveValue(
    "From the other tab",
  );
  await write(widget, "Webinaire", "From the visit");
  const notes = { tutorat: "From the other tab", webinaire: "From the visit" };
  await isKept(page, { ...mine, notes });
});

test("what another tab does makes no steps here", async ({ context, page, widget }) => {
  await widget.open();
  await hasHash(page, "#interactivity=high");
  const steps = await page.evaluate(() => history.length);
  const other = new Widget(await context.newPage());
  await other.open();
  await pick(other, "Tutorat", "Classe virtuelle");
  await hasHash(page, "#interactivity=high&compare=tutorat,classe-virtuelle");
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test("a card that was open when one stepped back does not open again", async ({ page, widget }) => {
  await widget.open();
  await choose(widget, "Carte");
  await widget.root.locator(".entry").first().click();
  await expect(widget.dialog()).toBeVisible();
  await page.goBack();
  await expect(view(widget, "Fiches")).toBeChecked();
  await page.goForward();
  await expect(view(widget, "Carte")).toBeChecked();
  await widget.hasSettled();
  await expect(widget.dialog()).toBeHidden();
});

test("where nothing is picked yet, picking in the table keeps the focus", async ({ page, widget }) => {
  await widget.open();
  await choose(widget, "Tableau");
  await widget.button("Comparer Classe virtuelle").focus();
  await page.keyboard.press("Enter");
  await expect(widget.root.getByRole("columnheader", { name: /^Classe virtuelle/ })).toBeVisible();
  await widget.hasFocus();
});

test("printing that never says it is over leaves one style sheet", async ({ page, widget }) => {
  await page.addInitScript(() => (window.print = () => {}));
  await widget.open();
  for (let time = 0; time < 3; time++) await widget.button("Imprimer").click();
  const sheets = () =>
    page.evaluate(() => {
      const isForPaper = ({ cssRules }: CSSStyleSheet) => [...cssRules].some((rule) => rule instanceof CSSPageRule);
      return document.adoptedStyleSheets.filter(isForPaper).length;
    });
  expect(await sheets()).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await sheets()).toBe(0);
  await expect(widget.root).not.toHaveAttribute("data-printed");
});
