//! One card.

use super::{
    definition::{definition, source},
    facts::facts,
    own::own_note,
    shortlist::toggle,
};
use crate::app::App;
use crate::render::{El, el, group, live};
use leptos::prelude::*;
use modascope_core::message::Messages;
use modascope_core::view::{
    card::{OtherName, card as view_of},
    cards::Entry,
    name,
};

/// One card, with what it misses where it is a near match.
pub fn card(app: App, entry: Entry) -> El {
    let id = format!("card-{}", entry.modality.index());
    let class = if entry.miss.is_empty() { "card" } else { "card dimmed" };
    let slug = app.slug(entry.modality);
    let picked = move || app.shortlist.with(|list| list.contains(entry.modality));
    let article = el("ARTICLE")
        .class(class)
        .live("data-picked", move || picked().then(|| "".into()))
        .attr("part", "card")
        .live("dir", move || app.dir())
        .made("data-modality", slug);
    article.made("aria-labelledby", id.clone()).put(live(move || {
        // Cards outlive a change of language: their rows keep their keys.
        app.frame.with(|_| ());
        let query = app.query.get();
        let card = app.session.with_untracked(|session| view_of(session, entry.modality, &query));
        let words = app.words();
        let name = app.session.with_untracked(|session| name(session, entry.modality));
        let miss = (!entry.miss.is_empty()).then(|| el("P").class("miss").put(entry.miss.clone()));
        let note = card.note.map(|note| {
            el("P").class("note").put(el("SPAN").class("tag").put(words.note)).put(note)
        });
        let found_by = card.found_by.map(|by| el("P").class("names").put(words.found_by).put(by));
        let named = el("HEADER")
            .put(app.heading(2).made("id", id.clone()).put(card.name))
            .put(miss)
            .put(names(words, card.other_names))
            .put(found_by);
        group()
            .put(named)
            // Every card has as many parts, to stand side by side in rows.
            .put(card.definition.map_or_else(nothing, |shown| definition(words, shown)))
            .put(note.unwrap_or_else(nothing))
            .put(facts(words, "facts values", card.values))
            .put(facts(words, "facts texts", card.texts))
            .put(
                el("DIV")
                    .class("tasks")
                    .put(toggle(app, entry.modality, name.clone(), None))
                    .put(own_note(app, entry.modality, name)),
            )
    }))
}

fn nothing() -> El {
    el("DIV")
}

fn names(words: &'static Messages, names: Vec<OtherName>) -> Option<El> {
    let none = names.is_empty();
    let names = names.into_iter().map(|other| {
        let source = other.source.map(|shown| group().put(", ").put(source(words, shown)));
        el("LI").put(other.name).put(" ").put(el("SPAN").class("kind").put(other.kind).put(source))
    });
    (!none).then(|| el("UL").class("names").attr("role", "list").all(names))
}
