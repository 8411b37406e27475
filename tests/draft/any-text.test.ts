/**
 * Whatever is drafted from, an answer comes, and the script that comes of it is read without an
 * error: cut and mutated stories, other languages, no speech at all, logic of ink in the prose.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileKeep } from "../../src/compile/keep.ts";
import { draft, modelOf, scriptOf } from "../../src/draft/index.ts";

const folder = new URL("pieces/", import.meta.url);
const pieces = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => /^\d+-.*\.txt$/.test(file))
      .map((file) => readFileSync(new URL(file, folder), "utf8"))
  : [];

/** Drafts, and complains where the script has an error. */
function errorsIn(text: string): string[] {
  const found = draft(text);
  JSON.stringify(modelOf(found));
  const { diagnostics } = compileKeep(scriptOf(found), { name: "draft.keep" });
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, title }) => `${code}: ${title}`);
}

describe("a script is read without an error", () => {
  it.each([
    ["of nothing", ""],
    ["of blank lines", "\n\n \n\n"],
    ["of one word", "Emma"],
    [
      "of prose without speech",
      "The sea went out. Nobody saw it go. It came back.\n\nThe sea came back.",
    ],
    ["of German", "„Komm herein“, sagte Anna.\n\nPeter blieb stehen. „Nein“, sagte er."],
    ["of French", "« Entrez », dit Anne.\n\n— Non, répondit Pierre. Je reste."],
    ["of Japanese", "「お入り」と花子は言った。\n\n太郎は黙っていた。"],
    ["of Russian", "— Входи, — сказала Анна.\n\n— Нет, — ответил Пётр."],
    [
      "of what looks like logic",
      '"{x} -> END <> # not a tag | [a]" said Emma. * Tom ~ left.\n\n== knot ==\n\n-> END\n\n"Yes," said Tom.',
    ],
    [
      "of names that are words",
      '"Will," said Will. "Mark my words, Mark." Grace said, "Hope?"\n\n"Will you?" asked Mark. "I will," said Grace.',
    ],
    ["of quotation marks only", '""""""\n\n"\n\n“”“”'],
    ["of controls", 'a\u0000b\u0001 "Go," said Tom.\u0007\n\n"No," said Emma.'],
    [
      "of titles alike",
      '"Mr. Ray," said Mrs. Ray. "Miss Ray," said Mr. Ray.\n\n"Dr. Ray," said Miss Ray. "Mr. Ray," said Dr. Ray.',
    ],
  ])("%s", (_, text) => {
    expect(errorsIn(text)).toEqual([]);
  });

  it.skipIf(pieces.length === 0)("of every piece", () => {
    for (const text of pieces) expect(errorsIn(text)).toEqual([]);
  });
});

describe.skipIf(pieces.length === 0)("cut and mutated", () => {
  const mutation = fc.record({
    piece: fc.nat(pieces.length - 1),
    from: fc.nat(6000),
    length: fc.integer({ min: 0, max: 1500 }),
    edits: fc.array(
      fc.tuple(
        fc.nat(1500),
        fc.constantFrom(
          '"',
          "“",
          "”",
          "'",
          "\n\n",
          "\n",
          "",
          "—",
          "{",
          "}",
          "|",
          "->",
          "#",
          "\\",
          "I ",
          "you ",
          "Mr. ",
          ":",
          "~ ",
          "* ",
        ),
      ),
      { maxLength: 12 },
    ),
  });

  it("stories still make scripts", () => {
    fc.assert(
      fc.property(mutation, ({ piece, from, length, edits }) => {
        let text = (pieces[piece] as string).slice(from, from + length);
        for (const [at, put] of edits) text = text.slice(0, at) + put + text.slice(at + 1);
        expect(errorsIn(text)).toEqual([]);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

describe("how much work a text is", () => {
  it("goes by its length: a paragraph repeated is read the same each time", () => {
    const paragraph = '"Are you cold?" asked Emma.\n\n"No," said Tom, and gave her the key.\n\n';
    const short = draft(paragraph.repeat(20));
    const long = draft(paragraph.repeat(2000));
    expect(short.spoken).toHaveLength(40);
    expect(long.spoken).toHaveLength(4000);
    const wrong = long.spoken.filter(
      ({ speaker }, i) => speaker?.name !== (i % 2 === 0 ? "Emma" : "Tom"),
    );
    expect(wrong).toEqual([]);
  });

  it("has no quotation that a missing mark could swallow the rest of the text with", () => {
    const text = `"Open for ever\n\n${"Narration here, and more of it.\n\n".repeat(300)}"Yes," said Tom.`;
    const longest = Math.max(
      ...draft(text).spoken.flatMap(({ spans }) => spans.map(({ start, end }) => end - start)),
    );
    expect(longest).toBeLessThan(100);
  });
});
