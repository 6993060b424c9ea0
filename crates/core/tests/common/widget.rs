//! A widget as its user sees it: verbs that name things by the words on the screen.

use super::catalogues::{BUILT_IN, parse_right};
use modascope_core::{
    Catalogue, Event, Session,
    axes::Axis,
    criterion::CriterionId,
    modality::ModalityId,
    need::Importance,
    session::Saved,
    sort::{Collate, by_code_point},
    text::LanguageId,
    view::{self, card::Card, card::card, cards::Cards, filters, guide, map, sort, table},
};
use std::sync::Arc;

/// A session behind verbs.
pub struct Widget(pub Session);

/// The built-in catalogue on a page in `language`.
#[track_caller]
pub fn built_in(language: &str) -> Widget {
    Widget::of(parse_right(BUILT_IN), language)
}

impl Widget {
    /// A first visit to a catalogue on a page in `language`.
    pub fn of(catalogue: Catalogue, language: &str) -> Self {
        Self::with_collation(catalogue, language, by_code_point)
    }

    /// The same, with names sorted by `collate`.
    pub fn with_collation(catalogue: Catalogue, language: &str, collate: Collate) -> Self {
        Self(Session::new(Arc::new(catalogue), language, collate))
    }

    /// A later visit to the same catalogue, with `saved` in storage.
    pub fn reopened_with(&self, saved: Saved) -> Self {
        let mut later = Self(Session::new(self.0.catalogue().clone(), "fr", by_code_point));
        later.0.update(Event::Restored(saved));
        later
    }

    /// Ticks a value by its label, or takes its tick away.
    #[track_caller]
    pub fn tick(&mut self, label: &str) -> &mut Self {
        self.tick_in(None, label)
    }

    /// The same for a label that stands in several criteria.
    #[track_caller]
    pub fn tick_of(&mut self, criterion: &str, label: &str) -> &mut Self {
        self.tick_in(Some(criterion), label)
    }

    #[track_caller]
    fn tick_in(&mut self, criterion: Option<&str>, label: &str) -> &mut Self {
        let groups = filters::groups(&self.0);
        let groups =
            groups.iter().filter(|group| criterion.is_none_or(|name| group.name.text == name));
        let found: Vec<_> = groups
            .flat_map(|group| group.options.iter().map(|option| (group.criterion, option)))
            .filter(|(_, option)| option.label.text == label)
            .collect();
        let [(criterion, option)] = found[..] else {
            panic!("{} checkboxes are called {label:?}", found.len())
        };
        self.does(Event::FilterToggled(criterion, option.value))
    }

    /// Types into the search field.
    pub fn search(&mut self, typed: &str) -> &mut Self {
        self.does(Event::SearchTyped(typed.to_owned()))
    }

    /// Chooses an order by its label.
    #[track_caller]
    pub fn sort_by(&mut self, label: &str) -> &mut Self {
        let orders = sort::orders(&self.0);
        let order = orders.iter().find(|order| order.label == label);
        let order = order.unwrap_or_else(|| panic!("no order is called {label:?}"));
        self.does(Event::Sorted(order.sort))
    }

    /// Wishes for a value by the slugs of criterion and value, or no longer.
    #[track_caller]
    pub fn wish_for(&mut self, criterion: &str, value: &str) -> &mut Self {
        let criterion = self.criterion(criterion);
        let value = self.0.catalogue().criterion(criterion).find(value);
        self.does(Event::WishToggled(criterion, value.expect("a value of the criterion")))
    }

    /// Draws the map by another criterion, by the words of its option.
    #[track_caller]
    pub fn draw(&mut self, axis: Axis, label: &str) -> &mut Self {
        let choices = map::choices(&self.0, axis).into_iter();
        let mut found = choices.filter(|choice| choice.label == label);
        let choice = found.next().unwrap_or_else(|| panic!("{axis:?} offers no {label:?}"));
        self.does(Event::AxisChosen(axis, choice.criterion))
    }

    /// Chooses a language by its tag.
    #[track_caller]
    pub fn speak(&mut self, tag: &str) -> &mut Self {
        let language = self.language_called(tag);
        self.does(Event::LanguageChosen(language))
    }

    #[track_caller]
    fn language_called(&self, tag: &str) -> LanguageId {
        let mut languages = self.0.catalogue().languages();
        let found = languages.find(|(_, known)| *known == tag);
        found.unwrap_or_else(|| panic!("the catalogue has no texts in {tag:?}")).0
    }

    /// Takes one chip away, by its words.
    #[track_caller]
    pub fn remove_chip(&mut self, words: &str) -> &mut Self {
        let chips = filters::chips(&self.0);
        let chip = chips.into_iter().find(|chip| chip.value.text == words);
        let chip = chip.unwrap_or_else(|| panic!("no chip says {words:?}"));
        self.does(chip.remove)
    }

    /// Takes the way out that is offered where nothing matches.
    #[track_caller]
    pub fn take_the_way_out(&mut self) -> &mut Self {
        let empty = self.cards().empty.expect("something matches");
        let way_out = empty.way_out.expect("there is no way out");
        self.does(way_out.event)
    }

