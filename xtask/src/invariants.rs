//! What holds across the sources and no compiler sees; ARCHITECTURE.md lists it.

use crate::project;
use modascope_core::session::View;
use modascope_pack::surface::{ATTRIBUTES, EVENTS, HIDEABLE, PARTS, VARIABLES};
use std::fs;
use std::path::{Path, PathBuf};

/// The files below a folder, with their text.
fn files(folder: &Path, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

#[test]
fn the_interface_meets_the_browser_in_its_platform_only() {
    let files = files(&project::root().join("src/ui"), "rs");
    assert!(files.len() > 10);
    for (path, text) in files {
        for name in ["web_sys", "js_sys", "wasm_bindgen", "inner_html"] {
            assert!(!text.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn colours_are_written_in_the_tokens_only() {
    let files = files(&project::root().join("style"), "css");
    assert!(files.len() > 10);
    for (path, text) in files.iter().filter(|(path, _)| !path.ends_with("tokens.css")) {
        for (number, line) in text.lines().enumerate() {
            let colour = ["rgb", "hsl", "oklch"].iter().any(|of| line.contains(&format!("{of}(")))
                || line.contains(": #")
                || line.contains(" #") && !line.contains('{');
            assert!(!colour, "{}:{}: {line}", path.display(), number + 1);
        }
    }
}

#[test]
fn the_variables_of_the_styles_are_those_that_are_listed() {
    let styles = files(&project::root().join("style"), "css");
    let all: String = styles.into_iter().map(|(_, text)| text).collect();
    let mut found = Vec::new();
    for place in all.split("var(--moda-scope-").skip(1) {
        let (name, rest) = place.split_once(", ").unwrap();
        let (default, _) = rest.split_once(");").unwrap();
        // A default may be one of our own names.
        let default = match default.strip_prefix("var(").and_then(|own| own.strip_suffix(')')) {
            Some(own) => all.split_once(&format!("{own}: ")).unwrap().1.split(';').next().unwrap(),
            // Worked out of the accent.
            None if default.starts_with("color(from") => "black or white",
            None => default,
        };
        found.push((name, default));
    }
    found.sort();
    let mut listed: Vec<_> = VARIABLES.iter().map(|of| (of.name, of.default)).collect();
    listed.sort();
    assert_eq!(found, listed);
}

/// What stands between these two, each once and in order.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let places = text.split(start).skip(1);
    let mut found: Vec<_> = places.map(|place| place.split(end).next().unwrap()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The words between quotation marks.
fn quoted(list: &str) -> impl Iterator<Item = &str> {
    list.split('"').skip(1).step_by(2)
}

#[track_caller]
fn same<'a>(found: Vec<&str>, listed: impl IntoIterator<Item = &'a str>) {
    let mut listed: Vec<_> = listed.into_iter().collect();
    listed.sort_unstable();
    assert_eq!(found, listed);
}

#[test]
fn the_parts_and_events_of_the_sources_are_those_that_are_listed() {
    let source = project::root().join("src");
    let [rust, scripts] = ["rs", "js"]
        .map(|ending| files(&source, ending).into_iter().map(|(_, text)| text).collect::<String>());
    same(between(&rust, ".attr(\"part\", \"", "\""), PARTS.iter().map(|of| of.name));
    let all = rust + &scripts;
    let events = between(&all, "\"moda-scope-", "\"");
    let named = EVENTS.iter().map(|of| of.name.trim_start_matches("moda-scope-"));
    same(events, named);
}

/// The attributes that `src/embed/attributes.js` lists, which is the allow-list for what others hand over.
fn allowed() -> Vec<String> {
    let path = project::root().join("src/embed/attributes.js");
    let script = fs::read_to_string(path).unwrap();
    assert!(script.contains(", ...followed, ...begun]"));
    let lists = ["followed = [", "begun = [", "attributes = ["];
    let mut found = Vec::new();
    for list in lists {
        found.extend(quoted(between(&script, list, "]")[0]).map(str::to_owned));
    }
    found.sort_unstable();
    found
}

#[test]
fn the_attributes_that_a_page_may_set_are_those_that_are_listed() {
    // The element itself says that it is ready, and which theme was chosen.
    let own = ["data-ready", "data-chosen-theme"];
    let listed = ATTRIBUTES.iter().map(|of| of.name).filter(|name| !own.contains(name));
    let allowed = allowed();
    same(allowed.iter().map(String::as_str).collect(), listed);
}

#[test]
fn no_attribute_that_a_page_may_set_runs_a_script_or_changes_more_than_the_widget() {
    for name in allowed() {
        let global = ["id", "class", "style", "slot", "hidden", "tabindex", "autofocus", "nonce"];
        assert!(!name.starts_with("on") && !global.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn the_element_observes_what_a_page_may_set() {
    let element = fs::read_to_string(project::root().join("src/embed/element.js")).unwrap();
    assert!(element.contains("observedAttributes = [...attributes, ...own]"));
}

#[test]
fn what_the_style_hides_is_what_can_be_hidden() {
    let style = fs::read_to_string(project::root().join("style/hide.css")).unwrap();
    let mut found = between(&style, ":host([hide~=\"", "\"");
    found.extend(View::ALL.map(View::slug));
    found.sort_unstable();
    same(found, HIDEABLE);
    // Whoever writes another name is warned.
    let script = fs::read_to_string(project::root().join("src/embed/attributes.js")).unwrap();
    let mut known: Vec<_> = between(&script, "hide: \"", "\"")[0].split(' ').collect();
    known.sort_unstable();
    same(known, HIDEABLE);
}
