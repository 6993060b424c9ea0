//! Where the places of issues stand in the text of a file that is JSON.

use crate::catalogue::place_name;
use std::{collections::HashMap, ops::Range};

/// Where a value stands, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Located {
    /// The name of the field, for the value of one.
    pub(super) name: Option<Range<usize>>,
    /// The value; of a list or an object only the name, or the bracket where it has none.
    pub(super) value: Range<usize>,
}

/// The last value at each place, in order. What is missing stands where the object around it does.
pub(super) fn locate(text: &str, places: &[&str]) -> Vec<Option<Located>> {
    let mut found: HashMap<&str, Option<Located>> = HashMap::from([("", None)]);
    for place in places {
        let mut place = *place;
        found.insert(place, None);
        // Where it is missing, one of those around it is there.
        while let Some((around, _)) = place.rsplit_once(" › ") {
            place = around;
            found.insert(place, None);
        }
    }
    let mut walk = Walk { text, at: 0, place: String::new(), found };
    walk.value(None);
    let found = walk.found;
    let around = |place: &str| {
        let mut place = place;
        loop {
            match found.get(place) {
                Some(Some(located)) => return Some(located.clone()),
                _ if place.is_empty() => return None,
                // What is missing from the outermost object stands at its beginning.
                _ => place = place.rsplit_once(" › ").map_or("", |(around, _)| around),
            }
        }
    };
    places.iter().copied().map(around).collect()
}

/// A text that is gone through once. It is JSON: nothing is judged.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    place: String,
    found: HashMap<&'a str, Option<Located>>,
}

impl Walk<'_> {
    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r' | b',' | b':')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes behind a string, and gives what it says.
    fn string(&mut self) -> String {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        self.at = self.at.min(self.text.len());
        match crate::json::Json::read(self.text.get(start..self.at).unwrap_or_default()) {
            Ok(crate::json::Json::String(string)) => string,
            _ => String::new(),
        }
    }

    /// Goes behind a value; `name` is where its name stands.
    fn value(&mut self, name: Option<Range<usize>>) {
        self.space();
        let start = self.at;
        match self.peek() {
            Some(b'{') => self.object(),
            Some(b'[') => self.list(),
            Some(b'"') => {
                self.string();
            }
            _ => {
                while let Some(byte) = self.peek()
                    && !matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r')
                {
                    self.at += 1;
                }
            }
        }
        if let Some(located) = self.found.get_mut(&*self.place) {
            let is_large = matches!(self.text.as_bytes().get(start), Some(b'{' | b'['));
            let value = match &name {
                Some(name) if is_large => name.clone(),
                _ if is_large => start..start + 1,
                _ => start..self.at,
            };
            *located = Some(Located { name, value });
        }
    }

    fn object(&mut self) {
        self.at += 1;
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                break;
            }
            let start = self.at;
            let name = self.string();
            let named = start..self.at;
            let length = self.place.len();
            if length > 0 {
                self.place.push_str(" › ");
            }
            self.place.push_str(&place_name(&name));
            self.value(Some(named));
            self.place.truncate(length);
        }
        self.at += 1;
    }

    fn list(&mut self) {
        self.at += 1;
        let length = self.place.len();
        for index in 0.. {
            self.space();
            if matches!(self.peek(), None | Some(b']')) {
                break;
            }
            self.place.push_str(&format!("[{index}]"));
            if let Some(id) = self.id() {
                self.place.push_str(&format!(" \"{}\"", place_name(&id)));
            }
            self.value(None);
            self.place.truncate(length);
        }
        self.at += 1;
    }

    /// The id of the object that comes next, which is part of its place. The last one counts, as for the parser.
    fn id(&self) -> Option<String> {
        if self.peek() != Some(b'{') {
            return None;
        }
        let mut ahead =
            Walk { text: self.text, at: self.at + 1, place: String::new(), found: HashMap::new() };
        let mut id = None;
        loop {
            ahead.space();
            if ahead.peek() != Some(b'"') {
                return id;
            }
            let name = ahead.string();
            ahead.space();
            if name == "id" {
                id = (ahead.peek() == Some(b'"')).then(|| ahead.string());
            }
            ahead.skip();
        }
    }

    /// Goes behind a value without a look at it.
    fn skip(&mut self) {
        let mut depth = 0;
        loop {
            match self.peek() {
                None => return,
                Some(b'"') => {
                    self.string();
                }
                Some(b'{' | b'[') => {
                    depth += 1;
                    self.at += 1;
                }
                Some(b'}' | b']') if depth == 0 => return,
                Some(b'}' | b']') => {
                    depth -= 1;
                    self.at += 1;
                }
                Some(b',') if depth == 0 => return,
                Some(_) => self.at += 1,
            }
        }
    }
}
