//! Puts into the staged pages what they show until the widget is there, and where it cannot run.

use super::catalogue;
use anyhow::{Result, ensure};
use std::{fs, path::Path};

/// Where it goes in the page.
const MARK: &str = "<!-- fallback -->";

/// Which pages show the widget, the level of its title among their headings, and whether their address is shared.
const PAGES: [(&str, usize, bool); 2] = [("index.html", 2, true), ("frame.html", 1, false)];

/// Writes the built-in catalogue into the staged pages, in its first language.
pub fn insert(staging: &Path) -> Result<()> {
    let choices = catalogue::choices(staging)?;
    let (catalogue, language) = (choices.catalogue(), choices.language());
    let unloaded = modascope_pack::unloaded(language).into_string();
    for (name, level, shared) in PAGES {
        let early = modascope_pack::early(catalogue, language, level, shared, true);
        let said = format!("{unloaded}{}", early.into_string());
        let page = staging.join(name);
        let html = fs::read_to_string(&page)?;
        ensure!(html.matches(MARK).count() == 1, "{name} has to say {MARK} once");
        fs::write(&page, html.replace(MARK, &said))?;
    }
    Ok(())
}
