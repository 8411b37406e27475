/** A story of plain ink checked with RULES as `NAME.check` has them, in this process. */
import { appendedRules, ruleOf } from "../../src/check/appended-rules.ts";
import { check, type Report } from "../../src/check/index.ts";
import { readSettings } from "../../src/check/settings.ts";
import { compile } from "../../src/compile/index.ts";
import type { Rule } from "../../src/drama/rules.ts";
import type { Program } from "../../src/program/program.ts";

/** The story compiled with its rules, one a line. */
export function withRules(source: string, rules: string): { program: Program; rules: Rule[] } {
  const lines = rules.trim().split("\n");
  const read = readSettings(
    "s.check",
    `RULES\n${lines.map((line) => `    ${line.trim()}\n`).join("")}`,
  );
  const { program, diagnostics } = compile(source + appendedRules(read.rules).text);
  const errors = [...read.diagnostics, ...diagnostics].filter((one) => one.severity === "error");
  if (program === undefined || errors.length > 0) {
    throw new Error(errors.map(({ title }) => title).join("\n"));
  }
  return { program, rules: read.rules.map(ruleOf) };
}

export function checkRuled(source: string, written: string): Report {
  const { program, rules } = withRules(source, written);
  return check([{ as: undefined, program }], { rules });
}
