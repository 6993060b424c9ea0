// What a person has told the system: colours of one's own, no motion, more contrast, light or dark.
import { contrast, painted } from "./support/colour";
import { expect, test } from "./support/test";
import { openWith, servePage } from "./support/host";
import { answer, choose, pick, six, sixKitchens, toggle } from "./support/views";
import type { Locator, Page } from "@playwright/test";
import type { Widget } from "./support/widget";

/** What the reader has all things painted on. */
function canvas(page: Page) {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.setProperty("color", "Canvas");
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
}

/** What an element looks like without its colours, and the ground that is painted in it. */
async function look(element: Locator) {
  return element.evaluate((element) => {
    const parts = [element, ...element.querySelectorAll("svg, use")].flatMap((part) =>
      [undefined, "::before", "::after"].map((pseudo) => {
        const style = getComputedStyle(part, pseudo);
        const sides = ["top", "right", "bottom", "left"].map((side) => {
          const line = style.getPropertyValue(`border-${side}-style`);
          return line === "none" ? "none" : `${line} ${style.getPropertyValue(`border-${side}-width`)}`;
        });
        const outline = style.outlineStyle === "none" ? "none" : `${style.outlineStyle} ${style.outlineWidth}`;
        const { content, clipPath, textDecorationLine, borderRadius, rotate } = style;
        const drawn = part.getAttribute("href") ?? "";
        return [...sides, outline, content, clipPath, textDecorationLine, borderRadius, rotate, drawn].join(", ");
      }),
    );
    return { shape: parts.join("\n"), fill: getComputedStyle(element).backgroundColor };
  });
}

/** One is told from the other by its shape, or by a ground that is far lighter or darker. */
async function isToldFrom(one: Locator, other: Locator, what: string) {
  const [a, b] = [await look(one), await look(other)];
  const under = await canvas(one.page());
  const [ground, otherGround] = await painted(one.page(), [
    [under, a.fill],
    [under, b.fill],
  ]);
  const isTold = a.shape !== b.shape || contrast(ground, otherGround) >= 3;
  expect.soft(isTold, `${what}: ${a.shape}`).toBe(true);
}

