//! What the page around the widget is told.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/platform/host.js")]
extern "C" {
    /// Fires an event on the element, with its detail, which is JSON.
    pub fn say(host: &HtmlElement, event: &str, detail: &str);
}
