import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { setup } from "../built/setup.ts";
import { cli, root, runCli, startCli } from "../cli/run-cli.ts";
import { storyFolder } from "../serve/serving.ts";

beforeAll(() => {
  if (process.env["KEEPSAKE_CLI"] === undefined) setup();
}, 120_000);

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/#[0-9a-f]{32}/;

describe("keepsake studio", () => {
  it("says where it is and how to play without it, and ends with its input where a machine runs it", async () => {
    const home = storyFolder();
    const env = { CI: "true", KEEPSAKE_HOME: home };
    const { code, out } = await runCli(["studio", "--port", "0"], { env });
    expect(code).toBe(0);
    expect(out).toMatch(ADDRESS);
    expect(out).toContain("npx keepsake play");
    const copy = join(home, "fine-mist/fine-mist.keep");
    expect(readFileSync(copy, "utf8")).toBe(
      readFileSync(join(root, "stories/fine-mist/fine-mist.keep"), "utf8"),
    );
    // The writer's copy is the writer's: it is made once.
    writeFileSync(copy, "Mine now.\n-> END\n");
    await runCli(["studio", "--port", "0"], { env });
    expect(readFileSync(copy, "utf8")).toBe("Mine now.\n-> END\n");
  });

  it("serves until it is told to end, and takes the next free port", async () => {
    const folder = storyFolder({ "story.ink": "Hello.\n" });
    const first = startCli(["studio", folder, "--port", "0"], { env: { CI: "" } });
    await first.until("this run's key");
    const [, port = ""] = ADDRESS.exec(first.said()) ?? [];
    const second = startCli(["studio", folder, "--port", port], { env: { CI: "" } });
    await second.until("this run's key");
    const [, other] = ADDRESS.exec(second.said()) ?? [];
    expect(Number(other)).toBeGreaterThan(Number(port));
    // `q` ends it, as Ctrl-C does.
    for (const studio of [first, second]) {
      studio.type("q\n");
      await studio.until("Everything is on disk");
      expect(await studio.end()).toBe(0);
    }
  });

  it("says what is wrong with what it was given", async () => {
    const folder = storyFolder({ "story.ink": "Hello.\n" });
    mkdirSync(join(folder, "empty"));
    const nowhere = await runCli(["studio", join(folder, "nowhere")]);
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining("Cannot open")]);
    const file = await runCli(["studio", join(folder, "story.ink")]);
    expect([file.code, file.err]).toEqual([2, expect.stringContaining("is a file")]);
    const port = await runCli(["studio", folder, "--port", "99999"]);
    expect([port.code, port.err]).toEqual([2, expect.stringContaining("0 to 65535")]);
    expect(existsSync(join(folder, ".keepsake"))).toBe(false);
  });
});

describe("the studio's scripts", () => {
  it("what one starts as a worker is built", () => {
    const folder = join(cli, "../studio");
    const built = readdirSync(folder).filter((name) => name.endsWith(".js"));
    const started = built.flatMap((name) =>
      [...readFileSync(join(folder, name), "utf8").matchAll(/["'`]([\w-]+-worker\.js)/g)].map(
        ([, script]) => script,
      ),
    );
    expect(started).toContain("story-worker.js");
    expect(started.filter((script) => !built.includes(script ?? ""))).toEqual([]);
  });
});

describe("the studio's weight", () => {
  const kilobytes = (names: readonly string[]): number =>
    names.reduce(
      (sum, name) =>
        sum + gzipSync(readFileSync(join(cli, "../studio", name)), { level: 9 }).length,
      0,
    ) / 1024;

  /** Scripts and the chunks that they load; also those that they load when they need them. */
  const withChunks = (names: readonly string[], withLater = false): string[] => {
    const all = [...names];
    for (const name of all) {
      const text = readFileSync(join(cli, "../studio", name), "utf8");
      const wanted = [
        ...text.matchAll(/from\s*["']\.\/([\w.-]+\.js)["']/g),
        ...(withLater ? text.matchAll(/import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g) : []),
      ];
      for (const [, chunk] of wanted) {
        if (chunk !== undefined && !all.includes(chunk)) all.push(chunk);
      }
    }
    return all;
  };

  it("what the page waits for fits 250 KB, compressed", () => {
    expect(kilobytes([...withChunks(["studio.js"]), "studio.css"])).toBeLessThan(250);
  });

  it("what compiles, checks and lays out a story of plain ink fits 175 KB", () => {
    const three = ["story-worker.js", "check-worker.js", "layout-worker.js"];
    expect(kilobytes(withChunks(three))).toBeLessThan(175);
    const workers = [...three, "play-worker.js", "disk-worker.js"];
    const atOnce = withChunks(workers);
    expect(kilobytes(atOnce)).toBeLessThan(193);
    // The rest comes when there are people in a story, and when something is asked.
    const later = withChunks(workers, true).filter((name) => !atOnce.includes(name));
    const keep = later.filter((name) => name.startsWith("keep-part-"));
    expect(keep.length).toBe(1);
    expect(kilobytes(withChunks([...workers, ...keep]))).toBeLessThan(310);
    expect(kilobytes(withChunks(workers, true))).toBeLessThan(325);
  });
});
