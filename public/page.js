// The page follows the language of its widget, as any host may.
function follow({ detail: { language } }) {
  document.documentElement.lang = language;
  document.title = document.querySelector(`h1:lang(${language})`).textContent;
}

addEventListener("moda-scope-ready", follow);
addEventListener("moda-scope-change", follow);
