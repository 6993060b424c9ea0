//! The pages of the site for another catalogue or language.

use crate::{Choices, Problem, early::early, fallback::unloaded, page};
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
    let mut attributes = choices.attributes();
    attributes.push(("share", String::new()));
    if own {
        attributes.push(("heading-level", "1".to_owned()));
    }
    // The page follows the language of its widget, which begins with that of the page.
    attributes.retain(|(name, _)| *name != "lang");
    let changed = || {
        // What is in the widget goes first: cards have headers too.
        let mut page = replace(page, "<moda-scope", "</moda-scope>", "<moda-scope></moda-scope>")?;
        if own {
            page = replace(&page, "<header>", "</header>", "")?;
        }
        let level = if own { 1 } else { 2 };
        let mut changed = change(&page, choices, own, (level, true), attributes, style)?;
        if is_renamed(&page, choices, own) {
            let about = html! { @if let Some(about) = choices.about() { meta name="description" content=(about); } };
            let about = about.into_string();
            changed = replace(&changed, "<meta name=\"description\"", ">", &about)?;
        }
        Some(changed)
    };
    changed().ok_or(Problem::BadPart { file: "index.html" })
}

/// The page of a frame, changed in the same way. It follows the browser's language where none was chosen, and what its
/// address asks for goes before all that was.
///
/// # Errors
///
/// As [`site`].
pub fn frame(
    page: &str,
    choices: &Choices,
    own: bool,
    style: Option<&str>,
) -> Result<String, Problem> {
    let mut attributes = choices.attributes();
    attributes.retain(|(name, _)| *name != "lang" || choices.is_language_chosen());
    let changed = || {
        let changed = change(page, choices, own, (1, false), attributes, style)?;
        if !is_renamed(page, choices, own) {
            return Some(changed);
        }
        let main = html! { main aria-label=(choices.title()) {} }.into_string();
        replace(&changed, "<main ", ">", main.trim_end_matches("</main>"))
    };
    changed().ok_or(Problem::BadPart { file: "frame.html" })
}

/// Whether the names in the page are not those of what it is to show.
fn is_renamed(page: &str, choices: &Choices, own: bool) -> bool {
    own || !page.contains(&format!("<html lang=\"{}\">", choices.language()))
}

/// What both pages have in common: language, title, looks, and the widget with what is shown until it is there. Its title
/// has a level among the headings, and its address may be shared.
fn change(
    page: &str,
    choices: &Choices,
    own: bool,
    (level, shared): (usize, bool),
    mut attributes: Vec<(&'static str, String)>,
    style: Option<&str>,
) -> Option<String> {
    attributes.extend(choices.keeping());
    let (catalogue, language) = (choices.catalogue(), choices.language());
    let controls = choices.begins_plainly();
    let inside = html! {
        (unloaded(language)) (early(catalogue, language, level, shared, controls))
    };
    let widget =
        html! { (page::open("moda-scope", &attributes)) (inside) (page::close("moda-scope")) };
    let mut changed = replace(page, "<moda-scope", "</moda-scope>", &widget.into_string())?;
    let language = html! { html lang=(choices.language()) {} }.into_string();
    changed = replace(&changed, "<html ", ">", language.trim_end_matches("</html>"))?;
    if is_renamed(page, choices, own) {
        let title = html! { title { (choices.title()) } }.into_string();
        changed = replace(&changed, "<title>", "</title>", &title)?;
    }
    if let Some(style) = style {
        let link = html! { link rel="stylesheet" href=(style); }.into_string();
        changed = replace(&changed, "</head>", "", &format!("{link}</head>"))?;
    }
    Some(changed)
}

/// The text with what goes from `start` to `end` replaced, if it has that once.
fn replace(text: &str, start: &str, end: &str, by: &str) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    (!after.contains(start)).then(|| format!("{before}{by}{after}"))
}
