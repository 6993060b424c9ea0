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
  exit: "cmi.core.exit",
  time: "cmi.core.session_time",
  duration: clockDuration,
  kept: "cmi.suspend_data",
  /** Characters of `kept`: those of the standard, then those that stricter platforms still take. */
  room: [4096, 2048, 1024],
  score: { "cmi.core.score.min": "0", "cmi.core.score.max": "100", "cmi.core.score.raw": "100" },
};
