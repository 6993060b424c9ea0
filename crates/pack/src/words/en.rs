//! What is said of a mistake in English.

use super::{Words, findings, quoted};
use crate::{Problem, surface::Kind};
use modascope_core::{catalogue, message::ENGLISH};

const QUOTES: (&str, &str) = ("“", "”");

pub(super) const WORDS: Words = Words {
    tag: "en",
    unloaded: "The interactive comparison did not load: it needs JavaScript and a recent browser. Here is what \
        it contains.",
    problem,
};

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Catalogue(list) => format!("catalogue: {}", findings(list, ENGLISH)),
        Problem::BadLanguage { found } => {
            format!("lang: “{found}” is not a language tag such as fr or pt-BR")
        }
        Problem::OtherLanguage { found, expected } => {
            format!("lang: the catalogue is not in “{found}”, but in {}", quoted(expected, QUOTES))
        }
        Problem::UnknownName { choice, found, expected } => {
            format!("{choice}: unknown “{found}”; expected: {}", quoted(expected, QUOTES))
        }
        Problem::NoSuchView { view, hidden: true } => {
            format!("view: “{}” is hidden by hide", view.slug())
        }
        Problem::NoSuchView { view, hidden: false } => {
            format!("view: the catalogue has too few criteria for “{}”", view.slug())
        }
        Problem::NoView => "hide: all views are hidden, one has to stay".to_owned(),
        Problem::UnknownFilter { found } => format!(
            "filters: “{found}” is neither a search nor a criterion of the catalogue with values of it"
        ),
        Problem::BadLook { name, kind, found } => {
            let kind = match kind {
                Kind::Colour => "a colour such as #0d6657 or rgb(13 102 87)",
                Kind::Length => "a length such as 10px or 0.5rem",
                Kind::Fonts => "a list of fonts such as Lato, sans-serif",
            };
            format!("{name}: “{found}” is not {kind}")
        }
        Problem::BadId { found } => {
            let bad = catalogue::Problem::BadId { found: found.clone() };
            format!("id: {}", (ENGLISH.problem)(&bad))
        }
        Problem::OneModality => "complete-when: “compared” takes two modalities, and the catalogue has one: choose “opened” or “viewed-all”".to_owned(),
        Problem::NoTable => "complete-when: “compared” takes the table, which is hidden by hide: show it, or choose “opened” or “viewed-all”".to_owned(),
        Problem::NoPicking => "complete-when: “compared” takes picking, which is hidden by hide: show “shortlist”, or choose “opened” or “viewed-all”".to_owned(),
        Problem::BadPart { file } => format!("{file}: not as the build writes it"),
        Problem::Unwritten(why) => format!("the file could not be put together: {why}"),
    }
}
