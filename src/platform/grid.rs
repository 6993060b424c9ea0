//! Arrow keys in a table of buttons.

use leptos::ev::Event;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/grid.js")]
extern "C" {
    /// Moves the focus for a pressed arrow key: through the elements of class `entry`, and to cells without any, which
    /// have to be focusable.
    #[wasm_bindgen(js_name = move)]
    pub fn step(event: &Event);
}
