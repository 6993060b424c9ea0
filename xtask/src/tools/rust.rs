//! What comes from rustup and from cargo.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};

use super::announce;
use crate::process::{answer, cargo_home, command, run};
use crate::project;

const TRUNK: &str = "0.21.14";
const WASM: &str = "wasm32-unknown-unknown";

pub fn wasm_target() -> Result<()> {
    let sysroot = answer(command("rustc").args(["--print", "sysroot"]))
        .context("rustc did not answer: install Rust with rustup")?;
    // Asked of the folder, not of rustup: a Rust packaged by the system has none.
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    announce("adding the wasm32-unknown-unknown target, which the widget is compiled for");
    rustup(&["target", "add", WASM])
}

pub fn linters() -> Result<()> {
    let has = |name| answer(command("cargo").args([name, "--version"])).is_some();
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    announce("adding rustfmt and clippy, which check the sources");
    rustup(&["component", "add", "rustfmt", "clippy"])
}

fn rustup(arguments: &[&str]) -> Result<()> {
    ensure!(
        answer(command("rustup").arg("--version")).is_some(),
        "rustup is not on PATH: install it from rustup.rs, or do what `rustup {}` does your own way",
        arguments.join(" ")
    );
    run(command("rustup").args(arguments))
}

pub fn crates() -> Result<()> {
    let fetch = ["fetch", "--locked", "--quiet"];
    let offline = command("cargo").args(fetch).arg("--offline").stderr(Stdio::null()).status();
    if offline.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    announce("fetching the crates of Cargo.lock, since Trunk builds without network");
    run(command("cargo").args(fetch))
}

pub fn trunk() -> Result<()> {
    install("trunk", TRUNK, &["trunk"], "which puts the site together")
}

pub fn wasm_bindgen() -> Result<()> {
    let lock = fs::read_to_string(project::root().join("Cargo.lock"))
        .context("Cargo.lock could not be read")?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock has no wasm-bindgen: the widget is built with it")?;
    let programs = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    install("wasm-bindgen-cli", version, &programs, "which has to be of the version in Cargo.lock")
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

fn install(package: &str, version: &str, programs: &[&str], why: &str) -> Result<()> {
    let missing = || programs.iter().find(|program| !answers(program, version));
    if missing().is_none() {
        return Ok(());
    }
    c_compiler(package)?;
    announce(&format!("installing {package} {version}, {why}; this takes some minutes"));
    // The folder is given, for a machine where cargo is told to install elsewhere: it is the one
    // that is looked in, and a second clone finds there what the first installed.
    run(command("cargo")
        .args(["install", "--locked", package, "--version", version, "--root"])
        .arg(cargo_home()))?;
    match missing() {
        None => Ok(()),
        Some(program) => bail!("`{program} --version` does not answer {version} once installed"),
    }
}

fn answers(program: &str, version: &str) -> bool {
    let said = answer(command(program).arg("--version"));
    said.is_some_and(|said| said.split(' ').nth(1) == Some(version))
}

fn c_compiler(package: &str) -> Result<()> {
    let named = env::var("CC").unwrap_or_default();
    let compilers = [named.as_str(), "cc", "gcc", "clang"];
    let found = |name: &&str| !name.is_empty() && answer(command(name).arg("--version")).is_some();
    ensure!(
        cfg!(windows) || compilers.iter().any(found),
        "no C compiler was found, and {package} is built with one: install gcc or clang \
         (Debian and Ubuntu: the package build-essential; macOS: xcode-select --install)"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_one_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "wasm-bindgen-cli"), None);
    }

    #[test]
    fn trunk_toml_asks_for_the_trunk_that_is_installed() {
        let trunk = fs::read_to_string(project::root().join("Trunk.toml")).unwrap();
        assert!(trunk.contains(&format!("trunk-version = \"={TRUNK}\"")));
    }
}
