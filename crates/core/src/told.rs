//! What the page around the widget is told, as JSON.

use crate::{
    catalogue::Issue,
    json::{Json, put},
    message::Messages,
    modality::ModalityId,
    session::Session,
};

/// What is shown, as the detail of `moda-scope-ready` and `moda-scope-change`: `language`, `view`, `filters` (the values
/// ticked in each criterion), `search`, `shortlist` and `shown` (what matches, in order), all by the ids of the file.
///
/// What the user wrote is not in it.
pub fn state(session: &Session, shown: &[ModalityId]) -> String {
    let catalogue = session.catalogue();
    let saved = session.save();
    let mut filters = Vec::new();
    for (criterion, values) in &saved.filters {
        put(&mut filters, criterion, Json::strings(values));
    }
    let mut fields = Vec::new();
    put(&mut fields, "language", Json::text(catalogue.tag(session.language())));
    put(&mut fields, "view", Json::text(session.view().slug()));
    put(&mut fields, "filters", Json::Object(filters));
    put(&mut fields, "search", Json::text(&saved.search));
    put(&mut fields, "shortlist", Json::strings(&saved.shortlist));
    let mut text = Json::Object(fields).to_text();
    // Told after every letter, of ten thousand perhaps: written straight away, as no id has a letter to escape.
    text.pop();
    text.push_str(",\"shown\":[");
    for (at, modality) in shown.iter().enumerate() {
        text.push_str(if at > 0 { ",\"" } else { "\"" });
        text.push_str(&catalogue.modality(*modality).slug);
        text.push('"');
    }
    text.push_str("]}");
    text
}

/// The card of one modality was opened: the detail of `moda-scope-open`, with its `id`.
pub fn opened(session: &Session, modality: ModalityId) -> String {
    let mut fields = Vec::new();
    put(&mut fields, "id", Json::text(&session.catalogue().modality(modality).slug));
    Json::Object(fields).to_text()
}

/// What is wrong with a file: the detail of `moda-scope-error`, with `issues`, each with its `place` and a `message`.
pub fn issues(issues: &[Issue], words: &Messages) -> String {
    let mut list = Vec::with_capacity(issues.len());
    for issue in issues {
        list.push(one(&issue.place, &(words.problem)(&issue.problem)));
    }
    wrong(list)
}

/// The same for one thing that went wrong at a place.
pub fn issue(place: &str, message: &str) -> String {
    wrong(vec![one(place, message)])
}

fn one(place: &str, message: &str) -> Json {
    let mut fields = Vec::new();
    put(&mut fields, "place", Json::text(place));
    put(&mut fields, "message", Json::text(message));
    Json::Object(fields)
}

fn wrong(issues: Vec<Json>) -> String {
    let mut fields = Vec::new();
    put(&mut fields, "issues", Json::List(issues));
    Json::Object(fields).to_text()
}
