//! One HTML file with everything inside, which opens by a double click.

use crate::{Choices, Parts, Problem, classic, page::Page};
use base64::{Engine, engine::general_purpose::STANDARD};
use maud::{PreEscaped, html};
use sha2::{Digest, Sha256};

/// The file.
///
/// # Errors
///
/// As [`classic::with_catalogue`].
pub(crate) fn html(choices: &Choices, parts: &Parts) -> Result<String, Problem> {
    let script = inline(&classic::with_catalogue(parts.classic, choices)?, &IN_SCRIPTS);
    let style = inline(&format!("{}{}", parts.style, choices.style()), &IN_STYLES);
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         connect-src 'none'; base-uri 'none'; form-action 'none'",
        hash(&script),
        hash(&style)
    );
    let page = Page {
        choices,
        policy: &policy,
        storage: choices.keeping(),
        style: html! { style { (PreEscaped(style)) } },
        scripts: html! { script { (PreEscaped(script)) } },
    };
    Ok(page.write())
}

/// What would end a script, or change where it ends, and what means the same: it can stand in strings, templates,
/// patterns and comments only, as `<!--` begins a comment everywhere else.
const IN_SCRIPTS: [(&str, &str); 2] = [("</script", "<\\/script"), ("<!--", "<\\x21--")];
/// The same for a style sheet, where it can stand in strings and comments only.
const IN_STYLES: [(&str, &str); 1] = [("</style", "<\\/style")];

/// Code as the browser will read it out of its element again, which is what it hashes.
fn inline(code: &str, endings: &[(&str, &str)]) -> String {
    // The browser makes one of all ends of lines, and replaces the character that no page may have.
    let code = code.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
    let mut safe = String::with_capacity(code.len());
    let mut rest = code.as_str();
    while let Some(letter) = rest.chars().next() {
        let found = endings.iter().find(|(ending, _)| {
            rest.get(..ending.len()).is_some_and(|start| start.eq_ignore_ascii_case(ending))
        });
        let taken = match found {
            Some((ending, instead)) => {
                safe.push_str(instead);
                ending.len()
            }
            None => {
                safe.push(letter);
                letter.len_utf8()
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    safe
}

/// The hash of a script or style sheet, as a policy names it.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_script_or_style_ends_it() {
        let script = "a=`</SCRIPT >é`\r\nb='<!--<script>'/* \0*/";
        let safe = "a=`<\\/script >é`\nb='<\\x21--<script>'/* \u{fffd}*/";
        assert_eq!(inline(script, &IN_SCRIPTS), safe);
        assert_eq!(inline("a{}/* </Style> */", &IN_STYLES), "a{}/* <\\/style> */");
    }

    #[test]
    fn a_hash_is_that_of_the_standard() {
        // Of the empty text, as FIPS 180 has it.
        assert_eq!(hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }
}
