//! Where the focus is, and where it goes.

use crate::render::Node;
use leptos::{ev::Event, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, ShadowRoot};

/// Puts the focus on an element, if it is there.
pub fn to(node: Node) {
    if let Some(element) = node.get().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Refused only by elements that cannot have it.
        let _ = element.focus();
    }
}

/// Puts the focus on `refuge` if it was lost, once the page has changed: what had it may have gone away.
pub fn rescue(refuge: Node) {
    request_animation_frame(move || {
        if refuge.get().is_some_and(|element| is_lost_around(&element)) {
            to(refuge);
        }
    });
}

/// Keeps the focus on the element that has it in the tree of an event, by its id, when that is moved or made anew.
pub fn keep(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(root) = target.and_then(|target| target.get_root_node().dyn_into::<ShadowRoot>().ok())
    else {
        return;
    };
    let Some(id) = root.active_element().map(|active| active.id()).filter(|id| !id.is_empty())
    else {
        return;
    };
    request_animation_frame(move || {
        let found = root.query_selector(&format!("#{id}")).ok().flatten();
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

fn is_lost_around(element: &Element) -> bool {
    let root = element.get_root_node();
    let active = match root.dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => document().active_element(),
    };
    active.is_none_or(|active| active.matches(":disabled, body").unwrap_or(false))
}

/// Whether a key was pressed, by its name in UI Events.
pub fn is_key(key: &str, event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == key)
}

/// Whether a key was pressed as a command of ours: not where it writes, nor together with a key that makes it a
/// command of the browser.
pub fn is_shortcut(key: &str, event: &Event) -> bool {
    let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return false };
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let writes = "input:not([type=checkbox]), select, textarea";
    pressed.key() == key
        && !(pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key())
        && !target.is_some_and(|target| target.matches(writes).unwrap_or(false))
}
