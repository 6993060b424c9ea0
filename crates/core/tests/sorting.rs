//! Orders: as the catalogue stands, by name, by every scale both ways.

mod common;

use common::{
    catalogues::{catalogue, put, small_with},
    generated,
    oracle::Oracle,
    printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::{Catalogue, Event, criterion::ValueId, modality::ModalityId, sort::Sort};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

#[test]
fn the_catalogue_gives_two_orders_a_scale_and_none_for_a_choice() {
    let mut widget = built_in("fr");
    widget.sort_by("Interactivité (ordre décroissant)");
    assert_snapshot!(printed::orders(&widget), @"
      Ordre du catalogue (catalogue)
      Nom (name)
      Taille du groupe (ordre croissant) (group_size)
      Taille du groupe (ordre décroissant) (-group_size)
      Interactivité (ordre croissant) (interactivity)
    > Interactivité (ordre décroissant) (-interactivity)
    ");
    assert_snapshot!(printed::orders(&built_in("en")), @"
    > Catalogue order (catalogue)
      Name (name)
      Group size (low to high) (group_size)
      Group size (high to low) (-group_size)
      Interactivity (low to high) (interactivity)
      Interactivity (high to low) (-interactivity)
    ");
}

#[rstest]
#[case("Catalogue order", &["Interactive module", "Tutoring", "Virtual classroom", "Webinar"])]
#[case("Name", &["Interactive module", "Tutoring", "Virtual classroom", "Webinar"])]
#[case("Group size (low to high)", &["Interactive module", "Tutoring", "Virtual classroom", "Webinar"])]
// Tutoring is for one person or a small group: where it falls it stands with the small groups.
#[case("Group size (high to low)", &["Webinar", "Tutoring", "Virtual classroom", "Interactive module"])]
#[case("Interactivity (low to high)", &["Webinar", "Interactive module", "Tutoring", "Virtual classroom"])]
#[case("Interactivity (high to low)", &["Tutoring", "Virtual classroom", "Interactive module", "Webinar"])]
fn each_order_of_the_built_in_catalogue(#[case] order: &str, #[case] expected: &[&str]) {
    assert_eq!(built_in("en").sort_by(order).matches(), expected);
}

/// Five modalities: small, unknown, individual and large, large, individual.
fn scaled() -> Catalogue {
    let modality = |id: &str, name: &str, sizes: &[&str]| {
        let assessments =
            if sizes.is_empty() { json!({}) } else { json!({ "group_size": { "values": sizes } }) };
        json!({ "id": id, "name": name, "assessments": assessments })
    };
    let modalities = json!([
        modality("a", "petit", &["small"]),
        modality("b", "inconnu", &[]),
        modality("c", "seul ou beaucoup", &["large", "individual"]),
        modality("d", "beaucoup", &["large"]),
        modality("e", "seul", &["individual"]),
    ]);
    catalogue(&small_with([put("/modalities", modalities)]))
}

#[test]
fn several_values_stand_at_the_nearest_end_and_unknown_is_last_both_ways() {
    let mut widget = Widget::of(scaled(), "fr");
    widget.sort_by("Taille du groupe (ordre croissant)");
    assert_eq!(widget.matches(), ["seul ou beaucoup", "seul", "petit", "beaucoup", "inconnu"]);
    widget.sort_by("Taille du groupe (ordre décroissant)");
    assert_eq!(widget.matches(), ["seul ou beaucoup", "beaucoup", "petit", "seul", "inconnu"]);
    widget.sort_by("Ordre du catalogue");
    assert_eq!(widget.matches(), ["petit", "inconnu", "seul ou beaucoup", "beaucoup", "seul"]);
}

#[test]
fn near_matches_are_sorted_too() {
    let mut widget = Widget::of(scaled(), "fr");
    widget.tick("Petit groupe").sort_by("Taille du groupe (ordre décroissant)");
    assert_eq!(widget.matches(), ["petit"]);
    assert_eq!(widget.near(), ["seul ou beaucoup", "beaucoup", "seul", "inconnu"]);
}

/// Stands for the browser's collation: by letters without case, backwards in English.
fn collation(tag: &str, names: &[&str]) -> Vec<usize> {
    let mut places: Vec<_> = (0..names.len()).collect();
    places.sort_by(|&left, &right| {
        let order = names[left].to_lowercase().cmp(&names[right].to_lowercase());
        if tag == "en" { order.reverse() } else { order }
    });
    places
}

#[test]
fn names_are_sorted_as_the_shown_language_sorts() {
    let names = json!([
        { "id": "z", "name": { "fr": "atelier", "en": "workshop" } },
        { "id": "y", "name": { "fr": "Zoom", "en": "Zoom" } },
        { "id": "x", "name": { "fr": "Bilan", "en": "appraisal" } },
        { "id": "w", "name": { "fr": "atelier" } },
    ]);
    let catalogue = catalogue(&small_with([put("/modalities", names)]));
    let mut widget = Widget::with_collation(catalogue, "fr", collation);
    widget.sort_by("Nom");
    assert_eq!(widget.matches(), ["atelier", "atelier", "Bilan", "Zoom"]);
    widget.speak("en");
    assert_eq!(widget.matches(), ["Zoom", "workshop", "atelier", "appraisal"]);
    widget.speak("fr");
    // Of one name, the first in the catalogue comes first.
    let slugs =
        widget.matching().into_iter().map(|id| widget.0.catalogue().modality(id).slug.clone());
    assert_eq!(
        slugs.collect::<Vec<_>>(),
        ["z".into(), "w".into(), "x".into(), "y".into()] as [Box<str>; 4]
    );
}

#[test]
fn a_scale_that_is_called_like_an_order_is_told_apart() {
    let scale = |id: &str| json!({ "id": id, "kind": "scale", "name": id, "values": [{ "id": "v", "label": "V" }] });
    let named =
        small_with([put("/criteria/3", scale("name")), put("/criteria/4", scale("catalogue"))]);
    let catalogue = catalogue(&named);
    let slugs: Vec<_> = Sort::all(&catalogue).iter().map(|sort| sort.slug(&catalogue)).collect();
    assert_eq!(
        slugs,
        [
            "catalogue",
            "name",
            "group_size",
            "-group_size",
            "+name",
            "-name",
            "+catalogue",
            "-catalogue"
        ]
    );
    for (sort, slug) in Sort::all(&catalogue).into_iter().zip(&slugs) {
        assert_eq!(Sort::find(&catalogue, slug), Some(sort));
    }
    assert_eq!(Sort::find(&catalogue, "synchrony"), None);
    assert_eq!(Sort::find(&catalogue, "+group_size"), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_order_moves_cards_and_leaves_equals_as_they_stand(json in generated::catalogue(10, generated::words())) {
        let catalogue = catalogue(&json);
        let mut widget = Widget::of(catalogue.clone(), "fr");
        for sort in Sort::all(&catalogue) {
            let sorted = widget.does(Event::Sorted(sort)).matching();
            let place = |id: &ModalityId| (key(&catalogue, sort, *id), id.index());
            let mut expected: Vec<_> = catalogue.modalities().map(|(id, _)| id).collect();
            expected.sort_by_key(place);
            prop_assert_eq!(sorted, expected, "by {}", sort.slug(&catalogue));
        }
    }
}

/// What a modality is sorted by: whether it is unknown, the number of its step, its name.
fn key(catalogue: &Catalogue, sort: Sort, id: ModalityId) -> (bool, i32, String) {
    let steps = |of| Oracle::new(catalogue).values(id, of);
    match sort {
        Sort::Catalogue => (false, 0, String::new()),
        Sort::Name => (false, 0, catalogue.modality(id).name.get(Default::default()).0.to_owned()),
        Sort::Rising(of) => {
            let lowest = *steps(of).first().expect("unknown is a value");
            (lowest == ValueId::UNKNOWN, lowest.index() as i32, String::new())
        }
        Sort::Falling(of) => {
            let highest = *steps(of).last().expect("unknown is a value");
            (highest == ValueId::UNKNOWN, -(highest.index() as i32), String::new())
        }
    }
}
