//! View models as short text.
//!
//! `⍽` is a narrow no-break space, `⎵` a no-break space, `[hit]` what was searched for, `⟨en|words⟩` words in another
//! language than the interface's.

use super::widget::Widget;
use modascope_core::{
    axes::Axis,
    modality::{Basis, ModalityId},
    search::Span,
    view::{
        Passage, Rich,
        card::{Card, Fact, SourceView},
        cards as list,
        filters::{self, State},
        map::{self, Cell},
        sort,
    },
};
use std::fmt::Write;

pub(super) fn in_language(language: Option<&str>, words: &str) -> String {
    let words = words.replace('\u{202f}', "⍽").replace('\u{a0}', "⎵");
    match language {
        Some(tag) => format!("⟨{tag}|{words}⟩"),
        None => words,
    }
}

/// Words.
pub fn passage(passage: &Passage) -> String {
    in_language(passage.language.as_deref(), &passage.text)
}

/// A sentence in pieces.
pub fn pieces(pieces: &[Passage]) -> String {
    pieces.iter().map(passage).collect()
}

/// Words with hits.
pub fn rich(rich: &Rich) -> String {
    let span = |span: &Span| if span.hit { format!("[{}]", span.text) } else { span.text.clone() };
    let words: String = rich.spans.iter().map(span).collect();
    in_language(rich.language.as_deref(), &words)
}

pub(super) fn source(source: &Option<SourceView>) -> String {
    match source {
        Some(SourceView { name, url: Some(url) }) => format!(" — {} <{url}>", passage(name)),
        Some(SourceView { name, url: None }) => format!(" — {}", passage(name)),
        None => String::new(),
    }
}

pub(super) fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Quoted => "quoted",
        Basis::Editorial => "editorial",
    }
}

/// A whole card.
pub fn card(card: &Card) -> String {
    let mut text = format!("# {}\n", rich(&card.name));
    for other in &card.other_names {
        writeln!(text, "also {} ({}){}", rich(&other.name), other.kind, source(&other.source))
            .unwrap();
    }
    if let Some(definition) = &card.definition {
        let words = rich(&definition.text);
        writeln!(text, "{}: {words}{}", basis(definition.basis), source(&definition.source))
            .unwrap();
        if let Some((label, original)) = &definition.original {
            writeln!(text, "  {label}: {}", passage(original)).unwrap();
        }
    }
    if let Some(note) = &card.note {
        writeln!(text, "note: {}", rich(note)).unwrap();
    }
    if let Some(by) = &card.found_by {
        writeln!(text, "found by: {}", rich(by)).unwrap();
    }
    card.values.iter().chain(&card.texts).for_each(|fact| fact_into(&mut text, fact));
    text
}

fn fact_into(text: &mut String, fact: &Fact) {
    let said = fact.said.iter().map(rich).collect::<Vec<_>>().join(" + ");
    let said = if said.is_empty() { "?" } else { &said };
    let steps = fact.steps.iter().flatten().map(|&said| if said { '●' } else { '○' });
    let steps: String = steps.collect();
    let space = if steps.is_empty() { "" } else { " " };
    writeln!(text, "- {}: {said}{space}{steps}", passage(&fact.name)).unwrap();
    if let Some(why) = &fact.why {
        writeln!(text, "  {}: {}{}", basis(why.basis), rich(&why.text), source(&why.source))
            .unwrap();
        if let Some((label, original)) = &why.original {
            writeln!(text, "    {label}: {}", passage(original)).unwrap();
        }
    }
}

/// The filters: `[x]` is ticked, `[ ]` can be ticked, `[-]` cannot.
pub fn filters(widget: &Widget) -> String {
    let mut text = String::new();
    for (group, states) in filters::groups(&widget.0).iter().zip(widget.states()) {
        writeln!(text, "{}", passage(&group.name)).unwrap();
        assert_eq!(group.options.len(), states.len(), "a state for each option");
        for (option, State { count, ticked, disabled }) in group.options.iter().zip(states) {
            let tick = match (ticked, disabled) {
                (true, false) => "[x]",
                (false, false) => "[ ]",
                (false, true) => "[-]",
                (true, true) => "[x, disabled]",
            };
            writeln!(text, "  {tick} {} {count}", passage(&option.label)).unwrap();
        }
    }
    text
}

