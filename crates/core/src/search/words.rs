//! Where words begin and end, and when two of them count as the same.

use crate::fold::is_left_out;

/// A word of a text, as the range of its bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Word {
    pub start: usize,
    pub end: usize,
    /// Whether only a hyphen stands between it and the word before.
    pub glued: bool,
}

/// The words of a text, in order.
pub(crate) struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let from = self.at;
        let mut word = Word { start: from, end: self.text.len(), glued: false };
        let (mut inside, mut spaceless) = (false, false);
        for (at, letter) in self.text.get(from..)?.char_indices() {
            let at = from + at;
            let is_inside = is_letter(letter);
            if !inside {
                if is_inside {
                    word.start = at;
                    (inside, spaceless) = (true, is_spaceless(letter));
                } else {
                    word.glued = at == from && from > 0 && is_hyphen(letter);
                }
            } else if !is_inside || is_spaceless(letter) != spaceless && !is_left_out(letter) {
                word.end = at;
                break;
            }
        }
        self.at = word.end;
        inside.then_some(word)
    }
}

/// Whether a letter belongs to a word: letters and digits, and the marks that stand on them.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || letter > '\x7f'
            && (letter.is_alphanumeric() || is_left_out(letter) || is_kept_mark(letter))
}

/// Marks that change what a word means but are not alphabetic in Unicode: signs that join or silence consonants, tones.
fn is_kept_mark(letter: char) -> bool {
    let code = letter as u32;
    (0x900..0xd80).contains(&code) && code & 0x7f == 0x4d
        || matches!(code,
            0x951..=0x954 | 0x9fe | 0xabc | 0xb3c | 0xc3c | 0xcbc | 0xd3b | 0xd3c | 0xdca | 0xe47..=0xe4e | 0xeba
            | 0xec8..=0xece | 0x1037 | 0x1039 | 0x103a | 0x17c9..=0x17d3 | 0x17dd)
}

/// Whether a letter is of a script in which a word is searched for inside others as well: Thai, Lao, Burmese, Khmer, Chinese
/// and Japanese set no spaces between words, Korean none inside compounds.
pub(crate) fn is_spaceless(letter: char) -> bool {
    matches!(letter as u32,
        0xe00..=0xe4f | 0xe5a..=0xeff | 0x1000..=0x109f | 0x1100..=0x11ff | 0x1780..=0x17ff | 0x2e80..=0x2fdf | 0x3005..=0x3007
        | 0x3040..=0x312f | 0x31a0..=0x31bf | 0x31f0..=0x31ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff
        | 0xac00..=0xd7a3 | 0xff66..=0xff9f | 0x20000..=0x3ffff)
}

/// Whether a letter of such a script stands on or under the one before, so that no mark may part them.
pub(crate) fn stands_on(letter: char) -> bool {
    is_left_out(letter)
        || matches!(letter as u32,
            0xe31 | 0xe33..=0xe3a | 0xe47..=0xe4e | 0xeb1 | 0xeb3..=0xebc | 0xec8..=0xece
            | 0x102b..=0x103e | 0x1056..=0x1059 | 0x105e..=0x1060 | 0x1062..=0x1064 | 0x1067..=0x106d
            | 0x1071..=0x1074 | 0x1082..=0x108d | 0x108f | 0x109a..=0x109d
            | 0x17b4..=0x17d3 | 0x17dd | 0xff9e | 0xff9f)
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\u{5be}')
}

/// Whether a word that is searched for says nothing by itself: an article, a preposition, a pronoun of French or English.
///
/// Short, and only what means nothing without its neighbours: "sans" and "not" would turn what is asked for around, "IT",
/// "son" and "or" are something to look for.
pub(crate) fn is_stop_word(folded: &str) -> bool {
    const STOP: &str = "a an and are as at au aux avec be by c ce ces cet cette d dans de des du elle en est et for from il ils in \
                        is j je jusqu l la le les leur leurs lui m ma mes mon my n lorsqu ne nos notre nous of on ou our par pour puisqu \
                        qu que quel quelle quelles quels qui quoiqu s sa se ses sur t the their these this to tous un une vos votre vous with \
                        y your";
    STOP.split(' ').any(|word| word == folded)
}

