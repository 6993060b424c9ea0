// The lines are copied, or selected for whoever has to copy them by hand.

import { words } from "./words.js";

export function offerCopy(say) {
  const lines = document.getElementById("snippet");
  document.getElementById("copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(lines.value);
      say("copied", words().copied);
    } catch {
      // Refused, or not there: on a page without https.
      lines.focus();
      lines.select();
      say("copied", words().selected);
    }
  });
}
