// What is stored of a visit, in this browser and at the platform: a record.
//
//   session   what the widget remembers
//   dots      by the path of each part: the write that it comes from, as `visit.number`. A part that has a dot and no
//             value was left out for lack of room: it exists elsewhere
//   knows     by visit: the last of its writes that this record has taken in. A part that is missing here was deleted,
//             if its dot is among them
//   blind     by the path of a part: the dots of values that were not to be had when it was written
//   attempt   the attempt at the package; `seen`, `met` and `said` are of this attempt only
//   seen      the modalities that were on screen, where the package asks for that
//   met       the rule of completion that the learner has met
//   said      whether completion was reported
//   unread    texts found in place of a record that could not be read
//
// This is a map of last writers with causal context: no clock of any machine is asked which copy is newer. Records of the
// former form, `{at, session}`, have no dots: their time decides between two values of one part, and nothing else.
// https://doi.org/10.1007/978-3-642-24550-3_29 describes such maps (optimized or-sets).

import { isObject, isSame, partsOf, sessionOf } from "./parts.js";
import { levels, readings } from "./unescaping.js";

/** The version of a session that this script can merge. */
const VERSION = 1;
/** Visits that a record remembers. What an older one knew is merged as if it had not been known: nothing is lost. */
const VISITS = 64;
/** The texts that could not be read and are carried on. */
const TEXTS = 8;
/** A clock that is ahead by more than this says nothing. */
const DAY = 24 * 60 * 60 * 1000;
/** The most bytes of a note; a longer one is not taken by the widget. */
const MOST = 20_000;

/** A short name that no other visit or attempt has. It begins with a letter, so that objects keep the order of names. */
export function newName() {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `v${[...bytes].map((byte) => (byte % 36).toString(36)).join("")}`;
}

/** A record of nothing yet. */
export const nothing = () => ({ dots: {}, knows: {}, blind: {}, unread: [] });

/** A record from its text, in any form that a version of ours or a platform gave it; nothing where it is none. */
export function read(text) {
  for (const found of readings(text)) {
    if (isObject(found) && isObject(found.session) && (Number.isFinite(found.at) || isObject(found.dots))) {
      return found.session.version === VERSION ? checked(found) : undefined;
    }
  }
  return undefined;
}

