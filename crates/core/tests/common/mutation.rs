//! Files spoiled by chance, the same each time: bytes, words, or a part of the JSON in them.

use serde_json::Value;

/// What parsers trip over.
const WORDS: [&str; 48] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    ",",
    ":",
    "&",
    "=",
    ".",
    "%",
    "#",
    ";",
    "'",
    "null",
    "true",
    "1e309",
    "-0",
    "1.0",
    "\\ud800",
    "\\u0000",
    "\u{feff}",
    "\u{202e}",
    "\u{2066}",
    "\u{301}",
    "\u{200d}",
    "\u{e0061}",
    "\u{5d0}",
    "🎓",
    "\0",
    "\r\n",
    "%00",
    "%FF",
    "__proto__",
    "_unknown",
    "_none",
    "version",
    "id",
    "values",
    "text",
    "kind",
    "fr",
    "must.",
    "<script>",
    "javascript:",
    "=1+1",
    "{\"$serde_json::private::Number\":\"1.\"}",
];

/// Numbers made by chance (xorshift64*), the same for the same seed.
pub struct Chance(u64);

impl Chance {
    pub fn seeded(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number from zero to below `end`; zero where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32;
        number as usize % end.max(1)
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// A file of the pool, spoiled in one to four places.
pub fn spoiled(chance: &mut Chance, pool: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = chance.of(pool).clone();
    for _ in 0..=chance.below(4) {
        let other = chance.of(pool);
        match chance.below(8) {
            0..3 => put_json(chance, &mut bytes, other),
            3 => put_word(chance, &mut bytes),
            4 => {
                let at = chance.below(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
            5 => splice(chance, &mut bytes, other),
            6 => {
                let at = chance.below(bytes.len());
                let until = bytes.len().min(at + chance.below(20));
                bytes.drain(at..until);
            }
            _ => {
                if chance.below(4) == 0 {
                    bytes.truncate(chance.below(bytes.len()));
                }
            }
        }
    }
    // What grows again and again would be slow, and no other.
    bytes.truncate(30_000);
    bytes
}

fn put_word(chance: &mut Chance, bytes: &mut Vec<u8>) {
    let word = chance.of(&WORDS).repeat(1 + chance.below(3));
    let at = chance.below(bytes.len() + 1);
    let until = if chance.below(2) == 0 { at } else { bytes.len().min(at + word.len()) };
    bytes.splice(at..until, word.bytes());
}

/// Puts a piece of another file in.
fn splice(chance: &mut Chance, bytes: &mut Vec<u8>, other: &[u8]) {
    let from = chance.below(other.len());
    let piece = &other[from..other.len().min(from + chance.below(200))];
    let at = chance.below(bytes.len() + 1);
    let until = bytes.len().min(at + chance.below(200));
    bytes.splice(at..until, piece.iter().copied());
}

/// Puts another value in the place of one: of this file, of another one, or a word. Or takes it away, or names it
/// otherwise.
fn put_json(chance: &mut Chance, bytes: &mut Vec<u8>, other: &[u8]) {
    let (Ok(mut file), Ok(mut other)) =
        (serde_json::from_slice(bytes), serde_json::from_slice(other))
    else {
        return put_word(chance, bytes);
    };
    let new = match chance.below(5) {
        0 => Value::from(*chance.of(&WORDS)),
        1 => Value::from(chance.of(&WORDS).repeat(1 + chance.below(300))),
        2 => Value::from(chance.below(3)),
        3 => any_part(chance, &mut file).clone(),
        _ => any_part(chance, &mut other).clone(),
    };
    match (any_part(chance, &mut file), chance.below(4)) {
        (Value::Object(fields), 0) => {
            let names: Vec<_> = fields.keys().cloned().collect();
            if let Some(value) =
                names.get(chance.below(names.len())).and_then(|name| fields.remove(name))
            {
                fields.insert((*chance.of(&WORDS)).to_owned(), value);
            }
        }
        (Value::Object(fields), 1) => {
            let names: Vec<_> = fields.keys().cloned().collect();
            names.get(chance.below(names.len())).and_then(|name| fields.remove(name));
        }
        (Value::Array(items), 0) => items.push(new),
        (Value::Array(items), 1) => {
            let at = chance.below(items.len());
            items.get(at).cloned().into_iter().for_each(|item| items.push(item));
        }
        (part, _) => *part = new,
    }
    *bytes = file.to_string().into_bytes();
}

fn any_part<'a>(chance: &mut Chance, json: &'a mut Value) -> &'a mut Value {
    let many = match json {
        Value::Array(items) => items.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    if many == 0 || chance.below(6) == 0 {
        return json;
    }
    let at = chance.below(many);
    let inside = match json {
        Value::Array(items) => &mut items[at],
        Value::Object(fields) => fields.values_mut().nth(at).unwrap(),
        _ => unreachable!("nothing else has parts"),
    };
    any_part(chance, inside)
}
