//! Spaces as a language sets them: put in where words are shown, and never in the data.
//!
//! In French (`fr`, `fr-…`) a narrow no-break space (U+202F) stands, in place of any spaces that are there:
//!
//! | where | but not |
//! |---|---|
//! | before `;` and `:` with white space, a guillemet or the end behind them | `10:30`, `16:9`, `http://`, `:)`, `;-)` |
//! | before `!` and `?`, one or several, with the same or a closing mark behind them | `?x=1`, `!=` |
//! | behind `«` and before `»` | `«»`, and where a line begins or ends |
//! | between a number and one of a few units | `2 s'ajoutent` |
//! | between the thousands of a number: `10 000` | `10 0000` |
//! | between `n°` and a number | |
//!
//! Where there is no space yet, it is put in inside guillemets, between a number and `%`, `‰` or `€`, and before
//! `; : ! ?` behind a letter, a digit or a closing mark: not in `(?)`, nor in the address of a page.
//!
//! In English a no-break space (U+00A0) takes the place of spaces between a number and its unit. Whatever else is
//! there stays as it is, and so do all other languages. What turns or hides words is shown in none: see [`inert`].

use crate::inert::inert;

/// What French sets: half as wide as a space.
const NARROW: char = '\u{202f}';

/// What English sets.
const NO_BREAK: char = '\u{a0}';

/// The signs that stand behind a number, apart from it also where they are written close to it.
const SIGNS: [char; 3] = ['%', '‰', '€'];

/// The units that are letters.
const UNITS: [&str; 14] =
    ["h", "min", "mn", "s", "j", "Ko", "Mo", "Go", "km", "m", "cm", "mm", "kg", "g"];

/// Words in the language of a BCP 47 tag, with their spaces as that language sets them.
pub fn set(words: &str, tag: &str) -> String {
    let words = inert(words);
    let language = tag.split('-').next().unwrap_or_default();
    let french = language.eq_ignore_ascii_case("fr");
    if !french && !language.eq_ignore_ascii_case("en") {
        return words;
    }
    let mut set = String::with_capacity(words.len() + 16);
    let mut rest = &*words;
    while !rest.is_empty() {
        let after = rest.trim_start_matches([' ', NARROW, NO_BREAK]);
        let spaces = rest.get(..rest.len() - after.len()).unwrap_or_default();
        let place = Place { before: &set, is_close: spaces.is_empty(), after };
        if french && place.is_set_in_french() {
            set.push(NARROW);
        } else if !french && !place.is_close && place.is_before_unit() {
            set.push(NO_BREAK);
        } else {
            set.push_str(spaces);
        }
        let mut letters = after.chars();
        set.extend(letters.next());
        rest = letters.as_str();
    }
    set
}

/// A place between two letters, where a space may stand.
struct Place<'a> {
    before: &'a str,
    /// Whether there is no space.
    is_close: bool,
    after: &'a str,
}

impl Place<'_> {
    fn is_set_in_french(&self) -> bool {
        let Some(last) = self.before.chars().next_back() else { return false };
        let Some(next) = self.after.chars().next() else { return false };
        // Where a line begins or ends, a space is no space between two things.
        if last.is_whitespace() || next.is_whitespace() {
            return false;
        }
        if last == '«' || next == '»' {
            return !self.is_close || last != '«' || next != '»';
        }
        if matches!(next, ';' | ':' | '!' | '?') {
            let belongs = if self.is_close {
                ends_a_word(last) && !self.is_in_address()
            } else {
                !matches!(last, '(' | '[' | '{' | '“')
            };
            return belongs && self.is_before_free_mark();
        }
        if self.is_close {
            return SIGNS.contains(&next) && self.is_before_unit() && !self.is_in_address();
        }
        self.is_before_unit() || self.is_before_thousands() || self.is_before_rank()
    }

    /// Whether the mark that comes next ends what stands before it, and is no part of a time, a smiley or a program.
    fn is_before_free_mark(&self) -> bool {
        let behind = self.after.trim_start_matches(['!', '?']);
        if behind.len() < self.after.len() {
            return match behind.chars().next() {
                Some(')' | ']' | '}' | '«' | '»' | '”' | '"' | '…' | '.' | ',') | None => {
                    true
                }
                Some(letter) => letter.is_whitespace(),
            };
        }
        match behind.chars().nth(1) {
            Some('«' | '»') | None => true,
            Some(letter) => letter.is_whitespace(),
        }
    }

    fn is_before_unit(&self) -> bool {
        if digits_at_end(self.before) == 0 {
            return false;
        }
        if let Some(behind) = self.after.strip_prefix(SIGNS) {
            return !goes_on(behind);
        }
        for unit in UNITS {
            if self.after.strip_prefix(unit).is_some_and(|behind| !goes_on(behind)) {
                return true;
            }
        }
        false
    }

    fn is_before_thousands(&self) -> bool {
        let behind = self.after.trim_start_matches(|letter: char| letter.is_ascii_digit());
        self.after.len() - behind.len() == 3 && matches!(digits_at_end(self.before), 1..=3)
    }

    /// Whether this is the place in `n° 5`.
    fn is_before_rank(&self) -> bool {
        let is_number = self.after.starts_with(|letter: char| letter.is_ascii_digit());
        is_number && (self.before.ends_with("n°") || self.before.ends_with("N°"))
    }

    /// Whether what stands before, up to white space, is the address of a page.
    fn is_in_address(&self) -> bool {
        let word = self.before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let word = word.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        word.starts_with("www.") || word.as_bytes().windows(3).any(|part| part == b"://")
    }
}

