//! The table for the module that makes a workbook of it.

use super::texts;
use crate::{
    json::{Json, put},
    session::Session,
    view::{table::table, title},
};

/// The table as JSON, which `modascope-xlsx` reads: its rows, the first of which is the head, and the sources.
///
/// `day` is as in 2026-11-23.
pub fn workbook(session: &Session, day: &str) -> String {
    let (table, messages) = (table(session), session.messages());
    let mut rows = Vec::new();
    for row in texts(messages, &table) {
        rows.push(Json::strings(&row));
    }
    let mut sources = Vec::new();
    for source in table.footnotes {
        let mut fields = vec![source.name.text];
        fields.extend(source.url);
        sources.push(Json::strings(&fields));
    }
    let mut fields = Vec::new();
    put(&mut fields, "title", Json::String(title(session).text));
    put(&mut fields, "day", Json::text(day));
    put(&mut fields, "interface", Json::text(messages.tag));
    put(&mut fields, "language", Json::text(session.catalogue().tag(session.language())));
    put(&mut fields, "rows", Json::List(rows));
    put(&mut fields, "sources", Json::List(sources));
    put(&mut fields, "more", Json::String(table.more.unwrap_or_default()));
    Json::Object(fields).to_text()
}
