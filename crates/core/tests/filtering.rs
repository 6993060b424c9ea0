//! Filters: OR inside a criterion, AND between criteria, and what misses one criterion stays near.

mod common;

use common::{
    catalogues::{catalogue, put, small, small_with, without},
    printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::{Event, criterion::ValueId, view::filters};
use rstest::rstest;
use serde_json::json;

#[test]
fn before_anything_is_ticked_all_match() {
    let widget = built_in("fr");
    assert_snapshot!(printed::cards(&widget), @"
    4 modalités sur 4
    = Module interactif
    = Tutorat
    = Classe virtuelle
    = Webinaire
    ");
    assert_snapshot!(printed::filters(&widget), @"
    Temporalité
      [ ] Synchrone 3
      [ ] Asynchrone 2
    Taille du groupe
      [ ] Individuel 2
      [ ] Petit groupe 2
      [ ] Grand groupe 1
    Interactivité
      [ ] Faible 1
      [ ] Moyenne 1
      [ ] Élevée 2
    ");
    assert_snapshot!(printed::chips(&widget), @"");
}

#[test]
fn one_tick_leaves_what_has_the_value_and_keeps_the_rest_near() {
    let mut widget = built_in("fr");
    widget.tick("Synchrone");
    assert_snapshot!(printed::cards(&widget), @"
    3 modalités sur 4
    = Tutorat
    = Classe virtuelle
    = Webinaire
    ~ Module interactif. Seule différence⍽: Temporalité, «⍽Asynchrone⍽» au lieu de «⍽Synchrone⍽».
    ");
    // The counts of the criterion itself stay: they say what its other values would find.
    assert_snapshot!(printed::filters(&widget), @"
    Temporalité
      [x] Synchrone 3
      [ ] Asynchrone 2
    Taille du groupe
      [ ] Individuel 1
      [ ] Petit groupe 2
      [ ] Grand groupe 1
    Interactivité
      [ ] Faible 1
      [-] Moyenne 0
      [ ] Élevée 2
    ");
    assert_snapshot!(printed::chips(&widget), @"Temporalité: Synchrone");
}

#[test]
fn two_ticks_in_one_criterion_find_what_has_either() {
    let mut widget = built_in("fr");
    widget.tick("Petit groupe").tick("Grand groupe");
    assert_snapshot!(printed::cards(&widget), @"
    3 modalités sur 4
    = Tutorat
    = Classe virtuelle
    = Webinaire
    ~ Module interactif. Seule différence⍽: Taille du groupe, «⍽Individuel⍽» au lieu de «⍽Petit groupe⍽» ou «⍽Grand groupe⍽».
    ");
}

#[test]
fn ticks_in_two_criteria_find_what_has_both() {
    let mut widget = built_in("fr");
    widget.tick("Synchrone").tick("Élevée");
    assert_snapshot!(printed::cards(&widget), @"
    2 modalités sur 4
    = Tutorat
    = Classe virtuelle
    ~ Webinaire. Seule différence⍽: Interactivité, «⍽Faible⍽» au lieu de «⍽Élevée⍽».
    ");
    widget.speak("en");
    assert_snapshot!(printed::cards(&widget), @"
    2 of 4 modalities
    = Tutoring
    = Virtual classroom
    ~ Webinar. Only difference: Interactivity, “Low” instead of “High”.
    ");
}

#[test]
fn what_misses_two_criteria_is_not_near() {
    let mut widget = built_in("en");
    widget.tick("Asynchronous").tick("Large group").tick("High");
    assert_snapshot!(printed::cards(&widget), @"
    0 of 4 modalities
    ~ Tutoring. Only difference: Group size, “Individual” and “Small group” instead of “Large group”.
    ! No modality meets all the ticked criteria.
    ! Remove “Large group” (Group size) to see 1 modality
    ");
    assert_snapshot!(printed::filters(&widget), @"
    Timing
      [-] Synchronous 0
      [x] Asynchronous 0
    Group size
      [ ] Individual 1
      [ ] Small group 1
      [x] Large group 0
    Interactivity
      [-] Low 0
      [-] Medium 0
      [x] High 0
    ");
}

#[test]
fn where_nothing_matches_the_one_tick_that_helps_most_is_named() {
    let mut widget = built_in("fr");
    widget.tick("Asynchrone").tick("Faible");
    assert_snapshot!(printed::cards(&widget), @"
    0 modalité sur 4
    ~ Module interactif. Seule différence⍽: Interactivité, «⍽Moyenne⍽» au lieu de «⍽Faible⍽».
    ~ Tutorat. Seule différence⍽: Interactivité, «⍽Élevée⍽» au lieu de «⍽Faible⍽».
    ~ Webinaire. Seule différence⍽: Temporalité, «⍽Synchrone⍽» au lieu de «⍽Asynchrone⍽».
    ! Aucune modalité ne répond à tous les critères cochés.
    ! Retirer «⍽Faible⍽» (Interactivité) pour voir 2 modalités
    ");
    widget.take_the_way_out();
    assert_snapshot!(printed::cards(&widget), @"
    2 modalités sur 4
    = Module interactif
    = Tutorat
    ~ Classe virtuelle. Seule différence⍽: Temporalité, «⍽Synchrone⍽» au lieu de «⍽Asynchrone⍽».
    ~ Webinaire. Seule différence⍽: Temporalité, «⍽Synchrone⍽» au lieu de «⍽Asynchrone⍽».
    ");
    assert_eq!(widget.ticked(), ["Asynchrone"]);
}

#[test]
fn chips_take_away_what_they_name() {
    let mut widget = built_in("fr");
    widget.tick("Synchrone").tick("Grand groupe").tick("Petit groupe").search("groupe");
    assert_snapshot!(printed::chips(&widget), @"
    Temporalité: Synchrone
    Taille du groupe: Petit groupe
    Taille du groupe: Grand groupe
    Recherche: groupe
    ");
    widget.remove_chip("Grand groupe").remove_chip("groupe");
    assert_snapshot!(printed::chips(&widget), @"
    Temporalité: Synchrone
    Taille du groupe: Petit groupe
    ");
    widget.clear_all();
    assert_snapshot!(printed::chips(&widget), @"");
    assert_eq!(widget.matches().len(), 4);
}

#[test]
fn what_is_not_stated_is_a_value_of_its_own() {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    assert_snapshot!(printed::filters(&widget), @"
    Temporalité
      [ ] Synchrone 2
      [ ] Asynchrone 1
      [ ] Non renseigné 1
    Taille du groupe
      [-] Individuel 0
      [-] Petit groupe 0
      [ ] Grand groupe 1
      [ ] Non renseigné 2
    ");
    widget.tick_of("Taille du groupe", "Non renseigné");
    assert_snapshot!(printed::cards(&widget), @"
    2 modalités sur 3
    = Tutorat
    = Classe virtuelle
    ~ Webinaire. Seule différence⍽: Taille du groupe, «⍽Grand groupe⍽» au lieu de «⍽Non renseigné⍽».
    ");
    widget.tick("Synchrone");
    assert_snapshot!(printed::cards(&widget), @"
    1 modalité sur 3
    = Tutorat
    ~ Classe virtuelle. Seule différence⍽: Temporalité, non renseigné au lieu de «⍽Synchrone⍽».
    ~ Webinaire. Seule différence⍽: Taille du groupe, «⍽Grand groupe⍽» au lieu de «⍽Non renseigné⍽».
    ");
    assert_snapshot!(printed::chips(&widget), @"
    Temporalité: Synchrone
    Taille du groupe: Non renseigné
    ");
}

#[test]
fn a_near_match_tells_what_is_not_stated_from_a_no() {
    let mut widget = Widget::of(catalogue(&small()), "en");
    widget.tick("Small group");
    assert_snapshot!(printed::cards(&widget), @"
    0 of 3 modalities
    ~ Tutoring. Only difference: Group size, not stated instead of “Small group”.
    ~ Virtual classroom. Only difference: Group size, not stated instead of “Small group”.
    ~ Webinar. Only difference: Group size, “Large group” instead of “Small group”.
    ! No modality meets all the ticked criteria.
    ! Remove “Small group” (Group size) to see 3 modalities
    ");
}

#[test]
fn a_value_that_nothing_has_cannot_be_ticked() {
    let json = small_with([
        without("/modalities/2/assessments/group_size"),
        put("/modalities/1/assessments", json!({ "group_size": { "values": ["small"] } })),
    ]);
    assert_snapshot!(printed::filters(&Widget::of(catalogue(&json), "fr")), @"
    Temporalité
      [ ] Synchrone 2
      [ ] Asynchrone 1
      [ ] Non renseigné 1
    Taille du groupe
      [-] Individuel 0
      [ ] Petit groupe 1
      [-] Grand groupe 0
      [ ] Non renseigné 2
    ");
}

#[rstest]
#[case::criterion_in_words("skills")]
#[case::unknown_where_all_is_known("synchrony")]
fn a_tick_that_no_checkbox_stands_for_is_nothing(#[case] criterion: &str) {
    let mut widget = built_in("fr");
    let criterion = widget.0.catalogue().find_criterion(criterion).unwrap();
    widget.does(Event::FilterToggled(criterion, ValueId::UNKNOWN));
    assert_eq!(widget.matches().len(), 4);
    assert!(widget.0.save().is_default());
}

#[rstest]
#[case::behind_the_last_value("synchrony", "Grand groupe")]
#[case::value_of_a_criterion_in_words("skills", "Individuel")]
fn a_value_that_is_not_on_offer_is_not_ticked(#[case] criterion: &str, #[case] label: &str) {
    let mut widget = built_in("fr");
    widget.tick("Synchrone");
    let before = (printed::cards(&widget), printed::filters(&widget), widget.0.save());
    let groups = filters::groups(&widget.0);
    let value =
        groups.iter().flat_map(|group| &group.options).find(|value| value.label.text == label);
    let criterion = widget.0.catalogue().find_criterion(criterion).unwrap();
    widget.does(Event::FilterToggled(criterion, value.unwrap().value));
    assert_eq!((printed::cards(&widget), printed::filters(&widget), widget.0.save()), before);
}
