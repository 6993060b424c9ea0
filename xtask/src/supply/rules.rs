//! What the project may be made of: deny.toml, and whether it is so.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;
use spdx::Licensee;

const FILE: &str = "deny.toml";

/// The file, as far as it is of use here: the rest is for cargo-deny.
#[derive(Debug, Deserialize)]
pub struct Rules {
    licenses: Licences,
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the tests"))]
    bans: Bans,
}

#[derive(Debug, Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(not(test), expect(dead_code, reason = "read by the tests"))]
struct Bans {
    deny: Vec<Named>,
    skip: Vec<Named>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(not(test), expect(dead_code, reason = "read by the tests"))]
struct Named {
    #[serde(rename = "crate")]
    name: String,
}

impl Rules {
    /// Reads the file.
    pub fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join(FILE))
            .with_context(|| format!("{FILE} cannot be read"))?;
        toml::from_str(&text).with_context(|| format!("{FILE} is not as it should be"))
    }

    /// The licences that may be taken, the one that is preferred first.
    pub fn allowed(&self) -> Result<Vec<Licensee>> {
        let allowed = self.licenses.allow.iter();
        let read = allowed
            .map(|name| Licensee::parse(name).with_context(|| format!("{FILE}: licence {name}")));
        read.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::{answer, command};
    use crate::project;
    use serde_json::Value;
    use spdx::{Expression, ParseMode};
    use std::collections::{BTreeMap, BTreeSet};

    /// All that Cargo.lock has, for whatever it is: name, version, licence, source.
    fn packages() -> Vec<[String; 4]> {
        let mut cargo = command("cargo");
        cargo.args(["metadata", "--format-version", "1", "--locked", "--offline"]);
        let read: Value = serde_json::from_str(&answer(&mut cargo).unwrap()).unwrap();
        let packages = read["packages"].as_array().unwrap().iter().map(|package| {
            let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
            [text("name"), text("version"), text("license"), text("source")]
        });
        packages.collect()
    }

    fn rules() -> Rules {
        Rules::read(&project::root()).unwrap()
    }

    #[test]
    fn every_licence_is_allowed() {
        let allowed = rules().allowed().unwrap();
        for [name, version, licence, _] in packages() {
            let offered = Expression::parse_mode(&licence, ParseMode::LAX);
            let offered = offered.unwrap_or_else(|error| panic!("{name} {version}: {error}"));
            let is_allowed = offered.evaluate(|asked| allowed.iter().any(|of| of.satisfies(asked)));
            assert!(is_allowed, "{name} {version} is under {licence}: see deny.toml");
        }
    }

    #[test]
    fn no_crate_is_banned() {
        let banned = rules().bans.deny;
        for [name, version, ..] in packages() {
            assert!(banned.iter().all(|of| of.name != name), "{name} {version}: see deny.toml");
        }
    }

    #[test]
    fn no_crate_is_there_twice_but_those_that_are_listed() {
        let skipped: BTreeSet<_> = rules().bans.skip.into_iter().map(|of| of.name).collect();
        let (mut versions, mut listed) = (BTreeMap::<_, Vec<_>>::new(), BTreeSet::new());
        for [name, version, ..] in packages() {
            let id = format!("{name}@{version}");
            if skipped.contains(&id) {
                listed.insert(id);
            } else {
                versions.entry(name).or_default().push(version);
            }
        }
        versions.retain(|_, versions| versions.len() > 1);
        assert!(versions.is_empty(), "more than once: {versions:?}: see deny.toml");
        assert_eq!(listed, skipped, "deny.toml lists what is not there");
    }

    #[test]
    fn every_crate_is_of_the_registry_or_of_this_project() {
        for [name, version, _, source] in packages() {
            // The index's own name for itself, as cargo writes it.
            let known = source.is_empty()
                || source.starts_with("registry+") && source.ends_with("/crates.io-index");
            assert!(known, "{name} {version} is from {source}");
        }
    }
}
