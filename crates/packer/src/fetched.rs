//! The files of the build, as the page has fetched them.

use modascope_pack::Parts;
use serde::Deserialize;

/// What each file holds, by the names of [`Parts`]; those that a form does not need may be missing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Fetched {
    classic: String,
    style: String,
    scorm: String,
    cmi5: String,
    workbook: String,
    inventory: String,
    notices: String,
}

impl Fetched {
    /// Reads the files; what is not as the page writes it is as if none was fetched.
    pub fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// What a package is made of.
    pub fn parts(&self) -> Parts<'_> {
        Parts {
            classic: &self.classic,
            style: &self.style,
            scorm: &self.scorm,
            cmi5: &self.cmi5,
            workbook: &self.workbook,
            inventory: &self.inventory,
            notices: &self.notices,
        }
    }
}
