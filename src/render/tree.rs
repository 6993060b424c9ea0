//! Where the nodes of views are in the page, whatever a translator or an extension has made of that.

use leptos::tachys::renderer::types::{Element, Node, Text};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/render/tree.js")]
extern "C" {
    /// A new text node.
    #[wasm_bindgen(js_name = makeText)]
    pub fn text(words: &str) -> Text;

    /// Sets the words of a text node.
    #[wasm_bindgen(js_name = setText)]
    pub fn set_text(text: &Text, words: &str);

    /// Takes a node out of the page, with what was made of it there.
    pub fn remove(node: &Node);

    /// Puts a node into an element, before one that was put there, or at the end.
    pub fn insert(parent: &Element, node: &Node, next: Option<&Node>);

    /// The element that a node was put into.
    #[wasm_bindgen(js_name = parentOf)]
    pub fn parent(node: &Node) -> Option<Element>;

    /// What was put behind a node.
    #[wasm_bindgen(js_name = nextOf)]
    pub fn next(node: &Node) -> Option<Node>;
}
