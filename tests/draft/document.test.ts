/**
 * A document is laid out without loss: what its shapes promise holds on any text, and the marks
 * of speech are found in every style.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Doc, formOf, readDocument, wordsOf } from "../../src/draft/index.ts";

/** What is said in a text, without its marks. */
function said(text: string): string[] {
  const doc = readDocument(text);
  return doc.quotations.map((quotation) => wordsOf(doc, quotation));
}

describe("marks of speech", () => {
  it.each([
    ["double curly", "“Go,” she said. “Now.”\n\n“Why?”", "double"],
    ["double straight", '"Go," she said. "Now."\n\n"Why?"', "double"],
    ["single curly", "‘Go,’ she said. ‘Now.’\n\n‘Why?’", "single"],
    ["single straight", "'Go,' she said. 'Now.'\n\n'Why?'", "single"],
    ["guillemets", "«Go,» she said. «Now.»\n\n«Why?»", "guillemets"],
    ["dashes", "—Go, she said. Now.\n\n—Why?", "dash"],
  ])("are found: %s", (_, text, style) => {
    expect(readDocument(text).style).toBe(style);
    expect(said(text)).toEqual(["Go,", "Now.", "Why?"]);
  });

  it("leave apostrophes alone where they are single", () => {
    expect(said("‘It isn’t the boys’ room,’ he said. ‘’Tis mine.’")).toEqual([
      "It isn’t the boys’ room,",
      "’Tis mine.",
    ]);
    expect(said("'It's mine,' he said, and took the dogs' bowl. 'Don't.'")).toEqual([
      "It's mine,",
      "Don't.",
    ]);
  });

  it("tell titles and scare quotes from speech", () => {
    const doc = readDocument('The "hero" of "Great Deeds" slept. "Wake up," she said.');
    expect(doc.quotations).toHaveLength(1);
    expect(doc.asides.map(({ start, end }) => doc.text.slice(start, end))).toEqual([
      '"hero"',
      '"Great Deeds"',
    ]);
  });

  it("go on in the next paragraph where they are left open", () => {
    const doc = readDocument("“I went out.\n\n“I came back.”\n\n“And then?”");
    expect(doc.quotations.map(({ isContinuation }) => isContinuation)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("end before the tag where the closing one was forgotten", () => {
    expect(said('"I love you, she said. "I do."')).toEqual(["I love you,", "I do."]);
  });

  it("may be given, and then nothing else is speech", () => {
    const text = '"Go," she said. "Now."';
    const doc = readDocument(text, {
      quotations: [
        [
          { start: 0, end: 5 },
          { start: 16, end: 22 },
        ],
      ],
    });
    expect(doc.quotations).toHaveLength(1);
    expect(doc.paragraphs[0]?.segments.map(({ quotation }) => quotation)).toEqual([
      0,
      undefined,
      0,
    ]);
  });
});

describe("what is not the story", () => {
  const head = "*** START OF THE PROJECT GUTENBERG EBOOK EMMA ***";
  const foot = "*** END OF THE PROJECT GUTENBERG EBOOK EMMA ***";

  it("is left out: a publisher's header and licence", () => {
    const doc = readDocument(
      `Licence.\n\n${head}\n\nChapter I\n\nEmma slept.\n\n${foot}\n\nLicence.`,
    );
    expect(doc.paragraphs.map(({ start, end }) => doc.text.slice(start, end))).toEqual([
      "Emma slept.",
    ]);
  });

  it("parts chapters and scenes", () => {
    const doc = readDocument("CHAPTER I\n\nOne.\n\n* * *\n\nTwo.\n\nCHAPTER II\n\nThree.");
    expect(doc.chapters.map(({ title }) => title)).toEqual(["CHAPTER I", "CHAPTER II"]);
    expect(doc.scenes).toHaveLength(3);
    expect(doc.paragraphs.map(({ chapter, scene }) => [chapter, scene])).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
    ]);
  });
});

describe("on any text", () => {
  const scrap = fc.constantFrom(
    "\n\n",
    "\n",
    "\r\n\r\n",
    " ",
    '"',
    "“",
    "”",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "—",
    "--",
    "...",
    ". . .",
    ",",
    "!",
    "?",
    "Emma",
    "Mr.",
    "she said",
    "I",
    "you",
    "isn't",
    "CHAPTER II",
    "* * *",
    "日本",
    "é",
    "😀",
    "\u0000",
    "_so_",
    "*** END OF THE PROJECT GUTENBERG",
    "[",
    "{",
    "\\",
    "\ud800",
  );
  const texts = fc.array(fc.oneof(scrap, fc.string({ maxLength: 5 })), { maxLength: 60 });

  it("the shapes hold together", () => {
    fc.assert(
      fc.property(texts, (parts) => {
        holdsTogether(readDocument(parts.join("")));
      }),
      { seed: 20_26, numRuns: 600 },
    );
  });
});

function holdsTogether(doc: Doc): void {
  const { tokens, text } = doc;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] as number;
    const end = tokens.end[i] as number;
    expect(start).toBeLessThan(end);
    if (i > 0) expect(start).toBeGreaterThanOrEqual(tokens.end[i - 1] as number);
    expect(formOf(doc, i).text).not.toBe("");
  }
  for (const paragraph of doc.paragraphs) {
    // Speech and narration together are the paragraph, in order and without a gap.
    let at = paragraph.start;
    for (const segment of paragraph.segments) {
      expect(segment.start).toBe(at);
      expect(segment.end).toBeGreaterThan(segment.start);
      at = segment.end;
    }
    expect(at).toBe(paragraph.end);
    expect(text.slice(paragraph.start, paragraph.end).trim()).not.toBe("");
    for (let s = paragraph.firstSentence; s < paragraph.endSentence; s++)
      expect(doc.sentences[s]?.paragraph).toBe(paragraph.index);
  }
  doc.quotations.forEach((quotation, i) => {
    expect(quotation.index).toBe(i);
    for (const span of quotation.spans) expect(span.end).toBeGreaterThan(span.start);
  });
}
