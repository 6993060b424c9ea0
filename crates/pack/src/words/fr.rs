//! What is said of a mistake in French.

use super::{Words, findings, quoted};
use crate::{Problem, surface::Kind};
use modascope_core::{
    catalogue,
    message::{self, ENGLISH},
};

const QUOTES: (&str, &str) = ("«\u{202f}", "\u{202f}»");

pub(super) const WORDS: Words = Words {
    tag: "fr",
    unloaded: "Le comparateur interactif ne s'est pas chargé\u{202f}: il demande JavaScript et un navigateur \
        récent. En voici le contenu.",
    problem,
};

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Catalogue(list) => {
            let messages = message::find(WORDS.tag).unwrap_or(ENGLISH);
            format!("catalogue\u{202f}: {}", findings(list, messages))
        }
        Problem::BadLanguage { found } => format!(
            "langue\u{202f}: «\u{202f}{found}\u{202f}» n'est pas un code de langue comme fr ou pt-BR"
        ),
        Problem::OtherLanguage { found, expected } => format!(
            "langue\u{202f}: le catalogue n'est pas en «\u{202f}{found}\u{202f}», mais en {}",
            quoted(expected, QUOTES)
        ),
        Problem::UnknownName { choice, found, expected } => format!(
            "{choice}\u{202f}: «\u{202f}{found}\u{202f}» inconnu\u{202f}; attendu\u{202f}: {}",
            quoted(expected, QUOTES)
        ),
        Problem::NoSuchView { view, hidden: true } => {
            format!("vue\u{202f}: «\u{202f}{}\u{202f}» est masquée", view.slug())
        }
        Problem::NoSuchView { view, hidden: false } => format!(
            "vue\u{202f}: le catalogue a trop peu de critères pour «\u{202f}{}\u{202f}»",
            view.slug()
        ),
        Problem::NoView => {
            "éléments masqués\u{202f}: toutes les vues le sont, il en faut au moins une".to_owned()
        }
        Problem::UnknownFilter { found } => format!(
            "filtres\u{202f}: «\u{202f}{found}\u{202f}» n'est ni une recherche, ni un critère du catalogue avec des valeurs de ce critère"
        ),
        Problem::BadLook { name, kind, found } => {
            let kind = match kind {
                Kind::Colour => "une couleur comme #0d6657 ou rgb(13 102 87)",
                Kind::Length => "une longueur comme 10px ou 0.5rem",
                Kind::Fonts => "une liste de polices comme Lato, sans-serif",
            };
            format!("{name}\u{202f}: «\u{202f}{found}\u{202f}» n'est pas {kind}")
        }
        Problem::BadId { found } => {
            let messages = message::find(WORDS.tag).unwrap_or(ENGLISH);
            let bad = catalogue::Problem::BadId { found: found.clone() };
            format!("identifiant du paquet\u{202f}: {}", (messages.problem)(&bad))
        }
        Problem::OneModality => "achèvement\u{202f}: comparer demande deux modalités et le catalogue n'en a qu'une\u{202f}: choisir «\u{202f}opened\u{202f}» ou «\u{202f}viewed-all\u{202f}»".to_owned(),
        Problem::NoTable => "achèvement\u{202f}: comparer demande le tableau, qui est masqué\u{202f}: l'afficher, ou choisir «\u{202f}opened\u{202f}» ou «\u{202f}viewed-all\u{202f}»".to_owned(),
        Problem::NoPicking => "achèvement\u{202f}: comparer demande de pouvoir choisir des modalités, ce qui est masqué\u{202f}: afficher «\u{202f}shortlist\u{202f}», ou choisir «\u{202f}opened\u{202f}» ou «\u{202f}viewed-all\u{202f}»".to_owned(),
        Problem::BadPart { file } => {
            format!("{file}\u{202f}: le contenu n'est pas celui que produit la construction du site")
        }
        Problem::Unwritten(why) => format!("le fichier n'a pas pu être assemblé\u{202f}: {why}"),
    }
}
