/**
 * Whom `they` and `it` mean: people, or things.
 *
 * Owns when `they` is a group with the viewpoint's person in it, when one person who goes by it,
 * when neither, and when only the writer can say. `he` and `she` are references.ts's.
 */
import type { Decision } from "./hypothesis.ts";
import {
  addSpoken,
  type Mention,
  membersOf,
  OTHER,
  one,
  personAt,
  personsOf,
  type Referent,
  type Spot,
} from "./mentions.ts";
import { outsiderKind } from "./outsiders.ts";
import { pronounOf } from "./persons.ts";
import type { Token } from "./tokens.ts";
import { OF_THE_LIVING, TAKES_CLAUSE } from "./verb-classes.ts";

/** Whom `it` means: one of the cast only where the line has spoken of them. */
export function meaningOfIt(spot: Spot, local: readonly Referent[], you: number): Referent {
  const { tokens, words, i, cast, context, verbs } = spot;
  const decision = words[i];
  const members = membersOf(cast, "it");
  const own = verbs.get(i);
  const looks = own === "look" && tokens[i + 2]?.lower === "at";
  const speaks = own === "say" && tokens.some(({ kind }) => kind === "speech");
  const verb = looks || speaks ? "watch" : own;
  // It rains; it is late: only a name in the line makes one of the cast of it.
  const before = context.mentions.some(({ person }) => person === you);
  // It looks at her: not the weather.
  const alive = verb !== undefined && !IMPERSONAL.has(verb);
  const comes = tokens.some(({ person }) => person === you);
  const named = before || alive || isSpokenTo(spot) || (comes && decision?.place !== "subject");
  if (!members.includes(you) || !named) return OTHER;
  const mine = local.some((referent) => personAt(referent) === you);
  if (decision?.pos === "the" && mine) return one(you);
  // Drops it, has eaten most of it: not itself.
  if (mine && decision !== undefined && isNotItself(spot, decision)) return OTHER;
  // Before it hears it: no thing hears.
  if (before && members.length === 1 && verb !== undefined && OF_THE_LIVING.has(verb)) {
    return one(you);
  }
  return { kind: "unclear", persons: [you], outsider: "it" };
}

// Doesn't speak to it, thanks it: somebody.
function isSpokenTo({ tokens, words, i }: Spot): boolean {
  const { pos, place, governor = -1 } = words[i] ?? {};
  if (pos !== "object" && pos !== "pronoun") return false;
  if (place === "object") return DONE_TO_SOMEBODY.test(words[governor]?.lemma ?? "");
  const to = /^(to|with|at)$/.test(tokens[governor]?.lower ?? "");
  return to && SAID_TO_SOMEBODY.test(words[governor - 1]?.lemma ?? "");
}

const DONE_TO_SOMEBODY = /^(thank|ask|forgive|greet|hug|obey|beg)$/;
const SAID_TO_SOMEBODY = /^(speak|talk|whisper|nod|smile|wave|apologi[sz]e)$/;

function isNotItself({ tokens, i }: Spot, { place, governor }: Decision): boolean {
  if (place === "object") return true;
  const parted = tokens[governor]?.lower === "of" && PARTS.test(tokens[governor - 1]?.lower ?? "");
  return place === "preposition" && parted && governor === i - 1;
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
const COUNTS = /^(both|pair|neither|either|none|all|each|one|two|three|four|five|some|half)$/;

// An enumeration of what was just named: her letters, some of them torn.
const PARTS =
  /^(some|most|much|many|few|several|any|none|all|both|pair|each|half|part|rest|one|two|three|four|dozen)$/;

const MORE_THAN_A_FEW =
  /^(five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\w+ty-\w+|dozens?|scores?|hundreds?|thousands?)$/;

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
  `belong fit match glow shine cost ring squeak flutter creak rattle flicker gleam rust bounce melt
crumble shatter splinter dissolve evaporate overflow leak drip sparkle clatter`.split(/\s+/),
);

