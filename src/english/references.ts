/**
 * Who a pronoun means.
 *
 * Owns the rule: the last name of its kind in the line, else the only one of the cast it fits; and
 * where the rule would guess: who cannot be meant because the same clause has them as its subject
 * (`Derek looks at him`), two of a kind, somebody from outside the cast. Then it says so, and the
 * writer is asked. Promises to read left to right, a bounded look back for each pronoun.
 */
import type { Decision } from "./hypothesis.ts";
import { isAnimal, outsiderKind } from "./outsiders.ts";
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
  /** Several things, not people. */
  readonly things: boolean;
}

/** What a line has said so far. */
export interface Context {
  readonly mentions: readonly Mention[];
  /** The last two or more that were named together. */
  readonly group: readonly number[] | undefined;
  /** The subject of the last sentence, for one without: `Waits.` */
  readonly subject: Referent | undefined;
}

export const NOTHING_SAID: Context = {
  mentions: [],
  group: undefined,
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
  const verbs = verbsBySubject(words);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const decision = words[i];
    if (token.kind !== "word") continue;
    const subject = verbs.has(i) || decision?.place === "subject";
    if (token.person !== undefined) {
      if (decision !== undefined && decision.pos !== "name") continue;
      referents[i] = token.pinned ? OTHER : { kind: "one", person: token.person };
      const word = token.text;
      mentions.push({ person: token.person, word, fits: "either", subject, things: false });
      const heads = decision?.heads ?? [];
      if (heads.length > 1) {
        const named = heads.map((head) => personAt(referents[head]));
        if (named.every((person) => person !== undefined)) group = named as number[];
      }
    } else if (pronounOf(token.lower) !== undefined && !token.pinned && !token.clitic) {
      const context = { mentions, group, subject: before.subject };
      referents[i] = meaning({ tokens, words, i, referents, cast, context, verbs }, you);
    } else {
      // Like a man who is late; of all people.
      const likened = /^(like|as|than|all)$/;
      const apart =
        likened.test(tokens[decision?.governor ?? -1]?.lower ?? "") ||
        likened.test(tokens[i - 1]?.lower ?? "") ||
        (tokens[i - 2]?.lower === "like" && tokens[i - 1]?.lower === "a") ||
        isPredicate(tokens, words, decision, referents);
      const fits = apart ? undefined : fitsOf(token, decision);
      if (fits !== undefined) {
        const lemma = decision?.lemma ?? "";
        const things = fits === "many" && outsiderKind(lemma) === undefined && !isAnimal(lemma);
        mentions.push({ person: undefined, word: token.text, fits, subject, things });
      }
    }
    if (mentions.length > REMEMBERED) mentions.splice(0, mentions.length - REMEMBERED);
  }
  return {
    referents,
    context: {
      mentions,
      group,
      subject: mainSubject(words, referents) ?? before.subject,
    },
  };
}

// Derek is a patient man; the sort of man who waits: no second person.
function isPredicate(
  tokens: readonly Token[],
  words: readonly (Decision | undefined)[],
  decision: Decision | undefined,
  referents: readonly (Referent | undefined)[],
): boolean {
  if (decision === undefined) return false;
  const of = tokens[decision.governor];
  if (decision.place === "preposition" && of?.lower === "of") {
    return /^(sort|kind|type)$/.test(tokens[decision.governor - 1]?.lower ?? "");
  }
  const head = decision.clauseSubject?.heads[0];
  return (
    decision.place === "object" &&
    words[decision.governor]?.lemma === "be" &&
    head !== undefined &&
    referents[head] !== undefined
  );
}

function personAt(referent: Referent | undefined): number | undefined {
  return referent?.kind === "one" ? referent.person : undefined;
}

/** The verb of each head of a subject, by token: its base form. */
function verbsBySubject(words: readonly (Decision | undefined)[]): ReadonlyMap<number, string> {
  const verbs = new Map<number, string>();
  for (const word of words) {
    if (word?.finite !== true) continue;
    for (const head of word.subject?.heads ?? []) if (!verbs.has(head)) verbs.set(head, word.lemma);
  }
  return verbs;
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
    // A sentence that was not read: what the word most likely is.
    const readings = token.readings;
    const noun = readings.find(({ pos }) => pos === "noun" || pos === "nouns");
    const verbal = readings.some(({ pos, cost }) => pos === "finite" && cost < 4);
    if (noun === undefined || verbal || readings.some(({ cost }) => cost < noun.cost)) {
      return undefined;
    }
    return noun.pos === "nouns" ? "many" : outsiderKind(noun.lemma);
  }
  if (decision.pos === "name") return "either";
  if (decision.pos === "nouns") return "many";
  if (decision.pos === "noun" || decision.pos === "pronoun") return outsiderKind(decision.lemma);
  return undefined;
}

