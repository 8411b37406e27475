/**
 * The four places at which a story with a CAST is not read as ink, each beside the ink that it
 * could be mistaken for.
 */
import { describe, expect, it } from "vitest";
import type { Choice, Inline, Line, Statement } from "../../../src/syntax/index.ts";
import { codesOf, readKeep } from "../reading/read.ts";

const CAST = `CAST
    Derek Shepherd called Derek (he), playable
    Meredith (she), playable
FACTS
    it is raining: no
    (papers) the papers are signed: yes; Derek knows
THINGS
    the ring: Derek's
PROMISES
    wait: Meredith to Derek
GOALS
    together: Meredith wants to be with Derek
VAR x = 1
`;

/** The statements after the head. */
function statementsOf(text: string): readonly Statement[] {
  const { file } = readKeep(CAST + text);
  return file.body.filter(({ kind }) => kind !== "block" && kind !== "VAR");
}

function onlyBrace(text: string): Inline {
  const [line] = statementsOf(text);
  const found = (line as Line).content.find(({ kind }) => kind !== "text");
  return found as Inline;
}

/** What braces at the start of a line were read as. */
function kindOf(text: string): string {
  const node = onlyBrace(text);
  if (node.kind === "conditional") {
    const { subject, branches } = node;
    const first = subject ?? branches[0]?.condition;
    return first?.kind === "sentence" ? "sentence" : "conditional";
  }
  return node.kind === "print" && node.value.kind === "sentence" ? "sentence" : node.kind;
}

describe("(a) a block word alone on its line, before the first knot, with an indented line", () => {
  const HEAD = "CAST\n    Derek (he)\n";
  const isBlock = (text: string, word: string): boolean =>
    readKeep(HEAD + text).file.body.some(
      (statement) => statement.kind === "block" && statement.word === word,
    );

  it.each(["FACTS", "THINGS", "PROMISES", "GOALS", "RULES", "CAST"])("%s", (word) => {
    expect(isBlock(`${word}\n    something\n`, word)).toBe(true);
  });
  it.each([
    ["no indented line after it", "FACTS\nsomething\n"],
    ["more words on its line", "FACTS of life\n    something\n"],
    ["no block word", "FACT\n    something\n"],
    ["small letters", "facts\n    something\n"],
    ["a mark after it", "FACTS:\n    something\n"],
    ["escaped", "\\FACTS\n    something\n"],
  ])("is text with %s", (_, text) => {
    const { file, diagnostics } = readKeep(HEAD + text);
    expect(diagnostics).toEqual([]);
    const kinds = file.body.map(({ kind }) => kind);
    expect(kinds.slice(1).every((kind) => kind === "line")).toBe(true);
  });
  it("is text in a knot, with a warning", () => {
    const text = `${HEAD}-> k\n=== k ===\nFACTS\n    something\n-> END\n`;
    expect(codesOf(text)).toEqual(["block-too-late"]);
  });
  it("is text in braces, with a warning", () => {
    expect(codesOf(`${HEAD}{true:\nFACTS\n    something\n}\n`)).toEqual(["block-too-late"]);
  });
  it("is text without a CAST, with a warning", () => {
    expect(codesOf("FACTS\n    it is raining: no\nDerek: Hello.\n")).toEqual([
      "block-without-cast",
    ]);
  });
  it("ends at the first line that is not indented; comments and blank lines do not end it", () => {
    const text = `CAST // who
    Derek (he) // the man

// a comment
    /* and
another */ Meredith (she)
Text.
`;
    const { file, readings, diagnostics } = readKeep(text);
    expect(diagnostics).toEqual([]);
    expect(readings.declared.cast.people.map(({ name }) => name)).toEqual(["Derek", "Meredith"]);
    expect(file.body.map(({ kind }) => kind)).toEqual(["block", "line"]);
  });
  it("may stand in any included .keep file, and after text", () => {
    const files = {
      "people.keep": "Some text.\nCAST\n    Derek (he)\n    Meredith (she)\n",
      "facts.keep": "FACTS\n    it is raining: no\n",
    };
    const text = "INCLUDE people.keep\nINCLUDE facts.keep\n{it is raining: Rain.}\nDerek: Rain.\n";
    const { file, diagnostics } = readKeep(text, files);
    expect(diagnostics).toEqual([]);
    const last = file.body[file.body.length - 1] as Line;
    expect(last.speech?.speaker.text).toBe("Derek");
  });
  it("is ink in an included .ink file, even where the story has people", () => {
    const files = { "plain.ink": "CAST\n    Mark (he)\nDerek: text, not speech.\n" };
    const { file, readings, diagnostics } = readKeep(`${HEAD}INCLUDE plain.ink\n`, files);
    expect(diagnostics).toEqual([]);
    expect(readings.declared.cast.people).toHaveLength(1);
    const included = file.body.find(({ kind }) => kind === "INCLUDE");
    const body = included?.kind === "INCLUDE" ? (included.file?.body ?? []) : [];
    expect(body.map(({ kind }) => kind)).toEqual(["line", "line", "line"]);
    expect(body.every((line) => line.kind === "line" && line.speech === undefined)).toBe(true);
  });
  it("counts in a .keep file that an .ink file includes", () => {
    const files = { "people.keep": "CAST\n    Derek (he)\nDerek: speech\n" };
    const { file, diagnostics } = readKeep("Derek: text\nINCLUDE people.keep\n", files, "a.ink");
    expect(diagnostics).toEqual([]);
    expect((file.body[0] as Line).speech).toBeUndefined();
    const included = file.body[1];
    const line = included?.kind === "INCLUDE" ? included.file?.body[1] : undefined;
    expect((line as Line).speech?.speaker.text).toBe("Derek");
  });
  it("is read once where its file is included twice", () => {
    const files = { "people.keep": "CAST\n    Derek (he)\n" };
    expect(codesOf("INCLUDE people.keep\nINCLUDE people.keep\nText.\n", files)).toEqual([]);
  });
});

