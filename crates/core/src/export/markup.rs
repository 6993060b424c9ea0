//! The table as HTML, for the clipboard.

use super::{grid, whole};
use crate::{
    json::Json,
    session::Session,
    view::{Passage, table::table},
};

/// What makes a spreadsheet take a cell for text, whatever is in it: for Excel, for LibreOffice Calc, for Google Sheets,
/// which is told the text as well.
///
/// Excel: <https://learn.microsoft.com/previous-versions/office/developer/office-xp/aa155477(v=office.10)>. Calc writes
/// `sdnum` itself: language of the value, language of the format, format. Sheets writes its two attributes itself; in them
/// 1 is the format and 2 the type of a text.
const AS_TEXT: &str = " style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\" \
    data-sheets-numberformat=\"{&quot;1&quot;:1}\" data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:";

/// The table for a word processor or a spreadsheet, the sources below.
///
/// Every cell is marked as text. Outside the table there is no such mark, and Calc runs what stands there too: a source
/// starts with its number in brackets.
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
                (0, _) => ("<th scope=\"col\"", "</th>"),
                (_, 0) => ("<th scope=\"row\"", "</th>"),
                _ => ("<td", "</td>"),
            };
            html.push_str(open);
            html.push_str(AS_TEXT);
            escape(&mut html, &Json::String(whole(pieces)).to_text());
            html.push_str("}\">");
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
        html.push_str("</p>");
    }
    for (place, source) in table.footnotes.iter().enumerate() {
        html.push_str(&format!("<p>[{}] ", place + 1));
        write(&mut html, &source.name);
        if let Some(url) = &source.url {
            html.push_str(", <a href=\"");
            escape(&mut html, url);
            html.push_str("\">");
            escape(&mut html, url);
            html.push_str("</a>");
        }
        html.push_str("</p>");
    }
    if let Some(more) = &table.more {
        html.push_str("<p>");
        escape(&mut html, more);
        html.push_str("</p>");
    }
    html.push_str("</div>");
    html
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

/// Writes words so that none of them is markup, with their line breaks. In Excel each line would otherwise be a row.
fn escape(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' => html.push_str("<br style=\"mso-data-placement:same-cell\">"),
            letter => html.push(letter),
        }
    }
}
