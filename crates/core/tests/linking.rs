//! Links: a session as the hash of an address, and what comes of any hash.

mod common;

use common::{
    catalogues::{catalogue, put, small, small_with},
    deeds::{deeds, doing},
    generated, printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::{
    Event,
    axes::Axis,
    link::{self, MAX_BYTES},
    need::Importance,
    session::{Saved, Theme, View},
};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

/// What a browser would hold of a session.
fn kept(widget: &Widget) -> Value {
    serde_json::from_str(&widget.0.save().to_text()).unwrap()
}

fn hash(widget: &Widget) -> String {
    link::write(&widget.0.save())
}

/// The built-in catalogue, as somebody sees it who opens this link on a French page.
#[track_caller]
fn opened(hash: &str) -> Widget {
    let mut widget = built_in("fr");
    let saved = link::read(hash, widget.0.catalogue());
    widget.does(Event::Visited(saved.unwrap_or_else(|| panic!("{hash:?} is not ours"))));
    widget
}

/// What the link says, as a session would be kept that says no more.
#[track_caller]
fn says(hash: &str) -> Value {
    let mut kept = kept(&opened(hash));
    kept.as_object_mut().unwrap().remove("version");
    kept
}

fn is_ours(hash: &str) -> bool {
    link::read(hash, built_in("fr").0.catalogue()).is_some()
}

/// A session in which everything is said that can be.
fn full() -> Widget {
    let mut widget = built_in("fr");
    let [synchrony, size, interactivity] =
        ["synchrony", "group_size", "interactivity"].map(|slug| widget.criterion(slug));
    widget.tick("Synchrone").tick("Petit groupe").tick("Grand groupe").search("classe virtuelle");
    widget
        .sort_by("Interactivité (ordre décroissant)")
        .pick("Webinaire")
        .pick("Tutorat")
        .speak("en");
    widget
        .wish_for("synchrony", "synchronous")
        .wish_for("group_size", "small")
        .wish_for("group_size", "large");
    widget.does(Event::WishWeighed(synchrony, Importance::Must));
    widget.does(Event::WishWeighed(interactivity, Importance::Must));
    widget.does(Event::DifferencesToggled).does(Event::ViewChosen(View::Table));
    widget.does(Event::AxisChosen(Axis::Up, Some(size))).does(Event::AxisChosen(Axis::Mark, None));
    let tutoring = widget.modality("tutorat");
    widget.does(Event::NoteTyped(tutoring, "Voir avec Inès".to_owned()));
    widget.does(Event::ThemeChosen(Theme::Dark));
    widget
}

#[test]
fn a_link_is_short_and_can_be_read() {
    let mut widget = built_in("fr");
    widget.tick("Synchrone").pick("Webinaire").pick("Tutorat");
    widget.does(Event::ViewChosen(View::Table));
    assert_eq!(hash(&widget), "synchrony=synchronous&compare=webinaire,tutorat&view=table");
}

#[test]
fn all_of_a_session_but_notes_and_theme_is_in_a_link() {
    assert_snapshot!(hash(&full()).replace('&', "\n"), @"
    synchrony=synchronous
    group_size=small,large
    must.synchrony=synchronous
    prefer.group_size=small,large
    must.interactivity=
    search=classe%20virtuelle
    sort=-interactivity
    compare=webinaire,tutorat
    view=table
    differences=1
    across=interactivity
    up=group_size
    mark=_none
    lang=en
    ");
    let mut expected = kept(&full());
    for own in ["notes", "theme"] {
        expected.as_object_mut().unwrap().remove(own).unwrap_or_else(|| panic!("no {own}"));
    }
    assert_eq!(kept(&opened(&hash(&full()))), expected);
}

#[test]
fn a_first_visit_is_the_address_itself() {
    assert_eq!(hash(&built_in("en")), "");
    assert!(!is_ours(""));
}

#[rstest]
#[case::accents("élève", "search=%C3%A9l%C3%A8ve")]
#[case::spaces(" à  deux ", "search=%20%C3%A0%20%20deux%20")]
#[case::what_parts_are_made_of("a&b=c#d%41", "search=a%26b%3Dc%23d%2541")]
#[case::plus("contenu + répétitions", "search=contenu%20%2B%20r%C3%A9p%C3%A9titions")]
#[case::what_may_stand("1,5 a/b:c@d-e.f_g~h", "search=1,5%20a/b:c@d-e.f_g~h")]
#[case::what_might_end_an_address(
    "(a) «b» <c>!?'\"",
    "search=%28a%29%20%C2%ABb%C2%BB%20%3Cc%3E%21%3F%27%22"
)]
#[case::beyond_sixteen_bits("🎓", "search=%F0%9F%8E%93")]
#[case::control("a\n\u{0}", "search=a%0A%00")]
fn words_are_written_so_that_they_survive(#[case] typed: &str, #[case] expected: &str) {
    let mut widget = built_in("fr");
    assert_eq!(hash(widget.search(typed)), expected);
    assert_eq!(opened(expected).0.typed(), typed);
}

