// A package in an LMS that speaks SCORM. The widget knows nothing of it.

import { find } from "./api.js";
import { Attempt } from "./attempt.js";
import { Keeper } from "./keeper.js";
import { Local } from "./local.js";
import { Notice } from "./notice.js";
import { afterPaint } from "./painting.js";
import { Rule } from "./rules.js";
import { scorm12 } from "./scorm12.js";
import { scorm2004 } from "./scorm2004.js";
import { Widget } from "./widget.js";

function track(element, { version, completeWhen, package: pack }) {
  const model = version === "2004" ? scorm2004 : scorm12;
  const widget = new Widget(element, (session) => keeper.change(session));
  const notice = new Notice(widget);
  const attempt = new Attempt(model, find(model.api, model.calls.begin), () => notice.say("doubtful"));
  const rule = new Rule(completeWhen, element, meet, () => keeper.grow());
  const keeper = new Keeper(widget, rule, (kept) => attempt.keep(kept));
  let met = false;

  function meet() {
    met = true;
    // After the learner sees what was asked for: an LMS takes its time.
    afterPaint(settle);
  }

  function settle() {
    if (met) attempt.complete();
  }

  addEventListener("pagehide", () => {
    settle();
    attempt.end();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    // An LMS may not let go on what was left: then this browser keeps.
    attempt.begin();
    settle();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) attempt.hide();
  });

  afterPaint(() => {
    const good = attempt.begin();
    keeper.open(new Local(pack, attempt.learner));
    keeper.meet(attempt.kept);
    if (attempt.previewed) return;
    keeper.write();
    if (!good) notice.say("absent");
    settle();
  });
}

const element = document.querySelector("moda-scope");
if (element) track(element, document.currentScript.dataset);
