//! Where the focus is, and where it goes.

use crate::render::Node;
use leptos::{ev::Event, prelude::*};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen(module = "/src/platform/focus.js")]
extern "C" {
    #[wasm_bindgen(js_name = isLostAround)]
    fn is_lost_around(element: &Element) -> bool;

    /// Keeps the focus on the element that has it in the tree of an event, by its id, when that is moved or made anew.
    pub fn keep(event: &Event);

    /// Closes the innermost disclosure around the target of an event when Escape is pressed, and goes to its opener.
    #[wasm_bindgen(js_name = closeAround)]
    pub fn close_around(event: &Event);

    /// Whether a key was pressed, by its name in UI Events, and not for an input method that composes.
    #[wasm_bindgen(js_name = isKey)]
    pub fn is_key(key: &str, event: &Event) -> bool;

    /// Whether a key was pressed as a command of ours: not where it writes, nor together with a key that makes it a
    /// command of the browser.
    #[wasm_bindgen(js_name = isShortcut)]
    pub fn is_shortcut(key: &str, event: &Event) -> bool;
}

/// Puts the focus on an element, if it is there.
pub fn to(node: Node) {
    if let Some(element) = node.get() {
        // Refused only by elements that cannot have it.
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}

/// The same once the page has changed, so that it comes into sight where it will be.
pub fn later(node: Node) {
    request_animation_frame(move || to(node));
}

/// Puts the focus on `refuge` if it was lost, once the page has changed: what had it may have gone away.
pub fn rescue(refuge: Node) {
    request_animation_frame(move || {
        if refuge.get().is_some_and(|element| is_lost_around(&element)) {
            to(refuge);
        }
    });
}
