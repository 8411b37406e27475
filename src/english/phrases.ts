/**
 * Noun phrases: where one may stand in a sentence, and how it grows word by word.
 *
 * Owns the choices between subject, object, list, aside and the like, with what each costs. Costs are
 * bits; they were set by hand, from what narration does, and only their differences matter.
 */
import {
  type Clause,
  type Decision,
  decide,
  type Hypothesis,
  NEW_CLAUSE,
  type Phrase,
  type Place,
  type Step,
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

/** A phrase that is no noun: a clause, a deed, a thing said. */
export function doing(at: number, kind: "doing" | "indefinite"): Phrase {
  return {
    heads: [at],
    first: at,
    number: "one",
    kind,
    open: false,
    compounds: false,
    bare: false,
    led: false,
    verbal: false,
    single: false,
    joined: undefined,
    when: false,
    quality: false,
  };
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
    const joined = join(h.phrase, fresh, h.and);
    const clash =
      (form === "subject" && h.place !== "subject") || (form === "object" && h.place === "subject");
    // …on Jude's arm, and Jude reads: hardly an arm and Jude.
    const apart = fresh.kind === "name" && h.comma && h.and !== "" ? 2 : 0.5;
    const mixed = (h.phrase.kind === "noun") !== (fresh.kind === "noun") ? apart : 0;
    // the lid, sniffs, …: a noun with nothing before it goes badly with one that has.
    const uneven = fresh.kind === "noun" && !fresh.open && !h.phrase.bare && !fresh.when ? 1.2 : 0;
    const paused = h.and !== "" && h.comma && h.phrase.joined === undefined ? 1 : 0;
    // Slower than Marcus, but he …: hardly Marcus and he.
    const again = form === "subject" && h.and !== "" && h.comma ? 2 : 0;
    const cost = (h.and === "" ? 1.5 : 0) + (clash ? 4 : 0) + mixed + uneven + paused + again;
    // It is Meredith, not Derek, who …: all but Derek.
    if (h.and === "" && h.log?.lemma === "not") {
      const { heads, number } = h.phrase;
      const left: Phrase = { ...fresh, heads, number, first: h.phrase.first };
      add(c.subject === h.phrase ? { ...c, subject: left } : c, h.place, 0, left);
    }
    add(c.subject === h.phrase ? { ...c, subject: joined } : c, h.place, cost, joined);
  }
  const subject = (clause: Clause, cost: number): void => {
    const sum = cost + (form === "object" ? 5 : 0);
    if (sum > room) return;
    const inverted = clause.inverted === "awaited" ? "late" : clause.inverted;
    add({ ...clause, subject: fresh, replaceable: false, inverted }, "subject", sum);
  };
  // A new clause: , and he looks away.
  const begin = (kind: Clause["kind"], cost: number): void => {
    if (cost <= room) subject({ ...NEW_CLAUSE, kind, up: c }, cost);
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
      subject({ ...c, aside: false }, (named ? 4 : 1.5) + (c.aside ? 2 : 0));
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
      subject({ ...NEW_CLAUSE, up: { ...c, verb: true } }, 0.8);
    }
    return found;
  }
  if (c.kind === "loose" && !c.verb) {
    add({ ...c, verb: true }, "object", 6);
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
      begin("sub", TAKES_CLAUSE.has(c.lemma) ? 0.2 : 2);
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
      add({ ...c, objects: c.objects + 1 }, "object", objectCost(c, fresh, h));
    } else {
      add({ ...c, objects: c.objects + 1 }, "object", 1 + objectCost(c, fresh, h));
    }
    if (form === "subject") add({ ...c, objects: c.objects + 1 }, "object", 6);
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
  return {
    ...right,
    // A list of more names than this is no sentence.
    heads: [...left.heads.slice(-MOST_HEADS), ...right.heads],
    first: left.first,
    number: or ? right.number : "many",
    joined: or ? "or" : "and",
    kind: left.kind === right.kind ? left.kind : "noun",
  };
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
    single: phrase.open && /^(one|another)$/.test(reading.lemma),
    quality: phrase.quality,
  };
  for (const spot of spots(left, whole, form, room, step.tokens)) {
    const cost = left.cost + spot.cost + reading.cost;
    if (!out.admits(cost)) continue;
    const keeps = spot.place === "preposition" && !spot.joins;
    const said: Partial<Decision> = {
      place: spot.place,
      clauseSubject: spot.place === "subject" ? undefined : spot.clause.subject,
      governor: spot.place === "preposition" ? h.governor : spot.clause.verbAt,
      objects: spot.clause.objects,
      heads: spot.phrase.heads,
    };
    const next: Hypothesis = {
      cost,
      clause: spot.clause,
      phrase: spot.phrase,
      place: spot.place,
      fresh: true,
      last: phrase.open ? "open" : "phrase",
      comma: keeps && left.comma,
      and: keeps ? left.and : "",
      listing: spot.joins ? left.and === "" : left.listing,
      governor: left.governor,
      log: decide(left, at, reading, said),
    };
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
    out.push({ ...h, cost, log: decide(h, at, reading, inside(h)) });
    return;
  }
  const many = MANY.test(reading.lemma) ? "many" : ONE.test(reading.lemma) ? "one" : "either";
  const phrase = { number: many, kind: "noun", open: true, when: false } as const;
  beginPhrase(step, h, { ...phrase, quality: false, compounds: true });
}

