//! The form of the page, as it is filled in.

use modascope_pack::{
    Asked, Choices, Form, Problem,
    snippet::{Addresses, Snippet, Source},
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What each field holds. Empty means not filled in, and so does a field that is missing.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Filled {
    /// What is to be made: see [`Filled::snippet`] and [`Filled::download`].
    form: String,
    /// The folder of the site.
    base: String,
    /// The address of the catalogue, or `inside`.
    source: String,
    language: String,
    theme: String,
    view: String,
    pub(crate) filters: String,
    hide: String,
    compare_max: String,
    storage: String,
    storage_key: String,
    complete_when: String,
    package_id: String,
    /// CSS variables without `--moda-scope-`, and their values.
    looks: BTreeMap<String, String>,
}

impl Filled {
    /// Reads the form; one that is not as the page writes it is as if nothing was filled in.
    pub fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// Judges what was filled in.
    pub fn choose(&self, catalogue: &[u8]) -> Result<Choices, Vec<Problem>> {
        Choices::read(&Asked {
            catalogue,
            language: &self.language,
            theme: &self.theme,
            // A frame keeps colours and fonts of its own.
            looks: match self.snippet() {
                Some(Snippet::Frame) => Vec::new(),
                _ => self.looks.iter().map(|(name, value)| (&**name, &**value)).collect(),
            },
            view: &self.view,
            filters: &self.filters,
            hide: &self.hide,
            compare_max: &self.compare_max,
            storage: &self.storage,
            storage_key: &self.storage_key,
            complete_when: &self.complete_when,
            // Of a package only: what is hidden in the form is not chosen.
            id: match self.download() {
                Some(form) if form.is_tracked() => &self.package_id,
                _ => "",
            },
        })
    }

    /// The lines to copy, if there are any.
    pub fn snippet(&self) -> Option<Snippet> {
        match &*self.form {
            "element" => Some(Snippet::Element),
            "div" => Some(Snippet::Div),
            "frame" => Some(Snippet::Frame),
            "classic" => Some(Snippet::Classic),
            _ => None,
        }
    }

    /// The file to download, if there is one.
    pub fn download(&self) -> Option<Form> {
        match &*self.form {
            "html" => Some(Form::Html),
            "classic" => Some(Form::Classic),
            "scorm12" => Some(Form::Scorm12),
            "scorm2004" => Some(Form::Scorm2004),
            "cmi5" => Some(Form::Cmi5),
            _ => None,
        }
    }

    /// Where the files are.
    pub fn addresses(&self) -> Addresses<'_> {
        let catalogue = match self.source.trim() {
            "" => Source::Beside,
            "inside" => Source::Inside,
            address => Source::At(address),
        };
        Addresses { base: &self.base, catalogue }
    }
}
