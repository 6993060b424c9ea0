//! The guide: what is asked, and which modalities fit the answers.

use super::{
    Passage, criterion_name,
    filters::{self, Choice, labels},
    name, passage,
};
use crate::{
    criterion::{CriterionId, ValueId, ValueSet},
    fit::{Fit, Ranking, Verdict, Yardstick},
    modality::ModalityId,
    session::{Event, Session},
};

/// The most results that are listed, and the most that are listed of what is excluded.
pub const MAX_RESULTS: usize = 20;

/// What is asked on one criterion, as it stays while one answers. [`Session::need`] has the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What it is about.
    pub criterion: CriterionId,
    /// The question: that of the catalogue, else the name of the criterion.
    pub ask: Passage,
    /// What people call the criterion.
    pub name: Passage,
    /// What the criterion means, where its name is all that asks.
    pub description: Option<Passage>,
    /// What can be answered.
    pub values: Vec<Choice>,
}

/// Which modalities fit the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// How many fit, in a sentence; or what to do first.
    pub status: String,
    /// The best, best first; none while no answer counts.
    pub results: Vec<Fitting>,
    /// How many more results there are, in words.
    pub more_results: Option<String>,
    /// What does not meet a must.
    pub excluded: Vec<Fitting>,
    /// How many more are excluded, in words.
    pub more_excluded: Option<String>,
    /// Picks the first two results and no others, where there are two.
    pub compare_first: Option<Event>,
    /// Ticks what is wished for, where an answer counts.
    pub as_filters: Option<Event>,
    /// Takes the answers away, where there are any.
    pub clear: Option<Event>,
}

/// How one modality fits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fitting {
    /// Which.
    pub modality: ModalityId,
    /// What people call it.
    pub name: Passage,
    /// Its rank in words, with a word on ties; `None` is excluded.
    pub rank: Option<String>,
    /// How much of the need it meets, in per cent.
    pub percent: u32,
    /// The same in words.
    pub figure: String,
    /// One for each answer that counts, in the order of the catalogue; what excludes comes first.
    pub reasons: Vec<Reason>,
}

/// How a modality does on one answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reason {
    /// How it does.
    pub verdict: Verdict,
    /// Whether it has to be met.
    pub must: bool,
    /// The same as a sentence in pieces.
    pub sentence: Vec<Passage>,
}

/// What is asked: a question for each criterion that is not in words.
pub fn questions(session: &Session) -> Vec<Question> {
    let mut questions = Vec::new();
    for group in filters::groups(session) {
        let asked = session.catalogue().criterion(group.criterion).question.as_ref();
        let (ask, description) = match asked {
            Some(question) => (passage(session, question), None),
            None => (group.name.clone(), group.description),
        };
        let mut values = group.options;
        // Nobody wishes for what is not known.
        values.retain(|choice| choice.value != ValueId::UNKNOWN);
        let (criterion, name) = (group.criterion, group.name);
        questions.push(Question { criterion, ask, name, description, values });
    }
    questions
}

/// Which modalities fit the answers.
pub fn guide(session: &Session) -> Guide {
    let (need, messages) = (session.need(), session.messages());
    let mut guide = Guide {
        status: messages.guide_invite.to_owned(),
        results: Vec::new(),
        more_results: None,
        excluded: Vec::new(),
        more_excluded: None,
        compare_first: None,
        as_filters: None,
        clear: need.iter().next().map(|_| Event::NeedCleared),
    };
    if need.wishes().next().is_none() {
        return guide;
    }
    let ranking = Ranking::new(session.catalogue(), need);
    let (ranked, excluded) =
        ranking.fits.split_at(ranking.fits.partition_point(|fit| fit.rank.is_some()));
    guide.status = (messages.guide_status)(ranked.len(), excluded.len());
    (guide.results, guide.more_results) = listed(session, &ranking, ranked);
    (guide.excluded, guide.more_excluded) = listed(session, &ranking, excluded);
    if let [first, second, ..] = ranked {
        guide.compare_first = Some(Event::PickedOnly(vec![first.modality, second.modality]));
    }
    guide.as_filters = Some(Event::NeedFiltered);
    guide
}

/// The first of some fits, and how many are left out.
fn listed(session: &Session, ranking: &Ranking, fits: &[Fit]) -> (Vec<Fitting>, Option<String>) {
    let mut fittings = Vec::new();
    for fit in fits.iter().take(MAX_RESULTS) {
        fittings.push(fitting(session, ranking, fit));
    }
    let more = fits.len() - fittings.len();
    (fittings, (more > 0).then(|| (session.messages().more)(more)))
}

fn fitting(session: &Session, ranking: &Ranking, fit: &Fit) -> Fitting {
    let (catalogue, messages) = (session.catalogue(), session.messages());
    let percent = ranking.percent(fit);
    let mut reasons = Vec::new();
    let mut out = 0;
    for yardstick in &ranking.yardsticks {
        let values = catalogue.values(fit.modality, yardstick.criterion);
        let reason = reason(session, yardstick, values);
        let mut place = reasons.len();
        if yardstick.excludes(reason.verdict) {
            place = out;
            out += 1;
        }
        reasons.insert(place, reason);
    }
    Fitting {
        modality: fit.modality,
        name: name(session, fit.modality),
        rank: fit.rank.map(|rank| (messages.rank)(rank, fit.tied)),
        percent,
        figure: (messages.figure)(percent),
        reasons,
    }
}

fn reason(session: &Session, yardstick: &Yardstick, has: ValueSet) -> Reason {
    let Yardstick { criterion, wanted, near, must } = *yardstick;
    let verdict = yardstick.verdict(has);
    // What is beside the point is not said.
    let (has, wanted) = match verdict {
        Verdict::Meets => (has.shared(wanted), ValueSet::default()),
        Verdict::Near => (has.shared(near), wanted.shared(has.neighbours())),
        Verdict::Unknown => (has, has),
        Verdict::Misses => (has, wanted),
    };
    let name = criterion_name(session, criterion);
    let sentence = (session.messages().reason)(
        verdict,
        must,
        name,
        labels(session, criterion, has),
        labels(session, criterion, wanted),
    );
    Reason { verdict, must, sentence }
}
