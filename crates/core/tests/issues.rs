//! What is wrong with a catalogue, and where: each mistake as the line that its author reads.

mod common;

use common::catalogues::{Edit, catalogue, lines, put, small, small_with, without};
use insta::assert_snapshot;
use modascope_core::{message, message::ENGLISH, parse};
use rstest::rstest;
use serde_json::{Value, json};

/// The issues of a catalogue, in English.
#[track_caller]
fn issues(text: &str) -> String {
    lines(&parse(text).expect_err("the catalogue is right"), ENGLISH)
}

#[test]
fn the_catalogue_that_the_tables_edit_is_right() {
    assert_eq!(catalogue(&small()).warnings(), []);
}

#[rstest]
#[case::missing(without("/id"), "id: required, but missing")]
#[case::missing_deep_inside(
    without("/criteria/1/values/2/label"),
    r#"criteria[1] "group_size" › values[2] "large" › label: required, but missing"#
)]
#[case::no_version(without("/version"), "version: required, but missing")]
#[case::version_as_text(put("/version", "1"), "version: expected a number, found a text")]
#[case::number_for_text(put("/id", 3), "id: expected a text, found a number")]
#[case::null(
    put("/title", Value::Null),
    "title: expected a text, or an object with one text per language, found null"
)]
#[case::object_for_list(
    put("/modalities/0/other_names", json!({})),
    r#"modalities[0] "tutorat" › other_names: expected a list, found an object"#
)]
#[case::list_for_object(
    put("/modalities/1", json!([])),
    "modalities[1]: expected an object, found a list"
)]
#[case::truth_for_text(
    put("/sources/1/url", true),
    r#"sources[1] "istf" › url: expected a text, found true or false"#
)]
#[case::number_for_words(put("/title/fr", 1), "title › fr: expected a text, found a number")]
#[case::empty_id(put("/modalities/1/id", ""), r#"modalities[1] "" › id: empty"#)]
#[case::empty_name(put("/modalities/0/name", ""), r#"modalities[0] "tutorat" › name: empty"#)]
#[case::blank_search_words(
    put("/modalities/0/search_words", " "),
    r#"modalities[0] "tutorat" › search_words: empty"#
)]
#[case::search_words_as_a_list(
    put("/modalities/0/search_words", json!(["visio"])),
    r#"modalities[0] "tutorat" › search_words: expected a text, or an object with one text per language, found a list"#
)]
#[case::search_words_of_a_value_not_in_the_first_language(
    put("/criteria/1/values/2/search_words", json!({ "en": "crowd" })),
    r#"criteria[1] "group_size" › values[2] "large" › search_words: must exist in “fr”"#
)]
#[case::blank_translation(
    put("/modalities/0/name/en", " \t"),
    r#"modalities[0] "tutorat" › name › en: empty"#
)]
#[case::no_modality(put("/modalities", json!([])), "modalities: empty")]
#[case::no_value_of_a_scale(
    put("/criteria/3", json!({ "id": "price", "kind": "scale", "name": "Prix", "values": [] })),
    r#"criteria[3] "price" › values: empty"#
)]
#[case::no_value(
    put("/modalities/2/assessments/synchrony/values", json!([])),
    r#"modalities[2] "webinaire" › assessments › synchrony › values: empty"#
)]
#[case::bad_id(
    put("/id", "Mon catalogue"),
    "id: “Mon catalogue” is not an id: lowercase letters a to z, digits, - and _, a letter or digit first, 100 characters at most"
)]
#[case::id_that_storage_means_unknown_by(
    put("/criteria/1/values/1/id", "_unknown"),
    r#"criteria[1] "group_size" › values[1] "_unknown" › id: “_unknown” is not an id: lowercase letters a to z, digits, - and _, a letter or digit first, 100 characters at most"#
)]
#[case::duplicate_modality(
    put("/modalities/2/id", "tutorat"),
    r#"modalities[2] "tutorat" › id: “tutorat” exists already"#
)]
#[case::duplicate_value(
    put("/modalities/2/assessments/synchrony/values/1", "synchronous"),
    r#"modalities[2] "webinaire" › assessments › synchrony › values[1]: “synchronous” exists already"#
)]
#[case::duplicate_language(put("/languages/2", "en"), "languages[2]: “en” exists already")]
#[case::duplicate_language_in_capitals(
    put("/languages/2", "FR"),
    "languages[2]: “FR” exists already"
)]
#[case::unknown_value(
    put("/modalities/2/assessments/group_size/values/0", "huge"),
    r#"modalities[2] "webinaire" › assessments › group_size › values[0]: unknown “huge”; expected: “individual”, “small”, “large”"#
)]
#[case::nearly_a_value(
    put("/modalities/2/assessments/group_size/values/0", "lagre"),
    r#"modalities[2] "webinaire" › assessments › group_size › values[0]: unknown “lagre”; perhaps “large” was meant; expected: “individual”, “small”, “large”"#
)]
#[case::dangling_criterion(
    put("/modalities/2/assessments/price", json!({ "values": ["low"] })),
    r#"modalities[2] "webinaire" › assessments › price: unknown “price”; expected: “synchrony”, “group_size”, “skills”"#
)]
#[case::nearly_a_criterion(
    put("/modalities/1/assessments", json!({ "group-size": { "values": ["small"] } })),
    r#"modalities[1] "classe-virtuelle" › assessments › group-size: unknown “group-size”; perhaps “group_size” was meant; expected: “synchrony”, “group_size”, “skills”"#
)]
#[case::unknown_basis(
    put("/modalities/0/definition/basis", "quote"),
    r#"modalities[0] "tutorat" › definition › basis: unknown “quote”; perhaps “quoted” was meant; expected: “quoted”, “editorial”"#
)]
#[case::unknown_kind_of_name(
    put("/modalities/0/other_names/0/kind", "slang"),
    r#"modalities[0] "tutorat" › other_names[0] › kind: unknown “slang”; expected: “official”, “equivalent”, “synonym”"#
)]
#[case::unknown_language_of_a_text(
    put("/title/de", "Kleiner Katalog"),
    "title › de: unknown “de”; expected: “fr”, “en”"
)]
#[case::unknown_language_of_an_original(
    put("/modalities/0/definition/original", "en-GB"),
    r#"modalities[0] "tutorat" › definition › original: unknown “en-GB”; perhaps “en” was meant; expected: “fr”, “en”"#
)]
#[case::not_in_the_first_language(
    without("/modalities/1/name/fr"),
    r#"modalities[1] "classe-virtuelle" › name: must exist in “fr”"#
)]
#[case::quotation_without_its_own_words(
    put("/modalities/0/definition", json!({
        "text": { "fr": "Une relation d'aide" }, "basis": "quoted", "source": "rodet", "original": "en",
    })),
    r#"modalities[0] "tutorat" › definition › text: must exist in “en”"#
)]
#[case::former_id_that_is_one_now(
    put("/modalities/0/former_ids", json!(["webinaire"])),
    r#"modalities[0] "tutorat" › former_ids[0]: “webinaire” exists already"#
)]
#[case::former_id_that_is_its_own(
    put("/modalities/0/former_ids", json!(["tutorat"])),
    r#"modalities[0] "tutorat" › former_ids[0]: “tutorat” exists already"#
)]
#[case::former_id_twice(
    put("/criteria/1/former_ids", json!(["size", "size"])),
    r#"criteria[1] "group_size" › former_ids[1]: “size” exists already"#
)]
#[case::former_id_of_another_value(
    put("/criteria/1/values/2/former_ids", json!(["many", "small"])),
    r#"criteria[1] "group_size" › values[2] "large" › former_ids[1]: “small” exists already"#
)]
#[case::former_id_that_is_no_id(
    put("/criteria/0/former_ids", json!(["Quand ?"])),
    r#"criteria[0] "synchrony" › former_ids[0]: “Quand ?” is not an id: lowercase letters a to z, digits, - and _, a letter or digit first, 100 characters at most"#
)]
#[case::former_id_alone(
    put("/modalities/0/former_ids", "tutoring"),
    r#"modalities[0] "tutorat" › former_ids: expected a list, found a text"#
)]
#[case::bad_language(
    put("/languages/2", "français"),
    "languages[2]: “français” is not a language tag such as fr or pt-BR"
)]
#[case::bad_language_of_a_name(
    put("/modalities/0/other_names/0/language", "en GB"),
    r#"modalities[0] "tutorat" › other_names[0] › language: “en GB” is not a language tag such as fr or pt-BR"#
)]
#[case::script_for_address(
    put("/sources/0/url", "javascript:alert(1)"),
    r#"sources[0] "rodet" › url: “javascript:alert(1)” is not an http://, https:// or mailto: address"#
)]
#[case::relative_address(
    put("/sources/1/url", "page.html"),
    r#"sources[1] "istf" › url: “page.html” is not an http://, https:// or mailto: address"#
)]
#[case::quotation_without_source(
    without("/modalities/0/definition/source"),
    r#"modalities[0] "tutorat" › definition: a quotation needs a source"#
)]
#[case::text_beside_values(
    put("/modalities/2/assessments/synchrony/text", "en direct"),
    r#"modalities[2] "webinaire" › assessments › synchrony › text: a text, but this criterion asks for “values”"#
)]
#[case::values_beside_text(
    put("/modalities/0/assessments/skills/values", json!(["good"])),
    r#"modalities[0] "tutorat" › assessments › skills › values: values, but this criterion is of kind “text”"#
)]
#[case::values_of_a_text_criterion(
    put("/criteria/2/values", json!([{ "id": "good", "label": "Bien" }])),
    r#"criteria[2] "skills" › values: values, but this criterion is of kind “text”"#
)]
#[case::no_values_of_a_scale(
    put("/criteria/3", json!({ "id": "price", "kind": "scale", "name": "Prix" })),
    r#"criteria[3] "price" › values: required, but missing"#
)]
#[case::nothing_said_in_words(
    put("/modalities/1/assessments", json!({ "skills": { "why": "Parce que." } })),
    r#"modalities[1] "classe-virtuelle" › assessments › skills › text: required, but missing"#
)]
#[case::nothing_said_in_values(
    put("/modalities/1/assessments", json!({ "synchrony": {} })),
    r#"modalities[1] "classe-virtuelle" › assessments › synchrony › values: required, but missing"#
)]
fn a_mistake_is_told_with_its_place(#[case] edit: Edit, #[case] expected: &str) {
    assert_eq!(issues(&small_with([edit]).to_string()), expected);
}

