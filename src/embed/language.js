// Language tags as pages, servers and learning platforms write them.

import { parentOf } from "./ancestors.js";

/**
 * A tag in the form of BCP 47, or "" where it is none that names a language. Takes the names of POSIX locales as well, as
 * servers put them into pages: `fr_FR`, `fr_FR.UTF-8`, `fr_FR@euro`; those of the locales `C` and `POSIX` name none. Of
 * several, as in `fr-CA, en;q=0.8` or `fr:en`, it takes the first, whatever dash is in it.
 */
export function languageTag(text) {
  const names = String(text).replace(/[_\p{Pd}]/gu, "-").split(/[\s,;:/]+/);
  const tags = names.map((name) => name.split(/[.@]/)[0]);
  // Where what follows the language is wrong, the language may still be right.
  for (const tag of tags.flatMap((whole) => [whole, whole.split("-")[0]])) {
    try {
      const [found] = Intl.getCanonicalLocales(tag);
      if (/^(?!und|mul|mis|zxx)[a-z]{2,3}\b/.test(found)) return found;
    } catch {
      // Not of the form of a tag.
    }
  }
  return "";
}

/** The language of the nearest `lang` that names one, of an element or around it; else that of the browser. */
export function languageAround(element) {
  for (let at = element; at; at = parentOf(at)) {
    const tag = languageTag(at.getAttribute("lang") ?? "");
    if (tag) return tag;
  }
  return languageTag(navigator.language);
}

/** What is there for the language of a tag, in an object by `fr`, `en`; English where there is nothing. */
export const inLanguage = (all, tag) => all[/^fr\b/.test(languageTag(tag)) ? "fr" : "en"];
