//! What the browser knows of languages.

use std::cmp::Ordering;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/locale.js")]
extern "C" {
    /// A language by its own name: `français`.
    #[wasm_bindgen(js_name = languageName)]
    pub fn language_name(tag: &str) -> String;

    #[wasm_bindgen(js_name = compareNames)]
    fn compare_names(tag: &str, left: &str, right: &str) -> f64;
}

/// Compares two names as the language of `tag` sorts them; a [`modascope_core::sort::Collate`].
pub fn collate(tag: &str, left: &str, right: &str) -> Ordering {
    compare_names(tag, left, right).total_cmp(&0.0)
}
