/**
 * Why: what a choice needs, what pulled whom to do what and from how far, and what each thing
 * that was said or done has changed.
 *
 * Owns the way from the journal's steps to causes in words. What happened is drama's to say, and
 * what each pull weighed was noted when the pick was passed.
 */
import { unreachable } from "../../base/assert.ts";
import { PASSING_FEELINGS } from "../../drama/feelings.ts";
import {
  applyEffect,
  type Cast,
  type Event,
  explainReason,
  type OwnedChoice,
  type Symbols,
  valueIn,
  type World,
} from "../../drama/index.ts";
import { nameOf } from "../../drama/naming.ts";
import type { Program } from "../../program/program.ts";
import type { Choice, Line } from "../api.ts";
import type { Note, Step, Weights } from "./journal.ts";
import {
  afterNaming,
  bondClause,
  effectClause,
  factClause,
  feelingWords,
  goalClause,
  listed,
  moodWords,
  outlookWord,
  plain,
  promiseName,
  quoted,
  sentence,
  settlingClause,
  signed,
  thingName,
} from "./words.ts";

/** One reason for or against a choice. */
export interface Pull {
  /** In the story's words: `Meredith loves Derek`. */
  readonly words: string;
  /** What it adds (a `despite` takes away); absent where only its knot could have said. */
  readonly weight: number | undefined;
}

/** A choice that was weighed. */
export interface Candidate {
  /** Its place in the symbol table. */
  readonly choice: number;
  readonly who: string | undefined;
  /** Its words, as it would be offered. */
  readonly words: string;
  readonly weight: number | undefined;
  readonly pulls: readonly Pull[];
  /** Its plain conditions, as written. */
  readonly conditions: readonly string[];
  /** It weighed enough and was not taken all the same: it was closed, or used up. */
  readonly wasClosed: boolean;
}

/** One thing that happened, with its causes and what came of it. */
export interface Why {
  readonly kind: "choice" | "pick" | "effect" | "settling" | "fault";
  /** What happened, or what a choice would be: a sentence. */
  readonly what: string;
  /** Its causes, a sentence each. */
  readonly because: readonly string[];
  /** The line of the turn that it goes with, from 0; −1: what was chosen; absent for a choice. */
  readonly line: number | undefined;
  /** What it changed, a sentence each. */
  readonly changed: readonly string[];
  /** What was weighed against what, of a pick: the one taken first, then as written. */
  readonly weighed: readonly Candidate[];
}

/** What words are made of. */
export interface Asked {
  readonly program: Program;
  readonly symbols: Symbols;
}

// ─── A choice on offer ─────────────────────────────────────────────────────────────────────

/** What a choice on offer needs, and what would pull to it if its person were not the reader. */
export function whyChoice(
  asked: Asked,
  choice: Choice,
  weigh: (weigher: string) => number | undefined,
): Why {
  const found = ownedAt(asked.symbols, choice);
  const what = sentence(`${quoted(choice.text)} is yours to choose`);
  const none = { kind: "choice", what, line: undefined, changed: [], weighed: [] } as const;
  if (found === undefined) {
    return {
      ...none,
      because: ["It is nobody's in particular: the story leaves it to the reader."],
    };
  }
  const owned = asked.symbols.choices[found] as OwnedChoice;
  const weights = owned.pulls.map((pull) => weigh(pull.weigh));
  const candidate = candidateOf(asked, found, weights, false);
  const because = owned.conditions.map((condition) =>
    sentence(`it needs this, which holds: ${reasonWords(asked, -1, condition)}`),
  );
  const pulls = candidate.pulls.filter(({ weight }) => weight !== 0);
  const name = nameOf(asked.symbols.cast, owned.who);
  if (pulls.length === 0 && candidate.pulls.length > 0) {
    because.push(`Left to choose, ${name} would have no reason for it or against it.`);
  } else if (pulls.length > 0) {
    const total = candidate.weight === undefined ? "" : ` (${plain(candidate.weight)})`;
    because.push(
      sentence(`left to choose, ${name} would weigh it so${total}: ${pullWords(pulls)}`),
    );
  }
  if (because.length === 0) because.push("Nothing has to be so for it.");
  return { ...none, because, weighed: [candidate] };
}

function ownedAt({ choices, viewpoint }: Symbols, { span }: Choice): number | undefined {
  if (span === undefined) return undefined;
  const found = choices.findIndex(
    ({ who, span: own }) =>
      who === viewpoint &&
      own.file === span.file &&
      own.start <= span.start &&
      span.start < Math.max(own.end, own.start + 1),
  );
  return found < 0 ? undefined : found;
}

// ─── A turn ────────────────────────────────────────────────────────────────────────────────

/** What happened in a turn, in its order. */
export function whyTurn(
  asked: Asked,
  chosen: Choice | undefined,
  lines: readonly Line[],
  steps: readonly Step[],
): readonly Why[] {
  const out: Why[] = [];
  for (const step of steps) {
    const said = lines[step.note.line]?.text ?? chosen?.text;
    const one = whyStep(asked, step, said);
    if (one !== undefined) out.push(one);
  }
  return out;
}

