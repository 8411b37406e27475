/**
 * What mends which of the messages about people.
 *
 * Owns one maker a message. Most name a word that is near to what was written; where English or
 * the story leaves two readings open, both are offered and neither is sure.
 */
import type { Span } from "../base/span.ts";
import {
  appendLines,
  type Draft,
  endOfLine,
  type Fixing,
  insertAt,
  type Maker,
  replaceSpan,
  startOfLine,
} from "./fixing.ts";

/** Writes the nearest word in the place of `written`, which stands in the fault. */
function nearestFor(written: (fixing: Fixing) => string): Maker {
  return (fixing) => {
    const near = fixing.arg("nearest");
    const word = written(fixing);
    const at = fixing.text.lastIndexOf(word);
    if (near === undefined || near.includes("…") || word === "" || at < 0) return [];
    const start = fixing.span.start + at;
    const span: Span = { file: fixing.span.file, start, end: start + word.length };
    return [
      { title: `Write \`${near}\``, edits: [replaceSpan(fixing, span, near)], isSure: false },
    ];
  };
}

const named = (arg: string): Maker => nearestFor((fixing) => fixing.arg(arg) ?? "");

/** Adds an entry to the block of a kind, as its last. */
function addEntry(fixing: Fixing, block: string, entry: string, title: string): Draft[] {
  const people = fixing.story.people();
  const found = people?.blocks.filter(({ word }) => word === block) ?? [];
  const last = found[found.length - 1];
  const source = last && fixing.sources[last.span.file];
  const final = last?.entries[last.entries.length - 1];
  if (last === undefined || final === undefined || source === undefined) return [];
  const inFile: Fixing = { ...fixing, source };
  const line = source.read.slice(startOfLine(inFile, final.span.start), final.span.start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "    ";
  const at = endOfLine(inFile, final.span.end);
  return [{ title, edits: [insertAt(inFile, at, `\n${indent}${entry}`)], isSure: false }];
}

function replaceWith(fixing: Fixing, text: string): Draft {
  return {
    title: `Write \`${text}\``,
    edits: [replaceSpan(fixing, fixing.span, text)],
    isSure: false,
  };
}

/** Alternatives in spite of it: `{$`. The brace is the last that opens before the fault. */
function asAlternatives(fixing: Fixing): Draft[] {
  const { source, span } = fixing;
  const brace = source.read.lastIndexOf("{", span.start);
  const isNear = brace >= 0 && source.read.slice(brace + 1, span.start).trim() === "";
  if (!isNear || !source.read.slice(span.end, endOfLine(fixing, span.end)).includes("|")) return [];
  return [
    { title: "Have alternatives: `{$`", edits: [insertAt(fixing, brace + 1, "$")], isSure: false },
  ];
}

function nearSentence(fixing: Fixing): Draft[] {
  const near = fixing.arg("nearest");
  return [...(near === undefined ? [] : [replaceWith(fixing, near)]), ...asAlternatives(fixing)];
}

export const PEOPLE_FIXES: Readonly<Record<string, Maker>> = {
  "ambiguous-pronoun": (fixing) => {
    // `her` may be `Ada` or `Ada's`: the writer knows.
    const pronoun = fixing.arg("pronoun") ?? "";
    const isOwners = pronoun === "his" || pronoun === "their" || pronoun === "its";
    if (pronoun === "her") return [];
    return ["first", "second"].flatMap((which) => {
      const name = fixing.arg(which);
      return name === undefined ? [] : [replaceWith(fixing, isOwners ? `${name}'s` : name)];
    });
  },
  "block-too-late": (fixing) => escapeWord(fixing),
  "block-without-cast": (fixing) => escapeWord(fixing),
  "choice-without-owner": (fixing) => {
    const name = fixing.arg("name");
    const { source, span } = fixing;
    const line = source.read.slice(startOfLine(fixing, span.start), endOfLine(fixing, span.start));
    const bracket = line.indexOf("[");
    if (name === undefined || bracket < 0) return [];
    const at = startOfLine(fixing, span.start) + bracket;
    const isFirst = /^[ \t]*(?:[*+][ \t]*)+(?:\([^)]*\)[ \t]*)?(?:\{[^}]*\}[ \t]*)*$/.test(
      line.slice(0, bracket),
    );
    if (!isFirst) return [];
    return [
      { title: `Make it ${name}’s`, edits: [insertAt(fixing, at, `${name} `)], isSure: false },
    ];
  },
  "missing-pronoun": (fixing) =>
    ["she", "he", "they"].map((pronoun) => ({
      title: `Write \`(${pronoun})\``,
      edits: [insertAt(fixing, fixing.span.end, ` (${pronoun})`)],
      isSure: false,
    })),
  "near-sentence": nearSentence,
  "near-sentence-as-text": nearSentence,
  "sentence-without-text": (fixing) => [
    {
      title: "Say that it has to be true: `needs`",
      edits: [insertAt(fixing, fixing.span.start, "needs ")],
      isSure: false,
    },
  ],
  "not-their-promise": (fixing) => {
    const debtor = fixing.arg("debtor");
    const name = fixing.arg("name");
    return debtor === undefined || name === undefined || !fixing.text.startsWith(`${name} `)
      ? []
      : [replaceWith(fixing, debtor + fixing.text.slice(name.length))];
  },
  "not-their-goal": (fixing) => {
    const owner = fixing.arg("owner");
    const name = fixing.arg("name");
    return owner === undefined || name === undefined || !fixing.text.startsWith(`${name} `)
      ? []
      : [replaceWith(fixing, owner + fixing.text.slice(name.length))];
  },
  "nobody-to-be": (fixing) => {
    const name = fixing.arg("name") ?? "";
    const people = fixing.story.people();
    const who = people?.lexicon.names.find((each) => each.name === name)?.person ?? -1;
    const head = people?.spans.people[who];
    const source = head && fixing.sources[head.file];
    if (head === undefined || source === undefined) return [];
    const edits = [insertAt({ ...fixing, source }, head.end, ", playable")];
    return [{ title: `Let readers play ${name}`, edits, isSure: false }];
  },
  "unclear-note": named("note"),
  "unclear-word": (fixing) => [
    {
      title: "Keep it as it is written",
      edits: [insertAt(fixing, fixing.span.start, "\\")],
      isSure: false,
    },
  ],
  "unknown-goal": named("name"),
  "unknown-person": (fixing) => {
    const name = fixing.arg("name") ?? "";
    const entry = `${name} (they)`;
    const isNew = /^\p{L}[\p{L}\p{N} .'’-]*$/u.test(name);
    return [
      ...named("name")(fixing),
      ...(isNew ? addEntry(fixing, "CAST", entry, `Add \`${entry}\` to the CAST`) : []),
    ];
  },
  "unknown-place": (fixing) => {
    const name = fixing.arg("name") ?? "";
    const isName = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
    const knot = `\n=== ${name} ===\n-> DONE\n`;
    return [
      ...named("name")(fixing),
      ...(isName
        ? [{ title: `Add a knot \`${name}\``, edits: [appendLines(fixing, knot)], isSure: false }]
        : []),
    ];
  },
  "unknown-value": named("value"),
  "unknown-viewpoint": named("written"),
};

function escapeWord(fixing: Fixing): Draft[] {
  const edits = [insertAt(fixing, fixing.span.start, "\\")];
  return [{ title: "Print it as text", edits, isSure: false }];
}
