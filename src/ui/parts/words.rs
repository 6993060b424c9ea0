//! Words with their language, and with what was searched for marked. What is in another language, or written from right
//! to left, is kept apart from the order of the words around it.

use crate::render::{Child, El, Part, el, group};
use modascope_core::{
    text::is_from_right,
    view::{Passage, Rich},
};

impl Child for Passage {
    fn show(self) -> Part {
        match self.language {
            Some(language) => foreign(language).put(self.text).show(),
            None => self.text.show(),
        }
    }
}

/// What keeps words in another language apart. Their direction is that of their language: the first letter does not
/// tell, as in « e-learning » at the beginning of an Arabic sentence. Elsewhere it does, by default.
fn foreign(language: String) -> El {
    let dir = is_from_right(&language).then(|| "rtl".to_owned());
    el("BDI").maybe("dir", dir).made("lang", language)
}

impl Child for Rich {
    fn show(self) -> Part {
        let spans = self.spans.into_iter().map(|span| match span.hit {
            true => el("MARK").put(span.text).show(),
            false => span.text.show(),
        });
        let whole = match self.language {
            Some(language) => foreign(language),
            None => group(),
        };
        whole.all(spans).show()
    }
}
