// The view Tableau: modalities side by side.
import { expect, test } from "./support/test";
import { openWith, servePage } from "./support/host";
import { fits } from "./support/layout";
import {
  cell,
  choose,
  everyStop,
  hasColumns,
  hasRows,
  head,
  heads,
  hidden,
  isPicked,
  pick,
  region,
  row,
  sixKitchens,
  sources,
  table,
  view,
} from "./support/views";
import type { Page } from "@playwright/test";
import type { Widget } from "./support/widget";

const all = ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"];
const rows = [
  "Autres noms",
  "Définition",
  "Temporalité",
  "Taille du groupe",
  "Interactivité",
  "Préparation",
  "Équipement",
  "Compétences",
  "Note",
];

test.describe("with none picked", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open();
    await choose(widget, "Tableau");
  });

  test("all that match stand side by side, in order", async ({ widget }) => {
    await expect(table(widget)).toHaveAccessibleName("Comparaison de 4 modalités");
    await hasColumns(widget, ...all);
    await hasRows(widget, ...rows);

    await widget.sort("Nom");
    await hasColumns(widget, "Classe virtuelle", "Module interactif", "Tutorat", "Webinaire");

    await widget.tick("Temporalité", "Synchrone");
    await hasColumns(widget, "Classe virtuelle", "Tutorat", "Webinaire");
    await widget.search().fill("conférence");
    await hasColumns(widget, "Webinaire");
  });

  test("no column can be moved", async ({ widget }) => {
    await expect(heads(widget)).toHaveCount(4);
    await expect(widget.button(/^Déplacer/)).toHaveCount(0);
  });

  test("where nothing matches, there is a way out instead of a table", async ({ widget }) => {
    await widget.search().fill("xylophone");
    await expect(table(widget)).toHaveCount(0);
    await widget.button("Effacer la recherche pour voir 4 modalités").click();
    await hasColumns(widget, ...all);
    await widget.hasFocus();
  });

  test("one that is picked stands alone, with nothing to tell apart", async ({ widget }) => {
    await pick(widget, "Tutorat");
    await hasColumns(widget, "Tutorat");
    await expect(widget.root.getByRole("switch")).toHaveCount(0);
    await expect(table(widget)).not.toContainText("différent");
  });

  test("the view is there at the next visit", async ({ widget }) => {
    await widget.reload();
    await expect(view(widget, "Tableau")).toBeChecked();
    await hasColumns(widget, ...all);
  });
});

test("the table is a table: its parts have their roles, and its heads their scopes", async ({ widget }) => {
  await widget.open();
  await choose(widget, "Tableau");
  expect(await table(widget).evaluate((element) => element.localName)).toBe("table");
  const { columns, criteria, cells } = await table(widget).evaluate((element) => {
    const scopes = (which: string) =>
      [...element.querySelectorAll(which)].map((head) => head.getAttribute("scope"));
    const cells = [...element.querySelectorAll("tbody tr")].map((row) => row.querySelectorAll("td").length);
    return { columns: scopes("thead th"), criteria: scopes("tbody th"), cells };
  });
  expect(columns).toEqual(Array(5).fill("col"));
  expect(criteria).toEqual(Array(rows.length).fill("row"));
  expect(cells).toEqual(Array(rows.length).fill(4));
  await expect(table(widget).getByRole("columnheader").first()).toHaveText("Critère");
  await expect(cell(widget, "Temporalité", 2)).toContainText("Synchrone, Asynchrone");
  await expect(cell(widget, "Interactivité", 4)).toContainText("Faible");
  await expect(cell(widget, "Équipement", 1)).toContainText("Outil auteur");
});

