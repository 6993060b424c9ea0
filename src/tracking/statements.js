// The statements of cmi5: what each looks like. https://github.com/AICC/CMI-5_Spec_Current, sections 9 and 10.

import { isoDuration } from "./durations.js";
import { uuid } from "./uuid.js";

const category = (name) => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` });

/** A statement of a launch; `template` is the context that the platform wants in each. */
function statement({ actor, activityId, registration }, template, name, result, ...categories) {
  const { contextActivities, ...context } = template;
  const given = [contextActivities?.category ?? []].flat();
  return {
    id: uuid(),
    timestamp: new Date().toISOString(),
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
export const initialized = (launch, template) => statement(launch, template, "initialized");

/** The learner has done what the package asks for, in so many milliseconds. Once a registration. */
export const completed = (launch, template, time) =>
  statement(
    launch,
    template,
    "completed",
    { completion: true, duration: isoDuration(time) },
    category("moveon"),
  );

/** The page is left, so many milliseconds after it was opened. The last of a visit. */
export const terminated = (launch, template, time) =>
  statement(launch, template, "terminated", { duration: isoDuration(time) });
