//! The whole session as a file, to be saved and opened.

use super::parts::{
    button::button,
    confirm::{Question, confirm},
};
use crate::{
    app::App,
    platform::{dialog, files},
    render::{El, Node, el, group, live},
};
use leptos::prelude::*;
use modascope_core::{
    Session,
    export::file_name,
    session::{ImportError, Saved},
};

/// The two buttons, the question before anything is replaced, and what is wrong with a file.
pub fn session_file(app: App) -> El {
    let words = app.words();
    let asked = Node::new();
    let problem = RwSignal::new(String::new());
    let opened = StoredValue::new(Saved::default());
    let question = Question {
        question: words.import_question,
        detail: words.import_detail,
        yes: words.import_confirm,
        no: words.cancel,
    };
    let save = move |_| {
        let (name, text) = app.session.with_untracked(|session| {
            (file_name(session, &files::today(), "json"), Session::export(session))
        });
        files::save(&name, "application/json", &text);
    };
    let open = move |_| {
        problem.set(String::new());
        files::open(move |text| {
            // The widget may be gone by now.
            let import = |session: &Session| Saved::import(&text, session.catalogue());
            let Some(read) = app.session.try_with_untracked(import) else { return };
            match read {
                Ok(saved) => {
                    opened.set_value(saved);
                    dialog::open(asked);
                }
                Err(error) => {
                    let said = (words.import_problem)(&error);
                    if error != ImportError::NoSession {
                        problem.set(said);
                        return;
                    }
                    // A file of another kind is called by its name.
                    app.host.with_value(|host| {
                        files::describe(host, words.tag, move |kind| {
                            let _ = problem.try_set(if kind.is_empty() { said } else { kind });
                        });
                    });
                }
            }
        });
    };
    let said = move || {
        let said = problem.get();
        (!said.is_empty()).then(|| el("P").class("problem").attr("role", "alert").put(said))
    };
    group()
        .put(button("quiet", words.export_session).on("click", save))
        .put(button("quiet", words.import_session).on("click", open))
        .put(live(said))
        .put(confirm(question, app.heading(1), asked, move || {
            app.keeper.replace(opened.get_value())
        }))
}
