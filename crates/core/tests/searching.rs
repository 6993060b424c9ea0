//! Search: every word typed begins a word of the modality, in the language that is shown.

mod common;

use common::{
    catalogues::{catalogue, put, small, small_with},
    printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use rstest::rstest;
use serde_json::json;

const ALL: &[&str] = &["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"];

#[rstest]
#[case::nothing("", ALL)]
#[case::spaces("  ", ALL)]
#[case::punctuation("?! …", ALL)]
#[case::name("module", &["Module interactif"])]
#[case::beginning_of_a_name("tut", &["Tutorat", "Classe virtuelle"])]
#[case::not_the_inside("torat", &[])]
#[case::capitals("TUTORAT", &["Tutorat"])]
#[case::without_the_accent("cyberconference", &["Webinaire"])]
#[case::with_an_accent_too_many("wébinaïre", &["Classe virtuelle", "Webinaire"])]
#[case::accent_typed_apart("cyberconfe\u{301}rence", &["Webinaire"])]
#[case::other_name_in_another_language("webinar", &["Webinaire"])]
#[case::definition("casque", &["Classe virtuelle"])]
#[case::behind_an_elision("internet", &["Webinaire"])]
#[case::behind_a_slash("micro", &["Classe virtuelle"])]
#[case::across_a_hyphen("e-learning", &["Classe virtuelle"])]
#[case::note("decorreles", &["Tutorat"])]
#[case::value("asynchrone", &["Module interactif", "Tutorat"])]
#[case::text_assessment("outil auteur", &["Module interactif"])]
#[case::reason("rythme", &["Module interactif"])]
#[case::all_words("petit groupe", &["Tutorat", "Classe virtuelle"])]
#[case::in_any_order("groupe petit", &["Tutorat", "Classe virtuelle"])]
#[case::from_different_places("virt casq", &["Classe virtuelle"])]
#[case::one_word_too_many("petit groupe casque sabots", &[])]
#[case::not_what_is_said_of_a_value("seance", &[])]
#[case::english_word("helping", &[])]
fn in_french(#[case] typed: &str, #[case] found: &[&str]) {
    let mut widget = built_in("fr");
    assert_eq!(widget.search(typed).matches(), found);
    assert_eq!(widget.near(), [""; 0], "a search has no near matches");
}

#[rstest]
#[case::definition("helping", &["Tutoring"])]
#[case::value("large group", &["Webinar"])]
#[case::other_name("cyberconference", &["Webinar"])]
#[case::french_word("décorrélés", &[])]
fn in_english(#[case] typed: &str, #[case] found: &[&str]) {
    assert_eq!(built_in("en").search(typed).matches(), found);
}

#[test]
fn the_same_words_are_searched_for_anew_in_another_language() {
    let mut widget = built_in("fr");
    widget.search("group");
    assert_eq!(widget.matches(), ["Tutorat", "Classe virtuelle", "Webinaire"]);
    widget.search("encadrement");
    widget.speak("en");
    assert_snapshot!(printed::cards(&widget), @"
    0 of 4 modalities
    ! No modality contains “encadrement”.
    ! Clear the search to see 4 modalities
    ");
    widget.speak("fr");
    assert_eq!(widget.matches(), ["Tutorat"]);
}

#[rstest]
#[case::written_as_one_typed_as_two("oeuvre")]
#[case::written_as_one_typed_as_one("œuvre")]
#[case::half_of_it("o")]
#[case::capitals("ŒUVRE")]
fn ligatures_are_their_letters(#[case] typed: &str) {
    let named = small_with([put("/modalities/1/name/fr", "Chef-d'œuvre")]);
    let mut widget = Widget::of(catalogue(&named), "fr");
    assert_eq!(widget.search(typed).matches(), ["Chef-d'œuvre"]);
}

#[test]
fn a_name_is_found_in_the_shown_language_only() {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    assert_eq!(widget.search("classroom").matches(), [""; 0]);
    assert_eq!(widget.speak("en").matches(), ["Virtual classroom"]);
    assert_eq!(widget.search("classe").matches(), [""; 0]);
}

#[test]
fn a_text_that_is_not_translated_is_found_in_the_words_that_are_shown() {
    let untranslated = small_with([put("/modalities/1/note", json!({ "fr": "En direct" }))]);
    let mut widget = Widget::of(catalogue(&untranslated), "en");
    assert_eq!(widget.search("direct").matches(), ["Virtual classroom"]);
}

#[test]
fn hits_are_marked_wherever_they_are_found() {
    let mut widget = built_in("fr");
    widget.search("inter reel synch");
    assert_snapshot!(printed::card(&widget.card("webinaire")), @"
    # Webinaire
    also cyberconférence (terme officiel) — FranceTerme, Journal officiel du 16 septembre 2014 <https://www.culture.fr/franceterme>
    also ⟨en|webinar⟩ (équivalent, anglais)
    quoted: Il s’agit d’une conférence que vous pouvez suivre via [internet], en temps [réel] (mode [synchrone]). En général, l’orateur diffuse une présentation qu’il commente, et l’[interactivité] avec son auditoire se limite à des questions/réponses, de vive voix ou par tchat. — formation-et-nouvelles-technologies.fr
    note: le webinaire est moins [interactif] que la classe virtuelle et peut regrouper un grand nombre de personnes
    - Temporalité: [Synchrone]
      quoted: La définition le dit⍽: «⍽en temps [réel] (mode [synchrone])⍽». — formation-et-nouvelles-technologies.fr
    - Taille du groupe: Grand groupe ○○●
      quoted: La note le dit⍽: il «⍽peut regrouper un grand nombre de personnes⍽».
    - Interactivité: Faible ●○○
      quoted: La définition le dit⍽: «⍽l’[interactivité] avec son auditoire se limite à des questions/réponses⍽». — formation-et-nouvelles-technologies.fr
    - Préparation: Préparation du contenu + répétitions
    - Équipement: Matériel informatique de base + licence
    - Compétences: Connaissance approfondie du sujet + prise en main du logiciel
    ");
    widget.search("helping tuto");
    widget.speak("en");
    // The quotation in its own words is shown, not searched.
    assert_snapshot!(printed::card(&widget.card("tutorat")), @"
    # [Tutoring]
    quoted: [Tutoring] is a way of supporting learners, based on a [helping] relationship. Setting up [tutoring] aims to reduce the rate of dropping out of, or failing, an online course — ⟨fr|Jacques Rodet⟩
      Original text (French): ⟨fr|Le tutorat est une modalité d'encadrement des apprenants, basée sur une relation d’aide. La mise en place du tutorat vise à réduire le taux d'abandon ou d'échec à une formation en ligne⟩
    note: [Tutoring] and expertise in the content can be separate
    - Timing: Synchronous + Asynchronous
      editorial: The [tutor] gives support live or by messages: the text demands neither.
    - Group size: Individual + Small group ●●○
      quoted: A “[helping] relationship” is formed with one person, or with a few. — ⟨fr|Jacques Rodet⟩
        Original text (French): ⟨fr|Une «⍽relation d’aide⍽» se noue avec une personne, ou avec quelques-unes.⟩
    - Interactivity: High ○○●
      quoted: It is “a way of supporting learners, based on a [helping] relationship”: someone answers each of them. — ⟨fr|Jacques Rodet⟩
        Original text (French): ⟨fr|C'est une «⍽modalité d'encadrement des apprenants, basée sur une relation d’aide⍽»⍽: quelqu'un répond à chacun.⟩
    - Preparation: Requires being widely available
    - Equipment: Needs a dedicated set-up
    - Skills: Thorough knowledge of the subject
    ");
}

#[test]
fn search_and_filters_narrow_together() {
    let mut widget = built_in("fr");
    widget.search("groupe").tick("Élevée");
    // The interactive module would be one criterion away, but the search does not find it.
    assert_snapshot!(printed::cards(&widget), @"
    2 modalités sur 4
    = Tutorat
    = Classe virtuelle
    ~ Webinaire. Seule différence⍽: Interactivité, «⍽Faible⍽» au lieu de «⍽Élevée⍽».
    ");
    assert_snapshot!(printed::filters(&widget), @"
    Temporalité
      [ ] Synchrone 2
      [ ] Asynchrone 1
    Taille du groupe
      [ ] Individuel 1
      [ ] Petit groupe 2
      [-] Grand groupe 0
    Interactivité
      [ ] Faible 1
      [-] Moyenne 0
      [x] Élevée 2
    ");
}

#[test]
fn a_search_that_finds_nothing_says_so_and_can_be_cleared() {
    let mut widget = built_in("fr");
    widget.search(" sabots ").tick("Synchrone");
    assert_snapshot!(printed::cards(&widget), @"
    0 modalité sur 4
    ! Aucune modalité ne contient «⍽sabots⍽».
    ! Effacer la recherche pour voir 3 modalités
    ");
    assert_snapshot!(printed::chips(&widget), @"
    Temporalité: Synchrone
    Recherche: sabots
    ");
    widget.take_the_way_out();
    assert_eq!(widget.ticked(), ["Synchrone"]);
    assert_eq!((widget.0.typed(), widget.matches().len()), ("", 3));
}

#[test]
fn a_search_that_finds_what_the_ticks_exclude_says_which_of_them_to_take_away() {
    let mut widget = built_in("en");
    widget.search("headset").tick("Large group");
    assert_snapshot!(printed::cards(&widget), @"
    0 of 4 modalities
    ~ Virtual classroom. Only difference: Group size, “Small group” instead of “Large group”.
    ! No modality meets all the ticked criteria.
    ! Remove “Large group” (Group size) to see 1 modality
    ");
    widget.search("clogs").tick("Asynchronous");
    // Neither one tick nor the search alone is in the way.
    assert_snapshot!(printed::cards(&widget), @"
    0 of 4 modalities
    ! No modality contains “clogs”.
    ");
}
