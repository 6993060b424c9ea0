//! Who wrote the catalogue, and what the browser keeps.

use super::{
    parts::{
        button::button,
        confirm::{Question, confirm},
    },
    session_file::session_file,
};
use crate::{
    app::App,
    platform::{dialog, print},
    render::{El, Node, el, live},
};
use leptos::prelude::*;
use modascope_core::view;

/// The foot of the widget.
pub fn foot(app: App) -> El {
    let words = app.words();
    let about = app.session.with_untracked(view::about);
    let question = Question {
        question: words.forget_question,
        detail: words.forget_detail,
        yes: words.forget_confirm,
        no: words.cancel,
    };
    let forget = Node::new();
    let trouble = move || {
        let trouble = app.keeper.trouble.get()?;
        Some(el("P").class("trouble").put((words.not_kept)(trouble)))
    };
    el("FOOTER")
        .class("foot")
        .attr("part", "foot")
        .put(about.map(|about| el("P").class("about").live("dir", move || app.dir()).put(about)))
        .put(
            el("DIV").attr("aria-live", "assertive").attr("aria-atomic", "true").put(live(trouble)),
        )
        .put(printed(app))
        .put(session_file(app))
        .put(button("quiet", words.forget).on("click", move |_| dialog::open(forget)))
        .put(confirm(question, app.heading(1), forget, move || app.keeper.forget()))
}

/// When and from where it was printed, on paper only.
fn printed(app: App) -> El {
    let node = Node::new();
    print::before(move || {
        let words = app.words();
        let printed = (words.printed)(&print::day(words.tag));
        print::stamp(node, &format!("{printed}, {}", app.address()));
    });
    el("P").class("printed").node(node)
}
