// A platform that speaks cmi5: it opens the package, keeps what it is sent, and looks closely at each statement. Faults
// are named by the section of the specification (https://github.com/AICC/CMI-5_Spec_Current) where there is one. It is a
// server, as what is sent by a page that goes away does not come past Playwright.
import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";

import type { Guard } from "./guard";
import { packagePage, type Files, type Rule } from "./package";
import { typeOf } from "./server";
import { Widget } from "./widget";

export type Statement = {
  id: string;
  timestamp: string;
  actor: object;
  verb: { id: string; display: Record<string, string> };
  object: object;
  result?: { completion?: boolean; duration?: string };
  context: {
    registration: string;
    extensions: Record<string, unknown>;
    contextActivities: { category: { id: string }[]; grouping: object[] };
  };
};

/** An answer instead of the usual one: its status, or all of it; "abort" closes the connection, "hang" never answers. */
type Answer = { status?: number; body?: string; type?: string };
type Instead = number | "abort" | "hang" | Answer | undefined;

type Launch = {
  rule?: Rule;
  lang?: string;
  mode?: string;
  back?: string;
  /** Parameters of the launch that are not as they should be; null for one that is missing. */
  parameters?: Record<string, string | null>;
};

/** The token of a visit, and the visit of a token. */
const tokenOf = (session: string) => btoa(`learner:${session}`);
const sessionOf = (authorization = "") => atob(authorization.replace(/^Basic /, "")).replace(/^learner:/, "");
const session = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const categories = "https://w3id.org/xapi/cmi5/context/categories/";
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const forms = {
  initialized: { result: undefined, moveOn: false },
  completed: { result: ["completion", "duration"], moveOn: true },
  terminated: { result: ["duration"], moveOn: false },
};

/** The short names of what statements say. */
const verbs = (statements: Statement[]) => statements.map(({ verb }) => verb.id.split("/").at(-1));

/** What was sent; undefined where the page went away before all of it had come, as it does at the end of a test. */
async function whole(request: IncomingMessage) {
  try {
    let body = "";
    for await (const piece of request.setEncoding("utf8")) body += piece;
    return body;
  } catch (error) {
    if (request.destroyed && !request.complete) return undefined;
    throw error;
  }
}

/** A tab of the platform, with the package in a frame. */
export class Tab {
  page!: Page;

  get widget() {
    return new Widget(this.page, this.page.frameLocator("iframe").locator("moda-scope"));
  }

  /** What the package says above the widget. */
  get notice() {
    return this.page.frameLocator("iframe").locator(".tracking[role=status]");
  }

  /** Leaves the package, and stays at the platform. */
  async leave() {
    await this.page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
      return new Promise((left) => {
        frame.addEventListener("load", left, { once: true });
        frame.src = "about:blank";
      });
    });
  }

  /** Loads the page of the package again. */
  async reload() {
    await this.page
      .frameLocator("iframe")
      .locator("html")
      .evaluate(() => location.reload());
    await this.widget.isReady();
  }

  /** Opens another tab, at the address of this one or as its copy: with what the browser keeps for this one. */
  async again(how: "copied" | "by hand") {
    const opened = this.page.context().waitForEvent("page");
    if (how === "copied") await this.page.evaluate(() => void open(location.href));
    else await (await this.page.context().newPage()).goto(this.page.url());
    const tab = Object.assign(new Tab(), { page: await opened });
    await tab.widget.isReady();
    return tab;
  }

  /** Does something in the page of the package. */
  inside<T>(act: () => T) {
    return this.page.frameLocator("iframe").locator("html").evaluate(act);
  }
}

