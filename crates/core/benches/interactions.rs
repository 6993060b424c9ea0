//! How long the core takes for what a visitor does, by the number of modalities: `cargo bench -p modascope-core`.
//!
//! Each figure has in it all that a change of the session leads to before anything is drawn: the view model of the screen.

use std::{hint::black_box, sync::Arc};

use criterion::{BatchSize, BenchmarkId, Criterion};
use modascope_core::{
    Catalogue, Event, Session, parse,
    search::Index,
    sort::{Sort, by_code_point},
    view,
};
use serde_json::{Value, json};

const SIZES: [usize; 4] = [100, 1_000, 10_000, 20_000];
const CRITERIA: usize = 5;
const VALUES: usize = 6;
const WORDS: [&str; 8] =
    ["petit", "groupe", "œuvre", "élevé", "classe", "virtuelle", "étude", "groupement"];

/// Numbers that look drawn, the same every time (Numerical Recipes' generator).
struct Dice(u32);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % sides
    }

    fn words(&mut self, count: usize, vocabulary: &[String]) -> String {
        let words: Vec<_> =
            (0..count).map(|_| vocabulary[self.below(vocabulary.len())].as_str()).collect();
        words.join(" ")
    }
}

/// As many distinct words as a large catalogue of real texts has, of three syllables each.
fn many_words() -> Vec<String> {
    const SYLLABLES: [&str; 25] = [
        "fo", "ma", "ti", "on", "cla", "sse", "vir", "tu", "el", "gro", "pe", "web", "in", "ai",
        "re", "mo", "du", "le", "pro", "jet", "si", "mu", "la", "co", "ur",
    ];
    let words = (0..15_000)
        .map(|at| [SYLLABLES[at % 25], SYLLABLES[at / 25 % 25], SYLLABLES[at / 625]].concat());
    words.collect()
}

/// The file of a catalogue; 20,000 modalities stay under the most that a file may have.
fn file(size: usize, vocabulary: &[String]) -> String {
    let mut dice = Dice(2026);
    let criteria: Vec<Value> = (0..CRITERIA)
        .map(|criterion| {
            let values: Vec<_> = (0..VALUES)
                .map(|value| json!({ "id": format!("v{value}"), "label": format!("V{value}") }))
                .collect();
            let kind = if criterion < 3 { "choice" } else { "scale" };
            json!({ "id": format!("c{criterion}"), "kind": kind, "name": format!("C{criterion}"), "values": values })
        })
        .collect();
    let modalities: Vec<Value> = (0..size)
        .map(|id| {
            let mut modality = json!({
                "id": format!("m{id}"),
                "name": dice.words(2, vocabulary),
                "definition": { "text": dice.words(15, vocabulary), "basis": "editorial" },
                "assessments": {},
            });
            for criterion in 0..CRITERIA {
                let value = format!("v{}", dice.below(VALUES));
                modality["assessments"][format!("c{criterion}")] = json!({ "values": [value] });
            }
            modality
        })
        .collect();
    json!({
        "version": 1, "id": "many", "title": "Beaucoup", "languages": ["fr"],
        "criteria": criteria, "modalities": modalities,
    })
    .to_string()
}

fn read(file: &str) -> Catalogue {
    parse(file).unwrap_or_else(|_| panic!("the catalogue of the benchmark is right"))
}

fn start(catalogue: Catalogue) -> Session {
    Session::new(Arc::new(catalogue), "fr", by_code_point)
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for size in SIZES {
        let file = file(size, &WORDS.map(str::to_owned));
        println!("{size} modalities: a file of {} bytes", file.len());
        let mut session = start(read(&file));
        let box_of = |session: &Session, group: usize| {
            let group = &view::filters::groups(session)[group];
            Event::FilterToggled(group.criterion, group.options[1].value)
        };
        let (first, second) = (box_of(&session, 0), box_of(&session, 3));

        let mut group = criterion.benchmark_group("load");
        group.sample_size(10).bench_function(BenchmarkId::from_parameter(size), |bench| {
            bench.iter_batched(|| (), |()| start(read(black_box(&file))), BatchSize::PerIteration);
        });
        group.finish();

        let mut measure = |name: &str, session: &mut Session, events: &[Event]| {
            let mut group = criterion.benchmark_group(name);
            let mut turn = events.iter().cycle();
            group.sample_size(20).bench_function(BenchmarkId::from_parameter(size), |bench| {
                bench.iter(|| {
                    session.update(turn.next().expect("events go round").clone());
                    black_box(view::screen(session))
                });
            });
            group.finish();
        };
        // A second box beside one that stays ticked: matches, near matches and counts all have work to do.
        session.update(first);
        measure("tick", &mut session, std::slice::from_ref(&second));
        let typed =
            ["g", "gr", "gro", "grou", "group"].map(|typed| Event::SearchTyped(typed.into()));
        measure("type", &mut session, &typed);
        session.update(Event::SearchTyped(String::new()));
        measure("sort", &mut session, &[Event::Sorted(Sort::Name), Event::Sorted(Sort::Catalogue)]);
    }
    let mut session = start(read(&file(10_000, &many_words())));
    let mut group = criterion.benchmark_group("10000 modalities, 15000 words");
    group.sample_size(10).bench_function("index", |bench| {
        bench.iter(|| Index::new(session.catalogue(), session.language()));
    });
    let searches: [(&str, &[&str]); 4] = [
        ("a letter", &["f", "fo", "foma", "fomat", "fomati"]),
        ("two words", &["clavir e", "clavir el", "clavir elg", "clavir elgro"]),
        ("a misspelt word", &["claviron", "clavirron", "clvairon"]),
        ("a word that is nowhere", &["xylophone", "xylophones"]),
    ];
    for (name, typed) in searches {
        let mut turn = typed.iter().cycle();
        group.bench_function(name, |bench| {
            bench.iter(|| {
                let typed = *turn.next().expect("they go round");
                session.update(Event::SearchTyped(typed.into()));
                black_box(view::screen(&session))
            });
        });
    }
    group.finish();
    criterion.final_summary();
}
