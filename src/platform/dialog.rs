//! The browser's own modal dialog: it keeps the focus in, closes on Escape and gives the focus back.

use leptos::{html::Custom, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens it.
pub fn open(dialog: NodeRef<Custom<&'static str>>) {
    if let Some(dialog) = element(dialog) {
        // Refused only while it is open already.
        let _ = dialog.show_modal();
    }
}

/// Closes it.
pub fn close(dialog: NodeRef<Custom<&'static str>>) {
    if let Some(dialog) = element(dialog) {
        dialog.close();
    }
}

fn element(dialog: NodeRef<Custom<&'static str>>) -> Option<HtmlDialogElement> {
    dialog.get_untracked()?.dyn_into().ok()
}
