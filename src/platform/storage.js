// `localStorage`, which a browser may refuse: all of this throws then.

export const load = (key) => localStorage.getItem(key) ?? undefined;

export const save = (key, text) => localStorage.setItem(key, text);

export const erase = (key) => localStorage.removeItem(key);

/** Whether an event says that another tab changed what is kept under a name. */
export const isAbout = (key, event) =>
  // Another kind of storage says its changes by the same event. No key: another tab cleared everything.
  (!event.storageArea || event.storageArea === localStorage) && (event.key ?? key) === key;