test.describe("what is picked", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open();
    await pick(widget, "Webinaire", "Classe virtuelle");
    await choose(widget, "Tableau");
  });

  test("stands side by side in the order of the picks, whatever the filters say", async ({ widget }) => {
    await hasColumns(widget, "Webinaire", "Classe virtuelle");
    await widget.search().fill("xylophone");
    await hasColumns(widget, "Webinaire", "Classe virtuelle");
  });

  test("rows that differ say so in words", async ({ widget }) => {
    for (const criterion of ["Autres noms", "Définition", "Taille du groupe", "Interactivité", "Note"]) {
      await expect(row(widget, criterion).getByRole("rowheader")).toContainText("différent");
    }
    for (const criterion of ["Temporalité", "Préparation", "Équipement", "Compétences"]) {
      await expect(row(widget, criterion).getByRole("rowheader")).not.toContainText("différent");
    }
  });

  test("the switch leaves the differences, and says how many rows it hides", async ({ page, widget }) => {
    const only = widget.root.getByRole("switch", { name: "Différences seulement" });
    await expect(only).not.toBeChecked();
    await expect(widget.root.getByText("4 lignes identiques", { exact: true })).toBeVisible();

    await only.focus();
    await page.keyboard.press("Space");

    await expect(only).toBeChecked();
    await expect(only).toBeFocused();
    await expect(widget.root.getByText("4 lignes identiques masquées", { exact: true })).toBeVisible();
    await hasRows(widget, "Autres noms", "Définition", "Taille du groupe", "Interactivité", "Note");

    await widget.reload();
    await expect(only).toBeChecked();
    await hasRows(widget, "Autres noms", "Définition", "Taille du groupe", "Interactivité", "Note");

    await only.uncheck();
    await hasRows(widget, ...rows);
  });

  test("the switch is called Differences only in English", async ({ widget }) => {
    await widget.button("English").click();
    await widget.root.getByRole("switch", { name: "Differences only" }).check();
    await expect(widget.root.getByText("4 identical rows hidden", { exact: true })).toBeVisible();
    await hasRows(widget, "Other names", "Definition", "Group size", "Interactivity", "Note");
    await expect(row(widget, "Group size").getByRole("rowheader")).toContainText("differs");
  });
});

test.describe("columns move", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open();
    await pick(widget, "Module interactif", "Tutorat", "Webinaire");
    await choose(widget, "Tableau");
  });

  const move = (widget: Widget, name: string, way: "gauche" | "droite") =>
    widget.button(`Déplacer vers la ${way} ${name}`);

  test("by button, and the focus goes with the column", async ({ page, widget }) => {
    await move(widget, "Tutorat", "gauche").click();
    await hasColumns(widget, "Tutorat", "Module interactif", "Webinaire");
    await expect(move(widget, "Tutorat", "gauche")).toBeFocused();
    // The shortlist is in the same order, and what the cells say has moved along.
    await isPicked(widget, "Tutorat", "Module interactif", "Webinaire");
    await expect(cell(widget, "Taille du groupe", 1)).toContainText("Individuel, Petit groupe");

    await move(widget, "Tutorat", "droite").focus();
    for (const order of [
      ["Module interactif", "Tutorat", "Webinaire"],
      ["Module interactif", "Webinaire", "Tutorat"],
    ]) {
      await page.keyboard.press("Enter");
      await hasColumns(widget, ...order);
      await expect(move(widget, "Tutorat", "droite")).toBeFocused();
    }
  });

  test("no further than the edge, and the buttons say so", async ({ page, widget }) => {
    await expect(move(widget, "Module interactif", "gauche")).toHaveAttribute("aria-disabled", "true");
    await expect(move(widget, "Module interactif", "droite")).not.toHaveAttribute("aria-disabled");
    await expect(move(widget, "Webinaire", "droite")).toHaveAttribute("aria-disabled", "true");
    await move(widget, "Webinaire", "droite").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await hasColumns(widget, "Module interactif", "Tutorat", "Webinaire");
    await expect(move(widget, "Webinaire", "droite")).toBeFocused();
  });

  test("by arrow key on a button that moves", async ({ page, widget }) => {
    const button = move(widget, "Module interactif", "droite");
    await button.focus();
    await page.keyboard.press("ArrowRight");
    await hasColumns(widget, "Tutorat", "Module interactif", "Webinaire");
    await expect(button).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await hasColumns(widget, "Tutorat", "Webinaire", "Module interactif");
    await expect(button).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await hasColumns(widget, "Tutorat", "Module interactif", "Webinaire");
    await expect(button).toBeFocused();
  });

  test("by arrow key on the button that picks, which keeps the focus", async ({ page, widget }) => {
    const button = head(widget, "Tutorat").getByRole("button", { name: "Comparer Tutorat" });
    await button.focus();
    await page.keyboard.press("ArrowLeft");
    await widget.hasSettled();
    await expect(button).toBeFocused();
  });

  test("by drag, to the place where they are dropped", async ({ widget }) => {
    await head(widget, "Webinaire").dragTo(head(widget, "Module interactif"));
    await hasColumns(widget, "Webinaire", "Module interactif", "Tutorat");
    await head(widget, "Webinaire").dragTo(head(widget, "Module interactif"));
    await hasColumns(widget, "Module interactif", "Webinaire", "Tutorat");
  });

  test("and stay there until the next visit", async ({ widget }) => {
    await move(widget, "Webinaire", "gauche").click();
    await hasColumns(widget, "Module interactif", "Webinaire", "Tutorat");
    await widget.reload();
    await hasColumns(widget, "Module interactif", "Webinaire", "Tutorat");
  });
});

