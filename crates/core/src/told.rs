//! What the page around the widget is told, as JSON.

use crate::{
    catalogue::Issue, json::Json, message::Messages, modality::ModalityId, session::Session,
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
        filters.push((criterion.clone(), Json::strings(values)));
    }
    let mut ids = Vec::with_capacity(shown.len());
    for id in shown {
        ids.push(Json::text(&catalogue.modality(*id).slug));
    }
    object(&[
        ("language", Json::text(catalogue.tag(session.language()))),
        ("view", Json::text(session.view().slug())),
        ("filters", Json::Object(filters)),
        ("search", Json::text(&saved.search)),
        ("shortlist", Json::strings(&saved.shortlist)),
        ("shown", Json::List(ids)),
    ])
}

/// The card of one modality was opened: the detail of `moda-scope-open`, with its `id`.
pub fn opened(session: &Session, modality: ModalityId) -> String {
    object(&[("id", Json::text(&session.catalogue().modality(modality).slug))])
}

/// What is wrong with a file: the detail of `moda-scope-error`, with `issues`, each with its `place` and a `message`.
pub fn issues(issues: &[Issue], words: &Messages) -> String {
    let mut list = Vec::with_capacity(issues.len());
    for issue in issues {
        list.push(one(&issue.place, &(words.problem)(&issue.problem)));
    }
    object(&[("issues", Json::List(list))])
}

/// The same for one thing that went wrong at a place.
pub fn issue(place: &str, message: &str) -> String {
    object(&[("issues", Json::List(vec![one(place, message)]))])
}

fn one(place: &str, message: &str) -> Json {
    let fields =
        vec![("place".to_owned(), Json::text(place)), ("message".to_owned(), Json::text(message))];
    Json::Object(fields)
}

fn object(fields: &[(&str, Json)]) -> String {
    let mut object = Vec::with_capacity(fields.len());
    for (name, value) in fields {
        object.push(((*name).to_owned(), value.clone()));
    }
    Json::Object(object).to_text()
}
