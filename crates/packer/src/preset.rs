//! Ticks and search that a widget begins with.

use modascope_core::{
    Catalogue, Event, Session, catalogue::parse_bytes, link, session::Saved, view::filters::chips,
};
use std::sync::Arc;

/// Ticks and search of a session, as the hash of an address has them.
pub fn filters(catalogue: &[u8], session: &str) -> String {
    let Ok(catalogue) = parse_bytes(catalogue) else { return String::new() };
    let Ok(saved) = Saved::import(session, &catalogue) else { return String::new() };
    link::write(&preset(saved, &Arc::new(catalogue), "").save())
}

/// What they are called in a language.
pub fn told(filters: &str, catalogue: &Arc<Catalogue>, language: &str) -> Vec<String> {
    let Some(saved) = link::read(filters, catalogue) else { return Vec::new() };
    let session = preset(saved, catalogue, language);
    let colon = session.messages().colon;
    let chips = chips(&session);
    chips.iter().map(|chip| format!("{}{colon}{}", chip.name.text, chip.value.text)).collect()
}

/// A session that has them and nothing else.
fn preset(saved: Saved, catalogue: &Arc<Catalogue>, language: &str) -> Session {
    let mut session =
        Session::new(catalogue.clone(), language, modascope_core::sort::by_code_point);
    session.update(Event::FiltersPreset(saved));
    session
}
