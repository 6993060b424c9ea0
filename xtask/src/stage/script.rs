//! The scripts: those of the element, a module that loads the files beside it and one with all of them inside, and those
//! of frames and packages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::{Compression, write::DeflateEncoder};
use modascope_pack::{Form, Parts, pack};
use std::io::Write;

use super::{bundle, catalogue};
use crate::{process, project, supply::NOTICES};

const MODULE: &str = "moda-scope.js";
const CLASSIC: &str = "moda-scope.classic.js";
const WASM: &str = "modascope_bg.wasm";

/// What is loaded by itself: in the page of a frame, in the page around it, in packages for learning platforms.
const OTHERS: [(&str, &str); 4] = [
    ("src/frame/frame.js", "frame.js"),
    ("src/frame/host.js", "moda-scope-frame.js"),
    ("src/tracking/scorm.js", "scorm.js"),
    ("src/tracking/cmi5.js", "cmi5.js"),
];

/// Where the module goes in the script that has it inside.
const MARK: &str = "@module@";

/// Makes both, and the module that they call: without what neither calls.
pub fn bundle_all(staging: &Path) -> Result<()> {
    let glue = staging.join("modascope.js");
    ensure!(glue.is_file(), "Trunk staged no modascope.js");
    let module = staging.join(WASM);
    process::run(process::command("node").arg("xtask/src/glue.mjs").arg(module).arg(&glue))?;
    let early = staging.join("loading.css");
    bundle("style/loading.css", &early, &[])?;
    let alias = |name: &str, path: &Path| format!("--alias:{name}={}", path.display());
    let root = project::root();
    let files = |name: &str| alias("modascope-files", &root.join("src/embed/files").join(name));
    let common = [
        "--loader:.css=text".to_owned(),
        // It is loaded when a workbook is asked for.
        "--external:./xlsx.js".to_owned(),
        // And this for a file that is wrong.
        "--external:./explainer.js".to_owned(),
        // For the report of who met an error.
        format!("--define:modaScopeVersion={:?}", env!("CARGO_PKG_VERSION")),
        alias("modascope-glue", &glue),
        alias("modascope-early", &early),
        alias("modascope-style", &staging.join("moda-scope.css")),
    ];
    for (output, format, source, in_one_file) in [
        (MODULE, "--format=esm", "served.js", false),
        (CLASSIC, "--format=iife", "inlined.js", true),
    ] {
        let form = format!("--define:globalThis.modaScopeInOneFile={in_one_file}");
        let options = [&common[..], &[format.to_owned(), files(source), form]].concat();
        bundle("src/embed/moda-scope.js", &staging.join(output), &options)?;
    }
    prune(staging)?;
    put_in(staging)?;
    for (source, output) in OTHERS {
        let options = [&common[..], &["--format=iife".to_owned()]].concat();
        bundle(source, &staging.join(output), &options)?;
    }
    fs::remove_file(&glue).context("the glue could not be removed from the staging folder")?;
    fs::remove_file(&early)?;
    let snippets = staging.join("snippets");
    if snippets.is_dir() {
        fs::remove_dir_all(snippets).context("the snippets could not be removed")?;
    }
    Ok(())
}

/// Takes out of the module what the scripts do not call, and makes it small.
fn prune(staging: &Path) -> Result<()> {
    let files = [WASM, MODULE, CLASSIC].map(|name| staging.join(name));
    process::run(process::command("node").arg("xtask/src/prune.mjs").args(files))
}

/// Puts the module and the built-in catalogue into the script that has all inside, and the notices of licences, as no file
/// goes with it. The catalogue is what it is called
/// with, on a line of its own: whoever packs another one replaces that line.
fn put_in(staging: &Path) -> Result<()> {
    let path = staging.join(CLASSIC);
    let script = fs::read_to_string(&path)?;
    ensure!(script.matches(MARK).count() == 1, "{CLASSIC} has to say {MARK} once");
    let script = script.replace(MARK, &packed(&fs::read(staging.join(WASM))?)?);
    let notices = fs::read_to_string(staging.join(NOTICES))?;
    ensure!(!notices.contains("*/"), "{NOTICES} cannot stand in a comment");
    let script = script.trim_end();
    let script = format!("/*\n{notices}*/\n((modaScopeCatalogue)=>{{{script}}})(\n\"\"\n);\n");
    let parts = Parts { classic: &script, ..Parts::default() };
    fs::write(path, pack(Form::Classic, &catalogue::choices(staging)?, &parts)?)?;
    Ok(())
}

/// Puts a module into a script that has a mark for it; another script stays as it is.
pub fn put_module_in(script: &Path, module: &Path) -> Result<()> {
    let text = fs::read_to_string(script)?;
    if text.contains(MARK) {
        fs::write(script, text.replace(MARK, &packed(&fs::read(module)?)?))?;
    }
    Ok(())
}

/// As `files/unpacked.js` unpacks it.
fn packed(bytes: &[u8]) -> Result<String> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(BASE64_STANDARD.encode(encoder.finish()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::DeflateDecoder;
    use std::io::Read;

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let bytes = b"modascope ".repeat(100);
        let packed = packed(&bytes).unwrap();
        assert!(packed.len() < 100, "{packed}");
        let deflated = BASE64_STANDARD.decode(packed).unwrap();
        let mut unpacked = Vec::new();
        DeflateDecoder::new(&deflated[..]).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, bytes);
    }
}
