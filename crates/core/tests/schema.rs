//! The JSON Schema in `public/`: fresh, named by the built-in catalogue, and of one mind with the parser.
#![cfg(feature = "schema")]

mod common;

use boon::{Compiler, SchemaIndex, Schemas};
use common::{
    catalogues::{BUILT_IN, Edit, put, small, small_with, without},
    generated,
};
use modascope_core::{catalogue::schema, parse};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/catalogue.schema.json");

#[test]
fn the_file_is_what_the_types_say() {
    let file = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(file == schema(), "public/catalogue.schema.json is stale: cargo xtask schema");
}

#[test]
fn the_built_in_catalogue_names_it_and_agrees_with_it() {
    let built_in: Value = serde_json::from_str(BUILT_IN).unwrap();
    assert_eq!(built_in["$schema"], "catalogue.schema.json");
    Schema::new().takes(&built_in);
}

#[test]
fn the_catalogue_that_the_table_edits_agrees_with_it() {
    Schema::new().takes(&small());
}

#[rstest]
#[case::wrong_kind(put("/criteria/0/kind", "scales"))]
#[case::unknown_field(put("/modalities/1/nom", "Classe"))]
#[case::unknown_field_inside(put("/modalities/0/definition/texte", "Une relation"))]
#[case::field_left_out(without("/modalities/1/name"))]
#[case::another_type(put("/languages", "fr"))]
#[case::another_version(put("/version", 2))]
#[case::empty_text(put("/modalities/1/name/en", ""))]
#[case::text_without_language(put("/title", json!({})))]
#[case::bad_id(put("/id", "Mon catalogue"))]
#[case::bad_id_of_a_criterion(put("/criteria/2/id", "-skills"))]
#[case::bad_id_of_a_value(put("/criteria/1/values/1/id", "_unknown"))]
#[case::bad_id_of_a_source(put("/sources/0/id", "Rodet"))]
#[case::empty_id_of_a_modality(put("/modalities/1/id", ""))]
#[case::id_of_101_letters(put("/id", "i".repeat(101)))]
#[case::line_break_behind_an_id(put("/id", "small\n"))]
#[case::no_language(put("/languages", json!([])))]
#[case::no_criterion(put("/criteria", json!([])))]
#[case::no_modality(put("/modalities", json!([])))]
#[case::no_value_to_choose(put("/criteria/1/values", json!([])))]
#[case::no_value(put("/modalities/2/assessments/synchrony/values", json!([])))]
#[case::unknown_kind_of_name(put("/modalities/0/other_names/0/kind", "slang"))]
#[case::unknown_basis_of_a_reason(put("/modalities/2/assessments/synchrony/basis", "quote"))]
#[case::unknown_basis(put("/modalities/0/definition/basis", "quote"))]
fn an_editor_underlines(#[case] edit: Edit) {
    let wrong = small_with([edit]);
    assert!(!Schema::new().agrees(&wrong), "the schema takes it");
    let parsed = parse(&wrong.to_string());
    assert!(!parsed.is_ok_and(|catalogue| catalogue.warnings().is_empty()), "the parser takes it");
}

#[rstest]
#[case::text_in_the_first_language(put("/title", "Petit catalogue"))]
#[case::null_for_nothing(put("/about", Value::Null))]
#[case::whole_number_as_a_fraction(put("/version", 1.0))]
#[case::null_for_a_basis(put("/modalities/2/assessments/synchrony/basis", Value::Null))]
#[case::null_for_values(put("/criteria/2/values", Value::Null))]
#[case::id_of_100_letters(put("/id", "i".repeat(100)))]
#[case::no_other_name(put("/modalities/0/other_names", json!([])))]
#[case::no_assessment(put("/modalities/0/assessments", json!({})))]
fn an_editor_takes_what_the_parser_takes(#[case] edit: Edit) {
    let right = small_with([edit]);
    assert!(parse(&right.to_string()).is_ok());
    Schema::new().takes(&right);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn every_catalogue_that_is_right_agrees_with_it(json in prop::collection::vec(generated::catalogue(4, generated::any_words()), 8)) {
        let schema = Schema::new();
        for json in &json {
            prop_assert!(schema.agrees(json));
        }
    }
}

/// The schema as an editor uses it.
struct Schema(Schemas, SchemaIndex);

impl Schema {
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let json = serde_json::from_str(&schema()).unwrap();
        compiler.add_resource("catalogue.schema.json", json).unwrap();
        let index = compiler.compile("catalogue.schema.json", &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn agrees(&self, json: &Value) -> bool {
        self.0.validate(json, self.1).is_ok()
    }

    #[track_caller]
    fn takes(&self, json: &Value) {
        if let Err(error) = self.0.validate(json, self.1) {
            panic!("{error:#}");
        }
    }
}
