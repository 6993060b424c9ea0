//! All that can be shown of a session, made at once, and what must never be in it.

use modascope_core::{
    Catalogue, Session,
    axes::Axis,
    catalogue::{Issue, Problem},
    export, message,
    session::Saved,
    sort::by_code_point,
    told,
    view::{self, Screen, card, cards, filters, guide, help, map, shortlist, sort, table},
};
use std::sync::Arc;

/// What no text may hold once it is shown: it turns the words around it, or hides some.
pub fn turns_or_hides(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}

/// Makes every view of a session, and everything that leaves it; gives what can be read of it as text.
#[track_caller]
pub fn all_of(session: &Session) -> String {
    let Screen { states, chips, cards: cards::Cards { matches, .. } } = view::screen(session);
    let groups = filters::groups(session);
    assert_eq!(states.len(), groups.len());
    let mut text = view::title(session).text;
    for chip in chips {
        text += &chip.value.text;
    }
    for modality in &matches {
        cards::entry(session, *modality);
        let card = card::card(session, *modality, session.query());
        for span in card.name.spans {
            text += &span.text;
        }
        text += &view::name(session, *modality).text;
        shortlist::toggle(session, *modality);
        told::opened(session, *modality);
    }
    for group in groups {
        text += &group.name.text;
    }
    text += &view::about(session).map(|about| about.text).unwrap_or_default();
    // Data for the page around: as it was typed.
    told::state(session, &matches);
    guide::questions(session);
    guide::guide(session);
    help::criteria(session);
    map::map(session);
    for axis in Axis::ALL {
        map::choices(session, axis);
    }
    shortlist::bar(session);
    for order in sort::orders(session) {
        text += &order.label;
    }
    table::table(session);
    text += &export::file_name(session, "2026-11-23", "csv");
    text += export::csv(session).trim_start_matches('\u{feff}');
    text += &export::plain(session);
    let html = export::html(session);
    is_only_our_markup(&html);
    text + &html
}

/// The tags of a table for the clipboard, and no others.
#[track_caller]
pub fn is_only_our_markup(html: &str) {
    let tags = [
        "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "br", "p", "ol",
        "li", "a",
    ];
    for tag in html.split('<').skip(1).map(|rest| rest.split(['>', ' ']).next().unwrap_or_default())
    {
        assert!(tags.contains(&tag.trim_start_matches('/')), "<{tag}> in {html}");
    }
}

/// Shows a catalogue in both languages, at a first visit and with `saved`, and gives the session that it was.
#[track_caller]
pub fn shown(catalogue: &Arc<Catalogue>, saved: Option<Saved>) -> Saved {
    let mut left = Saved::default();
    for language in ["fr", "en"] {
        let mut session = Session::new(catalogue.clone(), language, by_code_point);
        if let Some(saved) = saved.clone() {
            session.update(modascope_core::Event::Restored(saved));
        }
        let text = all_of(&session);
        if let Some(letter) = text.chars().find(|letter| turns_or_hides(*letter)) {
            panic!("{letter:?} is shown");
        }
        left = session.save();
    }
    left
}

/// What a refusal says, in both languages: something, inert, and no more of the file than it has to.
#[track_caller]
pub fn is_told(issues: &[Issue]) {
    assert!(issues.iter().any(|issue| !issue.is_warning()), "refused for nothing");
    for issue in issues.iter().take(50) {
        for language in ["fr", "en"] {
            let said = (message::find(language).unwrap().problem)(&issue.problem);
            assert!(!said.is_empty());
            for (what, words, most) in [("place", &issue.place, 1_300), ("problem", &said, 3_000)] {
                assert!(
                    words.chars().count() <= most,
                    "a {what} of {} letters",
                    words.chars().count()
                );
                assert!(!words.contains(turns_or_hides), "{words:?}");
            }
        }
        for echo in echoes(&issue.problem) {
            assert!(echo.chars().count() <= 201, "an echo of {} characters", echo.chars().count());
        }
    }
}

/// What a problem holds of the file.
fn echoes(problem: &Problem) -> Vec<&str> {
    match problem {
        Problem::UnknownField { nearest } => nearest.as_deref().into_iter().collect(),
        Problem::UnknownName { found, expected, nearest } => {
            let names = expected.iter().chain(nearest).map(String::as_str);
            names.chain([found.as_str()]).collect()
        }
        Problem::BadId { found }
        | Problem::Duplicate { found }
        | Problem::BadLanguage { found }
        | Problem::NotInLanguage { language: found }
        | Problem::BadUrl { found } => vec![found],
        _ => Vec::new(),
    }
}
