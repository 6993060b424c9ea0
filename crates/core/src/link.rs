//! A session as the hash of an address: short, readable, the same every time.
//!
//! ```text
//! #synchrony=synchronous&group_size=small,large&must.synchrony=synchronous&search=visio&compare=webinaire,tutorat
//! ```
//!
//! | part | says |
//! |---|---|
//! | `<criterion>=<values>` | what is ticked; `_unknown` stands for unknown |
//! | `filter.<criterion>=<values>` | the same, for a criterion that is called like one of the words below |
//! | `must.<criterion>=<values>` | a wish; in the same way `prefer.` and `indifferent.` |
//! | `search=<words>` | what is searched for; here a `+` is a space |
//! | `sort=<order>` | the order, as [`crate::sort::Sort::slug`] calls it |
//! | `compare=<modalities>` | what is picked, in order |
//! | `view=<view>` | what is shown: `cards`, `table`, `map` or `guide` |
//! | `differences=1` | only the rows that differ |
//! | `across=`, `up=`, `mark=` | criteria of the map; `_none` marks nothing |
//! | `lang=<tag>` | the language, where one was chosen |
//!
//! They stand in this order, criteria as in the catalogue. Read is any order; of two parts that say the same thing,
//! the last counts. What is not said is as at a first visit, and what means nothing is left out. Notes and
//! theme are never in a link.
//!
//! Mail and chat programs change links; [`damaged`] reads what they commonly make of one.

mod damaged;

use crate::{axes::Axis, catalogue::Catalogue, need::Importance, session::Saved};

/// The longest hash that is read, in bytes; a part that does not end before is left out with all behind it.
pub const MAX_BYTES: usize = 10_000;

const SEARCH: &str = "search";
const SORT: &str = "sort";
const COMPARE: &str = "compare";
const VIEW: &str = "view";
const DIFFERENCES: &str = "differences";
const LANGUAGE: &str = "lang";
const FILTER: &str = "filter";

/// The parts that are not about a criterion.
const WORDS: [&str; 9] =
    [SEARCH, SORT, COMPARE, VIEW, DIFFERENCES, "across", "up", "mark", LANGUAGE];

/// The hash of a session, without `#`; empty for one like that of a first visit.
pub fn write(saved: &Saved) -> String {
    let mut hash = Hash(String::new());
    for (criterion, values) in &saved.filters {
        let kind = if WORDS.contains(&&**criterion) { FILTER } else { "" };
        hash.put(kind, criterion, values);
    }
    for (criterion, importance, values) in &saved.need {
        hash.put(importance, criterion, values);
    }
    if !saved.search.is_empty() {
        hash.put_text(SEARCH, &saved.search);
    }
    hash.put_some(SORT, &saved.sort);
    if !saved.shortlist.is_empty() {
        hash.put("", COMPARE, &saved.shortlist);
    }
    hash.put_some(VIEW, &saved.view);
    if saved.differences {
        hash.put_text(DIFFERENCES, "1");
    }
    for (axis, criterion) in &saved.map {
        hash.put_text(axis, criterion);
    }
    hash.put_some(LANGUAGE, &saved.language);
    hash.0
}

/// Reads a hash, with `#` or without. `None` if no part of it is ours, as where it is that of a heading or of a
/// router: a part without `=` never is.
pub fn read(hash: &str, catalogue: &Catalogue) -> Option<Saved> {
    let parts = Parts::of(hash);
    let word = |name| parts.last(&|part| part.is("", name));
    let mut ours = false;
    for name in WORDS {
        ours |= word(name).is_some();
    }
    let text = |name| word(name).map(|part| part.value.clone()).filter(|text| !text.is_empty());
    let mut saved = Saved {
        search: text(SEARCH).unwrap_or_default(),
        sort: text(SORT),
        shortlist: word(COMPARE).map(Part::list).unwrap_or_default(),
        view: text(VIEW),
        differences: text(DIFFERENCES).is_some_and(|text| text == "1"),
        language: text(LANGUAGE),
        ..Saved::default()
    };
    for axis in Axis::ALL {
        if let Some(criterion) = text(axis.slug()) {
            saved.map.push((axis.slug().to_owned(), criterion));
        }
    }
    for (_, criterion) in catalogue.criteria() {
        let slug = &*criterion.slug;
        let is_called = |part: &Part| criterion.is_called(&part.name);
        let ticks = |part: &Part| is_called(part) && part.ticks();
        if let Some(part) = parts.last(&ticks) {
            ours = true;
            let values = part.list();
            if !values.is_empty() {
                saved.filters.push((slug.to_owned(), values));
            }
        }
        let wishes = |part: &Part| is_called(part) && part.wishes();
        if let Some(part) = parts.last(&wishes) {
            ours = true;
            saved.need.push((slug.to_owned(), part.kind.clone(), part.list()));
        }
    }
    // Nobody else writes these: they say it even where all that they name is gone.
    ours |= parts.0.iter().any(|part| !part.kind.is_empty() && (part.ticks() || part.wishes()));
    if ours {
        parts.put_unknown(catalogue, &mut saved);
    }
    ours.then_some(saved)
}

/// One part of a hash: `kind.name=value`, or `name=value`.
struct Part {
    kind: String,
    name: String,
    value: String,
}

impl Part {
    fn is(&self, kind: &str, name: &str) -> bool {
        self.kind == kind && self.name == name
    }

