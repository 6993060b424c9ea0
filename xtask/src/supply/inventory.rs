//! The bill of materials: the modules and scripts of a build, what each is made of, and what that is made of, in the
//! form of CycloneDX. The same build gives the same bytes: no time is in it, and its number is made of the rest.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Crate;
use crate::digests::sha256;
use crate::listing::listing;
use crate::process::{answer, command};

/// The name of the file.
pub const INVENTORY: &str = "modascope.cdx.json";

/// The script whose last line is a catalogue, which those who pack it may replace.
const REPACKED: &str = "moda-scope.classic.js";
/// The script whose last line says what lies beside it.
const RELISTED: &str = "worker.js";
const STANDARD: &str = "rust-std";
const WHOLE: &str = "modascope-files";

/// The inventory of a folder with the files of a build.
pub fn inventory(folder: &Path, crates: &[Crate]) -> Result<String> {
    let version = answer(command("rustc").args(["--version", "--verbose"]));
    let version = version.context("rustc did not answer: install Rust with rustup")?;
    let release = version.lines().find_map(|line| line.strip_prefix("release: "));
    let release = release.context("`rustc --version --verbose` names no release")?;

    let (mut components, mut dependencies) = (Vec::new(), Vec::new());
    let mut files = Vec::new();
    for (name, path) in listing(folder)? {
        if !name.ends_with(".js") && !name.ends_with(".wasm") {
            continue;
        }
        let bytes = fs::read(&path).with_context(|| format!("{name} cannot be read"))?;
        components.push(file(&name, &bytes));
        dependencies.push(json!({ "ref": name, "dependsOn": made_of(&name, crates) }));
        files.push(name);
    }
    components.push(standard(release));
    dependencies.push(json!({ "ref": STANDARD, "dependsOn": [] }));
    for of in crates {
        components.push(component(of));
        let standard = of.is_own().then(|| STANDARD.to_owned());
        let needs: Vec<_> = of.needs.iter().cloned().chain(standard).collect();
        dependencies.push(json!({ "ref": of.id(), "dependsOn": needs }));
    }
    dependencies.push(json!({ "ref": WHOLE, "dependsOn": files }));

    let mut inventory = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": WHOLE,
                "name": "modascope",
                "version": env!("CARGO_PKG_VERSION"),
                "description": "A comparison widget for training modalities",
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    });
    inventory["serialNumber"] = json!(number(&inventory.to_string()));
    Ok(format!("{inventory:#}\n"))
}

/// A script or a module of the build.
fn file(name: &str, bytes: &[u8]) -> Value {
    let mut file = json!({
        "type": "file",
        "bom-ref": name,
        "name": name,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    });
    match name {
        REPACKED => {
            file["description"] = json!("its digest is that of the catalogue in it as well");
        }
        RELISTED => {
            file["description"] = json!("its digest is that of the list of files in it as well");
        }
        _ => file["hashes"] = json!([{ "alg": "SHA-256", "content": sha256(bytes) }]),
    }
    file
}

/// The crates that are in a file, but for those that these bring: modules are compiled from a crate, and what calls them
/// has the glue of wasm-bindgen.
fn made_of(name: &str, crates: &[Crate]) -> Vec<String> {
    let made_of: &[&str] = match name {
        REPACKED => &["modascope", "wasm-bindgen"],
        "moda-scope.js" => &["wasm-bindgen"],
        "scorm.js" => &["fflate"],
        "workbook.js" => &["modascope-xlsx", "wasm-bindgen"],
        _ if name.starts_with("embed-") => &["wasm-bindgen"],
        _ if name.starts_with("xlsx-") && name.ends_with(".js") => &["wasm-bindgen"],
        _ if name.starts_with("xlsx-") => &["modascope-xlsx"],
        _ if name.starts_with("modascope-") => &["modascope"],
        _ if name.starts_with("packer-") => &["modascope-packer"],
        _ if name.starts_with("explainer-") && name.ends_with(".js") => &["wasm-bindgen"],
        _ if name.starts_with("explainer-") => &["modascope-explainer"],
        _ => &[],
    };
    crates.iter().filter(|of| made_of.contains(&&*of.name)).map(Crate::id).collect()
}

/// The standard library, which no cargo names.
fn standard(release: &str) -> Value {
    json!({
        "type": "library",
        "bom-ref": STANDARD,
        "name": STANDARD,
        "version": release,
        "description": "The standard library of Rust",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "purl": format!("pkg:generic/{STANDARD}@{release}"),
    })
}

/// A crate. One of this project is in no registry, even where it stands in for one that is.
fn component(of: &Crate) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": of.id(),
        "name": of.name,
        "version": of.version,
        "licenses": [{ "expression": of.licence }],
    });
    let about = of.about.split_whitespace().collect::<Vec<_>>().join(" ");
    if !about.is_empty() {
        component["description"] = json!(about);
    }
    if let Some(sha256) = &of.sha256 {
        // What stands after a plus sign is part of a version, and an address has another way to write it.
        let version = of.version.replace('+', "%2B");
        component["purl"] = json!(format!("pkg:cargo/{}@{version}", of.name));
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sha256 }]);
    } else if let Some(sha512) = &of.sha512 {
        component["purl"] = json!(format!("pkg:npm/{}@{}", of.name, of.version));
        component["hashes"] = json!([{ "alg": "SHA-512", "content": sha512 }]);
    } else if !of.name.starts_with("modascope") {
        component["pedigree"] =
            json!({ "notes": "written for this project, in place of the crate of this name" });
    }
    component
}

