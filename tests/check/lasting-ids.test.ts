/** A finding's id is the same after the story was edited elsewhere, for each kind of finding. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { wordsBefore } from "../../src/check/finding.ts";
import { check, type ViewedProgram } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import { checkRuled } from "./ruled.ts";

const folder = fileURLToPath(new URL("findings", import.meta.url));
// What goes round for ever is followed for millions of steps: once, in another test, is enough.
const kinds = readdirSync(folder).filter(
  (name) => !/\.md$|^hub-goes-round$|^endless-turn$/.test(name),
);

function idsIn(source: string, isKeep: boolean, kind: string): string[] {
  const asOf = (line: string): string => /^ +(\w+)/.exec(line)?.[1] ?? "";
  const playable = source.split("\n").filter((line) => /^ +\w.*\bplayable\b/.test(line));
  const people = isKeep && playable.length > 0 ? [...playable.map(asOf), "nobody"] : [undefined];
  const views = people.flatMap((as): ViewedProgram[] => {
    const { program } = isKeep
      ? compileKeep(source, as === undefined ? {} : { as })
      : compile(source, {});
    return program === undefined ? [] : [{ as, program }];
  });
  expect(views.length).toBe(people.length);
  const { findings } = check(views, { limit: 3_000 });
  return findings
    .flatMap(({ code, id }) => (code === kind && !id.endsWith("/aside") ? [id] : []))
    .sort();
}

/** Somebody more in the cast, a fact, a thing and a promise; lines and a choice before all else. */
function editedElsewhere(source: string): string {
  const lines = source.split("\n");
  const hasCast = lines[0] === "CAST";
  // The head is over at the first line that begins at the margin and is no block's word.
  let at = lines.findIndex((line) => /^\S/.test(line) && !/^[A-Z]+\s*$/.test(line));
  at = hasCast ? at : 0;
  const head = lines.slice(0, at).flatMap((line): string[] => {
    if (line === "CAST") return [line, "    Zoe (she); away"];
    if (line === "FACTS") return [line, "    the shop is shut: no"];
    if (line === "THINGS") return [line, "    the parasol: Zoe's"];
    if (line === "PROMISES") return [line, "    aside: Zoe to Zoe; may stay open"];
    if (line === "RULES") return [line, "    possible: Zoe is here or not Zoe is here"];
    return [line];
  });
  const added = [
    "// Written later.",
    "Some words before it all.",
    "* Sit[.] down.",
    "* Stand.",
    "-",
  ];
  const promised = head.map((line) =>
    line.includes("aside:") ? line.replace("Zoe to Zoe", "Zoe to Ada") : line,
  );
  return [...promised, ...added, ...lines.slice(at)].join("\n");
}

it.each(kinds)("%s", (kind) => {
  const name = readdirSync(join(folder, kind)).find((file) => file.startsWith("shows."));
  const source = readFileSync(join(folder, kind, name as string), "utf8");
  const isKeep = (name as string).endsWith(".keep");
  const before = idsIn(source, isKeep, kind);
  expect(before).not.toEqual([]);
  expect(idsIn(editedElsewhere(source), isKeep, kind)).toEqual(before);
});

it("a rule without a name goes by its words, whatever is written above it", () => {
  const story = "VAR x = 1\n~ x = 5\nWords.\n-> END\n";
  const idsOf = (rules: string): string[] => checkRuled(story, rules).findings.map(({ id }) => id);
  expect(idsOf("always: x < 3")).toEqual(["rule-broken/always-x-3"]);
  expect(idsOf("possible: x > 4\nalways: x < 3")).toEqual(["rule-broken/always-x-3"]);
});

it("a lie goes by who told it to whom about what", () => {
  const story = readFileSync(join(folder, "lie-never-found-out", "shows.keep"), "utf8");
  expect(idsIn(story, true, "lie-never-found-out")).toEqual([
    "lie-never-found-out/tom-to-ada-about-sold",
  ]);
});

it("an ending goes by what stands before it, and not by its line", () => {
  const story =
    "Words.\n* Go.\n  Good.\n\n  // Is it?\n  -> END\n* Stay. -> END\n- {1 > 0:\n  -> END\n}\n";
  const { program } = compile(story, {});
  if (program === undefined) throw new Error("It does not compile.");
  const wordsAt = (start: number): string =>
    wordsBefore(program, { file: 0, start, end: start + 6 });
  expect(wordsAt(story.indexOf("-> END"))).toBe("Good.");
  expect(wordsAt(story.indexOf("-> END", story.indexOf("Stay")))).toBe("Stay.");
  expect(wordsAt(story.lastIndexOf("-> END"))).toBe("1 > 0:");
});
