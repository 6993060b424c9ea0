//! What the search finds, and what it does not: a table of queries over a catalogue with the words of training.

mod common;

use common::{
    catalogues::{catalogue, put, small_with},
    printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::sort::Sort;
use rstest::rstest;
use serde_json::{Value, json};

/// A catalogue with names that people write in several ways.
fn training() -> Value {
    let modality = |id: &str, name: &str, other: Option<&str>, text: &str| {
        let mut json = json!({
            "id": id, "name": name, "definition": { "text": text, "basis": "editorial" },
            "assessments": {},
        });
        if let Some(other) = other {
            json["other_names"] =
                json!([{ "name": other, "kind": "equivalent", "language": "en" }]);
        }
        json
    };
    let mut json = json!({
        "version": 1, "id": "training", "title": "Formation", "languages": ["fr"],
        "criteria": [{ "id": "pace", "kind": "choice", "name": "Rythme", "values": [
            { "id": "live", "label": "Synchrone", "search_words": "en direct, live" },
            { "id": "alone", "label": "Asynchrone", "search_words": "en différé" },
        ] }],
        "modalities": [
            modality("module", "Module e-learning", None, "Parcours en ligne, suivi seul."),
            modality("codev", "Codéveloppement", None, "Des collègues parlent de leur travail."),
            modality("jeu", "Jeu sérieux", Some("serious game"), "Un scénario, des règles, un score."),
            modality("hybride", "Formation hybride", Some("blended learning"), "Présence et distance, en alternance."),
            modality("video", "Vidéos pédagogiques", None, "Des films, à voir d'où l'on veut."),
            modality("cas", "Étude de cas", Some("case study"), "On tient un journal ; on rend une note."),
            modality("mentorat", "Mentorat", None, "Peu de préparation, une grande disponibilité."),
            modality("cours", "Cours magistral", None, "Devant un grand groupe. On peut préparer de longs exposés."),
            modality("webinaire", "Webinaire", Some("webinar"), "Conférence à suivre sur écran."),
            modality("classe", "Classe virtuelle", None, "L’animateur et un petit groupe se voient."),
            modality("atelier", "Co-construction", None, "Face-à-face devant un tableau blanc, aujourd'hui."),
            modality("tutorat", "Tutorat", None, "Un tuteur aide chacun, par exemple par e mail."),
        ],
    });
    json["modalities"][1]["search_words"] = json!("codev, co-dev, analyse de pratiques");
    json["modalities"][8]["assessments"] = json!({ "pace": { "values": ["live"] } });
    json["modalities"][9]["assessments"] = json!({ "pace": { "values": ["live"] } });
    json["modalities"][0]["assessments"] = json!({ "pace": { "values": ["alone"] } });
    json
}

#[track_caller]
fn found(json: &Value, typed: &str) -> Vec<String> {
    let mut widget = Widget::of(catalogue(json), "fr");
    widget.search(typed);
    let slug = |id| widget.0.catalogue().modality(id).slug.to_string();
    widget.matching().into_iter().map(slug).collect()
}

#[rstest]
// Compounds: with a hyphen, with a space, in one word.
#[case("e-learning", &["module"])]
#[case("elearning", &["module"])]
#[case("e learning", &["module"])]
#[case("E-Learning", &["module"])]
#[case("e‑learning", &["module"])]
#[case("elear", &["module"])]
#[case("e-lear", &["module"])]
#[case("elearnings", &["module"])]
#[case("elerning", &["module"])]
#[case("e-mail", &["tutorat"])]
#[case("email", &["tutorat"])]
#[case("emails", &["tutorat"])]
#[case("codéveloppement", &["codev"])]
#[case("co-développement", &["codev"])]
#[case("co développement", &["codev"])]
#[case("co-developpements", &["codev"])]
#[case("codev", &["codev"])]
#[case("co-dev", &["codev"])]
#[case("coconstruction", &["atelier"])]
#[case("co construction", &["atelier"])]
#[case("face à face", &["atelier"])]
#[case("face-à-face", &["atelier"])]
#[case("faceàface", &["atelier"])]
#[case("aujourdhui", &["atelier"])]
#[case("aujourd’hui", &["atelier"])]
// Plurals and singulars.
#[case("webinaires", &["webinaire"])]
#[case("webinars", &["webinaire"])]
#[case("classes virtuelles", &["classe"])]
#[case("serious games", &["jeu"])]
#[case("jeux sérieux", &["jeu"])]
#[case("jeux", &["jeu"])]
#[case("travaux", &["codev"])]
#[case("journaux", &["cas"])]
#[case("case studies", &["cas"])]
#[case("études de cas", &["cas"])]
#[case("vidéo pédagogique", &["video"])]
#[case("tableaux blancs", &["atelier"])]
#[case("formations hybrides", &["hybride"])]
#[case("cours magistraux", &["cours"])]
// One letter wrong, missing, too many, or two that have changed places.
#[case("webinare", &["webinaire"])]
#[case("webianire", &["webinaire"])]
#[case("wbeinaire", &["webinaire"])]
#[case("webinnaire", &["webinaire"])]
#[case("vebinaire", &["webinaire"])]
#[case("ebinaire", &["webinaire"])]
#[case("webinairs", &["webinaire"])]
#[case("tutorrat", &["tutorat"])]
#[case("tutorta", &["tutorat"])]
#[case("utorat", &["tutorat"])]
#[case("clase virtuele", &["classe"])]
#[case("codévelopement", &["codev"])]
#[case("hibride", &["hybride"])]
#[case("co-dévelopement", &["codev"])]
#[case("e-lerning", &["module"])]
#[case("mentrat", &["mentorat"])]
// No typing mistake is seen in short words, in numbers, or where a word is found as it is.
#[case("vote", &[])]
#[case("four", &[])]
#[case("cas", &["cas"])]
#[case("jou", &["cas"])]
#[case("jex", &[])]
#[case("signe", &[])]
#[case("2014", &[])]
#[case("tut", &["tutorat"])]
#[case("torat", &[])]
#[case("mentors", &[])]
#[case("tutorat webinaire", &[])]
#[case("xylophone", &[])]
// Words that say nothing by themselves, and elisions.
#[case("peu de préparation", &["mentorat"])]
#[case("préparation du mentorat", &["mentorat"])]
#[case("de la vidéo", &["video"])]
#[case("l'animateur", &["classe"])]
#[case("l’animateur", &["classe"])]
#[case("animateur", &["classe"])]
#[case("lanimateur", &["classe"])]
#[case("d'étude", &["cas"])]
#[case("qu'un tuteur", &["tutorat"])]
#[case("the webinar", &["webinaire"])]
#[case("this webinar", &["webinaire"])]
#[case("webinar in our", &["webinaire"])]
#[case("quels webinaires", &["webinaire"])]
#[case("notre webinaire", &["webinaire"])]
#[case("webinaire à distance", &[])]
#[case("formation à distance", &["hybride"])]
#[case("sans tuteur", &[])]
// What is found in whole words alone, or first.
#[case("grand groupe", &["cours"])]
#[case("grand groupe ", &["cours"])]
#[case("grande disponibilité", &["mentorat"])]
#[case("groupe grand", &["cours"])]
#[case("petit groupe", &["classe"])]
#[case("grand disponibilité", &["mentorat"])]
#[case("grand", &["cours", "mentorat"])]
#[case("peu", &["mentorat", "cours"])]
#[case("virt clas", &["classe"])]
// Words that are not shown.
#[case("live", &["webinaire", "classe"])]
#[case("différé", &["module"])]
#[case("analyses de pratique", &["codev"])]
fn in_the_words_of_training(#[case] typed: &str, #[case] slugs: &[&str]) {
    assert_eq!(found(&training(), typed), slugs);
}

/// Names in many scripts, as they may be written and as they may be searched for.
#[rstest]
#[case::han_inside("在线学习平台", "学习", "在线[学习]平台")]
#[case::han_whole("学习", "学习", "[学习]")]
#[case::han_of_another_order("学生练习", "学习", "")]
#[case::han_beside_latin("SCORM学习包", "scorm 学习", "[SCORM][学习]包")]
#[case::japanese("オンライン学習", "おんらいん", "[オンライン]学習")]
#[case::japanese_mark_apart("ビデオ", "ヒ\u{3099}デオ", "[ビデオ]")]
#[case::thai_inside("การเรียนรู้แบบผสมผสาน", "ผสมผสาน", "การเรียนรู้แบบ[ผสมผสาน]")]
#[case::thai_vowels("วิดีโอ", "วิดีโอ", "[วิดีโอ]")]
#[case::thai_no_half_letter("วิดีโอ", "วิด", "[วิดี]โอ")]
#[case::thai_other_vowel("วิดีโอ", "วดโอ", "")]
#[case::khmer("ការរៀនសូត្រ", "រៀន", "ការ[រៀន]សូត្រ")]
#[case::hindi("हिन्दी में पाठ", "हिन्दी", "[हिन्दी] में पाठ")]
#[case::hindi_nukta("पढ़ाई", "पढ\u{93c}ाई", "[पढ़ाई]")]
#[case::tamil("பயிற்சி வகுப்பு", "பயிற்சி", "[பயிற்சி] வகுப்பு")]
#[case::arabic("ندوة عبر الإنترنت", "ندوة", "[ندوة] عبر الإنترنت")]
#[case::arabic_article("الندوة الأولى", "ندوة", "[الندوة] الأولى")]
#[case::arabic_article_typed("ندوة", "الندوة", "[ندوة]")]
#[case::arabic_points("نَدْوَةٌ", "ندوة", "[نَدْوَةٌ]")]
#[case::arabic_points_typed("ندوة", "نَدْوَة", "[ندوة]")]
#[case::arabic_tatweel("نـــدوة", "ندوة", "[نـــدوة]")]
#[case::arabic_alif("إنترنت", "انترنت", "[إنترنت]")]
#[case::arabic_digits("قاعة ١٢", "12", "قاعة [١٢]")]
#[case::persian_joiner("می\u{200c}خواهم", "میخواهم", "[می\u{200c}خواهم]")]
#[case::hebrew_points("לְמִידָה", "למידה", "[לְמִידָה]")]
#[case::hebrew_article("הלמידה", "למידה", "[הלמידה]")]
#[case::hebrew_end("לימודים", "לימודימ", "[לימודים]")]
#[case::russian("Обучение ещё", "еще", "Обучение [ещё]")]
#[case::russian_apart("Новый", "новыи\u{306}", "[Новый]")]
#[case::greek("Εξ αποστάσεως", "ΑΠΟΣΤΑΣΕΩΣ", "Εξ [αποστάσεως]")]
#[case::greek_apart("ημέρα", "ημε\u{301}ρα", "[ημέρα]")]
#[case::korean("온라인 교육", "온라", "[온라]인 교육")]
#[case::korean_inside("화상강의", "강의", "화상[강의]")]
#[case::japanese_dot("ビデオ・カメラ", "ビデオカメラ", "[ビデオ・カメラ]")]
#[case::japanese_half_width("オンライン", "ｵﾝﾗｲﾝ", "[オンライン]")]
#[case::thai_digits("ห้อง ๒๐", "20", "ห้อง [๒๐]")]
#[case::index("Bilan CO₂", "co2", "Bilan [CO₂]")]
#[case::campus("Campuses", "campus", "[Campuses]")]
#[case::campus_typed("Campus", "campuses", "[Campus]")]
#[case::korean_apart("한글", "\u{1112}\u{1161}\u{11ab}글", "[한글]")]
#[case::vietnamese("Đào tạo trực tuyến", "dao tao truc tuyen", "[Đào] [tạo] [trực] [tuyến]")]
#[case::vietnamese_apart("điện", "đie\u{302}\u{323}n", "[điện]")]
#[case::turkish("Sınıf İçi", "sinif ici", "[Sınıf] [İçi]")]
#[case::turkish_dotless_typed("sinif", "sınıf", "[sinif]")]
#[case::german("Großgruppe", "grossgruppe", "[Großgruppe]")]
#[case::german_the_other_way("Grossgruppe", "großgruppe", "[Grossgruppe]")]
#[case::polish("Łączony", "laczony", "[Łączony]")]
#[case::romanian("Învățare", "invatare", "[Învățare]")]
#[case::pinyin("nǎodài", "naodai", "[nǎodài]")]
#[case::ligature("Mise en œuvre", "oeuvre", "Mise en [œuvre]")]
#[case::typographic_ligature("diﬀusion", "diffusion", "[diﬀusion]")]
#[case::full_width("ＳＣＯＲＭ", "scorm", "[ＳＣＯＲＭ]")]
#[case::full_width_typed("SCORM 12", "ｓｃｏｒｍ　１２", "[SCORM] [12]")]
#[case::composed("Évaluation", "e\u{301}valuation", "[Évaluation]")]
#[case::apart("E\u{301}valuation", "évaluation", "[E\u{301}valuation]")]
#[case::soft_hyphen("éva\u{ad}luation", "évaluation", "[éva\u{ad}luation]")]
#[case::compound("Module e-learning", "elearning", "Module [e-learning]")]
#[case::compound_of_two("Module e learning", "elearning", "Module [e learning]")]
#[case::plural("Classes virtuelles", "classe virtuelle", "[Classes] [virtuelles]")]
#[case::misspelt("Un webinaire", "webianire", "Un [webinaire]")]
#[case::stop_word("Le suivi de la classe", "de la classe", "Le suivi de la [classe]")]
#[case::whole_word_alone("Grand, grande groupe", "grand groupe", "[Grand], grande [groupe]")]
fn in_many_scripts(#[case] name: &str, #[case] typed: &str, #[case] marked: &str) {
    let mut widget = Widget::of(catalogue(&small_with([put("/modalities/1/name", name)])), "fr");
    widget.search(typed);
    let shown = widget.matches();
    let card = widget.card("classe-virtuelle");
    assert_eq!(shown.iter().any(|shown| shown == name), !marked.is_empty());
    let shown = printed::rich(&card.name);
    let shown = shown.trim_start_matches("⟨fr|").trim_end_matches('⟩');
    if marked.is_empty() { assert_eq!(shown, name) } else { assert_eq!(shown, marked) }
}

#[test]
fn words_that_are_not_shown_are_told_where_the_match_could_not_be_seen() {
    let mut widget = Widget::of(catalogue(&training()), "fr");
    widget.search("codev");
    assert_snapshot!(printed::card(&widget.card("codev")), @"
    # [Codéveloppement]
    editorial: Des collègues parlent de leur travail.
    - Rythme: ?
    ");
    widget.search("analyse pratique");
    assert_snapshot!(printed::card(&widget.card("codev")), @"
    # Codéveloppement
    editorial: Des collègues parlent de leur travail.
    found by: [analyse] de [pratiques]
    - Rythme: ?
    ");
    widget.search("live codev classe");
    assert_snapshot!(printed::card(&widget.card("classe")), @"
    # [Classe] virtuelle
    editorial: L’animateur et un petit groupe se voient.
    found by: [live]
    - Rythme: Synchrone
    ");
}

#[test]
fn search_words_are_those_of_the_language_that_is_shown() {
    let file =
        small_with([put("/modalities/0/search_words", json!({ "fr": "parrain", "en": "buddy" }))]);
    let mut widget = Widget::of(catalogue(&file), "fr");
    assert_eq!(widget.search("parrain").matches(), ["Tutorat"]);
    assert_eq!(widget.search("buddy").matches(), [""; 0]);
    assert_eq!(widget.speak("en").matches(), ["Tutoring"]);
}

#[test]
fn what_has_whole_words_comes_first_in_the_order_of_the_catalogue_only() {
    let mut widget = Widget::of(catalogue(&training()), "fr");
    widget.search("peu");
    assert_eq!(widget.matches(), ["Mentorat", "Cours magistral"]);
    widget.search("grand");
    assert_eq!(widget.matches(), ["Cours magistral", "Mentorat"]);
    widget.does(modascope_core::Event::Sorted(Sort::Name));
    assert_eq!(widget.matches(), ["Cours magistral", "Mentorat"]);
    widget.search("");
    widget.does(modascope_core::Event::Sorted(Sort::Catalogue));
    assert_eq!(widget.matches()[0], "Module e-learning");
}

/// What is searched for instead, by the words of the button.
#[rstest]
#[case::two_letters_wrong("wevinare", &[], Some(("webinaire", 1)))]
#[case::with_its_accents("comfferemce", &[], Some(("Conférence", 1)))]
#[case::unfinished_and_wrong("xylophone", &[], None)]
#[case::one_of_two_is_nowhere("webinaire xylophone", &[], Some(("webinaire", 1)))]
#[case::not_together("tutorat webinaire", &[], Some(("tutorat", 1)))]
#[case::the_one_with_most("animateur synchrone tutorat", &[], Some(("animateur synchrone", 1)))]
#[case::short_words_too("jex", &[], Some(("Jeu", 1)))]
#[case::one_letter("x", &[], None)]
#[case::under_these_ticks("wevinare", &["Synchrone"], Some(("webinaire", 1)))]
#[case::under_ticks_that_exclude_it("wevinare", &["Asynchrone"], None)]
#[case::the_nearest_that_the_ticks_leave("modulle e-lxxxning", &["Asynchrone"], Some(("modulle e", 1)))]
fn where_nothing_is_found_the_nearest_search_is_offered(
    #[case] typed: &str,
    #[case] ticks: &[&str],
    #[case] offered: Option<(&str, usize)>,
) {
    let mut widget = Widget::of(catalogue(&training()), "fr");
    for tick in ticks {
        widget.tick(tick);
    }
    widget.search(typed);
    let empty = widget.cards().empty.expect("nothing is found");
    let spoken = empty.spoken();
    match (empty.nearest, offered) {
        (None, None) => {}
        (Some(nearest), Some((words, count))) => {
            let label = printed::pieces(&nearest.label);
            assert!(
                label.to_lowercase().contains(&format!("«⍽{}⍽»", words.to_lowercase())),
                "{label}"
            );
            assert!(label.contains(&format!("{count} modalit")), "{label}");
            assert!(spoken.ends_with(&label.replace('⍽', "\u{202f}")), "{spoken}");
            widget.does(nearest.event);
            assert_eq!(widget.matches().len(), count, "what it promises");
        }
        (nearest, _) => panic!("{nearest:?}"),
    }
}

#[test]
fn what_is_offered_is_said_in_both_languages() {
    let mut widget = built_in("fr");
    widget.search("peu de préparation");
    assert_snapshot!(printed::cards(&widget), @"
    0 modalité sur 4
    ! Aucune modalité ne contient «⍽peu de préparation⍽».
    ! Rechercher «⍽préparation⍽» pour voir 3 modalités
    ! Effacer la recherche pour voir 4 modalités
    ");
    let mut widget = built_in("en");
    widget.search("webbinnar");
    assert_snapshot!(printed::cards(&widget), @"
    0 of 4 modalities
    ! No modality contains “webbinnar”.
    ! Search for “webinar” to see 2 modalities
    ! Clear the search to see 4 modalities
    ");
}

#[test]
fn with_something_found_nothing_else_is_offered() {
    let mut widget = built_in("fr");
    widget.search("casque").tick("Grand groupe");
    assert_eq!(widget.cards().empty.expect("the tick excludes it").nearest, None);
}
