//! The notices that licences ask for: whose each crate is, and the words that go with it. A text that several have is in
//! it once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use spdx::{Expression, Licensee};

use super::Crate;
use crate::project;

/// The name of the file.
pub const NOTICES: &str = "THIRD-PARTY.txt";

/// The standard library is compiled in as well, and no cargo names it.
const STANDARD: (&str, &str) =
    ("the standard library of Rust", "Copyright (c) The Rust Project Contributors");

/// One text, and all that it is the licence of.
struct Section {
    licence: String,
    text: String,
    /// What is whose, by those whose it is.
    works: BTreeMap<String, Vec<String>>,
}

/// A licence's text in two parts.
#[derive(Debug, PartialEq, Eq)]
struct Parts {
    copyrights: Vec<String>,
    text: String,
}

/// The notices of these crates, under the first licence that each offers of those allowed.
pub fn notices(crates: &[Crate], allowed: &[Licensee]) -> Result<String> {
    let own = fs::read_to_string(project::root().join("LICENSE-MIT"))
        .context("LICENSE-MIT cannot be read")?;
    let own = parts(&own);
    let mut sections = BTreeMap::new();
    // What is ours comes first, so that the text is as it is in our file.
    add(&mut sections, (0, "MIT"), &own.text, &own.copyrights.join("; "), "Modascope");
    add(&mut sections, (0, "MIT"), &own.text, STANDARD.1, STANDARD.0);
    for of in crates.iter().filter(|of| !of.is_own()) {
        for (rank, licence) in taken(of, allowed)? {
            let found = match find(&of.folder, &licence)? {
                Some(text) => parts(&text),
                None if licence == "MIT" => {
                    Parts { copyrights: Vec::new(), text: own.text.clone() }
                }
                None => return Err(anyhow!("{} brings no text of {licence}", of.id())),
            };
            let whose = match found.copyrights[..] {
                [] => authors(&of.authors),
                _ => found.copyrights.join("; "),
            };
            let work = format!("{} {}", of.name, of.version);
            add(&mut sections, (rank, &licence), &found.text, &whose, &work);
        }
    }
    Ok(write(sections.into_values()))
}

type Sections = BTreeMap<(usize, String), Section>;

fn add(
    sections: &mut Sections,
    (rank, licence): (usize, &str),
    text: &str,
    whose: &str,
    work: &str,
) {
    let section = sections.entry((rank, compared(text))).or_insert_with(|| Section {
        licence: licence.to_owned(),
        text: text.to_owned(),
        works: BTreeMap::new(),
    });
    section.works.entry(whose.to_owned()).or_default().push(work.to_owned());
}

fn write(sections: impl Iterator<Item = Section>) -> String {
    let mut notices = "Modascope and what is compiled into it, each with whose it is and under which licence it is \
                       taken.\nAll licences that are offered are in modascope.cdx.json.\n"
        .to_owned();
    for Section { licence, text, works } in sections {
        notices += &format!("\n\n== {licence}\n\n");
        for (whose, works) in works {
            notices += &format!("{}: {whose}\n", works.join(", "));
        }
        notices += &format!("\n{text}\n");
    }
    notices
}

/// The licences of a crate that are taken, and how much each is preferred: all that have to be, and of those that can
/// be chosen from the first that is allowed.
fn taken(of: &Crate, allowed: &[Licensee]) -> Result<Vec<(usize, String)>> {
    let offered = Expression::parse(&of.licence)?;
    let taken = offered
        .minimized_requirements(allowed)
        .with_context(|| format!("{} is under {}: see deny.toml", of.id(), of.licence))?;
    let rank = |id: &str| allowed.iter().position(|allowed| allowed.to_string() == id);
    let names = taken.into_iter().map(|licence| licence.to_string());
    Ok(names.map(|name| (rank(&name).unwrap_or(allowed.len()), name)).collect())
}

/// The text of a licence in the folder of a crate: of a file that is named after it, or else of the one for all.
fn find(folder: &Path, licence: &str) -> Result<Option<String>> {
    let wanted = letters(licence);
    let mut best: Option<(usize, String)> = None;
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let stem = letters(name.split('.').next().unwrap_or_default());
        let names = ["LICENSE", "LICENCE", "COPYING"];
        let Some(of) = names.iter().find_map(|start| stem.strip_prefix(start)) else {
            continue;
        };
        let better =
            best.as_ref().is_none_or(|(length, before)| (of.len(), &name) > (*length, before));
        if wanted.starts_with(of) && better {
            best = Some((of.len(), name));
        }
    }
    let Some((_, name)) = best else { return Ok(None) };
    let path = folder.join(name);
    let text = fs::read_to_string(&path);
    text.map(Some).with_context(|| format!("{} cannot be read", path.display()))
}

