//! Which texts a spreadsheet would run.

use crate::inert::is_unseen;

/// Whether a spreadsheet may take a text for a formula, or for a number with a sign.
///
/// The signs are those that OWASP names (<https://owasp.org/www-community/attacks/CSV_Injection>), with their wide
/// forms; a tab or another control character at the beginning is one. OWASP looks at the first character only. Here
/// what cannot be seen before it is passed over, because several spreadsheets cut white space off and then look for a
/// formula.
///
/// A plus or minus sign is often only the mark of a list, or stands for "none": see [`is_harmless`].
pub(super) fn is_formula(text: &str) -> bool {
    let mut rest = text.trim_start_matches(is_unseen).chars();
    match rest.next() {
        _ if text.starts_with(char::is_control) => true,
        Some('=' | '@' | '＝' | '＠') => true,
        Some(sign) if is_sign(sign) => !is_harmless(rest.as_str()),
        _ => false,
    }
}

/// Whether what follows a plus or minus sign runs nothing: more of these signs and nothing else, or a space and words.
///
/// Words are two letters or more without digits in them, so that neither a number nor the name of a cell is one. Nothing
/// that a formula needs to reach further than its own sheet may be among them: the bracket of a function, the bar and the
/// exclamation mark of an address. LibreOffice 7.4 leaves a sign with a space and words as text, and makes a number of
/// `- 15`.
fn is_harmless(rest: &str) -> bool {
    let rest = without_reference(rest);
    if rest.trim_matches(is_sign).chars().all(is_unseen) {
        return true;
    }
    let is_word =
        |token: &str| token.chars().nth(1).is_some() && token.chars().all(char::is_alphabetic);
    let is_exclamation_mark = |letter: &char| matches!(letter, '!' | '！');
    // At the very end it is punctuation.
    let mut from_exclamation_mark = rest.chars().skip_while(|letter| !is_exclamation_mark(letter));
    rest.starts_with(char::is_whitespace)
        && !rest.chars().any(|letter| matches!(letter, '(' | '|' | '（' | '｜'))
        && from_exclamation_mark.all(|letter| is_exclamation_mark(&letter) || is_unseen(letter))
        && rest.split(|letter: char| !letter.is_alphanumeric()).any(is_word)
}

fn is_sign(letter: char) -> bool {
    matches!(letter, '+' | '-' | '＋' | '－')
}

/// A text without the number of its source at the end: ` [2]`.
fn without_reference(text: &str) -> &str {
    match text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) {
        Some((text, number)) if number.chars().all(|digit| digit.is_ascii_digit()) => text,
        _ => text,
    }
}
