//! Ten thousand modalities: not how fast, only that everything found is right.

mod common;

use common::{catalogues::catalogue, oracle::Oracle, widget::Widget};
use modascope_core::{Catalogue, Event, view::filters};
use serde_json::{Value, json};

const MODALITIES: usize = 10_000;
const WORDS: [&str; 8] =
    ["petit", "groupe", "œuvre", "élevé", "classe", "virtuelle", "étude", "groupement"];

/// Numbers that look drawn, the same every time (Numerical Recipes' generator).
struct Dice(u32);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % sides
    }

    fn words(&mut self) -> String {
        let mut word = || WORDS[self.below(WORDS.len())];
        format!("{} {}", word(), word())
    }
}

fn many() -> Catalogue {
    let mut dice = Dice(2026);
    let criteria: Vec<_> = (0..5).map(|criterion| {
        let values: Vec<_> = (0..6).map(|value| json!({ "id": format!("v{value}"), "label": format!("V{value}") })).collect();
        let kind = if criterion < 3 { "choice" } else { "scale" };
        json!({ "id": format!("c{criterion}"), "kind": kind, "name": format!("C{criterion}"), "values": values })
    }).collect();
    let modalities: Vec<Value> = (0..MODALITIES)
        .map(|id| {
            let mut json =
                json!({ "id": format!("m{id}"), "name": dice.words(), "assessments": {} });
            for criterion in 0..5 {
                // One in five is unknown.
                if dice.below(5) > 0 {
                    let (first, more) = (dice.below(6), dice.below(3));
                    let values: Vec<_> =
                        (first..6.min(first + 1 + more)).map(|value| format!("v{value}")).collect();
                    json["assessments"][format!("c{criterion}")] = json!({ "values": values });
                }
            }
            json
        })
        .collect();
    catalogue(&json!({
        "version": 1, "id": "many", "title": "Beaucoup", "languages": ["fr"],
        "criteria": criteria, "modalities": modalities,
    }))
}

/// What is ticked, as criterion and value by their places (the last value is unknown), and what is typed.
const WISHES: [(&[(usize, usize)], &str); 5] = [
    (&[(0, 1), (0, 2), (0, 5)], ""),
    (&[(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (4, 5)], ""),
    (&[(0, 6), (3, 6), (3, 0)], ""),
    (&[(1, 3), (2, 4)], "elev gr"),
    (&[(1, 3)], "sabots"),
];

#[test]
fn filters_search_and_counts_are_right() {
    let catalogue = many();
    let mut widget = Widget::of(catalogue.clone(), "fr");
    let groups = filters::groups(&widget.0);
    for (ticks, typed) in WISHES {
        let mut oracle = Oracle::new(&catalogue);
        widget.clear_all();
        for &(criterion, value) in ticks {
            let (criterion, options) = (groups[criterion].criterion, &groups[criterion].options);
            widget.does(Event::FilterToggled(criterion, options[value].value));
            oracle.toggle(criterion, options[value].value);
        }
        widget.search(typed);
        oracle.search(typed);

        let (matches, near) = (widget.matching(), widget.nearby());
        assert!(matches == oracle.matches(), "{ticks:?} {typed:?}: {} match", matches.len());
        assert!(near == oracle.near(), "{ticks:?} {typed:?}: {} are near", near.len());
        let states = widget.states();
        // A known value of a choice and unknown of a scale: the oracle takes its time.
        for (group, option) in [(1, 3), (4, 6)] {
            let (criterion, value) = (groups[group].criterion, groups[group].options[option].value);
            let count = states[group][option].count;
            assert_eq!(count, oracle.count(criterion, value), "{ticks:?} {typed:?}");
        }
    }
}
