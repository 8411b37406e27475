/**
 * Who a pronoun means.
 *
 * Owns the rule: the last name of its kind in the line, else the only one of the cast it fits; and
 * where the rule would guess: who cannot be meant because the same clause has them as its subject
 * (`Derek looks at him`), two of a kind, somebody from outside the cast. Then it says so, and the
 * writer is asked. Promises to read left to right, a bounded look back for each pronoun.
 */
import type { Decision } from "./hypothesis.ts";
import { outsiderKind } from "./outsiders.ts";
import type { Analysis } from "./parse.ts";
import { type Kind, pronounOf } from "./persons.ts";
import type { Person } from "./telling.ts";
import type { Token } from "./tokens.ts";

/** Whom a name or a pronoun stands for. */
export type Referent =
  | { readonly kind: "one"; readonly person: number }
  | { readonly kind: "group"; readonly persons: readonly number[] }
  /** Nobody of the cast, or nobody that matters. */
  | { readonly kind: "other" }
  /** More than one could be meant, and it matters. */
  | { readonly kind: "unclear"; readonly persons: readonly number[]; readonly outsider: string };

/** Somebody spoken of before, in the same line. */
interface Mention {
  readonly person: number | undefined;
  /** For somebody from outside: the word, and which pronouns fit. */
  readonly word: string;
  readonly fits: Kind | "either" | "many";
  readonly subject: boolean;
  readonly sentence: number;
}

/** What a line has said so far. */
export interface Context {
  readonly mentions: readonly Mention[];
  /** The last two or more that were named together. */
  readonly group: readonly number[] | undefined;
  readonly sentence: number;
  /** The subject of the last sentence, for one without: `Waits.` */
  readonly subject: Referent | undefined;
}

export const NOTHING_SAID: Context = {
  mentions: [],
  group: undefined,
  sentence: 0,
  subject: undefined,
};

/** A sentence's tokens with whom each means, and what it leaves for the next. */
export interface Referred {
  readonly referents: readonly (Referent | undefined)[];
  readonly context: Context;
}

const OTHER: Referent = { kind: "other" };

// No further back than this many mentions: a paragraph holds fewer.
const REMEMBERED = 40;

/** Finds whom the names and pronouns of a sentence mean. */
export function refer(
  tokens: readonly Token[],
  { words }: Pick<Analysis, "words">,
  cast: readonly Person[],
  you: number | undefined,
  before: Context,
): Referred {
  const referents = new Array<Referent | undefined>(tokens.length).fill(undefined);
  const mentions = [...before.mentions];
  let group = before.group;
  const sentence = before.sentence + 1;
  const subjects = subjectHeads(words);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const decision = words[i];
    if (token.kind !== "word") continue;
    const subject = subjects.has(i) || decision?.place === "subject";
    if (token.person !== undefined) {
      if (decision !== undefined && decision.pos !== "name") continue;
      referents[i] = token.pinned ? OTHER : { kind: "one", person: token.person };
      mentions.push({ person: token.person, word: token.text, fits: "either", subject, sentence });
      const heads = decision?.heads ?? [];
      if (heads.length > 1) {
        const named = heads.map((head) => personAt(referents[head]));
        if (named.every((person) => person !== undefined)) group = named as number[];
      }
    } else if (pronounOf(token.lower) !== undefined && !token.pinned && !token.clitic) {
      const found = meaning(tokens, words, i, referents, cast, you, {
        mentions,
        group,
        sentence,
        subject: before.subject,
      });
      referents[i] = found;
    } else {
      const fits = fitsOf(token, decision);
      if (fits !== undefined) {
        mentions.push({ person: undefined, word: token.text, fits, subject, sentence });
      }
    }
    if (mentions.length > REMEMBERED) mentions.splice(0, mentions.length - REMEMBERED);
  }
  return {
    referents,
    context: {
      mentions,
      group,
      sentence,
      subject: mainSubject(words, referents) ?? before.subject,
    },
  };
}

function personAt(referent: Referent | undefined): number | undefined {
  return referent?.kind === "one" ? referent.person : undefined;
}

function subjectHeads(words: readonly (Decision | undefined)[]): ReadonlySet<number> {
  const heads = new Set<number>();
  for (const word of words) for (const head of word?.subject?.heads ?? []) heads.add(head);
  return heads;
}

