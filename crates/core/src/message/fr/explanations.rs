//! Likely causes, in French.

use super::number;
use crate::{
    diagnosis::{Cause, Format, code},
    message::Explanations,
};

pub(in crate::message) static EXPLANATIONS: Explanations = Explanations {
    cause,
    with_cause: |problem, cause| format!("{problem}\u{202f}; {cause}"),
    position: |line, column| format!("ligne {}, colonne {}", number(line), number(column)),
    on_line: |line| format!("ligne {}", number(line)),
    found: |found| format!("«\u{202f}{found}\u{202f}»"),
    times: |count| format!("{} ×", number(count)),
    also: |places, more| match more {
        0 => format!("aussi\u{202f}: {places}"),
        1 => format!("aussi\u{202f}: {places}, et 1 autre"),
        more => format!("aussi\u{202f}: {places}, et {} autres", number(more)),
    },
    no_session: |format| {
        format!(
            "Ce fichier est {}, pas une sélection enregistrée\u{202f}: choisissez un fichier .json enregistré par cet outil. Rien n'a été modifié.",
            format_name(format)
        )
    },
};

fn closing(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}

/// A bracket that was opened, with its article and participle.
fn opened(open: char, line: usize) -> String {
    let line = number(line);
    match open {
        '{' => format!("l'accolade {{ ouverte à la ligne {line}"),
        _ => format!("le crochet [ ouvert à la ligne {line}"),
    }
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Format(format) => format!(
            "ce fichier est {}, pas un catalogue\u{202f}: {}",
            format_name(*format),
            advice(*format)
        ),
        Cause::Empty => {
            "le fichier est vide\u{202f}: il n'a peut-être pas été enregistré, ou pas téléchargé en entier".to_owned()
        }
        Cause::MissingComma { line: Some(line) } => {
            format!("il manque une virgule à la fin de la ligne {}", number(*line))
        }
        Cause::MissingComma { line: None } => "il manque une virgule ici".to_owned(),
        Cause::TrailingComma { closing: '}' } => {
            "une virgule de trop avant l'accolade fermante }\u{202f}: la supprimer".to_owned()
        }
        Cause::TrailingComma { .. } => {
            "une virgule de trop avant le crochet fermant ]\u{202f}: la supprimer".to_owned()
        }
        Cause::DoubledComma => "deux virgules de suite\u{202f}: en supprimer une".to_owned(),
        Cause::LeadingComma => {
            "une virgule de trop après l'accolade ou le crochet ouvrant\u{202f}: la supprimer".to_owned()
        }
        Cause::CurlyQuote(letter) => format!(
            "un guillemet typographique {letter}, comme en met un traitement de texte\u{202f}: le remplacer par le guillemet droit \""
        ),
        Cause::SingleQuote(letter) => {
            format!("{letter} à la place d'un guillemet\u{202f}: le remplacer par le guillemet droit \"")
        }
        Cause::UnquotedKey(found) => {
            format!("le nom de champ {found} est sans guillemets\u{202f}: écrire \"{found}\"")
        }
        Cause::UnquotedText(found) => {
            format!("le texte {found} est sans guillemets\u{202f}: écrire \"{found}\"")
        }
        Cause::MissingOpeningQuote(found) => format!("il manque le guillemet \" avant {found}"),
        Cause::MissingClosingQuote { line, is_cut } => format!(
            "il manque le guillemet \" à la fin du texte qui commence à la ligne {}{}",
            number(*line),
            if *is_cut { ", ou la fin du fichier" } else { "" }
        ),
        Cause::InnerQuote => {
            "un guillemet à l'intérieur d'un texte le termine\u{202f}: écrire \\\" à la place, ou « et »".to_owned()
        }
        Cause::DoubledQuote => "deux guillemets de suite\u{202f}: en supprimer un".to_owned(),
        Cause::Constant { found, meant: "null" } => {
            format!("JSON ne connaît pas {found}\u{202f}: supprimer le champ, ou écrire null")
        }
        Cause::Constant { found, meant } => {
            format!("JSON ne connaît pas {found}\u{202f}: écrire {meant}")
        }
        Cause::Comment => "un commentaire, ce que JSON n'admet pas\u{202f}: le supprimer".to_owned(),
        Cause::Separator { found, meant: ',' } => {
            format!("{found} à la place d'une virgule")
        }
        Cause::Separator { found, meant: ':' } => {
            format!("{found} à la place d'un deux-points")
        }
        Cause::Separator { found, meant: meant @ ('{' | '}') } => {
            format!("{found} à la place de l'accolade {meant}")
        }
        Cause::Separator { found, meant } => format!("{found} à la place du crochet {meant}"),
        Cause::MissingColon => "il manque un deux-points après le nom du champ".to_owned(),
        Cause::MissingValue => {
            "rien ne suit le deux-points\u{202f}: écrire une valeur, ou supprimer le champ".to_owned()
        }
        Cause::DecimalComma => "une virgule décimale\u{202f}: écrire un point".to_owned(),
        Cause::LeadingZeros => {
            "un nombre commence par des zéros\u{202f}: les supprimer, ou le mettre entre guillemets \"".to_owned()
        }
        Cause::PlusSign => {
            "un nombre a un signe plus\u{202f}: le supprimer, ou mettre le nombre entre guillemets \"".to_owned()
        }
        Cause::BareDot => {
            "un nombre commence ou finit par son point\u{202f}: écrire un chiffre de chaque côté".to_owned()
        }
        Cause::SpacedNumber => {
            "un nombre avec des espaces\u{202f}: les supprimer, ou le mettre entre guillemets \"".to_owned()
        }
        Cause::LineBreak => {
            "un retour à la ligne à l'intérieur d'un texte\u{202f}: écrire \\n à la place, ou joindre les lignes".to_owned()
        }
        Cause::Tab => {
            "une tabulation à l'intérieur d'un texte\u{202f}: la remplacer par une espace, ou écrire \\t".to_owned()
        }
        Cause::Unseen(letter) => format!(
            "un caractère invisible, {} ({})\u{202f}: le supprimer, ou le remplacer par une espace ordinaire",
            unseen(*letter),
            code(*letter)
        ),
        Cause::Backslash => {
            "une barre oblique inverse \\ seule\u{202f}: la doubler (\\\\), ou écrire / à la place, comme dans un chemin".to_owned()
        }
        Cause::HalfPair => {
            "une moitié de caractère\u{202f}: \\ud800 à \\udfff ne vont que par deux, la supprimer ou la compléter".to_owned()
        }
        Cause::Unclosed { open, line } => {
            let is = if *open == '{' { "fermée" } else { "fermé" };
            format!(
                "{} n'est jamais {is}\u{202f}: il manque {}, ou la fin du fichier",
                opened(*open, *line),
                closing(*open)
            )
        }
        Cause::UnclosedBefore { open, line, next } => {
            let is = if *open == '{' { "fermée" } else { "fermé" };
            let missing = closing(*open);
            let next = match next {
                '"' => format!("le champ suivant\u{202f}: il manque {missing} ici"),
                '{' => format!("la suivante\u{202f}: il manque {missing} avant celle-ci"),
                next => format!("{next}\u{202f}: il manque {missing} juste avant"),
            };
            format!("{} n'est pas {is} avant {next}", opened(*open, *line))
        }
        Cause::WrongClosing { found, open, line } => format!(
            "{found} à la place de {}, qui fermerait {}",
            closing(*open),
            opened(*open, *line)
        ),
        Cause::ExtraClosing('}') => "une accolade fermante } de trop\u{202f}: la supprimer".to_owned(),
        Cause::ExtraClosing(_) => "un crochet fermant ] de trop\u{202f}: le supprimer".to_owned(),
        Cause::Unopened('}') => {
            "} ne ferme rien\u{202f}: il manque l'accolade ouvrante { plus haut, ou } est de trop".to_owned()
        }
        Cause::Unopened(_) => {
            "] ne ferme rien\u{202f}: il manque le crochet ouvrant [ plus haut, ou ] est de trop".to_owned()
        }
        Cause::MissingOpening('{') => "il manque l'accolade ouvrante { avant ce champ".to_owned(),
        Cause::MissingOpening(_) => {
            "les éléments d'une liste qui n'est pas ouverte\u{202f}: il manque le crochet [ avant le premier".to_owned()
        }
        Cause::OutsideOfObject => {
            "un champ dans une liste\u{202f}: il manque l'accolade ouvrante { avant lui, ou une accolade fermante } est de trop plus haut".to_owned()
        }
        Cause::WrongOpening => {
            "une accolade { à la place du crochet [, car les éléments d'une liste suivent".to_owned()
        }
        Cause::DoubledOpening('{') => {
            "deux accolades ouvrantes { de suite\u{202f}: en supprimer une".to_owned()
        }
        Cause::DoubledOpening(_) => {
            "deux crochets ouvrants [ de suite\u{202f}: en supprimer un".to_owned()
        }
        Cause::ClosedTooEarly { line } => format!(
            "le fichier est déjà fermé à la ligne {}\u{202f}: une accolade fermante est de trop à cet endroit, ou plus haut",
            number(*line)
        ),
        Cause::NoOpening => "il manque l'accolade ouvrante { au début du fichier".to_owned(),
        Cause::ColonInList => {
            "un champ dans une liste\u{202f}: l'entourer d'accolades { }, ou remplacer les crochets [ ] par des accolades".to_owned()
        }
        Cause::SecondDocument => {
            "un second document commence ici\u{202f}: un fichier n'en a qu'un, il a peut-être été collé deux fois".to_owned()
        }
        Cause::TextBefore => {
            "du texte précède le catalogue\u{202f}: supprimer tout ce qui est avant sa première accolade {".to_owned()
        }
        Cause::TextAfterEnd => "quelque chose suit la fin du catalogue\u{202f}: le supprimer".to_owned(),
        Cause::Dots => {
            "des points de suspension à la place de ce qui manque\u{202f}: le compléter, ou les supprimer".to_owned()
        }
        Cause::Conflict => {
            "une ligne d'un gestionnaire de versions (conflit de fusion)\u{202f}: garder une seule des deux versions".to_owned()
        }
        Cause::Fence => {
            "la marque d'un bloc de code ```\u{202f}: supprimer cette ligne, et celle de la fin".to_owned()
        }
        Cause::Escaped => {
            "des barres obliques inverses devant les guillemets\u{202f}: les supprimer dans tout le fichier".to_owned()
        }
        Cause::Entities => {
            "des guillemets écrits comme en HTML (&quot;)\u{202f}: les remplacer par \" dans tout le fichier".to_owned()
        }
        Cause::Unexpected(found) => format!("{found} n'a pas sa place ici"),
    }
}

