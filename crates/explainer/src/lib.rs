//! A module of its own, which the element loads for a file that is wrong: what it says would be dead weight on every page
//! whose catalogue is right.

use modascope_core::{
    diagnosis::{self, Format},
    message::{self, Explanations},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// What is wrong with a catalogue file, as [`diagnosis::report`] writes it.
#[wasm_bindgen]
pub fn report(file: &[u8]) -> String {
    diagnosis::report(file)
}

/// Says in a language (a BCP 47 tag) which kind of file it is that was opened as a saved selection; empty where that is
/// not known.
#[wasm_bindgen(js_name = noSession)]
pub fn no_session(file: &[u8], language: &str) -> String {
    let messages = message::find(language).unwrap_or(message::ENGLISH);
    match diagnosis::recognise(file) {
        None | Some(Format::Session) => String::new(),
        Some(format) => (Explanations::of(messages).no_session)(format),
    }
}
