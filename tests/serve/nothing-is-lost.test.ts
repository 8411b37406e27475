import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { setup } from "../built/setup.ts";
import { cli } from "../cli/run-cli.ts";
import { ask, atEnd, fileAt, serve, storyFolder } from "./serving.ts";

beforeAll(setup, 120_000);

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly token: string;
}

/** The built studio as a process of its own, to be killed. `before`: what the shell does first. */
function run(folder: string, before = "true"): Promise<Running> {
  const child = spawn(
    "sh",
    [
      "-c",
      `${before}; exec "$0" "$@"`,
      process.execPath,
      cli,
      "studio",
      folder,
      "--port",
      "0",
      "--json",
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  atEnd(() => child.kill("SIGKILL"));
  return new Promise((done, fail) => {
    child.once("exit", () => fail(new Error("It did not start.")));
    child.stdout?.once("data", (line) => {
      const { port, url } = JSON.parse(String(line)) as { port: number; url: string };
      done({ child, port, token: url.split("#")[1] ?? "" });
    });
  });
}

const put = (studio: Running, path: string, version: string, body: string) =>
  ask(studio, fileAt(path, version), { method: "PUT", body });

describe("killed in the midst of a storm of edits", () => {
  it("a file holds what was last confirmed or the very next, whole, and nothing else lies about", async () => {
    const folder = storyFolder({ "a.ink": "start\n", "b.ink": "start\n" });
    const textOf = (path: string, edit: number): string =>
      `${path} ${edit}\n${`${edit} lorem ipsum\n`.repeat(400 + (edit % 37))}`;
    const before = new Map([
      ["a.ink", "start\n"],
      ["b.ink", "start\n"],
    ]);
    for (let round = 0; round < 4; round++) {
      const studio = await run(folder);
      // What was killed is swept away: no half-written file is left, nor any name of one.
      expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
      const confirmed = new Map<string, number>();
      const sent = new Map<string, number>();
      const storm = ["a.ink", "b.ink"].map(async (path) => {
        let version = String((await ask(studio, fileAt(path))).data["version"]);
        for (let edit = round * 1000; ; edit++) {
          sent.set(path, edit);
          const answer = await put(studio, path, version, textOf(path, edit)).catch(
            () => undefined,
          );
          if (answer?.status !== 200) return;
          confirmed.set(path, edit);
          version = String(answer.data["version"]);
        }
      });
      while (confirmed.size < 2) await new Promise((done) => setTimeout(done, 5));
      await new Promise((done) => setTimeout(done, 20 + round * 53));
      studio.child.kill("SIGKILL");
      await Promise.all(storm);
      for (const path of ["a.ink", "b.ink"]) {
        const text = readFileSync(join(folder, path), "utf8");
        const first = confirmed.get(path);
        const last = sent.get(path) ?? -1;
        const allowed = [
          first === undefined ? (before.get(path) ?? "") : textOf(path, first),
          textOf(path, last),
        ];
        before.set(path, text);
        expect(allowed.includes(text), `${path} in round ${round}: ${text.slice(0, 40)}`).toBe(
          true,
        );
      }
    }
  });

  it("a version that was kept is whole too", async () => {
    const folder = storyFolder({ "a.ink": "start\n" });
    const studio = await run(folder);
    let version = String((await ask(studio, fileAt("a.ink"))).data["version"]);
    for (let edit = 0; edit < 8; edit++) {
      const body = edit % 2 === 0 ? `${edit} ${"long ".repeat(3000)}\n` : "short\n";
      version = String((await put(studio, "a.ink", version, body)).data["version"]);
    }
    studio.child.kill("SIGKILL");
    const kept = join(folder, ".keepsake/versions/a.ink");
    const texts = readdirSync(kept).map((name) => readFileSync(join(kept, name), "utf8"));
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).toMatch(/^(start|\d (long ){3000})\n$/);
  });
});

describe("told to end", () => {
  it("finishes what it writes, and ends with 0", async () => {
    const folder = storyFolder({ "a.ink": "start\n" });
    const studio = await run(folder);
    const ended = new Promise<number | null>((done) =>
      studio.child.on("exit", (code) => done(code)),
    );
    const version = String((await ask(studio, fileAt("a.ink"))).data["version"]);
    const written = put(studio, "a.ink", version, `${"x".repeat(1_000_000)}\n`);
    await new Promise((done) => setTimeout(done, 5));
    studio.child.kill("SIGTERM");
    const answer = await written.catch(() => undefined);
    expect(await ended).toBe(0);
    const text = readFileSync(join(folder, "a.ink"), "utf8");
    expect(text.length).toBe(answer?.status === 200 ? 1_000_001 : text.length);
    expect(["start\n", `${"x".repeat(1_000_000)}\n`]).toContain(text);
  });
});

describe("a full disk", () => {
  const disk = storyFolder();
  const mounted =
    process.platform === "linux" &&
    spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk]).status === 0;
  if (mounted) atEnd(() => spawnSync("umount", ["-l", disk]));

  it.skipIf(!mounted)(
    `is said, and leaves what was there${mounted ? "" : "; left out: no disk of a chosen size can be made here"}`,
    async () => {
      const folder = join(disk, "story");
      mkdirSync(folder);
      writeFileSync(join(folder, "a.ink"), "start\n");
      const studio = await serve(folder);
      const version = String((await ask(studio, fileAt("a.ink"))).data["version"]);
      const long = "x".repeat(400_000);
      const full = await ask(studio, fileAt("a.ink", version), { method: "PUT", body: long });
      expect(full.status).toBe(507);
      expect(full.data["error"]).toBe(
        "The disk is full. Nothing was written; what was there before is still whole.",
      );
      expect(readFileSync(join(folder, "a.ink"), "utf8")).toBe("start\n");
      expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
      // And goes on when there is room.
      const after = await ask(studio, fileAt("a.ink", version), { method: "PUT", body: "less\n" });
      expect(after.status).toBe(200);
    },
  );

  it("or one that allows no larger file, wherever that can be arranged", async ({ skip }) => {
    if (process.platform === "win32") skip("no limits of a process here");
    const folder = storyFolder({ "a.ink": "start\n" });
    const studio = await run(folder, "ulimit -f 100");
    const version = String((await ask(studio, fileAt("a.ink"))).data["version"]);
    const answer = await put(studio, "a.ink", version, "x".repeat(300_000));
    expect(answer.status).toBe(507);
    expect(answer.data["error"]).toContain("Nothing was written");
    expect(readFileSync(join(folder, "a.ink"), "utf8")).toBe("start\n");
    expect((await put(studio, "a.ink", version, "less\n")).status).toBe(200);
    studio.child.kill();
  });
});
