//! Two tabs that change one session: what comes of both.

mod common;

use common::{
    catalogues::catalogue,
    deeds::{Deed, deeds, doing},
    generated,
    widget::{Widget, built_in},
};
use modascope_core::session::Saved;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A session of version 1 with these parts.
fn saved(parts: &Value) -> Saved {
    let mut json = parts.clone();
    json["version"] = json!(1);
    Saved::parse(&json.to_string()).unwrap()
}

fn json(saved: &Saved) -> Value {
    serde_json::from_str(&saved.to_text()).unwrap()
}

#[rstest]
#[case::nothing(json!({}), json!({}), json!({}), json!({}))]
#[case::another_field(
    json!({ "search": "live" }),
    json!({ "search": "live", "view": "table" }),
    json!({ "search": "tuteur" }),
    json!({ "search": "tuteur", "view": "table" })
)]
#[case::a_field_of_both(
    json!({ "search": "live" }),
    json!({ "search": "tuteur" }),
    json!({ "search": "groupe" }),
    json!({ "search": "tuteur" })
)]
#[case::a_field_emptied_here(
    json!({ "search": "live", "sort": "name" }),
    json!({ "sort": "name" }),
    json!({ "search": "live", "sort": "name", "theme": "dark" }),
    json!({ "sort": "name", "theme": "dark" })
)]
#[case::a_field_emptied_there(
    json!({ "shortlist": ["tutorat"], "differences": true }),
    json!({ "shortlist": ["tutorat"], "differences": true, "language": "en" }),
    json!({}),
    json!({ "language": "en" })
)]
#[case::a_criterion_each(
    json!({ "filters": { "synchrony": ["synchronous"] } }),
    json!({ "filters": { "synchrony": ["synchronous"], "interactivity": ["high"] } }),
    json!({ "filters": { "synchrony": ["synchronous"], "group_size": ["small"] } }),
    json!({ "filters": { "synchrony": ["synchronous"], "interactivity": ["high"], "group_size": ["small"] } })
)]
#[case::one_criterion_of_both(
    json!({ "filters": { "group_size": ["small"] } }),
    json!({ "filters": { "group_size": ["small", "large"] } }),
    json!({}),
    json!({ "filters": { "group_size": ["small", "large"] } })
)]
#[case::all_cleared_here_and_one_ticked_there(
    json!({ "filters": { "group_size": ["small"] } }),
    json!({}),
    json!({ "filters": { "group_size": ["small"], "interactivity": ["low"] } }),
    json!({ "filters": { "interactivity": ["low"] } })
)]
#[case::a_note_each(
    json!({ "notes": { "tutorat": "Avant" } }),
    json!({ "notes": { "tutorat": "Après", "webinaire": "Ici" } }),
    json!({ "notes": { "tutorat": "Avant", "mentorat": "Là" } }),
    json!({ "notes": { "tutorat": "Après", "webinaire": "Ici", "mentorat": "Là" } })
)]
#[case::a_note_taken_away_there(
    json!({ "notes": { "tutorat": "Avant" } }),
    json!({ "notes": { "tutorat": "Avant", "webinaire": "Ici" } }),
    json!({}),
    json!({ "notes": { "webinaire": "Ici" } })
)]
#[case::a_wish_of_both_is_one_part(
    json!({ "need": { "synchrony": { "importance": "prefer", "values": ["synchronous"] } } }),
    json!({ "need": { "synchrony": { "importance": "must", "values": ["synchronous"] } } }),
    json!({ "need": { "synchrony": { "importance": "prefer", "values": ["synchronous", "asynchronous"] } } }),
    json!({ "need": { "synchrony": { "importance": "must", "values": ["synchronous"] } } })
)]
fn the_last_change_of_each_part_counts(
    #[case] base: Value,
    #[case] mine: Value,
    #[case] theirs: Value,
    #[case] expected: Value,
) {
    let merged = saved(&mine).merged(&saved(&base), &saved(&theirs));
    assert_eq!(json(&merged), json(&saved(&expected)));
}

#[test]
fn what_is_forgotten_there_goes_but_for_what_was_just_done_here() {
    let mut widget = built_in("fr");
    widget.tick("Synchrone").search("live").write_on("Tutorat", "Avant");
    let base = widget.0.save();
    widget.write_on("Webinaire", "À l'instant");
    let merged = widget.0.save().merged(&base, &Saved::default());
    assert_eq!(json(&merged), json!({ "version": 1, "notes": { "webinaire": "À l'instant" } }));
}

/// The parts of a session that are changed by themselves, by their places.
fn parts(saved: &Saved) -> BTreeMap<String, Value> {
    let mut parts = BTreeMap::new();
    for (field, value) in json(saved).as_object().unwrap() {
        match value {
            Value::Object(values) => {
                parts.extend(
                    values.iter().map(|(name, value)| (format!("{field} {name}"), value.clone())),
                );
            }
            _ => drop(parts.insert(field.clone(), value.clone())),
        }
    }
    parts
}

/// A session, and what two tabs make of it.
fn grown() -> impl Strategy<Value = [Saved; 3]> {
    let catalogues = generated::catalogue(6, generated::words());
    (catalogues, deeds(8), deeds(8), deeds(8)).prop_map(|(json, before, here, there)| {
        let after = |more: &[Deed]| {
            let deeds = [&before[..], more].concat();
            doing(&deeds, Widget::of(catalogue(&json), "fr")).0.save()
        };
        [after(&[]), after(&here), after(&there)]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn where_one_tab_changed_nothing_the_other_is_right([base, changed, _] in grown()) {
        prop_assert_eq!(parts(&changed.merged(&base, &base)), parts(&changed));
        prop_assert_eq!(changed.merged(&base, &base), changed.clone());
        prop_assert_eq!(base.merged(&base, &changed), changed);
    }

    #[test]
    fn what_both_made_of_it_is_what_comes_of_it([base, changed, _] in grown()) {
        prop_assert_eq!(changed.merged(&base, &changed), changed);
    }

    #[test]
    fn each_part_is_as_it_was_changed([base, mine, theirs] in grown()) {
        let merged = parts(&mine.merged(&base, &theirs));
        let [base, mine, theirs] = [base, mine, theirs].map(|saved| parts(&saved));
        for place in [&base, &mine, &theirs, &merged].into_iter().flat_map(BTreeMap::keys) {
            let changed = if mine.get(place) == base.get(place) { &theirs } else { &mine };
            prop_assert_eq!(merged.get(place), changed.get(place), "{}", place);
        }
    }

    #[test]
    fn two_tabs_that_changed_different_parts_come_to_the_same([base, mine, theirs] in grown()) {
        let there = theirs.merged(&base, &mine);
        let here = mine.merged(&base, &theirs);
        let [before, mine, theirs] = [&base, &mine, &theirs].map(parts);
        let both = |place: &&String| mine.get(*place) != before.get(*place) && theirs.get(*place) != before.get(*place);
        let places = [&before, &mine, &theirs].into_iter().flat_map(BTreeMap::keys);
        let disputed: Vec<_> = places.filter(both).collect();
        let (mut here, mut there) = (parts(&here), parts(&there));
        for place in disputed {
            here.remove(place);
            there.remove(place);
        }
        prop_assert_eq!(here, there);
    }
}
