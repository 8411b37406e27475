/**
 * Verbs: whose verb a verb is.
 *
 * Owns the choices for finite verbs (the subject at hand, one further out, one shared with `and`, one
 * that is still to come) and for verbs that are not finite. Costs as in phrases.ts; what joins and
 * parts clauses is joints.ts's.
 */
import {
  type Clause,
  clauseIn,
  dearer,
  decide,
  decideInside,
  goOn,
  goOnIn,
  type Hypothesis,
  NEW_CLAUSE,
  type Phrase,
  phraseAt,
  type Step,
  sameClause,
  stepWith,
  withSubject,
  withVerb,
} from "./hypothesis.ts";
import { cutOff } from "./joints.ts";
import { isAnimal, outsiderKind } from "./outsiders.ts";
import {
  addNoun,
  ancestor,
  disagreement,
  fillWithDeed,
  growPhrase,
  isPaused,
  leaveOpen,
  partedFromHer,
} from "./phrases.ts";
import type { PartOfSpeech, Reading } from "./reading.ts";
import {
  INTRANSITIVE,
  LINKS,
  OF_PEOPLE,
  SAYS,
  TAKES_BARE,
  TAKES_CLAUSE,
  TAKES_DOING,
  TAKES_WISH,
} from "./verb-classes.ts";

const HELPERS: Readonly<Record<string, Clause["helper"]>> = { be: "be", have: "have", do: "do" };

function helperOf(reading: Reading): Clause["helper"] {
  return reading.pos === "modal" ? "modal" : HELPERS[reading.lemma];
}

const FORM: Partial<Record<PartOfSpeech, string>> = { base: "b", ing: "g", participle: "e" };

