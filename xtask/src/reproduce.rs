//! The step `reproduce`: the same sources, built anew in another folder and from nothing, give the same files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::listing::listing;
use crate::process::{answer, command, run};
use crate::{figures, project};

/// Builds a copy of the sources elsewhere, and compares all its files with those of `dist/`.
pub fn run_step() -> Result<()> {
    let elsewhere = tempfile::Builder::new().prefix("modascope-built-elsewhere-").tempdir()?;
    let folder = elsewhere.path().join("sources");
    copy(&folder)?;
    link(&project::node_modules(""), &folder.join("node_modules"))
        .context("node_modules cannot be linked")?;
    run(command("cargo")
        .args(["xtask", "build"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", elsewhere.path().join("built")))?;
    let different = different(&project::dist(), &folder.join("dist"))?;
    ensure!(
        different.is_empty(),
        "two builds of the same sources differ in {}",
        different.join(", ")
    );
    let files = listing(&project::dist())?.len();
    println!("both builds gave the same {files} files");
    figures::record(
        "reproduce",
        "Two builds of the same sources, the second in another folder and from nothing",
        format!("{files} files, all the same bytes"),
    )
}

/// Copies what git has and what it would be asked to take, as it is now and not as it was at the last commit.
fn copy(to: &Path) -> Result<()> {
    let mut git = command("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let names = answer(&mut git).context("the files are not in a clone of git")?;
    for name in names.split_terminator('\0') {
        let (from, to) = (project::root().join(name), to.join(name));
        // Deleted, but not yet for git.
        if !from.is_file() {
            continue;
        }
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&from, &to).with_context(|| format!("{name} cannot be copied"))?;
    }
    Ok(())
}

#[cfg(unix)]
fn link(original: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(original, link)
}

#[cfg(windows)]
fn link(original: &Path, link: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(original, link)
}

/// The names of the files that are not the same bytes in both folders, or are in one only.
fn different(one: &Path, other: &Path) -> Result<Vec<String>> {
    let mut files = BTreeMap::new();
    for (at, folder) in [one, other].into_iter().enumerate() {
        for (name, path) in listing(folder)? {
            let both: &mut [Option<Vec<u8>>; 2] = files.entry(name).or_default();
            both[at] = Some(fs::read(path)?);
        }
    }
    files.retain(|_, [one, other]| one != other);
    Ok(files.into_keys().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let write = |folder: &Path, name: &str, text: &str| {
            fs::write(folder.join(name), text).unwrap();
        };
        for folder in [one.path(), other.path()] {
            fs::create_dir(folder.join("below")).unwrap();
            write(folder, "same.js", "same");
            write(folder, "below/same.js", "same");
        }
        assert!(different(one.path(), other.path()).unwrap().is_empty());

        write(one.path(), "same.js", "Same");
        write(one.path(), "first.js", "");
        write(other.path(), "below/second.js", "");
        let different = different(one.path(), other.path()).unwrap();
        assert_eq!(different, ["below/second.js", "first.js", "same.js"]);
    }
}
