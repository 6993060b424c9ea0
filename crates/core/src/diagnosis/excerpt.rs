//! A place in a text, as a person finds it: line, column, and the words around it.

use crate::inert::{inert, is_unseen};
use std::ops::Range;

/// How much of a line is shown before and behind the place, in characters.
const BEFORE: usize = 50;
const AFTER: usize = 30;
/// How much of what is marked is shown.
const MARKED: usize = 40;

/// A place in a text, with the line that it is in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Counted from one.
    pub line: usize,
    /// Counted from one, in characters.
    pub column: usize,
    /// The line before the place, `…` first where it is cut.
    pub before: String,
    /// What is marked. A character that cannot be seen is written as its code; a place between two characters is a space.
    pub marked: String,
    /// The line behind it, `…` last where it is cut.
    pub after: String,
}

/// A text in lines.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// The byte at which each line begins.
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Lines end as editors have it: with a line feed, a carriage return, or both.
    pub(super) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| {
            **byte == b'\n' || **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')
        });
        Self { text, starts: [0].into_iter().chain(ends.map(|(at, _)| at + 1)).collect() }
    }

    /// The number of the line that a byte is in, counted from one.
    pub(super) fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    /// A place by its line and column.
    pub(super) fn at(&self, line: usize, column: usize) -> Spot {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let rest = &self.text[start..];
        let at = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
        let length = rest[at..].chars().next().filter(|letter| !letter.is_control());
        self.spot(start + at..start + at + length.map_or(0, char::len_utf8))
    }

    /// The place of some bytes. What is marked ends with its first line.
    pub(super) fn spot(&self, range: Range<usize>) -> Spot {
        let line = self.line(range.start);
        let start = self.starts[line - 1];
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        let whole = self.text[start..end].trim_end_matches(['\n', '\r']);
        let (before, rest) = whole.split_at((range.start - start).min(whole.len()));
        let (marked, after) = rest.split_at(range.len().min(rest.len()));
        let is_break = range.start < range.end && rest.is_empty();
        Spot {
            line,
            column: before.chars().count() + 1,
            before: tail(before),
            marked: if is_break { "↵".to_owned() } else { visible(marked) },
            after: head(after, AFTER),
        }
    }
}

/// The end of a text.
fn tail(text: &str) -> String {
    let start = text.char_indices().nth_back(BEFORE - 1).map_or(0, |(at, _)| at);
    let shown = inert(&text[start..]);
    if start > 0 { format!("…{shown}") } else { shown }
}

/// The beginning of a text.
fn head(text: &str, most: usize) -> String {
    let shown: String = text.chars().take(most).collect();
    if shown.len() < text.len() { inert(&shown) + "…" } else { inert(&shown) }
}

/// What is marked, so that something can be seen.
fn visible(marked: &str) -> String {
    if marked.is_empty() {
        return " ".to_owned();
    }
    let mut shown = String::new();
    for letter in marked.chars().take(MARKED) {
        match letter {
            ' ' => shown.push(' '),
            letter if is_unseen(letter) => shown += &format!("[{}]", code(letter)),
            letter => shown.push(letter),
        }
    }
    if marked.chars().count() > MARKED { shown + "…" } else { shown }
}

/// The number of a character, as Unicode writes it.
pub(crate) fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_end_with_a_line_feed_a_carriage_return_or_both() {
        let lines = Lines::new("a\nb\r\nc\rd");
        assert_eq!([0, 2, 5, 7].map(|at| lines.line(at)), [1, 2, 3, 4]);
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}X{}", "é".repeat(200), "z".repeat(200));
        let spot = Lines::new(&text).spot(400..401);
        assert_eq!((spot.line, spot.column), (1, 201));
        assert_eq!(spot.before, format!("…{}", "é".repeat(50)));
        assert_eq!((&*spot.marked, &*spot.after), ("X", &*format!("{}…", "z".repeat(30))));
    }

    #[test]
    fn what_cannot_be_seen_is_marked_by_its_code() {
        assert_eq!(Lines::new("a\u{a0}b").spot(1..3).marked, "[U+00A0]");
        assert_eq!(Lines::new("a\nb").spot(1..2).marked, "↵");
        assert_eq!(Lines::new("ab").spot(1..1).marked, " ");
    }

    proptest! {
        #[test]
        fn any_place_is_in_the_text(text in "[a\\n\\r\u{5d0}\u{202e}\\t]{0,30}", start in 0usize..30, more in 0usize..5) {
            let fits = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
            let range = fits(start)..fits(start + more);
            let spot = Lines::new(&text).spot(range);
            prop_assert!(spot.line >= 1 && spot.line <= text.matches(['\n', '\r']).count() + 1);
            let hidden = spot.before.contains(['\n', '\u{202e}']);
            prop_assert!(!hidden);
        }
    }
}
