//! The classic script with another catalogue in it.

use crate::{Choices, Problem, form, json};

/// The script with the chosen catalogue in place of the one that it ends in.
///
/// # Errors
///
/// [`Problem::BadPart`] where the script does not end as the build writes it: in a line that calls a function, one that
/// is a string, one that closes the call.
pub(crate) fn with_catalogue(script: &str, choices: &Choices) -> Result<String, Problem> {
    let bad = Problem::BadPart { file: form::CLASSIC };
    let Some(head) = head(script) else { return Err(bad) };
    Ok(format!("{head}\n{}\n);\n", json::literal(choices.text())))
}

/// All before the catalogue.
fn head(script: &str) -> Option<&str> {
    let (rest, last) = script.trim_end().rsplit_once('\n')?;
    let (head, literal) = rest.rsplit_once('\n')?;
    let head = head.trim_end();
    json::text(literal.trim())?;
    (last.trim() == ");" && head.ends_with("})(")).then_some(head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("/* code */((c)=>{})(\n\"{}\"\n);\n", Some("/* code */((c)=>{})("))]
    #[case("((c)=>{})(\r\n\"{}\"\r\n);", Some("((c)=>{})("))]
    #[case("((c)=>{})(\n{}\n);\n", None)]
    #[case("((c)=>{})(\n\"{}\n);\n", None)]
    #[case("((c)=>{})\n\"{}\"\n);\n", None)]
    #[case("((c)=>{})(\n\"{}\"\n)();\n", None)]
    #[case("((c)=>{})(\"{}\");", None)]
    #[case("", None)]
    fn only_the_ending_of_the_build_is_taken(#[case] script: &str, #[case] before: Option<&str>) {
        assert_eq!(head(script), before);
    }
}
