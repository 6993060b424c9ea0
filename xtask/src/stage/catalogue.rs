//! The built-in catalogue: in the project for those who write it, in the site for those who load it.

use std::fs;
use std::path::Path;

use anyhow::{Result, anyhow};
use modascope_pack::{Asked, Choices};

/// Its name.
const FILE: &str = "catalogue.json";

/// Leaves out the space between its parts.
pub fn compact(staging: &Path) -> Result<()> {
    Ok(fs::write(staging.join(FILE), choices(staging)?.text())?)
}

/// It, with nothing else chosen.
pub fn choices(staging: &Path) -> Result<Choices> {
    let catalogue = fs::read(staging.join(FILE))?;
    let asked = Asked { catalogue: &catalogue, ..Asked::default() };
    Choices::read(&asked).map_err(|_| {
        anyhow!("the built-in catalogue has issues: `cargo xtask check public/catalogue.json` lists them")
    })
}