/** Whom `they`, `them` and `their` mean. `local` is whom the clause they stand in is about. */
export function meaningOfThey(spot: Spot, local: readonly Referent[], you: number): Referent {
  const { tokens, words, i, cast, context, referents } = spot;
  const decision = words[i];
  const owns = decision?.pos === "his";
  const next = tokens[i + 1]?.lower ?? "";
  const self = pronounOf((tokens[i] as Token).lower)?.as === "self";
  const before = referents.findLast((referent) => referent?.kind === "group");
  if (self) {
    const bound = selves(spot, local, before, you);
    if (bound !== undefined) return bound;
  }
  // Their lordships.
  if (owns && /^(lordships|majesties|honours|highnesses|excellencies)$/.test(next)) return OTHER;
  const subjects = personsOf(local);
  const ofGroup = local.find((referent) => referent.kind === "group");
  // Other men talk about their knees; the men lower their heads.
  if (owns && local.length === 0 && isOfPeople(spot) && (BODY.test(next) || isOfOtherPeople(spot)))
    return OTHER;
  // Their hands: whoever the clause is about, if they are several.
  if (owns && ofGroup !== undefined) return ofGroup;
  if (owns && subjects.size > 1) return groupOf([...subjects], you);
  const meant = candidates(spot, subjects, ofGroup !== undefined);
  const { group, groupFits, single, singleFits, several, both } = meant;
  const concerned = (groupFits && group.includes(you)) || (singleFits && single === you);
  if (!concerned && groupFits) return OTHER;
  // Hugo cooks for them both: for the two there are, or two others.
  if (both && !groupFits && cast.length === 2 && thingsMeant(spot, meant) === undefined) {
    return { kind: "unclear", persons: cast.map((_, k) => k), outsider: "others" };
  }
  // They both adore it; looks them both over.
  if (both && groupFits && context.group !== undefined) return groupOf(group, you);
  const many = thingsMeant(spot, meant);
  if (!concerned) return singleFits && many === undefined ? one(single as number) : OTHER;
  if (many === "things" || isMoreThan(spot, cast.length)) return OTHER;
  const theirs = owns && BODY.test(next);
  if ((many === undefined || theirs) && before !== undefined && (owns || several)) return before;
  if (many !== undefined && !(owns && singleFits && subjects.has(single as number))) {
    if (isOnlyThings(spot, meant, many)) return OTHER;
    return { kind: "unclear", persons: groupFits ? group : [you], outsider: many.word };
  }
  // Buys a pair of them: not of people.
  if (tokens[i - 2]?.lower === "pair" && tokens[i - 3]?.lower !== "the") return OTHER;
  const strangers = context.mentions.filter(
    ({ person, fits }) => person === undefined && /^(he|she|either)$/.test(fits),
  );
  const theTwo =
    tokens[i - 2]?.lower === "two" && new Set(strangers.map(({ word }) => word)).size > 1;
  if (theTwo || ((several || isBetween(spot)) && isOfTwoThings(spot))) {
    return { kind: "unclear", persons: group, outsider: "two things" };
  }
  // They say that he was handsome once: the two of them, or people.
  const says = spot.verbs.get(i) === "say" && saysThat(spot);
  if (!singleFits && (says || isSaying(spot))) {
    return { kind: "unclear", persons: group, outsider: "people" };
  }
  if (singleFits) {
    const alone =
      !groupFits || (!isWondered(spot) && meant.named.length === 1 && meant.named[0] === single);
    // Lena wraps their thumb: Robin's, unless the two were spoken of together.
    const isNamed = meant.named.includes(single as number);
    const last =
      isNamed && !spot.verbs.has(i) && context.group === undefined && before === undefined;
    const own = (owns || self) && subjects.has(single as number);
    // When they are angry they …: who was meant is meant again.
    const again = lastThey(spot);
    const chained =
      (again === undefined ? context.they : personAt(again)) === single && !isBoth(spot, meant);
    // Ruben, who has never met them, is afraid of Pax's brothers: what comes may be meant.
    const ahead =
      !isNamed &&
      decision?.pos === "object" &&
      tokens.some(({ person }, k) => k > i && person === single);
    // Kez tells the woman that it's their honeymoon: theirs, and somebody else's.
    const shared = owns && !own && SHARED.test(next);
    const sure = !shared && (alone || last || own || chained || isNamedLast(spot, meant));
    if (sure && !ahead) return one(single as number);
    return { kind: "unclear", persons: [single as number], outsider: "both" };
  }
  // Fond of them all; some of them: two are never all, nor some.
  const most =
    tokens[i + 1]?.lower === "all"
      ? "all"
      : tokens[i - 1]?.lower === "of"
        ? tokens[i - 2]?.lower
        : "";
  const moreThanTwo = /^(all|some|most|many|several|few)$/.test(most ?? "") && group.length === 2;
  if (moreThanTwo || areThings(spot)) {
    return { kind: "unclear", persons: group, outsider: "others" };
  }
  // The group is clear when it is the whole cast of two, or was named together.
  const spokenOf = meant.named.length;
  // Ysolde can't read, Fenn can't count, and Marek can't keep quiet; they make one clerk.
  const named =
    context.group !== undefined ||
    spokenOf === 2 ||
    (spokenOf === 3 && cast.length === 3 && !several);
  // They had him cold, and they both knew it: those who had him, or not.
  const again = lastThey(spot)?.kind === "other";
  // The mate says Derek is mad, and they may both be right: the mate is one of them.
  const at = tokens[i - 1]?.lower === "of" ? i - 2 : i;
  const acts = words[at]?.place === "subject" && context.group === undefined;
  const beside = acts && context.mentions.some(isStranger);
  // A cousin of Cosmo's and Orrin: not Cosmo, of whom there is only the cousin.
  const cousin =
    context.group === undefined &&
    context.mentions.some(({ person, fits }) => person === undefined && fits !== "many") &&
    meant.named.some((one) => isOnlyOwner(context.mentions, one)) &&
    !meant.named.every((one) => isOnlyOwner(context.mentions, one));
  const clear =
    !again &&
    !beside &&
    !cousin &&
    (meant.everybody || meant.rest || both || (cast.length === 2 && isPair(spot)) || named);
  return clear ? groupOf(group, you) : { kind: "unclear", persons: group, outsider: "" };
}

