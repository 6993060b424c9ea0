//! The cards: matches first, then what misses one criterion, then what to do when there is nothing.

use super::{
    Passage,
    filters::{label, labels},
    passage,
};
use crate::{
    bits::Bits,
    filter::Outcome,
    inert::inert,
    modality::ModalityId,
    session::{Event, Session},
};

/// Which cards are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Cards {
    /// How many match, in a sentence.
    pub count: String,
    /// What matches, in order.
    pub matches: Vec<Entry>,
    /// What misses one criterion, in order.
    pub near: Vec<Entry>,
    /// What to say when nothing matches.
    pub empty: Option<Empty>,
}

/// A modality in the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Which.
    pub modality: ModalityId,
    /// What it misses, as a sentence in pieces; a match misses nothing.
    pub miss: Vec<Passage>,
}

/// Nothing matches.
#[derive(Clone, Debug, PartialEq)]
pub struct Empty {
    /// What to say.
    pub sentence: String,
    /// The one tick, or the search, to take away for the most results.
    pub way_out: Option<WayOut>,
}

/// A way to results.
#[derive(Clone, Debug, PartialEq)]
pub struct WayOut {
    /// What it does and how many modalities it finds, as a sentence in pieces.
    pub label: Vec<Passage>,
    /// What does it.
    pub event: Event,
}

/// Which cards are shown.
pub fn cards(session: &Session) -> Cards {
    let outcome = session.outcome();
    let messages = session.messages();
    Cards {
        count: (messages.count)(outcome.matches.count(), session.catalogue().len()),
        matches: entries(session, &outcome, &outcome.matches),
        near: entries(session, &outcome, &outcome.near),
        empty: (outcome.matches.count() == 0).then(|| empty(session, &outcome)),
    }
}

fn entries(session: &Session, outcome: &Outcome, set: &Bits) -> Vec<Entry> {
    let mut entries = Vec::new();
    for modality in session.sorted(set) {
        entries.push(Entry { modality, miss: miss(session, outcome, modality) });
    }
    entries
}

fn miss(session: &Session, outcome: &Outcome, modality: ModalityId) -> Vec<Passage> {
    let Some(criterion) = outcome.missed_by(modality) else { return Vec::new() };
    let has = session.catalogue().values(modality, criterion);
    let name = passage(session, &session.catalogue().criterion(criterion).name);
    let wanted = labels(session, criterion, session.filters().of(criterion));
    (session.messages().miss)(name, labels(session, criterion, has), wanted)
}

/// What to say when nothing matches.
pub(super) fn empty(session: &Session, outcome: &Outcome) -> Empty {
    let messages = session.messages();
    // The first of those that find the most.
    let mut best = (0, None);
    for (criterion, values) in session.filters().iter() {
        // Of several ticks in one criterion any is enough, so that taking one of them away never finds more.
        if values.len() == 1 {
            let count = outcome.without(criterion).count();
            if count > best.0 {
                best = (count, values.lowest().map(|value| (criterion, value)));
            }
        }
    }
    if !session.query().is_empty() {
        let all = Bits::all(session.catalogue().len());
        let count = session.facets().apply(session.filters(), &all).matches.count();
        if count > best.0 {
            best = (count, None);
        }
    }
    let way_out = match best {
        (0, _) => None,
        (count, Some((criterion, value))) => Some(WayOut {
            label: (messages.way_out_tick)(
                passage(session, &session.catalogue().criterion(criterion).name),
                label(session, criterion, value),
                count,
            ),
            event: Event::FilterToggled(criterion, value),
        }),
        (count, None) => Some(WayOut {
            label: vec![Passage::of((messages.way_out_search)(count))],
            event: Event::SearchTyped(String::new()),
        }),
    };
    let sentence = if session.found().count() == 0 {
        (messages.nothing_found)(inert(session.typed()).trim())
    } else {
        messages.nothing_matches.to_owned()
    };
    Empty { sentence, way_out }
}
