//! What leaves the widget as text: the table as a file for spreadsheets, and for the clipboard.

mod formula;
mod markup;
mod workbook;

use crate::{
    fold::fold,
    message::Messages,
    modality::Basis,
    session::Session,
    view::{
        Passage,
        table::{Cell, Table, table},
        title,
    },
};
use formula::is_formula;

pub use markup::html;
pub use workbook::workbook;

/// The longest name of a file: with the path to it, it has to fit into what the oldest file systems allow.
const MAX_NAME: usize = 80;

/// The table as a file for spreadsheets: UTF-8 with a byte order mark, without which Excel takes it for another
/// encoding; fields as RFC 4180 has them, and as many in every row, which strict readers ask for; the sources below.
///
/// A text that a spreadsheet would run starts with an apostrophe. Numbers and dates stay as they are written: this format
/// has no types, [`workbook`] has.
pub fn csv(session: &Session) -> String {
    let lines = lines(session);
    let mut widest = 0;
    for line in &lines {
        widest = widest.max(line.len());
    }
    let mut file = "\u{feff}".to_owned();
    for line in &lines {
        for place in 0..widest {
            if place > 0 {
                file.push(session.messages().separator);
            }
            // All are quoted: what reads the file by another separator still finds where a field ends.
            let field = line.get(place).map(String::as_str).unwrap_or_default();
            file.push_str(&quoted(&inert_field(field)));
        }
        file.push_str("\r\n");
    }
    file
}

/// The table as text, for what takes no table: a tab between fields, the sources below.
///
/// Spreadsheets take [`html`], which is on the clipboard with it. One that is told to paste plain text takes this, so a
/// text that it would run starts with an apostrophe here too.
pub fn plain(session: &Session) -> String {
    let mut text = String::new();
    for line in lines(session) {
        for (place, field) in line.iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            let mut field = inert_field(field);
            // A spreadsheet takes quotation marks around a field away, and then looks at what was inside.
            if field.starts_with('"') {
                field = quoted(&field);
            }
            for letter in field.chars() {
                text.push(if letter.is_control() { ' ' } else { letter });
            }
        }
        text.push('\n');
    }
    text
}

/// A field with an apostrophe in front where a spreadsheet would run it.
fn inert_field(field: &str) -> String {
    let mark = if is_formula(field) { "'" } else { "" };
    format!("{mark}{field}")
}

/// A field in quotation marks, those in it doubled (RFC 4180).
fn quoted(field: &str) -> String {
    format!("\"{}\"", field.replace('"', "\"\""))
}

/// A name for a file: the title of the catalogue and the date, in letters that every file system takes.
///
/// `date` is as in 2026-11-23, `ending` as in csv.
pub fn file_name(session: &Session, date: &str, ending: &str) -> String {
    let room = MAX_NAME.saturating_sub(date.len() + ending.len() + 2);
    let mut name = plain_letters(&title(session).text, room);
    if name.is_empty() {
        name = plain_letters(session.catalogue().id(), room);
    }
    format!("{name}-{date}.{ending}")
}

/// A text in small letters without accents and digits, `room` at most, with a hyphen for all there is between them.
fn plain_letters(text: &str, room: usize) -> String {
    let mut plain = String::new();
    for letter in fold(text).chars() {
        if letter.is_ascii_alphanumeric() {
            plain.push(letter);
        } else if !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    plain.truncate(room);
    if plain.ends_with('-') {
        plain.pop();
    }
    plain
}

/// The table in lines of fields, with what stands below it behind empty lines.
fn lines(session: &Session) -> Vec<Vec<String>> {
    let table = table(session);
    let mut lines = texts(session.messages(), &table);
    if !table.footnotes.is_empty() {
        lines.push(Vec::new());
    }
    for (place, source) in table.footnotes.into_iter().enumerate() {
        let mut line = vec![format!("[{}]", place + 1), source.name.text];
        line.extend(source.url);
        lines.push(line);
    }
    if let Some(more) = table.more {
        lines.push(Vec::new());
        lines.push(vec![more]);
    }
    lines
}

/// The grid, each field as one text.
fn texts(messages: &Messages, table: &Table) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    for fields in grid(messages, table) {
        let mut line = Vec::new();
        for pieces in fields {
            line.push(whole(&pieces));
        }
        lines.push(line);
    }
    lines
}

/// The words of all pieces.
fn whole(pieces: &[Passage]) -> String {
    let mut text = String::new();
    for piece in pieces {
        text.push_str(&piece.text);
    }
    text
}

/// The heads of the columns, then the rows, each behind its own head; every field a sentence in pieces.
fn grid(messages: &Messages, table: &Table) -> Vec<Vec<Vec<Passage>>> {
    let mut heads = vec![vec![Passage::of(messages.criterion)]];
    for column in &table.columns {
        heads.push(vec![column.name.clone()]);
    }
    let mut grid = vec![heads];
    for row in &table.rows {
        let mut fields = vec![vec![row.head.clone()]];
        for cell in &row.cells {
            fields.push(pieces(messages, cell));
        }
        grid.push(fields);
    }
    grid
}

/// What a cell says, with the numbers of its sources.
fn pieces(messages: &Messages, cell: &Cell) -> Vec<Passage> {
    if cell.said.is_empty() {
        return vec![Passage::of(messages.unknown)];
    }
    let mut pieces = Vec::new();
    let (open, close) = match cell.basis {
        Some(Basis::Quoted) => messages.quotes,
        Some(Basis::Editorial) => {
            pieces.push(Passage::of(messages.editorial_definition));
            (messages.colon, "")
        }
        None => ("", ""),
    };
    pieces.push(Passage::of(open));
    for (place, said) in cell.said.iter().enumerate() {
        if place > 0 {
            pieces.push(Passage::of(", "));
        }
        pieces.push(said.text.clone());
        if let Some(kind) = &said.kind {
            pieces.push(Passage::of(format!(" ({kind})")));
        }
        pieces.extend(said.footnote.map(reference));
    }
    pieces.push(Passage::of(close));
    pieces.extend(cell.footnote.map(reference));
    pieces
}

/// The number of a source, behind what is from there.
fn reference(number: usize) -> Passage {
    Passage::of(format!(" [{number}]"))
}