fn ends_a_word(letter: char) -> bool {
    match letter {
        ')' | ']' | '}' | '»' | '”' | '…' | '%' | '‰' | '€' | '°' | '\u{300}'..='\u{36f}' => {
            true
        }
        _ => letter.is_alphanumeric(),
    }
}

/// Whether a word goes on, so that what stands before it is no unit.
fn goes_on(behind: &str) -> bool {
    behind.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '’'))
}

fn digits_at_end(text: &str) -> usize {
    text.len() - text.trim_end_matches(|letter: char| letter.is_ascii_digit()).len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    /// Narrow no-break spaces as `⍽`, no-break spaces as `_`.
    fn seen(words: &str, tag: &str) -> String {
        set(words, tag).replace(NARROW, "⍽").replace(NO_BREAK, "_")
    }

    #[rstest]
    #[case::nothing("", "")]
    #[case::nothing_to_set("La relation d'aide, en différé.", "La relation d'aide, en différé.")]
    #[case::space("En direct : ensemble ; sinon ? Oui !", "En direct⍽: ensemble⍽; sinon⍽? Oui⍽!")]
    #[case::no_break_space("Quoi\u{a0}? Ceci\u{a0}: cela", "Quoi⍽? Ceci⍽: cela")]
    #[case::set_already("Quoi\u{202f}? Ceci\u{202f}: cela", "Quoi⍽? Ceci⍽: cela")]
    #[case::several_spaces("Quoi  ? «  mot \u{a0}»", "Quoi⍽? «⍽mot⍽»")]
    #[case::no_space("Quoi? Ceci: cela; en 2014: rien!", "Quoi⍽? Ceci⍽: cela⍽; en 2014⍽: rien⍽!")]
    #[case::accent_apart("Valide\u{301}?", "Valide\u{301}⍽?")]
    #[case::closing_marks("(oui)? «oui»; [1]: 5%; oui…!", "(oui)⍽? «⍽oui⍽»⍽; [1]⍽: 5⍽%⍽; oui…⍽!")]
    #[case::inside_of_marks(
        "(quoi?) « quoi ? » “quoi?”, quoi?.",
        "(quoi⍽?) «⍽quoi⍽?⍽» “quoi⍽?”, quoi⍽?."
    )]
    #[case::several_marks("Quoi?! Non !!! Quoi ? !", "Quoi⍽?! Non⍽!!! Quoi⍽?⍽!")]
    #[case::guillemets("Le «mot» et « l'autre »", "Le «⍽mot⍽» et «⍽l'autre⍽»")]
    #[case::guillemets_in_guillemets("« «a» »", "«⍽«⍽a⍽»⍽»")]
    #[case::empty_guillemets("«» « »", "«» «⍽»")]
    #[case::guillemets_behind_a_mark("Il dit :«oui»", "Il dit⍽:«⍽oui⍽»")]
    #[case::guillemets_beside_a_line("«\nmot\n»", "«\nmot\n»")]
    #[case::mark_on_its_own_line("mot\n: suite", "mot\n: suite")]
    #[case::mark_at_the_beginning(" ? oui", " ? oui")]
    #[case::spaces_at_the_end("oui « ", "oui « ")]
    #[case::time_and_ratio("à 10:30, en 16:9", "à 10:30, en 16:9")]
    #[case::addresses(
        "http://a.fr/?b=c;d!e www.a.fr/b? https://a.fr: (www.b.fr!)",
        "http://a.fr/?b=c;d!e www.a.fr/b? https://a.fr: (www.b.fr!)"
    )]
    #[case::address_apart(
        "voir https://a.fr ; puis «https://b.fr»",
        "voir https://a.fr⍽; puis «⍽https://b.fr⍽»"
    )]
    #[case::parts_of_an_address(
        "page?x=1 ou ?x=1 ou mailto:a@b.fr",
        "page?x=1 ou ?x=1 ou mailto:a@b.fr"
    )]
    #[case::smileys("Bravo :) et ;-) et :D et:( ici", "Bravo :) et ;-) et :D et:( ici")]
    #[case::program("a != b, a::b, f !x, &amp;x", "a != b, a::b, f !x, &amp;x")]
    #[case::brackets("(?) [!] ( ? )", "(?) [!] ( ? )")]
    #[case::sign_behind_a_space("10 % ou 5 € ou 3 ‰", "10⍽% ou 5⍽€ ou 3⍽‰")]
    #[case::sign_without_space("10%, 5€.", "10⍽%, 5⍽€.")]
    #[case::sign_of_something_else(
        "100%20 ou 5%d, http://a.fr/10%",
        "100%20 ou 5%d, http://a.fr/10%"
    )]
    #[case::unit("2 h, 30 min. et 3 km/h, 1,5 Go", "2⍽h, 30⍽min. et 3⍽km/h, 1,5⍽Go")]
    #[case::unit_without_space("2h30 et 5Go", "2h30 et 5Go")]
    #[case::no_unit(
        "2 heures, 2 s'ajoutent, 2 m’ont, 3 hommes",
        "2 heures, 2 s'ajoutent, 2 m’ont, 3 hommes"
    )]
    #[case::thousands("10 000 et 1 234 567 personnes", "10⍽000 et 1⍽234⍽567 personnes")]
    #[case::no_thousands("10 00 0000, 2014 100, 01 23 45", "10 00 0000, 2014 100, 01 23 45")]
    #[case::rank("n° 5, N°\u{a0}6, n°7, 5° 3", "n°⍽5, N°⍽6, n°7, 5° 3")]
    fn in_french(#[case] words: &str, #[case] expected: &str) {
        for tag in ["fr", "fr-CA", "FR"] {
            assert_eq!(seen(words, tag), expected);
        }
    }

    #[rstest]
    #[case::marks("Why? This: that; “so”! 5%", "Why? This: that; “so”! 5%")]
    #[case::marks_behind_spaces("Why ? « so » 10 000, n° 5", "Why ? « so » 10 000, n° 5")]
    #[case::units("2 h, 30 min, 5 % and 3\u{202f}km", "2_h, 30_min, 5_% and 3_km")]
    #[case::no_unit("2 hours, 2 s's", "2 hours, 2 s's")]
    fn in_english(#[case] words: &str, #[case] expected: &str) {
        for tag in ["en", "en-GB"] {
            assert_eq!(seen(words, tag), expected);
        }
    }

    /// Texts full of what the rules are about.
    fn texts() -> impl Strategy<Value = String> {
        let dense = "([a-zé0-9 \u{a0}\u{202f};:!?«»()%€°n./h'\n]|://|www\\.|10 000|n° ){0,30}";
        prop_oneof!["\\PC{0,60}", dense]
    }

    fn without_spaces(text: &str) -> String {
        text.replace([' ', NARROW, NO_BREAK], "")
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn setting_twice_is_setting_once(text in texts()) {
            for tag in ["fr", "en"] {
                let once = set(&text, tag);
                prop_assert_eq!(&set(&once, tag), &once, "{} in {}", text, tag);
            }
        }

        #[test]
        fn nothing_but_spaces_is_changed(text in texts()) {
            for tag in ["fr", "en"] {
                prop_assert_eq!(without_spaces(&set(&text, tag)), without_spaces(&text));
            }
        }

        #[test]
        fn other_languages_are_left_alone(text in texts(), tag in select_other()) {
            prop_assert_eq!(set(&text, tag), text);
        }
    }

    fn select_other() -> impl Strategy<Value = &'static str> {
        proptest::sample::select(&["de", "pt-BR", "frr", "enm", "x-fr", ""][..])
    }
}
