// What no page of these tests may do, unless its test says so: ask another host, break its policy, complain.
import { expect, type BrowserContext } from "@playwright/test";

export class Guard {
  #complaints: string[] = [];
  #expected: RegExp[] = [];

  /** Looks on from now, at every page and frame of the context. */
  static async watch(context: BrowserContext, site: string) {
    const guard = new Guard();
    const home = new URL(site).origin;
    context.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      const stays = origin === home || protocol === "data:";
      if (!stays) guard.#complaints.push(`asked elsewhere: ${request.url()}`);
    });
    context.on("weberror", (error) => guard.#complaints.push(`uncaught: ${error.error()}`));
    context.on("console", (message) => {
      if (message.type() === "error") guard.#complaints.push(`console: ${message.text()}`);
    });
    // The browser says so on the console, but for what a policy refuses in silence.
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    return guard;
  }

  /** This complaint has to come, once or more often; any other fails the test. */
  expects(...complaints: RegExp[]) {
    this.#expected.push(...complaints);
  }

  /** What was complained of so far. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** The verdict, at the end of a test. */
  judge() {
    const isExpected = (complaint: string) => this.#expected.some((one) => one.test(complaint));
    expect(this.#complaints.filter((complaint) => !isExpected(complaint))).toEqual([]);
    for (const one of this.#expected) {
      expect(this.#complaints, `expected ${one}`).toContainEqual(expect.stringMatching(one));
    }
  }
}
