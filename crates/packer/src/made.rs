//! What comes of the form.

use crate::{filled::Filled, preset, spoken};
use modascope_pack::{Form, Problem, snippet::snippet};
use serde::Serialize;

/// What is wrong with the form, or what was made of it.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Made {
    problems: Vec<Told>,
    /// The lines to copy.
    snippet: Option<String>,
    /// The name of the file to download.
    file: Option<&'static str>,
    media_type: Option<&'static str>,
    /// CSS variables and their values, as a style sheet takes them.
    looks: Vec<(String, String)>,
    /// Ticks and search to begin with, in words.
    presets: Vec<String>,
}

/// One problem, and the field that it is about; empty for none.
#[derive(Debug, Serialize)]
struct Told {
    field: &'static str,
    message: String,
}

/// Makes all but the file.
pub fn make(catalogue: &[u8], filled: &Filled, language: &str) -> Made {
    let download = filled.download();
    let choices = filled.choose(catalogue).and_then(|choices| match download {
        Some(form) if form.is_tracked() => match choices.completable() {
            Ok(()) => Ok(choices),
            Err(problem) => Err(vec![problem]),
        },
        _ => Ok(choices),
    });
    let choices = match choices {
        Ok(choices) => choices,
        Err(problems) => {
            let problem = spoken(language).problem;
            let told = |found: &Problem| Told { field: field(found), message: problem(found) };
            return Made { problems: problems.iter().map(told).collect(), ..Made::default() };
        }
    };
    let looks = choices.looks();
    Made {
        problems: Vec::new(),
        snippet: filled.snippet().map(|form| snippet(form, &choices, filled.addresses())),
        file: download.map(Form::file),
        media_type: download.map(Form::media_type),
        looks: looks
            .map(|(name, value)| (format!("--moda-scope-{name}"), value.to_owned()))
            .collect(),
        presets: preset::told(&filled.filters, choices.catalogue(), language),
    }
}

/// The name of the field that a problem is about.
fn field(problem: &Problem) -> &'static str {
    match problem {
        Problem::Catalogue(_) => "catalogue",
        Problem::BadLanguage { .. } | Problem::OtherLanguage { .. } => "language",
        Problem::UnknownName { choice, .. } => choice,
        Problem::NoSuchView { .. } => "view",
        Problem::NoView => "hide",
        Problem::UnknownFilter { .. } => "filters",
        Problem::BadLook { name, .. } => name,
        Problem::BadId { .. } => "package-id",
        Problem::BadPart { .. } | Problem::Unwritten(_) => "",
        // All that keeps a learner from completing it.
        _ => "complete-when",
    }
}
