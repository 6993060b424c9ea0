//! Weighs the finished site.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::budget::{self, LOADED, WORKBOOK, Weight};
use crate::compressed::{ENDINGS, is_copy};
use crate::listing::listing;
use crate::project;

/// Prints what every file of `dist/` weighs and what the page loads, and fails over the budget.
pub fn run() -> Result<()> {
    let dist = project::dist();
    ensure!(
        dist.join("index.html").is_file(),
        "dist/ holds no site: run `cargo xtask build` first"
    );
    let files = listing(&dist)?.into_iter().filter(|(name, _)| !is_copy(name));
    let (names, files): (Vec<_>, Vec<_>) = files.unzip();

    println!("{:<28} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip -9", "brotli -11");
    let (mut all, mut page, mut workbook) =
        (Weight::default(), Weight::default(), Weight::default());
    for (name, file) in names.iter().zip(&files) {
        let weight = weigh(file)?;
        let is_loaded = LOADED.iter().any(|meant| budget::is(name, meant));
        println!("{name:<28} {weight}{}", if is_loaded { "  *" } else { "" });
        all = all + weight;
        if is_loaded {
            page = page + weight;
        }
        if WORKBOOK.iter().any(|meant| budget::is(name, meant)) {
            workbook = workbook + weight;
        }
    }
    println!("{:<28} {all}", "all files");
    println!("{:<28} {page}  * loaded by the page", "the page");
    println!("{:<28} {workbook}  loaded for a workbook", "a workbook");
    println!("budget: {}", budget::describe());

    // A file that was renamed would otherwise leave the sum, and the page look lighter.
    if let Some(missing) = LOADED
        .iter()
        .chain(&WORKBOOK)
        .find(|meant| !names.iter().any(|name| budget::is(name, meant)))
    {
        bail!("dist/ has no {missing}, which xtask/src/budget.rs says that is loaded");
    }
    budget::check_workbook(workbook)?;
    budget::check(page)
}

/// What a file weighs, and what the build has compressed of it.
fn weigh(file: &Path) -> Result<Weight> {
    let bytes = |ending: &str| {
        let path = PathBuf::from(format!("{}{ending}", file.display()));
        let bytes = fs::metadata(&path).with_context(|| format!("there is no {}", path.display()));
        bytes.map(|found| found.len())
    };
    let [gzip, brotli] = ENDINGS;
    Ok(Weight { raw: bytes("")?, gzip: bytes(gzip)?, brotli: bytes(brotli)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compressed;

    #[test]
    fn a_file_weighs_what_lies_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.js");
        fs::write(&file, "modascope ".repeat(100)).unwrap();
        assert!(weigh(&file).unwrap_err().to_string().ends_with("a.js.gz"));
        compressed::make(folder.path()).unwrap();
        let weight = weigh(&file).unwrap();
        assert_eq!(weight.raw, 1000);
        assert!(weight.brotli < weight.gzip && weight.gzip < 100);
    }
}
