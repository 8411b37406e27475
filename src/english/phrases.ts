/**
 * Noun phrases: where one may stand in a sentence, and how it grows word by word.
 *
 * Owns the choices between subject, object, list, aside and the like, with what each costs. Costs are
 * bits; they were set by hand, from what narration does, and only their differences matter.
 */
import {
  type Clause,
  clauseIn,
  dearer,
  decide,
  decideInside,
  goOn,
  type Hypothesis,
  type Phrase,
  type Place,
  phraseAt,
  type Step,
  sameClause,
  samePhrase,
  stepWith,
  withSubject,
  withVerb,
} from "./hypothesis.ts";
import type { PartOfSpeech } from "./reading.ts";
import {
  INTRANSITIVE,
  LINKS,
  SAYS,
  TAKES_CLAUSE,
  TAKES_QUALITY,
  TAKES_TWO,
} from "./verb-classes.ts";

const TIMES = new Set(
  `morning night day evening afternoon time moment week year minute second hour month summer winter
spring autumn while today tonight tomorrow yesterday once instant weekend monday tuesday wednesday
thursday friday saturday sunday days hours minutes weeks years months nights mornings step steps way
inch times`.split(/\s+/),
);

/** Which slot a pronoun's form allows. */
type Form = "subject" | "object" | "any";

/** A place for a phrase: the clause as it is then, and what that costs. */
interface Spot {
  readonly clause: Clause;
  readonly phrase: Phrase;
  readonly place: Place;
  readonly cost: number;
  readonly joins: boolean;
}

function isTime(token: Step["tokens"][number] | undefined): boolean {
  return TIMES.has(token?.lower ?? "");
}

/** How badly a subject and a verb's form go together. */
export function disagreement(subject: Phrase | undefined, pos: PartOfSpeech): number {
  if (subject === undefined || subject.number === "either") return 0;
  if (pos === "finite") return subject.number === "many" ? 6 : 0;
  if (pos === "base") return subject.number === "one" ? 6 : 0;
  return 0;
}

/** Whether there was a comma since the last word that counts. */
export function isPaused(h: Hypothesis): boolean {
  return h.comma || h.last === "comma";
}

// Where, Hugo asks, …; what she sees, he tells her, …: said in the middle of something else.
function isSaidAside(tokens: Step["tokens"], at: number): boolean {
  if (tokens[at - 1]?.text !== ",") return false;
  const says = tokens[at + 1]?.readings.some(
    ({ pos, lemma }) => pos === "finite" && SAYS.has(lemma),
  );
  if (says !== true) return false;
  const whom = tokens[at + 2];
  const told = whom?.person !== undefined || /^(him|her|them)$/.test(whom?.lower ?? "");
  return tokens[told ? at + 3 : at + 2]?.text === ",";
}

