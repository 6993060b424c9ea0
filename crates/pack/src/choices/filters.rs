//! Ticks and search to begin with, as they stand in the hash of an address.

use crate::Problem;
use modascope_core::{Catalogue, Event, Session, link};
use std::sync::Arc;

/// The parts of a hash that say something else than ticks and search.
const OTHERS: [&str; 8] =
    ["sort", "compare", "view", "differences", "across", "up", "mark", "lang"];

/// The parts of a filter that the catalogue knows nothing of.
pub(super) fn unknown(filters: &str, catalogue: &Arc<Catalogue>) -> Vec<Problem> {
    let parts = filters.split('&').filter(|part| !part.is_empty() && !is_known(part, catalogue));
    parts.map(|part| Problem::UnknownFilter { found: part.to_owned() }).collect()
}

/// Whether a part is a search, or ticks values all of which the filters of the catalogue offer.
fn is_known(part: &str, catalogue: &Arc<Catalogue>) -> bool {
    let Some((name, values)) = part.split_once('=') else { return false };
    match name.split_once('.') {
        _ if name == "search" => true,
        Some((kind, _)) if kind != "filter" => false,
        None if OTHERS.contains(&name) => false,
        // Each by itself, as several would be put into the order of the catalogue.
        _ => values.split(',').all(|value| is_offered(&format!("{name}={value}"), catalogue)),
    }
}

/// Whether one tick is still there once a session has taken it up: what the catalogue does not have is dropped.
fn is_offered(tick: &str, catalogue: &Arc<Catalogue>) -> bool {
    let Some(saved) = link::read(tick, catalogue) else { return false };
    let mut session = Session::new(catalogue.clone(), "", modascope_core::sort::by_code_point);
    session.update(Event::Restored(saved));
    session.filters().iter().next().is_some()
}