/// A folded word without its plural, and a letter that stands for the ending that was cut off.
///
/// These are the French and English rules that the S-stemmer (Harman, "How effective is suffixing?", 1991) and Savoy's
/// minimal stemmer ("Light stemming approaches for the French, Portuguese, German and Hungarian languages", 2006) have for
/// plurals; genders are left alone, as "grand" and "grande" are looked for apart.
pub(crate) fn stem(word: &str) -> (&str, u8) {
    let mut word = bare(word);
    if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
        word = shorter(word, 1);
    }
    if word.len() > 3 {
        for (ending, letters, rest) in ENDINGS {
            if word.ends_with(ending) {
                return (shorter(word, letters), rest);
            }
        }
    }
    (word, 0)
}

fn shorter(word: &str, by: usize) -> &str {
    word.get(..word.len() - by).unwrap_or(word)
}

/// What a word ends with, how many letters are cut off, and what stands for them.
const ENDINGS: [(&str, usize, u8); 15] = [
    // études, studies: the French singular has an e too.
    ("ie", 2, b'i'),
    ("y", 1, b'i'),
    // travaux, travail; journaux, journal; niveaux, niveau.
    ("aux", 3, b'a'),
    ("ail", 3, b'a'),
    ("au", 2, b'a'),
    ("al", 2, b'a'),
    ("ux", 1, 0),
    // classes, class; branches, tâches; boxes; quizzes, quizz.
    ("sse", 1, 0),
    // campuses, campus, whose s is taken for a plural; lenses, lens.
    ("use", 2, 0),
    ("nse", 2, 0),
    ("che", 1, 0),
    ("she", 1, 0),
    ("xe", 1, 0),
    ("zze", 2, 0),
    ("zz", 1, 0),
];

/// A word without the article that is written in one with it: in Arabic (the light stemmer of Larkey, Ballesteros and
/// Connell, 2002) and Hebrew, where two letters at least are left.
pub(crate) fn bare(word: &str) -> &str {
    if word.as_bytes().first().is_none_or(|first| *first < 0xd7) {
        return word;
    }
    for article in ["وال", "بال", "كال", "فال", "ال", "لل", "ה"] {
        if let Some(rest) = word.strip_prefix(article)
            && rest.len() > 4
        {
            return rest;
        }
    }
    word
}

