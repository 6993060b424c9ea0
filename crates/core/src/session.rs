//! All that one widget remembers, and the one way to change it.

mod file;
mod merged;
mod saved;
mod settings;
mod themes;
mod views;

pub use file::{ImportError, MAX_FILE};
pub use saved::{Saved, Trouble, Unreadable, Visit};
pub use settings::Settings;
pub use themes::Theme;
pub use views::View;

use crate::{
    axes::{Axes, Axis},
    bits::Bits,
    catalogue::Catalogue,
    criterion::{CriterionId, ValueId},
    filter::{Facets, Filters, Outcome},
    message::{self, Messages},
    modality::ModalityId,
    need::{Importance, Need, Wish},
    search::{Found, Index, Query, nearest},
    shortlist::Shortlist,
    sort::{Collate, Sort},
    text::{LanguageId, best_language},
};
use std::sync::{Arc, OnceLock};

/// The longest search and the longest note, in bytes; the fields for them take far less. What is longer was not written
/// here, and is left out.
pub const MAX_TYPED: usize = 20_000;

/// How many cards are shown at first: more than a window has room for.
pub const FIRST: usize = 12;

/// From so many on, cards side by side stand as high as they are: aligning their parts takes time that grows faster than
/// the cards.
pub const MANY: usize = 60;

/// How many cards are shown at once where others are found: as many as a window has room for. The rest of the first come
/// when nothing else is to be done.
const AT_ONCE: usize = 6;

/// What a user or the page around the widget wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Tick a value of a criterion, or take its tick away; nothing for what the filters do not offer.
    FilterToggled(CriterionId, ValueId),
    /// Search for what was typed.
    SearchTyped(String),
    /// Sort.
    Sorted(Sort),
    /// Show the texts in a language of the catalogue from now on.
    LanguageChosen(LanguageId),
    /// The page around the widget decides this.
    Set(Settings),
    /// Begin with this view, now and when all is forgotten.
    ViewPreset(View),
    /// Begin with these ticks and this search, now and when all is forgotten; the rest of it does not count.
    FiltersPreset(Saved),
    /// The page around the widget is in this language (a BCP 47 tag), which counts until the user chooses one.
    HostLanguage(String),
    /// Take all ticks and the search away.
    Cleared,
    /// Show so many cards, until others are found or the order is another.
    ShownUpTo(usize),
    /// Show another view; nothing for one that the catalogue does not allow.
    ViewChosen(View),
    /// Be as bright as this.
    ThemeChosen(Theme),
    /// Pick a modality to be put side by side, or take it away.
    Picked(ModalityId),
    /// Pick these and no others.
    PickedOnly(Vec<ModalityId>),
    /// Put a picked modality at a place among the picked, counted from zero.
    Moved(ModalityId, usize),
    /// Show only the rows of the table that differ, or all again.
    DifferencesToggled,
    /// Wish for a value, or no longer; nothing for what the catalogue does not have.
    WishToggled(CriterionId, ValueId),
    /// Say how much the wishes on a criterion matter; nothing for one that has no values.
    WishWeighed(CriterionId, Importance),
    /// Take all answers of the guide away.
    NeedCleared,
    /// Tick what is wished for, and nothing else, and show the cards.
    NeedFiltered,
    /// Draw the map by another criterion.
    AxisChosen(Axis, Option<CriterionId>),
    /// Write this on a modality, in place of what was written.
    NoteTyped(ModalityId, String),
    /// Take a remembered session up, dropping what the catalogue does not have.
    Restored(Saved),
    /// The same for one that comes from somebody else: notes and theme stay one's own, and the chosen language where
    /// the other says none.
    Visited(Saved),
    /// What was said of ids that are gone has been read.
    GoneRead,
    /// Begin anew, as at a first visit.
    Forgotten,
}

