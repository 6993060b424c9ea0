// What is wrong with a file, by a module that is loaded when it is needed. Whoever asks does without where it does not come.

import * as files from "modascope-files";

/** Nobody is kept waiting longer for an error message. */
const patience = 5_000;

const asked = (work) =>
  Promise.race([files.explainer().then(work), new Promise((done) => setTimeout(done, patience))]).catch(() => {});

/** A catalogue of more bytes is refused for its size (`MAX_BYTES` in `crates/core/src/catalogue.rs`), which explains itself. */
const most = 10_000_000;

/** How a catalogue is wrong: see `explain` in `src/explainer`. */
export const explained = (file) => (file.length > most ? undefined : asked(({ explain }) => explain(file)));

/** Which kind of file it is that was opened as a saved selection, in a sentence. */
export const named = (file, language) =>
  asked(async ({ noSession }) => noSession(new Uint8Array(await file.arrayBuffer()), language));
