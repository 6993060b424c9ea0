//! What is wrong with a catalogue, and where.

/// One mistake in a catalogue file, or one thing that looks like one.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Where it is, as a path through the file: `modalities[2] "webinaire" › assessments › group_size`. Empty for
    /// the file as a whole.
    pub place: String,
    /// What it is.
    pub problem: Problem,
}

impl Issue {
    /// Whether the catalogue can be used in spite of it.
    pub fn is_warning(&self) -> bool {
        matches!(self.problem, Problem::UnknownField { .. } | Problem::SameName { .. })
    }
}

/// What can be wrong. [`crate::message::Messages::problem`] puts it into words.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// Not UTF-8 at this byte, counted from zero.
    NotUtf8 {
        /// How many bytes before it are right.
        at: usize,
    },
    /// A file or a text of more bytes than it may have.
    TooLarge {
        /// How many there are.
        bytes: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Not JSON.
    Syntax {
        /// Counted from one.
        line: usize,
        /// Counted from one, in characters.
        column: usize,
    },
    /// Lists and objects inside one another, deeper than [`super::MAX_DEPTH`].
    TooDeep {
        /// Counted from one.
        line: usize,
        /// Counted from one, in characters.
        column: usize,
    },
    /// Written for another version of the format.
    UnsupportedVersion,
    /// Not of the type that belongs here.
    WrongType {
        /// What belongs here.
        expected: Type,
        /// What is here.
        found: Type,
        /// The names that may be here, where only some may.
        names: &'static [&'static str],
    },
    /// A field that has to be there and is not.
    Missing {
        /// The names that may be there, where only some may.
        names: &'static [&'static str],
    },
    /// A field that the format does not have: a warning.
    UnknownField {
        /// The name it may have been meant to be.
        nearest: Option<String>,
    },
    /// A name that stands twice in one object.
    RepeatedField,
    /// Text or a list with nothing in it.
    Empty,
    /// Not one of the names that belong here.
    UnknownName {
        /// What is here.
        found: String,
        /// What may be here.
        expected: Vec<String>,
        /// What it may have been meant to be.
        nearest: Option<String>,
    },
    /// Not made of small letters, digits, `-` and `_`, letter or digit first.
    BadId {
        /// What is here.
        found: String,
    },
    /// The same id, language or value a second time.
    Duplicate {
        /// What is here twice.
        found: String,
    },
    /// The name of another thing of the same kind: a warning.
    SameName {
        /// The name.
        found: String,
    },
    /// More than there may be.
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Not a BCP 47 language tag.
    BadLanguage {
        /// What is here.
        found: String,
    },
    /// No words in a language that has to be there: the first of the catalogue, or that of a quotation's own words.
    NotInLanguage {
        /// That language.
        language: String,
    },
    /// Not an `http`, `https` or `mailto` address.
    BadUrl {
        /// What is here.
        found: String,
    },
    /// Quoted, but from whom is not said.
    QuoteWithoutSource,
    /// A text where the criterion asks for values.
    TextForValues,
    /// Values where the criterion asks for a text.
    ValuesForText,
}

/// The types of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Type {
    Null,
    Bool,
    Number,
    String,
    List,
    Object,
    StringOrObject,
}
