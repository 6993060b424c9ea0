//! Laws of the fit, on catalogues and needs made by chance.

mod common;

use common::{catalogues::catalogue, generated, oracle::Oracle, widget::Widget};
use modascope_core::{
    Catalogue, Event,
    criterion::{CriterionId, Kind, ValueId, ValueSet},
    fit::{Fit, Ranking, Verdict},
    modality::ModalityId,
    need::{Importance, Need, Wish},
    view::guide,
};
use proptest::{collection::vec, prelude::*, sample::Index};
use rstest::rstest;
use serde_json::{Value, json};

/// What is answered, by the place of the criterion: how much it matters, and which of four values are wished for.
type Answers = Vec<(Importance, Vec<bool>)>;

fn answers() -> impl Strategy<Value = Answers> {
    let importance = prop_oneof![1 => Just(Importance::Indifferent), 3 => Just(Importance::Prefer), 2 => Just(Importance::Must)];
    vec((importance, vec(prop::bool::weighted(0.4), 4)), 4)
}

/// The answers that the catalogue has questions for.
fn wishes(catalogue: &Catalogue, answers: &Answers) -> Vec<(CriterionId, Wish)> {
    let asked = catalogue.criteria().zip(answers);
    let asked = asked.filter(|((_, criterion), _)| criterion.is_filterable());
    asked
        .map(|((id, criterion), (importance, wanted))| {
            let values = criterion.values().zip(wanted).filter(|(_, wanted)| **wanted);
            let values = values.map(|((value, _), _)| value).collect();
            (id, Wish { values, importance: *importance })
        })
        .collect()
}

fn need(wishes: &[(CriterionId, Wish)]) -> Need {
    let mut need = Need::default();
    wishes.iter().for_each(|(criterion, wish)| need.set(*criterion, *wish));
    need
}

/// The rule in its plainest form.
fn verdict(
    catalogue: &Catalogue,
    modality: ModalityId,
    criterion: CriterionId,
    wanted: ValueSet,
) -> Verdict {
    let has = Oracle::new(catalogue).values(modality, criterion);
    if has.contains(&ValueId::UNKNOWN) {
        return Verdict::Unknown;
    }
    let apart = has
        .iter()
        .flat_map(|has| wanted.iter().map(move |wanted| has.index().abs_diff(wanted.index())));
    match (apart.min().expect("a value is wished for"), catalogue.criterion(criterion).kind) {
        (0, _) => Verdict::Meets,
        (1, Kind::Scale) => Verdict::Near,
        _ => Verdict::Misses,
    }
}

fn verdicts(catalogue: &Catalogue, need: &Need, modality: ModalityId) -> Vec<(Verdict, bool)> {
    let wishes = need.wishes().map(|(criterion, wish)| {
        let verdict = verdict(catalogue, modality, criterion, wish.values);
        (verdict, wish.importance == Importance::Must)
    });
    wishes.collect()
}

/// What the ranking should be, by comparing each modality with each.
fn expected(catalogue: &Catalogue, need: &Need) -> Vec<Fit> {
    let scores: Vec<_> = catalogue
        .modalities()
        .map(|(id, _)| {
            let verdicts = verdicts(catalogue, need, id);
            let points: usize = verdicts
                .iter()
                .map(|(verdict, _)| match verdict {
                    Verdict::Meets => 2,
                    Verdict::Near | Verdict::Unknown => 1,
                    Verdict::Misses => 0,
                })
                .sum();
            let out = verdicts
                .iter()
                .any(|(verdict, must)| *must && matches!(verdict, Verdict::Near | Verdict::Misses));
            (id, points, out)
        })
        .collect();
    let mut fits: Vec<_> = scores
        .iter()
        .map(|&(modality, points, out)| {
            let ranked = scores.iter().filter(|(_, _, out)| !out);
            let better = ranked.clone().filter(|(_, other, _)| *other > points).count();
            let equal = ranked.filter(|(_, other, _)| *other == points).count();
            Fit { modality, points, rank: (!out).then_some(better + 1), tied: !out && equal > 1 }
        })
        .collect();
    // A stable sort: equal ones keep the order of the catalogue.
    fits.sort_by_key(|fit| fit.rank.unwrap_or(usize::MAX));
    fits
}