function whyStep(asked: Asked, step: Step, said: string | undefined): Why | undefined {
  const { symbols } = asked;
  const { cast } = symbols;
  const { mark } = step;
  const because = said === undefined ? [] : [sentence(`it goes with ${quoted(said)}`)];
  const { line } = step.note;
  const rest = { because, line, changed: changesIn(cast, step), weighed: [] };
  switch (mark.kind) {
    case "pick":
      return whyPick(asked, mark.choice, step.note);
    case "effect": {
      const what = sentence(effectClause(cast, mark.effect));
      if (!mark.isFault) return { kind: "effect", what, ...rest };
      const outcome = applyEffect(step.before, mark.effect);
      const reason = outcome.ok ? "" : ` ${explainReason(step.before, outcome.reason)}`;
      return { kind: "fault", ...rest, what: `This could not be: ${mark.words}.${reason}` };
    }
    case "settling":
      return { kind: "settling", ...rest, what: sentence(settlingClause(cast, mark.settling)) };
    case "deadline": {
      const promise = promiseName(cast, mark.commitment);
      const what = `The time by which the promise ${promise} was to be kept is past.`;
      return { kind: "settling", ...rest, what };
    }
    case "unmet": {
      const verb = mark.demand;
      const unsaid = mark.words.replace(/^(needs|presumes)\s+/i, "");
      return {
        kind: "fault",
        ...rest,
        what: sentence(`this ${verb} what is not so: ${unsaid}`),
      };
    }
    case "turn":
      return undefined;
    default:
      return unreachable(mark);
  }
}

// ─── Picks ─────────────────────────────────────────────────────────────────────────────────

function whyPick(asked: Asked, taken: number, { line, weighed: noted }: Note): Why {
  const { symbols } = asked;
  const { cast, viewpoint } = symbols;
  const weights = noted?.weights;
  const winner = candidateOf(asked, taken, weights?.get(taken) ?? [], false);
  const weighed: Candidate[] = [winner];
  for (const [choice, theirs] of weights ?? []) {
    const who = symbols.choices[choice]?.who;
    // What the reader may choose was on no scale.
    if (choice === taken || (viewpoint >= 0 && who === viewpoint)) continue;
    const other = candidateOf(asked, choice, theirs, false);
    const [a, b] = [other.weight, winner.weight];
    const isStronger = a !== undefined && b !== undefined && (a > b || (a === b && choice < taken));
    weighed.push({ ...other, wasClosed: isStronger });
  }
  const who = symbols.choices[taken]?.who ?? -1;
  const name = who < 0 ? "it came to" : `${nameOf(cast, who)} chose`;
  const total = winner.weight === undefined ? "" : ` (${plain(winner.weight)})`;
  const because: string[] = [];
  const pulls = winner.pulls.filter(({ weight }) => weight !== 0);
  if (pulls.length > 0) because.push(sentence(pullWords(pulls)));
  else if (weighed.length === 1) because.push("There was nothing else to weigh it against.");
  else because.push("Nothing pulled either way: it was the first that was open.");
  for (const other of weighed.slice(1)) because.push(sentence(loserWords(other, winner.weight)));
  const what = sentence(`${name} ${quoted(winner.words)}${total}`);
  return { kind: "pick", what, because, line, changed: [], weighed };
}

function candidateOf(
  asked: Asked,
  choice: number,
  weights: Weights,
  wasClosed: boolean,
): Candidate {
  const { symbols } = asked;
  const owned = symbols.choices[choice] as OwnedChoice;
  const { who } = owned;
  const pulls = owned.pulls.map(({ words, isDespite }, at): Pull => {
    const weight = weights[at];
    return {
      words: reasonWords(asked, who, words),
      weight: weight === undefined ? undefined : isDespite ? 0 - weight : weight,
    };
  });
  let sum: number | undefined = 0;
  for (const { weight } of pulls) {
    sum = sum === undefined || weight === undefined ? undefined : sum + weight;
  }
  const { words, conditions } = owned;
  const name = who < 0 ? undefined : nameOf(symbols.cast, who);
  return { choice, who: name, words, weight: sum, pulls, conditions, wasClosed };
}

function pullWords(pulls: readonly Pull[]): string {
  return pulls
    .map(({ words, weight }) => (weight === undefined ? words : `${words} ${signed(weight)}`))
    .join(", ");
}

function loserWords(loser: Candidate, most: number | undefined): string {
  const { words, weight, pulls, wasClosed } = loser;
  const total = weight === undefined ? "" : ` (${plain(weight)})`;
  const counted = pulls.filter((pull) => pull.weight !== 0);
  const why = counted.length === 0 ? "nothing pulled to it" : pullWords(counted);
  const isEqual = counted.length > 0 && weight === most;
  // Of equals the first written is taken.
  const how = wasClosed ? "closed" : isEqual ? "rather than, as strong but later," : "rather than";
  return `${how} ${quoted(words)}${total}: ${why}`;
}

