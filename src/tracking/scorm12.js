import { clockDuration } from "./durations.js";

/** What SCORM 1.2 calls things. */
export const scorm12 = {
  api: "API",
  calls: {
    begin: "LMSInitialize",
    end: "LMSFinish",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    error: "LMSGetLastError",
  },
  learner: "cmi.core.student_id",
  mode: "cmi.core.lesson_mode",
  status: "cmi.core.lesson_status",
  /** Words for a status that are said again as they are. */
  lasting: ["failed", "browsed"],
  /** Errors of a status that was not set yet: "not initialized" is meant for the attempt, and also said of values. */
  unset: ["301", "403"],
  entry: "cmi.core.entry",
  exit: "cmi.core.exit",
  time: "cmi.core.session_time",
  duration: clockDuration,
  kept: "cmi.suspend_data",
  /** Characters of `kept`: those of the standard, then those that stricter platforms still take. */
  room: [4096, 2048, 1024],
  /** Errors of what is too long. */
  tooLong: ["405"],
  score: { "cmi.core.score.min": "0", "cmi.core.score.max": "100", "cmi.core.score.raw": "100" },
};