describe("(b) prose that begins with a cast name and a colon", () => {
  const speechOf = (text: string): unknown => {
    const [line] = statementsOf(text);
    if (line?.kind !== "line" || line.speech === undefined) return undefined;
    const { speaker, manner } = line.speech;
    return manner === undefined ? [speaker.text] : [speaker.text, manner.text];
  };

  it("is speech, by any name", () => {
    expect(speechOf("Derek: Hello.\n")).toEqual(["Derek"]);
    expect(speechOf("    Derek: Hello.\n")).toEqual(["Derek"]);
    expect(speechOf("Derek Shepherd: Hello.\n")).toEqual(["Derek Shepherd"]);
    expect(speechOf("Meredith (very quietly): Hello.\n")).toEqual(["Meredith", "very quietly"]);
    expect(speechOf("Meredith(quietly (almost)): Hello.\n")).toEqual([
      "Meredith",
      "quietly (almost)",
    ]);
  });
  it.each([
    ["Derek Hello.\n"],
    ["Derek , hello: you.\n"],
    ["Derek : Hello.\n"],
    ["Dereks: Hello.\n"],
    ["Mark: Hello.\n"],
    ["derek: Hello.\n"],
    ["\\Derek: Hello.\n"],
    ["Says Derek: Hello.\n"],
    ["Derek (quietly) says: Hello.\n"],
    ["Derek (quietly: Hello.\n"],
    ["Derek's hand: cold.\n"],
  ])("is ink's text in %j", (text) => {
    expect(speechOf(text)).toBeUndefined();
  });
  it("keeps the name in the text, as ink prints it", () => {
    const [line] = statementsOf("Derek (low): Hello.\n");
    expect((line as Line).content).toMatchObject([{ kind: "text", text: "Derek (low): Hello." }]);
  });
  it("may follow a gather and an element of a sequence on lines", () => {
    const after = statementsOf("- (top) Derek: Hello.\n");
    expect((after[1] as Line).speech?.speaker.text).toBe("Derek");
    const sequence = onlyBrace("{stopping:\n- Derek: One.\n- Meredith: Two.\n}\n");
    expect(sequence).toMatchObject({
      kind: "sequence",
      elements: [
        { statements: [{ speech: { speaker: { text: "Derek" } } }] },
        { statements: [{ speech: { speaker: { text: "Meredith" } } }] },
      ],
    });
  });
  it("can't be a branch of a conditional", () => {
    expect(codesOf(`${CAST}{\n- x:\n  Derek: Yes.\n- Derek: No.\n}\n`)).toEqual([
      "speaker-as-branch",
    ]);
    expect(codesOf(`${CAST}{x:\n- 0: Text.\n- Derek (low): No.\n}\n`)).toEqual([
      "speaker-as-branch",
    ]);
    expect(codesOf(`${CAST}{x:\n- 0: Text.\n- else:\n  Derek: No.\n}\n`)).toEqual([]);
  });
});

