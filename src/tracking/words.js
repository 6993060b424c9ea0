// What the learner is told around the widget: the platform is none of its business.

const words = {
  en: {
    lang: "en",
    absent: "The learning platform does not answer: your progress is not recorded. You can compare as usual.",
    doubtful: "The learning platform no longer answers: your progress may not be recorded.",
    elsewhere:
      "This activity is open in another tab: what you do here is not recorded. " +
      "Go on in that tab, or open the activity again on the learning platform.",
    over: "This visit is closed: to have your progress recorded, open the activity again on the learning platform.",
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
    back: "Retour à la plateforme de formation",
  },
};

/** The words in a language, or in English. */
export const inLanguage = (tag) => words[tag.slice(0, 2).toLowerCase()] ?? words.en;
