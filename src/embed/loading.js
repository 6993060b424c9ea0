// What is seen before the module is there, and where it never comes. There is no catalogue nor message then: these are
// the only words of the interface outside of the module.

import css from "modascope-early";

/** The style of what is here. */
export const early = new CSSStyleSheet();
early.replaceSync(css);

const words = {
  en: {
    lang: "en",
    trouble: "The comparison could not be loaded. Check the connection, then try again.",
    again: "Try again",
  },
  fr: {
    lang: "fr",
    trouble: "Le comparateur n'a pas pu être chargé. Vérifiez la connexion, puis réessayez.",
    again: "Réessayer",
  },
};

const make = (tag, properties, ...inside) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
};

/** The shape of what comes: a title, a line of tools, cards. */
export const skeleton = () =>
  make("div", { className: "skeleton" }, ...Array.from("123456", () => make("div")));

/** Says that the module could not be had, with a button that tries again. */
export function failure(language, again) {
  const { lang, trouble, again: label } = words[language.slice(0, 2).toLowerCase()] ?? words.en;
  const button = make("button", { type: "button", onclick: again }, label);
  return make("div", { className: "absent", role: "alert", lang }, make("p", {}, trouble), button);
}