export class Lrs extends Tab {
  /** What was stated, in order. */
  readonly statements: Statement[] = [];
  /** The documents, by their names. */
  readonly documents = new Map<string, string>();
  /** What it was asked, such as `GET LMS.LaunchData`. */
  readonly asked: string[] = [];
  /** What was wrong with what it was sent. */
  readonly faults: string[] = [];
  /** How often a browser asked whether it may ask from another origin. */
  preflights = 0;
  /** Pages and scripts of its own, by their paths. Playwright would answer in place of other origins. */
  readonly files: Files = new Map();
  /** The files of the package; without them it is a page with the scripts of the site. */
  unpacked?: Files;
  /** Whether it refuses statements before it was asked for the preferences of the learner, as strict players do. */
  strict = true;
  /**
   * What it does about two who write one state: it gives ETags ("tags"), it besides refuses who names none for what is
   * there ("strict"), or it refuses them and its ETags are not to be seen ("hidden").
   */
  concurrency: "none" | "tags" | "strict" | "hidden" = "none";
  /** What it answers for a document that it does not have. */
  unknown: Answer = { status: 404, body: "" };
  /** How it answers instead; undefined for as usual. */
  answers: (asked: string, body: string) => Instead | Promise<Instead> = () => undefined;
  /** What the launches have in common. */
  readonly actor = {
    objectType: "Agent",
    name: "Ada Lovelace",
    account: { homePage: "https://lms.example", name: "1625378" },
  };
  moveOn = "Completed";
  registration = "760e3480-ba55-4991-94b0-01820dbd23a2";
  readonly activityId = "https://lms.example/activity/17?a=b&c=d";
  #visits = 0;
  #sessions = new Set<string>();
  #given = new Set<string>();
  #preferencesRead = new Set<string>();
  #servers: Server[] = [];

  /** Page and guard come with the test. */
  guard!: Guard;

  constructor(readonly site: string) {
    super();
  }

