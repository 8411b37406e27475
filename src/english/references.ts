/**
 * Who a pronoun means.
 *
 * Owns the rule: the last name of its kind in the line, else the only one of the cast it fits; and
 * where the rule would guess: who cannot be meant because the same clause has them as its subject
 * (`Derek looks at him`), two of a kind, somebody from outside the cast. Then it says so, and the
 * writer is asked. Promises to read left to right, a bounded look back for each pronoun.
 */
import type { Decision } from "./hypothesis.ts";
import {
  addSpoken,
  type Context,
  type Mention,
  membersOf,
  NOTHING_SAID,
  OTHER,
  one,
  personAt,
  personsOf,
  type Referent,
  type Spot,
} from "./mentions.ts";
import { isAnimal, outsiderKind } from "./outsiders.ts";
import {
  boundOwner,
  isAnothers,
  isTaken,
  isVessel,
  MAY_BE_ANOTHERS,
  ownerAhead,
  TAKING,
  touches,
} from "./owners.ts";
import type { Analysis } from "./parse.ts";
import { type Kind, pronounOf } from "./persons.ts";
import type { Person } from "./telling.ts";
import { meaningOfIt, meaningOfThey } from "./they.ts";
import type { Token } from "./tokens.ts";
import { TAKES_CLAUSE } from "./verb-classes.ts";

export { type Context, NOTHING_SAID, type Referent };

/** A sentence's tokens with whom each means, and what it leaves for the next. */
export interface Referred {
  readonly referents: readonly (Referent | undefined)[];
  readonly context: Context;
  /** How much speaks against reading it so: bits, for each pronoun that can mean nobody. */
  readonly strain: number;
}

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
  let strain = 0;
  const verbs = verbsBySubject(words);
  const joined = joinedSubjects(words);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const decision = words[i];
    if (token.kind !== "word") continue;
    // Slower to anger than Marcus: no subject, without a verb.
    const previous = tokens[i - 1]?.lower;
    const compared = previous === "than" || previous === "as";
    const subject = verbs.has(i) || (decision?.place === "subject" && !compared);
    if (token.person !== undefined) {
      if (decision !== undefined && decision.pos !== "name") continue;
      referents[i] = token.pinned ? OTHER : { kind: "one", person: token.person };
      const { person, text: word } = token;
      const inner = isInner(words, i);
      const owner = isOwner(tokens, words, i);
      mentions.push({ person, word, fits: "either", subject, inner, things: false, owner });
      const heads = decision?.heads ?? [];
      if (heads.length > 1) {
        const named = heads.map((head) => personAt(referents[head]));
        if (named.every((person) => person !== undefined)) group = named as number[];
      }
    } else if (pronounOf(token.lower) !== undefined && !token.pinned && !token.clitic) {
      const { they, spoken, subject: earlier } = before;
      const context: Context = { mentions, group, they, spoken, subject: earlier };
      const spot = { tokens, words, i, referents, cast, context, verbs };
      // There is a she: no word for anybody.
      const noun = /^(a|an|another)$/.test(previous ?? "") && !isOwn(decision);
      const referent = noun ? OTHER : meaning(spot, you);
      referents[i] = referent;
      strain += strainOf(spot);
      const again = spokenOfAgain(token, referent, cast[you ?? -1], mentions);
      if (again !== undefined) {
        const { person, word, fits, inner, things, owner } = again;
        mentions.push({ person, word, fits, subject, inner, things, owner });
      }
    } else {
      // Like a man who is late; of all people.
      const apart =
        LIKENS.has(tokens[decision?.governor ?? -1]?.lower ?? "") ||
        LIKENS.has(previous ?? "") ||
        (tokens[i - 2]?.lower === "like" && previous === "a") ||
        // A better man than he.
        tokens[i + 1]?.lower === "than" ||
        isPredicate(tokens, words, decision, referents) ||
        isApposed(tokens, i);
      const fits = apart
        ? undefined
        : (titled(token, decision, cast) ?? fitsOf(token, decision, tokens));
      if (fits !== undefined) {
        const lemma = decision?.lemma ?? "";
        const things = fits === "many" && outsiderKind(lemma) === undefined && !isAnimal(lemma);
        const word = token.text;
        const inner = isInner(words, i);
        const owner = isOwner(tokens, words, i);
        mentions.push({ person: undefined, word, fits, subject, inner, things, owner });
      }
    }
    // Derek and his brother; neither her mother nor his: several who are not all of the cast.
    const own = decision?.heads ?? [];
    const heads = own.length > 1 && own.at(-1) === i ? own : (joined.get(i) ?? []);
    if (heads.length > 1 && heads.some((head) => isOutsider(tokens, words, head))) {
      group = undefined;
      const word = heads.map((head) => tokens[head]?.text ?? "").join(" and ");
      const rest = { inner: false, things: false, owner: false };
      mentions.push({ person: undefined, word, fits: "many", subject, ...rest });
    }
    if (mentions.length > REMEMBERED) mentions.splice(0, mentions.length - REMEMBERED);
  }
  return {
    referents,
    context: {
      mentions,
      group,
      they: meantByThey(tokens, referents),
      spoken: addSpoken(before.spoken, referents),
      subject: mainSubject(words, referents) ?? before.subject,
    },
    strain,
  };
}

