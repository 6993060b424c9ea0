//! What the page around the widget is told.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/platform/host.js")]
extern "C" {
    /// Fires `moda-scope-change` on the element, with the new language of the texts as `detail.language`.
    #[wasm_bindgen(js_name = sayLanguage)]
    pub fn say_language(host: &HtmlElement, language: &str);
}