/// What stands in for something that could not be read is not blamed as well.
#[rstest]
#[case::list_of_another_type(
    put("/modalities", json!({})),
    "modalities: expected a list, found an object"
)]
#[case::no_list(without("/modalities"), "modalities: required, but missing")]
#[case::unknown_kind(
    put("/criteria/2/kind", "txet"),
    r#"criteria[2] "skills" › kind: unknown “txet”; perhaps “text” was meant; expected: “choice”, “scale”, “text”"#
)]
#[case::kind_of_another_type(
    put("/criteria/1/kind", 2),
    r#"criteria[1] "group_size" › kind: expected a text, found a number; expected: “choice”, “scale”, “text”"#
)]
#[case::no_kind(
    without("/criteria/2/kind"),
    r#"criteria[2] "skills" › kind: required, but missing; expected: “choice”, “scale”, “text”"#
)]
#[case::unknown_basis_of_a_quotation_without_source(
    put("/modalities/0/definition", json!({ "text": "Une relation d'aide", "basis": "quote" })),
    r#"modalities[0] "tutorat" › definition › basis: unknown “quote”; perhaps “quoted” was meant; expected: “quoted”, “editorial”"#
)]
#[case::no_value_where_words_are_asked_for(
    put("/criteria/2/values", json!([])),
    r#"criteria[2] "skills" › values: values, but this criterion is of kind “text”"#
)]
#[case::quotation_of_another_type(
    put("/modalities/0/definition", json!({
        "text": 7, "basis": "quoted", "source": "rodet", "original": "en",
    })),
    r#"modalities[0] "tutorat" › definition › text: expected a text, or an object with one text per language, found a number"#
)]
#[case::assessment_of_another_type(
    put("/modalities/2/assessments/synchrony", 3),
    r#"modalities[2] "webinaire" › assessments › synchrony: expected an object, found a number"#
)]
#[case::values_of_another_type(
    put("/modalities/2/assessments/synchrony/values", "synchronous"),
    r#"modalities[2] "webinaire" › assessments › synchrony › values: expected a list, found a text"#
)]
#[case::blank_original(
    put("/modalities/0/definition/original", " "),
    r#"modalities[0] "tutorat" › definition › original: empty"#
)]
#[case::blank_reference(
    put("/modalities/0/definition/source", " "),
    r#"modalities[0] "tutorat" › definition › source: empty"#
)]
#[case::blank_address(put("/sources/1/url", " "), r#"sources[1] "istf" › url: empty"#)]
fn one_mistake_is_told_once(#[case] edit: Edit, #[case] expected: &str) {
    assert_eq!(issues(&small_with([edit]).to_string()), expected);
}

