//! Paper.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/platform/print.js")]
extern "C" {
    /// Prints what is shown of the element, and nothing else of its page.
    #[wasm_bindgen(js_name = printAlone)]
    pub fn alone(host: &HtmlElement);

    /// The day, in words of the language of a tag.
    #[wasm_bindgen(js_name = day)]
    pub fn day(tag: &str) -> String;
}

/// Does something each time before the page is printed, for as long as the current owner lives.
pub fn before(work: impl Fn() + 'static) {
    super::window::on("beforeprint", move |_| work());
}
