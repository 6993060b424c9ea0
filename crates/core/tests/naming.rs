//! Names and ids over time: things of one name are told apart wherever they are named, and ids that were changed or are
//! gone lose nothing that the user made.

mod common;

use common::{
    catalogues::{catalogue, put, small, small_with, without},
    widget::Widget,
};
use modascope_core::{
    Event,
    axes::Axis,
    export, link,
    message::ENGLISH,
    need::Importance,
    session::Saved,
    view::{cards, filters, guide, help, map, shortlist, sort},
};
use rstest::rstest;
use serde_json::{Value, json};

/// A catalogue in which nearly everything shares its name with something else.
fn homonyms() -> Widget {
    let level = |id: &str| {
        json!({
            "id": id, "kind": "scale", "name": { "fr": "Niveau", "en": if id == "start" { "Level" } else { "Outcome" } },
            "values": [
                { "id": "low", "label": "Moyen" }, { "id": "middle", "label": "Moyen" }, { "id": "high", "label": "Fort" },
            ],
        })
    };
    let modality = |id: &str, start: &str, end: &str| {
        let values = |value: &str| json!({ "values": [value] });
        json!({ "id": id, "name": "Atelier", "assessments": { "start": values(start), "end": values(end) } })
    };
    Widget::of(
        catalogue(&small_with([
            put("/criteria", json!([level("start"), level("end")])),
            put(
                "/modalities",
                json!([modality("a", "low", "high"), modality("b", "high", "middle")]),
            ),
            without("/sources"),
        ])),
        "fr",
    )
}

#[test]
fn criteria_of_one_name_are_told_apart_in_filters_chips_orders_axes_and_guide() {
    let mut widget = homonyms();
    let groups = filters::groups(&widget.0);
    let names: Vec<_> = groups.iter().map(|group| &*group.name.text).collect();
    assert_eq!(names, ["Niveau (1)", "Niveau (2)"]);
    let asked = guide::questions(&widget.0);
    assert_eq!(asked.iter().map(|asked| &*asked.ask.text).collect::<Vec<_>>(), names);
    let orders: Vec<_> = sort::orders(&widget.0).into_iter().map(|order| order.label).collect();
    assert_eq!(
        orders[2..],
        [
            "Niveau (1) (ordre croissant)",
            "Niveau (1) (ordre décroissant)",
            "Niveau (2) (ordre croissant)",
            "Niveau (2) (ordre décroissant)",
        ]
    );
    let axes: Vec<_> =
        map::choices(&widget.0, Axis::Across).into_iter().map(|of| of.label).collect();
    assert!(
        axes.contains(&"Niveau (1)".to_owned()) && axes.contains(&"Niveau (2)".to_owned()),
        "{axes:?}"
    );
    let caption: String =
        map::map(&widget.0).unwrap().caption.into_iter().map(|of| of.text).collect();
    assert!(caption.contains("Niveau (1)") && caption.contains("Niveau (2)"), "{caption}");
    widget.tick_of("Niveau (1)", "Fort").tick_of("Niveau (2)", "Fort");
    let chips = filters::chips(&widget.0);
    assert_eq!(chips.iter().map(|chip| &*chip.name.text).collect::<Vec<_>>(), names);
    assert!(help::criteria(&widget.0).is_empty());
}

