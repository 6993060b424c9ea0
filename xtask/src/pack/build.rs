//! The files of the build, some of which have a hash in their names.

use crate::supply::{INVENTORY, NOTICES};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A folder with all that the forms are made of.
pub struct Build {
    /// The folder.
    pub folder: PathBuf,
    /// The name of the module.
    pub module: String,
    /// The name of the style sheet of the widget.
    pub style: String,
    /// The name of the script that explains a file that is wrong, and that of its module.
    pub explainer: [String; 2],
    /// The name of the style sheet of the pages of packages.
    pub package_style: String,
    /// The names of the script and the module that make workbooks.
    pub workbook: [String; 2],
}

/// The texts that packages are made of.
pub struct Texts {
    pub classic: String,
    pub style: String,
    pub scorm: String,
    pub cmi5: String,
    pub workbook: String,
    pub inventory: String,
    pub notices: String,
}

/// The files whose names do not change.
const STABLE: [&str; 12] = [
    "index.html",
    "frame.html",
    "moda-scope.js",
    "moda-scope.classic.js",
    "catalogue.json",
    "catalogue.schema.json",
    "scorm.js",
    "cmi5.js",
    "workbook.js",
    "worker.js",
    INVENTORY,
    NOTICES,
];

impl Build {
    /// Looks for the files in a folder; the error names the first that is missing.
    pub fn find(folder: &Path) -> Result<Self> {
        let names = names(folder)?;
        for name in STABLE {
            if !names.iter().any(|found| found == name) {
                bail!("dist/ has no {name}");
            }
        }
        Ok(Self {
            folder: folder.to_path_buf(),
            module: hashed(&names, "modascope-", ".wasm")?,
            style: hashed(&names, "moda-scope-", ".css")?,
            explainer: [
                hashed(&names, "explainer-", ".js")?,
                hashed(&names, "explainer-", ".wasm")?,
            ],
            package_style: hashed(&names, "package-", ".css")?,
            workbook: [hashed(&names, "xlsx-", ".js")?, hashed(&names, "xlsx-", ".wasm")?],
        })
    }

    /// Reads what packages are made of.
    pub fn parts(&self) -> Result<Texts> {
        Ok(Texts {
            classic: self.read("moda-scope.classic.js")?,
            style: self.read(&self.package_style)?,
            scorm: self.read("scorm.js")?,
            cmi5: self.read("cmi5.js")?,
            workbook: self.read("workbook.js")?,
            inventory: self.read(INVENTORY)?,
            notices: self.read(NOTICES)?,
        })
    }

    /// Reads a file of it.
    pub fn read(&self, name: &str) -> Result<String> {
        fs::read_to_string(self.folder.join(name))
            .with_context(|| format!("dist/{name} cannot be read"))
    }
}

/// The names of the files in a folder; none where there is no folder.
fn names(folder: &Path) -> Result<Vec<String>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).context("dist/ cannot be read")? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}

/// The one name with a hash between these two.
fn hashed(names: &[String], start: &str, end: &str) -> Result<String> {
    let mut found = names.iter().filter(|name| {
        let hash = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        hash.is_some_and(|hash| {
            !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    });
    match (found.next(), found.next()) {
        (Some(name), None) => Ok(name.clone()),
        (None, _) => bail!("dist/ has no {start}<hash>{end}"),
        (Some(_), Some(_)) => bail!("dist/ has more than one {start}<hash>{end}"),
    }
}
