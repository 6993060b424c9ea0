//! Where the project's files are.

use std::env;
use std::path::{Path, PathBuf};

/// The top folder of this clone.
///
/// `cargo run` says where the crate is, so a binary shared by two clones works for the one that
/// calls it; the place it was compiled in serves when it is run by hand.
pub fn root() -> PathBuf {
    let crate_folder =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&crate_folder).parent().unwrap_or(Path::new(".")).to_path_buf()
}

/// The folder of the finished site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder of the benchmark, which has npm packages of its own.
pub fn bench() -> PathBuf {
    root().join("bench")
}

/// A file or folder of what npm installed.
pub fn node_modules(path: &str) -> PathBuf {
    root().join("node_modules").join(path)
}
