//! What a file has to be, written where it is asked for: a server, or whoever stands between, that sends another one is
//! refused by the browser.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// What stands for it in the script that fetches the module.
const MARK: &str = "@integrity@";

/// The pages of the site, but for that of a frame: in a sandbox, where it has no origin, a browser refuses every file whose
/// hash it is told and whose server does not allow it to look (CORS).
const PAGES: [&str; 2] = ["index.html", "embed.html"];

/// Says in a script what the module has to be.
pub fn pin_module(script: &Path, module: &Path) -> Result<()> {
    let text = fs::read_to_string(script)?;
    ensure!(text.matches(MARK).count() == 1, "{} has to say {MARK} once", script.display());
    fs::write(script, text.replace(MARK, &integrity(&fs::read(module)?)))?;
    Ok(())
}

/// Says in the pages what the scripts and style sheets have to be that they name.
pub fn pin_pages(folder: &Path) -> Result<()> {
    for page in PAGES {
        let path = folder.join(page);
        let text = fs::read_to_string(&path).with_context(|| format!("no {page} was staged"))?;
        fs::write(&path, pin(&text, folder)?)?;
    }
    Ok(())
}

/// What names a file, and what is said besides: a style sheet has to be asked for by CORS, or a page in a sandbox, which
/// has no origin, could not check it. Modules are anyway.
const NAMING: [(&str, &str); 2] =
    [("<script type=\"module\" src=\"", ""), ("<link rel=\"stylesheet\" href=\"", " crossorigin")];

fn pin(page: &str, folder: &Path) -> Result<String> {
    let mut pinned = page.to_owned();
    for (before, more) in NAMING {
        for (at, _) in page.match_indices(before) {
            let name = page[at + before.len()..].split('"').next().unwrap_or_default();
            let bytes =
                fs::read(folder.join(name)).with_context(|| format!("no {name} was staged"))?;
            let named = format!("{before}{name}\"");
            let integrity = integrity(&bytes);
            pinned = pinned.replace(&named, &format!("{named}{more} integrity=\"{integrity}\""));
        }
    }
    Ok(pinned)
}

/// The hash of a file, as Subresource Integrity has it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: &str = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    #[test]
    fn pages_say_what_their_files_have_to_be() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.js"), "").unwrap();
        fs::write(folder.path().join("a.css"), "").unwrap();
        let page = "<link rel=\"stylesheet\" href=\"a.css\"><script type=\"module\" src=\"a.js\"></script>\
            <a href=\"a.js\">a</a>";
        assert_eq!(
            pin(page, folder.path()).unwrap(),
            format!(
                "<link rel=\"stylesheet\" href=\"a.css\" crossorigin integrity=\"{NOTHING}\">\
                 <script type=\"module\" src=\"a.js\" integrity=\"{NOTHING}\"></script><a href=\"a.js\">a</a>"
            )
        );
        let error = pin("<script type=\"module\" src=\"b.js\">", folder.path()).unwrap_err();
        assert_eq!(error.to_string(), "no b.js was staged");
    }

    #[test]
    fn a_script_says_what_its_module_has_to_be() {
        let folder = tempfile::tempdir().unwrap();
        let [script, module] = ["a.js", "a.wasm"].map(|name| folder.path().join(name));
        fs::write(&module, "").unwrap();
        fs::write(&script, "fetch(wasm,{integrity:\"@integrity@\"})").unwrap();
        pin_module(&script, &module).unwrap();
        let text = fs::read_to_string(&script).unwrap();
        assert_eq!(text, format!("fetch(wasm,{{integrity:\"{NOTHING}\"}})"));
        assert!(pin_module(&script, &module).is_err());
    }
}
