//! Likely causes, in English.

use super::number;
use crate::{
    diagnosis::{Cause, Format, code},
    message::Explanations,
};

pub(in crate::message) static EXPLANATIONS: Explanations = Explanations {
    cause,
    with_cause: |problem, cause| format!("{problem}; {cause}"),
    position: |line, column| format!("line {}, column {}", number(line), number(column)),
    on_line: |line| format!("line {}", number(line)),
    found: |found| format!("“{found}”"),
    times: |count| format!("{} ×", number(count)),
    also: |places, more| match more {
        0 => format!("also: {places}"),
        more => format!("also: {places}, and {} more", number(more)),
    },
    no_session: |format| {
        format!(
            "This file is {}, not a saved selection: choose a .json file that this tool has saved. Nothing has been changed.",
            format_name(format)
        )
    },
};

fn bracket(letter: char) -> &'static str {
    match letter {
        '{' | '}' => "brace",
        _ => "bracket",
    }
}

fn closing(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}

fn opening(close: char) -> char {
    if close == '}' { '{' } else { '[' }
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Format(format) => {
            format!("this file is {}, not a catalogue: {}", format_name(*format), advice(*format))
        }
        Cause::Empty => "the file is empty: perhaps it was not saved, or not downloaded whole".to_owned(),
        Cause::MissingComma { line: Some(line) } => {
            format!("a comma is missing at the end of line {}", number(*line))
        }
        Cause::MissingComma { line: None } => "a comma is missing here".to_owned(),
        Cause::TrailingComma { closing } => {
            format!("a comma too many before the closing {} {closing}: delete it", bracket(*closing))
        }
        Cause::DoubledComma => "two commas in a row: delete one".to_owned(),
        Cause::LeadingComma => "a comma too many behind the opening bracket: delete it".to_owned(),
        Cause::CurlyQuote(letter) => format!(
            "a typographic quotation mark {letter}, as a word processor writes it: replace it by the straight mark \""
        ),
        Cause::SingleQuote(letter) => {
            format!("{letter} in place of a quotation mark: replace it by the straight mark \"")
        }
        Cause::UnquotedKey(found) => {
            format!("the field name {found} has no quotation marks: write \"{found}\"")
        }
        Cause::UnquotedText(found) => {
            format!("the text {found} has no quotation marks: write \"{found}\"")
        }
        Cause::MissingOpeningQuote(found) => {
            format!("the quotation mark \" is missing before {found}")
        }
        Cause::MissingClosingQuote { line, is_cut } => format!(
            "the quotation mark \" is missing at the end of the text that begins on line {}{}",
            number(*line),
            if *is_cut { ", or the end of the file is" } else { "" }
        ),
        Cause::InnerQuote => {
            "a quotation mark inside a text ends it: write \\\" instead, or use “ and ”".to_owned()
        }
        Cause::DoubledQuote => "two quotation marks in a row: delete one".to_owned(),
        Cause::Constant { found, meant: "null" } => {
            format!("JSON does not know {found}: leave the field out, or write null")
        }
        Cause::Constant { found, meant } => format!("JSON does not know {found}: write {meant}"),
        Cause::Comment => "a comment, which JSON does not have: delete it".to_owned(),
        Cause::Separator { found, meant: ',' } => format!("{found} in place of a comma"),
        Cause::Separator { found, meant: ':' } => format!("{found} in place of a colon"),
        Cause::Separator { found, meant } => {
            format!("{found} in place of the {} {meant}", bracket(*meant))
        }
        Cause::MissingColon => "a colon is missing behind the field name".to_owned(),
        Cause::MissingValue => "nothing stands behind the colon: write a value, or delete the field".to_owned(),
        Cause::DecimalComma => "a decimal comma: write a point".to_owned(),
        Cause::LeadingZeros => {
            "a number begins with zeros: delete them, or put it between quotation marks \"".to_owned()
        }
        Cause::PlusSign => "a number has a plus sign: delete it, or put the number between quotation marks \"".to_owned(),
        Cause::BareDot => "a number begins or ends with its point: write a digit on both sides".to_owned(),
        Cause::SpacedNumber => {
            "a number with spaces: delete them, or put it between quotation marks \"".to_owned()
        }
        Cause::LineBreak => "a line break inside a text: write \\n instead, or join the lines".to_owned(),
        Cause::Tab => "a tab inside a text: replace it by a space, or write \\t".to_owned(),
        Cause::Unseen(letter) => format!(
            "an invisible character, {} ({}): delete it, or replace it by an ordinary space",
            unseen(*letter),
            code(*letter)
        ),
        Cause::Backslash => {
            "a single backslash \\: double it (\\\\), or write / instead, as in a path".to_owned()
        }
        Cause::HalfPair => "half a character: \\ud800 to \\udfff go in pairs only, delete it or complete it".to_owned(),
        Cause::Unclosed { open, line } => format!(
            "the {} {open} opened on line {} is never closed: {} is missing, or the end of the file is",
            bracket(*open),
            number(*line),
            closing(*open)
        ),
        Cause::UnclosedBefore { open, line, next } => {
            let next = match next {
                '"' => format!("the next field: {} is missing here", closing(*open)),
                '{' => format!("the next one: {} is missing before it", closing(*open)),
                next => format!("{next}: {} is missing before it", closing(*open)),
            };
            format!(
                "the {} {open} opened on line {} is not closed before {next}",
                bracket(*open),
                number(*line)
            )
        }
        Cause::WrongClosing { found, open, line } => format!(
            "{found} in place of {}, which would close the {} {open} opened on line {}",
            closing(*open),
            bracket(*open),
            number(*line)
        ),
        Cause::ExtraClosing(found) => format!("a closing {} {found} too many: delete it", bracket(*found)),
        Cause::Unopened(found) => format!(
            "{found} closes nothing: the opening {} {} is missing further up, or {found} is too many",
            bracket(*found),
            opening(*found)
        ),
        Cause::MissingOpening('{') => {
            "the opening brace { is missing before this field".to_owned()
        }
        Cause::MissingOpening(_) => {
            "items of a list that is not opened: the bracket [ is missing before the first of them".to_owned()
        }
        Cause::OutsideOfObject => {
            "a field stands in a list: the opening brace { is missing before it, or a closing brace } further up is too many".to_owned()
        }
        Cause::WrongOpening => {
            "a brace { in place of the bracket [, as items of a list follow".to_owned()
        }
        Cause::DoubledOpening(found) => {
            format!("two opening {}s {found} in a row: delete one", bracket(*found))
        }
        Cause::ClosedTooEarly { line } => format!(
            "the file is closed already on line {}: a closing brace is too many there, or further up",
            number(*line)
        ),
        Cause::NoOpening => "the opening brace { is missing at the beginning of the file".to_owned(),
        Cause::ColonInList => {
            "a field stands in a list: put braces { } around it, or braces in place of the brackets [ ]".to_owned()
        }
        Cause::SecondDocument => {
            "a second document begins here: a file has one, perhaps it was pasted twice".to_owned()
        }
        Cause::TextBefore => {
            "text stands before the catalogue: delete all that is before its first brace {".to_owned()
        }
        Cause::TextAfterEnd => "something stands behind the end of the catalogue: delete it".to_owned(),
        Cause::Dots => "dots in place of something that was left out: complete it, or delete them".to_owned(),
        Cause::Conflict => {
            "a line of a version control system (merge conflict): keep one of the two versions".to_owned()
        }
        Cause::Fence => "the mark of a code block ```: delete this line, and the one at the end".to_owned(),
        Cause::Escaped => "backslashes before the quotation marks: delete them throughout the file".to_owned(),
        Cause::Entities => {
            "quotation marks written as in HTML (&quot;): replace them by \" throughout the file".to_owned()
        }
        Cause::Unexpected(found) => format!("{found} does not belong here"),
    }
}

