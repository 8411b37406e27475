/**
 * What joins clauses and parts them: conjunctions, relative words, commas, speech, and the end.
 *
 * Owns where a clause begins and where one is left. Costs as in phrases.ts; verbs are clauses.ts's.
 */
import {
  type Clause,
  type Decision,
  decide,
  type Hypothesis,
  NEW_CLAUSE,
  type Phrase,
  type Step,
} from "./hypothesis.ts";
import { ancestor, beginPhrase, disagreement, doing, isPaused, leaveOpen } from "./phrases.ts";
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
    out.push({
      ...h,
      cost: h.cost,
      clause: { ...c, turned: true },
      last: "because",
      fresh: false,
      log,
    });
    return;
  }
  // Who has known, and how long has he?
  if (asking && c.verb && h.and !== "" && tokens.at(-1)?.text === "?") {
    const clause: Clause = { ...NEW_CLAUSE, up: c, turned: true };
    out.push({ ...h, cost: h.cost + 0.5, clause, and: "", comma: false, last: "because", log });
  }
  out.push({
    ...h,
    cost: h.cost + reading.cost,
    clause: { ...NEW_CLAUSE, kind: "sub", up: c, names: NAMING.test(reading.lemma), from: at },
    fresh: false,
    place: "none",
    phrase: undefined,
    last: "because",
    comma: false,
    and: "",
    log,
  });
}

// Whether he ever commanded anything is not asked here.
const NAMING = /^(that|whether|how|why|where|when)$/;

/** `who`, `which`, `that`, `what`. */
export function addWho(step: Step, from: Hypothesis): void {
  const { reading, at, out } = step;
  const h = leaveOpen(from);
  const c = h.clause;
  const base = { ...h, fresh: false, comma: false, last: "because" } as const;
  const self = doing(at, "indefinite");
  const earlier = h.and === "" ? undefined : relative(c);
  // She believes him, which …: not him.
  const person = h.phrase?.kind === "name" || h.phrase?.kind === "pronoun";
  const things = /^(which|that)$/.test(reading.lemma);
  const never = things ? person : /^(what|whatever|whoever)/.test(reading.lemma);
  if (h.fresh && h.phrase !== undefined && !never) {
    const subject: Phrase = { ...h.phrase };
    const about = { up: c, about: subject, subject, replaceable: true };
    const clause: Clause = { ...NEW_CLAUSE, kind: "who", ...about };
    // Derek, who never reads, …: what a comma opens another closes.
    const closes = h.last === "comma" && c.subject === h.phrase && !c.verb && !c.aside ? 3 : 0;
    const cost = h.cost + reading.cost + (earlier === undefined ? 0 : 1.5) + closes;
    const log = decide(h, at, reading, { subject });
    out.push({ ...base, cost, and: "", clause, phrase: subject, place: "subject", log });
  }
  // who is nobody's fool, and who has buried two husbands
  if (earlier?.about !== undefined) {
    const subject: Phrase = { ...earlier.about };
    const about = { up: earlier.up, about: subject, subject, replaceable: true };
    const clause: Clause = { ...NEW_CLAUSE, kind: "who", ...about };
    const log = decide(h, at, reading, { subject });
    const cost = h.cost + reading.cost;
    out.push({ ...base, cost, and: "", clause, phrase: subject, place: "subject", log });
  }
  // A way of looking at him that …: what it goes back to lies further back.
  if (things && (person || h.phrase?.number === "many") && h.fresh && h.last === "phrase") {
    const back: Phrase = { ...self, number: "either" };
    const about = { up: c, about: back, subject: back, replaceable: true };
    const clause: Clause = { ...NEW_CLAUSE, kind: "who", ...about };
    const log = decide(h, at, reading);
    const cost = h.cost + reading.cost + (person ? 0.3 : 2);
    out.push({ ...base, cost, and: "", clause, phrase: back, place: "subject", log });
  }
  const ofAll = reading.lemma === "which" && h.last === "comma" && c.verb;
  if (things && h.last !== "preposition" && !ofAll) return;
  const log = decide(h, at, reading);
  if (c.kind === "main" && !c.verb && c.subject === undefined && h.last !== "preposition") {
    // Who knows? / What he wants is …
    const clause = { ...c, subject: self, replaceable: true, turned: true } as const;
    const told = /^[?!]$/.test(step.tokens.at(-1)?.text ?? "") ? 0 : 1;
    const sum = h.cost + (reading.lemma.startsWith("what") ? told : 0);
    out.push({ ...base, cost: sum, clause, phrase: self, place: "subject", log });
  }
  const names = c.kind === "main" && !c.verb && c.subject === undefined && h.last === "start";
  // What he doesn't know, and what she won't tell him, is …
  const first = h.and === "" ? undefined : c.names ? c : ancestor(c, (up) => up.names);
  if (first?.verb === true && first.up !== undefined) {
    const of = { up: first.up, subject: self, replaceable: true, names: true, from: first.from };
    const clause: Clause = { ...NEW_CLAUSE, kind: "who", ...of };
    const cost = h.cost + reading.cost + 0.3;
    out.push({ ...base, cost, and: "", clause, phrase: self, place: "subject", log });
  }
  const of = { up: c, subject: self, replaceable: true, names, from: at } as const;
  const clause: Clause = { ...NEW_CLAUSE, kind: "who", ...of };
  const likelyAbout = h.fresh && h.phrase !== undefined && reading.lemma.startsWith("who");
  const cost = h.cost + reading.cost + (likelyAbout ? 3 : c.verb ? 0.3 : 1.5);
  out.push({ ...base, cost, and: "", clause, phrase: self, place: "subject", log });
}

