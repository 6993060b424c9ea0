//! The cards: matches first, then what misses one criterion.

use super::{
    card::card,
    parts::icon::{Icon, icon},
};
use crate::app::App;
use crate::render::{El, el, group, live, rows};
use leptos::prelude::*;
use modascope_core::{
    Event,
    view::cards::{Empty, Entry},
};

/// The cards; where there is none, a way out by `act`.
pub fn cards(app: App, act: Callback<Event>) -> El {
    let matches = move || app.screen.with(|screen| screen.cards.matches.clone());
    let near = move || app.screen.with(|screen| screen.cards.near.clone());
    let none_near = move || app.screen.with(|screen| screen.cards.near.is_empty());
    let near = el("SECTION")
        .class("near")
        .attr("aria-labelledby", "near")
        .live("hidden", move || none_near().then(|| "".into()))
        .put(app.heading(1).attr("id", "near").put(app.words().near))
        .put(list(app, Box::new(near)));
    let empty = move || app.screen.with(|screen| screen.cards.empty.clone());
    group()
        .put(live(move || empty().map(|empty| nothing(empty, act))))
        .put(list(app, Box::new(matches)))
        .put(near)
}

/// A list of cards.
fn list(app: App, entries: Box<dyn Fn() -> Vec<Entry>>) -> El {
    let items = move || {
        entries().into_iter().map(|entry| (entry.modality.index(), entry)).collect::<Vec<_>>()
    };
    let row = move |entry: &Entry| el("LI").put(card(app, entry.clone()));
    let facts = app.session.with_untracked(|session| session.catalogue().criteria().count());
    el("UL").class("cards").attr("role", "list").property("--facts", facts).put(rows(items, row))
}

/// What to say where nothing matches, and a way out by `act`.
pub fn nothing(empty: Empty, act: Callback<Event>) -> El {
    let way_out = empty.way_out.map(|way_out| {
        let event = way_out.event;
        el("BUTTON")
            .attr("type", "button")
            .on("click", move |_| act.run(event.clone()))
            .put(way_out.label)
    });
    el("DIV").class("empty").put(icon(Icon::Search)).put(el("P").put(empty.sentence)).put(way_out)
}
