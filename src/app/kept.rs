//! What is computed from the session, and followed only where it changes.

use leptos::prelude::*;
use std::{any::Any, marker::PhantomData, sync::Arc};

/// A memo. Leptos compiles a graph node for each type that is remembered; here one type stands for all.
pub struct Kept<T> {
    memo: Memo<Value>,
    of: PhantomData<fn() -> T>,
}

#[derive(Clone)]
struct Value {
    value: Arc<dyn Any + Send + Sync>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&*self.value, &*other.value)
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

impl<T: PartialEq + Send + Sync + 'static> Kept<T> {
    /// Computes it when it is read, and again when a signal in it changes.
    pub fn new(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let value = move || Value { value: Arc::new(make()), is_same: is_same::<T> };
        Self { memo: remember(Box::new(value)), of: PhantomData }
    }

    /// Reads it, and follows it from then on.
    pub fn with<U>(self, work: impl FnOnce(&T) -> U) -> U {
        work(the(&read(self.memo)))
    }

    /// The same where a copy is wanted.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        the::<T>(&read(self.memo)).clone()
    }

    /// A copy of it, without following it.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        the::<T>(&untrack(|| read(self.memo))).clone()
    }
}

fn is_same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}

fn the<T: 'static>(value: &Value) -> &T {
    value.value.downcast_ref().expect("a memo holds what it was made for")
}

fn remember(make: Box<dyn Fn() -> Value + Send + Sync>) -> Memo<Value> {
    Memo::new(move |_| make())
}

#[inline(never)]
fn read(memo: Memo<Value>) -> Value {
    memo.get()
}