/** The label of what is chosen in a group, and of something that is not. */
async function choiceIsTold(widget: Widget, group: string) {
  const labels = widget.root.getByRole("radiogroup", { name: group }).locator("label");
  const chosen = labels.filter({ has: widget.page.locator(":checked") });
  const other = labels.filter({ has: widget.page.locator("input:not(:checked)") });
  await isToldFrom(chosen.first(), other.first(), group);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in colours of the reader's own, ${colorScheme}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: "active", colorScheme }));

    test("what is chosen, ticked or picked is told from what is not", async ({ widget }) => {
      await widget.open();
      await choiceIsTold(widget, "Affichage");
      await choiceIsTold(widget, "Thème");
      await isToldFrom(widget.button("Français"), widget.button("English"), "language");

      await pick(widget, "Tutorat");
      await isToldFrom(
        toggle("Tutorat", widget.card("Tutorat")),
        toggle("Webinaire", widget.card("Webinaire")),
        "picked",
      );

      // The browser draws the tick, unless it is told not to.
      await widget.tick("Temporalité", "Synchrone");
      const box = widget.box("Temporalité", "Synchrone");
      const appearance = await box.evaluate((box) => getComputedStyle(box).appearance);
      if (appearance === "none") await isToldFrom(box, widget.box("Temporalité", "Asynchrone"), "ticked");
      else expect(appearance).toMatch(/^(auto|checkbox)$/);

      const near = widget.section("À un critère près").getByRole("article").first();
      await isToldFrom(near, widget.card("Webinaire"), "near match");

      await choose(widget, "Guide");
      await answer(widget, "Temporalité", "Synchrone");
      await choiceIsTold(widget, "Importance : Temporalité");
    });

    test("the steps of a scale that are reached are told from the others", async ({ widget }) => {
      await widget.open();
      const steps = widget.fact("Tutorat", "Taille du groupe").locator(".steps");
      await isToldFrom(steps.locator(".on").first(), steps.locator(":not(.on)").first(), "a step");
    });

    test("rows that differ are told from those that do not, and buttons that do nothing", async ({
      widget,
    }) => {
      await widget.open();
      await pick(widget, "Webinaire", "Classe virtuelle");
      await choose(widget, "Tableau");
      const heads = widget.root.getByRole("rowheader");
      await isToldFrom(
        heads.filter({ hasText: "Interactivité" }),
        heads.filter({ hasText: "Temporalité" }),
        "a row that differs",
      );
      await expect(heads.filter({ hasText: "Interactivité" })).toContainText("différent");
      await isToldFrom(
        widget.button("Déplacer vers la gauche Webinaire"),
        widget.button("Déplacer vers la droite Webinaire"),
        "a button at the edge",
      );
    });

    test("what cannot be picked any more is told", async ({ page, widget }) => {
      await openWith(page, sixKitchens());
      await widget.isReady();
      await pick(widget, ...six.slice(0, 4));
      await widget.button("Vider la comparaison").click();
      const free = await look(toggle("Gril", widget.card("Gril")));
      await pick(widget, ...six.slice(0, 4));
      const stopped = await look(toggle("Gril", widget.card("Gril")));
      expect(stopped.shape).not.toBe(free.shape);
    });

    test("shapes on the map stand out from what they are on, each with an outline of its own", async ({
      page,
      widget,
    }) => {
      await widget.open();
      await choose(widget, "Carte");
      const shapes = widget.root.locator(".legend .shape");
      await expect(shapes).toHaveCount(2);
      await isToldFrom(shapes.first(), shapes.last(), "a shape");
      const under = await canvas(page);
      for (const shape of await shapes.all()) {
        const fill = await shape.evaluate((shape) => {
          const drawn = shape.matches("svg") ? shape : shape.querySelector("svg");
          return drawn ? getComputedStyle(drawn).color : getComputedStyle(shape).backgroundColor;
        });
        const [ground, figure] = await painted(page, [[under], [under, fill]]);
        expect.soft(contrast(ground, figure)).toBeGreaterThanOrEqual(3);
      }
    });

    test("the focus has a ring", async ({ page, widget }) => {
      await widget.open();
      const stops = [
        widget.button("English"),
        widget.search(),
        widget.order(),
        widget.box("Temporalité", "Synchrone"),
        widget.card("Tutorat").locator("summary").first(),
        widget.card("Webinaire").getByRole("link").first(),
        widget.root.getByRole("radio", { name: "Fiches" }),
      ];
      const under = await canvas(page);
      // From a key on, the ring is shown.
      await page.keyboard.press("Tab");
      for (const stop of stops) {
        await stop.focus();
        const ring = await stop.evaluate((element) => {
          // A label around its control may wear it.
          const worn = [element, element.closest("label") ?? element].map((one) => getComputedStyle(one));
          return worn
            .filter(({ outlineStyle, opacity }) => outlineStyle !== "none" && opacity !== "0")
            .map(({ outlineStyle: style, outlineWidth, outlineColor: colour }) => {
              return { style, width: parseFloat(outlineWidth), colour };
            });
        });
        expect.soft(ring.length, `a ring on ${stop}`).toBeGreaterThan(0);
        for (const { style, width, colour } of ring) {
          expect.soft(style).toMatch(/solid|auto/);
          expect.soft(width).toBeGreaterThanOrEqual(2);
          const [ground, line] = await painted(page, [[under], [under, colour]]);
          expect.soft(contrast(ground, line), `the ring on ${stop}`).toBeGreaterThanOrEqual(3);
        }
      }
    });
  });
}

/** The longest time in milliseconds that anything takes to change, by the sheets and by what was seen to run. */
async function longest(page: Page, widget: Widget) {
  await page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(window, { seen });
    const trees = [document, ...[...document.querySelectorAll("moda-scope")].map((host) => host.shadowRoot!)];
    const watch = () => {
      for (const animation of trees.flatMap((tree) => tree.getAnimations())) {
        const end = Number(animation.effect?.getComputedTiming().endTime ?? 0);
        seen.longest = Math.max(seen.longest, end);
      }
      requestAnimationFrame(watch);
    };
    watch();
  });
  await widget.tick("Temporalité", "Synchrone");
  await widget.hasSettled();
  await widget.sort("Nom");
  await pick(widget, "Tutorat", "Webinaire");
  await widget.card("Tutorat").getByText("Pourquoi ?").first().click();
  await widget.button("English").hover();
  await choose(widget, "Guide");
  await choose(widget, "Tableau");
  await widget.button("Oublier ma sélection").click();
  await page.keyboard.press("Escape");
  await choose(widget, "Fiches");
  return widget.root.evaluate(async (host) => {
    await new Promise((quiet) => setTimeout(quiet, 300));
    const milliseconds = (list: string) =>
      list.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000));
    const styles = [host, ...host.shadowRoot!.querySelectorAll("*")].flatMap((element) =>
      [undefined, "::before", "::after", "::backdrop"].map((pseudo) => getComputedStyle(element, pseudo)),
    );
    const told = styles.flatMap(({ transitionDuration, animationDuration }) =>
      [transitionDuration, animationDuration].flatMap(milliseconds),
    );
    const { seen } = window as unknown as { seen: { longest: number } };
    return { ran: seen.longest, told: Math.max(0, ...told.filter((time) => !Number.isNaN(time))) };
  });
}