/** A verb of its subject's person: `takes`, `took`, `will`, and `take` of many. */
export function addFinite(step: Step, from: Hypothesis): void {
  const { at, reading, out } = step;
  const h = leaveOpen(from);
  const c = h.clause;
  const { pos, lemma } = reading;
  // Had meant to come; is told, being asked: nobody's verbs but those that wait for them.
  const waited = pos === "base" ? c.helper === "modal" : /^(have|be)$/.test(c.helper ?? "");
  const waits = h.last === "verb" && waited;
  const other = pos === "base" || pos === "past";
  const taken = other && (waits || step.tokens[at - 1]?.lower === "to") ? 5 : 0;
  const parted = partedFromHer(step, h) + taken;
  const shortened = step.tokens[at]?.clitic === true;
  const take = (
    target: Clause,
    subject: Phrase | undefined,
    cost: number,
    order: "" | "series" | "turned" = "",
  ): void => {
    // Who says that's how it is: what is shortened leans on its subject.
    const leans = subject !== undefined && order !== "turned" && !subject.heads.includes(at - 1);
    const short = shortened && leans && h.last === "phrase" ? 5 : 0;
    const sum = h.cost + reading.cost + cost + parted + short + (h.listing ? 1.5 : 0);
    if (!out.admits(sum)) return;
    const clause = sameClause(target);
    clause.replaceable = false;
    clause.verb = true;
    clause.helper = helperOf(reading);
    clause.forms = "z";
    clause.lemma = lemma;
    clause.verbAt = at;
    clause.verbPos = pos;
    clause.objects = 0;
    clause.inverted = "";
    clause.aside = false;
    if (order === "turned") {
      clause.subject = undefined;
      clause.inverted = "awaited";
    } else if (order === "series") clause.series = h.and === "";
    const log = decide(h, at, reading);
    log.finite = true;
    log.inner = target.kind !== "main";
    log.subject = subject;
    const next = goOnIn(clause, h, sum, "verb", log);
    next.listing = false;
    out.push(next);
  };
  const word = step.tokens[at]?.lower ?? "";
  const agrees = (subject: Phrase | undefined): number =>
    word === "was" || word === "wasn't"
      ? disagreement(subject, "finite")
      : word === "were" && subject?.number === "one"
        ? 1.5
        : disagreement(subject, pos);
  // A comma between a subject and its verb, with nothing set off by it.
  const torn = (clause: Clause): number =>
    (clause.aside ? 3.5 : 0) +
    (h.last === "comma" ? 3.5 : 0) +
    (h.and !== "" ? 4 : 0) +
    (h.fresh && h.place === "loose" ? 3 : 0);

  if (c.kind !== "loose" && !c.verb && c.subject !== undefined) {
    // What has Derek done: not what has Derek.
    const asked =
      c.turned && c.replaceable && helperOf(reading) !== undefined && isLight(step) ? 2 : 0;
    // And neither does Jasper.
    const word = step.tokens[at - 1]?.lower ?? "";
    const nor = lemma === "do" && word === "neither" && isLight(step) ? 3 : 0;
    take(c, c.subject, agrees(c.subject) + torn(c) + asked + nor + (h.fresh ? 0 : 0.2));
  }
  // Not a word of it does he hear.
  const early = c.turned && c.kind === "main" && !c.verb && c.subject?.kind === "noun";
  if (early && helperOf(reading) !== undefined && isLight(step) && h.and === "") {
    take(c, undefined, 0.3, "turned");
  }
  // thinks Meredith knows
  if (h.fresh && h.place === "object" && h.phrase !== undefined && h.and === "" && !isPaused(h)) {
    // It is Meredith's being gentle: hardly that she is.
    const named = c.lemma === "be" && step.tokens[at]?.lower === "'s" ? 3 : 0;
    // Which she tells Derek is new: whom, before what.
    const whom = TAKES_WHOM.test(c.lemma) && c.objects === 1 ? 5 : 0;
    const clausal = (TAKES_CLAUSE.has(c.lemma) ? 0.6 : 4) + named + whom;
    const form = formOf(h, h.phrase);
    const subject = h.phrase;
    const cost = agrees(subject) + clausal + (form === "object" ? 8 : 0);
    take(withSubject(clauseIn(c, "sub"), subject), subject, cost);
  }
  // so does the dog: not the verb of anybody before.
  const turns = helperOf(reading) !== undefined && TURNED.has(lastWord(step)) ? 3 : 0;
  addShared(h, "z", (clause, cost) => {
    // You swear, spit and cross your heart: put, spit, let are what the verb before them is.
    const tense = clause.verbPos === "past" ? "past" : clause.verbPos === "base" ? "base" : pos;
    const other = (pos === "past" || pos === "base") && pos !== tense;
    // Eats what he left and reads: not he, then and now.
    const later = pos === "finite" && clause.verbPos === "past" && clause.kind !== "main";
    // That he should marry, and sighs: not he, after what he should.
    const helped = pos === "finite" && clause.kind !== "main" && clause.forms.includes("b");
    const slip = (other ? 1 : later ? 1.5 : helped ? 0.8 : 0) + lifeless(step, clause);
    take(clause, clause.subject, cost + turns + slip + agrees(clause.subject), "series");
  });
  // The man who waits | smiles. / The man standing there | smiles.
  if (c.verb || c.kind === "loose") {
    const outer = ancestor(c, (up) => up.kind !== "loose" && !up.verb && up.subject !== undefined);
    if (outer !== undefined) {
      const whole = c.kind === "main" ? 4 : 0.3;
      take(outer, outer.subject, whole + agrees(outer.subject) + torn(outer));
    }
  }
  if (c.verb || c.kind === "loose") {
    const fronted = ancestor(
      c,
      (up) => up.kind !== "loose" && !up.verb && up.subject === undefined,
    );
    // What wakes Derek | isn't the whistle.
    const named = fronted === undefined ? undefined : namingClause(c, fronted);
    if (fronted !== undefined && named !== undefined && h.and === "") {
      const subject = phraseAt(named.from, "indefinite");
      const said = c.kind === "who" && SAYS.has(c.lemma) && c !== named;
      const parted = h.last === "comma" && !said ? 2 : 0.5;
      // When it is over she closes …, looks at the wall: hardly that the time looks.
      const late = lemma !== "be" && step.tokens[named.from]?.lower === "when" ? 3 : 0;
      take(withSubject(fronted, subject), subject, agrees(subject) + parted + late);
    }
    // Only when the taxi has gone | does he wave.
    if (fronted?.turned === true && helperOf(reading) !== undefined && h.and === "") {
      take(fronted, undefined, 0.3, "turned");
    }
    // How long has he been there, and | does he know?
    if (h.and !== "" && helperOf(reading) !== undefined && isAsked(step) && isLight(step)) {
      take(clauseIn(c), undefined, 0.3, "turned");
    }
  }
  // …, and down the ladder | comes the bucket.
  const leads = h.place === "preposition" && h.last === "phrase" && h.and !== "" && c.verb;
  if (leads && pos === "finite" && (INTRANSITIVE.has(lemma) || lemma === "be")) {
    take(clauseIn(c), undefined, 1, "turned");
  }
  // Always Derek, thinks Meredith.
  if (h.last === "comma" && pos !== "base" && SAYS.has(lemma) && endsWithSubject(step)) {
    take(clauseIn(c.kind === "loose" ? c : withVerb(c)), undefined, 0.5, "turned");
  }
  if (c.kind !== "loose" && !c.verb && (c.subject === undefined || c.replaceable)) {
    take(c, undefined, turningCost(step, h), "turned");
    if (c.subject === undefined) {
      // Waits. Then walks.
      const start = h.last === "start" || (h.last === "adverb" && c.kind === "main");
      take(c, undefined, pos === "base" ? 9 : start ? 3.5 : 5);
    }
  }
}