    /// Whether it is about ticks, if what it names is a criterion.
    fn ticks(&self) -> bool {
        self.kind == FILTER || self.kind.is_empty() && !WORDS.contains(&&*self.name)
    }

    /// Whether it is about a wish, if what it names is a criterion.
    fn wishes(&self) -> bool {
        Importance::ALL.iter().any(|of| of.slug() == self.kind)
    }

    /// The names between commas.
    fn list(&self) -> Vec<String> {
        let mut names = Vec::new();
        for name in self.value.split(',') {
            if !name.is_empty() {
                names.push(name.to_owned());
            }
        }
        names
    }
}

/// All parts of a hash.
struct Parts(Vec<Part>);

impl Parts {
    fn of(hash: &str) -> Self {
        let hash = damaged::without_marks(hash);
        let hash = match hash.as_bytes().get(..MAX_BYTES + 1) {
            Some(start) => {
                // What is cut off in the middle would say something else.
                let end = start.iter().rposition(|byte| *byte == b'&').unwrap_or_default();
                hash.get(..end).unwrap_or_default()
            }
            None => hash,
        };
        let mut parts = Self(Vec::new());
        parts.read(hash, damaged::DEPTH);
        parts
    }

    /// Reads parts between `&`. One that was encoded as a whole is decoded and read again, `depth` times at most.
    fn read(&mut self, text: &str, depth: usize) {
        for part in text.split('&') {
            let part = damaged::without_entity(part);
            let Some((key, value)) = part.split_once('=') else {
                let decoded = decode(part, false);
                if depth > 0 && decoded != part {
                    self.read(&decoded, depth - 1);
                }
                continue;
            };
            let key = damaged::word(&decode(key, false));
            let (kind, name) = match key.split_once('.') {
                Some((kind, name)) if !kind.is_empty() => (kind, name),
                _ => ("", &*key),
            };
            let is_search = name == SEARCH && kind.is_empty();
            let mut value = decode(value, is_search);
            let mut rest = None;
            if !is_search {
                for _ in 0..damaged::DEPTH {
                    value = decode(&value, false);
                }
                // What follows an encoded `&` is another part: no name has one in it.
                let (first, behind) = value.split_once('&').unwrap_or((&value, ""));
                rest = Some(behind.to_owned());
                value = damaged::names(first, name != LANGUAGE);
            }
            self.0.push(Part { kind: kind.to_owned(), name: name.to_owned(), value });
            if let Some(rest) = rest.filter(|rest| depth > 0 && !rest.is_empty()) {
                self.read(&rest, depth - 1);
            }
        }
    }

    /// Takes along what looks like criteria that the catalogue has no more, to be told of.
    fn put_unknown(&self, catalogue: &Catalogue, saved: &mut Saved) {
        let is_id = |text: &str| {
            let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_,".contains(&b);
            !text.is_empty() && text.bytes().all(fits)
        };
        for part in &self.0 {
            if !is_id(&part.name)
                || !is_id(&part.value)
                || part.kind.is_empty() && damaged::is_tracking_parameter(&part.name)
                || catalogue.find_criterion(&part.name).is_some()
            {
                continue;
            }
            if part.ticks() {
                saved.filters.push((part.name.clone(), part.list()));
            } else if part.wishes() {
                saved.need.push((part.name.clone(), part.kind.clone(), part.list()));
            }
        }
    }

    /// The last of those that are meant: of two that say the same thing, it counts.
    fn last(&self, is_meant: &dyn Fn(&Part) -> bool) -> Option<&Part> {
        self.0.iter().rev().find(|part| is_meant(part))
    }
}

/// A hash that is being written.
struct Hash(String);

impl Hash {
    fn put(&mut self, kind: &str, name: &str, values: &[String]) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        if !kind.is_empty() {
            encode(kind, &mut self.0);
            self.0.push('.');
        }
        encode(name, &mut self.0);
        self.0.push('=');
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            encode(value, &mut self.0);
        }
    }

    fn put_text(&mut self, name: &str, text: &str) {
        self.put("", name, &[text.to_owned()]);
    }

    fn put_some(&mut self, name: &str, text: &Option<String>) {
        if let Some(text) = text {
            self.put_text(name, text);
        }
    }
}

const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// Keeps letters and digits of ASCII, and what RFC 3986 lets stand in a fragment and no program takes for the end of
/// an address; anything else is written as the bytes of UTF-8.
fn encode(text: &str, hash: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => hash.push(char::from(byte)),
            b'-' | b'.' | b'_' | b',' | b'/' | b':' | b'@' => hash.push(char::from(byte)),
            // Browsers take `:~:` and what follows out of an address, as a mark of text.
            b'~' if !hash.ends_with(':') => hash.push('~'),
            _ => {
                hash.push('%');
                hash.push(char::from(DIGITS[usize::from(byte / 16)]));
                hash.push(char::from(DIGITS[usize::from(byte % 16)]));
            }
        }
    }
}

/// Takes the percent signs out. What is no escape stays as it stands, and so does a text that would not be UTF-8.
fn decode(text: &str, plus_is_space: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let byte = match (first, after) {
            (b'+', _) if plus_is_space => b' ',
            (b'%', [high, low, behind @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    rest = behind;
                    high * 16 + low
                }
                _ => b'%',
            },
            _ => *first,
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// What a digit of base 16 stands for.
fn digit(letter: u8) -> Option<u8> {
    char::from(letter).to_digit(16).map(|digit| digit as u8)
}