function relative(c: Clause): Clause | undefined {
  const isOne = (clause: Clause): boolean => clause.kind === "who" && clause.about !== undefined;
  return isOne(c) ? c : ancestor(c, isOne);
}

/** `whose hands`. */
export function addWhose(step: Step, from: Hypothesis): void {
  const h = leaveOpen(from);
  const clause: Clause = { ...NEW_CLAUSE, kind: "who", up: h.clause, replaceable: true };
  const open = {
    number: "either",
    kind: "noun",
    open: true,
    when: false,
    quality: false,
    compounds: true,
  } as const;
  const inner: Hypothesis = { ...h, clause, last: "because", fresh: false, comma: false, and: "" };
  beginPhrase(step, inner, open);
}

/** `and`, `or`, `but`. */
export function addAnd(step: Step, from: Hypothesis): void {
  const { reading, at, out } = step;
  const h = leaveOpen(from);
  const and = /^(or|nor|but|yet)$/.test(reading.lemma) ? "or" : "and";
  const log = decide(h, at, reading);
  const comma = isPaused(h);
  out.push({ ...h, cost: h.cost + reading.cost, and, comma, last: "and", log });
  // nor does he
  if (reading.lemma === "nor") {
    const clause: Clause = { ...NEW_CLAUSE, up: h.clause, turned: true };
    out.push({ ...h, cost: h.cost, clause, and: "", last: "and", fresh: false, log });
  }
  // cold and wet hands
  if (from.last === "open" && from.phrase?.quality === true) {
    out.push({ ...from, cost: from.cost + reading.cost + 0.3, log });
  }
}

/** A comma, a dash, a bracket: pauses, and may begin or end an aside. */
export function addComma(step: Step, from: Hypothesis, cost: number): void {
  const { out } = step;
  // his cold, wet hands; too fast, brakes: hardly one phrase, with nothing before them
  if (from.last === "open" && from.phrase?.quality === true) {
    out.push({ ...from, cost: from.cost + (from.phrase.led ? 0.3 : 2) });
  }
  const h = leaveOpen(from);
  const c = h.clause;
  out.push({ ...h, cost: h.cost + cost, comma: false, and: "", last: "comma" });
  const owner = c.aside ? c : ancestor(c, (up) => up.aside);
  if (owner !== undefined) {
    const clause = { ...owner, aside: false };
    const phrase = owner.subject;
    // What is set off has its verb, or needs none.
    const cut = cutOff(c, owner);
    out.push({
      ...h,
      cost: h.cost + cost + cut,
      clause,
      phrase,
      place: "subject",
      fresh: true,
      comma: false,
      and: "",
      last: "phrase",
    });
  } else if (c.kind !== "loose" && !c.verb && c.subject !== undefined && h.last !== "because") {
    const clause = { ...c, aside: true };
    out.push({ ...h, cost: h.cost + cost + 0.2, clause, comma: false, and: "", last: "comma" });
  }
}

const THINKS =
  /^(think|know|believe|suppose|guess|hope|fear|imagine|suspect|swear|see|notice|realise|realize|hear|find|fancy|reckon|feel)$/;

/** What it costs to leave `c` for `owner`, with the clauses between them as they are. */
export function cutOff(c: Clause, owner: Clause): number {
  let cost = 0;
  let steps = 0;
  for (let up: Clause | undefined = c; up !== undefined && up !== owner && steps < 12; up = up.up) {
    if (up.kind !== "loose" && !up.verb) cost += up.subject === undefined ? 1 : 4;
    // Derek, she thinks, is lying: said or thought, or it is no aside.
    const thinks = THINKS.test(up.lemma) || SAYS.has(up.lemma);
    // What he left is no aside: it begins with its word.
    const plain = up.kind === "who" && up.about === undefined && up.from < 0;
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
  const log: Decision = decide(h, at, reading);
  const base = { ...h, log, fresh: false, place: "none", and: "", comma: false } as const;
  const opens = c.kind !== "loose" && !c.verb && c.subject === undefined;
  const clause = opens ? { ...c, speech: true } : { ...c, objects: c.objects + 1 };
  const early = !opens && c.kind !== "loose" && !c.verb ? 2 : 0;
  out.push({ ...base, cost: h.cost + early, clause, last: "speech" });
  // "Yes" is all she says.
  if (opens) {
    const subject = doing(at, "indefinite");
    const spoken = { ...c, subject };
    out.push({ ...base, cost: h.cost + 1.5, clause: spoken, phrase: subject, last: "phrase" });
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
