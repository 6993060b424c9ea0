//! Search and sort.

use super::parts::{
    icon::{Icon, icon},
    limit::limited,
};
use crate::render::{El, Node, el};
use crate::{app::App, platform::focus};
use leptos::prelude::*;
use modascope_core::{Event, view};

/// The longest search that is typed, in UTF-16 code units.
const MOST: usize = 200;

/// The search field, known as `search`, and the choice of an order.
///
/// Escape leaves the search for `root`.
pub fn tools(app: App, search: Node, root: Node) -> El {
    el("DIV").class("tools").put(field(app, search, root)).put(order(app))
}

fn field(app: App, search: Node, root: Node) -> El {
    let input = el("INPUT")
        .node(search)
        .attr("id", "search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("dir", "auto")
        .attr("aria-keyshortcuts", "/")
        .value(move || app.session.with(|session| session.typed().to_owned()))
        .on("input", move |event| app.on.run(Event::SearchTyped(event_target_value(&event))))
        .on("keydown", move |event| {
            if focus::is_key("Escape", &event) {
                // The browser would empty the field, and what was typed would be lost.
                event.prevent_default();
                focus::to(root);
            }
        });
    let (input, cut) = limited(app.words(), input, MOST);
    el("SEARCH")
        .class("search")
        .attr("part", "search")
        .put(el("LABEL").attr("for", "search").put(app.words().search))
        .put(el("DIV").class("field").put(icon(Icon::Search)).put(input))
        .put(cut)
}

fn order(app: App) -> El {
    let orders = app.session.with_untracked(view::sort::orders);
    let options = orders.iter().map(|order| {
        let this = order.sort;
        let label = order.label.clone();
        el("OPTION")
            .made("value", order.slug.clone())
            .state("selected", move || app.session.with(|session| session.sort()) == this)
            .put(label)
    });
    let select = el("SELECT").all(options);
    let choose = move |slug: String| {
        let chosen = orders.iter().find(|order| order.slug == slug);
        chosen.into_iter().for_each(|order| app.on.run(Event::Sorted(order.sort)));
    };
    let select = select.on("change", move |event| choose(event_target_value(&event)));
    el("DIV")
        .class("order")
        .attr("part", "sort")
        .put(el("LABEL").attr("for", "order").put(app.words().sort))
        .put(select.attr("id", "order"))
}
