//! What is in the page, and how it is made like a new view.

use super::{effect::Following, element::Shown, part::Part, rows::Rows};
use leptos::tachys::{
    renderer::{
        Rndr,
        types::{Element, Node, Placeholder, Text},
    },
    view::Mountable,
};
use std::{cell::RefCell, ops::Deref, rc::Rc};

/// A piece of a view that was built.
pub enum Built {
    /// Words.
    Text(Text, String),
    /// An element.
    Element(Box<Shown>),
    /// Things side by side, and a comment behind them that keeps their place when there are none.
    Group(Vec<Built>, Placeholder),
    /// What is made anew.
    Live(Following, Rc<RefCell<Option<Built>>>),
    /// Rows, and a comment behind them.
    Rows(Following, Rc<RefCell<Rows>>),
}

impl Built {
    pub(super) fn new(part: Part) -> Self {
        match part {
            Part::Text(words) => Self::Text(Rndr::create_text_node(&words), words.into_owned()),
            Part::Element(draft) if draft.tag.is_empty() => {
                let children = draft.children.into_iter().map(Self::new).collect();
                Self::Group(children, Rndr::create_placeholder())
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
                    Rndr::set_text(text, &words);
                    *shown = words.into_owned();
                }
            }
            (Self::Element(shown), Part::Element(draft)) if shown.is(draft.tag) => {
                shown.patch(*draft);
            }
            (Self::Group(children, end), Part::Element(draft)) if draft.tag.is_empty() => {
                patch_all(children, draft.children, None, Some(end));
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

    /// Does something with the first node of it in the page.
    fn with_first<T>(&self, work: &mut dyn FnMut(&Node) -> T) -> T {
        match self {
            Self::Text(text, _) => work(text),
            Self::Element(shown) => work(shown),
            Self::Group(children, end) => match children.first() {
                Some(child) => child.with_first(work),
                None => work(end),
            },
            Self::Live(_, inside) => match &*inside.borrow() {
                Some(built) => built.with_first(work),
                // Its effect has built it by the time anyone asks.
                None => work(&Rndr::create_placeholder()),
            },
            Self::Rows(_, rows) => rows.borrow().with_first(work),
        }
    }

    pub(super) fn first(&self) -> Node {
        self.with_first(&mut Node::clone)
    }
}

/// Makes children like `parts`: those that stay are patched in their order. More are put before `end`.
pub(super) fn patch_all(
    children: &mut Vec<Built>,
    parts: Vec<Part>,
    parent: Option<&Element>,
    end: Option<&Placeholder>,
) {
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
        match (parent, end) {
            (Some(parent), _) => child.mount(parent, None),
            (None, Some(end)) => {
                Rndr::try_mount_before(&mut child, end);
            }
            (None, None) => {}
        }
        children.push(child);
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        match self {
            Self::Text(text, _) => Rndr::remove(text),
            Self::Element(shown) => Rndr::remove(shown.deref()),
            Self::Group(children, end) => {
                children.iter_mut().for_each(Self::unmount);
                Rndr::remove(end);
            }
            Self::Live(_, inside) => {
                inside.borrow_mut().iter_mut().for_each(Self::unmount);
            }
            Self::Rows(_, rows) => rows.borrow_mut().unmount(),
        }
    }

    fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        match self {
            Self::Text(text, _) => Rndr::insert_node(parent, text, before),
            Self::Element(shown) => Rndr::insert_node(parent, shown, before),
            Self::Group(children, end) => {
                children.iter_mut().for_each(|child| child.mount(parent, before));
                Rndr::insert_node(parent, end, before);
            }
            Self::Live(_, inside) => {
                inside.borrow_mut().iter_mut().for_each(|built| built.mount(parent, before));
            }
            Self::Rows(_, rows) => rows.borrow_mut().mount(parent, before),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.first();
        match first.parent_element() {
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
