//! What stands in for the crate send_wrapper.
//!
//! Leptos keeps what belongs to the browser in a wrapper that lets it be used on its own thread only. The crate asks
//! the standard library which thread runs, even where there is only one, and the answer brings a second allocator
//! along: 6 KB of what visitors load. Here nothing is asked where there can be no other thread.

use futures_core::Stream;
use std::{
    fmt,
    future::Future,
    mem::ManuallyDrop,
    ops::{Deref, DerefMut},
    pin::Pin,
    task::{Context, Poll},
};
use thread::Thread;

#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
mod thread {
    /// The only thread.
    #[derive(Clone, Copy, PartialEq)]
    pub struct Thread;

    impl Thread {
        pub fn current() -> Self {
            Self
        }
    }
}

#[cfg(not(all(target_family = "wasm", not(target_feature = "atomics"))))]
mod thread {
    use std::thread::{ThreadId, current};

    /// One of several threads.
    #[derive(Clone, Copy, PartialEq)]
    pub struct Thread(ThreadId);

    impl Thread {
        pub fn current() -> Self {
            Self(current().id())
        }
    }
}

/// A value that only the thread that made it may use or drop; another one panics.
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    thread: Thread,
}

// SAFETY: nothing hands out the value, nor drops it, before `check` has found the thread to be the one that made it.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: the same.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Keeps a value for this thread.
    pub fn new(value: T) -> Self {
        Self { value: ManuallyDrop::new(value), thread: Thread::current() }
    }

    /// The value.
    #[track_caller]
    pub fn take(self) -> T {
        self.check();
        let mut this = ManuallyDrop::new(self);
        // SAFETY: `this` is never used again, nor dropped.
        unsafe { ManuallyDrop::take(&mut this.value) }
    }

    #[track_caller]
    fn check(&self) {
        assert!(self.thread == Thread::current(), "used on another thread than its own");
    }

    fn pinned(self: Pin<&mut Self>) -> Pin<&mut T> {
        self.check();
        // SAFETY: the value is moved out by `take` alone, which takes what is not pinned.
        unsafe { self.map_unchecked_mut(|this| &mut *this.value) }
    }
}

impl<T> Drop for SendWrapper<T> {
    fn drop(&mut self) {
        if std::mem::needs_drop::<T>() {
            self.check();
            // SAFETY: nothing uses what is being dropped afterwards.
            unsafe { ManuallyDrop::drop(&mut self.value) }
        }
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    #[track_caller]
    fn deref(&self) -> &T {
        self.check();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        self.check();
        &mut self.value
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    fn clone(&self) -> Self {
        Self::new(T::clone(self))
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        T::fmt(self, f)
    }
}

impl<T: Future> Future for SendWrapper<T> {
    type Output = T::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context) -> Poll<T::Output> {
        self.pinned().poll(context)
    }
}

impl<T: Stream> Stream for SendWrapper<T> {
    type Item = T::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context) -> Poll<Option<T::Item>> {
        self.pinned().poll_next(context)
    }
}
