//! Colours, lengths and fonts for the CSS variables of the widget. Their values come from strangers and go into style
//! sheets, so a value is taken only where it is of a form that can end nothing.

use crate::{
    Problem,
    surface::{self, Kind, Variable},
};

/// The functions that make colours.
const FUNCTIONS: [&str; 12] = [
    "color",
    "color-mix",
    "hsl",
    "hsla",
    "hwb",
    "lab",
    "lch",
    "light-dark",
    "oklab",
    "oklch",
    "rgb",
    "rgba",
];

/// The units of lengths.
const UNITS: [&str; 14] =
    ["px", "rem", "em", "ch", "ex", "lh", "rlh", "vw", "vh", "vmin", "vmax", "pt", "mm", "cm"];

/// The fonts that CSS names by what they are; in quotation marks they would be names like any other.
const GENERIC: [&str; 14] = [
    "serif",
    "sans-serif",
    "monospace",
    "cursive",
    "fantasy",
    "system-ui",
    "ui-serif",
    "ui-sans-serif",
    "ui-monospace",
    "ui-rounded",
    "math",
    "emoji",
    "fangsong",
    "inherit",
];

/// A CSS variable that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) variable: &'static Variable,
    pub(super) value: String,
}

/// Reads the value of the variable that is called `name`, without `--moda-scope-`.
pub(super) fn read(name: &str, value: &str) -> Result<Look, Problem> {
    let variables = surface::VARIABLES;
    let Some(variable) = variables.iter().find(|variable| variable.name == name) else {
        return Err(Problem::UnknownName {
            choice: "look",
            found: name.to_owned(),
            expected: variables.iter().map(|variable| variable.name).collect(),
        });
    };
    let read = match variable.kind {
        Kind::Colour => colour(value),
        Kind::Length => length(value),
        Kind::Fonts => fonts(value),
    };
    match read {
        Some(value) => Ok(Look { variable, value }),
        None => Err(Problem::BadLook {
            name: variable.name,
            kind: variable.kind,
            found: value.to_owned(),
        }),
    }
}

/// `#0d6657`, `teal`, `oklch(0.5 0.1 180 / 50%)`: words and numbers, in functions that make colours.
fn colour(value: &str) -> Option<String> {
    let value = value.trim();
    if let Some(digits) = value.strip_prefix('#') {
        let right = matches!(digits.len(), 3 | 4 | 6 | 8)
            && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        return right.then(|| value.to_owned());
    }
    let mut word = String::new();
    let mut open = 0usize;
    for letter in value.chars() {
        match letter {
            '(' => {
                if !FUNCTIONS.contains(&&*word.to_ascii_lowercase()) {
                    return None;
                }
                open += 1;
                word.clear();
            }
            ')' => open = open.checked_sub(1)?,
            ' ' | ',' | '/' if open > 0 => word.clear(),
            '%' | '.' | '+' | '#' if open > 0 => word.push(letter),
            '-' => word.push(letter),
            _ if letter.is_ascii_alphanumeric() => word.push(letter),
            _ => return None,
        }
    }
    let starts = value.starts_with(|first: char| first.is_ascii_alphabetic());
    (open == 0 && starts).then(|| value.to_owned())
}

/// `0`, `10px`, `0.5rem`.
fn length(value: &str) -> Option<String> {
    let value = value.trim();
    let number = value.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let unit = value.get(number.len()..)?.to_ascii_lowercase();
    let digits = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let right = number.len() <= 10 && !part.is_empty() && digits(whole) && digits(part);
    let right = right && (!whole.is_empty() || number.starts_with('.'));
    let unit_fits = match unit.as_str() {
        "" => number == "0",
        unit => UNITS.contains(&unit),
    };
    (right && unit_fits).then(|| value.to_ascii_lowercase())
}

