//! What the page around the widget decides, and what it is told.

mod common;

use common::{
    deeds::{deeds, doing},
    generated,
    widget::{Widget, built_in},
};
use modascope_core::{
    Event,
    catalogue::{Absence, parse_bytes},
    link,
    message::{self, ENGLISH},
    session::{Saved, Settings, View},
    told,
    view::shortlist::toggle,
};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

/// A widget in a page that says this with its attributes.
fn hosted(hide: &str, compare_max: &str, view: &str, filters: &str) -> Widget {
    let mut widget = built_in("fr");
    let preset = link::read(filters, widget.0.catalogue()).unwrap_or_default();
    widget.does(Event::Set(Settings::new(hide, compare_max)));
    widget.does(Event::ViewPreset(View::find(view).unwrap_or_default()));
    widget.does(Event::FiltersPreset(preset));
    widget
}

fn offered(widget: &Widget) -> Vec<&'static str> {
    let offered = View::ALL.into_iter().filter(|view| widget.0.offers(*view));
    offered.map(View::slug).collect()
}

fn state(widget: &Widget) -> Value {
    serde_json::from_str(&told::state(&widget.0, &widget.cards().matches)).unwrap()
}

#[rstest]
#[case("", &["cards", "table", "map", "guide"], "cards")]
#[case("map guide", &["cards", "table"], "cards")]
#[case(" cards\n title ", &["table", "map", "guide"], "table")]
#[case("cards,table", &["cards", "table", "map", "guide"], "cards")]
#[case("nonsense", &["cards", "table", "map", "guide"], "cards")]
#[case("cards table map guide", &[], "cards")]
fn views_are_hidden_by_their_names(#[case] hide: &str, #[case] left: &[&str], #[case] view: &str) {
    let widget = hosted(hide, "", "", "");
    assert_eq!(offered(&widget), left);
    assert_eq!(widget.0.view().slug(), view);
}

#[test]
fn a_view_that_is_hidden_comes_back_with_its_selection() {
    let mut widget = built_in("fr");
    widget.does(Event::ViewChosen(View::Map)).does(Event::Set(Settings::new("map", "")));
    assert_eq!(widget.0.view(), View::Cards);
    assert_eq!(widget.does(Event::ViewChosen(View::Map)).0.view(), View::Cards);
    widget.does(Event::Set(Settings::default()));
    assert_eq!(widget.0.view(), View::Map);
}

#[rstest]
#[case("2", 2)]
#[case(" 3 ", 3)]
#[case("4", 4)]
#[case("", 4)]
#[case("1", 4)]
#[case("5", 4)]
#[case("two", 4)]
fn as_many_can_be_picked_as_the_page_says(#[case] compare_max: &str, #[case] most: usize) {
    let mut widget = hosted("", compare_max, "", "");
    for name in ["Module interactif", "Tutorat", "Classe virtuelle", "Webinaire"] {
        let of = toggle(&widget.0, widget.called(name));
        assert_eq!(of.disabled, widget.picked().len() >= most, "{name}");
        let modality = widget.called(name);
        widget.does(Event::Picked(modality));
    }
    assert_eq!(widget.picked().len(), most);
}

#[test]
fn what_was_picked_before_the_page_allowed_less_stays_until_it_is_taken_away() {
    let mut widget = built_in("fr");
    widget.pick("Tutorat").pick("Webinaire").pick("Classe virtuelle");
    widget.does(Event::Set(Settings::new("", "2")));
    assert_eq!(widget.picked(), ["Tutorat", "Webinaire", "Classe virtuelle"]);
    let module = widget.called("Module interactif");
    assert!(toggle(&widget.0, module).disabled);
    widget.does(Event::Picked(module));
    assert_eq!(widget.picked(), ["Tutorat", "Webinaire", "Classe virtuelle"]);
    let tutoring = widget.called("Tutorat");
    widget.does(Event::Picked(tutoring));
    assert_eq!(widget.picked(), ["Webinaire", "Classe virtuelle"]);
}

#[test]
fn a_preset_is_how_one_begins_and_begins_again() {
    let mut widget =
        hosted("", "", "table", "synchrony=asynchronous,nothing&search=tuteur&compare=tutorat");
    assert_eq!(widget.0.view(), View::Table);
    assert_eq!(widget.ticked(), ["Asynchrone"]);
    assert_eq!(widget.0.typed(), "tuteur");
    assert_eq!(widget.picked(), Vec::<String>::new(), "ticks and search are all that counts of it");
    assert_eq!(widget.0.save(), *widget.0.start());

    widget.clear_all().does(Event::ViewChosen(View::Guide));
    assert_ne!(widget.0.save(), *widget.0.start());
    widget.does(Event::Forgotten);
    assert_eq!(widget.ticked(), ["Asynchrone"]);
    assert_eq!(widget.0.view(), View::Table);
}

