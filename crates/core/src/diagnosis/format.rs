//! Which kind of file something is, by what is in it: a name may say anything.

mod binary;
mod markup;
mod script;
mod table;
mod text;

pub(super) use text::before_json;

/// A kind of file that people take for a catalogue or a session. [`crate::message::Explanations`] has its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Office Open XML spreadsheet.
    Xlsx,
    /// Excel 97 to 2003.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// Office Open XML text.
    Docx,
    /// Word 97 to 2003.
    Doc,
    /// OpenDocument text.
    Odt,
    /// Presentations of either kind.
    Slides,
    /// An Office document behind a password.
    Locked,
    /// Rich Text Format.
    Rtf,
    /// Portable Document Format.
    Pdf,
    /// A ZIP archive of something else.
    Zip,
    /// Another archive.
    Archive,
    /// A picture.
    Image,
    /// Sound or film.
    Media,
    /// Anything else that is no text.
    Binary,
    /// UTF-16 or UTF-32.
    Utf16,
    /// A web page.
    Html,
    /// XML of any other kind.
    Xml,
    /// Comma-separated values, with the sign between them.
    Csv(char),
    /// YAML.
    Yaml,
    /// TOML or INI.
    Toml,
    /// JavaScript.
    Script,
    /// A program in Python.
    Python,
    /// Words for people.
    Text,
    /// A session that Modascope has saved.
    Session,
    /// A catalogue of Modascope.
    Catalogue,
    /// A JSON Schema.
    Schema,
}

/// The kind of a file, where it is none of text that may be meant as JSON; a session, a catalogue and a schema are known
/// as well where they are right.
pub fn recognise(file: &[u8]) -> Option<Format> {
    binary::recognise(file).or_else(|| text::recognise(&String::from_utf8_lossy(file)))
}