// They were written, all eleven, to somebody: not the two there are.
function isMoreThan({ tokens, i }: Spot, count: number): boolean {
  const all = tokens.findIndex(({ lower }, k) => k > i && k < i + 9 && lower === "all");
  const number = tokens[all + 1]?.lower ?? "";
  const apart = tokens[all - 1]?.text === "," || all === i + 1;
  if (all < 0 || !apart) return false;
  return MORE_THAN_A_FEW.test(number) ? count < 5 : COUNTED.indexOf(number) > count;
}

function isOfPeople({ words, i }: Spot): boolean {
  const doer = words[words[i]?.clauseSubject?.heads.at(-1) ?? -1];
  return doer?.pos === "nouns" && outsiderKind(doer.lemma) !== undefined;
}

function isOfOtherPeople({ tokens, words, i }: Spot): boolean {
  return tokens[(words[i]?.clauseSubject?.heads[0] ?? 0) - 1]?.lower === "other";
}

// A pebble in his shoe and a prince in his pocket, and one of them is complaining.
function isOfTwoThings(spot: Spot): boolean {
  const { tokens, words, i, referents } = spot;
  const of = tokens[i - 1]?.lower === "of" && OF_TWO.test(tokens[i - 2]?.lower ?? "");
  if (!of && !isBetween(spot)) return false;
  // His wife is there with her brother, both of them in black.
  const strangers = words.filter(
    (word, k) => k < i && word?.pos === "noun" && outsiderKind(word.lemma) !== undefined,
  );
  if (strangers.length > 1) return true;
  if (of && personsOf(referents.flatMap((referent) => referent ?? [])).size > 1) return false;
  const and = tokens.findIndex(({ lower }, k) => {
    return k < i && lower === "and" && /^(a|an)$/.test(tokens[k + 1]?.lower ?? "");
  });
  return and > 0 && tokens.slice(0, and).some(({ lower }) => /^(a|an)$/.test(lower));
}