test.describe("in its scroll region", () => {
  test.beforeEach(async ({ page, widget }) => {
    await page.setViewportSize({ width: 1000, height: 600 });
    await widget.open();
    await choose(widget, "Tableau");
  });

  test("the region is named, can have the focus and is scrolled by key", async ({ page, widget }) => {
    await expect(region(widget)).toHaveAccessibleName("Comparaison de 4 modalités");
    await region(widget).focus();
    await expect(region(widget)).toBeFocused();
    const scrolled = () =>
      region(widget).evaluate(({ scrollLeft, scrollTop }) => [scrollLeft > 0, scrollTop > 0]);
    expect(await scrolled()).toEqual([false, false]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect.poll(scrolled).toEqual([true, true]);
  });

  test("the first row and the first column stay in sight", async ({ widget }) => {
    const corner = table(widget).getByRole("columnheader").first();
    const last = row(widget, "Note").getByRole("rowheader");
    const size = await region(widget).evaluate((element) => {
      element.scrollTo(element.scrollWidth, element.scrollHeight);
      const { scrollLeft, scrollTop } = element;
      return { scrollLeft, scrollTop };
    });
    expect(size.scrollLeft).toBeGreaterThan(100);
    expect(size.scrollTop).toBeGreaterThan(100);

    const frame = (await region(widget).boundingBox())!;
    // The border of the region is between.
    const near = async (of: "x" | "y", ...all: (typeof corner)[]) => {
      for (const one of all) {
        expect(Math.abs((await one.boundingBox())![of] - frame[of])).toBeLessThanOrEqual(2);
      }
    };
    await near("y", corner, ...(await heads(widget).all()));
    await near("x", corner, last);
    await expect(head(widget, "Webinaire")).toBeInViewport();
    // What is scrolled away does not shine through.
    for (const one of [corner, last, head(widget, "Webinaire")]) {
      const colour = await one.evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(colour).toMatch(/^rgb\(/);
    }
  });

  test("the page itself is not scrolled sideways, and ends where its content does", async ({
    page,
    widget,
  }) => {
    await expect(table(widget)).toBeVisible();
    const over = await page.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      const end = Math.max(clientHeight, document.body.getBoundingClientRect().bottom + scrollY);
      return { sideways: scrollWidth - clientWidth, below: Math.max(0, Math.round(scrollHeight - end - 32)) };
    });
    expect(over).toEqual({ sideways: 0, below: 0 });
  });

  test("what stays in sight hides nothing that has the focus", async ({ widget }) => {
    test.slow();
    for (const key of ["Tab", "Shift+Tab"] as const) {
      const found: string[] = [];
      await everyStop(widget, key, (stop) => void found.push(...hidden(stop)));
      expect(found, key).toEqual([]);
    }
  });
});

test("what is not known is said, and no cell is blank", async ({ page, widget }) => {
  await openWith(page, sixKitchens());
  await widget.isReady();
  await pick(widget, "Feu de camp", "Fourneau", "Micro-ondes");
  await choose(widget, "Tableau");
  for (const [criterion, column] of [
    ["Place", 2],
    ["Combustible", 3],
    ["Définition", 3],
    ["Note", 2],
    ["Autres noms", 2],
  ] as const) {
    await expect(cell(widget, criterion, column)).toContainText("Non renseigné");
  }
  await expect(cell(widget, "Place", 1)).not.toContainText("Non renseigné");
  const said = await table(widget)
    .getByRole("cell")
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const said = [...cell.children].filter((one) => !one.matches("[aria-hidden]"));
        return said.map((one) => one.textContent).join("").trim();
      }),
    );
  expect(said).not.toContain("");
  await widget.button("English").click();
  await expect(cell(widget, "Place", 2)).toContainText("Not stated");
});

