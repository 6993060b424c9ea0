//! Style sheets: what they import has more in it than each of them uses.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::bundle;

const WIDGET: &str = "moda-scope.css";

/// The sheets, and the one whose custom properties each finds in its page.
const SHEETS: [(&str, Option<&str>); 4] =
    [(WIDGET, None), ("page.css", Some(WIDGET)), ("package.css", None), ("embed.css", None)];

/// Makes each sheet of one file, without the custom properties that nothing in it asks for. Those of the widget's surface
/// (`--moda-scope-…`) are for others to ask for.
pub fn bundle_all(staging: &Path) -> Result<()> {
    for (sheet, beside) in SHEETS {
        let output = staging.join(sheet);
        bundle(&format!("style/{sheet}"), &output, &[])?;
        let css = fs::read_to_string(&output)?;
        let css = without_unused(&css).with_context(|| format!("{sheet} is cut short"))?;
        let all = match beside {
            Some(beside) => fs::read_to_string(staging.join(beside))? + &css,
            None => css.clone(),
        };
        if let Some(name) = missing(&css, &all) {
            bail!("{sheet} asks for {name}, which nothing declares where it is used");
        }
        fs::write(output, css)?;
    }
    Ok(())
}

/// A custom property of ours that a sheet asks for, and that is not declared in all the sheets of its page; one that
/// another sheet may lack can be given a value for that case.
fn missing<'a>(css: &'a str, all: &str) -> Option<&'a str> {
    css.split("var(").skip(1).find_map(|rest| {
        let end = rest.find(|letter| !is_of_name(letter))?;
        let (name, rest) = rest.split_at(end);
        let declared = ["{", ";"].iter().any(|start| all.contains(&format!("{start}{name}:")));
        (!declared && rest.starts_with(')') && name != FROM_RUST).then_some(name)
    })
}

/// What the widget itself declares, for the rows of its cards.
const FROM_RUST: &str = "--facts";

fn without_unused(css: &str) -> Option<String> {
    let mut css = css.to_owned();
    // What one property alone asks for goes after it.
    while let Some((start, end)) = unused(&css)? {
        css.replace_range(start..end, "");
    }
    Some(css)
}

/// Where the first declaration that nobody asks for stands. Nothing for a sheet whose declarations have no end.
fn unused(css: &str) -> Option<Option<(usize, usize)>> {
    let mut from = 0;
    while let Some(found) = css[from..].find("--") {
        let start = from + found;
        let name_end = start + css[start..].find(|c: char| !is_of_name(c))?;
        let name = &css[start..name_end];
        from = name_end;
        let declares = css[name_end..].starts_with(':') && css[..start].ends_with(['{', ';']);
        if !declares || name.starts_with("--moda-scope") {
            continue;
        }
        let asks =
            |(at, _): (usize, &str)| !css[at + "var(".len() + name.len()..].starts_with(is_of_name);
        if css.match_indices(&format!("var({name}")).any(asks) {
            continue;
        }
        let end = name_end + css[name_end..].find([';', '}'])?;
        let is_last = css[end..].starts_with('}');
        return Some(Some((start, if is_last { end } else { end + 1 })));
    }
    Some(None)
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::{missing, without_unused};

    #[test]
    fn what_nobody_declares_is_named() {
        let css = ".a{color:var(--x);margin:var(--y, 0)}";
        assert_eq!(missing(css, css), Some("--x"));
        assert_eq!(missing(css, &format!(".page{{--x: 1}}{css}")), None);
    }

    #[test]
    fn what_nobody_asks_for_goes() {
        let css =
            ".a{--x: 1;--y: var(--x);--z: 2;--zz: 3}.b{color:var(--z);--moda-scope-padding: 0}";
        let pruned = ".a{--z: 2;}.b{color:var(--z);--moda-scope-padding: 0}";
        assert_eq!(without_unused(css).as_deref(), Some(pruned));
    }

    #[test]
    fn a_name_is_not_asked_for_by_a_longer_one() {
        let css = ".a{--x: 1;--x-2: 2}.b{width:var(--x-2, 0)}";
        assert_eq!(without_unused(css).as_deref(), Some(".a{--x-2: 2}.b{width:var(--x-2, 0)}"));
    }
}
