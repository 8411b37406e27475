/**
 * What joins clauses and parts them: conjunctions, relative words, commas, speech, and the end.
 *
 * Owns where a clause begins and where one is left. Costs as in phrases.ts; verbs are clauses.ts's.
 */
import {
  type Clause,
  clauseIn,
  decide,
  goOn,
  goOnIn,
  type Hypothesis,
  type Phrase,
  phraseAt,
  type Step,
  sameClause,
  samePhrase,
  withSubject,
} from "./hypothesis.ts";
import { ancestor, beginPhrase, disagreement, isPaused, leaveOpen } from "./phrases.ts";
import { SAYS } from "./verb-classes.ts";

/** `because`, `when`, `that`. */
export function addBecause(step: Step, from: Hypothesis): void {
  const { reading, at, out, tokens } = step;
  const h = leaveOpen(from);
  const c = h.clause;
  const asking = /^(when|where|why|how)$/.test(reading.lemma);
  const log = decide(h, at, reading);
  const turnable = asking && c.kind === "main" && !c.verb && c.subject === undefined;
  if (turnable && tokens.at(-1)?.text === "?") {
    const clause = sameClause(c);
    clause.turned = true;
    const next = goOn(h, h.cost);
    next.clause = clause;
    next.last = "because";
    next.fresh = false;
    next.log = log;
    out.push(next);
    return;
  }
  // Who has known, and how long has he?
  if (asking && c.verb && h.and !== "" && tokens.at(-1)?.text === "?") {
    const clause = clauseIn(c);
    clause.turned = true;
    const next = goOn(h, h.cost + 0.5);
    next.clause = clause;
    next.and = "";
    next.comma = false;
    next.last = "because";
    next.log = log;
    out.push(next);
  }
  if (!out.admits(h.cost + reading.cost)) return;
  const clause = clauseIn(c, "sub");
  clause.names = NAMING.test(reading.lemma);
  clause.from = at;
  const next = goOnIn(clause, h, h.cost + reading.cost, "because", log);
  next.phrase = undefined;
  out.push(next);
}

// Whether he ever commanded anything is not asked here.
const NAMING = /^(that|whether|how|why|where|when)$/;

/** `who`, `which`, `that`, `what`. */
export function addWho(step: Step, from: Hypothesis): void {
  const { reading, at, out } = step;
  const h = leaveOpen(from);
  const c = h.clause;
  const self = phraseAt(at, "indefinite");
  const push = (
    cost: number,
    clause: Clause,
    phrase: Phrase,
    isSubject = false,
    and: Hypothesis["and"] = "",
  ): void => {
    if (!out.admits(cost)) return;
    const log = decide(h, at, reading);
    if (isSubject) log.subject = phrase;
    const next = goOn(h, cost);
    next.clause = clause;
    next.phrase = phrase;
    next.place = "subject";
    next.fresh = false;
    next.last = "because";
    next.comma = false;
    next.and = and;
    next.log = log;
    out.push(next);
  };
  const earlier = h.and === "" ? undefined : relative(c);
  // She believes him, which …: not him.
  const person = h.phrase?.kind === "name" || h.phrase?.kind === "pronoun";
  const things = /^(which|that)$/.test(reading.lemma);
  // Rex, which has seen the film, …: a name may be a dog's.
  const named = reading.lemma === "which" && h.phrase?.kind === "name" && isPaused(h);
  const never = things ? person && !named : /^(what|whatever|whoever)/.test(reading.lemma);
  if (h.fresh && h.phrase !== undefined && !never) {
    const subject = samePhrase(h.phrase);
    // Derek, who never reads, …: what a comma opens another closes.
    const closes = h.last === "comma" && c.subject === h.phrase && !c.verb && !c.aside ? 3 : 0;
    const cost =
      h.cost + reading.cost + (earlier === undefined ? 0 : 1.5) + closes + (named ? 1 : 0);
    push(cost, clauseAbout(c, subject), subject, true);
  }
  // who is nobody's fool, and who has buried two husbands
  if (earlier?.about !== undefined) {
    const subject = samePhrase(earlier.about);
    push(h.cost + reading.cost, clauseAbout(earlier.up, subject), subject, true);
  }
  // A way of looking at him that …: what it goes back to lies further back.
  if (things && (person || h.phrase?.number === "many") && h.fresh && h.last === "phrase") {
    const back = samePhrase(self);
    back.number = "either";
    push(h.cost + reading.cost + (person ? 0.3 : 2), clauseAbout(c, back), back);
  }
  const ofAll = reading.lemma === "which" && h.last === "comma" && c.verb;
  if (things && h.last !== "preposition" && !ofAll) return;
  if (c.kind === "main" && !c.verb && c.subject === undefined && h.last !== "preposition") {
    // Who knows? / What he wants is …
    const clause = withSubject(c, self);
    clause.replaceable = true;
    clause.turned = true;
    const told = /^[?!]$/.test(step.tokens.at(-1)?.text ?? "") ? 0 : 1;
    push(h.cost + (reading.lemma.startsWith("what") ? told : 0), clause, self, false, h.and);
  }
  const names = c.kind === "main" && !c.verb && c.subject === undefined && h.last === "start";
  // What he doesn't know, and what she won't tell him, is …
  const first = h.and === "" ? undefined : c.names ? c : ancestor(c, (up) => up.names);
  if (first?.verb === true && first.up !== undefined) {
    const clause = clauseOf(first.up, self, first.from);
    clause.names = true;
    push(h.cost + reading.cost + 0.3, clause, self);
  }
  // It is not hers, and what is hers is lost.
  if (h.and !== "" && c.verb) {
    const next = clauseOf(clauseIn(c), self, at);
    next.names = true;
    push(h.cost + reading.cost + 0.6, next, self);
  }
  const clause = clauseOf(c, self, at);
  clause.names = names;
  const likelyAbout = h.fresh && h.phrase !== undefined && reading.lemma.startsWith("who");
  push(h.cost + reading.cost + (likelyAbout ? 3 : c.verb ? 0.3 : 1.5), clause, self);
}

