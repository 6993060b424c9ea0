// What the page shows until the widget is there.

/** Takes away what only the widget could have done. */
export function withdraw() {
  for (const element of document.querySelectorAll("moda-scope [inert]")) element.remove();
  document.querySelector("moda-scope .body")?.removeAttribute("class");
}