// The vicar's hat.
function isOwner(
  tokens: readonly Token[],
  words: readonly (Decision | undefined)[],
  i: number,
): boolean {
  return tokens[i + 1]?.clitic === true && words[i + 1]?.pos === "the";
}

function isOwn(decision: Decision | undefined): boolean {
  return decision?.pos === "his";
}

const LIKENS = new Set(["like", "as", "than", "all"]);

function meantByThey(
  tokens: readonly Token[],
  referents: readonly (Referent | undefined)[],
): number | undefined {
  const last = tokens.findLastIndex(({ lower }) => pronounOf(lower)?.kind === "they");
  return personAt(referents[last]);
}

// Lorcan waits until Ngozi gets up and hits him: not that he hits him, with no other man about.
function strainOf(spot: Spot): number {
  const { tokens, words, i, referents, cast, context } = spot;
  const decision = words[i];
  const kind = pronounOf((tokens[i] as Token).lower)?.kind;
  if (kind !== "he" && kind !== "she") return 0;
  const local = subjectReferents(decision, referents);
  if (decision?.pos === "self") {
    // Ida climbs the stairs while he sleeps and lets herself in: not he.
    const other = (referent: Referent): boolean =>
      referent.kind === "one" && cast[referent.person]?.pronoun !== kind;
    return local.length > 0 && local.every(other) && decision.place === "object" ? STRAIN : 0;
  }
  if (decision?.pos !== "object") return 0;
  // Takes it from him: hardly from himself.
  const from = decision.place === "preposition" && tokens[decision.governor]?.lower === "from";
  if (!from && !isBarred(tokens, decision)) return 0;
  const doers = personsOf(local);
  const members = membersOf(cast, kind);
  if (members.length === 0 || !members.every((person) => doers.has(person))) return 0;
  return context.mentions.some(({ person, fits }) => {
    return person === undefined && (fits === kind || fits === "either");
  })
    ? 0
    : STRAIN;
}

/** What a reading has against it in which a pronoun can mean nobody: bits. */
const STRAIN = 3;

function isOutsider(
  tokens: readonly Token[],
  words: readonly (Decision | undefined)[],
  i: number,
): boolean {
  const lemma = words[i]?.pos === "noun" ? (words[i]?.lemma ?? "") : "";
  return tokens[i]?.person === undefined && outsiderKind(lemma) !== undefined;
}

// Osei watches him, and he is not Osei: somebody from outside is spoken of again.
function spokenOfAgain(
  token: Token,
  referent: Referent,
  viewpoint: Person | undefined,
  mentions: readonly Mention[],
): Mention | undefined {
  const kind = pronounOf(token.lower)?.kind;
  if (referent.kind !== "other" || kind !== viewpoint?.pronoun) return undefined;
  if (kind !== "he" && kind !== "she") return undefined;
  return mentions.findLast(
    (m) => m.person === undefined && (m.fits === kind || m.fits === "either"),
  );
}