fn letters(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

const TITLES: [&str; 3] = ["MIT License", "The MIT License", "The MIT License (MIT)"];

/// Takes out of a text whose the work is. Titles go too, as only some have them.
fn parts(text: &str) -> Parts {
    let (mut copyrights, mut lines) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let bare = line.trim_matches(['#', ' ']);
        if bare.starts_with("Copyright") {
            copyrights.push(bare.to_owned());
        } else if !TITLES.contains(&bare) {
            lines.push(line.trim_end());
        }
    }
    Parts { copyrights, text: lines.join("\n").trim_matches('\n').to_owned() }
}

/// A text as it is compared with others: how its lines are broken and which quotation marks it has does not matter.
fn compared(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").replace(['“', '”'], "\"")
}

/// Those who wrote it, without their addresses.
fn authors(authors: &[String]) -> String {
    let names = authors.iter().map(|name| name.split(" <").next().unwrap_or(name));
    let names: Vec<_> = names.collect();
    if names.is_empty() {
        "by those who wrote it".to_owned()
    } else {
        format!("by {}", names.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supply::{crates, rules::Rules};
    use tempfile::TempDir;

    fn allowed() -> Vec<Licensee> {
        ["MIT", "Zlib", "MIT-0", "Apache-2.0"].map(|name| Licensee::parse(name).unwrap()).into()
    }

    /// A crate with these files.
    fn of(name: &str, licence: &str, files: &[(&str, &str)]) -> (TempDir, Crate) {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let of = Crate {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            authors: vec!["Ada <ada@example.org>".to_owned(), "Bo".to_owned()],
            folder: folder.path().to_path_buf(),
            sha256: Some(String::new()),
            ..Crate::default()
        };
        (folder, of)
    }

    #[test]
    fn a_text_that_several_have_is_there_once_with_whose_each_is() {
        let mit = fs::read_to_string(project::root().join("LICENSE-MIT")).unwrap();
        let mit = mit.split_once("contributors\n").unwrap().1;
        let broken = format!("Copyright (c) Cy\r\n{}", mit.replace('\n', " \n").replace('"', "”"));
        let (_first, first) = of("first", "MIT", &[("LICENSE", &broken)]);
        let (_second, second) = of("second", "Apache-2.0 OR MIT", &[("LICENSE-APACHE", "no")]);
        let (_third, third) = of("third", "Zlib", &[("LICENSE-ZLIB.md", "# Copyright Dee\n\nZ\n")]);
        let (_fourth, fourth) = of("fourth", "Apache-2.0", &[("COPYING", "Apache\n")]);
        let notices = notices(&[first, second, third, fourth], &allowed()).unwrap();
        for once in ["Permission is hereby granted", "== MIT\n", "== Zlib\n", "\nZ\n", "\nApache\n"]
        {
            assert_eq!(notices.matches(once).count(), 1, "{once}: {notices}");
        }
        for line in [
            "Modascope: Copyright (c) 2026 the Modascope contributors",
            "first 1.0.0: Copyright (c) Cy",
            "second 1.0.0: by Ada, Bo",
            "third 1.0.0: Copyright Dee",
        ] {
            assert!(notices.lines().any(|found| found == line), "{line}: {notices}");
        }
    }

    #[test]
    fn a_licence_that_is_not_allowed_or_not_there_stops_the_build() {
        let (_folder, strict) = of("strict", "GPL-3.0-only", &[("LICENSE", "all of it")]);
        let said = notices(&[strict], &allowed()).unwrap_err().to_string();
        assert_eq!(said, "strict@1.0.0 is under GPL-3.0-only: see deny.toml");
        let (_folder, bare) = of("bare", "Zlib", &[("LICENSE-MIT", "of another licence")]);
        let said = notices(&[bare], &allowed()).unwrap_err().to_string();
        assert_eq!(said, "bare@1.0.0 brings no text of Zlib");
    }

    #[test]
    fn both_licences_of_a_crate_that_has_both_are_taken() {
        let files = [("LICENSE-MIT", "m"), ("LICENSE-MIT0", "n"), ("LICENSE-ZLIB", "z")];
        let (_folder, both) = of("both", "(MIT-0 OR Apache-2.0) AND Zlib", &files);
        let notices = notices(&[both], &allowed()).unwrap();
        assert!(notices.contains("== MIT-0\n\nboth 1.0.0: by Ada, Bo\n\nn\n"), "{notices}");
        assert!(notices.contains("== Zlib\n\nboth 1.0.0: by Ada, Bo\n\nz\n"), "{notices}");
    }

    #[test]
    fn every_crate_that_is_compiled_in_is_in_the_notices() {
        let crates = crates().unwrap();
        let allowed = Rules::read(&project::root()).unwrap().allowed().unwrap();
        let notices = notices(&crates, &allowed).unwrap();
        for of in crates.iter().filter(|of| !of.is_own()) {
            assert!(notices.contains(&format!("{} {}", of.name, of.version)), "{}", of.id());
        }
        // It goes into a comment of a script, into which no folder of this machine belongs either.
        assert!(!notices.contains("*/") && !notices.contains("/registry/"));
    }
}
