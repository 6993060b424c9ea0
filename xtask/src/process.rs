//! How other programs are run: where they are looked for, what they inherit, what is kept.

use std::env;
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::project;

/// A command that runs at the top of the project, finds the project's tools first and reads
/// nothing from the terminal.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).env("PATH", search_path()).stdin(Stdio::null());
    // `cargo xtask` itself is started by `cargo run`, which describes the xtask package to it: a
    // cargo below must not take that for its own.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// npm, or a program of an npm package: on Windows those are scripts with an ending of their own.
pub fn npm_command(program: &str) -> Command {
    if cfg!(windows) { command(format!("{program}.cmd")) } else { command(program) }
}

/// Where cargo installs programs: `bin` is below.
pub fn cargo_home() -> PathBuf {
    env::var_os("CARGO_HOME")
        .map_or_else(|| env::home_dir().unwrap_or_default().join(".cargo"), PathBuf::from)
}

fn search_path() -> std::ffi::OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let mut folders = vec![project::node_modules(".bin"), cargo_home().join("bin")];
    folders.extend(env::split_paths(&inherited));
    // Joining fails on a folder that contains the separator; the inherited path still serves.
    env::join_paths(folders).unwrap_or(inherited)
}

/// Runs a command whose output goes to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("`{}` could not be started", describe(command)))?;
    ensure!(status.success(), "`{}` failed ({status})", describe(command));
    Ok(())
}

/// What a command prints, without the spaces around it; nothing if it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a command printed while it was shown, and whether it succeeded.
pub struct Echo {
    /// Standard output and standard error, in the order they came.
    pub text: String,
    /// Whether the command ended well.
    pub success: bool,
}

/// Runs a command, shows what it prints and keeps it too.
pub fn echo(mut command: Command) -> Result<Echo> {
    let (mut reader, writer) = io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command
        .spawn()
        .with_context(|| format!("`{}` could not be started", describe(&command)))?;
    // The command holds the writing ends; the reading end would wait for them for ever.
    drop(command);

    let mut kept = Vec::new();
    let mut chunk = [0; 8192];
    loop {
        let read = reader.read(&mut chunk)?;
        if read == 0 {
            break;
        }
        io::stdout().write_all(&chunk[..read])?;
        io::stdout().flush()?;
        kept.extend_from_slice(&chunk[..read]);
    }
    Ok(Echo { text: String::from_utf8_lossy(&kept).into_owned(), success: child.wait()?.success() })
}

fn describe(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let error = run(command("cargo").arg("no-such-command").stderr(Stdio::null())).unwrap_err();
        assert!(error.to_string().starts_with("`cargo no-such-command` failed ("));
    }

    #[test]
    fn a_missing_program_is_named_too() {
        let error = run(&mut command("modascope-missing")).unwrap_err();
        assert_eq!(error.to_string(), "`modascope-missing` could not be started");
    }

    #[test]
    fn an_echo_keeps_the_text_and_the_verdict() {
        let mut cargo = command("cargo");
        cargo.arg("--version");
        let echo = echo(cargo).unwrap();
        assert!(echo.success);
        assert!(echo.text.starts_with("cargo "));
    }
}
