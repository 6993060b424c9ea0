//! Brackets that do not fit one another: each way to mend them is tried on the rest of the text.

use super::{
    Cause,
    scanner::{Fault, Last, Scanner},
};

/// How far a way to mend goes: whether to the end, and how many bytes.
type Reach = (bool, usize);

impl Scanner<'_> {
    pub(super) fn close(&mut self, letter: char) -> Result<(), Fault> {
        let Some((open, _)) = self.open.last() else {
            return self.here(Cause::ExtraClosing(letter), 1);
        };
        if letter != closing(*open) {
            return self.here(self.misfit(letter), 1);
        }
        self.open.pop();
        self.closed = self.at;
        self.take(1, Last::Other);
        self.behind_value();
        Ok(())
    }

    /// Why a closing bracket does not fit the one that is open.
    fn misfit(&self, found: char) -> Cause {
        let (open, line) = self.innermost();
        let around = self.open.len() - 1;
        let behind = self.at + 1;
        let replaced = Some(self.reach(around, None, behind));
        let fitting = self.open.iter().rposition(|(open, _)| closing(*open) == found);
        let inserted = fitting.map(|fitting| self.reach(fitting, None, behind));
        let deleted = Some(self.reach(around + 1, None, behind));
        if deleted > replaced.max(inserted) {
            let is_double = self.text[..self.token.end].ends_with(found);
            return if is_double { Cause::ExtraClosing(found) } else { Cause::Unopened(found) };
        }
        if inserted >= replaced {
            if self.is_doubled() {
                return Cause::DoubledOpening(open);
            }
            return Cause::UnclosedBefore { open, line, next: found };
        }
        Cause::WrongClosing { found, open, line }
    }

    /// An object where the name of a field belongs.
    pub(super) fn object_for_a_name<T>(&self) -> Result<T, Fault> {
        let depth = self.open.len();
        if self.last == Last::Open {
            let is_list = self.reach(depth - 1, Some('['), self.at).0;
            let cause = if is_list { Cause::WrongOpening } else { Cause::DoubledOpening('{') };
            return Err(Fault { cause, at: self.token.clone() });
        }
        if self.reach(depth, Some('['), self.at) > self.reach(depth - 1, None, self.at) {
            return self.here(Cause::MissingOpening('['), 1);
        }
        let (open, line) = self.innermost();
        self.here(Cause::UnclosedBefore { open, line, next: '{' }, 1)
    }

    /// A colon behind an item of a list.
    pub(super) fn colon_in_list<T>(&self) -> Result<T, Fault> {
        let depth = self.open.len();
        let name = self.token.clone();
        if self.reach(depth, Some('{'), self.at).0 {
            return Err(Fault { cause: Cause::OutsideOfObject, at: name });
        }
        if self.text[..name.start].trim_end().ends_with(',') && self.is_in_object() {
            let (is_whole, length) = self.reach(depth - 1, None, self.at);
            // A bracket that closes the list stands further on: it is the field that does not belong there.
            if is_whole || !self.text[self.at + length..].starts_with(']') {
                return self.unclosed_list(self.before_comma);
            }
        }
        self.here(Cause::ColonInList, 1)
    }

    /// A colon behind the text that is the value of a field.
    pub(super) fn second_colon<T>(&self) -> Result<T, Fault> {
        let depth = self.open.len();
        if self.reach(depth, Some('{'), self.at) > self.reach(depth, None, self.at) {
            return Err(Fault { cause: Cause::MissingOpening('{'), at: self.token.clone() });
        }
        self.here(Cause::Unexpected(":".to_owned()), 1)
    }

    /// Whether the list that is open stands in an object.
    pub(super) fn is_in_object(&self) -> bool {
        matches!(self.open[..], [.., ('{', _), ('[', _)])
    }

    /// A list that is not closed before the next field. The bracket is missing at a byte.
    pub(super) fn unclosed_list<T>(&self, at: usize) -> Result<T, Fault> {
        let (open, line) = self.innermost();
        if self.is_doubled() {
            let at = self.opened();
            return Err(Fault { cause: Cause::DoubledOpening(open), at: at..at + 1 });
        }
        Err(Fault { cause: Cause::UnclosedBefore { open, line, next: '"' }, at: at..at })
    }

    /// A text in an object, and then a comma or the end of a list: its items stand here, and no bracket opens it.
    pub(super) fn items_for_fields(&self) -> Result<(), Fault> {
        let depth = self.open.len();
        if self.reach(depth, Some('['), self.at).0 {
            return Err(Fault { cause: Cause::MissingOpening('['), at: self.token.clone() });
        }
        if self.reach(depth - 1, Some('['), self.at).0 {
            let at = self.opened();
            return Err(Fault { cause: Cause::WrongOpening, at: at..at + 1 });
        }
        Ok(())
    }

    /// Whether the bracket that was opened last is followed by another one like it: no list of a catalogue is in a list.
    fn is_doubled(&self) -> bool {
        let (open, at) = (self.innermost().0, self.opened());
        self.text[at + 1..].trim_start().starts_with(open)
    }

    /// Where the bracket that was opened last stands.
    fn opened(&self) -> usize {
        self.open.last().map_or(0, |(_, at)| *at)
    }

    /// The bracket that was opened last, and its line.
    fn innermost(&self) -> (char, usize) {
        self.open.last().map_or(('{', 1), |(open, at)| (*open, self.line(*at)))
    }

    /// How far the text from a byte on fits the first of the brackets that are open, and one more.
    fn reach(&self, depth: usize, more: Option<char>, from: usize) -> Reach {
        let open = self.open[..depth].iter().map(|(open, _)| *open);
        reach(open.chain(more).collect(), &self.text[from..])
    }
}

/// How far a text fits the brackets that are open.
fn reach(mut open: Vec<char>, rest: &str) -> Reach {
    let bytes = rest.as_bytes();
    let mut is_value = false;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let fits = match byte {
            b' ' | b'\t' | b'\n' | b'\r' => {
                at += 1;
                continue;
            }
            b'{' | b'[' => {
                let fits = open.last().is_some_and(|around| *around == '[' || is_value);
                open.push(char::from(*byte));
                fits
            }
            b'}' | b']' => open.pop().map(closing) == Some(char::from(*byte)),
            b':' => open.last() == Some(&'{'),
            _ => !open.is_empty(),
        };
        if !fits {
            return (false, at);
        }
        is_value = *byte == b':';
        at += if *byte == b'"' { string(&bytes[at..]) } else { 1 };
    }
    (open.is_empty(), at)
}

/// The length of a text that begins here, to the end of its line at most.
fn string(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\n' | b'\r' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

pub(super) fn closing(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}
