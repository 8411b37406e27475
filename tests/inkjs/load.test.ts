/**
 * Stories of one text: they may share a program, and nothing that is played.
 */
import { expect, it } from "vitest";
import { Compiler, Story } from "../../src/inkjs/index.ts";
import { programFrom } from "../../src/inkjs/load.ts";

const source = "VAR x = 5\n- (top) {x} {!first|second} {7 / 2.0}\n+ Go\n  ~ x = x + 1\n  -> top\n";
const json = new Compiler(source).Compile().ToJson() as string;

it("gives the same program for the same text, and another for any other", () => {
  const { program } = programFrom(json, {});
  expect(programFrom(json, {}).program).toBe(program);
  expect(programFrom(`${json} `.trimEnd(), {}).program).toBe(program);
  expect(programFrom(`${json} `, {}).program).not.toBe(program);
  const reference = programFrom(json, { dialect: "reference" });
  expect(reference.program.dialect).toBe("reference");
  expect(programFrom(json, {}).program.dialect).toBe("inkjs");
});

it("plays each of them by itself", () => {
  const one = new Story(json);
  const two = new Story(json);
  one.ContinueMaximally();
  one.ChooseChoiceIndex(0);
  one.ContinueMaximally();
  one.variablesState["x"] = 40;
  expect(two.variablesState["x"]).toBe(5);
  expect(two.ContinueMaximally()).toBe("5 first 3.5\n");
  expect(one.ToJson()).toBe(two.ToJson());
});