const MANY = /^(these|those|several|few|many|both|two|three|four|five|six|seven|eight|nine|ten)$/;
const ONE = /^(this|that|each|every|another|either|neither|one|much|a|an)$/;

const ARTICLE = /^(the|a|an|my|our|your|its|their|no)$/;
const BEFORE_ARTICLE = /^(all|both|half|such|what|quite|rather|twice|many|whose)$/;
const OWNERS = /^(his|her|their|my|your|our|its|'s)$/;
const NOT_OWNED =
  /^(some|any|more|less|enough|another|this|that|these|those|each|all|both|no|either|neither|much)$/;

/** What is said of a word that goes on with the phrase before it. */
export function inside(h: Hypothesis): Partial<Decision> {
  return {
    place: h.place,
    clauseSubject: h.place === "subject" ? undefined : h.clause.subject,
    governor: h.place === "preposition" ? h.governor : h.clause.verbAt,
    objects: h.clause.objects,
    grows: true,
    heads: h.phrase?.heads ?? [],
  };
}

/** A word that joins an open phrase without being its noun: `cold`, `waiting`, `very`. */
export function growPhrase(step: Step, h: Hypothesis, cost: number): void {
  if (h.last !== "open" || h.phrase === undefined) return;
  const phrase = { ...h.phrase, quality: step.reading.pos !== "adverb" };
  const log = decide(h, step.at, step.reading, inside(h));
  step.out.push(
    swap({ ...h, cost: h.cost + cost + step.reading.cost, log }, h.phrase, phrase, "open"),
  );
}

/** A noun: the end of an open phrase, one more word of a compound, or a phrase by itself. */
export function addNoun(step: Step, h: Hypothesis): void {
  const { tokens, at, reading, out } = step;
  const many = reading.pos === "nouns";
  const number = many ? "many" : EITHER.test(reading.lemma) ? "either" : "one";
  const word = tokens[at]?.lower ?? "";
  const when = TIMES.has(word);
  const log = decide(h, at, reading, inside(h));
  if (h.last === "open" && h.phrase !== undefined) {
    const old = h.phrase;
    const clash =
      (old.number === "many" && !many && old.joined === undefined && number === "one") ||
      (old.number === "one" && many)
        ? 3
        : 0;
    const filled: Phrase = {
      ...old,
      heads: [...old.heads, at],
      number: old.joined === "and" ? "many" : number,
      open: false,
      when,
      compounds: true,
    };
    const cost = h.cost + reading.cost + clash;
    out.push(swap({ ...h, cost, log }, old, filled, "phrase"));
    return;
  }
  // the car door: the second noun takes the first one's place.
  if (h.last === "phrase" && h.phrase?.compounds === true) {
    const old = h.phrase;
    const grown: Phrase = {
      ...old,
      heads: [...old.heads.slice(0, -1), at],
      number: old.joined === "and" ? "many" : number,
      when,
    };
    const cost = h.cost + reading.cost + (old.number === "many" ? 3 : 1);
    out.push(swap({ ...h, cost, log }, old, grown, "phrase"));
  }
  // Without anything before it.
  const mass = MASS.has(word);
  // Hands it up, ties them: a verb.
  const hands = many && HAS_OBJECT.test(tokens[at + 1]?.lower ?? "");
  const away = many && PARTICLES.test(tokens[at + 1]?.lower ?? "");
  const deeds = (hands || away) && isVerbal(step) ? (hands ? 3 : 1.5) : 0;
  const bit =
    (when || mass ? 0.5 : many ? 0.7 : 1.5) + partedFromHer(step, h) + deeds - givenHer(step, h);
  const alone = { ...reading, cost: reading.cost + bit };
  const bare = {
    number,
    kind: "noun",
    open: false,
    when,
    quality: false,
    compounds: true,
  } as const;
  beginPhrase({ ...step, reading: alone }, h, bare);
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
  if (h.place === "preposition") return 3;
  return TAKES_TWO.has(h.clause.lemma) ? 0 : 1.5;
}

// Gives her permission, calls her sweetheart: as likely she as hers.
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
    const filled: Phrase = {
      ...h.phrase,
      heads: [...h.phrase.heads, at],
      number: h.phrase.joined === "and" ? "many" : number,
      open: false,
      compounds: false,
    };
    const log = decide(h, at, reading, inside(h));
    const described = DESCRIBES.test(step.tokens[at - 1]?.lower ?? "") ? 2 : 7.5;
    out.push(
      swap({ ...h, cost: h.cost + described + reading.cost, log }, h.phrase, filled, "phrase"),
    );
    return;
  }
  const phrase = { number, kind, open: false, when: false, quality: false, compounds: false };
  beginPhrase(step, h, phrase, form);
}

