//! The crates that the modules are compiled from: the widget's, that of the page that writes the snippet, and that of
//! workbooks. What only runs while they are compiled is none of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;
use spdx::Expression;

use crate::process::{answer, command};
use crate::project;

const TARGET: &str = "wasm32-unknown-unknown";

/// One crate.
#[derive(Clone, Debug, Default)]
pub struct Crate {
    /// What it is called.
    pub name: String,
    /// Its version.
    pub version: String,
    /// What it says that it is; may be empty.
    pub about: String,
    /// Its licence, as SPDX writes it.
    pub licence: String,
    /// Who wrote it, if it says so there.
    pub authors: Vec<String>,
    /// Where its sources are.
    pub folder: PathBuf,
    /// The SHA-256 of its archive in the registry; nothing for those of this project.
    pub sha256: Option<String>,
    /// The SHA-512 of its archive in npm, where it is of there.
    pub sha512: Option<String>,
    /// Those that it is compiled with, by name and version.
    pub needs: Vec<String>,
}

impl Crate {
    /// Name and version, as cargo writes them.
    pub fn id(&self) -> String {
        id(&self.name, &self.version)
    }

    /// Whether it is of this project.
    pub fn is_own(&self) -> bool {
        self.sha256.is_none() && self.sha512.is_none()
    }
}

fn id(name: &str, version: &str) -> String {
    format!("{name}@{version}")
}

/// What `cargo metadata` says, as far as it is of use here.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    description: Option<String>,
    license: Option<String>,
    authors: Vec<String>,
    manifest_path: PathBuf,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// Nothing for what is neither for tests nor for a build script.
    kind: Option<String>,
}

/// Cargo.lock.
#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The crates, in the order of names and versions.
pub fn compiled_in() -> Result<Vec<Crate>> {
    let compiled = compiled()?;
    let said = cargo(&["metadata", "--format-version", "1", "--filter-platform", TARGET])?;
    let Metadata { packages, resolve } =
        serde_json::from_str(&said).context("`cargo metadata` does not say what is expected")?;
    let checksums = checksums(&project::root())?;
    let ids: BTreeMap<_, _> = packages
        .iter()
        .map(|package| (package.id.clone(), id(&package.name, &package.version)))
        .collect();
    let mut needs: BTreeMap<_, _> =
        resolve.nodes.into_iter().map(|node| (node.id, node.deps)).collect();
    let mut crates = Vec::new();
    for package in packages {
        let id = id(&package.name, &package.version);
        if !compiled.contains(&id) {
            continue;
        }
        let edges = needs.remove(&package.id).unwrap_or_default().into_iter();
        let edges = edges.filter(|edge| edge.dep_kinds.iter().any(|kind| kind.kind.is_none()));
        let mut needs: Vec<_> = edges.filter_map(|edge| ids.get(&edge.pkg).cloned()).collect();
        needs.retain(|needed| compiled.contains(needed));
        needs.sort_unstable();
        let licence = package.license.with_context(|| format!("{id} names no licence"))?;
        crates.push(Crate {
            licence: canonical(&licence).with_context(|| format!("{id}: licence {licence}"))?,
            about: package.description.unwrap_or_default(),
            authors: package.authors,
            folder: package.manifest_path.parent().map(Path::to_path_buf).unwrap_or_default(),
            sha256: checksums.get(&id).cloned(),
            sha512: None,
            needs,
            name: package.name,
            version: package.version,
        });
    }
    crates.sort_by_key(Crate::id);
    Ok(crates)
}

/// Name and version of what is compiled for a browser, with the features of these packages and no others.
fn compiled() -> Result<BTreeSet<String>> {
    let packages = ["modascope", "modascope-packer", "modascope-xlsx", "modascope-explainer"];
    let packages: Vec<_> = packages.into_iter().flat_map(|name| ["--package", name]).collect();
    let kinds = ["--edges", "normal,no-proc-macro", "--target", TARGET];
    let form = ["--prefix", "none", "--no-dedupe", "--format", "{p}"];
    let said = cargo(&[&["tree"], &packages[..], &kinds, &form].concat())?;
    let mut compiled = BTreeSet::new();
    for line in said.lines() {
        let mut words = line.split(' ');
        if let (Some(name), Some(version)) = (words.next(), words.next()) {
            compiled.insert(id(name, version.trim_start_matches('v')));
        }
    }
    Ok(compiled)
}

fn cargo(arguments: &[&str]) -> Result<String> {
    answer(command("cargo").args(arguments).args(["--locked", "--offline"]))
        .with_context(|| format!("`cargo {}` failed", arguments.join(" ")))
}

/// The SHA-256 of the archives in Cargo.lock, by name and version.
fn checksums(root: &Path) -> Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(root.join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let lock: Lock = toml::from_str(&text).context("Cargo.lock is not as cargo writes it")?;
    let packages = lock.package.into_iter();
    let known = packages
        .filter_map(|package| Some((id(&package.name, &package.version), package.checksum?)));
    Ok(known.collect())
}

/// A licence as SPDX writes it now: crates of some age have `MIT/Apache-2.0`.
fn canonical(licence: &str) -> Result<String> {
    Ok(Expression::canonicalize(licence)?.unwrap_or_else(|| licence.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compiled_in_is_listed_and_what_compiles_it_is_not() {
        let crates = compiled_in().unwrap();
        let ids: Vec<_> = crates.iter().map(Crate::id).collect();
        assert!(ids.is_sorted());
        let find = |name: &str| crates.iter().find(|of| of.name == name);
        let leptos = find("leptos").unwrap();
        assert_eq!((&*leptos.version, &*leptos.licence), ("0.8.23", "MIT"));
        assert_eq!(leptos.sha256.as_ref().map(String::len), Some(64));
        assert!(leptos.needs.iter().any(|id| id.starts_with("tachys@")));
        for own in
            ["modascope", "modascope-core", "modascope-packer", "modascope-xlsx", "wasm-streams"]
        {
            assert!(find(own).unwrap().is_own(), "{own}");
        }
        // A macro, a build script's, the tests', that of these commands, and what one of those asks of the core.
        for other in ["serde_derive", "version_check", "proptest", "clap", "schemars"] {
            assert!(find(other).is_none(), "{other}");
        }
        for of in &crates {
            assert!(of.folder.is_dir(), "{}", of.id());
            assert!(of.needs.iter().all(|need| ids.contains(need)), "{}", of.id());
        }
    }

    #[test]
    fn an_old_way_to_write_a_licence_is_written_anew() {
        assert_eq!(canonical("MIT/Apache-2.0").unwrap(), "MIT OR Apache-2.0");
        assert_eq!(canonical("(MIT OR Zlib) AND MIT-0").unwrap(), "(MIT OR Zlib) AND MIT-0");
        assert!(canonical("as you like").is_err());
    }
}
