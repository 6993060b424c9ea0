// One page speaks for a visit. A duplicated tab has a copy of the session storage, with the token of the visit in it,
// and would go on speaking after the first tab has said the last word.

import { uuid } from "./uuid.js";

/** How long a page that is loaded again waits for the one before it to be gone, in milliseconds. */
const GOING = 2000;
/** How long a page waits for others to answer. */
const ANSWERING = 500;

const nobody = () => {};

/**
 * Claims a name for this page, among all pages of this browser that share an origin. Gives a function that releases it;
 * nothing where another page has it.
 */
export function claim(name) {
  if (navigator.locks) return byLock(name);
  if (globalThis.BroadcastChannel) return byChannel(name);
  return Promise.resolve(nobody);
}

/** By the Web Locks API, which also sees that a page is gone which could not say so. */
function byLock(name) {
  return new Promise((told) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), GOING);
    const held = () => new Promise((release) => told(release));
    navigator.locks
      .request(name, { signal: waiting.signal }, held)
      // Anything else than a wait that was given up: a frame without an origin, which shares nothing with other pages.
      .catch(({ name: why }) => told(why === "AbortError" ? undefined : nobody))
      .finally(() => clearTimeout(timer));
  });
}

/** By asking around: there are no locks where the page came by http. */
function byChannel(name) {
  const channel = new BroadcastChannel(name);
  const own = uuid();
  let asking = true;
  let refused = false;
  return new Promise((told) => {
    channel.onmessage = ({ data: { asker, refuses } }) => {
      if (refuses === own) refused = true;
      // Of two that ask at the same time, the one with the smaller id goes first.
      if (asker && (!asking || own < asker)) channel.postMessage({ refuses: asker });
    };
    channel.postMessage({ asker: own });
    setTimeout(() => {
      asking = false;
      if (refused) channel.close();
      told(refused ? undefined : () => channel.close());
    }, ANSWERING);
  });
}