#[rstest]
#[case::hash_sign("#view=table", json!({ "view": "table" }))]
#[case::any_order("view=map&group_size=large&synchrony=synchronous", json!({
    "filters": { "synchrony": ["synchronous"], "group_size": ["large"] }, "view": "map",
}))]
#[case::values_in_any_order("group_size=large,small", json!({ "filters": { "group_size": ["small", "large"] } }))]
#[case::the_last_counts("view=map&synchrony=synchronous&view=table&synchrony=asynchronous", json!({
    "filters": { "synchrony": ["asynchronous"] }, "view": "table",
}))]
#[case::filter_in_long("filter.synchrony=synchronous", json!({ "filters": { "synchrony": ["synchronous"] } }))]
#[case::the_last_of_both_ways("filter.synchrony=synchronous&synchrony=asynchronous", json!({
    "filters": { "synchrony": ["asynchronous"] },
}))]
#[case::the_last_of_three_ways("must.synchrony=synchronous&prefer.synchrony=asynchronous", json!({
    "need": { "synchrony": { "importance": "prefer", "values": ["asynchronous"] } },
}))]
#[case::weighed_only("must.synchrony=", json!({ "need": { "synchrony": { "importance": "must", "values": [] } } }))]
#[case::wished_only("indifferent.group_size=large,small", json!({
    "need": { "group_size": { "importance": "indifferent", "values": ["small", "large"] } },
}))]
#[case::plus_in_a_search("search=classe+virtuelle", json!({ "search": "classe virtuelle" }))]
#[case::escaped_plus_in_a_search("search=contenu%2Bsujet", json!({ "search": "contenu+sujet" }))]
#[case::escaped_commas("compare=webinaire%2Ctutorat", json!({ "shortlist": ["webinaire", "tutorat"] }))]
#[case::escaped_key("%76iew=table", json!({ "view": "table" }))]
#[case::small_digits("search=%c3%a9", json!({ "search": "é" }))]
#[case::order("sort=-interactivity", json!({ "sort": "-interactivity" }))]
#[case::axes_changed("across=interactivity", json!({
    "map": { "across": "interactivity", "up": "group_size", "mark": "synchrony" },
}))]
#[case::language("lang=en", json!({ "language": "en" }))]
#[case::defaults_said("view=cards&sort=catalogue&differences=0&across=group_size", json!({}))]
fn links_that_somebody_wrote(#[case] hash: &str, #[case] expected: Value) {
    assert_eq!(says(hash), expected);
}

#[rstest]
#[case::unknown_key("orbit=1&")]
#[case::unknown_criterion_of_a_wish("must.price=low&")]
#[case::unknown_importance("wish.synchrony=synchronous&")]
#[case::words_are_no_filter("skills=any&")]
#[case::words_are_no_wish("must.skills=&")]
#[case::unknown_value("synchrony=hybrid&")]
#[case::unknown_is_known_here("synchrony=_unknown&")]
#[case::nothing_ticked("synchrony=&")]
#[case::nothing_said("search=&sort=&compare=,,&view=&across=&lang=&")]
#[case::unknown_things(
    "sort=price&compare=mentorat&view=orbit&across=price&up=synchrony&mark=skills&lang=de&"
)]
#[case::no_truth("differences=yes&")]
#[case::empty_parts("&&=&==&=1&")]
#[case::no_equals_sign("search&table&must.synchrony&")]
#[case::a_dot_first(".synchrony=synchronous&")]
#[case::bad_escapes("%=1&%2=1&synchrony=%zz&lang=%&")]
#[case::markup("sort=<script>alert(1)</script>&view=%22%3E&")]
#[case::numbers("compare=0,-1,99999999999999999999&differences=1e9&")]
#[case::notes("notes=x&notes.tutorat=x&note.tutorat=x&")]
#[case::theme("theme=dark&")]
fn what_means_nothing_is_left_out_and_the_rest_is_taken(#[case] nothing: &str) {
    let expected = json!({ "filters": { "group_size": ["large"] } });
    assert_eq!(says(&format!("{nothing}group_size=large")), expected);
}