test("with less motion asked for, nothing moves", async ({ page, widget }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await widget.open();
  const { ran, told } = await longest(page, widget);
  expect(ran).toBeLessThanOrEqual(1);
  expect(told).toBeLessThanOrEqual(1);
});

test("what moves is over after a fifth of a second", async ({ page, widget }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await widget.open();
  const { ran, told } = await longest(page, widget);
  expect(ran).toBeGreaterThan(0);
  expect(ran).toBeLessThanOrEqual(200);
  expect(told).toBeLessThanOrEqual(200);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`with more contrast asked for, borders can be seen, ${colorScheme}`, async ({ page, widget }) => {
    /** The edge of a card on what is around it. */
    const edge = async () => {
      const layers = await widget.card("Tutorat").evaluate((card) => {
        const { borderTopColor, backgroundColor } = getComputedStyle(card);
        return [backgroundColor, borderTopColor];
      });
      const [ground, line] = await painted(page, [layers.slice(0, 1), layers]);
      return contrast(ground, line);
    };
    await page.emulateMedia({ colorScheme });
    await widget.open();
    const before = await edge();
    await page.emulateMedia({ colorScheme, contrast: "more" });
    expect(await edge()).toBeGreaterThan(before);
    expect(await edge()).toBeGreaterThanOrEqual(3);
  });
}

test.describe("the theme", () => {
  /** Whether letters are lighter than what they are on. */
  async function isDark(widget: Widget) {
    const layers = await widget.card("Tutorat").evaluate((card) => {
      const { backgroundColor, color } = getComputedStyle(card);
      return [backgroundColor, color];
    });
    const [ground, ink] = await painted(widget.page, [layers.slice(0, 1), layers]);
    const black = [0, 0, 0];
    return contrast(ink, black) > contrast(ground, black);
  }

  for (const system of ["light", "dark"] as const) {
    const isSystemDark = system === "dark";
    for (const [theme, wanted] of [
      ["light", false],
      ["dark", true],
      ["DARK", true],
      ["auto", isSystemDark],
    ] as const) {
      test(`is that of the attribute: ${theme} where the system is ${system}`, async ({ page, widget }) => {
        await page.emulateMedia({ colorScheme: system });
        // A page that says nothing of light and dark, and so is light.
        await servePage(page, "/host", { body: `<h1>Host</h1><moda-scope theme="${theme}"></moda-scope>` });
        await widget.open("/host");
        expect(await isDark(widget)).toBe(wanted);
      });
    }

    for (const attribute of ["", 'theme=""', 'theme="sepia"']) {
      test(`is the page's: ${attribute || "no attribute"}, ${system} system`, async ({ page, widget }) => {
        await page.emulateMedia({ colorScheme: system });
        await servePage(page, "/host", { body: `<h1>Host</h1><moda-scope ${attribute}></moda-scope>` });
        await widget.open("/host");
        for (const [scheme, wanted] of [
          ["light", false],
          ["dark", true],
          ["light dark", isSystemDark],
        ] as const) {
          await page.evaluate((scheme) => {
            document.documentElement.style.setProperty("color-scheme", scheme);
          }, scheme);
          expect(await isDark(widget), `${scheme} page`).toBe(wanted);
        }
      });
    }
  }

  test("changes with the attribute, and with the system where it is auto", async ({ page, widget }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await widget.open();
    const set = (theme: string) => widget.root.evaluate((host, theme) => host.setAttribute("theme", theme), theme);
    await set("light");
    expect(await isDark(widget)).toBe(false);
    await set("auto");
    expect(await isDark(widget)).toBe(true);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await isDark(widget)).toBe(false);
  });

  test("that a person chooses counts more than the system's and the attribute's", async ({ page, widget }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await servePage(page, "/host", { body: `<h1>Host</h1><moda-scope theme="light"></moda-scope>` });
    await widget.open("/host");
    await widget.root.getByRole("radiogroup", { name: "Thème" }).getByRole("radio", { name: "Sombre" }).check();
    expect(await isDark(widget)).toBe(true);
    await widget.reload();
    expect(await isDark(widget)).toBe(true);
  });
});
