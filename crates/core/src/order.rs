//! One way to sort, for all there is to sort: a sort of its own for each type costs the widget 3 KB each.

use std::cmp::Ordering;

/// The places of a list of `len` items in the order that `compare` says; equal ones keep theirs.
pub(crate) fn sorted(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<_> = (0..len).collect();
    // No two places are equal, so an unstable sort, which is smaller, does it.
    places.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    places
}

#[cfg(test)]
mod tests {
    use super::sorted;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_a_stable_sort_does(items in proptest::collection::vec(0u8..20, 0..200)) {
            let mut stable: Vec<_> = (0..items.len()).collect();
            stable.sort_by_key(|&place| items[place]);
            prop_assert_eq!(sorted(items.len(), &|a, b| items[a].cmp(&items[b])), stable);
        }
    }
}
