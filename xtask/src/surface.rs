//! `cargo xtask surface`: what the documentation, TypeScript and editors are told of the element, from the one list of it.

use crate::project;
use anyhow::{Context, Result, anyhow};
use modascope_pack::surface::{fill, manifest, types};
use std::{fs, path::PathBuf};

const DOCUMENT: &str = "docs/embedding.md";

/// Writes the types, the custom elements manifest and the tables of the documentation.
pub fn write() -> Result<()> {
    for (path, text) in files()? {
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

/// The files as they have to be.
fn files() -> Result<[(PathBuf, String); 3]> {
    let [types_file, manifest_file, document] =
        ["npm/moda-scope.d.ts", "npm/custom-elements.json", DOCUMENT]
            .map(|name| project::root().join(name));
    let text =
        fs::read_to_string(&document).with_context(|| format!("{DOCUMENT} cannot be read"))?;
    let filled = fill(&text).map_err(|table| {
        anyhow!("{DOCUMENT} has to say <!-- surface: {table} --> and <!-- end --> once")
    })?;
    Ok([(types_file, types()), (manifest_file, manifest()), (document, filled)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use boon::{Compiler, Schemas};
    use serde_json::{Value, json};

    #[test]
    fn the_files_say_what_the_list_says() {
        for (path, text) in files().unwrap() {
            let file = fs::read_to_string(&path).unwrap_or_default();
            assert!(file == text, "{} is stale: cargo xtask surface", path.display());
        }
    }

    #[test]
    fn the_manifest_is_of_the_published_form() {
        let file = project::node_modules("custom-elements-manifest/schema.json");
        let file = file.to_string_lossy();
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let whole = compiler.compile(&file, &mut schemas).unwrap();
        // The whole also takes an element with mistakes, as a class like any other.
        let element = format!("{file}#/definitions/CustomElementDeclaration");
        let element = compiler.compile(&element, &mut schemas).unwrap();

        let manifest: Value = serde_json::from_str(&manifest()).unwrap();
        schemas.validate(&manifest, whole).unwrap();
        let mut declaration = manifest["modules"][0]["declarations"][0].clone();
        schemas.validate(&declaration, element).unwrap();
        declaration["events"][0]["type"] = json!("CustomEvent");
        assert!(schemas.validate(&declaration, element).is_err());
    }
}
