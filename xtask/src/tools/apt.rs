//! Packages of Debian, for whoever may install them.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process::{answer, command, run};

/// Whether packages can be installed: by root, on Debian and what is made of it.
pub fn is_usable() -> bool {
    let is_root = answer(command("id").arg("-u")).as_deref() == Some("0");
    is_root && Path::new("/etc/debian_version").exists()
}

/// Installs a package, and none that it only recommends.
pub fn install(package: &str) -> Result<()> {
    let apt = || {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    run(apt().arg("update"))?;
    run(apt().args(["install", "-y", "--no-install-recommends", package]))
}

/// The file that a variable names, if it is set.
pub fn given(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// The first of these programs that is on the path.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path =
        |name: &&str| env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file());
    names.iter().find_map(on_path)
}
