// What can be told from what: contrast as the browser works the tokens out, and as it paints the widget.
import { contrast, distance, eyes, painted, type Colour } from "./support/colour";
import { kitchens } from "./support/catalogue";
import { openWith } from "./support/host";
import { everyView } from "./support/tour";
import { expect, test } from "./support/test";
import type { Widget } from "./support/widget";

const grounds = ["--surface", "--ground", "--tint"];
const across = (inks: string[]) => inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));

/** What carries text, and what it is on. */
const text = [
  ...across(["--text", "--muted", "--accent-text"]),
  ["--text", "--mark"],
  ["--on-accent", "--accent"],
  ["--alert", "--surface"],
] as const;

/** Borders of what can be pressed, the ring of the focus, and shapes that say something. */
const graphics = across(["--control", "--focus", "--hue-1", "--hue-2", "--hue-3"]);

const hues = ["--hue-1", "--hue-2", "--hue-3"];
const tokens = [...new Set([...text, ...graphics].flat())];

/** What a host may set: the hues, from dark to light, dull and pure; what has none; and more than a screen has. */
const accents = [
  ...[0, 45, 60, 120, 180, 210, 240, 300].flatMap((hue) =>
    [15, 35, 50, 65, 85].flatMap((light) => [40, 100].map((chroma) => `hsl(${hue} ${chroma}% ${light}%)`)),
  ),
  ...["yellow", "white", "black", "red", "blue", "lime", "magenta", "cyan", "#777", "#808080", "#767676"],
  ...["oklch(0.7 0.3 145)", "color(display-p3 1 0 0)", "color(display-p3 0 1 0)"],
];

/** What each token comes to, for each accent that the host sets; its own where there is none. */
async function resolve(widget: Widget, accents: (string | undefined)[]) {
  const found = await widget.root.evaluate(
    (host, { accents, tokens }) => {
      const scope = host.shadowRoot!.querySelector(".widget")!;
      const probe = document.createElement("i");
      scope.append(probe);
      const all = accents.map((accent) => {
        if (accent) host.style.setProperty("--moda-scope-accent", accent);
        return tokens.map((token) => {
          if (!getComputedStyle(scope).getPropertyValue(token)) throw new Error(`there is no ${token}`);
          probe.style.setProperty("color", `var(${token})`);
          return getComputedStyle(probe).color;
        });
      });
      probe.remove();
      host.style.removeProperty("--moda-scope-accent");
      return all;
    },
    { accents: accents.map((accent) => accent ?? ""), tokens },
  );
  // What is not opaque is painted on the surface.
  const surface = tokens.indexOf("--surface");
  const colours = await painted(
    widget.page,
    found.flatMap((set) => set.map((colour) => [set[surface], colour])),
  );
  return accents.map((accent, place) => ({
    accent: accent ?? "its own",
    colour: (token: string) => colours[place * tokens.length + tokens.indexOf(token)],
  }));
}

/** Which of the pairs have less than they should, with the figure. */
function tooClose(
  colour: (token: string) => Colour,
  pairs: readonly (readonly [string, string])[],
  least: number,
) {
  return pairs.flatMap(([ink, ground]) => {
    const ratio = contrast(colour(ink), colour(ground));
    return ratio < least ? [`${ink} on ${ground}: ${ratio.toFixed(2)}, less than ${least}`] : [];
  });
}