describe("(b) a choice that begins with a cast name", () => {
  const ownerOf = (text: string): unknown => {
    const [choice] = statementsOf(text) as [Choice];
    const written = ({ start, choiceOnly, inner }: Choice): string[] =>
      [start, choiceOnly, inner].map((content) =>
        content.map((node) => (node.kind === "text" ? node.text : node.kind)).join(""),
      );
    const { owner } = choice;
    if (owner === undefined) return undefined;
    const manner = owner.manner === undefined ? [] : [owner.manner.text];
    return [owner.name.text, ...manner, owner.isSilent, ...written(choice)];
  };

  it("is that person's", () => {
    expect(ownerOf("* Derek: Hello.\n")).toEqual(["Derek", false, "Hello.", "", ""]);
    expect(ownerOf("* Derek: A[B]C\n")).toEqual(["Derek", false, "A", "B", "C"]);
    expect(ownerOf("+ + Derek Shepherd: A\n")).toEqual(["Derek Shepherd", false, "A", "", ""]);
    expect(ownerOf("* Meredith (low): A\n")).toEqual(["Meredith", "low", false, "A", "", ""]);
    expect(ownerOf("* (told) {x} Derek: A\n")).toEqual(["Derek", false, "A", "", ""]);
    expect(ownerOf("* {x}\nDerek: A\n")).toEqual(["Derek", false, "A", "", ""]);
    expect(ownerOf("* Derek: [B]\n")).toEqual(["Derek", false, "", "B", ""]);
  });
  it("is a silent deed before brackets", () => {
    expect(ownerOf("* Derek [B]C\n")).toEqual(["Derek", true, "", "B", "C"]);
    expect(ownerOf("* Derek   [B]\n")).toEqual(["Derek", true, "", "B", ""]);
  });
  it.each([
    ["* Derek[B]\n"],
    ["* Derek waits [B]\n"],
    ["* Derek\n"],
    ["* [Derek: B]\n"],
    ["* \\Derek: B\n"],
    ["* Mark: B\n"],
    ["* Derek (low) [B]\n"],
    ["* (Derek) B\n"],
  ])("is ink's choice in %j", (text) => {
    expect(ownerOf(text)).toBeUndefined();
  });
  it("needs words", () => {
    expect(codesOf(`${CAST}* Derek:\n* Derek: A\n`)).toEqual(["empty-owned-choice"]);
    expect(codesOf(`${CAST}* Derek: -> END\n`)).toEqual(["empty-owned-choice"]);
  });
});

describe("(c) braces that begin with a sentence about people", () => {
  it.each([
    ["{as Derek: A|B}\n"],
    ["{papers: A|B}\n"],
    ["{ papers : A|B}\n"],
    ["{not papers: A}\n"],
    ["{(papers): A}\n"],
    ["{not (papers or x > 1): A}\n"],
    ["{it is raining: A}\n"],
    ["{it isn't raining: A}\n"],
    ["{the papers are signed: A}\n"],
    ["{Derek is here: A}\n"],
    ["{Derek Shepherd is here: A}\n"],
    ["{the ring is lost: A}\n"],
    ["{ring is lost: A}\n"],
    ["{wait is owed: A}\n"],
    ["{together is likely: A}\n"],
    ["{x > 1 and Derek is here: A}\n"],
    ["{x > 1 or not papers: A}\n"],
    ["{x > 1 and (papers or Derek is here): A}\n"],
    ["{needs Derek is here}\n"],
    ["{presumes papers}\n"],
    ["{\n- Derek is here: A\n- else: B\n}\n"],
    ["{Derek is here:\nA\n- else:\nB\n}\n"],
  ])("is a sentence: %j", (text) => {
    expect(kindOf(text)).toBe("sentence");
    expect(codesOf(CAST + text)).toEqual([]);
  });

  it.each([
    ["{x: A|B}\n", "conditional"],
    ["{x > 1 and x < 3: A|B}\n", "conditional"],
    ["{not x: A}\n", "conditional"],
    ["{x}\n", "print"],
    ["{x + 1}\n", "print"],
    ["{A|B}\n", "sequence"],
    ["{Derek|Meredith}\n", "sequence"],
    ["{Derek's hand|his hand}\n", "sequence"],
    ["{Derek, then Meredith|both}\n", "sequence"],
    ["{It is raining|It pours}\n", "sequence"],
    ["{The ring is his|It was hers}\n", "sequence"],
    ["{ring|rings}\n", "sequence"],
    ["{wait|together}\n", "sequence"],
    ["{As Derek|x}\n", "sequence"],
    ["{asleep|awake}\n", "sequence"],
    ["{she loves him|he loves her}\n", "sequence"],
    ["{$Derek waits|He waits still}\n", "sequence"],
    ["{stopping:\n- Derek waits.\n- He waits still.\n}\n", "sequence"],
    ["{&Derek waits|He waits still}\n", "sequence"],
    ["{~Derek waits|papers}\n", "sequence"],
    ["{x:\nDerek waits.\n- else:\nHe goes.\n}\n", "conditional"],
    ["{x: Derek waits|He goes: slowly}\n", "conditional"],
  ])("is ink's: %j", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
    expect(codesOf(CAST + text)).toEqual([]);
  });

  it.each([
    ["{Derek waits|He waits still}\n", "sequence-of-people"],
    ["{He waits|late and Derek goes}\n", "sequence-of-people"],
    ["{as if|as though}\n", "sequence-of-people"],
    ["{it is raining|it pours}\n", "sequence-of-people"],
    ["{papers|letters}\n", "sequence-of-people"],
    ["{papers}\n", "sentence-without-text"],
    ["{Derek is here}\n", "sentence-without-text"],
    ["{Derek waits: A}\n", "sentence-not-understood"],
    ["{Derek is here\n}\n", "unended-sentence"],
    ["{Derek is {x: here|there}: A}\n", "unended-sentence"],
    ["{as Derek}\n", "misplaced-viewpoint"],
    ["{as Mark: A}\n", "unknown-viewpoint"],
    ["{as Derek and x: A}\n", "unknown-viewpoint"],
    ["{needs papers: A}\n", "misplaced-pull"],
    ["{because papers}\n", "misplaced-pull"],
    ["{despite papers: A}\n", "misplaced-pull"],
    ["{Derek: A}\n", "person-as-variable"],
    ["{Derek}\n", "person-as-variable"],
    ["{x:\n- 1: A\n- papers: B\n}\n", "sentence-as-case"],
  ])("is an error, never alternatives: %j", (text, code) => {
    expect(codesOf(CAST + text)).toEqual([code]);
  });

  it("stands among a choice's conditions", () => {
    const [choice] = statementsOf(
      "* {papers} {x > 1} {because Meredith loves Derek, x} Derek: A\n",
    );
    expect((choice as Choice).conditions.map(({ kind }) => kind)).toEqual([
      "sentence",
      "binary",
      "sentence",
    ]);
    expect(codesOf(`${CAST}* {papers: A}\n`)).toEqual(["condition-not-text"]);
    expect(codesOf(`${CAST}* {Derek is here\n} A\n`)[0]).toBe("unended-sentence");
  });

  it("stands in strings and in tags", () => {
    const text = `${CAST}~ x = "a {papers: b|c}"\nText # tag {papers: d}\n`;
    const { readings, diagnostics } = readKeep(text);
    expect(diagnostics).toEqual([]);
    expect(readings.sentences.size).toBe(2);
  });
});

