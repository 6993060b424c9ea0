//! What the packages for learning platforms have in common: the page, the files, the names.

use crate::{
    Choices, Parts, Problem,
    archive::archive,
    classic,
    form::{CLASSIC, INVENTORY, NOTICES, WORKBOOK},
    page::Page,
};
use maud::html;

/// The page that is launched.
pub(crate) const START: &str = "index.html";
const STYLE: &str = "page.css";

/// How a package differs from the others.
pub(crate) struct Tracking<'a> {
    /// The short name of the form.
    pub(crate) form: &'static str,
    /// The file of the script that reports, and the script.
    pub(crate) script: (&'static str, &'a str),
    /// The version of SCORM, if it is that.
    pub(crate) version: Option<&'static str>,
    /// Where the page may send to.
    pub(crate) connect: &'static str,
    /// The file of the manifest.
    pub(crate) manifest: &'static str,
}

impl Tracking<'_> {
    /// A name of this package that no other package has, made of small letters, digits, `-` and `_`: the id that was
    /// chosen, or that of the catalogue, so that a new version takes up what was begun; with form and language, so that two
    /// packages on one platform do not meet. It starts with a letter, so it is an XML ID (NCName) as well.
    pub(crate) fn name(&self, choices: &Choices) -> String {
        let language = choices.language().to_ascii_lowercase();
        format!("modascope-{}-{}-{language}", choices.package_id(), self.form)
    }

    /// The files but for the manifest, in the order of their names.
    pub(crate) fn names(&self) -> [&'static str; 7] {
        let mut names = [START, CLASSIC, self.script.0, STYLE, INVENTORY, NOTICES, WORKBOOK];
        names.sort_unstable();
        names
    }

    /// The package.
    ///
    /// # Errors
    ///
    /// As [`classic::with_catalogue`] and [`archive`].
    pub(crate) fn package(
        &self,
        choices: &Choices,
        parts: &Parts,
        manifest: String,
    ) -> Result<Vec<u8>, Problem> {
        let script = classic::with_catalogue(parts.classic, choices)?;
        let style = format!("{}{}", parts.style, choices.style());
        archive(vec![
            (self.manifest, manifest.into_bytes()),
            (START, self.page(choices).into_bytes()),
            (CLASSIC, script.into_bytes()),
            (self.script.0, self.script.1.as_bytes().to_vec()),
            (STYLE, style.into_bytes()),
            (WORKBOOK, parts.workbook.as_bytes().to_vec()),
            (INVENTORY, parts.inventory.as_bytes().to_vec()),
            (NOTICES, parts.notices.as_bytes().to_vec()),
        ])
    }

    fn page(&self, choices: &Choices) -> String {
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self' data:; connect-src {}; base-uri 'none'; form-action 'none'",
            self.connect
        );
        let package = match choices.storage_key() {
            Some(key) => key.to_owned(),
            None => self.name(choices),
        };
        let page = Page {
            choices,
            policy: &policy,
            // The script that reports keeps the session.
            storage: vec![("storage", "none".to_owned())],
            style: html! { link rel="stylesheet" href=(STYLE); },
            scripts: html! {
                script src=(self.script.0) data-version=[self.version]
                    data-complete-when=(choices.rule().slug()) data-package=(package) {}
                // It says as well that the widget may offer a workbook here.
                script src=(CLASSIC) data-workbook={ "./" (WORKBOOK) } {}
            },
        };
        page.write()
    }
}