const TAKES_WHOM = /^(tell|assure|convince|remind|warn|inform|persuade)$/;

// It's so quiet that she can hear him, or thinks she can: not that it thinks.
function lifeless({ tokens, reading }: Step, { subject }: Clause): number {
  if (subject === undefined || subject.heads.length !== 1 || !OF_PEOPLE.has(reading.lemma))
    return 0;
  const { lower = "", person } = tokens[subject.heads[0] as number] ?? {};
  if (person !== undefined) return 0;
  const thing = subject.kind === "noun" && subject.number === "one" && isThing(lower);
  return lower === "it" || thing ? 1.5 : 0;
}

function isThing(lower: string): boolean {
  return outsiderKind(lower) === undefined && !isAnimal(lower);
}

function isAsked({ tokens }: Step): boolean {
  return tokens.at(-1)?.text === "?";
}

// The clause right under `outer` that `c` is in, if it can be what a sentence is about.
function namingClause(c: Clause, outer: Clause): Clause | undefined {
  let steps = 0;
  for (let up: Clause | undefined = c; up !== undefined && steps < 12; up = up.up, steps++) {
    if (up.up === outer) return up.names && up.verb ? up : undefined;
  }
  return undefined;
}

// Thinks Meredith, and no more before the next mark.
function endsWithSubject({ tokens, at }: Step): boolean {
  const after = tokens[at + 2];
  return tokens[at + 1]?.person !== undefined && (after === undefined || after.kind === "mark");
}

function isLight({ tokens, at }: Step): boolean {
  const next = tokens[at + 1];
  return next?.person !== undefined || LIGHT.has(next?.lower ?? "");
}

const LIGHT = new Set(["he", "she", "they", "it", "you"]);
const TURNED = new Set(["so", "nor", "neither"]);

// The word before, commas and what is between them left out.
function lastWord({ tokens, at }: Step): string {
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    const lower = tokens[i]?.lower ?? "";
    if (TURNED.has(lower)) return lower;
    if (!/ly$|^,$/.test(lower)) return lower;
  }
  return "";
}

function formOf(h: Hypothesis, phrase: Phrase): "subject" | "object" | "any" {
  const head = phrase.heads[0];
  for (let d = h.log, n = 0; d !== undefined && n < 8; d = d.before, n++) {
    if (d.at === head)
      return d.pos === "object" ? "object" : d.pos === "subject" ? "subject" : "any";
  }
  return "any";
}