#[rstest]
#[case::bad_digits("search=50%&view=table", "50%")]
#[case::no_digit("search=%%%2", "%%%2")]
#[case::one_digit("search=%4", "%4")]
#[case::sign_as_digit("search=%+1", "% 1")]
#[case::half_a_letter("search=%C3", "%C3")]
#[case::no_utf_8("search=%FF%41", "%FF%41")]
#[case::a_letter_written_too_long("search=%C0%AF", "%C0%AF")]
#[case::as_the_browser_shows_it("search=élève", "élève")]
#[case::equals_sign("search=a=b", "a=b")]
fn what_is_no_escape_stays_as_it_stands(#[case] hash: &str, #[case] typed: &str) {
    assert_eq!(opened(hash).0.typed(), typed);
}

/// What mail and chat programs make of a link, and what it says all the same.
#[rstest]
#[case::full_stop("#view=table&compare=webinaire,tutorat.")]
#[case::comma("#view=table&compare=webinaire,tutorat,")]
#[case::colon("#view=table&compare=webinaire,tutorat:")]
#[case::semicolon("#view=table&compare=webinaire,tutorat;")]
#[case::exclamation("#view=table&compare=webinaire,tutorat!")]
#[case::question("#view=table&compare=webinaire,tutorat?")]
#[case::bracket("#view=table&compare=webinaire,tutorat)")]
#[case::square_bracket("#view=table&compare=webinaire,tutorat]")]
#[case::angle_bracket("#view=table&compare=webinaire,tutorat>")]
#[case::quotation_mark("#view=table&compare=webinaire,tutorat\"")]
#[case::encoded_quotation_mark("#view=table&compare=webinaire,tutorat%22")]
#[case::french_quotation_mark("#view=table&compare=webinaire,tutorat\u{a0}»")]
#[case::encoded_french_quotation_mark("#view=table&compare=webinaire,tutorat%C2%A0%C2%BB")]
#[case::curly_quotation_mark("#view=table&compare=webinaire,tutorat”")]
#[case::apostrophe("#view=table&compare=webinaire,tutorat'")]
#[case::ellipsis("#view=table&compare=webinaire,tutorat…")]
#[case::several("#view=table&compare=webinaire,tutorat).\u{201d}")]
#[case::markdown("#view=table&compare=webinaire,tutorat**")]
#[case::angle_bracket_encoded("#view=table&compare=webinaire,tutorat%3E")]
#[case::full_stop_in_the_middle("#view=table.&compare=webinaire,tutorat")]
#[case::quotation_marks_around("#view=%22table%22&compare=«webinaire»,tutorat")]
#[case::for_html("#view=table&amp;compare=webinaire,tutorat")]
#[case::for_html_twice("#view=table&amp;amp;compare=webinaire,tutorat")]
#[case::for_html_by_number("#view=table&#38;compare=webinaire,tutorat")]
#[case::for_html_by_hexadecimal("#view=table&#x26;compare=webinaire,tutorat")]
#[case::equals_sign_encoded("#view%3Dtable&compare%3Dwebinaire,tutorat")]
#[case::and_sign_encoded("#view=table%26compare=webinaire,tutorat")]
#[case::encoded("#view%3Dtable%26compare%3Dwebinaire%2Ctutorat")]
#[case::encoded_in_small_digits("#view%3dtable%26compare%3dwebinaire%2ctutorat")]
#[case::encoded_twice("#view%253Dtable%2526compare%253Dwebinaire%252Ctutorat")]
#[case::values_encoded_twice("#view=table&compare=webinaire%252Ctutorat")]
#[case::and_for_html_encoded("#view=table%26amp%3Bcompare%3Dwebinaire,tutorat")]
#[case::quoted_printable("#view=3Dtable&compare=3Dwebinaire,tutorat")]
#[case::sign_encoded("#%23view=table&compare=webinaire,tutorat")]
#[case::two_signs("##view=table&compare=webinaire,tutorat")]
#[case::router("#/view=table&compare=webinaire,tutorat")]
#[case::router_with_exclamation("#!/view=table&compare=webinaire,tutorat")]
#[case::query("#?view=table&compare=webinaire,tutorat")]
#[case::capitals("#VIEW=TABLE&COMPARE=WEBINAIRE,TUTORAT")]
#[case::capital_at_the_beginning("#View=Table&Compare=Webinaire,Tutorat")]
#[case::space("#view=table&compare=webinaire,%20tutorat")]
#[case::line_break("#view=table&com%0Apare=webi%0D%0A%20naire,tutorat")]
#[case::markdown_escapes("#view\\=table&compare\\=webinaire,tutorat")]
#[case::break_of_quoted_printable("#view=table&compare=webi=naire,tutorat")]
#[case::semicolon("#view=table&compare=webinaire;tutorat")]
#[case::wide_comma("#view=table&compare=webinaire%EF%BC%8Ctutorat")]
#[case::plus_for_a_space("#view=table&compare=webinaire,+tutorat")]
#[case::soft_hyphen("#view=table&com%C2%ADpare=webi%C2%ADnaire,tutorat")]
#[case::zero_width_space("#view=table%E2%80%8B&compare=webinaire,\u{200b}tutorat\u{feff}")]
#[case::tracker_behind("#view=table&compare=webinaire,tutorat&fbclid=IwAR0-x&utm_source=mail")]
#[case::tracker_as_a_query("#view=table&compare=webinaire,tutorat?fbclid=IwAR0-x&utm_source=mail")]
#[case::tracker_before("#utm_source=mail&view=table&compare=webinaire,tutorat")]
#[case::mark_of_text("#view=table&compare=webinaire,tutorat:~:text=tutorat")]
#[case::the_same_link_behind("#view=table&compare=webinaire,tutorat#view=table")]
fn links_that_a_mail_or_chat_program_has_changed(#[case] hash: &str) {
    let expected = json!({ "view": "table", "shortlist": ["webinaire", "tutorat"] });
    assert_eq!(says(hash), expected);
}

