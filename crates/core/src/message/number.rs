//! Numbers as they are read.

/// A whole number with `separator` between its thousands.
pub(super) fn grouped(number: usize, separator: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + 8);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(0, "0")]
    #[case(999, "999")]
    #[case(1_000, "1,000")]
    #[case(21_000, "21,000")]
    #[case(654_321, "654,321")]
    #[case(1_000_000, "1,000,000")]
    fn thousands_stand_apart(#[case] number: usize, #[case] expected: &str) {
        assert_eq!(grouped(number, ','), expected);
    }
}
