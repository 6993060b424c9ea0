//! `cargo xtask test`: every check and every test, then a table of what came of them.

mod counts;
mod runners;
mod step;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::anyhow;

use crate::tools::Tool;
use counts::Counts;
use runners::Outcome;
use step::Step;

/// What to run.
#[derive(clap::Args)]
pub struct Options {
    /// Only these steps, in the usual order
    #[arg(value_enum)]
    steps: Vec<Step>,
}

/// One line of the table.
struct Row {
    name: &'static str,
    verdict: String,
    passed: bool,
    tests: Option<Counts>,
    time: Duration,
}

/// Sets up what the steps need and runs them all, even after one that failed, except those that
/// would make no sense.
pub fn run(options: &Options) -> ExitCode {
    let steps = Step::chosen(&options.steps);
    heading("set up");
    let (set_up, missing) = set_up(&steps);
    let mut rows = vec![set_up];
    for step in steps {
        heading(step.name());
        let start = Instant::now();
        if let Some(tool) = left_out(step, &missing) {
            rows.push(Row {
                verdict: format!("LEFT OUT  it needs {}", tool.name()),
                ..row(step.name(), Ok(()).into(), start)
            });
            continue;
        }
        let outcome = match obstacle(step, &missing, &rows) {
            Some(obstacle) => Err(anyhow!("not run: {obstacle}")).into(),
            None => step.run(),
        };
        rows.push(row(step.name(), outcome, start));
    }
    print(&rows);
    if rows.iter().all(|row| row.passed) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Sets up all tools of these steps, and gives those that could not be.
fn set_up(steps: &[Step]) -> (Row, Vec<Tool>) {
    let start = Instant::now();
    let (mut tried, mut missing) = (Vec::new(), Vec::new());
    for &tool in steps.iter().flat_map(|step| step.needs()) {
        if tried.contains(&tool) {
            continue;
        }
        tried.push(tool);
        if let Err(error) = tool.set_up() {
            println!("{error:#}");
            missing.push(tool);
        }
    }
    let needed = missing.iter().filter(|tool| !tool.is_optional());
    let names = needed.map(|tool| tool.name()).collect::<Vec<_>>();
    let result = match names[..] {
        [] => Ok(()),
        _ => Err(anyhow!("missing: {}", names.join(", "))),
    };
    (row("set up", result.into(), start), missing)
}

/// The tool without which a step is left out, and said to be, rather than failed.
fn left_out(step: Step, missing: &[Tool]) -> Option<Tool> {
    step.needs().iter().copied().find(|tool| tool.is_optional() && missing.contains(tool))
}

/// Why a step cannot be run, if so.
fn obstacle(step: Step, missing: &[Tool], rows: &[Row]) -> Option<String> {
    if let Some(tool) = step.needs().iter().find(|tool| missing.contains(tool)) {
        return Some(format!("it needs {}", tool.name()));
    }
    let before = step.after()?.name();
    let failed = rows.iter().any(|row| row.name == before && !row.passed);
    failed.then(|| format!("{before} failed"))
}

fn row(name: &'static str, outcome: Outcome, start: Instant) -> Row {
    let passed = outcome.result.is_ok();
    let verdict = match outcome.result {
        Ok(()) => "ok".to_owned(),
        Err(error) => {
            println!("{name}: {error:#}");
            format!("FAILED  {error:#}")
        }
    };
    Row { name, verdict, passed, tests: outcome.tests, time: start.elapsed() }
}

fn heading(name: &str) {
    println!("\n=== {name} ===");
}

fn print(rows: &[Row]) {
    heading("summary");
    for Row { name, verdict, tests, time, .. } in rows {
        let tests = tests.map(|tests| tests.to_string()).unwrap_or_default();
        println!("{name:<9} {:>7.1} s  {tests:<22}{verdict}", time.as_secs_f32());
    }
    let sum = rows.iter().filter_map(|row| row.tests).fold(Counts::default(), |a, b| a + b);
    println!("{sum}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_libreoffice_only_its_own_step_is_left_out() {
        let missing = [Tool::Office];
        for step in Step::chosen(&[]) {
            let tool = left_out(step, &missing);
            assert_eq!(tool, (step == Step::Calc).then_some(Tool::Office), "{}", step.name());
            assert_eq!(left_out(step, &[]), None);
        }
    }

    #[test]
    fn without_a_browser_a_step_fails_and_is_not_left_out() {
        let missing = [Tool::Browser];
        assert_eq!(left_out(Step::Browser, &missing), None);
        assert_eq!(obstacle(Step::Browser, &missing, &[]).unwrap(), "it needs a browser");
    }
}