  /** Opens for requests; more than once, that many origins. */
  async listen() {
    const server = createServer((request, response) => void this.#hear(request, response));
    this.#servers.push(server);
    await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  close() {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  /** The session that the platform has made for this visit. */
  get session() {
    return `session-${this.#visits}`;
  }

  /** Opens the package as a learner does, in a visit of its own. */
  async open({ rule, lang, mode = "Normal", back, parameters = {} }: Launch = {}) {
    this.#visits += 1;
    this.#sessions.add(this.session);
    const page = { script: `src="/cmi5.js"`, connect: "https: http:", rule, lang };
    const unit: Files = this.unpacked ?? new Map([["index.html", packagePage(page)]]);
    for (const [name, body] of unit) this.files.set(`/package/${name}`, body);
    this.documents.set("LMS.LaunchData", JSON.stringify(this.#launchData(mode, back)));
    const search = this.search(parameters);
    const src = `/package/index.html${search.replaceAll("&", "&amp;")}`;
    const body = `<!doctype html><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,">
      <h1>LMS</h1><iframe src="${src}" width="900" height="700"></iframe>`;
    this.files.set("/lms/", body);
    await this.page.goto("/lms/");
  }

  /** Opens it for a learner of whom nothing is kept yet, and waits until the visit is begun. */
  async enter(launch: Launch = {}) {
    // The browser says so of each document that is not there.
    this.guard.expects(/status of 404/);
    const before = this.verbs.length;
    await this.open(launch);
    await this.widget.isReady();
    await expect.poll(() => this.verbs.length).toBeGreaterThan(before);
  }

  /** The address behind the page of the package. */
  search(parameters: Record<string, string | null> = {}) {
    const all: Record<string, string | null> = {
      endpoint: "/lrs/xapi/",
      fetch: `/lrs/token?visit=${this.#visits}`,
      actor: JSON.stringify(this.actor),
      registration: this.registration,
      activityId: this.activityId,
      ...parameters,
    };
    const said = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null);
    return `?${new URLSearchParams(said)}`;
  }

  /** The verbs of what was stated, in order. */
  get verbs() {
    return verbs(this.#inOrder);
  }

  /** By their timestamps, as cmi5 wants it (9.3): those that are sent together arrive in any order. */
  get #inOrder() {
    return this.statements.toSorted((one, other) => Date.parse(one.timestamp) - Date.parse(other.timestamp));
  }

  /** All that is wrong with what was stated, once no more comes. */
  judged() {
    const visitOf = ({ context }: Statement) => context.extensions[session];
    for (const visit of new Set(this.statements.map(visitOf))) {
      const said = verbs(this.#inOrder.filter((statement) => visitOf(statement) === visit));
      const fault = (what: string) => this.faults.push(`${visit}: ${what}: ${said}`);
      if (new Set(said).size < said.length) fault("9.3: said twice in a visit");
      if (said[0] !== "initialized") fault("9.3.2: not the first");
      if (said.includes("terminated") && said.at(-1) !== "terminated") fault("9.3.8: after the last");
    }
    const completions = this.statements.filter((statement) => verbs([statement])[0] === "completed");
    const registrations = completions.map(({ context }) => context.registration);
    if (new Set(registrations).size < registrations.length) this.faults.push("9.3.3: completed twice in a registration");
    return this.faults;
  }

  /** The verbs came to be these, and no more come. */
  async states(...verbs: string[]) {
    await expect.poll(() => this.verbs).toEqual(verbs);
  }

  /** What the package keeps here. */
  get kept() {
    return JSON.parse(this.documents.get("moda-scope.session") ?? "null");
  }

  async #hear(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url!, this.site);
    const { method, headers } = request;
    if (headers.origin) {
      response.setHeader("access-control-allow-origin", headers.origin);
      response.setHeader("access-control-allow-methods", "GET, PUT, POST");
      response.setHeader("access-control-allow-headers", "authorization, content-type, x-experience-api-version");
    }
    if (!pathname.startsWith("/lrs/")) return this.#pass(request, response).catch(() => response.destroy());
    if (method === "OPTIONS") {
      this.preflights += 1;
      return response.writeHead(204).end();
    }
    const body = await whole(request);
    if (body === undefined) return response.destroy();
    const name = pathname.replace(/^\/lrs\/(xapi\/)?/, "");
    const subject = searchParams.get("stateId") ?? searchParams.get("profileId") ?? name;
    const asked = `${method} ${subject}`;
    this.asked.push(asked);
    const instead = await this.answers(asked, body);
    if (instead === "hang") return;
    if (instead === "abort") return response.destroy();
    const answer = (status: number, body?: unknown, type = "application/json") => {
      response.writeHead(status, { "content-type": type });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    };
    const says = ({ status = 200, body = "", type }: Answer) => answer(status, body, type);
    const isFound = subject === "cmi5LearnerPreferences" && (typeof instead !== "number" || instead < 500);
    if (isFound) this.#preferencesRead.add(this.session);
    if (instead) return says(typeof instead === "number" ? { status: instead } : instead);
    if (name === "token") return answer(200, this.#give(method!, request.url!));
    this.#checkHeaders(request, asked);
    const visit = sessionOf(headers.authorization);
    if (name === "statements") return this.#hearStatement(method!, searchParams, body, visit, answer);
    this.#checkSubject(searchParams, subject);
    const document = this.documents.get(subject);
    const tag = document !== undefined && `"${createHash("sha1").update(document).digest("hex")}"`;
    if (tag && ["tags", "strict"].includes(this.concurrency)) response.setHeader("etag", tag);
    if (method === "GET") return document === undefined ? says(this.unknown) : answer(200, document);
    if (subject.startsWith("LMS.")) this.faults.push(`${subject} is written to`);
    const conflict = this.#conflict(headers, tag);
    if (conflict) return answer(conflict, "");
    JSON.parse(body);
    this.documents.set(subject, body);
    return answer(204);
  }

  /** The status that refuses to write over the document of this tag, which may be none (xAPI, part three, 3.1). */
  #conflict({ "if-match": match, "if-none-match": noneMatch }: IncomingHttpHeaders, tag: string | false) {
    if (this.concurrency === "none") return undefined;
    if (match) return tag && (match === "*" || match === tag) ? undefined : 412;
    if (noneMatch) return tag ? 412 : undefined;
    return tag && this.concurrency !== "tags" ? 409 : undefined;
  }

  /** Takes a statement, or gives one. */
  #hearStatement(
    method: string,
    query: URLSearchParams,
    body: string,
    visit: string,
    answer: (status: number, body?: unknown) => void,
  ) {
    const id = query.get("statementId");
    const known = this.statements.find((one) => one.id === id);
    if (method === "GET") return known ? answer(200, known) : answer(404, "");
    const statements = [JSON.parse(body) as Statement | Statement[]].flat();
    if (this.strict && !this.#preferencesRead.has(this.session)) {
      this.faults.push("11: a statement before the preferences of the learner were asked for");
      return answer(403, { error: "11.0.0.0-3" });
    }
    if (method === "PUT" && id !== statements[0].id) this.faults.push("put under another name");
    if (statements.length !== 1) this.faults.push(`${statements.length} statements in one request`);
    // Once more, as an answer was lost or another browser says it too: what is there stays (xAPI, part three, 2.1.1).
    if (known) return answer(409, "");
    for (const statement of statements) {
      this.#check(statement, visit);
      this.statements.push(statement);
    }
    return method === "PUT" ? answer(204) : answer(200, statements.map((one) => one.id));
  }

  /** The files of the site. */
  async #pass({ url }: IncomingMessage, response: ServerResponse) {
    const address = new URL(url!, this.site);
    const file = this.files.get(address.pathname);
    const type = typeOf(address.pathname);
    if (file !== undefined) return void response.writeHead(200, { "content-type": type }).end(file);
    const found = await fetch(address);
    response.writeHead(found.status, { "content-type": found.headers.get("content-type") ?? "" });
    response.end(Buffer.from(await found.arrayBuffer()));
  }

  #launchData(launchMode: string, returnURL?: string) {
    return {
      contextTemplate: {
        extensions: { [session]: this.session, "https://lms.example/more": 1 },
        contextActivities: { grouping: [{ id: "https://publisher.example/unit/1" }] },
      },
      launchMode,
      moveOn: this.moveOn,
      masteryScore: 0.8,
      ...(returnURL && { returnURL }),
    };
  }

  #give(method: string, address: string) {
    if (method !== "POST") this.faults.push(`a token is asked for by ${method}`);
    const again = this.#given.has(address);
    this.#given.add(address);
    if (again) this.faults.push("a token is asked for twice");
    return again ? { "error-code": "1", "error-text": "given" } : { "auth-token": tokenOf(this.session) };
  }