/** Puts a phrase wherever it may stand for no more than `room` bits. */
function spots(
  h: Hypothesis,
  fresh: Phrase,
  form: Form,
  room: number,
  tokens: Step["tokens"],
): Spot[] {
  const { clause: c } = h;
  const found: Spot[] = [];
  const add = (clause: Clause, place: Place, cost: number, phrase: Phrase = fresh): void => {
    if (cost <= room) found.push({ clause, place, cost, phrase, joins: phrase !== fresh });
  };
  const light = fresh.kind === "name" || fresh.kind === "pronoun";
  if (h.last === "preposition") {
    add(c, "preposition", form === "subject" ? 5 : 0);
    return found;
  }
  // A list: the keys and the phone; Derek, Meredith and Mark.
  const listed = h.fresh && h.phrase !== undefined && (h.and !== "" || h.last === "comma");
  if (listed && h.phrase !== undefined && !(h.place === "subject" && c.aside && h.and === "")) {
    const clash =
      (form === "subject" && h.place !== "subject") || (form === "object" && h.place === "subject");
    // …on Jude's arm, and Jude reads: hardly an arm and Jude.
    const apart = fresh.kind === "name" && h.comma && h.and !== "" ? 2 : 0.5;
    const mixed = (h.phrase.kind === "noun") !== (fresh.kind === "noun") ? apart : 0;
    // the lid, sniffs, …: a noun with nothing before it goes badly with one that has.
    const uneven = fresh.kind === "noun" && !fresh.open && !h.phrase.bare && !fresh.when ? 1.2 : 0;
    // …, nods to Pip, and steps into the lobby: no Pip and steps.
    const deed = fresh.verbal && h.phrase.kind !== "noun" ? 1.5 : 0;
    const paused = h.and !== "" && h.comma && h.phrase.joined === undefined ? 1 : 0;
    // Slower than Marcus, but he …: hardly Marcus and he.
    const again = form === "subject" && h.and !== "" && h.comma ? 2 : 0;
    const cost =
      (h.and === "" ? 1.5 : 0) + (clash ? 4 : 0) + mixed + uneven + paused + again + deed;
    // It is Meredith, not Derek, who …: all but Derek.
    if (h.and === "" && h.log?.lemma === "not") {
      const left = samePhrase(fresh, h.phrase.heads);
      left.number = h.phrase.number;
      left.first = h.phrase.first;
      add(c.subject === h.phrase ? withSubject(c, left) : c, h.place, 0, left);
    }
    if (cost <= room) {
      const joined = join(h.phrase, fresh, h.and);
      add(c.subject === h.phrase ? withSubject(c, joined) : c, h.place, cost, joined);
    }
  }
  const subject = (clause: Clause, cost: number): void => {
    const sum = cost + (form === "object" ? 5 : 0);
    if (sum > room) return;
    const found = withSubject(clause, fresh);
    found.replaceable = false;
    if (clause.inverted === "awaited") found.inverted = "late";
    add(found, "subject", sum);
  };
  const object = (cost: number): void => {
    if (cost > room) return;
    const clause = sameClause(c);
    clause.objects++;
    add(clause, "object", cost);
  };
  // A new clause: , and he looks away.
  const begin = (kind: Clause["kind"], cost: number): void => {
    if (cost <= room) subject(clauseIn(c, kind), cost);
  };

  if (c.kind !== "loose" && c.inverted === "awaited") {
    // Then nods it: hardly that it nods.
    const says = SAYS.has(c.lemma) && tokens[fresh.first]?.lower !== "it";
    const mute = c.helper === undefined && !c.speech && !says;
    subject(c, mute && fresh.kind === "pronoun" ? 4 : 0);
    return found;
  }
  if (c.kind !== "loose" && !c.verb) {
    if (c.subject === undefined) {
      // Where, Hugo asks, is the kitchen?
      const aside = c.turned && tokens.at(-1)?.text === "?" && isSaidAside(tokens, fresh.first);
      // Between Noor and Elliot there is nothing: no subject yet.
      const held = h.place === "preposition" && h.and !== "" && !h.comma ? 3 : 0;
      subject(c, held + (aside ? 2 : 0));
      if (aside) begin("who", 0.5);
    } else if (c.replaceable || (light && tokens[c.subject.first]?.lower === "whose")) {
      subject(c, 0.2);
    } else if (h.last === "comma") {
      // Head down, Derek walks. / Derek, his hands cold, waits.
      const named = c.subject.kind !== "noun";
      const whole = sameClause(c);
      whole.aside = false;
      subject(whole, (named ? 4 : 1.5) + (c.aside ? 2 : 0));
      if (c.aside) add(c, "loose", 1 + (form === "any" ? 0 : 3));
      // Derek, she thinks, is lying.
      if (c.aside && light) begin("who", 1);
    } else if (h.and === "") {
      if (c.subject.when) subject(c, 0.4);
      // the woman Derek loves
      const takes = c.subject.kind === "noun" || c.subject.kind === "indefinite";
      if (h.fresh) begin("who", (takes ? 1 : 5) + (light ? 0 : 1));
      else add(c, "loose", 4);
      // Derek, owner of the place these ten years, …
      if (h.fresh && c.aside && fresh.open) add(c, "loose", 2.5);
    }
    if (h.and !== "") begin("main", c.aside ? 0.7 : 1.5);
    // One look from her and Derek forgets his lines.
    if (h.and !== "" && c.subject?.single === true) {
      subject(clauseIn(withVerb(c)), 0.8);
    }
    return found;
  }
  if (c.kind === "loose" && !c.verb) {
    if (room >= 6) add(withVerb(c), "object", 6);
    return found;
  }
  // Past the verb.
  const fronted = ancestor(c, (up) => up.kind !== "loose" && !up.verb && up.subject === undefined);
  const setOff = h.comma || h.last === "comma" || h.last === "speech";
  if (h.last === "comma" || (h.comma && h.and === "")) {
    // When Derek waits, the rain … / Watching her, he …
    // What she's looking at, he tells her, is …
    const said = fronted !== undefined && c.kind === "who" && isSaidAside(tokens, fresh.first);
    if (said) begin("who", 0);
    if (fronted !== undefined) subject(fronted, said ? 3 : 0);
    // The rain stops, the light goes.
    begin("main", fronted === undefined ? 3 : 5);
    const alone = fresh.bare && !fresh.when ? (fresh.verbal ? 2.5 : 1.5) : 0;
    add(c, "loose", form === "any" ? (light ? 2.5 : 1.2 + alone) : 5);
  } else if (h.and !== "") {
    if (fronted !== undefined) subject(fronted, 3);
    // Between Noor and Elliot: the two belong together.
    const pairs = h.phrase?.joined === undefined && tokens[h.governor]?.lower === "between";
    // With her mouth open and her head back.
    const beside = tokens[h.governor]?.lower === "with" && !h.fresh && c.verb;
    if (beside && (fresh.open || light)) add(c, "preposition", h.comma ? 1 : 0.7);
    begin("main", (setOff ? 0.2 : 0.6) + (pairs && h.place === "preposition" ? 3 : 0));
  } else {
    // Kissing Nell is …: not she, right after the deed.
    const done = h.last === "verb" && c.forms === "g" ? 2 : 0;
    if (fronted !== undefined) subject(fronted, (light ? 1.2 : 1.8) + done);
    if (form === "subject") {
      // The way she laughs: her laughing says which way.
      const which = h.fresh && h.phrase?.kind === "noun" && /^(object|preposition)$/.test(h.place);
      if (TAKES_CLAUSE.has(c.lemma)) begin("sub", 0.2);
      else begin(which ? "who" : "sub", 2);
      // …, and when she doesn't he gets up
      if (c.kind === "sub") begin("main", 1);
    } else if (h.last === "speech") {
      begin("main", 0.5);
      add(c, "loose", 3);
    } else if (h.place === "object" || h.last === "verb" || c.objects === 0) {
      // The book the man reads; the look she gives him.
      if (h.fresh && (h.phrase?.kind === "noun" || h.phrase?.kind === "indefinite") && light) {
        begin("who", 1.5);
      }
      object(objectCost(c, fresh, h));
    } else {
      object(1 + objectCost(c, fresh, h));
    }
    if (form === "subject") object(6);
  }
  return found;
}

