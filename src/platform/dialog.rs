//! The browser's own modal dialog: it keeps the focus in, closes on Escape and gives the focus back.

use crate::render::Node;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens it.
pub fn open(dialog: Node) {
    if let Some(dialog) = element(dialog) {
        // Refused only while it is open already.
        let _ = dialog.show_modal();
    }
}

/// Closes it.
pub fn close(dialog: Node) {
    if let Some(dialog) = element(dialog) {
        dialog.close();
    }
}

fn element(dialog: Node) -> Option<HtmlDialogElement> {
    dialog.get().map(JsCast::unchecked_into)
}
