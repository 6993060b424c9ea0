//! What the browser knows of languages.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/locale.js")]
extern "C" {
    /// A language by its own name: `français`.
    #[wasm_bindgen(js_name = languageName)]
    pub fn language_name(tag: &str) -> String;

    #[wasm_bindgen(js_name = sortLines)]
    fn sort_lines(tag: &str, lines: &str) -> Vec<usize>;
}

/// Sorts names as the language of `tag` does; a [`modascope_core::sort::Collate`].
pub fn collate(tag: &str, names: &[&str]) -> Vec<usize> {
    let mut lines = String::new();
    for name in names {
        // On one line, whatever is in it.
        lines.push_str(&name.replace('\n', " "));
        lines.push('\n');
    }
    lines.pop();
    sort_lines(tag, &lines)
}
