/**
 * How a message is drawn: several files, wide letters, long lines, colours.
 */
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { type Colours, renderDiagnostic } from "../../src/base/render.ts";
import { makeSourceFile } from "../../src/base/source.ts";

function message(
  file: number,
  start: number,
  end: number,
  others: Diagnostic["others"] = [],
): Diagnostic {
  return {
    code: "some-code",
    severity: "error",
    title: "A title",
    primary: { span: { file, start, end }, text: "here" },
    others,
    why: "Because.",
    fix: "do this.",
    args: {},
  };
}

const lines = (text: string): string[] => text.split("\n");

it("shows both places, each with its file", () => {
  const sources = [makeSourceFile("one.ink", "a\nb\n"), makeSourceFile("two.ink", "c\n")];
  const other = { span: { file: 1, start: 0, end: 1 }, text: "there" };
  expect(renderDiagnostic(message(0, 2, 3, [other]), sources)).toBe(
    [
      "error[some-code]: A title",
      "   ┌─ one.ink:2:1",
      " 2 │ b",
      "   │ ^ here",
      "   ┌─ two.ink:1:1",
      " 1 │ c",
      "   │ - there",
      "  Because.",
      "  Fix: do this.",
      "",
    ].join("\n"),
  );
});

it("says what it can where the file is unknown", () => {
  expect(renderDiagnostic(message(7, 0, 1), [])).toBe(
    "error[some-code]: A title\n  Because.\n  Fix: do this.\n",
  );
});

it("lines numbers up", () => {
  const source = makeSourceFile("x", `${"\n".repeat(8)}nine\nten\n`);
  const other = { span: { file: 0, start: 13, end: 16 }, text: "ten" };
  const drawn = lines(renderDiagnostic(message(0, 8, 12, [other]), [source]));
  expect(drawn.slice(1, 6)).toEqual([
    "    ┌─ x:9:1",
    "  9 │ nine",
    "    │ ^^^^ here",
    " 10 │ ten",
    "    │ --- ten",
  ]);
});

it("puts carets under tabs, wide letters and marks", () => {
  const drawn = (text: string): string[] => {
    const at = text.indexOf("X");
    return lines(renderDiagnostic(message(0, at, at + 1), [makeSourceFile("x", text)]));
  };
  expect(drawn("\tX").slice(2, 4)).toEqual([" 1 │     X", "   │     ^ here"]);
  expect(drawn("名🎉X").slice(2, 4)).toEqual([" 1 │ 名🎉X", "   │     ^ here"]);
  expect(drawn("e\u0301X").slice(2, 4)).toEqual([" 1 │ e\u0301X", "   │  ^ here"]);
});

it("marks no more than the first line, and at least one column", () => {
  const source = makeSourceFile("x", "one\ntwo");
  expect(lines(renderDiagnostic(message(0, 1, 6), [source]))[3]).toBe("   │  ^^ here");
  expect(lines(renderDiagnostic(message(0, 3, 3), [source]))[3]).toBe("   │    ^ here");
  expect(lines(renderDiagnostic(message(0, 7, 7), [source]))[3]).toBe("   │    ^ here");
});

it("does not stretch carets over a comment that follows", () => {
  const source = makeSourceFile("x", "one /* long comment */ two");
  expect(lines(renderDiagnostic(message(0, 0, 4), [source]))[3]).toBe("   │ ^^^^ here");
});

it("cuts long lines so that the place stays in sight", () => {
  const before = "word ".repeat(60);
  const source = makeSourceFile("x", `${before}HERE ${before}`);
  for (const width of [40, 60, 100]) {
    const diagnostic = message(0, before.length, before.length + 4);
    const drawn = lines(renderDiagnostic(diagnostic, [source], { width }));
    const [, , shown, carets] = drawn as [string, string, string, string];
    expect([...shown].length).toBeLessThanOrEqual(width);
    expect(shown.indexOf("HERE")).toBe(carets.indexOf("^"));
    expect(carets).toContain("^^^^ here");
  }
});

it("breaks long reasons at the width", () => {
  const long = { ...message(0, 0, 1), why: "word ".repeat(50).trim() };
  const drawn = lines(renderDiagnostic(long, [makeSourceFile("x", "a")], { width: 50 }));
  expect(drawn.length).toBeGreaterThan(8);
  for (const line of drawn) expect(line.length).toBeLessThanOrEqual(50);
});

it("colours with the colours given, with a terminal's, or not at all", () => {
  const source = makeSourceFile("x", "a");
  const mark =
    (name: string) =>
    (text: string): string =>
      `<${name}>${text}</${name}>`;
  const colour: Colours = {
    error: mark("e"),
    warning: mark("w"),
    note: mark("n"),
    strong: mark("s"),
    faint: mark("f"),
    other: mark("o"),
  };
  const drawn = renderDiagnostic(message(0, 0, 1), [source], { colour });
  expect(drawn).toContain("<e>error[some-code]</e><s>: A title</s>");
  expect(drawn).toContain("<e>^ here</e>");
  const plain = renderDiagnostic(message(0, 0, 1), [source]);
  const coloured = renderDiagnostic(message(0, 0, 1), [source], { colour: true });
  expect(plain).not.toContain("\u001b");
  expect(coloured).toContain("\u001b[31m");
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});

it("shows control characters as blanks", () => {
  const source = makeSourceFile("x", "a\u001b[31mb\u0000c");
  const drawn = renderDiagnostic(message(0, 0, 1), [source]);
  expect(drawn).not.toContain("\u001b");
  expect(drawn).toContain("a [31mb c");
});
