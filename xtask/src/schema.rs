//! `cargo xtask schema`: the JSON Schema of the catalogue file, from the types that read it.

use crate::project;
use anyhow::{Context, Result};
use std::fs;

/// Writes `public/catalogue.schema.json`.
pub fn write() -> Result<()> {
    let path = project::root().join("public/catalogue.schema.json");
    fs::write(&path, modascope_core::catalogue::schema())
        .with_context(|| format!("{} cannot be written", path.display()))
}
