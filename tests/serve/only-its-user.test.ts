import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Studio, startStudio } from "../../src/serve/index.ts";
import { ask, fileAt, serve, storyFolder } from "./serving.ts";

let studio: Studio;
let folder: string;
let outside: string;

beforeAll(async () => {
  outside = storyFolder({ "secret.ink": "The secret." });
  folder = storyFolder({ "story.ink": "Hello.\n", "parts/one.ink": "One.\n", ".hidden.ink": "x" });
  studio = await serve(folder);
});

describe("the server answers its own page and nobody else", () => {
  it("says nothing of a story without this run's token", async () => {
    for (const headers of [
      {},
      { authorization: "Bearer " },
      { authorization: `Bearer ${"0".repeat(32)}` },
    ]) {
      const answer = await ask(studio, fileAt("story.ink"), { isStranger: true, headers });
      expect(answer.status).toBe(401);
      expect(answer.body).not.toContain("Hello");
    }
    expect((await ask(studio, "/api/events", { isStranger: true })).status).toBe(401);
    expect((await ask(studio, fileAt("story.ink"))).data["text"]).toBe("Hello.\n");
  });

  it("has another token in every run", async () => {
    const other = await serve(folder);
    expect(other.token).not.toBe(studio.token);
    const answer = await ask({ port: studio.port, token: other.token }, "/api/files");
    expect(answer.status).toBe(401);
  });

  it("refuses a Host that is another's name, as a stranger's page that was led here would send", async () => {
    for (const host of [
      "evil.example",
      `evil.example:${studio.port}`,
      `127.0.0.1:${studio.port + 1}`,
      "0.0.0.0",
    ]) {
      for (const path of ["/", "/studio.js", "/api/files"]) {
        const answer = await ask(studio, path, { headers: { host } });
        expect(answer.status).toBe(403);
        expect(answer.body).not.toContain("story");
      }
    }
    const named = { headers: { host: `localhost:${studio.port}` } };
    expect((await ask(studio, "/api/files", named)).status).toBe(200);
  });

  it("refuses a page of another origin, whatever it knows", async () => {
    for (const origin of [
      "https://evil.example",
      "null",
      `http://127.0.0.1:${studio.port + 1}`,
      `https://127.0.0.1:${studio.port}`,
    ]) {
      const answer = await ask(studio, "/api/files", { headers: { origin } });
      expect(answer.status).toBe(403);
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    }
    for (const site of ["cross-site", "same-site", "none"]) {
      const answer = await ask(studio, "/api/files", { headers: { "sec-fetch-site": site } });
      expect(answer.status).toBe(403);
    }
    const own = { origin: `http://127.0.0.1:${studio.port}`, "sec-fetch-site": "same-origin" };
    expect((await ask(studio, "/api/files", { headers: own })).status).toBe(200);
  });

  it("listens on the loopback address alone", async () => {
    const addresses = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of addresses) {
      await expect(
        fetch(`http://${address}:${studio.port}/`, { signal: AbortSignal.timeout(3000) }),
      ).rejects.toThrow();
    }
    expect(studio.url).toBe(`http://127.0.0.1:${studio.port}/#${studio.token}`);
  });

  it("takes the next free port when one is taken", async () => {
    const blocker = createServer();
    await new Promise<void>((done) => blocker.listen(0, "127.0.0.1", done));
    const { port } = blocker.address() as { port: number };
    const assets = storyFolder({ "studio.js": "" });
    const build = async () => ({ name: "", type: "", text: "", notes: [] });
    const other = await startStudio({ folder, assets, port, build });
    expect(other.port).toBeGreaterThan(port);
    await other.close();
    blocker.close();
  });
});

