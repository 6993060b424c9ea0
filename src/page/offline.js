// Has the page open without a network, and says when there is a newer version of it. It comes once the page is there, and
// throws where a browser knows no service workers, or refuses them.

import { update } from "./update.js";

const address = new URL("worker.js", location.href).href;
const policy = globalThis.trustedTypes?.createPolicy("moda-scope", { createScriptURL: () => address });

/** Whether all that the page loads is there. */
const isWhole = () => document.querySelector("moda-scope[data-ready]");

/** Tells a worker that all is there: it takes over then, where this is the only page that is open. */
function tell(worker) {
  if (isWhole()) worker?.postMessage("whole");
  else addEventListener("moda-scope-ready", () => worker?.postMessage("whole"), { once: true });
}

// In a frame it is part of somebody else's page.
if (parent === self) {
  const workers = navigator.serviceWorker;
  const registration = await workers.register(policy?.createScriptURL("") ?? address, { updateViaCache: "none" });
  const show = update(registration);

  /** Says that there is a newer version once it is here whole. */
  function expect(worker) {
    worker.addEventListener("statechange", () => {
      if (worker.state !== "installed") return;
      show();
      tell(worker);
    });
  }

  // What this page was loading came from a version that is gone.
  workers.addEventListener("controllerchange", () => isWhole() || location.reload());
  tell(workers.controller);
  const { active, installing, waiting } = registration;
  // Without one that is active, what is installed is this version itself.
  if (active && waiting) {
    show();
    tell(waiting);
  }
  if (active && installing) expect(installing);
  registration.addEventListener("updatefound", () => registration.active && expect(registration.installing));
}