/// A UUID made of a text, of version 8 and variant of RFC 9562: made in a way of one's own.
fn number(text: &str) -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&Sha256::digest(text)[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let (parts, mut rest) = ([8, 4, 4, 4], digits.as_str());
    let mut number = String::from("urn:uuid:");
    for length in parts {
        let (part, after) = rest.split_at(length);
        number += part;
        number.push('-');
        rest = after;
    }
    number + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::supply::crates;
    use cyclonedx_bom::prelude::{Bom, Validate};
    use std::collections::BTreeSet;
    use tempfile::TempDir;

    fn built() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "modascope-1a2b.wasm",
            "packer-3c4d.wasm",
            "xlsx-5e6f.wasm",
            "xlsx-7a8b.js",
            REPACKED,
            "scorm.js",
            "index.html",
        ] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        folder
    }

    fn find<'a>(list: &'a Value, key: &str, name: &str) -> &'a Value {
        let found = list.as_array().unwrap().iter().find(|of| of[key] == name);
        found.unwrap_or_else(|| panic!("no {name}"))
    }

    #[test]
    fn the_inventory_is_of_the_published_form() {
        let inventory = inventory(built().path(), &crates().unwrap()).unwrap();
        let read = |text: &str| Bom::parse_from_json_v1_5(text.as_bytes()).unwrap().validate();
        let result = read(&inventory);
        assert!(result.passed(), "{result:?}");
        // The form sees what is wrong.
        for (right, wrong) in [
            ("\"type\": \"library\"", "\"type\": \"crate\""),
            ("\"expression\": \"MIT\"", "\"expression\": \"as you like\""),
            ("\"serialNumber\": \"urn:uuid:", "\"serialNumber\": \"urn:"),
        ] {
            assert!(inventory.contains(right), "{right}");
            assert!(!read(&inventory.replace(right, wrong)).passed(), "{wrong}");
        }
    }

    #[test]
    fn the_inventory_names_files_and_crates_and_what_each_is_made_of() {
        let crates = crates().unwrap();
        let folder = built();
        let text = inventory(folder.path(), &crates).unwrap();
        assert_eq!(text, inventory(folder.path(), &crates).unwrap());
        let read: Value = serde_json::from_str(&text).unwrap();
        let (components, needs) = (&read["components"], &read["dependencies"]);

        let scorm = find(components, "name", "scorm.js");
        assert_eq!(scorm["hashes"][0]["content"], sha256(b"scorm.js"));
        assert!(find(components, "name", REPACKED)["hashes"].is_null());
        assert!(!text.contains("index.html"));
        let fflate = find(components, "name", "fflate");
        assert_eq!(fflate["purl"], "pkg:npm/fflate@0.8.3");
        assert_eq!(fflate["hashes"][0]["content"].as_str().map(str::len), Some(128));
        assert_eq!(find(needs, "ref", "scorm.js")["dependsOn"], json!(["fflate@0.8.3"]));
        let leptos = find(components, "name", "leptos");
        assert_eq!(leptos["purl"], "pkg:cargo/leptos@0.8.23");
        assert_eq!(leptos["hashes"][0]["content"].as_str().map(str::len), Some(64));
        let instead = find(components, "name", "send_wrapper");
        assert!(instead["purl"].is_null() && instead["pedigree"]["notes"].is_string());

        let module = find(needs, "ref", "modascope-1a2b.wasm");
        assert_eq!(module["dependsOn"], json!(["modascope@0.1.0"]));
        let workbook = find(needs, "ref", "xlsx-5e6f.wasm");
        assert_eq!(workbook["dependsOn"], json!(["modascope-xlsx@0.1.0"]));
        let writer = find(needs, "ref", "modascope-xlsx@0.1.0")["dependsOn"].as_array().unwrap();
        assert!(writer.iter().any(|found| found == "rust_xlsxwriter@0.102.0"));
        let glue = find(needs, "ref", "xlsx-7a8b.js")["dependsOn"][0].as_str().unwrap();
        assert!(glue.starts_with("wasm-bindgen@"), "{glue}");
        let own = find(needs, "ref", "modascope@0.1.0")["dependsOn"].as_array().unwrap();
        for needed in ["modascope-core@0.1.0", "leptos@0.8.23", "rust-std"] {
            assert!(own.iter().any(|found| found == needed), "{needed}");
        }

        // Whatever is named is there, and once.
        let named: Vec<_> =
            components.as_array().unwrap().iter().map(|of| &of["bom-ref"]).collect();
        let unique: BTreeSet<_> = named.iter().map(|name| name.to_string()).collect();
        assert_eq!(unique.len(), named.len());
        for of in needs.as_array().unwrap() {
            for needed in of["dependsOn"].as_array().unwrap() {
                assert!(unique.contains(&needed.to_string()), "{needed}");
            }
        }
    }

    #[test]
    fn the_number_is_a_uuid_of_the_text() {
        let number = number("a");
        let parts: Vec<_> = number.trim_start_matches("urn:uuid:").split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(parts[2].starts_with('8'), "{number}");
        assert_eq!(number, super::number("a"));
        assert_ne!(number, super::number("b"));
    }
}
