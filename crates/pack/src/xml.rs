//! XML for manifests.

use crate::Problem;
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::io;

/// One element, with attributes and with a text or other elements inside.
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: Option<String>,
    inside: Vec<Element>,
}

/// An element with nothing inside so far.
pub(crate) fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), text: None, inside: Vec::new() }
}

impl Element {
    /// With this attribute.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With this text inside.
    pub(crate) fn saying(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// With these elements inside.
    pub(crate) fn holding(mut self, inside: impl IntoIterator<Item = Self>) -> Self {
        self.inside.extend(inside);
        self
    }

    /// As a document.
    ///
    /// # Errors
    ///
    /// [`Problem::Unwritten`] where the writer fails, which it never did into memory.
    pub(crate) fn document(&self) -> Result<String, Problem> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        let unwritten = |error: io::Error| Problem::Unwritten(error.to_string());
        let declaration = Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None));
        writer
            .write_event(declaration)
            .and_then(|()| self.write(&mut writer))
            .map_err(unwritten)?;
        let mut document = String::from_utf8_lossy(&writer.into_inner()).into_owned();
        document.push('\n');
        Ok(document)
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, &*allowed(value)));
        }
        if self.text.is_none() && self.inside.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        if let Some(text) = &self.text {
            writer.write_event(Event::Text(BytesText::new(&allowed(text))))?;
        }
        for element in &self.inside {
            element.write(writer)?;
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// The same with what XML has no way to write replaced.
fn allowed(text: &str) -> String {
    let writable = |letter: char| match letter {
        '\t' | '\n' => letter,
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        _ => letter,
    };
    text.chars().map(writable).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use roxmltree::Document;

    #[test]
    fn a_document_has_its_parts_in_order() {
        let title = element("title").saying("A & <B>");
        let item = element("item").with("identifier", "\"1\"").holding([title, element("file")]);
        let document = item.document().unwrap();
        assert_eq!(
            document,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<item identifier=\"&quot;1&quot;\">\n  \
             <title>A &amp; &lt;B&gt;</title>\n  <file/>\n</item>\n"
        );
    }

    proptest! {
        #[test]
        fn no_text_ends_what_it_stands_in(text in any::<String>()) {
            let document = element("a").with("b", text.clone()).saying(text.clone()).document().unwrap();
            let read = Document::parse(&document).unwrap();
            let root = read.root_element();
            prop_assert_eq!(root.children().filter(|child| child.is_element()).count(), 0);
            prop_assert_eq!(root.attributes().len(), 1);
            prop_assert_eq!(root.text().unwrap_or_default(), allowed(&text));
        }
    }
}
