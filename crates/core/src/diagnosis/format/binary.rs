//! Files that are no text, by their first bytes and by the names inside of archives.
//!
//! First bytes as <https://www.rfc-editor.org/rfc/rfc2083> (PNG), <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>
//! (ZIP), MS-CFB (Office 97 to 2003), ISO 32000 (PDF), RFC 1952 (gzip) and the lists of their makers have them.

use super::Format;

/// How much is looked through where the names in an archive cannot be listed.
const LOOKED_AT: usize = 100_000;

const FIRST_BYTES: [(&[u8], Format); 25] = [
    (b"{\\rtf", Format::Rtf),
    (b"\x89PNG\r\n\x1a\n", Format::Image),
    (b"\xff\xd8\xff", Format::Image),
    (b"GIF8", Format::Image),
    (b"II*\0", Format::Image),
    (b"MM\0*", Format::Image),
    (b"\0\0\x01\0", Format::Image),
    (b"8BPS", Format::Image),
    (b"\x1f\x8b", Format::Archive),
    (b"7z\xbc\xaf\x27\x1c", Format::Archive),
    (b"Rar!\x1a\x07", Format::Archive),
    (b"\xfd7zXZ\0", Format::Archive),
    (b"BZh", Format::Archive),
    (b"\x28\xb5\x2f\xfd", Format::Archive),
    (b"ID3", Format::Media),
    (b"OggS", Format::Media),
    (b"\x1aE\xdf\xa3", Format::Media),
    (b"\xff\xfe", Format::Utf16),
    (b"\xfe\xff", Format::Utf16),
    (b"\0\0\xfe\xff", Format::Utf16),
    (b"\0asm", Format::Binary),
    (b"SQLite format 3\0", Format::Binary),
    (b"MZ\x90\0", Format::Binary),
    (b"\x7fELF", Format::Binary),
    (b"L\0\0\0\x01\x14\x02\0", Format::Binary),
];

pub(super) fn recognise(file: &[u8]) -> Option<Format> {
    if file.starts_with(b"PK\x03\x04") || file.starts_with(b"PK\x05\x06") {
        return Some(zip(file));
    }
    if file.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(compound(file));
    }
    // A few bytes before it are allowed.
    if contains(head(file, 1024), b"%PDF-") {
        return Some(Format::Pdf);
    }
    if let [b'R', b'I', b'F', b'F', _, _, _, _, kind @ ..] = file {
        return Some(if kind.starts_with(b"WEBP") { Format::Image } else { Format::Media });
    }
    if let Some(brand) = file.get(4..).and_then(|rest| rest.strip_prefix(b"ftyp")) {
        let pictures: [&[u8]; 6] = [b"heic", b"heix", b"avif", b"avis", b"mif1", b"msf1"];
        let is_picture = pictures.iter().any(|name| brand.starts_with(name));
        return Some(if is_picture { Format::Image } else { Format::Media });
    }
    if file.get(257..).is_some_and(|rest| rest.starts_with(b"ustar")) {
        return Some(Format::Archive);
    }
    if file.starts_with(b"BM") && file.get(6..10) == Some(&[0u8; 4][..]) {
        return Some(Format::Image);
    }
    let first = FIRST_BYTES.iter().find(|(bytes, _)| file.starts_with(bytes));
    first.map(|(_, format)| *format).or_else(|| unmarked(head(file, LOOKED_AT)))
}

fn head(file: &[u8], most: usize) -> &[u8] {
    file.get(..most).unwrap_or(file)
}

/// UTF-16 and UTF-32 without a byte order mark, and what is no text. In a JSON text no zero is right, but one alone may be a
/// slip.
fn unmarked(head: &[u8]) -> Option<Format> {
    if is_utf16(head) || is_utf32(head) {
        return Some(Format::Utf16);
    }
    let is_text = |byte: &&u8| **byte >= b' ' || matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c);
    let others = head.len() - head.iter().filter(is_text).count();
    (others > 2 && others * 20 > head.len()).then_some(Format::Binary)
}

