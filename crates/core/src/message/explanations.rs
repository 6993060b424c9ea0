//! The words of [`crate::diagnosis`]. They are apart from [`Messages`], so that the widget does not carry them.

use super::{Messages, en, fr};
use crate::diagnosis::{Cause, Format};

/// What is said of a file that is wrong, in one language.
pub struct Explanations {
    /// A cause.
    pub cause: fn(&Cause) -> String,
    /// A problem and its cause.
    pub with_cause: fn(&str, &str) -> String,
    /// A line and a column, as a place.
    pub position: fn(usize, usize) -> String,
    /// A line, behind the name of a place.
    pub on_line: fn(usize) -> String,
    /// What is written at a place.
    pub found: fn(&str) -> String,
    /// How often a problem occurs.
    pub times: fn(usize) -> String,
    /// Where else it occurs: the first places, and how many more there are.
    pub also: fn(&str, usize) -> String,
    /// A file of this kind is not a saved selection.
    pub no_session: fn(Format) -> String,
}

impl Explanations {
    /// Those in the language of the other words.
    pub fn of(messages: &Messages) -> &'static Self {
        match messages.tag {
            "fr" => &fr::EXPLANATIONS,
            _ => &en::EXPLANATIONS,
        }
    }
}
