//! What is picked, and what stands side by side.

mod common;

use common::{
    catalogues::{catalogue, put, small, small_with, without},
    generated, printed_table as printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::{
    Event,
    message::ENGLISH,
    shortlist::Shortlist,
    view::table::{MAX_COLUMNS, Row, RowKind},
};
use proptest::{prelude::*, sample::Index};
use rstest::rstest;
use serde_json::json;

/// The small catalogue with `count` modalities in place of its own, half of them called « Pair ».
fn many(count: usize) -> Widget {
    let names = ["Pair", "Impair"];
    let modality = |index| json!({ "id": format!("n{index}"), "name": names[index % 2] });
    let modalities: Vec<_> = (0..count).map(modality).collect();
    Widget::of(catalogue(&small_with([put("/modalities", modalities)])), "fr")
}

#[test]
fn what_is_picked_stands_in_a_bar() {
    let mut widget = built_in("fr");
    assert_eq!(printed::bar(&widget), "no bar");
    widget.pick("Webinaire").pick("Tutorat");
    assert_snapshot!(printed::bar(&widget), @"
    Webinaire, Tutorat
    Comparer (2)
    ");
    widget.speak("en").pick("Virtual classroom").pick("Interactive module");
    assert_snapshot!(printed::bar(&widget), @"
    Webinar, Tutoring, Virtual classroom, Interactive module
    Compare (4)
    ! 4 at most: remove one modality to pick another.
    ");
    widget.speak("fr");
    assert_snapshot!(printed::bar(&widget), @"
    Webinaire, Tutorat, Classe virtuelle, Module interactif
    Comparer (4)
    ! 4 au plus⍽: retirez une modalité pour en choisir une autre.
    ");
}

#[test]
fn what_the_bar_takes_away_is_no_longer_picked() {
    let mut widget = built_in("fr");
    widget.pick("Webinaire").pick("Tutorat");
    let bar = modascope_core::view::shortlist::bar(&widget.0).unwrap();
    assert_eq!(bar.picked[0].modality, widget.called("Webinaire"));
    widget.does(bar.picked[0].remove.clone());
    assert_eq!(widget.columns(), ["Tutorat"]);
    widget.pick("Tutorat");
    assert_eq!(printed::bar(&widget), "no bar");
}

#[test]
fn four_can_be_picked_and_the_others_say_so() {
    let others = small_with([
        put("/modalities/3", json!({ "id": "mentorat", "name": "Mentorat" })),
        put("/modalities/4", json!({ "id": "stage", "name": "Stage" })),
    ]);
    let mut widget = Widget::of(catalogue(&others), "fr");
    widget.pick("Tutorat").pick("Webinaire").pick("Stage");
    assert_snapshot!(printed::toggles(&widget), @"
    [x] Comparer · Tutorat
    [ ] Comparer · Classe virtuelle
    [x] Comparer · Webinaire
    [ ] Comparer · Mentorat
    [x] Comparer · Stage
    ");
    widget.pick("Mentorat");
    assert_snapshot!(printed::toggles(&widget), @"
    [x] Comparer · Tutorat
    [-] Comparer⍽: 4 au plus · Classe virtuelle
    [x] Comparer · Webinaire
    [x] Comparer · Mentorat
    [x] Comparer · Stage
    ");
    widget.pick("Classe virtuelle");
    assert_eq!(widget.columns(), ["Tutorat", "Webinaire", "Stage", "Mentorat"], "nothing happens");
    widget.speak("en");
    assert_snapshot!(printed::toggles(&widget), @"
    [x] Compare · Tutoring
    [-] Compare: 4 at most · Virtual classroom
    [x] Compare · Webinar
    [x] Compare · Mentorat
    [x] Compare · Stage
    ");
}

#[test]
fn the_words_name_the_limit_that_there_is() {
    for messages in [built_in("fr").0.messages(), ENGLISH] {
        for most in 2..=Shortlist::MAX {
            let full = (messages.compare_full)(most);
            assert!(
                full.starts_with(messages.compare) && full.contains(&most.to_string()),
                "{full}"
            );
            assert!((messages.shortlist_full)(most).starts_with(&most.to_string()));
        }
    }
}

#[test]
fn with_none_picked_all_stand_side_by_side() {
    assert_snapshot!(printed::closed(&built_in("fr")), @"
    Comparaison de 4 modalités
    Module interactif | Tutorat | Classe virtuelle | Webinaire
    # Autres noms ≠
    - ⟨en|interactive module⟩ (équivalent, anglais)
    - ⟨en|tutoring⟩ (équivalent, anglais)
    - ⟨en|virtual classroom⟩ (équivalent, anglais)
    - cyberconférence (terme officiel) [1] + ⟨en|webinar⟩ (équivalent, anglais)
    # Définition ≠
    - editorial: Séquence multimédia animée et le plus souvent sonorisée qui requiert l'intervention de l'apprenant pour déclencher diverses actions⍽: affichage d'un contenu, réponse à un exercice, navigation, etc.
    - quoted: Le tutorat est une modalité d'encadrement des apprenants, basée sur une relation d’aide. La mise en place du tutorat vise à réduire le taux d'abandon ou d'échec à une formation en ligne [2]
    - quoted: Une classe virtuelle est une classe en ligne où les apprenants peuvent retrouver leur tuteur en live en audio et vidéoconférence. Chacun possède alors un casque/micro et une webcam, le tuteur peut s’adresser directement à tout le monde. C’est un dispositif e-learning synchrone. [3]
    - quoted: Il s’agit d’une conférence que vous pouvez suivre via internet, en temps réel (mode synchrone). En général, l’orateur diffuse une présentation qu’il commente, et l’interactivité avec son auditoire se limite à des questions/réponses, de vive voix ou par tchat. [4]
    # Temporalité ≠
    - Asynchrone
    - Synchrone + Asynchrone
    - Synchrone [3]
    - Synchrone [4]
    # Taille du groupe ≠
    - Individuel ●○○
    - Individuel + Petit groupe ●●○ [2]
    - Petit groupe ○●○
    - Grand groupe ○○●
    # Interactivité ≠
    - Moyenne ○●○
    - Élevée ○○● [2]
    - Élevée ○○● [3]
    - Faible ●○○ [4]
    # Préparation ≠
    - Préparation, réalisation et mises à jour
    - Implique une grande disponibilité
    - Préparation du contenu + répétitions
    - Préparation du contenu + répétitions
    # Équipement ≠
    - Outil auteur
    - Nécessite un dispositif dédié
    - Matériel informatique de base + licence
    - Matériel informatique de base + licence
    # Compétences ≠
    - Bonne maîtrise de l’outil
    - Connaissance approfondie du sujet
    - Connaissance approfondie du sujet + prise en main du logiciel
    - Connaissance approfondie du sujet + prise en main du logiciel
    # Note ≠
    - ?
    - Le tutorat et l'expertise du contenu peuvent être décorrélés
    - la classe virtuelle est plus interactive que le webinaire. Elle est plutôt adaptée aux petits groupes et a une durée limitée.
    - le webinaire est moins interactif que la classe virtuelle et peut regrouper un grand nombre de personnes
    [1] — FranceTerme, Journal officiel du 16 septembre 2014 <https://www.culture.fr/franceterme>
    [2] — Jacques Rodet
    [3] — ISTF-formation
    [4] — formation-et-nouvelles-technologies.fr
    ! Aucune ligne identique
    ");
}

#[test]
fn two_side_by_side_in_french() {
    let mut widget = built_in("fr");
    widget.pick("Webinaire").pick("Classe virtuelle");
    assert_snapshot!(printed::table(&widget), @"
    Comparaison de 2 modalités
    *Webinaire > | < *Classe virtuelle
    # Autres noms ≠
    - cyberconférence (terme officiel) [1] + ⟨en|webinar⟩ (équivalent, anglais)
    - ⟨en|virtual classroom⟩ (équivalent, anglais)
    # Définition ≠
    - quoted: Il s’agit d’une conférence que vous pouvez suivre via internet, en temps réel (mode synchrone). En général, l’orateur diffuse une présentation qu’il commente, et l’interactivité avec son auditoire se limite à des questions/réponses, de vive voix ou par tchat. [2]
    - quoted: Une classe virtuelle est une classe en ligne où les apprenants peuvent retrouver leur tuteur en live en audio et vidéoconférence. Chacun possède alors un casque/micro et une webcam, le tuteur peut s’adresser directement à tout le monde. C’est un dispositif e-learning synchrone. [3]
    # Temporalité
    - Synchrone [2]
        quoted: La définition le dit⍽: «⍽en temps réel (mode synchrone)⍽».
    - Synchrone [3]
        quoted: La définition le dit⍽: «⍽C’est un dispositif e-learning synchrone.⍽»
    # Taille du groupe ≠
    - Grand groupe ○○●
        quoted: La note le dit⍽: il «⍽peut regrouper un grand nombre de personnes⍽».
    - Petit groupe ○●○
        quoted: La note le dit⍽: «⍽plutôt adaptée aux petits groupes⍽».
    # Interactivité ≠
    - Faible ●○○ [2]
        quoted: La définition le dit⍽: «⍽l’interactivité avec son auditoire se limite à des questions/réponses⍽».
    - Élevée ○○● [3]
        quoted: La note la dit «⍽plus interactive que le webinaire⍽», et «⍽le tuteur peut s’adresser directement à tout le monde⍽».
    # Préparation
    - Préparation du contenu + répétitions
    - Préparation du contenu + répétitions
    # Équipement
    - Matériel informatique de base + licence
    - Matériel informatique de base + licence
    # Compétences
    - Connaissance approfondie du sujet + prise en main du logiciel
    - Connaissance approfondie du sujet + prise en main du logiciel
    # Note ≠
    - le webinaire est moins interactif que la classe virtuelle et peut regrouper un grand nombre de personnes
    - la classe virtuelle est plus interactive que le webinaire. Elle est plutôt adaptée aux petits groupes et a une durée limitée.
    [1] — FranceTerme, Journal officiel du 16 septembre 2014 <https://www.culture.fr/franceterme>
    [2] — formation-et-nouvelles-technologies.fr
    [3] — ISTF-formation
    ! 4 lignes identiques
    ");
}

#[test]
fn two_side_by_side_in_english() {
    let mut widget = built_in("en");
    widget.pick("Tutoring").pick("Interactive module");
    assert_snapshot!(printed::table(&widget), @"
    Comparison of 2 modalities
    *Tutoring > | < *Interactive module
    # Definition ≠
    - quoted: Tutoring is a way of supporting learners, based on a helping relationship. Setting up tutoring aims to reduce the rate of dropping out of, or failing, an online course [1]
        Original text (French): ⟨fr|Le tutorat est une modalité d'encadrement des apprenants, basée sur une relation d’aide. La mise en place du tutorat vise à réduire le taux d'abandon ou d'échec à une formation en ligne⟩
    - editorial: Animated multimedia sequence, most often with sound, that requires the learner to step in to trigger various actions: showing content, answering an exercise, navigating, and so on.
    # Timing ≠
    - Synchronous + Asynchronous
        editorial: The tutor gives support live or by messages: the text demands neither.
    - Asynchronous
        editorial: The sequence is made in advance: the learner follows it at any time.
    # Group size ≠
    - Individual + Small group ●●○ [1]
        quoted: A “helping relationship” is formed with one person, or with a few.
        Original text (French): ⟨fr|Une «⍽relation d’aide⍽» se noue avec une personne, ou avec quelques-unes.⟩
    - Individual ●○○
        editorial: The learner goes through the sequence alone, at their own pace.
    # Interactivity ≠
    - High ○○● [1]
        quoted: It is “a way of supporting learners, based on a helping relationship”: someone answers each of them.
        Original text (French): ⟨fr|C'est une «⍽modalité d'encadrement des apprenants, basée sur une relation d’aide⍽»⍽: quelqu'un répond à chacun.⟩
    - Medium ○●○
        quoted: The module “requires the learner to step in to trigger various actions”, all made in advance.
        Original text (French): ⟨fr|Le module «⍽requiert l'intervention de l'apprenant pour déclencher diverses actions⍽», toutes prévues d'avance.⟩
    # Preparation ≠
    - Requires being widely available
    - Preparation, production and updates
    # Equipment ≠
    - Needs a dedicated set-up
    - Authoring tool
    # Skills ≠
    - Thorough knowledge of the subject
    - Good command of the tool
    # Note ≠
    - Tutoring and expertise in the content can be separate
    - ?
    [1] — ⟨fr|Jacques Rodet⟩
    ! No identical rows
    ");
}

#[test]
fn without_a_shortlist_the_columns_are_what_matches() {
    let mut widget = built_in("fr");
    widget.tick("Synchrone").sort_by("Nom");
    assert_eq!(widget.columns(), ["Classe virtuelle", "Tutorat", "Webinaire"]);
    widget.search("webinaire");
    assert_eq!(widget.columns(), ["Classe virtuelle", "Webinaire"]);
    assert!(widget.table().columns.iter().all(|column| !column.picked));
    widget.pick("Module interactif");
    assert_eq!(widget.columns(), ["Module interactif"], "whatever is ticked and searched for");
}

#[test]
fn where_nothing_matches_the_table_says_so() {
    let mut widget = built_in("fr");
    widget.search("zèbre");
    assert_snapshot!(printed::table(&widget), @"
    0 modalité

    ! Aucune modalité ne contient «⍽zèbre⍽».
    ");
    assert_eq!(widget.table().empty, widget.cards().empty);
    widget.clear_all().tick("Asynchrone").tick("Grand groupe");
    assert_snapshot!(printed::table(&widget), @"
    0 modalité

    ! Aucune modalité ne répond à tous les critères cochés.
    ");
    assert_eq!(widget.table().empty, widget.cards().empty);
    widget.pick("Tutorat");
    assert_eq!(widget.table().empty, None);
}

#[rstest]
#[case::all_fit(50, 50, None)]
#[case::one_too_many(
    51,
    50,
    Some("1 autre modalité n'est pas affichée\u{202f}: filtrez, ou choisissez celles à comparer.")
)]
#[case::many_too_many(
    120,
    50,
    Some(
        "70 autres modalités ne sont pas affichées\u{202f}: filtrez, ou choisissez celles à comparer."
    )
)]
fn there_are_fifty_columns_at_most(
    #[case] modalities: usize,
    #[case] shown: usize,
    #[case] more: Option<&str>,
) {
    let mut widget = many(modalities);
    let table = widget.table();
    assert_eq!(table.columns.len(), shown);
    assert_eq!(table.more.as_deref(), more);
    assert_eq!(table.caption, "Comparaison de 50 modalités");
    widget.search("pair").sort_by("Nom");
    assert_eq!(widget.table().columns.len(), modalities.div_ceil(2).min(MAX_COLUMNS));
}

#[test]
fn more_columns_in_english() {
    let mut widget = many(53);
    widget.speak("en");
    assert_eq!(
        widget.table().more.unwrap(),
        "3 more modalities are not shown: filter, or pick the ones to compare."
    );
}

#[test]
fn columns_move_and_stop_at_the_ends() {
    let mut widget = built_in("fr");
    widget.pick("Tutorat").pick("Webinaire").pick("Classe virtuelle");
    let heads = |widget: &Widget| printed::closed(widget).lines().nth(1).unwrap().to_owned();
    assert_eq!(heads(&widget), "*Tutorat > | < *Webinaire > | < *Classe virtuelle");
    widget.move_right("Tutorat");
    assert_eq!(heads(&widget), "*Webinaire > | < *Tutorat > | < *Classe virtuelle");
    widget.move_left("Classe virtuelle").move_left("Classe virtuelle");
    assert_eq!(heads(&widget), "*Classe virtuelle > | < *Webinaire > | < *Tutorat");
    widget.pick("Webinaire").pick("Tutorat");
    assert_eq!(heads(&widget), "*Classe virtuelle");
}

#[test]
fn only_the_rows_that_differ_are_shown_when_asked() {
    let mut widget = built_in("fr");
    widget.pick("Webinaire").pick("Classe virtuelle");
    assert_eq!(widget.table().hidden.unwrap(), "4 lignes identiques");
    widget.toggle_differences();
    assert_snapshot!(printed::closed(&widget), @"
    Comparaison de 2 modalités
    *Webinaire > | < *Classe virtuelle
    # Autres noms ≠
    - cyberconférence (terme officiel) [1] + ⟨en|webinar⟩ (équivalent, anglais)
    - ⟨en|virtual classroom⟩ (équivalent, anglais)
    # Définition ≠
    - quoted: Il s’agit d’une conférence que vous pouvez suivre via internet, en temps réel (mode synchrone). En général, l’orateur diffuse une présentation qu’il commente, et l’interactivité avec son auditoire se limite à des questions/réponses, de vive voix ou par tchat. [2]
    - quoted: Une classe virtuelle est une classe en ligne où les apprenants peuvent retrouver leur tuteur en live en audio et vidéoconférence. Chacun possède alors un casque/micro et une webcam, le tuteur peut s’adresser directement à tout le monde. C’est un dispositif e-learning synchrone. [3]
    # Taille du groupe ≠
    - Grand groupe ○○●
    - Petit groupe ○●○
    # Interactivité ≠
    - Faible ●○○ [2]
    - Élevée ○○● [3]
    # Note ≠
    - le webinaire est moins interactif que la classe virtuelle et peut regrouper un grand nombre de personnes
    - la classe virtuelle est plus interactive que le webinaire. Elle est plutôt adaptée aux petits groupes et a une durée limitée.
    [1] — FranceTerme, Journal officiel du 16 septembre 2014 <https://www.culture.fr/franceterme>
    [2] — formation-et-nouvelles-technologies.fr
    [3] — ISTF-formation
    ! 4 lignes identiques masquées
    ");
    widget.speak("en");
    assert_eq!(widget.table().hidden.unwrap(), "4 identical rows hidden");
    assert_eq!(widget.table().identical, 4);
    widget.toggle_differences();
    assert_eq!(widget.table().identical, 4);
    assert_eq!(widget.table().rows.len(), 9);
}

#[rstest]
#[case::one_in_french("fr", &["Classe virtuelle", "Tutorat"], "1 ligne identique", "1 ligne identique masquée")]
#[case::one_in_english("en", &["Virtual classroom", "Tutoring"], "1 identical row", "1 identical row hidden")]
#[case::none_in_french("fr", &["Module interactif", "Webinaire"], "Aucune ligne identique", "Aucune ligne identique")]
#[case::none_in_english("en", &["Interactive module", "Webinar"], "No identical rows", "No identical rows")]
fn the_switch_says_how_many_rows_are_identical(
    #[case] language: &str,
    #[case] picked: &[&str],
    #[case] off: &str,
    #[case] on: &str,
) {
    let mut widget = built_in(language);
    for name in picked {
        widget.pick(name);
    }
    assert_eq!(widget.table().hidden.as_deref(), Some(off));
    let rows = widget.table().rows.len() - widget.table().identical;
    let table = widget.toggle_differences().table();
    assert_eq!(table.hidden.as_deref(), Some(on));
    assert_eq!(table.rows.len(), rows);
}

#[test]
fn one_alone_differs_from_nothing_and_nothing_of_it_is_hidden() {
    let mut widget = built_in("fr");
    widget.pick("Tutorat").toggle_differences();
    let table = widget.table();
    assert_eq!(table.caption, "1 modalité");
    assert_eq!((table.identical, table.hidden), (0, None));
    assert_eq!(table.rows.len(), 9);
    assert!(table.rows.iter().all(|row| !row.differs));
}

#[test]
fn unknown_differs_from_known_and_not_from_unknown() {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    widget.pick("Classe virtuelle").pick("Webinaire");
    assert_snapshot!(printed::closed(&widget), @"
    Comparaison de 2 modalités
    *Classe virtuelle > | < *Webinaire
    # Temporalité ≠
    - ?
    - Synchrone
    # Taille du groupe ≠
    - ?
    - Grand groupe ○○● [1]
    # Compétences
    - ?
    - ?
    [1] — ISTF-formation <https://example.org/istf>
    ! 1 ligne identique
    ");
}

#[test]
fn the_same_words_for_other_reasons_do_not_differ() {
    let reasons = small_with([put(
        "/modalities/1/assessments",
        json!({
            "synchrony": { "values": ["synchronous"], "why": "Autre raison.", "source": "rodet" },
            "group_size": { "values": ["large"] },
        }),
    )]);
    let mut widget = Widget::of(catalogue(&reasons), "fr");
    widget.pick("Classe virtuelle").pick("Webinaire").toggle_differences();
    assert_eq!(widget.rows(), [""; 0]);
    assert_eq!(widget.table().footnotes, [], "what is hidden has no footnotes");
    assert_eq!(widget.table().hidden.unwrap(), "3 lignes identiques masquées");
}

#[test]
fn names_of_another_kind_differ() {
    let names = |kind: &str| json!([{ "name": "E-tutorat", "language": "fr", "kind": kind }]);
    let named = small_with([
        put("/modalities/0/other_names", names("official")),
        put("/modalities/1/other_names", names("synonym")),
        put("/modalities/2/other_names", names("synonym")),
    ]);
    let mut widget = Widget::of(catalogue(&named), "fr");
    widget.pick("Classe virtuelle").pick("Webinaire");
    assert!(!widget.table().rows[0].differs);
    widget.pick("Tutorat");
    assert!(widget.table().rows[0].differs, "the third is the one that differs");
}

#[test]
fn footnotes_are_numbered_as_they_are_met_and_each_stands_once() {
    let sources = small_with([
        put(
            "/modalities/2/other_names",
            json!([{ "name": "webinar", "language": "en", "kind": "equivalent", "source": "istf" }]),
        ),
        put(
            "/modalities/2/definition",
            json!({ "text": "Une conférence", "basis": "quoted", "source": "rodet" }),
        ),
    ]);
    let mut widget = Widget::of(catalogue(&sources), "fr");
    widget.pick("Tutorat").pick("Webinaire");
    assert_snapshot!(printed::table(&widget), @"
    Comparaison de 2 modalités
    *Tutorat > | < *Webinaire
    # Autres noms ≠
    - ⟨en|tutoring⟩ (équivalent, anglais)
    - ⟨en|webinar⟩ (équivalent, anglais) [1]
    # Définition ≠
    - quoted: Une relation d’aide [2]
    - quoted: Une conférence [2]
    # Temporalité ≠
    - Synchrone + Asynchrone
    - Synchrone
        editorial: En temps réel.
    # Taille du groupe ≠
    - ?
    - Grand groupe ○○● [1]
    # Compétences ≠
    - Connaître le sujet
    - ?
    [1] — ISTF-formation <https://example.org/istf>
    [2] — Jacques Rodet
    ! Aucune ligne identique
    ");
}

#[test]
fn my_notes_have_a_row_where_there_is_one() {
    let mut widget = built_in("fr");
    widget.pick("Tutorat").pick("Webinaire").write_on("Module interactif", "Trop long");
    let own = |row: &Row| row.kind == RowKind::Own;
    assert!(!widget.table().rows.iter().any(own), "the note is on another");
    widget.write_on("Webinaire", "À proposer en mai");
    let table = widget.table();
    let row = table.rows.iter().find(|row| own(row)).unwrap();
    assert_eq!((&*row.head.text, row.differs), ("Mes notes", true));
    assert_eq!(row.cells[0].said, []);
    assert_eq!(row.cells[1].said[0].text.text, "À proposer en mai");
    widget.speak("en");
    assert_eq!(widget.rows().last().unwrap(), "My notes");
}

#[test]
fn rows_that_nothing_is_said_in_are_left_out_but_for_criteria() {
    let bare =
        small_with([without("/modalities/0/other_names"), without("/modalities/0/definition")]);
    let widget = Widget::of(catalogue(&bare), "fr");
    assert_eq!(widget.rows(), ["Temporalité", "Taille du groupe", "Compétences"]);
}

#[test]
fn criteria_in_words_stand_behind_the_others() {
    let mut criteria = small()["criteria"].as_array().unwrap().clone();
    criteria.rotate_right(1);
    let widget = Widget::of(catalogue(&small_with([put("/criteria", criteria)])), "en");
    assert_eq!(widget.rows(), ["Definition", "Timing", "Group size", "Skills"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn hidden_and_shown_rows_make_the_whole_table(
        json in generated::catalogue(6, generated::words()),
        picks in prop::collection::vec(any::<Index>(), 0..4),
    ) {
        let mut widget = Widget::of(catalogue(&json), "fr");
        let all: Vec<_> = widget.0.catalogue().modalities().map(|(id, _)| id).collect();
        widget.does(Event::PickedOnly(picks.iter().map(|at| *at.get(&all)).collect()));
        let whole = widget.table();
        widget.toggle_differences();
        let differing = widget.table();
        let kinds = |rows: &[Row]| rows.iter().map(|row| row.kind).collect::<Vec<_>>();
        if whole.columns.len() > 1 {
            let rows: Vec<_> = whole.rows.iter().filter(|row| row.differs).cloned().collect();
            prop_assert_eq!(kinds(&differing.rows), kinds(&rows));
            prop_assert!(differing.rows.iter().all(|row| row.differs));
        } else {
            prop_assert_eq!(&differing.rows, &whole.rows);
        }
        prop_assert_eq!(differing.identical, whole.identical);
        for table in [&whole, &differing] {
            let shown = if table == &whole { 0 } else { table.identical };
            prop_assert_eq!(table.rows.len() + shown, whole.rows.len());
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            let numbers = cells.flat_map(|cell| cell.said.iter().map(|said| said.footnote).chain([cell.footnote]));
            // Each number is one that was met, or the next.
            let mut met = 0;
            for number in numbers.flatten() {
                prop_assert!((1..=met + 1).contains(&number));
                met = met.max(number);
            }
            prop_assert_eq!(met, table.footnotes.len());
        }
    }
}
