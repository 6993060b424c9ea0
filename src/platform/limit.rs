//! Fields that take so many characters and no more.

use leptos::ev::Event;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/limit.js")]
extern "C" {
    /// How many characters, as a reader counts them, of what a `beforeinput` is about to put into a field will not fit.
    #[wasm_bindgen(js_name = cutOff)]
    pub fn cut_off(event: &Event) -> usize;
}
