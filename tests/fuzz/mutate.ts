/**
 * Spoils ink sources at random, to see that bad input is met with messages and nothing worse.
 *
 * Owns the ways to spoil a text. A mutant is fixed by its seed and its corpus. What must hold
 * of it (no throw, no hang) is checked by mutants.ts.
 */
import { makeRandom, type Random } from "../support/random.ts";

const TOKENS: readonly string[] = [
  "{",
  "}",
  "{{",
  "}}",
  "|",
  "||",
  "->",
  "->->",
  "<-",
  "<>",
  "#",
  "*",
  "+",
  "-",
  "- -",
  "=",
  "==",
  "===",
  "~",
  "~ ",
  "(",
  ")",
  "[",
  "]",
  "[]",
  '"',
  "\\",
  "\\\n",
  "//",
  "/*",
  "*/",
  ":",
  "&",
  "!",
  "!~",
  "$",
  "?",
  "!?",
  "^",
  "%",
  "mod ",
  " and ",
  " or ",
  " not ",
  " has ",
  "++",
  "--",
  "+=",
  "-=",
  "==",
  "!=",
  "<=",
  ">=",
  ",",
  ".",
  "\n",
  "\n\n",
  "\t",
  "\r",
  "\r\n",
  "\n* ",
  "\n** ",
  "\n+ ",
  "\n- ",
  "\n-- ",
  "\n- (x) ",
  "\n=== k\n",
  "\n= s\n",
  "\n=== function f(x)\n",
  "VAR ",
  "\nVAR x = 1\n",
  "\nVAR x = x\n",
  "\nCONST c = c\n",
  "\nLIST l = a, b\n",
  "\nLIST l = l\n",
  "\nEXTERNAL f()\n",
  "\nINCLUDE x\n",
  "\nINCLUDE part.ink\n",
  "~ temp ",
  "\n~ temp t = 1\n",
  "~ return ",
  "return",
  "else:",
  "- else:",
  "\n- else:\n",
  "stopping:",
  "shuffle once:",
  "cycle:",
  "TODO: ",
  "ref ",
  "-> DONE",
  "-> END",
  "->END",
  "END",
  "DONE",
  "true",
  "false",
  "()",
  "RANDOM(",
  "TURNS_SINCE(",
  "LIST_RANGE(",
  "0",
  "1",
  "99999999999999999999",
  "-2147483648",
  "1.5",
  "1.",
  ".5",
  "1e9",
  "0.0000000000000000000001",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "\u0000",
  "\ufeff",
  "\u2028",
  "\u200f",
  "\ud800",
  "\udfff",
  "é",
  "漢",
  "🙂",
  "𝒳",
  "\u0301",
  "ß",
  "İ",
];

/** Signs that are worth repeating until something gives way. */
const NESTS: readonly (readonly [string, string])[] = [
  ["{", "}"],
  ["(", ")"],
  ["{x:", "}"],
  ["{a|", "}"],
  ["{!", "}"],
  ["[", "]"],
  ['"{', '}"'],
  ["not ", ""],
  ["-", ""],
  ["*", ""],
  ["* ", ""],
  ["{\n- x:\n", "\n}\n"],
  ["f(", ")"],
  ["x+(", ")"],
  ["#", ""],
  ["->", ""],
  ["{&{", "}}"],
  ["/*", ""],
  ["\\", ""],
  ["x.", ""],
  ["(x,", ")"],
  ["\n- ", ""],
  ["\n* a", ""],
  ["{stopping:\n- ", "\n}"],
];

/** A spoilt source, made of one text of the corpus and at times of a piece of another. */
export function mutateSource(seed: number, corpus: readonly string[]): string {
  const random = makeRandom(seed);
  let text = cutOut(random, random.pick(corpus));
  const count = random.weighted([
    [4, 1],
    [3, 2],
    [2, 3],
    [1, 6],
  ] as const);
  for (let i = 0; i < count; i++) text = spoil(random, text, corpus);
  return text;
}

/**
 * A source spoilt a little, of a size that inkjs can take: one or two changes, nothing deep.
 * Many of these still compile.
 */