#[test]
fn near_matches_ways_out_and_reasons_say_which_criterion_is_meant() {
    let mut widget = homonyms();
    widget.tick_of("Niveau (1)", "Fort").tick_of("Niveau (2)", "Fort");
    let near = widget.cards().near;
    let said = |at: usize| -> String {
        cards::entry(&widget.0, near[at]).miss.into_iter().map(|of| of.text).collect()
    };
    let quoted = |words: &str| format!("«\u{202f}{words}\u{202f}»");
    let expected = |criterion: &str, value: &str| {
        let (has, wanted) = (quoted(value), quoted("Fort"));
        format!("Seule différence\u{202f}: {criterion}, {has} au lieu de {wanted}.")
    };
    assert_eq!(said(0), expected("Niveau (1)", "Moyen (1)"));
    assert_eq!(said(1), expected("Niveau (2)", "Moyen (2)"));
    let way_out = widget.cards().empty.unwrap().way_out.unwrap();
    let label: String = way_out.label.into_iter().map(|of| of.text).collect();
    assert!(label.contains("Niveau (1)"), "{label}");
    let mut widget = homonyms();
    widget.wish_for("end", "high");
    let reason = &guide::guide(&widget.0).results[0].reasons[0].sentence;
    assert_eq!(reason[0].text, "Niveau (2)");
}

#[test]
fn modalities_of_one_name_are_told_apart_on_cards_in_the_table_and_in_what_leaves() {
    let mut widget = homonyms();
    let [first, second] = [widget.modality("a"), widget.modality("b")];
    widget.does(Event::Picked(second)).does(Event::Picked(first));
    let picked = shortlist::bar(&widget.0).unwrap().picked;
    assert_eq!(
        picked.iter().map(|of| &*of.name.text).collect::<Vec<_>>(),
        ["Atelier (2)", "Atelier (1)"]
    );
    assert_eq!(widget.card("a").name.spans[0].text, "Atelier (1)");
    let heads: Vec<_> = widget.table().columns.into_iter().map(|column| column.name.text).collect();
    assert_eq!(heads, ["Atelier (2)", "Atelier (1)"]);
    for text in [export::csv(&widget.0), export::html(&widget.0), export::plain(&widget.0)] {
        for name in
            ["Atelier (1)", "Atelier (2)", "Niveau (1)", "Niveau (2)", "Moyen (1)", "Moyen (2)"]
        {
            assert!(text.contains(name), "{name}: {text}");
        }
    }
}

#[test]
fn in_a_language_in_which_names_differ_they_have_no_number() {
    let mut widget = homonyms();
    widget.speak("en");
    let groups = filters::groups(&widget.0);
    assert_eq!(
        groups.iter().map(|group| &*group.name.text).collect::<Vec<_>>(),
        ["Level", "Outcome"]
    );
}

#[test]
fn a_name_that_ends_like_a_number_is_no_one_elses() {
    let widget = Widget::of(
        catalogue(&small_with([
            put("/criteria/0/name", "Niveau"),
            put("/criteria/1/name", "Niveau"),
            put("/criteria/2/name", "Niveau (1)"),
        ])),
        "fr",
    );
    let names: Vec<_> =
        filters::groups(&widget.0).into_iter().map(|group| group.name.text).collect();
    assert_eq!(names, ["Niveau (2)", "Niveau (3)"]);
}

/// The small catalogue with each kind of id renamed, and the former one said.
fn renamed() -> Widget {
    let mut file = small();
    let rename = |file: &mut Value, at: &str, id: &str| {
        let of = file.pointer_mut(at).unwrap();
        of["former_ids"] = json!([of["id"]]);
        of["id"] = json!(id);
    };
    rename(&mut file, "/modalities/2", "webinar");
    rename(&mut file, "/criteria/1", "size");
    rename(&mut file, "/criteria/1/values/2", "big");
    for at in 0..3 {
        if let Some(assessments) = file["modalities"][at]["assessments"].as_object_mut()
            && assessments.remove("group_size").is_some()
        {
            assessments.insert("size".to_owned(), json!({ "values": ["big"] }));
        }
    }
    Widget::of(catalogue(&file), "fr")
}

/// A session over the catalogue before, with something of everything in it.
fn before() -> Widget {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    let webinar = widget.modality("webinaire");
    widget
        .tick("Grand groupe")
        .sort_by("Taille du groupe (ordre décroissant)")
        .wish("Grand groupe", Importance::Must)
        .does(Event::Picked(webinar))
        .does(Event::NoteTyped(webinar, "À revoir".to_owned()));
    widget
}