/** `'s` after a phrase: what was a phrase is now the beginning of another. */
export function addPossessive(step: Step, h: Hypothesis): void {
  const { at, reading, out } = step;
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
  const own = decide(h, at, reading, { ...inside(h), heads: opened.heads });
  const cost = h.cost + reading.cost;
  out.push(
    swap(
      { ...h, cost: cost + (old.joined === undefined ? 0 : 0.5), log: own },
      old,
      opened,
      "open",
    ),
  );
  if (old.joined !== undefined) {
    const shared: Phrase = { ...opened, heads: [], joined: undefined };
    const log = decide(h, at, reading, { ...inside(h), heads: [] });
    out.push(swap({ ...h, cost, log }, old, shared, "open"));
  }
}

/** `Derek's refusing`: what was open is filled with a deed. */
export function fillWithDeed({ at }: Step, h: Hypothesis): Hypothesis {
  const old = h.phrase as Phrase;
  return swap(h, old, { ...doing(at, "doing"), first: old.first }, "phrase");
}

/** Puts a phrase in the place of another that it grew from. */
function swap(h: Hypothesis, old: Phrase, phrase: Phrase, last: Hypothesis["last"]): Hypothesis {
  const clause = h.clause.subject === old ? { ...h.clause, subject: phrase } : h.clause;
  return tellVerb({ ...h, clause, phrase, last, fresh: true });
}

// A verb that stood before its subject learns who that is.
function tellVerb(h: Hypothesis): Hypothesis {
  const { clause: c } = h;
  if (c.inverted !== "late" || c.subject !== h.phrase || h.place !== "subject") return h;
  const verb = { pos: c.verbPos, lemma: c.lemma, cost: 0 };
  return { ...h, log: decide(h, c.verbAt, verb, { finite: true, subject: c.subject }) };
}

/** Goes on after a phrase that has found no noun. */
export function leaveOpen(h: Hypothesis): Hypothesis {
  if (h.last !== "open" || h.phrase === undefined) return h;
  const cost = h.cost + (h.phrase.quality ? 2.5 : 6);
  const phrase: Phrase = { ...h.phrase, open: false };
  const clause = h.clause.subject === h.phrase ? { ...h.clause, subject: phrase } : h.clause;
  return { ...h, cost, clause, phrase, last: "phrase" };
}

/** An adjective: in a phrase, after a verb, or by itself. */
export function addAdjective(step: Step, h: Hypothesis): void {
  const { at, reading, out } = step;
  if (h.last === "open") {
    growPhrase(step, h, 0);
    return;
  }
  const c = h.clause;
  const log = decide(h, at, reading);
  const parted = h.place === "preposition" ? partedFromHer(step, h) : 0;
  const loose = (cost: number): void => {
    out.push({
      ...h,
      cost: h.cost + cost + parted + reading.cost,
      fresh: false,
      last: "adjective",
      place: "none",
      log,
      clause: c.helper === undefined ? c : { ...c, helper: undefined },
    });
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
  const alone = { ...reading, cost: reading.cost + 1.2 };
  beginPhrase({ ...step, reading: alone }, h, {
    number: "either",
    kind: "noun",
    open: true,
    when: false,
    compounds: true,
    quality: true,
  });
}
