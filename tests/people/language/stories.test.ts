/**
 * The small stories that teach an idea each: short, whole from every side whatever is chosen, and
 * played as their transcripts show.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../src/cli/transcript.ts";
import { compileKeep, NOBODY } from "../../../src/compile/keep.ts";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { openJsonWithInkjs } from "../../support/inkjs-player.ts";
import { playProgram } from "../../support/keepsake-player.ts";
import { chosenIn, playAgain, playEveryWay, viewpointsOf } from "./examples.ts";

const folder = fileURLToPath(new URL("../../../stories/", import.meta.url));

const SMALL = ["forty-years-old", "a-cupful-on-sundays", "thirty-years-of-buses"];

describe.each(SMALL)("%s", (name) => {
  const source = readFileSync(`${folder}${name}/${name}.keep`, "utf8");
  const viewpoints = viewpointsOf(source);

  it("is short, and can be played from two sides and watched", () => {
    const { length } = source.trimEnd().split("\n");
    expect(length).toBeGreaterThanOrEqual(15);
    expect(length).toBeLessThanOrEqual(60);
    expect(viewpoints).toHaveLength(3);
  });

  it("goes wrong nowhere, whatever is chosen", () => {
    for (const as of viewpoints) {
      const { program, diagnostics } = compileKeep(source, { as });
      expect(
        diagnostics.map(({ code, title }) => `${code}: ${title}`),
        as,
      ).toEqual([]);
      if (program === undefined) throw new Error(`no program for ${as}`);
      const { endings, printed, faults } = playEveryWay(program);
      expect(faults, as).toEqual([]);
      if (as === NOBODY) expect(endings).toBe(1);
      else expect(endings, as).toBeGreaterThan(1);
      for (const line of printed) {
        expect(line, as).toMatch(/^[A-Z]/);
        expect(line, as).not.toMatch(/ {2}|\s$|\byou (is|was|has|does|goes|\w+es)\b/i);
      }
    }
  });

  it("leaves no choice of anybody's untaken", () => {
    const taken = new Set<string>();
    const all = new Set<string>();
    for (const as of viewpoints) {
      const { program, symbols } = compileKeep(source, { as });
      if (program === undefined || symbols === undefined) throw new Error(`no program for ${as}`);
      for (const { words } of symbols.choices) all.add(words);
      for (const text of playEveryWay(program).taken) taken.add(text);
    }
    expect([...all].filter((words) => !taken.has(words))).toEqual([]);
  });

  it("is the same on inkjs", () => {
    for (const as of viewpoints) {
      const { program, tree } = compileKeep(source, { as });
      if (program === undefined || tree === undefined) throw new Error(`no program for ${as}`);
      const json = openJsonWithInkjs(writeInkJson(tree));
      for (const first of [0, 1, 2]) {
        const request = {
          storySeed: 0,
          maxLines: 200,
          maxTurns: 10,
          chooser: () => (count: number, turn: number) => (turn + first) % count,
        };
        expect(json.play(request).events, as).toEqual(playProgram(program, request).events);
      }
    }
  });

  const plays = `${folder}${name}/plays/`;
  const files = readdirSync(plays).filter((file) => file.endsWith(".txt"));

  it("has plays of both sides", () => {
    const sides = files.map((file) => readPlay(`${plays}${file}`).as);
    expect(new Set(sides).size).toBe(2);
  });

  it.each(files)("is played as %s shows", (file) => {
    const { as, lines } = readPlay(`${plays}${file}`);
    expect(playAgain(source, as ?? (viewpoints[0] as string), chosenIn(lines))).toEqual(lines);
    expect(lines.at(-1)).toBe("END");
  });
});

/** A transcript: whose side it was played from, where that isn't the first's, and its lines. */
function readPlay(path: string): { as: string | undefined; lines: readonly string[] } {
  const { as, body } = readTranscript(readFileSync(path, "utf8"));
  return { as, lines: body };
}
