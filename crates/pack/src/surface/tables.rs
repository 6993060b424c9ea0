//! The tables of the documentation.

use super::{ATTRIBUTES, EVENTS, HIDEABLE, PARTS, PROPERTIES, SHAPES, VARIABLES};

/// A table of the documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The attributes.
    Attributes,
    /// What `hide` can name.
    Hideable,
    /// The properties.
    Properties,
    /// The events.
    Events,
    /// The objects that events and properties carry.
    Shapes,
    /// The CSS variables.
    Variables,
    /// The parts.
    Parts,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Attributes,
        Self::Hideable,
        Self::Properties,
        Self::Events,
        Self::Shapes,
        Self::Variables,
        Self::Parts,
    ];

    /// What the marks in the document call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Attributes => "attributes",
            Self::Hideable => "hide",
            Self::Properties => "properties",
            Self::Events => "events",
            Self::Shapes => "objects",
            Self::Variables => "variables",
            Self::Parts => "parts",
        }
    }

    /// The table in Markdown.
    pub fn markdown(self) -> String {
        match self {
            Self::Attributes => table(
                ["attribute", "values", "without it", ""],
                ATTRIBUTES.iter().map(|of| {
                    [code(of.name), values(of.values), of.default.to_owned(), of.about.to_owned()]
                }),
            ),
            Self::Hideable => HIDEABLE.map(code).join(", ") + "\n",
            Self::Properties => table(
                ["property", "gives", "takes", ""],
                PROPERTIES.iter().map(|of| {
                    [code(of.name), values(of.gives), values(of.takes), of.about.to_owned()]
                }),
            ),
            Self::Events => table(
                ["event", "`detail`", ""],
                EVENTS.iter().map(|of| [code(of.name), code(of.detail), of.about.to_owned()]),
            ),
            Self::Shapes => table(
                ["object", "field", "values", ""],
                SHAPES.iter().flat_map(|shape| {
                    shape.fields.iter().map(|of| {
                        [code(shape.name), code(of.name), values(of.values), of.about.to_owned()]
                    })
                }),
            ),
            Self::Variables => table(
                ["variable", "without it", ""],
                VARIABLES.iter().map(|of| {
                    let name = format!("--moda-scope-{}", of.name);
                    [code(&name), code(of.default), of.about.to_owned()]
                }),
            ),
            Self::Parts => {
                table(["part", ""], PARTS.iter().map(|of| [code(of.name), of.about.to_owned()]))
            }
        }
    }
}

/// A document with its tables written anew, each between `<!-- surface: name -->` and `<!-- end -->`; the name of a table
/// that the document has no place for otherwise.
///
/// # Errors
///
/// That name.
pub fn fill(document: &str) -> Result<String, &'static str> {
    let mut filled = document.to_owned();
    for table in Table::ALL {
        let name = table.name();
        let (before, rest) =
            filled.split_once(&format!("<!-- surface: {name} -->\n")).ok_or(name)?;
        let (_, after) = rest.split_once("<!-- end -->").ok_or(name)?;
        let text = table.markdown();
        filled = format!("{before}<!-- surface: {name} -->\n{text}<!-- end -->{after}");
    }
    Ok(filled)
}

fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut table = line(&head.map(str::to_owned));
    table.push_str(&format!("|{}\n", "---|".repeat(N)));
    for row in rows {
        // A bar ends a cell, in code as well.
        table.push_str(&line(&row.map(|cell| cell.replace('|', "\\|"))));
    }
    table
}

fn code(text: impl AsRef<str>) -> String {
    format!("`{}`", text.as_ref())
}

/// The values of a type: `"a" | "b"` as each by itself.
fn values(values: &str) -> String {
    match values.contains(['{', '<']) {
        true => code(values),
        false => {
            let each = values.split(" | ").map(|value| code(value.trim_matches('"')));
            each.collect::<Vec<_>>().join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> String {
        let places = Table::ALL
            .map(|table| format!("<!-- surface: {} -->\nof before\n<!-- end -->\n", table.name()));
        format!("# Before\n{}after\n", places.concat())
    }

    #[test]
    fn tables_are_written_between_their_marks_only() {
        let filled = fill(&document()).unwrap();
        assert!(filled.starts_with("# Before\n<!-- surface: attributes -->\n| attribute |"));
        assert!(filled.ends_with("<!-- end -->\nafter\n"));
        assert!(filled.contains("| `theme` | `auto`, `light`, `dark` |"), "{filled}");
        assert!(!filled.contains("of before"));
        assert_eq!(fill(&filled), Ok(filled.clone()));
    }

    #[test]
    fn a_table_without_a_place_is_named() {
        assert_eq!(fill(&document().replace("surface: events", "")), Err("events"));
    }

    #[test]
    fn every_row_has_as_many_cells_as_its_head() {
        for table in Table::ALL {
            let text = table.markdown().replace("\\|", "");
            let counts: Vec<_> = text.lines().map(|line| line.matches('|').count()).collect();
            assert!(counts.windows(2).all(|two| two[0] == two[1]), "{table:?}: {counts:?}");
        }
    }
}
