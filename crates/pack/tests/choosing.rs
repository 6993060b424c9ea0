//! What is chosen, and what is said of what cannot be.

mod common;

use common::{BUILT_IN, PARTS, asked, catalogue, choose, problems, text};
use modascope_pack::{Asked, Form, Problem, choices::Rule, pack, words};
use rstest::rstest;

#[test]
fn nothing_chosen_is_the_first_language_and_the_default_rule() {
    let choices = choose(&asked());
    assert_eq!(choices.language(), "fr");
    assert_eq!(choices.title(), "Modalités de formation");
    assert_eq!(choices.rule(), Rule::Compared);
    assert_eq!(choices.style(), "");
}

#[test]
fn a_language_is_that_of_the_catalogue_that_serves_best() {
    let choices = choose(&Asked { language: "en-GB", ..asked() });
    assert_eq!((choices.language(), choices.title()), ("en", "Training modalities"));
}

#[test]
fn a_byte_order_mark_is_taken_and_left_out() {
    let file = format!("\u{feff}{BUILT_IN}");
    let choices = choose(&Asked { catalogue: file.as_bytes(), ..asked() });
    assert!(choices.text().starts_with(r#"{"$schema":"catalogue.schema.json","version":1,"#));
}

#[test]
fn every_issue_of_a_catalogue_is_said_with_its_place() {
    let wrong = BUILT_IN.replace("\"large\"]", "\"huge\"]").replace("\"version\": 1,", "");
    let said = problems(&Asked { catalogue: wrong.as_bytes(), theme: "bright", ..asked() });
    let [said] = &said[..] else { panic!("{said:?}") };
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(
        lines[..2],
        [
            "catalogue: 2 problems in the file",
            "  version: required, but missing (line 1, column 1)"
        ]
    );
    assert!(
        lines[2].starts_with("  modalities[3] \"webinaire\" › assessments › group_size"),
        "{said}"
    );
}

#[rstest]
#[case(Asked { language: "x_y", ..asked() }, "lang: “x_y” is not a language tag such as fr or pt-BR")]
#[case(Asked { language: "de", ..asked() }, "lang: the catalogue is not in “de”, but in “fr”, “en”")]
#[case(Asked { theme: "bright", ..asked() }, "theme: unknown “bright”; expected: “auto”, “light”, “dark”")]
#[case(Asked { view: "list", ..asked() }, "view: unknown “list”; expected: “cards”, “table”, “map”, “guide”")]
#[case(Asked { compare_max: "5", ..asked() }, "compare-max: unknown “5”; expected: “2”, “3”, “4”")]
#[case(Asked { complete_when: "passed", ..asked() }, "complete-when: unknown “passed”; expected: “opened”, “viewed-all”, “compared”")]
#[case(Asked { view: "map", hide: "map", ..asked() }, "view: “map” is hidden by hide")]
#[case(Asked { hide: "cards table map guide", ..asked() }, "hide: all views are hidden, one has to stay")]
#[case(Asked { filters: "synchrony=sometimes", ..asked() }, "filters: “synchrony=sometimes” is neither a search nor a criterion of the catalogue with values of it")]
#[case(Asked { filters: "#group_size=small&price=low", ..asked() }, "filters: “price=low” is neither a search nor a criterion of the catalogue with values of it")]
#[case(Asked { filters: "view=map", ..asked() }, "filters: “view=map” is neither a search nor a criterion of the catalogue with values of it")]
#[case(Asked { filters: "must.synchrony=synchronous", ..asked() }, "filters: “must.synchrony=synchronous” is neither a search nor a criterion of the catalogue with values of it")]
#[case(Asked { id: "Équipe 2", ..asked() }, "id: “Équipe 2” is not an id: lowercase letters a to z, digits, - and _, a letter or digit first, 100 characters at most")]
#[case(Asked { looks: vec![("radius", "round")], ..asked() }, "radius: “round” is not a length such as 10px or 0.5rem")]
#[case(Asked { looks: vec![("font", "a;b")], ..asked() }, "font: “a;b” is not a list of fonts such as Lato, sans-serif")]
fn a_wrong_choice_is_said(#[case] asked: Asked, #[case] said: &str) {
    assert_eq!(problems(&asked), [said]);
}

#[rstest]
#[case("Managers")]
#[case("-managers")]
#[case("for managers")]
#[case("https://example.org/a")]
#[case("a.b")]
#[case("a:b")]
#[case("\"><x/>")]
#[case("é")]
fn what_cannot_be_an_id_is_said_and_nothing_is_made(#[case] id: &str) {
    let said = problems(&Asked { id, ..asked() });
    assert!(
        said[0].starts_with(&format!("id: “{id}” is not an id: lowercase letters")),
        "{said:?}"
    );
    assert_eq!(said.len(), 1);
}

#[rstest]
#[case("managers")]
#[case("  managers ")]
#[case("2026_managers-a")]
#[case("")]
fn right_ids_are_taken(#[case] id: &str) {
    choose(&Asked { id, ..asked() });
}

#[test]
fn an_id_is_not_longer_than_in_a_catalogue() {
    let id = "a".repeat(101);
    assert_eq!(problems(&Asked { id: &id, ..asked() }).len(), 1);
    choose(&Asked { id: &id[1..], ..asked() });
}

#[rstest]
#[case("")]
#[case("synchrony=synchronous")]
#[case("#group_size=large,small&search=petit+groupe")]
#[case("filter.synchrony=asynchronous")]
fn right_filters_are_taken(#[case] filters: &str) {
    choose(&Asked { filters, ..asked() });
}

#[test]
fn all_wrong_choices_are_said_at_once() {
    let asked = Asked { theme: "bright", hide: "all", looks: vec![("accent", "?")], ..asked() };
    assert_eq!(problems(&asked).len(), 3);
}

#[test]
fn a_view_that_the_catalogue_does_not_allow_is_said() {
    let catalogue = catalogue("a", 1);
    let asked = Asked { catalogue: catalogue.as_bytes(), view: "guide", ..asked() };
    assert_eq!(problems(&asked), ["view: the catalogue has too few criteria for “guide”"]);
}

#[test]
fn comparing_one_modality_is_a_problem_of_what_is_tracked_only() {
    let catalogue = catalogue("a", 1);
    let asked = Asked { catalogue: catalogue.as_bytes(), ..asked() };
    let problem = pack(Form::Cmi5, &choose(&asked), &PARTS).unwrap_err();
    assert_eq!(
        problem.to_string(),
        "complete-when: “compared” takes two modalities, and the catalogue has one: choose \
         “opened” or “viewed-all”"
    );
    assert!(text(Form::Html, &asked).contains("<h2>a</h2>"));
    assert!(pack(Form::Cmi5, &choose(&Asked { complete_when: "opened", ..asked }), &PARTS).is_ok());
}

#[rstest]
#[case("en_US")]
#[case("EN_us")]
#[case(" en ")]
#[case("en_GB.UTF-8")]
fn a_language_may_be_written_as_a_locale(#[case] language: &str) {
    assert_eq!(choose(&Asked { language, ..asked() }).language(), "en");
}

#[test]
fn comparing_what_cannot_be_picked_is_a_problem() {
    let hidden = |hide| choose(&Asked { hide, ..asked() }).completable();
    assert_eq!(hidden("shortlist"), Ok(()), "the guide picks as well");
    assert_eq!(
        hidden("shortlist guide").unwrap_err().to_string(),
        "complete-when: “compared” takes picking, which is hidden by hide: show “shortlist”, or \
         choose “opened” or “viewed-all”"
    );
}

#[test]
fn comparing_without_the_table_is_a_problem() {
    let choices = choose(&Asked { hide: "table", ..asked() });
    assert_eq!(
        choices.completable().unwrap_err().to_string(),
        "complete-when: “compared” takes the table, which is hidden by hide: show it, or choose \
         “opened” or “viewed-all”"
    );
}

#[test]
fn a_script_that_is_not_of_the_build_is_a_problem() {
    let parts = modascope_pack::Parts { classic: "alert()", ..PARTS };
    for form in Form::ALL {
        let problem = pack(form, &choose(&asked()), &parts).unwrap_err().to_string();
        assert_eq!(problem, "moda-scope.classic.js: not as the build writes it");
    }
}

#[test]
fn mistakes_are_told_in_french_too() {
    let french = words::find("fr-CA").unwrap();
    let said = (french.problem)(&Problem::BadLanguage { found: "x_y".to_owned() });
    assert_eq!(
        said,
        "langue\u{202f}: «\u{202f}x_y\u{202f}» n'est pas un code de langue comme fr ou pt-BR"
    );
    let said = (french.problem)(&Problem::BadId { found: "É".to_owned() });
    assert!(
        said.starts_with(
            "identifiant du paquet\u{202f}: «\u{202f}É\u{202f}» n'est pas un identifiant\u{202f}: "
        ),
        "{said}"
    );
    assert!(words::find("de").is_none());
}
