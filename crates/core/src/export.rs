//! What leaves the widget as text: the table as a file for spreadsheets, and for the clipboard.

use crate::{
    fold::fold,
    inert::is_unseen,
    message::Messages,
    modality::Basis,
    session::Session,
    view::{
        Passage,
        table::{Cell, Table, table},
        title,
    },
};

/// The longest name of a file: with the path to it, it has to fit into what the oldest file systems allow.
const MAX_NAME: usize = 80;

/// The table as a file for spreadsheets: UTF-8 with a byte order mark, without which Excel takes it for another
/// encoding; fields as RFC 4180 has them; the sources below.
pub fn csv(session: &Session) -> String {
    let mut file = "\u{feff}".to_owned();
    for line in lines(session) {
        for (place, field) in line.iter().enumerate() {
            if place > 0 {
                file.push(session.messages().separator);
            }
            // All are quoted: what reads the file by another separator still finds where a field ends.
            file.push('"');
            if is_formula(field) {
                file.push('\'');
            }
            file.push_str(&field.replace('"', "\"\""));
            file.push('"');
        }
        file.push_str("\r\n");
    }
    file
}

/// Whether a spreadsheet may take a field for a formula, and run it.
///
/// The signs are those that OWASP names (<https://owasp.org/www-community/attacks/CSV_Injection>), with their wide
/// forms; a tab or another control character at the beginning is one. OWASP looks at the first character only. Here
/// what cannot be seen before it is passed over, because several spreadsheets cut white space off and then look for a
/// formula.
fn is_formula(field: &str) -> bool {
    let rest = field.trim_start_matches(is_unseen);
    field.starts_with(char::is_control)
        || rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// The table as text, for what takes no table: a tab between fields, the sources below.
///
/// Nothing is made safe for spreadsheets here: they take [`html`], which is on the clipboard with it.
pub fn plain(session: &Session) -> String {
    let mut text = String::new();
    for line in lines(session) {
        for (place, field) in line.iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            for letter in field.chars() {
                text.push(if letter.is_control() { ' ' } else { letter });
            }
        }
        text.push('\n');
    }
    text
}

/// The table for a word processor, the sources as a list below.
pub fn html(session: &Session) -> String {
    let (table, messages) = (table(session), session.messages());
    let mut html = "<div lang=\"".to_owned();
    escape(&mut html, messages.tag);
    // The border is for word processors, which draw none of their own.
    html.push_str("\"><table border=\"1\"");
    html.push_str(if table.from_right {
        " dir=\"rtl\"><caption dir=\"ltr\">"
    } else {
        "><caption>"
    });
    escape(&mut html, &table.caption);
    html.push_str("</caption><thead>");
    for (line, fields) in grid(messages, &table).iter().enumerate() {
        html.push_str("<tr>");
        for (place, pieces) in fields.iter().enumerate() {
            let (open, close) = match (line, place) {
                (0, _) => ("<th scope=\"col\">", "</th>"),
                (_, 0) => ("<th scope=\"row\">", "</th>"),
                _ => ("<td>", "</td>"),
            };
            html.push_str(open);
            for piece in pieces {
                write(&mut html, piece);
            }
            html.push_str(close);
        }
        html.push_str(if line == 0 { "</tr></thead><tbody>" } else { "</tr>" });
    }
    html.push_str("</tbody></table>");
    if !table.footnotes.is_empty() {
        html.push_str("<p>");
        escape(&mut html, messages.sources);
        html.push_str("</p><ol>");
        for source in &table.footnotes {
            html.push_str("<li>");
            write(&mut html, &source.name);
            if let Some(url) = &source.url {
                html.push_str(", <a href=\"");
                escape(&mut html, url);
                html.push_str("\">");
                escape(&mut html, url);
                html.push_str("</a>");
            }
            html.push_str("</li>");
        }
        html.push_str("</ol>");
    }
    if let Some(more) = &table.more {
        html.push_str("<p>");
        escape(&mut html, more);
        html.push_str("</p>");
    }
    html.push_str("</div>");
    html
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
    let mut lines = Vec::new();
    for fields in grid(session.messages(), &table) {
        let mut line = Vec::new();
        for pieces in fields {
            let mut field = String::new();
            for piece in pieces {
                field.push_str(&piece.text);
            }
            line.push(field);
        }
        lines.push(line);
    }
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

/// Writes words with their language where it is not that of the whole.
fn write(html: &mut String, passage: &Passage) {
    let Some(language) = &passage.language else { return escape(html, &passage.text) };
    html.push_str("<span lang=\"");
    escape(html, language);
    html.push_str(if passage.is_from_right() { "\" dir=\"rtl\">" } else { "\">" });
    escape(html, &passage.text);
    html.push_str("</span>");
}

/// Writes words so that none of them is markup, with their line breaks.
fn escape(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' => html.push_str("<br>"),
            letter => html.push(letter),
        }
    }
}
