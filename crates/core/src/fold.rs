//! Letters as a search takes them: small, without accents, ligatures written out, one form for what Unicode writes in
//! several (composed or not, full width, presentation forms of digits).
//!
//! The tables of Unicode for this would cost the widget more than all the rest of the search (11 KB for small letters
//! alone, about 60 for normalisation). What is here does what they do for the scripts in daily use: Latin letters by
//! tables, the others by rule. The tests compare it with the tables of Unicode.

use crate::inert::is_unseen;

/// What a letter of U+00C0 to U+017F is without its accent, in order; `.` is a letter that is itself.
const LATIN: &str = "\
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll\
    lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// The same for U+01CD to U+021B: pinyin, Romanian and others.
const LATIN_MORE: &str =
    "aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt";
/// The same for U+1E00 to U+1EF9, with the letters of Vietnamese.
const LATIN_VIETNAMESE: &str = "\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
    rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasss..\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// The hiragana of half-width katakana, U+FF66 to U+FF9D, in order, without the marks of voice.
const KATAKANA: &str = "をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

/// Whether a letter is left out of what is compared: accents and vowel points that were typed apart from their letter,
/// the stretched line of Arabic (tatweel), the dot between Japanese words, and what cannot be seen, such as joiners and soft
/// hyphens.
pub fn is_left_out(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{93c}' | '\u{9bc}' | '\u{a3c}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}' | '\u{309a}' | '\u{30fb}' | '\u{fe20}'..='\u{fe2f}' | '\u{ff65}' | '\u{ff9e}' | '\u{ff9f}')
        || letter > '\x7f' && letter != '\u{200b}' && is_unseen(letter) && !letter.is_whitespace()
}

/// Writes the folded form of one letter.
fn fold_char(letter: char, folded: &mut String) {
    let code = letter as u32;
    let from = |table: &str, first: u32| match table.as_bytes().get((code - first) as usize) {
        None | Some(b'.') => small(letter),
        Some(plain) => char::from(*plain),
    };
    let number = |code: u32| char::from_u32(code).unwrap_or(letter);
    let plain = match letter {
        '\0'..='\x7f' => letter.to_ascii_lowercase(),
        'œ' | 'Œ' => return folded.push_str("oe"),
        'æ' | 'Æ' | 'ǣ' | 'Ǣ' | 'ǽ' | 'Ǽ' => return folded.push_str("ae"),
        'ß' | 'ẞ' => return folded.push_str("ss"),
        '\u{132}' | '\u{133}' => return folded.push_str("ij"),
        'þ' | 'Þ' => return folded.push_str("th"),
        '\u{fb00}'..='\u{fb06}' => {
            let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
            return folded.push_str(ligatures[code as usize - 0xfb00]);
        }
        '²' | '³' => number(code - 0x80),
        '⁰' => '0',
        '⁴'..='⁹' => number(code - 0x2040),
        '₀'..='₉' => number(code - 0x2050),
        'ᵉ' => 'e',
        'µ' => 'μ',
        '¹' => '1',
        '\u{c0}'..='\u{17f}' => from(LATIN, 0xc0),
        'ǯ' | 'Ǯ' => 'ʒ',
        'Ơ' | 'ơ' => 'o',
        'Ư' | 'ư' => 'u',
        '\u{1cd}'..='\u{21b}' => from(LATIN_MORE, 0x1cd),
        '\u{1e00}'..='\u{1ef9}' => from(LATIN_VIETNAMESE, 0x1e00),
        // Hebrew letters as they stand at the end of a word.
        'ך' | 'ם' | 'ן' | 'ף' | 'ץ' => number(code + 1),
        // Arabic letters that keyboards and habits mix up (as in Lucene's ArabicNormalizer), and those of Persian.
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ة' | 'ۀ' | 'ە' => 'ه',
        'ؤ' => 'و',
        'ک' => 'ك',
        '๐'..='๙' => number(code - 0xe20),
        '٠'..='٩' => number(code - 0x630),
        '۰'..='۹' => number(code - 0x6c0),
        '०'..='९' => number(code - 0x936),
        // Devanagari letters with a dot (nukta).
        '\u{929}' | '\u{931}' | '\u{934}' => number(code - 1),
        '\u{958}'..='\u{95f}' => ['क', 'ख', 'ग', 'ज', 'ड', 'ढ', 'फ', 'य'][code as usize - 0x958],
        // Katakana as hiragana, and both without the marks of voice.
        'ァ'..='ヶ' => return fold_char(number(code - 0x60), folded),
        'か'..='ぢ' => number((code - 1) | 1),
        'つ'..='ど' => number(code & !1),
        'は'..='ぽ' => number(code - code % 3),
        'ゔ' => 'う',
        'ゞ' | 'ヾ' => number(code - 1),
        '가'..='힣' => {
            // Hangul syllables into their letters (The Unicode Standard, 3.12).
            let syllable = code - 0xac00;
            folded.push(number(0x1100 + syllable / 588));
            folded.push(number(0x1161 + syllable % 588 / 28));
            if syllable.is_multiple_of(28) {
                return;
            }
            number(0x11a7 + syllable % 28)
        }
        '\u{ff66}'..='\u{ff9d}' => {
            let narrow = KATAKANA.chars().nth((code - 0xff66) as usize);
            narrow.unwrap_or(letter)
        }
        '！'..='～' => number(code - 0xfee0).to_ascii_lowercase(),
        _ if is_left_out(letter) => return,
        _ => without_accent(small(letter)),
    };
    folded.push(plain);
}

