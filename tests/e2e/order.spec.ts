// The orders to choose from. What is equal keeps the order of the catalogue.
import { expect, test } from "./support/test";

const french = {
  "Ordre du catalogue": ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"],
  Nom: ["Classe virtuelle", "Module interactif", "Tutorat", "Webinaire"],
  "Taille du groupe (ordre croissant)": ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"],
  "Taille du groupe (ordre décroissant)": ["Webinaire", "Tutorat", "Classe virtuelle", "Module interactif"],
  "Interactivité (ordre croissant)": ["Webinaire", "Module interactif", "Tutorat", "Classe virtuelle"],
  "Interactivité (ordre décroissant)": ["Tutorat", "Classe virtuelle", "Module interactif", "Webinaire"],
};

test.beforeEach(({ widget }) => widget.open());

test("every order is offered: the catalogue's, the name, each scale both ways", async ({ widget }) => {
  await expect(widget.order()).toHaveAccessibleName(/^Trier par/);
  await expect(widget.order().getByRole("option")).toHaveText(Object.keys(french));
});

test("each order sorts the cards", async ({ widget }) => {
  for (const [order, names] of Object.entries(french).reverse()) {
    await test.step(order, async () => {
      await widget.sort(order);
      await widget.shows(...names);
    });
  }
});

test("the name sorts by the letters of the language shown", async ({ widget }) => {
  await widget.button("English").click();
  await widget.sort("Name");
  await widget.shows("Interactive module", "Tutoring", "Virtual classroom", "Webinar");
});

test("matches stay before near matches, each in order", async ({ widget }) => {
  await widget.sort("Nom");
  await widget.tick("Temporalité", "Asynchrone");
  await widget.shows("Module interactif", "Tutorat", "Classe virtuelle", "Webinaire");
  await widget.sort("Interactivité (ordre décroissant)");
  await widget.shows("Tutorat", "Module interactif", "Classe virtuelle", "Webinaire");
});

test("the order is there at the next visit, and “Tout effacer” leaves it", async ({ widget }) => {
  await widget.sort("Nom");
  await widget.tick("Temporalité", "Synchrone");
  await widget.reload();
  await expect(widget.order().locator("option:checked")).toHaveText("Nom");
  await widget.button("Tout effacer").click();
  await widget.shows(...french.Nom);
});
