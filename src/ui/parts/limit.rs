//! A field that takes so many characters and no more.

use crate::{
    platform::limit,
    render::{El, el, live},
};
use leptos::prelude::*;
use modascope_core::message::Messages;

/// The field with its limit (in UTF-16 code units, as HTML counts), and the line that says, also aloud, how many
/// characters of what was pasted, dropped or typed did not fit.
pub fn limited(words: &'static Messages, field: El, most: usize) -> (El, El) {
    let cut = RwSignal::new(0);
    let field = field
        .made("maxlength", most.to_string())
        .on("beforeinput", move |event| cut.set(limit::cut_off(&event)));
    let said = live(move || {
        let cut = cut.get();
        (cut > 0).then(|| (words.cut_off)(cut, most))
    });
    let line =
        el("P").class("cut").attr("aria-live", "polite").attr("aria-atomic", "true").put(said);
    (field, line)
}
