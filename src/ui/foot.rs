//! Who wrote the catalogue, and what the browser keeps.

use super::parts::confirm::{Question, confirm};
use crate::app::App;
use crate::render::{El, el, live};
use leptos::prelude::*;
use modascope_core::view;

/// The foot of the widget.
pub fn foot(app: App) -> El {
    let words = app.words();
    let about = app.session.with_untracked(view::about);
    let question = Question {
        ask: words.forget,
        question: words.forget_question,
        detail: words.forget_detail,
        yes: words.forget_confirm,
        no: words.cancel,
    };
    let trouble = move || {
        let trouble = app.trouble.get()?;
        Some(el("P").class("trouble").put((words.not_kept)(trouble)))
    };
    el("FOOTER")
        .class("foot")
        .put(about.map(|about| el("P").class("about").put(about)))
        .put(live(trouble))
        .put(confirm(question, app.forget))
}
