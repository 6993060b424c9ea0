//! Laws of the filters, on catalogues, ticks and searches made by chance.

mod common;

use common::{catalogues::catalogue, generated, oracle::Oracle, printed, widget::Widget};
use modascope_core::{
    Catalogue, Event,
    criterion::{CriterionId, ValueId},
    view::filters,
};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};
use std::collections::BTreeSet;

/// What is ticked and typed, and in which language.
#[derive(Clone, Debug)]
struct Wish {
    language: Index,
    ticks: Vec<Index>,
    typed: &'static str,
}

/// Beginnings, plurals, compounds, misspellings, stop words, and words of which others are the beginning.
const TYPED: [&str; 20] = [
    "v",
    "gr",
    "oe e",
    "?!",
    "groupe",
    "groupes",
    "petit groupe",
    "petit gr",
    "virtuose classe",
    "elearning",
    "e learning",
    "E-learning ",
    "e-lear",
    "goupe",
    "virtuoses",
    "la classe virtuele",
    "eleve",
    "eleve groupe",
    "virtxxse groupe",
    "sabots eleve",
];

fn wish() -> impl Strategy<Value = Wish> {
    let typed = prop_oneof![4 => Just(""), 8 => select(&TYPED[..])];
    (any::<Index>(), vec(any::<Index>(), 0..6), typed).prop_map(|(language, ticks, typed)| Wish {
        language,
        ticks,
        typed,
    })
}

impl Wish {
    /// The widget in which it was wished, and what it should show.
    fn made<'a>(&self, catalogue: &'a Catalogue) -> (Widget, Oracle<'a>) {
        let mut widget = Widget::of(catalogue.clone(), "fr");
        let mut oracle = Oracle::new(catalogue);
        let languages: Vec<_> = catalogue.languages().map(|(id, _)| id).collect();
        oracle.language = *self.language.get(&languages);
        widget.does(Event::LanguageChosen(oracle.language));
        let boxes = boxes(&widget);
        for tick in self.ticks.iter().filter(|_| !boxes.is_empty()) {
            let (criterion, value) = *tick.get(&boxes);
            widget.does(Event::FilterToggled(criterion, value));
            oracle.toggle(criterion, value);
        }
        widget.search(self.typed);
        oracle.search(self.typed);
        (widget, oracle)
    }
}

