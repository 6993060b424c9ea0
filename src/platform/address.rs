//! The part of the page's address behind `#`, which says what is shown.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/platform/address.js")]
extern "C" {
    /// What stands behind `#`, with it.
    #[wasm_bindgen(js_name = readHash)]
    pub fn read() -> String;

    /// Puts something behind `#`, as a new step of the history or in the one that is shown; it is the user's `own`, or
    /// somebody else's.
    #[wasm_bindgen(js_name = writeHash)]
    pub fn write(hash: &str, step: bool, own: bool);

    /// Whose selection the step of the history that is shown was made of by [`write`]: `own` or `shared`; empty where
    /// the page or the user made it.
    #[wasm_bindgen(js_name = whoseStep)]
    pub fn whose_step() -> String;

    /// The address of the page with something else behind `#`.
    #[wasm_bindgen(js_name = withHash)]
    pub fn with_hash(hash: &str) -> String;
}

/// Tells when the user goes through the history, for as long as the current owner lives.
pub fn on_step(told: impl Fn() + 'static) {
    super::window::on("popstate", move |_| told());
}
