//! A package for learning platforms that speak cmi5.

use crate::{
    Choices, Parts, Problem,
    tracked::{START, Tracking},
    xml::{Element, element},
};
use modascope_core::text::Text;
use sha2::{Digest, Sha256};

/// The package.
///
/// # Errors
///
/// As [`Tracking::package`].
pub(crate) fn package(choices: &Choices, parts: &Parts) -> Result<Vec<u8>, Problem> {
    let tracking = Tracking {
        form: "cmi5",
        script: ("cmi5.js", parts.cmi5),
        version: None,
        // The platform says where its record store is, which may be at any address.
        connect: "https: http:",
        manifest: "cmi5.xml",
    };
    let manifest = structure(choices, &tracking).document()?;
    tracking.package(choices, parts, manifest)
}

/// A course with one unit, at an address relative to the archive. It moves on when it is completed; it is never passed,
/// as nothing is judged.
fn structure(choices: &Choices, tracking: &Tracking) -> Element {
    let name = tracking.name(choices);
    let catalogue = choices.catalogue();
    let title = || element("title").holding(said(choices, catalogue.title()));
    let about = catalogue.about().unwrap_or_else(|| catalogue.title());
    let description = || element("description").holding(said(choices, about));
    let course = element("course").with("id", iri(&name)).holding([title(), description()]);
    let unit = element("au")
        .with("id", iri(&format!("{name}-unit")))
        .with("moveOn", "Completed")
        .with("launchMethod", "AnyWindow")
        .holding([title(), description(), element("url").saying(START)]);
    element("courseStructure")
        .with("xmlns", "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd")
        .holding([course, unit])
}

/// A text in each language that it is in.
fn said(choices: &Choices, text: &Text) -> Vec<Element> {
    let mut said = Vec::new();
    for (language, tag) in choices.catalogue().languages() {
        let (words, of) = text.get(language);
        if of == language {
            said.push(element("langstring").with("lang", tag).saying(words));
        }
    }
    said
}

/// The IRI of a name. cmi5 asks for ids that are whole IRIs and the only ones of their kind; an `http` address would have
/// to be in a domain that belongs to the publisher, of whom nothing is known here. A UUID made from the name belongs to
/// nobody, and is the same each time, so that a platform knows a new version of a course.
fn iri(name: &str) -> String {
    let digest = Sha256::digest(format!("modascope:{name}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    // Version 8 and variant of RFC 9562: made in a way of one's own.
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut iri = String::from("urn:uuid:");
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            iri.push('-');
        }
        for digit in [byte >> 4, byte & 15] {
            iri.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    iri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_iri_is_a_uuid_of_the_name() {
        let iri = iri("modascope-reading-cmi5-en");
        let parts: Vec<_> = iri.trim_start_matches("urn:uuid:").split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12]);
        assert!(iri.get(23..24) == Some("8"), "{iri}");
        assert_eq!(iri, super::iri("modascope-reading-cmi5-en"));
        assert_ne!(iri, super::iri("modascope-reading-cmi5-fr"));
    }
}