test.describe("reasons and sources", () => {
  test.beforeEach(({ widget }) => widget.open());

  /** The number behind what is said, such as 2 for `[2]`. */
  const number = async (widget: Widget, criterion: string, column: number) => {
    const text = await cell(widget, criterion, column).getByText(/^\s*\[\d+\]$/).last().textContent();
    return Number(text!.replace(/\D/g, ""));
  };

  test("a cell says why on demand", async ({ widget }) => {
    await choose(widget, "Tableau");
    const why = cell(widget, "Interactivité", 3);
    const reason = why.getByText("La note la dit « plus interactive que le webinaire »");
    await expect(reason).toBeHidden();
    await why.getByText("Pourquoi ?").click();
    await expect(reason).toBeVisible();
    await expect(why.getByText("D'après le texte")).toBeVisible();
  });

  test("numbers in the cells are those of the list below", async ({ widget }) => {
    await choose(widget, "Tableau");
    await expect(sources(widget)).toHaveText([
      /FranceTerme/,
      /Jacques Rodet/,
      /ISTF-formation/,
      /formation-et-nouvelles-technologies\.fr/,
    ]);
    for (const [criterion, column, source] of [
      ["Autres noms", 4, "FranceTerme"],
      ["Définition", 2, "Jacques Rodet"],
      ["Définition", 3, "ISTF-formation"],
      ["Définition", 4, "formation-et-nouvelles-technologies.fr"],
      ["Interactivité", 2, "Jacques Rodet"],
      ["Interactivité", 3, "ISTF-formation"],
    ] as const) {
      const place = (await number(widget, criterion, column)) - 1;
      await expect(sources(widget).nth(place)).toContainText(source);
    }
    await expect(sources(widget).getByRole("link")).toHaveAttribute(
      "href",
      "https://www.culture.fr/franceterme",
    );
  });

  test("only sources of what is shown are listed, numbered from one", async ({ widget }) => {
    await pick(widget, "Classe virtuelle", "Tutorat");
    await choose(widget, "Tableau");
    await expect(sources(widget)).toHaveText([/ISTF-formation/, /Jacques Rodet/]);
    expect(await number(widget, "Définition", 1)).toBe(1);
    expect(await number(widget, "Définition", 2)).toBe(2);
  });

  test("an open reason outlives a move of its column", async ({ widget }) => {
    await pick(widget, "Classe virtuelle", "Tutorat");
    await choose(widget, "Tableau");
    await widget.button("Déplacer vers la droite Classe virtuelle").click();
    await hasColumns(widget, "Tutorat", "Classe virtuelle");
    await cell(widget, "Interactivité", 2).getByText("Pourquoi ?").click();
    await expect(cell(widget, "Interactivité", 2)).toContainText("plus interactive que le webinaire");
    await expect(cell(widget, "Interactivité", 1).getByRole("group")).not.toHaveAttribute("open");
  });
});

test.describe("in a narrow part of a wide page", () => {
  test.beforeEach(async ({ page, widget }) => {
    const body = "<main><h1>Host</h1><div><moda-scope></moda-scope></div></main>";
    await servePage(page, "/host", { body });
    await widget.open("/host");
    await pick(widget, "Webinaire", "Tutorat", "Module interactif");
    await choose(widget, "Tableau");
  });

  const isWide = (page: Page, width: number) =>
    page.locator("div").first().evaluate((element, width) => {
      element.style.width = `${width}px`;
    }, width);

  /** What a screen reader is told of each row. */
  const told = async (widget: Widget) => {
    const head = widget.page.getByRole("rowheader");
    const rows = await table(widget).getByRole("row").filter({ has: head }).all();
    return Promise.all(rows.map((row) => row.ariaSnapshot()));
  };

  test("the same is said, in the same order", async ({ page, widget }) => {
    await isWide(page, 900);
    const before = await told(widget);
    expect(before).toHaveLength(rows.length);
    await isWide(page, 400);
    await expect(table(widget)).toBeVisible();
    expect(await told(widget)).toEqual(before);
    await hasColumns(widget, "Webinaire", "Tutorat", "Module interactif");
  });

  test("each criterion is a block, with its modalities named one below the other", async ({
    page,
    widget,
  }) => {
    await isWide(page, 400);
    let bottom = 0;
    for (const criterion of rows) {
      const one = row(widget, criterion);
      const parts = [one.getByRole("rowheader"), ...(await one.getByRole("cell").all())];
      for (const part of parts) {
        const box = (await part.boundingBox())!;
        expect(box.y).toBeGreaterThanOrEqual(bottom - 1);
        bottom = box.y + box.height;
      }
      for (const [place, name] of ["Webinaire", "Tutorat", "Module interactif"].entries()) {
        await expect(one.getByRole("cell").nth(place)).toHaveText(new RegExp(`^\\s*${name}`), {
          useInnerText: true,
        });
      }
    }
  });

  test("479 pixels make blocks, and 481 a table", async ({ page, widget }) => {
    const top = async (column: number) => (await cell(widget, "Temporalité", column).boundingBox())!.y;
    await isWide(page, 481);
    expect(await top(2)).toBe(await top(1));
    await isWide(page, 479);
    expect(await top(2)).toBeGreaterThan(await top(1));
  });

  for (const width of [479, 400, 320, 280]) {
    test(`nothing sticks out of ${width} pixels`, async ({ page, widget }) => {
      await isWide(page, width);
      for (const why of await table(widget).getByText("Pourquoi ?").all()) await why.click();
      await fits(widget);
      await widget.root.getByRole("switch").check();
      await widget.button("Déplacer vers la droite Webinaire").click();
      await hasColumns(widget, "Tutorat", "Webinaire", "Module interactif");
      await fits(widget);
    });
  }
});
