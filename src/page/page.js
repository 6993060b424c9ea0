import { withdraw } from "./withdraw.js";

// The page follows the language of its widget, as any host may.
function follow({ detail: { language } }) {
  document.documentElement.lang = language;
  const title = document.querySelector(`h1:lang(${language})`);
  if (title) document.title = title.textContent;
}

addEventListener("moda-scope-ready", follow);
addEventListener("moda-scope-change", follow);
addEventListener("moda-scope-error", withdraw);
// Where a browser will not have it, the page is as it would be without.
addEventListener("load", () => import("./offline.js").catch(() => {}));
