//! A question that is asked before something is done.

use super::button::button;
use crate::{
    platform::dialog,
    render::{El, Node, el},
};

/// What the question says.
pub struct Question {
    /// The question.
    pub question: &'static str,
    /// What would happen.
    pub detail: &'static str,
    /// Do it.
    pub yes: &'static str,
    /// Do not.
    pub no: &'static str,
}

/// The question, as a `heading`, asked when the dialog known as `node` is opened.
pub fn confirm(question: Question, heading: El, node: Node, on_yes: impl Fn() + 'static) -> El {
    let no = button("", question.no).on("click", move |_| dialog::close(node));
    let yes = button("strong", question.yes).on("click", move |_| {
        dialog::close(node);
        on_yes();
    });
    el("DIALOG")
        .node(node)
        .class("confirm")
        .attr("aria-label", question.question)
        .put(heading.class("question").put(question.question))
        .put(el("P").put(question.detail))
        .put(el("DIV").class("answers").put(no).put(yes))
}
