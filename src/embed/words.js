// The words of the interface outside of the module: for when that is not there. A fault of the page is said to those
// who can mend it.

import { inLanguage } from "./language.js";

/** MIME types that a server may have to be told of, as IIS, which answers 404 for what it does not know. */
const types = { wasm: "application/wasm", css: "text/css", js: "text/javascript" };
const mime = (file) => types[file.split(".").pop()];

/** Whether a status is about the file, and not about a moment. */
const isLasting = (status) => /^4(?!08|29)/.test(status);

const all = {
  en: {
    lang: "en",
    lost: "The comparison could not be loaded. Check the connection, then try again.",
    damaged: (file) =>
      `The comparison arrived damaged or incomplete. Try again; if it stays so, tell whoever runs this site: ${file} (Content-Encoding).`,
    status: (file, status) =>
      `The comparison could not be loaded: the server answered ${status} for ${file}. ${isLasting(status) ? all.en.mend(file) : "Try again later."}`,
    page: (file) =>
      `The comparison could not be loaded: the server sent a web page in place of ${file}. Reload the page: you may have to sign in again. ${all.en.mend(file)}`,
    redirect: (file) =>
      `The comparison could not be loaded: the server redirects to another address in place of ${file}. Reload the page: you may have to sign in again. ${all.en.mend(file)}`,
    cors: (file) =>
      `The comparison could not be loaded: the site of ${file} does not allow this page to read it. For whoever runs that site: Access-Control-Allow-Origin (CORS).`,
    policy: (file) =>
      `The security policy of this page does not allow ${file} to be loaded. For whoever runs this site: connect-src.`,
    mend: (file) =>
      `For whoever runs this site: is the file there, readable for everybody, and its MIME type known to the server (${mime(file)}; IIS refuses others)?`,
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
    damaged: (file) =>
      `Le comparateur est arrivé abîmé ou incomplet. Réessayez\u202f; si cela se répète, prévenez la personne qui gère ce site\u202f: ${file} (Content-Encoding).`,
    status: (file, status) =>
      `Le comparateur n'a pas pu être chargé\u202f: le serveur a répondu ${status} pour ${file}. ${isLasting(status) ? all.fr.mend(file) : "Réessayez plus tard."}`,
    page: (file) =>
      `Le comparateur n'a pas pu être chargé\u202f: le serveur a envoyé une page web à la place de ${file}. Rechargez la page\u202f: il faut peut-être se reconnecter. ${all.fr.mend(file)}`,
    redirect: (file) =>
      `Le comparateur n'a pas pu être chargé\u202f: le serveur renvoie vers une autre adresse à la place de ${file}. Rechargez la page\u202f: il faut peut-être se reconnecter. ${all.fr.mend(file)}`,
    cors: (file) =>
      `Le comparateur n'a pas pu être chargé\u202f: le site de ${file} ne permet pas à cette page de le lire. Pour la personne qui gère cet autre site\u202f: Access-Control-Allow-Origin (CORS).`,
    policy: (file) =>
      `La politique de sécurité de cette page ne permet pas de charger ${file}. Pour la personne qui gère ce site\u202f: connect-src.`,
    mend: (file) =>
      `Pour la personne qui gère ce site\u202f: ce fichier est-il en ligne, lisible par tous, et son type MIME connu du serveur (${mime(file)}\u202f; IIS refuse les autres)\u202f?`,
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
