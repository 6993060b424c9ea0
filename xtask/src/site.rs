//! The release build of the site: Trunk does it, as Trunk.toml and index.html say.

use std::ffi::OsString;
use std::path::Path;
use std::{env, fs};

use anyhow::Result;

use crate::process::{cargo_home, command, run};
use crate::{project, tools};

/// Where the tests of panics find the site with faults.
const FAULTS: &str = "target/faults";

/// A stack of 960 KB, where the linker would make it a whole megabyte. What lies behind it then has addresses that are
/// written in three bytes rather than four.
const STACK: &str = "-Clink-arg=-zstack-size=983040";

/// What is put in where it is called only where that makes the module smaller by itself, as what is alike packs better apart;
/// and what two branches have in common stands before or behind them.
const INLINING: &str = "-Cllvm-args=-inline-threshold=0 -Cllvm-args=-hoist-common-insts -Cllvm-args=-sink-common-insts";

/// Sets up what the build needs, and builds the site into `dist/`.
pub fn build() -> Result<()> {
    trunk(&[])
}

/// The same with a module that panics where a page asks for it, into a folder of its own.
pub fn build_with_faults() -> Result<()> {
    trunk(&["--features", "faults", "--dist", FAULTS])
}

fn trunk(options: &[&str]) -> Result<()> {
    tools::set_up(tools::FOR_THE_SITE)?;
    let mut trunk = command("trunk");
    trunk.args(["build", "--release", "--offline", "--skip-version-check"]).args(options);
    let mut flags = short_paths(&cargo_home());
    flags.push(format!("{STACK} {INLINING}"));
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    // cargo and esbuild have said what is wrong by the time Trunk fails: its own stack is noise.
    trunk.env("RUST_BACKTRACE", "0");
    // By custom any value of NO_COLOR means yes; Trunk 0.21 refuses all but `true` and `false`.
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        trunk.env("NO_COLOR", "true");
    }
    run(&mut trunk)
}

/// What makes the compiler write `tachys-0.2.19/src/dom.rs` into the module for a place in the code, rather than the
/// whole path on this machine: the module is smaller by it, and the same wherever it is built.
fn short_paths(cargo_home: &Path) -> OsString {
    let sources = fs::read_dir(cargo_home.join("registry/src"));
    let sources = sources.into_iter().flatten().flatten().map(|folder| folder.path());
    let mut flags = OsString::new();
    // Flags are divided at spaces: a folder with one in its name keeps its whole path.
    let folders = sources.chain([project::root()]);
    for folder in folders.filter(|folder| !folder.to_string_lossy().contains(' ')) {
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push("= ");
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lose_what_is_of_this_machine() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(home.path().join("registry/src/one-1a2b")).unwrap();
        fs::create_dir_all(home.path().join("registry/src/not this")).unwrap();
        let flags = short_paths(home.path()).into_string().unwrap();
        let sources = home.path().join("registry/src/one-1a2b");
        assert!(flags.contains(&format!("--remap-path-prefix={}= ", sources.display())), "{flags}");
        assert!(!flags.contains("not this"), "{flags}");
    }
}
