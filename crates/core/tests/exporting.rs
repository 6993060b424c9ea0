//! What leaves as text: a file for spreadsheets, and the table for the clipboard.

mod common;

use common::{
    catalogues::{catalogue, put, small, small_with, without},
    generated,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;
use modascope_core::{
    Event,
    export::{csv, file_name, html, plain, workbook},
    inert::is_unseen,
    modality::Basis,
    view::table::{Cell, Said},
};
use proptest::{collection::vec, prelude::*, sample::select};
use rstest::rstest;
use serde_json::{Value, json};

/// A file as somebody else's program reads it, which knows nothing of ours but the separator.
fn read(file: &str, separator: u8) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new();
    // Strict: all rows have to have as many fields.
    let reader = reader.has_headers(false).flexible(false).delimiter(separator);
    let records = reader.from_reader(text.as_bytes()).into_records();
    records.map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A text with all that a reader would not see in it, but for the ends of its lines.
fn visible(text: &str) -> String {
    let text = text.replace('\u{feff}', "BOM").replace('\u{202f}', "⍽");
    text.replace('\t', " → ").replace("\r\n", "\n")
}

/// What is written at the head of a column for a modality of this name.
fn field(name: &str) -> String {
    let widget = Widget::of(catalogue(&small_with([put("/modalities/0/name", name)])), "fr");
    read(&csv(&widget.0), b';')[0][1].clone()
}

#[test]
fn a_file_for_french_spreadsheets() {
    let mut widget = built_in("fr");
    widget.pick("Webinaire").pick("Module interactif").write_on("Webinaire", "À proposer en mai");
    assert_snapshot!(visible(&csv(&widget.0)), @r#"
    BOM"Critère";"Webinaire";"Module interactif"
    "Autres noms";"cyberconférence (terme officiel) [1], webinar (équivalent, anglais)";"interactive module (équivalent, anglais)"
    "Définition";"«⍽Il s’agit d’une conférence que vous pouvez suivre via internet, en temps réel (mode synchrone). En général, l’orateur diffuse une présentation qu’il commente, et l’interactivité avec son auditoire se limite à des questions/réponses, de vive voix ou par tchat.⍽» [2]";"Définition éditoriale⍽: Séquence multimédia animée et le plus souvent sonorisée qui requiert l'intervention de l'apprenant pour déclencher diverses actions⍽: affichage d'un contenu, réponse à un exercice, navigation, etc."
    "Temporalité";"Synchrone [2]";"Asynchrone"
    "Taille du groupe";"Grand groupe";"Individuel"
    "Interactivité";"Faible [2]";"Moyenne"
    "Préparation";"Préparation du contenu + répétitions";"Préparation, réalisation et mises à jour"
    "Équipement";"Matériel informatique de base + licence";"Outil auteur"
    "Compétences";"Connaissance approfondie du sujet + prise en main du logiciel";"Bonne maîtrise de l’outil"
    "Note";"le webinaire est moins interactif que la classe virtuelle et peut regrouper un grand nombre de personnes";"Non renseigné"
    "Mes notes";"À proposer en mai";"Non renseigné"
    "";"";""
    "[1]";"FranceTerme, Journal officiel du 16 septembre 2014";"https://www.culture.fr/franceterme"
    "[2]";"formation-et-nouvelles-technologies.fr";""
    "#);
}

#[test]
fn a_file_for_english_spreadsheets() {
    let mut widget = built_in("en");
    widget.pick("Webinar").pick("Virtual classroom").toggle_differences();
    assert_snapshot!(visible(&csv(&widget.0)), @r#"
    BOM"Criterion","Webinar","Virtual classroom"
    "Other names","cyberconférence (official term, French) [1]","Not stated"
    "Definition","“It is a conference that you can follow over the internet, in real time (synchronous mode). In general the speaker shows a presentation and comments on it, and interactivity with the audience is limited to questions and answers, by voice or by chat.” [2]","“A virtual classroom is an online class where learners can meet their tutor live by audio and video conference. Each then has a headset and a webcam, and the tutor can speak directly to everyone. It is a synchronous e-learning set-up.” [3]"
    "Group size","Large group","Small group"
    "Interactivity","Low [2]","High [3]"
    "Note","the webinar is less interactive than the virtual classroom and can bring together a large number of people","the virtual classroom is more interactive than the webinar. It suits small groups rather, and is limited in time."
    "","",""
    "[1]","FranceTerme, Journal officiel of 16 September 2014","https://www.culture.fr/franceterme"
    "[2]","formation-et-nouvelles-technologies.fr",""
    "[3]","ISTF-formation",""
    "#);
}

#[test]
fn every_row_of_the_file_has_as_many_fields_as_the_widest() {
    // Two columns, three, four: a source with an address has three fields.
    for picked in [&["Tutorat"][..], &["Tutorat", "Webinaire"], &[]] {
        let mut widget = Widget::of(catalogue(&small()), "fr");
        for name in picked {
            widget.pick(name);
        }
        let columns = if picked.is_empty() { 3 } else { picked.len() };
        let rows = read(&csv(&widget.0), b';');
        assert!(rows.iter().all(|row| row.len() == (columns + 1).max(rows[0].len())), "{rows:?}");
    }
    let mut widget = Widget::of(catalogue(&small()), "fr");
    widget.pick("Webinaire");
    let rows = read(&csv(&widget.0), b';');
    assert_eq!(rows[0], ["Critère", "Webinaire", ""]);
    assert_eq!(rows.last().unwrap(), &["[1]", "ISTF-formation", "https://example.org/istf"]);
}

#[test]
fn every_line_of_the_file_ends_as_the_standard_says() {
    let file = csv(&built_in("fr").0);
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert!(file.ends_with("\r\n"));
}

#[test]
fn unknown_is_written_out() {
    let widget = Widget::of(catalogue(&small()), "fr");
    let lines = read(&csv(&widget.0), b';');
    assert_eq!(
        lines[1],
        ["Autres noms", "tutoring (équivalent, anglais)", "Non renseigné", "Non renseigné"]
    );
    assert_eq!(
        lines[4],
        ["Taille du groupe", "Non renseigné", "Non renseigné", "Grand groupe [2]"]
    );
}

#[test]
fn where_nothing_matches_only_the_head_is_left() {
    let mut widget = built_in("fr");
    widget.search("zèbre");
    assert_eq!(csv(&widget.0), "\u{feff}\"Critère\"\r\n");
}

#[test]
fn what_has_no_column_is_said_below() {
    let modality = |index| json!({ "id": format!("n{index}"), "name": "Une parmi d'autres" });
    let modalities: Vec<_> = (0..52).map(modality).collect();
    let widget = Widget::of(catalogue(&small_with([put("/modalities", modalities)])), "en");
    let sentence = "2 more modalities are not shown: filter, or pick the ones to compare.";
    let empty = ",\"\"".repeat(50);
    assert!(csv(&widget.0).ends_with(&format!("\r\n\"\"{empty}\r\n\"{sentence}\"{empty}\r\n")));
    assert!(plain(&widget.0).ends_with(&format!("\n\n{sentence}\n")));
    assert!(html(&widget.0).ends_with(&format!("</table><p>{sentence}</p></div>")));
}

#[rstest]
#[case::equals("=1+1", true)]
#[case::plus("+33 1 23", true)]
#[case::minus("-1", true)]
#[case::list("- à revoir", false)]
#[case::list_of_steps("- première étape", false)]
#[case::more("+ 15 participants", false)]
#[case::two_spaces("-  à revoir", false)]
#[case::space_that_does_not_break("-\u{a0}à revoir", false)]
#[case::narrow_space("+\u{202f}de monde", false)]
#[case::lines_of_a_list("- à revoir\n- à dater", false)]
#[case::list_behind_a_space(" - à revoir", false)]
#[case::wide_list("－ à revoir", false)]
#[case::apostrophe_in_words("- l'animateur", false)]
#[case::alternative("- oui/non", false)]
#[case::colon("- étape 1\u{202f}: préparer", false)]
#[case::hyphen("- e-learning", false)]
#[case::exclamation("- Attention\u{202f}!", false)]
#[case::other_script("- 学习", false)]
#[case::minus_alone("-", false)]
#[case::plus_alone("+", false)]
#[case::minuses("--", false)]
#[case::minuses_with_spaces("- -", false)]
#[case::number_behind_a_space("- 15", true)]
#[case::sum("- 15 + 3", true)]
#[case::cell("+ A1", true)]
#[case::long_cell("- AB12", true)]
#[case::percentage("- 50\u{202f}%", true)]
#[case::word_without_a_space("-abc", true)]
#[case::two_signs("--1", true)]
#[case::call_behind_a_space("- SUM(A1)", true)]
#[case::call_with_a_space("+ HYPERLINK (A1)", true)]
#[case::wide_call("- SUM（A1）", true)]
#[case::other_sheet("- Sheet!A1", true)]
#[case::other_workbook("- [other.xlsx]Sheet!A1", true)]
#[case::reference("- première étape [1]", false)]
#[case::exclamation_and_reference("- Attention\u{202f}! [12]", false)]
#[case::minus_and_reference("- [2]", false)]
#[case::number_and_reference("- 15 [2]", true)]
#[case::bar("- mots | mots", true)]
#[case::exclamation_inside("- Attention\u{202f}! A1", true)]
#[case::equals_and_words("= à revoir", true)]
#[case::at_and_words("@ la fin", true)]
#[case::brackets("- étape (facultative)", true)]
#[case::at("@SUM(A1)", true)]
#[case::tab("\tTutorat", true)]
#[case::carriage_return("\rTutorat", true)]
#[case::line_feed("\nTutorat", true)]
#[case::behind_a_tab("\t=1+1", true)]
#[case::behind_a_space(" =1+1", true)]
#[case::behind_a_space_that_does_not_break("\u{a0}=1+1", true)]
#[case::behind_a_space_without_width("\u{200b}=1+1", true)]
#[case::wide("＝1+1", true)]
#[case::wide_at("＠SUM(A1)", true)]
#[case::sign_alone("=", true)]
#[case::call("=HYPERLINK(\"https://example.org\";\"ici\")", true)]
#[case::inside("1=1", false)]
#[case::space(" Tutorat", false)]
#[case::quotation_mark("\"=1+1\"", false)]
#[case::apostrophe("'=1+1", false)]
#[case::separator(";=1+1", false)]
#[case::dash("— à revoir", false)]
#[case::words("Tutorat", false)]
fn a_field_that_a_spreadsheet_may_run_is_made_safe(#[case] name: &str, #[case] made_safe: bool) {
    let expected = if made_safe { format!("'{name}") } else { name.to_owned() };
    assert_eq!(field(name), expected);
}

#[rstest]
#[case::null("\0=1+1")]
#[case::control_character("\u{1}=1+1")]
#[case::right_to_left_override("\u{202e}=1+1")]
fn what_is_not_shown_before_a_formula_is_not_exported(#[case] name: &str) {
    assert_eq!(field(name), "'=1+1");
}

#[test]
fn heads_sources_and_notes_are_made_safe_too() {
    let signs = small_with([
        put("/criteria/0/name/fr", "=1"),
        put("/sources/0/name", "+2"),
        put("/modalities/0/assessments/skills/text/fr", "-3"),
    ]);
    let mut widget = Widget::of(catalogue(&signs), "fr");
    widget.pick("Tutorat").write_on("Tutorat", "@4");
    let lines = read(&csv(&widget.0), b';');
    let fields: Vec<_> = lines.iter().flatten().filter(|field| field.starts_with('\'')).collect();
    assert_eq!(fields, ["'=1", "'-3", "'@4", "'+2"]);
}

#[test]
fn a_table_for_a_word_processor() {
    let mut widget = built_in("en");
    widget.pick("Webinar").pick("Interactive module").toggle_differences();
    let html = unmarked(&html(&widget.0)).replace("<tr>", "\n<tr>").replace("<td>", "\n  <td>");
    assert_snapshot!(html.replace("</table>", "\n</table>"), @r#"
    <div lang="en"><table border="1"><caption>Comparison of 2 modalities</caption><thead>
    <tr><th scope="col">Criterion</th><th scope="col">Webinar</th><th scope="col">Interactive module</th></tr></thead><tbody>
    <tr><th scope="row">Other names</th>
      <td><span lang="fr">cyberconférence</span> (official term, French) [1]</td>
      <td>Not stated</td></tr>
    <tr><th scope="row">Definition</th>
      <td>“It is a conference that you can follow over the internet, in real time (synchronous mode). In general the speaker shows a presentation and comments on it, and interactivity with the audience is limited to questions and answers, by voice or by chat.” [2]</td>
      <td>Editorial definition: Animated multimedia sequence, most often with sound, that requires the learner to step in to trigger various actions: showing content, answering an exercise, navigating, and so on.</td></tr>
    <tr><th scope="row">Timing</th>
      <td>Synchronous [2]</td>
      <td>Asynchronous</td></tr>
    <tr><th scope="row">Group size</th>
      <td>Large group</td>
      <td>Individual</td></tr>
    <tr><th scope="row">Interactivity</th>
      <td>Low [2]</td>
      <td>Medium</td></tr>
    <tr><th scope="row">Preparation</th>
      <td>Preparing the content + rehearsals</td>
      <td>Preparation, production and updates</td></tr>
    <tr><th scope="row">Equipment</th>
      <td>Basic computer equipment + licence</td>
      <td>Authoring tool</td></tr>
    <tr><th scope="row">Skills</th>
      <td>Thorough knowledge of the subject + familiarity with the software</td>
      <td>Good command of the tool</td></tr>
    <tr><th scope="row">Note</th>
      <td>the webinar is less interactive than the virtual classroom and can bring together a large number of people</td>
      <td>Not stated</td></tr></tbody>
    </table><p>Sources</p><p>[1] FranceTerme, Journal officiel of 16 September 2014, <a href="https://www.culture.fr/franceterme">https://www.culture.fr/franceterme</a></p><p>[2] <span lang="fr">formation-et-nouvelles-technologies.fr</span></p></div>
    "#);
}

/// The table without what marks its cells as texts.
fn unmarked(html: &str) -> String {
    let mut cells = html.split(" style=\"mso-number-format:");
    let mut plain = cells.next().unwrap_or_default().to_owned();
    for cell in cells {
        let (_, rest) = cell.split_once("}\">").unwrap();
        plain.push('>');
        plain.push_str(rest);
    }
    plain
}

#[test]
fn every_cell_of_the_table_is_marked_as_text_for_each_spreadsheet() {
    let names = small_with([
        put("/modalities/0/name/fr", "=1+1"),
        put("/criteria/0/name/fr", "2-12"),
        put("/modalities/0/definition/text/fr", "00123"),
        put("/sources/0/name", "=2+2"),
        put("/sources/1/name", "3/4"),
    ]);
    let mut widget = Widget::of(catalogue(&names), "fr");
    widget.write_on("=1+1", "Dire \"oui\"\n& <b>");
    let html = html(&widget.0);
    let cells: Vec<_> =
        html.split(['<']).filter(|tag| tag.starts_with("th ") || tag.starts_with("td")).collect();
    assert_eq!(cells.len(), cells_of(&html));
    for cell in &cells {
        let marks = [
            " style=\"mso-number-format:'\\@'\"",
            " sdnum=\"1033;0;@\"",
            " data-sheets-numberformat=\"{&quot;1&quot;:1}\"",
        ];
        assert!(marks.iter().all(|mark| cell.contains(mark)), "{cell}");
    }
    let value =
        |text: &str| format!("data-sheets-value=\"{{&quot;1&quot;:2,&quot;2&quot;:{text}}}\">");
    for text in [
        "&quot;=1+1&quot;",
        "&quot;2-12&quot;",
        "&quot;«\u{202f}00123\u{202f}» [1]&quot;",
        "&quot;Dire \\&quot;oui\\&quot;\\n&amp; &lt;b&gt;&quot;",
    ] {
        assert!(html.contains(&value(text)), "{text} in {html}");
    }
    // Nothing marks what stands outside the table: it starts with a bracket.
    assert!(html.contains("<p>[1] =2+2</p>") && html.contains("<p>[2] 3/4, <a "));
}

/// How many cells there are.
fn cells_of(html: &str) -> usize {
    html.matches("</th>").count() + html.matches("</td>").count()
}

#[test]
fn plain_text_starts_with_an_apostrophe_where_a_spreadsheet_would_run_it() {
    let names = small_with([
        put("/modalities/0/name/fr", "=1+1"),
        put("/modalities/1/name/fr", "\t@SUM(1)"),
        put("/modalities/2/name/fr", "- première étape"),
        put("/sources/0/name", "+1"),
    ]);
    let mut widget = Widget::of(catalogue(&names), "fr");
    widget.write_on("=1+1", "=2+2");
    widget.write_on("- première étape", "\"=3+3\" ou \"rien\"");
    let text = plain(&widget.0);
    let first: Vec<_> = text.lines().next().unwrap().split('\t').collect();
    assert_eq!(first.len(), 4);
    assert!(first.contains(&"'=1+1") && first.contains(&"- première étape"), "{first:?}");
    assert!(first.iter().any(|name| name.starts_with('\'') && name.ends_with("@SUM(1)")));
    assert!(text.contains("\t\"\"\"=3+3\"\" ou \"\"rien\"\"\""), "{text}");
    assert!(text.contains("Mes notes\t'=2+2\t") && text.contains("[1]\t'+1\n"), "{text}");
}

#[test]
fn what_a_workbook_is_made_of_has_the_texts_as_they_are() {
    let names = small_with([
        put("/title/fr", "=1+1"),
        put("/modalities/0/name/fr", "=2+2"),
        put("/modalities/2/name/fr", "2-12"),
    ]);
    let mut widget = Widget::of(catalogue(&names), "fr");
    widget.pick("=2+2").pick("2-12");
    let handed: Value = serde_json::from_str(&workbook(&widget.0, "2026-11-23")).unwrap();
    assert_eq!(handed["title"], "=1+1");
    assert_eq!(handed["day"], "2026-11-23");
    assert_eq!((&handed["interface"], &handed["language"]), (&json!("fr"), &json!("fr")));
    assert_eq!(handed["rows"][0], json!(["Critère", "=2+2", "2-12"]));
    assert_eq!(handed["rows"][3], json!(["Temporalité", "Synchrone, Asynchrone", "Synchrone"]));
    assert_eq!(
        handed["sources"],
        json!([["Jacques Rodet"], ["ISTF-formation", "https://example.org/istf"]])
    );
    assert_eq!(handed["more"], "");
}

#[test]
fn nothing_in_the_table_is_markup() {
    let sharp = "<img src=x onerror='alert(1)'> & \"co\"";
    let edits = small_with([
        put("/criteria/0/name/fr", sharp),
        put("/criteria/0/values/0/label/fr", sharp),
        put("/sources/0/name", sharp),
        put("/sources/0/url", "https://example.org/?a=1&b='c'"),
        put("/modalities/0/name/fr", sharp),
        put("/modalities/0/other_names/0/name", format!("{sharp}!")),
        put("/modalities/0/definition/text/fr", sharp),
        put("/modalities/0/note", sharp),
    ]);
    let mut widget = Widget::of(catalogue(&edits), "fr");
    widget.write_on(sharp, sharp);
    let html = html(&widget.0);
    let escaped = "&lt;img src=x onerror=&#39;alert(1)&#39;&gt; &amp; &quot;co&quot;";
    assert_eq!(unmarked(&html).matches(escaped).count(), 9, "one of the labels stands twice");
    assert!(!html.contains("<img"));
    assert!(html.contains(r#"<a href="https://example.org/?a=1&amp;b=&#39;c&#39;">"#));
}

#[test]
fn words_in_another_language_are_marked_as_such() {
    let untranslated = small_with([without("/modalities/0/name/en")]);
    let widget = Widget::of(catalogue(&untranslated), "en");
    let html = html(&widget.0);
    assert!(html.starts_with(r#"<div lang="en">"#));
    let html = unmarked(&html);
    assert!(html.contains(r#"<th scope="col"><span lang="fr">Tutorat</span></th>"#));
    assert!(html.contains(r#"<th scope="col">Webinar</th>"#));
}

#[test]
fn a_note_keeps_its_lines_in_the_table_and_not_in_plain_text() {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    widget.pick("Tutorat").write_on("Tutorat", "Un\nDeux\tTrois");
    let line = "<td>Un<br style=\"mso-data-placement:same-cell\">Deux\tTrois</td>";
    assert!(unmarked(&html(&widget.0)).contains(line));
    assert!(plain(&widget.0).contains("Mes notes\tUn Deux Trois\n"));
}

#[test]
fn a_table_as_plain_text() {
    let mut widget = Widget::of(catalogue(&small()), "fr");
    widget.pick("Tutorat").pick("Webinaire");
    assert_snapshot!(visible(&plain(&widget.0)), @"
    Critère → Tutorat → Webinaire
    Autres noms → tutoring (équivalent, anglais) → Non renseigné
    Définition → «⍽Une relation d’aide⍽» [1] → Non renseigné
    Temporalité → Synchrone, Asynchrone → Synchrone
    Taille du groupe → Non renseigné → Grand groupe [2]
    Compétences → Connaître le sujet → Non renseigné

    [1] → Jacques Rodet
    [2] → ISTF-formation → https://example.org/istf
    ");
}

#[rstest]
#[case::accents("Comparer les modalités", "comparer-les-modalites-2026-11-23.csv")]
#[case::apostrophe("L'offre d’été", "l-offre-d-ete-2026-11-23.csv")]
#[case::signs("  A/B\\C: \"D\" <E>|F?*…", "a-b-c-d-e-f-2026-11-23.csv")]
#[case::path("../../etc/passwd", "etc-passwd-2026-11-23.csv")]
#[case::ligature("Œuvres n° 2", "oeuvres-n-2-2026-11-23.csv")]
#[case::no_letter_that_all_take("比較", "small-2026-11-23.csv")]
#[case::long(&"mots ".repeat(50), "mots-mots-mots-mots-mots-mots-mots-mots-mots-mots-mots-mots-mots-2026-11-23.csv")]
#[case::long_word(&"a".repeat(200), "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-2026-11-23.csv")]
fn a_file_is_named_by_title_and_date(#[case] title: &str, #[case] expected: &str) {
    let widget = Widget::of(catalogue(&small_with([put("/title/fr", title)])), "fr");
    let name = file_name(&widget.0, "2026-11-23", "csv");
    assert_eq!(name, expected);
    assert!(name.len() <= 80);
}

/// What a reader of the table finds in a cell, told once more in the plainest form.
fn said(widget: &Widget, cell: &Cell) -> String {
    let messages = widget.0.messages();
    let number = |number: Option<usize>| number.map(|n| format!(" [{n}]")).unwrap_or_default();
    let one = |Said { text, kind, footnote }: &Said| {
        let kind = kind.as_ref().map(|kind| format!(" ({kind})")).unwrap_or_default();
        format!("{}{kind}{}", text.text, number(*footnote))
    };
    let all = cell.said.iter().map(one).collect::<Vec<_>>().join(", ");
    let words = match cell.basis {
        _ if cell.said.is_empty() => messages.unknown.to_owned(),
        Some(Basis::Quoted) => format!("{}{all}{}", messages.quotes.0, messages.quotes.1),
        Some(Basis::Editorial) => {
            format!("{}{}{all}", messages.editorial_definition, messages.colon)
        }
        None => all,
    };
    words + &number(cell.footnote)
}

/// The table as lines of fields, without what stands below it.
fn cells(widget: &Widget) -> Vec<Vec<String>> {
    let table = widget.table();
    let criterion = widget.0.messages().criterion.to_owned();
    let heads = table.columns.iter().map(|column| column.name.text.clone());
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| said(widget, cell));
        std::iter::once(row.head.text.clone()).chain(cells).collect()
    });
    std::iter::once(std::iter::once(criterion).chain(heads).collect()).chain(rows).collect()
}

/// Words with all that a file for spreadsheets might trip over.
fn sharp_words() -> BoxedStrategy<String> {
    let pieces =
        vec!["=", "+", "-", "@", ";", ",", "\"", "'", "\r\n", "\n", "\t", " ", "<b>", "&", "é"];
    let piece = prop_oneof![3 => select(pieces).prop_map(str::to_owned), 1 => "\\PC{1,3}"];
    let words = vec(piece, 1..6).prop_map(|pieces| pieces.concat());
    words.prop_filter("words", |words| !words.chars().all(is_unseen)).boxed()
}

/// A catalogue, a note on the first of its modalities, and the language of the page.
fn visit() -> impl Strategy<Value = (Value, String, &'static str)> {
    (generated::catalogue(5, sharp_words()), sharp_words(), select(vec!["fr", "en"]))
}

fn widget((json, note, language): (Value, String, &str)) -> Widget {
    let mut widget = Widget::of(catalogue(&json), language);
    let (first, _) = widget.0.catalogue().modalities().next().unwrap();
    widget.does(Event::NoteTyped(first, note));
    widget
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_read_back_has_the_cells_and_nothing_to_run(visit in visit()) {
        let widget = widget(visit);
        let lines = read(&csv(&widget.0), widget.0.messages().separator as u8);
        let table = widget.table();
        let expected = cells(&widget);
        let below = if table.footnotes.is_empty() { 0 } else { table.footnotes.len() + 1 };
        prop_assert_eq!(lines.len(), expected.len() + below);
        for (line, cells) in lines.iter().zip(&expected) {
            prop_assert!(line[cells.len()..].iter().all(String::is_empty));
            for (field, cell) in line.iter().zip(cells) {
                prop_assert!(field == cell || *field == format!("'{cell}"), "{field:?} {cell:?}");
            }
        }
        for (line, source) in lines.iter().skip(expected.len() + 1).zip(&table.footnotes) {
            prop_assert_eq!(line[1].trim_start_matches('\''), source.name.text.trim_start_matches('\''));
            let url = line.get(2).map(String::as_str).unwrap_or_default();
            prop_assert_eq!(url, source.url.as_deref().unwrap_or_default());
        }
        for field in lines.iter().flatten() {
            let seen = field.trim_start();
            prop_assert!(!seen.starts_with(['=', '@']), "{field:?}");
            if let Some(rest) = seen.strip_prefix(['+', '-']) {
                prop_assert!(rest.is_empty() || rest.starts_with(|next: char| next.is_whitespace() || "+-".contains(next)), "{field:?}");
                prop_assert!(!rest.contains(['(', '|']), "{field:?}");
            }
            prop_assert!(!field.starts_with(['\t', '\r', '\n']), "{field:?}");
        }
    }

    #[test]
    fn plain_text_has_a_line_a_row_and_a_tab_a_column(visit in visit()) {
        let widget = widget(visit);
        let (text, expected) = (plain(&widget.0), cells(&widget));
        for (line, cells) in text.lines().zip(&expected) {
            let fields: Vec<_> = line.split('\t').collect();
            prop_assert_eq!(fields.len(), cells.len());
            for (field, cell) in fields.iter().zip(cells) {
                let spaced = cell.replace(char::is_control, " ");
                let spaced = match spaced.starts_with('"') {
                    true => format!("\"{}\"", spaced.replace('"', "\"\"")),
                    false => spaced,
                };
                prop_assert!(*field == spaced || *field == format!("'{spaced}"), "{field:?} {cell:?}");
                prop_assert!(!field.trim_start().starts_with(['=', '@']), "{field:?}");
            }
        }
        let footnotes = widget.table().footnotes.len();
        let below = if footnotes == 0 { 0 } else { footnotes + 1 };
        prop_assert_eq!(text.lines().count(), expected.len() + below);
    }

    #[test]
    fn the_table_has_the_words_and_only_its_own_tags(visit in visit()) {
        let widget = widget(visit);
        let html = html(&widget.0);
        let tags = html.split('<').skip(1).map(|rest| rest.split(['>', ' ']).next().unwrap());
        let known = ["div", "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "br", "p", "ol", "li", "a"];
        for tag in tags {
            prop_assert!(known.contains(&tag.trim_start_matches('/')), "<{tag}> in {html}");
        }
        let cells: usize = cells(&widget).iter().map(Vec::len).sum();
        prop_assert_eq!(cells_of(&html), cells);
        prop_assert_eq!(html.matches(" sdnum=\"1033;0;@\"").count(), cells);
    }
}