// `who loves him`, after somebody: whoever it is about is its subject until another comes.
function clauseAbout(up: Clause | undefined, subject: Phrase): Clause {
  const clause = clauseIn(up, "who");
  clause.subject = subject;
  clause.about = subject;
  clause.replaceable = true;
  return clause;
}

// `what he wants`: about nobody that has been named.
function clauseOf(up: Clause, subject: Phrase, from: number): ReturnType<typeof clauseIn> {
  const clause = clauseIn(up, "who");
  clause.subject = subject;
  clause.replaceable = true;
  clause.from = from;
  return clause;
}

function relative(c: Clause): Clause | undefined {
  const isOne = (clause: Clause): boolean => clause.kind === "who" && clause.about !== undefined;
  return isOne(c) ? c : ancestor(c, isOne);
}

/** `whose hands`. */
export function addWhose(step: Step, from: Hypothesis): void {
  const h = leaveOpen(from);
  const clause = clauseIn(h.clause, "who");
  clause.replaceable = true;
  const inner = goOn(h, h.cost);
  inner.clause = clause;
  inner.last = "because";
  inner.fresh = false;
  inner.comma = false;
  inner.and = "";
  beginPhrase(step, inner, {
    number: "either",
    kind: "noun",
    open: true,
    when: false,
    quality: false,
    compounds: true,
  });
}

/** `and`, `or`, `but`. */
export function addAnd(step: Step, from: Hypothesis): void {
  const { reading, at, out } = step;
  const h = leaveOpen(from);
  const and = /^(or|nor|but|yet)$/.test(reading.lemma) ? "or" : "and";
  const log = decide(h, at, reading);
  const next = goOn(h, h.cost + reading.cost);
  next.and = and;
  next.comma = isPaused(h);
  next.last = "and";
  next.log = log;
  out.push(next);
  // nor does he
  if (reading.lemma === "nor") {
    const clause = clauseIn(h.clause);
    clause.turned = true;
    const turned = goOn(h, h.cost);
    turned.clause = clause;
    turned.and = "";
    turned.last = "and";
    turned.fresh = false;
    turned.log = log;
    out.push(turned);
  }
  // cold and wet hands
  if (from.last === "open" && from.phrase?.quality === true) {
    const both = goOn(from, from.cost + reading.cost + 0.3);
    both.log = log;
    out.push(both);
  }
}