#[track_caller]
fn is_all_there(widget: &Widget) {
    assert_eq!(widget.0.gone(), [] as [&str; 0]);
    let saved: Value = serde_json::from_str(&widget.0.save().to_text()).unwrap();
    assert_eq!(saved["filters"], json!({ "size": ["big"] }));
    assert_eq!(saved["sort"], "-size");
    assert_eq!(saved["shortlist"], json!(["webinar"]));
    assert_eq!(saved["need"], json!({ "size": { "importance": "must", "values": ["big"] } }));
}

#[test]
fn what_is_kept_under_former_ids_is_found_by_their_new_ones() {
    let widget = renamed().reopened_with(before().0.save());
    is_all_there(&widget);
    assert_eq!(widget.0.note(widget.modality("webinar")), "À revoir");
}

#[test]
fn a_session_file_with_former_ids_is_taken_up() {
    let file = before().0.export();
    let widget = renamed();
    let saved = Saved::import(&file, widget.0.catalogue()).unwrap();
    let widget = widget.reopened_with(saved);
    is_all_there(&widget);
    assert_eq!(widget.0.note(widget.modality("webinar")), "À revoir");
}

#[test]
fn a_link_with_former_ids_is_read() {
    let hash = link::write(&before().0.save());
    assert!(hash.contains("group_size=large"), "{hash}");
    let mut widget = renamed();
    let saved = link::read(&hash, widget.0.catalogue()).unwrap();
    widget.does(Event::Visited(saved));
    is_all_there(&widget);
}

#[test]
fn filters_to_begin_with_may_have_former_ids() {
    let mut widget = renamed();
    let preset = link::read("group_size=large", widget.0.catalogue()).unwrap();
    widget.does(Event::FiltersPreset(preset));
    assert_eq!(widget.ticked(), ["Grand groupe"]);
}

#[test]
fn notes_under_a_former_id_and_the_present_one_are_put_together_once() {
    let kept = json!({ "version": 1, "notes": { "webinaire": "Avant", "webinar": "Après" } });
    let saved = Saved::parse(&kept.to_string()).unwrap();
    let widget = renamed().reopened_with(saved);
    let note = |widget: &Widget| widget.0.note(widget.modality("webinar")).to_owned();
    assert_eq!(note(&widget), "Après\n\nAvant");
    // Another tab may write the old form again.
    let both = json!({ "version": 1, "notes": { "webinaire": "Avant", "webinar": note(&widget) } });
    let widget = renamed().reopened_with(Saved::parse(&both.to_string()).unwrap());
    assert_eq!(note(&widget), "Après\n\nAvant");
}

#[test]
fn notes_that_are_too_long_together_stay_apart() {
    let long = "x".repeat(15_000);
    let kept = json!({ "version": 1, "notes": { "webinaire": format!("a{long}"), "webinar": format!("b{long}") } });
    let widget = renamed().reopened_with(Saved::parse(&kept.to_string()).unwrap());
    let saved: Value = serde_json::from_str(&widget.0.save().to_text()).unwrap();
    assert_eq!(saved["notes"], kept["notes"]);
}

fn holding(fields: Value) -> Saved {
    let mut kept = json!({ "version": 1 });
    kept.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    Saved::parse(&kept.to_string()).unwrap()
}

