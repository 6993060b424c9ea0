//! How many tests ran, read from what the runners print: a runner that finds no test may well
//! call that a success.

use std::fmt;
use std::ops::Add;

/// Tests that ran, by their outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that passed.
    pub passed: u64,
    /// Those that did not, for whatever reason.
    pub failed: u64,
}

impl Counts {
    /// Of `cargo test`, one line a binary, and of wasm-bindgen-test, which prints the same:
    /// `test result: ok. 3 passed; 0 failed; …`
    pub fn of_libtest(text: &str) -> Self {
        let text = plain(text);
        let results = text.lines().filter_map(|line| line.trim().strip_prefix("test result: "));
        results.fold(Self::default(), |sum, line| {
            let words = line.trim_start_matches("ok. ").trim_start_matches("FAILED. ");
            sum + Self {
                passed: number_before(words, ';', "passed"),
                failed: number_before(words, ';', "failed"),
            }
        })
    }

    /// Of cargo-nextest: `Summary [ 0.005s] 3 tests run: 2 passed (1 slow), 1 failed, 0 skipped`.
    /// What ran and did not pass has failed: a time-out, too, is listed apart.
    pub fn of_nextest(text: &str) -> Self {
        let text = plain(text);
        let summary = text.lines().rev().find(|line| line.trim().starts_with("Summary ["));
        let Some((run, outcomes)) = summary.and_then(|line| {
            let (run, outcomes) = line.split_once(']')?.1.split_once(" run: ")?;
            // `2/3 tests` where it stopped half-way.
            Some((run.trim().split(['/', ' ']).next()?.parse::<u64>().ok()?, outcomes))
        }) else {
            return Self::default();
        };
        let passed = number_before(outcomes, ',', "passed");
        Self { passed, failed: run.saturating_sub(passed) }
    }

    /// Of Playwright's list: a line for each outcome, `  3 passed (4.1s)`, `  1 failed`.
    pub fn of_playwright(text: &str) -> Self {
        let text = plain(text);
        let last = |outcome| {
            let mut numbers = text.lines().rev().filter_map(|line| number(line, outcome));
            numbers.next().unwrap_or_default()
        };
        Self {
            passed: last("passed"),
            failed: ["failed", "flaky", "interrupted", "did not run"].map(last).iter().sum(),
        }
    }

    /// All tests that ran.
    pub fn total(self) -> u64 {
        self.passed + self.failed
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number in front of a word, in the part of a list that has it.
fn number_before(list: &str, separator: char, word: &str) -> u64 {
    list.split(separator).find_map(|part| number(part, word)).unwrap_or_default()
}

/// `3` of ` 3 passed` or of ` 3 passed (1 slow)`, if that is the word.
fn number(part: &str, word: &str) -> Option<u64> {
    let (number, rest) = part.trim().split_once(' ')?;
    let follows = rest.strip_prefix(word)?;
    if !follows.is_empty() && !follows.starts_with(" (") {
        return None;
    }
    number.parse().ok()
}

/// The text without the colours that a runner may be told to print.
fn plain(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(
            part.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, rest)| rest),
        );
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u64, failed: u64) -> Counts {
        Counts { passed, failed }
    }

    #[test]
    fn libtest_adds_up_its_binaries() {
        let text = "test a ... ok\n\
             test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
             test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1s\n";
        assert_eq!(Counts::of_libtest(text), counts(13, 2));
        assert_eq!(Counts::of_libtest("no tests to run!\n"), counts(0, 0));
    }

    #[test]
    fn nextest_counts_what_ran_and_did_not_pass_as_failed() {
        for (line, wanted) in [
            ("[   0.005s] 3 tests run: 3 passed, 0 skipped", counts(3, 0)),
            ("[   0.005s] 1 test run: 1 passed (1 slow), 7 skipped", counts(1, 0)),
            ("[   9.100s] 5 tests run: 2 passed, 2 failed, 1 timed out, 0 skipped", counts(2, 3)),
            ("[   9.100s] 2/5 tests run: 1 passed, 1 failed, 0 skipped", counts(1, 1)),
            ("[   0.000s] 0 tests run: 0 passed, 0 skipped", counts(0, 0)),
        ] {
            assert_eq!(
                Counts::of_nextest(&format!("----\n     Summary {line}\n")),
                wanted,
                "{line}"
            );
        }
        assert_eq!(Counts::of_nextest("error: could not compile\n"), counts(0, 0));
    }

    #[test]
    fn playwright_lists_each_outcome() {
        let text = "Running 5 tests using 2 workers\n\n  2 failed\n    [chromium] › a.spec.ts\n  \
                    1 did not run\n  2 passed (4.1s)\n";
        assert_eq!(Counts::of_playwright(text), counts(2, 3));
        assert_eq!(Counts::of_playwright("Error: No tests found\n"), counts(0, 0));
    }

    #[test]
    fn colours_do_not_hide_the_numbers() {
        let text = "\u{1b}[32m  3 passed\u{1b}[39m\u{1b}[2m (1.0s)\u{1b}[22m\n";
        assert_eq!(Counts::of_playwright(text), counts(3, 0));
        let text = "test result: \u{1b}[32mok\u{1b}[0m. 4 passed; 0 failed\n";
        assert_eq!(Counts::of_libtest(text), counts(4, 0));
    }
}