function objectCost(c: Clause, phrase: Phrase, h: Hypothesis): number {
  const person = phrase.kind === "name" || phrase.kind === "pronoun";
  const links = person ? /^(be|become|remain)$/.test(c.lemma) : LINKS.has(c.lemma);
  const cannot = INTRANSITIVE.has(c.lemma) && !links && !phrase.when ? 3 : 0;
  if (c.objects === 0) {
    // Nobody takes off his boots them.
    const late = h.last === "phrase" && h.place !== "object" ? 2 : 0;
    const bad = late > 0 && person ? 3 : 0;
    return cannot + late + bad;
  }
  const when = phrase.when ? 0.5 : 9;
  if (c.objects === 1) return Math.min(when, TAKES_TWO.has(c.lemma) ? 0.3 : 4);
  return Math.min(when, 6);
}

/** The nearest clause outside `c` for which something holds. */
export function ancestor(c: Clause, holds: (up: Clause) => boolean): Clause | undefined {
  let steps = 0;
  for (let up = c.up; up !== undefined && steps < 12; up = up.up, steps++) if (holds(up)) return up;
  return undefined;
}

// Brakes, steps: as well a verb.
function isVerbal({ tokens, at }: Step): boolean {
  const readings = tokens[at]?.readings ?? [];
  return readings.some(({ pos, cost }) => pos === "finite" && cost <= 3);
}

const MOST_HEADS = 12;

