//! The comparison: modalities side by side.

use super::{
    cards::nothing,
    cell::cell,
    column::{Drag, column},
    definition::source,
    parts::{
        field::labelled,
        icon::{Icon, icon},
    },
};
use crate::{
    app::App,
    render::{El, Node, Part, el, group, live},
};
use leptos::prelude::*;
use modascope_core::{
    Event,
    view::table::{Row, RowKind, Table, table as table_of},
};

/// The comparison; where there is none, a way out by `act`.
pub fn table(app: App, act: Callback<Event>) -> Part {
    let drag = Drag::new(None);
    let region = Node::new();
    let with_notes = RwSignal::new(true);
    live(move || {
        let table = app.session.with(table_of);
        match table.empty {
            Some(empty) => nothing(empty, act),
            None => shown(app, table, drag, region, with_notes),
        }
    })
}

fn shown(app: App, table: Table, drag: Drag, region: Node, with_notes: RwSignal<bool>) -> El {
    let words = app.words();
    let own = table.rows.iter().any(|row| row.kind == RowKind::Own);
    let switches = el("DIV")
        .class("switches")
        .put(table.hidden.map(|hidden| {
            let on = move || app.session.with(|session| session.differences());
            let input = el("INPUT")
                .attr("type", "checkbox")
                .attr("role", "switch")
                .state("checked", on)
                .on("change", move |_| app.on.run(Event::DifferencesToggled));
            group()
                .put(labelled("differences".into(), input).put(words.differences))
                .put(el("P").put(hidden))
        }))
        .put(own.then(|| {
            let input = el("INPUT")
                .attr("type", "checkbox")
                .state("checked", move || with_notes.get())
                .on("change", move |_| with_notes.update(|on| *on = !*on));
            labelled("print-notes".into(), input).put(words.print_notes)
        }));
    let corner = el("TH")
        .class("corner")
        .attr("scope", "col")
        .attr("role", "columnheader")
        .put(el("SPAN").put(words.criterion));
    let count = table.columns.len();
    let columns = table.columns.iter().enumerate();
    let columns =
        columns.map(|(place, head)| column(app, drag, region, (place, count), head.clone()));
    let head = el("THEAD")
        .attr("role", "rowgroup")
        .put(el("TR").attr("role", "row").put(corner).all(columns));
    let names: Vec<_> = table.columns.iter().map(|column| column.name.clone()).collect();
    let rows = table.rows.into_iter().map(|shown| {
        let Row { kind, head, about, differs, cells } = shown;
        let title = head.clone();
        let mark =
            differs.then(|| el("SPAN").class("mark").put(icon(Icon::Differs)).put(words.differs));
        let head = el("TH")
            .attr("scope", "row")
            .attr("role", "rowheader")
            .put(el("DIV").put(head).put(mark))
            .put(about.map(|text| el("P").class("about").attr("aria-hidden", "true").put(text)));
        let cells = cells.into_iter().zip(names.clone());
        let row = el("TR").attr("role", "row").live("class", move || {
            let unprinted = kind == RowKind::Own && !with_notes.get();
            Some(match (unprinted, differs) {
                (true, _) => "unprinted".into(),
                (_, true) => "differs".into(),
                _ => "".into(),
            })
        });
        row.put(head).all(cells.map(|(shown, name)| cell(words, title.clone(), name, shown)))
    });
    let body = el("TBODY").attr("role", "rowgroup").all(rows);
    let caption = el("CAPTION").attr("id", "comparison").put(table.caption);
    let dir = table.from_right.then(|| "rtl".to_owned());
    let grid = el("TABLE").attr("role", "table").maybe("dir", dir);
    let grid = grid.put(caption).put(head).put(body);
    let notes = table.footnotes.into_iter().map(|shown| el("LI").put(source(words, shown)));
    let sources = (notes.len() > 0).then(|| {
        el("DIV").class("sources").put(app.heading(2).put(words.sources)).put(el("OL").all(notes))
    });
    el("DIV")
        .class("comparison")
        .attr("part", "table")
        .put(switches)
        .put(table.more.map(|more| el("P").put(more)))
        .put(
            el("SECTION")
                .node(region)
                .class("scroll")
                .attr("tabindex", "0")
                .attr("aria-labelledby", "comparison")
                .put(grid),
        )
        .put(sources)
}
