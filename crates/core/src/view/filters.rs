//! The filters: a group a criterion, and what is ticked as chips.

use super::{Passage, criterion_name, listed, passage};
use crate::{
    catalogue::Listed,
    criterion::{CriterionId, ValueId, ValueSet},
    filter::Outcome,
    session::{Event, Session},
};

/// The filter of one criterion, as it stays while one ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What it filters by.
    pub criterion: CriterionId,
    /// What people call it.
    pub name: Passage,
    /// What it means.
    pub description: Option<Passage>,
    /// What can be ticked.
    pub options: Vec<Choice>,
}

/// One thing to tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What it stands for.
    pub value: ValueId,
    /// What people call it.
    pub label: Passage,
    /// What it means.
    pub description: Option<Passage>,
}

/// How one thing to tick stands now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// How many modalities match with it, the other ticks of its criterion left out.
    pub count: usize,
    /// Whether it is ticked.
    pub ticked: bool,
    /// Whether ticking it would find nothing.
    pub disabled: bool,
}

/// What is ticked or searched for, as something to take away again.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// What it is about: the criterion, or the search.
    pub name: Passage,
    /// What was ticked or typed.
    pub value: Passage,
    /// What takes it away.
    pub remove: Event,
}

/// The filters of a catalogue.
pub fn groups(session: &Session) -> Vec<Group> {
    let mut groups = Vec::new();
    for (id, criterion) in session.catalogue().criteria() {
        if !criterion.is_filterable() {
            continue;
        }
        let mut options = Vec::new();
        for value in choices(session, id) {
            let known = criterion.value(value);
            let description = known.and_then(|value| value.description.as_ref());
            options.push(Choice {
                value,
                label: label(session, id, value),
                description: description.map(|text| passage(session, text)),
            });
        }
        groups.push(Group {
            criterion: id,
            name: criterion_name(session, id),
            description: criterion.description.as_ref().map(|text| passage(session, text)),
            options,
        });
    }
    groups
}

/// How the things to tick stand now, in the order of [`groups`].
pub(super) fn states(session: &Session, outcome: &Outcome) -> Vec<Vec<State>> {
    let mut groups = Vec::new();
    for (id, criterion) in session.catalogue().criteria() {
        if !criterion.is_filterable() {
            continue;
        }
        let others = outcome.without(id);
        let ticks = session.filters().of(id);
        let mut states = Vec::new();
        for value in choices(session, id) {
            let count = others.count_with(session.facets().having(id, value));
            let ticked = ticks.contains(value);
            states.push(State { count, ticked, disabled: count == 0 && !ticked });
        }
        groups.push(states);
    }
    groups
}

/// The values of a criterion; unknown is one of them where an assessment is missing.
fn choices(session: &Session, criterion: CriterionId) -> Vec<ValueId> {
    let mut choices = Vec::new();
    for (value, _) in session.catalogue().criterion(criterion).values() {
        choices.push(value);
    }
    if session.facets().has_unknown(criterion) {
        choices.push(ValueId::UNKNOWN);
    }
    choices
}

/// What a value is called; [`ValueId::UNKNOWN`] has a name of the interface.
pub(super) fn label(session: &Session, criterion: CriterionId, value: ValueId) -> Passage {
    match session.catalogue().criterion(criterion).value(value) {
        Some(known) => {
            let listed_as = Listed::Value(criterion.index() as u8, value.index() as u8);
            listed(session, &known.label, listed_as)
        }
        None => Passage::of(session.messages().unknown),
    }
}

/// What some values are called.
pub(super) fn labels(session: &Session, criterion: CriterionId, values: ValueSet) -> Vec<Passage> {
    let mut labels = Vec::new();
    for value in values.iter() {
        labels.push(label(session, criterion, value));
    }
    labels
}

/// What is ticked and searched for.
pub fn chips(session: &Session) -> Vec<Chip> {
    let mut chips = Vec::new();
    for (criterion, values) in session.filters().iter() {
        for value in values.iter() {
            chips.push(Chip {
                name: criterion_name(session, criterion),
                value: label(session, criterion, value),
                remove: Event::FilterToggled(criterion, value),
            });
        }
    }
    if !session.query().is_empty() {
        chips.push(Chip {
            name: Passage::of(session.messages().search_chip),
            value: Passage::typed(session.typed().trim()),
            remove: Event::SearchTyped(String::new()),
        });
    }
    chips
}
