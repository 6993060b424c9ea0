//! Rows that are told apart by a key: those that stay are moved, not made anew.

use super::{built::Built, el::Child, part::Part, tree};
use leptos::tachys::{
    renderer::types::{Element, Node, Text},
    view::Mountable,
};

/// One row of the new order.
pub enum Row {
    /// The one that stood at this place.
    Stays(usize),
    /// A new one.
    New(Part),
}

/// A row for each item, followed whenever a signal in `items` changes. The number of an item tells it apart, and is
/// small: the rows that stand are found by it. A row is one element, and made anew when its item changes.
pub fn rows<T: PartialEq + 'static, C: Child>(
    items: impl Fn() -> Vec<(usize, T)> + 'static,
    row: impl Fn(&T) -> C + 'static,
) -> Part {
    let mut before: Vec<(usize, T)> = Vec::new();
    Part::Rows(Box::new(move || {
        let now = items();
        let highest = before.iter().map(|(key, _)| *key).max();
        let mut places = vec![usize::MAX; highest.map_or(0, |highest| highest + 1)];
        for (place, (key, _)) in before.iter().enumerate() {
            places[*key] = place;
        }
        let mut plan = Vec::with_capacity(now.len());
        for (key, item) in &now {
            let place = places.get(*key).copied().unwrap_or(usize::MAX);
            plan.push(match before.get(place) {
                Some((_, was)) if was == item => Row::Stays(place),
                _ => Row::New(row(item).show()),
            });
        }
        before = now;
        plan
    }))
}

/// The rows in the page, and words that are none behind them, which keep their place.
pub struct Rows {
    rows: Vec<Built>,
    end: Text,
}

impl Rows {
    pub(super) fn new() -> Self {
        Self { rows: Vec::new(), end: tree::text("") }
    }

    /// Makes the rows what they are to be. Where `alike`, what stands at the place of a new row is made like it.
    pub(super) fn follow(&mut self, plan: Vec<Row>, alike: bool) {
        let mut before: Vec<_> = std::mem::take(&mut self.rows).into_iter().map(Some).collect();
        for (at, row) in plan.into_iter().enumerate() {
            match row {
                Row::Stays(place) => self.rows.extend(before[place].take()),
                Row::New(part) => match before.get_mut(at).filter(|_| alike).and_then(Option::take)
                {
                    Some(mut row) => {
                        row.patch(part);
                        self.rows.push(row);
                    }
                    None => self.rows.push(Built::new(part)),
                },
            }
        }
        for mut gone in before.into_iter().flatten() {
            gone.unmount();
        }
        // From the last to the first, so that a row that stands where it is to stand is not touched.
        let Some(parent) = tree::parent(&self.end) else { return };
        let mut next: Node = self.end.clone().into();
        for row in self.rows.iter_mut().rev() {
            let first = row.end(false);
            if tree::next(&first).as_ref() != Some(&next) {
                row.mount(&parent, Some(&next));
            }
            next = first;
        }
    }

    pub(super) fn end(&self, is_last: bool) -> Node {
        match self.rows.first() {
            Some(row) if !is_last => row.end(false),
            _ => self.end.clone().into(),
        }
    }

    pub(super) fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        self.rows.iter_mut().for_each(|row| row.mount(parent, before));
        tree::insert(parent, &self.end, before);
    }

    pub(super) fn unmount(&mut self) {
        self.rows.iter_mut().for_each(Mountable::unmount);
        tree::remove(&self.end);
    }
}
