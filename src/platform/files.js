// What leaves the widget and comes into it: clipboard and files.

/** Puts words and the same as HTML on the clipboard by the `copy` event; whether the browser took them. Unlike
    `navigator.clipboard.write` it does not parse the HTML: Chromium does, and reports each `style` attribute in it to a page
    whose policy forbids inline styles. */
function copyByEvent(plain, html) {
  const fill = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/plain", plain);
    event.clipboardData.setData("text/html", html);
  };
  addEventListener("copy", fill, true);
  try {
    return document.execCommand("copy");
  } finally {
    removeEventListener("copy", fill, true);
  }
}

/** Puts words on the clipboard, and the same as HTML where there is some; tells whether it was allowed. */
export function copy(plain, html, told) {
  const blob = (text, type) => new Blob([text], { type });
  const written = async () => {
    if (!html) return navigator.clipboard.writeText(plain);
    if (copyByEvent(plain, html)) return undefined;
    const item = { "text/plain": blob(plain, "text/plain"), "text/html": blob(html, "text/html") };
    return navigator.clipboard.write([new ClipboardItem(item)]);
  };
  // Where the page is not secure there is no clipboard at all.
  written().then(
    () => told("yes"),
    () => told(""),
  );
}

/** Whether the page came by a way that nobody could change on it: elsewhere there is no clipboard. */
export const isSecure = () => isSecureContext;

/** Offers a file to be saved. */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Where the form of one file finds what makes a workbook, if it is not alone: in packages for learning platforms. */
const beside = globalThis.modaScopeInOneFile && document.currentScript?.dataset.workbook;

/** Whether there is what makes a workbook. The build says which form this is. */
export const hasWorkbook = () => !globalThis.modaScopeInOneFile || !!beside;

/** Makes an Excel workbook of a table, by the module that comes when it is first asked for, and offers it to be saved; tells
    whether it could be made. */
export const workbook = (name, table, told) =>
  (globalThis.modaScopeInOneFile ? import(beside) : import("./xlsx.js"))
    .then((module) => module.workbook(table))
    .then((bytes) => {
      save(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes);
      told("yes");
    })
    .catch((error) => {
      console.warn("moda-scope: no workbook", error);
      told("");
    });

/** What was chosen last, as far as it is read. */
let chosen;

/** Lets the user choose a file, and tells its text; one that is not UTF-8, or too large, is told as what it is. */
export function open(told) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  // One byte more than is taken, so that a file that is too large is known by it and never read whole.
  input.onchange = () => {
    chosen = input.files[0]?.slice(0, 1_000_001);
    // As a stream: what is cut off at the end may be half a character.
    const decoder = new TextDecoder("utf-8", { fatal: true });
    chosen
      ?.arrayBuffer()
      .then((bytes) => decoder.decode(bytes, { stream: true }))
      .then(told, () => told(""));
  };
  input.click();
}

/** Asks the element which kind of file was chosen last, and tells its sentence in a language; empty where it knows none. */
export function describe(host, language, told) {
  const detail = { file: chosen, language };
  host.dispatchEvent(new CustomEvent("describe-file", { detail }));
  Promise.resolve(detail.answer).then((said) => told(said ?? ""));
}

/** The day, as file names write it. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, "0"))
    .join("-");
}
