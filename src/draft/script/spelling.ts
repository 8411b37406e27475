/**
 * What has to be spelt otherwise in a script than in prose.
 *
 * Owns the marks that mean something to ink, and the names that a CAST can hold.
 */
import type { Person } from "../cast/person.ts";
import { titleOf } from "../words/titles.ts";

/** A line of prose as a line of a script: nothing in it is taken for logic. */
export function escapeLine(line: string): string {
  const escaped = line
    .replace(/\\/g, "\\\\")
    .replace(/[{}|#[\]~]/g, "\\$&")
    .replace(/\/(?=[/*])/g, "\\/")
    .replace(/->/g, "\\->")
    .replace(/<-/g, "\\<-")
    .replace(/<>/g, "\\<>");
  if (/^(?:[*+\-=]|VAR\b|CONST\b|LIST\b|INCLUDE\b|EXTERNAL\b|TODO\b)/.test(escaped))
    return `\\${escaped}`;
  return escaped;
}

/** How somebody is called in a script: in the CAST, and before what they say. */
export interface ScriptName {
  /** As the CAST declares them: `Mr. Bennet called Bennet`. */
  readonly declared: string;
  /** Before their lines. */
  readonly short: string;
}

/** Names for the people of a script, no two the same. */
export function scriptNames(people: readonly Person[]): ReadonlyMap<number, ScriptName> {
  const names = new Map<number, ScriptName>();
  const taken = new Set<string>();
  // Nobody is shortened to what somebody else is called in full: Mrs. Kronborg, and Kronborg.
  const whole = new Set(people.map((person) => plainName(person).toLowerCase()));
  for (const person of people) {
    const full = plainName(person);
    const words = full.split(" ");
    const wishes = isTitled(full)
      ? [words[words.length - 1] as string, full.replace(/\./g, "")]
      : isNoun(full)
        ? [full]
        : [words[0] as string, words[words.length - 1] as string, full];
    let short = wishes.find((wish) => {
      const name = wish.toLowerCase();
      return !taken.has(name) && (name === full.toLowerCase() || !whole.has(name));
    });
    for (let n = 0; short === undefined; n++) {
      // A sentence takes a number for a number, so it is spelt.
      const next = `${full} ${COUNTED[n] ?? `number${n}`}`;
      if (!taken.has(next.toLowerCase())) short = next;
    }
    taken.add(short.toLowerCase());
    taken.add(full.toLowerCase());
    const isOwned = /^(?:another|one)\s/i.test(full);
    const isPlain =
      (!isOwned && short === full) || (!isTitled(full) && short === words[0] && !isNoun(full));
    names.set(person.index, { declared: isPlain ? full : `${full} called ${short}`, short });
  }
  return names;
}

const COUNTED = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "the landlady", "his mother": never shortened to its first word. */
function isNoun(name: string): boolean {
  return /^(?:the|a|an|one|another|his|her|my|your|their|our)\s/i.test(name);
}

function isTitled(name: string): boolean {
  const [first = "", ...rest] = name.split(" ");
  return (
    (rest.length > 0 && titleOf(first.toLowerCase().replace(/\.$/, "")) !== undefined) ||
    /\./.test(name)
  );
}

/** A name that a CAST can hold: letters, spaces, hyphens, apostrophes and full stops. */
function plainName(person: Person): string {
  if (person.kind === "teller") return person.name === "I" ? "the teller" : "the other one";
  const spelt = person.name
    .replace(/[’ʼ]/g, "'")
    .replace(/\b(Mr|Mrs|Dr|St)\b(?!\.)/g, "$1.")
    .replace(/[^\p{L}\p{M}\p{N} .'-]/gu, " ")
    .replace(/\bcalled\b|\bas\b/gi, " ")
    // "My father" is the father, told by whomever.
    .replace(/^(?:his|her|my|your|their|our)\s/i, "the ")
    .replace(/\s+/g, " ")
    .trim();
  // INCLUDE, TODO: words that begin a line of logic, in capitals.
  const plain = spelt.replace(
    /\b(?:INCLUDE|VAR|CONST|LIST|EXTERNAL|TODO|CAST|FACTS|THINGS|PROMISES|GOALS|RULES)\b/g,
    (word) => word.charAt(0) + word.slice(1).toLowerCase(),
  );
  return plain === "" ? `person ${person.index + 1}` : plain;
}
