//! What is said of a mistake, in the languages that the project speaks.

mod en;
mod fr;

use crate::Problem;
use modascope_core::{
    catalogue::Issue,
    diagnosis::{Finding, Group, groups},
    message::Messages,
    text::best_language,
};

/// The words in one language.
pub struct Words {
    /// The BCP 47 tag of the language.
    pub tag: &'static str,
    /// Where the widget did not come: that it did not, and what it asks for.
    pub unloaded: &'static str,
    /// What is wrong: small letters first, and no full stop. Issues of a catalogue are lines of their own.
    pub problem: fn(&Problem) -> String,
}

/// What is spoken to those whose language the project does not speak.
pub const ENGLISH: &Words = &en::WORDS;
const ALL: [&Words; 2] = [&fr::WORDS, ENGLISH];

/// The words in the language of a BCP 47 tag, if the project speaks it.
pub fn find(tag: &str) -> Option<&'static Words> {
    best_language(tag, ALL.iter().map(|words| words.tag)).map(|index| ALL[index])
}

/// One problem of a catalogue, in a line: its place, what is wrong there, and where else it is.
pub fn group(group: &Group, messages: &Messages) -> String {
    let Issue { place, .. } = &group.first.issue;
    let place = if place.is_empty() { messages.whole_file } else { place };
    let mut line = match group.times(messages) {
        Some(times) => format!("{times} {place}: "),
        None => format!("{place}: "),
    };
    if group.first.issue.is_warning() {
        line = format!("{line}{}: ", messages.warning);
    }
    line.push_str(&group.first.message(messages));
    for more in [group.position(messages), group.also(messages)].into_iter().flatten() {
        line.push_str(&format!(" ({more})"));
    }
    line
}

/// How many problems a catalogue has, then each in a line.
fn findings(findings: &[Finding], messages: &Messages) -> String {
    let mut lines = (messages.issue_count)(findings.len());
    for one in &groups(findings) {
        lines.push_str("\n  ");
        lines.push_str(&group(one, messages));
    }
    lines
}

/// Names in a row, each between quotation marks.
fn quoted<T: AsRef<str>>(names: &[T], (open, close): (&str, &str)) -> String {
    let names = names.iter().map(|name| format!("{open}{}{close}", name.as_ref()));
    names.collect::<Vec<_>>().join(", ")
}