/// The rank as a number to compare: excluded is behind every rank.
fn place(ranking: &Ranking, modality: ModalityId) -> usize {
    let fit = ranking.fits.iter().find(|fit| fit.modality == modality).expect("it is ranked");
    fit.rank.unwrap_or(usize::MAX)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_ranking_is_what_the_rule_says(json in generated::catalogue(10, generated::words()), answers in answers()) {
        let catalogue = catalogue(&json);
        let need = need(&wishes(&catalogue, &answers));
        let ranking = Ranking::new(&catalogue, &need);
        prop_assert_eq!(&ranking.fits, &expected(&catalogue, &need));
        for fit in &ranking.fits {
            let verdicts = verdicts(&catalogue, &need, fit.modality);
            let made = ranking.yardsticks.iter().map(|yardstick| {
                let verdict = yardstick.verdict(catalogue.values(fit.modality, yardstick.criterion));
                (verdict, yardstick.must)
            });
            prop_assert_eq!(made.collect::<Vec<_>>(), verdicts);
        }
    }

    #[test]
    fn every_modality_stands_once_with_the_excluded_last(
        json in generated::catalogue(10, generated::words()),
        answers in answers(),
    ) {
        let catalogue = catalogue(&json);
        let ranking = Ranking::new(&catalogue, &need(&wishes(&catalogue, &answers)));
        let mut modalities: Vec<_> = ranking.fits.iter().map(|fit| fit.modality).collect();
        modalities.sort();
        prop_assert_eq!(modalities, catalogue.modalities().map(|(id, _)| id).collect::<Vec<_>>());
        prop_assert!(ranking.fits.is_sorted_by_key(|fit| (fit.rank.is_none(), fit.rank, fit.modality)));
    }

    #[test]
    fn equal_ones_share_a_rank_and_the_next_counts_them(
        json in generated::catalogue(10, generated::words()),
        answers in answers(),
    ) {
        let catalogue = catalogue(&json);
        let ranking = Ranking::new(&catalogue, &need(&wishes(&catalogue, &answers)));
        let ranked = ranking.fits.iter().filter(|fit| fit.rank.is_some());
        let ranked: Vec<_> = ranked.collect();
        for (before, fit) in ranked.iter().enumerate() {
            let last = before.checked_sub(1).map(|at| ranked[at]);
            match last {
                Some(last) if last.points == fit.points => {
                    prop_assert_eq!(fit.rank, last.rank);
                    prop_assert!(fit.tied && last.tied);
                }
                _ => prop_assert_eq!(fit.rank, Some(before + 1)),
            }
            prop_assert_eq!(fit.tied, ranked.iter().filter(|other| other.rank == fit.rank).count() > 1);
        }
    }

    #[test]
    fn a_must_that_is_known_not_to_be_met_excludes_and_nothing_else_does(
        json in generated::catalogue(10, generated::words()),
        answers in answers(),
    ) {
        let catalogue = catalogue(&json);
        let need = need(&wishes(&catalogue, &answers));
        for fit in Ranking::new(&catalogue, &need).fits {
            let mut musts = need.wishes().filter(|(_, wish)| wish.importance == Importance::Must);
            let unmet = musts.any(|(criterion, wish)| {
                {
                    let has = catalogue.values(fit.modality, criterion);
                    !has.is_empty() && has.shared(wish.values).is_empty()
                }
            });
            prop_assert_eq!(fit.rank.is_none(), unmet);
        }
    }

    #[test]
    fn a_hundred_per_cent_is_every_wish_met(
        json in generated::catalogue(10, generated::words()),
        answers in answers(),
    ) {
        let catalogue = catalogue(&json);
        let need = need(&wishes(&catalogue, &answers));
        let ranking = Ranking::new(&catalogue, &need);
        for fit in &ranking.fits {
            let verdicts = verdicts(&catalogue, &need, fit.modality);
            let all = verdicts.iter().all(|(verdict, _)| *verdict == Verdict::Meets);
            prop_assert_eq!(ranking.percent(fit) == 100, all);
            let none = verdicts.iter().all(|(verdict, _)| *verdict == Verdict::Misses);
            prop_assert_eq!(ranking.percent(fit) == 0, none && !verdicts.is_empty());
        }
    }

    #[test]
    fn meeting_one_more_wish_never_lowers_the_rank(
        json in generated::catalogue(10, generated::words()),
        answers in answers(),
        (wish, modality, value) in any::<(Index, Index, Index)>(),
        adds in any::<bool>(),
    ) {
        let poorer = catalogue(&json);
        let need = need(&wishes(&poorer, &answers));
        let open: Vec<_> = need
            .wishes()
            .flat_map(|(criterion, wish)| poorer.modalities().map(move |(id, _)| (criterion, wish.values, id)))
            .filter(|(of, wanted, id)| verdict(&poorer, *id, *of, *wanted) != Verdict::Meets)
            .collect();
        prop_assume!(!open.is_empty());
        // One of those that do not meet a wish gets a value that does, beside what it has or in its place.
        let (criterion, wanted, id) = open[(wish.index(open.len()) + modality.index(open.len())) % open.len()];
        let wanted: Vec<_> = wanted.iter().collect();
        let slug = |value| json!(poorer.criterion(criterion).value(value).expect("a known value").slug);
        let mut met = json.clone();
        let said = &mut met["modalities"][id.index()]["assessments"][&*poorer.criterion(criterion).slug]["values"];
        let mut values = said.as_array().cloned().filter(|_| adds).unwrap_or_default();
        values.push(slug(*value.get(&wanted)));
        *said = Value::Array(values);
        let richer = catalogue(&met);
        let (before, after) = (Ranking::new(&poorer, &need), Ranking::new(&richer, &need));
        prop_assert!(place(&after, id) <= place(&before, id));
        let points = |ranking: &Ranking| ranking.fits.iter().find(|fit| fit.modality == id).map(|fit| fit.points);
        prop_assert!(points(&after) > points(&before));
    }

    #[test]
    fn what_is_indifferent_changes_nothing(
        json in generated::catalogue(10, generated::words()),
        answers in answers(),
        which in 0..4usize,
        other in vec(any::<bool>(), 4),
    ) {
        let catalogue = catalogue(&json);
        let ranked = |answer: (Importance, Vec<bool>)| {
            let mut answers = answers.clone();
            answers[which] = answer;
            Ranking::new(&catalogue, &need(&wishes(&catalogue, &answers)))
        };
        let unanswered = ranked((Importance::Indifferent, vec![false; 4]));
        prop_assert_eq!(ranked((Importance::Indifferent, other)), unanswered.clone());
        // Nor does it matter how much nothing matters.
        prop_assert_eq!(ranked((Importance::Must, vec![false; 4])), unanswered);
    }

    #[test]
    fn the_order_of_answering_changes_nothing(
        json in generated::catalogue(10, generated::words()),
        answers in answers(),
        order in Just(vec![0, 1, 2, 3]).prop_shuffle(),
        backwards in any::<bool>(),
    ) {
        let catalogue = catalogue(&json);
        let wishes = wishes(&catalogue, &answers);
        let answered = |order: &[usize], backwards: bool| {
            let mut widget = Widget::of(catalogue.clone(), "fr");
            for &(criterion, wish) in order.iter().filter_map(|at| wishes.get(*at)) {
                let mut values: Vec<_> = wish.values.iter().collect();
                if backwards {
                    values.reverse();
                }
                for value in values {
                    widget.does(Event::WishToggled(criterion, value));
                }
                widget.does(Event::WishWeighed(criterion, wish.importance));
            }
            widget
        };
        let (one, other) = (answered(&[0, 1, 2, 3], false), answered(&order, backwards));
        prop_assert_eq!(guide::guide(&one.0), guide::guide(&other.0));
        prop_assert_eq!(one.0.need(), &need(&wishes));
    }

    #[test]
    fn the_filters_made_of_a_need_find_what_meets_all_of_it(
        json in generated::catalogue(10, generated::words()),
        answers in answers(),
    ) {
        let catalogue = catalogue(&json);
        let need = need(&wishes(&catalogue, &answers));
        let ranking = Ranking::new(&catalogue, &need);
        let mut met: Vec<_> = ranking.fits.iter().filter(|fit| ranking.percent(fit) == 100).map(|fit| fit.modality).collect();
        met.sort();
        let mut widget = Widget::of(catalogue.clone(), "fr");
        for (criterion, wish) in need.wishes() {
            wish.values.iter().for_each(|value| {
                widget.does(Event::WishToggled(criterion, value));
            });
            widget.does(Event::WishWeighed(criterion, wish.importance));
        }
        widget.does(Event::NeedFiltered);
        prop_assert_eq!(widget.matching(), met);
    }
}