/** A comma, a dash, a bracket: pauses, and may begin or end an aside. */
export function addComma(step: Step, from: Hypothesis, cost: number): void {
  const { out } = step;
  // his cold, wet hands; too fast, brakes: hardly one phrase, with nothing before them
  if (from.last === "open" && from.phrase?.quality === true) {
    out.push(goOn(from, from.cost + (from.phrase.led ? 0.3 : 2)));
  }
  const h = leaveOpen(from);
  const c = h.clause;
  const pause = (sum: number): ReturnType<typeof goOn> => {
    const next = goOn(h, sum);
    next.comma = false;
    next.and = "";
    next.last = "comma";
    return next;
  };
  out.push(pause(h.cost + cost));
  const owner = c.aside ? c : ancestor(c, (up) => up.aside);
  if (owner !== undefined) {
    // What is set off has its verb, or needs none.
    const next = pause(h.cost + cost + cutOff(c, owner));
    next.clause = asideIn(owner, false);
    next.phrase = owner.subject;
    next.place = "subject";
    next.fresh = true;
    next.last = "phrase";
    out.push(next);
  } else if (c.kind !== "loose" && !c.verb && c.subject !== undefined && h.last !== "because") {
    const next = pause(h.cost + cost + 0.2);
    next.clause = asideIn(c, true);
    out.push(next);
  }
}

function asideIn(c: Clause, aside: boolean): Clause {
  const clause = sameClause(c);
  clause.aside = aside;
  return clause;
}

const THINKS =
  /^(think|know|believe|suppose|guess|hope|fear|imagine|suspect|swear|see|notice|realise|realize|hear|find|fancy|reckon|feel)$/;

/**
 * What it costs to leave `c` for `owner`, with the clauses between them as they are; `aside`, where
 * what is left stood between commas.
 */
export function cutOff(c: Clause, owner: Clause, aside = true): number {
  let cost = 0;
  let steps = 0;
  for (let up: Clause | undefined = c; up !== undefined && up !== owner && steps < 12; up = up.up) {
    if (up.kind !== "loose" && !up.verb) cost += up.subject === undefined ? 1 : 4;
    // Derek, she thinks, is lying: said or thought, or it is no aside.
    const thinks = THINKS.test(up.lemma) || SAYS.has(up.lemma);
    // What he left is no aside: it begins with its word.
    const plain = aside && up.kind === "who" && up.about === undefined && up.from < 0;
    if (plain && up.up === owner && !thinks) cost += 4;
    steps++;
  }
  return cost;
}

/** Somebody speaks: what is said stands for a thing said. */
export function addSpeech(step: Step, from: Hypothesis): void {
  const { at, out, reading } = step;
  const h = leaveOpen(from);
  const c = h.clause;
  const opens = c.kind !== "loose" && !c.verb && c.subject === undefined;
  const clause = sameClause(c);
  if (opens) clause.speech = true;
  else clause.objects++;
  const early = !opens && c.kind !== "loose" && !c.verb ? 2 : 0;
  const next = goOnIn(clause, h, h.cost + early, "speech", decide(h, at, reading));
  out.push(next);
  // "Yes" is all she says.
  if (opens) {
    const subject = phraseAt(at, "indefinite");
    const all = goOn(next, h.cost + 1.5);
    all.clause = withSubject(c, subject);
    all.phrase = subject;
    all.last = "phrase";
    out.push(all);
  }
}

/** What it costs that a sentence ends here. */
export function endingCost(tokens: Step["tokens"], from: Hypothesis): number {
  const h = leaveOpen(from);
  let cost = h.cost + (h.last === "preposition" ? 0.7 : 0) + (h.last === "and" ? 2 : 0);
  if (h.listing) cost += 1;
  let steps = 0;
  for (let c: Clause | undefined = h.clause; c !== undefined && steps < 40; c = c.up, steps++) {
    if (c.inverted === "awaited") cost += 5;
    if (c.inverted === "late") cost += disagreement(c.subject, c.verbPos);
    if (c.kind === "loose") cost += c.verb ? 0 : 1;
    else if (!c.verb && c.subject !== undefined) cost += c.kind === "main" ? 3.5 : 5;
    else if (!c.verb && c.kind !== "main") cost += 3;
    if (c.helper === "modal") cost += 1;
    // What Nora wants, and no more: no sentence.
    const whole = c.up?.kind === "main" && !c.up.verb && c.up.subject === undefined;
    if (c.names && whole && !/^(when|where)$/.test(tokens[c.from]?.lower ?? "")) cost += 4;
  }
  return cost;
}