// Whom the last finite verb that is not in a relative clause has for its subject.
function mainSubject(
  words: readonly (Decision | undefined)[],
  referents: readonly (Referent | undefined)[],
): Referent | undefined {
  for (const word of words) {
    if (word?.finite !== true) continue;
    const head = word.subject?.heads[0];
    if (head === undefined) return undefined;
    return word.subject?.heads.length === 1 ? (referents[head] ?? OTHER) : OTHER;
  }
  return undefined;
}

function fitsOf(token: Token, decision: Decision | undefined): Mention["fits"] | undefined {
  if (decision === undefined) {
    // A sentence that was not read.
    return outsiderKind(token.lower) ?? (/[^s]s$/.test(token.lower) ? "many" : undefined);
  }
  if (decision.pos === "name") return "either";
  if (decision.pos === "nouns") return "many";
  if (decision.pos === "noun" || decision.pos === "pronoun") return outsiderKind(decision.lemma);
  return undefined;
}

function meaning(
  tokens: readonly Token[],
  words: readonly (Decision | undefined)[],
  i: number,
  referents: readonly (Referent | undefined)[],
  cast: readonly Person[],
  you: number | undefined,
  context: Context,
): Referent {
  const token = tokens[i] as Token;
  const pronoun = pronounOf(token.lower);
  const decision = words[i];
  if (pronoun === undefined || you === undefined) return OTHER;
  const local = subjectReferents(decision, referents);
  if (pronoun.kind === "they") return meaningOfThey(token, decision, local, cast, you, context);
  const viewpoint = cast[you] as Person;
  if (viewpoint.pronoun !== pronoun.kind) return OTHER;
  const members = membersOf(cast, pronoun.kind);
  if (pronoun.kind === "it") return meaningOfIt(members, you, context);
  if (pronoun.as === "self") {
    const bound = boundSelf(tokens, i, local, referents, cast, pronoun.kind);
    if (bound !== undefined) return bound;
  }
  const barred =
    pronoun.as === "object" && decision?.pos === "object" && isBarred(tokens, decision)
      ? new Set(local.map(personAt).filter((person) => person !== undefined))
      : new Set<number>();
  return choose(members, you, context, barred, decision, local, pronoun.kind, token.lower);
}

function membersOf(cast: readonly Person[], kind: Kind): number[] {
  return cast.flatMap((person, index) => (person.pronoun === kind ? [index] : []));
}

function subjectReferents(
  decision: Decision | undefined,
  referents: readonly (Referent | undefined)[],
): Referent[] {
  return (decision?.clauseSubject?.heads ?? []).flatMap((head) => referents[head] ?? []);
}

// Behind him, around him: where one's own place is meant, the subject may be.
const OWN_PLACE =
  /^(behind|around|about|beside|before|over|above|below|beneath|under|near|between|inside|underneath|past|through|ahead|along|across|alongside)$/;
const OWN_PLACE_WITH_OBJECT =
  /^(with|on|in|off|out|from|against|to|toward|towards|after|of|round|onto|by|down|up)$/;

/** Whether a pronoun cannot mean the subject of its own clause. */
function isBarred(tokens: readonly Token[], decision: Decision): boolean {
  if (decision.place === "object") return true;
  if (decision.place !== "preposition") return false;
  const preposition = tokens[decision.governor]?.lower ?? "";
  if (OWN_PLACE.test(preposition)) return false;
  if (preposition === "of") {
    return !/^(front|ahead|side|back|out|top|all|inside|left|right|sight|none|some|part|most|rest|much)$/.test(
      tokens[decision.governor - 1]?.lower ?? "",
    );
  }
  return !(OWN_PLACE_WITH_OBJECT.test(preposition) && decision.objects > 0);
}

function boundSelf(
  tokens: readonly Token[],
  i: number,
  local: readonly Referent[],
  referents: readonly (Referent | undefined)[],
  cast: readonly Person[],
  kind: Kind,
): Referent | undefined {
  // Derek himself
  const before = referents[i - 1];
  if (
    before?.kind === "one" &&
    cast[before.person]?.pronoun === kind &&
    tokens[i]?.kind === "word"
  ) {
    return before;
  }
  const bound = local.filter(
    (referent) => referent.kind !== "one" || cast[referent.person]?.pronoun === kind,
  );
  return bound.length === 1 ? bound[0] : undefined;
}