#[test]
fn sources_to_choose_from_stand_in_order_of_the_alphabet() {
    let slugs = ["rodet", "istf", "fnt", "afpa", "cnam", "mooc"];
    let sources: Vec<_> = slugs.iter().map(|id| json!({ "id": id, "name": "Qui" })).collect();
    let dangling =
        small_with([put("/sources", sources), put("/modalities/0/definition/source", "rodett")]);
    assert_snapshot!(issues(&dangling.to_string()), @r#"modalities[0] "tutorat" › definition › source: unknown “rodett”; perhaps “rodet” was meant; expected: “afpa”, “cnam”, “fnt”, “istf”, “mooc”, “rodet”"#);
}

#[rstest]
#[case::newer(put("/version", 2))]
#[case::older(put("/version", 0))]
#[case::in_between(put("/version", 1.5))]
fn in_another_version_nothing_else_is_judged(#[case] edit: Edit) {
    let wrong = small_with([edit, without("/id"), put("/modalities", 0)]);
    let expected =
        "version: unknown version of the format; this version of the widget reads version 1";
    assert_eq!(issues(&wrong.to_string()), expected);
}

#[rstest]
#[case::outside(r#""version":1"#, r#""version":1,"version":1"#, "version")]
#[case::in_a_text(r#""title":{"#, r#""title":{"fr":"Autre","#, "title › fr")]
#[case::in_assessments(
    r#""skills":{"text""#,
    r#""skills":{"text":"Autre"},"skills":{"text""#,
    r#"modalities[0] "tutorat" › assessments › skills"#
)]
fn a_field_that_stands_twice_is_seen(#[case] once: &str, #[case] twice: &str, #[case] place: &str) {
    let text = small().to_string().replacen(once, twice, 1);
    assert_eq!(issues(&text), format!("{place}: appears twice in one object"));
}