/// Everything that can be ticked.
fn boxes(widget: &Widget) -> Vec<(CriterionId, ValueId)> {
    let groups = filters::groups(&widget.0).into_iter();
    let boxes = groups.flat_map(|group| {
        group.options.into_iter().map(move |option| (group.criterion, option.value))
    });
    boxes.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn cards_are_what_the_rules_find(json in generated::catalogue(10, generated::words()), wish in wish()) {
        let catalogue = catalogue(&json);
        let (widget, oracle) = wish.made(&catalogue);
        prop_assert_eq!(widget.matching(), oracle.matches());
        prop_assert_eq!(widget.nearby(), oracle.near());
        let cards = widget.cards();
        prop_assert_eq!(cards.empty.is_some(), cards.matches.is_empty());
        prop_assert!(cards.count.starts_with(&cards.matches.len().to_string()));
    }

    #[test]
    fn counts_are_what_each_value_would_find(json in generated::catalogue(10, generated::words()), wish in wish()) {
        let catalogue = catalogue(&json);
        let (widget, oracle) = wish.made(&catalogue);
        let states = widget.states().into_iter().flatten();
        for ((criterion, value), state) in boxes(&widget).into_iter().zip(states) {
            prop_assert_eq!(state.count, oracle.count(criterion, value));
            let ticked = oracle.ticks.get(&criterion).is_some_and(|ticks| ticks.contains(&value));
            prop_assert_eq!(state.ticked, ticked);
            // What is ticked can always be taken away again.
            prop_assert_eq!(state.disabled, state.count == 0 && !ticked);
        }
    }

    #[test]
    fn unknown_is_a_value_where_an_assessment_is_missing(json in generated::catalogue(6, generated::words())) {
        let catalogue = catalogue(&json);
        let widget = Widget::of(catalogue.clone(), "fr");
        for group in filters::groups(&widget.0) {
            let mut modalities = catalogue.modalities();
            let missing = modalities.any(|(id, _)| catalogue.assessment(id, group.criterion).is_none());
            let last = group.options.last().map(|option| option.value);
            prop_assert_eq!(last == Some(ValueId::UNKNOWN), missing);
            let known = catalogue.criterion(group.criterion).values().len();
            prop_assert_eq!(group.options.len(), known + usize::from(missing));
        }
    }

    #[test]
    fn what_has_a_box_can_be_ticked_and_nothing_else(json in generated::catalogue(6, generated::words())) {
        let catalogue = catalogue(&json);
        let boxes = boxes(&Widget::of(catalogue.clone(), "fr"));
        let values = catalogue.criteria().flat_map(|(_, criterion)| criterion.values().map(|(id, _)| id));
        let values: BTreeSet<_> = values.chain([ValueId::UNKNOWN]).collect();
        for (criterion, _) in catalogue.criteria() {
            for &value in &values {
                let mut widget = Widget::of(catalogue.clone(), "fr");
                widget.does(Event::FilterToggled(criterion, value));
                prop_assert_eq!(widget.0.filters().count() > 0, boxes.contains(&(criterion, value)));
            }
        }
    }

    #[test]
    fn no_card_stands_twice(json in generated::catalogue(10, generated::words()), wish in wish()) {
        let catalogue = catalogue(&json);
        let (widget, _) = wish.made(&catalogue);
        let shown = [widget.matching(), widget.nearby()].concat();
        let distinct: BTreeSet<_> = shown.iter().map(|id| id.index()).collect();
        prop_assert_eq!(distinct.len(), shown.len());
        prop_assert!(distinct.iter().all(|&index| index < catalogue.len()));
    }

    #[test]
    fn a_tick_made_twice_is_no_tick(
        json in generated::catalogue(6, generated::words()),
        wish in wish(),
        twice: Index,
    ) {
        let catalogue = catalogue(&json);
        let (mut widget, _) = wish.made(&catalogue);
        let boxes = boxes(&widget);
        prop_assume!(!boxes.is_empty());
        let seen = |widget: &Widget| {
            (widget.cards(), widget.states(), filters::chips(&widget.0), widget.0.save())
        };
        let before = seen(&widget);
        let (criterion, value) = *twice.get(&boxes);
        let tick = Event::FilterToggled(criterion, value);
        widget.does(tick.clone());
        prop_assert_ne!(widget.0.save(), before.3.clone());
        widget.does(tick);
        prop_assert_eq!(seen(&widget), before);
    }

    #[test]
    fn clearing_is_taking_every_chip_away(json in generated::catalogue(6, generated::words()), wish in wish()) {
        let catalogue = catalogue(&json);
        let (mut cleared, _) = wish.made(&catalogue);
        let (mut picked, _) = wish.made(&catalogue);
        cleared.clear_all();
        for chip in filters::chips(&picked.0) {
            picked.does(chip.remove);
        }
        prop_assert_eq!(cleared.cards(), picked.cards());
        prop_assert_eq!(cleared.matching().len(), catalogue.len());
        prop_assert_eq!(filters::chips(&cleared.0), []);
        prop_assert!(cleared.0.filters().count() == 0 && cleared.0.typed().is_empty());
    }

    #[test]
    fn the_way_out_keeps_its_promise_and_no_other_finds_more(
        json in generated::catalogue(6, generated::words()),
        wish in wish(),
    ) {
        let catalogue = catalogue(&json);
        let (mut widget, oracle) = wish.made(&catalogue);
        let Some(empty) = widget.cards().empty else { return Ok(()) };
        let found_by = |take_away: &dyn Fn(&mut Oracle)| {
            let mut less = oracle.clone();
            take_away(&mut less);
            less.matches().len()
        };
        let ticks = oracle.ticks.iter().flat_map(|(of, ticks)| ticks.iter().map(|value| (*of, *value)));
        let by_a_tick = ticks.map(|(of, value)| found_by(&|less| less.toggle(of, value)));
        let by_search = found_by(&|less| less.search(""));
        let most = by_a_tick.chain([by_search]).max().unwrap_or_default();
        prop_assert_eq!(empty.way_out.is_some(), most > 0);
        if let Some(way_out) = empty.way_out {
            let (label, promise) = (printed::pieces(&way_out.label), format!(" {most} "));
            prop_assert!(label.contains(&promise), "{}", label);
            widget.does(way_out.event);
            prop_assert_eq!(widget.matching().len(), most);
        }
    }

    #[test]
    fn the_nearest_search_keeps_its_promise_and_is_offered_where_the_search_finds_nothing_only(
        json in generated::catalogue(6, generated::words()),
        wish in wish(),
    ) {
        let catalogue = catalogue(&json);
        let (mut widget, oracle) = wish.made(&catalogue);
        let Some(nearest) = widget.cards().empty.and_then(|empty| empty.nearest) else { return Ok(()) };
        let mut unticked = oracle.clone();
        unticked.ticks.clear();
        prop_assert_eq!(unticked.matches().len(), 0, "the search finds something");
        let label = printed::pieces(&nearest.label);
        widget.does(nearest.event);
        let found = widget.matching().len();
        prop_assert!(found > 0 && label.contains(&format!(" {found} ")), "{}", label);
    }
}