/// Whether it is text in UTF-16. Whatever the language, JSON begins with a bracket, and has more of them, quotation marks
/// and spaces: pairs of bytes with a zero on one side, and on that side only.
fn is_utf16(head: &[u8]) -> bool {
    let (pairs, _) = head.as_chunks::<2>();
    let first = pairs.iter().filter(|[first, _]| *first == 0).count();
    let second = pairs.iter().filter(|[_, second]| *second == 0).count();
    let is_begun = pairs.first().is_some_and(|pair| pair.contains(&0));
    let (one_side, other_side) = (first.max(second), first.min(second));
    if other_side > 0 || one_side < 2 || !is_begun && one_side * 3 < head.len() {
        return false;
    }
    let unit = if first > 0 { u16::from_be_bytes } else { u16::from_le_bytes };
    let letters: Vec<_> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    // The last pair of surrogates may be cut.
    let [letters @ .., last] = &letters[..] else { return false };
    let fits = |letter: &Result<char, _>| letter.as_ref().is_ok_and(|letter| is_of_a_text(*letter));
    letters.iter().all(fits) && (last.is_err() || fits(last))
}

fn is_utf32(head: &[u8]) -> bool {
    let (fours, _) = head.as_chunks::<4>();
    let is = |number: fn([u8; 4]) -> u32| {
        fours.iter().all(|four| char::from_u32(number(*four)).is_some_and(is_of_a_text))
    };
    !fours.is_empty() && (is(u32::from_le_bytes) || is(u32::from_be_bytes))
}

fn is_of_a_text(letter: char) -> bool {
    let is_private = matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    !is_private && (!letter.is_control() || matches!(letter, '\t' | '\n' | '\r'))
}

/// An archive by the names in it.
fn zip(file: &[u8]) -> Format {
    // The first entry of an OpenDocument file says what it is, and is never compressed.
    let first = head(file, 200);
    let kinds: [(&[u8], Format); 3] = [
        (b"opendocument.spreadsheet", Format::Ods),
        (b"opendocument.text", Format::Odt),
        (b"opendocument.presentation", Format::Slides),
    ];
    if contains(first, b"mimetype")
        && let Some((_, format)) = kinds.iter().find(|(kind, _)| contains(first, kind))
    {
        return *format;
    }
    let names = names(file);
    let has = |start: &[u8]| match &names {
        Some(names) => names.iter().any(|name| name.starts_with(start)),
        // Cut off before its list of names: they stand before each file as well.
        None => contains(head(file, LOOKED_AT), start),
    };
    let folders: [(&[u8], Format); 3] =
        [(b"xl/", Format::Xlsx), (b"word/", Format::Docx), (b"ppt/", Format::Slides)];
    let found = folders.iter().find(|(folder, _)| has(folder));
    found.map_or(Format::Zip, |(_, format)| *format)
}

/// The names in an archive, by the list at its end.
fn names(file: &[u8]) -> Option<Vec<&[u8]>> {
    // The end has 22 bytes, and a comment of 65,535 at most behind it.
    let tail = file.len().saturating_sub(22 + 65_535);
    let end = file[tail..].windows(4).rposition(|bytes| bytes == b"PK\x05\x06")? + tail;
    let mut at = number(file, end + 16, 4)?;
    let mut names = Vec::new();
    while file.get(at..at + 4) == Some(&b"PK\x01\x02"[..]) {
        let [name, extra, comment] = [28, 30, 32].map(|field| number(file, at + field, 2));
        let start = at + 46;
        let name = name?;
        names.push(file.get(start..start + name)?);
        at = start + name + extra? + comment?;
    }
    (!names.is_empty()).then_some(names)
}

/// A number of some bytes, the least first.
fn number(file: &[u8], at: usize, bytes: usize) -> Option<usize> {
    let bytes = file.get(at..at + bytes)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

/// A compound file of Office 97 to 2003, by the names of its streams, which are UTF-16.
fn compound(file: &[u8]) -> Format {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(file, &name)
    };
    if has("EncryptedPackage") {
        Format::Locked
    } else if has("WordDocument") {
        Format::Doc
    } else if has("PowerPoint Document") {
        Format::Slides
    } else if has("Workbook") || has("Book") {
        Format::Xls
    } else {
        Format::Binary
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
