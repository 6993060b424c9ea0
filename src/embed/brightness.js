// Whether the page around the widget is light or dark, and whether the widget can be read on its background.

import { flatAncestors } from "./ancestors.js";

/** Attributes by which frameworks set light or dark, often without `color-scheme`: `data-bs-theme`, `data-fr-scheme`, `data-color-mode`. */
const isAbout = /^data-([a-z]+-)*(theme|scheme|mode)$/;

/** What they say, as a value of `color-scheme`. */
const schemes = new Map([
  ["light", "light"],
  ["dark", "dark"],
  ["auto", "light dark"],
  ["system", "light dark"],
]);
const schemeOf = (text) => schemes.get(text?.toLowerCase());

/** The contrast that words need: WCAG 2.2, 1.4.3. */
const enough = 4.5;

/** Below this luminance white stands out more than black. */
const dim = 0.179;

/** What an element is marked as, by such an attribute or by a class, as with Tailwind; undefined if it is not. */
function markOf(element) {
  // On `<div data-moda-scope>`, `data-theme` is the attribute of the element inside.
  if (element.matches("[data-moda-scope]")) return undefined;
  const said = [...element.attributes].filter(({ name }) => isAbout.test(name)).map(({ value }) => schemeOf(value));
  const named = ["dark", "light"].find((name) => element.classList.contains(name));
  // The Design System of the French State has what was chosen beside what comes of it.
  return said.find((scheme) => scheme?.length < 6) ?? named ?? said.find(Boolean);
}

const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/**
 * Sets the colour scheme of the widget of an element, and whether it has a background of its own. What the visitor chose
 * counts most, then `theme`, then the nearest ancestor that a framework has marked, then `color-scheme`, then what is
 * painted behind.
 */
export function adapt(element, widget) {
  // Nothing has a colour in what is in no slot.
  if (!getComputedStyle(element).display) return;
  const ancestors = flatAncestors(element);
  const pageScheme = (at) => getComputedStyle(at).colorScheme;
  const probe = document.createElement("i");
  probe.hidden = true;
  widget.append(probe);

  /** The relative luminance of a colour, and its alpha. */
  function look(colour, colorScheme = "inherit") {
    Object.assign(probe.style, { colorScheme, color: `color(from ${colour} srgb-linear r g b)` });
    const [r, g, b, alpha = 1] = getComputedStyle(probe).color.match(/ -?[\d.e-]+/g).map(Number);
    return [0.2126 * r + 0.7152 * g + 0.0722 * b, alpha];
  }

  /** The luminance of what is behind the element; NaN behind an image, and in a frame where the page around it shows through. */
  function behind() {
    let [sum, left] = [0, 1];
    for (const at of ancestors) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== "none") return NaN;
      const [light, alpha] = look(backgroundColor);
      sum += left * alpha * light;
      left *= 1 - alpha;
      if (!left) return sum;
    }
    if (parent !== self) return NaN;
    const light = sum + left * look("canvas", pageScheme(document.documentElement))[0];
    // Where the words of the page are light as well, they stand on something that is not around them.
    const [ink] = look(getComputedStyle(element).color);
    return Math.min(ink, light) > dim && contrast(ink, light) < 2 ? NaN : light;
  }

  const back = behind();
  const isReadable = (name) => contrast(look(`var(${name})`)[0], back) >= enough;
  const theme = schemeOf(element.dataset.chosenTheme ?? element.getAttribute("theme"));
  const isAuto = theme === schemes.get("auto");
  const marked = ancestors.find(markOf);
  let scheme = theme;
  if (!theme || isAuto) {
    // Where `color-scheme` is another one here, something nearer has set it.
    if (marked && pageScheme(marked) === pageScheme(element)) scheme = markOf(marked);
    else if (pageScheme(element) !== "normal") scheme = "";
    else if (!isAuto) scheme = back < dim ? "dark" : "";
  }
  widget.style.colorScheme = scheme;
  widget.classList.toggle("grounded", Boolean(theme) || !["--muted", "--accent-text"].every(isReadable));
  probe.remove();
}
