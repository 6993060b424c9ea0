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

/** It stores so many characters, and cuts off the rest without a word. */
export const cutting = (most: number) => fake(`
  let whole;
  api[set] = (name, value) => {
    if (!isKept(name)) return asIs[set](name, value);
    whole = value;
    return asIs[set](name, value.slice(0, ${most}));
  };
  // Until it is asked again in the next visit, it gives back what it was given.
  api[get] = (name) => { const value = asIs[get](name); return isKept(name) ? whole ?? value : value; };
`);

/** It keeps so many characters, and shows that to who asks. */
export const cuttingAtOnce = (most: number) => fake(`
  api[set] = (name, value) => asIs[set](name, isKept(name) ? value.slice(0, ${most}) : value);
`);

/** What it has kept cannot be had while a condition holds; "tries" counts. It throws, or gives "" with an error. */
export const unreadable = (when: string, how: "throws" | "fails") => fake(`
  let [tries, since, failed] = [0, Date.now(), false];
  api[get] = (name) => {
    failed = false;
    if (!isKept(name)) return asIs[get](name);
    tries += 1;
    if (!(${when})) return asIs[get](name);
    if (${how === "throws"}) throw new Error("no");
    failed = true;
    return "";
  };
  api[error] = () => failed ? "101" : asIs[error]();
`);

/** It does what it is asked for, says so in a word of its own, written in JavaScript, and that there was no error. */
export const unclear = (word: string) => fake(`
  for (const name of [begin, set, commit, end]) api[name] = (...values) => { asIs[name](...values); return ${word}; };
  api[error] = () => "0";
`);

/** It refuses to set what a pattern names while a condition holds; "tries" counts. */
export const refusingTo = (what: RegExp, when: string) => fake(`
  let tries = 0;
  window.refuses = true;
  api[set] = (name, value) => ${what}.test(name) && (tries += 1, ${when}) ? "false" : asIs[set](name, value);
`);

/** It does not let go when it is first asked to, and has then stored nothing by itself. */
export const holding = fake(`
  let tries = 0;
  api[end] = (value) => (tries += 1) === 1 ? "false" : asIs[end](value);
`);

/** It says in its own words how the attempt was entered, and which status it has. */
export const entered = (entry: string, status: string, code = "0") => fake(`
  let [isSet, isAsked] = [false, false];
  api[set] = (name, value) => { isSet ||= isStatus(name); return asIs[set](name, value); };
  api[get] = (name) => {
    isAsked = isStatus(name) && !isSet;
    const value = asIs[get](name);
    return /[.]entry$/.test(name) ? "${entry}" : isAsked ? "${status}" : value;
  };
  api[error] = () => isAsked ? "${code}" : asIs[error]();
`);

/** It was begun before by who could not end it, and tells no status. */
export const begunBefore = fake(`
  asIs[begin]("");
  api[begin] = () => "false";
  api[get] = (name) => isStatus(name) ? "" : asIs[get](name);
`);

/** It puts another object in the place of its API, and the former one does nothing any more. */
export const replacing = fake(`
  window.replace = () => {
    const { [begin]: _, ...rest } = asIs;
    window[api.LMSFinish ? "API" : "API_1484_11"] = { ...api, ...rest, [begin]: () => "true" };
    for (const name of [set, commit]) api[name] = () => "false";
  };
`);

/** It takes no text that is longer. */
export const refusing = (most: number) => fake(`
  api[set] = (name, value) => isKept(name) && value.length > ${most} ? "false" : asIs[set](name, value);
`);

/** Without a network it takes everything and stores nothing. */
export const forgetful = fake(`
  for (const name of [set, commit]) api[name] = (...values) => navigator.onLine ? asIs[name](...values) : "true";
`);
