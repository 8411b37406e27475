/**
 * CAST: the people of a story.
 *
 *     Derek Smith called Smitty (he), playable; guarded; loves Meredith; away
 *
 * Owns names and notes. Two passes, because a person may love one who comes further down.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import {
  duplicateName,
  missingPronoun,
  unclearEntry,
  unclearNote,
  unknownPerson,
} from "../base/messages/people.ts";
import type { Span } from "../base/span.ts";
import type { Bond, Person, Pronoun } from "../drama/cast.ts";
import type { BlockEntry } from "../syntax/ast.ts";
import { leadOf, nearestOf, personNamed } from "./entry.ts";
import { namesOf } from "./lexicon.ts";
import { type Piece, splitPiece } from "./words.ts";

const NOTES = ["playable", "away", "a little guarded", "guarded", "very guarded"] as const;

/** How a bond is written, in sentences too. */
export const BONDS: readonly (readonly [verb: string, size: Exclude<Bond, 0>])[] = [
  ["loves", 3],
  ["is fond of", 2],
  ["likes", 1],
  ["is cool to", -1],
  ["dislikes", -2],
  ["hates", -3],
];

const HEAD = /^(.+?)(?:\s+called\s+(.+?))?\s*\(\s*(he|she|they|it)\s*\)$/;
const ARTICLES = /^(the|a|an)$/i;
/** Those by which nobody is called without a name. */
const TITLES = /^(Mrs?|Ms|Mx|Miss|Dr|Prof|Sir|Dame|Saint|St)\.?$/;

interface Entry {
  readonly names: readonly string[];
  readonly pronoun: Pronoun;
  readonly notes: readonly Piece[];
  readonly span: Span;
}

/** Reads the entries of CAST. */
export function declarePeople(
  entries: readonly BlockEntry[],
  diagnostics: Diagnostic[],
): { people: Person[]; spans: Span[] } {
  const read: Entry[] = [];
  const taken = new Map<string, Span>();
  for (const entry of entries) {
    const head = readHead(entry, diagnostics);
    if (head === undefined) continue;
    const clash = head.names.find((name) => taken.has(name.toLowerCase()));
    if (clash !== undefined) {
      diagnostics.push(duplicateName(head.span, { name: clash }, taken.get(clash.toLowerCase())));
      continue;
    }
    for (const name of head.names) taken.set(name.toLowerCase(), head.span);
    read.push(head);
  }
  const names = namesOf({
    people: read.map(({ names: [name, ...aliases] }) => ({ name, aliases }) as unknown as Person),
  });
  const people = read.map((entry, who) => {
    const bonds: Bond[] = read.map(() => 0);
    let isPlayable = false;
    let isAway = false;
    let guard: Person["guard"] = 0;
    for (const note of entry.notes) {
      const bond = bondOf(note.text);
      if (note.text === "playable") isPlayable = true;
      else if (note.text === "away") isAway = true;
      else if (note.text === "a little guarded") guard = 1;
      else if (note.text === "guarded") guard = 2;
      else if (note.text === "very guarded") guard = 3;
      else if (bond !== undefined) {
        const toward = personNamed(names, bond.name);
        if (toward === undefined || toward === who) {
          const nearest = nearestOf(
            bond.name,
            names.map(({ name }) => name),
          );
          diagnostics.push(unknownPerson(note.span, { name: bond.name, nearest }));
        } else {
          bonds[toward] = bond.size;
        }
      } else {
        const nearest = nearestOf(note.text, [...NOTES, ...BONDS.map(([verb]) => `${verb} …`)]);
        diagnostics.push(unclearNote(note.span, { note: note.text, block: "CAST", nearest }));
      }
    }
    const [name, ...aliases] = entry.names as [string, ...string[]];
    return { name, aliases, pronoun: entry.pronoun, isPlayable, isAway, guard, bonds };
  });
  return { people, spans: read.map(({ span }) => span) };
}

function readHead(entry: BlockEntry, diagnostics: Diagnostic[]): Entry | undefined {
  const [first, ...notes] = splitPiece(entry, ";,") as [Piece, ...Piece[]];
  const match = HEAD.exec(first?.text ?? "");
  if (match === null) {
    const written = first?.text ?? entry.text;
    if (/^[\p{L}][\p{L}\p{N} .'’-]*$/u.test(written)) {
      diagnostics.push(missingPronoun(first?.span ?? entry.span, { name: written }));
    } else {
      const name = leadOf(written) === "" ? "Name" : leadOf(written);
      const form = `${name} (${pronounMeant(written)}), playable`;
      diagnostics.push(unclearEntry(entry.span, { block: "CAST", entry: entry.text, form }));
    }
    return undefined;
  }
  const full = (match[1] as string).replaceAll(/\s+/g, " ");
  const names = new Set<string>();
  const short = match[2] ?? shortName(full);
  if (short !== undefined) names.add(short);
  names.add(full);
  // `the harbourmaster` is `The harbourmaster` where a line begins.
  for (const name of [...names]) names.add(name.charAt(0).toUpperCase() + name.slice(1));
  return { names: [...names], pronoun: match[3] as Pronoun, notes, span: first.span };
}

/** `(her)`, `(him)`, `(m)`: which of the four was meant. */
function pronounMeant(text: string): Pronoun {
  const inside = /\(([^)]*)/.exec(text)?.[1] ?? "";
  if (/^\s*(him|his|m|male|man|boy)\b/i.test(inside)) return "he";
  if (/^\s*(them|their)\b/i.test(inside)) return "they";
  return /^\s*its?\b/i.test(inside) ? "it" : "she";
}

/**
 * What somebody of a longer name is called: its first word. A title is no name, nor is an article:
 * `Mrs Hale` and `the harbourmaster` are called all of it, and `Dr Anna Weiss` is Anna.
 */
export function shortName(full: string): string | undefined {
  const words = full.split(" ");
  if (ARTICLES.test(words[0] as string)) return undefined;
  const own = words.findIndex((word) => !TITLES.test(word));
  if (own === 0) return words[0];
  // A surname alone is not what somebody with a title is called.
  return own > 0 && own < words.length - 1 ? words[own] : undefined;
}

function bondOf(note: string): { name: string; size: Exclude<Bond, 0> } | undefined {
  for (const [verb, size] of BONDS) {
    for (const form of [verb, verb.replace(/^is /, "")]) {
      if (note.startsWith(`${form} `)) return { name: note.slice(form.length + 1).trim(), size };
    }
  }
  return undefined;
}