// A verb before its subject: does he; says Derek; here comes Derek; on the bench sits Derek.
function turningCost({ reading, tokens }: Step, h: Hypothesis): number {
  const c = h.clause;
  const asks = tokens.at(-1)?.text === "?";
  if (c.speech) return SAYS.has(reading.lemma) ? 0 : 4;
  // Who let Pip in: he is let.
  if (c.replaceable && helperOf(reading) === undefined) return 9;
  if (helperOf(reading) !== undefined) {
    if (c.kind !== "main") return 4;
    if (c.turned || c.replaceable) return asks ? 0 : 0.5;
    return asks ? 0.3 : h.last === "start" || h.last === "and" || h.last === "comma" ? 2.5 : 3.5;
  }
  if (reading.pos === "base") return 9;
  if (c.turned) return 1;
  return h.place === "preposition" ? 2 : 7;
}

/** A verb that shares the subject of one before it: the clauses it may join, nearest first. */
function addShared(
  h: Hypothesis,
  form: string,
  take: (clause: Clause, cost: number) => void,
): void {
  const comma = isPaused(h);
  if (h.and === "" && !comma) return;
  let further = 0;
  let depth = 0;
  // He lies flat, stretches until it cracks, and | touches nothing.
  const outer = ancestor(h.clause, (up) => up.series && up.kind === "main");
  const ends = comma && h.and !== "" && !h.clause.series ? outer : undefined;
  // Until the light changes and crosses: a thing does less than a person.
  let step = 1.25;
  let blocked = 0;
  for (let up: Clause | undefined = h.clause; up !== undefined && depth < 12; up = up.up, depth++) {
    if (!up.verb || !up.forms.includes(form) || up.inverted === "awaited") continue;
    // Without a comma the nearest is meant; with one, often the one outside it, and always where
    // commas alone make a list, or what is nearest only says which or when.
    const listed = h.and === "" || up.kind === "who";
    const inner = up.kind === "main" ? 0 : listed ? 1.6 : 0.4;
    // Worse than he does, older than she is | and enjoys it: not he.
    const short =
      up.helper === "do" || (up.helper !== undefined && h.log?.before?.at === up.verbAt);
    const cut = up.kind === "sub" && short ? 2 : 0;
    // The day he left | and has never come back: not he.
    const bare = up.kind === "who" && up.about === undefined && up.from < 0;
    const which = (bare ? 1.6 : up.kind === "who" ? 0.8 : 0) + cut;
    const early = ends !== undefined && up !== ends ? 1.3 : 0;
    // For Maud is laughing; with a shrug sits down: what stands beside a verb is likelier its own.
    const beside = h.and === "" && h.last === "phrase" ? 2.5 : 0;
    const far = comma
      ? early + inner + 0.2 * further
      : which + (further === 0 ? 0 : step * further);
    if (further === 0 && up.subject?.kind === "noun") step = 0.9;
    take(up, far + blocked + beside + (h.and === "" ? 1.2 : 0) + cutOff(h.clause, up, comma));
    // But Meredith stops and looks out: nobody further out, across a clause of the same rank.
    if (up.kind === "main") blocked += 3;
    further++;
  }
}

/** A verb of no person: `take` after `to`, `will` or `sees him`; also a command. */
export function addBase(step: Step, from: Hypothesis): void {
  const { reading } = step;
  const { lemma } = reading;
  const h = leaveOpen(from);
  const c = h.clause;
  const waits = h.last === "verb" || h.last === "adverb" || c.inverted === "late" || !c.verb;
  if ((c.helper === "modal" || c.helper === "do" || c.helper === "to") && waits) {
    joinGroup(step, h, c, c.helper === "do" && c.inverted === "" && !isNegated(step, c) ? 1 : 0);
  }
  if (c.verb && h.and === "" && !isPaused(h)) {
    if (h.fresh && h.place === "object" && TAKES_BARE.has(c.lemma)) {
      const two = c.objects > 1 ? 3 : 0;
      pushLoose(step, h, c, h.phrase, two + (/^(make|let|have|help)$/.test(c.lemma) ? 0.2 : 0.5));
    } else if (h.last === "verb" && /^(let|help|make)$/.test(c.lemma)) {
      pushLoose(step, h, c, c.subject, 0.7);
    } else if (h.last === "verb" && /^(go|come)$/.test(c.lemma)) {
      pushLoose(step, h, c, c.subject, 3);
    }
  }
  // And neither do you.
  const turns = lemma === "do" && TURNED.has(lastWord(step)) ? 3 : 0;
  addShared(h, "b", (clause, cost) => joinGroup(step, h, clause, cost + turns));
  if (c.kind === "main" && !c.verb && c.subject === undefined) {
    emitBase(step, h, h.last === "start" ? 2.5 : 3.5);
  }
  // that he leave
  if (c.kind === "sub" && !c.verb && c.subject?.number === "one") {
    const wished = c.up !== undefined && TAKES_WISH.has(c.up.lemma);
    if (wished) emitBase(step, h, 1);
  }
  if (h.last === "because" && !c.verb && c.subject === undefined) {
    pushLoose(step, h, c.up ?? NEW_CLAUSE, c.up?.subject, 2.5);
  }
}

