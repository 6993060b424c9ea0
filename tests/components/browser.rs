//! What the widget asks of the browser.

use crate::stage::place;
use leptos::prelude::*;
use modascope::platform::{
    frame::OncePerFrame,
    locale::{collate, language_name},
    storage::Store,
};
use modascope_core::{
    Event, Session, parse,
    session::{Saved, Trouble, Unreadable},
};
use std::{cell::Cell, rc::Rc, sync::Arc};
use wasm_bindgen_test::wasm_bindgen_test;

const BUILT_IN: &str = include_str!("../../public/catalogue.json");

fn local_storage() -> web_sys::Storage {
    window().local_storage().unwrap().unwrap()
}

/// What is kept once something was searched for.
fn searched(words: &str) -> Saved {
    let mut session = Session::new(Arc::new(parse(BUILT_IN).unwrap()), "fr", collate);
    session.update(Event::SearchTyped(words.to_owned()));
    session.save()
}

#[wasm_bindgen_test]
fn names_sort_as_their_language_does() {
    assert_eq!(collate("fr", &["fin", "école", "École", "domaine"]), [3, 1, 2, 0]);
    assert_eq!(collate("fr", &["module 10", "module 2"]), [1, 0]);
    assert_eq!(collate("fr", &["a", "a"]), [0, 1]);
    assert_eq!(collate("fr", &["b\nc", "a"]), [1, 0]);
    // Swedish differs from French.
    assert_eq!(collate("sv", &["ö", "z"]), [1, 0]);
    assert_eq!(collate("fr", &["ö", "z"]), [0, 1]);
}

#[wasm_bindgen_test]
fn a_language_that_the_browser_does_not_know_is_no_harm() {
    assert_eq!(collate("no-such-language-tag", &["b", "a"]), [1, 0]);
    assert_eq!(language_name("fr"), "français");
    assert_eq!(language_name("x"), "x");
}

#[wasm_bindgen_test]
fn a_session_is_kept_read_and_forgotten() {
    let (store, first) = (Store::new(place(), "kept"), Saved::default());
    assert_eq!(store.load(), Ok(None));
    assert_eq!(store.write(&first, &|_| searched("tutorat")), Ok(searched("tutorat")));
    assert!(local_storage().get_item("moda-scope:kept").unwrap().is_some());
    assert_eq!(store.load(), Ok(Some(searched("tutorat"))));
    // One like that of a first visit needs no place.
    assert_eq!(store.write(&first, &|_| Saved::default()), Ok(Saved::default()));
    assert_eq!(local_storage().get_item("moda-scope:kept").unwrap(), None);
    store.write(&first, &|_| searched("tutorat")).unwrap();
    assert_eq!(store.erase(), Ok(()));
    assert_eq!(store.load(), Ok(None));
}

#[wasm_bindgen_test]
fn what_another_version_kept_stays_byte_for_byte() {
    for (kept, why) in
        [(r#"{"version":2,"view":"orbit"}"#, Unreadable::Newer), ("not json", Unreadable::Garbage)]
    {
        let (store, first) = (Store::new(place(), "other"), Saved::default());
        local_storage().set_item("moda-scope:other", kept).unwrap();
        assert_eq!(store.load(), Err(Trouble::Unreadable(why)));
        assert_eq!(store.write(&first, &|_| searched("tutorat")), Err(Trouble::Unreadable(why)));
        assert_eq!(store.write(&first, &|_| Saved::default()), Err(Trouble::Unreadable(why)));
        assert_eq!(local_storage().get_item("moda-scope:other").unwrap().as_deref(), Some(kept));
        store.erase().unwrap();
    }
}

async fn frames(count: u32) {
    for _ in 0..count {
        let promise = js_sys::Promise::new(&mut |done, _| {
            window().request_animation_frame(&done).unwrap();
        });
        wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
    }
}

#[wasm_bindgen_test]
async fn work_is_done_once_a_frame_and_when_its_owner_ends() {
    let done = Rc::new(Cell::new(0));
    let owner = Owner::new();
    let work = owner.with(|| {
        let done = done.clone();
        OncePerFrame::new(move || done.set(done.get() + 1))
    });
    (0..5).for_each(|_| work.ask());
    assert_eq!(done.get(), 0);
    frames(2).await;
    assert_eq!(done.get(), 1);

    work.ask();
    window().dispatch_event(&web_sys::Event::new("pagehide").unwrap()).unwrap();
    assert_eq!(done.get(), 2, "a page that is left has no next frame");

    work.ask();
    owner.cleanup();
    assert_eq!(done.get(), 3, "nor has a widget that is taken away");
    frames(2).await;
    assert_eq!(done.get(), 3);
}
