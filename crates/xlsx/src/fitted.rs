//! Texts as a cell can hold them.

/// The most that Excel takes in a cell, in units of UTF-16
/// (<https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3>).
const MOST: usize = 32_767;

/// How a text ends that was cut.
const ELLIPSIS: &str = " […]";

/// A text as a cell can hold it: lines end as Excel ends them, what XML does not allow is left out
/// (<https://www.w3.org/TR/xml/#charsets>), and what is too long is cut; and whether it was cut.
pub fn fitted(text: &str) -> (String, bool) {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut fitted: String = lines.chars().filter(|&letter| is_allowed(letter)).collect();
    if fitted.encode_utf16().count() <= MOST {
        return (fitted, false);
    }
    let mut left = MOST - ELLIPSIS.encode_utf16().count();
    let end = fitted.char_indices().find(|(_, letter)| {
        let fits = letter.len_utf16() <= left;
        left = left.saturating_sub(letter.len_utf16());
        !fits
    });
    if let Some((end, _)) = end {
        fitted.truncate(end);
    }
    (fitted + ELLIPSIS, true)
}

fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | ' '..='\u{7e}' | '\u{80}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::words("Webinaire")]
    #[case::formula("=1+1")]
    #[case::lines("un\ndeux\ttrois")]
    #[case::emoji("👩‍🏫")]
    #[case::written_as_an_escape("_x0041_")]
    fn a_short_text_stays(#[case] text: &str) {
        assert_eq!(fitted(text), (text.to_owned(), false));
    }

    #[rstest]
    #[case::null("a\0b", "ab")]
    #[case::bell("a\u{7}b", "ab")]
    #[case::delete("a\u{7f}b", "ab")]
    #[case::no_character("a\u{fffe}\u{ffff}b", "ab")]
    #[case::line_of_windows("a\r\nb", "a\nb")]
    #[case::line_of_old_macs("a\rb", "a\nb")]
    fn what_a_cell_cannot_hold_is_left_out(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(fitted(text), (expected.to_owned(), false));
    }

    #[rstest]
    #[case::letters("é", 1)]
    #[case::pairs("👩", 2)]
    fn a_long_text_is_cut_between_letters(#[case] letter: &str, #[case] units: usize) {
        let whole = letter.repeat(MOST / units);
        assert_eq!(fitted(&whole), (whole.clone(), false));
        let (cut, is_cut) = fitted(&letter.repeat(MOST));
        let is_cut = is_cut || units == 1;
        let (longer, longer_is_cut) = fitted(&letter.repeat(MOST + 1));
        assert!(is_cut && longer_is_cut && longer.ends_with(ELLIPSIS));
        assert!(longer.encode_utf16().count() <= MOST && cut.encode_utf16().count() <= MOST);
        assert!(longer.encode_utf16().count() > MOST - units);
    }
}
