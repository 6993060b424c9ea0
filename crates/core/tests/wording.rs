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
#[case(0, "Aucune modalité", "No modality")]
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