#[test]
fn what_is_kept_counts_more_than_a_preset() {
    let mut widget = hosted("", "", "map", "synchrony=asynchronous");
    widget.does(Event::Restored(Saved::parse(r#"{"version":1}"#).unwrap()));
    assert_eq!(widget.0.view(), View::Cards);
    assert_eq!(widget.ticked(), Vec::<String>::new());
}

#[test]
fn a_preset_that_changes_leaves_the_rest_alone() {
    let mut widget = hosted("", "", "", "synchrony=asynchronous");
    widget.pick("Tutorat").write_on("Tutorat", "Two groups").does(Event::ViewChosen(View::Table));
    let preset = link::read("group_size=large", widget.0.catalogue()).unwrap();
    widget.does(Event::FiltersPreset(preset));
    assert_eq!(widget.ticked(), ["Grand groupe"]);
    assert_eq!(widget.picked(), ["Tutorat"]);
    assert_eq!(widget.0.view(), View::Table);
    assert_eq!(widget.0.notes().len(), 1);
    widget.does(Event::ViewPreset(View::Guide));
    assert_eq!(widget.ticked(), ["Grand groupe"]);
    assert_eq!(widget.0.view(), View::Guide);
}

#[test]
fn the_page_is_told_what_is_shown_and_nothing_that_the_user_wrote() {
    let mut widget = built_in("fr");
    let first = json!({
        "language": "fr", "view": "cards", "filters": {}, "search": "", "shortlist": [],
        "shown": ["module-interactif", "tutorat", "classe-virtuelle", "webinaire"],
    });
    assert_eq!(state(&widget), first);
    widget.write_on("Tutorat", "Two groups");
    assert_eq!(state(&widget), first);

    widget.tick("Synchrone").search("visio").pick("Webinaire").speak("en");
    widget.does(Event::ViewChosen(View::Map));
    assert_eq!(
        state(&widget),
        json!({
            "language": "en", "view": "map", "filters": { "synchrony": ["synchronous"] },
            "search": "visio", "shortlist": ["webinaire"], "shown": [],
        })
    );
    let opened = told::opened(&widget.0, widget.called("Webinar"));
    assert_eq!(opened, r#"{"id":"webinaire"}"#);
}

#[test]
fn the_page_is_told_every_issue_with_its_place() {
    let issues = parse_bytes(br#"{"version":1,"modalities":[]}"#).unwrap_err();
    let told: Value = serde_json::from_str(&told::issues(&issues, ENGLISH)).unwrap();
    let told = told["issues"].as_array().unwrap().clone();
    assert_eq!(told.len(), issues.len());
    assert_eq!(told[0]["place"], "id");
    assert_eq!(told[0]["message"], "required, but missing");
    assert_eq!(told::issue("a\"b", "c"), r#"{"issues":[{"place":"a\"b","message":"c"}]}"#);
}

#[rstest]
#[case(
    "404",
    "Le serveur a répondu 404 pour a.json. Réessayez plus tard. Pour la personne qui gère ce site\u{202f}: ce fichier est-il en ligne, lisible par tous, et son type MIME connu du serveur (application/json)\u{202f}?"
)]
#[case("503", "Le serveur a répondu 503 pour a.json. Réessayez plus tard.")]
#[case("429", "Le serveur a répondu 429 pour a.json. Réessayez plus tard.")]
#[case(
    "page",
    "Le serveur a envoyé une page web à la place de a.json. Rechargez la page\u{202f}: il faut peut-être se reconnecter. Pour la personne qui gère ce site\u{202f}: ce fichier est-il en ligne, lisible par tous, et son type MIME connu du serveur (application/json)\u{202f}?"
)]
#[case(
    "redirect",
    "Le serveur renvoie de a.json vers une autre adresse. Rechargez la page\u{202f}: il faut peut-être se reconnecter. Pour la personne qui gère ce site\u{202f}: ce fichier est-il en ligne, lisible par tous, et son type MIME connu du serveur (application/json)\u{202f}?"
)]
#[case(
    "policy",
    "La politique de sécurité de cette page ne permet pas de charger a.json. Pour la personne qui gère ce site\u{202f}: connect-src."
)]
#[case("late", "Le serveur n'a pas répondu à temps pour a.json. Réessayez plus tard.")]
#[case(
    "offline",
    "Vous semblez hors ligne\u{202f}: le catalogue sera chargé au retour de la connexion."
)]
#[case(
    "cors",
    "a.json n'a pas pu être chargé\u{202f}: cet autre site doit autoriser cette page à lire le fichier (CORS), et l'envoyer en https à une page en https."
)]
#[case(
    "lost",
    "La page a transmis «\u{202f}a.json\u{202f}» sous une forme qui n'est pas une donnée. Pour la personne qui gère ce site\u{202f}: la console du navigateur dit pourquoi."
)]
#[case("silent", "a.json n'a pas pu être chargé. Vérifiez la connexion, puis réessayez.")]
#[case("", "a.json n'a pas pu être chargé. Vérifiez la connexion, puis réessayez.")]
#[case("99999", "a.json n'a pas pu être chargé. Vérifiez la connexion, puis réessayez.")]
fn why_there_is_no_file(#[case] why: &str, #[case] said: &str) {
    let french = message::find("fr").unwrap();
    assert_eq!((french.unreachable)("a.json", Absence::of(why)), said);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_attribute_means_something(hide in "\\PC*", most in "\\PC{0,3}", deeds in deeds(8)) {
        let mut widget = doing(&deeds, built_in("fr"));
        widget.does(Event::Set(Settings::new(&hide, &most)));
        let view = widget.0.view();
        prop_assert!(widget.0.offers(view) || offered(&widget).is_empty());
    }

    #[test]
    fn to_begin_anew_is_to_be_where_one_began(
        json in generated::catalogue(6, generated::words()),
        deeds in deeds(16),
        before in deeds(8),
    ) {
        let mut widget = Widget::of(common::catalogues::catalogue(&json), "fr");
        let preset = doing(&before, Widget::of(common::catalogues::catalogue(&json), "fr")).0.save();
        widget.does(Event::FiltersPreset(preset));
        let start = widget.0.save();
        prop_assert_eq!(&start, widget.0.start());
        let mut later = doing(&deeds, widget);
        later.does(Event::Forgotten);
        prop_assert_eq!(later.0.save(), start);
    }
}
