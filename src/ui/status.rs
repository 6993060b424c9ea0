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
    let said = Memo::new(move |_| match app.frame.get().view {
        View::Guide => app.session.with(guide_of).status,
        View::Table => {
            let hidden = app.session.with(table_of).hidden.unwrap_or_default();
            app.screen.with(|screen| format!("{}. {hidden}", screen.cards.count))
        }
        _ => app.screen.with(|screen| screen.cards.count.clone()),
    });
    let mut before = said.get_untracked();
    effect(move || {
        let now = said.get();
        if now != before {
            speech::say(line, &now);
            before = now;
        }
    });
    el("P").node(line).class("unseen").attr("role", "status")
}
