//! Motion where it explains a change.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/platform/motion.js")]
extern "C" {
    /// Shows how cards and what is picked get from where they are to where they will be in the next frame.
    pub fn follow(host: &HtmlElement);
}
