//! Arrow keys and dragging in a table.

use leptos::ev::Event;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/grid.js")]
extern "C" {
    /// Moves the focus for a pressed arrow key: through the elements of class `entry`, and to cells without any, which
    /// have to be focusable.
    #[wasm_bindgen(js_name = move)]
    pub fn step(event: &Event);

    /// Lets an element be dragged where the browser asks for something to carry.
    #[wasm_bindgen(js_name = startDrag)]
    pub fn start_drag(event: &Event);
}