function join(left: Phrase, right: Phrase, by: Hypothesis["and"]): Phrase {
  const or = by === "or" || (by === "" && left.joined === "or");
  // A list of more names than this is no sentence.
  const joined = samePhrase(right, [...left.heads.slice(-MOST_HEADS), ...right.heads]);
  joined.first = left.first;
  if (!or) joined.number = "many";
  joined.joined = or ? "or" : "and";
  if (left.kind !== right.kind) joined.kind = "noun";
  return joined;
}

/** A phrase has begun, or is all there: puts it everywhere it may stand. */
export function beginPhrase(
  step: Step,
  h: Hypothesis,
  phrase: Omit<Phrase, "first" | "joined" | "heads" | "bare" | "led" | "verbal" | "single">,
  form: Form = "any",
): void {
  const { at, reading, out } = step;
  const left = leaveOpen(h);
  const room = out.room(left.cost + reading.cost);
  if (room < 0) return;
  const whole: Phrase = {
    heads: phrase.open ? [] : [at],
    first: at,
    number: phrase.number,
    kind: phrase.kind,
    open: phrase.open,
    joined: undefined,
    when: phrase.when,
    compounds: phrase.compounds,
    bare: phrase.kind === "noun" && !phrase.open,
    led: phrase.open && !phrase.quality,
    verbal: phrase.kind === "noun" && !phrase.open && isVerbal(step),
    single: phrase.open && (reading.lemma === "one" || reading.lemma === "another"),
    quality: phrase.quality,
  };
  for (const spot of spots(left, whole, form, room, step.tokens)) {
    const cost = left.cost + spot.cost + reading.cost;
    if (!out.admits(cost)) continue;
    const keeps = spot.place === "preposition" && !spot.joins;
    const said = decide(left, at, reading);
    said.place = spot.place;
    said.clauseSubject = spot.place === "subject" ? undefined : spot.clause.subject;
    said.governor = spot.place === "preposition" ? h.governor : spot.clause.verbAt;
    said.objects = spot.clause.objects;
    said.heads = spot.phrase.heads;
    const next = goOn(left, cost);
    next.clause = spot.clause;
    next.phrase = spot.phrase;
    next.place = spot.place;
    next.fresh = true;
    next.last = phrase.open ? "open" : "phrase";
    next.comma = keeps && left.comma;
    if (!keeps) next.and = "";
    if (spot.joins) next.listing = left.and === "";
    next.log = said;
    out.push(tellVerb(next));
  }
}

const PARTICLES = /^(up|down|out|off|away|back|forward|over|round)$/;
const HAS_OBJECT = /^(it|him|them|me|us|himself|herself|themselves|itself)$/;

/** `the`, `two`, `her` before its noun, `Derek's`: a phrase that waits for its noun. */
export function openPhrase(step: Step, h: Hypothesis): void {
  const { reading, at, out } = step;
  // all the, both his, the two
  if (h.last === "open" && h.phrase !== undefined) {
    const before = step.tokens[at - 1]?.lower ?? "";
    const article = reading.pos === "his" || ARTICLE.test(reading.lemma);
    const owned = OWNERS.test(before) && NOT_OWNED.test(reading.lemma);
    const daily = before === "her" && reading.lemma === "every" && isTime(step.tokens[at + 1]);
    const odd = daily || owned || (article && !BEFORE_ARTICLE.test(before));
    const cost = h.cost + reading.cost + (odd ? 7 : 1);
    if (!out.admits(cost)) return;
    const next = goOn(h, cost);
    next.log = decideInside(h, at, reading);
    out.push(next);
    return;
  }
  const many = MANY.test(reading.lemma) ? "many" : ONE.test(reading.lemma) ? "one" : "either";
  beginPhrase(step, h, {
    number: many,
    kind: "noun",
    open: true,
    when: false,
    quality: false,
    compounds: true,
  });
}

const MANY = /^(these|those|several|few|many|both|two|three|four|five|six|seven|eight|nine|ten)$/;
const ONE = /^(this|that|each|every|another|either|neither|one|much|a|an)$/;

