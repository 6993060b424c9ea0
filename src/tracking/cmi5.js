// A package in an LMS that speaks cmi5. The widget knows nothing of it. Opened in any other way, nothing is sent.

import { showBack } from "./back.js";
import { Keeper } from "./keeper.js";
import { identity, isLaunched, readLaunch } from "./launch.js";
import { isSomebody, Local } from "./local.js";
import { Notice, sessionFile, textFile } from "./notice.js";
import { afterPaint } from "./painting.js";
import { Rule } from "./rules.js";
import { claim } from "./sole.js";
import { Unit } from "./unit.js";
import { Visit } from "./visit.js";
import { Widget } from "./widget.js";

/** The languages that the interface has. */
const spoken = /^(fr|en)\b/i;

/** What asks for `passed`: that is for what is judged (cmi5, section 9.3.4), and here nothing is. */
const judged = /^(passed|completedandpassed)$/i;

/** What tells a learner from others; nothing where it may be anybody. */
function learnerOf(actor) {
  return isSomebody(actor.account ? actor.account.name : identity(actor)) ? identity(actor) : "";
}

function track(element, { completeWhen, package: pack }) {
  const launch = readLaunch(location.search, location.href);
  const widget = new Widget(
    element,
    (session, shown) => keeper.change(session, shown),
    () => keeper.refuse(),
  );
  const rule = new Rule(completeWhen, element, meet, () => keeper.grow());
  const keeper = new Keeper(widget, rule, (kept) => unit?.keep(kept), learn);
  const notice = new Notice(widget);
  let unit;
  let met = false;

  /** What the learner has to know of what is kept. */
  function learn(what, text) {
    notice.say(what, text && textFile(text));
  }

  function meet() {
    met = true;
    keeper.meetRule();
    settle();
  }

  function settle() {
    if (met) unit?.complete();
  }

  keeper.open(new Local(pack, launch && learnerOf(launch.actor)), launch?.registration);
  if (!launch) {
    keeper.write();
    if (isLaunched(location.search)) notice.say("absent");
    return;
  }
  const visit = new Visit(launch, pack);
  const doubt = () => notice.say(unit.isOpen ? "doubtful" : "absent");
  const trust = () => notice.clear("platform");
  unit = new Unit(launch, visit, doubt, trust, take);
  // Lets go of the word in this visit.
  let release;

  /** Takes in a session that came from the platform in mid visit. */
  function take(text) {
    keeper.meet(text);
    if (visit.known.normal) keeper.write();
  }

  /** The visit was closed when the page was left, and cannot be opened again. */
  function isOver() {
    if (visit.known.normal !== false && !visit.known.completed) notice.say("over");
  }

  /** This page says nothing to the platform. What is done is kept in this browser, for the next visit. */
  function beSilent(why) {
    if (visit.known.normal === false) notice.say("preview", sessionFile(element));
    else keeper.write();
    showBack(widget, visit.known.back);
    why();
  }

  /** Another tab has the word in this visit. When that is closed the visit is closed, so this one never takes over. */
  function isElsewhere() {
    visit.note({ over: true });
    if (visit.known.normal !== false) notice.say("elsewhere");
  }

  addEventListener("pagehide", () => {
    unit.end();
    release?.();
    // The platform has not said yet whether this is a preview.
    if (visit.known.normal === undefined) keeper.write();
  });
  addEventListener("pageshow", ({ persisted }) => persisted && isOver());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) unit.hide();
  });

  afterPaint(async () => {
    release = await claim(visit.name);
    if (unit.isLeft) return release?.();
    if (!release) return beSilent(isElsewhere);
    if (visit.known.over && (isReloaded() || !(await unit.renew()))) return beSilent(isOver);
    try {
      const found = await unit.begin();
      if (!found) return;
      keeper.meet(found.kept);
      const language = found.languages.find((tag) => spoken.test(tag));
      // One that the learner chose in an earlier visit goes before.
      if (language && keeper.isEmpty) element.lang = language;
      showBack(widget, visit.known.back);
      if (judged.test(found.moveOn)) console.warn(`moda-scope: moveOn is ${found.moveOn}, and nothing here is passed`);
      if (visit.known.normal) keeper.write();
      else notice.say("preview", sessionFile(element));
      settle();
    } catch ({ message }) {
      console.warn(`moda-scope: nothing is recorded: ${message}`);
      keeper.write();
      doubt();
    }
  });
}

/** Whether the browser has loaded the page again, and no platform has launched it. */
const isReloaded = () => performance.getEntriesByType("navigation")[0]?.type === "reload";

const element = document.querySelector("moda-scope");
if (element) track(element, document.currentScript.dataset);
