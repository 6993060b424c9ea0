// The words of the interface outside of the module: for when that is not there. A fault of the page is said to those
// who can mend it.

import { inLanguage } from "./language.js";

const all = {
  en: {
    lang: "en",
    lost: "The comparison could not be loaded. Check the connection, then try again.",
    damaged: "The comparison arrived damaged or incomplete. Try again; if it stays so, tell whoever runs this site.",
    absent: "This browser has no WebAssembly, which the comparison needs. Update it, or use another one.",
    refused:
      "The security policy of this page does not allow WebAssembly, which the comparison needs. For whoever runs this site: script-src 'wasm-unsafe-eval'.",
    stopped: "The comparison has stopped because of an error. What was saved is intact.",
    kept: (date) => `The catalogue could not be reached. This is the one of ${date}.`,
    again: "Try again",
    reload: "Reload the page",
    report: "Technical report",
    copy: "Copy the report",
    copied: "Copied",
  },
  fr: {
    lang: "fr",
    lost: "Le comparateur n'a pas pu être chargé. Vérifiez la connexion, puis réessayez.",
    damaged:
      "Le comparateur est arrivé abîmé ou incomplet. Réessayez\u202f; si cela se répète, prévenez la personne qui gère ce site.",
    absent: "Ce navigateur n'a pas WebAssembly, dont le comparateur a besoin. Mettez-le à jour, ou prenez-en un autre.",
    refused:
      "La politique de sécurité de cette page ne permet pas WebAssembly, dont le comparateur a besoin. Pour la personne qui gère ce site\u202f: script-src 'wasm-unsafe-eval'.",
    stopped: "Le comparateur s'est arrêté à cause d'une erreur. Ce qui était enregistré est intact.",
    kept: (date) => `Le catalogue n'a pas pu être joint. Voici celui du ${date}.`,
    again: "Réessayer",
    reload: "Recharger la page",
    report: "Rapport technique",
    copy: "Copier le rapport",
    copied: "Copié",
  },
};

/** Those of a language, by its BCP 47 tag; English where there are none. */
export const words = (language) => inLanguage(all, language);