describe("the page's headers", () => {
  it("let nothing run but the studio's own files, and no other page show it", async () => {
    const page = await ask(studio, "/", { isStranger: true });
    expect(page.status).toBe(200);
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
    for (const part of [
      "connect-src 'self'",
      "worker-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/unsafe|http:|https:|\*/);
    // Memory can be shared with workers only so.
    expect(page.headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(page.headers["cross-origin-embedder-policy"]).toBe("require-corp");
    expect(page.headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    expect(page.headers["referrer-policy"]).toBe("no-referrer");
    expect(page.body).not.toContain(studio.token);
  });

  it("have a number that is used once for the editor's styles", async () => {
    const nonce = async (): Promise<string | undefined> =>
      /data-nonce="([^"]+)"/.exec((await ask(studio, "/")).body)?.[1];
    const [one, other] = [await nonce(), await nonce()];
    expect(one).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(one).not.toBe(other);
  });

  it("let the checker's worker alone make code", async () => {
    const policyOf = async (name: string): Promise<string> =>
      String((await ask(studio, name)).headers["content-security-policy"]);
    expect(await policyOf("/check-worker.js")).toContain("'unsafe-eval'");
    expect(await policyOf("/studio.js")).toContain("script-src 'self';");
    expect(await policyOf("/studio.js")).not.toContain("unsafe");
  });

  it("stand on refusals too, and nothing beside the built files is served", async () => {
    for (const path of ["/secret.txt", "/../package.json", "/nowhere.js", "//evil.example/"]) {
      const answer = await ask(studio, path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    }
    expect((await ask(studio, "/", { method: "POST" })).status).toBe(405);
  });
});

describe("no path leads out of the folder", () => {
  const ways = [
    "../secret.ink",
    "parts/../../secret.ink",
    "/etc/passwd.txt",
    "./story.ink",
    "parts//one.ink",
    "..\\secret.ink",
    "parts\\one.ink",
    "C:\\secret.ink",
    "c:secret.ink",
    ".hidden.ink",
    ".keepsake/versions/x.txt",
    "story.ink\u0000.txt",
    "story.ink ",
    "con/../story.ink",
    "",
    `${"a/".repeat(9)}x.ink`,
    `${"x".repeat(600)}.ink`,
  ];

  it.each(ways)("%j is refused, to read, to write, to remove and to make", async (path) => {
    const requests = [
      ask(studio, fileAt(path)),
      ask(studio, fileAt(path, "none"), { method: "PUT", body: "x" }),
      ask(studio, fileAt(path, "none"), { method: "DELETE" }),
      ask(
        studio,
        `/api/rename?${new URLSearchParams({ path: "story.ink", to: path, version: "x" })}`,
        { method: "POST" },
      ),
      ask(studio, `/api/versions?${new URLSearchParams({ path })}`),
      ask(studio, `/api/version?${new URLSearchParams({ path, id: "../../../../etc/passwd" })}`),
      ask(studio, `/api/build?${new URLSearchParams({ path, kind: "page" })}`, { method: "POST" }),
    ];
    for (const { status, body } of await Promise.all(requests)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).not.toContain("secret.");
    }
    expect(readFileSync(join(folder, "story.ink"), "utf8")).toBe("Hello.\n");
  });

  it("files that are no stories or texts are refused, there or not", async () => {
    writeFileSync(join(folder, "run.sh"), "echo");
    for (const path of ["run.sh", "index.html", "x.js", "noending"]) {
      expect((await ask(studio, fileAt(path))).status).toBe(415);
      expect((await ask(studio, fileAt(path, "none"), { method: "PUT", body: "x" })).status).toBe(
        415,
      );
    }
  });

  it("links are neither followed nor listed, files nor folders nor what keeps versions", async () => {
    symlinkSync(join(outside, "secret.ink"), join(folder, "link.ink"));
    symlinkSync(outside, join(folder, "linked"));
    for (const path of ["link.ink", "linked/secret.ink", "linked/new.ink"]) {
      expect((await ask(studio, fileAt(path))).status, path).toBe(403);
      const put = await ask(studio, fileAt(path, "none"), { method: "PUT", body: "gone" });
      expect(put.status).toBe(403);
    }
    const { files } = (await ask(studio, "/api/files")).data as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toEqual(["parts/one.ink", "story.ink"]);
    expect(readFileSync(join(outside, "secret.ink"), "utf8")).toBe("The secret.");

    const other = storyFolder({ "story.ink": "Old text, to be kept.\n" });
    mkdirSync(join(outside, "versions"), { recursive: true });
    symlinkSync(outside, join(other, ".keepsake"));
    const second = await serve(other);
    const known = String((await ask(second, fileAt("story.ink"))).data["version"]);
    const put = await ask(second, fileAt("story.ink", known), { method: "PUT", body: "New." });
    expect(put.status).toBe(403);
    expect(readFileSync(join(other, "story.ink"), "utf8")).toBe("Old text, to be kept.\n");
  });
});

describe("what is sent is bounded", () => {
  it("a body that is too long is refused, whether it says so or not", async () => {
    const long = Buffer.alloc(4_194_305, "x");
    const said = await ask(studio, fileAt("long.ink", "none"), { method: "PUT", body: long });
    expect(said.status).toBe(413);
    const unsaid = await ask(studio, fileAt("long.ink", "none"), {
      method: "PUT",
      body: long,
      headers: { "transfer-encoding": "chunked" },
    }).catch((error: unknown) => error as Error);
    if (!(unsaid instanceof Error)) expect(unsaid.status).toBe(413);
    expect((await ask(studio, fileAt("long.ink"))).status).toBe(404);
  });

  it("a body that is no text is refused", async () => {
    const body = Buffer.from([0x68, 0xff, 0xfe]);
    const answer = await ask(studio, fileAt("odd.ink", "none"), { method: "PUT", body });
    expect(answer.status).toBe(415);
  });
});
