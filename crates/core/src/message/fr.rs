//! French. A narrow no-break space (U+202F) stands before `;`, `:`, `?`, `!` and inside « ».

mod explanations;
mod problem;

pub(super) use explanations::EXPLANATIONS;

use super::{
    Messages, list,
    number::grouped,
    plural::{Category, french},
    quoted,
};
use crate::{
    axes::Axis,
    catalogue::Absence,
    fit::Verdict,
    need::Importance,
    session::{ImportError, Theme, Trouble, Unreadable, View, Visit},
    view::Passage,
};

/// What to do about a page to sign in.
const SIGN_IN: &str = " Rechargez la page\u{202f}: il faut peut-être se reconnecter.";

/// What to look at on a server that does not send a file. IIS answers 404 for types that it does not know.
const MEND: &str = " Pour la personne qui gère ce site\u{202f}: ce fichier est-il en ligne, lisible par tous, et son type MIME connu du serveur (application/json)\u{202f}?";

pub(super) static MESSAGES: Messages = Messages {
    tag: "fr",
    language_name: |tag| match tag {
        "fr" => "français",
        "en" => "anglais",
        other => other,
    },
    language: "Langue",
    theme: "Thème",
    theme_name: |theme| match theme {
        Theme::Auto => "Automatique",
        Theme::Light => "Clair",
        Theme::Dark => "Sombre",
    },
    help: "Aide",
    help_title: "Comment utiliser ce comparateur",
    keys_title: "Touches du clavier",
    key: "Touche",
    key_does: "Effet",
    keys: &[
        ("Tab", "Passer à l'élément suivant."),
        ("Maj + Tab", "Revenir à l'élément précédent."),
        ("Espace", "Cocher ou décocher une case, actionner un bouton."),
        ("Entrée", "Ouvrir un lien, une fiche ou une explication."),
        (
            "Flèches",
            "Parmi les affichages ou les degrés d'importance\u{202f}: choisir le suivant ou le précédent.",
        ),
        ("Flèches", "Dans la carte\u{202f}: aller d'une case à l'autre."),
        (
            "Flèches gauche et droite",
            "Sur les boutons qui déplacent une colonne du tableau\u{202f}: la déplacer.",
        ),
        ("/", "Aller à la recherche."),
        ("Échap", "Fermer ce qui a été ouvert en dernier, ou quitter la recherche."),
    ],
    criteria_title: "Les critères et leurs valeurs",
    meaning: "En clair",
    search: "Rechercher",
    search_chip: "Recherche",
    sort: "Trier par",
    sort_catalogue: "Ordre du catalogue",
    sort_name: "Nom",
    sort_rising: |scale| format!("{scale} (ordre croissant)"),
    sort_falling: |scale| format!("{scale} (ordre décroissant)"),
    filters: "Filtres",
    filters_button: |ticked, matches| match ticked {
        0 => format!("Filtres · {}", modalities(matches)),
        _ => format!("Filtres ({}) · {}", number(ticked), modalities(matches)),
    },
    see_results: |count| match count {
        0 => "Aucune modalité".to_owned(),
        1 => "Voir la modalité".to_owned(),
        _ => format!("Voir les {}", modalities(count)),
    },
    filter_rule: "Une seule des valeurs cochées suffit\u{202f}; les autres critères doivent aussi être remplis.",
    unknown: "Non renseigné",
    number,
    value_count: modalities,
    results: "Modalités",
    count: |matches, all| format!("{} sur {}", modalities(matches), number(all)),
    active: "Filtres actifs",
    remove: "Retirer",
    colon: "\u{202f}: ",
    clear_all: "Tout effacer",
    show_more: |left| format!("Afficher la suite (encore {})", number(left)),
    near: "À un critère près",
    miss: |criterion, has, wanted| {
        let mut sentence = vec![Passage::of("Seule différence\u{202f}: "), criterion];
        if has.is_empty() {
            sentence.push(Passage::of(", non renseigné"));
        } else {
            sentence.push(Passage::of(", "));
            list(&mut sentence, has, QUOTES, " et ");
        }
        sentence.push(Passage::of(" au lieu de "));
        list(&mut sentence, wanted, QUOTES, " ou ");
        sentence.push(Passage::of("."));
        sentence
    },
    nothing_matches: "Aucune modalité ne répond à tous les critères cochés.",
    nothing_found: |typed| format!("Aucune modalité ne contient «\u{202f}{typed}\u{202f}»."),
    way_out_tick: |criterion, value, count| {
        vec![
            Passage::of("Retirer «\u{202f}"),
            value,
            Passage::of("\u{202f}» ("),
            criterion,
            Passage::of(format!(") pour voir {}", modalities(count))),
        ]
    },
    search_instead: |words, count| {
        vec![
            Passage::of("Rechercher «\u{202f}"),
            words,
            Passage::of(format!("\u{202f}» pour voir {}", modalities(count))),
        ]
    },
    found_by: "Trouvé par\u{202f}: ",
    way_out_search: |count| format!("Effacer la recherche pour voir {}", modalities(count)),
    guide_title: "Quelle modalité pour mon besoin\u{202f}?",
    guide_invite: "Répondez à une question pour voir ce qui vous convient.",
    guide_status: |ranked, excluded| {
        if ranked == 0 {
            return "Aucune modalité ne remplit ce qui est indispensable.".to_owned();
        }
        let first = counted(ranked, "modalité classée", "modalités classées");
        match excluded {
            0 => format!("{first} selon vos réponses."),
            _ => {
                let excluded = counted(excluded, "exclue", "exclues");
                format!("{first} selon vos réponses, {excluded}.")
            }
        }
    },
    importance_label: "Importance",
    importance: |importance| match importance {
        Importance::Indifferent => "indifférent",
        Importance::Prefer => "préférable",
        Importance::Must => "indispensable",
    },
    // Feminine: it is a modality that is ranked.
    rank: |rank, tied| {
        let ordinal = if rank == 1 { "re" } else { "e" };
        let tied = if tied { " ex æquo" } else { "" };
        format!("{}{ordinal}{tied}", number(rank))
    },
    figure: |percent| format!("{percent}\u{202f}% de vos attentes"),
    reason: |verdict, must, criterion, has, wanted| {
        let mut sentence = vec![criterion, Passage::of("\u{202f}: ")];
        list(&mut sentence, has, QUOTES, " et ");
        sentence.push(Passage::of(match verdict {
            Verdict::Meets => ", comme demandé",
            Verdict::Near => ", proche de ",
            Verdict::Unknown => "non renseigné, ni pour ni contre",
            Verdict::Misses => " au lieu de ",
        }));
        list(&mut sentence, wanted, QUOTES, " ou ");
        sentence.push(Passage::of(match verdict {
            Verdict::Unknown if must => " (indispensable, à vérifier).",
            Verdict::Near | Verdict::Misses if must => " (indispensable).",
            _ => ".",
        }));
        sentence
    },
    excluded: "Exclues par un critère indispensable",
    formula_title: "Comment le score est calculé",
    formula: &[
        "Un critère préférable ou indispensable rapporte 2 points si la modalité a une des valeurs demandées.",
        "Sur une échelle, il rapporte 1 point si elle est à un cran d'une valeur demandée.",
        "Ce qui n'est pas renseigné rapporte 1 point\u{202f}: ni pour ni contre.",
        "Dans tous les autres cas, il ne rapporte rien.",
        "Le score est le nombre de points obtenus sur le nombre de points possibles, arrondi au pour cent le plus proche.",
        "Les modalités sont classées par nombre de points. À égalité, elles sont ex æquo, dans l'ordre du catalogue.",
        "Une modalité qui ne remplit pas un critère indispensable est exclue, même si elle en est proche. Si ce n'est pas renseigné, elle reste classée.",
        "Un critère indifférent ou sans réponse ne compte pas.",
    ],
    compare_first: "Comparer les deux premières",
    need_as_filters: "Filtrer les fiches selon ces réponses",
    need_clear: "Effacer mes réponses",
    official_name: "terme officiel",
    equivalent_name: "équivalent",
    synonym: "synonyme",
    source: "Source\u{202f}: ",
    editorial_definition: "Définition éditoriale",
    editorial_reading: "Interprétation éditoriale",
    quoted_reading: "D'après le texte",
    new_window: "nouvelle fenêtre",
    original: |language| format!("Texte d'origine ({language})"),
    note: "Note",
    why: "Pourquoi\u{202f}?",
    quotes: QUOTES,
    compare: "Comparer",
    compare_full: |most| format!("Comparer\u{202f}: {most} au plus"),
    compare_count: |count| format!("Comparer ({count})"),
    shortlist_full: |most| {
        format!("{most} au plus\u{202f}: retirez une modalité pour en choisir une autre.")
    },
    comparison: |count| match french(count as f64) {
        Category::One => modalities(count),
        _ => format!("Comparaison de {}", modalities(count)),
    },
    more_columns: |count| {
        let others = counted(count, "autre modalité", "autres modalités");
        let shown = match french(count as f64) {
            Category::One => "n'est pas affichée",
            _ => "ne sont pas affichées",
        };
        format!("{others} {shown}\u{202f}: filtrez, ou choisissez celles à comparer.")
    },
    criterion: "Critère",
    other_names: "Autres noms",
    definition: "Définition",
    own_notes: "Mes notes",
    move_left: "Déplacer vers la gauche",
    move_right: "Déplacer vers la droite",
    shortlist: "À comparer",
    clear_shortlist: "Vider la comparaison",
    map_too_large: "Ces deux échelles ont trop de valeurs pour une carte\u{202f}: choisissez-en une autre.",
    close: "Fermer",
    differences: "Différences seulement",
    differs: "différent",
    identical: |count| match count {
        0 => "Aucune ligne identique".to_owned(),
        _ => counted(count, "ligne identique", "lignes identiques"),
    },
    identical_hidden: |count| match count {
        0 => "Aucune ligne identique".to_owned(),
        _ => counted(count, "ligne identique masquée", "lignes identiques masquées"),
    },
    sources: "Sources",
    separator: ';',
    views: "Affichage",
    view: |view| match view {
        View::Cards => "Fiches",
        View::Table => "Tableau",
        View::Map => "Carte",
        View::Guide => "Guide",
    },
    axis: |axis| match axis {
        Axis::Across => "Axe horizontal",
        Axis::Up => "Axe vertical",
        Axis::Mark => "Symboles",
    },
    no_mark: "Aucun",
    map_caption: |across, up, count| {
        vec![
            across,
            Passage::of(" (de gauche à droite) et "),
            up,
            Passage::of(format!(" (de bas en haut)\u{202f}: {count}")),
        ]
    },
    unplaced: |count| {
        format!(
            "{} hors de la carte, faute d'information sur l'un des deux axes",
            modalities(count)
        )
    },
    copy_link: "Copier le lien",
    link_copied: "Lien copié",
    copy_table: "Copier le tableau",
    table_copied: "Tableau copié",
    copy_failed: "Le navigateur n'a pas permis la copie. Autorisez l'accès au presse-papiers pour cette page, puis réessayez.",
    copy_unsafe: "La copie n'est possible que sur une page sécurisée (https).",
    export_csv: "Exporter en CSV",
    export_workbook: "Classeur Excel (.xlsx)",
    workbook_coming: "Préparation du classeur…",
    workbook_made: "Classeur prêt",
    workbook_failed: "Le classeur n'a pas pu être préparé\u{202f}: ce qu'il faut pour cela n'a pas été reçu. Vérifiez la connexion, puis réessayez, ou choisissez l'export CSV.",
    print: "Imprimer",
    print_notes: "Imprimer mes notes",
    printed: |date| format!("Imprimé le {date}"),
    visiting: |visit| match visit {
        Visit::Returning => [
            "Vous voyez une sélection partagée\u{202f}; la vôtre est conservée.",
            "Garder cette sélection",
            "Revenir à la mienne",
        ],
        Visit::First => {
            ["Vous voyez une sélection partagée.", "Garder cette sélection", "Partir de zéro"]
        }
        Visit::Unkept => [
            "Vous voyez une sélection partagée. Ce navigateur ne permet pas de la conserver après la visite.",
            "Continuer avec cette sélection",
            "Partir de zéro",
        ],
    },
    cut_off: |count, most| {
        let verb = match french(count as f64) {
            Category::One => "n'a pas été repris",
            _ => "n'ont pas été repris",
        };
        let cut = counted(count, "caractère", "caractères");
        format!("{cut} {verb}\u{202f}: la limite est de {} caractères.", number(most))
    },
    gone: |ids, notes| {
        let things = counted(ids.len(), "élément", "éléments");
        let listed = quoted(ids.get(..10).unwrap_or(ids), QUOTES);
        let more = if ids.len() > 10 { "…" } else { "" };
        let kept = if notes {
            " Vos notes à leur sujet sont conservées, ici et dans le fichier de sélection."
        } else {
            ""
        };
        format!(
            "Cette sélection cite {things} que le catalogue n'a plus\u{202f}: {listed}{more}.{kept}"
        )
    },
    export_session: "Enregistrer ma sélection dans un fichier",
    import_session: "Ouvrir un fichier de sélection",
    import_question: "Remplacer la sélection actuelle\u{202f}?",
    import_detail: "Les filtres, la recherche, le tri, l'affichage, la comparaison, le besoin, la langue, le thème et toutes vos notes seront remplacés par le contenu du fichier.",
    import_confirm: "Remplacer",
    import_problem: |problem| {
        let problem = match problem {
            ImportError::TooLarge => {
                "Ce fichier est trop volumineux pour être une sélection.".to_owned()
            }
            ImportError::NoSession => "Ce fichier n'est pas une sélection enregistrée.".to_owned(),
            ImportError::Newer => {
                "Cette sélection vient d'une version plus récente, que celle-ci ne sait pas lire."
                    .to_owned()
            }
            ImportError::OtherCatalogue { found, expected } => format!(
                "Cette sélection porte sur le catalogue «\u{202f}{found}\u{202f}», alors que le catalogue affiché est «\u{202f}{expected}\u{202f}»."
            ),
        };
        format!("{problem} Rien n'a été modifié.")
    },
    forget: "Oublier ma sélection",
    forget_question: "Oublier la sélection\u{202f}?",
    forget_detail: "Les filtres, la recherche, le tri, l'affichage, la comparaison, le besoin, la langue, le thème et toutes vos notes gardés dans ce navigateur seront effacés.",
    forget_confirm: "Oublier",
    cancel: "Annuler",
    not_kept: |trouble| match trouble {
        Trouble::Blocked => {
            "Ce navigateur ne permet pas de garder la sélection\u{202f}: elle sera perdue quand vous quitterez la page."
        }
        Trouble::Full => {
            "Ce navigateur n'a plus de place pour garder la sélection\u{202f}: elle sera perdue quand vous quitterez la page."
        }
        Trouble::Unreadable(Unreadable::Newer) => {
            "Une version plus récente a gardé une sélection\u{202f}: elle reste intacte, et la sélection actuelle sera perdue quand vous quitterez la page."
        }
        Trouble::Unreadable(Unreadable::Garbage) => {
            "La sélection gardée est illisible et reste en place\u{202f}: la sélection actuelle sera perdue quand vous quitterez la page, à moins d'oublier l'ancienne."
        }
    },
    broken: "Le catalogue ne peut pas être affiché",
    unreachable: |address, why| match why {
        Absence::Status(status) => {
            let mut said =
                format!("Le serveur a répondu {status} pour {address}. Réessayez plus tard.");
            if why.is_about_the_file() {
                said.push_str(MEND);
            }
            said
        }
        Absence::Page => {
            format!("Le serveur a envoyé une page web à la place de {address}.{SIGN_IN}{MEND}")
        }
        Absence::Redirect => {
            format!("Le serveur renvoie de {address} vers une autre adresse.{SIGN_IN}{MEND}")
        }
        Absence::Policy => format!(
            "La politique de sécurité de cette page ne permet pas de charger {address}. Pour la personne qui gère ce site\u{202f}: connect-src."
        ),
        Absence::Late => {
            format!("Le serveur n'a pas répondu à temps pour {address}. Réessayez plus tard.")
        }
        Absence::Offline => {
            "Vous semblez hors ligne\u{202f}: le catalogue sera chargé au retour de la connexion."
                .to_owned()
        }
        Absence::Cors => format!(
            "{address} n'a pas pu être chargé\u{202f}: cet autre site doit autoriser cette page à lire le fichier (CORS), et l'envoyer en https à une page en https."
        ),
        Absence::Lost => format!(
            "La page a transmis «\u{202f}{address}\u{202f}» sous une forme qui n'est pas une donnée. Pour la personne qui gère ce site\u{202f}: la console du navigateur dit pourquoi."
        ),
        Absence::Unknown => {
            format!("{address} n'a pas pu être chargé. Vérifiez la connexion, puis réessayez.")
        }
    },
    retry: "Réessayer",
    issue_count: |count| format!("{} dans le fichier", counted(count, "problème", "problèmes")),
    more: others,
    whole_file: "fichier",
    warning: "avertissement",
    problem: problem::problem,
};

const QUOTES: (&str, &str) = ("«\u{202f}", "\u{202f}»");

fn number(number: usize) -> String {
    grouped(number, '\u{202f}')
}

/// So many things, by the words for one of them and for several.
fn counted(count: usize, one: &str, several: &str) -> String {
    let number = number(count);
    match french(count as f64) {
        Category::One => format!("{number} {one}"),
        Category::Many if several.starts_with(['a', 'e', 'o']) => format!("{number} d'{several}"),
        Category::Many => format!("{number} de {several}"),
        Category::Other => format!("{number} {several}"),
    }
}

fn modalities(count: usize) -> String {
    counted(count, "modalité", "modalités")
}

fn others(count: usize) -> String {
    format!("et {}", counted(count, "autre", "autres"))
}
