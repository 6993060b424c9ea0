//! Words with their language, and with what was searched for marked.

use super::el::{Child, el, group};
use leptos::prelude::*;
use modascope_core::view::{Passage, Rich};

impl Child for Passage {
    fn show(self) -> AnyView {
        match self.language {
            Some(language) => el("SPAN").made("lang", language).put(self.text).show(),
            None => self.text.show(),
        }
    }
}

impl Child for Rich {
    fn show(self) -> AnyView {
        let spans = self.spans.into_iter().map(|span| match span.hit {
            true => el("MARK").put(span.text).show(),
            false => span.text.show(),
        });
        let whole = match self.language {
            Some(language) => el("SPAN").made("lang", language),
            None => group(),
        };
        whole.all(spans).show()
    }
}
