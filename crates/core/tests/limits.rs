//! Files that are too large, too deep, in another encoding, or not JSON at all.

mod common;

use common::catalogues::{Edit, lines, put, small, small_with};
use modascope_core::{
    catalogue::{
        MAX_BYTES, MAX_CRITERIA, MAX_DEPTH, MAX_ISSUES, MAX_LANGUAGES, MAX_MODALITIES, MAX_VALUES,
        Problem, parse_bytes,
    },
    message,
    message::ENGLISH,
    parse,
};
use rstest::rstest;
use serde_json::{Value, json};

#[track_caller]
fn taken(json: &Value) {
    let read = parse(&json.to_string());
    assert_eq!(read.err().map(|issues| lines(&issues, ENGLISH)), None);
}

#[track_caller]
fn refused(json: &Value, expected: &str) {
    assert_eq!(issues(&json.to_string()), expected);
}

#[track_caller]
fn issues(text: &str) -> String {
    lines(&parse(text).expect_err("the catalogue is right"), ENGLISH)
}

fn many(count: usize, item: impl Fn(String) -> Value) -> Vec<Value> {
    (0..count).map(|index| item(format!("n{index}"))).collect()
}

fn modalities(count: usize) -> Edit {
    put("/modalities", many(count, |id| json!({ "id": id, "name": "Une parmi d'autres" })))
}

fn criteria(count: usize) -> Edit {
    // Behind the three that the modalities need.
    let mut criteria = small()["criteria"].as_array().unwrap().clone();
    criteria.extend(many(count - 3, |id| json!({ "id": id, "kind": "text", "name": "Autre" })));
    put("/criteria", criteria)
}

fn values(count: usize) -> Edit {
    let values = many(count, |id| json!({ "id": id, "label": "Une valeur" }));
    put(
        "/criteria/3",
        json!({ "id": "many", "kind": "scale", "name": "Échelle", "values": values }),
    )
}

fn languages(count: usize) -> Edit {
    let others = (b'a'..=b'z').flat_map(|a| (b'a'..=b'z').map(move |b| [b'x', a, b]));
    let others = others.map(|tag| String::from_utf8_lossy(&tag).into_owned());
    let tags: Vec<_> =
        ["fr", "en"].map(str::to_owned).into_iter().chain(others).take(count).collect();
    put("/languages", tags)
}

#[rstest]
#[case::modalities(
    modalities,
    MAX_MODALITIES,
    20_000,
    "modalities: 20,001, but 20,000 at most are accepted"
)]
#[case::criteria(criteria, MAX_CRITERIA, 50, "criteria: 51, but 50 at most are accepted")]
#[case::values(
    values,
    MAX_VALUES,
    200,
    r#"criteria[3] "many" › values: 201, but 200 at most are accepted"#
)]
#[case::languages(languages, MAX_LANGUAGES, 50, "languages: 51, but 50 at most are accepted")]
fn up_to_so_many_and_not_one_more(
    #[case] with: fn(usize) -> Edit,
    #[case] limit: usize,
    #[case] number: usize,
    #[case] expected: &str,
) {
    assert_eq!(limit, number);
    taken(&small_with([with(limit)]));
    refused(&small_with([with(limit + 1)]), expected);
}

/// More than the small ids inside can count: refused, and no panic on the way.
#[rstest]
#[case::modalities(modalities, 70_000, ": 70,000, but ")]
#[case::criteria(criteria, 300, ": 300, but ")]
#[case::values(values, 300, ": 300, but ")]
#[case::languages(languages, 300, ": 300, but ")]
fn far_too_many_are_refused_as_well(
    #[case] with: fn(usize) -> Edit,
    #[case] count: usize,
    #[case] said: &str,
) {
    let refusal = issues(&small_with([with(count)]).to_string());
    assert!(refusal.contains(said), "{refusal}");
}

#[test]
fn ten_megabytes_and_not_a_byte_more() {
    let small = small().to_string();
    let largest = format!("{small}{}", " ".repeat(MAX_BYTES - small.len()));
    assert_eq!(largest.len(), 10_000_000);
    assert!(parse(&largest).is_ok());
    let expected = "file: 10,000,001 bytes, but 10,000,000 at most are accepted";
    assert_eq!(issues(&(largest + " ")), expected);
}

/// So many lists in one another.
fn nested(depth: usize) -> String {
    "[".repeat(depth) + &"]".repeat(depth)
}

