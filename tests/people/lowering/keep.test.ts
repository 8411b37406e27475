/** Stories as they are written, compiled and played whole. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/compile/index.ts";
import { type CompiledKeep, compileKeep, type KeepOptions } from "../../../src/compile/keep.ts";
import { Story } from "../../../src/play/index.ts";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { readSnippets } from "../../compile/snippets.ts";

const HEAD = `CAST
    Derek (he), playable; loves Meredith
    Meredith (she), playable; loves Derek
FACTS
    it is raining: no
    (leaving) Derek leaves in the morning: yes; Derek knows; secret
PROMISES
    return: Derek to Meredith; for together; by spring; may stay open
GOALS
    together: Meredith wants to be with Derek, badly; open
`;

function compiled(body: string, options: KeepOptions = {}): CompiledKeep {
  const rest = body.includes("=== spring") ? "" : "=== spring\n-> END\n";
  return compileKeep(HEAD + body + rest, options);
}

function play(body: string, options: KeepOptions = {}): string[] {
  const { program, diagnostics } = compiled(body, options);
  expect(diagnostics.map(({ title }) => title)).toEqual([]);
  if (program === undefined) return [];
  return new Story(program, { seed: 1 }).continueAll().map(({ text }) => text);
}

describe("a story with people in it", () => {
  test("is played, from either side", () => {
    const body = `
~ Derek tells Meredith that he leaves in the morning
{Meredith knows leaving: Meredith looks at Derek.}
-> END
`;
    expect(play(body)).toEqual(["Meredith looks at you."]);
    expect(play(body, { as: "Meredith" })).toEqual(["You look at Derek."]);
    expect(play(body, { as: "nobody" })).toEqual(["Meredith looks at Derek."]);
  });

  test("is settled at its deadline, after its nodes were made anew", () => {
    const body = `
~ Derek promises return
-> spring
=== spring
{Derek broke return: He is not here.}
-> END
`;
    expect(play(body, { as: "nobody" })).toEqual(["He is not here."]);
  });

  test("says whose variables are whose, and stores none that nobody reads", () => {
    const { symbols, program } = compiled(`
~ Derek tells Meredith leaving
~ now it is raining
~ Derek makes together likely
{Meredith knows leaving: So she knows.}
-> END
`);
    expect(symbols?.variables).toEqual({
      leaving: { kind: "fact", fact: 1 },
      Derek_knows_leaving: { kind: "belief", who: 0, fact: 1 },
      Meredith_knows_leaving: { kind: "belief", who: 1, fact: 1 },
      outlook_together: { kind: "outlook", goal: 0 },
    });
    expect([...(program?.globals ?? [])].sort()).toEqual(
      Object.keys(symbols?.variables ?? {}).sort(),
    );
    expect(program?.symbols).toBe(symbols);
  });

  test.each([
    ["a variable", "VAR promise_return = 0\n"],
    ["a knot", "=== promise_return\n-> END\n"],
    ["a label", "-   (promise_return) So.\n"],
    ["a temp", "~ temp promise_return = 1\n"],
  ])("may not need a name that %s has", (_, line) => {
    const body = `~ Derek promises return\n${line}-> END\n`;
    const { diagnostics, program } = compiled(
      line.startsWith("===") ? `-> END\n~ Derek promises return\n${line}` : body,
    );
    expect(diagnostics.map(({ code }) => code)).toContain("generated-name-taken");
    expect(program).toBeUndefined();
  });

  test("can't be told as somebody who isn't there, or whom nobody plays", () => {
    for (const as of ["Addison", "derek", ""]) {
      const { diagnostics, program } = compiled("-> END\n", { as });
      expect(diagnostics.map(({ code }) => code)).toEqual(["nobody-called-so"]);
      expect(program).toBeUndefined();
    }
  });

  test("notes which places are told by anyone, and does not print that", () => {
    const { program, symbols, diagnostics } = compiled(`
-> morning
=== morning
# anyone
= first
# anyone
# quiet
The bench is empty.
-> END
`);
    expect(diagnostics).toEqual([]);
    expect(symbols?.anyone).toEqual(["morning", "morning.first"]);
    const lines = program && new Story(program, { seed: 1 }).continueAll();
    expect(lines?.map(({ text, tags }) => [text, tags])).toEqual([
      ["The bench is empty.", ["quiet"]],
    ]);
  });

  test("carries its rules, with functions that say whether they hold", () => {
    const { symbols, diagnostics } = compiled(`
RULES
    never: it is raining and Meredith is here
    (told) Meredith knows leaving before Derek promises return
    reaching spring leads to Derek broke return
-> spring
=== spring
-> END
`);
    expect(diagnostics).toEqual([]);
    expect(
      symbols?.rules.map(({ kind, name, first, second }) => ({ kind, name, first, second })),
    ).toEqual([
      {
        kind: "never",
        name: "rule 1",
        first: { kind: "condition", test: "rule_1" },
        second: undefined,
      },
      {
        kind: "before",
        name: "told",
        first: { kind: "condition", test: "rule_told" },
        second: { kind: "effect", effect: expect.objectContaining({ kind: "promises" }) },
      },
      {
        kind: "leadsTo",
        name: "rule 3",
        first: { kind: "reaching", path: "spring" },
        second: { kind: "condition", test: "rule_3_then" },
      },
    ]);
  });
});

describe("types that a story declares", () => {
  const typed = `VAR trust: 0..10 = 5
~ trust = 6
-> END
`;
  const trust = { kind: "range", from: 0, to: 10 };

  test("are in the symbol table, with people and without", () => {
    expect(compiled(typed).symbols?.types?.variables).toEqual({ trust });
    const { symbols, program } = compileKeep(typed);
    expect(symbols?.types?.variables).toEqual({ trust });
    expect(symbols?.cast.people).toEqual([]);
    expect(program?.symbols).toBe(symbols);
    expect(compiled("-> END\n").symbols?.types).toBeUndefined();
  });
});

describe("a `.keep` file without a CAST", () => {
  const folder = new URL("../../compile/cases/", import.meta.url);
  const cases = readdirSync(folder).filter((name) => name.endsWith(".ink"));

  test("is ink, to the last container", () => {
    let compared = 0;
    for (const name of cases) {
      for (const { source } of readSnippets(fileURLToPath(new URL(name, folder)))) {
        const ink = compile(source);
        const keep = compileKeep(source);
        expect(keep.diagnostics).toEqual(ink.diagnostics);
        expect(keep.symbols).toBeUndefined();
        expect(keep.tree && writeInkJson(keep.tree)).toBe(ink.tree && writeInkJson(ink.tree));
        if (ink.tree !== undefined) compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
