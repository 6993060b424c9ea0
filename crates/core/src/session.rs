//! All that one widget remembers, and the one way to change it.

mod saved;

pub use saved::{Saved, Trouble, Unreadable};

use crate::{
    bits::Bits,
    catalogue::Catalogue,
    criterion::{CriterionId, ValueId},
    filter::{Facets, Filters, Outcome},
    message::{self, Messages},
    modality::ModalityId,
    order::sorted,
    search::{Index, Query},
    sort::{Collate, Sort},
    text::{LanguageId, best_language},
};
use std::sync::{Arc, OnceLock};

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
    /// The page around the widget is in this language (a BCP 47 tag), which counts until the user chooses one.
    HostLanguage(String),
    /// Take all ticks and the search away.
    Cleared,
    /// Take a remembered session up, dropping what the catalogue does not have.
    Restored(Saved),
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
    index: Index,
    rank: OnceLock<Vec<u32>>,
    filters: Filters,
    typed: String,
    query: Query,
    found: Bits,
    sort: Sort,
}

impl Session {
    /// A first visit.
    ///
    /// `host_language` is the BCP 47 tag of the page around the widget; anything else counts as none.
    pub fn new(catalogue: Arc<Catalogue>, host_language: &str, collate: Collate) -> Self {
        let mut session = Self {
            facets: Facets::new(&catalogue),
            collate,
            host_language: host_language.to_owned(),
            chosen_language: None,
            index: Index::new(&catalogue, LanguageId::FIRST),
            rank: OnceLock::new(),
            filters: Filters::default(),
            typed: String::new(),
            query: Query::default(),
            found: Bits::all(catalogue.len()),
            sort: Sort::default(),
            catalogue,
        };
        if session.language() != LanguageId::FIRST {
            session.reindex();
        }
        session
    }

    /// Does what is wanted.
    pub fn update(&mut self, event: Event) {
        let language = self.language();
        match event {
            Event::FilterToggled(criterion, value) => {
                if self.facets.offers(criterion, value) {
                    self.filters.toggle(criterion, value);
                }
            }
            Event::SearchTyped(typed) => self.search(typed),
            Event::Sorted(sort) => self.sort = sort,
            Event::LanguageChosen(language) => self.chosen_language = Some(language),
            Event::HostLanguage(tag) => self.host_language = tag,
            Event::Cleared => {
                self.filters = Filters::default();
                self.search(String::new());
            }
            Event::Restored(saved) => saved.restore(self),
            Event::Forgotten => Saved::default().restore(self),
        }
        if self.language() != language {
            self.reindex();
        }
    }

    fn search(&mut self, typed: String) {
        self.query = Query::new(&typed);
        self.typed = typed;
        self.found = self.index.find(&self.query);
    }

    fn reindex(&mut self) {
        self.index = Index::new(&self.catalogue, self.language());
        self.rank = OnceLock::new();
        self.found = self.index.find(&self.query);
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

    pub(crate) fn facets(&self) -> &Facets {
        &self.facets
    }

    /// What the search leaves to the filters.
    pub(crate) fn found(&self) -> &Bits {
        &self.found
    }

    /// What filters and search leave.
    pub(crate) fn outcome(&self) -> Outcome {
        self.facets.apply(&self.filters, &self.found)
    }

    /// The modalities of a set in the order of the session.
    pub(crate) fn sorted(&self, set: &Bits) -> Vec<ModalityId> {
        let rank: &[u32] = if self.sort == Sort::Name { self.rank() } else { &[] };
        self.sort.apply(&self.catalogue, rank, set)
    }

    /// The place of each modality in the order of names, found out when it is first asked for.
    fn rank(&self) -> &[u32] {
        self.rank.get_or_init(|| {
            let language = self.language();
            let tag = self.catalogue.tag(language);
            let names =
                self.catalogue.modalities().map(|(_, modality)| modality.name.get(language).0);
            let names: Vec<_> = names.collect();
            let order = sorted(names.len(), &|a, b| (self.collate)(tag, names[a], names[b]));
            let mut rank = vec![0; order.len()];
            for (place, index) in order.into_iter().enumerate() {
                rank[index] = place as u32;
            }
            rank
        })
    }
}
