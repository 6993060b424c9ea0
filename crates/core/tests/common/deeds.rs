//! What a user does, made by chance.

use super::{generated, widget::Widget};
use modascope_core::{
    Event,
    axes::Axis,
    criterion::CriterionId,
    need::Importance,
    session::{Theme, View},
    sort::Sort,
    view::filters,
};
use proptest::{collection::vec, option, prelude::*, sample::Index, sample::select};

/// Something that a user does, to be made out once the catalogue is there.
#[derive(Clone, Debug)]
pub enum Deed {
    Tick(Index),
    Type(String),
    Sort(Index),
    Speak(Index),
    Clear,
    See(View),
    Shine(Theme),
    Pick(Index),
    PickOnly(Vec<Index>),
    Move(Index, usize),
    Differences,
    Wish(Index),
    Weigh(Index, Importance),
    ClearNeed,
    FilterByNeed,
    Draw(Axis, Option<Index>),
    Note(Index, String),
    Forget,
}

/// Up to so many deeds.
pub fn deeds(most: usize) -> impl Strategy<Value = Vec<Deed>> {
    let typed = || prop_oneof!["\\PC{0,6}", generated::words()];
    let deed = prop_oneof![
        4 => any::<Index>().prop_map(Deed::Tick),
        2 => typed().prop_map(Deed::Type),
        2 => any::<Index>().prop_map(Deed::Sort),
        1 => any::<Index>().prop_map(Deed::Speak),
        1 => Just(Deed::Clear),
        2 => select(&View::ALL[..]).prop_map(Deed::See),
        1 => select(&Theme::ALL[..]).prop_map(Deed::Shine),
        3 => any::<Index>().prop_map(Deed::Pick),
        1 => vec(any::<Index>(), 0..6).prop_map(Deed::PickOnly),
        1 => (any::<Index>(), 0..6usize).prop_map(|(which, place)| Deed::Move(which, place)),
        1 => Just(Deed::Differences),
        3 => any::<Index>().prop_map(Deed::Wish),
        3 => (any::<Index>(), select(&Importance::ALL[..])).prop_map(|(on, how)| Deed::Weigh(on, how)),
        1 => Just(Deed::ClearNeed),
        1 => Just(Deed::FilterByNeed),
        4 => (select(&Axis::ALL[..]), option::weighted(0.9, any::<Index>())).prop_map(|(axis, by)| Deed::Draw(axis, by)),
        2 => (any::<Index>(), typed()).prop_map(|(on, text)| Deed::Note(on, text)),
        1 => Just(Deed::Forget),
    ];
    vec(deed, 0..=most)
}

/// The widget after the deeds; one for which the catalogue has nothing is left out.
pub fn doing(deeds: &[Deed], mut widget: Widget) -> Widget {
    let catalogue = widget.0.catalogue().clone();
    let groups = filters::groups(&widget.0);
    let options = groups
        .iter()
        .flat_map(|group| group.options.iter().map(|option| (group.criterion, option.value)));
    let boxes: Vec<_> = options.collect();
    let sorts = Sort::all(&catalogue);
    let languages: Vec<_> = catalogue.languages().map(|(id, _)| id).collect();
    // Words too, though nothing can be wished for in them, nor drawn by them.
    let criteria: Vec<CriterionId> = catalogue.criteria().map(|(id, _)| id).collect();
    let modalities: Vec<_> = catalogue.modalities().map(|(id, _)| id).collect();
    for deed in deeds {
        widget.does(match deed {
            Deed::Tick(_) | Deed::Wish(_) if boxes.is_empty() => continue,
            Deed::Tick(at) => {
                let (criterion, value) = *at.get(&boxes);
                Event::FilterToggled(criterion, value)
            }
            Deed::Type(typed) => Event::SearchTyped(typed.clone()),
            Deed::Sort(at) => Event::Sorted(*at.get(&sorts)),
            Deed::Speak(at) => Event::LanguageChosen(*at.get(&languages)),
            Deed::Clear => Event::Cleared,
            Deed::See(view) => Event::ViewChosen(*view),
            Deed::Shine(theme) => Event::ThemeChosen(*theme),
            Deed::Pick(at) => Event::Picked(*at.get(&modalities)),
            Deed::PickOnly(places) => {
                Event::PickedOnly(places.iter().map(|at| *at.get(&modalities)).collect())
            }
            Deed::Move(at, place) => Event::Moved(*at.get(&modalities), *place),
            Deed::Differences => Event::DifferencesToggled,
            Deed::Wish(at) => {
                let (criterion, value) = *at.get(&boxes);
                Event::WishToggled(criterion, value)
            }
            Deed::Weigh(at, importance) => Event::WishWeighed(*at.get(&criteria), *importance),
            Deed::ClearNeed => Event::NeedCleared,
            Deed::FilterByNeed => Event::NeedFiltered,
            Deed::Draw(axis, by) => Event::AxisChosen(*axis, by.map(|at| *at.get(&criteria))),
            Deed::Note(at, text) => Event::NoteTyped(*at.get(&modalities), text.clone()),
            Deed::Forget => Event::Forgotten,
        });
    }
    widget
}
