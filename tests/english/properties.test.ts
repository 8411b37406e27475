/** What holds of every line, whatever stands in it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inflectLine, type Piece, type Telling } from "../../src/english/index.ts";
import { TWO, told } from "./support.ts";

const tellings: Telling[] = [0, 1].flatMap((you) =>
  (["second", "first"] as const).flatMap((person) =>
    (["present", "past"] as const).map((tense) => ({ you, person, tense })),
  ),
);
const asDerek: Telling = { you: 0, person: "second", tense: "present" };

// Words that make trouble, in any order.
const word = fc.constantFrom(
  ..."Derek Meredith he she him her his hers they them their himself is has does was 's 'd takes"
    .split(" ")
    .concat("look looks hand hands the a and but who that to of in , . ; : — … ? ! ( )".split(" "))
    .concat(["'", '"', "“", "”", "‘", "’", "\\he", "don't", "I", "é", "😀", "\u0000", "\n"]),
);
const muddle = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));
const plain = fc
  .array(fc.constantFrom(..."the rain falls on cars and it is late nobody waits I you".split(" ")))
  .map((words) => words.join(" "));

const text = (line: string): Piece[] => [{ kind: "text", text: line, at: 0 }];

describe("a line", () => {
  test("comes back byte for byte where nobody is you and the tense stays", () => {
    const watched: Telling = { you: undefined, person: "second", tense: "present" };
    const third: Telling = { you: 0, person: "third", tense: "present" };
    fc.assert(
      fc.property(fc.oneof(muddle, fc.string({ unit: "binary" })), (line) => {
        const unpinned = line.replaceAll("\\", "/");
        expect(told(unpinned, TWO, watched).text).toBe(unpinned);
        expect(told(unpinned, TWO, third).text).toBe(unpinned);
      }),
    );
  });

  test("never makes it throw", () => {
    fc.assert(
      fc.property(fc.oneof(muddle, fc.string({ unit: "binary" })), (line) => {
        for (const telling of tellings) told(line, TWO, telling);
      }),
      { numRuns: 60 },
    );
  });

  test("without names and fitting pronouns never changes", () => {
    fc.assert(
      fc.property(plain, (line) => {
        expect(told(line, TWO, asDerek)).toEqual({ text: line, asks: [] });
      }),
    );
  });

  test("keeps every word of speech", () => {
    fc.assert(
      fc.property(muddle, muddle, muddle, (before, speech, after) => {
        const quiet = (line: string): string => line.replace(/["“”„«»'‘’\\]/g, "");
        const said = `"${quiet(speech)}"`;
        for (const telling of tellings) {
          const { text } = told(`${quiet(before)} ${said} ${quiet(after)}`, TWO, telling);
          expect(text).toContain(said);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("keeps what is pinned, and only takes off the pin", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Derek", "he", "takes", "is", "his")), (words) => {
        const line = words.map((one) => `\\${one}`).join(" ");
        for (const telling of tellings) expect(told(line, TWO, telling).text).toBe(words.join(" "));
      }),
    );
  });

  test("is asked about only where a word stands", () => {
    fc.assert(
      fc.property(muddle, (line) => {
        const at = 17;
        const pieces: Piece[] = [{ kind: "text", text: line, at }];
        for (const ask of inflectLine(pieces, TWO, asDerek).asks) {
          expect(line.slice(ask.at - at, ask.at - at + ask.length)).toBe(ask.word);
          expect(new Set(ask.readings).size).toBeGreaterThan(1);
        }
      }),
    );
  });

  test("is told with the first of what it is asked about", () => {
    const women = [
      { name: "Oru", pronoun: "she" },
      { name: "Clara", pronoun: "she" },
    ] as const;
    const asked: readonly (readonly [line: string, told: string, first: string])[] = [
      ["The door closes behind her.", "The door closes behind her.", "her"],
      ["She waits.", "She waits.", "She"],
      ["Oru's driving, of all things.", "You're driving, of all things.", "You're"],
    ];
    for (const [line, words, first] of asked) {
      const { pieces, asks } = inflectLine(text(line), women, { ...asDerek, you: 0 });
      expect(pieces).toEqual(text(words));
      expect(asks.map(({ readings }) => readings[0])).toEqual([first]);
    }
  });

  test("of a million characters is told", () => {
    const sentence = "Derek takes Meredith's hand, and he looks away. ";
    const expected = "You take Meredith's hand, and you look away. ";
    const times = Math.ceil(1_000_000 / sentence.length);
    const { pieces, asks } = inflectLine(text(sentence.repeat(times)), TWO, asDerek);
    expect(asks).toEqual([]);
    expect(pieces).toEqual(text(expected.repeat(times)));
  });

  test("without an end is told", () => {
    const { asks } = inflectLine(text("Derek and ".repeat(20_000)), TWO, asDerek);
    expect(asks.length).toBeGreaterThanOrEqual(0);
  });
});

describe("pieces", () => {
  const of = (...pieces: Piece[]): Piece[] => pieces;
  const line = (words: string, at = 0): Piece => ({ kind: "text", text: words, at });
  const either = (...branches: string[]): Piece => ({
    kind: "branches",
    branches: branches.map((branch) => (branch === "" ? [] : [line(branch, 100)])),
  });

  test("printed words are somebody else, and stay", () => {
    const pieces = of(line("Derek gives "), { kind: "opaque" }, line(" his hand, and looks away."));
    const { pieces: out, asks } = inflectLine(pieces, TWO, asDerek);
    expect(asks).toEqual([]);
    expect(out).toEqual(
      of(line("You give "), { kind: "opaque" }, line(" your hand, and look away.")),
    );
  });

  test("verbatim pieces are read, and stay", () => {
    const pieces = of({ kind: "verbatim", text: "Derek" }, line(" takes the keys."));
    expect(inflectLine(pieces, TWO, asDerek)).toEqual({ pieces, asks: [] });
  });

  test("alternatives go on from what stands to their left", () => {
    const pieces = of(line("Derek "), either("takes", "drops"), line(" his keys, and waits."));
    const { pieces: out, asks } = inflectLine(pieces, TWO, asDerek);
    expect(asks).toEqual([]);
    expect(out).toEqual(of(line("You "), either("take", "drop"), line(" your keys, and wait.")));
  });

  test("alternatives that leave different subjects are asked about", () => {
    const pieces = of(either("Derek", "Meredith"), line(" takes the keys.", 7));
    const { asks } = inflectLine(pieces, TWO, asDerek);
    expect(asks.map(({ word, at }) => ({ word, at }))).toEqual([{ word: "takes", at: 8 }]);
  });

  test("alternatives that leave the same subject are not", () => {
    const pieces = of(either("Derek", "Slowly, Derek"), line(" takes the keys.", 7));
    const { pieces: out, asks } = inflectLine(pieces, TWO, asDerek);
    expect(asks).toEqual([]);
    expect(out).toEqual(of(either("You", "Slowly, you"), line(" take the keys.", 7)));
  });

  test("alternatives may lie in alternatives, and be empty", () => {
    const inner: Piece = {
      kind: "branches",
      branches: [[line("Derek ", 3), either("smiles", "", "laughs")], []],
    };
    const { pieces: out, asks } = inflectLine([inner], TWO, asDerek);
    expect(asks).toEqual([]);
    expect(out).toEqual([
      { kind: "branches", branches: [[line("You ", 3), either("smile", "", "laugh")], []] },
    ]);
  });

  test("a line that goes on from another has no capital of its own", () => {
    const { pieces } = inflectLine([line("Derek waits.")], TWO, asDerek, { begin: false });
    expect(pieces).toEqual([line("you wait.")]);
  });

  test("a thousand alternatives in one line are read", () => {
    const pieces = Array.from({ length: 1000 }, (_, i) => [
      line(" Derek ", i * 20),
      either("takes it.", "drops it."),
    ]).flat();
    const { pieces: out, asks } = inflectLine(pieces, TWO, asDerek);
    expect(asks).toEqual([]);
    expect(out.length).toBe(2000);
    expect(out[1999]).toEqual(either("take it.", "drop it."));
  });
});
