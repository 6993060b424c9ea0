//! The forms in which the widget is handed out as one file.

use crate::{Choices, Problem, classic, cmi5, html, scorm12, scorm2004};

/// The name of the classic script, in the build and in packages.
pub(crate) const CLASSIC: &str = "moda-scope.classic.js";
/// The name of the bill of materials, in the build and in packages.
pub(crate) const INVENTORY: &str = "modascope.cdx.json";
/// The name of the notices that licences ask for, in the build and in packages.
pub(crate) const NOTICES: &str = "THIRD-PARTY.txt";

/// The name of the script that makes workbooks, with its module inside, in the build and in packages.
pub(crate) const WORKBOOK: &str = "workbook.js";

/// The files of the build that the forms are made of, as texts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parts<'a> {
    /// `moda-scope.classic.js`.
    pub classic: &'a str,
    /// The style sheet of the page.
    pub style: &'a str,
    /// `scorm.js`.
    pub scorm: &'a str,
    /// `cmi5.js`.
    pub cmi5: &'a str,
    /// `workbook.js`: what makes an Excel workbook, loaded when one is asked for.
    pub workbook: &'a str,
    /// `modascope.cdx.json`: what the files are made of.
    pub inventory: &'a str,
    /// `THIRD-PARTY.txt`: the notices that licences ask for.
    pub notices: &'a str,
}

/// One form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One HTML file with everything inside.
    Html,
    /// One classic script with everything inside.
    Classic,
    /// A package for learning platforms, SCORM 1.2.
    Scorm12,
    /// A package for learning platforms, SCORM 2004, 4th edition.
    Scorm2004,
    /// A package for learning platforms, cmi5.
    Cmi5,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Html, Self::Classic, Self::Scorm12, Self::Scorm2004, Self::Cmi5];

    /// What its file is called.
    pub fn file(self) -> &'static str {
        match self {
            Self::Html => "modascope.html",
            Self::Classic => CLASSIC,
            Self::Scorm12 => "modascope-scorm12.zip",
            Self::Scorm2004 => "modascope-scorm2004.zip",
            Self::Cmi5 => "modascope-cmi5.zip",
        }
    }

    /// The media type of its file.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Classic => "text/javascript",
            Self::Scorm12 | Self::Scorm2004 | Self::Cmi5 => "application/zip",
        }
    }

    /// Whether a learning platform is told of the learner.
    pub fn is_tracked(self) -> bool {
        matches!(self, Self::Scorm12 | Self::Scorm2004 | Self::Cmi5)
    }
}

/// Makes the file of a form; the same choices and parts give the same bytes.
///
/// # Errors
///
/// [`Problem`] where a learner could not complete what is tracked, or where the parts are not those of a build.
pub fn pack(form: Form, choices: &Choices, parts: &Parts) -> Result<Vec<u8>, Problem> {
    if form.is_tracked() {
        choices.completable()?;
    }
    match form {
        Form::Html => html::html(choices, parts).map(String::into_bytes),
        Form::Classic => classic::with_catalogue(parts.classic, choices).map(String::into_bytes),
        Form::Scorm12 => scorm12::package(choices, parts),
        Form::Scorm2004 => scorm2004::package(choices, parts),
        Form::Cmi5 => cmi5::package(choices, parts),
    }
}
