// The page that writes the snippet: one way round. A choice is read from the form, judged and made into lines or a file
// in Rust, shown, previewed and kept. Nothing leaves the browser.

import init, { filters, judge, make } from "modascope-packer";

import { Catalogue } from "./catalogue.js";
import { followPickers, showColours } from "./colours.js";
import { offerCopy } from "./copy.js";
import { fill, offer, read, showFor } from "./form.js";
import { keep, kept } from "./kept.js";
import { chosenLanguage, listen, speak } from "./language.js";
import { packed, save } from "./packed.js";
import { Preview } from "./preview.js";
import { showJudged } from "./judged.js";
import { showBroken, showMade, showProblems } from "./result.js";
import { words } from "./words.js";

const find = (id) => document.getElementById(id);
const form = find("choices");
const preview = new Preview(document.querySelector("moda-scope"));
const before = kept();
const catalogue = new Catalogue(judge, before.catalogue);
/** What the lines and the file are made of, as it was last made. */
let filled;

/** Says something that the next choice makes untrue. */
const say = (id, message) => (find(id).textContent = message);

/** Where the catalogue is, as the snippet says it. */
function source({ form, catalogue: whose, address, base }, id) {
  if (whose !== "own") return "";
  if (address) return address;
  return form === "element" ? "inside" : new URL(`${id}.json`, `${base.replace(/\/*$/, "")}/`).href;
}

function update() {
  const language = chosenLanguage();
  const own = find("catalogue-own").checked;
  const judged = catalogue.inUse(own, language);
  offer(form, judged.offer, language);
  const fields = read(form);
  showFor(fields.form);
  showColours(form);
  find("own").hidden = !own;
  showJudged(find("judged"), catalogue.tried(language), catalogue.isOwn);
  filled = { ...fields, source: URL.canParse(fields.base) ? source(fields, judged.offer.id) : fields.address };
  const made = JSON.parse(make(catalogue.bytes(own), JSON.stringify(filled), language));
  // What one's own catalogue or the address lacks can be seen in the preview all the same.
  if (!made.problems.length) preview.follow(fields, made.looks, own ? catalogue.text() : null);
  const { incomplete, noBase, noCatalogue } = words();
  for (const problem of made.problems) if (problem.field === "complete-when") problem.message = incomplete;
  if (own && !catalogue.isOwn) made.problems.unshift({ field: "catalogue", message: noCatalogue });
  if (made.snippet && !URL.canParse(fields.base)) made.problems.push({ field: "base", message: noBase });
  showProblems(made.problems);
  showMade(made, filled, own);
  for (const id of ["copied", "downloaded", "taken"]) say(id, "");
  keep({ language, choices: fields, catalogue: catalogue.isOwn ? catalogue.text() : undefined });
}

function take() {
  const session = preview.session;
  const ticked = session ? filters(catalogue.bytes(find("catalogue-own").checked), session) : "";
  find("filters").value = ticked;
  update();
  if (!ticked) say("taken", words().nothingTicked);
}

function forgetFilters() {
  find("filters").value = "";
  update();
  find("take").focus();
}

function use(bytes, name) {
  if (catalogue.take(bytes, name)) find("filters").value = "";
  update();
}

async function download() {
  const button = find("download");
  button.disabled = true;
  say("downloaded", words().making);
  const own = find("catalogue-own").checked;
  try {
    const { bytes, file, mediaType } = await packed(catalogue.bytes(own), filled, chosenLanguage());
    save(bytes, file, mediaType);
    say("downloaded", words().made(file, bytes.length));
  } catch ({ message }) {
    say("downloaded", message);
  }
  button.disabled = false;
  button.focus();
}

function reset() {
  form.reset();
  fill(form, {});
  catalogue.forget();
  find("pasted").value = "";
  update();
  document.querySelector("h1").scrollIntoView();
}

/** Both have to be there before anything can be made. */
async function begin() {
  showBroken();
  try {
    await Promise.all([init(), catalogue.load()]);
  } catch (error) {
    reportError(error);
    return showBroken(words().broken, begin);
  }
  find("waiting").remove();
  const changed = (event) => {
    if (event.target.name === "catalogue") find("filters").value = "";
    update();
  };
  // The address of the folder belongs to the form, but stands outside.
  for (const within of [form, find("base")]) within.addEventListener("input", changed);
  followPickers(form, update);
  catalogue.listen(use, () => showJudged(find("judged"), { trouble: words().unreadable, issues: [] }, false));
  offerCopy(say);
  listen(update);
  for (const [id, act] of Object.entries({ take, "drop-presets": forgetFilters, download, reset })) {
    find(id).addEventListener("click", act);
  }
  update();
}

form.addEventListener("submit", (event) => event.preventDefault());
speak(before.language);
fill(form, before.choices);
begin();