#[test]
fn lists_and_objects_may_lie_in_one_another_so_deep_and_no_deeper() {
    // The catalogue itself is the first level.
    let with =
        |depth| small().to_string().replacen('{', &format!(r#"{{"x":{},"#, nested(depth - 1)), 1);
    let catalogue = parse(&with(MAX_DEPTH)).unwrap();
    assert_eq!(lines(&catalogue.warnings(), ENGLISH), "[warning] x: unknown field, ignored");
    let expected = "file: more than 127 levels of lists and objects, line 1, column 132";
    assert_eq!(issues(&with(MAX_DEPTH + 1)), expected);
    let expected = "file: more than 127 levels of lists and objects, line 1, column 128";
    assert_eq!(issues(&nested(100_000)), expected);
}

#[rstest]
#[case::empty("", "line 1, column 1")]
#[case::unfinished("{\n  \"version\": 1,\n  ", "line 3, column 2")]
#[case::unfinished_behind_a_line_break("{\n", "line 2, column 1")]
#[case::comma("{\n  \"id\": \"a\",\n}", "line 3, column 1")]
#[case::quotation_marks("{ «id»: 1 }", "line 1, column 3")]
#[case::comment("{\n  // Qui\n}", "line 2, column 3")]
#[case::two_values("{} {}", "line 1, column 4")]
#[case::page("<!doctype html>", "line 1, column 1")]
fn what_is_not_json_has_a_line_and_a_column(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(issues(text), format!("file: not JSON, {expected}"));
}

#[rstest]
#[case::list("[]", "file: expected an object, found a list")]
#[case::null("null", "file: expected an object, found null")]
#[case::text(r#""catalogue""#, "file: expected an object, found a text")]
fn a_catalogue_is_an_object(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(issues(text), expected);
}

#[test]
fn a_byte_order_mark_is_taken() {
    let marked = format!("\u{feff}{}", small());
    assert_eq!(parse(&marked), parse(&small().to_string()));
    assert_eq!(parse_bytes(marked.as_bytes()), parse(&small().to_string()));
    // One only: two are not a mark.
    assert!(issues(&format!("\u{feff}{marked}")).contains("not JSON"));
}

#[test]
fn bytes_in_another_encoding_are_refused() {
    // « é » of Latin-1.
    let latin_1 = b"{ \"id\": \"\xe9\" }";
    let issues = parse_bytes(latin_1).unwrap_err();
    assert_eq!(lines(&issues, ENGLISH), "file: not UTF-8 (byte 9): save the file as UTF-8");
    let utf_16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let issues = parse_bytes(&utf_16).unwrap_err();
    assert_eq!(lines(&issues, ENGLISH), "file: not JSON, line 1, column 2");
}

#[test]
fn a_file_that_is_no_catalogue_is_refused_in_french() {
    let french = |text: &str| lines(&parse(text).unwrap_err(), message::find("fr").unwrap());
    assert_eq!(french("{,}"), "fichier: n'est pas du JSON, ligne 1, colonne 2");
    assert_eq!(
        french(&" ".repeat(MAX_BYTES + 1)),
        "fichier: 10\u{202f}000\u{202f}001 octets, alors que 10\u{202f}000\u{202f}000 au plus sont acceptés"
    );
}

#[test]
fn a_long_mistake_is_cut_short() {
    let refusal = issues(&small_with([put("/id", "É".repeat(100_000))]).to_string());
    assert!(refusal.contains("É…”") && refusal.len() < 1000, "{} bytes", refusal.len());
}

/// So many modalities, each quoting a source that is nearly there.
fn dangling(count: usize) -> Value {
    let sources: Vec<_> = many(count, |id| json!({ "id": format!("source-{id}"), "name": "Qui" }));
    let modalities = many(count, |id| {
        let source = format!("sourse-{id}");
        let definition = json!({ "text": "Une définition", "basis": "quoted", "source": source });
        json!({ "id": id, "name": "Une parmi d'autres", "definition": definition })
    });
    small_with([put("/sources", sources), put("/modalities", modalities)])
}

#[test]
fn so_many_names_are_suggested_and_no_more() {
    let issues = parse(&dangling(2000).to_string()).unwrap_err();
    assert_eq!(issues.len(), 2000);
    for (index, issue) in issues.iter().enumerate() {
        let Problem::UnknownName { nearest, expected, .. } = &issue.problem else {
            panic!("{issue:?}")
        };
        let suggested = (index < 100).then(|| format!("source-n{index}"));
        assert_eq!(*nearest, suggested, "at {}", issue.place);
        assert_eq!(expected.len(), 10);
    }
}

/// The fields that the format does not have, so many of them, beside those of the small catalogue.
fn unknown_fields(count: usize) -> String {
    let fields: String = (0..count).map(|index| format!(r#""x{index}":0,"#)).collect();
    small().to_string().replacen('{', &format!("{{{fields}"), 1)
}

#[test]
fn ten_thousand_issues_are_told_and_no_more() {
    assert_eq!(MAX_ISSUES, 10_000);
    let names = |count: usize| {
        let unnamed = json!({ "id": "tutorat", "name": "Tutorat", "other_names": vec![0; count] });
        parse(&small_with([put("/modalities/0", unnamed)]).to_string()).unwrap_err().len()
    };
    assert_eq!([names(9_999), names(10_000), names(10_001)], [9_999, 10_000, 10_000]);
    assert_eq!(parse(&unknown_fields(10_001)).unwrap().warnings().len(), 10_000);
}

/// A catalogue that is not right never comes out, however many warnings stand before its mistakes.
#[test]
fn warnings_leave_room_for_a_mistake() {
    let mistaken =
        unknown_fields(10_000).replace(r#""languages":["fr","en"]"#, r#""languages":[]"#);
    let Err(issues) = parse(&mistaken) else { panic!("a catalogue without a language is taken") };
    assert!(issues.iter().any(|issue| issue.place == "languages" && !issue.is_warning()));
    assert!(issues.len() <= MAX_ISSUES, "{} issues", issues.len());
}
