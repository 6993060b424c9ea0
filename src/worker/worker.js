// Keeps the stand-alone page and all that it loads, so that it opens without a network. A version is taken whole or not at
// all, and a page gets all its files from one version.

import { prefix, remove } from "./kept.js";

/** The build says which files there are, and what is inside them: for each the `integrity` that it has to have. Those in
    `demanded` are kept once a page has asked for them. */
const { version, files, demanded } = modaScopeSite;

/** A server that has not sent the catalogue for so long, in milliseconds, leaves us with the one that is kept. */
const patience = 3000;

const name = prefix + version;
const { scope } = registration;
const address = (file) => new URL(file, scope).href;
const names = Object.keys(files);
const addresses = new Set(names.map(address));
const later = new Map(Object.keys(demanded).map((file) => [address(file), file]));
const [page, catalogue] = ["index.html", "catalogue.json"].map(address);

/** Catalogues that came while their page was loading, by the client that asked. */
const seen = new Map();

/** Whether an address is that of the page, whatever it says behind `?` and `#`. Other pages may be in the same folder. */
const isPage = (url) => [scope, page].includes(url.split(/[?#]/)[0]);

/** The catalogue may be replaced on the server by hand, so that the build cannot know what is inside: it has to be one
    that this version reads. */
async function judge(answer) {
  const { version } = await answer.clone().json();
  if (!answer.ok || version !== 1) throw new Error(`no catalogue at ${answer.url}`);
}

/** A file as the server has it now, if it is the right one. What the browser has already is not sent twice. */
async function get(file) {
  const integrity = files[file] ?? demanded[file];
  const answer = await fetch(address(file), { cache: "no-cache", integrity });
  if (!answer.ok) throw new Error(`${answer.status} for ${file}`);
  if (!integrity) await judge(answer);
  // Without the address that it came from: browsers refuse a page that was redirected elsewhere.
  return new Response(answer.body, answer);
}

/** Keeps this version, once all of it is here. */
async function keep() {
  const answers = await Promise.all(names.map(get));
  const cache = await caches.open(name);
  await Promise.all(names.map((file, at) => cache.put(address(file), answers[at])));
}

/** What is kept, unless a browser that was short of room has thrown some of it away. */
async function kept() {
  const cache = await caches.open(name);
  return (await cache.keys()).filter(({ url }) => addresses.has(url)).length === names.length && cache;
}

/** The catalogue of the server, so that a correction is seen at once; without an answer the last one that was shown. */
async function newest(client, cache) {
  try {
    const answer = await fetch(catalogue, { cache: "no-cache", signal: AbortSignal.timeout(patience) });
    await judge(answer);
    seen.set(client, answer.clone());
    return answer;
  } catch {
    return cache.match(catalogue);
  }
}

/** A file that is kept from now on. */
async function fetched(cache, file) {
  const answer = await get(file);
  await cache.put(address(file), answer.clone());
  return answer;
}

async function answer(event, wanted) {
  const { clientId, request } = event;
  const isNavigation = request.mode === "navigate";
  const cache =
    (isNavigation || isPage((await clients.get(clientId))?.url ?? "")) && (await kept().catch(() => false));
  if (!cache) {
    if (isNavigation) event.waitUntil(keep().catch(() => {}));
    return fetch(request);
  }
  if (wanted === catalogue) return newest(clientId, cache);
  return (await cache.match(wanted)) ?? fetched(cache, later.get(wanted));
}

/** A page has said that it is there whole. */
async function settle(client) {
  const answer = seen.get(client);
  seen.delete(client);
  if (answer) await (await caches.open(name)).put(catalogue, answer);
  const all = await clients.matchAll({ includeUncontrolled: true });
  // It needs nothing more of the version before this one, and no other page does: the next one gets this version.
  if (all.filter(({ url }) => isPage(url)).length === 1) await skipWaiting();
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(remove(name)));
addEventListener("message", (event) =>
  event.waitUntil(event.data === "skip" ? skipWaiting() : settle(event.source.id)),
);
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const wanted = mode === "navigate" ? isPage(url) && page : (addresses.has(url) || later.has(url)) && url;
  if (method === "GET" && wanted) event.respondWith(answer(event, wanted));
});