fn format_name(format: Format) -> String {
    let name = match format {
        Format::Xlsx => "an Excel workbook (.xlsx)",
        Format::Xls => "an Excel workbook (.xls)",
        Format::Ods => "a LibreOffice spreadsheet (.ods)",
        Format::Docx => "a Word document (.docx)",
        Format::Doc => "a Word document (.doc)",
        Format::Odt => "a LibreOffice document (.odt)",
        Format::Slides => "a presentation",
        Format::Locked => "an Office document with a password",
        Format::Rtf => "a text with formatting (.rtf)",
        Format::Pdf => "a PDF document",
        Format::Zip => "a ZIP archive",
        Format::Archive => "a compressed archive",
        Format::Image => "a picture",
        Format::Media => "a sound or a film",
        Format::Binary => "not text",
        Format::Utf16 => "a text in the encoding UTF-16",
        Format::Html => "a web page (HTML)",
        Format::Xml => "an XML file",
        Format::Csv('\t') => "a table (CSV, separated by tabs)",
        Format::Csv(sign) => return format!("a table (CSV, separated by {sign})"),
        Format::Yaml => "a YAML file",
        Format::Toml => "a settings file (TOML or INI)",
        Format::Script => "JavaScript",
        Format::Python => "a Python program",
        Format::Text => "an ordinary text",
        Format::Session => "a selection saved by Modascope",
        Format::Catalogue => "a catalogue",
        Format::Schema => "a JSON Schema",
    };
    name.to_owned()
}

/// What to do with such a file.
fn advice(format: Format) -> &'static str {
    match format {
        Format::Html => {
            "the server may have sent a sign-in page or an error page, so check that the address gives the JSON file without signing in"
        }
        Format::Zip | Format::Archive => "extract the .json file from it",
        Format::Utf16 => "save it again in the encoding UTF-8",
        Format::Script | Format::Python => {
            "keep only what is between the outermost braces { }, in a .json file"
        }
        Format::Session => {
            "open it with “Open a selection file”, in the comparison of its catalogue"
        }
        Format::Yaml | Format::Toml | Format::Xml => "convert it to JSON",
        Format::Xlsx | Format::Xls | Format::Ods | Format::Csv(_) => {
            "a catalogue is a JSON text file, so copy the content of the cells into one"
        }
        Format::Docx | Format::Doc | Format::Odt | Format::Rtf => {
            "copy its text into a text editor, and save it there as a .json file in UTF-8"
        }
        _ => "choose a JSON text file (.json)",
    }
}

fn unseen(letter: char) -> &'static str {
    match letter {
        '\0' => "null character",
        '\u{a0}' => "no-break space",
        '\u{ad}' => "soft hyphen",
        '\u{200b}' => "zero-width space",
        '\u{200c}' => "zero-width non-joiner",
        '\u{200d}' => "zero-width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202f}' => "narrow no-break space",
        '\u{2060}' => "word joiner",
        '\u{3000}' => "ideographic space",
        '\u{feff}' => "byte order mark",
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{1680}' => "typographic space",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "direction mark",
        '\u{fe00}'..='\u{fe0f}' => "variation selector",
        letter if letter.is_control() => "control character",
        _ => "of another kind",
    }
}
