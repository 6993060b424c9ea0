//! Writing JSON.

use super::Json;

impl Json {
    /// The text of it.
    pub(crate) fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            // Whole numbers as such: the widget writes no others.
            Self::Number(value) => text.push_str(&(*value as u32).to_string()),
            Self::String(string) => write_string(text, string),
            Self::List(items) => {
                text.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        text.push(',');
                    }
                    item.write(text);
                }
                text.push(']');
            }
            Self::Object(fields) => {
                text.push('{');
                for (at, (name, value)) in fields.iter().enumerate() {
                    if at > 0 {
                        text.push(',');
                    }
                    write_string(text, name);
                    text.push(':');
                    value.write(text);
                }
                text.push('}');
            }
        }
    }
}

fn write_string(text: &mut String, string: &str) {
    text.push('"');
    for letter in string.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\0'..' ' => {
                // The first two of the four digits of its number are 0, the third is 0 or 1.
                text.push_str(if letter < '\u{10}' { "\\u000" } else { "\\u001" });
                text.extend(char::from_digit(u32::from(letter) % 16, 16));
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn another_reader_reads_what_is_written(string in "(?s).{0,20}|[\\x00-\\x22\\\\]{0,20}") {
            let fields = vec![
                (string.clone(), Json::List(vec![Json::text(&string), Json::Null, Json::Bool(true)])),
                ("b".to_owned(), Json::Number(12.0)),
            ];
            let json = Json::Object(fields);
            prop_assert_eq!(Json::read(&json.to_text()), Ok(json.clone()));
            let mut expected = serde_json::json!({ string.clone(): [string, null, true] });
            expected["b"] = 12.into();
            let read: serde_json::Value = serde_json::from_str(&json.to_text()).unwrap();
            prop_assert_eq!(read, expected);
        }
    }
}