/** What platforms that have stored nothing give for it, whatever language they are written in. */
const blank = /^["'\s]*(null|none|nil|undefined|nan|false|0|n\/a|\{\s*\}|\[\s*\]|\[object object\])?["'\s]*$/i;

/** Whether a text stands for nothing that was stored. */
export function isBlank(text) {
  const whole = `${text ?? ""}`;
  return whole.length < 100 ? [...levels(whole)].some((level) => blank.test(level)) : !whole.trim();
}

function checked({ at, session, dots, knows, blind, attempt, seen, met, said, unread }) {
  const entries = (object, is) => filtered(object ?? {}, is);
  const isText = (value) => typeof value === "string";
  const areTexts = (value) => Array.isArray(value) && value.every(isText);
  const record = {
    session,
    dots: entries(dots, isText),
    knows: entries(knows, Number.isSafeInteger),
    blind: entries(blind, areTexts),
    unread: [unread ?? []].flat().filter(isText),
  };
  // Written before there were dots.
  if (!isObject(dots)) Object.assign(record, { old: true, at });
  if (isText(attempt)) record.attempt = attempt;
  if (Array.isArray(seen)) record.seen = seen.filter(isText);
  if (isText(met)) record.met = met;
  if (said === true) record.said = true;
  return record;
}

/** Whether a record has taken in the write that a dot names. */
function knows(record, dot) {
  const [visit, number] = dot.split(".");
  return record.knows[visit] >= Number(number);
}

/** Whether a part is left out here and exists elsewhere. */
const isCut = (parts, record, path) => !parts.has(path) && path in record.dots;

/** The paths of the parts of a record that are left out. */
export function cutParts(record) {
  const parts = partsOf(record.session);
  return Object.keys(record.dots).filter((path) => isCut(parts, record, path));
}

/**
 * One record of two: of each part the write that has taken in the other. Of two that have not, both notes are kept, and
 * of other parts what is `mine`. Nothing is deleted but what was deleted by who knew it. What is of an attempt is not
 * merged.
 */
export function merge(mine, theirs) {
  const [left, right] = [partsOf(mine.session), partsOf(theirs.session)];
  const [parts, dots, blind] = [new Map(), {}, {}];
  const unread = new Set([...theirs.unread, ...mine.unread]);
  const paths = [left.keys(), Object.keys(mine.dots), right.keys(), Object.keys(theirs.dots)];
  for (const path of new Set(paths.flatMap((some) => [...some]))) {
    const one = mergedPart(sideOf(mine, left, path), sideOf(theirs, right, path), path, unread);
    if (one.value !== undefined) parts.set(path, one.value);
    if (one.dot) dots[path] = one.dot;
    if (one.blind.length) blind[path] = one.blind;
  }
  const like = mine.session ?? theirs.session;
  const session = like && { session: sessionOf(parts, like) };
  // A time is of one copy as a whole.
  const at = mine.session ? !theirs.session && mine.at : theirs.at;
  const known = latest(theirs.knows, mine.knows);
  return { ...session, ...(at && { at }), dots, knows: known, blind, unread: lastTexts(unread) };
}

/** The last ones of texts, each once. */
export const lastTexts = (...all) => [...new Set(all.flatMap((texts) => [...texts]))].slice(-TEXTS);

/** One part in one of two records. */
function sideOf(record, parts, path) {
  const [value, dot, blind] = [parts.get(path), record.dots[path], record.blind[path] ?? []];
  const isThere = value !== undefined || dot !== undefined;
  // Whether the value that a dot names was there when this one was written.
  const saw = (other) => knows(record, other) && !blind.includes(other) && !(dot === other && value === undefined);
  return { value, dot, blind, isThere, saw, at: record.at, knows: (other) => knows(record, other) };
}

/** One part of two. */
function mergedPart(mine, theirs, path, unread) {
  const unseen = [...mine.blind, ...theirs.blind, mine.dot, theirs.dot];
  const lost = [...new Set(unseen)].filter((dot) => dot && !mine.saw(dot) && !theirs.saw(dot));
  const { value, dot } = chosen(mine, theirs, path, unread) ?? { dot: lost[0] };
  const isHad = (other) => [mine, theirs].some((side) => side.dot === other && side.value !== undefined);
  return { value, dot, blind: lost.filter((other) => other !== dot && !isHad(other)) };
}

/** Which of the two counts; nothing where it was deleted. */
function chosen(mine, theirs, path, unread) {
  if (!theirs.isThere) return mine.dot && theirs.knows(mine.dot) ? undefined : mine;
  if (!mine.isThere) return theirs.dot && mine.knows(theirs.dot) ? undefined : theirs;
  if (theirs.value === undefined) return mine;
  if (mine.value === undefined) return theirs;
  if (mine.dot && mine.dot === theirs.dot) return mine;
  const iSaw = Boolean(theirs.dot) && mine.saw(theirs.dot);
  const theySaw = Boolean(mine.dot) && theirs.saw(mine.dot);
  if (iSaw !== theySaw) return iSaw ? mine : theirs;
  if (isSame(mine.value, theirs.value)) return mine;
  if (!path.startsWith("notes/")) return isLater(theirs.at, mine.at) ? theirs : mine;
  // It has no dot, as it is a write of its own that has yet to be numbered.
  return { value: joined(mine.value, theirs.value, unread) };
}

/** Whether one time is later than another, as far as both are known. */
function isLater(one, other) {
  const now = Date.now();
  const [left, right] = [one, other].map((at) => (at > now + DAY ? now : at));
  return left > right;
}

/** Two notes that were written apart, as one. What has no room as one goes to what could not be read. */
function joined(mine, theirs, unread) {
  const [left, right] = [`${mine}`, `${theirs}`];
  if (left.includes(right)) return left;
  if (right.includes(left)) return right;
  const both = `${left}\n\n${right}`;
  if (new TextEncoder().encode(both).length <= MOST) return both;
  unread.add(right);
  return left;
}

/** The later of both of each visit, the last visits behind. */
function latest(...all) {
  const merged = new Map();
  for (const known of all) {
    for (const [visit, number] of Object.entries(known)) {
      const before = merged.get(visit) ?? 0;
      merged.delete(visit);
      merged.set(visit, Math.max(before, number));
    }
  }
  return lastVisits(Object.fromEntries(merged));
}

/** The last of the visits that a record knows. */
export const lastVisits = (knows, most = VISITS) => Object.fromEntries(Object.entries(knows).slice(-most));

/** A record after the learner has changed the session that was shown, in write `number` of a visit. */
export function change(record, shown, session, visit, number) {
  const [before, after, parts] = [partsOf(shown), partsOf(session), partsOf(record.session)];
  const [dots, blind] = [{ ...record.dots }, { ...record.blind }];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (isSame(before.get(path), after.get(path))) continue;
    if (after.has(path)) {
      if (isCut(parts, record, path)) blind[path] = [...(blind[path] ?? []), dots[path]];
      parts.set(path, after.get(path));
      dots[path] = `${visit}.${number}`;
    } else {
      parts.delete(path);
      delete dots[path];
      // Values that were not to be had are not what was deleted.
      const [first, ...rest] = blind[path] ?? [];
      if (first) dots[path] = first;
      if (rest.length) blind[path] = rest;
      else delete blind[path];
    }
  }
  const knows = latest(record.knows, { [visit]: number });
  return { ...record, session: sessionOf(parts, session), dots, blind, knows };
}

/** A record in which each part has a dot, that of write `number` of a visit where it had none. */
export function stamp({ at: _, ...record }, visit, number) {
  const dots = { ...record.dots };
  for (const path of partsOf(record.session).keys()) dots[path] ??= `${visit}.${number}`;
  return { ...record, dots, knows: latest(record.knows, { [visit]: number }) };
}

/** What of a record was written in a visit. */
export function writtenIn(record, visit) {
  const dots = filtered(record.dots, (dot) => dot.startsWith(`${visit}.`));
  const parts = new Map([...partsOf(record.session)].filter(([path]) => path in dots));
  const knows = filtered(record.knows, (_, name) => name === visit);
  return { ...nothing(), ...(record.session && { session: sessionOf(parts, record.session) }), dots, knows };
}

/** An object with those of its entries that are to be kept. */
const filtered = (object, keeps) =>
  Object.fromEntries(Object.entries(object).filter(([name, value]) => keeps(value, name)));

/** Whether two records have the same parts from the same writes. */
export function isAlike(left, right) {
  const sorted = (map) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  const all = (record) => [sorted(partsOf(record.session)), sorted(Object.entries(record.dots))];
  return isSame(all(left), all(right));
}
