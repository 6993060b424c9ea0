//! What is said to a screen reader.

use crate::render::Node;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/platform/speech.js")]
extern "C" {
    #[wasm_bindgen(js_name = say)]
    fn fill(line: &Element, words: &str);
}

/// Fills a live region, once, when nothing more has been said for half a second.
pub fn say(line: Node, words: &str) {
    if let Some(line) = line.get() {
        fill(&line, words);
    }
}
