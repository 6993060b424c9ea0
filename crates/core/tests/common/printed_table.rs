//! The comparison as short text, in the signs of [`super::printed`].

use super::{
    printed::{basis, in_language, passage, rich, source},
    widget::Widget,
};
use modascope_core::view::{
    shortlist::{self, Picked},
    table::{Cell, Column, Said, Table},
};
use std::fmt::Write;

/// The bar: what is picked, what shows it, why no more can be picked.
pub fn bar(widget: &Widget) -> String {
    let Some(bar) = shortlist::bar(&widget.0) else { return "no bar".to_owned() };
    assert_eq!((bar.count, bar.full), (bar.picked.len(), bar.limit.is_some()));
    let names = bar.picked.iter().map(|Picked { name, .. }| passage(name));
    let limit = bar.limit.map(|limit| format!("! {}", in_language(None, &limit)));
    let lines = [names.collect::<Vec<_>>().join(", "), bar.compare].into_iter().chain(limit);
    lines.collect::<Vec<_>>().join("\n")
}

/// The buttons: `[x]` is picked, `[ ]` can be picked, `[-]` cannot.
pub fn toggles(widget: &Widget) -> String {
    let mut text = String::new();
    for (id, _) in widget.0.catalogue().modalities() {
        let toggle = shortlist::toggle(&widget.0, id);
        let state = match (toggle.pressed, toggle.disabled) {
            (true, false) => "[x]",
            (false, false) => "[ ]",
            (false, true) => "[-]",
            (true, true) => "[x, disabled]",
        };
        writeln!(text, "{state} {} · {}", in_language(None, &toggle.label), widget.name(id))
            .unwrap();
    }
    text
}

/// The table with all that can be opened in it: `≠` stands behind a row that differs.
pub fn table(widget: &Widget) -> String {
    print(&widget.table(), true)
}

/// The table as it is before anything is opened.
pub fn closed(widget: &Widget) -> String {
    print(&widget.table(), false)
}

fn print(table: &Table, open: bool) -> String {
    let mut text = format!("{}\n", table.caption);
    let columns = table.columns.iter().map(column).collect::<Vec<_>>();
    writeln!(text, "{}", columns.join(" | ")).unwrap();
    for row in &table.rows {
        assert_eq!(row.cells.len(), table.columns.len(), "a cell for each column");
        let mark = if row.differs { " ≠" } else { "" };
        writeln!(text, "# {}{mark}", passage(&row.head)).unwrap();
        row.cells.iter().for_each(|cell| cell_into(&mut text, cell, open));
    }
    for (place, footnote) in table.footnotes.iter().enumerate() {
        writeln!(text, "[{}]{}", place + 1, source(&Some(footnote.clone()))).unwrap();
    }
    let sentences = table.hidden.iter().chain(&table.more);
    let empty = table.empty.as_ref().map(|empty| &empty.sentence);
    for sentence in sentences.chain(empty) {
        writeln!(text, "! {}", in_language(None, sentence)).unwrap();
    }
    text
}

/// A head, with `<` and `>` where it can be moved.
fn column(column: &Column) -> String {
    let left = if column.left.is_some() { "< " } else { "" };
    let right = if column.right.is_some() { " >" } else { "" };
    let picked = if column.picked { "*" } else { "" };
    format!("{left}{picked}{}{right}", passage(&column.name))
}

fn cell_into(text: &mut String, cell: &Cell, open: bool) {
    let number = |number: Option<usize>| match number {
        Some(number) => format!(" [{number}]"),
        None => String::new(),
    };
    let said = |said: &Said| {
        let kind = said.kind.iter().map(|kind| format!(" ({kind})")).collect::<String>();
        format!("{}{kind}{}", passage(&said.text), number(said.footnote))
    };
    let all = cell.said.iter().map(said).collect::<Vec<_>>().join(" + ");
    let all = if all.is_empty() { "?" } else { &all };
    let whose = cell.basis.map(|of| format!("{}: ", basis(of))).unwrap_or_default();
    let steps = cell.steps.iter().flatten().map(|&said| if said { '●' } else { '○' });
    let steps: String = steps.collect();
    let space = if steps.is_empty() { "" } else { " " };
    writeln!(text, "- {whose}{all}{space}{steps}{}", number(cell.footnote)).unwrap();
    let opened = |text: &mut String, label: &str, words: &str| {
        if open {
            writeln!(text, "    {label}: {words}").unwrap();
        }
    };
    let why = cell.why.as_ref();
    if let Some(why) = why {
        assert_eq!(why.source, None, "the source of a reason is the footnote");
        opened(text, basis(why.basis), &rich(&why.text));
    }
    let originals = [cell.original.as_ref(), why.and_then(|why| why.original.as_ref())];
    for (label, words) in originals.into_iter().flatten() {
        opened(text, label, &passage(words));
    }
}
