// The statements of cmi5: what each looks like. https://github.com/AICC/CMI-5_Spec_Current, sections 9 and 10.

import { isoDuration } from "./durations.js";
import { identity } from "./launch.js";
import { uuid, uuidOf } from "./uuid.js";

const category = (name) => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` });

/** A statement of a launch at a time; `template` is the context that the platform wants in each. */
function statement({ actor, activityId, registration }, template, at, name, result, ...categories) {
  const { contextActivities, ...context } = template;
  const given = [contextActivities?.category ?? []].flat();
  return {
    id: uuid(),
    timestamp: new Date(at).toISOString(),
    actor,
    // Platforms look for the one or the other language: Open edX takes what `en` says for the verb.
    verb: { id: `http://adlnet.gov/expapi/verbs/${name}`, display: { en: name, "en-US": name } },
    object: { objectType: "Activity", id: activityId },
    ...(result && { result }),
    context: {
      ...context,
      registration,
      contextActivities: { ...contextActivities, category: [...given, category("cmi5"), ...categories] },
    },
  };
}

/** The page is open. The first of a visit. */
export const initialized = (launch, template, at) => statement(launch, template, at, "initialized");

/**
 * The learner has done what the package asks for, in so many milliseconds. Once a registration: so it has the same id in
 * all visits and browsers, and a record store takes it once, whoever states it again.
 */
export function completed(launch, template, at, time) {
  const { activityId, registration, actor } = launch;
  const result = { completion: true, duration: isoDuration(time) };
  const one = statement(launch, template, at, "completed", result, category("moveon"));
  return { ...one, id: uuidOf(["completed", registration, activityId, identity(actor)].join(" ")) };
}

/** The page is left, so many milliseconds after it was opened. The last of a visit. */
export const terminated = (launch, template, at, time) =>
  statement(launch, template, at, "terminated", { duration: isoDuration(time) });
