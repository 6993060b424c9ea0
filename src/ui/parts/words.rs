//! Words with their language, and with what was searched for marked. What is in another language, or written from right
//! to left, is kept apart from the order of the words around it.

use crate::render::{Child, Part, el, group};
use modascope_core::view::{Passage, Rich};

impl Child for Passage {
    fn show(self) -> Part {
        match self.language {
            Some(language) => el("BDI").made("lang", language).put(self.text).show(),
            None => self.text.show(),
        }
    }
}

impl Child for Rich {
    fn show(self) -> Part {
        let spans = self.spans.into_iter().map(|span| match span.hit {
            true => el("MARK").put(span.text).show(),
            false => span.text.show(),
        });
        let whole = match self.language {
            Some(language) => el("BDI").made("lang", language),
            None => group(),
        };
        whole.all(spans).show()
    }
}