/** A pronoun where it stands. */
interface Spot {
  readonly tokens: readonly Token[];
  readonly words: readonly (Decision | undefined)[];
  readonly i: number;
  readonly referents: readonly (Referent | undefined)[];
  readonly cast: readonly Person[];
  readonly context: Context;
  readonly verbs: ReadonlyMap<number, string>;
}

function meaning(spot: Spot, you: number | undefined): Referent {
  const { tokens, words, i, referents, cast } = spot;
  const token = tokens[i] as Token;
  const pronoun = pronounOf(token.lower);
  const decision = words[i];
  if (pronoun === undefined || you === undefined) return OTHER;
  const local = subjectReferents(decision, referents);
  if (pronoun.kind === "they") return meaningOfThey(spot, local, you);
  const viewpoint = cast[you] as Person;
  const members = membersOf(cast, pronoun.kind);
  if (viewpoint.pronoun !== pronoun.kind) return likely(members, pronoun.kind, spot.context);
  if (pronoun.as === "self") {
    // It isn't Derek she fears; it's herself.
    const it = tokens[decision?.clauseSubject?.heads[0] ?? -1]?.lower ?? "";
    const cleft =
      /^(it|this|that|there)$/.test(it) && words[decision?.governor ?? -1]?.lemma === "be";
    const bound = cleft ? undefined : boundSelf(spot, local, pronoun.kind);
    if (bound !== undefined) return bound;
  }
  if (pronoun.kind === "it") {
    const comes = tokens.some(({ person }) => person === you);
    const looks = spot.verbs.get(i) === "look" && tokens[i + 2]?.lower === "at";
    const verb = looks ? "watch" : spot.verbs.get(i);
    return meaningOfIt(members, you, decision, local, spot.context, comes, verb);
  }
  const barred =
    pronoun.as === "object" && decision?.pos === "object" && isBarred(tokens, decision)
      ? personsOf(local)
      : new Set<number>();
  return choose(spot, you, barred, local, pronoun.kind);
}

// Somebody other than the viewpoint's person: known only so that others can be ruled out.
function likely(members: readonly number[], kind: Kind, context: Context): Referent {
  if (context.mentions.some(({ person, fits }) => person === undefined && fits === kind)) {
    return OTHER;
  }
  const last = context.mentions.findLast(
    ({ person }) => person !== undefined && members.includes(person),
  );
  if (last?.person !== undefined) return one(last.person);
  return members.length === 1 ? one(members[0] as number) : OTHER;
}

