//! Weighs the finished site.

use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};

use crate::budget::{self, LOADED, Weight};
use crate::listing::listing;
use crate::process::{answer, command};
use crate::project;

/// Prints what every file of `dist/` weighs and what the page loads, and fails over the budget.
pub fn run() -> Result<()> {
    let dist = project::dist();
    ensure!(
        dist.join("index.html").is_file(),
        "dist/ holds no site: run `cargo xtask build` first"
    );
    let (names, files): (Vec<_>, Vec<_>) = listing(&dist)?.into_iter().unzip();

    println!("{:<28} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip -9", "brotli -11");
    let (mut all, mut page) = (Weight::default(), Weight::default());
    for (name, weight) in names.iter().zip(weigh(&files)?) {
        let is_loaded = LOADED.iter().any(|meant| budget::is(name, meant));
        println!("{name:<28} {weight}{}", if is_loaded { "  *" } else { "" });
        all = all + weight;
        if is_loaded {
            page = page + weight;
        }
    }
    println!("{:<28} {all}", "all files");
    println!("{:<28} {page}  * loaded by the page", "the page");
    println!("budget: {}", budget::describe());

    // A file that was renamed would otherwise leave the sum, and the page look lighter.
    if let Some(missing) =
        LOADED.iter().find(|meant| !names.iter().any(|name| budget::is(name, meant)))
    {
        bail!("dist/ has no {missing}, which xtask/src/budget.rs says that the page loads");
    }
    budget::check(page)
}

fn weigh(files: &[PathBuf]) -> Result<Vec<Weight>> {
    let printed = answer(command("node").arg("xtask/src/weigh.mjs").args(files))
        .context("the files could not be weighed: is Node.js on PATH?")?;
    printed.lines().map(weight).collect()
}

/// One line of what weigh.mjs prints.
fn weight(line: &str) -> Result<Weight> {
    let numbers = line.split(' ').map(str::parse).collect::<Result<Vec<u64>, _>>()?;
    let [raw, gzip, brotli] = numbers[..] else {
        bail!("weigh.mjs printed `{line}`, not three numbers");
    };
    Ok(Weight { raw, gzip, brotli })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn weighs_this_very_file() {
        let file = project::root().join("xtask/src/size.rs");
        let raw = fs::metadata(&file).unwrap().len();
        let weight = weigh(&[file]).unwrap()[0];
        assert_eq!(weight.raw, raw);
        assert!(weight.brotli < weight.gzip && weight.gzip < weight.raw);
    }

    #[test]
    fn a_line_is_three_numbers() {
        assert_eq!(weight("3 2 1").unwrap(), Weight { raw: 3, gzip: 2, brotli: 1 });
        assert_eq!(
            weight("3 2").unwrap_err().to_string(),
            "weigh.mjs printed `3 2`, not three numbers"
        );
    }
}
