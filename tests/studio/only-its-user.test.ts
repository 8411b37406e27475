import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect } from "vitest";
import { setup } from "../built/setup.ts";
import { describeInBrowser } from "../support/browser.ts";
import { DOOR } from "./stories.ts";
import { allowLoopback, onDisk, serveStudio, storyFolder } from "./studio-page.ts";

beforeAll(() => {
  if (process.env["KEEPSAKE_CLI"] === undefined) setup();
}, 120_000);

describeInBrowser("only its user", {
  "a stranger's page can neither read, nor write, nor show, nor script the studio": async (
    open,
  ) => {
    const folder = storyFolder({ "door.ink": DOOR });
    const { port } = await serveStudio(folder);
    const stranger = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><title>Stranger</title>");
    });
    await new Promise<void>((done) => stranger.listen(0, "127.0.0.1", done));
    const own = (stranger.address() as AddressInfo).port;
    await allowLoopback(open.page);
    await open.page.goto(`http://127.0.0.1:${own}/`);
    const tried = await open.page.evaluate(async (base) => {
      const read = async (path: string, init?: RequestInit): Promise<string> => {
        try {
          const response = await fetch(base + path, init);
          return response.type === "opaque" ? "opaque" : await response.text();
        } catch {
          return "refused";
        }
      };
      const framed = await new Promise<boolean>((done) => {
        const frame = document.createElement("iframe");
        frame.src = `${base}/`;
        frame.onload = () => {
          let isReadable = false;
          try {
            isReadable = (frame.contentDocument?.body.textContent ?? "").includes("Keepsake");
          } catch {
            // Another origin's: as it should be.
          }
          done(isReadable);
        };
        document.body.append(frame);
      });
      const scripted = await new Promise<boolean>((done) => {
        const script = document.createElement("script");
        script.src = `${base}/studio.js`;
        script.onload = () => done(true);
        script.onerror = () => done(false);
        document.body.append(script);
      });
      return {
        page: await read("/"),
        files: await read("/api/files", { mode: "no-cors" }),
        write: await read("/api/file?path=door.ink&version=none", { method: "PUT", body: "gone" }),
        blind: await read("/api/file?path=door.ink&version=none", {
          method: "POST",
          mode: "no-cors",
        }),
        framed,
        scripted,
      };
    }, `http://127.0.0.1:${port}`);
    expect(tried).toEqual({
      page: "refused",
      files: "refused",
      write: "refused",
      blind: "refused",
      framed: false,
      scripted: false,
    });
    expect(onDisk(folder, "door.ink")).toBe(DOOR);
    stranger.close();
  },

  "without the key in the address it opens nothing, and says why": async (open) => {
    const { port } = await serveStudio(storyFolder({ "door.ink": DOOR }));
    await allowLoopback(open.page);
    await open.page.goto(`http://127.0.0.1:${port}/#${"0".repeat(32)}`);
    await open.page.getByText("open the address that it printed").waitFor();
    expect(await open.page.locator("body").innerText()).not.toContain("hall");
  },
});
