/** A story's IFID: written once into its head, said, and left alone ever after. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withTag } from "../../src/cli/build-ifid.ts";
import { runCli, scratchFolder } from "../cli/run-cli.ts";
import { buildPage } from "./built-page.ts";

const IFID = /[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}/;

describe("a story's IFID", () => {
  it("is there from the beginning in a new story", async () => {
    const cwd = scratchFolder();
    const made = await runCli(["new", "tide"], { cwd });
    expect(made.out + made.err).toContain("tide/tide.ink");
    expect(made.out + made.err).toContain("with an IFID of its own");
    const source = readFileSync(join(cwd, "tide/tide.ink"), "utf8");
    expect(source).toMatch(new RegExp(`^# ifid: ${IFID.source}$`, "m"));
    const { err } = await runCli(["build", "tide/tide.ink"], { cwd });
    expect(err).not.toContain("IFID");
    expect(readFileSync(join(cwd, "tide/tide.ink"), "utf8")).toBe(source);
    expect(readFileSync(join(cwd, "tide.html"), "utf8")).toContain(
      `content="${IFID.exec(source)?.[0]}"`,
    );
  });

  it("is written by the first build, which says so; the second changes nothing", async () => {
    const text =
      "// Of ours.\n# title: Tide\n# author: A. Writer\n\n-> sea\n=== sea\nWater.\n-> END\n";
    const first = await buildPage(text);
    const ifid = IFID.exec(first.source)?.[0] ?? "";
    expect(first.said).toContain(`story.ink: its IFID was written at its head, and stays: ${ifid}`);
    expect(first.source).toBe(text.replace("A. Writer\n", `A. Writer\n# ifid: ${ifid}\n`));
    expect(first.html).toContain(`content="${ifid}"`);
    const second = await buildPage(first.source, { folder: first.folder });
    expect(second.source).toBe(first.source);
    expect(second.said).not.toContain("IFID");
  });

  it("goes before everything where a story has no head, and the story begins as it did", async () => {
    const text =
      "// What we track\nVAR a = 0\nINCLUDE b.ink\n-> start\n=== start\nHere.\n* [On] -> END\n";
    const { source, html } = await buildPage(text, { files: { "b.ink": "VAR b = 1\n" } });
    const ifid = IFID.exec(source)?.[0] ?? "";
    expect(source).toBe(`# ifid: ${ifid}\n${text}`);
    expect(html).toContain(`content="${ifid}"`);
  });

  it("leaves every other byte as it was", () => {
    const tag = "# ifid: X";
    expect(withTag("Hello.", tag)).toBe(`${tag}\nHello.`);
    expect(withTag("", tag)).toBe(`${tag}\n`);
    expect(withTag("\uFEFF# title: A\r\nHello.\r\n", tag)).toBe(
      `\uFEFF# title: A\r\n${tag}\r\nHello.\r\n`,
    );
    expect(withTag("# title: A\n\n# author: B\nText # tag\n", tag)).toBe(
      `# title: A\n\n# author: B\n${tag}\nText # tag\n`,
    );
    expect(withTag("# title: A", tag)).toBe(`# title: A\n${tag}\n`);
    expect(withTag("/* # title: no */\nText.\n", tag)).toBe(`${tag}\n/* # title: no */\nText.\n`);
  });

  it("is the file's MD5 where none can be written, and that is said", async () => {
    const cwd = scratchFolder({ "a.ink": "Hello.\n" });
    await runCli(["compile", "a.ink", "-o", "a.json"], { cwd });
    const json = readFileSync(join(cwd, "a.json"), "utf8");
    const { code, err } = await runCli(["build", "a.json"], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/no IFID could be written into it.*[0-9A-F]{32}/);
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(json);
    // Bytes that are no UTF-8 would not come back as they were.
    const old = Buffer.from("Caf\xe9.\n", "latin1");
    writeFileSync(join(cwd, "old.ink"), old);
    const answer = await runCli(["build", "old.ink", "--json"], { cwd });
    expect(JSON.parse(answer.out)).toMatchObject({ ifidIs: "derived" });
    expect(readFileSync(join(cwd, "old.ink")).equals(old)).toBe(true);
  });

  it("may be any that the treaty allows, and nothing else", async () => {
    const named = await buildPage("# ifid: ZCODE-88-840726-A129\nHello.\n");
    expect(named.html).toContain('content="ZCODE-88-840726-A129"');
    const wrong = await buildPage('# ifid: "><script>\nHello.\n');
    expect(wrong.html).toMatch(/ifiction:ifid" content="[0-9A-F]{32}"/);
  });
});