describe("names that ink has a use for", () => {
  it.each([
    ["VAR papers = 1\n"],
    ["CONST wait = 1\n"],
    ["LIST ring = a, b\n"],
    ["LIST items = papers\n"],
    ["-> END\n=== together ===\n-> END\n"],
    ["-> END\n=== function papers() ===\n~ return 1\n"],
    ["EXTERNAL ring()\n"],
    ["VAR Derek = 1\n"],
    ["* (papers) A\n"],
    ["-> END\n=== k ===\n= papers\n-> END\n"],
    ["-> END\n=== k(papers) ===\n-> END\n"],
    ["-> END\n=== k ===\n~ temp papers = 1\n-> END\n"],
  ])("are refused in %j", (text) => {
    expect(codesOf(CAST + text)).toEqual(["name-is-inks"]);
  });
  it.each([
    ["* (ring) A\n"],
    ["-> END\n=== k ===\n= wait\n-> END\n"],
    ["-> END\n=== k(ring) ===\n-> END\n"],
  ])("may meet where braces can't be mistaken: %j", (text) => {
    expect(codesOf(CAST + text)).toEqual([]);
  });
});

describe("after ~", () => {
  const kindAfter = (text: string): string => statementsOf(`~ ${text}\n`)[0]?.kind ?? "nothing";

  it.each(["Derek leaves", "now papers", "time passes", "wait lapses", "together becomes gone"])(
    "%s is a sentence",
    (text) => {
      expect(kindAfter(text)).toBe("sentenceLine");
      expect(codesOf(`${CAST}~ ${text}\n`)).toEqual([]);
    },
  );
  it.each([
    ["x = 2", "assign"],
    ["x += 2", "assign"],
    ["x++", "increment"],
    ["temp y = 1", "temp"],
    ["return", "return"],
    ["return x", "return"],
    ["return lapses", "return"],
    ["f (x)", "callLine"],
    ["now = 3", "assign"],
  ])("%s is ink's", (text, kind) => {
    expect(kindAfter(text)).toBe(kind);
  });
  it("ink's own faults stay its own", () => {
    expect(codesOf(`${CAST}~ x and x\n`)).toEqual(["useless-logic"]);
    expect(codesOf(`${CAST}~ x + 1\n`)).toEqual(["useless-logic"]);
    expect(codesOf(`${CAST}~ x = \n`)).toEqual(["missing-value"]);
  });
  it("ends before a brace", () => {
    expect(codesOf(`${CAST}{x:\n~ Derek leaves }\n`)).toEqual(["text-after-statement"]);
  });
});
