//! The JSON Schema of the catalogue file, for editors.

use super::wire::{
    Assessment, ByCriterion, Catalogue, Known, Localized, Names, OneOrMore, Version,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// The JSON Schema (draft 2020-12) of a catalogue, as it stands in `public/catalogue.schema.json`.
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(Catalogue);
    // The file names its schema, so that an editor finds it.
    if let Some(properties) = schema.get_mut("properties").and_then(|p| p.as_object_mut()) {
        properties.insert("$schema".into(), serde_json::json!({ "type": "string" }));
    }
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

impl<T: Names> JsonSchema for Known<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Known".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "enum": T::NAMES })
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMore<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "OneOrMore".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": generator.subschema_for::<T>(), "minItems": 1 })
    }
}

impl JsonSchema for Version {
    fn schema_name() -> Cow<'static, str> {
        "Version".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "const": Self::CURRENT as u64 })
    }
}

impl JsonSchema for Localized {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A string in the first language of the catalogue, or an object with a string a language.",
            "anyOf": [
                { "type": "string", "minLength": 1 },
                { "type": "object", "minProperties": 1, "additionalProperties": { "type": "string", "minLength": 1 } },
            ],
        })
    }
}

impl JsonSchema for ByCriterion {
    fn schema_name() -> Cow<'static, str> {
        "Assessments".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let assessment = generator.subschema_for::<Assessment>();
        json_schema!({ "type": "object", "additionalProperties": assessment })
    }
}
