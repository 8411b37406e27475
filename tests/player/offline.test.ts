/** The zip on a server of this machine: kept by the browser, and read when the server is gone. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect } from "vitest";
import { describeInBrowser } from "../support/browser.ts";
import { buildPage, storyOf } from "./built-page.ts";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  json: "application/manifest+json",
  js: "text/javascript",
};

describeInBrowser("a page that was unpacked from its zip", {
  "is read again without a network": async ({ page, faults }) => {
    const { folder } = await buildPage("Here.\n* [On] There.\n-> END\n", { flags: ["--zip"] });
    const files = unzipSync(readFileSync(join(folder, "page.zip")));
    const server = createServer((request, response) => {
      const name = (request.url ?? "").replace(/^\//, "") || "index.html";
      const bytes = files[name];
      if (bytes === undefined) response.writeHead(404).end();
      else {
        const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "text/plain";
        response.writeHead(200, { "content-type": type }).end(bytes);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    // Pages of the other tests have no network from the start.
    const context = await (
      page.context().browser() as NonNullable<
        ReturnType<ReturnType<typeof page.context>["browser"]>
      >
    ).newContext();
    try {
      const reader = await context.newPage();
      await reader.goto(`http://127.0.0.1:${port}/`);
      await reader.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await reader.keyboard.press("1");
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await context.setOffline(true);
      await reader.reload();
      expect(await storyOf(reader)).toEqual(["Here.", "On", "There."]);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
      server.close();
    }
  },
});
