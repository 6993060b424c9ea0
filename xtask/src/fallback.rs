//! Puts into the staged pages what they show until the widget is there, and where it cannot run.

use anyhow::{Context, Result, ensure};
use modascope_core::catalogue::parse;
use std::{fs, path::Path, sync::Arc};

/// Where it goes in the page.
const MARK: &str = "<!-- fallback -->";

/// Which pages show the widget, the level of its title among their headings, and whether their address is shared.
const PAGES: [(&str, usize, bool); 2] = [("index.html", 2, true), ("frame.html", 1, false)];

/// Writes the built-in catalogue into the staged pages, in its first language.
pub fn insert(staging: &Path) -> Result<()> {
    let catalogue = fs::read_to_string(staging.join("catalogue.json"))?;
    let catalogue = parse(&catalogue).ok().context(
        "the built-in catalogue has issues: `cargo xtask check public/catalogue.json` lists them",
    )?;
    let language = catalogue.languages().next().map_or_else(String::new, |(_, tag)| tag.to_owned());
    let unloaded = modascope_pack::unloaded(&language).into_string();
    let catalogue = Arc::new(catalogue);
    for (name, level, shared) in PAGES {
        let early = modascope_pack::early(&catalogue, &language, level, shared, true);
        let said = format!("{unloaded}{}", early.into_string());
        let page = staging.join(name);
        let html = fs::read_to_string(&page)?;
        ensure!(html.matches(MARK).count() == 1, "{name} has to say {MARK} once");
        fs::write(&page, html.replace(MARK, &said))?;
    }
    Ok(())
}
