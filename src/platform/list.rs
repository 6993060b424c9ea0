//! A long list, of which not all is made.

use crate::render::Node;
use leptos::ev::Event;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/platform/list.js")]
extern "C" {
    #[wasm_bindgen(js_name = fill)]
    fn fill_element(element: &Element, order: Box<[u32]>, words: &JsValue);

    /// At which place of what was [`fill`]ed in the browser's own search found something; -1 is none.
    #[wasm_bindgen(js_name = foundAt)]
    pub fn found_at(event: &Event) -> i32;

    /// Whether what skips its rendering out of sight has come near (`contentvisibilityautostatechange`).
    #[wasm_bindgen(js_name = isNear)]
    pub fn is_near(event: &Event) -> bool;

    #[wasm_bindgen(js_name = idle)]
    fn tell_when_idle(element: &Element);

    #[wasm_bindgen(js_name = number)]
    fn number_items(list: &Element, total: usize);

    #[wasm_bindgen(js_name = reach)]
    fn reach_from(element: &Element, place: usize);
}

/// What says the words of an item.
pub type Words = Closure<dyn Fn(u32) -> String>;

/// Puts the words of each of `order` into an element while nothing else is to be done. They are not seen; the browser's
/// own search finds them, and fires `beforematch`.
pub fn fill(node: Node, order: Box<[u32]>, words: &Words) {
    if let Some(element) = node.get() {
        fill_element(&element, order, words.as_ref());
    }
}

/// Fires the event `idle` at an element when nothing else is to be done: not before what was asked for last is painted.
pub fn idle(node: Node) {
    if let Some(element) = node.get() {
        tell_when_idle(&element);
    }
}

/// Says of each item of a list which of how many it is, unless all are there.
pub fn number(node: Node, total: usize) {
    if let Some(list) = node.get() {
        number_items(&list, total);
    }
}

/// Goes to the card at a place of the lists beside an element, once it is there.
pub fn reach(node: Node, place: usize) {
    if let Some(element) = node.get() {
        reach_from(&element, place);
    }
}
