//! What the user writes on a modality.

use super::parts::{button::unseen, limit::limited};
use crate::{
    app::App,
    render::{El, el},
};
use leptos::prelude::*;
use modascope_core::{Event, modality::ModalityId, view::Passage};

/// The longest note that is typed, in UTF-16 code units.
const MOST: usize = 2_000;

/// A field for notes, which stays closed until there are some.
pub fn own_note(app: App, modality: ModalityId, name: Passage) -> El {
    let words = app.words();
    // Followed by way of the notes alone: there may be thousands of cards.
    let note = move || {
        app.notes.with(|_| app.session.with_untracked(|session| session.note(modality).to_owned()))
    };
    let written = app.session.with_untracked(|session| !session.note(modality).is_empty());
    let field = el("TEXTAREA")
        .attr("rows", "3")
        .attr("dir", "auto")
        .made("aria-label", format!("{} {}", words.own_notes, name.text))
        .value(note)
        .on("input", move |event| {
            app.on.run(Event::NoteTyped(modality, leptos::prelude::event_target_value(&event)));
        });
    let (field, cut) = limited(words, field, MOST);
    el("DETAILS")
        .class("own")
        .maybe("open", written.then(String::new))
        .put(el("SUMMARY").put(words.own_notes).put(unseen(name)))
        .put(field)
        .put(cut)
}
