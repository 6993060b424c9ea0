//! Explains to authors who do not program what is wrong with a file: the likely cause of each issue, with its line.
//!
//! [`crate::parse`] decides what is right. This looks at a file that it has refused once more, from the outside: which
//! kind of file it is, what was typed wrong, where the place of an issue stands in the text. The widget does not carry
//! it: a module of its own is loaded for a file that is wrong.

mod alike;
mod brackets;
mod excerpt;
mod format;
mod locate;
mod report;
mod scanner;
mod strings;
mod words;

pub use excerpt::Spot;
pub(crate) use excerpt::code;
pub use format::{Format, recognise};
pub use report::{Group, groups, report};

use crate::{
    catalogue::{Issue, Problem},
    inert::is_unseen,
    message::{Explanations, Messages},
};
use excerpt::Lines;

/// What was probably typed wrong. [`Explanations::cause`] puts it into words.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// A file of another kind.
    Format(Format),
    /// Nothing but white space.
    Empty,
    /// No comma between two fields or items.
    MissingComma {
        /// The line at whose end it is missing; nothing where what follows is on the same line.
        line: Option<usize>,
    },
    /// A comma before a closing bracket.
    TrailingComma {
        /// The bracket.
        closing: char,
    },
    /// Two commas in a row.
    DoubledComma,
    /// A comma behind an opening bracket.
    LeadingComma,
    /// A typographic quotation mark in the place of `"`.
    CurlyQuote(char),
    /// An apostrophe or a backtick in the place of `"`.
    SingleQuote(char),
    /// The name of a field without quotation marks.
    UnquotedKey(String),
    /// A text without quotation marks.
    UnquotedText(String),
    /// A text with a quotation mark at its end only.
    MissingOpeningQuote(String),
    /// A text without a quotation mark at its end.
    MissingClosingQuote {
        /// The line where the text begins.
        line: usize,
        /// Whether the file may have been cut off there.
        is_cut: bool,
    },
    /// A quotation mark inside of a text.
    InnerQuote,
    /// Two quotation marks in a row, where one belongs.
    DoubledQuote,
    /// A constant of another language.
    Constant {
        /// What is there.
        found: String,
        /// What JSON calls it.
        meant: &'static str,
    },
    /// A comment.
    Comment,
    /// A sign in the place of a comma, a colon or a bracket.
    Separator {
        /// What is there.
        found: String,
        /// What belongs there.
        meant: char,
    },
    /// No colon behind the name of a field.
    MissingColon,
    /// Nothing behind a colon.
    MissingValue,
    /// A decimal comma.
    DecimalComma,
    /// Zeros before a number.
    LeadingZeros,
    /// A plus sign before a number.
    PlusSign,
    /// A decimal point without a digit on both sides.
    BareDot,
    /// Spaces inside of a number.
    SpacedNumber,
    /// A line break inside of a text.
    LineBreak,
    /// A tab inside of a text.
    Tab,
    /// A character that cannot be seen, where none may be.
    Unseen(char),
    /// A backslash that begins no escape.
    Backslash,
    /// Half of a pair of surrogates.
    HalfPair,
    /// A bracket that is not closed before the end of the file.
    Unclosed {
        /// The bracket.
        open: char,
        /// Where it stands.
        line: usize,
    },
    /// A bracket that is not closed before something that cannot stand in it.
    UnclosedBefore {
        /// The bracket.
        open: char,
        /// Where it stands.
        line: usize,
        /// What follows: another opening bracket, a closing one, or the `"` of a field.
        next: char,
    },
    /// A bracket that closes one of the other kind.
    WrongClosing {
        /// What is there.
        found: char,
        /// What it would close.
        open: char,
        /// Where that stands.
        line: usize,
    },
    /// A bracket that closes nothing.
    ExtraClosing(char),
    /// A bracket that closes nothing, as none of its kind is open.
    Unopened(char),
    /// A bracket that is missing before the field that is marked, or before the items of a list.
    MissingOpening(char),
    /// A field of a list, whose object has an end and no beginning.
    OutsideOfObject,
    /// The items of a list between braces.
    WrongOpening,
    /// Two opening brackets in a row, where one belongs.
    DoubledOpening(char),
    /// The outermost bracket is closed, and fields follow.
    ClosedTooEarly {
        /// Where it is closed.
        line: usize,
    },
    /// Fields without a bracket around them.
    NoOpening,
    /// A colon in a list.
    ColonInList,
    /// A second JSON document.
    SecondDocument,
    /// Text before the beginning.
    TextBefore,
    /// Text behind the end.
    TextAfterEnd,
    /// Dots in the place of what was left out.
    Dots,
    /// A line that a version control system has put there.
    Conflict,
    /// The fence of a code block.
    Fence,
    /// Quotation marks with a backslash before each.
    Escaped,
    /// Quotation marks written as in HTML.
    Entities,
    /// Anything else.
    Unexpected(String),
}

/// One issue of a file, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The issue as the parser reports it, but for a French name of a field, of which it says which one is meant.
    pub issue: Issue,
    /// What was probably typed wrong, where that is known.
    pub cause: Option<Cause>,
    /// Where it stands in the text, where it is text.
    pub spot: Option<Spot>,
}

