//! The guide as short text, with the signs of [`super::printed`].

use super::{
    printed::{passage, pieces},
    widget::Widget,
};
use modascope_core::{
    fit::Verdict,
    view::{
        Passage,
        guide::{self, Fitting},
    },
};
use std::fmt::Write;

fn words(text: &str) -> String {
    passage(&Passage::of(text))
}

/// What is asked, with what can be answered.
pub fn questions(widget: &Widget) -> String {
    let mut text = String::new();
    let meaning = |about: &Option<Passage>| match about {
        Some(about) => format!(" — {}", passage(about)),
        None => String::new(),
    };
    for question in guide::questions(&widget.0) {
        let name = passage(&question.name);
        writeln!(text, "{} ({name}){}", passage(&question.ask), meaning(&question.description))
            .unwrap();
        for value in &question.values {
            writeln!(text, "  {}{}", passage(&value.label), meaning(&value.description)).unwrap();
        }
    }
    text
}

/// What fits: `+` met, `~` near, `?` unknown, `-` missed, behind it `!` for a must; `×` excluded; buttons in `[ ]`.
pub fn guide(widget: &Widget) -> String {
    let guide = guide::guide(&widget.0);
    let messages = widget.0.messages();
    let mut text = format!("{}\n", words(&guide.status));
    guide.results.iter().for_each(|fitting| fitting_into(&mut text, fitting));
    guide.more_results.iter().for_each(|more| writeln!(text, "{more}").unwrap());
    guide.excluded.iter().for_each(|fitting| fitting_into(&mut text, fitting));
    guide.more_excluded.iter().for_each(|more| writeln!(text, "× {more}").unwrap());
    let buttons = [
        (guide.compare_first, messages.compare_first),
        (guide.as_filters, messages.need_as_filters),
        (guide.clear, messages.need_clear),
    ];
    for (event, label) in buttons {
        if event.is_some() {
            writeln!(text, "[{label}]").unwrap();
        }
    }
    text
}

fn fitting_into(text: &mut String, fitting: &Fitting) {
    let rank = fitting.rank.as_deref().unwrap_or("×");
    writeln!(text, "{rank} {}: {}", passage(&fitting.name), words(&fitting.figure)).unwrap();
    let percent = fitting.percent.to_string();
    assert!(fitting.figure.starts_with(&percent), "{percent} is not {}", fitting.figure);
    for reason in &fitting.reasons {
        let sign = match reason.verdict {
            Verdict::Meets => '+',
            Verdict::Near => '~',
            Verdict::Unknown => '?',
            Verdict::Misses => '-',
        };
        let must = if reason.must { "!" } else { "" };
        writeln!(text, "  {sign}{must} {}", pieces(&reason.sentence)).unwrap();
    }
}
