/**
 * Reads a sentence: which words are verbs, and whose.
 *
 * Owns the search: every word is taken for all that it can be, the likeliest readings so far are
 * kept, and the best of them at the end are handed over with their costs. Promises work that
 * grows with the number of words and no faster. What may stand where is for phrases.ts and
 * clauses.ts to say; what follows from a reading, for the files that write.
 */
import { addBase, addFinite, addIng, addParticiple, addTo } from "./clauses.ts";
import {
  clauseIn,
  type Decision,
  dearer,
  decide,
  goOn,
  goOnIn,
  type Hypothesis,
  type Phrase,
  START,
  type Step,
  sameClause,
  stepWith,
  Ways,
} from "./hypothesis.ts";
import { addAnd, addBecause, addComma, addSpeech, addWho, addWhose, endingCost } from "./joints.ts";
import { isPassedOver, isSetIn, startsWithSubject } from "./passed-over.ts";
import {
  addAdjective,
  addLight,
  addNoun,
  addPossessive,
  growPhrase,
  leaveOpen,
  openPhrase,
  partedFromHer,
} from "./phrases.ts";
import type { PartOfSpeech, Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { INTRANSITIVE, TAKES_TWO } from "./verb-classes.ts";

/** One reading of a sentence: what each token is taken for. */
export interface Analysis {
  readonly cost: number;
  /** By token of the sentence; `undefined` for marks. */
  readonly words: readonly (Decision | undefined)[];
}

// How many readings of a whole sentence are compared, at most.
const MOST = 8;

// How many readings of the words so far are kept.
const KEPT = 11;

/**
 * The likeliest readings of a sentence, best first, none more than `margin` bits behind; for `times`
 * the work, from among as many times more.
 */
export function parse(tokens: readonly Token[], margin: number, times = 1): readonly Analysis[] {
  let kept: Hypothesis[] = [START];
  const out = new Ways(KEPT * times);
  for (let at = 0; at < tokens.length; at++) {
    read(tokens, at, kept, out);
    const found = out.take();
    if (found.length > 0) kept = found;
  }
  const ended = kept
    .map((h) => ({ h, cost: endingCost(tokens, h) }))
    .sort((a, b) => a.cost - b.cost);
  const least = ended[0]?.cost ?? 0;
  return ended
    .filter(({ cost }, i) => cost <= least + margin && i < MOST * times)
    .map(({ h, cost }) => ({ cost, words: unroll(h, tokens.length) }));
}

function unroll(h: Hypothesis, length: number): (Decision | undefined)[] {
  const words = new Array<Decision | undefined>(length).fill(undefined);
  // The newest decision of a token stands.
  for (let d = h.log; d !== undefined; d = d.before) words[d.at] ??= d;
  return words;
}

function read(tokens: readonly Token[], at: number, kept: readonly Hypothesis[], out: Ways): void {
  const token = tokens[at] as Token;
  if (token.kind === "mark") {
    const pauses = /^[,—–()[\]]$|^--+$|^…$|^\.\.+$/.test(token.text);
    const step: Step = { tokens, at, reading: PAUSE, out };
    const within = isSetIn(tokens, at);
    for (const h of kept) {
      if (pauses && !within) addComma(step, h, 0);
      else out.push(h);
    }
  } else if (token.kind === "speech") {
    const step: Step = { tokens, at, reading: SPOKEN, out };
    for (const h of kept) addSpeech(step, h);
  } else if (token.kind === "opaque") {
    const step: Step = { tokens, at, reading: PRINTED, out };
    for (const h of kept) addLight(step, h, "pronoun", "one");
  } else if (isPassedOver(tokens, at)) {
    for (const h of kept) out.push(h);
  } else {
    const steps = readingsIn(tokens, at).map((reading): Step => ({ tokens, at, reading, out }));
    for (const h of kept) {
      for (const step of steps) if (mayBeKept(step, h)) readAs(step, h);
    }
  }
}

// What a word gives back of its cost, at most: `her` before what somebody is given.
const GIVEN_BACK = 1;

// Whether a word may be read so after `h`: none costs less than its reading, but those that join.
function mayBeKept({ reading: { pos, cost }, out }: Step, h: Hypothesis): boolean {
  const joins = pos === "and" || pos === "because" || pos === "who";
  return joins || out.admits(h.cost + cost - GIVEN_BACK);
}

const PAUSE: Reading = { pos: "and", cost: 0, lemma: "," };
const SPOKEN: Reading = { pos: "pronoun", cost: 0, lemma: "" };
const PRINTED: Reading = { pos: "pronoun", cost: 0, lemma: "" };
const NAMED: Reading = { pos: "name", cost: 0, lemma: "" };
const UNKNOWN_NAME: Reading = { pos: "name", cost: 1, lemma: "" };

const CLITICS: Readonly<Record<string, readonly Reading[]>> = {
  "'d": [
    { pos: "modal", cost: 0, lemma: "would" },
    { pos: "past", cost: 0, lemma: "have" },
  ],
  "'ll": [{ pos: "modal", cost: 0, lemma: "will" }],
  "'re": [{ pos: "base", cost: 0, lemma: "be" }],
  "'ve": [{ pos: "base", cost: 0, lemma: "have" }],
  "'m": [{ pos: "base", cost: 0, lemma: "be" }],
};

const POSSESSIVE: Reading = { pos: "the", cost: 0, lemma: "'s" };
const IS: Reading = { pos: "finite", cost: 0, lemma: "be" };
const HAS: Reading = { pos: "finite", cost: 0, lemma: "have" };

// Words whose 's is never a possessive.
const NEVER_OWNS = /^(he|she|it|that|there|here|who|what|where|when|how|why|let|this)$/;

function readingsIn(tokens: readonly Token[], at: number): readonly Reading[] {
  const token = tokens[at] as Token;
  if (token.kind !== "word") return [];
  if (token.clitic) return CLITICS[token.lower] ?? readingsOfS(tokens, at);
  if (token.person !== undefined) {
    // Will, Mark, Grace: at the head of a sentence a name may be a word.
    return token.opens && !token.pinned ? [NAMED, ...nameAsWord(token)] : [NAMED];
  }
  const readings = token.readings;
  // And now there isn't a sound.
  const is = tokens[at + 1]?.readings.some(({ lemma, pos }) => lemma === "be" && pos !== "ing");
  if (token.lower === "there" && is) {
    // There is only one way; and there isn't.
    const after = tokens[at + 2];
    const some = after?.kind === "mark" || THERE_IS.test(after?.lower ?? "") ? 3 : 1.5;
    return readings.map((r) => (r.pos === "adverb" ? dearer(r, some) : r));
  }
  // The longer he waits, the less he knows.
  if (token.lower === "the" && isComparative(tokens[at + 1])) {
    return [...readings, { pos: "adverb", cost: 1, lemma: "the" }];
  }
  // All she says; for Maud is laughing.
  if (token.lower === "all" && startsWithSubject(tokens[at + 1]) && token.opens) {
    return readings.map((r) => (r.pos === "pronoun" ? r : dearer(r, 3)));
  }
  if (token.lower === "for" && startsWithSubject(tokens[at + 1]) && tokens[at - 1]?.text === ",") {
    return readings.map((r) =>
      r.pos === "because" ? { pos: r.pos, cost: 1.5, lemma: r.lemma } : r,
    );
  }
  // How much farther it is.
  if (token.lower === "much" && isComparative(tokens[at + 1])) return MUCH;
  // Derek's half; but he half turns.
  if (token.lower === "half" && /^('s|his|her|their)$/.test(tokens[at - 1]?.lower ?? "")) {
    return readings.filter(({ pos }) => pos !== "adverb");
  }
  // Either Derek or Meredith: neither of them is the subject.
  if (/^(neither|either)$/.test(token.lower) && startsWithSubject(tokens[at + 1])) return EITHER_OR;
  // And neither of them has improved.
  if (/^(neither|either|each|both)$/.test(token.lower) && tokens[at + 1]?.lower === "of")
    return OF_THEM;
  // Every morning since, …
  if (token.lower === "since" && tokens[at + 1]?.kind === "mark") return SINCE;
  // Before dark; until noon: no clause.
  if (/^(before|after|until|till)$/.test(token.lower) && HOURS.test(tokens[at + 1]?.lower ?? "")) {
    return readings.map((r) => (r.pos === "because" ? dearer(r, 3) : r));
  }
  // And neither tells the other: one of them.
  if (/^(neither|either|each)$/.test(token.lower) && isPlainVerb(tokens[at + 1])) {
    return readings.map((r) => (r.pos === "pronoun" ? r : dearer(r, 2)));
  }
  if (token.lower === "each" && tokens[at + 1]?.lower === "other") return EACH;
  if (token.lower === "other" && tokens[at - 1]?.lower === "each") return OTHER;
  // No sooner has he gone than …
  if (token.lower === "no" && tokens[at + 1]?.lower === "sooner") return NO_SOONER;
  if (token.lower === "but" && EXCEPTED.test(tokens[at - 1]?.lower ?? "")) return EXCEPT;
  if (token.lower === "her" && /^(own|best|worst|utmost)$/.test(tokens[at + 1]?.lower ?? "")) {
    return readings.filter(({ pos }) => pos === "his");
  }
  if (token.lower === "his") return readingsOfHis(tokens, at, readings);
  const capital = /^\p{Lu}/u.test(token.text) && token.lower !== "i";
  if (!capital || readings.some(({ pos }) => CLOSED.has(pos))) return readings;
  if (!token.opens) return [UNKNOWN_NAME];
  return readings.length === 1 && readings[0]?.pos === "noun"
    ? [...readings, UNKNOWN_NAME]
    : readings;
}

const THERE_IS =
  /^(a|an|no|some|any|much|many|little|few|enough|another|only|nothing|something|anything|nobody|somebody|one|two|three|more|less|so)$/;

function isPlainVerb(token: Token | undefined): boolean {
  const best = token?.readings.find(({ pos, cost }) => pos === "finite" && cost < 1);
  return best !== undefined && !/^(be|have|do)$/.test(best.lemma);
}

// No one but Meredith laughs.
const EXCEPTED =
  /^(one|nobody|nothing|none|everyone|everybody|anyone|anybody|everything|anything|all|who|what|nowhere)$/;
// Each other: one word, of whoever the clause is about.
const EACH: readonly Reading[] = [{ pos: "pronoun", cost: 0, lemma: "each" }];
const OTHER: readonly Reading[] = [{ pos: "adverb", cost: 0, lemma: "other" }];
const EITHER_OR: readonly Reading[] = [{ pos: "adverb", cost: 0, lemma: "either" }];
const MUCH: readonly Reading[] = [{ pos: "adverb", cost: 0, lemma: "much" }];
const SINCE: readonly Reading[] = [{ pos: "adverb", cost: 0, lemma: "since" }];
const OF_THEM: readonly Reading[] = [{ pos: "pronoun", cost: 0, lemma: "either" }];
const HOURS =
  /^(dark|dawn|light|noon|midnight|sunrise|sunset|dusk|nightfall|daybreak|breakfast|dinner)$/;
const NO_SOONER: readonly Reading[] = [{ pos: "adverb", cost: 0, lemma: "not" }];
const EXCEPT: readonly Reading[] = [{ pos: "preposition", cost: 0, lemma: "but" }];

function isComparative(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    /^(more|less|.{2,}er)$/.test(token.lower) &&
    token.lower !== "other" &&
    token.readings.some(({ pos }) => pos === "adverb" || pos === "adjective")
  );
}

// His being right, his hand: what follows is his, if it can be.
function readingsOfHis(
  tokens: readonly Token[],
  at: number,
  readings: readonly Reading[],
): readonly Reading[] {
  const next = tokens[at + 1];
  if (next?.kind !== "word" || next.person !== undefined || next.clitic) return readings;
  const after = next.readings;
  // Slides his half across.
  if (next.lower === "half") return readings.filter(({ pos }) => pos === "his");
  // His never being at a loss.
  const doing = tokens[at + 2]?.readings.some(({ pos }) => pos === "ing");
  if (/^(never|not|always|ever)$/.test(next.lower) && doing === true) {
    return readings.filter(({ pos }) => pos === "his");
  }
  if (!after.some(({ pos, cost }) => OWNABLE.has(pos) && cost <= 4)) return readings;
  // And so does his tailor.
  const turned = /^(does|is|has|was)$/.test(tokens[at - 1]?.lower ?? "");
  const thing = turned && after.some(({ pos, cost }) => pos === "noun" && cost <= 1);
  if (thing || after.every(({ pos }) => OWNABLE.has(pos)))
    return readings.filter(({ pos }) => pos === "his");
  return readings.map((r) => (r.pos === "his" ? r : dearer(r, 3)));
}

const OWNABLE: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>([
  "noun",
  "nouns",
  "adjective",
  "ing",
]);

const CLOSED: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>([
  "the",
  "his",
  "subject",
  "object",
  "self",
  "pronoun",
  "preposition",
  "and",
  "because",
  "who",
  "whose",
  "modal",
  "to",
]);

function nameAsWord(token: Token): readonly Reading[] {
  return token.readings
    .filter(({ pos, lemma }) => pos === "modal" || (pos === "base" && lemma !== token.lower))
    .map((reading) => dearer(reading, 2));
}

function readingsOfS(tokens: readonly Token[], at: number): readonly Reading[] {
  const owner = tokens[at - 1];
  const readings: Reading[] = [];
  if (isOwned(tokens, at)) return [POSSESSIVE];
  const pronoun = NEVER_OWNS.test(owner?.lower ?? "");
  const following = tokens[at + 1];
  // He's late / it's his: what is shortened has something after it.
  const verb =
    tokens[at]?.lower === "'s" &&
    following !== undefined &&
    following.kind !== "mark" &&
    !/^(and|or)$/.test(following.lower);
  const after = following?.kind === "word" ? following.lower : "";
  // That coat of Bettina's has seen better days; his by day, and Derek's whenever he is away.
  if (!pronoun && (AFTER_OWNER.test(after) || AFTER_WHOLE.test(after))) return [POSSESSIVE];
  const certain =
    /^(not|never|always|still|already|just|so|very|here|there|been|gone|too|the|a|an|in|on|at|no|my|his|her|its|their|only|also|as|about|going)$/;
  if (!pronoun) readings.push(dearer(POSSESSIVE, verb && certain.test(after) ? 3 : 0));
  if (!verb) return readings;
  const having = after === "having" ? 3 : 0;
  const cost = having + (pronoun ? 0 : owner?.person === undefined ? 1.2 : 0.4);
  // James's shoes again: hardly what James is.
  const own = following.readings;
  const thing =
    own.some(({ pos }) => pos === "noun" || pos === "nouns") &&
    own.every(({ pos, cost }) => cost > 1 || /^(nouns?|base|finite)$/.test(pos));
  if (thing && following.person === undefined) {
    readings.push(dearer(IS, cost + 5));
    return readings;
  }
  // Alma's smell of onions, Ruthie's of ink.
  if (after === "of" && /^(,|and|but|or)$/.test(tokens[at - 2]?.text ?? "")) return [POSSESSIVE];
  // What's Bly found?
  const finds = owner?.lower === "what" && (following.person !== undefined || isPerson(after));
  const next = nextWord(tokens, finds ? at + 2 : at + 1);
  const likely = next === undefined ? undefined : likelihoodOfHas(tokens, next);
  const has = finds && likely !== undefined && likely > -9 ? likely + 3 : likely;
  if (has !== undefined) {
    readings.push(dearer(HAS, cost + Math.max(0, -has)));
    readings.push(dearer(IS, cost + Math.max(0, has)));
  } else {
    readings.push(dearer(IS, cost));
  }
  return readings;
}

function isPerson(lower: string): boolean {
  return /^(he|she|they)$/.test(lower);
}

const AFTER_OWNER =
  /^(has|is|was|were|does|did|can|will|would|could|hasn't|isn't|wasn't|weren't|doesn't|didn't|can't|won't)$/;

// Before these a clause has said what it says: nobody is whenever.
const AFTER_WHOLE = /^(whenever|because|if|although|though|unless|until|whereas|than|but)$/;

// Derek's own; the applause is Robin's, and Robin's alone; he finds Derek's instead.
function isOwned(tokens: readonly Token[], at: number): boolean {
  const owner = tokens[at - 1];
  const after = tokens[at + 1];
  if (owner === undefined || NEVER_OWNS.test(owner.lower) || after?.kind !== "word") return false;
  if (after.lower === "own") return true;
  const ends = tokens[at + 2] === undefined || tokens[at + 2]?.kind === "mark";
  if (!ends) return false;
  if (AFTER_OWNED.test(after.lower)) return true;
  return (
    after.lower === "alone" &&
    tokens[at - 2]?.lower === "and" &&
    tokens.slice(Math.max(0, at - 6), at - 2).some(({ text }, k, all) => {
      return text === owner.text && all[k + 1]?.lower === "'s";
    })
  );
}

// What cannot be all that somebody is.
const AFTER_OWNED = /^(instead|too|again|though|anyway|either|already|first|next)$/;

// Finished, lost: what somebody has done, or is.
const DONE_ALONE = new Set(
  `stop start begin change move forget eat drink turn return leave decide fail try win call write
phone lie promise agree grow get become think say speak stay work live love see hear wait ask`.split(
    /\s+/,
  ),
);

/** Bits for `has` against `is` before a participle; `undefined` where there is none. */
function likelihoodOfHas(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at] as Token;
  const readings = word.readings;
  const participle = readings.find(({ pos }) => pos === "participle");
  if (participle === undefined) return undefined;
  const quality = readings.find(({ pos }) => pos === "adjective");
  const after = tokens[at + 1];
  if (/^(been|had|got|gotten)$/.test(word.lower)) return 9;
  if (word.lower === "given" && after?.lower === "up") return 9;
  if (
    /^(supposed|used|allowed|bound|meant)$/.test(word.lower) &&
    /^(to|by)$/.test(after?.lower ?? "")
  ) {
    return -9;
  }
  // she's turned white
  const white =
    after?.kind === "word" &&
    after.readings.some(({ pos, cost }) => pos === "adjective" && cost < 1);
  if (white && /^(turn|go|grow|come|fall)$/.test(participle.lemma)) return 9;
  // signed by her
  if (after?.lower === "by") return -9;
  const object =
    after?.kind === "opaque" ||
    after?.person !== undefined ||
    (after?.kind === "word" &&
      after.readings.some(({ pos, cost }) => STARTS_OBJECT.has(pos) && cost < 2));
  if (object) return 9;
  if (INTRANSITIVE.has(participle.lemma)) return 9;
  if (quality !== undefined && quality.cost < participle.cost) return -9;
  if (quality !== undefined && quality.cost <= participle.cost) return -1;
  if (DONE_ALONE.has(participle.lemma)) return 3;
  // When she's told, …: nobody tells without anybody told.
  const alone = after === undefined || after.kind === "mark";
  return alone && TAKES_TWO.has(participle.lemma) ? -3 : 0.5;
}

