//! The words of the interface that say numbers and names, in both languages.

use modascope_core::{
    message::{self, ENGLISH, Messages},
    session::Theme,
};
use rstest::rstest;

fn french() -> &'static Messages {
    message::find("fr").unwrap()
}

#[test]
fn what_the_themes_are_called() {
    let names = |messages: &Messages| Theme::ALL.map(messages.theme_name);
    assert_eq!(names(french()), ["Automatique", "Clair", "Sombre"]);
    assert_eq!(names(ENGLISH), ["Automatic", "Light", "Dark"]);
}

#[rstest]
#[case(0, "Aucune modalité", "No modalities")]
#[case(1, "Voir la modalité", "See the modality")]
#[case(3, "Voir les 3 modalités", "See the 3 modalities")]
fn the_way_from_the_filters_to_what_matches(
    #[case] matches: usize,
    #[case] in_french: &str,
    #[case] in_english: &str,
) {
    assert_eq!((french().see_results)(matches), in_french);
    assert_eq!((ENGLISH.see_results)(matches), in_english);
}

#[rstest]
#[case(0, 4, "Filtres · 4 modalités", "Filters · 4 modalities")]
#[case(2, 3, "Filtres (2) · 3 modalités", "Filters (2) · 3 modalities")]
#[case(1, 1, "Filtres (1) · 1 modalité", "Filters (1) · 1 modality")]
#[case(3, 0, "Filtres (3) · 0 modalité", "Filters (3) · 0 modalities")]
fn the_button_that_opens_the_filters(
    #[case] ticked: usize,
    #[case] matches: usize,
    #[case] in_french: &str,
    #[case] in_english: &str,
) {
    assert_eq!((french().filters_button)(ticked, matches), in_french);
    assert_eq!((ENGLISH.filters_button)(ticked, matches), in_english);
}

#[test]
fn both_languages_explain_the_same_keys() {
    assert_eq!(french().keys.len(), ENGLISH.keys.len());
    for (key, does) in french().keys.iter().chain(ENGLISH.keys) {
        assert!(!key.is_empty() && does.ends_with('.'), "{key}: {does}");
    }
}

/// A sentence with a number in it, in French and in English.
type Counting = fn(&Messages, usize) -> String;

fn value(messages: &Messages, count: usize) -> String {
    (messages.value_count)(count)
}

fn results(messages: &Messages, count: usize) -> String {
    (messages.see_results)(count)
}

fn rows(messages: &Messages, count: usize) -> String {
    (messages.identical)(count)
}

fn columns(messages: &Messages, count: usize) -> String {
    (messages.more_columns)(count)
}

fn others(messages: &Messages, count: usize) -> String {
    (messages.more)(count)
}

fn issues(messages: &Messages, count: usize) -> String {
    (messages.issue_count)(count)
}

fn ranked(messages: &Messages, count: usize) -> String {
    (messages.guide_status)(count, 0)
}

fn excluded(messages: &Messages, count: usize) -> String {
    (messages.guide_status)(1, count)
}

/// Narrow no-break spaces as `⍽`.
#[rstest]
#[case(value, 0, "0 modalité", "0 modalities")]
#[case(value, 1, "1 modalité", "1 modality")]
#[case(value, 2, "2 modalités", "2 modalities")]
#[case(value, 21, "21 modalités", "21 modalities")]
#[case(value, 20_000, "20⍽000 modalités", "20,000 modalities")]
#[case(value, 1_000_000, "1⍽000⍽000 de modalités", "1,000,000 modalities")]
#[case(results, 1_000, "Voir les 1⍽000 modalités", "See the 1,000 modalities")]
#[case(rows, 0, "Aucune ligne identique", "No identical rows")]
#[case(rows, 1, "1 ligne identique", "1 identical row")]
#[case(rows, 21, "21 lignes identiques", "21 identical rows")]
#[case(
    columns,
    1,
    "1 autre modalité n'est pas affichée⍽: filtrez, ou choisissez celles à comparer.",
    "1 more modality is not shown: filter, or pick the ones to compare."
)]
#[case(
    columns,
    9_950,
    "9⍽950 autres modalités ne sont pas affichées⍽: filtrez, ou choisissez celles à comparer.",
    "9,950 more modalities are not shown: filter, or pick the ones to compare."
)]
#[case(others, 1, "et 1 autre", "and 1 more")]
#[case(others, 4_980, "et 4⍽980 autres", "and 4,980 more")]
#[case(others, 1_000_000, "et 1⍽000⍽000 d'autres", "and 1,000,000 more")]
#[case(issues, 1, "1 problème dans le fichier", "1 problem in the file")]
#[case(issues, 5_000, "5⍽000 problèmes dans le fichier", "5,000 problems in the file")]
#[case(
    ranked,
    0,
    "Aucune modalité ne remplit ce qui est indispensable.",
    "No modality meets what is essential."
)]
#[case(ranked, 1, "1 modalité classée selon vos réponses.", "1 modality ranked by your answers.")]
#[case(
    ranked,
    2,
    "2 modalités classées selon vos réponses.",
    "2 modalities ranked by your answers."
)]
#[case(
    excluded,
    1,
    "1 modalité classée selon vos réponses, 1 exclue.",
    "1 modality ranked by your answers, 1 excluded."
)]
#[case(
    excluded,
    9_999,
    "1 modalité classée selon vos réponses, 9⍽999 exclues.",
    "1 modality ranked by your answers, 9,999 excluded."
)]
fn numbers_and_their_words(
    #[case] of: Counting,
    #[case] count: usize,
    #[case] in_french: &str,
    #[case] in_english: &str,
) {
    assert_eq!(of(french(), count).replace('\u{202f}', "⍽"), in_french);
    assert_eq!(of(ENGLISH, count), in_english);
}

#[test]
fn no_message_leaves_its_plural_to_the_reader() {
    let sources = [include_str!("../src/message/fr.rs"), include_str!("../src/message/en.rs")];
    for (source, word) in sources.into_iter().zip(["modalité", "modality"]) {
        assert!(source.contains(word), "these are the messages");
        for ending in ["(s)", "(e)", "(es)", "(ies)", "(x)", "/s ", "·s"] {
            assert!(!source.contains(ending), "a message says {ending}");
        }
    }
}
