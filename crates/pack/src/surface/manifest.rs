//! The custom elements manifest, which editors and catalogues of components read.

use super::{ABOUT, ATTRIBUTES, CLASS, ELEMENT, EVENTS, Kind, PARTS, PROPERTIES, SLOT, VARIABLES};
use serde_json::{Value, json};

/// `custom-elements.json`.
pub fn manifest() -> String {
    let attributes = ATTRIBUTES.iter().map(|of| {
        json!({
            "name": of.name,
            "type": { "text": of.values },
            "description": format!("{} Without it: {}.", of.about, of.default),
        })
    });
    let members = PROPERTIES.iter().map(|of| {
        json!({
            "kind": "field",
            "name": of.name,
            "type": { "text": of.takes },
            "description": of.about,
        })
    });
    let events = EVENTS.iter().map(|of| {
        json!({
            "name": of.name,
            "type": { "text": format!("CustomEvent<{}>", of.detail) },
            "description": of.about,
        })
    });
    let properties = VARIABLES.iter().map(|of| {
        json!({
            "name": format!("--moda-scope-{}", of.name),
            "syntax": syntax(of.kind),
            "default": of.default,
            "description": of.about,
        })
    });
    let parts = PARTS.iter().map(|of| json!({ "name": of.name, "description": of.about }));
    let reference = json!({ "name": CLASS, "module": "moda-scope.js" });
    let manifest = json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": "moda-scope.js",
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "name": CLASS,
                "tagName": ELEMENT,
                "description": ABOUT,
                "superclass": { "name": "HTMLElement", "package": "global:" },
                "attributes": list(attributes),
                "members": list(members),
                "events": list(events),
                "slots": [{ "name": "", "description": SLOT }],
                "cssProperties": list(properties),
                "cssParts": list(parts),
            }],
            "exports": [
                { "kind": "custom-element-definition", "name": ELEMENT, "declaration": reference },
            ],
        }],
    });
    format!("{manifest:#}\n")
}

fn list(items: impl Iterator<Item = Value>) -> Value {
    Value::Array(items.collect())
}

/// What a variable takes, as CSS calls it.
fn syntax(kind: Kind) -> &'static str {
    match kind {
        Kind::Colour => "<color>",
        Kind::Length => "<length>",
        Kind::Fonts => "<family-name>#",
    }
}
