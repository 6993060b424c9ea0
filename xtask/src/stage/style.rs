//! Style sheets: what they import has more in it than each of them uses.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::bundle;

/// Makes a sheet of one file, without the custom properties that nothing in it asks for. Those of the widget's surface
/// (`--moda-scope-…`) are for others to ask for.
pub fn bundle_style(source: &str, output: &Path) -> Result<()> {
    bundle(source, output, &[])?;
    let css = fs::read_to_string(output)?;
    let pruned = without_unused(&css).with_context(|| format!("{source} is cut short"))?;
    Ok(fs::write(output, pruned)?)
}

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
    use super::without_unused;

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