#[rstest]
#[case::filter("#Synchrony=Synchronous.", json!({ "filters": { "synchrony": ["synchronous"] } }))]
#[case::wish("#must%2Esynchrony%3Dsynchronous)", json!({
    "need": { "synchrony": { "importance": "must", "values": ["synchronous"] } },
}))]
#[case::other_dashes("#compare=classe%E2%80%91virtuelle,module–interactif", json!({
    "shortlist": ["classe-virtuelle", "module-interactif"],
}))]
#[case::order("#sort=-interactivity.", json!({ "sort": "-interactivity" }))]
#[case::differences("#differences=1.", json!({ "differences": true }))]
#[case::language("#LANG=EN.", json!({ "language": "en" }))]
#[case::unmarked("#mark=_none.", json!({ "map": { "across": "group_size", "up": "interactivity", "mark": "_none" } }))]
#[case::search("#search%3Dclasse%2520virtuelle%26view%3Dtable", json!({ "search": "classe virtuelle", "view": "table" }))]
#[case::bracket_behind_a_search("#view=table&search=visio)", json!({ "search": "visio", "view": "table" }))]
fn what_else_of_a_changed_link_is_understood(#[case] hash: &str, #[case] expected: Value) {
    assert_eq!(says(hash), expected);
}

/// A text may look like a link that was changed.
#[rstest]
#[case("visio.")]
#[case("a&compare=webinaire")]
#[case("100%25")]
#[case("%3D")]
#[case("&amp;compare=")]
#[case("(visio)")]
#[case("3D")]
#[case("deux\u{ad}mots")]
#[case("a:~:text=b")]
#[case("Grand GROUPE !")]
fn a_search_is_taken_as_it_was_typed(#[case] typed: &str) {
    let mut widget = built_in("fr");
    let written = hash(widget.search(typed));
    assert_eq!(opened(&written).0.typed(), typed);
    assert!(!written.contains(":~:"), "a browser would cut it off");
}

