//! A catalogue full of texts that spreadsheets like to change, and the widget that shows it.
#![allow(dead_code, reason = "each test program uses some of it")]

use modascope_core::{Event, Session, parse, sort::by_code_point};
use serde_json::{Value, json};
use std::sync::Arc;

/// Texts that spreadsheets run, or take for numbers, dates, times, amounts or truth values.
pub const SHARP: [&str; 58] = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "=SUM(A1:A2)",
    "=HYPERLINK(\"https://example.org\";\"x\")",
    "=A1",
    " =1+1",
    "\u{a0}=1+1",
    "\t=1+1",
    "\n=1+1",
    "\r\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "=",
    "- première étape",
    "+ 15 participants",
    "- 15",
    "+33 1 23",
    "2-12",
    "3/4",
    "1 1/2",
    "00123",
    "1E5",
    "1e5",
    "1-2-2024",
    "2024-01-01",
    "1/2/2024",
    "10:30",
    "10:30:00",
    "12 h",
    "1,5",
    "1.5",
    ".5",
    "12 000",
    "1,000",
    "1.2.3",
    "TRUE",
    "FALSE",
    "VRAI",
    "FAUX",
    "50 %",
    "50%",
    "€5",
    "5 €",
    "$5",
    "0x10",
    "1234567890123456789",
    "MARS1",
    "MARCH1",
    "1 Mar",
    "--",
    "(5)",
    "5-",
    "#N/A",
    "'00123",
];

/// A text as the widget shows it is what every format has to hold.
pub fn catalogue(names: &[&str]) -> Value {
    let modality = |(at, name): (usize, &&str)| {
        json!({
            "id": format!("m{at}"),
            "name": name,
            "other_names": [{ "name": name, "kind": "synonym" }],
            "note": name,
            "assessments": { "size": { "text": name, "source": format!("s{at}") } },
        })
    };
    let source = |(at, name): (usize, &&str)| json!({ "id": format!("s{at}"), "name": name, "url": format!("https://example.org/{at}") });
    json!({
        "version": 1,
        "id": "sharp",
        "title": "=1+1 / [Tailles] : 2-12",
        "languages": ["fr"],
        "criteria": [{ "id": "size", "kind": "text", "name": "=2+2" }],
        "sources": names.iter().enumerate().map(source).collect::<Vec<_>>(),
        "modalities": names.iter().enumerate().map(modality).collect::<Vec<_>>(),
    })
}

/// A first visit to a catalogue.
#[track_caller]
pub fn session(catalogue: &Value, language: &str) -> Session {
    let catalogue = parse(&catalogue.to_string())
        .unwrap_or_else(|issues| panic!("the catalogue is wrong: {issues:#?}"));
    Session::new(Arc::new(catalogue), language, by_code_point)
}

/// The same with a note on every modality, which says what its name says.
#[track_caller]
pub fn sharp(names: &[&str]) -> Session {
    let mut session = session(&catalogue(names), "fr");
    let catalogue = session.catalogue().clone();
    for ((id, _), name) in catalogue.modalities().zip(names) {
        session.update(Event::NoteTyped(id, (*name).to_owned()));
    }
    session
}

/// The table that the module is handed, with a change.
pub fn table(change: impl FnOnce(&mut Value)) -> String {
    let mut table = json!({
        "title": "Modalités de formation",
        "day": "2026-11-23",
        "interface": "fr",
        "language": "fr",
        "rows": [["Critère", "Webinaire", "Tutorat"], ["Taille du groupe", "2-12", "=1+1"]],
        "sources": [["Jacques Rodet"], ["ISTF", "https://example.org/?a=1&b=2#c"]],
        "more": "",
    });
    change(&mut table);
    table.to_string()
}
