//! Names with their places, to be found again.

use crate::order::sorted;

/// The names of a list, in order of the alphabet, with their places in the list.
///
/// A sorted list rather than a hash map: as quick for what a catalogue holds, and 4 KB less of code in the widget.
pub(super) struct Slugs<'a>(Vec<(&'a str, usize)>);

impl<'a> Slugs<'a> {
    pub(super) fn new(names: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<_> = names.collect();
        let places = sorted(names.len(), &|a, b| names[a].cmp(names[b]));
        Self(places.into_iter().map(|place| (names[place], place)).collect())
    }

    /// The first place of a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        let at = self.0.partition_point(|(known, _)| *known < name);
        self.0.get(at).filter(|(known, _)| *known == name).map(|(_, place)| *place)
    }

    /// Whether the name at each place stands further up already. An empty name was reported where it stands, and is
    /// no name.
    pub(super) fn repeated(&self) -> Vec<bool> {
        let mut repeated = vec![false; self.0.len()];
        for pair in self.0.windows(2) {
            repeated[pair[1].1] = pair[0].0 == pair[1].0 && !pair[0].0.is_empty();
        }
        repeated
    }

    /// The names, in order of the alphabet.
    pub(super) fn names(&self) -> impl Iterator<Item = &'a str> + Clone {
        self.0.iter().map(|(name, _)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn names_are_found_where_they_first_stand_and_repeated_where_they_stand_again() {
        let slugs = Slugs::new(["b", "a", "", "b", "", "c", "a", "b"].into_iter());
        assert_eq!(
            [slugs.find("a"), slugs.find("b"), slugs.find("c")],
            [Some(1), Some(0), Some(5)]
        );
        assert_eq!(slugs.find("d"), None);
        assert_eq!(slugs.repeated(), [false, false, false, true, false, false, true, true]);
    }
}
