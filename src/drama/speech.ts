/**
 * Who says a printed line: `Meredith (very quietly): Will you come back?`
 *
 * Owns the form, which is the same on the page and in what is printed. Promises nothing of lines
 * that plain ink has printed: whoever asks knows where a line comes from.
 */
import type { Person } from "./cast.ts";

/** A line of speech, taken apart. */
export interface Speech {
  /** Their name, as CAST has it, whichever of their names was written. */
  readonly speaker: string;
  /** How it is said: what stands in the brackets; `undefined` without any. */
  readonly manner: string | undefined;
  /** What is said. */
  readonly text: string;
}

/** Takes a printed line apart; `undefined` where nobody says it. */
export function speechOf(
  symbols: { readonly cast: { readonly people: readonly Person[] } },
  line: string,
): Speech | undefined {
  const found = speakerOf(symbols.cast.people, line);
  if (found === undefined) return undefined;
  const { person, manner, end } = found;
  return { speaker: person.name, manner, text: line.slice(end).trim() };
}

/** Whose words begin a text, and where they begin. */
export function speakerOf(
  people: readonly Person[],
  text: string,
):
  | { readonly person: Person; readonly manner: string | undefined; readonly end: number }
  | undefined {
  const found = nameAt(people, text);
  if (found === undefined) return undefined;
  const { person, length } = found;
  if (text.charAt(length) === ":") return { person, manner: undefined, end: length + 1 };
  const open = length + (/^[ \t]*/.exec(text.slice(length))?.[0].length ?? 0);
  if (text.charAt(open) !== "(") return undefined;
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === "(") depth++;
    else if (c === ")" && --depth === 0) {
      if (text.charAt(at + 1) !== ":") return undefined;
      return { person, manner: text.slice(open + 1, at).trim(), end: at + 2 };
    }
  }
  return undefined;
}

/** The longest of all names that a text begins with. */
function nameAt(
  people: readonly Person[],
  text: string,
): { readonly person: Person; readonly length: number } | undefined {
  let best: { readonly person: Person; readonly length: number } | undefined;
  for (const person of people) {
    for (const name of [person.name, ...person.aliases]) {
      const isLonger = name.length > (best?.length ?? 0);
      if (isLonger && text.startsWith(name)) best = { person, length: name.length };
    }
  }
  return best;
}