#[rstest]
#[case::criterion(json!({ "filters": { "price": ["low"] } }), &["price"])]
#[case::value(json!({ "filters": { "group_size": ["large", "huge"] } }), &["group_size › huge"])]
#[case::picked(json!({ "shortlist": ["mooc", "tutorat"] }), &["mooc"])]
#[case::order(json!({ "sort": "-price" }), &["price"])]
#[case::wish(json!({ "need": { "price": { "importance": "must", "values": ["low"] } } }), &["price"])]
#[case::wished_value(json!({ "need": { "group_size": { "importance": "must", "values": ["huge"] } } }), &["group_size › huge"])]
#[case::note(json!({ "notes": { "mooc": "À voir" } }), &["mooc"])]
#[case::each_once(json!({ "filters": { "price": ["low"] }, "sort": "price", "shortlist": ["mooc"], "notes": { "mooc": "À voir" } }), &["price", "mooc"])]
#[case::nothing(json!({ "filters": { "group_size": ["large", "_unknown"] }, "sort": "name", "view": "table" }), &[])]
fn ids_that_are_gone_are_told_of_once(#[case] kept: Value, #[case] gone: &[&str]) {
    let mut widget = Widget::of(catalogue(&small()), "fr").reopened_with(holding(kept.clone()));
    assert_eq!(widget.0.gone(), gone);
    // What a browser keeps from now on says that it was told.
    let told = holding(kept).having_told(&widget.0);
    let again =
        Widget::of(catalogue(&small()), "fr").reopened_with(Saved::parse(&told.to_text()).unwrap());
    assert_eq!(again.0.gone(), [] as [&str; 0]);
    widget.does(Event::GoneRead);
    assert_eq!(widget.0.gone(), [] as [&str; 0]);
    let later = Widget::of(catalogue(&small()), "fr").reopened_with(widget.0.save());
    assert_eq!(later.0.gone(), [] as [&str; 0]);
}

#[test]
fn notes_on_what_is_gone_are_kept_in_the_browser_and_in_the_file() {
    let widget = Widget::of(catalogue(&small()), "fr")
        .reopened_with(holding(json!({ "notes": { "mooc": "À voir" } })));
    assert!(widget.0.has_gone_notes());
    for text in [widget.0.save().to_text(), widget.0.export()] {
        let saved: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(saved["notes"]["mooc"], "À voir");
    }
}

#[rstest]
#[case::criterion("price=low&view=table", &["price"])]
#[case::value("group_size=large,huge", &["group_size › huge"])]
#[case::picked("compare=mooc,tutorat", &["mooc"])]
#[case::filter("filter.price=low&view=table", &["price"])]
#[case::wish("must.price=low&view=table", &["price"])]
#[case::router("view=table&q=A+B&page", &[])]
#[case::trackers("view=table&utm_source=mail&utm_medium=email&fbclid=iwar0&mc_cid=a&xtor=1&page=3", &[])]
#[case::nothing_else("filter.price=low", &["price"])]
#[case::no_wish_else("must.price=low", &["price"])]
#[case::many_before("compare=a,b,c,d,e,tutorat", &["a", "b", "c", "d", "e"])]
fn a_link_that_names_ids_that_are_gone_says_so(#[case] hash: &str, #[case] gone: &[&str]) {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    let saved = link::read(hash, widget.0.catalogue()).unwrap();
    widget.does(Event::Visited(saved));
    assert_eq!(widget.0.gone(), gone);
    assert!(!link::write(&widget.0.save()).contains("price"));
    // What is somebody else's is not remembered as one's own.
    assert_eq!(
        serde_json::from_str::<Value>(&widget.0.save().to_text()).unwrap().get("gone"),
        None
    );
}

#[rstest]
#[case::one(&["price"], false, "This selection names 1 item that the catalogue no longer has: “price”.")]
#[case::notes(&["a", "b"], true, "This selection names 2 items that the catalogue no longer has: “a”, “b”. Your notes on them are kept, here and in the selection file.")]
fn what_is_gone_is_said_in_a_sentence(
    #[case] ids: &[&str],
    #[case] notes: bool,
    #[case] said: &str,
) {
    let ids: Vec<_> = ids.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!((ENGLISH.gone)(&ids, notes), said);
}

#[test]
fn a_page_that_names_ids_that_are_gone_is_not_the_users_business() {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    let preset = link::read("price=low&group_size=large", widget.0.catalogue()).unwrap();
    widget.does(Event::FiltersPreset(preset));
    assert_eq!(widget.0.gone(), [] as [&str; 0]);
}