// Lin, Petra's oldest friend, …; her sister Fay: one with the person beside it.
function isApposed(tokens: readonly Token[], i: number): boolean {
  const beside = tokens[i + 1]?.person !== undefined && tokens[i + 2]?.clitic !== true;
  if (beside && outsiderKind(tokens[i]?.lower ?? "") !== undefined) return true;
  const closes = tokens[i + 1];
  // Lin, a woman of few words, …
  const goesOn = closes?.lower === "of" || closes?.lower === "with";
  if (closes !== undefined && closes.kind !== "mark" && !goesOn) return false;
  for (let k = i - 1; k > 0 && k > i - 7; k--) {
    const token = tokens[k] as Token;
    if (token.kind === "mark") {
      return (
        token.text === "," && tokens[k - 1]?.person !== undefined && isAppositive(tokens, k + 1)
      );
    }
  }
  return false;
}

// A butcher, his father, Petra's friend: no list, and no verb.
function isAppositive(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  return first?.person !== undefined
    ? tokens[from + 1]?.lower === "'s"
    : /^(a|an|the|his|her|their)$/.test(first?.lower ?? "");
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
  // Calls her his girl.
  const named = words[decision.governor]?.lemma ?? "";
  if (decision.objects > 1 && /^(call|name|make|think|consider)$/.test(named)) return true;
  const head = decision.clauseSubject?.heads[0];
  return (
    decision.place === "object" &&
    words[decision.governor]?.lemma === "be" &&
    head !== undefined &&
    referents[head] !== undefined &&
    !(decision.pos === "nouns" && tokens[head]?.lower === "it")
  );
}

/** The verb of each head of a subject, by token: its base form; of `has forgiven`, the second. */
function verbsBySubject(words: readonly (Decision | undefined)[]): ReadonlyMap<number, string> {
  const verbs = new Map<number, string>();
  words.forEach((word, at) => {
    if (word?.finite !== true) return;
    const lemma = fullVerb(words, at);
    for (const head of word.subject?.heads ?? []) if (!verbs.has(head)) verbs.set(head, lemma);
  });
  return verbs;
}

// Her brother and his wife: the heads of subjects that are several, by the last of them.
function joinedSubjects(
  words: readonly (Decision | undefined)[],
): ReadonlyMap<number, readonly number[]> {
  const joined = new Map<number, readonly number[]>();
  for (const word of words) {
    const heads = word?.finite === true ? (word.subject?.heads ?? []) : [];
    if (heads.length > 1) joined.set(heads.at(-1) as number, heads);
  }
  return joined;
}

// Have forgiven, will forgive, are forgiving: but not what is done to them.
function fullVerb(words: readonly (Decision | undefined)[], at: number): string {
  const { lemma, pos } = words[at] as Decision;
  const forms = pos === "modal" || lemma === "do" ? "base" : HALVES[lemma];
  if (forms === undefined) return lemma;
  for (let k = at + 1; k < at + 5; k++) {
    const next = words[k];
    if (next?.pos === forms) return next.lemma;
    if (next?.pos !== "adverb" && next?.place !== "subject") return lemma;
  }
  return lemma;
}

const HALVES: Readonly<Record<string, Decision["pos"]>> = { have: "participle", be: "ing" };

