// The file to download, made here of the files beside this page.

import { download, make } from "modascope-packer";

import { words } from "./words.js";

/** What goes into every archive. */
const beside = { workbook: "workbook.js", inventory: "modascope.cdx.json", notices: "THIRD-PARTY.txt" };
/** Which files of the build each form needs besides the classic script, for which the style sheet of the page is no use. */
const needed = {
  html: {},
  classic: {},
  scorm12: { scorm: "scorm.js", ...beside },
  scorm2004: { scorm: "scorm.js", ...beside },
  cmi5: { cmi5: "cmi5.js", ...beside },
};

async function part(name) {
  const answer = await fetch(name).catch(() => ({ status: words().offline }));
  if (!answer.ok) throw new Error(words().missing(name, answer.status));
  return answer.text();
}

/** The bytes of the file, its name and its media type; an error in words where it cannot be made. */
export async function packed(catalogue, filled, language) {
  const form = JSON.stringify(filled);
  const { file, mediaType } = JSON.parse(make(catalogue, form, language));
  const names = { classic: "moda-scope.classic.js", style: document.body.dataset.style, ...needed[filled.form] };
  const parts = await Promise.all(Object.entries(names).map(async ([key, name]) => [key, await part(name)]));
  try {
    const bytes = download(catalogue, form, JSON.stringify(Object.fromEntries(parts)), language);
    return { bytes, file, mediaType };
  } catch (problems) {
    throw new Error(problems);
  }
}

/** Hands a file to the browser, as if it came from a link. */
export function save(bytes, name, type) {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
