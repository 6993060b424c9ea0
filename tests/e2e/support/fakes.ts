// What single platforms that speak SCORM do in their own way: scripts that run once there is an `api` in the page of the
// platform, and change it. The names of calls differ by version: `get` and so on are what they are called.

const head = `
  const call = (name) => api["LMS" + name] ? "LMS" + name : name;
  const [get, set, commit, begin, end, error] =
    ["GetValue", "SetValue", "Commit", "Initialize", api.LMSFinish ? "Finish" : "Terminate", "GetLastError"].map(call);
  const asIs = { ...api };
  const isStatus = (name) => /lesson_status|completion_status/.test(name);
  const isKept = (name) => name === "cmi.suspend_data";
  const put = () => { window[api.LMSFinish ? "API" : "API_1484_11"] = api; };
  const away = () => { delete window.API; delete window.API_1484_11; };
`;

const fake = (script: string) => `{ ${head} ${script} }`;

/** It has no status to give back, and says that this is no error. */
export const withoutStatus = fake(`
  api[get] = (name) => isStatus(name) ? (asIs[get](name), "") : asIs[get](name);
  api[error] = () => "0";
`);

/** It is found so many milliseconds after the page of the platform. */
export const late = (milliseconds: number) => fake(`away(); setTimeout(put, ${milliseconds});`);

/** It says that a call went well in its own way, written in JavaScript. */
export const saying = (yes: string) => fake(`
  for (const name of [begin, set, commit, end]) {
    api[name] = (...values) => asIs[name](...values) === "true" ? ${yes} : ${yes === "true" ? "false" : "'false'"};
  }
`);

/** It completes what is left, where no status was set since it was begun. */
export const completing = fake(`
  let isSet = false;
  api[begin] = (value) => { isSet = false; return asIs[begin](value); };
  api[set] = (name, value) => { isSet ||= isStatus(name); return asIs[set](name, value); };
  api[end] = (value) => {
    if (!isSet) { asIs[set](api.LMSFinish ? "cmi.core.lesson_status" : "cmi.completion_status", "completed"); asIs[commit](""); }
    return asIs[end](value);
  };
`);

/** It gives back what is kept after a function in JavaScript has gone over it. */
export const escaping = (way: string) => fake(`
  api[get] = (name) => isKept(name) ? (${way})(asIs[get](name)) : asIs[get](name);
`);

/** It keeps so many characters, and cuts off the rest without a word. */
export const cutting = (most: number) => fake(`
  api[set] = (name, value) => asIs[set](name, isKept(name) ? value.slice(0, ${most}) : value);
`);

/** It takes no text that is longer. */
export const refusing = (most: number) => fake(`
  api[set] = (name, value) => isKept(name) && value.length > ${most} ? "false" : asIs[set](name, value);
`);

/** Without a network it takes everything and stores nothing. */
export const forgetful = fake(`
  for (const name of [set, commit]) api[name] = (...values) => navigator.onLine ? asIs[name](...values) : "true";
`);
