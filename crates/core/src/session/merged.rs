//! Two sessions that grew out of one: what was made of it here, and in another tab.

use super::Saved;
use crate::json::Json;
use std::mem::replace;

impl Saved {
    /// This session with what `theirs` has made of `base`, which both grew out of. Each part is as it was changed: each
    /// criterion of filters and need, each axis, each note and every other field. What both changed is as it is here.
    #[must_use]
    pub fn merged(&self, base: &Self, theirs: &Self) -> Self {
        let merged = merge(&base.json(), self.json(), theirs.json(), 2);
        // Made of what can be read, it can be read.
        Self::read(&merged).unwrap_or_default()
    }
}

/// The same for a part of it, that has parts of its own on so many `levels`; what is not there is null.
fn merge(base: &Json, mine: Json, theirs: Json, levels: u32) -> Json {
    // By their texts: comparing trees would be more code than writing them, which is there.
    if mine.to_text() == base.to_text() {
        return theirs;
    }
    if levels == 0 || mine.fields().is_empty() && theirs.fields().is_empty() {
        return mine;
    }
    let (mut merged, mut others) = (into_fields(mine), into_fields(theirs));
    for (name, _) in &others {
        if !merged.iter().any(|(known, _)| known == name) {
            merged.push((name.clone(), Json::Null));
        }
    }
    // The last of one name counts, where somebody changed a file by hand.
    for (name, value) in merged.iter_mut().rev() {
        let theirs = others.iter_mut().rev().find(|(known, _)| known == name);
        let theirs = theirs.map_or(Json::Null, |(_, theirs)| replace(theirs, Json::Null));
        let mine = replace(value, Json::Null);
        *value = merge(base.get(name).unwrap_or(&Json::Null), mine, theirs, levels - 1);
    }
    merged.retain(|(_, value)| !matches!(value, Json::Null));
    Json::Object(merged)
}

fn into_fields(json: Json) -> Vec<(String, Json)> {
    match json {
        Json::Object(fields) => fields,
        _ => Vec::new(),
    }
}