#[rstest]
#[case::nearly_known(
    put("/abuot", "Par nous"),
    "[warning] abuot: unknown field, ignored; perhaps “about” was meant"
)]
#[case::not_known(
    put("/modalities/2/price", 3),
    r#"[warning] modalities[2] "webinaire" › price: unknown field, ignored"#
)]
#[case::schema_anywhere_but_outside(
    put("/modalities/2/$schema", "catalogue.schema.json"),
    r#"[warning] modalities[2] "webinaire" › $schema: unknown field, ignored"#
)]
fn an_unknown_field_is_a_warning_and_no_refusal(#[case] edit: Edit, #[case] expected: &str) {
    let catalogue = catalogue(&small_with([edit]));
    assert_eq!(lines(&catalogue.warnings(), ENGLISH), expected);
    assert_eq!(catalogue.len(), 3);
}

#[test]
fn null_stands_for_a_field_that_may_be_left_out() {
    let pointers =
        ["/about", "/modalities/1/definition", "/modalities/2/assessments/synchrony/basis"];
    let nulls = pointers.map(|pointer| put(pointer, Value::Null));
    let left_out = small_with([without("/modalities/2/assessments/synchrony/basis")]);
    assert_eq!(catalogue(&small_with(nulls)), catalogue(&left_out));
}

#[test]
fn the_file_may_name_its_schema() {
    let named = small_with([put("/$schema", "catalogue.schema.json")]);
    assert_eq!(catalogue(&named).warnings(), []);
}

