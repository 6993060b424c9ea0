//! Puts into the staged page what it says where the widget cannot run.

use anyhow::{Context, Result, ensure};
use modascope_core::catalogue::parse;
use std::{fs, path::Path, sync::Arc};

/// Where it goes in the page.
const MARK: &str = "<!-- fallback -->";

/// Writes the built-in catalogue into the staged page, in its first language.
pub fn insert(staging: &Path) -> Result<()> {
    let catalogue = fs::read_to_string(staging.join("catalogue.json"))?;
    let catalogue = parse(&catalogue).ok().context(
        "the built-in catalogue has issues: `cargo xtask check public/catalogue.json` lists them",
    )?;
    let language = catalogue.languages().next().map_or_else(String::new, |(_, tag)| tag.to_owned());
    let said = modascope_pack::fallback(&Arc::new(catalogue), &language).into_string();
    let page = staging.join("index.html");
    let html = fs::read_to_string(&page)?;
    ensure!(html.matches(MARK).count() == 1, "index.html has to say {MARK} once");
    fs::write(&page, html.replace(MARK, &said))?;
    Ok(())
}