// A cup, his, and a plate, hers, and between them the knife.
function isBetween({ tokens, i }: Spot): boolean {
  const joined = /^(and|,|with)$/.test(tokens[i - 2]?.lower ?? "");
  return joined && tokens[i]?.lower === "them" && tokens[i - 1]?.lower === "between";
}

function isOnlyOwner(mentions: readonly Mention[], one: number): boolean {
  const own = mentions.filter(({ person }) => person === one);
  return own.length > 0 && own.every(({ owner }) => owner);
}

function isStranger({ person, fits, subject }: Mention): boolean {
  return person === undefined && fits !== "many" && subject;
}

// Voss is kind to the dead; they keep their appointments. Frieda wishes they would stop. Where only
// one of the two has been spoken of, they may as well be others.
function isPair(spot: Spot): boolean {
  const { tokens, words, i, context, referents } = spot;
  if (addSpoken(context.spoken, referents).size !== 1) return true;
  const before = tokens[i - 1];
  // Both of them sneeze, one of them knows; on the seat between them.
  if (before?.lower === "of" && OF_TWO.test(tokens[i - 2]?.lower ?? "")) return true;
  if (
    /^(between|together)$/.test(before?.lower ?? "") ||
    tokens.at(-1)?.text === "?" ||
    eachOther(spot)
  )
    return true;
  const begins =
    before === undefined ||
    before.kind === "mark" ||
    /^(and|but|so|then|off|up|down|in|out)$/.test(before.lower);
  if (begins && words[i]?.place === "subject" && words[0]?.pos !== "because") return false;
  // If it were up to Meredith, they would be in Lisbon; drives them home: where one is.
  const verb = words.find((word) => word?.finite === true && word.subject?.heads.includes(i));
  if (verb !== undefined) return verb.lemma === "be" || TOGETHER.has(spot.verbs.get(i) ?? "");
  return TOGETHER.has(words[words[i]?.governor ?? -1]?.lemma ?? "");
}

const TOGETHER = new Set(
  `be arrive reach get set walk drive sit stand live sleep eat share enter cross travel ride bring carry
lead row sail land`.split(/\s+/),
);

// Lena asks Robin where they learned it: Robin, unless the two were spoken of together.
function isNamedLast(spot: Spot, meant: Meant): boolean {
  const { words, i, context, referents } = spot;
  const last = context.mentions.findLast(({ person }) => person !== undefined);
  // Lena waves to Robin, and they go in: who knows.
  const before = words[i - 1];
  const held = before?.finite === true && before.lemma !== "be" && TAKES_CLAUSE.has(before.lemma);
  const inner = held || /^(because|who)$/.test(before?.pos ?? "");
  const goesOn = words[i]?.place === "subject" && (isWondered(spot) || !inner);
  return (
    last?.person === meant.single &&
    !goesOn &&
    context.group === undefined &&
    !referents.some((referent) => referent?.kind === "group")
  );
}

// Kit is where they said they'd be, and Ray is too, and they wave: as well the two of them.
function isBoth({ tokens, words, i, context }: Spot, { single }: Meant): boolean {
  const last = context.mentions.findLast(({ person }) => person !== undefined);
  const joins = /^(and|but|so|then)$/.test(tokens[i - 1]?.lower ?? "");
  const begins = i === 0 || joins || tokens[i - 1]?.kind === "mark";
  return words[i]?.place === "subject" && begins && last?.person !== single;
}

