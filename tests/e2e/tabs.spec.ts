// Two tabs with the same catalogue: what is chosen in one is soon chosen in the other.
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