/// The filters with what their names and values mean.
pub fn meanings(widget: &Widget) -> String {
    let mut text = String::new();
    let meaning = |about: &Option<Passage>| match about {
        Some(about) => format!(" — {}", passage(about)),
        None => String::new(),
    };
    for group in filters::groups(&widget.0) {
        writeln!(text, "{}{}", passage(&group.name), meaning(&group.description)).unwrap();
        for option in &group.options {
            writeln!(text, "  {}{}", passage(&option.label), meaning(&option.description)).unwrap();
        }
    }
    text
}

/// What is shown: the count, `=` matches, `~` near matches, `!` what to do when there is nothing.
pub fn cards(widget: &Widget) -> String {
    let shown = widget.cards();
    let mut text = format!("{}\n", shown.count);
    let entries =
        |of: &[ModalityId]| -> Vec<_> { of.iter().map(|id| list::entry(&widget.0, *id)).collect() };
    for entry in entries(&shown.matches) {
        assert_eq!(entry.miss, [], "a match misses nothing");
        writeln!(text, "= {}", widget.name(entry.modality)).unwrap();
    }
    for entry in entries(&shown.near) {
        writeln!(text, "~ {}. {}", widget.name(entry.modality), pieces(&entry.miss)).unwrap();
    }
    if let Some(empty) = &shown.empty {
        writeln!(text, "! {}", in_language(None, &empty.sentence)).unwrap();
        for way_out in empty.nearest.iter().chain(&empty.way_out) {
            writeln!(text, "! {}", pieces(&way_out.label)).unwrap();
        }
    }
    text
}

/// The chips, one a line.
pub fn chips(widget: &Widget) -> String {
    let chips = filters::chips(&widget.0);
    let lines =
        chips.iter().map(|chip| format!("{}: {}\n", passage(&chip.name), passage(&chip.value)));
    lines.collect()
}

/// The orders to choose from, `>` before the chosen one.
pub fn orders(widget: &Widget) -> String {
    let orders = sort::orders(&widget.0);
    let lines = orders.iter().map(|order| {
        let chosen = if order.sort == widget.0.sort() { ">" } else { " " };
        format!("{chosen} {} ({})\n", in_language(None, &order.label), order.slug)
    });
    lines.collect()
}

/// The map: a line a row, `|` between the cells, `·` where nobody is; the number is the shape.
pub fn map(widget: &Widget) -> String {
    let Some(map) = map::map(&widget.0) else { return "no map".to_owned() };
    let columns: Vec<_> = map.columns.iter().map(|head| passage(&head.label)).collect();
    let mut text = format!("{}\n", pieces(&map.caption));
    writeln!(text, "{} ↑ {} → {}", passage(&map.up), passage(&map.across), columns.join(" | "))
        .unwrap();
    for row in &map.rows {
        assert_eq!(row.cells.len(), map.columns.len(), "a cell a column");
        let cells: Vec<_> = row.cells.iter().map(cell).collect();
        writeln!(text, "{}: {}", passage(&row.head.label), cells.join(" | ")).unwrap();
    }
    if let Some(unplaced) = &map.unplaced {
        writeln!(text, "{}: {}", in_language(None, &unplaced.sentence), cell(&unplaced.cell))
            .unwrap();
    }
    if let Some(legend) = &map.legend {
        let shape = |(shape, label): &(u8, Passage)| format!("{shape} {}", passage(label));
        let shapes: Vec<_> = legend.shapes.iter().map(shape).collect();
        writeln!(text, "{} = {}", passage(&legend.name), shapes.join(", ")).unwrap();
    }
    text
}

fn cell(cell: &Cell) -> String {
    let mut entries: Vec<_> = cell
        .entries
        .iter()
        .map(|entry| {
            let mark = pieces(&entry.mark);
            let mark = if mark.is_empty() { mark } else { format!(" ({mark})") };
            format!("{} {}{mark}", entry.shape, passage(&entry.name))
        })
        .collect();
    entries.extend(cell.more.clone());
    if entries.is_empty() { "·".to_owned() } else { entries.join("; ") }
}

/// What can be chosen for each axis, `>` before what is.
pub fn axes(widget: &Widget) -> String {
    let mut text = String::new();
    for axis in Axis::ALL {
        let chosen = widget.0.axes().map(|axes| axes.get(axis));
        let choices = map::choices(&widget.0, axis).into_iter().map(|choice| {
            let chosen = if chosen == Some(choice.criterion) { "> " } else { "" };
            format!("{chosen}{} ({})", in_language(None, &choice.label), choice.slug)
        });
        let choices: Vec<_> = choices.collect();
        writeln!(text, "{}: {}", (widget.0.messages().axis)(axis), choices.join(", ")).unwrap();
    }
    text
}