#[test]
fn what_is_encoded_very_often_is_no_danger() {
    for sign in ["%25", "&amp;", "amp;", "%26"] {
        assert!(!is_ours(&sign.repeat(MAX_BYTES / sign.len())));
        says(&format!("view=table&compare={}", sign.repeat(3_000)));
    }
}

#[rstest]
#[case::nothing("")]
#[case::sign("#")]
#[case::heading("#section2")]
#[case::heading_called_like_a_word("#search")]
#[case::back_to_the_top("#up")]
#[case::heading_called_like_a_criterion("#synchrony")]
#[case::router("#/page/2?tab=3")]
#[case::route_with_a_view("#/page?view=table")]
#[case::another_program("#access=x&price=low&page=2")]
#[case::text_of_the_page("#:~:text=tutorat")]
#[case::without_words("&&&===&#&")]
fn the_hash_of_somebody_else_is_left_alone(#[case] hash: &str) {
    assert!(!is_ours(hash));
}

#[rstest]
#[case::word("lang=")]
#[case::criterion("synchrony=")]
#[case::words_criterion("skills=")]
#[case::wish("prefer.synchrony=")]
#[case::among_others("page=2&differences=0")]
fn one_part_is_enough_to_be_ours(#[case] hash: &str) {
    assert!(is_ours(hash));
}

