//! Files made to take time or memory: each is refused, and soon. Each of these took seconds or gigabytes once.

use modascope_core::parse;
use serde_json::{Value, json};

fn list(count: usize, item: impl Fn(usize) -> Value) -> Vec<Value> {
    (0..count).map(item).collect()
}

/// How many issues the file has; it must have one.
#[track_caller]
fn refused(file: &Value) -> usize {
    let Err(issues) = parse(&file.to_string()) else { panic!("taken") };
    for issue in &issues {
        let length = format!("{issue:?}").len();
        assert!(length < 5_000, "an issue of {length} bytes");
    }
    issues.len()
}

fn file(sources: Vec<Value>, criteria: Vec<Value>, modalities: Vec<Value>) -> Value {
    json!({
        "version": 1, "id": "a", "title": "A", "languages": ["fr"],
        "sources": sources, "criteria": criteria, "modalities": modalities,
    })
}

fn criterion(index: usize) -> Value {
    json!({ "id": format!("c{index}"), "kind": "text", "name": "C" })
}

fn modality(index: usize) -> Value {
    json!({ "id": format!("m{index}"), "name": "M" })
}

#[test]
fn too_many_criteria_times_too_many_modalities() {
    let issues = refused(&file(Vec::new(), list(60_000, criterion), list(60_000, modality)));
    assert_eq!(issues, 2);
    refused(&file(Vec::new(), list(30_000, |_| json!({})), list(30_000, |_| json!({}))));
}

#[test]
fn one_long_id_and_many_that_miss_it() {
    let long = json!({ "id": "s".repeat(400_000), "name": "S" });
    let quoting = |index| {
        let definition = json!({ "text": "T", "basis": "quoted", "source": format!("x{index}") });
        json!({ "id": format!("m{index}"), "name": "M", "definition": definition })
    };
    refused(&file(vec![long], list(1, criterion), list(10_000, quoting)));
}

#[test]
fn a_long_language_and_many_names_in_it() {
    let named = |index| {
        let names = [json!({ "name": "N", "kind": "synonym" })];
        json!({ "id": format!("m{index}"), "name": "M", "other_names": names })
    };
    let mut file = file(Vec::new(), list(1, criterion), list(5_000, named));
    file["languages"] = json!([format!("fr{}", "-abcdefgh".repeat(100_000))]);
    refused(&file);
}

#[test]
fn many_sources_and_many_that_miss_them() {
    let source = |index| json!({ "id": format!("s{index}"), "name": "S" });
    let quoting = |index| {
        let definition = json!({ "text": "T", "basis": "quoted", "source": format!("x{index}") });
        json!({ "id": format!("m{index}"), "name": "M", "definition": definition })
    };
    assert_eq!(
        refused(&file(list(50_000, source), list(1, criterion), list(20_000, quoting))),
        10_000
    );
}
