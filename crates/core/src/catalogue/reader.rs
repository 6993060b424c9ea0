//! Going through a JSON tree with a finger on the place, writing down every issue.

use super::{
    MAX_ISSUES,
    issue::{Issue, Problem, Type},
    slugs::Slugs,
};
use crate::json::Json;

/// The longest id, in bytes: it is written in addresses.
pub(super) const LONGEST_ID: usize = 100;
/// How many names are suggested for an unknown one.
pub(super) const SUGGESTED: usize = 10;
/// How many names are compared in one file to suggest the nearest: enough for a hundred mistakes among two thousand.
const COMPARED: usize = 200_000;

/// Where the finger is, and what was found so far.
#[derive(Default)]
pub(super) struct Reader {
    path: Vec<Step>,
    compared: usize,
    /// What keeps the file from being used. Apart from the warnings, which must not crowd it out.
    pub(super) errors: Vec<Issue>,
    pub(super) warnings: Vec<Issue>,
}

enum Step {
    Field(String),
    Item(usize, Option<String>),
}

impl Reader {
    /// Runs `read` one field further in.
    pub(super) fn field<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.enter_field(name);
        let result = read(self);
        self.leave();
        result
    }

    /// Runs `read` inside one item of a list, which its id makes easier to find.
    pub(super) fn item<T>(
        &mut self,
        index: usize,
        id: Option<&str>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.enter_item(index, id);
        let result = read(self);
        self.leave();
        result
    }

    // Not in line: `field` and `item` stand in dozens of places.
    #[inline(never)]
    fn enter_field(&mut self, name: &str) {
        self.path.push(Step::Field(name.to_owned()));
    }

    #[inline(never)]
    fn enter_item(&mut self, index: usize, id: Option<&str>) {
        self.path.push(Step::Item(index, id.map(str::to_owned)));
    }

    #[inline(never)]
    fn leave(&mut self) {
        self.path.pop();
    }

    /// Writes down an issue here.
    #[inline(never)]
    pub(super) fn report(&mut self, problem: Problem) {
        let issue = Issue { place: String::new(), problem };
        let told = if issue.is_warning() { &self.warnings } else { &self.errors };
        if told.len() >= MAX_ISSUES {
            return;
        }
        let issue = Issue { place: self.place(), ..issue };
        let told = if issue.is_warning() { &mut self.warnings } else { &mut self.errors };
        told.push(issue);
    }

    /// Whether no error is told any more, so that none need be looked into.
    pub(super) fn is_full(&self) -> bool {
        self.errors.len() >= MAX_ISSUES
    }

    fn place(&self) -> String {
        let mut place = String::new();
        for step in &self.path {
            match step {
                Step::Field(name) => {
                    if !place.is_empty() {
                        place.push_str(" › ");
                    }
                    place.push_str(&shortened(name));
                }
                Step::Item(index, id) => {
                    place.push('[');
                    place.push_str(&index.to_string());
                    place.push(']');
                    if let Some(id) = id {
                        place.push_str(" \"");
                        place.push_str(&shortened(id));
                        place.push('"');
                    }
                }
            }
        }
        place
    }

    /// The fields of an object, each name once; anything else is an issue and has none.
    pub(super) fn object(&mut self, json: Json) -> Vec<(String, Json)> {
        let Json::Object(fields) = json else {
            self.wrong_type(Type::Object, &json);
            return Vec::new();
        };
        let repeated = Slugs::new(fields.iter().map(|(name, _)| name.as_str())).repeated();
        for ((name, _), _) in fields.iter().zip(repeated).filter(|(_, repeated)| *repeated) {
            self.field(name, |reader| reader.report(Problem::RepeatedField));
        }
        fields
    }

    /// Warns of the fields that are not known.
    pub(super) fn unknown_fields(&mut self, fields: &[(String, Json)], known: &[&str]) {
        for (name, _) in fields {
            // What an editor reads to complete and check while one types.
            if name == "$schema" && self.path.is_empty() || known.contains(&name.as_str()) {
                continue;
            }
            let nearest = self.nearest(name, known.iter().copied());
            self.field(name, |reader| {
                reader.report(Problem::UnknownField { nearest });
            });
        }
    }

    /// The name that a text is, if it is one of `known`.
    pub(super) fn known_name<'a>(&mut self, json: Json, known: &[&'a str]) -> Option<&'a str> {
        let Json::String(text) = json else {
            self.wrong_type(Type::String, &json);
            return None;
        };
        let name = known.iter().copied().find(|name| *name == text);
        if name.is_none() {
            self.unknown_name(&text, known.iter().copied());
        }
        name
    }

    /// Writes down that `found` is not of the type that belongs here.
    pub(super) fn wrong_type(&mut self, expected: Type, found: &Json) {
        let found = match found {
            Json::Null => Type::Null,
            Json::Bool(_) => Type::Bool,
            Json::Number(_) => Type::Number,
            Json::String(_) => Type::String,
            Json::List(_) => Type::List,
            Json::Object(_) => Type::Object,
        };
        self.report(Problem::WrongType { expected, found });
    }

    /// Writes down that `found` is none of `known`.
    pub(super) fn unknown_name<'a>(
        &mut self,
        found: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) {
        if self.is_full() {
            return;
        }
        // A name that could not be read is empty, and was reported.
        let known = known.filter(|name| !name.is_empty());
        let nearest = self.nearest(found, known.clone());
        self.report(Problem::UnknownName {
            found: shortened(found),
            nearest,
            expected: known.take(SUGGESTED).map(shortened).collect(),
        });
    }

    fn nearest<'a>(
        &mut self,
        found: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<String> {
        if self.compared <= COMPARED {
            self.compared += known.clone().count();
        }
        if self.compared > COMPARED { None } else { nearest(found, known) }
    }
}

/// At most 200 characters of what a stranger wrote.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The known name that `found` may have been meant to be: about a third of its letters apart at most.
fn nearest<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    if found.len() > LONGEST_ID {
        return None;
    }
    known
        .filter(|name| name.len() <= LONGEST_ID)
        .map(|name| (strsim::osa_distance(found, name), name))
        .filter(|(distance, name)| *distance <= (name.chars().count() + 1) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::a_letter_off("assesments", Some("assessments"))]
    #[case::two_letters_swapped("nmae", Some("name"))]
    #[case::another_word("price", None)]
    #[case::one_letter("b", None)]
    #[case::empty("", None)]
    fn the_nearest_name_is_near(#[case] found: &str, #[case] meant: Option<&str>) {
        let known = ["name", "note", "assessments", "definition", "a"];
        assert_eq!(nearest(found, known.into_iter()).as_deref(), meant);
    }

    #[test]
    fn at_most_200_characters_of_a_stranger_are_echoed() {
        assert_eq!(shortened(&"é".repeat(200)), "é".repeat(200));
        assert_eq!(shortened(&"é".repeat(201)), format!("{}…", "é".repeat(200)));
    }
}
