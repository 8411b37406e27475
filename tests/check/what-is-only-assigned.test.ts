/**
 * With lists about, an assignment asks of what LISTs the old value was drawn, and of no more. One
 * choice may ask for that alone, and another beside it for the value as it was at the beginning.
 */
import { expect, it } from "vitest";
import { check } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";
import type { Program } from "../../src/program/program.ts";
import { compareWithPlain } from "./against-plain.ts";

const story = `
VAR text = ""
LIST seen = red
-> one
=== one ===
* [Shout]
  ~ text = "x"
  -> END
* Whisper
  ~ text = text + "y"
  Whispered.
* * [Wait] -> END
`;

it("a value that one choice only assigns is there for the other that asks for it", () => {
  const { program } = compile(story);
  const compared = compareWithPlain(program as Program);
  expect(compared.differences).toEqual([]);
  const report = check([{ as: undefined, program: program as Program }]);
  expect(report.verdict).toBe("proved");
  expect(report.findings).toEqual([]);
  expect(report.plays).toBe(2n);
});
