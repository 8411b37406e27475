/**
 * Folding is what conditions that are settled beforehand would do: random stories, told in the
 * third person, print what they print as ink with `true` and `false` in the place of `as …`.
 */
import { expect, it } from "vitest";
import { compile } from "../../../src/compile/index.ts";
import { compileKeep } from "../../../src/compile/keep.ts";
import { playProgram } from "../../support/keepsake-player.ts";
import { makeRandom, type Random } from "../../support/random.ts";
import { TWO } from "./play.ts";

const WORDS = ["Mist", "rain", "a car", "her hand", "the bench", "no", "perhaps", "late."];

function words(dice: Random): string {
  const count = 1 + dice.int(0, 2);
  return Array.from({ length: count }, () => dice.pick(WORDS)).join(" ");
}

function condition(dice: Random): string {
  return dice.pick(["as Derek", "as Meredith", "c", "not c"]);
}

/** Something in the midst of a line. */
function inline(dice: Random, depth: number, mayLeave = true): string {
  const inner = (): string => (depth > 0 ? inline(dice, depth - 1, mayLeave) : words(dice));
  switch (dice.int(0, depth > 0 ? 6 : 1)) {
    case 0:
    case 1:
      return words(dice);
    case 2:
      return `{${condition(dice)}: ${inner()}}`;
    case 3:
      return `{${condition(dice)}:${inner()}|${inner()}}`;
    case 4:
      return `{&${inner()}|${inner()}}`;
    case 5:
      return `${inner()} ${inner()}`;
    default:
      return `{${condition(dice)}: ${inner()}${mayLeave ? " -> away" : ""}}${inner()}`;
  }
}

function lines(dice: Random, depth: number, indent: string): string[] {
  return Array.from({ length: 1 + dice.int(0, 2) }, () => line(dice, depth, indent)).flat();
}

function line(dice: Random, depth: number, indent: string): string[] {
  const inner = (): string[] => lines(dice, depth - 1, `${indent}    `);
  const glue = dice.chance(0.2) ? " <>" : "";
  switch (dice.int(0, depth > 0 ? 6 : 2)) {
    case 0:
      return [`${indent}${words(dice)}${glue}`];
    case 1:
      return [`${indent}${inline(dice, 2)}${glue}`];
    case 2:
      return [`${indent}~ n++`, `${indent}{n}${glue}`];
    case 3:
      return [`${indent}{${condition(dice)}:`, ...inner(), `${indent}}`];
    case 4:
      return [
        `${indent}{${condition(dice)}:`,
        ...inner(),
        `${indent}- else:`,
        ...inner(),
        `${indent}}`,
      ];
    case 5:
      return [
        `${indent}{`,
        `${indent}- ${condition(dice)}:`,
        ...inner(),
        `${indent}- ${condition(dice)}:`,
        ...inner(),
        `${indent}- else:`,
        ...inner(),
        `${indent}}`,
      ];
    default:
      return [
        `${indent}${words(dice)} {${condition(dice)}:`,
        ...inner(),
        `${indent}} ${words(dice)}`,
      ];
  }
}

function story(dice: Random): string {
  const choices = Array.from({ length: 1 + dice.int(0, 2) }, (_, i) => [
    `*   ${dice.chance(0.3) ? `{${condition(dice)}} ` : ""}${i} ${inline(dice, 1, false)}[ ${inline(dice, 1, false)}] ${inline(dice, 1, false)}`,
    ...lines(dice, 1, "    "),
  ]).flat();
  return [
    "VAR c = true",
    "VAR n = 0",
    "Once.",
    ...lines(dice, 2, ""),
    ...choices,
    "*   last",
    "-   on",
    ...lines(dice, 2, ""),
    "-> END",
    "=== away ===",
    "away",
    "-> END",
  ].join("\n");
}

it("prints what settled conditions print", () => {
  for (let seed = 1; seed <= 120; seed++) {
    const text = story(makeRandom(seed));
    const plain = text.replaceAll("as Derek", "true").replaceAll("as Meredith", "false");
    const wanted = compile(`# person: third\n${plain}`);
    const folded = compileKeep(`# person: third\n${TWO}${text}`, { as: "Derek" });
    expect(
      folded.diagnostics.filter(({ severity }) => severity === "error"),
      text,
    ).toEqual([]);
    if (wanted.program === undefined || folded.program === undefined) throw new Error(text);
    for (const pick of [0, 1, 2]) {
      const request = {
        storySeed: seed,
        maxLines: 300,
        maxTurns: 5,
        chooser: () => (count: number, turn: number) => (turn + pick) % count,
      };
      const shown = ({ events }: ReturnType<typeof playProgram>): unknown =>
        events.map((event) => (event.kind === "line" ? event.text : event));
      expect(shown(playProgram(folded.program, request)), text).toEqual(
        shown(playProgram(wanted.program, request)),
      );
    }
  }
});
