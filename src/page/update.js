// Says that there is a newer version of the page. It is used the next time the page is loaded, whoever does that.

import css from "../../style/update.css";
import { make } from "../embed/make.js";

const words = {
  en: ["A new version is ready.", "Reload"],
  fr: ["Une nouvelle version est prête.", "Recharger"],
};

/** Loads the page anew, with the version that waits. */
function reload({ waiting }) {
  // Another page has let it take over already.
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
  waiting.postMessage("skip");
}

/** Makes room for the words in the page, and gives what shows them. The page is in both languages, and so are they. */
export function update(registration) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  // There before it says something, so that it is read aloud.
  const notice = make("div", { className: "update", role: "status" });
  document.body.prepend(notice);
  const lines = Object.entries(words).map(([lang, [said, label]]) => {
    const button = make("button", { type: "button", onclick: () => reload(registration) }, label);
    return make("p", { lang }, said, " ", button);
  });
  return () => notice.replaceChildren(...lines);
}
