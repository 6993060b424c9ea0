//! What the page that writes the snippet asks of Rust: nothing here knows how a form is filled in or shown, and all that
//! is made is made by the crate that `cargo xtask pack` uses too.
//!
//! What goes in and out is text in JSON, but for files. `language` is that of what is said, a BCP 47 tag.

mod fetched;
mod filled;
mod judged;
mod made;
mod preset;

use fetched::Fetched;
use filled::Filled;
use modascope_core::message::{self, Messages};
use modascope_pack::{
    pack,
    words::{self, Words},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// Judges a catalogue file: each issue with its place, and where the file can be used, what it offers to choose from.
#[wasm_bindgen]
pub fn judge(file: &[u8], language: &str) -> String {
    text(&judged::judge(file, language))
}

/// What comes of a form as it is filled in: its problems, or else the lines to copy and the file there is to download.
#[wasm_bindgen]
pub fn make(catalogue: &[u8], form: &str, language: &str) -> String {
    text(&made::make(catalogue, &Filled::read(form), language))
}

/// Ticks and search of a session, as a form has them; empty where there are none.
#[wasm_bindgen]
pub fn filters(catalogue: &[u8], session: &str) -> String {
    preset::filters(catalogue, session)
}

/// The file to download, made of the files of the build: see [`Fetched`].
///
/// # Errors
///
/// The problems in words, a line each.
#[wasm_bindgen]
pub fn download(
    catalogue: &[u8],
    form: &str,
    fetched: &str,
    language: &str,
) -> Result<Vec<u8>, String> {
    let filled = Filled::read(form);
    let choices = filled.choose(catalogue);
    let fetched = Fetched::read(fetched);
    let packed = match (filled.download(), choices) {
        (Some(form), Ok(choices)) => {
            pack(form, &choices, &fetched.parts()).map_err(|problem| vec![problem])
        }
        (_, Err(problems)) => Err(problems),
        (None, Ok(_)) => Ok(Vec::new()),
    };
    packed.map_err(|problems| {
        let lines = problems.iter().map(|problem| (spoken(language).problem)(problem));
        lines.collect::<Vec<_>>().join("\n")
    })
}

/// The words about problems.
fn spoken(language: &str) -> &'static Words {
    words::find(language).unwrap_or(words::ENGLISH)
}

/// The words about catalogues.
fn messages(language: &str) -> &'static Messages {
    message::find(language).unwrap_or(message::ENGLISH)
}

/// What is made here is always JSON.
fn text(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
