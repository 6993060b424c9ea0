//! The cards: matches first, then what misses one criterion, then what to do when there is nothing.

use super::{Passage, filters::label, passage};
use crate::{
    criterion::ValueSet,
    filter::Outcome,
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
    let entries = |set, miss: &dyn Fn(ModalityId) -> Vec<Passage>| {
        let modalities = session.sorted(set).into_iter();
        modalities.map(|modality| Entry { modality, miss: miss(modality) }).collect()
    };
    Cards {
        count: (messages.count)(outcome.matches.count(), session.catalogue().len()),
        matches: entries(&outcome.matches, &|_| Vec::new()),
        near: entries(&outcome.near, &|modality| miss(session, &outcome, modality)),
        empty: (outcome.matches.count() == 0).then(|| empty(session, &outcome)),
    }
}

fn miss(session: &Session, outcome: &Outcome, modality: ModalityId) -> Vec<Passage> {
    let Some(criterion) = outcome.missed_by(modality) else { return Vec::new() };
    let has = session.catalogue().values(modality, criterion);
    let labels = |values: ValueSet| values.iter().map(|value| label(session, criterion, value));
    let name = passage(session, &session.catalogue().criterion(criterion).name);
    let wanted = labels(session.filters().of(criterion)).collect();
    (session.messages().miss)(name, labels(has).collect(), wanted)
}

/// What to say when nothing matches.
pub(super) fn empty(session: &Session, outcome: &Outcome) -> Empty {
    let messages = session.messages();
    // Of several ticks in one criterion any is enough, so that taking one of them away never finds more.
    let single = session.filters().iter().filter(|(_, values)| values.len() == 1);
    let ticks = single.flat_map(|(criterion, values)| {
        let count = outcome.without(criterion).count();
        values.iter().map(move |value| (count, Some((criterion, value))))
    });
    let without_search = session
        .facets()
        .apply(session.filters(), &crate::bits::Bits::all(session.catalogue().len()));
    let search = (!session.query().is_empty()).then(|| (without_search.matches.count(), None));
    // The first of equals: `max_by_key` alone would take the last.
    let best = ticks.chain(search).filter(|(count, _)| *count > 0);
    let best = best.reduce(|best, other| if other.0 > best.0 { other } else { best });
    let way_out = best.map(|(count, tick)| match tick {
        Some((criterion, value)) => WayOut {
            label: (messages.way_out_tick)(
                passage(session, &session.catalogue().criterion(criterion).name),
                label(session, criterion, value),
                count,
            ),
            event: Event::FilterToggled(criterion, value),
        },
        None => WayOut {
            label: vec![Passage::of((messages.way_out_search)(count))],
            event: Event::SearchTyped(String::new()),
        },
    });
    let sentence = if session.found().count() == 0 {
        (messages.nothing_found)(session.typed().trim())
    } else {
        messages.nothing_matches.to_owned()
    };
    Empty { sentence, way_out }
}
