//! What the page around the widget is told.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/platform/host.js")]
extern "C" {
    /// The page of an element knows by now what is shown, as JSON.
    pub fn note(host: &HtmlElement, state: &str);

    /// Fires `moda-scope-change` on the element, with what is shown, unless its page knows.
    pub fn change(host: &HtmlElement, state: &str);

    /// Fires an event on the element, with its detail, which is JSON.
    pub fn say(host: &HtmlElement, event: &str, detail: &str);
}