/// A small letter of Greek or Cyrillic without its accent.
fn without_accent(letter: char) -> char {
    match letter {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'й' | 'ѝ' => 'и',
        'ё' | 'ѐ' => 'е',
        'ї' => 'і',
        'ѓ' => 'г',
        'ќ' => 'к',
        'ў' => 'у',
        'ѷ' => 'ѵ',
        _ => letter,
    }
}

/// The small letter of a capital, in the scripts whose capitals stand in rows.
fn small(letter: char) -> char {
    let code = letter as u32;
    let small = match code {
        // Greek, Cyrillic, Armenian, Georgian, and Latin in pairs.
        0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x400..=0x40f => code + 80,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x1de..=0x1ef | 0x1f8..=0x21f => code | 1,
        0x531..=0x556 => code + 48,
        0x1c90..=0x1cba => code - 0xbc0,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// The folded form of a text.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(text, &mut folded);
    folded
}

/// Writes the folded form of a text behind what is there.
pub fn fold_onto(text: &str, folded: &mut String) {
    for letter in text.chars() {
        fold_char(letter, folded);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("Élevée", "elevee")]
    #[case("ÉLEVÉE", "elevee")]
    #[case("e\u{301}leve\u{301}e", "elevee")]
    #[case("œuvre Œuvre", "oeuvre oeuvre")]
    #[case("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy aaaceeeeiioouuuy")]
    #[case("Straße", "strasse")]
    #[case("Łódź Žižek Őrség ĲSSEL", "lodz zizek orseg ijssel")]
    #[case("×÷", "×÷")]
    #[case("ŉ ĸ ŋ ŧ ſ ŀ ı", "n ĸ n t s l i")]
    #[case("ΑΘΗΝΑ", "αθηνα")]
    #[case("日本", "日本")]
    #[case("ｆｕｌｌ　１２", "full　12")]
    #[case("ﬁn oﬃce m²", "fin office m2")]
    #[case("CO₂ H₂O 10⁵ 5ᵉ µm", "co2 h2o 105 5e μm")]
    #[case("ｵﾝﾗｲﾝ ﾋﾞﾃﾞｵ・ｶﾒﾗ", "おんらいん ひておかめら")]
    #[case("ก้าว ๒๐", "ก้าว 20")]
    #[case("ビデオ ひらがな", "ひてお ひらかな")]
    #[case("نَدْوَةٌ نـــدوة أإآ ٣۴", "ندوه ندوه ااا 34")]
    #[case("לְמִידָה ם", "למידה מ")]
    #[case("हिन्दी", "हिन्दी")]
    #[case("a\u{ad}b\u{200b}c", "ab\u{200b}c")]
    fn folding(#[case] text: &str, #[case] folded: &str) {
        assert_eq!(fold(text), folded);
    }

    /// Compared with the tables of Unicode, which the tests may carry: a capital, its small letter, and either with its
    /// accents apart are folded alike.
    #[rstest]
    #[case::latin('\u{c0}', '\u{17f}')]
    #[case::pinyin('\u{1cd}', '\u{1f0}')]
    #[case::romanian('\u{1f8}', '\u{21b}')]
    #[case::vietnamese('\u{1e00}', '\u{1ef9}')]
    #[case::greek('\u{386}', '\u{3ce}')]
    #[case::cyrillic('\u{400}', '\u{481}')]
    #[case::armenian('\u{531}', '\u{556}')]
    #[case::hebrew('\u{5d0}', '\u{5ea}')]
    #[case::arabic('\u{620}', '\u{64a}')]
    #[case::devanagari('\u{904}', '\u{961}')]
    #[case::georgian('\u{1c90}', '\u{1cba}')]
    #[case::kana('\u{3041}', '\u{30f4}')]
    #[case::hangul('\u{ac00}', '\u{d7a3}')]
    #[case::wide('\u{ff21}', '\u{ff5a}')]
    fn every_form_of_a_letter_is_folded_alike(#[case] first: char, #[case] last: char) {
        let apart = icu_normalizer::DecomposingNormalizerBorrowed::new_nfd();
        for letter in (first..=last).filter(|letter| letter.is_alphabetic()) {
            let small: String = letter.to_lowercase().collect();
            let folded = fold(&letter.to_string());
            assert_eq!(fold(&small), folded, "{letter:?} and {small:?}");
            assert_eq!(fold(&apart.normalize(&small)), folded, "{letter:?} in parts");
        }
    }

    #[test]
    fn the_table_has_a_place_for_each_letter() {
        assert_eq!(LATIN.len(), 0x180 - 0xc0);
        assert_eq!(LATIN_MORE.len(), 0x21c - 0x1cd);
        assert_eq!(LATIN_VIETNAMESE.len(), 0x1efa - 0x1e00);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
