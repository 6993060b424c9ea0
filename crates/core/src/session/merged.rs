//! Two sessions that grew out of one: what was made of it here, and in another tab.

use super::Saved;
use crate::json::Json;

impl Saved {
    /// This session with what `theirs` has made of `base`, which both grew out of. Each part is as it was changed: each
    /// criterion of filters and need, each axis, each note and every other field. What both changed is as it is here.
    #[must_use]
    pub fn merged(&self, base: &Self, theirs: &Self) -> Self {
        let merged = merge(&base.json(), &self.json(), &theirs.json(), 2);
        // Made of what can be read, it can be read.
        Self::read(&merged).unwrap_or_default()
    }
}

/// The same for a part of it, that has parts of its own on so many `levels`; what is not there is null.
fn merge(base: &Json, mine: &Json, theirs: &Json, levels: u32) -> Json {
    if mine == base {
        return theirs.clone();
    }
    if levels == 0 || mine.fields().is_empty() && theirs.fields().is_empty() {
        return mine.clone();
    }
    let mut merged = Vec::new();
    for (name, mine) in mine.fields() {
        let value = merge(part(base, name), mine, part(theirs, name), levels - 1);
        merged.push((name.clone(), value));
    }
    for (name, theirs) in theirs.fields() {
        if mine.get(name).is_none() {
            merged.push((name.clone(), merge(part(base, name), &Json::Null, theirs, levels - 1)));
        }
    }
    merged.retain(|(_, value)| *value != Json::Null);
    Json::Object(merged)
}

fn part<'a>(of: &'a Json, name: &str) -> &'a Json {
    of.get(name).unwrap_or(&Json::Null)
}
