//! Files spoiled by chance: what reads them never panics, never takes long, and either takes all or says why not.
//!
//! The files of `corpus/` come first, then what chance makes of them. A file that brings an answer that was not there
//! before is spoiled further. Every run of the tests does the same few hundred of each kind; `MODASCOPE_FUZZ_SECONDS=600` goes on
//! that long, and `MODASCOPE_FUZZ_SEED` begins elsewhere:
//!
//! ```text
//! MODASCOPE_FUZZ_SECONDS=600 cargo test --profile fuzz -p modascope-core --test fuzzing -- --test-threads=2
//! ```

mod common;

use common::{
    catalogues::{BUILT_IN, parse_right, small},
    mutation::{Chance, spoiled},
    printer::Printer,
    shown::{is_told, shown},
    widget::{Widget, built_in},
};
use modascope_core::{
    Event,
    catalogue::parse_bytes,
    export::csv,
    link,
    session::{ImportError, Saved},
};
use serde_json::{Value, json};
use std::{
    env, fs,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

/// The longest that one file may take.
const LONGEST: Duration = Duration::from_secs(2);

/// How many files a plain run of the tests tries.
const FEW: usize = 500;

/// The most files that are spoiled further.
const POOL: usize = 2_000;

/// Reads spoiled files of one folder. `read` judges them, and gives what the answer was like.
fn fuzz(folder: &str, read: impl Fn(&[u8]) -> String) {
    let number = |name| env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let time = number("MODASCOPE_FUZZ_SECONDS").map(Duration::from_secs);
    let mut chance = Chance::seeded(number("MODASCOPE_FUZZ_SEED").unwrap_or(1));
    let mut pool = corpus(folder);
    let (mut answers, mut runs, mut slowest) = (Vec::new(), 0, Duration::ZERO);
    let start = Instant::now();
    let goes_on = |runs| time.map_or(runs < FEW, |time| start.elapsed() < time);
    let mut waiting = pool.clone();
    while goes_on(runs) || !waiting.is_empty() {
        let bytes = waiting.pop().unwrap_or_else(|| spoiled(&mut chance, &pool));
        let began = Instant::now();
        let answer = catch_unwind(AssertUnwindSafe(|| read(&bytes))).unwrap_or_else(|panic| {
            let path =
                Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("spoiled-{folder}-{runs}"));
            fs::write(&path, &bytes).unwrap();
            println!("after {runs} files: {}", path.display());
            resume_unwind(panic)
        });
        slowest = slowest.max(began.elapsed());
        assert!(slowest < LONGEST, "{slowest:?} for {:?}", String::from_utf8_lossy(&bytes));
        runs += 1;
        if let Err(at) = answers.binary_search(&answer) {
            answers.insert(at, answer);
            if pool.len() < POOL && bytes.len() < 20_000 {
                pool.push(bytes);
            }
        }
    }
    let taken = answers.iter().filter(|answer| answer.starts_with("taken")).count();
    assert!(
        taken > 0 && taken < answers.len(),
        "{taken} of {} answers are that it is taken",
        answers.len()
    );
    let long = time.map(|time| format!(", {} s", time.as_secs())).unwrap_or_default();
    let measured = format!(
        "{runs} files{long}, {} different answers, the slowest {} ms, no panic",
        answers.len(),
        slowest.as_millis()
    );
    println!("{folder}: {measured}");
    record(
        &format!("fuzz-{folder}{}", if time.is_some() { "-long" } else { "" }),
        folder,
        &measured,
    );
}