    /// Answers the guide with a value, by its label, and says how much that matters.
    #[track_caller]
    pub fn wish(&mut self, label: &str, importance: Importance) -> &mut Self {
        let questions = guide::questions(&self.0);
        let found: Vec<_> = questions
            .iter()
            .flat_map(|question| question.values.iter().map(|value| (question.criterion, value)))
            .filter(|(_, value)| value.label.text == label)
            .collect();
        let [(criterion, value)] = found[..] else {
            panic!("{} answers are called {label:?}", found.len())
        };
        self.does(Event::WishToggled(criterion, value.value));
        self.does(Event::WishWeighed(criterion, importance))
    }

    /// Does what a button of the guide does.
    #[track_caller]
    pub fn press(&mut self, of: impl Fn(guide::Guide) -> Option<Event>) -> &mut Self {
        let event = of(guide::guide(&self.0)).expect("the button is not there");
        self.does(event)
    }

    /// The names of what is picked.
    pub fn picked(&self) -> Vec<String> {
        self.0.shortlist().iter().map(|id| self.name(id)).collect()
    }

    /// Picks a modality by its name, or takes it away.
    #[track_caller]
    pub fn pick(&mut self, name: &str) -> &mut Self {
        self.does(Event::Picked(self.called(name)))
    }

    /// Moves a column of the table to the left.
    #[track_caller]
    pub fn move_left(&mut self, name: &str) -> &mut Self {
        let left = self.column(name).left.expect("it cannot move to the left");
        self.does(left)
    }

    /// Moves a column of the table to the right.
    #[track_caller]
    pub fn move_right(&mut self, name: &str) -> &mut Self {
        let right = self.column(name).right.expect("it cannot move to the right");
        self.does(right)
    }

    #[track_caller]
    fn column(&self, name: &str) -> table::Column {
        let mut columns = self.table().columns.into_iter();
        let found = columns.find(|column| column.name.text == name);
        found.unwrap_or_else(|| panic!("no column is called {name:?}"))
    }

    /// Uses the switch that leaves out identical rows.
    pub fn toggle_differences(&mut self) -> &mut Self {
        self.does(Event::DifferencesToggled)
    }

    /// Writes a note on a modality.
    #[track_caller]
    pub fn write_on(&mut self, name: &str, text: &str) -> &mut Self {
        self.does(Event::NoteTyped(self.called(name), text.to_owned()))
    }

    /// The modality that is shown under a name.
    #[track_caller]
    pub fn called(&self, name: &str) -> ModalityId {
        let mut modalities = self.0.catalogue().modalities().map(|(id, _)| id);
        let found = modalities.find(|&id| self.name(id) == name);
        found.unwrap_or_else(|| panic!("no modality is called {name:?}"))
    }

    pub fn table(&self) -> table::Table {
        table::table(&self.0)
    }

    /// The names at the heads of the columns.
    pub fn columns(&self) -> Vec<String> {
        self.table().columns.into_iter().map(|column| column.name.text).collect()
    }

    /// The heads of the rows.
    pub fn rows(&self) -> Vec<String> {
        self.table().rows.into_iter().map(|row| row.head.text).collect()
    }

    pub fn clear_all(&mut self) -> &mut Self {
        self.does(Event::Cleared)
    }

    pub fn does(&mut self, event: Event) -> &mut Self {
        self.0.update(event);
        self
    }

    pub fn cards(&self) -> Cards {
        view::screen(&self.0).cards
    }

    /// How the boxes stand, group by group.
    pub fn states(&self) -> Vec<Vec<filters::State>> {
        view::screen(&self.0).states
    }

    /// The card of a modality by its slug, with the hits of the search marked.
    #[track_caller]
    pub fn card(&self, slug: &str) -> Card {
        card(&self.0, self.modality(slug), self.0.query())
    }

    /// A modality by its slug.
    #[track_caller]
    pub fn modality(&self, slug: &str) -> ModalityId {
        let found = self.0.catalogue().find_modality(slug);
        found.unwrap_or_else(|| panic!("no modality is called {slug:?}"))
    }

    /// A criterion by its slug.
    #[track_caller]
    pub fn criterion(&self, slug: &str) -> CriterionId {
        let found = self.0.catalogue().find_criterion(slug);
        found.unwrap_or_else(|| panic!("no criterion is called {slug:?}"))
    }

    /// What matches, in the order in which it is shown.
    pub fn matching(&self) -> Vec<ModalityId> {
        self.cards().matches
    }

    /// What is near, in the order in which it is shown.
    pub fn nearby(&self) -> Vec<ModalityId> {
        self.cards().near
    }

    /// The names of what matches.
    pub fn matches(&self) -> Vec<String> {
        self.matching().into_iter().map(|id| self.name(id)).collect()
    }

    /// The names of the near matches.
    pub fn near(&self) -> Vec<String> {
        self.nearby().into_iter().map(|id| self.name(id)).collect()
    }

    pub fn name(&self, id: ModalityId) -> String {
        self.0.catalogue().modality(id).name.get(self.0.language()).0.to_owned()
    }

    /// The labels of the boxes that are ticked.
    pub fn ticked(&self) -> Vec<String> {
        filters::chips(&self.0)
            .into_iter()
            .filter(|chip| matches!(chip.remove, Event::FilterToggled(..)))
            .map(|chip| chip.value.text)
            .collect()
    }
}