test("contrast is measured as WCAG has it", () => {
  const [black, white, grey] = [0, 255, 118].map((part) => [part, part, part]);
  expect(contrast(black, white)).toBeCloseTo(21, 6);
  expect(contrast(white, white)).toBe(1);
  expect(contrast(grey, white)).toBeCloseTo(4.54, 2);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme });

    test.beforeEach(({ widget }) => widget.open());

    test("every pair of tokens is told apart", async ({ widget }) => {
      const [{ colour }] = await resolve(widget, [undefined]);
      expect(tooClose(colour, text, 4.5)).toEqual([]);
      expect(tooClose(colour, graphics, 3)).toEqual([]);
    });

    test("every pair is told apart with any accent that the host sets", async ({ widget }) => {
      const found = (await resolve(widget, accents)).flatMap(({ accent, colour }) =>
        [...tooClose(colour, text, 4.5), ...tooClose(colour, graphics, 3)].map(
          (pair) => `${accent}: ${pair}`,
        ),
      );
      expect(found).toEqual([]);
    });

    test("who prefers more contrast has more", async ({ page, widget }) => {
      await page.emulateMedia({ colorScheme, contrast: "more" });
      const found = (await resolve(widget, [undefined, ...accents])).flatMap(({ accent, colour }) => {
        // On a fill of a middle lightness neither black nor white has more than this.
        const rest = text.filter(([ink]) => ink !== "--on-accent");
        return [...tooClose(colour, rest, 7), ...tooClose(colour, graphics, 4.5)].map(
          (pair) => `${accent}: ${pair}`,
        );
      });
      expect(found).toEqual([]);
    });

    for (const [name, eye] of Object.entries(eyes)) {
      test(`the three hues are told apart with ${name}`, async ({ widget }) => {
        const [{ colour }] = await resolve(widget, [undefined]);
        for (const [place, one] of hues.entries()) {
          for (const other of hues.slice(place + 1)) {
            // Five times what is told apart side by side.
            expect.soft(distance(colour(one), colour(other), eye), `${one}, ${other}`).toBeGreaterThan(0.1);
          }
        }
      });
    }

    test("every text and icon is told from what it is on, in every view", async ({ widget }) => {
      test.slow();
      await everyView(widget, (what) => isLegible(widget, what));
    });

    test("so is what is wrong with a catalogue", async ({ page, widget }) => {
      await openWith(page, { ...kitchens(), modalities: [] });
      await expect(page.getByRole("alert")).toBeVisible();
      await isLegible(widget, "a broken catalogue");
    });
  });
}

for (const accent of ["yellow", "black", "white", "#777"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every text is legible with the accent ${accent}, ${colorScheme}`, async ({ page, widget }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await widget.open();
      await widget.root.evaluate(
        (host, accent) => host.style.setProperty("--moda-scope-accent", accent),
        accent,
      );
      await everyView(widget, (what) => isLegible(widget, what));
    });
  }
}

/** All that is written has 4.5, and 3 where it is large or an icon, on what is painted behind it. */
async function isLegible(widget: Widget, what: string) {
  const found = await widget.root.evaluate((host) => {
    const root = host.shadowRoot!;
    const above = (element: Element) =>
      element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
    const chain = (element: Element) => {
      const all: Element[] = [];
      for (let one: Element | null = element; one; one = above(one)) all.push(one);
      return all;
    };
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest(".unseen") &&
      element.getBoundingClientRect().width > 1;
    const seen: { what: string; layers: string[]; ink: string; least: number }[] = [];
    const see = (element: Element, words: string, pseudo?: "::before" | "::after") => {
      const style = getComputedStyle(element, pseudo);
      const around = chain(element).map((one) => getComputedStyle(one));
      const behind = around.map(({ backgroundColor }) => backgroundColor).reverse();
      if (pseudo) behind.push(style.backgroundColor);
      const opacity = around.reduce((product, one) => product * Number(one.opacity), 1);
      const ink =
        opacity < 1 ? `color-mix(in srgb, ${style.color} ${opacity * 100}%, transparent)` : style.color;
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const name = `${element.localName}.${element.getAttribute("class") ?? ""}${pseudo ?? ""}`;
      const what = `${name} “${words.trim().slice(0, 30)}”`;
      seen.push({ what, layers: behind, ink, least: isLarge || element.matches("svg") ? 3 : 4.5 });
    };
    // What a dialog is over cannot be worked with.
    const shown = root.querySelector("dialog:modal") ?? root.querySelector(".widget")!;
    for (const element of shown.querySelectorAll("*")) {
      if (!isSeen(element)) continue;
      const words = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const said = words.map(({ textContent }) => textContent).join("");
      if (said.trim() && !element.matches("option")) see(element, said);
      if (element.matches("select, textarea, input[type=search]")) see(element, "its value");
      if (element.matches("svg")) see(element, "icon");
      for (const pseudo of ["::before", "::after"] as const) {
        const written = /^"([^"]*[^\s"][^"]*)"/.exec(getComputedStyle(element, pseudo).content);
        if (written) see(element, written[1], pseudo);
      }
    }
    return seen;
  });
  expect(found.length, what).toBeGreaterThan(2);
  const colours = await painted(
    widget.page,
    found.flatMap(({ layers, ink }) => [layers, [...layers, ink]]),
  );
  const illegible = found.flatMap(({ what, least }, place) => {
    const ratio = contrast(colours[2 * place], colours[2 * place + 1]);
    return ratio < least ? [`${what}: ${ratio.toFixed(2)}, less than ${least}`] : [];
  });
  expect.soft([...new Set(illegible)], what).toEqual([]);
}
