// What is said of a catalogue that this page does not load.

import { inLanguage } from "../embed/language.js";

/** More of an address than this helps nobody. */
const longest = 200;

const words = {
  en: {
    lang: "en",
    refused: "This frame only shows catalogues of its own site. The one at this address was not loaded: ",
    instead: "What follows is the catalogue of this site.",
  },
  fr: {
    lang: "fr",
    refused: "Ce cadre n'affiche que les catalogues de son propre site. Celui de cette adresse n'a pas été chargé\u202f: ",
    instead: "Voici, à la place, le catalogue de ce site.",
  },
};

/** Says in a language that the catalogue at `address` is not loaded. */
export function refusal(language, address) {
  const { lang, refused, instead } = inLanguage(words, language);
  const [alert, first, second, code] = ["div", "p", "p", "code"].map((tag) => document.createElement(tag));
  code.append([...address].slice(0, longest).join(""));
  first.append(refused, code);
  second.append(instead);
  alert.append(first, second);
  return Object.assign(alert, { className: "absent", role: "alert", lang });
}
