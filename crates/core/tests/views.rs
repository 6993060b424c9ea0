//! View models: every card of the built-in catalogue, and what its filters mean, in both languages.

mod common;

use common::{
    catalogues::{catalogue, small},
    printed,
    widget::{Widget, built_in},
};
use insta::assert_snapshot;

#[track_caller]
fn card(language: &str, slug: &str) -> String {
    printed::card(&built_in(language).card(slug))
}

#[test]
fn the_interactive_module() {
    assert_snapshot!(card("fr", "module-interactif"), @"
    # Module interactif
    also ⟨en|interactive module⟩ (équivalent, anglais)
    editorial: Séquence multimédia animée et le plus souvent sonorisée qui requiert l'intervention de l'apprenant pour déclencher diverses actions⍽: affichage d'un contenu, réponse à un exercice, navigation, etc.
    - Temporalité: Asynchrone
      editorial: La séquence est réalisée d'avance⍽: l'apprenant la suit quand il veut.
    - Taille du groupe: Individuel ●○○
      editorial: L'apprenant avance seul dans la séquence, à son rythme.
    - Interactivité: Moyenne ○●○
      quoted: Le module «⍽requiert l'intervention de l'apprenant pour déclencher diverses actions⍽», toutes prévues d'avance.
    - Préparation: Préparation, réalisation et mises à jour
    - Équipement: Outil auteur
    - Compétences: Bonne maîtrise de l’outil
    ");
    assert_snapshot!(card("en", "module-interactif"), @"
    # Interactive module
    editorial: Animated multimedia sequence, most often with sound, that requires the learner to step in to trigger various actions: showing content, answering an exercise, navigating, and so on.
    - Timing: Asynchronous
      editorial: The sequence is made in advance: the learner follows it at any time.
    - Group size: Individual ●○○
      editorial: The learner goes through the sequence alone, at their own pace.
    - Interactivity: Medium ○●○
      quoted: The module “requires the learner to step in to trigger various actions”, all made in advance.
        Original text (French): ⟨fr|Le module «⍽requiert l'intervention de l'apprenant pour déclencher diverses actions⍽», toutes prévues d'avance.⟩
    - Preparation: Preparation, production and updates
    - Equipment: Authoring tool
    - Skills: Good command of the tool
    ");
}

#[test]
fn tutoring() {
    assert_snapshot!(card("fr", "tutorat"), @"
    # Tutorat
    also ⟨en|tutoring⟩ (équivalent, anglais)
    quoted: Le tutorat est une modalité d'encadrement des apprenants, basée sur une relation d’aide. La mise en place du tutorat vise à réduire le taux d'abandon ou d'échec à une formation en ligne — Jacques Rodet
    note: Le tutorat et l'expertise du contenu peuvent être décorrélés
    - Temporalité: Synchrone + Asynchrone
      editorial: Le tuteur accompagne en direct ou par messages⍽: le texte n'impose ni l'un ni l'autre.
    - Taille du groupe: Individuel + Petit groupe ●●○
      quoted: Une «⍽relation d’aide⍽» se noue avec une personne, ou avec quelques-unes. — Jacques Rodet
    - Interactivité: Élevée ○○●
      quoted: C'est une «⍽modalité d'encadrement des apprenants, basée sur une relation d’aide⍽»⍽: quelqu'un répond à chacun. — Jacques Rodet
    - Préparation: Implique une grande disponibilité
    - Équipement: Nécessite un dispositif dédié
    - Compétences: Connaissance approfondie du sujet
    ");
    assert_snapshot!(card("en", "tutorat"), @"
    # Tutoring
    quoted: Tutoring is a way of supporting learners, based on a helping relationship. Setting up tutoring aims to reduce the rate of dropping out of, or failing, an online course — ⟨fr|Jacques Rodet⟩
      Original text (French): ⟨fr|Le tutorat est une modalité d'encadrement des apprenants, basée sur une relation d’aide. La mise en place du tutorat vise à réduire le taux d'abandon ou d'échec à une formation en ligne⟩
    note: Tutoring and expertise in the content can be separate
    - Timing: Synchronous + Asynchronous
      editorial: The tutor gives support live or by messages: the text demands neither.
    - Group size: Individual + Small group ●●○
      quoted: A “helping relationship” is formed with one person, or with a few. — ⟨fr|Jacques Rodet⟩
        Original text (French): ⟨fr|Une «⍽relation d’aide⍽» se noue avec une personne, ou avec quelques-unes.⟩
    - Interactivity: High ○○●
      quoted: It is “a way of supporting learners, based on a helping relationship”: someone answers each of them. — ⟨fr|Jacques Rodet⟩
        Original text (French): ⟨fr|C'est une «⍽modalité d'encadrement des apprenants, basée sur une relation d’aide⍽»⍽: quelqu'un répond à chacun.⟩
    - Preparation: Requires being widely available
    - Equipment: Needs a dedicated set-up
    - Skills: Thorough knowledge of the subject
    ");
}

#[test]
fn the_virtual_classroom() {
    assert_snapshot!(card("fr", "classe-virtuelle"), @"
    # Classe virtuelle
    also ⟨en|virtual classroom⟩ (équivalent, anglais)
    quoted: Une classe virtuelle est une classe en ligne où les apprenants peuvent retrouver leur tuteur en live en audio et vidéoconférence. Chacun possède alors un casque/micro et une webcam, le tuteur peut s’adresser directement à tout le monde. C’est un dispositif e-learning synchrone. — ISTF-formation
    note: la classe virtuelle est plus interactive que le webinaire. Elle est plutôt adaptée aux petits groupes et a une durée limitée.
    - Temporalité: Synchrone
      quoted: La définition le dit⍽: «⍽C’est un dispositif e-learning synchrone.⍽» — ISTF-formation
    - Taille du groupe: Petit groupe ○●○
      quoted: La note le dit⍽: «⍽plutôt adaptée aux petits groupes⍽».
    - Interactivité: Élevée ○○●
      quoted: La note la dit «⍽plus interactive que le webinaire⍽», et «⍽le tuteur peut s’adresser directement à tout le monde⍽». — ISTF-formation
    - Préparation: Préparation du contenu + répétitions
    - Équipement: Matériel informatique de base + licence
    - Compétences: Connaissance approfondie du sujet + prise en main du logiciel
    ");
    assert_snapshot!(card("en", "classe-virtuelle"), @"
    # Virtual classroom
    quoted: A virtual classroom is an online class where learners can meet their tutor live by audio and video conference. Each then has a headset and a webcam, and the tutor can speak directly to everyone. It is a synchronous e-learning set-up. — ⟨fr|ISTF-formation⟩
      Original text (French): ⟨fr|Une classe virtuelle est une classe en ligne où les apprenants peuvent retrouver leur tuteur en live en audio et vidéoconférence. Chacun possède alors un casque/micro et une webcam, le tuteur peut s’adresser directement à tout le monde. C’est un dispositif e-learning synchrone.⟩
    note: the virtual classroom is more interactive than the webinar. It suits small groups rather, and is limited in time.
    - Timing: Synchronous
      quoted: The definition says so: “It is a synchronous e-learning set-up.” — ⟨fr|ISTF-formation⟩
        Original text (French): ⟨fr|La définition le dit⍽: «⍽C’est un dispositif e-learning synchrone.⍽»⟩
    - Group size: Small group ○●○
      quoted: The note says so: it “suits small groups rather”.
        Original text (French): ⟨fr|La note le dit⍽: «⍽plutôt adaptée aux petits groupes⍽».⟩
    - Interactivity: High ○○●
      quoted: The note says it is “more interactive than the webinar”, and “the tutor can speak directly to everyone”. — ⟨fr|ISTF-formation⟩
        Original text (French): ⟨fr|La note la dit «⍽plus interactive que le webinaire⍽», et «⍽le tuteur peut s’adresser directement à tout le monde⍽».⟩
    - Preparation: Preparing the content + rehearsals
    - Equipment: Basic computer equipment + licence
    - Skills: Thorough knowledge of the subject + familiarity with the software
    ");
}

#[test]
fn the_webinar() {
    assert_snapshot!(card("fr", "webinaire"), @"
    # Webinaire
    also cyberconférence (terme officiel) — FranceTerme, Journal officiel du 16 septembre 2014 <https://www.culture.fr/franceterme>
    also ⟨en|webinar⟩ (équivalent, anglais)
    quoted: Il s’agit d’une conférence que vous pouvez suivre via internet, en temps réel (mode synchrone). En général, l’orateur diffuse une présentation qu’il commente, et l’interactivité avec son auditoire se limite à des questions/réponses, de vive voix ou par tchat. — formation-et-nouvelles-technologies.fr
    note: le webinaire est moins interactif que la classe virtuelle et peut regrouper un grand nombre de personnes
    - Temporalité: Synchrone
      quoted: La définition le dit⍽: «⍽en temps réel (mode synchrone)⍽». — formation-et-nouvelles-technologies.fr
    - Taille du groupe: Grand groupe ○○●
      quoted: La note le dit⍽: il «⍽peut regrouper un grand nombre de personnes⍽».
    - Interactivité: Faible ●○○
      quoted: La définition le dit⍽: «⍽l’interactivité avec son auditoire se limite à des questions/réponses⍽». — formation-et-nouvelles-technologies.fr
    - Préparation: Préparation du contenu + répétitions
    - Équipement: Matériel informatique de base + licence
    - Compétences: Connaissance approfondie du sujet + prise en main du logiciel
    ");
    assert_snapshot!(card("en", "webinaire"), @"
    # Webinar
    also ⟨fr|cyberconférence⟩ (official term, French) — FranceTerme, Journal officiel of 16 September 2014 <https://www.culture.fr/franceterme>
    quoted: It is a conference that you can follow over the internet, in real time (synchronous mode). In general the speaker shows a presentation and comments on it, and interactivity with the audience is limited to questions and answers, by voice or by chat. — ⟨fr|formation-et-nouvelles-technologies.fr⟩
      Original text (French): ⟨fr|Il s’agit d’une conférence que vous pouvez suivre via internet, en temps réel (mode synchrone). En général, l’orateur diffuse une présentation qu’il commente, et l’interactivité avec son auditoire se limite à des questions/réponses, de vive voix ou par tchat.⟩
    note: the webinar is less interactive than the virtual classroom and can bring together a large number of people
    - Timing: Synchronous
      quoted: The definition says so: “in real time (synchronous mode)”. — ⟨fr|formation-et-nouvelles-technologies.fr⟩
        Original text (French): ⟨fr|La définition le dit⍽: «⍽en temps réel (mode synchrone)⍽».⟩
    - Group size: Large group ○○●
      quoted: The note says so: it “can bring together a large number of people”.
        Original text (French): ⟨fr|La note le dit⍽: il «⍽peut regrouper un grand nombre de personnes⍽».⟩
    - Interactivity: Low ●○○
      quoted: The definition says so: “interactivity with the audience is limited to questions and answers”. — ⟨fr|formation-et-nouvelles-technologies.fr⟩
        Original text (French): ⟨fr|La définition le dit⍽: «⍽l’interactivité avec son auditoire se limite à des questions/réponses⍽».⟩
    - Preparation: Preparing the content + rehearsals
    - Equipment: Basic computer equipment + licence
    - Skills: Thorough knowledge of the subject + familiarity with the software
    ");
}

#[test]
fn filters_say_what_they_mean() {
    assert_snapshot!(printed::meanings(&built_in("fr")), @"
    Temporalité — Tout le monde doit-il être là au même moment⍽?
      Synchrone — En direct⍽: tout le monde est là au même moment.
      Asynchrone — En différé⍽: chacun choisit son moment.
    Taille du groupe — À combien de personnes s'adresse une séance⍽?
      Individuel — Une personne.
      Petit groupe — Assez peu de personnes pour que chacune prenne la parole.
      Grand groupe — Trop de personnes pour que chacune prenne la parole.
    Interactivité — Quelle part l'apprenant prend-il à ce qui se passe⍽?
      Faible — L'apprenant écoute, et peut poser des questions.
      Moyenne — L'apprenant agit, sur un contenu prévu d'avance.
      Élevée — L'apprenant échange avec quelqu'un qui lui répond.
    ");
    assert_snapshot!(printed::meanings(&built_in("en")), @"
    Timing — Does everyone have to be there at the same time?
      Synchronous — Live: everyone is there at the same time.
      Asynchronous — In one's own time: each person chooses when.
    Group size — How many people is one session for?
      Individual — One person.
      Small group — Few enough people for each of them to speak.
      Large group — Too many people for each of them to speak.
    Interactivity — What part does the learner take in what happens?
      Low — The learner listens, and can ask questions.
      Medium — The learner acts, on content made in advance.
      High — The learner talks with someone who answers.
    ");
}

#[test]
fn what_is_not_known_is_shown_as_that() {
    let widget = Widget::of(catalogue(&small()), "en");
    assert_snapshot!(printed::card(&widget.card("classe-virtuelle")), @"
    # Virtual classroom
    - Timing: ?
    - Group size: ?
    - Skills: ?
    ");
}
