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
    let cut = RwSignal::new(String::new());
    let field = field.made("maxlength", most.to_string()).on("beforeinput", move |event| {
        cut.set(match limit::cut_off(&event) {
            0 => String::new(),
            over => (words.cut_off)(over, most),
        });
    });
    let line = el("P")
        .class("cut")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .put(live(move || cut.get()));
    (field, line)
}
