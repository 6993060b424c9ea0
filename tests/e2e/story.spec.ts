// The main job, from the first visit to the next one.
import { expect, test } from "./support/test";

const all = ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"];

test.beforeEach(({ widget }) => widget.open());

test("the page opens with the four modalities", async ({ widget }) => {
  await widget.shows(...all);
  await widget.says("4 modalités sur 4");
  for (const name of all) await expect(widget.card(name)).toBeVisible();
  await expect(widget.section("À un critère près")).toBeHidden();
});

test("a tick leaves the matches, and after them what misses one criterion", async ({ widget }) => {
  await widget.tick("Temporalité", "Synchrone");

  await widget.says("3 modalités sur 4");
  await widget.shows("Tutorat", "Classe virtuelle", "Webinaire", "Module interactif");
  const near = widget.section("À un critère près");
  await expect(near.getByRole("article")).toHaveCount(1);
  await expect(near.getByRole("article", { name: "Module interactif" })).toContainText(
    "Seule différence : Temporalité, « Asynchrone » au lieu de « Synchrone ».",
  );
});

test("what misses two criteria is not shown", async ({ widget }) => {
  await widget.tick("Temporalité", "Synchrone");
  await widget.tick("Interactivité", "Faible");

  await widget.says("1 modalité sur 4");
  await widget.shows("Webinaire", "Tutorat", "Classe virtuelle");
  await expect(widget.card("Module interactif")).toHaveCount(0);
});

test("inside a filter one value is enough, and the page says so", async ({ widget }) => {
  await widget.tick("Taille du groupe", "Petit groupe");
  await widget.says("2 modalités sur 4");
  await widget.tick("Taille du groupe", "Grand groupe");
  await widget.says("3 modalités sur 4");

  for (const filter of ["Temporalité", "Taille du groupe", "Interactivité"]) {
    await expect(widget.filter(filter)).toHaveAccessibleDescription(
      "Une seule des valeurs cochées suffit ; les autres critères doivent aussi être remplis.",
    );
  }
  await expect(widget.root.locator("#rule")).toContainText("Une seule des valeurs cochées suffit");
  await expect(widget.root.locator("#rule")).toBeVisible();
});

test("each value says what it would give, its own filter left out", async ({ widget }) => {
  await widget.counts("Temporalité", { Synchrone: 3, Asynchrone: 2 });
  await widget.counts("Interactivité", { Faible: 1, Moyenne: 1, Élevée: 2 });

  await widget.tick("Temporalité", "Synchrone");

  await widget.counts("Temporalité", { Synchrone: 3, Asynchrone: 2 });
  await widget.counts("Taille du groupe", { Individuel: 1, "Petit groupe": 2, "Grand groupe": 1 });
  await widget.counts("Interactivité", { Faible: 1, Moyenne: 0, Élevée: 2 });
});

test("a value that would give nothing stays in sight and cannot be ticked", async ({ widget }) => {
  await widget.tick("Temporalité", "Synchrone");

  const box = widget.box("Interactivité", "Moyenne");
  await expect(box).toBeVisible();
  await expect(box).toBeDisabled();
  await expect(box).not.toBeChecked();

  await widget.tick("Temporalité", "Asynchrone");
  await expect(box).toBeEnabled();
});

test("a ticked value can always be unticked", async ({ widget }) => {
  await widget.tick("Interactivité", "Faible");
  await widget.search().fill("tutorat");

  await widget.counts("Interactivité", { Faible: 0 });
  await expect(widget.box("Interactivité", "Faible")).toBeChecked();
  await expect(widget.box("Interactivité", "Faible")).toBeEnabled();

  await widget.untick("Interactivité", "Faible");
  await expect(widget.box("Interactivité", "Faible")).toBeDisabled();
});

test("chips say what is active, and each takes it away", async ({ widget }) => {
  await widget.tick("Temporalité", "Synchrone");
  await widget.tick("Interactivité", "Élevée");
  await widget.search().fill("tuteur");
  await expect(widget.chips()).toHaveText([
    "Retirer Temporalité : Synchrone",
    "Retirer Interactivité : Élevée",
    "Retirer Recherche : tuteur",
  ]);
  await widget.says("2 modalités sur 4");

  await widget.button("Retirer Recherche : tuteur").click();
  await widget.button("Retirer Temporalité : Synchrone").click();

  await expect(widget.search()).toHaveValue("");
  await expect(widget.box("Temporalité", "Synchrone")).not.toBeChecked();
  await expect(widget.chips()).toHaveText(["Retirer Interactivité : Élevée"]);
});

test("“Tout effacer” takes all away and goes away itself", async ({ widget }) => {
  await expect(widget.button("Tout effacer")).toHaveCount(0);
  await widget.tick("Temporalité", "Asynchrone");
  await widget.tick("Taille du groupe", "Individuel");
  await widget.search().fill("module");

  await widget.button("Tout effacer").click();

  await widget.shows(...all);
  await expect(widget.root.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(widget.search()).toHaveValue("");
  await expect(widget.button("Tout effacer")).toHaveCount(0);
});

test("a dead end names the one tick to take away, and for how many", async ({ widget }) => {
  await widget.tick("Temporalité", "Synchrone");
  await widget.tick("Temporalité", "Asynchrone");
  await widget.tick("Taille du groupe", "Grand groupe");
  await widget.untick("Temporalité", "Synchrone");
  await widget.says("0 modalité sur 4");
  await expect(widget.root).toContainText("Aucune modalité ne répond à tous les critères cochés.");

  await widget.button("Retirer « Grand groupe » (Taille du groupe) pour voir 2 modalités").click();

  await widget.says("2 modalités sur 4");
  await expect(widget.box("Taille du groupe", "Grand groupe")).not.toBeChecked();
});

test("the selection is there at the next visit", async ({ widget }) => {
  await widget.tick("Temporalité", "Synchrone");
  await widget.search().fill("live");
  await widget.says("1 modalité sur 4");

  await widget.reload();

  await expect(widget.box("Temporalité", "Synchrone")).toBeChecked();
  await expect(widget.search()).toHaveValue("live");
  await widget.says("1 modalité sur 4");
  await widget.shows("Classe virtuelle");
});

test("the cards are never seen without the selection", async ({ page, widget }) => {
  await widget.tick("Temporalité", "Synchrone");
  await widget.says("3 modalités sur 4");
  // Writes down all that stands in the shadow root, at every change and so at every frame.
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, options);
      const look = () => {
        const cards = [...root.querySelectorAll("article :is(h2, h3, h4)")].map((name) => name.textContent);
        const count = root.querySelector(".count")?.textContent ?? "";
        const state = [count, ...cards].join(" | ");
        if (cards.length && seen.at(-1) !== state) seen.push(state);
      };
      new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
      return root;
    };
  });

  await widget.reload();

  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(["3 modalités sur 4 | Tutorat | Classe virtuelle | Webinaire | Module interactif"]);
});
