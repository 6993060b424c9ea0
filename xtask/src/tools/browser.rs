//! The browser of the tests: one that is installed, else Debian's.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::{announce, apt};
use crate::process::{answer, command};

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
    if given().is_some() || installed().is_some() || !apt::is_usable() {
        return path().map(drop);
    }
    announce("installing Debian's Chromium, which the tests in a browser run in");
    apt::install("chromium")?;
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
    apt::given(VARIABLE)
}

fn installed() -> Option<PathBuf> {
    apt::on_path(&NAMES).or_else(|| MAC_APPS.iter().map(PathBuf::from).find(|app| app.is_file()))
}
