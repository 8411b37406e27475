/**
 * One name in two spellings: Catherine and Catharine, Reid and Reed.
 *
 * Two names are compared by how they sound, roughly: consonants, the first vowel, the last one.
 * One of the two has to be rare, and they may not stand in one sentence, where they are two
 * people. Short forms of a name are no spelling of it.
 */
import { nameSpelledTwoWays } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { genderOfFirstName, isShortFor } from "../words/first-names.ts";
import { CAPITAL, NEVER_NAME, SPEECH, STOP, TITLE, WORD } from "../words/kinds.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { kindAt, type Prose, partsAt, spanOfTokens } from "./prose.ts";
import type { LintRule } from "./rule.ts";

export const NAME_SPELLED_TWO_WAYS: LintRule = {
  code: "name-spelled-two-ways",
  severity: "warning",
  find: (prose) => {
    const byFirst = new Map<string, Spelling[]>();
    for (const spelling of spellings(prose)) {
      const key = soundOf(spelling.lower);
      const same = byFirst.get(key);
      if (same === undefined) byFirst.set(key, [spelling]);
      else same.push(spelling);
    }
    const found: LintFinding[] = [];
    for (const same of byFirst.values()) {
      // A crowd of names that sound alike is none: at most the commonest few are compared.
      const known = same.sort(
        (a, b) => b.tokens.length - a.tokens.length || firstOf(a) - firstOf(b),
      );
      for (let i = 1; i < Math.min(known.length, 6); i++)
        for (let j = 0; j < i; j++) {
          const finding = compare(prose, known[j] as Spelling, known[i] as Spelling);
          if (finding === undefined) continue;
          found.push(finding);
          break;
        }
    }
    return found;
  },
};

interface Spelling {
  readonly text: string;
  readonly lower: string;
  readonly tokens: number[];
}

function firstOf(spelling: Spelling): number {
  return spelling.tokens[0] as number;
}

/** Every name of one word in the text, with its places. */
function spellings(prose: Prose): Spelling[] {
  const { doc } = prose;
  const found = new Map<string, Spelling>();
  const evident = new Set<string>();
  const small = new Set<string>();
  for (let i = 0; i < doc.tokens.count; i++) {
    const { is, text, lower } = formOf(doc, i);
    if ((is & WORD) === 0 || text.length < 3) continue;
    if ((is & CAPITAL) === 0) {
      small.add(lower);
      continue;
    }
    if ((is & (NEVER_NAME | TITLE)) !== 0 || !/^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)?$/u.test(text))
      continue;
    const known = found.get(text);
    if (known === undefined) found.set(text, { text, lower, tokens: [i] });
    else known.tokens.push(i);
    if (isEvident(prose, i)) evident.add(text);
  }
  return [...found.values()].filter(({ text, lower, tokens }) => {
    if (small.has(lower) || text.length > 24) return false;
    if (genderOfFirstName(text) !== undefined) return true;
    // "Royal", "Native": of an adjective a capital makes no name.
    const { isAdjective } = partsAt(prose, tokens[0] as number);
    return evident.has(text) && !isAdjective;
  });
}

/** Letters that differ, at the most; spellings of one sound (Geoffrey, Jeffrey) differ by three. */
function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 6 ? 3 : 2;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      const left = next[j - 1] as number;
      const up = row[j] as number;
      next.push(Math.min(left + 1, up + 1, (row[j - 1] as number) + same));
    }
    row = next;
  }
  return (row[b.length] as number) <= most;
}

/** Woodhouse and the Woodhouses, an Englishman and Englishmen, Danes and Danish. */
function isInflected(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long === `${short}s` || long === `${short}es`) return true;
  if (/m[ae]n$/.test(short) && /m[ae]n$/.test(long)) return true;
  return short.endsWith("ish") !== long.endsWith("ish");
}

/** A capital that no sentence's beginning explains, or what only people do or have. */
function isEvident(prose: Prose, token: number): boolean {
  const { doc } = prose;
  if (token > 0) {
    const before = kindAt(prose, token - 1);
    if ((before & TITLE) !== 0) return true;
    const isFirst = doc.sentences[prose.sentenceOf[token] as number]?.firstToken === token;
    const between = doc.text.slice(doc.tokens.end[token - 1], doc.tokens.start[token]);
    if (!isFirst && (before & STOP) === 0 && /^\s*$/.test(between)) return true;
  }
  if (token + 1 >= doc.tokens.count) return false;
  const next = partsAt(prose, token + 1);
  if ((kindAt(prose, token + 1) & SPEECH) !== 0) return true;
  // "Catherine closed the book": a word that no dictionary has, and a verb.
  const { verbCost, isAdjective } = partsAt(prose, token);
  const isKnownWord = verbCost <= 2 || isAdjective;
  return !isKnownWord && (next.form === "past" || next.form === "finite");
}

