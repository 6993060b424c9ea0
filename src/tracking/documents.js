// The documents that cmi5 keeps beside the statements, as they come from a platform. For a document that it does not
// have, a platform may answer anything: nothing, a page, `null`, `{"success": true}`. So only what has the form of the
// document counts.

import { languageTag } from "../embed/language.js";
import { Refused } from "./insisting.js";
import { isBlank, read } from "./keeping.js";
import { readings } from "./unescaping.js";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object in a text, also where it comes back escaped, or one with nothing in it. */
function object(text) {
  const [value] = readings(text);
  return isObject(value) ? value : {};
}

/** Whether a text is a page, such as one to log in. */
const isPage = (text) => /^\s*<(!doctype|html|head|body|!--|\?xml)/i.test(text);

/** What stays the same of an answer that holds a time or a number of its own. */
function formOf(text) {
  if (isPage(text)) return "page";
  const value = parsed(text);
  return isObject(value) ? Object.keys(value).sort().join() : text;
}

/** Whether a platform says nothing, or JSON: anything else is no answer to what was asked for. */
export const isAnswer = (text) => !text || parsed(text) !== undefined;

/**
 * `LMS.LaunchData`: the context of each statement, the mode and the way back (cmi5, section 10).
 *
 * Throws `Refused` where it is not of that form. What is no JSON at all, such as a page that wants somebody to log in,
 * may be another at the next try: that is thrown as any error.
 */
export function readLaunchData(text) {
  if (!text) throw new Refused("LMS.LaunchData: the platform has none for this launch");
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error("LMS.LaunchData: not JSON");
  }
  if (!isObject(data)) throw new Refused("LMS.LaunchData: not an object");
  if (!isObject(data.contextTemplate)) throw new Refused("LMS.LaunchData: contextTemplate is missing, or not an object");
  const { contextTemplate: template, launchMode, returnURL: back, moveOn } = data;
  const normal = !/^\s*(browse|review)\s*$/i.test(launchMode);
  return { template, normal, back: typeof back === "string" ? back : undefined, moveOn };
}

/**
 * What a platform keeps of the session, as text, of ours or not; empty where it keeps nothing. `other` is what it says
 * for another document: where both say the same, it has neither. Throws `Refused` where it gives a page in its place:
 * then nobody knows what it keeps.
 */
export function readSession(text, other) {
  if (isBlank(text)) return "";
  if (read(text)) return text;
  if (formOf(text) === formOf(other)) return "";
  if (isPage(text)) throw new Refused("a page in place of the session");
  return text;
}

/**
 * Our document on `completed`: that it got through in this registration, or the id of a statement of which that is not
 * known. There are stores that give back what is of another registration.
 */
export function readMark(text, registration) {
  const mark = object(text);
  if ((mark.registration ?? registration) !== registration) return { completed: false };
  return { completed: mark.completed === true, sent: typeof mark.sent === "string" ? mark.sent : undefined };
}

/** What is kept as that document. */
export const writeMark = (registration, sent) =>
  JSON.stringify(sent ? { completed: false, sent, registration } : { completed: true, registration });

/**
 * The languages that the learner prefers, the dearest first, from `cmi5LearnerPreferences` (cmi5, section 11). Platforms
 * write `en_US` as well.
 */
export function readLanguages(text) {
  const { languagePreference } = object(text);
  if (typeof languagePreference !== "string") return [];
  return languagePreference.split(",").map(languageTag).filter(Boolean);
}
