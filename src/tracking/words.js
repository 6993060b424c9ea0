// What the learner is told around the widget: the platform is none of its business.

import { inLanguage as choose } from "../embed/language.js";

const words = {
  en: {
    lang: "en",
    absent: "The learning platform does not answer: your progress is not recorded. You can compare as usual.",
    doubtful: "The learning platform no longer answers: your progress may not be recorded.",
    elsewhere:
      "This activity is open in another tab: what you do here is not recorded. " +
      "Go on in that tab, or open the activity again on the learning platform.",
    over: "This visit is closed: to have your progress recorded, open the activity again on the learning platform.",
    preview: "You are looking at this activity without its being recorded: what you change here is not kept.",
    short:
      "The learning platform has no room for all of your notes: some are not stored there. " +
      "So that nothing is lost, save your selection to a file.",
    away:
      "Some of your notes had no room on the learning platform: they are in the browser in which you wrote them.",
    unread:
      "What the learning platform or this browser kept of an earlier visit could not be read. " +
      "It stays as it is until you change something.",
    file: "Save my selection to a file",
    unreadFile: "Save it to a file",
    back: "Back to the learning platform",
  },
  fr: {
    lang: "fr",
    absent:
      "La plateforme de formation ne répond pas\u{202f}: votre progression n'est pas enregistrée. " +
      "Vous pouvez comparer comme d'habitude.",
    doubtful:
      "La plateforme de formation ne répond plus\u{202f}: votre progression n'est peut-être pas enregistrée.",
    elsewhere:
      "Cette activité est ouverte dans un autre onglet\u{202f}: ce que vous faites ici n'est pas enregistré. " +
      "Continuez dans cet onglet-là, ou rouvrez l'activité sur la plateforme de formation.",
    over:
      "Cette visite est close\u{202f}: pour que votre progression soit enregistrée, " +
      "rouvrez l'activité sur la plateforme de formation.",
    preview:
      "Vous consultez cette activité sans qu'elle soit enregistrée\u{202f}: " +
      "ce que vous changez ici n'est pas conservé.",
    short:
      "La plateforme de formation n'a pas assez de place pour toutes vos notes\u{202f}: certaines n'y sont pas " +
      "enregistrées. Pour ne rien perdre, enregistrez votre sélection dans un fichier.",
    away:
      "Certaines de vos notes n'ont pas tenu sur la plateforme de formation\u{202f}: " +
      "elles sont dans le navigateur où vous les avez écrites.",
    unread:
      "Ce que la plateforme de formation ou ce navigateur a gardé d'une visite précédente n'a pas pu être lu. " +
      "Rien n'en est effacé tant que vous ne changez rien.",
    file: "Enregistrer ma sélection dans un fichier",
    unreadFile: "L'enregistrer dans un fichier",
    back: "Retour à la plateforme de formation",
  },
};

/** The words in a language, or in English. */
export const inLanguage = (tag) => choose(words, tag);
