//! File names that change with what is inside, so that a cache never mixes files of two builds: only what a page of a
//! host's names, what a team may replace, and the service worker are called the same for ever.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

/// What is renamed, and what names it.
const HASHED: [(&str, &[&str]); 14] = [
    ("explainer_bg.wasm", &["explainer.js"]),
    ("explainer.js", &["moda-scope.js"]),
    ("modascope_bg.wasm", &["moda-scope.js", "index.html"]),
    ("moda-scope.css", &["moda-scope.js", "index.html", "frame.html"]),
    ("page.css", &["index.html", "frame.html"]),
    // The page that writes the snippet puts it into packages.
    ("package.css", &["embed.html"]),
    ("offline.js", &["page.js"]),
    ("page.js", &["index.html"]),
    ("frame.js", &["frame.html"]),
    ("packer_bg.wasm", &["embed.js"]),
    ("xlsx_bg.wasm", &["xlsx.js"]),
    ("xlsx.js", &["moda-scope.js"]),
    ("embed.css", &["embed.html"]),
    ("embed.js", &["embed.html"]),
];

/// Renames them in the folder, and where they are named.
pub fn hash(folder: &Path) -> Result<()> {
    HASHED.iter().try_for_each(|(name, users)| rename(folder, name, users))
}

fn rename(folder: &Path, name: &str, users: &[&str]) -> Result<()> {
    let file = folder.join(name);
    let bytes = fs::read(&file).with_context(|| format!("no {name} was staged"))?;
    let hashed = hashed(name, &bytes);
    for user in users {
        let path = folder.join(user);
        let text = fs::read_to_string(&path).with_context(|| format!("no {user} was staged"))?;
        // In a script it may be the name of a module.
        let named = ["\"", "\"./"].map(|start| format!("{start}{name}\""));
        ensure!(named.iter().any(|named| text.contains(named)), "{user} has to name \"{name}\"");
        let [plain, module] = named;
        let text = text.replace(&plain, &format!("\"{hashed}\""));
        fs::write(&path, text.replace(&module, &format!("\"./{hashed}\"")))?;
    }
    fs::rename(file, folder.join(hashed))?;
    Ok(())
}

/// `page.css` as `page-1a2b3c4d.css`, `modascope_bg.wasm` as `modascope-1a2b3c4d.wasm`.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{hash}.{ending}", stem.trim_end_matches("_bg"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_is_inside() {
        // The beginning of the SHA-256 of nothing.
        assert_eq!(hashed("page.css", b""), "page-e3b0c442.css");
        assert_eq!(hashed("modascope_bg.wasm", b""), "modascope-e3b0c442.wasm");
        assert_ne!(hashed("page.css", b"a"), hashed("page.css", b"b"));
    }

    #[test]
    fn who_names_a_file_names_it_anew() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("page.js", "");
        write("index.html", "<script src=\"page.js\"></script> home-page.js");
        rename(folder.path(), "page.js", &["index.html"]).unwrap();
        let page = fs::read_to_string(folder.path().join("index.html")).unwrap();
        assert_eq!(page, "<script src=\"page-e3b0c442.js\"></script> home-page.js");
        assert!(folder.path().join("page-e3b0c442.js").is_file());

        write("offline.js", "");
        write("page.js", "import(\"./offline.js\")");
        rename(folder.path(), "offline.js", &["page.js"]).unwrap();
        let script = fs::read_to_string(folder.path().join("page.js")).unwrap();
        assert_eq!(script, "import(\"./offline-e3b0c442.js\")");

        let error = rename(folder.path(), "page.js", &["index.html"]).unwrap_err();
        assert_eq!(error.to_string(), "index.html has to name \"page.js\"");
    }
}