// Robin asks where they are: one of them, or both.
function isWondered({ tokens, words, i, context }: Spot): boolean {
  const last = context.mentions.findLast(({ person }) => person !== undefined);
  const asks = tokens[i - 1]?.lower ?? "";
  if (last?.subject !== true || !/^(where|why|how|if|whether)$/.test(asks)) return false;
  // As if they knew; puts it back where they found it: nobody asks.
  if (asks === "if" && tokens[i - 2]?.lower === "as") return false;
  return asks !== "where" || words.some((word, k) => k < i && WONDERS.has(word?.lemma ?? ""));
}

const WONDERS = new Set(
  "ask wonder know see tell say forget remember guess realise realize understand explain hear".split(
    " ",
  ),
);

const SHARED = /^(honeymoon|wedding|marriage|divorce|quarrel|friendship|affair)$/;

const BODY =
  /^(hands|fingers|faces|eyes|heads|backs|feet|knees|arms|shoulders|mouths|voices|hearts|breath|lips|teeth|hair|names|lives)$/;

function selves(
  { tokens, words, i, cast }: Spot,
  local: readonly Referent[],
  before: Referent | undefined,
  you: number,
): Referent | undefined {
  const singles = membersOf(cast, "they");
  if (tokens[i]?.lower === "themself" && singles.length === 1) {
    return singles[0] === you ? one(you) : OTHER;
  }
  if (before !== undefined) return before;
  return (words[i]?.clauseSubject?.heads.length ?? 0) > 0 ? boundThey(local, you) : undefined;
}

/** Who of the cast a `they` could mean, where it stands. */
interface Meant {
  /** Those named in the line. */
  readonly named: readonly number[];
  readonly group: readonly number[];
  readonly groupFits: boolean;
  /** Somebody who goes by `they`. */
  readonly single: number | undefined;
  readonly singleFits: boolean;
  /** Neither of them, the two of them: several for certain. */
  readonly several: boolean;
  readonly both: boolean;
  /** The three of them, when there are three. */
  readonly everybody: boolean;
  /** The two of them, said of a third. */
  readonly rest: boolean;
}

function candidates(spot: Spot, subjects: ReadonlySet<number>, ofGroup: boolean): Meant {
  const { tokens, words, i, cast, context, referents } = spot;
  const decision = words[i];
  const named = [
    ...new Set(context.mentions.flatMap(({ person }) => (person === undefined ? [] : [person]))),
  ];
  const counted = tokens[i - 1]?.lower === "of" && COUNTS.test(tokens[i - 2]?.lower ?? "");
  const both = tokens[i + 1]?.lower === "both";
  const several = counted || both;
  const everybody = several && COUNTED[cast.length] === tokens[i - 2]?.lower;
  const barred = decision?.pos === "object" && isBarredForMany(tokens, decision);
  const whole = cast.map((_, index) => index);
  const others = whole.filter((index) => !subjects.has(index));
  const spoken = context.group ?? (named.length > 1 ? named : whole);
  // Ysolde tells the two of them: the other two, where there are three.
  // But of Fenn, who is no talker, and himself, where the line has named Fenn.
  const pair = named.length === 2 && cast.length === 3 && named.some((one) => subjects.has(one));
  const rest =
    counted && isOfOthers(spot, others.length) && subjects.size === 1 && !ofGroup && !pair;
  // Ysolde lies awake and listens to them: not to herself.
  const left = barred ? spoken.filter((index) => !subjects.has(index)) : [];
  // Takes leave of them both: of the other two, where there are three.
  const leaves = barred || tokens[decision?.governor ?? -1]?.lower === "of";
  const group = everybody
    ? whole
    : rest || (both && leaves && subjects.size === 1 && others.length === 2)
      ? others
      : left.length > 1
        ? left
        : spoken;
  // Fergus sits between them: two others.
  const between =
    /^(between|among|amongst)$/.test(tokens[decision?.governor ?? -1]?.lower ?? "") &&
    decision?.objects === 0 &&
    subjects.size === 1 &&
    (decision.clauseSubject?.heads ?? []).some((head) => spot.verbs.has(head)) &&
    !ofGroup;
  const barsGroup =
    (barred || between) && (ofGroup || group.some((person) => subjects.has(person)));
  const groupFits = group.length > 1 && !barsGroup && !dealsWithOne(spot, group);
  const singles = membersOf(cast, "they").filter((person) => !(barred && subjects.has(person)));
  const single = singles.findLast((person) => named.includes(person)) ?? singles[0];
  const together =
    context.group !== undefined || referents.some((referent) => referent?.kind === "group");
  const unnamed = named.length === 0 || (singles.length === 1 && !together);
  const parted =
    decision?.pos !== "his" &&
    /^(between|among|amongst)$/.test(tokens[i - 1]?.lower ?? "") &&
    tokens[i + 1]?.lower !== "and";
  // Isn't coping with any of them: not of themself.
  const part = tokens[i - 1]?.lower === "of" && PARTS.test(tokens[i - 2]?.lower ?? "");
  const ownPart = part && subjects.has(single ?? -1);
  const singleFits =
    !several &&
    !parted &&
    !ownPart &&
    single !== undefined &&
    (unnamed || named.includes(single as number));
  return { named, group, groupFits, single, singleFits, several, both, everybody, rest };
}