/** A reason in words: `she loves Derek`; a label by what was said there. */
function reasonWords(asked: Asked, who: number, words: string): string {
  const { cast } = asked.symbols;
  const label = /^(?:[\p{L}\p{N}_]+\.)*([\p{L}\p{N}_]+)$/u.exec(words)?.[1];
  if (label === undefined) return afterNaming(cast, who, words);
  const fact = cast.facts.find(({ name }) => name === words);
  return wordsAtLabel(asked, label) ?? fact?.clause ?? words;
}

/** What was chosen at a label: `Derek said “You came.”`; only while the source is at hand. */
function wordsAtLabel({ program, symbols }: Asked, label: string): string | undefined {
  const at = symbols.choices.filter(({ span }) => {
    const source = program.sources[span.file]?.read;
    const found = /^[\s*+]*\(\s*([\p{L}\p{N}_]+)\s*\)/u.exec(
      source?.slice(span.start, span.start + 200) ?? "",
    );
    return found?.[1] === label;
  });
  const [only] = at;
  if (only === undefined || at.length > 1 || only.who < 0) return undefined;
  return `${nameOf(symbols.cast, only.who)} chose ${quoted(only.words)}`;
}

// ─── What changed ──────────────────────────────────────────────────────────────────────────

/** What an effect changed besides what it says itself. */
function changesIn(cast: Cast, { events, after, mark }: Step): readonly string[] {
  const isFelt = mark.kind === "effect" && mark.effect.kind === "feels";
  // The effect names the goal that it moves.
  const isSaid =
    mark.kind === "effect" && (mark.effect.kind === "becomes" || mark.effect.kind === "makes");
  const out: string[] = [];
  const saw: string[] = [];
  for (const event of events) {
    const { what } = event;
    // Those who were there when it happened are named together.
    if (what.kind === "belief" && event.because.kind === "saw") {
      saw.push(nameOf(cast, what.who));
      continue;
    }
    const words = eventWords(after, event, isSaid);
    if (words === undefined) continue;
    const why = isFelt ? undefined : movedWords(cast, event);
    out.push(sentence(why === undefined ? words : `${words}, ${why}`));
  }
  if (saw.length > 0)
    out.push(sentence(`${listed(saw)} ${saw.length === 1 ? "was" : "were"} there`));
  return out;
}

/** An event in words; `undefined` where its effect has said it already. */
function eventWords(after: World, { what, from, to }: Event, isSaid: boolean): string | undefined {
  const { cast } = after;
  switch (what.kind) {
    case "belief": {
      const { fact } = what;
      const isSo = valueIn(after, { kind: "fact", fact }) === to - 1;
      const clause = factClause(cast, { fact, value: to - 1 });
      return isSo
        ? `${nameOf(cast, what.who)} knows that ${clause}`
        : `${nameOf(cast, what.who)} believes, wrongly, that ${clause}`;
    }
    case "owner":
      return `${thingName(cast, what.thing)} is ${nameOf(cast, to - 1)}'s now`;
    case "outlook":
      if (isSaid) return `until then it was ${outlookWord(from)}`;
      return `${goalClause(cast, what.goal)}, was ${outlookWord(from)} and is ${outlookWord(to)}`;
    case "mood": {
      const declared = cast.goals[what.goal];
      const owner = nameOf(cast, declared?.owner ?? -1);
      const words = declared?.words ?? "";
      if (to === 0) return `${owner} neither hopes nor fears any more: ${words}`;
      const was = from === 0 ? "" : `; it was ${from < 0 ? "fear" : "hope"} (${Math.abs(from)})`;
      return `${owner} is ${moodWords(cast, what.goal, to)} (${Math.abs(to)}): ${words}${was}`;
    }
    case "feeling": {
      const name = nameOf(cast, what.who);
      if (to === 0)
        return `${name} is no longer ${feelingWords(cast, what.feeling, 2, what.toward)}`;
      return `${name} is ${feelingWords(cast, what.feeling, to, what.toward)} (${to})`;
    }
    case "passing": {
      if (to === 0) return undefined;
      const kind = PASSING_FEELINGS[Math.floor((to - 1) / 3)] ?? "relief";
      const level = ((to - 1) % 3) + 1;
      return `${nameOf(cast, what.who)} is ${feelingWords(cast, kind, level, -1)} for a moment (${level})`;
    }
    case "bond":
      return bondClause(cast, what.who, what.to, to);
    default:
      return undefined;
  }
}

/** Why somebody feels so, where a goal moved: who did it, or for whom they feel. */
function movedWords(cast: Cast, { what, because }: Event): string | undefined {
  if (because.kind !== "moved" || !("who" in what)) return undefined;
  const { goal, by } = because;
  const owner = cast.goals[goal]?.owner ?? -1;
  if (what.who !== owner) return `for ${nameOf(cast, owner)}'s sake`;
  return by < 0 || by === owner ? undefined : `because it was ${nameOf(cast, by)}'s doing`;
}
