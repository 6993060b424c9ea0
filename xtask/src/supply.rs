//! What the files of a build are made of, for those who have to know: the inventory and the notices beside them.

mod crates;
mod inventory;
mod notices;
mod rules;
mod scripts;

use std::{fs, path::Path};

use anyhow::Result;

use crate::project;
use rules::Rules;

pub use crates::Crate;
pub use inventory::INVENTORY;
pub use notices::NOTICES;

/// Looks for the crates that the modules are compiled from, and for the npm packages in scripts.
pub fn crates() -> Result<Vec<Crate>> {
    let mut crates = crates::compiled_in()?;
    crates.extend(scripts::bundled(&project::root())?);
    Ok(crates)
}

/// Writes the notices that licences ask for into a folder.
pub fn write_notices(folder: &Path, crates: &[Crate]) -> Result<()> {
    let rules = Rules::read(&project::root())?;
    fs::write(folder.join(NOTICES), notices::notices(crates, &rules.allowed()?)?)?;
    Ok(())
}

/// Writes the inventory of a folder into it, once its files have their names.
pub fn write_inventory(folder: &Path, crates: &[Crate]) -> Result<()> {
    fs::write(folder.join(INVENTORY), inventory::inventory(folder, crates)?)?;
    Ok(())
}
