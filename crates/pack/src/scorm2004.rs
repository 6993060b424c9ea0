//! A package for learning platforms that speak SCORM 2004, 4th edition.

use crate::{
    Choices, Parts, Problem,
    tracked::{START, Tracking},
    xml::{Element, element},
};

/// The package.
///
/// # Errors
///
/// As [`Tracking::package`].
pub(crate) fn package(choices: &Choices, parts: &Parts) -> Result<Vec<u8>, Problem> {
    let tracking = Tracking {
        form: "scorm2004",
        script: ("scorm.js", parts.scorm),
        version: Some("2004"),
        connect: "'none'",
        manifest: "imsmanifest.xml",
    };
    let manifest = manifest(choices, &tracking).document()?;
    tracking.package(choices, parts, manifest)
}

/// One organization with one item, which is one page that reports. What it reports counts: without the two delivery
/// controls a platform would call completed and passed whatever was merely left. No measure to reach, for the same
/// reason as there is no mastery score in SCORM 1.2.
fn manifest(choices: &Choices, tracking: &Tracking) -> Element {
    let name = tracking.name(choices);
    let title = || element("title").saying(choices.title());
    let metadata = [
        element("schema").saying("ADL SCORM"),
        element("schemaversion").saying("2004 4th Edition"),
    ];
    let delivery = element("imsss:deliveryControls")
        .with("completionSetByContent", "true")
        .with("objectiveSetByContent", "true");
    let item = element("item")
        .with("identifier", format!("{name}-item"))
        .with("identifierref", format!("{name}-resource"))
        .with("isvisible", "true")
        .holding([title(), element("imsss:sequencing").holding([delivery])]);
    let control = element("imsss:controlMode").with("choice", "true").with("flow", "true");
    let organization = element("organization")
        .with("identifier", format!("{name}-organization"))
        .holding([title(), item, element("imsss:sequencing").holding([control])]);
    let resource = element("resource")
        .with("identifier", format!("{name}-resource"))
        .with("type", "webcontent")
        .with("adlcp:scormType", "sco")
        .with("href", START)
        .holding(tracking.names().map(|file| element("file").with("href", file)));
    element("manifest")
        .with("identifier", name.clone())
        .with("version", "1")
        .with("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1")
        .with("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3")
        .with("xmlns:imsss", "http://www.imsglobal.org/xsd/imsss")
        .holding([
            element("metadata").holding(metadata),
            element("organizations")
                .with("default", format!("{name}-organization"))
                .holding([organization]),
            element("resources").holding([resource]),
        ])
}
