// The last good copy of each catalogue that a page named by its address, for when that cannot be reached. In a database
// of the browser's: other storages are too small, or need a secure page. A browser may refuse it, or never answer.

/** So many catalogues are kept in one place at most: addresses that change each time must not fill the disk. */
const most = 20;

/** Longer is not waited for it. */
const patience = 2_000;

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Does something with what is kept. */
async function use(mode, act) {
  const request = indexedDB.open("moda-scope");
  request.onupgradeneeded = () => request.result.createObjectStore("catalogues");
  const database = await done(request);
  try {
    return await act(database.transaction("catalogues", mode).objectStore("catalogues"));
  } finally {
    database.close();
  }
}

/** Keeps a file as what an address had today. Nobody waits for it, and nobody misses it where it is refused. */
export const keep = (address, file) =>
  use("readwrite", async (store) => {
    if ((await done(store.count())) >= most) store.clear();
    await done(store.put({ file, date: Date.now() }, address));
  }).catch(() => {});

/** What an address had, with the time of that in ms; nothing where nothing is kept. */
export const recall = (address) =>
  Promise.race([
    use("readonly", (store) => done(store.get(address))).catch(() => {}),
    new Promise((late) => setTimeout(late, patience)),
  ]);