const ARTICLE = /^(the|a|an|my|our|your|its|their|no)$/;
const BEFORE_ARTICLE = /^(all|both|half|such|what|quite|rather|twice|many|whose)$/;
const OWNERS = /^(his|her|their|my|your|our|its|'s)$/;
const NOT_OWNED =
  /^(some|any|more|less|enough|another|this|that|these|those|each|all|both|no|either|neither|much)$/;

/** A word that joins an open phrase without being its noun: `cold`, `waiting`, `very`. */
export function growPhrase(step: Step, h: Hypothesis, cost: number): void {
  if (h.last !== "open" || h.phrase === undefined) return;
  const sum = h.cost + cost + step.reading.cost;
  if (!step.out.admits(sum)) return;
  const phrase = samePhrase(h.phrase);
  phrase.quality = step.reading.pos !== "adverb";
  pushInside(step, h, sum, phrase, "open");
}

/** A noun: the end of an open phrase, one more word of a compound, or a phrase by itself. */
export function addNoun(step: Step, h: Hypothesis): void {
  const { tokens, at, reading, out } = step;
  const many = reading.pos === "nouns";
  const number = many ? "many" : EITHER.test(reading.lemma) ? "either" : "one";
  const word = tokens[at]?.lower ?? "";
  const when = TIMES.has(word);
  if (h.last === "open" && h.phrase !== undefined) {
    const old = h.phrase;
    const clash =
      (old.number === "many" && !many && old.joined === undefined && number === "one") ||
      (old.number === "one" && many)
        ? 3
        : 0;
    // His nails black and Juno's blue, and leaves Kit's for last.
    const deed = many && tokens[at - 1]?.lower === "and" ? doneTo(step) : 0;
    const cost = h.cost + reading.cost + clash + deed;
    if (!out.admits(cost)) return;
    const filled = samePhrase(old, [...old.heads, at]);
    filled.number = old.joined === "and" ? "many" : number;
    filled.open = false;
    filled.when = when;
    filled.compounds = true;
    pushInside(step, h, cost, filled, "phrase");
    return;
  }
  // the car door: the second noun takes the first one's place.
  if (h.last === "phrase" && h.phrase?.compounds === true) {
    const old = h.phrase;
    const cost = h.cost + reading.cost + (old.number === "many" ? 3 : 1);
    if (out.admits(cost)) {
      const grown = samePhrase(old, [...old.heads.slice(0, -1), at]);
      grown.number = old.joined === "and" ? "many" : number;
      grown.when = when;
      pushInside(step, h, cost, grown, "phrase");
    }
  }
  // Without anything before it.
  const mass = MASS.has(word);
  // Hands it up, ties them: a verb.
  const hands = many && HAS_OBJECT.test(tokens[at + 1]?.lower ?? "");
  const away = many && PARTICLES.test(tokens[at + 1]?.lower ?? "");
  const joins = h.and !== "" || h.last === "comma";
  const deeds =
    (hands || away) && isVerbal(step) ? (hands ? 3 : 1.5) : many && joins ? doneTo(step) : 0;
  const bit =
    (when || mass ? 0.5 : many ? 0.7 : 1.5) + partedFromHer(step, h) + deeds - givenHer(step, h);
  const bare = {
    number,
    kind: "noun",
    open: false,
    when,
    quality: false,
    compounds: true,
  } as const;
  beginPhrase(stepWith(step, dearer(reading, bit)), h, bare);
}

// …, and watches the bank: no watches, with something right after them that can be watched.
function doneTo(step: Step): number {
  const { tokens, at } = step;
  const what = tokens[at + 1]?.lower ?? "";
  const somebody = tokens[at + 1]?.person !== undefined;
  const led = somebody || /^(the|a|an|his|her|their|its)$/.test(what);
  if (!led || !isVerbal(step)) return 0;
  return /^(size|shape|colou?r|length|width)$/.test(tokens[at + 2]?.lower ?? "") ? 0 : 2;
}

/**
 * What it costs to part `her` from a noun, or what could be one, right after it: `to her feet` is
 * hardly ever to her; with a verb that takes two things it may be.
 */
export function partedFromHer({ tokens, at }: Step, h: Hypothesis): number {
  if (tokens[at - 1]?.lower !== "her" || h.last !== "phrase" || h.phrase?.kind !== "pronoun") {
    return 0;
  }
  const noun = (tokens[at]?.readings ?? []).find(({ pos }) => pos === "noun" || pos === "nouns");
  if (tokens[at]?.lower === "back" && h.clause.lemma === "have") return 3;
  if (noun === undefined || noun.cost > 3) return 0;
  // Which of her silences; but the rest of her sleeps.
  const part = tokens[h.governor]?.lower === "of" && OF_SEVERAL.test(tokens[at - 3]?.lower ?? "");
  if (h.place === "preposition") return part ? 6 : 3;
  return TAKES_TWO.has(h.clause.lemma) ? 0 : 1.5;
}

const OF_SEVERAL = /^(which|one|two|three|each|some|any|none|most|many|several|few)$/;

// Gives her permission, calls her sweetheart: as likely she as hers.
// The one cost that is given back: parse.ts says how much there may be of it.
function givenHer({ tokens, at }: Step, h: Hypothesis): number {
  if (tokens[at - 1]?.lower !== "her" || h.place !== "object") return 0;
  const word = tokens[at]?.lower ?? "";
  if (h.clause.lemma === "call") return word === "name" ? 0 : 1;
  return TAKES_TWO.has(h.clause.lemma) && UNCOUNTED.test(word) ? 0.8 : 0;
}

const UNCOUNTED =
  /(sion|tion|ment|ness|ance|ence|ity|ship|dom|age|ice|ure)$|^(hope|strength|comfort|trouble|grief|credit|leave|shelter|reason|cause|proof|help|company|space|room|faith|support|refuge|relief|pain|peace|warmth|work)$/;

const MASS = new Set(
  `coffee tea water wine beer food breakfast lunch dinner supper money time advice bread cake soup
toast whisky whiskey milk juice ice chocolate medicine brandy rain snow music news`.split(/\s+/),
);

const EITHER =
  /^(police|staff|family|crew|team|fish|sheep|deer|news|series|means|pair|couple|rest)$/;

const DESCRIBES = /^(the|a|this|poor|old|young|little|dear|sweet|another|my|your|her|his|our)$/;

/** A name or a pronoun. */
export function addLight(
  step: Step,
  h: Hypothesis,
  kind: "name" | "pronoun" | "indefinite",
  number: Phrase["number"],
  form: Form = "any",
): void {
  // young Meredith, the Derek of old
  if (kind === "name" && h.last === "open" && h.phrase !== undefined) {
    const { at, reading, out } = step;
    const described = DESCRIBES.test(step.tokens[at - 1]?.lower ?? "") ? 2 : 7.5;
    const cost = h.cost + described + reading.cost;
    if (!out.admits(cost)) return;
    const filled = samePhrase(h.phrase, [...h.phrase.heads, at]);
    filled.number = h.phrase.joined === "and" ? "many" : number;
    filled.open = false;
    filled.compounds = false;
    pushInside(step, h, cost, filled, "phrase");
    return;
  }
  const phrase = { number, kind, open: false, when: false, quality: false, compounds: false };
  beginPhrase(step, h, phrase, form);
}

/** `'s` after a phrase: what was a phrase is now the beginning of another. */
export function addPossessive(step: Step, from: Hypothesis): void {
  const { at, reading } = step;
  // The other's, the dead's.
  const h = from.phrase?.quality === true ? leaveOpen(from) : from;
  const old = h.phrase;
  if (old === undefined || h.last !== "phrase") return;
  const next = step.tokens[at + 1];
  const owned =
    next?.kind === "word" &&
    next.readings.some(({ pos, cost }) => /^nouns?$/.test(pos) && cost < 5);
  // Derek and Meredith's house: all of it is whose the house is.
  const opened: Phrase = {
    heads: old.joined === undefined ? [] : old.heads.slice(0, -1),
    first: old.first,
    number: "either",
    kind: "noun",
    open: true,
    joined: old.joined,
    when: false,
    compounds: true,
    bare: false,
    led: true,
    verbal: false,
    single: false,
    // Derek's, with nothing after it that he could own, may stand alone.
    quality: !owned,
  };
  const cost = h.cost + reading.cost;
  pushInside(step, h, cost + (old.joined === undefined ? 0 : 0.5), opened, "open", opened.heads);
  if (old.joined !== undefined) {
    const shared = samePhrase(opened, []);
    shared.joined = undefined;
    pushInside(step, h, cost, shared, "open", shared.heads);
  }
}

/** `Derek's refusing`: what was open is filled with a deed. */
export function fillWithDeed({ at }: Step, h: Hypothesis): Hypothesis {
  const deed = phraseAt(at, "doing");
  deed.first = (h.phrase as Phrase).first;
  return swap(h, h.cost, h.log, deed, "phrase");
}

// The word goes on with the last phrase, which is `phrase` now.
function pushInside(
  { at, reading, out }: Step,
  h: Hypothesis,
  cost: number,
  phrase: Phrase,
  last: Hypothesis["last"],
  heads?: readonly number[],
): void {
  if (!out.admits(cost)) return;
  const log = decideInside(h, at, reading);
  if (heads !== undefined) log.heads = heads;
  out.push(swap(h, cost, log, phrase, last));
}

/** Puts a phrase in the place of the last one, from which it grew. */
function swap(
  h: Hypothesis,
  cost: number,
  log: Hypothesis["log"],
  phrase: Phrase,
  last: Hypothesis["last"],
): Hypothesis {
  const next = goOn(h, cost);
  if (h.clause.subject === h.phrase) next.clause = withSubject(h.clause, phrase);
  next.phrase = phrase;
  next.last = last;
  next.fresh = true;
  next.log = log;
  return tellVerb(next);
}

// A verb that stood before its subject learns who that is.
function tellVerb(h: Hypothesis): Hypothesis {
  const { clause: c } = h;
  if (c.inverted !== "late" || c.subject !== h.phrase || h.place !== "subject") return h;
  const log = decide(h, c.verbAt, { pos: c.verbPos, cost: 0, lemma: c.lemma });
  log.finite = true;
  log.subject = c.subject;
  const next = goOn(h, h.cost);
  next.log = log;
  return next;
}

/** Goes on after a phrase that has found no noun. */
export function leaveOpen(h: Hypothesis): Hypothesis {
  if (h.last !== "open" || h.phrase === undefined) return h;
  const next = goOn(h, h.cost + (h.phrase.quality ? 2.5 : 6));
  const phrase = samePhrase(h.phrase);
  phrase.open = false;
  if (h.clause.subject === h.phrase) next.clause = withSubject(h.clause, phrase);
  next.phrase = phrase;
  next.last = "phrase";
  return next;
}

/** An adjective: in a phrase, after a verb, or by itself. */
export function addAdjective(step: Step, h: Hypothesis): void {
  const { at, reading, out } = step;
  if (h.last === "open") {
    growPhrase(step, h, 0);
    return;
  }
  const c = h.clause;
  const parted = h.place === "preposition" ? partedFromHer(step, h) : 0;
  const loose = (cost: number): void => {
    const sum = h.cost + cost + parted + reading.cost;
    if (!out.admits(sum)) return;
    const next = goOn(h, sum);
    if (c.helper !== undefined) {
      const clause = sameClause(c);
      clause.helper = undefined;
      next.clause = clause;
    }
    next.fresh = false;
    next.last = "adjective";
    next.place = "none";
    next.log = decide(h, at, reading);
    out.push(next);
  };
  if (h.last === "preposition" || h.last === "because") loose(2);
  else if (h.last === "verb" || h.last === "adverb") loose(LINKS.has(c.lemma) ? 0 : 1.5);
  else if (h.last === "adjective") loose(0.7);
  else if (h.last === "phrase" && c.inverted === "late") loose(0);
  else if (h.last === "phrase" && h.place === "object") {
    loose(TAKES_QUALITY.has(c.lemma) ? 0.2 : 1);
  } else if (h.last === "phrase") loose(h.phrase?.kind === "pronoun" ? 1 : 3);
  else loose(1);
  // Cold hands shake.
  if (h.last === "phrase" || h.last === "adjective") return;
  beginPhrase(stepWith(step, dearer(reading, 1.2)), h, {
    number: "either",
    kind: "noun",
    open: true,
    when: false,
    quality: true,
    compounds: true,
  });
}
