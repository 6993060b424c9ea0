//! The cards: matches first, then what misses one criterion.

use super::{
    card::card,
    parts::{
        button::button,
        icon::{Icon, icon},
    },
};
use crate::app::App;
use crate::platform::{list, print};
use crate::render::{El, Node, effect, el, group, live, rows};
use leptos::prelude::*;
use modascope_core::{
    Event,
    modality::ModalityId,
    session::{FIRST, MANY},
    view::cards::{Empty, Entry, WayOut, entry},
};

/// The cards; where there is none, a way out by `act`.
pub fn cards(app: App, act: Callback<Event>) -> El {
    let none_near = move || app.screen.with(|screen| screen.cards.part(true).1 == 0);
    let near = el("SECTION")
        .class("near")
        .attr("aria-labelledby", "near")
        .live("hidden", move || none_near().then(|| "".into()))
        .put(app.heading(1).attr("id", "near").put(app.words().near))
        .put(part(app, true));
    let empty = move || app.screen.with(|screen| screen.cards.empty.clone());
    let rest = Node::new();
    group()
        .put(live(move || empty().map(|empty| nothing(empty, act))))
        .put(part(app, false))
        .put(near)
        .put(more(app, rest))
        .put(found(app, rest))
}

/// The cards of what matches, or of what is near, that are shown.
fn part(app: App, near: bool) -> El {
    let items = move || {
        let of = |id: &ModalityId| {
            (id.index(), app.session.with_untracked(|session| entry(session, *id)))
        };
        app.screen.with(|screen| {
            let (all, shown) = screen.cards.part(near);
            all.iter().take(shown).map(of).collect::<Vec<_>>()
        })
    };
    let row = move |entry: &Entry| el("LI").put(card(app, entry.clone()));
    let facts = app.session.with_untracked(|session| session.catalogue().criteria().count());
    let node = Node::new();
    let total = move || app.screen.with(|screen| screen.cards.part(near).0.len());
    effect(move || list::number(node, total()));
    el("UL")
        .node(node)
        .live("class", move || Some(if total() > MANY { "cards many" } else { "cards" }.into()))
        .attr("role", "list")
        .live("dir", move || app.dir())
        .property("--facts", facts)
        .put(rows(items, row))
}

/// Shows more when its button is pressed, or comes near.
fn more(app: App, rest: Node) -> El {
    let left = move || app.screen.with(|screen| screen.cards.left());
    let shown = move || app.session.with_untracked(|session| session.shown());
    let add = move || app.on.run(Event::ShownUpTo(shown().saturating_add(FIRST)));
    let node = Node::new();
    // Paper has no end to come near.
    print::before(move || app.on.run(Event::ShownUpTo(usize::MAX)));
    effect(move || {
        if app.screen.with(|screen| screen.cards.shown < FIRST) {
            list::idle(node);
        }
    });
    let label = live(move || (app.words().show_more)(left()));
    let press = move |_| {
        let first = shown();
        add();
        list::reach(rest, first);
    };
    el("DIV")
        .node(node)
        .class("more")
        .on("idle", move |_| app.on.run(Event::ShownUpTo(FIRST.max(shown()))))
        .live("hidden", move || (left() == 0).then(|| "".into()))
        .on("contentvisibilityautostatechange", move |event| {
            if list::is_near(&event) {
                add();
            }
        })
        .put(button("quiet", label).on("click", press))
}

/// The words of the cards that are not made, where the browser's own search finds them.
fn found(app: App, rest: Node) -> El {
    let say = list::Words::new(move |index| {
        app.session.with_untracked(|session| {
            // Nothing else is to be done now, and somebody may type soon.
            session.index();
            session.words(index as usize)
        })
    });
    let mut before = Vec::new();
    effect(move || {
        let order = app.screen.with(|screen| screen.cards.rest());
        if order != before {
            list::fill(rest, order.clone().into(), &say);
            before = order;
        }
    });
    el("DIV").node(rest).class("rest").attr("hidden", "").on("beforematch", move |event| {
        let shown = app.session.with_untracked(|session| session.shown());
        if let Ok(found) = usize::try_from(list::found_at(&event)) {
            app.on.run(Event::ShownUpTo(shown + found + FIRST));
            list::reach(rest, shown + found);
        }
    })
}

/// What to say where nothing matches, and ways out by `act`.
pub fn nothing(empty: Empty, act: Callback<Event>) -> El {
    let button = move |way_out: WayOut| {
        let event = way_out.event;
        el("BUTTON")
            .attr("type", "button")
            .on("click", move |_| act.run(event.clone()))
            .put(way_out.label)
    };
    el("DIV")
        .class("empty")
        .put(icon(Icon::Search))
        .put(el("P").put(empty.sentence))
        .put(empty.nearest.map(button))
        .put(empty.way_out.map(button))
}