fn format_name(format: Format) -> String {
    let name = match format {
        Format::Xlsx => "un classeur Excel (.xlsx)",
        Format::Xls => "un classeur Excel (.xls)",
        Format::Ods => "un classeur LibreOffice (.ods)",
        Format::Docx => "un document Word (.docx)",
        Format::Doc => "un document Word (.doc)",
        Format::Odt => "un document LibreOffice (.odt)",
        Format::Slides => "un diaporama",
        Format::Locked => "un document Office protégé par un mot de passe",
        Format::Rtf => "un texte mis en forme (.rtf)",
        Format::Pdf => "un document PDF",
        Format::Zip => "une archive ZIP",
        Format::Archive => "une archive compressée",
        Format::Image => "une image",
        Format::Media => "un son ou une vidéo",
        Format::Binary => "autre chose que du texte",
        Format::Utf16 => "un texte encodé en UTF-16",
        Format::Html => "une page web (HTML)",
        Format::Xml => "un fichier XML",
        Format::Csv('\t') => "un tableau (CSV, séparé par des tabulations)",
        Format::Csv(sign) => return format!("un tableau (CSV, séparé par {sign})"),
        Format::Yaml => "un fichier YAML",
        Format::Toml => "un fichier de réglages (TOML ou INI)",
        Format::Script => "du JavaScript",
        Format::Python => "un programme Python",
        Format::Text => "un texte ordinaire",
        Format::Session => "une sélection enregistrée par Modascope",
        Format::Catalogue => "un catalogue",
        Format::Schema => "un schéma JSON",
    };
    name.to_owned()
}