const STARTS_OBJECT: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>([
  "the",
  "his",
  "object",
  "self",
  "pronoun",
  "noun",
  "nouns",
]);

function nextWord(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from; i < tokens.length && i < from + 4; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "word") return undefined;
    if (token.lower === "once") continue;
    if (!token.readings.some(({ pos, cost }) => pos === "adverb" && cost < 1)) return i;
  }
  return undefined;
}

function readAs(step: Step, h: Hypothesis): void {
  const { reading } = step;
  switch (reading.pos) {
    case "noun":
    case "nouns":
      addNoun(step, h);
      return;
    case "name":
      addLight(step, h, "name", "one");
      return;
    case "pronoun":
      addLight(
        step,
        h,
        reading.lemma === "it" || reading.lemma === "you" ? "pronoun" : "indefinite",
        numberOf(reading.lemma),
      );
      return;
    case "subject":
      addLight(step, h, "pronoun", HE_OR_SHE.has(reading.lemma) ? "one" : "many", "subject");
      return;
    case "object":
    case "self":
      addLight(step, h, "pronoun", "one", "object");
      return;
    case "the":
      if (reading.lemma === "'s") addPossessive(step, h);
      else openPhrase(step, h);
      return;
    case "his":
      openPhrase(step, h);
      return;
    case "finite":
    case "modal":
    case "past":
      addFinite(reading.pos === "past" && reading.lemma !== "be" ? withCost(step, 0.7) : step, h);
      return;
    case "base":
      addFinite(step, h);
      addBase(step, h);
      return;
    case "ing":
      addIng(step, h);
      return;
    case "participle":
      addParticiple(step, h);
      return;
    case "to":
      addTo(step, h);
      return;
    case "adjective":
      addAdjective(step, h);
      return;
    case "adverb":
      addAdverb(step, h);
      return;
    case "preposition":
      addPreposition(step, h);
      return;
    case "and":
      addAnd(step, h);
      return;
    case "because":
      addBecause(step, h);
      return;
    case "who":
      addWho(step, h);
      return;
    case "whose":
      addWhose(step, h);
      return;
  }
}