/// All that one widget remembers.
pub struct Session {
    catalogue: Arc<Catalogue>,
    facets: Facets,
    collate: Collate,
    host_language: String,
    chosen_language: Option<LanguageId>,
    index: OnceLock<Index>,
    by_name: OnceLock<Vec<ModalityId>>,
    filters: Filters,
    typed: String,
    query: Query,
    found: Found,
    sort: Sort,
    view: View,
    theme: Theme,
    shortlist: Shortlist,
    differences: bool,
    need: Need,
    axes: Option<Axes>,
    /// By slug: a note outlives its modality.
    notes: Vec<(String, String)>,
    /// Ids that the catalogue has no more, and that the user is to be told of.
    gone: Vec<String>,
    /// Those with notes, that the user has been told of.
    told: Vec<String>,
    settings: Settings,
    start: Saved,
    shown: usize,
}

impl Session {
    /// A first visit.
    ///
    /// `host_language` is the BCP 47 tag of the page around the widget; anything else counts as none.
    pub fn new(catalogue: Arc<Catalogue>, host_language: &str, collate: Collate) -> Self {
        Self {
            facets: Facets::new(&catalogue),
            collate,
            host_language: host_language.to_owned(),
            chosen_language: None,
            index: OnceLock::new(),
            by_name: OnceLock::new(),
            filters: Filters::default(),
            typed: String::new(),
            query: Query::default(),
            found: Found::all(catalogue.len()),
            sort: Sort::default(),
            view: View::default(),
            theme: Theme::default(),
            shortlist: Shortlist::default(),
            differences: false,
            need: Need::default(),
            axes: Axes::of(&catalogue),
            notes: Vec::new(),
            gone: Vec::new(),
            told: Vec::new(),
            settings: Settings::default(),
            start: Saved::default(),
            shown: FIRST,
            catalogue,
        }
    }

    /// Does what is wanted.
    pub fn update(&mut self, event: Event) {
        let language = self.language();
        let before = (self.filters.clone(), self.typed.clone(), self.sort);
        match event {
            Event::FilterToggled(criterion, value) => {
                if self.facets.offers(criterion, value) {
                    self.filters.toggle(criterion, value);
                }
            }
            Event::SearchTyped(typed) => self.search(typed),
            Event::Sorted(sort) => self.sort = sort,
            Event::LanguageChosen(language) => self.chosen_language = Some(language),
            Event::Set(settings) => self.settings = settings,
            Event::ViewPreset(view) => {
                if self.offers(view) {
                    self.view = view;
                    self.start.view = self.save().view;
                }
            }
            Event::FiltersPreset(preset) => {
                let own = self.save();
                // Whoever wrote the page is not the user.
                Saved { filters: preset.filters, search: preset.search, ..own }.restore(self);
                let Saved { filters, search, .. } = self.save();
                self.start = Saved { filters, search, ..self.start.clone() };
            }
            Event::HostLanguage(tag) => self.host_language = tag,
            Event::Cleared => {
                self.filters = Filters::default();
                self.search(String::new());
            }
            Event::ShownUpTo(count) => self.shown = count.max(FIRST),
            Event::ViewChosen(view) => self.show(view),
            Event::ThemeChosen(theme) => self.theme = theme,
            Event::Picked(modality) => {
                if !self.is_full() || self.shortlist.contains(modality) {
                    self.shortlist.toggle(modality);
                }
            }
            Event::PickedOnly(modalities) => self.shortlist = modalities.into_iter().collect(),
            Event::Moved(modality, place) => self.shortlist.put(modality, place),
            Event::DifferencesToggled => self.differences = !self.differences,
            Event::WishToggled(criterion, value) => {
                if self.catalogue.criterion(criterion).value(value).is_some() {
                    self.need.toggle(criterion, value);
                }
            }
            Event::WishWeighed(criterion, importance) => {
                if self.catalogue.criterion(criterion).is_filterable() {
                    let wish = self.need.of(criterion);
                    self.need.set(criterion, Wish { importance, ..wish });
                }
            }
            Event::NeedCleared => self.need = Need::default(),
            Event::NeedFiltered => self.filter_by_need(),
            Event::AxisChosen(axis, criterion) => {
                if let Some(axes) = &mut self.axes {
                    axes.put(&self.catalogue, axis, criterion);
                }
            }
            Event::NoteTyped(modality, text) => self.write(modality, text),
            Event::Restored(saved) => {
                self.told.clone_from(&saved.gone);
                let gone = saved.restore(self);
                self.tell_of(&gone.ids);
                // Of the others nothing is kept that could be told of again.
                self.told = gone.notes;
            }
            Event::Visited(saved) => {
                let own = self.chosen_language;
                let gone = saved.with_own_of(self.save()).restore(self);
                self.tell_of(&gone.ids);
                self.chosen_language = self.chosen_language.or(own);
            }
            Event::GoneRead => self.gone.clear(),
            Event::Forgotten => {
                self.start.clone().restore(self);
                self.gone.clear();
                self.told.clear();
            }
        }
        if self.language() != language {
            self.reindex();
        }
        if before != (self.filters.clone(), self.typed.clone(), self.sort) {
            self.shown = AT_ONCE;
        }
    }