/// What to do with such a file.
fn advice(format: Format) -> &'static str {
    match format {
        Format::Html => {
            "le serveur a peut-être renvoyé une page de connexion ou d'erreur, donc vérifier que l'adresse donne le fichier JSON sans se connecter"
        }
        Format::Zip | Format::Archive => "en extraire le fichier .json",
        Format::Utf16 => "l'enregistrer à nouveau en UTF-8",
        Format::Script | Format::Python => {
            "ne garder que ce qui est entre les accolades { } extérieures, dans un fichier .json"
        }
        Format::Session => {
            "l'ouvrir par «\u{202f}Ouvrir un fichier de sélection\u{202f}», dans le comparateur de son catalogue"
        }
        Format::Yaml | Format::Toml | Format::Xml => "le convertir en JSON",
        Format::Xlsx | Format::Xls | Format::Ods | Format::Csv(_) => {
            "un catalogue est un fichier texte JSON, donc y recopier le contenu des cellules"
        }
        Format::Docx | Format::Doc | Format::Odt | Format::Rtf => {
            "copier son texte dans un éditeur de texte, et l'y enregistrer en fichier .json, en UTF-8"
        }
        _ => "choisir un fichier texte JSON (.json)",
    }
}

fn unseen(letter: char) -> &'static str {
    match letter {
        '\0' => "caractère nul",
        '\u{a0}' => "espace insécable",
        '\u{ad}' => "trait d'union conditionnel",
        '\u{200b}' => "espace sans chasse",
        '\u{200c}' => "antiliant sans chasse",
        '\u{200d}' => "liant sans chasse",
        '\u{200e}' => "marque gauche-à-droite",
        '\u{200f}' => "marque droite-à-gauche",
        '\u{2028}' => "séparateur de lignes",
        '\u{2029}' => "séparateur de paragraphes",
        '\u{202f}' => "espace fine insécable",
        '\u{2060}' => "gluon de mots",
        '\u{3000}' => "espace idéographique",
        '\u{feff}' => "indicateur d'ordre des octets",
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{1680}' => "espace typographique",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "marque de direction",
        '\u{fe00}'..='\u{fe0f}' => "sélecteur de variante",
        letter if letter.is_control() => "caractère de contrôle",
        _ => "d'un autre type",
    }
}
