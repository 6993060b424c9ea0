import { isoDuration } from "./durations.js";

/** What SCORM 2004 calls things. Nothing is judged here: `cmi.success_status` is left to the LMS. */
export const scorm2004 = {
  api: "API_1484_11",
  calls: {
    begin: "Initialize",
    end: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    error: "GetLastError",
  },
  learner: "cmi.learner_id",
  mode: "cmi.mode",
  status: "cmi.completion_status",
  lasting: [],
  unset: ["403"],
  entry: "cmi.entry",
  exit: "cmi.exit",
  time: "cmi.session_time",
  duration: isoDuration,
  kept: "cmi.suspend_data",
  /** Characters of `kept`: those of the fourth edition, then those of the editions before. */
  room: [64_000, 4000],
  /** Errors of what is too long. */
  tooLong: ["406", "407"],
  score: {
    "cmi.score.min": "0",
    "cmi.score.max": "100",
    "cmi.score.raw": "100",
    "cmi.score.scaled": "1",
  },
};
