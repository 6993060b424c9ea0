//! The browser of the tests: one that is installed, else Debian's.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::announce;
use crate::process::{answer, command, run};

const VARIABLE: &str = "MODASCOPE_BROWSER";
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const NONE: &str = "no browser was found for the tests: install Chromium or Chrome, or set \
                    MODASCOPE_BROWSER to the path of one";

pub fn path() -> Result<PathBuf> {
    if let Some(given) = given() {
        ensure!(given.is_file(), "{VARIABLE} is {}, which is not a file", given.display());
        return Ok(given);
    }
    installed().context(NONE)
}

pub fn set_up() -> Result<()> {
    if given().is_some() || installed().is_some() || !is_debian() || !is_root() {
        return path().map(drop);
    }
    announce("installing Debian's Chromium, which the tests in a browser run in");
    let apt = || {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    run(apt().arg("update"))?;
    run(apt().args(["install", "-y", "--no-install-recommends", "chromium"]))?;
    // Ubuntu's package only sends to the snap, which a container cannot run.
    let browser = path()?;
    ensure!(
        answer(command(&browser).arg("--version")).is_some(),
        "{} was installed but does not run: set {VARIABLE} to another Chromium or Chrome",
        browser.display()
    );
    Ok(())
}

fn given() -> Option<PathBuf> {
    env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from)
}

fn installed() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path =
        |name: &&str| env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file());
    NAMES
        .iter()
        .find_map(on_path)
        .or_else(|| MAC_APPS.iter().map(PathBuf::from).find(|app| app.is_file()))
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists()
}

fn is_root() -> bool {
    answer(command("id").arg("-u")).as_deref() == Some("0")
}
