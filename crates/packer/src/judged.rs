//! A catalogue file, judged.

use crate::messages;
use modascope_core::{
    Catalogue, Session,
    catalogue::parse_bytes,
    diagnosis::{Group, Spot, diagnose, groups},
    message::Messages,
    session::View,
};
use serde::Serialize;
use std::sync::Arc;

/// What is said of a file.
#[derive(Debug, Serialize)]
pub struct Judged {
    /// How many issues keep it from being used, in words; nothing where it can be.
    trouble: Option<String>,
    issues: Vec<Told>,
    /// What it offers, where it can be used.
    offer: Option<Offer>,
}

/// One problem, at one place or more.
#[derive(Debug, Serialize)]
struct Told {
    place: String,
    message: String,
    /// How often it occurs, and where else.
    times: Option<String>,
    also: Option<String>,
    /// Its line and column, in words.
    position: Option<String>,
    /// The line before, in and behind what is marked.
    line: Option<[String; 3]>,
}

/// What there is to choose from.
#[derive(Debug, Serialize)]
struct Offer {
    id: String,
    title: String,
    modalities: usize,
    /// BCP 47 tags.
    languages: Vec<String>,
    views: Vec<&'static str>,
}

/// Judges a file.
pub fn judge(file: &[u8], language: &str) -> Judged {
    let messages = messages(language);
    let told = |issues: &[_]| {
        let findings = diagnose(file, issues);
        groups(&findings).iter().map(|group| tell(group, messages)).collect()
    };
    match parse_bytes(file) {
        Ok(catalogue) => Judged {
            trouble: None,
            issues: told(&catalogue.warnings()),
            offer: Some(offer(catalogue, language)),
        },
        Err(issues) => Judged {
            trouble: Some((messages.issue_count)(issues.len())),
            issues: told(&issues),
            offer: None,
        },
    }
}

fn tell(group: &Group, messages: &Messages) -> Told {
    let finding = group.first;
    let issue = &finding.issue;
    let place = if issue.place.is_empty() { messages.whole_file } else { &issue.place };
    let mut message = finding.message(messages);
    if issue.is_warning() {
        message = format!("{}{}{message}", messages.warning, messages.colon);
    }
    let line = |spot: &Spot| [&spot.before, &spot.marked, &spot.after].map(String::clone);
    Told {
        place: place.to_owned(),
        message,
        times: group.times(messages),
        also: group.also(messages),
        position: group.position(messages),
        line: finding.spot.as_ref().map(line),
    }
}

fn offer(catalogue: Catalogue, language: &str) -> Offer {
    let session = Session::new(Arc::new(catalogue), language, modascope_core::sort::by_code_point);
    let catalogue = session.catalogue();
    let views = View::ALL.into_iter().filter(|view| session.offers(*view));
    Offer {
        id: catalogue.id().to_owned(),
        title: catalogue.title().get(session.language()).0.to_owned(),
        modalities: catalogue.len(),
        languages: catalogue.languages().map(|(_, tag)| tag.to_owned()).collect(),
        views: views.map(View::slug).collect(),
    }
}
