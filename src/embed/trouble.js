// What is said where the module is not there, never comes, or has stopped; and of a catalogue that is not of today.

import { make } from "./make.js";
import { words } from "./words.js";

const button = (label, onclick) => make("button", { type: "button", onclick }, label);

const said = ({ lang }, role, ...inside) => make("div", { className: "absent", role, lang }, ...inside);

/** The name of the file at an address; without one it is the module, in one script with all. */
const nameOf = (address) => (address ? new URL(address).pathname.split("/").pop() : "WebAssembly");

/** Says why the module could not be had, as `module.js` tells it, with a button that tries again where that may help. */
export function failure(language, { why, address }, again) {
  const its = words(language);
  const isLasting = why === "absent" || why === "refused";
  const reason = why > 0 ? its.status : (its[why] ?? its.lost);
  const text = typeof reason === "string" ? reason : reason(nameOf(address), why);
  return said(its, "alert", make("p", {}, text), ...(isLasting ? [] : [button(its.again, again)]));
}

/** What an issue of `moda-scope-error` says for programs of a file that did not come; nothing of what a page handed over. */
export const facts = ({ why, address, status, type }) =>
  why !== "lost" && {
    reason: why > 0 ? "status" : why,
    ...(address && { address }),
    ...(status && { status }),
    ...(type && { type }),
  };

/** Says that the catalogue is one that came earlier, with a button that asks for today's. */
export function kept(language, date, again) {
  const its = words(language);
  const day = new Date(date).toLocaleDateString(its.lang, { dateStyle: "long" });
  return said(its, "note", make("p", {}, its.kept(day)), button(its.again, again));
}

/** Says that the module has stopped, with a report for those who can mend it: nothing in it is the user's. */
export function stopped(language, error) {
  const its = words(language);
  const { origin, pathname } = location;
  const report = [
    `Modascope ${modaScopeVersion}`,
    error.stack ?? error,
    origin + pathname,
    navigator.userAgent,
    new Date().toISOString(),
  ].join("\n");
  const text = make("pre", { tabIndex: 0 }, report);
  const details = make("details", {}, make("summary", {}, its.report), text);
  const copy = button(its.copy, () =>
    // Where the page is not secure there is no clipboard: the text is there to be taken by hand.
    (async () => navigator.clipboard.writeText(report))().then(
      () => (copy.textContent = its.copied),
      () => {
        details.open = true;
        getSelection().selectAllChildren(text);
      },
    ),
  );
  return said(
    its,
    "alert",
    make("p", {}, its.stopped),
    button(its.reload, () => location.reload()),
    " ",
    copy,
    details,
  );
}
