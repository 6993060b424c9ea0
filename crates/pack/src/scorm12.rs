//! A package for learning platforms that speak SCORM 1.2.

use crate::{
    Choices, Parts, Problem,
    tracked::{START, Tracking},
    xml::{Element, element},
};

/// How long a title may be, in characters.
const TITLE: usize = 200;

/// The package.
///
/// # Errors
///
/// As [`Tracking::package`].
pub(crate) fn package(choices: &Choices, parts: &Parts) -> Result<Vec<u8>, Problem> {
    let tracking = Tracking {
        form: "scorm12",
        script: ("scorm.js", parts.scorm),
        version: Some("1.2"),
        connect: "'none'",
        manifest: "imsmanifest.xml",
    };
    let manifest = manifest(choices, &tracking).document()?;
    tracking.package(choices, parts, manifest)
}

/// One organization with one item, which is one page that reports. No mastery score: platforms would make a status of
/// it and overwrite the one that is reported. No `xsi:schemaLocation`: it would name files that are not in the package.
fn manifest(choices: &Choices, tracking: &Tracking) -> Element {
    let name = tracking.name(choices);
    let title = || element("title").saying(choices.title().chars().take(TITLE).collect::<String>());
    let metadata = [element("schema").saying("ADL SCORM"), element("schemaversion").saying("1.2")];
    let item = element("item")
        .with("identifier", format!("{name}-item"))
        .with("identifierref", format!("{name}-resource"))
        .with("isvisible", "true")
        .holding([title()]);
    let organization = element("organization")
        .with("identifier", format!("{name}-organization"))
        .holding([title(), item]);
    let resource = element("resource")
        .with("identifier", format!("{name}-resource"))
        .with("type", "webcontent")
        .with("adlcp:scormtype", "sco")
        .with("href", START)
        .holding(tracking.names().map(|file| element("file").with("href", file)));
    element("manifest")
        .with("identifier", name.clone())
        .with("version", "1")
        .with("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2")
        .with("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2")
        .holding([
            element("metadata").holding(metadata),
            element("organizations")
                .with("default", format!("{name}-organization"))
                .holding([organization]),
            element("resources").holding([resource]),
        ])
}