function choose(
  members: readonly number[],
  you: number,
  context: Context,
  barred: ReadonlySet<number>,
  decision: Decision | undefined,
  local: readonly Referent[],
  kind: Kind,
  word: string,
): Referent {
  const named = new Set<number>();
  let last: Mention | undefined;
  let outsider: Mention | undefined;
  for (const mention of context.mentions) {
    if (mention.person !== undefined) {
      if (!members.includes(mention.person) || barred.has(mention.person)) continue;
      // The last in order of first names: a set keeps the first place, so set anew.
      named.delete(mention.person);
      named.add(mention.person);
      last = mention;
    } else if (mention.fits === kind || mention.fits === "either") {
      outsider = mention;
    }
  }
  const free = members.filter((person) => !barred.has(person));
  if (outsider !== undefined && (free.includes(you) || named.has(you))) {
    return {
      kind: "unclear",
      persons: named.size > 0 ? [...named] : free,
      outsider: outsider.word,
    };
  }
  if (named.size === 0) {
    if (free.length === 1) return one(free[0] as number);
    // Nobody but the barred could be meant: it is somebody else.
    if (free.length === 0 || !free.includes(you)) return OTHER;
    return { kind: "unclear", persons: free, outsider: "" };
  }
  const chosen = last?.person as number;
  if (named.size === 1 || !named.has(you)) return one(chosen);
  // Two of a kind: the last, if the grammar says so too.
  const owns = decision?.pos === "his" || word === "his";
  const mine = local.some((referent) => referent.kind === "one" && referent.person === chosen);
  if (owns && mine) return one(chosen);
  if (last?.subject === true && !owns && decision?.place === "subject") return one(chosen);
  return { kind: "unclear", persons: [...named], outsider: "" };
}

function one(person: number): Referent {
  return { kind: "one", person };
}

function meaningOfIt(members: readonly number[], you: number, context: Context): Referent {
  const last = context.mentions.findLast(
    (m) => m.person !== undefined && members.includes(m.person),
  );
  // It rains; it is late: only a name in the line makes one of the cast of it.
  if (last === undefined) return OTHER;
  return last.person === you ? { kind: "unclear", persons: [you], outsider: "it" } : OTHER;
}

function meaningOfThey(
  token: Token,
  decision: Decision | undefined,
  local: readonly Referent[],
  cast: readonly Person[],
  you: number,
  context: Context,
): Referent {
  const singles = membersOf(cast, "they");
  const named = [
    ...new Set(context.mentions.flatMap(({ person }) => (person === undefined ? [] : [person]))),
  ];
  const many = context.mentions.findLast(
    ({ person, fits }) => person === undefined && fits === "many",
  );
  const group =
    context.group ?? (named.length > 1 ? named : cast.length > 1 ? cast.map((_, k) => k) : []);
  // One person who goes by they.
  const single = singles.filter((person) => named.includes(person) || named.length === 0);
  if (singles.length > 0) {
    const onlyOne = named.length === 1 && single.length === 1 && many === undefined;
    if (onlyOne) return single[0] === you ? one(you) : OTHER;
    const self = local.length === 1 ? personAt(local[0]) : undefined;
    const owns = decision?.pos === "his" || token.lower === "themself";
    if (owns && self !== undefined && singles.includes(self))
      return self === you ? one(you) : OTHER;
    if (!group.includes(you) && !single.includes(you)) return OTHER;
    return { kind: "unclear", persons: single.length > 0 ? single : group, outsider: "both" };
  }
  // The group is clear when it is the whole cast of two, or was named together.
  const clear = cast.length === 2 || context.group !== undefined || named.length === 2;
  if (!group.includes(you)) return OTHER;
  if (local.some((referent) => referent.kind === "group") && token.lower !== "they") {
    const bound = local.find((referent) => referent.kind === "group");
    if (bound !== undefined) return bound;
  }
  if (many !== undefined) return { kind: "unclear", persons: group, outsider: many.word };
  if (!clear || group.length < 2) return { kind: "unclear", persons: group, outsider: "" };
  return { kind: "group", persons: group };
}
