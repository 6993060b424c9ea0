//! What is wrong with a catalogue, in French.

use super::{QUOTES, counted, number};
use crate::{
    catalogue::{MAX_DEPTH, Problem, Type},
    message::quoted,
};

pub(super) fn problem(problem: &Problem) -> String {
    let meant = |nearest: &Option<String>| match nearest {
        Some(name) => format!("\u{202f}; peut-être «\u{202f}{name}\u{202f}»"),
        None => String::new(),
    };
    // The names that may be there, where only some may.
    let or_of = |names: &[&str]| match names {
        [] => String::new(),
        names => format!("\u{202f}; attendu\u{202f}: {}", quoted(names, QUOTES)),
    };
    match problem {
        Problem::NotUtf8 { at } => {
            format!("n'est pas en UTF-8 (octet {at})\u{202f}: enregistrer le fichier en UTF-8")
        }
        Problem::TooLarge { bytes, limit } => {
            let bytes = counted(*bytes, "octet", "octets");
            format!("{bytes}, alors que {} au plus sont acceptés", number(*limit))
        }
        Problem::Syntax { line, column } => {
            format!("n'est pas du JSON, ligne {line}, colonne {column}")
        }
        Problem::TooDeep { line, column } => format!(
            "plus de {MAX_DEPTH} niveaux de listes et d'objets, ligne {line}, colonne {column}"
        ),
        Problem::UnsupportedVersion => {
            "version du format inconnue\u{202f}; cette version du widget lit la version 1"
                .to_owned()
        }
        Problem::WrongType { expected, found, names } => {
            format!(
                "type attendu\u{202f}: {}\u{202f}; trouvé\u{202f}: {}{}",
                type_name(*expected),
                type_name(*found),
                or_of(names)
            )
        }
        Problem::Missing { names } => format!("obligatoire, mais absent{}", or_of(names)),
        Problem::UnknownField { nearest } => format!("champ inconnu, ignoré{}", meant(nearest)),
        Problem::RepeatedField => "présent deux fois dans le même objet".to_owned(),
        Problem::Empty => "vide".to_owned(),
        Problem::UnknownName { found, expected, nearest } => {
            let expected = match expected.as_slice() {
                [] => "rien n'est défini".to_owned(),
                names => format!("attendu\u{202f}: {}", quoted(names, QUOTES)),
            };
            format!("«\u{202f}{found}\u{202f}» inconnu{}\u{202f}; {expected}", meant(nearest))
        }
        Problem::BadId { found } => format!(
            "«\u{202f}{found}\u{202f}» n'est pas un identifiant\u{202f}: lettres minuscules sans accent, chiffres, - et _, une lettre ou un chiffre d'abord, 100 caractères au plus"
        ),
        Problem::Duplicate { found } => format!("«\u{202f}{found}\u{202f}» existe déjà"),
        Problem::SameName { found } => format!(
            "un autre s'appelle aussi «\u{202f}{found}\u{202f}»\u{202f}: les deux sont affichés avec un numéro"
        ),
        Problem::TooMany { count, limit } => {
            format!("{}, alors que {} au plus sont acceptés", number(*count), number(*limit))
        }
        Problem::BadLanguage { found } => {
            format!("«\u{202f}{found}\u{202f}» n'est pas un code de langue comme fr ou pt-BR")
        }
        Problem::NotInLanguage { language } => {
            format!("doit exister en «\u{202f}{language}\u{202f}»")
        }
        Problem::BadUrl { found } => {
            format!("«\u{202f}{found}\u{202f}» n'est pas une adresse http://, https:// ou mailto:")
        }
        Problem::QuoteWithoutSource => "une citation demande une source".to_owned(),
        Problem::TextForValues => {
            "un texte, alors que ce critère demande «\u{202f}values\u{202f}»".to_owned()
        }
        Problem::ValuesForText => {
            "des valeurs, alors que ce critère est de type «\u{202f}text\u{202f}»".to_owned()
        }
    }
}

fn type_name(of: Type) -> &'static str {
    match of {
        Type::Null => "null",
        Type::Bool => "vrai ou faux",
        Type::Number => "nombre",
        Type::String => "texte",
        Type::List => "liste",
        Type::Object => "objet",
        Type::StringOrObject => "texte, ou objet avec un texte par langue",
    }
}
