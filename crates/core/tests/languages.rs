//! The language of the texts, the language of the interface, and what is marked where they differ.

mod common;

use common::{
    catalogues::{Edit, catalogue, put, small, small_with, without},
    printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::{
    Catalogue, Event,
    message::{self, ENGLISH, Messages},
    session::View,
    view,
};
use rstest::rstest;
use serde_json::{Value, json};

/// The small catalogue with its texts in other languages: what was French is in the first, English in the second.
fn in_languages(first: &str, second: &str) -> Value {
    let text = small().to_string().replace(r#""fr""#, "FIRST").replace(r#""en""#, "SECOND");
    let text =
        text.replace("FIRST", &format!("{first:?}")).replace("SECOND", &format!("{second:?}"));
    serde_json::from_str(&text).unwrap()
}

/// The texts and the interface of a widget, each by its tag.
fn spoken(widget: &Widget) -> (String, String) {
    let texts = widget.0.catalogue().tag(widget.0.language());
    (texts.to_owned(), widget.0.messages().tag.to_owned())
}

#[rstest]
#[case::same(("fr", "en"), "en", None, ("en", "en"))]
#[case::first_where_the_page_has_another(("fr", "en"), "de", None, ("fr", "fr"))]
#[case::first_where_the_page_has_none(("en", "fr"), "", None, ("en", "en"))]
#[case::no_language_at_all(("fr", "en"), "?!", None, ("fr", "fr"))]
#[case::region_of_the_page(("fr", "en"), "en-GB", None, ("en", "en"))]
#[case::region_of_the_catalogue(("de", "fr-CA"), "fr", None, ("fr-CA", "fr"))]
#[case::capitals(("fr", "en"), "EN", None, ("en", "en"))]
#[case::underscore(("fr", "en"), "en_US", None, ("en", "en"))]
#[case::capitals_and_underscore(("fr", "en"), "EN_us", None, ("en", "en"))]
#[case::script_and_region(("fr", "en"), "en-Latn-US", None, ("en", "en"))]
#[case::spaces(("fr", "en"), " en ", None, ("en", "en"))]
#[case::posix_locale(("fr", "en"), "en_US.UTF-8", None, ("en", "en"))]
#[case::posix_locale_that_names_no_language(("fr", "en"), "C", None, ("fr", "fr"))]
#[case::underscores_in_the_catalogue(("fr_FR", "en_US"), "en", None, ("en-US", "en"))]
#[case::the_region_of_a_catalogue_with_underscores(("en_US", "en_GB"), "en-GB", None, ("en-GB", "en"))]
#[case::texts_in_a_language_that_the_interface_does_not_speak(("de", "it"), "it", None, ("it", "en"))]
#[case::interface_in_a_language_that_the_texts_are_not_in(("de", "it"), "fr", None, ("de", "fr"))]
#[case::interface_of_the_page_where_both_could(("en", "it"), "fr", None, ("en", "fr"))]
#[case::chosen(("fr", "en"), "fr", Some("en"), ("en", "en"))]
#[case::chosen_one_that_the_interface_does_not_speak(("fr", "de"), "fr", Some("de"), ("de", "fr"))]
#[case::chosen_where_neither_speaks_it(("it", "de"), "es", Some("de"), ("de", "en"))]
fn texts_and_interface_speak(
    #[case] (first, second): (&str, &str),
    #[case] page: &str,
    #[case] chosen: Option<&str>,
    #[case] (texts, interface): (&str, &str),
) {
    let mut widget = Widget::of(catalogue(&in_languages(first, second)), page);
    if let Some(tag) = chosen {
        widget.speak(tag);
    }
    assert_eq!(spoken(&widget), (texts.to_owned(), interface.to_owned()));
}

#[test]
fn the_page_is_followed_until_the_user_chooses() {
    let mut widget = built_in("fr");
    let page = |tag: &str| Event::HostLanguage(tag.to_owned());
    assert_eq!(widget.does(page("en")).cards().count, "4 of 4 modalities");
    assert_eq!(widget.does(page("fr-BE")).cards().count, "4 modalités sur 4");
    widget.speak("fr");
    assert_eq!(widget.does(page("en")).cards().count, "4 modalités sur 4");
    assert_eq!(widget.does(Event::Forgotten).cards().count, "4 of 4 modalities");
}

#[test]
fn what_is_not_translated_stands_in_the_first_language_and_is_marked() {
    let untranslated = small_with([
        without("/title/en"),
        put("/about", "Par nous"),
        without("/criteria/0/name/en"),
        without("/criteria/0/values/1/label/en"),
        without("/modalities/0/name/en"),
        without("/modalities/0/definition/text/en"),
        put("/modalities/0/note", "Une note"),
        put(
            "/modalities/0/assessments/synchrony/why",
            json!({ "fr": "Une raison", "en": "A reason" }),
        ),
    ]);
    let mut widget = Widget::of(catalogue(&untranslated), "en");
    assert_eq!(printed::passage(&view::title(&widget.0)), "⟨fr|Petit catalogue⟩");
    assert_eq!(view::about(&widget.0).as_ref().map(printed::passage).unwrap(), "⟨fr|Par nous⟩");
    assert_snapshot!(printed::card(&widget.card("tutorat")), @"
    # ⟨fr|Tutorat⟩
    also tutoring (equivalent)
    quoted: ⟨fr|Une relation d’aide⟩ — ⟨fr|Jacques Rodet⟩
    note: ⟨fr|Une note⟩
    - ⟨fr|Temporalité⟩: Synchronous + ⟨fr|Asynchrone⟩
      editorial: A reason
    - Group size: ?
    - Skills: Knowing the subject
    ");
    widget.tick("Asynchrone");
    assert_snapshot!(printed::filters(&widget), @"
    ⟨fr|Temporalité⟩
      [ ] Synchronous 2
      [x] ⟨fr|Asynchrone⟩ 1
      [ ] Not stated 1
    Group size
      [-] Individual 0
      [-] Small group 0
      [-] Large group 0
      [ ] Not stated 1
    ");
    assert_snapshot!(printed::cards(&widget), @"
    1 of 3 modalities
    = Tutorat
    ~ Virtual classroom. Only difference: ⟨fr|Temporalité⟩, not stated instead of “⟨fr|Asynchrone⟩”.
    ~ Webinar. Only difference: ⟨fr|Temporalité⟩, “Synchronous” instead of “⟨fr|Asynchrone⟩”.
    ");
    assert_snapshot!(printed::chips(&widget), @"⟨fr|Temporalité⟩: ⟨fr|Asynchrone⟩");
    assert_eq!(view::about(&built_in("fr").0).unwrap().language, None);
}

#[test]
fn a_catalogue_in_a_language_that_the_interface_does_not_speak_is_marked() {
    let german = in_languages("de", "it");
    let widget = Widget::of(catalogue(&german), "de-AT");
    assert_snapshot!(printed::card(&widget.card("tutorat")), @"
    # ⟨de|Tutorat⟩
    also ⟨it|tutoring⟩ (equivalent, it)
    quoted: ⟨de|Une relation d’aide⟩ — ⟨de|Jacques Rodet⟩
    - ⟨de|Temporalité⟩: ⟨de|Synchrone⟩ + ⟨de|Asynchrone⟩
    - ⟨de|Taille du groupe⟩: ?
    - ⟨de|Compétences⟩: ⟨de|Connaître le sujet⟩
    ");
    // An option of a list has one language: that of the interface.
    assert_snapshot!(printed::orders(&widget), @"
    > Catalogue order (catalogue)
      Name (name)
      Taille du groupe (low to high) (group_size)
      Taille du groupe (high to low) (-group_size)
    ");
}

#[test]
fn a_quotation_keeps_its_own_words_within_reach() {
    let quotation = |original: &str, text: Value| -> [Edit; 2] {
        [
            put("/modalities/0/definition/text", text),
            put("/modalities/0/definition/original", original),
        ]
    };
    let both = json!({ "fr": "Une relation d'aide", "en": "A helping relationship" });
    let from_english = catalogue(&small_with(quotation("en", both)));
    let card = Widget::of(from_english.clone(), "fr").card("tutorat");
    let (label, words) = card.definition.unwrap().original.expect("a translation is shown");
    assert_eq!(
        (label.as_str(), printed::passage(&words).as_str()),
        ("Texte d'origine (anglais)", "⟨en|A helping relationship⟩")
    );
    let card = Widget::of(from_english, "en").card("tutorat");
    assert_eq!(card.definition.unwrap().original, None, "the quotation itself is shown");
}

#[test]
fn a_reason_that_rests_on_quoted_words_keeps_them_within_reach() {
    let said = |basis: &str| {
        let why = json!({ "fr": "« Relation d'aide »", "en": "“Helping relationship”" });
        let said = json!({ "values": ["synchronous"], "why": why, "basis": basis });
        catalogue(&small_with([put("/modalities/0/assessments/synchrony", said)]))
    };
    let original = |catalogue: Catalogue, page: &str| {
        let card = Widget::of(catalogue, page).card("tutorat");
        card.values[0].why.clone().expect("a reason is given").original
    };
    let (label, words) = original(said("quoted"), "en").expect("a translation is shown");
    assert_eq!(
        (label.as_str(), printed::passage(&words).as_str()),
        ("Original text (French)", "⟨fr|«⍽Relation d'aide⍽»⟩")
    );
    assert_eq!(original(said("quoted"), "fr"), None, "the quotation itself is shown");
    assert_eq!(original(said("editorial"), "en"), None, "nothing is quoted");
}

#[rstest]
#[case::on_a_french_page("fr")]
#[case::on_an_english_page("en")]
fn what_is_shown_already_is_no_original(#[case] page: &str) {
    let untranslated = small_with([
        put("/modalities/0/definition/text", json!({ "fr": "Une relation d'aide" })),
        put("/modalities/0/assessments/synchrony/why", json!({ "fr": "Une « relation d'aide »" })),
        put("/modalities/0/assessments/synchrony/basis", "quoted"),
    ]);
    let card = Widget::of(catalogue(&untranslated), page).card("tutorat");
    assert_eq!(card.definition.unwrap().original, None);
    assert_eq!(card.values[0].why.as_ref().unwrap().original, None);
}

#[test]
fn another_name_that_only_repeats_the_name_is_left_out() {
    let names = |language: &str| {
        let widget = built_in(language);
        let others = widget.card("tutorat").other_names.into_iter();
        others.map(|other| (printed::rich(&other.name), other.kind)).collect::<Vec<_>>()
    };
    assert_eq!(names("fr"), [("⟨en|tutoring⟩".to_owned(), "équivalent, anglais".to_owned())]);
    assert_eq!(names("en"), []);
}

#[test]
fn what_the_views_are_called() {
    let names = |messages: &Messages| View::ALL.map(messages.view);
    assert_eq!(names(message::find("fr").unwrap()), ["Fiches", "Tableau", "Carte", "Guide"]);
    assert_eq!(names(ENGLISH), ["Cards", "Table", "Map", "Guide"]);
}

#[test]
fn a_tag_with_an_underscore_is_the_same_tag_wherever_a_catalogue_has_it() {
    let mut json = in_languages("fr-FR", "en_US");
    // Declared in one way, used in the other.
    json["languages"] = json!(["fr_FR", "en-US"]);
    json["modalities"][0]["other_names"] =
        json!([{ "name": "tuition", "kind": "synonym", "language": "en_GB" }]);
    let catalogue = catalogue(&json);
    let tags: Vec<_> = catalogue.languages().map(|(_, tag)| tag.to_owned()).collect();
    assert_eq!(tags, ["fr-FR", "en-US"]);
    let widget = Widget::of(catalogue, "en");
    assert_eq!(printed::passage(&view::title(&widget.0)), "⟨en-US|Small catalogue⟩");
    let names = widget.card("tutorat").other_names;
    assert_eq!(names[0].name.language.as_deref(), Some("en-GB"));
}
