//! What is said aloud of a change: how many match, once the hand rests.

use crate::{
    app::{App, Kept},
    platform::speech,
    render::{El, Node, effect, el},
};
use leptos::prelude::*;
use modascope_core::{
    session::View,
    view::{
        cards::Empty, guide::guide as guide_of, shortlist::bar as bar_of, table::table as table_of,
    },
};

/// The one line that a screen reader hears by itself. It is there from the start, with nothing in it; what the eye sees
/// stands elsewhere and changes at once.
pub fn status(app: App) -> El {
    let line = Node::new();
    // With what is typed: who types on is not spoken to, even where a letter changes no count.
    let said = Kept::new(move || {
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

/// How many match, or fit, and what goes with it: why there are none, which rows are hidden, that no more can be picked.
fn spoken(app: App) -> String {
    let view = app.frame.get().view;
    app.shortlist.with(|_| ());
    let limit = app.session.with_untracked(bar_of).and_then(|bar| bar.limit);
    let (count, more) = if view == View::Guide {
        (app.session.with(guide_of).status, None)
    } else {
        let table = (view == View::Table).then(|| app.session.with(table_of));
        app.screen.with(|screen| {
            let empty = screen.cards.empty.as_ref().map(Empty::spoken);
            (screen.cards.count.clone(), empty.or(table.and_then(|table| table.hidden)))
        })
    };
    let mut said = count;
    for more in more.into_iter().chain(limit) {
        said.push_str(". ");
        said.push_str(&more);
    }
    said
}
