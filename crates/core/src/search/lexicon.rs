//! The distinct words of a catalogue, by number.

/// The distinct folded words of a catalogue, each with a number. Number 0 is no word: it stands between texts.
///
/// A hash table with open addressing, by hand: that of the standard library is 4 KB more in the module.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// All words, one after another.
    text: String,
    /// Where each begins, and where the last one ends.
    starts: Vec<u32>,
    /// Numbers at the places that hashes lead to; 0 is a free place. At most half of the places are taken.
    places: Vec<u32>,
}

impl Lexicon {
    pub(super) fn new() -> Self {
        Self { text: String::new(), starts: vec![0, 0], places: vec![0; 1024] }
    }

    /// How many numbers there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The word with a number.
    pub(super) fn word(&self, number: usize) -> &str {
        let place = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        self.text.get(place(number)..place(number + 1)).unwrap_or_default()
    }

    /// The number of a word, which gets the next one where it is new.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        let place = self.place(word);
        let known = self.places[place];
        if known != 0 {
            return known;
        }
        let number = self.len() as u32;
        self.text.push_str(word);
        self.starts.push(self.text.len() as u32);
        self.places[place] = number;
        if self.len() * 2 > self.places.len() {
            self.grow();
        }
        number
    }

    /// Where the number of a word stands, or would stand.
    fn place(&self, word: &str) -> usize {
        // FNV-1a, 32 bits.
        let mut hash = 0x811c_9dc5_u32;
        for byte in word.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let last = self.places.len() - 1;
        let mut place = hash as usize & last;
        while self.places[place] != 0 && self.word(self.places[place] as usize) != word {
            place = (place + 1) & last;
        }
        place
    }

    fn grow(&mut self) {
        self.places = vec![0; self.places.len() * 2];
        for number in 1..self.len() {
            let place = self.place(self.word(number));
            self.places[place] = number as u32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use proptest::{collection::vec, prelude::*};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]

        #[test]
        fn equal_words_have_equal_numbers(words in vec("[a-z]{1,3}", 0..2000)) {
            let mut lexicon = Lexicon::new();
            let numbers: Vec<_> = words.iter().map(|word| lexicon.number(word)).collect();
            for (word, number) in words.iter().zip(&numbers) {
                prop_assert_eq!(lexicon.word(*number as usize), word);
                prop_assert_eq!(lexicon.number(word), *number);
            }
            let distinct: std::collections::BTreeSet<_> = words.iter().collect();
            prop_assert_eq!(lexicon.len(), distinct.len() + 1);
        }
    }
}