function withCost(step: Step, cost: number): Step {
  return stepWith(step, dearer(step.reading, cost));
}

const HE_OR_SHE = new Set(["he", "she"]);
const MANY = wordSet(
  "you these those both few many several two three four five six seven eight nine ten",
);
const EITHER = wordSet("all some any none most more half mine ours yours theirs hers his there");

function numberOf(lemma: string): Phrase["number"] {
  return MANY.has(lemma) ? "many" : EITHER.has(lemma) ? "either" : "one";
}

// At the head of a clause these turn verb and subject about: never has he, here comes Derek.
const TURNS = wordSet(`
here there so never neither nor only rarely seldom hardly scarcely barely sooner little nowhere long
often thus then not`);

const WHERE = wordSet("here there now then home upstairs downstairs outside inside abroad");

const PARTICLES = wordSet("up down out in off on away back round over along past by forth");

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

function addAdverb(step: Step, h: Hypothesis): void {
  const { at, reading, out, tokens } = step;
  if (h.last === "open") {
    // Meredith's by rank: whose it is, and no more.
    const owned = tokens[at - 1]?.lower === "'s" && isPreposition(tokens[at]) ? 3 : 0;
    growPhrase(step, h, owned + (h.phrase?.first === at - 1 ? 1 : 1.5));
    if (h.phrase?.quality !== true) return;
  }
  const from = h.last === "open" ? leaveOpen(h) : h;
  const held =
    from.last === "and" ||
    from.last === "comma" ||
    from.last === "because" ||
    from.last === "preposition" ||
    from.last === "start";
  const c = from.clause;
  // so does the dog; and only later does she think to ask
  if (c.verb && TURNS.has(reading.lemma) && (from.and !== "" || from.last === "comma")) {
    const clause = clauseIn(c);
    clause.turned = true;
    const cost = from.cost + reading.cost + 0.5;
    out.push(goOnIn(clause, from, cost, "adverb", decide(from, at, reading)));
  }
  // Down the hill: no adverb, when something follows that it can go with.
  const next = tokens[at + 1];
  const leads =
    (from.last === "start" || from.last === "comma" || from.last === "and") &&
    next?.kind === "word" &&
    next.readings.some(({ pos }) => pos === "the" || pos === "his") &&
    isPreposition(tokens[at]);
  const opening = !c.verb && c.subject === undefined && c.kind === "main";
  // Up gets Derek.
  const away =
    PARTICLES.has(reading.lemma) &&
    next?.kind === "word" &&
    next.readings.some(({ pos, cost }) => pos === "finite" && cost < 3);
  // …, and off | goes Meredith.
  if (c.verb && away && from.and !== "") {
    const clause = clauseIn(c);
    clause.turned = true;
    const sum = from.cost + reading.cost + 0.5;
    out.push(goOnIn(clause, from, sum, "adverb", decide(from, at, reading)));
  }
  const cost = from.cost + reading.cost + (leads ? 3 : 0) + onHerBack(step, from);
  if (!out.admits(cost)) return;
  const way = goOn(from, cost);
  if (opening && (away || TURNS.has(reading.lemma))) {
    const clause = sameClause(c);
    clause.turned = true;
    way.clause = clause;
  }
  way.comma = from.comma || from.last === "comma";
  if (reading.lemma === "then" && from.last === "comma") way.and = "and";
  // Out of here he goes: "here" is all that follows.
  const closes = from.last === "preposition" && WHERE.has(reading.lemma);
  if (!held || closes) way.last = "adverb";
  if (closes) way.place = "none";
  way.log = decide(from, at, reading);
  out.push(way);
}

function isPreposition(token: Token | undefined): boolean {
  return token?.readings.some(({ pos }) => pos === "preposition") === true;
}

// On her back: not on her, and back.
function onHerBack(step: Step, h: Hypothesis): number {
  const has = h.place === "object" && h.clause.lemma === "have";
  return h.place === "preposition" || has ? partedFromHer(step, h) : 0;
}

function addPreposition(step: Step, from: Hypothesis): void {
  const { at, reading, out } = step;
  const h = leaveOpen(from);
  const cost = h.cost + reading.cost + (from.last === "preposition" ? 0.5 : 0);
  if (!out.admits(cost)) return;
  const next = goOn(h, cost);
  next.phrase = undefined;
  next.fresh = false;
  next.place = "none";
  next.comma = h.comma || h.last === "comma";
  next.last = "preposition";
  next.governor = at;
  next.log = decide(h, at, reading);
  out.push(next);
}