const DUAL = /^(both|either|neither|pair)$/;
const OF_TWO = /^(both|pair|either|neither|one|each)$/;

// They are the tracks of a pony: things, if they are not what the two of them are called.
function areThings({ words, verbs, i }: Spot): boolean {
  if (verbs.get(i) !== "be") return false;
  const what = words.find(
    (word) =>
      word?.place === "object" &&
      word.clauseSubject?.heads.includes(i) === true &&
      word.pos === "nouns",
  );
  return (
    what !== undefined && outsiderKind(what.lemma) === undefined && !what.lemma.endsWith("man")
  );
}

// Tells the two of them: no subject, and as many as there are others.
function isOfOthers({ tokens, words, i }: Spot, count: number): boolean {
  const word = tokens[i - 2]?.lower ?? "";
  const counted = DUAL.test(word) ? 2 : COUNTED.indexOf(word);
  return (
    counted > 1 && counted === count && /^(object|preposition)$/.test(words[i - 2]?.place ?? "")
  );
}

// They had let him keep his pen; they are about to tell him: he is not one of them.
function dealsWithOne({ tokens, words, i, cast }: Spot, group: readonly number[]): boolean {
  for (let k = i + 1; k < tokens.length; k++) {
    const decision = words[k];
    const token = tokens[k] as Token;
    if (decision?.clauseSubject?.heads.includes(i) !== true) continue;
    const close = decision.governor === k - 1 && decision.heads.length === 1;
    if (decision.place !== "object" && (decision.place !== "preposition" || !close)) continue;
    if (token.person !== undefined) {
      const alone = close && decision.pos === "name" && tokens[k + 1]?.clitic !== true;
      if (alone && group.includes(token.person)) return true;
      continue;
    }
    const pronoun = pronounOf(token.lower);
    if (pronoun?.as !== "object" || decision.pos !== "object" || pronoun.kind === "they") continue;
    if (!isBarredForMany(tokens, decision)) continue;
    const of = group.filter((person) => cast[person]?.pronoun === pronoun.kind);
    if (of.length === 1 && membersOf(cast, pronoun.kind).length === 1) return true;
  }
  return false;
}

/**
 * Several things, or people from outside, that a `they` may go back to; `"things"` where it can
 * mean nothing else.
 */
