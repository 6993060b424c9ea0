//! The guide: what is asked, and what fits the answers.

mod common;

use common::{
    catalogues::{Edit, catalogue, put, small, small_with},
    printed, printed_guide,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::{
    Event,
    message::{self, ENGLISH},
    need::Importance::{Indifferent, Must, Prefer},
    session::View,
    view::guide::{self, MAX_RESULTS},
};
use rstest::rstest;
use serde_json::json;

#[test]
fn it_asks_on_every_criterion_that_is_not_in_words() {
    assert_snapshot!(printed_guide::questions(&built_in("fr")), @"
    Quand vos apprenants peuvent-ils se former⍽? (Temporalité)
      Synchrone — En direct⍽: tout le monde est là au même moment.
      Asynchrone — En différé⍽: chacun choisit son moment.
    Combien de personnes voulez-vous former à la fois⍽? (Taille du groupe)
      Individuel — Une personne.
      Petit groupe — Assez peu de personnes pour que chacune prenne la parole.
      Grand groupe — Trop de personnes pour que chacune prenne la parole.
    Quelle part l'apprenant doit-il prendre à ce qui se passe⍽? (Interactivité)
      Faible — L'apprenant écoute, et peut poser des questions.
      Moyenne — L'apprenant agit, sur un contenu prévu d'avance.
      Élevée — L'apprenant échange avec quelqu'un qui lui répond.
    ");
    assert_snapshot!(printed_guide::questions(&built_in("en")), @"
    When can your learners train? (Timing)
      Synchronous — Live: everyone is there at the same time.
      Asynchronous — In one's own time: each person chooses when.
    How many people do you want to train at a time? (Group size)
      Individual — One person.
      Small group — Few enough people for each of them to speak.
      Large group — Too many people for each of them to speak.
    What part should the learner take in what happens? (Interactivity)
      Low — The learner listens, and can ask questions.
      Medium — The learner acts, on content made in advance.
      High — The learner talks with someone who answers.
    ");
}

#[test]
fn without_a_question_the_name_asks_and_nobody_wishes_for_the_unknown() {
    let edits = [
        put("/criteria/0/description", "En direct ou en différé."),
        put("/criteria/1/description", "Ce que la question dit déjà."),
        put("/criteria/1/question", "Combien de personnes ?"),
    ];
    let widget = Widget::of(catalogue(&small_with(edits)), "en");
    assert_snapshot!(printed_guide::questions(&widget), @"
    Timing (Timing) — ⟨fr|En direct ou en différé.⟩
      Synchronous
      Asynchronous
    ⟨fr|Combien de personnes⍽?⟩ (Group size)
      Individual
      Small group
      Large group
    ");
}

#[test]
fn before_an_answer_it_invites_to_one() {
    assert_snapshot!(printed_guide::guide(&built_in("fr")), @"Répondez à une question pour voir ce qui vous convient.");
    assert_snapshot!(printed_guide::guide(&built_in("en")), @"Answer a question to see what suits you.");
}

#[test]
fn a_first_answer_is_a_preference_and_excludes_nothing() {
    let mut widget = built_in("fr");
    let questions = guide::questions(&widget.0);
    let (synchrony, synchronous) = (questions[0].criterion, questions[0].values[0].value);
    widget.does(Event::WishToggled(synchrony, synchronous));
    assert_snapshot!(printed_guide::guide(&widget), @"
    4 modalités classées selon vos réponses.
    1re ex æquo Tutorat: 100⍽% de vos attentes
      + Temporalité⍽: «⍽Synchrone⍽», comme demandé.
    1re ex æquo Classe virtuelle: 100⍽% de vos attentes
      + Temporalité⍽: «⍽Synchrone⍽», comme demandé.
    1re ex æquo Webinaire: 100⍽% de vos attentes
      + Temporalité⍽: «⍽Synchrone⍽», comme demandé.
    4e Module interactif: 0⍽% de vos attentes
      - Temporalité⍽: «⍽Asynchrone⍽» au lieu de «⍽Synchrone⍽».
    [Comparer les deux premières]
    [Filtrer les fiches selon ces réponses]
    [Effacer mes réponses]
    ");
}

#[test]
fn a_must_excludes_what_does_not_meet_it() {
    let mut widget = built_in("fr");
    widget.wish("Synchrone", Prefer).wish("Élevée", Must);
    assert_snapshot!(printed_guide::guide(&widget), @"
    2 modalités classées selon vos réponses, 2 exclues.
    1re ex æquo Tutorat: 100⍽% de vos attentes
      + Temporalité⍽: «⍽Synchrone⍽», comme demandé.
      +! Interactivité⍽: «⍽Élevée⍽», comme demandé.
    1re ex æquo Classe virtuelle: 100⍽% de vos attentes
      + Temporalité⍽: «⍽Synchrone⍽», comme demandé.
      +! Interactivité⍽: «⍽Élevée⍽», comme demandé.
    × Module interactif: 25⍽% de vos attentes
      ~! Interactivité⍽: «⍽Moyenne⍽», proche de «⍽Élevée⍽» (indispensable).
      - Temporalité⍽: «⍽Asynchrone⍽» au lieu de «⍽Synchrone⍽».
    × Webinaire: 50⍽% de vos attentes
      -! Interactivité⍽: «⍽Faible⍽» au lieu de «⍽Élevée⍽» (indispensable).
      + Temporalité⍽: «⍽Synchrone⍽», comme demandé.
    [Comparer les deux premières]
    [Filtrer les fiches selon ces réponses]
    [Effacer mes réponses]
    ");
    widget.speak("en");
    assert_snapshot!(printed_guide::guide(&widget), @"
    2 modalities ranked by your answers, 2 excluded.
    1st, tied Tutoring: 100% of what you asked for
      + Timing: “Synchronous”, as asked.
      +! Interactivity: “High”, as asked.
    1st, tied Virtual classroom: 100% of what you asked for
      + Timing: “Synchronous”, as asked.
      +! Interactivity: “High”, as asked.
    × Interactive module: 25% of what you asked for
      ~! Interactivity: “Medium”, close to “High” (essential).
      - Timing: “Asynchronous” instead of “Synchronous”.
    × Webinar: 50% of what you asked for
      -! Interactivity: “Low” instead of “High” (essential).
      + Timing: “Synchronous”, as asked.
    [Compare the first two]
    [Filter the cards by these answers]
    [Clear my answers]
    ");
}

#[test]
fn the_reason_of_an_exclusion_comes_first_and_near_does_not_help() {
    let mut widget = built_in("en");
    widget.wish("Synchronous", Prefer).wish("Large group", Must);
    assert_snapshot!(printed_guide::guide(&widget), @"
    1 modality ranked by your answers, 3 excluded.
    1st Webinar: 100% of what you asked for
      + Timing: “Synchronous”, as asked.
      +! Group size: “Large group”, as asked.
    × Interactive module: 0% of what you asked for
      -! Group size: “Individual” instead of “Large group” (essential).
      - Timing: “Asynchronous” instead of “Synchronous”.
    × Tutoring: 75% of what you asked for
      ~! Group size: “Small group”, close to “Large group” (essential).
      + Timing: “Synchronous”, as asked.
    × Virtual classroom: 75% of what you asked for
      ~! Group size: “Small group”, close to “Large group” (essential).
      + Timing: “Synchronous”, as asked.
    [Filter the cards by these answers]
    [Clear my answers]
    ");
}

#[test]
fn a_neighbour_on_a_scale_counts_in_part() {
    let mut widget = built_in("fr");
    widget.wish("Grand groupe", Prefer).wish("Faible", Prefer);
    assert_snapshot!(printed_guide::guide(&widget), @"
    4 modalités classées selon vos réponses.
    1re Webinaire: 100⍽% de vos attentes
      + Taille du groupe⍽: «⍽Grand groupe⍽», comme demandé.
      + Interactivité⍽: «⍽Faible⍽», comme demandé.
    2e ex æquo Module interactif: 25⍽% de vos attentes
      - Taille du groupe⍽: «⍽Individuel⍽» au lieu de «⍽Grand groupe⍽».
      ~ Interactivité⍽: «⍽Moyenne⍽», proche de «⍽Faible⍽».
    2e ex æquo Tutorat: 25⍽% de vos attentes
      ~ Taille du groupe⍽: «⍽Petit groupe⍽», proche de «⍽Grand groupe⍽».
      - Interactivité⍽: «⍽Élevée⍽» au lieu de «⍽Faible⍽».
    2e ex æquo Classe virtuelle: 25⍽% de vos attentes
      ~ Taille du groupe⍽: «⍽Petit groupe⍽», proche de «⍽Grand groupe⍽».
      - Interactivité⍽: «⍽Élevée⍽» au lieu de «⍽Faible⍽».
    [Comparer les deux premières]
    [Filtrer les fiches selon ces réponses]
    [Effacer mes réponses]
    ");
}

#[test]
fn only_what_is_to_the_point_is_said() {
    let mut widget = built_in("fr");
    // The tutor's small group is wished for, the single person is not; of two wishes only one is close.
    widget.wish("Petit groupe", Prefer).wish("Grand groupe", Prefer);
    widget.wish("Faible", Prefer).wish("Moyenne", Prefer);
    assert_snapshot!(printed_guide::guide(&widget), @"
    4 modalités classées selon vos réponses.
    1re Webinaire: 100⍽% de vos attentes
      + Taille du groupe⍽: «⍽Grand groupe⍽», comme demandé.
      + Interactivité⍽: «⍽Faible⍽», comme demandé.
    2e ex æquo Module interactif: 75⍽% de vos attentes
      ~ Taille du groupe⍽: «⍽Individuel⍽», proche de «⍽Petit groupe⍽».
      + Interactivité⍽: «⍽Moyenne⍽», comme demandé.
    2e ex æquo Tutorat: 75⍽% de vos attentes
      + Taille du groupe⍽: «⍽Petit groupe⍽», comme demandé.
      ~ Interactivité⍽: «⍽Élevée⍽», proche de «⍽Moyenne⍽».
    2e ex æquo Classe virtuelle: 75⍽% de vos attentes
      + Taille du groupe⍽: «⍽Petit groupe⍽», comme demandé.
      ~ Interactivité⍽: «⍽Élevée⍽», proche de «⍽Moyenne⍽».
    [Comparer les deux premières]
    [Filtrer les fiches selon ces réponses]
    [Effacer mes réponses]
    ");
}

#[test]
fn a_choice_has_no_neighbours_and_several_values_stand_in_a_row() {
    let mut widget = Widget::of(catalogue(&small_with([put("/criteria/1/kind", "choice")])), "fr");
    widget.wish("Synchrone", Prefer).wish("Asynchrone", Prefer);
    widget.wish("Individuel", Prefer).wish("Petit groupe", Prefer);
    assert_snapshot!(printed_guide::guide(&widget), @"
    3 modalités classées selon vos réponses.
    1re Tutorat: 75⍽% de vos attentes
      + Temporalité⍽: «⍽Synchrone⍽» et «⍽Asynchrone⍽», comme demandé.
      ? Taille du groupe⍽: non renseigné, ni pour ni contre.
    2e ex æquo Classe virtuelle: 50⍽% de vos attentes
      ? Temporalité⍽: non renseigné, ni pour ni contre.
      ? Taille du groupe⍽: non renseigné, ni pour ni contre.
    2e ex æquo Webinaire: 50⍽% de vos attentes
      + Temporalité⍽: «⍽Synchrone⍽», comme demandé.
      - Taille du groupe⍽: «⍽Grand groupe⍽» au lieu de «⍽Individuel⍽» ou «⍽Petit groupe⍽».
    [Comparer les deux premières]
    [Filtrer les fiches selon ces réponses]
    [Effacer mes réponses]
    ");
    widget.speak("en");
    assert_snapshot!(printed_guide::guide(&widget), @"
    3 modalities ranked by your answers.
    1st Tutoring: 75% of what you asked for
      + Timing: “Synchronous” and “Asynchronous”, as asked.
      ? Group size: not stated, neither for nor against.
    2nd, tied Virtual classroom: 50% of what you asked for
      ? Timing: not stated, neither for nor against.
      ? Group size: not stated, neither for nor against.
    2nd, tied Webinar: 50% of what you asked for
      + Timing: “Synchronous”, as asked.
      - Group size: “Large group” instead of “Individual” or “Small group”.
    [Compare the first two]
    [Filter the cards by these answers]
    [Clear my answers]
    ");
}

#[test]
fn what_is_not_stated_counts_as_neither_and_excludes_nothing() {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    widget.wish("Synchrone", Prefer).wish("Petit groupe", Must);
    assert_snapshot!(printed_guide::guide(&widget), @"
    2 modalités classées selon vos réponses, 1 exclue.
    1re Tutorat: 75⍽% de vos attentes
      + Temporalité⍽: «⍽Synchrone⍽», comme demandé.
      ?! Taille du groupe⍽: non renseigné, ni pour ni contre (indispensable, à vérifier).
    2e Classe virtuelle: 50⍽% de vos attentes
      ? Temporalité⍽: non renseigné, ni pour ni contre.
      ?! Taille du groupe⍽: non renseigné, ni pour ni contre (indispensable, à vérifier).
    × Webinaire: 75⍽% de vos attentes
      ~! Taille du groupe⍽: «⍽Grand groupe⍽», proche de «⍽Petit groupe⍽» (indispensable).
      + Temporalité⍽: «⍽Synchrone⍽», comme demandé.
    [Comparer les deux premières]
    [Filtrer les fiches selon ces réponses]
    [Effacer mes réponses]
    ");
    widget.speak("en");
    assert_snapshot!(printed_guide::guide(&widget), @"
    2 modalities ranked by your answers, 1 excluded.
    1st Tutoring: 75% of what you asked for
      + Timing: “Synchronous”, as asked.
      ?! Group size: not stated, neither for nor against (essential, to be checked).
    2nd Virtual classroom: 50% of what you asked for
      ? Timing: not stated, neither for nor against.
      ?! Group size: not stated, neither for nor against (essential, to be checked).
    × Webinar: 75% of what you asked for
      ~! Group size: “Large group”, close to “Small group” (essential).
      + Timing: “Synchronous”, as asked.
    [Compare the first two]
    [Filter the cards by these answers]
    [Clear my answers]
    ");
}

#[test]
fn where_all_are_excluded_it_says_so_and_compares_nothing() {
    let mut widget = built_in("fr");
    widget.wish("Asynchrone", Must).wish("Grand groupe", Must).wish("Moyenne", Prefer);
    assert_snapshot!(printed_guide::guide(&widget), @"
    Aucune modalité ne remplit ce qui est indispensable.
    × Module interactif: 67⍽% de vos attentes
      -! Taille du groupe⍽: «⍽Individuel⍽» au lieu de «⍽Grand groupe⍽» (indispensable).
      +! Temporalité⍽: «⍽Asynchrone⍽», comme demandé.
      + Interactivité⍽: «⍽Moyenne⍽», comme demandé.
    × Tutorat: 67⍽% de vos attentes
      ~! Taille du groupe⍽: «⍽Petit groupe⍽», proche de «⍽Grand groupe⍽» (indispensable).
      +! Temporalité⍽: «⍽Asynchrone⍽», comme demandé.
      ~ Interactivité⍽: «⍽Élevée⍽», proche de «⍽Moyenne⍽».
    × Classe virtuelle: 33⍽% de vos attentes
      -! Temporalité⍽: «⍽Synchrone⍽» au lieu de «⍽Asynchrone⍽» (indispensable).
      ~! Taille du groupe⍽: «⍽Petit groupe⍽», proche de «⍽Grand groupe⍽» (indispensable).
      ~ Interactivité⍽: «⍽Élevée⍽», proche de «⍽Moyenne⍽».
    × Webinaire: 50⍽% de vos attentes
      -! Temporalité⍽: «⍽Synchrone⍽» au lieu de «⍽Asynchrone⍽» (indispensable).
      +! Taille du groupe⍽: «⍽Grand groupe⍽», comme demandé.
      ~ Interactivité⍽: «⍽Faible⍽», proche de «⍽Moyenne⍽».
    [Filtrer les fiches selon ces réponses]
    [Effacer mes réponses]
    ");
}

#[test]
fn a_single_result_is_not_compared() {
    let mut widget = built_in("en");
    widget.wish("Low", Must);
    let guide = guide::guide(&widget.0);
    assert_eq!(guide.status, "1 modality ranked by your answers, 3 excluded.");
    assert_eq!((guide.results.len(), guide.excluded.len()), (1, 3));
    assert_eq!(guide.compare_first, None);
}

#[test]
fn words_that_are_not_translated_say_their_language() {
    let mut widget =
        Widget::of(catalogue(&small_with([put("/criteria/0/values/0/label", "En direct")])), "en");
    widget.wish("En direct", Must);
    assert_snapshot!(printed_guide::guide(&widget), @"
    3 modalities ranked by your answers.
    1st, tied Tutoring: 100% of what you asked for
      +! Timing: “⟨fr|En direct⟩”, as asked.
    1st, tied Webinar: 100% of what you asked for
      +! Timing: “⟨fr|En direct⟩”, as asked.
    3rd Virtual classroom: 50% of what you asked for
      ?! Timing: not stated, neither for nor against (essential, to be checked).
    [Compare the first two]
    [Filter the cards by these answers]
    [Clear my answers]
    ");
}

#[test]
fn an_answer_that_does_not_matter_counts_for_nothing() {
    let mut widget = built_in("fr");
    widget.wish("Synchrone", Indifferent);
    assert_snapshot!(printed_guide::guide(&widget), @"
    Répondez à une question pour voir ce qui vous convient.
    [Effacer mes réponses]
    ");
    widget.press(|guide| guide.clear);
    assert_snapshot!(printed_guide::guide(&widget), @"Répondez à une question pour voir ce qui vous convient.");
}

#[test]
fn the_answers_are_not_asked_of_filters_and_search() {
    let mut widget = built_in("fr");
    widget.wish("Synchrone", Must);
    let before = guide::guide(&widget.0);
    widget.tick("Asynchrone").search("tutorat").sort_by("Nom");
    assert_eq!(guide::guide(&widget.0), before);
}

#[test]
fn the_answers_become_filters() {
    let mut widget = built_in("fr");
    widget.tick("Individuel").search("webinaire").does(Event::ViewChosen(View::Guide));
    widget.wish("Synchrone", Prefer).wish("Moyenne", Must).wish("Élevée", Must);
    widget.wish("Grand groupe", Indifferent);
    widget.press(|guide| guide.as_filters);
    assert_snapshot!(printed::chips(&widget), @"
    Temporalité: Synchrone
    Interactivité: Moyenne
    Interactivité: Élevée
    ");
    assert_snapshot!(printed::cards(&widget), @"
    2 modalités sur 4
    = Tutorat
    = Classe virtuelle
    ~ Module interactif. Seule différence⍽: Temporalité, «⍽Asynchrone⍽» au lieu de «⍽Synchrone⍽».
    ~ Webinaire. Seule différence⍽: Interactivité, «⍽Faible⍽» au lieu de «⍽Moyenne⍽» ou «⍽Élevée⍽».
    ");
    assert_eq!(widget.0.view(), View::Cards);
}

#[test]
fn the_first_two_are_picked_and_no_others() {
    let mut widget = built_in("fr");
    let webinar = widget.0.catalogue().find_modality("webinaire").unwrap();
    widget.does(Event::Picked(webinar));
    widget.wish("Élevée", Must).wish("Petit groupe", Prefer).wish("Asynchrone", Prefer);
    widget.press(|guide| guide.compare_first);
    assert_eq!(widget.picked(), ["Tutorat", "Classe virtuelle"]);
}

/// So many modalities behind the three of the small catalogue, every other one asynchronous.
fn crowd(count: usize) -> Edit {
    let mut modalities = small()["modalities"].as_array().unwrap().clone();
    modalities.extend((0..count).map(|index| {
        let value = ["synchronous", "asynchronous"][index % 2];
        let assessments = json!({ "synchrony": { "values": [value] } });
        json!({ "id": format!("n{index}"), "name": format!("N{index}"), "assessments": assessments })
    }));
    put("/modalities", modalities)
}

#[rstest]
#[case::all_have_room(34, None, None)]
#[case::one_result_too_many(35, Some("et 1 autre"), None)]
#[case::too_many_of_both(42, Some("et 4 autres"), Some("et 1 autre"))]
fn so_many_are_listed_and_the_rest_counted(
    #[case] count: usize,
    #[case] more_results: Option<&str>,
    #[case] more_excluded: Option<&str>,
) {
    assert_eq!(MAX_RESULTS, 20);
    let mut widget = Widget::of(catalogue(&small_with([crowd(count)])), "fr");
    widget.wish("Synchrone", Must);
    let guide = guide::guide(&widget.0);
    assert_eq!(guide.more_results.as_deref(), more_results);
    assert_eq!(guide.more_excluded.as_deref(), more_excluded);
    // Three of the small catalogue are not excluded, and one in two of the others.
    assert_eq!(guide.results.len(), (3 + count.div_ceil(2)).min(20));
    assert_eq!(guide.excluded.len(), (count / 2).min(20));
}

#[rstest]
#[case(1, false, "1re", "1st")]
#[case(1, true, "1re ex æquo", "1st, tied")]
#[case(2, false, "2e", "2nd")]
#[case(3, true, "3e ex æquo", "3rd, tied")]
#[case(4, false, "4e", "4th")]
#[case(11, false, "11e", "11th")]
#[case(12, false, "12e", "12th")]
#[case(13, false, "13e", "13th")]
#[case(21, false, "21e", "21st")]
#[case(111, false, "111e", "111th")]
fn ranks_in_words(
    #[case] rank: usize,
    #[case] tied: bool,
    #[case] french: &str,
    #[case] english: &str,
) {
    assert_eq!((message::find("fr").unwrap().rank)(rank, tied), french);
    assert_eq!((ENGLISH.rank)(rank, tied), english);
}

#[rstest]
#[case(1, 0, "1 modalité classée selon vos réponses.", "1 modality ranked by your answers.")]
#[case(2, 0, "2 modalités classées selon vos réponses.", "2 modalities ranked by your answers.")]
#[case(
    1,
    1,
    "1 modalité classée selon vos réponses, 1 exclue.",
    "1 modality ranked by your answers, 1 excluded."
)]
#[case(
    2,
    2,
    "2 modalités classées selon vos réponses, 2 exclues.",
    "2 modalities ranked by your answers, 2 excluded."
)]
#[case(
    0,
    4,
    "Aucune modalité ne remplit ce qui est indispensable.",
    "No modality meets what is essential."
)]
fn how_many_fit(
    #[case] ranked: usize,
    #[case] excluded: usize,
    #[case] french: &str,
    #[case] english: &str,
) {
    assert_eq!((message::find("fr").unwrap().guide_status)(ranked, excluded), french);
    assert_eq!((ENGLISH.guide_status)(ranked, excluded), english);
}

#[test]
fn importances_have_names() {
    let names = |of: fn(_) -> &'static str| [Must, Prefer, Indifferent].map(of);
    let french = message::find("fr").unwrap();
    assert_eq!(names(french.importance), ["indispensable", "préférable", "indifférent"]);
    assert_eq!(names(ENGLISH.importance), ["essential", "nice to have", "does not matter"]);
}
