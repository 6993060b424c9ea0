//! The page of the site for another catalogue or language.

use crate::{Choices, Problem, fallback::fallback, page};
use maud::html;

/// The page of the build, changed to what was chosen. `own` says whether the catalogue is another than the built-in one:
/// the heading of the page is about that, so the widget's own title then stands in its place.
///
/// `style` is the name of a style sheet with [`Choices::style`], if there is one beside the page.
///
/// # Errors
///
/// [`Problem::BadPart`] where the page is not as the build writes it.
pub fn site(
    page: &str,
    choices: &Choices,
    own: bool,
    style: Option<&str>,
) -> Result<String, Problem> {
    let same_language = page.contains(&format!("<html lang=\"{}\">", choices.language()));
    let changed = change(page, choices, own, own || !same_language, style);
    changed.ok_or(Problem::BadPart { file: "index.html" })
}

fn change(
    page: &str,
    choices: &Choices,
    own: bool,
    renamed: bool,
    style: Option<&str>,
) -> Option<String> {
    let mut attributes = choices.attributes();
    attributes.push(("share", String::new()));
    attributes.extend(choices.storage_key().map(|key| ("storage-key", key.to_owned())));
    let mut inside = fallback(choices.catalogue(), choices.language());
    if own {
        attributes.push(("heading-level", "1".to_owned()));
        inside = page::inside(choices);
    }
    // The page follows the language of its widget, which begins with that of the page.
    attributes.retain(|(name, _)| *name != "lang");
    let widget =
        html! { (page::open("moda-scope", &attributes)) (inside) (page::close("moda-scope")) };
    let mut page = replace(page, "<moda-scope ", "</moda-scope>", &widget.into_string())?;
    let language = html! { html lang=(choices.language()) {} }.into_string();
    page = replace(&page, "<html ", ">", language.trim_end_matches("</html>"))?;
    if renamed {
        let title = html! { title { (choices.title()) } }.into_string();
        page = replace(&page, "<title>", "</title>", &title)?;
        let about = html! { @if let Some(about) = choices.about() { meta name="description" content=(about); } };
        page = replace(&page, "<meta name=\"description\"", ">", &about.into_string())?;
    }
    if own {
        page = replace(&page, "<header>", "</header>", "")?;
    }
    if let Some(style) = style {
        let link = html! { link rel="stylesheet" href=(style); }.into_string();
        page = replace(&page, "</head>", "", &format!("{link}</head>"))?;
    }
    Some(page)
}

/// The text with what goes from `start` to `end` replaced, if it has that once.
fn replace(text: &str, start: &str, end: &str, by: &str) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    (!after.contains(start)).then(|| format!("{before}{by}{after}"))
}
