//! A button that asks before it does something.

use crate::platform::dialog;
use crate::render::{El, Node, el, group};
use leptos::prelude::*;

/// What the button and its question say.
pub struct Question {
    /// On the button that asks.
    pub ask: &'static str,
    /// The question.
    pub question: &'static str,
    /// What would happen.
    pub detail: &'static str,
    /// Do it.
    pub yes: &'static str,
    /// Do not.
    pub no: &'static str,
}

/// The button and its question.
pub fn confirm(question: Question, on_yes: Callback<()>) -> El {
    let dialog = Node::new();
    let button =
        |class, words: &'static str| el("BUTTON").class(class).attr("type", "button").put(words);
    let no = button("", question.no).on("click", move |_| dialog::close(dialog));
    let yes = button("strong", question.yes).on("click", move |_| {
        dialog::close(dialog);
        on_yes.run(());
    });
    let dialogue = el("DIALOG")
        .node(dialog)
        .class("confirm")
        .attr("aria-labelledby", "confirm-question")
        .put(el("P").attr("id", "confirm-question").class("question").put(question.question))
        .put(el("P").put(question.detail))
        .put(el("DIV").class("answers").put(no).put(yes));
    let ask = button("quiet", question.ask).on("click", move |_| dialog::open(dialog));
    group().put(ask).put(dialogue)
}
