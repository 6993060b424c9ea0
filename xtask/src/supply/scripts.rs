//! The npm packages that go into scripts that are handed out: the `dependencies` of package.json. What only the tools need
//! is among its `devDependencies`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde::{Deserialize, de::DeserializeOwned};

use super::Crate;

#[derive(Deserialize)]
struct Project {
    #[serde(default)]
    dependencies: BTreeMap<String, String>,
}

/// The package.json of a package that is installed.
#[derive(Deserialize)]
struct Package {
    version: String,
    license: String,
    #[serde(default)]
    description: String,
}

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    integrity: Option<String>,
}

/// The packages of a project, in the order of their names.
///
/// # Errors
///
/// Where one is not installed, is of another version than package.json asks for, or has no SHA-512 in the lock file.
pub fn bundled(root: &Path) -> Result<Vec<Crate>> {
    let Project { dependencies } = read(&root.join("package.json"))?;
    let Lock { packages } = read(&root.join("package-lock.json"))?;
    let read = dependencies.into_iter().map(|(name, wanted)| {
        let path = format!("node_modules/{name}");
        let folder = root.join(&path);
        let package: Package = read(&folder.join("package.json"))?;
        let version = package.version;
        ensure!(version == wanted, "{name} is {version}, not {wanted}: run `npm ci`");
        let integrity = packages.get(&path).and_then(|locked| locked.integrity.as_deref());
        let sha512 = integrity
            .and_then(hex)
            .with_context(|| format!("package-lock.json has no SHA-512 of {name}"))?;
        Ok(Crate {
            name,
            version,
            about: package.description,
            licence: package.license,
            folder,
            sha512: Some(sha512),
            ..Crate::default()
        })
    });
    read.collect()
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text =
        fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text)
        .with_context(|| format!("{} is not as it should be", path.display()))
}

/// A digest in hexadecimal digits, as the lock file has it: `sha512-` and base64.
fn hex(integrity: &str) -> Option<String> {
    let bytes = BASE64_STANDARD.decode(integrity.strip_prefix("sha512-")?).ok()?;
    let mut hex = String::new();
    for byte in bytes {
        write!(hex, "{byte:02x}").ok()?;
    }
    Some(hex)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn what_goes_into_scripts_has_version_licence_and_digest() {
        let packages = bundled(&project::root()).unwrap();
        let names: Vec<_> = packages.iter().map(|of| of.name.as_str()).collect();
        assert_eq!(names, ["fflate"]);
        for of in packages {
            assert_eq!(of.licence, "MIT");
            assert_eq!(of.sha512.as_ref().map(String::len), Some(128));
            assert!(!of.is_own());
        }
    }

    #[test]
    fn another_version_than_the_one_asked_for_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        put("package.json", r#"{"dependencies": {"a": "1.0.0"}}"#);
        put(
            "package-lock.json",
            r#"{"packages": {"node_modules/a": {"integrity": "sha512-AAEC"}}}"#,
        );
        put("node_modules/a/package.json", r#"{"version": "1.0.1", "license": "MIT"}"#);
        let error = bundled(folder.path()).unwrap_err().to_string();
        assert_eq!(error, "a is 1.0.1, not 1.0.0: run `npm ci`");
        put("node_modules/a/package.json", r#"{"version": "1.0.0", "license": "MIT"}"#);
        assert_eq!(bundled(folder.path()).unwrap()[0].sha512.as_deref(), Some("000102"));
        put("package-lock.json", r#"{"packages": {}}"#);
        let error = bundled(folder.path()).unwrap_err().to_string();
        assert_eq!(error, "package-lock.json has no SHA-512 of a");
    }
}
