// What a page says by attributes: each means something whatever it says, at once and when it changes.
import { expect, test } from "./support/test";
import { servePage } from "./support/host";
import { isKept, kept, KEY } from "./support/storage";
import { Widget } from "./support/widget";
import type { Page } from "@playwright/test";

async function open(page: Page, attributes: string, inside = "") {
  await servePage(page, "/host", { body: `<main><moda-scope ${attributes}>${inside}</moda-scope></main>` });
  const widget = new Widget(page);
  await widget.open("/host");
  return widget;
}

const set = (widget: Widget, name: string, value: string | null) =>
  widget.root.evaluate(
    (element, [name, value]) =>
      value === null ? element.removeAttribute(name!) : element.setAttribute(name!, value),
    [name, value],
  );

const views = (widget: Widget) => widget.root.getByRole("radiogroup", { name: "Affichage" });
const view = (widget: Widget, name: string) => views(widget).getByRole("radio", { name, exact: true });

test("`view` is where one begins, and can be another one later", async ({ page }) => {
  const widget = await open(page, `view="table"`);
  await expect(view(widget, "Tableau")).toBeChecked();
  // Nothing was chosen by the user: nothing is kept.
  await widget.hasSettled();
  expect(await kept(page)).toBeNull();
  await set(widget, "view", "map");
  await expect(view(widget, "Carte")).toBeChecked();
  await set(widget, "view", "nonsense");
  await expect(view(widget, "Fiches")).toBeChecked();
});

test("`filters` are what is ticked and searched for, as in a link", async ({ page }) => {
  const widget = await open(page, `filters="synchrony=asynchronous&amp;search=tuteur&amp;view=map&amp;price=high"`);
  await expect(widget.box("Temporalité", "Asynchrone")).toBeChecked();
  await expect(widget.search()).toHaveValue("tuteur");
  await expect(view(widget, "Fiches")).toBeChecked();
  await set(widget, "filters", "group_size=large");
  await expect(widget.box("Temporalité", "Asynchrone")).not.toBeChecked();
  await expect(widget.box("Taille du groupe", "Grand groupe")).toBeChecked();
  await expect(widget.search()).toHaveValue("");
});

test("what the user chose counts more than what the page begins with, also when that is nothing", async ({ page }) => {
  const widget = await open(page, `filters="synchrony=asynchronous"`);
  await widget.button("Tout effacer").click();
  await widget.says("4 modalités sur 4");
  await isKept(page, { version: 1 });
  await widget.reload();
  await widget.says("4 modalités sur 4");

  await widget.button("Oublier ma sélection").click();
  await widget.dialog().getByRole("button", { name: "Oublier" }).click();
  await widget.says("2 modalités sur 4");
  await widget.reload();
  await widget.says("2 modalités sur 4");
});

test("`hide` takes away parts and views", async ({ page }) => {
  const widget = await open(page, `hide="title languages themes help search sort filters foot map guide"`);
  for (const role of ["search", "contentinfo"] as const) await expect(widget.root.getByRole(role)).toHaveCount(0);
  await expect(widget.root.getByRole("combobox")).toHaveCount(0);
  await expect(widget.root.getByRole("checkbox")).toHaveCount(0);
  await expect(widget.button(/English|Aide/)).toHaveCount(0);
  await expect(widget.root.getByRole("heading", { level: 2 })).toHaveCount(0);
  await expect(views(widget).getByRole("radio")).toHaveCount(2);
  // What is left takes the room.
  const [results, root] = [await widget.root.locator(".results").boundingBox(), await widget.root.boundingBox()];
  expect(results!.width).toBeGreaterThan(root!.width - 8);

  await set(widget, "hide", "cards");
  await expect(view(widget, "Tableau")).toBeChecked();
  await expect(widget.search()).toBeVisible();
  await expect(views(widget).getByRole("radio")).toHaveCount(3);
  await set(widget, "hide", null);
  await expect(view(widget, "Fiches")).toBeChecked();
});

test("where the table is hidden nothing leads to it", async ({ page }) => {
  const widget = await open(page, `hide="table"`);
  await widget.card("Tutorat").getByRole("button", { name: /^Comparer/ }).click();
  await widget.card("Webinaire").getByRole("button", { name: /^Comparer/ }).click();
  await expect(widget.root.getByRole("region", { name: "À comparer" })).toBeVisible();
  await expect(widget.button("Comparer (2)")).toHaveCount(0);
  await set(widget, "hide", "shortlist");
  await expect(widget.root.getByRole("region", { name: "À comparer" })).toHaveCount(0);
  await expect(widget.card("Tutorat").getByRole("button", { name: /^Comparer/ })).toHaveCount(0);
});

test("`compare-max` is how many can stand side by side", async ({ page }) => {
  const widget = await open(page, `compare-max="2"`);
  const compare = (name: string) => widget.card(name).getByRole("button", { name: /^Comparer/ });
  await compare("Tutorat").click();
  await compare("Webinaire").click();
  await expect(compare("Classe virtuelle")).toHaveAccessibleName("Comparer : 2 au plus Classe virtuelle");
  await set(widget, "compare-max", "3");
  await expect(compare("Classe virtuelle")).toHaveAccessibleName("Comparer Classe virtuelle");
});

test.describe("`storage`", () => {
  test("`none` keeps nothing in the browser, and the selection while the element is there", async ({ page }) => {
    const widget = await open(page, `storage="none"`);
    await widget.tick("Temporalité", "Asynchrone");
    await widget.says("2 modalités sur 4");
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await expect(widget.root.locator(".trouble")).toHaveCount(0);
    await page.evaluate(() => {
      const element = document.querySelector("moda-scope")!;
      element.remove();
      document.body.append(element);
    });
    await widget.isReady();
    await widget.says("2 modalités sur 4");
    await widget.reload();
    await widget.says("4 modalités sur 4");
  });

  test("`session` ends with the tab", async ({ page, context }) => {
    const widget = await open(page, `storage="session"`);
    await widget.tick("Temporalité", "Asynchrone");
    await expect.poll(() => page.evaluate((key) => sessionStorage.getItem(key), KEY)).toContain("asynchronous");
    expect(await kept(page)).toBeNull();
    await widget.reload();
    await widget.says("2 modalités sur 4");
    const other = await open(await context.newPage(), `storage="session"`);
    await other.says("4 modalités sur 4");
  });

  test("`storage-key` is the name under which it is kept", async ({ page }) => {
    const widget = await open(page, `storage-key="team a"`);
    await widget.tick("Temporalité", "Asynchrone");
    const wanted = { version: 1, filters: { synchrony: ["asynchronous"] } };
    await isKept(page, wanted, "moda-scope:team a");
    expect(await kept(page)).toBeNull();
    // Another name is another selection, and what was there stays.
    await set(widget, "storage-key", "team b");
    await widget.says("4 modalités sur 4");
    await isKept(page, wanted, "moda-scope:team a");
    await set(widget, "storage-key", "team a");
    await widget.says("2 modalités sur 4");
  });
});

test("a catalogue can stand inside, as JSON, and is not seen", async ({ page }) => {
  const answer = await page.request.get("/catalogue.json");
  const own = { ...(await answer.json()), id: "inside", title: { fr: "Ce que nous proposons" } };
  const json = JSON.stringify(own).replaceAll("<", "\\u003c");
  const widget = await open(page, "", `<script type="application/json">${json}</script><p>In plain words.</p>`);
  await expect(widget.root.getByRole("heading", { name: "Ce que nous proposons" })).toBeVisible();
  await expect(page.getByText("In plain words.")).toBeHidden();
});
