//! The map: who stands where, what marks them, and what it can be drawn by.

mod common;

use common::{
    catalogues::{catalogue, put, small, small_with, without},
    deeds::{deeds, doing},
    generated, printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::{
    Event,
    axes::Axis,
    criterion::Kind,
    modality::ModalityId,
    view::{
        Passage,
        map::{Map, UNKNOWN_SHAPE, map},
    },
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The small catalogue with a second scale, which is not known of the virtual classroom.
fn two_scales() -> Value {
    small_with([
        put(
            "/criteria/3",
            json!({
                "id": "price",
                "kind": "scale",
                "name": { "fr": "Prix", "en": "Price" },
                "values": [
                    { "id": "low", "label": { "fr": "Bas", "en": "Low" } },
                    { "id": "high", "label": "Élevé" },
                ],
            }),
        ),
        put("/modalities/0/assessments/price", json!({ "values": ["low", "high"] })),
        put("/modalities/0/assessments/group_size", json!({ "values": ["individual", "small"] })),
        put("/modalities/2/assessments/price", json!({ "values": ["low"] })),
    ])
}

/// Two scales of one value, `a` and `b`, a choice `c` of so many, and a modality for each of these assessments.
fn many(modalities: impl IntoIterator<Item = Value>, values: usize) -> Value {
    let values: Vec<_> = (0..values)
        .map(|at| json!({ "id": format!("v{at}"), "label": format!("V{at}") }))
        .collect();
    let scale = |id: &str| {
        let values = json!([{ "id": "only", "label": "Seul" }]);
        json!({ "id": id, "kind": "scale", "name": id, "values": values })
    };
    let modalities = modalities.into_iter().enumerate().map(|(at, assessments)| {
        json!({ "id": format!("m{at}"), "name": format!("M{at}"), "assessments": assessments })
    });
    json!({
        "version": 1,
        "id": "many",
        "title": "Beaucoup",
        "languages": ["fr"],
        "criteria": [scale("a"), scale("b"), { "id": "c", "kind": "choice", "name": "C", "values": values }],
        "modalities": modalities.collect::<Vec<_>>(),
    })
}

#[test]
fn the_built_in_catalogue() {
    assert_snapshot!(printed::map(&built_in("fr")), @"
    Taille du groupe (de gauche à droite) et Interactivité (de bas en haut)⍽: 4 modalités sur 4
    Interactivité ↑ Taille du groupe → Individuel | Petit groupe | Grand groupe
    Élevée: 0 Tutorat (Synchrone, Asynchrone) | 0 Tutorat (Synchrone, Asynchrone); 0 Classe virtuelle (Synchrone) | ·
    Moyenne: 1 Module interactif (Asynchrone) | · | ·
    Faible: · | · | 0 Webinaire (Synchrone)
    Temporalité = 0 Synchrone, 1 Asynchrone
    ");
    assert_snapshot!(printed::map(&built_in("en")), @"
    Group size (left to right) and Interactivity (bottom to top): 4 of 4 modalities
    Interactivity ↑ Group size → Individual | Small group | Large group
    High: 0 Tutoring (Synchronous, Asynchronous) | 0 Tutoring (Synchronous, Asynchronous); 0 Virtual classroom (Synchronous) | ·
    Medium: 1 Interactive module (Asynchronous) | · | ·
    Low: · | · | 0 Webinar (Synchronous)
    Timing = 0 Synchronous, 1 Asynchronous
    ");
}

#[test]
fn what_it_can_be_drawn_by() {
    assert_snapshot!(printed::axes(&built_in("fr")), @"
    Axe horizontal: > Taille du groupe (group_size), Interactivité (interactivity)
    Axe vertical: Taille du groupe (group_size), > Interactivité (interactivity)
    Symboles: Aucun (_none), > Temporalité (synchrony)
    ");
    let mut widget = built_in("en");
    widget.draw(Axis::Mark, "None");
    assert_snapshot!(printed::axes(&widget), @"
    Horizontal axis: > Group size (group_size), Interactivity (interactivity)
    Vertical axis: Group size (group_size), > Interactivity (interactivity)
    Symbols: > None (_none), Timing (synchrony)
    ");
}

#[test]
fn a_scale_that_is_put_on_the_other_axis_changes_places_with_it() {
    let mut widget = built_in("en");
    widget.draw(Axis::Across, "Interactivity").draw(Axis::Mark, "None");
    assert_snapshot!(printed::map(&widget), @"
    Interactivity (left to right) and Group size (bottom to top): 4 of 4 modalities
    Group size ↑ Interactivity → Low | Medium | High
    Large group: 0 Webinar | · | ·
    Small group: · | · | 0 Tutoring; 0 Virtual classroom
    Individual: · | 0 Interactive module | 0 Tutoring
    ");
}

#[test]
fn who_has_several_values_stands_in_several_places_and_unknown_has_none() {
    let mut widget = Widget::of(catalogue(&two_scales()), "en");
    assert_snapshot!(printed::map(&widget), @"
    Group size (left to right) and Price (bottom to top): 3 of 3 modalities
    Price ↑ Group size → Individual | Small group | Large group
    ⟨fr|Élevé⟩: 0 Tutoring (Synchronous, Asynchronous) | 0 Tutoring (Synchronous, Asynchronous) | ·
    Low: 0 Tutoring (Synchronous, Asynchronous) | 0 Tutoring (Synchronous, Asynchronous) | 0 Webinar (Synchronous)
    1 modality not on the map, because one of the two axes is not stated: 6 Virtual classroom (Not stated)
    Timing = 0 Synchronous, 1 Asynchronous, 6 Not stated
    ");
    widget.speak("fr").search("webinaire");
    assert_snapshot!(printed::map(&widget), @"
    Taille du groupe (de gauche à droite) et Prix (de bas en haut)⍽: 1 modalité sur 3
    Prix ↑ Taille du groupe → Individuel | Petit groupe | Grand groupe
    Élevé: · | · | ·
    Bas: · | · | 0 Webinaire (Synchrone)
    Temporalité = 0 Synchrone, 1 Asynchrone, 6 Non renseigné
    ");
}

#[test]
fn an_unknown_mark_has_a_shape_of_its_own() {
    let known = || json!({ "a": { "values": ["only"] }, "b": { "values": ["only"] } });
    let mut marked = known();
    marked["c"] = json!({ "values": ["v1"] });
    let widget = Widget::of(catalogue(&many([known(), marked], 2)), "fr");
    assert_snapshot!(printed::map(&widget), @"
    a (de gauche à droite) et b (de bas en haut)⍽: 2 modalités sur 2
    b ↑ a → Seul
    Seul: 6 M0 (Non renseigné); 1 M1 (V1)
    C = 0 V0, 1 V1, 6 Non renseigné
    ");
}

#[test]
fn shapes_begin_anew_behind_the_sixth() {
    let marked = |at| {
        let value = json!({ "values": [format!("v{at}")] });
        json!({ "a": { "values": ["only"] }, "b": { "values": ["only"] }, "c": value })
    };
    let widget = Widget::of(catalogue(&many((0..8).map(marked), 8)), "fr");
    assert_snapshot!(printed::map(&widget), @"
    a (de gauche à droite) et b (de bas en haut)⍽: 8 modalités sur 8
    b ↑ a → Seul
    Seul: 0 M0 (V0); 1 M1 (V1); 2 M2 (V2); 3 M3 (V3); 4 M4 (V4); 5 M5 (V5); 0 M6 (V6); 1 M7 (V7)
    C = 0 V0, 1 V1, 2 V2, 3 V3, 4 V4, 5 V5, 0 V6, 1 V7
    ");
}

#[test]
fn what_is_not_found_is_not_on_the_map_and_the_order_is_that_of_the_session() {
    let mut widget = built_in("fr");
    widget.draw(Axis::Mark, "Aucun").tick("Petit groupe").sort_by("Nom");
    assert_snapshot!(printed::map(&widget), @"
    Taille du groupe (de gauche à droite) et Interactivité (de bas en haut)⍽: 2 modalités sur 4
    Interactivité ↑ Taille du groupe → Individuel | Petit groupe | Grand groupe
    Élevée: 0 Tutorat | 0 Classe virtuelle; 0 Tutorat | ·
    Moyenne: · | · | ·
    Faible: · | · | ·
    ");
    widget.search("sabots");
    assert_snapshot!(printed::map(&widget), @"
    Taille du groupe (de gauche à droite) et Interactivité (de bas en haut)⍽: 0 modalité sur 4
    Interactivité ↑ Taille du groupe → Individuel | Petit groupe | Grand groupe
    Élevée: · | · | ·
    Moyenne: · | · | ·
    Faible: · | · | ·
    ");
}

#[test]
fn twelve_entries_stand_in_a_cell_and_the_others_are_counted() {
    let known = json!({ "a": { "values": ["only"] }, "b": { "values": ["only"] } });
    let half = json!({ "a": { "values": ["only"] } });
    let map_of = |placed, unplaced| {
        let modalities =
            vec![known.clone(); placed].into_iter().chain(vec![half.clone(); unplaced]);
        let mut widget = Widget::of(catalogue(&many(modalities, 1)), "fr");
        widget.draw(Axis::Mark, "Aucun");
        map(&widget.0).unwrap()
    };
    let cells = |map: &Map| {
        let cell = &map.rows[0].cells[0];
        let unplaced = map.unplaced.as_ref().map(|unplaced| unplaced.cell.clone());
        [cell.clone(), unplaced.unwrap_or_default()].map(|cell| (cell.entries.len(), cell.more))
    };
    assert_eq!(cells(&map_of(12, 0)), [(12, None), (0, None)]);
    let one = Some("et 1 autre".to_owned());
    assert_eq!(cells(&map_of(13, 12)), [(12, one.clone()), (12, None)]);
    let many = map_of(20, 13);
    assert_eq!(cells(&many), [(12, Some("et 8 autres".to_owned())), (12, one)]);
    let sentence = many.unplaced.unwrap().sentence;
    assert_eq!(
        sentence,
        "13 modalités hors de la carte, faute d'information sur l'un des deux axes"
    );
}

#[test]
fn there_is_no_map_without_two_scales() {
    let widget = Widget::of(catalogue(&small()), "fr");
    assert_eq!(printed::map(&widget), "no map");
    assert_eq!(printed::axes(&widget), "Axe horizontal: \nAxe vertical: \nSymboles: \n");
}

#[test]
fn without_a_choice_nothing_marks_the_entries() {
    let mut scales = many([json!({})], 1);
    without("/criteria/2").make(&mut scales);
    let widget = Widget::of(catalogue(&scales), "en");
    let map = map(&widget.0).unwrap();
    assert_eq!(map.legend, None);
    assert_eq!(map.unplaced.unwrap().cell.entries[0].mark, []);
}

/// Three scales and two choices: all that the axes can have between them.
fn rich() -> Value {
    let criterion = |id: &str, kind: &str| json!({ "id": id, "kind": kind, "name": id, "values": [{ "id": "only", "label": "Seul" }] });
    let mut rich = many([json!({})], 1);
    let kinds = ["scale", "text", "choice", "scale", "choice", "scale"];
    let criteria = kinds.iter().enumerate().map(|(at, kind)| {
        let mut criterion = criterion(&format!("c{at}"), kind);
        if *kind == "text" {
            criterion.as_object_mut().unwrap().remove("values");
        }
        criterion
    });
    rich["criteria"] = criteria.collect();
    rich
}

/// Every way to choose three times: what comes of it is a map, is what was chosen, and is kept.
#[test]
fn axes_are_two_scales_and_a_third_criterion_and_are_kept_whatever_was_chosen() {
    let mut widget = Widget::of(catalogue(&rich()), "fr");
    let catalogue = widget.0.catalogue().clone();
    let criteria: Vec<_> = catalogue.criteria().map(|(id, _)| Some(id)).chain([None]).collect();
    let choices = Axis::ALL.into_iter().flat_map(|axis| criteria.iter().map(move |id| (axis, *id)));
    let choices: Vec<_> = choices.collect();
    assert_eq!(choices.len(), 21);
    for first in &choices {
        for second in &choices {
            for (axis, criterion) in &choices {
                widget.does(Event::Forgotten);
                widget.does(Event::AxisChosen(first.0, first.1));
                widget.does(Event::AxisChosen(second.0, second.1));
                let before = widget.0.axes().unwrap();
                let offered = before.offered(&catalogue, *axis).any(|id| Some(id) == *criterion);
                widget.does(Event::AxisChosen(*axis, *criterion));
                let axes = widget.0.axes().unwrap();
                if offered || (criterion.is_none() && *axis == Axis::Mark) {
                    assert_eq!(axes.get(*axis), *criterion);
                } else {
                    assert_eq!(axes, before);
                }
                let kind = |id| catalogue.criterion(id).kind;
                assert_eq!([kind(axes.across), kind(axes.up)], [Kind::Scale, Kind::Scale]);
                assert_ne!(axes.across, axes.up);
                assert!(axes.mark.is_none_or(|id| kind(id) != Kind::Text));
                assert!(axes.mark.is_none_or(|id| id != axes.across && id != axes.up));
                assert!(axes.mark.is_some() || before.mark.is_none() || *axis == Axis::Mark);
                assert_eq!(widget.reopened_with(widget.0.save()).0.axes(), Some(axes));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everything_that_matches_stands_where_it_belongs(
        json in generated::catalogue(12, generated::words()),
        deeds in deeds(6),
    ) {
        let widget = doing(&deeds, Widget::of(catalogue(&json), "fr"));
        let Some(axes) = widget.0.axes() else {
            prop_assert_eq!(map(&widget.0), None);
            return Ok(());
        };
        let map = map(&widget.0).unwrap();
        let catalogue = widget.0.catalogue();
        let matching = widget.matching();
        let up: Vec<_> = catalogue.criterion(axes.up).values().map(|(id, _)| id).rev().collect();
        prop_assert_eq!(map.rows.len(), up.len());
        for (row, up) in map.rows.iter().zip(up) {
            let across = catalogue.criterion(axes.across).values();
            prop_assert_eq!(row.cells.len(), across.len());
            for (cell, (across, _)) in row.cells.iter().zip(across) {
                let belongs = |id: &ModalityId| {
                    catalogue.values(*id, axes.across).contains(across)
                        && catalogue.values(*id, axes.up).contains(up)
                };
                let here: Vec<_> = matching.iter().copied().filter(belongs).collect();
                let entries: Vec<_> = cell.entries.iter().map(|entry| entry.modality).collect();
                prop_assert_eq!(entries, here);
                for entry in &cell.entries {
                    let values = axes.mark.map(|mark| catalogue.values(entry.modality, mark));
                    prop_assert_eq!(entry.mark.is_empty(), axes.mark.is_none());
                    let unknown = values.is_some_and(|values| values.is_empty());
                    prop_assert_eq!(entry.shape == UNKNOWN_SHAPE, unknown);
                    prop_assert_eq!(
                        entry.mark == [Passage::of(widget.0.messages().unknown)],
                        unknown
                    );
                }
            }
        }
        let lost = |id: &ModalityId| {
            [axes.across, axes.up].iter().any(|axis| catalogue.values(*id, *axis).is_empty())
        };
        let lost: Vec<_> = matching.iter().copied().filter(lost).collect();
        let unplaced = map.unplaced.map(|unplaced| unplaced.cell.entries).unwrap_or_default();
        prop_assert_eq!(unplaced.iter().map(|entry| entry.modality).collect::<Vec<_>>(), lost);
    }
}

#[test]
fn a_map_has_at_most_four_hundred_cells() {
    // The other scale has three values.
    let map_of = |count: usize| {
        let values: Vec<_> =
            (0..count).map(|at| json!({ "id": format!("v{at}"), "label": "x" })).collect();
        let scale = json!({ "id": "many", "kind": "scale", "name": "Beaucoup", "values": values });
        let json = small_with([put("/criteria/3", scale)]);
        map(&Widget::of(catalogue(&json), "fr").0).is_some()
    };
    assert!(map_of(400 / 3));
    assert!(!map_of(400 / 3 + 1));
}
