// The language of the page: what was chosen, else that of the browser, else French. The page is written in both.

import { languageTag } from "../embed/language.js";

const languages = ["fr", "en"];
const switches = () => document.querySelectorAll("[data-language]");

export const chosenLanguage = () => document.documentElement.lang;

/** Shows the page in a language, or in the one that serves this browser best. */
export function speak(asked) {
  const wanted = [asked, ...navigator.languages].map((tag) => languageTag(tag).split("-")[0]);
  const language = wanted.find((tag) => languages.includes(tag)) ?? languages[0];
  document.documentElement.lang = language;
  document.title = document.querySelector(`h1 :lang(${language})`).textContent;
  for (const button of switches()) button.ariaPressed = String(button.dataset.language === language);
}

/** Follows the switch. */
export function listen(then) {
  for (const button of switches()) {
    button.addEventListener("click", () => {
      speak(button.dataset.language);
      then();
    });
  }
}
