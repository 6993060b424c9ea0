// The page under the strictest policy there is, asking nobody else for anything. Every other test is under the same
// guard; here it is shown that the guard looks.
import { expect, test } from "./support/test";
import { servePage, sitePolicy } from "./support/host";

test("every answer of the server carries the policy", async ({ page }) => {
  for (const path of [
    "/",
    "/index.html",
    "/moda-scope.js",
    "/moda-scope.classic.js",
    "/catalogue.json",
    "/nothing",
  ]) {
    const { "content-security-policy": policy, "x-content-type-options": sniff } = (
      await page.request.get(path)
    ).headers();
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      // The page starts a service worker by its address.
      `trusted-types ${["/", "/index.html"].includes(path) ? "moda-scope" : "'none'"}`,
    ]);
    expect(sniff).toBe("nosniff");
  }
});

test("the page carries it too, wherever it is put", async ({ page }) => {
  await page.goto("/");
  const own = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(own).toBe(await sitePolicy(page, "/"));
  await expect(page.locator("script:not([src]), style, [onclick]")).toHaveCount(0);
  // In the page itself: the widget counts rows in properties that it sets by script, as the policy allows.
  expect(await page.evaluate(() => document.querySelectorAll("[style]").length)).toBe(0);
});

test("all that is loaded comes from one place, and once", async ({ page, widget }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await widget.open();
  await widget.hasSettled();
  const home = new URL("/", page.url()).href;
  expect(asked.filter((url) => !url.startsWith(home))).toEqual([]);
  expect(asked.length).toBeLessThan(11);
  // The page and the widget have one style sheet, of which the second asks the cache.
  const sent = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return entries.filter(({ transferSize }) => transferSize > 0).map(({ name }) => name);
  });
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.length).toBe(new Set(sent).size);
});

test("once it is there, it needs no network", async ({ context, widget }) => {
  await widget.open();
  await context.setOffline(true);
  await widget.tick("Temporalité", "Synchrone");
  await widget.says("3 modalités sur 4");
  await widget.button("English").click();
  await widget.search().fill("headset");
  await widget.says("1 of 4 modalities");
});

test("it stays in its folder, wherever that is", async ({ page, widget }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.route("**/deep/in/a/site/**", async (route) => {
    const url = route.request().url().replace("/deep/in/a/site/", "/");
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await widget.open("/deep/in/a/site/");
  await widget.tick("Temporalité", "Synchrone");
  await widget.says("3 modalités sur 4");
  expect(asked.filter((path) => !path.startsWith("/deep/in/a/site/"))).toEqual([]);
});

test("the guard hears of a script that the policy refuses", async ({ page, guard }) => {
  guard.expects(/^console: policy: script-src-elem inline/, /inline script violates/);
  await servePage(page, "/host", { body: "<script>document.title = 'theirs';</script>" });
  await page.goto("/host");
  await expect(page).toHaveTitle("Host");
});

test("the guard hears of markup that is made from strings", async ({ page, guard }) => {
  guard.expects(/^console: policy: require-trusted-types-for/, /TrustedHTML/);
  await page.goto("/");
  await page.evaluate(() => setTimeout(() => (document.body.innerHTML = "<p>made</p>")));
  // The page, its listener and the error come in no fixed order.
  await expect.poll(() => guard.complaints.join()).toContain("console: policy: require-trusted-types-for");
  await expect.poll(() => guard.complaints.join()).toContain("uncaught: ");
});

test("the guard hears of a request to somebody else", async ({ page, guard }) => {
  guard.expects(/^asked elsewhere: http:\/\/elsewhere\.example\/dot\.svg/);
  const dot = `<svg xmlns="http://www.w3.org/2000/svg"/>`;
  await page.route("http://elsewhere.example/**", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: dot }),
  );
  const policy = "default-src 'self' data: http://elsewhere.example";
  await servePage(page, "/host", { body: `<img src="http://elsewhere.example/dot.svg" alt="">`, policy });
  await page.goto("/host");
});

test("the guard hears of an error, in the page and on its console", async ({ page, guard }) => {
  guard.expects(/^uncaught: .*thrown/, /^console: said$/);
  await page.goto("/");
  await page.evaluate(() => {
    console.error("said");
    setTimeout(() => {
      throw new Error("thrown");
    });
  });
  await expect.poll(() => guard.complaints.length).toBe(2);
});
