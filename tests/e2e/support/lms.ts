// An LMS that speaks SCORM: scorm-again in a page, which shows the package in a frame and writes down what it is
// told.
import { expect, type Page } from "@playwright/test";

import { unpack } from "../../../src/tracking/packing.js";
import { installed, packagePage, type Files, type Rule } from "./package";
import { typeOf } from "./server";
import { Widget } from "./widget";

export type Version = "1.2" | "2004";
export const versions: Version[] = ["1.2", "2004"];

/** What is stored of an attempt, as scorm-again names it. */
export type Stored = { [name: string]: string | Stored };

type Opening = {
  rule?: Rule;
  lang?: string;
  /** What was stored in earlier visits. */
  stored?: Stored;
  /** A script that runs before the package is there, with the API as `api`. */
  before?: string;
  /** Elements around the frame of the package. */
  within?: (frame: string) => string;
};

export class Lms {
  readonly widget: Widget;
  constructor(
    readonly page: Page,
    readonly version: Version,
    /** The files of the package; without them it is a page with the scripts of the site. */
    readonly unpacked?: Files,
  ) {
    this.widget = new Widget(page, page.frameLocator("iframe").locator("moda-scope"));
  }

  /** Opens the package as a learner does. */
  async open({ rule, lang, stored, before = "", within = (frame) => frame }: Opening = {}) {
    const context = this.page.context();
    await context.unrouteAll();
    const script = `src="/scorm.js" data-version="${this.version}"`;
    const files: Files = this.unpacked ?? new Map([["index.html", packagePage({ script, rule, lang })]]);
    for (const [name, body] of files) {
      const answer = { contentType: typeOf(name), body };
      await context.route(`/package/${name}`, (route) => route.fulfill(answer));
    }
    const [file, api] =
      this.version === "1.2" ? ["scorm12", "Scorm12API"] : ["scorm2004", "Scorm2004API"];
    await context.route("/lms/runtime.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: installed(`scorm-again/dist/${file}.js`) }),
    );
    const start = stored ?? { ...this.learner("learner-1"), ...this.mode("normal") };
    const frame = within(`<iframe src="/package/index.html" width="900" height="700"></iframe>`);
    const body = `<!doctype html><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,">
      <script src="/lms/runtime.js"></script>
      <script>
        const stored = [];
        let stores = true;
        const httpService = {
          processHttpRequest(address, { cmi }) {
            if (!stores) return { result: "false", errorCode: 101 };
            stored.push(JSON.parse(JSON.stringify(cmi)));
            return { result: "true", errorCode: 0 };
          },
          updateSettings() {},
        };
        const inner = new ${api}({ lmsCommitUrl: "/lms/", httpService, logLevel: 5 });
        inner.loadFromJSON(${JSON.stringify(start)});
        const calls = [];
        const api = {};
        for (const name of ${JSON.stringify(this.#methods)}) {
          api[name] = (...values) => {
            const answer = inner[name](...values);
            calls.push([name.replace("LMS", ""), ...values]);
            return answer;
          };
        }
        ${this.#name} = api;
        ${before}
      </script>
      <h1>LMS</h1>${frame}`;
    await context.route("/lms/", (route) => route.fulfill({ contentType: "text/html", body }));
    await this.page.goto("/lms/");
  }

  /** Opens it, and waits until the widget is there and what was kept is taken up. */
  async enter(opening: Opening = {}) {
    await this.open(opening);
    await this.widget.isReady();
    await expect.poll(() => this.asked()).toContain(this.names.kept);
  }

  /** What the package says above the widget. */
  get notice() {
    return this.page.frameLocator("iframe").locator(".tracking");
  }

  /** Does something in the page of the package. */
  inside<T>(act: () => T) {
    return this.page.frameLocator("iframe").locator("html").evaluate(act);
  }

  /** What is kept in the browser for the learners of the package, by its name. */
  here() {
    return this.page.evaluate(() => ({ ...localStorage }));
  }

  /** Leaves the package, and stays in the LMS. */
  async leave() {
    await this.page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
      return new Promise((left) => {
        frame.addEventListener("load", left, { once: true });
        frame.src = "about:blank";
      });
    });
  }

  /** What the package has told, in order: `Initialize`, `SetValue name value`, `Commit`, `Terminate`. */
  async told() {
    const calls = await this.page.evaluate("calls");
    return (calls as string[][])
      .map((call) => call.filter(Boolean).join(" ").replace(/^Finish/, "Terminate"))
      .filter((call) => !/^Get/.test(call));
  }

  /** What the package has asked for. */
  async asked() {
    const calls = (await this.page.evaluate("calls")) as string[][];
    return calls.filter(([name]) => name === "GetValue").map(([, name]) => name);
  }

  /** It stores what it is given, or no longer does. */
  store(stores: boolean) {
    return this.page.evaluate(`stores = ${stores}`);
  }

  /** What is stored now. */
  async stored() {
    const stored = (await this.page.evaluate("stored.at(-1)")) as Stored | undefined;
    expect(stored, "nothing was stored").toBeDefined();
    return stored!;
  }

  /** What is stored of what the package keeps, as it was written. */
  async kept() {
    return (await this.stored()).suspend_data as string;
  }

  /** The same as a record. */
  async keeps() {
    const text = await this.kept();
    expect(text, "what nothing escapes").toMatch(/^[\w.-]*$/);
    return JSON.parse(unpack(text)!);
  }

  /** The status, the score and so on, wherever this version has them. */
  async record() {
    const stored = await this.stored();
    const core = (this.version === "1.2" ? stored.core : stored) as Stored;
    const status = this.version === "1.2" ? core.lesson_status : core.completion_status;
    const { score, exit, session_time: time, success_status: success } = core;
    return { status, score: (score as Stored).raw, exit, time, success };
  }

  /** The names of the data model. */
  get names() {
    const core = this.version === "1.2" ? "cmi.core." : "cmi.";
    return {
      status: this.version === "1.2" ? "cmi.core.lesson_status" : "cmi.completion_status",
      exit: `${core}exit`,
      time: `${core}session_time`,
      score: `${core}score`,
      kept: "cmi.suspend_data",
    };
  }

  learner(id: string): Stored {
    if (this.version === "1.2") return { core: { student_id: id, student_name: "Lovelace, Ada" } };
    return { learner_id: id, learner_name: "Lovelace, Ada" };
  }

  /** A learner in a mode, with what else is stored. */
  attempt(id: string, mode: string, status?: string, kept?: string): Stored {
    const learner = this.learner(id);
    if (this.version === "1.2") {
      const core = { ...(learner.core as Stored), lesson_mode: mode, ...(status && { lesson_status: status }) };
      return { core, ...(kept !== undefined && { suspend_data: kept }) };
    }
    return {
      ...learner,
      mode,
      ...(status && { completion_status: status }),
      ...(kept !== undefined && { suspend_data: kept }),
    };
  }

  mode(mode: string): Stored {
    return this.attempt("learner-1", mode);
  }

  get #name() {
    return this.version === "1.2" ? "window.API" : "window.API_1484_11";
  }

  get #methods() {
    const names = ["GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"];
    return this.version === "1.2"
      ? ["LMSInitialize", "LMSFinish", ...names.map((name) => `LMS${name}`)]
      : ["Initialize", "Terminate", ...names];
  }
}
