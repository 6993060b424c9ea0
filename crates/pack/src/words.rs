//! What is said of a mistake, in the languages that the project speaks.

mod en;
mod fr;

use crate::Problem;
use modascope_core::{catalogue::Issue, message::Messages, text::best_language};

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

/// One issue of a catalogue: its place, and what is wrong there.
pub fn issue(issue: &Issue, messages: &Messages) -> String {
    let place = if issue.place.is_empty() { messages.whole_file } else { &issue.place };
    let problem = (messages.problem)(&issue.problem);
    match issue.is_warning() {
        true => format!("{place}: {}: {problem}", messages.warning),
        false => format!("{place}: {problem}"),
    }
}

/// How many issues a catalogue has, then each in a line.
fn issues(issues: &[Issue], messages: &Messages) -> String {
    let mut lines = (messages.issue_count)(issues.len());
    for one in issues {
        lines.push_str("\n  ");
        lines.push_str(&issue(one, messages));
    }
    lines
}

/// Names in a row, each between quotation marks.
fn quoted<T: AsRef<str>>(names: &[T], (open, close): (&str, &str)) -> String {
    let names = names.iter().map(|name| format!("{open}{}{close}", name.as_ref()));
    names.collect::<Vec<_>>().join(", ")
}
