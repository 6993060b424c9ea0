// Pages of somebody else, with the widget in them, beside the files of the site and as strict.
import type { Page } from "@playwright/test";

type Host = {
  /** What the page says in its body. */
  body: string;
  lang?: string;
  /** More attributes of its root element. */
  root?: string;
  /** Its Content-Security-Policy; that of the site where it is not said. */
  policy?: string;
};

/** Puts a page at `path`. */
export async function servePage(page: Page, path: string, { body, lang = "fr", root = "", policy }: Host) {
  const contentSecurityPolicy = policy ?? (await sitePolicy(page));
  const html = `<!doctype html>
    <html lang="${lang}" ${root}>
      <head>
        <meta charset="utf-8">
        <title>Host</title>
        <link rel="icon" href="data:,">
        <script type="module" src="/moda-scope.js"></script>
      </head>
      <body>${body}</body>
    </html>`;
  const headers = { "content-security-policy": contentSecurityPolicy };
  await page.route(path, (route) => route.fulfill({ contentType: "text/html", headers, body: html }));
}

/** Puts a catalogue at `path`: an object, or the file as it comes. */
export async function serveCatalogue(page: Page, path: string, file: object | string | Buffer) {
  const body = typeof file === "string" || Buffer.isBuffer(file) ? file : JSON.stringify(file);
  await page.route(path, (route) => route.fulfill({ contentType: "application/json", body }));
}

/** Opens a page whose widget shows a catalogue of its own, and has words of the page inside. */
export async function openWith(page: Page, file: object | string | Buffer, lang = "fr") {
  await serveCatalogue(page, "/own.json", file);
  const body = `<main><h1>Host</h1><moda-scope src="/own.json"><p>In plain words.</p></moda-scope></main>`;
  await servePage(page, "/host", { body, lang });
  await page.goto("/host");
}

/** The Content-Security-Policy that the site is sent with; a page of it may name a policy of Trusted Types. */
export async function sitePolicy(page: Page, path = "/moda-scope.js") {
  const answer = await page.request.get(path);
  return answer.headers()["content-security-policy"];
}
