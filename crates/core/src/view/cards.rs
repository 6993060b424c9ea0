//! The cards: matches first, then what misses one criterion, then what to do when there is nothing.

use super::{
    Passage, criterion_name,
    filters::{label, labels},
};
use crate::{
    bits::Bits,
    filter::Outcome,
    inert::inert,
    modality::ModalityId,
    session::{Event, FIRST, Session},
};

/// Which cards there are.
#[derive(Clone, Debug, PartialEq)]
pub struct Cards {
    /// How many match, in a sentence.
    pub count: String,
    /// What matches, in order.
    pub matches: Vec<ModalityId>,
    /// What misses one criterion, in order.
    pub near: Vec<ModalityId>,
    /// How many of both are shown.
    pub shown: usize,
    /// What to say when nothing matches.
    pub empty: Option<Empty>,
}

impl Cards {
    /// What matches, or what is near, and how many of it are shown: matches before what is near.
    pub fn part(&self, near: bool) -> (&[ModalityId], usize) {
        let matches = self.matches.len();
        match near {
            true => (&self.near, self.near.len().min(self.shown.saturating_sub(matches))),
            false => (&self.matches, matches.min(self.shown)),
        }
    }

    /// How many are not shown.
    pub fn left(&self) -> usize {
        (self.matches.len() + self.near.len()).saturating_sub(self.shown)
    }

    /// The numbers of what is not shown, in order.
    pub fn rest(&self) -> Vec<u32> {
        let mut rest = Vec::with_capacity(self.left());
        for near in [false, true] {
            let (all, shown) = self.part(near);
            for modality in all.get(shown..).unwrap_or_default() {
                rest.push(modality.index() as u32);
            }
        }
        rest
    }
}

/// A modality in the list, as it is shown.
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
    /// What to search for instead, where the search finds nothing.
    pub nearest: Option<WayOut>,
}

impl Empty {
    /// What to say aloud: the sentence, and what to search for instead.
    pub fn spoken(&self) -> String {
        let mut spoken = self.sentence.clone();
        if let Some(way) = &self.nearest {
            spoken.push(' ');
            for piece in &way.label {
                spoken.push_str(&piece.text);
            }
        }
        spoken
    }
}

/// A way to results.
#[derive(Clone, Debug, PartialEq)]
pub struct WayOut {
    /// What it does and how many modalities it finds, as a sentence in pieces.
    pub label: Vec<Passage>,
    /// What does it.
    pub event: Event,
}

pub(super) fn cards(session: &Session, outcome: &Outcome) -> Cards {
    let messages = session.messages();
    let found = outcome.matches.count() + outcome.near.count();
    // A few are shown whole: what is open in a card that stays is not closed.
    let shown = if found > FIRST { session.shown() } else { FIRST };
    Cards {
        shown,
        count: (messages.count)(outcome.matches.count(), session.catalogue().len()),
        matches: session.sorted(&outcome.matches),
        near: session.sorted(&outcome.near),
        empty: (outcome.matches.count() == 0).then(|| empty(session, outcome)),
    }
}

/// A match or a near match as it is shown.
pub fn entry(session: &Session, modality: ModalityId) -> Entry {
    Entry { modality, miss: miss(session, modality) }
}

fn miss(session: &Session, modality: ModalityId) -> Vec<Passage> {
    let missed = session.facets().missed_by(session.filters(), modality);
    let Some(criterion) = missed else { return Vec::new() };
    let has = session.catalogue().values(modality, criterion);
    let name = criterion_name(session, criterion);
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
                criterion_name(session, criterion),
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
    let nearest = session.nearest_search().map(|(words, count)| WayOut {
        label: (messages.search_instead)(Passage::typed(&words), count),
        event: Event::SearchTyped(words),
    });
    Empty { sentence, way_out, nearest }
}
