/**
 * A browser of its own, that can be killed as a crash or an empty battery would.
 */
import { tmpdir } from "node:os";
import chromiumPackage from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { atEnd } from "../serve/serving.ts";

export interface Killable {
  readonly browser: Browser;
  /** Ends it at once: nothing in it has a say. */
  readonly kill: () => void;
}

/** Starts one; `undefined` where there is none to be started. */
export async function startKillable(): Promise<Killable | undefined> {
  const isCommon = process.platform === "linux" && process.arch === "x64";
  const options = isCommon
    ? {
        executablePath: await chromiumPackage.executablePath(),
        args: ["--no-sandbox", "--headless=shell"],
        env: { ...process.env, HOME: tmpdir() },
      }
    : { channel: "chrome" };
  const server = await chromium.launchServer(options).catch(() => undefined);
  if (server === undefined) return undefined;
  atEnd(() => server.close());
  const browser = await chromium.connect(server.wsEndpoint());
  return { browser, kill: () => server.process().kill("SIGKILL") };
}