// That Derek waits: a subject, and not the sentence's.
function isInner(words: readonly (Decision | undefined)[], i: number): boolean {
  const verbs = words.filter((word) => word?.finite === true && word.subject?.heads.includes(i));
  return verbs.length > 0 && verbs.every((word) => word?.inner === true);
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

// On Tuesdays, at Christmas, in Lisbon: a day or a place.
function isNobody(
  { lower }: Token,
  { at, place, governor }: Decision,
  tokens: readonly Token[],
): boolean {
  if (DAYS.test(lower)) return true;
  // A Bible, against the Rule; but a Frenchman, the Count.
  const led = /^(a|an|the)$/.test(tokens[at - 1]?.lower ?? "");
  if (led && place !== "subject" && outsiderKind(lower) === undefined && !PEOPLES.test(lower)) {
    return true;
  }
  return place === "preposition" && LEADS_TO_PLACES.test(tokens[governor]?.lower ?? "");
}

const PEOPLES = /(an|ese|ish|man|woman|er|ess|or)$|^(count|marquis|earl|viscount|general|major)$/;
const LEADS_TO_PLACES = /^(in|at|into|near|outside|across|through|via|until|since)$/;
const DAYS =
  /^((mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|christmas|easter|lent|michaelmas|english|french|german|god|heaven|christ|latin|greek|italian|spanish|russian)$/;

// The Count, where there is a Count Orsay: he, whoever it is.
function titled(
  { text }: Token,
  decision: Decision | undefined,
  cast: readonly Person[],
): Mention["fits"] | undefined {
  if (decision?.pos !== "name" && decision?.pos !== "noun") return undefined;
  if (!/^\p{Lu}/u.test(text)) return undefined;
  const pronoun = cast.find(({ name }) => name.startsWith(`${text} `))?.pronoun;
  return pronoun === "he" || pronoun === "she" ? pronoun : undefined;
}

function fitsOf(
  token: Token,
  decision: Decision | undefined,
  tokens: readonly Token[],
): Mention["fits"] | undefined {
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
  if (decision.pos === "name") return isNobody(token, decision, tokens) ? undefined : "either";
  if (EVERYBODY.test(token.lower) && decision.pos === "pronoun") return "many";
  if (decision.pos === "nouns" || isAllOfAKind(token, decision, tokens)) return "many";
  if (decision.pos === "noun" || decision.pos === "pronoun") return outsiderKind(decision.lemma);
  return undefined;
}

const EVERYBODY = /^(everyone|everybody)$/;

// The dead, the poor: people.
function isAllOfAKind(token: Token, { at, pos }: Decision, tokens: readonly Token[]): boolean {
  const next = tokens[at + 1];
  return (
    pos === "adjective" &&
    /^(dead|living|poor|rich|old|young|sick|blind|deaf|wounded|dying|homeless)$/.test(
      token.lower,
    ) &&
    tokens[at - 1]?.lower === "the" &&
    !(next?.readings.some((r) => (r.pos === "noun" || r.pos === "nouns") && r.cost < 3) === true)
  );
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
  if (pronoun.kind === "it") return meaningOfIt(spot, local, you);
  if (pronoun.kind === "she" && isVessel(spot)) {
    return { kind: "unclear", persons: [you], outsider: "a ship" };
  }
  const others = decision?.pos === "object" ? isBarred(tokens, decision) : isAnothers(spot);
  // One of them walking and the other telling him: not both of them.
  const other = local.length > 1 && tokens.slice(Math.max(0, i - 4), i).some(isTheOther);
  const barred = others && !other ? personsOf(local) : new Set<number>();
  return choose(spot, you, barred, local, pronoun.kind);
}

function isTheOther({ lower }: Token): boolean {
  return lower === "other";
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
  if (isHandedOver(tokens, decision.governor)) return true;
  return !(OWN_PLACE_WITH_OBJECT.test(preposition) && decision.objects > 0);
}

// Passes it to him, takes it from her: nobody does it to themselves, but draws things to them.
function isHandedOver(tokens: readonly Token[], at: number): boolean {
  const verbs = { to: GIVES, from: TAKES_FROM }[tokens[at]?.lower ?? ""];
  for (let k = at - 1; verbs !== undefined && k >= 0 && k > at - 6; k--) {
    const verb = tokens[k]?.readings.find(({ pos }) => /^(finite|base|ing|past)$/.test(pos));
    if (verb !== undefined && verbs.test(verb.lemma)) return true;
    if (tokens[k]?.kind === "mark") return false;
  }
  return false;
}

const TAKES_FROM = /^(take|snatch|steal|borrow|buy|grab|get|hear|learn|receive|accept|hide)$/;
const GIVES = /^(give|hand|pass|show|send|offer|lend|return|sell|throw|toss|introduce)$/;

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
  // His mother cuts herself a slice.
  const doer = words[words[i]?.clauseSubject?.heads[0] ?? -1];
  const outside = doer?.pos === "noun" ? outsiderKind(doer.lemma) : undefined;
  if (outside === kind || outside === "either") return OTHER;
  // Left to herself, Iris …: the subject is still to come.
  for (const word of words) {
    const head = word?.finite === true ? word.subject?.heads[0] : undefined;
    if (head === undefined) continue;
    const person = spot.tokens[head]?.person;
    return person !== undefined && cast[person]?.pronoun === kind ? one(person) : undefined;
  }
  return undefined;
}

// Puts down her book: not down somewhere.
const PARTICLES = /^(down|up|out|off|on|in|over|away|back|round)$/;

const INDEFINITE = /^(someone|somebody|anyone|anybody|everyone|everybody|nobody|whoever)$/i;

// A pronoun of the sentence that has meant somebody else of the kind.
function isAnother(
  { tokens, i, referents }: Spot,
  chosen: number | undefined,
  kind: Kind,
): boolean {
  return tokens.slice(0, i).some(({ lower }, k) => {
    const pronoun = pronounOf(lower);
    return pronoun?.kind === kind && pronoun.as === "object" && personAt(referents[k]) !== chosen;
  });
}

function isOfKind(local: readonly Referent[], cast: readonly Person[], kind: Kind): boolean {
  return local.some((referent) => cast[personAt(referent) ?? -1]?.pronoun === kind);
}

// Someone has left his hat: a pronoun in the clause that the mention is the subject of.
function isOwnOf({ tokens, words, i }: Spot, { word }: Mention): boolean {
  const { pos, clauseSubject } = words[i] ?? {};
  if (pos !== "his") return false;
  return (clauseSubject?.heads ?? []).some((head) => tokens[head]?.text === word);
}

// Whom a pronoun of the sentence has meant since `chosen` was named, if that is another of a kind.
function meantSince(
  { tokens, i, referents }: Spot,
  chosen: number,
  members: readonly number[],
): number | undefined {
  for (let k = i - 1; k >= 0; k--) {
    const person = personAt(referents[k]);
    if (person === undefined || !members.includes(person)) continue;
    if (tokens[k]?.person !== undefined || person === chosen) return undefined;
    return person;
  }
  return undefined;
}

function choose(
  spot: Spot,
  you: number,
  barred: ReadonlySet<number>,
  local: readonly Referent[],
  kind: Kind,
): Referent {
  const { tokens, words, i, referents, cast, context } = spot;
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
      if (outsider?.owner === true) outsider = undefined;
    } else if (mention.fits === kind || mention.fits === "either") {
      // A friend of hers is not she.
      const of = tokens[i - 1]?.lower === "of" && tokens[i - 2]?.text === mention.word;
      if (of || doers.includes(mention.word)) continue;
      // Someone has drawn him: of someone it would be "them", but for what is someone's own.
      if (INDEFINITE.test(mention.word) && !isOwnOf(spot, mention)) continue;
      // Jo's nephew's shoes don't fit Marcus, and he says so; Jo has her mother's rings in her hem.
      if (mention.owner && !mention.subject && last?.subject === true) continue;
      outsider = mention;
      since = true;
    }
  }
  const free = members.filter((person) => !barred.has(person));
  // A coat too long for him, where there is no other he: himself after all, or somebody unsaid.
  // Kicks it for having made him.
  const loose = /^(ing|base|participle)$/.test(words[decision?.governor ?? -1]?.pos ?? "");
  const unsaid = objects && (loose || decision.place === "preposition");
  if (free.length === 0 && unsaid && outsider === undefined) {
    return { kind: "unclear", persons: members, outsider: "somebody else" };
  }
  if (!free.includes(you)) {
    // Whoever it is, it is not the viewpoint's person.
    return free.length === 1 ? one(free[0] as number) : OTHER;
  }
  const owns = decision?.pos === "his" || /^(his|hers)$/.test(tokens[i]?.lower ?? "");
  // God, who has other things on his mind: whoever has a name and is not of the cast.
  const doer = decision?.clauseSubject?.heads[0] ?? -1;
  const stranger = words[doer]?.pos === "name" && tokens[doer]?.person === undefined;
  const animal = words[doer]?.pos === "noun" && isAnimal(words[doer]?.lemma ?? "");
  if (owns && (stranger || animal)) {
    return { kind: "unclear", persons: free, outsider: tokens[doer]?.text ?? "" };
  }
  // The vicar is drying his socks, before anybody of the cast has been spoken of: his own.
  const kindOf = words[doer]?.pos === "noun" ? outsiderKind(words[doer]?.lemma ?? "") : undefined;
  const fitting = kindOf === kind || kindOf === "either";
  const spoken = named.size > 0 || addSpoken(context.spoken, referents).has(you);
  // But the baby has his ears, and the boy is his.
  const likeness =
    /^(be|have)$/.test(words[decision?.governor ?? -1]?.lemma ?? "") ||
    /^(baby|child|kid)$/.test(words[doer]?.lemma ?? "");
  // A cleaner comes by with her mop, whoever has been spoken of.
  const along = tokens[decision?.governor ?? -1]?.lower === "with" && decision?.objects === 0;
  const strangersOwn = fitting && (!spoken || along) && local.length === 0 && !likeness;
  if (decision?.pos === "his" && strangersOwn && !isTaken(spot)) return OTHER;
  // Her brother and his wife.
  const beside =
    tokens[i - 1]?.lower === "and" ? outsiderKind(tokens[i - 2]?.lower ?? "") : undefined;
  if (owns && beside === kind) return OTHER;
  const bound = boundOwner(tokens, decision, i, local, members);
  if (owns && bound !== undefined) return bound;
  const ahead = members.length > 1 ? ownerAhead(spot, kind) : undefined;
  if (ahead !== undefined && named.size === 0 && outsider === undefined) return one(ahead);
  // Him with his ears.
  const beforeThat = pronounOf(tokens[i - 2]?.lower ?? "");
  const same =
    beforeThat?.kind === kind && beforeThat.as === "object" && tokens[i - 1]?.lower === "with";
  const him = same ? referents[i - 2] : undefined;
  if (owns && him?.kind === "one") return him;
  const chosen = last?.person;
  const mine = local.some((referent) => personAt(referent) === chosen);
  // The subject of the same clause, or of the one before, named last: nobody else is at hand.
  // Derek says that Mark is late. He …: one or the other.
  // The doctor says that Derek will keep the leg. He says it twice: the doctor, or Derek.
  const outer = last?.inner !== true || (named.size === 1 && outsider === undefined);
  // The inspector nods, and Iris looks up while the queue closes behind her: Iris.
  const behind = decision?.pos === "object" && outer && !isOfKind(local, cast, kind);
  // An old woman leaves an egg on Ines's sill, and Ines leaves the shell on hers.
  const others = /^(his|hers)$/.test(tokens[i]?.lower ?? "") && decision?.pos !== "his";
  const plain =
    !since &&
    !(others && outsider?.subject === true) &&
    last?.subject === true &&
    ((owns && mine) || (decision?.place === "subject" && outer) || (behind && !fitting));
  // Miriam is certain that Judith has been through her desk, has read her letters.
  const governor = words[decision?.governor ?? -1];
  const theirs = decision?.place === "preposition" || TAKING.test(governor?.lemma ?? "");
  const owner = owns && theirs ? decision?.clauseSubject?.heads[0] : undefined;
  // Noa takes her hand, goes through her coat: her own, or Ruth's.
  const beyond =
    decision?.place === "preposition" && !PARTICLES.test(tokens[decision.governor]?.lower ?? "");
  const handled =
    decision?.pos === "his" &&
    (beyond || MAY_BE_ANOTHERS.test(governor?.lemma ?? "") || touches(words, tokens, i));
  if (plain && owns && named.size > 1 && named.has(you) && handled) {
    return { kind: "unclear", persons: [...named], outsider: "" };
  }
  // Mo shaves him, holding his nose: the other's as well, though nobody has named him.
  const other = members.length > 1 && handled && isAnother(spot, chosen, kind);
  if (plain && other) return { kind: "unclear", persons: [you], outsider: "somebody else" };
  if (plain && owner !== undefined && named.size > 1 && named.has(you)) {
    const before = words[owner - 1];
    const thought = before?.finite === true && TAKES_CLAUSE.has(before.lemma);
    if (thought || tokens[owner - 1]?.lower === "that") {
      return { kind: "unclear", persons: [...named], outsider: "" };
    }
  }
  if (outsider !== undefined && !plain) {
    const persons = named.size > 0 ? [...named] : free;
    return { kind: "unclear", persons, outsider: outsider.word };
  }
  if (chosen === undefined) {
    return free.length === 1
      ? one(free[0] as number)
      : { kind: "unclear", persons: free, outsider: "" };
  }
  // Silvio hits him before he can speak: either of them.
  const rival = owns ? undefined : meantSince(spot, chosen, members);
  if (rival !== undefined && (rival === you || chosen === you)) {
    return { kind: "unclear", persons: [chosen, rival], outsider: "" };
  }
  if (named.size === 1 || plain || (owns && mine)) return one(chosen);
  return named.has(you) ? { kind: "unclear", persons: [...named], outsider: "" } : one(chosen);
}