function thingsMeant(spot: Spot, meant: Meant): Mention | "things" | undefined {
  const { tokens, words, i, context, verbs, referents } = spot;
  const decision = words[i];
  const { named, several, both } = meant;
  const counts = several && !both;
  const verb = verbs.get(i) ?? (counts ? verbs.get(i - 2) : undefined);
  const alive = (verb !== undefined && !THINGS_DO.has(verb)) || eachOther(spot);
  const together =
    context.group !== undefined ||
    named.length > 1 ||
    referents.some((referent) => referent?.kind === "group");
  if (verb !== undefined && ONLY_THINGS.has(verb) && context.mentions.some((m) => m.things)) {
    return "things";
  }
  // She gets the oars, and together they push off.
  const all = tokens[i - 1]?.lower === "together" && addSpoken(context.spoken, referents).size > 1;
  if (all) return undefined;
  const of = tokens[i - 1]?.lower === "of";
  // Twelve pieces, eleven of them; six languages, none of them: more than the people there are.
  const counted = tokens[i - 2]?.lower ?? "";
  const known = tokens[i - 3]?.lower === "the";
  if (of && !known && MORE_THAN_A_FEW.test(counted) && spot.cast.length < 4) return "things";
  // The two of them, where there are two; neither of them, and nothing else was two.
  const number = DUAL.test(counted) ? 2 : known ? COUNTED.indexOf(counted) : 0;
  const pairs = context.mentions.some(
    ({ person, fits, word }) => person === undefined && fits === "many" && isOf(spot, word, number),
  );
  // She has to change down with the two of them: hardly with herself.
  const own = (words[i - 2]?.clauseSubject?.heads ?? []).some(
    (k) => personAt(referents[k]) !== undefined,
  );
  if (of && number === spot.cast.length && number > 1 && !pairs && !own) return undefined;
  // Her gloves lie between them: not between the gloves.
  const within = /^(in|on|inside|through|of)$/.test(tokens[decision?.governor ?? -1]?.lower ?? "");
  const lying = (decision?.clauseSubject?.heads ?? []).map((head) => tokens[head]?.text);
  const many = context.mentions.findLast(
    ({ person, fits, things, word }) =>
      person === undefined &&
      fits === "many" &&
      // Only people talk; but with one of them named, and gulls, it may be the gulls.
      !(alive && things && (together || BODY.test(word) || LIFELESS.test(word))) &&
      // The toasts they make: not the toasts.
      !(verb !== undefined && verb !== "be" && tokens[i - 1]?.text === word) &&
      // Makes fools of them: not of the fools.
      !(of && tokens[i - 2]?.text === word) &&
      !(decision?.pos === "object" && !counts && lying.includes(word) && !within),
  );
  if (many === undefined || !of || !PARTS.test(counted)) return many;
  // Three reasons, none of them good: who was named is not among them.
  if (!known && !both && context.group === undefined && isNew(spot, many)) return "things";
  // Her stories, some of them true.
  const from = tokens[i - 3]?.lower === "a" ? i - 4 : i - 3;
  return tokens[from]?.text === "," && tokens[from - 1]?.text === many.word ? "things" : many;
}

const LIFELESS =
  /^(legs|gloves|shoes|boots|socks|coats|books|papers|letters|keys|stairs|windows|walls|chairs|cards|cups|weekends|days|years|hours)$/;

// Two chairs, the boots, his hands, him and her: as many as that, for all that is said.
function isOf({ tokens, i }: Spot, word: string, number: number): boolean {
  if (word.includes(" ") || PAIRS.test(word)) return true;
  const at = tokens.slice(0, i).findLastIndex(({ text }) => text === word);
  const near = tokens.slice(Math.max(0, at - 3), Math.max(0, at)).map(({ lower }) => lower);
  return near.includes(COUNTED[number] ?? "") || near.includes("both") || near.includes("pair");
}

const PAIRS =
  /^(boots|shoes|gloves|socks|hands|feet|eyes|ears|knees|arms|legs|parents|brothers|sisters|twins|men|women|boys|girls|children|people)$/;

