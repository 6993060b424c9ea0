//! The site with the chosen catalogue: a folder to be put on any web server.

use super::build::Build;
use crate::{compressed, stage::worker};
use anyhow::{Context, Result, ensure};
use modascope_pack::{
    Choices, Problem,
    site::{frame, site},
};
use std::{fs, path::Path};

/// The style sheet of what was chosen. Its name has no hash: it is asked for anew each time, as the page is, or kept by
/// the service worker with the page.
const LOOKS: &str = "looks.css";

/// How a page of the build becomes that of the site.
type Change = fn(&str, &Choices, bool, Option<&str>) -> Result<String, Problem>;

/// Writes the folder `site`, and gives the bytes of all its files.
pub fn write(build: &Build, choices: &Choices, own: bool, out: &Path) -> Result<u64> {
    let folder = out.join("site");
    if folder.exists() {
        // Files of another build would stay otherwise. A folder of somebody else's is left alone.
        let ours = folder.join("moda-scope.js").is_file();
        ensure!(ours, "{} is there already and is no site of ours", folder.display());
        fs::remove_dir_all(&folder)
            .with_context(|| format!("{} cannot be replaced", folder.display()))?;
    }
    copy(&build.folder, &folder)?;
    let style = choices.style();
    let link = (!style.is_empty()).then_some(LOOKS);
    if link.is_some() {
        fs::write(folder.join(LOOKS), style)?;
    }
    fs::write(folder.join("catalogue.json"), choices.text())?;
    for (name, change) in [("index.html", site as Change), ("frame.html", frame)] {
        fs::write(folder.join(name), change(&build.read(name)?, choices, own, link)?)?;
    }
    worker::list(&folder, link.as_slice())?;
    weigh(&folder)
}

/// Copies a folder, but for what a build that failed has left, and what is compressed: much of it will be another.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        let path = entry.path();
        let text = name.to_string_lossy();
        if text.starts_with('.') || compressed::is_copy(&text) {
            continue;
        } else if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name))
                .with_context(|| format!("{} cannot be copied", path.display()))?;
        }
    }
    Ok(())
}

fn weigh(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        bytes += match entry.path().is_dir() {
            true => weigh(&entry.path())?,
            false => entry.metadata()?.len(),
        };
    }
    Ok(bytes)
}