function personsOf(referents: readonly Referent[]): Set<number> {
  return new Set(referents.map(personAt).filter((person) => person !== undefined));
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

function boundSelf(spot: Spot, local: readonly Referent[], kind: Kind): Referent | undefined {
  const { i, referents, cast, words } = spot;
  // Derek himself
  const before = referents[i - 1];
  if (before?.kind === "one" && cast[before.person]?.pronoun === kind) return before;
  const fits = (referent: Referent): boolean =>
    referent.kind !== "one" || cast[referent.person]?.pronoun === kind;
  const bound = local.filter(fits);
  if (bound.length === 1) return bound[0];
  if (local.length > 0) return undefined;
  // Left to herself, Iris …: the subject is still to come.
  for (const word of words) {
    const head = word?.finite === true ? word.subject?.heads[0] : undefined;
    if (head === undefined) continue;
    const person = spot.tokens[head]?.person;
    return person !== undefined && cast[person]?.pronoun === kind ? one(person) : undefined;
  }
  return undefined;
}

function choose(
  { tokens, words, i, cast, context }: Spot,
  you: number,
  barred: ReadonlySet<number>,
  local: readonly Referent[],
  kind: Kind,
): Referent {
  const members = membersOf(cast, kind);
  const named = new Set<number>();
  let last: Mention | undefined;
  // His uncle left him: not the uncle.
  const decision = words[i];
  const objects = decision?.pos === "object" && isBarred(tokens, decision);
  const doers = objects ? (decision.clauseSubject?.heads ?? []).map((k) => tokens[k]?.text) : [];
  // Somebody from outside: whoever was spoken of last, and since when.
  let outsider: Mention | undefined;
  let since = false;
  for (const mention of context.mentions) {
    if (mention.person !== undefined) {
      if (!members.includes(mention.person) || barred.has(mention.person)) continue;
      named.add(mention.person);
      last = mention;
      since = false;
    } else if (mention.fits === kind || mention.fits === "either") {
      // A friend of hers is not she.
      const of = tokens[i - 1]?.lower === "of" && tokens[i - 2]?.text === mention.word;
      if (of || doers.includes(mention.word)) continue;
      outsider = mention;
      since = true;
    }
  }
  const free = members.filter((person) => !barred.has(person));
  if (!free.includes(you)) {
    // Whoever it is, it is not the viewpoint's person.
    return free.length === 1 ? one(free[0] as number) : OTHER;
  }
  const owns = decision?.pos === "his" || /^(his|hers)$/.test(tokens[i]?.lower ?? "");
  // Her brother and his wife.
  const beside =
    tokens[i - 1]?.lower === "and" ? outsiderKind(tokens[i - 2]?.lower ?? "") : undefined;
  if (owns && beside === kind) return OTHER;
  const chosen = last?.person;
  const mine = local.some((referent) => personAt(referent) === chosen);
  // The subject of the same clause, or of the one before, named last: nobody else is at hand.
  const plain =
    !since && last?.subject === true && ((owns && mine) || decision?.place === "subject");
  if (outsider !== undefined && !plain) {
    const persons = named.size > 0 ? [...named] : free;
    return { kind: "unclear", persons, outsider: outsider.word };
  }
  if (chosen === undefined) {
    return free.length === 1
      ? one(free[0] as number)
      : { kind: "unclear", persons: free, outsider: "" };
  }
  if (named.size === 1 || plain || (owns && mine)) return one(chosen);
  return named.has(you) ? { kind: "unclear", persons: [...named], outsider: "" } : one(chosen);
}

function one(person: number): Referent {
  return { kind: "one", person };
}

function meaningOfIt(
  members: readonly number[],
  you: number,
  decision: Decision | undefined,
  local: readonly Referent[],
  context: Context,
  comes: boolean,
  verb: string | undefined,
): Referent {
  // It rains; it is late: only a name in the line makes one of the cast of it.
  const before = context.mentions.some(({ person }) => person === you);
  // It looks at her: not the weather.
  const alive = verb !== undefined && !IMPERSONAL.has(verb);
  const named = before || alive || (comes && decision?.place !== "subject");
  if (!members.includes(you) || !named) return OTHER;
  if (decision?.pos === "the" && local.some((referent) => personAt(referent) === you)) {
    return one(you);
  }
  return { kind: "unclear", persons: [you], outsider: "it" };
}

// What is said of no one: it rains, it takes an hour, it is late, it turns out.
const IMPERSONAL = new Set(
  `be have do rain snow hail freeze thaw seem appear look feel sound smell taste take matter happen
turn get become grow cost help hurt work go come make begin start stop continue last keep stay
remain depend follow occur strike dawn pour drizzle mean serve say suit fit belong bother please
surprise sink fall lie stand hang ring burn break open close move shine will would can could may
might must shall should need`.split(/\s+/),
);

const COUNTED = ["", "", "two", "three", "four", "five", "six", "seven"];
const COUNTS = /^(both|neither|either|none|all|each|one|two|three|four|five|some|half)$/;

const MORE_THAN_A_FEW =
  /^(five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens|hundreds|thousands)$/;

// What things do as well as people.
const THINGS_DO = new Set(
  `be belong lie fall smell look seem hang stop start begin end shine glow burn break close open turn
move stand sit rest go come have do feel get match fit cost mean work ring make take catch keep stay
remain become grow run drop slide roll stick cling float sink burst melt freeze dry crack bounce spin
swing spill scatter flap fly fade vanish disappear flash sparkle look sound wait follow lead cover
need work help change return reach pass cross meet part touch kill hurt land crash leak smoke steam
can could will would may might shall should must say tell show stop`.split(/\s+/),
);

const ONLY_THINGS = new Set(
  `belong fit match glow shine cost ring squeak flutter creak rattle flicker gleam rust`.split(" "),
);

function meaningOfThey(spot: Spot, local: readonly Referent[], you: number): Referent {
  const { tokens, words, i, cast, context, verbs, referents } = spot;
  const token = tokens[i] as Token;
  const decision = words[i];
  const owns = decision?.pos === "his";
  const self = pronounOf(token.lower)?.as === "self";
  const before = referents.findLast((referent) => referent?.kind === "group");
  if (self && before !== undefined) return before;
  if (self && (decision?.clauseSubject?.heads.length ?? 0) > 0) return boundThey(local, you);
  const named = [
    ...new Set(context.mentions.flatMap(({ person }) => (person === undefined ? [] : [person]))),
  ];
  const subjects = personsOf(local);
  const ofGroup = local.find((referent) => referent.kind === "group");
  const joined = subjects.size > 1 ? [...subjects] : undefined;
  // Their hands: whoever the clause is about, if they are several.
  if (owns && ofGroup !== undefined) return ofGroup;
  if (owns && joined !== undefined) return groupOf(joined, you);
  const barred = decision?.pos === "object" && isBarredForMany(tokens, decision);
  // the three of them, neither of them
  const several = tokens[i - 1]?.lower === "of" && COUNTS.test(tokens[i - 2]?.lower ?? "");
  // The three of them, when there are three.
  const everybody = several && COUNTED[cast.length] === tokens[i - 2]?.lower;
  const group = everybody
    ? cast.map((_, index) => index)
    : (context.group ?? (named.length > 1 ? named : cast.map((_, index) => index)));
  const groupFits =
    group.length > 1 &&
    !(barred && (ofGroup !== undefined || group.some((person) => subjects.has(person))));
  const singles = membersOf(cast, "they").filter((person) => !(barred && subjects.has(person)));
  const single = singles.findLast((person) => named.includes(person)) ?? singles[0];
  const singleFits =
    !several && single !== undefined && (named.length === 0 || named.includes(single));
  const verb = verbs.get(i);
  const alive = verb !== undefined && !THINGS_DO.has(verb);
  const together = context.group !== undefined || named.length > 1 || before !== undefined;
  if (verb !== undefined && ONLY_THINGS.has(verb) && context.mentions.some((m) => m.things)) {
    return OTHER;
  }
  // Her gloves lie between them: not between the gloves.
  const within = /^(in|on|inside|through|of)$/.test(tokens[decision?.governor ?? -1]?.lower ?? "");
  const lying = (decision?.clauseSubject?.heads ?? []).map((head) => tokens[head]?.text);
  const many = context.mentions.findLast(
    ({ person, fits, things, word }) =>
      person === undefined &&
      fits === "many" &&
      // Only people talk; but with one of them named, and gulls, it may be the gulls.
      !(alive && things && together) &&
      !(decision?.pos === "object" && !several && lying.includes(word) && !within),
  );
  const mine = (groupFits && group.includes(you)) || (singleFits && single === you);
  if (!mine) return OTHER;
  // Twelve pieces, eleven of them; six languages, none of them: more than the people there are.
  const count = tokens[i - 2]?.lower ?? "";
  const more = tokens[i - 1]?.lower === "of" && MORE_THAN_A_FEW.test(count);
  if (many?.things === true && more && cast.length < 4) return OTHER;
  if (many !== undefined && !(owns && singleFits && subjects.has(single))) {
    return { kind: "unclear", persons: groupFits ? group : [you], outsider: many.word };
  }
  // They say that he was handsome once: the two of them, or people.
  if (verb === "say" && !singleFits && saysThat(spot)) {
    return { kind: "unclear", persons: group, outsider: "people" };
  }
  if (singleFits) {
    const alone = !groupFits || (named.length === 1 && named[0] === single);
    // Lena wraps their thumb: Robin's, unless the two were spoken of together.
    const last = !verbs.has(i) && context.group === undefined && before === undefined;
    if (alone || last || ((owns || self) && subjects.has(single)))
      return single === you ? one(you) : OTHER;
    return { kind: "unclear", persons: [single], outsider: "both" };
  }
  // The group is clear when it is the whole cast of two, or was named together.
  const clear = everybody || cast.length === 2 || context.group !== undefined || named.length === 2;
  return clear ? groupOf(group, you) : { kind: "unclear", persons: group, outsider: "" };
}

function saysThat({ tokens, words, verbs, i }: Spot): boolean {
  const next = tokens[i + 2];
  const before = tokens[i - 1];
  if (tokens[i + 1]?.lower !== "say" || before?.kind === "speech") return false;
  // As they say; the walls have ears, they say.
  const aside = next === undefined || next.kind === "mark";
  if (aside) return tokens[i + 3]?.kind !== "speech" && before !== undefined;
  return (
    next !== undefined &&
    (next.lower === "that" || words[i + 2]?.place === "subject" || verbs.has(i + 2))
  );
}

function groupOf(persons: readonly number[], you: number): Referent {
  return persons.includes(you) ? { kind: "group", persons } : OTHER;
}

function boundThey(local: readonly Referent[], you: number): Referent {
  const persons = [...personsOf(local)];
  const group = local.find((referent) => referent.kind === "group");
  if (group !== undefined) return group;
  if (persons.length > 1) return groupOf(persons, you);
  return persons[0] === you ? one(you) : OTHER;
}

function isBarredForMany(tokens: readonly Token[], decision: Decision): boolean {
  if (decision.place === "object") return true;
  if (decision.place !== "preposition") return false;
  const preposition = tokens[decision.governor]?.lower ?? "";
  return !/^(between|among|amongst|around|behind|before|about|beside|above|below|with|of)$/.test(
    preposition,
  );
}