/// Whether two words differ by at most one letter that is wrong, missing, too many, or has changed places with the next
/// (a Damerau–Levenshtein distance of one, which this finds without a table).
///
/// Words of less than five letters and with digits are never alike, and a first letter that differs asks for seven.
pub(crate) fn is_alike(left: &str, right: &str) -> bool {
    let (shorter, longer) = (left.len().min(right.len()), left.len().max(right.len()));
    // A letter has at most four bytes.
    if longer - shorter > 4 || has_digit(left) || has_digit(right) {
        return false;
    }
    let letters = left.chars().count().max(right.chars().count());
    let (mut left, mut right) = (left.chars(), right.chars());
    if letters < 5 || letters < 7 && left.clone().next() != right.clone().next() {
        return false;
    }
    while let (Some(a), Some(b)) = (left.clone().next(), right.clone().next())
        && a == b
    {
        left.next();
        right.next();
    }
    while let (Some(a), Some(b)) = (left.clone().next_back(), right.clone().next_back())
        && a == b
    {
        left.next_back();
        right.next_back();
    }
    let (mut one, mut other) = ([None; 3], [None; 3]);
    one.fill_with(|| left.next());
    other.fill_with(|| right.next());
    match (one, other) {
        ([_, None, _], [_, None, _]) => true,
        ([Some(a), Some(b), None], [Some(c), Some(d), None]) => a == d && b == c,
        _ => false,
    }
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case::french("etudes", "etude")]
    #[case::french_x("jeux", "jeu")]
    #[case::french_aux("travaux", "travail")]
    #[case::french_al("journaux", "journal")]
    #[case::french_eau("tableaux", "tableau")]
    #[case::french_au("noyaux", "noyau")]
    #[case::french_class("classes", "classe")]
    #[case::french_invariable("serieux", "serieux")]
    #[case::english("webinars", "webinar")]
    #[case::english_ies("studies", "study")]
    #[case::english_es("classes", "class")]
    #[case::english_uses("campuses", "campus")]
    #[case::english_nses("lenses", "lens")]
    #[case::french_use("pauses", "pause")]
    #[case::french_nse("reponses", "reponse")]
    #[case::english_ches("coaches", "coach")]
    #[case::english_xes("boxes", "box")]
    #[case::english_zes("quizzes", "quiz")]
    #[case::english_ss("process", "processes")]
    #[case::french_ie("pedagogies", "pedagogie")]
    #[case::article("الندوه", "ندوه")]
    fn plurals_have_the_stem_of_the_singular(#[case] one: &str, #[case] other: &str) {
        assert_eq!(stem(one), stem(other));
    }

    #[rstest]
    #[case::gender("grand", "grande")]
    #[case::short_s("bus", "bu")]
    #[case::note("note", "not")]
    #[case::mode("modes", "mod")]
    #[case::course("cours", "course")]
    #[case::mail("mail", "mal")]
    #[case::arabic_without_article("لغة", "غة")]
    fn other_words_have_other_stems(#[case] one: &str, #[case] other: &str) {
        assert_ne!(stem(one), stem(other));
    }

    #[rstest]
    #[case::wrong("webinaire", "webinoire", true)]
    #[case::missing("webinaire", "webinare", true)]
    #[case::doubled("tutorat", "tutorrat", true)]
    #[case::changed_places("webinaire", "webianire", true)]
    #[case::last("forum", "forun", true)]
    #[case::first_of_long("webinaire", "vebinaire", true)]
    #[case::first_of_short("ligne", "signe", false)]
    #[case::first_missing("tutorat", "utorat", true)]
    #[case::short("cour", "four", false)]
    #[case::short_note("note", "vote", false)]
    #[case::two_letters("webinaire", "wevinare", false)]
    #[case::apart("webinaire", "wnbieaire", false)]
    #[case::numbers("module12", "module13", false)]
    #[case::cyrillic("вебинар", "вебнар", true)]
    fn one_letter_may_be_wrong(#[case] one: &str, #[case] other: &str, #[case] are: bool) {
        assert_eq!(is_alike(one, other), are);
        assert_eq!(is_alike(other, one), are);
    }

    #[rstest]
    #[case::elision("l’été d'ici", &["l", "été", "d", "ici"])]
    #[case::two_scripts("SCORM学习 2025年", &["SCORM", "学习", "2025", "年"])]
    #[case::thai_tones("ก้าว ๆ", &["ก้าว", "ๆ"])]
    #[case::hindi("हिन्दी।", &["हिन्दी"])]
    #[case::maqaf("בית־ספר", &["בית", "ספר"])]
    #[case::zero_width_space("ภาษา\u{200b}ไทย", &["ภาษา", "ไทย"])]
    #[case::soft_hyphen("éva\u{ad}luer", &["éva\u{ad}luer"])]
    fn words_end_where_they_end(#[case] text: &str, #[case] words: &[&str]) {
        let found: Vec<_> = Words::of(text).map(|word| &text[word.start..word.end]).collect();
        assert_eq!(found, words);
    }

    /// Every mark that Unicode has a combining class for belongs to the word that it stands in.
    #[rstest]
    #[case::indic('\u{900}', '\u{d7f}')]
    #[case::thai_and_lao('\u{e30}', '\u{ece}')]
    #[case::burmese('\u{1000}', '\u{109f}')]
    #[case::khmer('\u{1780}', '\u{17dd}')]
    #[case::hebrew('\u{591}', '\u{5c7}')]
    #[case::arabic('\u{610}', '\u{6ed}')]
    fn no_mark_parts_a_word(#[case] first: char, #[case] last: char) {
        let is_assigned =
            |mark: char| mark.is_alphanumeric() || is_kept_mark(mark) || is_left_out(mark);
        let signs = (first..=last).filter(|mark| {
            icu_normalizer::properties::CanonicalCombiningClassMapBorrowed::new().get_u8(*mark) > 0
        });
        for mark in signs {
            assert!(is_assigned(mark), "{:x}", mark as u32);
        }
    }

    proptest! {
        #[test]
        fn it_is_the_distance_of_damerau_and_levenshtein(one in "[a-d]{5,9}", other in "[a-d]{5,9}") {
            let is_far = one.len().max(other.len()) < 7 && one.as_bytes()[0] != other.as_bytes()[0];
            let near = strsim::osa_distance(&one, &other) <= 1;
            prop_assert_eq!(is_alike(&one, &other), near && !is_far);
        }

        #[test]
        fn words_stand_in_order_and_apart(text in "[a-zé' \u{300}\u{e01}\u{e34}学\u{5d0}-]{0,30}") {
            let mut end = 0;
            for word in Words::of(&text) {
                prop_assert!(word.start >= end && word.end > word.start);
                prop_assert!(text.get(word.start..word.end).is_some());
                end = word.end;
            }
        }
    }
}
