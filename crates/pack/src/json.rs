//! Catalogue files as text inside a script.

/// A JSON text without the space between its parts.
pub(crate) fn compact(text: &str) -> String {
    let mut compact = String::with_capacity(text.len());
    let (mut quoted, mut escaped) = (false, false);
    for letter in text.chars() {
        if quoted {
            quoted = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
        } else if letter.is_ascii_whitespace() {
            continue;
        } else {
            quoted = letter == '"';
        }
        compact.push(letter);
    }
    compact
}

/// A JSON text that means the same, and that no script element of a page ends at: `<` stands in strings only.
pub(crate) fn inline(text: &str) -> String {
    text.replace('<', "\\u003c")
}

/// A text as a string that means the same in JSON and in JavaScript, and that no script element of a page ends at.
pub(crate) fn literal(text: &str) -> String {
    // A string is always JSON.
    let quoted = serde_json::to_string(text).unwrap_or_default();
    let mut literal = String::with_capacity(quoted.len());
    for letter in quoted.chars() {
        match letter {
            // `</script` and `<!--` mean something inside a script element.
            '<' => literal.push_str("\\u003c"),
            // Ends of lines, which no string of older JavaScript has.
            '\u{2028}' => literal.push_str("\\u2028"),
            '\u{2029}' => literal.push_str("\\u2029"),
            _ => literal.push(letter),
        }
    }
    literal
}

/// The text of a JSON string.
pub(crate) fn text(literal: &str) -> Option<String> {
    serde_json::from_str(literal).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    #[test]
    fn space_goes_between_the_parts_only() {
        let text = " { \"a b\" : [ 1 ,\r\n\t\"\\\" \\\\\" , \" \" ] } ";
        assert_eq!(compact(text), r#"{"a b":[1,"\" \\"," "]}"#);
    }

    #[test]
    fn a_literal_ends_no_script_and_no_line() {
        assert_eq!(literal("</script>\u{2028}\n\"<!--"), r#""\u003c/script>\u2028\n\"\u003c!--""#);
    }

    #[test]
    fn what_stands_in_a_page_ends_no_script() {
        assert_eq!(inline(r#"{"a":"</script>"}"#), r#"{"a":"\u003c/script>"}"#);
    }

    proptest! {
        #[test]
        fn compact_json_says_the_same(text in any::<String>(), other in any::<String>()) {
            let value = json!({ text.clone(): [other, 1, null], "b": { text: true } });
            let pretty = serde_json::to_string_pretty(&value).unwrap();
            let read: Value = serde_json::from_str(&compact(&pretty)).unwrap();
            prop_assert_eq!(read, value);
        }

        #[test]
        fn a_literal_says_the_same(words in any::<String>()) {
            let literal = literal(&words);
            let ending = literal.contains(['<', '\n', '\r', '\u{2028}', '\u{2029}']);
            prop_assert!(!ending, "{}", literal);
            prop_assert_eq!(text(&literal), Some(words));
        }
    }
}