function isNegated({ tokens }: Step, c: Clause): boolean {
  const verb = tokens[c.verbAt];
  return verb !== undefined && (/n't$/.test(verb.lower) || tokens[c.verbAt + 1]?.lower === "not");
}

/** Goes on with a verb group: `has` + `been`, `will` + `take`, `takes … and` + `kisses`. */
function joinGroup(step: Step, h: Hypothesis, target: Clause, cost: number): void {
  const { reading, at, out } = step;
  const late =
    target.inverted === "late"
      ? disagreement(target.subject, target.verbPos)
      : target.inverted === "awaited"
        ? 4
        : 0;
  if (!out.admits(h.cost + (cost + late) + reading.cost)) return;
  const clause = sameClause(target);
  clause.verb = true;
  clause.forms = target.forms.replace(/[bge]/g, "") + (FORM[reading.pos] ?? "");
  // He's got her keys: has them.
  clause.lemma = reading.lemma === "get" && target.helper === "have" ? "have" : reading.lemma;
  clause.verbAt = at;
  clause.verbPos = reading.pos;
  clause.helper = helperOf(reading);
  clause.objects = 0;
  clause.inverted = "";
  emit(step, h, clause, cost + late);
}

// A clause that had no verb has one without a person.
function emitBase(step: Step, h: Hypothesis, cost: number): void {
  const { reading, at } = step;
  const clause = withVerb(h.clause);
  clause.forms = "b";
  clause.lemma = reading.lemma;
  clause.verbAt = at;
  clause.verbPos = reading.pos;
  clause.helper = helperOf(reading);
  emit(step, h, clause, cost);
}

function pushLoose(
  step: Step,
  h: Hypothesis,
  up: Clause,
  subject: Phrase | undefined,
  cost: number,
  isInside = false,
): void {
  const { reading, at, out } = step;
  if (!out.admits(h.cost + cost + reading.cost)) return;
  const clause = clauseIn(up, "loose");
  clause.subject = subject;
  clause.verb = true;
  clause.forms = FORM[reading.pos] ?? "";
  clause.lemma = reading.lemma;
  clause.verbAt = at;
  clause.verbPos = reading.pos;
  clause.helper = helperOf(reading);
  emit(step, h, clause, cost, isInside);
}

// `isInside`: the verb goes on with the phrase before it.
function emit(
  { reading, at, out }: Step,
  h: Hypothesis,
  clause: Clause,
  cost: number,
  isInside = false,
): void {
  const sum = h.cost + cost + reading.cost;
  if (!out.admits(sum)) return;
  const log = isInside ? decideInside(h, at, reading) : decide(h, at, reading);
  log.subject = clause.subject;
  out.push(goOnIn(clause, h, sum, "verb", log));
}

/** `taking`. */
export function addIng(step: Step, h: Hypothesis): void {
  const { reading, at } = step;
  const c = h.clause;
  if (h.last === "open") {
    growPhrase(step, h, 1);
    // The company being assembled: hardly a being.
    const owned = /^(his|her|their|its|'s)$/.test(step.tokens[at - 1]?.lower ?? "");
    const helps = !owned && /^(be|have)$/.test(reading.lemma) ? 4 : 0;
    addNoun(stepWith(step, dearer(reading, 1.5 + helps)), h);
    addOwnDeed(step, h);
    return;
  }
  const follows = h.last === "verb" || h.last === "adverb" || c.inverted === "late";
  if (c.helper === "be" && follows) joinGroup(step, h, c, 0);
  addShared(h, "g", (clause, cost) => joinGroup(step, h, clause, cost));
  // With Derek holding her by the coat: he holds.
  const along = h.fresh && h.place === "preposition" && h.last === "phrase";
  if (along && /^with(out)?$/.test(step.tokens[h.governor]?.lower ?? "")) {
    pushLoose(step, h, c, h.phrase, 0.2);
  } else if (h.last === "preposition") {
    pushLoose(step, h, c, c.subject, 0);
    // Teaches him to swim by letting go of him: whoever teaches lets go.
    const outer = c.kind === "loose" && step.tokens[at - 1]?.lower === "by" ? c.up : undefined;
    if (outer !== undefined) pushLoose(step, h, outer, outer.subject, 0.5);
  } else if (h.last === "because" && c.kind !== "loose" && !c.verb && c.subject === undefined) {
    pushLoose(step, h, c.up ?? NEW_CLAUSE, c.up?.subject, 0.2);
  } else if (c.verb && h.and === "") {
    const fresh = h.fresh && h.place === "object" && !isPaused(h);
    if (fresh) pushLoose(step, h, c, h.phrase, TAKES_DOING.has(c.lemma) ? 0 : 1);
    if (isPaused(h)) pushLoose(step, h, c, c.subject, 0.3);
    else if (h.last === "verb") pushLoose(step, h, c, c.subject, 0.2);
    else if (!fresh) pushLoose(step, h, c, c.subject, 0.8 + gerundOfHer(step, h));
    else pushLoose(step, h, c, c.subject, 1.2);
  } else if (c.verb) {
    pushLoose(step, h, c, c.subject, 2.5);
  } else if (c.subject !== undefined) {
    pushLoose(step, h, c, c.subject, c.aside ? 0.2 : 1);
  } else {
    pushLoose(step, h, c, undefined, 1);
  }
  // Leaving her hurts: but without leaving her, nothing does.
  if (h.last !== "preposition" && c.kind !== "loose" && !c.verb && c.subject === undefined) {
    pushLoose(step, h, withSubject(c, phraseAt(at, "doing")), undefined, 1.5);
  }
  if (h.last === "phrase" && h.phrase?.kind === "noun" && h.phrase.number !== "many") {
    const alone = goOn(h, h.cost);
    alone.and = "";
    addNoun(stepWith(step, dearer(reading, 3)), alone);
  }
}

// Derek's refusing her, his being late: a deed with all that belongs to it, and whose it is.
function addOwnDeed(step: Step, h: Hypothesis): void {
  const { at, tokens } = step;
  const owned = tokens[at - 1]?.lower === "'s" ? at - 2 : at - 1;
  if (owned === at - 1 && !/^(his|her|its|their|my|our|your)$/.test(tokens[owned]?.lower ?? "")) {
    return;
  }
  const deed = fillWithDeed(step, h);
  // Hears her singing: her, rather than a deed of hers.
  const hers = tokens[owned]?.lower === "her" && TAKES_DOING.has(h.clause.lemma) ? 2 : 0;
  pushLoose(step, deed, deed.clause, phraseAt(owned, "doing"), 1.2 + hers, true);
}

// The chance of her coming: her coming, not she. With her watching: she.
function gerundOfHer({ tokens, at }: Step, h: Hypothesis): number {
  const of = h.place === "preposition" && tokens[at - 1]?.lower === "her";
  if (!of || tokens[h.governor]?.lower === "with") return 0;
  // Stays for her cooking.
  return tokens[h.governor]?.lower === "for" ? 3.5 : 2;
}

/** `taken`: after `has` and `is`, or what became of somebody. */
export function addParticiple(step: Step, h: Hypothesis): void {
  const { reading } = step;
  const c = h.clause;
  if (h.last === "open") {
    growPhrase(step, h, 0.7);
    return;
  }
  const follows = h.last === "verb" || h.last === "adverb" || c.inverted === "late";
  if (c.helper === "have" && follows) joinGroup(step, h, c, 0);
  if (c.helper === "be" && follows) {
    // To be looked at: what is done to somebody goes with its preposition.
    const next = step.tokens[step.at + 1];
    const at = next?.kind === "word" && next.readings.some(({ pos }) => pos === "preposition");
    joinGroup(step, h, c, INTRANSITIVE.has(reading.lemma) && !at ? 4 : 0.4);
  } else if (follows && LINKS.has(c.lemma)) {
    pushLoose(step, h, c, c.subject, 0.7);
  }
  addShared(h, "e", (clause, cost) => joinGroup(step, h, clause, cost));
  if (h.last === "because" && !c.verb && c.subject === undefined) {
    pushLoose(step, h, c.up ?? NEW_CLAUSE, c.up?.subject, 0.7);
  } else if (h.fresh && h.phrase !== undefined && !isPaused(h) && h.and === "") {
    pushLoose(
      step,
      h,
      c,
      h.phrase,
      /^(have|get|see|hear|want|leave|keep|find)$/.test(c.lemma) ? 0.7 : 1.5,
    );
  } else if (isPaused(h)) {
    pushLoose(step, h, c, c.subject, 1);
  } else if (h.last === "start" || h.last === "adverb") {
    pushLoose(step, h, c, c.subject, 1.5);
  } else {
    pushLoose(step, h, c, c.subject, c.replaceable ? 6 : 2.5);
  }
}

// A reason to go, the nerve to ask: whoever has it does it.
const REASONS =
  /^(reasons?|chance|way|right|courage|strength|heart|desire|wish|plans?|decision|attempts?|efforts?|urge|nerve|sense|permission|opportunity|power|need|intention|vow|temptation|impulse)$/;

/** `to` before a verb. */
export function addTo(step: Step, from: Hypothesis): void {
  const { reading, at, out } = step;
  const h = leaveOpen(from);
  const c = h.clause;
  // Gives it to Tom to read to her: it is Tom who reads, or not.
  const given = h.fresh && h.place === "preposition" && h.phrase?.kind === "name" && c.objects > 0;
  // Asks the man to leave: he leaves. Takes turns to lie: not the turns.
  const object = h.fresh && h.place === "object" ? h.phrase : undefined;
  const head = step.tokens[object?.heads.at(-1) ?? -1]?.lower ?? "";
  const light =
    object?.kind === "noun" && ((c.lemma === "take" && object.bare) || REASONS.test(head));
  // To be loved by him is …: a deed, of nobody yet.
  if (h.last === "start" && c.kind === "main" && !c.verb && c.subject === undefined) {
    const deed = phraseAt(at, "doing");
    const clause = clauseIn(withSubject(c, deed), "loose");
    clause.helper = "to";
    const next = goOn(h, h.cost + reading.cost + 1);
    next.clause = clause;
    next.phrase = deed;
    next.fresh = false;
    next.place = "none";
    next.last = "verb";
    next.log = decide(h, at, reading);
    out.push(next);
  }
  // Waits for Derek to thank her: he thanks.
  const somebody = h.phrase?.kind === "name" || h.phrase?.kind === "pronoun";
  const whom =
    h.fresh && h.place === "preposition" && somebody && step.tokens[h.governor]?.lower === "for";
  const subject = whom ? h.phrase : given ? undefined : light ? c.subject : (object ?? c.subject);
  if (!out.admits(h.cost + reading.cost)) return;
  const clause = clauseIn(c, "loose");
  clause.subject = subject;
  clause.helper = "to";
  const next = goOn(h, h.cost + reading.cost);
  next.clause = clause;
  next.fresh = false;
  next.place = "none";
  next.last = "verb";
  next.comma = false;
  next.log = decide(h, at, reading);
  out.push(next);
}
