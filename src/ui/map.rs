//! The map: one scale against another. A table to those who read or type, a picture to the eye.

use super::{
    cards::nothing,
    entry::{entries, shape},
};
use crate::{
    app::App,
    platform::grid,
    render::{El, el, group, live},
};
use leptos::prelude::*;
use modascope_core::{
    Event,
    axes::Axis,
    view::map::{Head, Legend, Map, choices, map as map_of},
};

/// The map and what it is drawn by; where nothing matches, a way out by `act`.
pub fn map(app: App, act: Callback<Event>) -> El {
    let axes = el("DIV").class("axes").all(Axis::ALL.map(|axis| select(app, axis)));
    let shown = live(move || {
        let empty = app.screen.with(|screen| screen.cards.empty.clone());
        let map = match app.session.with(map_of) {
            Some(map) => drawn(app, map),
            None => el("P").put(app.words().map_too_large),
        };
        group().put(empty.map(|empty| nothing(empty, act))).put(map)
    });
    el("DIV").class("map").attr("part", "map").put(axes).put(shown)
}

fn select(app: App, axis: Axis) -> El {
    let offered = move || app.session.with(|session| choices(session, axis));
    let options = move || {
        let options = offered().into_iter().map(|choice| {
            let this = choice.criterion;
            let chosen = move || {
                app.session.with(|session| session.axes().and_then(|axes| axes.get(axis))) == this
            };
            el("OPTION").made("value", choice.slug).state("selected", chosen).put(choice.label)
        });
        group().all(options)
    };
    let choose = move |slug: String| {
        let offered = app.session.with_untracked(|session| choices(session, axis));
        let chosen = offered.into_iter().find(|choice| choice.slug == slug);
        chosen.into_iter().for_each(|choice| app.on.run(Event::AxisChosen(axis, choice.criterion)));
    };
    let select = el("SELECT").put(live(options));
    let id = format!("axis-{}", axis.slug());
    let select = select.on("change", move |event| choose(event_target_value(&event)));
    el("DIV")
        .class("order")
        .put(el("LABEL").made("for", id.clone()).put((app.words().axis)(axis)))
        .put(select.made("id", id))
}

fn drawn(app: App, map: Map) -> El {
    let heads = map.columns.into_iter();
    let head = |scope, shown| head(scope, shown).live("dir", move || app.dir());
    let heads = heads.map(|shown| head("col", shown));
    let rows = map.rows.into_iter().map(|row| {
        let cells = row.cells.into_iter();
        let cells = cells.map(|cell| el("TD").attr("tabindex", "-1").put(entries(app, cell)));
        el("TR").put(head("row", row.head)).all(cells)
    });
    // To the eye only: the caption says them.
    let across = el("P").class("axis").attr("aria-hidden", "true").put(map.across).put(" →");
    let up = el("P").class("axis").attr("aria-hidden", "true").put("↑ ").put(map.up);
    let table = el("TABLE")
        .on("keydown", |event| grid::step(&event))
        .put(el("CAPTION").attr("id", "map").put(map.caption))
        // Heads have to come first to be heads of what is below; the style sheet puts them at the foot.
        .put(el("THEAD").put(el("TR").put(el("TD")).all(heads)))
        .put(el("TBODY").all(rows));
    let unplaced = map.unplaced.map(|unplaced| {
        el("DIV")
            .class("unplaced")
            .put(el("P").put(unplaced.sentence))
            .put(entries(app, unplaced.cell))
    });
    let scroll = el("SECTION")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("aria-labelledby", "map")
        .put(table);
    group().put(up).put(scroll).put(across).put(unplaced).put(map.legend.map(legend))
}

/// The head of a row or column: a value, and what it means.
fn head(scope: &'static str, head: Head) -> El {
    let about = head.about.map(|text| el("P").class("about").attr("aria-hidden", "true").put(text));
    el("TH").attr("scope", scope).put(el("SPAN").put(head.label)).put(about)
}

fn legend(legend: Legend) -> El {
    let shapes = legend.shapes.into_iter();
    let shapes = shapes.map(|(of, label)| el("LI").put(shape(of)).put(label));
    el("DIV")
        .class("legend")
        .put(el("P").class("tag").put(legend.name))
        .put(el("UL").attr("role", "list").all(shapes))
}
