//! The help: what the criteria and their values mean.

use super::{Passage, criterion_name, filters::label, passage};
use crate::session::Session;

/// A criterion, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// What people call it.
    pub name: Passage,
    /// What it means.
    pub description: Option<Passage>,
    /// All its values in order: what people call them, and what they mean.
    pub values: Vec<(Passage, Option<Passage>)>,
}

/// The criteria of which something is explained: themselves, or one of their values.
pub fn criteria(session: &Session) -> Vec<Explained> {
    let mut explained = Vec::new();
    for (id, criterion) in session.catalogue().criteria() {
        let description = criterion.description.as_ref().map(|text| passage(session, text));
        let mut is_explained = description.is_some();
        let mut values = Vec::new();
        for (value, known) in criterion.values() {
            let about = known.description.as_ref().map(|text| passage(session, text));
            is_explained |= about.is_some();
            values.push((label(session, id, value), about));
        }
        if is_explained {
            let name = criterion_name(session, id);
            explained.push(Explained { name, description, values });
        }
    }
    explained
}
