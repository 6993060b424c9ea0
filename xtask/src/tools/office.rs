//! The spreadsheet of the tests: one that is installed, else Debian's LibreOffice Calc.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::{announce, apt};
use crate::process::{answer, command};

const VARIABLE: &str = "MODASCOPE_OFFICE";
const NAMES: [&str; 2] = ["soffice", "libreoffice"];
const MAC_APP: &str = "/Applications/LibreOffice.app/Contents/MacOS/soffice";
const NONE: &str = "no LibreOffice was found, so the tests in a spreadsheet are left out: install \
                    LibreOffice Calc, or set MODASCOPE_OFFICE to the path of soffice";

pub fn path() -> Result<PathBuf> {
    if let Some(given) = apt::given(VARIABLE) {
        ensure!(given.is_file(), "{VARIABLE} is {}, which is not a file", given.display());
        return Ok(given);
    }
    let app = || Some(PathBuf::from(MAC_APP)).filter(|app| app.is_file());
    apt::on_path(&NAMES).or_else(app).context(NONE)
}

pub fn set_up() -> Result<()> {
    if path().is_ok() || apt::given(VARIABLE).is_some() || !apt::is_usable() {
        return path().map(drop);
    }
    announce("installing Debian's LibreOffice Calc, which the tests open spreadsheets with");
    apt::install("libreoffice-calc")?;
    let office = path()?;
    ensure!(
        answer(command(&office).args(["--headless", "--version"])).is_some(),
        "{} was installed but does not run: set {VARIABLE} to another one",
        office.display()
    );
    Ok(())
}
