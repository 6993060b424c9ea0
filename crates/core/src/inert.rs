//! Letters that cannot be seen, and what they would do to those that can.
//!
//! A text from outside may turn the words around it, hide some of its own, or pile up accents until they cover the
//! page. What is shown of it is [`inert`]; data, search, links and files keep what was written.

/// The most accents on one letter. No language in use has more than five.
const MOST_MARKS: usize = 8;

/// A text without what turns or hides words: embedding, override and isolate characters, control characters but for
/// line breaks and tabs, tags, and accents above so many.
///
/// What scripts and emoji need stays: joiners, variants, soft hyphens, and the marks that only lean on one side.
pub fn inert(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut marks = 0;
    for letter in text.chars() {
        if is_mark(letter) {
            marks += 1;
        } else if !is_unseen(letter) {
            marks = 0;
        }
        if marks <= MOST_MARKS && !turns_or_hides(letter) {
            shown.push(letter);
        }
    }
    shown
}

/// Whether there is a letter of a script that is written from right to left.
pub fn has_right_to_left(text: &str) -> bool {
    let is = |letter| {
        matches!(letter,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    text.chars().any(is)
}

/// Whether a text of this letter alone is blank.
pub fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || turns_or_hides(letter)
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}'
            | '\u{e0100}'..='\u{e01ef}')
}

fn turns_or_hides(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
        || matches!(letter,
            '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

/// Whether it is an accent that stands above, below or through the letter before it.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case::override_("Tutorat \u{202e}tarotuT", "Tutorat tarotuT")]
    #[case::embeddings("\u{202a}a\u{202b}b\u{202c}c\u{202d}d", "abcd")]
    #[case::isolates("\u{2066}a\u{2067}b\u{2068}c\u{2069}d", "abcd")]
    #[case::word_joiner_and_invisible_signs("a\u{2060}b\u{2064}c\u{206f}d", "abcd")]
    #[case::byte_order_mark_inside("a\u{feff}b", "ab")]
    #[case::nul_and_controls("a\0b\u{1b}[31mc\u{85}d\u{9b}e", "ab[31mcde")]
    #[case::tags("a\u{e0001}\u{e0069}\u{e0067}b", "ab")]
    #[case::annotations("a\u{fff9}b\u{fffa}c\u{fffb}", "abc")]
    fn what_turns_or_hides_words_is_not_shown(#[case] text: &str, #[case] shown: &str) {
        assert_eq!(inert(text), shown);
    }

    #[rstest]
    #[case::french("« Élevée »\u{202f}: 10\u{a0}%, n°\u{202f}5\nœuvre\tfin")]
    #[case::soft_hyphen("Haft\u{ad}pflicht")]
    #[case::vietnamese("Nguye\u{302}\u{303}n")]
    #[case::persian_non_joiner("می\u{200c}خواهم")]
    #[case::marks_that_lean("שלום!\u{200f} C++\u{200e}")]
    #[case::family("👨\u{200d}👩\u{200d}👧 ❤\u{fe0f} 1\u{fe0f}\u{20e3}")]
    #[case::han_variant("葛\u{e0100}")]
    #[case::thai_break("ภาษา\u{200b}ไทย")]
    fn what_scripts_need_is_shown(#[case] text: &str) {
        assert_eq!(inert(text), text);
    }

    #[rstest]
    #[case::piled("a", "\u{301}")]
    #[case::piled_in_turn("a", "\u{301}\u{489}\u{20dd}\u{1ab0}\u{1dc4}\u{fe21}")]
    #[case::piled_with_joiners("a", "\u{301}\u{200d}\u{fe0f}\u{34f}")]
    fn accents_do_not_pile_up(#[case] letter: &str, #[case] marks: &str) {
        let shown = inert(&format!("{letter}{}{letter}\u{301}", marks.repeat(500)));
        let piled = shown.chars().filter(|letter| is_mark(*letter)).count();
        assert!(piled <= MOST_MARKS + 1, "{piled}");
        assert!(shown.ends_with("a\u{301}"));
    }

    #[rstest]
    #[case::french("Œuvre à 10 €", false)]
    #[case::emoji("❤\u{fe0f}", false)]
    #[case::hebrew("Le שלום", true)]
    #[case::arabic("مرحبا", true)]
    #[case::arabic_forms("\u{fe8d}", true)]
    #[case::adlam("𞤀", true)]
    fn scripts_from_right_to_left_are_known(#[case] text: &str, #[case] is: bool) {
        assert_eq!(has_right_to_left(text), is);
    }

    proptest! {
        #[test]
        fn twice_is_once(text in any::<String>()) {
            let once = inert(&text);
            prop_assert_eq!(inert(&once), once);
        }

        #[test]
        fn nothing_that_turns_words_is_left(text in "[a\u{301}\u{2000}-\u{2070}\u{5d0}\u{0}-\u{20}]{0,40}") {
            let left = inert(&text);
            prop_assert!(!left.contains(turns_or_hides));
        }
    }
}
