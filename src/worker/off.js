// Put in the place of worker.js it takes the worker out of the browsers that have it, with all that it keeps: from the
// next visit on, the page comes from the server alone.

import { remove } from "./kept.js";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(remove().then(() => registration.unregister())));