/// `Source Sans 3, sans-serif`: names of letters, digits and spaces, put into quotation marks.
fn fonts(value: &str) -> Option<String> {
    let mut list = String::new();
    for name in value.split(',') {
        let name = name.trim();
        let name = ['"', '\'']
            .into_iter()
            .find_map(|mark| name.strip_prefix(mark).and_then(|name| name.strip_suffix(mark)))
            .unwrap_or(name)
            .trim();
        let plain = |letter: char| {
            letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '.' | '+')
        };
        if name.is_empty() || !name.chars().all(plain) {
            return None;
        }
        if !list.is_empty() {
            list.push_str(", ");
        }
        match GENERIC.contains(&&*name.to_ascii_lowercase()) {
            true => list.push_str(name),
            false => {
                list.push('"');
                list.push_str(name);
                list.push('"');
            }
        }
    }
    Some(list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[track_caller]
    fn value(name: &str, value: &str) -> Option<String> {
        read(name, value).ok().map(|look| look.value)
    }

    #[rstest]
    #[case("#0d6657")]
    #[case("#FFF8")]
    #[case("teal")]
    #[case("rgb(13, 102, 87)")]
    #[case("oklch(0.5 0.1 180 / 50%)")]
    #[case("light-dark(#0d6657, rgb(1 2 3))")]
    #[case("color-mix(in srgb, red 20%, #fff)")]
    fn colours_are_taken_as_they_are(#[case] colour: &str) {
        assert_eq!(value("accent", &format!(" {colour} ")), Some(colour.to_owned()));
    }

    #[rstest]
    #[case("")]
    #[case("#12")]
    #[case("#ggg")]
    #[case("red; color: blue")]
    #[case("red}body{display:none")]
    #[case("url(https://example.org)")]
    #[case("var(--other)")]
    #[case("rgb(1,2,3")]
    #[case("rgb 1)")]
    #[case("rgb(1,2,3))")]
    #[case("red /* ")]
    #[case("\\72 ed")]
    #[case("</style>")]
    #[case("1px")]
    fn what_is_no_colour_is_refused(#[case] colour: &str) {
        let problem = read("accent", colour).unwrap_err();
        let said = format!("accent: “{colour}” is not a colour such as #0d6657 or rgb(13 102 87)");
        assert_eq!(problem.to_string(), said);
    }

    #[rstest]
    #[case("0", Some("0"))]
    #[case(" 10PX", Some("10px"))]
    #[case("0.5rem", Some("0.5rem"))]
    #[case(".5em", Some(".5em"))]
    #[case("10", None)]
    #[case("1.px", None)]
    #[case("px", None)]
    #[case("-1px", None)]
    #[case("1px 2px", None)]
    #[case("calc(1px)", None)]
    #[case("1%", None)]
    fn lengths(#[case] length: &str, #[case] taken: Option<&str>) {
        assert_eq!(value("radius", length).as_deref(), taken);
    }

    #[rstest]
    #[case("Source Sans 3, sans-serif", Some("\"Source Sans 3\", sans-serif"))]
    #[case("'Œuvre', \"B\"", Some("\"Œuvre\", \"B\""))]
    #[case("a\"b", None)]
    #[case("a,,b", None)]
    #[case("a;b", None)]
    #[case("", None)]
    fn font_lists(#[case] fonts: &str, #[case] taken: Option<&str>) {
        assert_eq!(value("font", fonts).as_deref(), taken);
    }

    #[test]
    fn an_unknown_variable_is_named_with_those_that_there_are() {
        let problem = read("color", "red").unwrap_err().to_string();
        assert!(problem.starts_with("look: unknown “color”; expected: “font”, "), "{problem}");
    }

    proptest! {
        #[test]
        fn no_value_ends_what_it_stands_in(
            name in "accent|radius|font",
            found in "[-#%.,()/ +a-z0-9;{}<>\\\\\"'*:!@\u{e9}\n]{0,12}",
        ) {
            let Ok(look) = read(&name, &found) else { return Ok(()) };
            let ending = look.value.contains([';', '{', '}', '<', '>', '\\', '\n', '\'', '*', ':']);
            prop_assert!(!ending, "{}", look.value);
            prop_assert_eq!(look.value.matches('"').count() % 2, 0);
            prop_assert_eq!(look.value.matches('(').count(), look.value.matches(')').count());
        }
    }
}
