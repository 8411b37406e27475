/**
 * Stories about people gone wrong: whatever is read, nothing throws, every span lies in its file,
 * and every sentence has a reading or a message.
 */
import { expect, it } from "vitest";
import type { Span } from "../../../src/base/span.ts";
import { makeRandom, type Random } from "../../support/random.ts";
import { mutate } from "../../syntax/mutate.ts";
import { PAGE } from "./page.ts";
import { type Read, readKeep } from "./read.ts";
import { HEAD } from "./story.ts";

const SENTENCES = `
~ Derek tells Meredith that he leaves in the morning
~ Derek promises return if Meredith kept wait and (trust > 3 or late)
~ Meredith wears the ring on her right hand
~ Derek lies to Meredith: the weather isn't sun
{not (Derek knows papers or trust > 3) and Meredith isn't here: {needs papers} He waits. | He goes.}
* (told) {because Meredith loves Derek, Meredith feels much hope for together} Meredith (low): I'll [wait]stay.
{
- Derek sees Meredith's fear: A
- the weather is heavy rain or late:
    Derek: B
- else: C
}
{stopping:
- Derek: Once.
- Meredith: Twice.
}
`;
const CORPUS = [HEAD + SENTENCES, PAGE];
const PIECES = [
  "Derek",
  "Meredith ",
  "it is raining",
  " and ",
  " or ",
  "not ",
  "(",
  ")",
  "{",
  "}",
  ":",
  ";",
  ",",
  "\n",
  "    ",
  "~ ",
  "* ",
  "- ",
  "the ",
  "her ",
  "papers",
  " is ",
  "'s ",
  "because ",
  "as ",
  "needs ",
  " if ",
  "CAST\n",
  "RULES\n    ",
  "FACTS\n    ",
  " leads to ",
  " before ",
  "after ",
  "0..3",
  "VAR x: a | b = a\n",
  "\\",
  '"',
];

/** A text with words of the language put in, taken out and moved about. */
function spoil(text: string, random: Random): string {
  let out = text;
  for (let changes = random.int(1, 8); changes > 0; changes--) {
    const at = random.int(0, out.length);
    const end = random.chance(0.5) ? at : at + random.int(0, 20);
    out = out.slice(0, at) + random.pick(PIECES) + out.slice(end);
  }
  return out;
}

function check(read: Read, text: string): void {
  const { file, sources, readings, diagnostics } = read;
  const length = sources[0]?.read.length ?? -1;
  const inFile = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= length;
  for (const { code, primary, others, edit } of diagnostics) {
    const spans = [primary.span, ...others.map(({ span }) => span)];
    if (edit !== undefined) spans.push(edit.span);
    if (!spans.every(inFile)) throw new Error(`${code} lies outside: ${JSON.stringify(text)}`);
  }
  // Every sentence has a reading or somebody was told.
  const hasErrors = diagnostics.some(({ severity }) => severity === "error");
  const nodes: unknown[] = [file];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (typeof node !== "object" || node === null) continue;
    const { kind, span } = node as { kind?: string; span?: Span };
    if (span !== undefined && !inFile(span)) throw new Error(`${kind}: ${JSON.stringify(text)}`);
    const isRead =
      readings.sentences.has(node as never) || readings.effects.has(node as never) || hasErrors;
    if ((kind === "sentence" || kind === "sentenceLine") && !isRead) {
      throw new Error(`unread: ${JSON.stringify(text)}`);
    }
    for (const [key, value] of Object.entries(node)) if (key !== "span") nodes.push(value);
  }
}

it("reads the page that the language is shown by", () => {
  const read = readKeep(PAGE);
  expect(read.diagnostics).toEqual([]);
  expect(read.readings.effects.size).toBe(18);
  expect(read.readings.sentences.size).toBe(11);
  expect(read.readings.declared.rules).toHaveLength(5);
});

it("keeps its promises with words moved about", () => {
  const random = makeRandom(21);
  let sound = 0;
  for (let i = 0; i < 600; i++) {
    const text = spoil(random.pick(CORPUS), random);
    const read = readKeep(text);
    check(read, text);
    if (read.diagnostics.length === 0) sound++;
  }
  expect(sound).toBeGreaterThan(5);
});

it("keeps its promises with characters gone wrong", () => {
  const random = makeRandom(22);
  for (let i = 0; i < 300; i++) {
    const text = mutate(random.pick(CORPUS), random);
    check(readKeep(text), text);
  }
});

it("stays in proportion: a sentence of ten thousand words, ten thousand sentences, deep brackets", () => {
  const long = `${"Derek is here and ".repeat(2500)}late`;
  const many = "~ Derek tells Meredith that he leaves in the morning\n".repeat(10_000);
  const unclear = "~ Derek forgets Meredith for good\n".repeat(2000);
  const deep = `${"(".repeat(400)}Derek is here${")".repeat(400)}`;
  const tall = `${"not ".repeat(1000)}Derek is here`;
  for (const text of [`{${long}: A}`, many, unclear, `{${deep}: A}`, `{${tall}: A}`]) {
    const story = `${HEAD}${text}\n`;
    check(readKeep(story), story);
  }
});