export function mutateGently(seed: number, corpus: readonly string[]): string {
  const random = makeRandom(seed);
  // A story too long to be taken whole loses names, and then nothing compiles: seldom.
  const short = corpus.filter((text) => text.length <= 5000);
  const text = random.pick(short.length === 0 || random.chance(0.1) ? corpus : short);
  const lines = text.split("\n");
  // Whole sections stay whole, so that names keep their meaning.
  const starts = lines.flatMap((line, i) => (/^\s*==/.test(line) ? [i] : []));
  let piece = text;
  if (text.length > 5000 && starts.length > 1) {
    const at = random.int(0, starts.length - 2);
    piece = lines.slice(starts[at], starts[at + 1]).join("\n");
  }
  piece = spoil(random, piece, corpus, GENTLE);
  if (random.chance(0.3)) piece = spoil(random, piece, corpus, GENTLE);
  // A carriage return alone is a line end for us, as on old machines, and for inkjs it is not.
  return piece.replace(/\r(?!\n)/g, "");
}

const GENTLE: readonly number[] = [0, 0, 1, 2, 3, 6, 6, 6, 7, 8, 10, 11, 11, 11];
const ROUGH: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Mostly a stretch of the text, so that a hundred thousand mutants are soon done. */
function cutOut(random: Random, text: string): string {
  if (text.length < 3000 || random.chance(0.03)) return text;
  const lines = text.split("\n");
  const length = random.int(5, 60);
  const from = random.int(0, Math.max(0, lines.length - length));
  return lines.slice(from, from + length).join("\n");
}

function spoil(
  random: Random,
  text: string,
  corpus: readonly string[],
  ways: readonly number[] = ROUGH,
): string {
  const at = random.int(0, text.length);
  const span = random.chance(0.7) ? random.int(1, 12) : random.int(1, 200);
  switch (random.pick(ways)) {
    case 0:
      return text.slice(0, at) + text.slice(at + span);
    case 1:
      return text.slice(0, at + span) + text.slice(at);
    case 2: {
      const to = random.int(0, text.length);
      const piece = text.slice(at, at + span);
      const without = text.slice(0, at) + text.slice(at + span);
      return without.slice(0, to) + piece + without.slice(to);
    }
    case 3: {
      const other = random.pick(corpus);
      const from = random.int(0, other.length);
      return text.slice(0, at) + other.slice(from, from + span * 4) + text.slice(at);
    }
    case 4:
      return text.slice(0, at);
    case 5:
      return text.slice(at);
    case 6: {
      // Signs where signs stand already do more harm than in the midst of a word.
      const signs = [...text.matchAll(/[{}|[\]()*+\-=~<>#:"\\,]/g)];
      if (signs.length === 0) return text;
      const sign = random.pick(signs);
      const place = sign.index;
      return (
        text.slice(0, place) +
        (random.chance(0.5) ? "" : random.pick(TOKENS)) +
        text.slice(place + 1)
      );
    }
    case 7:
      return text.slice(0, at) + random.pick(TOKENS) + random.pick(TOKENS) + text.slice(at);
    case 8: {
      const lines = text.split("\n");
      const one = random.int(0, lines.length - 1);
      const other = random.int(0, lines.length - 1);
      [lines[one], lines[other]] = [lines[other] ?? "", lines[one] ?? ""];
      return lines.join("\n");
    }
    case 9: {
      const [open, close] = random.pick(NESTS);
      const depth = random.chance(0.1) ? random.int(500, 20_000) : random.int(2, 40);
      const isClosed = random.chance(0.6);
      return (
        text.slice(0, at) +
        open.repeat(depth) +
        (isClosed ? `x${close.repeat(depth)}` : "") +
        text.slice(at)
      );
    }
    case 10: {
      // One name for another, to make names meet that should not.
      const names = text.match(/[A-Za-z_]\w*/g) ?? [];
      if (names.length === 0) return text;
      const name = random.pick(names);
      const other = random.chance(0.2)
        ? random.pick(["__proto__", "constructor", "DONE", "not", "else", "function"])
        : random.pick(names);
      return text.replace(name, other);
    }
    default:
      return text.slice(0, at) + random.pick(TOKENS) + text.slice(at);
  }
}
