//! Names with their places, to be found again.

use crate::order::sorted;

/// The names of a list, in order of the alphabet, with their places in the list.
///
/// A sorted list rather than a hash map: as quick for what a catalogue holds, and 4 KB less of code in the widget.
pub(super) struct Slugs<'a> {
    names: Vec<&'a str>,
    places: Vec<usize>,
}

impl<'a> Slugs<'a> {
    #[inline(never)]
    pub(super) fn new(names: Vec<&'a str>) -> Self {
        let places = sorted(names.len(), &|a, b| names[a].cmp(names[b]));
        Self { names: places.iter().map(|&place| names[place]).collect(), places }
    }

    /// The first place of a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let at = self.names.partition_point(|known| *known < name);
        (*self.names.get(at)? == name).then(|| self.places[at])
    }

    /// Whether the name at each place stands further up already. An empty name was reported where it stands, and is
    /// no name.
    #[inline(never)]
    pub(super) fn repeated(&self) -> Vec<bool> {
        let mut repeated = vec![false; self.names.len()];
        for (at, pair) in self.names.windows(2).enumerate() {
            repeated[self.places[at + 1]] = pair[0] == pair[1] && !pair[0].is_empty();
        }
        repeated
    }

    /// The number of each among those of one name, in the order of their places, from 1; zero for what has its name alone or none. A
    /// number that makes the name of another is left out: of `A`, `A` and `A (1)` the first two are `A (2)` and `A (3)`.
    #[inline(never)]
    pub(super) fn numbers(&self) -> Vec<u16> {
        let mut numbers = vec![0; self.names.len()];
        let mut number = 0;
        for (at, name) in self.names.iter().enumerate() {
            let is_next = at > 0 && self.names[at - 1] == *name;
            let is_first = self.names.get(at + 1) == Some(name);
            if !is_next {
                number = 0;
            }
            if !name.is_empty() && (is_next || is_first) {
                number += 1;
                while self.find(&format!("{name} ({number})")).is_some() {
                    number += 1;
                }
                numbers[self.places[at]] = number;
            }
        }
        numbers
    }

    /// The names, in order of the alphabet.
    pub(super) fn names(&self) -> &[&'a str] {
        &self.names
    }
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn names_are_found_where_they_first_stand_and_repeated_where_they_stand_again() {
        let slugs = Slugs::new(["b", "a", "", "b", "", "c", "a", "b"].to_vec());
        assert_eq!(
            [slugs.find("a"), slugs.find("b"), slugs.find("c")],
            [Some(1), Some(0), Some(5)]
        );
        assert_eq!(slugs.find("d"), None);
        assert_eq!(slugs.numbers(), [1, 1, 0, 2, 0, 0, 2, 3]);
        assert_eq!(Slugs::new(["A", "A (1)", "A"].to_vec()).numbers(), [2, 0, 3]);
        assert_eq!(slugs.repeated(), [false, false, false, true, false, false, true, true]);
    }
}
