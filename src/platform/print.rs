//! Paper.

use crate::render::Node;
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

/// Writes words into an element at once: an effect would come after the page went to the printer.
pub fn stamp(node: Node, words: &str) {
    if let Some(element) = node.get() {
        element.set_text_content(Some(words));
    }
}

/// Does something each time before the page is printed, for as long as the current owner lives.
pub fn before(work: impl Fn() + 'static) {
    super::window::on("beforeprint", move |_| work());
}
