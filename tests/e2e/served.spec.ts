// What a server may answer in place of a file: the status, the file and what to do are said, in words and in the event.
import { readdirSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";

import { kitchens } from "./support/catalogue";
import { Server } from "./support/server";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";
import type { Guard } from "./support/guard";
import type { Widget } from "./support/widget";

const named = (pattern: RegExp) => readdirSync("dist").find((name) => pattern.test(name))!;
const wasm = named(/^modascope-.*\.wasm$/);
const css = named(/^moda-scope-.*\.css$/);
const script = '<script type="module" src="/moda-scope.js"></script>';

type Issue = { place: string; message: string; reason?: string; address?: string; status?: number; type?: string };

const served = test.extend<{ server: Server; other: Server }>({
  server: async ({}, use) => {
    const server = new Server();
    server.putFolder("/", "dist");
    await server.listen();
    await use(server);
    server.close();
  },
  /** Another site. */
  other: async ({}, use) => {
    const other = new Server();
    await other.listen();
    await use(other);
    other.close();
  },
});

/** Opens a page of this server with an element, and hears its errors. */
async function open(page: Page, server: Server, { lang = "fr", attributes = "" } = {}) {
  await page.addInitScript(() => {
    const issues: unknown[] = [];
    Object.assign(globalThis, { issues });
    addEventListener("moda-scope-error", (event) => issues.push((event as CustomEvent).detail.issues[0]));
  });
  const body = `<main lang="${lang}"><moda-scope ${attributes}><p>In plain words.</p></moda-scope></main>`;
  server.putPage("/host", body, { head: script });
  await page.goto(`${server.address()}host`);
}

const issues = (page: Page) => page.evaluate(() => (globalThis as unknown as { issues: Issue[] }).issues);

const send = (status: number, type: string, body = "") => (response: ServerResponse) =>
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
const signIn = "<!doctype html><title>Sign in</title><form><input type=password></form>";

/** The guard watches for requests of another origin, and this server is one. */
const elsewhere = (guard: Guard) => guard.expects(/^asked elsewhere/, /./);

async function says(page: Page, widget: Widget, ...parts: (string | RegExp)[]) {
  const alert = widget.root.getByRole("alert");
  for (const part of parts) await expect(alert).toContainText(part);
  await expect(page.getByText("In plain words.")).toBeVisible();
}

type Case = {
  what: string;
  answer: (response: ServerResponse) => unknown;
  fr: string;
  en: string;
  facts: Partial<Issue>;
};

/** The same for each kind of file, but for the words of the sentence. */
const cases: Case[] = [
  { what: "404", answer: send(404, "text/html", signIn), fr: "le serveur a répondu 404 pour ", en: "the server answered 404 for ", facts: { reason: "status", status: 404, type: "text/html" } },
  { what: "403", answer: send(403, "text/plain"), fr: "le serveur a répondu 403 pour ", en: "the server answered 403 for ", facts: { reason: "status", status: 403 } },
  { what: "500", answer: send(500, "text/plain"), fr: "le serveur a répondu 500 pour ", en: "the server answered 500 for ", facts: { reason: "status", status: 500 } },
  { what: "a page with status 200", answer: send(200, "text/html; charset=utf-8", signIn), fr: "le serveur a envoyé une page web à la place de ", en: "the server sent a web page in place of ", facts: { reason: "page", status: 200, type: "text/html" } },
];

for (const [kind, file] of [["module", wasm], ["style sheet", css]] as const) {
  for (const { what, answer, fr, en, facts } of cases) {
    served(`${what} in place of the ${kind} is said with the file and what to do`, async ({ page, widget, guard, server }) => {
      elsewhere(guard);
      server.answer(`/${file}`, answer);
      for (const [lang, said, mend] of [
        ["fr", fr, facts.status === 500 ? "Réessayez plus tard" : "Pour la personne qui gère ce site"],
        ["en", en, facts.status === 500 ? "Try again later" : "For whoever runs this site"],
      ]) {
        await open(page, server, { lang });
        await says(page, widget, `${said}${file}`, mend);
        if (facts.status !== 500) await says(page, widget, kind === "module" ? "application/wasm" : "text/css");
      }
      const [issue] = await issues(page);
      expect(issue).toMatchObject({ ...facts, place: "", address: `${server.address()}${file}` });
      await expect(widget.root.getByRole("alert")).toContainText(issue.message);
    });
  }
}

for (const { what, answer, facts } of cases) {
  served(`${what} in place of the catalogue is said with the file and what to do`, async ({ page, widget, guard, server }) => {
    elsewhere(guard);
    server.answer("/own.json", answer);
    const address = `${server.address()}own.json`;
    await open(page, server, { attributes: 'src="own.json"' });
    const said = facts.reason === "page" ? `Le serveur a envoyé une page web à la place de ${address}` : `Le serveur a répondu ${facts.status} pour ${address}`;
    await says(page, widget, said, facts.status === 500 ? "Réessayez plus tard" : "application/json");
    expect((await issues(page))[0]).toMatchObject({ ...facts, place: address, address });
  });
}

for (const file of [wasm, css, "own.json"]) {
  served(`a redirect of ${file.replace(/-.*\./, ".")} to a form to sign in on another site is said to be one`, async ({ page, widget, guard, server, other }) => {
    elsewhere(guard);
    other.put("/login", signIn, { "content-type": "text/html" });
    server.answer(`/${file}`, (response) => response.writeHead(302, { location: `${other.address("localhost")}login` }).end());
    await open(page, server, { attributes: 'src="own.json"' });
    await says(page, widget, "vers une autre adresse", "il faut peut-être se reconnecter");
    expect((await issues(page))[0]).toMatchObject({ reason: "redirect", address: `${server.address()}${file}` });
  });
}

served("files of another site that are not allowed to be read are said to be that (CORS)", async ({ page, widget, guard, server, other }) => {
  elsewhere(guard);
  other.putFolder("/", "dist", { "access-control-allow-origin": "*" });
  other.put(`/${wasm}`, readFileSync(`dist/${wasm}`));
  const body = "<main><moda-scope><p>In plain words.</p></moda-scope></main>";
  server.putPage("/host", body, { head: `<script type="module" src="${other.address("localhost")}moda-scope.js"></script>` });
  await page.goto(`${server.address()}host`);
  await says(page, widget, `le site de ${wasm} ne permet pas à cette page de le lire`, "Access-Control-Allow-Origin");
});

served("a policy that does not allow the requests is said to be it", async ({ page, widget, guard, server }) => {
  elsewhere(guard);
  const body = "<main><moda-scope><p>In plain words.</p></moda-scope></main>";
  server.putPage("/host", body, { head: script, policy: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'" });
  await page.goto(`${server.address()}host`);
  await says(page, widget, "La politique de sécurité de cette page ne permet pas de charger", "connect-src");
});

served("a network that does not answer is said to be that, and not CORS, also for another site", async ({ page, widget, guard, server, other }) => {
  elsewhere(guard);
  const address = `${other.address("localhost")}own.json`;
  other.isDown = true;
  await open(page, server, { attributes: `src="${address}"` });
  await says(page, widget, `${address} n'a pas pu être chargé. Vérifiez la connexion`);
  await expect(widget.root.getByRole("alert")).not.toContainText("CORS");
  expect((await issues(page))[0]).toMatchObject({ reason: "silent", address });
});

/** A first answer that fails in a way that the next request does not. */
const passing: [string, (response: ServerResponse) => unknown][] = [
  ["without CORS headers", (response) => response.writeHead(200, { "content-type": "application/json", "cache-control": "max-age=3600" }).end(JSON.stringify(kitchens()))],
  ["cut off", (response) => response.socket!.destroy()],
  ["cut off in the middle", (response) => { response.writeHead(200, { "content-length": "99999" }).write("{"); setTimeout(() => response.socket!.destroy(), 50); }],
];

for (const [what, first] of passing) {
  served(`a catalogue of another site that comes ${what} once is asked for again, and nothing is said`, async ({ page, widget, guard, server, other }) => {
    elsewhere(guard);
    other.put("/own.json", JSON.stringify(kitchens()), { "access-control-allow-origin": "*" });
    const mend = other.answer("/own.json", (response) => {
      mend();
      first(response);
    });
    await open(page, server, { attributes: `src="${other.address("localhost")}own.json"` });
    await widget.isReady();
    expect(await issues(page)).toEqual([]);
    expect(other.asked.filter((path) => path === "/own.json").length).toBeGreaterThan(1);
  });
}

for (const file of [wasm, css]) {
  served(`a ${file.split(".").pop()} that is cut off once is asked for again, and nothing is said`, async ({ page, widget, guard, server }) => {
    elsewhere(guard);
    const mend = server.answer(`/${file}`, (response) => {
      mend();
      response.socket!.destroy();
    });
    await open(page, server);
    await widget.isReady();
    expect(await issues(page)).toEqual([]);
  });
}

for (const type of ["text/html", "text/plain", "application/octet-stream", "application/wasm; charset=utf-8", ""]) {
  served(`a module that is sent as "${type}" runs, with a hint on the console`, async ({ page, widget, guard, server }) => {
    guard.expects(/^asked elsewhere/);
    const hints: string[] = [];
    page.on("console", (message) => void (message.type() === "info" && hints.push(message.text())));
    server.answer(`/${wasm}`, (response) => response.writeHead(200, type ? { "content-type": type } : {}).end(readFileSync(`dist/${wasm}`)));
    await open(page, server);
    await widget.isReady();
    expect(hints.join()).toContain("application/wasm");
    expect(hints.join()).toContain(wasm);
  });
}

for (const type of ["text/html", "text/plain", "application/octet-stream"]) {
  served(`style sheet and catalogue that are sent as "${type}" are taken`, async ({ page, widget, guard, server }) => {
    guard.expects(/^asked elsewhere/);
    server.put(`/${css}`, readFileSync(`dist/${css}`), { "content-type": type });
    server.put("/own.json", JSON.stringify(kitchens()), { "content-type": type });
    await open(page, server, { attributes: 'src="own.json"' });
    await widget.isReady();
    await expect(widget.root.locator(".scope")).toHaveCSS("position", /./);
  });
}

for (const [what, answer] of [
  ["words", send(200, "text/plain", "Not Found")],
  ["an error as JSON", send(200, "application/json", '{"error":404}')],
  ["nothing", send(200, "text/css")],
  ["no content", (response: ServerResponse) => response.writeHead(204).end()],
  ["what gzip made of it", (response: ServerResponse) => response.writeHead(200, { "content-type": "text/css" }).end(readFileSync(`dist/${css}.gz`))],
  ["its beginning", send(200, "text/css", readFileSync(`dist/${css}`, "utf8").slice(0, 500))],
] as const) {
  served(`${what} in place of the style sheet is said, with its name and what may be the cause`, async ({ page, widget, guard, server }) => {
    elsewhere(guard);
    server.answer(`/${css}`, answer);
    await open(page, server);
    await says(page, widget, "abîmé ou incomplet", css, "Content-Encoding");
    expect((await issues(page))[0]).toMatchObject({ reason: "damaged", address: `${server.address()}${css}` });
  });
}

served("a module that is no module is said with its name", async ({ page, widget, guard, server }) => {
  elsewhere(guard);
  server.answer(`/${wasm}`, send(200, "application/json", '{"error":"login"}'));
  await open(page, server, { lang: "en" });
  await says(page, widget, "damaged or incomplete", wasm, "Content-Encoding");
});

served("a word that is sent as a web page in place of the catalogue is a web page", async ({ page, widget, guard, server }) => {
  elsewhere(guard);
  server.answer("/own.json", send(200, "text/html", "Forbidden"));
  await open(page, server, { attributes: 'src="own.json"' });
  await says(page, widget, "Le serveur a envoyé une page web à la place de");
});

served("an answer without content is an empty file", async ({ page, widget, guard, server }) => {
  elsewhere(guard);
  server.answer("/own.json", (response) => response.writeHead(204).end());
  await open(page, server, { attributes: 'src="own.json"' });
  await says(page, widget, "le fichier est vide");
});

served("a frame whose script is not there says the status and the file", async ({ page, guard, server }) => {
  elsewhere(guard);
  server.take("/moda-scope.js");
  await page.goto(`${server.address()}frame.html?lang=en`);
  await expect(page.getByRole("alert")).toContainText("the server answered 404 for moda-scope.js");
});
