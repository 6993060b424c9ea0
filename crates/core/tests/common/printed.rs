//! View models as short text.
//!
//! `⍽` is a narrow no-break space, `[hit]` what was searched for, `⟨en|words⟩` words in another language than the
//! interface's.

use super::widget::Widget;
use modascope_core::{
    modality::Basis,
    search::Span,
    view::{
        Passage, Rich,
        card::{Card, Fact, SourceView},
        filters::{self, State},
        sort,
    },
};
use std::fmt::Write;

pub(super) fn in_language(language: Option<&str>, words: &str) -> String {
    let words = words.replace('\u{202f}', "⍽");
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
    for (group, states) in filters::groups(&widget.0).iter().zip(filters::states(&widget.0)) {
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
    let cards = widget.cards();
    let mut text = format!("{}\n", cards.count);
    for entry in &cards.matches {
        assert_eq!(entry.miss, [], "a match misses nothing");
        writeln!(text, "= {}", widget.name(entry.modality)).unwrap();
    }
    for entry in &cards.near {
        writeln!(text, "~ {}. {}", widget.name(entry.modality), pieces(&entry.miss)).unwrap();
    }
    if let Some(empty) = &cards.empty {
        writeln!(text, "! {}", in_language(None, &empty.sentence)).unwrap();
        if let Some(way_out) = &empty.way_out {
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
