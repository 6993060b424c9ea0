//! What a server can send of each file without compressing it itself: `a.js.br` and `a.js.gz` beside `a.js`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::listing::listing;
use crate::process::{command, run};

/// How the names of the copies end, by gzip and by brotli.
pub const ENDINGS: [&str; 2] = [".gz", ".br"];

/// Whether a file is such a copy.
pub fn is_copy(name: &str) -> bool {
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Makes the copies of all files in a folder and below, in place of those that are there.
pub fn make(folder: &Path) -> Result<()> {
    let (copies, files): (Vec<_>, Vec<_>) =
        listing(folder)?.into_iter().partition(|(name, _)| is_copy(name));
    for (_, copy) in copies {
        fs::remove_file(copy)?;
    }
    let files = files.into_iter().map(|(_, path)| path);
    run(command("node").arg("xtask/src/compressed.mjs").args(files))
        .context("the files could not be compressed: is Node.js on PATH?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

    #[test]
    fn each_file_has_two_copies_and_no_copy_has_any() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let text = "modascope ".repeat(100);
        fs::create_dir(path("b")).unwrap();
        fs::write(path("a.js"), &text).unwrap();
        fs::write(path("b/c.css"), "").unwrap();
        fs::write(path("gone.js.br"), "").unwrap();
        make(folder.path()).unwrap();
        make(folder.path()).unwrap();

        let names: Vec<_> =
            listing(folder.path()).unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a.js", "a.js.br", "a.js.gz", "b/c.css", "b/c.css.br", "b/c.css.gz"]);
        let mut unpacked = String::new();
        let packed = fs::read(path("a.js.gz")).unwrap();
        GzDecoder::new(&packed[..]).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        assert!(fs::metadata(path("a.js.br")).unwrap().len() < packed.len() as u64);
    }
}