#[test]
fn all_mistakes_of_a_file_are_told_at_once_and_warnings_last() {
    let wrong = small_with([
        put("/abuot", "Par nous"),
        put("/id", "Small"),
        without("/title/fr"),
        put("/criteria/0/kind", "chioce"),
        put("/criteria/1/values/1/id", "individual"),
        put("/sources/1/url", "ftp://example.org"),
        put("/modalities/0/name", ""),
        put("/modalities/0/definition/source", 7),
        put("/modalities/1/nom", "Classe"),
        put("/modalities/1/assessments", json!([])),
        put("/modalities/2/assessments/synchrony/values/0", "synchron"),
        put("/modalities/2/assessments/price", json!({ "text": "cher" })),
    ]);
    assert_snapshot!(issues(&wrong.to_string()), @r#"
    criteria[0] "synchrony" › kind: unknown “chioce”; perhaps “choice” was meant; expected: “choice”, “scale”, “text”
    modalities[0] "tutorat" › name: empty
    modalities[0] "tutorat" › definition › source: expected a text, found a number
    modalities[1] "classe-virtuelle" › assessments: expected an object, found a list
    id: “Small” is not an id: lowercase letters a to z, digits, - and _, a letter or digit first, 100 characters at most
    title: must exist in “fr”
    sources[1] "istf" › url: “ftp://example.org” is not an http://, https:// or mailto: address
    criteria[1] "group_size" › values[1] "individual" › id: “individual” exists already
    modalities[2] "webinaire" › assessments › price: unknown “price”; expected: “synchrony”, “group_size”, “skills”
    modalities[2] "webinaire" › assessments › synchrony › values[0]: unknown “synchron”; perhaps “synchronous” was meant; expected: “synchronous”, “asynchronous”
    [warning] abuot: unknown field, ignored; perhaps “about” was meant
    [warning] modalities[1] "classe-virtuelle" › nom: unknown field, ignored
    "#);
}

#[rstest]
#[case(without("/id"), "id: obligatoire, mais absent")]
#[case(put("/id", 3), "id: type attendu\u{202f}: texte\u{202f}; trouvé\u{202f}: nombre")]
#[case(
    put("/modalities/2/assessments/group_size/values/0", "lagre"),
    "modalities[2] \"webinaire\" › assessments › group_size › values[0]: «\u{202f}lagre\u{202f}» inconnu\u{202f}; peut-être «\u{202f}large\u{202f}»\u{202f}; attendu\u{202f}: «\u{202f}individual\u{202f}», «\u{202f}small\u{202f}», «\u{202f}large\u{202f}»"
)]
#[case(
    without("/modalities/0/definition/source"),
    "modalities[0] \"tutorat\" › definition: une citation demande une source"
)]
#[case(without("/title/fr"), "title: doit exister en «\u{202f}fr\u{202f}»")]
fn a_mistake_is_told_in_french(#[case] edit: Edit, #[case] expected: &str) {
    let issues = parse(&small_with([edit]).to_string()).unwrap_err();
    assert_eq!(lines(&issues, message::find("fr").unwrap()), expected);
}

/// A name that two things share is no mistake, but they are hard to tell apart.
#[rstest]
#[case::criteria(
    put("/criteria/1/name", "Temporalité"),
    r#"[warning] criteria[1] "group_size" › name: another one is called “Temporalité” too: both are shown with a number"#
)]
#[case::with_other_capitals_and_spaces(
    put("/criteria/1/name", " temporalité\u{a0}"),
    "[warning] criteria[1] \"group_size\" › name: another one is called “ temporalité\u{a0}” too: both are shown with a number"
)]
#[case::modalities(
    put("/modalities/2/name/fr", "Tutorat"),
    r#"[warning] modalities[2] "webinaire" › name: another one is called “Tutorat” too: both are shown with a number"#
)]
#[case::in_a_translation_only(
    put("/modalities/2/name/en", "Tutoring"),
    r#"[warning] modalities[2] "webinaire" › name: another one is called “Tutoring” too: both are shown with a number"#
)]
#[case::values(
    put("/criteria/1/values/2/label", "Petit groupe"),
    r#"[warning] criteria[1] "group_size" › values[2] "large" › label: another one is called “Petit groupe” too: both are shown with a number"#
)]
fn a_name_that_is_there_twice_is_a_warning(#[case] edit: Edit, #[case] expected: &str) {
    assert_eq!(lines(&catalogue(&small_with([edit])).warnings(), ENGLISH), expected);
}

/// The file itself calls things by the ids that they have now.
#[test]
fn an_assessment_names_values_by_their_present_ids() {
    let file = small_with([
        put("/criteria/1/values/2/former_ids", json!(["huge"])),
        put("/modalities/2/assessments/group_size/values/0", "huge"),
    ]);
    assert_eq!(
        issues(&file.to_string()),
        r#"modalities[2] "webinaire" › assessments › group_size › values[0]: unknown “huge”; expected: “individual”, “small”, “large”"#
    );
}
