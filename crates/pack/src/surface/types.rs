//! The types of TypeScript.

use super::{ABOUT, CLASS, ELEMENT, EVENTS, Field, PROPERTIES, SHAPES};
use std::fmt::{self, Write};

/// `moda-scope.d.ts`.
pub fn types() -> String {
    let mut types = String::from("// Written by `cargo xtask surface`.\n\n");
    // Writing into a string does not fail.
    let _ = write_types(&mut types);
    types
}

fn write_types(types: &mut String) -> fmt::Result {
    for shape in &SHAPES {
        writeln!(types, "/** {} */\nexport interface {} {{", shape.about, shape.name)?;
        for Field { name, values, about } in shape.fields {
            writeln!(types, "  /** {about} */\n  {name}: {values};")?;
        }
        types.push_str("}\n\n");
    }
    // No class: another copy of the script may have defined the element, so the script gives none to import.
    writeln!(types, "/** {ABOUT} */\nexport interface {CLASS} extends HTMLElement {{")?;
    for of in &PROPERTIES {
        writeln!(types, "  /** {} */", of.about)?;
        writeln!(types, "  get {}(): {};", of.name, of.gives)?;
        writeln!(types, "  set {}(value: {});", of.name, of.takes)?;
    }
    types.push_str("}\n\n/** The events of the element, by name. */\n");
    types.push_str("export interface ModaScopeEventMap {\n");
    for of in &EVENTS {
        writeln!(types, "  /** {} */\n  \"{}\": CustomEvent<{}>;", of.about, of.name, of.detail)?;
    }
    types.push_str("}\n\ndeclare global {\n  interface HTMLElementTagNameMap {\n");
    writeln!(types, "    \"{ELEMENT}\": {CLASS};\n  }}")?;
    types.push_str("  interface GlobalEventHandlersEventMap extends ModaScopeEventMap {}\n}\n");
    Ok(())
}
