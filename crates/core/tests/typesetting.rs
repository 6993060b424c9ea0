//! The spaces of French and English: put in where words are shown, and nowhere else.

mod common;

use common::{
    catalogues::{catalogue, put, small_with},
    generated, printed,
    widget::Widget,
};
use modascope_core::{
    Event, export, link, typography,
    view::{filters, guide, help, name, table, title},
};
use proptest::prelude::*;
use serde_json::json;

/// The small catalogue, with marks in all kinds of texts: as they are typed, in French and in English.
fn typed() -> Widget {
    let text = |french: &str, english: &str| json!({ "fr": french, "en": english });
    let json = small_with([
        put("/title", text("Former : comment ?", "Train : how ?")),
        put("/criteria/0/name", text("Quand ?", "When?")),
        put("/criteria/0/description", text("Au même moment ou non ?", "Together or not?")),
        put("/criteria/0/question", text("Qui vient ?", "Who comes?")),
        put("/criteria/0/values/0/label", text("« Direct »", "“Live”")),
        put("/criteria/0/values/0/description", text("Ensemble : 2 h", "Together: 2 h")),
        put("/modalities/0/name", text("Tutorat !", "Tutoring!")),
        put(
            "/modalities/0/note",
            text("Voir : Rodet ; 10 000 lecteurs", "See: Rodet; 10 000 readers"),
        ),
        put("/modalities/0/other_names/0/name", "tutoring : 5 %"),
        put("/modalities/0/definition/text", text("Aide: «oui»", "Help: “yes”")),
        put("/modalities/0/assessments/synchrony/why", text("50% en direct !", "50 % live!")),
        put("/modalities/0/assessments/skills/text", text("Savoir ; aider", "Knowing; helping")),
        put("/sources/0/name", text("Rodet : blog", "Rodet : blog")),
    ]);
    Widget::of(catalogue(&json), "fr")
}

/// All that is said of the modality whose texts have marks, and of the criterion.
fn shown(widget: &Widget) -> String {
    let session = &widget.0;
    let groups = filters::groups(session);
    let explained = &help::criteria(session)[0];
    let asked = &guide::questions(session)[0];
    let row = &table::table(session).rows[2];
    let passages = [
        &title(session),
        &name(session, widget.modality("tutorat")),
        &groups[0].name,
        groups[0].options[0].description.as_ref().unwrap(),
        &asked.ask,
        &asked.values[0].label,
        &explained.values[0].0,
        explained.description.as_ref().unwrap(),
        &row.cells[0].said[0].text,
        &row.head,
    ];
    let card = printed::card(&widget.card("tutorat"));
    card + &passages.map(printed::passage).join("\n")
}

#[test]
fn whatever_is_shown_is_set_in_its_own_language() {
    let mut widget = typed();
    insta::assert_snapshot!(shown(&widget), @"
    # Tutorat⍽!
    also ⟨en|tutoring : 5⎵%⟩ (équivalent, anglais)
    quoted: Aide⍽: «⍽oui⍽» — Rodet⍽: blog
    note: Voir⍽: Rodet⍽; 10⍽000 lecteurs
    - Quand⍽?: «⍽Direct⍽» + Asynchrone
      editorial: 50⍽% en direct⍽!
    - Taille du groupe: ?
    - Compétences: Savoir⍽; aider
    Former⍽: comment⍽?
    Tutorat⍽!
    Quand⍽?
    Ensemble⍽: 2⍽h
    Qui vient⍽?
    «⍽Direct⍽»
    «⍽Direct⍽»
    Au même moment ou non⍽?
    «⍽Direct⍽»
    Quand⍽?
    ");
    insta::assert_snapshot!(shown(widget.speak("en")), @"
    # Tutoring!
    also tutoring : 5⎵% (equivalent)
    quoted: Help: “yes” — Rodet : blog
      Original text (French): ⟨fr|Aide⍽: «⍽oui⍽»⟩
    note: See: Rodet; 10 000 readers
    - When?: “Live” + Asynchronous
      editorial: 50⎵% live!
    - Group size: ?
    - Skills: Knowing; helping
    Train : how ?
    Tutoring!
    When?
    Together: 2⎵h
    Who comes?
    “Live”
    “Live”
    Together or not?
    “Live”
    When?
    ");
}

/// Whoever takes the table away, as a file too, takes the words that were shown.
#[test]
fn what_is_copied_and_exported_is_what_is_shown() {
    let widget = typed();
    let note = "Voir\u{202f}: Rodet\u{202f}; 10\u{202f}000 lecteurs";
    assert!(export::html(&widget.0).contains(note));
    assert!(export::plain(&widget.0).contains(note));
    assert!(export::csv(&widget.0).contains(note));
}

#[test]
fn what_the_user_typed_is_kept_and_shown_as_it_was_typed() {
    let mut widget = typed();
    let written = "Voir : Inès ; «oui» !";
    let tutoring = widget.modality("tutorat");
    widget.search(written).does(Event::NoteTyped(tutoring, written.to_owned()));
    let escaped = written.replace('«', "%C2%AB").replace('»', "%C2%BB").replace(' ', "%20");
    let escaped = escaped.replace(';', "%3B").replace('!', "%21").replace('è', "%C3%A8");
    assert_eq!(link::write(&widget.0.save()), format!("search={escaped}"));
    assert_eq!(widget.0.save().to_text().matches(written).count(), 2);
    assert_eq!(widget.0.export().matches(written).count(), 2);
    assert_eq!(filters::chips(&widget.0)[0].value.text, written);
    let nothing = widget.cards().empty.unwrap().sentence;
    assert!(nothing.contains(written), "{nothing}");
    widget.clear_all();
    let table = widget.table();
    assert_eq!(table.rows.last().unwrap().cells[0].said[0].text.text, written);
}

#[test]
fn a_search_finds_the_words_and_not_their_spaces() {
    let mut widget = typed();
    for query in ["rodet ; 10", "10 000", "10\u{202f}000", "aide: oui", "50%", "50 direct !"] {
        assert_eq!(widget.search(query).matches(), ["Tutorat !"], "{query}");
    }
    widget.search("rode 10 lect");
    let note = widget.card("tutorat").note.unwrap();
    assert_eq!(printed::rich(&note), "Voir⍽: [Rodet]⍽; [10]⍽000 [lecteurs]");
}

/// Names as they are sorted and compared are those of the catalogue.
#[test]
fn the_catalogue_keeps_its_words() {
    let widget = typed();
    let modality = widget.0.catalogue().modality(widget.modality("tutorat"));
    assert_eq!(modality.name.get(widget.0.language()).0, "Tutorat !");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A name as it is shown finds what it finds as it is written: the modality itself among others.
    #[test]
    fn what_is_shown_can_be_searched_for(json in generated::catalogue(4, generated::any_words())) {
        let mut widget = Widget::of(catalogue(&json), "fr");
        let modalities: Vec<_> = widget.0.catalogue().modalities().map(|(id, _)| id).collect();
        for id in modalities {
            let shown = name(&widget.0, id);
            let as_written = widget.name(id);
            prop_assert_eq!(&shown.text, &typography::set(&as_written, "fr"));
            let written = widget.search(&as_written).matching();
            prop_assert_eq!(widget.search(&shown.text).matching(), written.clone());
            prop_assert!(written.contains(&id));
        }
    }
}