impl Finding {
    /// What is wrong, in a language.
    pub fn message(&self, messages: &Messages) -> String {
        let words = Explanations::of(messages);
        let problem = || (messages.problem)(&self.issue.problem);
        match &self.cause {
            None => problem(),
            Some(cause) if self.is_of_the_text() => (words.cause)(cause),
            Some(cause) => (words.with_cause)(&problem(), &(words.cause)(cause)),
        }
    }

    /// Whether the cause says all there is to say, as where the file could not be read at all.
    fn is_of_the_text(&self) -> bool {
        matches!(self.cause, Some(Cause::Format(_) | Cause::Empty))
            || matches!(self.issue.problem, Problem::Syntax { .. } | Problem::NotUtf8 { .. })
    }
}

/// Explains the issues that the parser found in a file, in their order. A file of another kind has one finding only: that
/// it is one.
pub fn diagnose(file: &[u8], issues: &[Issue]) -> Vec<Finding> {
    if issues.iter().all(Issue::is_warning) {
        return located(&text_of(file), issues);
    }
    if let Some(format) = recognise(file).filter(|format| *format != Format::Catalogue) {
        let issue = issues.iter().find(|issue| issue.place.is_empty());
        let issue = issue.cloned().unwrap_or(Issue {
            place: String::new(),
            problem: Problem::Syntax { line: 1, column: 1 },
        });
        return vec![Finding { issue, cause: Some(Cause::Format(format)), spot: None }];
    }
    let text = text_of(file);
    match issues {
        [issue @ Issue { problem: Problem::Syntax { .. }, .. }] => vec![syntax(&text, issue)],
        [issue @ Issue { problem: Problem::NotUtf8 { at }, .. }] => {
            vec![not_utf8(file, *at, issue)]
        }
        [issue @ Issue { problem: Problem::TooDeep { line, column }, .. }] => {
            let spot = Lines::new(&text).at(*line, *column);
            vec![Finding { issue: issue.clone(), cause: None, spot: Some(spot) }]
        }
        _ => located(&text, issues),
    }
}

/// The text of a file, without a byte order mark; bytes that are not UTF-8 are replaced.
fn text_of(file: &[u8]) -> String {
    let text = String::from_utf8_lossy(file);
    text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned()
}

fn syntax(text: &str, issue: &Issue) -> Finding {
    let lines = Lines::new(text);
    let issue = issue.clone();
    match scanner::scan(text) {
        Some(scanner::Fault { cause: Cause::Empty, .. }) => {
            Finding { issue, cause: Some(Cause::Empty), spot: None }
        }
        Some(fault) => {
            Finding { issue, cause: Some(fault.cause), spot: Some(lines.spot(fault.at)) }
        }
        // The scanner takes what the parser refuses: that is where the parser stopped.
        None => {
            let spot = match issue.problem {
                Problem::Syntax { line, column } => Some(lines.at(line, column)),
                _ => None,
            };
            Finding { issue, cause: None, spot }
        }
    }
}

/// A text in another encoding: shown up to the first byte that is wrong.
fn not_utf8(file: &[u8], at: usize, issue: &Issue) -> Finding {
    let text = String::from_utf8_lossy(file);
    let start = at..at + '\u{fffd}'.len_utf8();
    let range = if text.get(start.clone()).is_some() { start } else { at..at };
    Finding { issue: issue.clone(), cause: None, spot: Some(Lines::new(&text).spot(range)) }
}

/// Issues of a file that is JSON, with the lines that their places stand in; of thousands, only some of each kind.
fn located(text: &str, issues: &[Issue]) -> Vec<Finding> {
    let findings = alike::translated(issues).into_iter().map(|issue| Finding {
        issue,
        cause: None,
        spot: None,
    });
    let mut findings: Vec<_> = findings.collect();
    let looked_for = alike::looked_for(issues);
    let places: Vec<_> = looked_for.iter().map(|index| &*issues[*index].place).collect();
    let lines = Lines::new(text);
    for (index, found) in looked_for.iter().zip(locate::locate(text, &places)) {
        let Some(found) = found else { continue };
        let Finding { issue, cause, spot } = &mut findings[*index];
        let range = match found.name {
            Some(name) if is_about_the_name(issue) => name,
            _ => found.value,
        };
        *cause = unseen(issue, &text[range.clone()]);
        *spot = Some(lines.spot(range));
    }
    findings
}

/// Whether it is the name of the field that is wrong, and not what stands behind it.
fn is_about_the_name(issue: &Issue) -> bool {
    match &issue.problem {
        Problem::UnknownField { .. } | Problem::RepeatedField => true,
        Problem::UnknownName { found, .. } => issue.place.rsplit(" › ").next() == Some(found),
        _ => false,
    }
}

/// A character in a name that cannot be seen: the name looks right, and is not.
fn unseen(issue: &Issue, token: &str) -> Option<Cause> {
    let is_name = matches!(
        issue.problem,
        Problem::UnknownField { .. }
            | Problem::UnknownName { .. }
            | Problem::BadId { .. }
            | Problem::BadUrl { .. }
            | Problem::BadLanguage { .. }
    );
    let found = token.chars().find(|letter| is_unseen(*letter) && !" \n\r\t".contains(*letter));
    found.filter(|_| is_name).map(Cause::Unseen)
}
