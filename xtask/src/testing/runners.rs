//! How the tests of each kind are run, and when a run counts as passed.

use std::process::Command;

use anyhow::{Result, anyhow};

use super::counts::Counts;
use crate::process::{answer, command, echo, npm_command};
use crate::tools;

/// What a step comes to.
pub struct Outcome {
    /// How many tests ran, for a step that runs tests.
    pub tests: Option<Counts>,
    /// Whether it passed, or why not.
    pub result: Result<()>,
}

impl From<Result<()>> for Outcome {
    fn from(result: Result<()>) -> Self {
        Self { tests: None, result }
    }
}

impl Outcome {
    /// Fails if no test ran: a runner that finds none may well call that a success.
    fn needs_tests(mut self) -> Self {
        if self.tests.is_some_and(|tests| tests.total() == 0) {
            self.result = Err(anyhow!("no test ran"));
        }
        self
    }

    /// This and another outcome, as one.
    pub fn and(self, other: Self) -> Self {
        let tests = [self.tests, other.tests].into_iter().flatten().reduce(|a, b| a + b);
        Self { tests, result: self.result.and(other.result) }
    }
}

/// The tests of one package on this machine, by cargo-nextest where it is installed.
pub fn native(package: &str) -> Outcome {
    let (mut cargo, count) = if has_nextest() {
        (nextest(), Counts::of_nextest as fn(&str) -> Counts)
    } else {
        // All targets: all but the examples in the documentation.
        (libtest(&["--all-targets"]), Counts::of_libtest as fn(&str) -> Counts)
    };
    cargo.args(["--all-features", "--package", package]);
    run(cargo, count).needs_tests()
}

/// The tests of a package that are ignored elsewhere, as they need LibreOffice.
pub fn in_a_spreadsheet(package: &str) -> Outcome {
    let office = match tools::office() {
        Ok(path) => path,
        Err(error) => return Err(error).into(),
    };
    let (mut cargo, count) = if has_nextest() {
        let mut cargo = nextest();
        cargo.args(["--run-ignored", "only", "--package", package]);
        (cargo, Counts::of_nextest as fn(&str) -> Counts)
    } else {
        let mut cargo = libtest(&["--tests", "--package", package]);
        cargo.args(["--", "--ignored"]);
        (cargo, Counts::of_libtest as fn(&str) -> Counts)
    };
    cargo.env("MODASCOPE_OFFICE", office);
    run(cargo, count).needs_tests()
}

fn has_nextest() -> bool {
    answer(command("cargo").args(["nextest", "--version"])).is_some()
}

fn nextest() -> Command {
    let mut cargo = command("cargo");
    cargo.args(["nextest", "run", "--no-fail-fast"]);
    cargo
}

fn libtest(arguments: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(["test", "--no-fail-fast"]).args(arguments);
    cargo
}

/// The tests of a library, and the examples in its documentation, which may have none.
pub fn library(package: &str) -> Outcome {
    let mut examples = command("cargo");
    examples.args(["test", "--doc", "--all-features", "--package", package]);
    native(package).and(run(examples, Counts::of_libtest))
}

/// The components, compiled to WebAssembly, in a browser.
pub fn components() -> Outcome {
    let mut script = command("node");
    script.arg("tests/components.mjs");
    in_browser(script, Counts::of_libtest)
}

/// The finished site in a browser.
pub fn end_to_end() -> Outcome {
    let mut playwright = npm_command("playwright");
    playwright.arg("test");
    in_browser(playwright, Counts::of_playwright)
}

fn in_browser(mut command: Command, count: fn(&str) -> Counts) -> Outcome {
    match tools::browser() {
        Ok(path) => {
            command.env("MODASCOPE_BROWSER", path);
            run(command, count).needs_tests()
        }
        Err(error) => Err(error).into(),
    }
}

fn run(command: Command, count: fn(&str) -> Counts) -> Outcome {
    match echo(command) {
        Ok(echo) => judge(count(&echo.text), echo.success),
        Err(error) => Err(error).into(),
    }
}

/// The numbers and the exit code have to agree that all is well.
fn judge(tests: Counts, success: bool) -> Outcome {
    let result = match tests.failed {
        0 if success => Ok(()),
        0 => Err(anyhow!("the runner failed")),
        1 => Err(anyhow!("1 test failed")),
        failed => Err(anyhow!("{failed} tests failed")),
    };
    Outcome { tests: Some(tests), result }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(outcome: Outcome) -> Option<String> {
        outcome.result.err().map(|error| error.to_string())
    }

    #[test]
    fn a_run_passes_when_numbers_and_exit_code_agree() {
        let (good, bad) = (Counts { passed: 2, failed: 0 }, Counts { passed: 2, failed: 1 });
        assert_eq!(problem(judge(good, true)), None);
        assert_eq!(problem(judge(bad, true)).unwrap(), "1 test failed");
        assert_eq!(problem(judge(good, false)).unwrap(), "the runner failed");
    }

    #[test]
    fn a_run_without_tests_is_a_failure_where_there_should_be_some() {
        assert_eq!(problem(judge(Counts::default(), true)), None);
        let outcome = judge(Counts::default(), true).needs_tests();
        assert_eq!(problem(outcome).unwrap(), "no test ran");
    }

    #[test]
    fn two_runs_add_up() {
        let (good, bad) = (Counts { passed: 2, failed: 0 }, Counts { passed: 0, failed: 1 });
        let both = judge(good, true).and(judge(bad, false));
        assert_eq!(both.tests, Some(Counts { passed: 2, failed: 1 }));
        assert_eq!(problem(both).unwrap(), "1 test failed");
    }
}