/// The files of one folder, in order of their names.
fn corpus(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// Writes a figure down where `docs/reliability.md` takes it from.
fn record(name: &str, folder: &str, measured: &str) {
    let figures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/figures");
    fs::create_dir_all(&figures).unwrap();
    let figure = json!({ "what": format!("Spoiled files read as {folder}"), "measured": measured });
    fs::write(figures.join(format!("{name}.json")), figure.to_string()).unwrap();
}

/// What an answer is like: what kind of thing each issue is, without where and with what.
fn kinds<T: std::fmt::Debug>(things: impl IntoIterator<Item = T>) -> String {
    let name = |thing: T| {
        let text = format!("{thing:?}");
        text.split([' ', '{', '(']).next().unwrap_or_default().to_owned()
    };
    let mut kinds: Vec<_> = things.into_iter().map(name).collect();
    kinds.sort();
    kinds.dedup();
    kinds.join(" ")
}

#[test]
fn a_catalogue() {
    fuzz("catalogue", |bytes| match parse_bytes(bytes) {
        Err(issues) => {
            is_told(&issues);
            kinds(issues.iter().map(|issue| &issue.problem))
        }
        Ok(catalogue) => {
            let printed = Printer::print(&catalogue);
            let again = parse_right(&printed.to_string());
            assert_eq!(Printer::print(&again), printed);
            let warnings = catalogue.warnings().len().min(3);
            let like =
                format!("taken {} {} {warnings}", catalogue.len(), catalogue.criteria().len());
            shown(&Arc::new(catalogue), None);
            like
        }
    });
}

#[test]
fn a_link() {
    let catalogue = built_in("fr").0.catalogue().clone();
    fuzz("link", |bytes| {
        let hash = String::from_utf8_lossy(bytes);
        let Some(saved) = link::read(&hash, &catalogue) else { return "not ours".to_owned() };
        let mut widget = built_in("fr");
        widget.does(Event::Visited(saved));
        let saved = widget.0.save();
        let written = link::write(&saved);
        assert!(written.bytes().all(|byte| byte.is_ascii_graphic()), "{written}");
        assert_eq!(link::read(&written, &catalogue).unwrap_or_default(), saved);
        shown(&catalogue, Some(saved.clone()));
        format!("taken {}", said(&saved))
    });
}

/// Which fields a session has.
fn said(saved: &Saved) -> String {
    let json: Value = serde_json::from_str(&saved.to_text()).unwrap();
    json.as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_session() {
    let catalogue = built_in("fr").0.catalogue().clone();
    fuzz("session", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let kept = Saved::parse(&text);
        let imported = Saved::import(&text, &catalogue);
        if let Err(ImportError::OtherCatalogue { found, .. }) = &imported {
            assert!(found.chars().count() <= 100, "{found}");
        }
        let saved = match (kept, &imported) {
            (Ok(saved), imported) => {
                assert!(imported.as_ref().is_ok_and(|same| *same == saved) || imported.is_err());
                saved
            }
            // A byte order mark is taken in a file, and never kept.
            (Err(_), Ok(saved)) if text.starts_with('\u{feff}') => saved.clone(),
            (Err(why), Err(_)) => return format!("{why:?} {}", kinds([imported])),
            (Err(why), Ok(_)) => panic!("{why:?}, but a file of it is taken"),
        };
        let once = Saved::parse(&saved.to_text()).unwrap();
        assert_eq!(Saved::parse(&once.to_text()).unwrap(), once);
        let left = shown(&catalogue, Some(saved));
        assert_eq!(Saved::parse(&left.to_text()).unwrap(), left);
        assert_eq!(shown(&catalogue, Some(left.clone())), left);
        format!("taken {} {}", said(&left), imported.is_ok())
    });
}

#[test]
fn a_table_for_spreadsheets() {
    fuzz("csv", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let mut words = text.split('\n').filter(|words| !words.trim().is_empty()).cycle();
        let mut next = || words.next().unwrap_or("x").chars().take(500).collect::<String>();
        let mut file = small();
        for name in
            ["/modalities/0/name", "/modalities/1/name", "/criteria/0/name", "/sources/0/name"]
        {
            *file.pointer_mut(name).unwrap() = next().into();
        }
        let note = next();
        let Ok(catalogue) = modascope_core::parse(&file.to_string()) else {
            return "refused".to_owned();
        };
        let mut widget = Widget::of(catalogue, "fr");
        let first = widget.modality("tutorat");
        widget.does(Event::NoteTyped(first, note));
        let (file, table) = (csv(&widget.0), widget.table());
        let lines = read(&file);
        for field in lines.iter().flatten() {
            let seen = field.trim_start();
            let reaches =
                |rest: &str| rest.contains(['(', '|']) || rest.starts_with(char::is_alphanumeric);
            let runs = field.starts_with(['\t', '\r', '\n'])
                || seen.starts_with(['=', '@'])
                || seen.strip_prefix(['+', '-']).is_some_and(reaches);
            assert!(!runs, "{field:?}");
        }
        // What a cell says has marks and numbers around it; its head has nothing.
        let same =
            |field: &str, words: &str| field == words || field.strip_prefix('\'') == Some(words);
        for (field, column) in lines[0][1..].iter().zip(&table.columns) {
            assert!(same(field, &column.name.text), "{field:?}");
        }
        assert!(lines.iter().all(|line| line.len() == lines[0].len()));
        assert_eq!(lines[0].len(), (table.columns.len() + 1).max(3));
        for (line, row) in lines[1..].iter().zip(&table.rows) {
            assert!(same(&line[0], &row.head.text), "{:?}", line[0]);
            for (field, cell) in line[1..].iter().zip(&row.cells) {
                assert!(cell.said.iter().all(|said| field.contains(&said.text.text)), "{field:?}");
            }
        }
        assert_eq!(lines.len(), 2 + table.rows.len() + table.footnotes.len());
        let made_safe = lines.iter().flatten().filter(|field| field.starts_with('\'')).count();
        format!(
            "taken {made_safe} {}",
            lines.iter().flatten().filter(|field| field.contains('"')).count()
        )
    });
}

/// A file as the simplest of programs reads it, from its mark on: RFC 4180, with semicolons.
fn read(file: &str) -> Vec<Vec<String>> {
    let mut letters = file.strip_prefix('\u{feff}').unwrap().chars().peekable();
    let (mut lines, mut line) = (Vec::new(), Vec::new());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                let mut field = String::new();
                loop {
                    match letters.next().expect("a field that ends") {
                        '"' if letters.next_if_eq(&'"').is_some() => field.push('"'),
                        '"' => break,
                        letter => field.push(letter),
                    }
                }
                line.push(field);
            }
            ';' => assert_eq!(letters.peek(), Some(&'"')),
            '\r' => assert_eq!(letters.peek(), Some(&'\n')),
            '\n' => lines.push(std::mem::take(&mut line)),
            letter => panic!("{letter:?} between two fields"),
        }
    }
    assert!(line.is_empty());
    lines
}

#[test]
fn the_files_to_begin_with_are_there_and_small() {
    assert!(parse_bytes(BUILT_IN.as_bytes()).is_ok());
    for (folder, least) in [("catalogue", 30), ("link", 14), ("session", 15), ("csv", 8)] {
        let files = corpus(folder);
        assert!(files.len() >= least, "{} files in {folder}", files.len());
        assert!(files.iter().all(|file| file.len() < 20_000));
    }
}
