//! What criteria and values mean, wherever they first matter: in cards, table and map, and all together in the help.

mod common;

use common::{
    catalogues::{catalogue, put, small, small_with},
    printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::view::{
    Passage,
    help::criteria,
    map::{Head, map},
    table::RowKind,
};
use serde_json::{Value, json};

/// The small catalogue, of which something is explained: one criterion in words, and one value of another.
fn half_explained() -> Widget {
    let json = small_with([
        put("/criteria/1/values/1/description", "Moins de vingt personnes."),
        put("/criteria/2/description", "Ce qu'il faut savoir."),
        put("/modalities/0/assessments/group_size", values(&["individual", "small"])),
    ]);
    Widget::of(catalogue(&json), "en")
}

fn values(values: &[&str]) -> Value {
    json!({ "values": values })
}

fn explained(label: &Passage, about: &Option<Passage>) -> String {
    match about {
        Some(about) => format!("{} — {}", printed::passage(label), printed::passage(about)),
        None => printed::passage(label),
    }
}

fn help(widget: &Widget) -> String {
    let mut lines = Vec::new();
    for of in criteria(&widget.0) {
        lines.push(explained(&of.name, &of.description));
        for (label, about) in &of.values {
            lines.push(format!("  {}", explained(label, about)));
        }
    }
    lines.join("\n")
}

#[test]
fn the_help_explains_all_criteria_and_their_values() {
    assert_snapshot!(help(&built_in("en")), @"
    Timing — Does everyone have to be there at the same time?
      Synchronous — Live: everyone is there at the same time.
      Asynchronous — In one's own time: each person chooses when.
    Group size — How many people is one session for?
      Individual — One person.
      Small group — Few enough people for each of them to speak.
      Large group — Too many people for each of them to speak.
    Interactivity — What part does the learner take in what happens?
      Low — The learner listens, and can ask questions.
      Medium — The learner acts, on content made in advance.
      High — The learner talks with someone who answers.
    Preparation — The time it takes.
    Equipment — The equipment and tools it takes.
    Skills — What the person who leads or makes it has to know.
    ");
}

#[test]
fn the_help_leaves_out_what_the_catalogue_does_not_explain() {
    assert_snapshot!(help(&half_explained()), @"
    Group size
      Individual
      Small group — ⟨fr|Moins de vingt personnes.⟩
      Large group
    Skills — ⟨fr|Ce qu'il faut savoir.⟩
    ");
    assert_eq!(criteria(&Widget::of(catalogue(&small()), "fr").0), []);
}

#[test]
fn a_card_explains_the_values_that_it_says() {
    let about = |widget: &Widget, slug: &str, fact: usize| {
        let about = &widget.card(slug).values[fact].about;
        let pairs = about.iter().map(|(label, about)| explained(label, &Some(about.clone())));
        pairs.collect::<Vec<_>>()
    };
    assert_eq!(
        about(&built_in("en"), "tutorat", 0),
        [
            "Synchronous — Live: everyone is there at the same time.",
            "Asynchronous — In one's own time: each person chooses when.",
        ]
    );
    let half = half_explained();
    assert_eq!(about(&half, "tutorat", 1), ["Small group — ⟨fr|Moins de vingt personnes.⟩"]);
    assert_eq!(about(&half, "webinaire", 1), [""; 0], "nothing is explained of what is said");
    assert_eq!(about(&half, "classe-virtuelle", 1), [""; 0], "nothing is said");
}

#[test]
fn the_table_explains_its_rows_and_what_its_cells_say() {
    let widget = half_explained();
    let table = widget.table();
    let row = |slug| {
        let kind = RowKind::Fact(widget.criterion(slug));
        table.rows.iter().find(|row| row.kind == kind).unwrap()
    };
    let about = |slug| row(slug).about.as_ref().map(printed::passage);
    assert_eq!(about("skills").as_deref(), Some("⟨fr|Ce qu'il faut savoir.⟩"));
    assert_eq!(about("group_size"), None);
    for (cell, (modality, _)) in
        row("group_size").cells.iter().zip(widget.0.catalogue().modalities())
    {
        let slug = &*widget.0.catalogue().modality(modality).slug;
        assert_eq!(cell.about, widget.card(slug).values[1].about, "as on the card of {slug}");
    }
    let unexplained = table.rows.iter().filter(|row| !matches!(row.kind, RowKind::Fact(_)));
    assert!(unexplained.clone().count() > 0 && unexplained.clone().all(|row| row.about.is_none()));
}

#[test]
fn the_map_explains_the_heads_of_its_rows_and_columns() {
    let map = map(&built_in("en").0).unwrap();
    let lines = |heads: Vec<&Head>| {
        heads.iter().map(|head| explained(&head.label, &head.about)).collect::<Vec<_>>()
    };
    assert_eq!(
        lines(map.columns.iter().collect()),
        [
            "Individual — One person.",
            "Small group — Few enough people for each of them to speak.",
            "Large group — Too many people for each of them to speak.",
        ]
    );
    assert_eq!(
        lines(map.rows.iter().map(|row| &row.head).collect()),
        [
            "High — The learner talks with someone who answers.",
            "Medium — The learner acts, on content made in advance.",
            "Low — The learner listens, and can ask questions.",
        ]
    );
}
