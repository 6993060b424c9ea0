// How a platform that speaks cmi5 opens a page: with five parameters in its address.

const names = ["endpoint", "fetch", "actor", "registration", "activityId"];

/** Whether a platform has opened the page, well or badly. */
export const isLaunched = (search) => names.some((name) => new URLSearchParams(search).has(name));

/** The parameters; nothing where one is missing or means nothing. */
export function readLaunch(search, base) {
  const parameters = new URLSearchParams(search);
  const [endpoint, fetch, actor, registration, activityId] = names.map((name) => parameters.get(name));
  if (!endpoint || !fetch || !registration || !activityId) return undefined;
  try {
    const learner = JSON.parse(actor);
    if (!learner || typeof learner !== "object") return undefined;
    return {
      endpoint: new URL(endpoint.replace(/\/*$/, "/"), base).href,
      fetch: new URL(fetch, base).href,
      actor: learner,
      registration,
      activityId,
    };
  } catch {
    return undefined;
  }
}

/** What tells a learner from others, without their name. */
export function identity({ account, mbox, mbox_sha1sum, openid }) {
  return account ? `${account.homePage} ${account.name}` : (mbox ?? mbox_sha1sum ?? openid ?? "");
}
