// The documents that cmi5 keeps beside the statements, as they come from a platform. For a document that it does not
// have, a platform may answer anything: nothing, a page, `null`, `{"success": true}`. So only what has the form of the
// document counts.

import { languageTag } from "../embed/language.js";
import { Refused } from "./insisting.js";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object in a text, or one with nothing in it. */
function object(text) {
  const value = parsed(text);
  return isObject(value) ? value : {};
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
  const { contextTemplate: template, launchMode, returnURL: back } = data;
  const normal = !/^(browse|review)$/i.test(launchMode);
  return { template, normal, back: typeof back === "string" ? back : undefined };
}

/**
 * What a platform keeps of the session, as text; empty where it keeps nothing. `other` is what it says for another
 * document: the same text for both means that it has neither.
 */
export function readSession(text, other) {
  return Object.keys(object(text)).length && text !== other ? text : "";
}

/** Our document on `completed`: that it got through, or the id of a statement of which that is not known. */
export function readMark(text) {
  const { completed, sent } = object(text);
  return { completed: completed === true, sent: typeof sent === "string" ? sent : undefined };
}

/** What is kept as that document. */
export const writeMark = (sent) => JSON.stringify(sent ? { completed: false, sent } : { completed: true });

/**
 * The languages that the learner prefers, the dearest first, from `cmi5LearnerPreferences` (cmi5, section 11). Platforms
 * write `en_US` as well.
 */
export function readLanguages(text) {
  const { languagePreference } = object(text);
  if (typeof languagePreference !== "string") return [];
  return languagePreference.split(",").map(languageTag).filter(Boolean);
}
