// A package in an LMS that speaks cmi5. The widget knows nothing of it. Opened in any other way, nothing is sent.

import { showBack } from "./back.js";
import { Keeper } from "./keeper.js";
import { identity, isLaunched, readLaunch } from "./launch.js";
import { Local } from "./local.js";
import { Notice } from "./notice.js";
import { afterPaint } from "./painting.js";
import { Rule } from "./rules.js";
import { Unit } from "./unit.js";
import { Visit } from "./visit.js";
import { Widget } from "./widget.js";

/** The languages that the interface has. */
const spoken = /^(fr|en)\b/i;

function track(element, { completeWhen, package: pack }) {
  const launch = readLaunch(location.search, location.href);
  const widget = new Widget(element, (session) => keeper.change(session));
  const rule = new Rule(completeWhen, element, meet, () => keeper.grow());
  const keeper = new Keeper(widget, rule, (kept) => unit?.keep(kept));
  const notice = new Notice(widget);
  let unit;
  let met = false;

  function meet() {
    met = true;
    settle();
  }

  function settle() {
    if (met) unit?.complete();
  }

  keeper.open(new Local(pack, launch && identity(launch.actor)));
  if (!launch) {
    keeper.write();
    if (isLaunched(location.search)) notice.say("absent");
    return;
  }
  const visit = new Visit(launch, pack);
  const doubt = () => notice.say(unit.isOpen ? "doubtful" : "absent");

  /** The visit was closed when the page was left, and cannot be opened again. */
  function isOver() {
    if (visit.known.normal && !visit.known.completed) notice.say("over");
  }

  if (visit.known.over) {
    if (visit.known.normal) keeper.write();
    showBack(widget, visit.known.back);
    isOver();
    return;
  }

  unit = new Unit(launch, visit, doubt);
  addEventListener("pagehide", () => {
    unit.end();
    // The platform has not said yet whether this is a preview.
    if (visit.known.normal === undefined) keeper.write();
  });
  addEventListener("pageshow", ({ persisted }) => persisted && isOver());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) unit.hide();
  });

  afterPaint(async () => {
    try {
      const found = await unit.begin();
      if (!found) return;
      keeper.meet(found.kept);
      const language = found.languages.find((tag) => spoken.test(tag));
      // One that the learner chose in an earlier visit goes before.
      if (language && keeper.isEmpty) element.lang = language;
      showBack(widget, visit.known.back);
      if (visit.known.normal) keeper.write();
      settle();
    } catch {
      keeper.write();
      doubt();
    }
  });
}

const element = document.querySelector("moda-scope");
if (element) track(element, document.currentScript.dataset);
