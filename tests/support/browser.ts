/**
 * A real browser for tests of pages: one a run, its pages apart.
 *
 * On Linux of the common kind it comes with a package and is unpacked when first asked for; else a
 * Chrome that is installed is used. Where there is neither, tests are reported as left out.
 */
import { tmpdir } from "node:os";
import chromiumPackage from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";

/** A launched browser, or why there is none. */
type Found = { readonly browser: Browser } | { readonly absent: string };

let found: Promise<Found> | undefined;

async function findBrowser(): Promise<Found> {
  const reasons: string[] = [];
  const tries: (() => Promise<Browser>)[] = [];
  if (process.platform === "linux" && process.arch === "x64") {
    tries.push(async () =>
      chromium.launch({
        executablePath: await chromiumPackage.executablePath(),
        // Containers run as root, where Chrome's own sandbox cannot be had.
        args: ["--no-sandbox", "--headless=shell"],
        env: { ...process.env, HOME: tmpdir() },
      }),
    );
  }
  tries.push(() => chromium.launch({ channel: "chrome" }));
  for (const launch of tries) {
    try {
      return { browser: await launch() };
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      reasons.push(said.split("\n")[0] ?? "");
    }
  }
  return { absent: reasons.join("; ") };
}

/** A page of its own, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors that nobody caught, and what was printed as errors. */
  readonly faults: string[];
  /** Leaves the test out, and says why. */
  readonly skip: (why: string) => void;
}

/**
 * Tests in a browser. Each is given a fresh page, which reaches nothing outside; where there is no
 * browser it is reported as skipped, with the reason.
 */
export function describeInBrowser(
  name: string,
  tests: Readonly<Record<string, (open: OpenPage) => Promise<void>>>,
): void {
  describe(name, () => {
    let opened: Found;

    beforeAll(async () => {
      found ??= findBrowser();
      opened = await found;
    }, 120_000);

    afterAll(async () => {
      if ("browser" in opened) await opened.browser.close();
      found = undefined;
    });

    for (const [claim, test] of Object.entries(tests)) {
      it(claim, async ({ skip }) => {
        if ("absent" in opened) {
          skip(`no browser: ${opened.absent}`);
          return;
        }
        const context = await opened.browser.newContext({ offline: true });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on("pageerror", (error) => faults.push(error.message));
        page.on("console", (line) => {
          if (line.type() === "error") faults.push(line.text());
        });
        try {
          await test({ page, faults, skip });
        } finally {
          await context.close();
        }
      }, 120_000);
    }
  });
}
