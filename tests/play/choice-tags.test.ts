/** A choice's tags, one by one, whatever stands in them. */
import { expect, test } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { Story } from "../../src/play/index.ts";

function tagsOf(source: string): readonly (readonly string[])[] {
  const { program, diagnostics } = compile(source);
  if (program === undefined) throw new Error(diagnostics.map(({ title }) => title).join("; "));
  const story = new Story(program, { seed: 1 });
  story.continueAll();
  return story.choices.map(({ tags }) => tags);
}

test("a tag that a function prints over two lines is one tag", () => {
  const source = "* Knock # {twice()} # loud\n- -> END\n=== function twice\none\ntwo\n";
  expect(tagsOf(source)).toEqual([["one\ntwo", "loud"]]);
});

test("an empty tag is a tag, as in ink", () => {
  expect(tagsOf("+ Knock #\n* Wait # a # b\n- -> END\n")).toEqual([[""], ["a", "b"]]);
});
