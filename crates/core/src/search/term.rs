//! One word that is searched for, and how well others meet it.

use super::words::{bare, is_alike, is_spaceless, is_stop_word, stands_on, stem};
use crate::{
    fold::{fold_onto, is_left_out},
    text::position,
};

/// One letter is another: only where no word does better.
pub(super) const ALIKE: u8 = 1;
/// It begins the word.
pub(super) const BEGINNING: u8 = 2;
/// It is the word, or its plural.
pub(super) const WHOLE: u8 = 3;
/// It begins with the word, so that the next one may be the rest of it.
pub(super) const FIRST_PART: u8 = 4;
/// What no level reaches: for words that are found in one.
pub(super) const NEVER: u8 = u8::MAX;

/// The letters that one has to type for a word in front of others to be taken for the beginning of a word.
const LEAST_OF_A_BEGINNING: usize = 4;
/// The letters that the second part must have where a word is found in two.
const LEAST_OF_A_REST: usize = 3;

/// One word that is searched for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// The word, folded.
    pub text: String,
    /// Whether it may go on: nothing was typed behind it.
    pub is_open: bool,
    /// Whether it is left out, as it says nothing beside others.
    pub is_stop: bool,
    /// Whether it is the two words before in one, which may be met instead.
    pub is_joined: bool,
    /// Whether those were typed with a hyphen between them, so that they are not looked for apart where it is found.
    pub is_glued: bool,
    /// Which level counts as met.
    pub reach: u8,
}

impl Term {
    /// A word, or two of them joined.
    pub(super) fn new(text: String, is_open: bool, is_joined: bool) -> Self {
        let is_stop = !is_joined && is_stop_word(&text);
        let mut term = Self { text, is_open, is_stop, is_joined, is_glued: false, reach: 0 };
        term.reach = term.reach_for(BEGINNING, true);
        term
    }

    /// Which level counts where the best that the catalogue has is `best`. Strictly, a beginning counts only for what may
    /// still be typed on, or where no word is whole.
    pub(super) fn reach_for(&self, best: u8, is_strict: bool) -> u8 {
        let is_short = self.text.chars().count() < LEAST_OF_A_BEGINNING && !self.is_spaceless();
        match best {
            ALIKE if self.is_joined && self.is_glued => ALIKE,
            _ if self.is_joined && self.is_open => BEGINNING,
            _ if self.is_joined || is_short && !self.is_open => WHOLE,
            WHOLE if is_strict && !self.is_open => WHOLE,
            BEGINNING.. => BEGINNING,
            _ => ALIKE,
        }
    }

    /// How well a folded word meets it; 0 is not at all. Whether they are alike is asked only where `least` is so low.
    pub(super) fn level(&self, word: &str, least: u8) -> u8 {
        if self.is_spaceless() {
            return if position(word, &self.text).is_some() { WHOLE } else { 0 };
        }
        // Most words differ in their first letter, which is soon known. Behind an article it is another.
        let (found, wanted) = (bare(word), bare(&self.text));
        if found.as_bytes().first() == wanted.as_bytes().first() {
            if stem(found) == stem(wanted) {
                return WHOLE;
            }
            if found.starts_with(wanted) {
                return BEGINNING;
            }
        }
        if word.starts_with(&*self.text) {
            return BEGINNING;
        }
        let is_near = least == ALIKE
            && (is_alike(found, wanted) || {
                let (found, wanted) = (stem(found), stem(wanted));
                found.1 == wanted.1 && is_alike(found.0, wanted.0)
            });
        if is_near { ALIKE } else { 0 }
    }

    /// Whether a word that is only alike may be meant.
    pub(super) fn may_be_misspelt(&self) -> bool {
        (!self.is_joined || self.is_glued) && !self.is_spaceless()
    }

    /// Whether it may be found as two words, the first of which is this.
    pub(super) fn may_begin_with(&self, word: &str) -> bool {
        let rest = self.text.strip_prefix(word).unwrap_or_default();
        let is_one = !self.is_joined || self.is_glued;
        is_one && !self.is_spaceless() && !word.is_empty() && rest.len() >= LEAST_OF_A_REST
    }

    /// Whether these two words are it in two parts.
    pub(super) fn is_in_two(&self, first: &str, second: &str) -> bool {
        let rest = self.text.strip_prefix(first).unwrap_or_default();
        self.may_begin_with(first) && stem(rest) == stem(second)
    }

    /// Where it stands in the letters of a word of a script that sets no spaces, with the marks on its last letter.
    pub(super) fn places(&self, letters: &str) -> Vec<(usize, usize)> {
        let mut places = Vec::new();
        let mut done = 0;
        for (start, first) in letters.char_indices() {
            if start < done || is_left_out(first) {
                continue;
            }
            let mut folded = String::new();
            let mut end = start;
            for letter in letters.get(start..).unwrap_or_default().chars() {
                let is_whole = folded == self.text;
                if !is_whole && !self.text.starts_with(&*folded) || is_whole && !stands_on(letter) {
                    break;
                }
                if !is_whole {
                    fold_onto(letter.encode_utf8(&mut [0; 4]), &mut folded);
                }
                end += letter.len_utf8();
            }
            if folded == self.text {
                places.push((start, end));
                done = end;
            }
        }
        places
    }

    pub(super) fn is_spaceless(&self) -> bool {
        self.text.chars().next().is_some_and(is_spaceless)
    }
}
