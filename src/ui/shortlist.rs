//! What is picked to be put side by side: the button that picks, and the bar that shows it.

use super::parts::{
    button::{button, marked, unseen},
    icon::{Icon, icon},
};
use crate::{
    app::App,
    platform::focus,
    render::{El, Node, Part, el, live},
};
use leptos::prelude::*;
use modascope_core::{
    Event,
    modality::ModalityId,
    session::View,
    view::{
        Passage,
        shortlist::{Bar, Picked, bar as bar_of, toggle as toggle_of},
    },
};

/// The button that picks a modality, or takes it away. Where that may take the button away as well, the focus goes to
/// `refuge`.
pub fn toggle(app: App, modality: ModalityId, name: Passage, refuge: Option<Node>) -> Part {
    live(move || {
        // Read, not only tracked: a memo that nobody has read follows nothing.
        app.shortlist.with(|_| ());
        let toggle = app.session.with_untracked(|session| toggle_of(session, modality));
        let pick = move |_| {
            if !toggle.disabled {
                app.on.run(Event::Picked(modality));
                refuge.into_iter().for_each(focus::rescue);
            }
        };
        let of = if toggle.pressed { Icon::Check } else { Icon::Plus };
        marked("compare", of, toggle.label)
            .attr("aria-pressed", if toggle.pressed { "true" } else { "false" })
            .maybe("aria-disabled", toggle.disabled.then(|| "true".into()))
            .put(unseen(name.clone()))
            .on("click", pick)
    })
}

/// The bar, while something is picked. What vanishes when it is pressed hands the focus to `refuge`.
pub fn bar(app: App, refuge: Node) -> Part {
    let place = Node::new();
    live(move || {
        app.shortlist.with(|_| ());
        app.session.with_untracked(bar_of).map(|bar| shown(app, bar, place, refuge))
    })
}

fn shown(app: App, bar: Bar, place: Node, refuge: Node) -> El {
    let words = app.words();
    let compares = app.frame.get_untracked().view != View::Table && app.offers(View::Table);
    let act = move |event: &Event| {
        app.on.run(event.clone());
        focus::to(place);
        focus::rescue(refuge);
    };
    let names = bar.picked.into_iter().map(|Picked { name, remove, .. }| {
        let button = el("BUTTON")
            .class("chip")
            .attr("type", "button")
            .on("click", move |_| act(&remove))
            .put(el("SPAN").class("unseen").put(words.remove).put(" "))
            .put(name)
            .put(icon(Icon::Cross));
        el("LI").put(button)
    });
    let clear = Event::PickedOnly(Vec::new());
    let compare = move |_| {
        app.on.run(Event::ViewChosen(View::Table));
        focus::to(refuge);
    };
    el("SECTION")
        .node(place)
        .attr("tabindex", "-1")
        .class("shortlist")
        .attr("part", "shortlist")
        .attr("aria-label", words.shortlist)
        .put(el("UL").class("chips").attr("role", "list").all(names))
        .put(bar.limit.map(|limit| el("P").class("limit").put(limit)))
        .put(button("quiet", words.clear_shortlist).on("click", move |_| act(&clear)))
        .put(compares.then(|| button("strong", bar.compare).on("click", compare)))
}
