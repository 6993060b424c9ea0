//! Which form of a word goes with a number, as the Unicode CLDR has it: "Language Plural Rules", cardinal numbers
//! (<https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>).
//!
//! CLDR calls `i` the whole part of a number, `v` how many decimals are written and `e` the exponent of a compact one
//! like `1c6`. No number here is compact, and none is written with decimals that it does not need.

/// The form of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Category {
    /// As with one thing.
    One,
    /// As with a million things, where that is another form than with several.
    Many,
    /// As with several things.
    Other,
}

/// French. `one`: `i = 0,1`. `many`: `e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5`. So 0, 1 and 1.5 are
/// singular, and whole millions take a `de`: `1 000 000 de modalités`.
pub(super) fn french(number: f64) -> Category {
    let number = number.abs();
    let whole = number as u64;
    if number < 2.0 {
        Category::One
    } else if whole.is_multiple_of(1_000_000) && whole as f64 == number {
        Category::Many
    } else {
        Category::Other
    }
}

/// English. `one`: `i = 1 and v = 0`. Anything else is plural, 0 too.
pub(super) fn english(number: f64) -> Category {
    if number.abs() == 1.0 { Category::One } else { Category::Other }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Category::{Many, One, Other};
    use rstest::rstest;

    #[rstest]
    #[case(0.0, One, Other)]
    #[case(1.0, One, One)]
    #[case(-1.0, One, One)]
    #[case(1.5, One, Other)]
    #[case(-1.5, One, Other)]
    #[case(2.0, Other, Other)]
    #[case(21.0, Other, Other)]
    #[case(999_999.0, Other, Other)]
    #[case(1_000_000.0, Many, Other)]
    #[case(-1_000_000.0, Many, Other)]
    #[case(1_000_000.5, Other, Other)]
    #[case(1_000_001.0, Other, Other)]
    #[case(3_000_000.0, Many, Other)]
    fn categories(#[case] number: f64, #[case] in_french: Category, #[case] in_english: Category) {
        assert_eq!((french(number), english(number)), (in_french, in_english));
    }
}