/// Criteria that are called like the words of a link.
#[test]
fn a_criterion_may_be_called_like_a_word() {
    let words = [
        "search",
        "sort",
        "compare",
        "view",
        "differences",
        "across",
        "up",
        "mark",
        "lang",
        "filter",
        "must",
    ];
    let criteria = words.map(|word| {
        json!({ "id": word, "kind": "choice", "name": word, "values": [{ "id": "yes", "label": word }] })
    });
    let modality = json!({ "id": "only", "name": "Seule" });
    let json =
        small_with([put("/criteria", json!(criteria)), put("/modalities", json!([modality]))]);
    let mut widget = Widget::of(catalogue(&json), "fr");
    for word in words {
        widget.tick(word).wish_for(word, "yes");
    }
    let written = hash(&widget);
    assert_snapshot!(written.replace('&', "\n"), @"
    filter.search=yes
    filter.sort=yes
    filter.compare=yes
    filter.view=yes
    filter.differences=yes
    filter.across=yes
    filter.up=yes
    filter.mark=yes
    filter.lang=yes
    filter=yes
    must=yes
    prefer.search=yes
    prefer.sort=yes
    prefer.compare=yes
    prefer.view=yes
    prefer.differences=yes
    prefer.across=yes
    prefer.up=yes
    prefer.mark=yes
    prefer.lang=yes
    prefer.filter=yes
    prefer.must=yes
    ");
    let read = link::read(&written, widget.0.catalogue()).unwrap();
    assert_eq!(read, widget.0.save());
}

#[test]
fn unknown_is_in_a_link() {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    widget.tick_of("Taille du groupe", "Non renseigné").tick("Grand groupe");
    assert_eq!(hash(&widget), "group_size=large,_unknown");
    let saved = link::read("group_size=_unknown", widget.0.catalogue()).unwrap();
    assert_eq!(widget.reopened_with(saved).ticked(), ["Non renseigné"]);
}

#[test]
fn a_long_hash_is_read_so_far_and_no_part_of_it_by_half() {
    let fill = |len: usize| format!("view=table&search={}", "a".repeat(len - 18));
    assert_eq!(opened(&fill(MAX_BYTES)).0.typed().len(), MAX_BYTES - 18);
    // One byte more, and the search is gone; what stands before it is not.
    assert_eq!(says(&fill(MAX_BYTES + 1)), json!({ "view": "table" }));
    // A part that ends just there is whole.
    let whole = format!("{}&view=map", fill(MAX_BYTES));
    assert_eq!(opened(&whole).0.view(), View::Table);
    assert_eq!(opened(&whole).0.typed().len(), MAX_BYTES - 18);
    // In the middle of a letter.
    assert_eq!(
        says(&format!("view=table&search={}", "é".repeat(MAX_BYTES))),
        json!({ "view": "table" })
    );
    assert!(!is_ours(&format!("search={}", "a".repeat(1_000_000))));
}

#[test]
fn thousands_of_parts_are_no_danger() {
    let many: String = (0..100_000).map(|at| format!("k{at}=v&")).collect();
    assert_eq!(says(&format!("view=table&{many}")), json!({ "view": "table" }));
    let views = format!("{}lang=en", "view=map&view=table&".repeat(450));
    assert_eq!(says(&views), json!({ "view": "table", "language": "en" }));
}

#[test]
fn a_visit_leaves_ones_own_notes_theme_and_language() {
    let mut widget = built_in("fr");
    let tutoring = widget.modality("tutorat");
    widget.does(Event::NoteTyped(tutoring, "Voir avec Inès".to_owned()));
    widget.tick("Asynchrone").pick("Tutorat").speak("en").search("tuteur");
    widget.does(Event::ThemeChosen(Theme::Dark));
    let own = widget.0.save();
    let visited = link::read("view=table&synchrony=synchronous", widget.0.catalogue()).unwrap();
    widget.does(Event::Visited(visited));
    assert_eq!(
        kept(&widget),
        json!({
            "version": 1, "filters": { "synchrony": ["synchronous"] }, "view": "table",
            "language": "en", "theme": "dark", "notes": { "tutorat": "Voir avec Inès" },
        })
    );
    assert_snapshot!(printed::cards(&widget), @"
    3 of 4 modalities
    = Tutoring
    = Virtual classroom
    = Webinar
    ~ Interactive module. Only difference: Timing, “Asynchronous” instead of “Synchronous”.
    ");

    // What is written and chosen meanwhile comes back with one's own session.
    widget.speak("fr").does(Event::NoteTyped(tutoring, "Vu avec Inès".to_owned()));
    widget.does(Event::ThemeChosen(Theme::Light));
    let own = own.with_own_of(widget.0.save());
    widget.does(Event::Restored(own));
    assert_eq!(
        kept(&widget),
        json!({
            "version": 1, "filters": { "synchrony": ["asynchronous"] }, "search": "tuteur",
            "shortlist": ["tutorat"], "language": "en", "theme": "light", "notes": { "tutorat": "Vu avec Inès" },
        })
    );
}

#[test]
fn a_link_may_choose_the_language() {
    let mut widget = built_in("fr");
    let link = |hash| link::read(hash, built_in("fr").0.catalogue()).unwrap();
    widget.speak("fr").does(Event::Visited(link("lang=en")));
    assert_eq!(widget.cards().count, "4 of 4 modalities");
    widget.does(Event::Visited(link("lang=de")));
    assert_eq!(widget.cards().count, "4 of 4 modalities", "German is not there");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_written_is_read(json in generated::catalogue(6, generated::words()), deeds in deeds(16)) {
        let widget = doing(&deeds, Widget::of(catalogue(&json), "fr"));
        let saved = widget.0.save().with_own_of(Saved::default());
        let hash = link::write(&saved);
        let read = link::read(&hash, widget.0.catalogue());
        if saved.is_default() {
            prop_assert_eq!(&*hash, "");
            prop_assert_eq!(read, None);
            return Ok(());
        }
        prop_assert_eq!(read.as_ref(), Some(&saved));
        prop_assert!(hash.bytes().all(|byte| byte.is_ascii_graphic()), "{}", hash);
        // In any order the same link comes of it.
        let mut parts: Vec<_> = hash.split('&').collect();
        parts.reverse();
        let again = link::read(&parts.join("&"), widget.0.catalogue()).unwrap();
        prop_assert_eq!(&link::write(&again), &hash);
        // Nobody sees the notes of somebody else, nor by their light.
        prop_assert_eq!(link::write(&widget.0.save()), hash);
    }

    #[test]
    fn any_text_is_read_or_left_alone(
        text in "\\PC*",
        parts in proptest::collection::vec("(synchrony|must\\.group_size|view|search|compare|[a-z.%]{0,6})=?[a-z%,+0-9A-F#é]{0,8}", 0..8),
    ) {
        let catalogue = built_in("fr").0.catalogue().clone();
        for hash in [text, parts.join("&")] {
            let Some(saved) = link::read(&hash, &catalogue) else { continue };
            let mut widget = built_in("fr");
            widget.does(Event::Visited(saved));
            // What came of it is a session like any other.
            let saved = widget.0.save();
            let again = link::read(&link::write(&saved), &catalogue).unwrap_or_default();
            prop_assert_eq!(again, saved);
        }
    }
}