  #checkHeaders({ headers, method }: IncomingMessage, asked: string) {
    const { authorization, "x-experience-api-version": version, "content-type": type } = headers;
    if (!this.#sessions.has(sessionOf(authorization))) this.faults.push(`${asked}: ${authorization}`);
    if (version !== "1.0.3") this.faults.push(`${asked}: version ${version}`);
    if (method !== "GET" && type !== "application/json") this.faults.push(`${asked}: ${type}`);
  }

  #checkSubject(query: URLSearchParams, name: string) {
    const agent = JSON.parse(query.get("agent") ?? "null");
    if (JSON.stringify(agent) !== JSON.stringify(this.actor)) this.faults.push(`${name}: another learner`);
    if (!query.has("stateId")) return;
    if (query.get("activityId") !== this.activityId) this.faults.push(`${name}: another activity`);
    if (query.get("registration") !== this.registration) this.faults.push(`${name}: another registration`);
  }

  /** The form of a statement, and what may come after what. */
  #check(statement: Statement, visit: string) {
    const verb = statement.verb.id.replace("http://adlnet.gov/expapi/verbs/", "") as keyof typeof forms;
    const fault = (what: string) => this.faults.push(`${verb}: ${what}`);
    const form = forms[verb];
    if (!form) return fault("9.3: not a verb of ours");
    if (statement.verb.display.en !== verb || statement.verb.display["en-US"] !== verb) fault("has no display");
    const keys = ["id", "timestamp", "actor", "verb", "object", ...(form.result ? ["result"] : []), "context"];
    if (Object.keys(statement).sort().join() !== keys.sort().join()) fault(`has ${Object.keys(statement)}`);
    if (!uuid.test(statement.id)) fault(`9.1: id ${statement.id}`);
    if (this.statements.some(({ id }) => id === statement.id)) fault("an id that was there");
    if (new Date(statement.timestamp).toISOString() !== statement.timestamp) fault(`9.7: ${statement.timestamp}`);
    if (JSON.stringify(statement.actor) !== JSON.stringify(this.actor)) fault("8.1.3: another learner");
    const object = { objectType: "Activity", id: this.activityId };
    if (JSON.stringify(statement.object) !== JSON.stringify(object)) fault("8.1.5: another activity");
    if (Object.keys(statement.result ?? {}).sort().join() !== (form.result ?? []).join()) fault("9.5: another result");
    const { duration } = statement.result ?? {};
    if (duration && !/^PT(\d+H)?(\d+M)?\d+(\.\d{1,2})?S$/.test(duration)) fault(`9.5.4: duration ${duration}`);
    const { registration, extensions, contextActivities, ...more } = statement.context;
    if (Object.keys(more).length) fault(`context has ${Object.keys(more)}`);
    if (registration !== this.registration) fault("9.6.1: another registration");
    if (extensions[session] !== visit) fault(`9.6.3.1: session ${extensions[session]}`);
    if (extensions?.["https://lms.example/more"] !== 1) fault("10.2.1: a part of the template is missing");
    const found = contextActivities.category.map(({ id }) => id.replace(categories, "")).join();
    if (found !== (form.moveOn ? "cmi5,moveon" : "cmi5")) fault(`9.6.2: category ${found}`);
    if (contextActivities.grouping?.length !== 1) fault("9.6.2.3: the publisher's activity is missing");
  }
}
