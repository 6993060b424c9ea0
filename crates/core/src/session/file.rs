//! A session as a file that a person keeps: what is kept in the browser, with the catalogue that it is about.

use super::{Saved, Session, Unreadable};
use crate::{catalogue::Catalogue, inert::inert, json::Json};

/// The largest file of a session, in bytes.
pub const MAX_FILE: usize = 1_000_000;

/// What the file calls the catalogue that it is about.
const CATALOGUE: &str = "catalogue";

/// The most letters of a name that is not ours to show.
const SHOWN: usize = 100;

/// Why a file cannot be taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// More bytes than [`MAX_FILE`].
    TooLarge,
    /// Not a session of any version, or not one in a file.
    NoSession,
    /// Written by a newer version.
    Newer,
    /// About another catalogue.
    OtherCatalogue {
        /// The one that it is about.
        found: String,
        /// The one that is shown.
        expected: String,
    },
}

impl Session {
    /// The session as a file, for [`Saved::import`].
    pub fn export(&self) -> String {
        let mut json = self.save().json();
        if let Json::Object(fields) = &mut json {
            // Behind the version.
            let catalogue = Json::String(self.catalogue().id().to_owned());
            fields.insert(1, (CATALOGUE.to_owned(), catalogue));
        }
        json.to_text()
    }
}

impl Saved {
    /// Reads a file that [`Session::export`] wrote, for a session over `catalogue`. A byte order mark is taken, as
    /// some editors add one.
    ///
    /// # Errors
    ///
    /// [`ImportError`] for any other file.
    pub fn import(text: &str, catalogue: &Catalogue) -> Result<Self, ImportError> {
        if text.len() > MAX_FILE {
            return Err(ImportError::TooLarge);
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let json = Json::read(text).map_err(|_| ImportError::NoSession)?;
        // Other files have a version too.
        let Some(found) = json.get(CATALOGUE).and_then(Json::as_str) else {
            return Err(ImportError::NoSession);
        };
        let saved = Self::read(&json).map_err(|why| match why {
            Unreadable::Newer => ImportError::Newer,
            Unreadable::Garbage => ImportError::NoSession,
        })?;
        if found != catalogue.id() {
            let found: String = found.chars().take(SHOWN).collect();
            let found = inert(&found);
            return Err(ImportError::OtherCatalogue { found, expected: catalogue.id().to_owned() });
        }
        Ok(saved)
    }
}
