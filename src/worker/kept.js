// The names under which versions of the page are kept.

/** What they begin with. A browser keeps the caches of a whole origin in one list: those of other pages, and of another
    copy of this one in another folder, are not ours. */
export const prefix = `modascope ${registration.scope} `;

/** Removes what is kept of all versions but one. */
export async function remove(spared) {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== spared) await caches.delete(name);
  }
}
