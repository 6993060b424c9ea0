//! Names of sheets.

/// The longest that Excel takes, in units of UTF-16.
const MOST: usize = 31;

/// A text as Excel takes it for the name of a sheet, unlike those that are taken already; `instead` where nothing is left
/// of it.
///
/// Excel takes none of `[]:*?/\`, no apostrophe at the beginning or end, no two names that differ in capitals only, and
/// keeps `History` for itself.
pub fn sheet_name(text: &str, instead: &str, taken: &[String]) -> String {
    let name = shortened(text, MOST);
    let name = if name.is_empty() { shortened(instead, MOST) } else { name };
    let is_free = |name: &str| {
        let lower = name.to_lowercase();
        lower != "history" && taken.iter().all(|other| other.to_lowercase() != lower)
    };
    if is_free(&name) {
        return name;
    }
    (2..)
        .map(|number| format!(" ({number})"))
        .map(|ending| shortened(&name, MOST - ending.len()) + &ending)
        .find(|name| is_free(name))
        .unwrap_or(name)
}

/// The beginning of a text without what is not allowed.
fn shortened(text: &str, most: usize) -> String {
    let allowed = |letter: char| match letter {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' => ' ',
        letter if letter.is_control() || letter.is_whitespace() => ' ',
        // XML does not allow them.
        '\u{fffe}' | '\u{ffff}' => ' ',
        letter => letter,
    };
    let plain: String = text.chars().map(allowed).collect();
    let words = plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut left = most;
    let start = words.trim_matches([' ', '\'']).chars().take_while(|letter| {
        let fits = letter.len_utf16() <= left;
        left = if fits { left - letter.len_utf16() } else { 0 };
        fits
    });
    start.collect::<String>().trim_matches([' ', '\'']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::sheet_name;
    use rstest::rstest;

    #[rstest]
    #[case::words("Modalités de formation", "Modalités de formation")]
    #[case::forbidden("A/B\\C: [D] *E*?", "A B C D E")]
    #[case::only_forbidden("[]:*?/\\", "Comparaison")]
    #[case::empty("", "Comparaison")]
    #[case::spaces(" \n\t ", "Comparaison")]
    #[case::apostrophes("'L'offre'", "L'offre")]
    #[case::only_apostrophes("'''", "Comparaison")]
    #[case::kept_by_excel("history", "history (2)")]
    #[case::taken("sources", "sources (2)")]
    #[case::long(
        "Comparer les modalités de formation à distance",
        "Comparer les modalités de forma"
    )]
    #[case::long_with_a_space_at_the_end(
        "Comparer les modalités de form ation",
        "Comparer les modalités de form"
    )]
    #[case::long_with_an_apostrophe_at_the_end(
        "Comparer les modalités de form'ation",
        "Comparer les modalités de form"
    )]
    #[case::pairs(&"👩".repeat(20), &"👩".repeat(15))]
    #[case::formula("=1+1", "=1+1")]
    #[case::arabic("مقارنة طرائق التدريب", "مقارنة طرائق التدريب")]
    fn a_title_names_a_sheet(#[case] title: &str, #[case] expected: &str) {
        assert_eq!(sheet_name(title, "Comparaison", &["Sources".to_owned()]), expected);
    }

    #[test]
    fn a_long_name_that_is_taken_has_room_for_its_number() {
        let long = "x".repeat(40);
        let taken = ["X".repeat(31), format!("{} (2)", "x".repeat(27))];
        assert_eq!(sheet_name(&long, "", &taken), format!("{} (3)", "x".repeat(27)));
    }
}
