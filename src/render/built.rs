//! What is in the page, and how it is made like a new view.

use super::{effect::Following, element::Shown, part::Part, rows::Rows, tree};
use leptos::tachys::{
    renderer::types::{Element, Node, Text},
    view::Mountable,
};
use std::{cell::RefCell, rc::Rc};

/// A piece of a view that was built.
pub enum Built {
    /// Words.
    Text(Text, String),
    /// An element.
    Element(Box<Shown>),
    /// Things side by side, one at least: words that are none keep the place of nothing.
    Group(Vec<Built>),
    /// What is made anew.
    Live(Following, Rc<RefCell<Option<Built>>>),
    /// Rows, and what keeps their place behind them.
    Rows(Following, Rc<RefCell<Rows>>),
}

impl Built {
    pub(super) fn new(part: Part) -> Self {
        match part {
            Part::Text(words) => Self::Text(tree::text(&words), words.into_owned()),
            Part::Element(draft) if draft.tag.is_empty() => {
                Self::Group(some(draft.children).into_iter().map(Self::new).collect())
            }
            Part::Element(draft) => Self::Element(Box::new(Shown::new(*draft))),
            Part::Live(make) => Self::live(make, Rc::default()),
            Part::Rows(make) => {
                let rows = Rc::new(RefCell::new(Rows::new()));
                Self::rows(make, rows)
            }
        }
    }

    /// Follows the signals in `make`, beginning with what is `inside` already.
    fn live(mut make: Box<dyn FnMut() -> Part>, inside: Rc<RefCell<Option<Self>>>) -> Self {
        // Weak: what is inside ends with this view, though the effect's own task ends a moment later.
        let shown = Rc::downgrade(&inside);
        let effect = Following::new(move |_| {
            let Some(shown) = shown.upgrade() else { return };
            let part = make();
            let mut shown = shown.borrow_mut();
            match &mut *shown {
                Some(built) => built.patch(part),
                none => *none = Some(Self::new(part)),
            }
        });
        Self::Live(effect, inside)
    }

    fn rows(mut make: Box<dyn FnMut() -> Vec<super::rows::Row>>, rows: Rc<RefCell<Rows>>) -> Self {
        let shown = Rc::downgrade(&rows);
        let effect = Following::new(move |before: Option<()>| {
            let Some(shown) = shown.upgrade() else { return };
            let plan = make();
            // The first time, all rows are new to `make`; what is there is of another, before a change of language.
            shown.borrow_mut().follow(plan, before.is_none());
        });
        Self::Rows(effect, rows)
    }

    /// Makes what is in the page like `part`. What is of the same kind stays, with its focus and state.
    pub(super) fn patch(&mut self, part: Part) {
        match (&mut *self, part) {
            (Self::Text(text, shown), Part::Text(words)) => {
                if *shown != words {
                    tree::set_text(text, &words);
                    *shown = words.into_owned();
                }
            }
            (Self::Element(shown), Part::Element(draft)) if shown.is(draft.tag) => {
                shown.patch(*draft);
            }
            (Self::Group(children), Part::Element(draft)) if draft.tag.is_empty() => {
                patch_all(children, some(draft.children), None);
            }
            (Self::Live(_, inside), Part::Live(make)) => {
                let inside = inside.clone();
                // The new effect drops the old one, which would otherwise follow its signals still.
                *self = Self::live(make, inside);
            }
            (Self::Rows(_, rows), Part::Rows(make)) => {
                let rows = rows.clone();
                *self = Self::rows(make, rows);
            }
            (_, part) => {
                let mut new = Self::new(part);
                self.insert_before_this(&mut new);
                self.unmount();
                *self = new;
            }
        }
    }

    /// The first node of it in the page, or the last.
    pub(super) fn end(&self, is_last: bool) -> Node {
        match self {
            Self::Text(text, _) => text.clone().into(),
            Self::Element(shown) => Element::clone(shown).into(),
            Self::Group(children) => {
                let end = if is_last { children.last() } else { children.first() };
                end.map_or_else(nowhere, |child| child.end(is_last))
            }
            // Its effect has built it by the time anyone asks.
            Self::Live(_, inside) => {
                inside.borrow().as_ref().map_or_else(nowhere, |built| built.end(is_last))
            }
            Self::Rows(_, rows) => rows.borrow().end(is_last),
        }
    }
}

/// A node that is not in the page.
fn nowhere() -> Node {
    tree::text("").into()
}

/// What keeps a place in the page where there is nothing.
fn some(mut parts: Vec<Part>) -> Vec<Part> {
    if parts.is_empty() {
        parts.push(Part::Text("".into()));
    }
    parts
}

/// Makes children like `parts`: those that stay are patched in their order. More are put at the end of `parent`, or
/// behind the last that stays.
pub(super) fn patch_all(children: &mut Vec<Built>, parts: Vec<Part>, parent: Option<&Element>) {
    for mut surplus in children.drain(parts.len().min(children.len())..) {
        surplus.unmount();
    }
    let kept = children.len();
    for (at, part) in parts.into_iter().enumerate() {
        if at < kept {
            children[at].patch(part);
            continue;
        }
        let mut child = Built::new(part);
        if let Some(parent) = parent {
            child.mount(parent, None);
        } else if let Some(last) = children.last().map(|last| last.end(true))
            && let Some(parent) = tree::parent(&last)
        {
            child.mount(&parent, tree::next(&last).as_ref());
        }
        children.push(child);
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        match self {
            Self::Text(text, _) => tree::remove(text),
            Self::Element(shown) => tree::remove(shown),
            Self::Group(children) => children.iter_mut().for_each(Self::unmount),
            Self::Live(_, inside) => {
                inside.borrow_mut().iter_mut().for_each(Self::unmount);
            }
            Self::Rows(_, rows) => rows.borrow_mut().unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        match self {
            Self::Text(text, _) => tree::insert(parent, text, before),
            Self::Element(shown) => tree::insert(parent, shown, before),
            Self::Group(children) => {
                children.iter_mut().for_each(|child| child.mount(parent, before));
            }
            Self::Live(_, inside) => {
                inside.borrow_mut().iter_mut().for_each(|built| built.mount(parent, before));
            }
            Self::Rows(_, rows) => rows.borrow_mut().mount(parent, before),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.end(false);
        match tree::parent(&first) {
            Some(parent) => {
                child.mount(&parent, Some(&first));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Element(shown) => vec![Element::clone(shown)],
            _ => Vec::new(),
        }
    }
}
