// How far the learner is, in the words of the standards, whatever an LMS writes.

/** By what is written, in small letters and without spaces: the words, those of AICC (one letter), and others. */
const meanings = {
  ...{ c: "completed", complete: "completed", completed: "completed", finished: "completed", true: "completed" },
  ...{ p: "passed", pass: "passed", passed: "passed" },
  ...{ i: "incomplete", incomplete: "incomplete", inprogress: "incomplete", started: "incomplete" },
  ...{ f: "failed", fail: "failed", failed: "failed", b: "browsed", browsed: "browsed" },
  ...{ n: "not attempted", notattempted: "not attempted", notstarted: "not attempted", new: "not attempted" },
  ...{ unknown: "not attempted", false: "not attempted" },
};

const plain = (text) => text.replace(/[\s"'_-]/g, "").toLowerCase();

/** Whether a text is a word for a status. */
export const isStatus = (text) => Object.hasOwn(meanings, plain(text));

/** The word of SCORM 1.2 for a status; empty where there is none. One that nobody knows says that nothing is done. */
export const statusOf = (text) => (isStatus(text) ? meanings[plain(text)] : plain(text) && "not attempted");

/** Whether the learner has done what was asked for, by a word that {@link statusOf} gave. */
export const isDone = (status) => status === "completed" || status === "passed";

/** Whether the learner has not begun, by such a word. */
export const isFresh = (status) => status === "" || status === "not attempted";

/** Whether what an LMS says of how an attempt was entered means that it is a new one. */
export const isNewAttempt = (entry) => plain(entry) === "abinitio";