/// One modality on so many scales, highest wished for on each: it gains so many points.
fn percent(points: usize, wishes: usize) -> u32 {
    let steps = ["low", "middle", "high"];
    let values = steps.map(|id| json!({ "id": id, "label": id }));
    let criteria: Vec<_> = (0..wishes)
        .map(|at| json!({ "id": format!("c{at}"), "kind": "scale", "name": "C", "values": values }))
        .collect();
    let mut modality = json!({ "id": "one", "name": "One", "assessments": {} });
    for at in 0..wishes {
        let gained = points.saturating_sub(2 * at).min(2);
        modality["assessments"][format!("c{at}")] = json!({ "values": [steps[gained]] });
    }
    let catalogue = catalogue(&json!({
        "version": 1, "id": "scales", "title": "Scales", "languages": ["en"],
        "criteria": criteria, "modalities": [modality],
    }));
    let mut need = Need::default();
    for (id, criterion) in catalogue.criteria() {
        let (highest, _) = criterion.values().next_back().unwrap();
        need.set(id, Wish { values: ValueSet::of(highest), importance: Importance::Prefer });
    }
    let ranking = Ranking::new(&catalogue, &need);
    assert_eq!((ranking.fits[0].points, ranking.possible()), (points, 2 * wishes));
    ranking.percent(&ranking.fits[0])
}

#[rstest]
#[case::none(0, 3, 0)]
#[case::half_of_one(1, 1, 50)]
#[case::down(2, 6, 17)]
#[case::up(1, 3, 17)]
#[case::a_third(2, 3, 33)]
#[case::two_thirds(4, 3, 67)]
#[case::half_goes_up(1, 4, 13)]
#[case::as_near_to_all_as_can_be(99, 50, 99)]
#[case::all(100, 50, 100)]
fn percents_are_rounded_half_up(
    #[case] points: usize,
    #[case] wishes: usize,
    #[case] expected: u32,
) {
    assert_eq!(percent(points, wishes), expected);
}

/// Without a wish nothing is missed: all are first.
#[test]
fn without_a_wish_all_are_tied() {
    let catalogue = catalogue(&common::catalogues::small());
    let ranking = Ranking::new(&catalogue, &Need::default());
    let ranks = ranking.fits.iter().map(|fit| (fit.rank, fit.tied, ranking.percent(fit)));
    assert_eq!(ranks.collect::<Vec<_>>(), [(Some(1), true, 100); 3]);
}
