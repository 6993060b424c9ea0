// A package in an LMS that speaks SCORM. The widget knows nothing of it.

import { places } from "./api.js";
import { Attempt } from "./attempt.js";
import { Keeper } from "./keeper.js";
import { isSomebody, Local } from "./local.js";
import { Notice, sessionFile, textFile } from "./notice.js";
import { afterPaint } from "./painting.js";
import { Rule } from "./rules.js";
import { scorm12 } from "./scorm12.js";
import { scorm2004 } from "./scorm2004.js";
import { retry } from "./retry.js";
import { Widget } from "./widget.js";

/** An API may come a little after the page. */
const PATIENCE = 2000;

function track(element, { version, completeWhen, package: pack }) {
  const model = version === "2004" ? scorm2004 : scorm12;
  const widget = new Widget(
    element,
    (session, shown) => keeper.change(session, shown),
    () => keeper.refuse(),
  );
  const notice = new Notice(widget);
  const attempt = new Attempt(model, () => places(model.api, model.calls.begin), hear, takeUp);
  const rule = new Rule(completeWhen, element, meet, () => keeper.grow());
  const keeper = new Keeper(widget, rule, (record) => attempt.keep(record), learn);
  let met = false;
  let begun = false;
  let alone = false;

  /** What the LMS does with what it is given. */
  function hear(what) {
    if (what === "doubtful") notice.say(what);
    else if (what === "trusted") notice.clear("platform");
    else if (what === "short") notice.say(what, sessionFile(element));
    else notice.clear("short");
  }

  function learn(what, text) {
    notice.say(what, text && textFile(text));
  }

  /** Goes on with what the LMS has kept, where it says that late. */
  function takeUp(kept) {
    keeper.meet(kept, attempt.isNew);
    if (!attempt.previewed) keeper.write();
  }

  function meet() {
    met = true;
    keeper.meetRule();
    // After the learner sees what was asked for: an LMS takes its time.
    afterPaint(settle);
  }

  function settle() {
    if (met) attempt.complete();
  }

  /** Begins the attempt, with what is kept of it; whether there is one. */
  function begin() {
    // Once the learner was told that nothing answers, the nearest API has had its time.
    const good = attempt.begin(alone);
    if (!attempt.isOpen) return false;
    begun = true;
    const { learner } = attempt;
    keeper.open(new Local(pack, isSomebody(learner) ? learner : ""));
    if (attempt.kept !== undefined) keeper.meet(attempt.kept, attempt.isNew);
    if (good) notice.clear("platform");
    else notice.say("absent");
    if (attempt.previewed) {
      notice.say("preview", sessionFile(element));
    } else {
      keeper.write();
      settle();
    }
    return true;
  }

  /** Nobody says who learns: what is done is kept for as long as the tab is open. */
  function goOnAlone() {
    if (alone || begun) return;
    alone = true;
    keeper.open(new Local(pack, ""));
    keeper.write();
  }

  addEventListener("pagehide", () => {
    keeper.catchUp();
    settle();
    attempt.end();
    goOnAlone();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    // An LMS may not let go on what was left: then this browser keeps.
    if (begun) attempt.begin();
    else begin();
    settle();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      keeper.catchUp();
      settle();
      attempt.hide();
    } else if (alone && !begun) {
      begin();
    }
  });
  addEventListener("online", () => attempt.again());

  afterPaint(() => {
    if (begin()) return;
    const isTop = window === parent && !opener;
    setTimeout(
      () => {
        if (begun) return;
        goOnAlone();
        notice.say("absent");
      },
      isTop ? 0 : PATIENCE,
    );
    retry(begin, () => attempt.isFound);
  });
}

const element = document.querySelector("moda-scope");
if (element) track(element, document.currentScript.dataset);
