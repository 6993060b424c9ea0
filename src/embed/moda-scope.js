// What a page loads: it defines the element, unless another copy of it already has.

import { ModaScope } from "./element.js";
import { watch } from "./stand-in.js";

if (!customElements.get("moda-scope")) {
  customElements.define("moda-scope", ModaScope);
  watch();
}