    /// Puts ids that are gone among those that the user is to be told of, unless that was done before.
    fn tell_of(&mut self, gone: &[String]) {
        for id in gone {
            if !self.told.contains(id) && !self.gone.contains(id) {
                self.gone.push(id.clone());
            }
        }
    }

    fn search(&mut self, typed: String) {
        // Nobody types as much: a browser would be long at showing it.
        let typed = if typed.len() > MAX_TYPED { String::new() } else { typed };
        self.query = Query::new(&typed);
        self.typed = typed;
        self.find();
    }

    fn find(&mut self) {
        let mut query = std::mem::take(&mut self.query);
        self.found = match query.is_empty() {
            true => Found::all(self.catalogue.len()),
            false => self.index().find(&mut query),
        };
        self.query = query;
    }

    /// Where the search finds nothing: the nearest one that finds something under the same ticks, and how many.
    pub(crate) fn nearest_search(&self) -> Option<(String, usize)> {
        if self.query.is_empty() || self.found.all.count() > 0 {
            return None;
        }
        let count = |found: &Bits| self.facets.apply(&self.filters, found).matches.count();
        nearest(&self.catalogue, self.language(), self.index(), &self.typed, &count)
    }

    /// What the search looks through, made when it is first asked for: of ten thousand modalities it takes a moment, which
    /// whoever shows them had better find before the first letter is typed.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.catalogue, self.language()))
    }

    /// All that is said of the modality with a number; nothing where there is none.
    pub fn words(&self, number: usize) -> String {
        let modality = self.catalogue.modalities().nth(number);
        modality
            .map(|(id, _)| Index::words(&self.catalogue, id, self.language()))
            .unwrap_or_default()
    }

    fn show(&mut self, view: View) {
        if self.offers(view) {
            self.view = view;
        }
    }

    fn filter_by_need(&mut self) {
        self.filters = Filters::default();
        for (criterion, wish) in self.need.wishes() {
            for value in wish.values.iter() {
                self.filters.toggle(criterion, value);
            }
        }
        self.search(String::new());
        self.view = View::Cards;
    }

    fn write(&mut self, modality: ModalityId, text: String) {
        let slug = &*self.catalogue.modality(modality).slug;
        let place = self.notes.iter().position(|(of, _)| of == slug);
        self.notes.retain(|(of, _)| of != slug);
        if !text.trim().is_empty() {
            let place = place.unwrap_or(self.notes.len());
            self.notes.insert(place, (slug.to_owned(), text));
        }
    }

    fn reindex(&mut self) {
        self.index = OnceLock::new();
        self.by_name = OnceLock::new();
        self.find();
    }

    /// What is compared.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// The language of the texts: the one chosen, else the one of the page, else the first of the catalogue.
    pub fn language(&self) -> LanguageId {
        self.chosen_language.unwrap_or_else(|| {
            let tags = self.catalogue.languages().map(|(_, tag)| tag);
            let best = best_language(&self.host_language, tags);
            best.map_or(LanguageId::FIRST, |index| LanguageId(index as u8))
        })
    }

    /// The words of the interface, in the language of the texts where there are any, else in that of the page.
    pub fn messages(&self) -> &'static Messages {
        let shown = self.catalogue.tag(self.language());
        message::find(shown)
            .filter(|_| self.chosen_language.is_some())
            .or_else(|| message::find(&self.host_language))
            .or_else(|| message::find(shown))
            .unwrap_or(message::ENGLISH)
    }

    /// The values ticked.
    pub fn filters(&self) -> &Filters {
        &self.filters
    }

    /// What was typed to search for.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// What is searched for.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// What the order is.
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// What is shown: where the page hides what was chosen, the first that it does not hide.
    pub fn view(&self) -> View {
        let first = || View::ALL.into_iter().find(|view| self.offers(*view));
        match self.offers(self.view) {
            true => self.view,
            false => first().unwrap_or_default(),
        }
    }

    /// How many cards are shown of those that are found.
    pub fn shown(&self) -> usize {
        self.shown
    }

    /// How bright the widget is.
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// Whether catalogue and page allow a view: a map takes two scales, a guide something to wish for.
    pub fn offers(&self, view: View) -> bool {
        let possible = match view {
            View::Cards | View::Table => true,
            View::Map => self.axes.is_some(),
            View::Guide => {
                self.catalogue.criteria().any(|(_, criterion)| criterion.is_filterable())
            }
        };
        possible && self.settings.allow(view)
    }

    /// What one begins with, at a first visit and when all is forgotten.
    pub fn start(&self) -> &Saved {
        &self.start
    }

    /// How many can be picked.
    pub fn most(&self) -> usize {
        self.settings.most()
    }

    /// Whether no more can be picked.
    pub fn is_full(&self) -> bool {
        self.shortlist.len() >= self.most()
    }

    /// What is picked to be put side by side.
    pub fn shortlist(&self) -> &Shortlist {
        &self.shortlist
    }

    /// Whether only the rows that differ are shown.
    pub fn differences(&self) -> bool {
        self.differences
    }

    /// What is wished for.
    pub fn need(&self) -> &Need {
        &self.need
    }

    /// What the map is drawn by, where the catalogue allows one.
    pub fn axes(&self) -> Option<Axes> {
        self.axes
    }

    /// All that the user wrote, by the slug of the modality.
    pub fn notes(&self) -> &[(String, String)] {
        &self.notes
    }

    /// Ids that a link or a kept session names and the catalogue has no more, until the user has read of them.
    pub fn gone(&self) -> &[String] {
        &self.gone
    }

    /// Whether there are notes among them, which are kept.
    pub fn has_gone_notes(&self) -> bool {
        self.gone.iter().any(|id| self.told.contains(id))
    }

    /// What the user wrote on a modality; empty is nothing.
    pub fn note(&self, modality: ModalityId) -> &str {
        let slug = &*self.catalogue.modality(modality).slug;
        // The last one counts, as everywhere in JSON, where somebody changed a file by hand.
        let note = self.notes.iter().rev().find(|(of, _)| of == slug);
        note.map(|(_, text)| text.as_str()).unwrap_or_default()
    }

    pub(crate) fn facets(&self) -> &Facets {
        &self.facets
    }

    /// What the search leaves to the filters.
    pub(crate) fn found(&self) -> &Bits {
        &self.found.all
    }

    /// What filters and search leave.
    pub(crate) fn outcome(&self) -> Outcome {
        self.facets.apply(&self.filters, self.found())
    }

    /// The modalities of a set in the order of the session. In that of the catalogue, those in which the search found whole
    /// words come first.
    pub(crate) fn sorted(&self, set: &Bits) -> Vec<ModalityId> {
        if self.sort == Sort::Catalogue {
            let (mut whole, mut rest) = (set.clone(), set.clone());
            whole.keep(&self.found.whole);
            rest.remove(&whole);
            let mut sorted = Vec::with_capacity(set.count());
            sorted.extend(whole.iter());
            sorted.extend(rest.iter());
            return sorted;
        }
        let names = if self.sort == Sort::Name { self.by_name() } else { &[] };
        self.sort.apply(&self.facets, names, set)
    }

    /// All modalities in the order of names, found out when it is first asked for.
    fn by_name(&self) -> &[ModalityId] {
        self.by_name.get_or_init(|| {
            let language = self.language();
            let tag = self.catalogue.tag(language);
            let names =
                self.catalogue.modalities().map(|(_, modality)| modality.name.get(language).0);
            let names: Vec<_> = names.collect();
            let order = (self.collate)(tag, &names);
            order.into_iter().map(ModalityId::new).collect()
        })
    }
}
