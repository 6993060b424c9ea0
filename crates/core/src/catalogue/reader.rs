//! Going through a JSON tree with a finger on the place, writing down every issue.

use super::{
    MAX_ISSUES,
    issue::{Issue, Problem, Type},
    slugs::Slugs,
};
use crate::{
    fold::fold,
    inert::{inert, is_unseen},
    json::Json,
};

/// The longest id, in bytes: it is written in addresses.
pub(super) const LONGEST_ID: usize = 100;
/// How many names are suggested for an unknown one.
pub(super) const SUGGESTED: usize = 10;
/// How many names are compared in one file to suggest the nearest: enough for a hundred mistakes among two thousand.
const COMPARED: usize = 200_000;

/// Where the finger is, and what was found so far.
#[derive(Default)]
pub(super) struct Reader<'a> {
    path: Vec<Step<'a>>,
    compared: usize,
    /// What keeps the file from being used. Apart from the warnings, which must not crowd it out.
    pub(super) errors: Vec<Issue>,
    pub(super) warnings: Vec<Issue>,
}

enum Step<'a> {
    Field(&'a str),
    Item(usize, Option<&'a str>),
}

impl<'a> Reader<'a> {
    /// Runs `read` one field further in.
    pub(super) fn field<T>(&mut self, name: &'a str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.enter_field(name);
        let result = read(self);
        self.leave();
        result
    }

    /// Runs `read` inside one item of a list.
    pub(super) fn item<T>(
        &mut self,
        index: usize,
        item: &'a Json,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.enter_item(index, item);
        let result = read(self);
        self.leave();
        result
    }

    /// Puts the finger on a field.
    // Not in line: it stands in dozens of places.
    #[inline(never)]
    pub(super) fn enter_field(&mut self, name: &'a str) {
        self.path.push(Step::Field(name));
    }

    /// Puts the finger on an item of a list, which its id makes easier to find.
    #[inline(never)]
    pub(super) fn enter_item(&mut self, index: usize, item: &'a Json) {
        self.path.push(Step::Item(index, item.get("id").and_then(Json::as_str)));
    }

    /// Takes the finger back to where it was.
    pub(super) fn leave(&mut self) {
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

    /// Writes down an issue one field further in.
    #[inline(never)]
    pub(super) fn report_at(&mut self, name: &'a str, problem: Problem) {
        self.field(name, |reader| reader.report(problem));
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

    /// Writes down which names stand twice in an object.
    pub(super) fn repeated_fields(&mut self, object: &'a [(String, Json)]) {
        let repeated =
            Slugs::new(object.iter().map(|(name, _)| name.as_str()).collect()).repeated();
        for ((name, _), repeated) in object.iter().zip(repeated) {
            if repeated {
                self.report_at(name, Problem::RepeatedField);
            }
        }
    }

    /// Warns of the fields that are not known.
    pub(super) fn unknown_fields(&mut self, object: &'a [(String, Json)], known: &[&str]) {
        for (name, _) in object {
            // What an editor reads to complete and check while one types.
            if name == "$schema" && self.path.is_empty() || known.contains(&name.as_str()) {
                continue;
            }
            let nearest = self.nearest(name, known).map(str::to_owned);
            self.report_at(name, Problem::UnknownField { nearest });
        }
    }

    /// Writes down that `found` is not of the type that belongs here.
    pub(super) fn wrong_type(
        &mut self,
        expected: Type,
        found: &Json,
        names: &'static [&'static str],
    ) {
        let found = match found {
            Json::Null => Type::Null,
            Json::Bool(_) => Type::Bool,
            Json::Number(_) => Type::Number,
            Json::String(_) => Type::String,
            Json::List(_) => Type::List,
            Json::Object(_) => Type::Object,
        };
        self.report(Problem::WrongType { expected, found, names });
    }

    /// Writes down that `found` is none of `known`.
    #[inline(never)]
    pub(super) fn unknown_name(&mut self, found: &str, known: &[&str]) {
        if self.is_full() {
            return;
        }
        let nearest = self.nearest(found, known);
        self.report_unknown(found, nearest, known);
    }

    /// Writes down that `found` is none of `known`, and which it may have been meant to be.
    pub(super) fn report_unknown(&mut self, found: &str, nearest: Option<&str>, known: &[&str]) {
        // A name that could not be read is empty, and was reported.
        let expected = known.iter().filter(|name| !name.is_empty()).take(SUGGESTED);
        self.report(Problem::UnknownName {
            found: shortened(found),
            nearest: nearest.map(shortened),
            expected: expected.map(|name| shortened(name)).collect(),
        });
    }

    fn nearest<'n>(&mut self, found: &str, known: &[&'n str]) -> Option<&'n str> {
        if self.compared <= COMPARED {
            self.compared += known.len();
        }
        if self.compared > COMPARED { None } else { nearest(found, known) }
    }
}

/// Whether there are no words: nothing, or nothing that can be seen.
// Not in line: the table of white space would come with it.
#[inline(never)]
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// At most 200 characters of what a stranger wrote, and nothing in them that turns or hides words.
pub(crate) fn shortened(text: &str) -> String {
    match text.char_indices().nth(200) {
        Some((end, _)) => inert(text.get(..end).unwrap_or_default()) + "…",
        None => inert(text),
    }
}

/// The known name that `found` may have been meant to be: about a third of its letters apart at most.
fn nearest<'n>(found: &str, known: &[&'n str]) -> Option<&'n str> {
    if found.len() > LONGEST_ID {
        return None;
    }
    // Capitals and accents are slips of their own, and no name of the format has any.
    let found = fold(found);
    let mut nearest = None;
    let mut least = usize::MAX;
    for name in known {
        if name.len() > LONGEST_ID {
            continue;
        }
        let distance = strsim::osa_distance(&found, name);
        if distance <= (name.chars().count() + 1) / 3 && distance < least {
            (nearest, least) = (Some(*name), distance);
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::a_letter_off("assesments", Some("assessments"))]
    #[case::two_letters_swapped("nmae", Some("name"))]
    #[case::capitals("NOTE", Some("note"))]
    #[case::accents("défïnition", Some("definition"))]
    #[case::another_word("price", None)]
    #[case::one_letter("b", None)]
    #[case::empty("", None)]
    fn the_nearest_name_is_near(#[case] found: &str, #[case] meant: Option<&str>) {
        let known = ["name", "note", "assessments", "definition", "a"];
        assert_eq!(nearest(found, &known), meant);
    }

    #[test]
    fn at_most_200_characters_of_a_stranger_are_echoed() {
        assert_eq!(shortened(&"é".repeat(200)), "é".repeat(200));
        assert_eq!(shortened(&"é".repeat(201)), format!("{}…", "é".repeat(200)));
    }
}