function compare(prose: Prose, common: Spelling, rare: Spelling): LintFinding | undefined {
  const many = common.tokens.length;
  const few = rare.tokens.length;
  if (few > 2 && many < few * 8) return undefined;
  // "Brody" is no short form of "Brodie", whatever it ends in.
  const isCut = Math.abs(common.lower.length - rare.lower.length) > 1;
  if (isCut && (isShortFor(common.lower, rare.lower) || isShortFor(rare.lower, common.lower)))
    return undefined;
  if (!soundAlike(common.lower, rare.lower) || !isNear(common.lower, rare.lower)) return undefined;
  if (isInflected(common.lower, rare.lower)) return undefined;
  if (shareSentence(prose, common, rare)) return undefined;
  if (isAboutSpelling(prose, rare) || isAboutSpelling(prose, common)) return undefined;
  const at = firstOf(rare);
  const here = spanOfTokens(prose.doc, at, at + 1);
  const other = spanOfTokens(prose.doc, firstOf(common), firstOf(common) + 1);
  return findingFrom(nameSpelledTwoWays, here, { name: rare.text, other: common.text }, { other });
}

/** "Stephen with a P-H", "they had spelt it Steven": the story knows. */
function isAboutSpelling(prose: Prose, { tokens }: Spelling): boolean {
  return tokens.slice(0, 3).some((token) => {
    const sentence = prose.doc.sentences[prose.sentenceOf[token] as number];
    if (sentence === undefined) return false;
    const words = prose.doc.text.slice(
      sentence.start,
      Math.min(sentence.end, sentence.start + 400),
    );
    return /\b(?:spel[lt]|misspel|with an? ["“‘']?\p{Lu}\b|crossed (?:it )?out)/u.test(words);
  });
}

function shareSentence(prose: Prose, a: Spelling, b: Spelling): boolean {
  const sentences = new Set(b.tokens.map((token) => prose.sentenceOf[token]));
  return a.tokens.some((token) => {
    const sentence = prose.sentenceOf[token] as number;
    return sentence >= 0 && sentences.has(sentence);
  });
}

/** What two spellings of one name share: consonants as they sound, first and last vowel. */
export function soundOf(lower: string): string {
  const word = lower
    .normalize("NFD")
    .replace(/[^a-z]/g, "")
    .replace(/^mac(?=[^aeiou])/, "mc")
    .replace(/^wr/, "r")
    .replace(/^kn/, "n")
    .replace(/mps/g, "ms")
    .replace(/tch/g, "ch")
    .replace(/dge/g, "je")
    .replace(/dg(?=[eiy])/g, "j")
    .replace(/gh(?=t|$)/g, "")
    .replace(/ph/g, "f")
    .replace(/sch/g, "sh")
    .replace(/ch(?=[rlao])/g, "k")
    .replace(/[ck]+/g, (run, at: number, whole: string) =>
      soften(run, whole.charAt(at + run.length)),
    )
    .replace(/q/g, "k")
    .replace(/x/g, "ks")
    .replace(/g(?=[eiy])/g, "j")
    .replace(/th/g, "t")
    .replace(/z/g, "s")
    .replace(/v/g, "f")
    .replace(/(?<=[aeiou])w/g, "")
    .replace(/(?<=.)h/g, "");
  const consonants = word.replace(/(?<=.)[aeiouy]+/g, "").replace(/(.)\1+/g, "$1");
  const opening = /^[aeiouy]/.test(word) ? vowel(word) : "";
  const closing = /[aeiouy]+$/.exec(word)?.[0] ?? "";
  return `${opening}${opening === "" ? consonants : consonants.slice(1)}.${lastVowel(closing)}`;
}

function soften(run: string, next: string): string {
  if (run !== "c") return "k";
  if (next === "h") return "c";
  return /[eiy]/.test(next) ? "s" : "k";
}

function lastVowel(vowels: string): string {
  if (vowels === "" || vowels === "e") return "";
  if (vowels.endsWith("a")) return "a";
  if (vowels.endsWith("o")) return "o";
  return /[iy]/.test(vowels) || vowels === "ee" ? "i" : "";
}

/** The class of the vowel that a word begins with, or has first. */
function vowel(word: string): string {
  const run = /[aeiouy]+/.exec(word)?.[0] ?? "";
  if (/^(?:ou|oo|u|ew)/.test(run)) return "u";
  if (/^(?:au)/.test(run)) return "o";
  if (run.startsWith("a")) return "a";
  if (run.startsWith("o")) return "o";
  return run === "" ? "" : "i";
}

/** Names of one sound may still be two: Martin and Morton, Jane and Jan, Carl and Carol. */
function soundAlike(one: string, other: string): boolean {
  const a = one.replace(/^ma?c(?=[^aeiou])/, "mac");
  const b = other.replace(/^ma?c(?=[^aeiou])/, "mac");
  if (vowel(a) !== vowel(b)) return false;
  const beatsA = syllables(a);
  const beatsB = syllables(b);
  if (beatsA !== beatsB && Math.min(beatsA, beatsB) < 2) return false;
  if (beatsA === 1 && isLong(a) !== isLong(b)) return false;
  return true;
}

function syllables(word: string): number {
  return (word.replace(/e$/, "").match(/[aeiouy]+/g) ?? []).length;
}

/** Jane, Kate: a single consonant and a silent e. */
function isLong(word: string): boolean {
  return /[^aeiouy][aeiou][^aeiouy]e$/.test(word);
}
