//! Tables, with a sign between the fields of a line.

/// The sign between the fields of a table: the one that most of the lines have equally often. A title may stand before
/// the head. Fields in quotation marks may hold the sign too.
pub(super) fn separator(lines: &[&str]) -> Option<char> {
    // A JSON file whose first bracket is missing ends its lines with commas as well.
    if lines.iter().any(|line| line.contains("\":") || line.contains("\" :")) {
        return None;
    }
    [';', '\t', '|', ','].into_iter().find(|sign| separates(lines, *sign))
}

fn separates(lines: &[&str], sign: char) -> bool {
    let counts: Vec<_> = lines.iter().map(|line| count(line, sign)).collect();
    let alike = |wanted: usize| counts.iter().filter(|count| **count == wanted).count();
    let wanted =
        counts.iter().copied().filter(|count| *count > 0).max_by_key(|count| alike(*count));
    let Some(wanted) = wanted else { return false };
    // Behind a sign of a sentence there is a space, or the end of the line.
    let is_sentence = |line: &&str| {
        line.split(sign).skip(1).all(|behind| behind.is_empty() || behind.starts_with(' '))
    };
    match lines {
        [line] => (wanted > 1 || sign != ',') && !is_sentence(line),
        _ if wanted == 1 && sign != '\t' && lines.iter().all(is_sentence) => false,
        // A field may hold a line break: most lines are alike, not all.
        _ => alike(wanted) > 1 && alike(wanted) * 2 >= lines.len(),
    }
}

fn count(line: &str, sign: char) -> usize {
    let mut is_quoted = false;
    let signs = line.chars().filter(|letter| {
        is_quoted ^= *letter == '"';
        *letter == sign && !is_quoted
    });
    signs.count()
}
