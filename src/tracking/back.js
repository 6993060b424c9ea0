import { inLanguage } from "./words.js";

/** Shows the way back to the platform, where it says where that is. */
export function showBack(widget, address) {
  // Another kind of address could be a script.
  if (!/^https?:/i.test(address)) return;
  const words = inLanguage(widget.language);
  const line = Object.assign(document.createElement("p"), { className: "tracking", lang: words.lang });
  const link = Object.assign(document.createElement("a"), { href: address, textContent: words.back });
  line.append(link);
  widget.element.before(line);
}
