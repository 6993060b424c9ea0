//! One way to sort, for all there is to sort: a sort of its own for each type costs the widget 3 KB each.

use std::cmp::Ordering;

/// The places of a list of `len` items in the order that `compare` says; equal ones keep theirs.
///
/// By hand, as the sorts of the standard library are made for speed: 3 KB even of the smaller one.
pub(crate) fn sorted(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<_> = (0..len).collect();
    let mut run = 1;
    while run < len {
        let mut merged = Vec::with_capacity(len);
        for pair in places.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let ([first, left_rest @ ..], [other, right_rest @ ..]) = (left, right) {
                if compare(*first, *other).is_le() {
                    merged.push(*first);
                    left = left_rest;
                } else {
                    merged.push(*other);
                    right = right_rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        places = merged;
        run *= 2;
    }
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
