//! Why something cannot be made.

use crate::{surface, words};
use modascope_core::{diagnosis::Finding, session::View};
use std::fmt;

/// One mistake in what was chosen, or in the files that a form is made of. [`crate::words`] puts it into words.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// This is wrong with the catalogue.
    Catalogue(Vec<Finding>),
    /// Not a BCP 47 language tag.
    BadLanguage {
        /// What was chosen.
        found: String,
    },
    /// A language that the catalogue is not in.
    OtherLanguage {
        /// What was chosen.
        found: String,
        /// The languages of the catalogue.
        expected: Vec<String>,
    },
    /// Not one of the names to choose from.
    UnknownName {
        /// What was to be chosen: the name of the attribute or option.
        choice: &'static str,
        /// What was chosen.
        found: String,
        /// What there is to choose from.
        expected: Vec<&'static str>,
    },
    /// A view to begin with that is hidden, or that the catalogue does not allow.
    NoSuchView {
        /// The view.
        view: View,
        /// Whether it is hidden.
        hidden: bool,
    },
    /// All four views are hidden.
    NoView,
    /// A part of the filters that ticks nothing in the catalogue, and searches for nothing.
    UnknownFilter {
        /// The part.
        found: String,
    },
    /// Not a colour, a length or a list of fonts.
    BadLook {
        /// The CSS variable, without `--moda-scope-`.
        name: &'static str,
        /// What it takes.
        kind: surface::Kind,
        /// What was chosen.
        found: String,
    },
    /// Not an id for a package, which is written as an id in a catalogue is.
    BadId {
        /// What was chosen.
        found: String,
    },
    /// Complete when two modalities were compared, but there is only one.
    OneModality,
    /// Complete when two modalities were compared, but the table is hidden.
    NoTable,
    /// Complete when two modalities were compared, but none can be picked: not on a card, and not by the guide.
    NoPicking,
    /// A file of the build that is not as it has to be.
    BadPart {
        /// Its name.
        file: &'static str,
    },
    /// It could not be put together.
    Unwritten(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&(words::ENGLISH.problem)(self))
    }
}

impl std::error::Error for Problem {}