// Three reasons, dukes: never `the` or `her`.
function isNew({ tokens, words, i, cast }: Spot, { word, things }: Mention): boolean {
  const at = tokens.slice(0, i).findLastIndex(({ text }) => text === word);
  let k = at - 1;
  while (words[k]?.pos === "adjective" || words[k]?.pos === "noun") k--;
  const before = tokens[k]?.lower ?? "";
  // Two people, where there are two: they may be meant.
  if (!things && before === COUNTED[cast.length]) return false;
  return at >= 0 && !KNOWN.test(before);
}

const KNOWN = /^(the|this|that|these|those|his|her|their|its|my|your|our|'s)$/;

// They have never forgiven each other.
function eachOther({ tokens, i }: Spot): boolean {
  for (let k = i + 1; k < i + 12; k++) {
    const next = tokens[k + 1]?.lower;
    if (tokens[k]?.lower === "each" && next === "other") return true;
    if (tokens[k]?.lower === "one" && next === "another") return true;
    if (tokens[k]?.kind === "mark") return false;
  }
  return false;
}

const PLACES =
  /^(behind|around|about|beside|before|over|above|below|beneath|under|near|between|past|after|towards?|ahead|along|across|alongside|among|amongst|at|to)$/;

/** Whether `them`, with things to go back to, can hardly be the group. */
function isOnlyThings(spot: Spot, meant: Meant, many: Mention): boolean {
  const { tokens, words, i, context, referents, verbs } = spot;
  const { group, singleFits, several, both } = meant;
  const local = words[i]?.clauseSubject?.heads ?? [];
  // She counts every one of them, gets most of them wrong: not herself.
  const counted = tokens[i - 1]?.lower === "of" && PARTS.test(tokens[i - 2]?.lower ?? "");
  const part = (counted || (several && !both)) && words[i - 2]?.place === "object";
  if (part) return local.some((head) => group.includes(personAt(referents[head]) ?? -1));
  const unnamed = singleFits && !meant.named.includes(meant.single as number);
  const handled = unnamed && many.things && words[i]?.place === "object" && isHere(spot, many);
  if ((singleFits && !handled) || several || context.group !== undefined) return false;
  const earlier = lastThey(spot);
  // There are men on the bank, a dozen of them, and they sing.
  if (earlier?.kind === "other" && !many.things) return true;
  const spoken = new Set(meant.named);
  for (const referent of referents) {
    if (referent?.kind === "one") spoken.add(referent.person);
    if (referent?.kind === "group") return false;
  }
  if (spoken.size !== 1) return false;
  const verb = verbs.get(i);
  // The men make way for Roake as they would for a horse: the men.
  const governs = /^(because|who)$/.test(words[i - 1]?.pos ?? "");
  if (verb !== undefined && governs && !many.things && many.subject && !many.inner) return true;
  // His eyes aren't what they were.
  if (verb !== undefined) return many.things && many.subject && /^(be|seem|look)$/.test(verb);
  // He lets the rope run through his fingers until it burns them: nobody else is spoken of.
  const { pos, place, governor = -1 } = words[i] as Decision;
  return (
    pos === "object" && !(place === "preposition" && PLACES.test(tokens[governor]?.lower ?? ""))
  );
}

// Isabel reads the orders and folds them, whoever else there is that goes by "they".
function isHere({ tokens, i }: Spot, { word }: Mention): boolean {
  return tokens.slice(0, i).some(({ text }) => text === word);
}

// What the last `they` of the sentence meant.
function lastThey({ tokens, i, referents }: Spot): Referent | undefined {
  for (let k = i - 1; k >= 0; k--) {
    if (pronounOf(tokens[k]?.lower ?? "")?.kind === "they") return referents[k];
  }
  return undefined;
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

// They're saying that he fell.
function isSaying({ tokens, i, verbs }: Spot): boolean {
  const progressive = /^(be|have|say)$/.test(verbs.get(i) ?? "");
  return progressive && [i + 2, i + 3].some((k) => tokens[k]?.lower === "saying");
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
