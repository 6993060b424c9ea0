//! Which way a language is written.

/// The scripts that are written from right to left, as ISO 15924 names them.
const SCRIPTS: [&str; 8] = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];

/// The languages whose usual script is one of them.
const LANGUAGES: [&str; 15] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Whether the words of a language, named by a BCP 47 tag, are written from right to left. A script in the tag counts more
/// than the language: `az-Arab`, `ks-Deva`.
pub fn is_right_to_left(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    match parts
        .find(|part| part.len() == 4 && part.chars().all(|letter| letter.is_ascii_alphabetic()))
    {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&language),
    }
}

#[cfg(test)]
mod tests {
    use super::is_right_to_left;
    use rstest::rstest;

    #[rstest]
    #[case::arabic("ar", true)]
    #[case::with_a_region("ar-MA", true)]
    #[case::hebrew("he-IL", true)]
    #[case::persian_with_an_underscore("fa_IR", true)]
    #[case::capitals("UR", true)]
    #[case::script("az-Arab-IR", true)]
    #[case::script_of_the_other_way("ks-Deva", false)]
    #[case::french("fr", false)]
    #[case::language_that_starts_the_same("arn", false)]
    #[case::empty("", false)]
    fn scripts_have_a_direction(#[case] tag: &str, #[case] expected: bool) {
        assert_eq!(is_right_to_left(tag), expected);
    }
}
