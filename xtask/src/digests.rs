//! What a build came to, in numbers that another build of the same commit has to come to as well.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::compressed::is_copy;
use crate::listing::listing;
use crate::project;

/// Prints the SHA-256 of each file of `dist/`, as `sha256sum` writes and checks them, and that of these lines.
pub fn print() -> Result<()> {
    let lines = lines(&project::dist())?;
    print!("{lines}");
    println!("{}  all of dist/", sha256(lines.as_bytes()));
    Ok(())
}

/// A line for each file of a folder.
fn lines(folder: &Path) -> Result<String> {
    let mut lines = String::new();
    // What is compressed is that of a release of Node.js besides.
    for (name, path) in listing(folder)?.into_iter().filter(|(name, _)| !is_copy(name)) {
        let bytes =
            fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        lines += &format!("{}  {name}\n", sha256(&bytes));
    }
    Ok(lines)
}

/// The SHA-256 of these bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_as_sha256sum_writes_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("b.txt"), "abc").unwrap();
        fs::write(folder.path().join("a.txt"), "").unwrap();
        // Those of nothing and of `abc`, as FIPS 180 has them.
        let expected = "\
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt\n\
            ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n";
        assert_eq!(lines(folder.path()).unwrap(), expected);
    }
}
