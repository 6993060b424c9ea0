//! What a folder holds.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The files in a folder and below, by their names inside it, with slashes on every system, in the order of names.
pub fn listing(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    list(folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn list(folder: &Path, before: &str, files: &mut Vec<(String, PathBuf)>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        let name = format!("{before}{}", name.to_string_lossy());
        if entry.file_name().to_string_lossy().starts_with('.') {
            // Left by a build that failed.
            continue;
        } else if path.is_dir() {
            list(&path, &format!("{name}/"), files)?;
        } else {
            files.push((name, path));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_listed_by_name_but_for_what_a_failed_build_left() {
        let folder = tempfile::tempdir().unwrap();
        for below in ["b", ".stage"] {
            fs::create_dir(folder.path().join(below)).unwrap();
        }
        for name in ["c.txt", "b/a.txt", "a.txt", ".stage/d.txt"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let files = listing(folder.path()).unwrap();
        let names: Vec<_> = files.iter().map(|(name, _)| &**name).collect();
        assert_eq!(names, ["a.txt", "b/a.txt", "c.txt"]);
        assert!(files.iter().all(|(_, path)| path.is_file()));
    }
}
