// What the page says of what happens, in both languages; what always stands there is written in embed.html.

import { chosenLanguage } from "./language.js";

/** A number of bytes as people say it. */
const size = (bytes, unit) =>
  new Intl.NumberFormat(chosenLanguage(), { style: "unit", unit, maximumFractionDigits: 0 }).format(bytes / 1000);

const spoken = {
  fr: {
    broken: "Cette page n'a pas pu être chargée en entier. Vérifiez la connexion, puis réessayez.",
    again: "Réessayer",
    noCatalogue: "aucun catalogue utilisable pour l'instant : choisissez un fichier, ou prenez le catalogue fourni",
    noBase: "adresse : elle commence par https:// ou http://",
    incomplete:
      "achèvement : comparer demande deux modalités au moins, le tableau et de quoi les choisir ; affichez-les, ou prenez une autre règle",
    unreadable: "Ce fichier n'a pas pu être lu.",
    used: (title, modalities) => `« ${title} » est utilisé : ${modalities} ${modalities > 1 ? "modalités" : "modalité"}.`,
    stays: "Le catalogue précédent reste en place.",
    pasted: "texte collé",
    colon: " : ",
    wrong: "À corriger d'abord",
    nothingTicked: "Rien n'est coché ni cherché dans l'aperçu.",
    copied: "Copié.",
    selected: "Le navigateur n'a pas permis la copie. Le texte est sélectionné : Ctrl+C ou ⌘C le copie.",
    making: "Fabrication…",
    made: (file, bytes) => `${file} est prêt (${size(bytes, "kilobyte")}), fabriqué dans ce navigateur.`,
    missing: (file, why) =>
      `${file} manque à côté de cette page (${why}) : sans lui, ce fichier ne peut pas être fabriqué. Prévenez qui a mis le site en ligne.`,
    offline: "pas de réponse",
    place: (address) => `Déposez d'abord votre catalogue à cette adresse : ${address}`,
  },
  en: {
    broken: "This page could not be loaded as a whole. Check the connection, then try again.",
    again: "Try again",
    noCatalogue: "there is no catalogue that can be used yet: choose a file, or take the built-in catalogue",
    noBase: "address: it begins with https:// or http://",
    incomplete:
      "completion: to compare takes two modalities at least, the table and a way to pick them; show them, or take another rule",
    unreadable: "This file could not be read.",
    used: (title, modalities) => `“${title}” is used: ${modalities} ${modalities === 1 ? "modality" : "modalities"}.`,
    stays: "The catalogue before stays in place.",
    pasted: "pasted text",
    colon: ": ",
    wrong: "To be put right first",
    nothingTicked: "Nothing is ticked or searched for in the preview.",
    copied: "Copied.",
    selected: "The browser did not allow copying. The text is selected: Ctrl+C or ⌘C copies it.",
    making: "In the making…",
    made: (file, bytes) => `${file} is ready (${size(bytes, "kilobyte")}), made in this browser.`,
    missing: (file, why) =>
      `${file} is missing beside this page (${why}): without it this file cannot be made. Tell whoever put the site online.`,
    offline: "no answer",
    place: (address) => `First put your catalogue at this address: ${address}`,
  },
};

/** The words in the language of the page. */
export const words = () => spoken[chosenLanguage()];
