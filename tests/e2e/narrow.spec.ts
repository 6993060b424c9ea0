// Small screens, and large letters on large ones: everything is there, and nothing has to be scrolled sideways.
import { expect, test } from "./support/test";
import { kitchens } from "./support/catalogue";
import { openWith } from "./support/host";
import type { Page } from "@playwright/test";

/** The page is as wide as the screen, and nothing in it sticks out. */
async function fits(page: Page) {
  const sticksOut = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const inWidgets = [...document.querySelectorAll("moda-scope")].flatMap((host) => [
      ...host.shadowRoot!.querySelectorAll("*"),
    ]);
    const wide = [...document.querySelectorAll("*"), ...inWidgets].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 0.5,
    );
    const page = document.documentElement.scrollWidth > width ? ["the page itself"] : [];
    return [...page, ...wide.map((element) => `${element.localName}.${element.className}`)];
  });
  expect(sticksOut).toEqual([]);
}

for (const width of [320, 280]) {
  test(`the story fits in ${width} pixels`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 640 });
    await widget.open();
    await fits(page);
    await widget.openFilters();
    await widget.tick("Temporalité", "Synchrone");
    await widget.tick("Taille du groupe", "Grand groupe");
    await widget.search().fill("conférence");
    for (const reason of await widget.cards().getByText("Pourquoi ?").all()) await reason.click();
    await fits(page);
    await widget.button("English").click();
    await fits(page);
    await widget.search().fill("Donaudampfschifffahrtsgesellschaftskapitän");
    await fits(page);
    await widget.button("Forget my selection").click();
    await fits(page);
  });

  test(`a broken catalogue fits in ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    const name = "assessment-of-everything-that-was-ever-assessed-in-this-place".repeat(3);
    await openWith(page, { ...kitchens(), [name]: 1, id: name });
    await expect(page.getByRole("alert")).toBeVisible();
    await fits(page);
  });
}

test("very long words break", async ({ page, widget }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const long = "Kraftfahrzeughaftpflichtversicherungsgesellschaft".repeat(2);
  const text = JSON.stringify(kitchens()).replaceAll(
    /"(Campfire|Feu de camp|Cheap|Bon marché|Place|Bois)"/g,
    `"${long}"`,
  );
  await openWith(page, text);
  await widget.isReady();
  await widget.openFilters();
  await widget.filter("Prix").getByRole("checkbox").first().check();
  await fits(page);
});

test("no word of the built-in catalogue breaks in two where there are 320 pixels", async ({
  page,
  widget,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await widget.open();
  const broken = await widget.root.evaluate((host) => {
    const walker = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index } of node.textContent!.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1 && node.parentElement!.checkVisibility()) found.push(word);
      }
    }
    return [...new Set(found)];
  });
  expect(broken).toEqual([]);
});

test("where it is narrow, a button opens the filters and says what is ticked", async ({ page, widget }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await widget.open();
  const opener = widget.button(/^Filtres/);
  await expect(opener).toHaveAttribute("aria-expanded", "false");
  await expect(widget.filter("Temporalité")).toBeHidden();

  await opener.click();
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await widget.tick("Temporalité", "Synchrone");
  await opener.click();

  await expect(opener).toHaveAccessibleName("Filtres (1)");
  await expect(widget.filter("Temporalité")).toBeHidden();
  await widget.says("3 modalités sur 4");
});

test("letters of twice the size fit", async ({ page, widget }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await widget.open();
  await widget.root.evaluate((host) =>
    host.shadowRoot!.querySelector<HTMLElement>(".widget")!.style.setProperty("font-size", "32px"),
  );
  await widget.openFilters();
  await widget.tick("Temporalité", "Synchrone");
  await fits(page);
});
