//! What is said aloud of a change: how many match, once the hand rests.

use crate::{
    app::App,
    platform::speech,
    render::{El, Node, effect, el},
};
use leptos::prelude::*;
use modascope_core::{
    session::View,
    view::{guide::guide as guide_of, table::table as table_of},
};

/// The one line that a screen reader hears by itself. It is there from the start, with nothing in it; what the eye sees
/// stands elsewhere and changes at once.
pub fn status(app: App) -> El {
    let line = Node::new();
    // With what is typed: who types on is not spoken to, even where a letter changes no count.
    let said = Memo::new(move |_| {
        let typed = app.session.with(|session| session.typed().to_owned());
        (typed, spoken(app))
    });
    let mut before = said.get_untracked();
    effect(move || {
        let now = said.get();
        if now != before {
            speech::say(line, &now.1);
            before = now;
        }
    });
    el("P").node(line).class("unseen").attr("role", "status")
}

/// How many match, or fit, and how many rows are hidden.
fn spoken(app: App) -> String {
    let view = app.frame.get().view;
    if view == View::Guide {
        return app.session.with(guide_of).status;
    }
    let count = app.screen.with(|screen| screen.cards.count.clone());
    let table = (view == View::Table).then(|| app.session.with(table_of));
    match table.and_then(|table| table.hidden) {
        Some(hidden) => format!("{count}. {hidden}"),
        None => count,
    }
}
