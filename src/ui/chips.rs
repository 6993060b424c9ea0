//! The bar above the cards: how many match, and what is active.

use super::parts::icon::{Icon, icon};
use crate::app::App;
use crate::render::{El, Node, el, group, live};
use leptos::prelude::*;
use modascope_core::{Event, view::filters::Chip};

/// The count, known as `count`, the chips, and what clears them by `act`.
pub fn bar(app: App, count: Node, act: Callback<Event>) -> El {
    let count = el("P")
        .node(count)
        .class("count")
        .attr("part", "count")
        .attr("tabindex", "-1")
        .put(live(move || app.screen.with(|screen| screen.cards.count.clone())));
    let title = app.heading(1).class("unseen").put(app.words().results);
    el("DIV").class("bar").attr("part", "chips").put(title).put(count).put(live(move || {
        let chips = app.screen.with(|screen| screen.chips.clone());
        (!chips.is_empty()).then(|| active(app, chips, act))
    }))
}

fn active(app: App, chips: Vec<Chip>, act: Callback<Event>) -> El {
    let words = app.words();
    let chips = chips.into_iter().map(|chip| {
        let remove = chip.remove;
        let button = el("BUTTON")
            .class("chip")
            .attr("type", "button")
            .on("click", move |_| act.run(remove.clone()))
            .put(el("SPAN").class("unseen").put(words.remove).put(" "))
            .put(el("SPAN").class("name").put(chip.name).put(words.colon))
            .put(chip.value)
            .put(icon(Icon::Cross));
        el("LI").put(button)
    });
    let list = el("UL").class("chips").attr("role", "list").attr("aria-label", words.active);
    let clear = el("BUTTON")
        .class("quiet")
        .attr("type", "button")
        .on("click", move |_| act.run(Event::Cleared))
        .put(words.clear_all);
    group().put(list.all(chips)).put(clear)
}
