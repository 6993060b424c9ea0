//! A card that is opened over the map or the guide.

use super::{card::card, parts::button::close};
use crate::{
    app::App,
    platform::dialog,
    render::{El, Node, effect, el, live},
};
use leptos::prelude::*;
use modascope_core::view::cards::Entry;

/// The dialog: there while a card is opened.
pub fn opened(app: App) -> El {
    let node = Node::new();
    effect(move || {
        if app.opened.get().is_some() {
            dialog::open(node);
        }
    });
    let shown =
        move || app.opened.get().map(|modality| card(app, Entry { modality, miss: Vec::new() }));
    el("DIALOG")
        .node(node)
        .class("opened")
        .live("aria-labelledby", move || {
            app.opened.get().map(|modality| format!("card-{}", modality.index()).into())
        })
        .on("close", move |_| app.opened.set(None))
        .put(close(app.words().close, node))
        .put(live(shown))
}
