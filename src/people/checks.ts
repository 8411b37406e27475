/**
 * What a well-formed sentence may still get wrong: who owes what to whom, whose goal it is,
 * toward whom a feeling goes.
 *
 * Owns those refusals. Each answers with a message, or with nothing (or with what was asked for)
 * where all is well.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import {
  feelingNotFelt,
  feelingWithoutAim,
  notOnAFace,
  notTheirGoal,
  notTheirPromise,
  notWorn,
  samePersonTwice,
  valueLeftOpen,
} from "../base/messages/people.ts";
import type { Span } from "../base/span.ts";
import type { Cast, Outlook } from "../drama/cast.ts";
import type { Proposition } from "../drama/effects.ts";
import {
  type Feeling,
  type FeelingKind,
  MOOD_FEELINGS,
  type MoodFeeling,
  PASSING_FEELINGS,
  PERSONAL_FEELINGS,
  type PersonalFeeling,
} from "../drama/feelings.ts";
import { type FeelingWords, STRENGTHS } from "./slots.ts";

/** What filled a sentence's blanks. A form reads only those that it has. */
export interface Slots {
  A: number;
  B: number;
  /** A denied value of a fact with several is none; `isDenied` tells. */
  F: Proposition;
  isDenied: boolean;
  V: number;
  T: number;
  S: number;
  P: number;
  G: number;
  L: Outlook;
  K: FeelingWords;
  M: "joy" | "calm" | "anger";
  /** The number of a promise's condition. */
  C: number;
}

/** Where a sentence stands, for what is said about it. */
export interface Making {
  readonly cast: Cast;
  readonly span: Span;
}

function nameOf({ cast }: Making, who: number): string {
  return cast.people[who]?.name ?? "";
}

/** Two different people. */
export function two({ A, B }: Slots, making: Making): Diagnostic | undefined {
  return A === B ? samePersonTwice(making.span, { name: nameOf(making, A) }) : undefined;
}

/** A fact at one value; where one of many is denied it is open which holds. */
export function value({ F, isDenied }: Slots, { cast, span }: Making): Diagnostic | undefined {
  if (!isDenied) return undefined;
  const fact = cast.facts[F.fact];
  return valueLeftOpen(span, { fact: fact?.clause ?? "", values: fact?.values.join(", ") ?? "" });
}

/** A is who promises. */
export function debtor({ A, P }: Slots, making: Making): Diagnostic | undefined {
  return checkPromise(making, P, A, undefined);
}

/** B is to whom it is promised. */
export function creditor({ B, P }: Slots, making: Making): Diagnostic | undefined {
  return checkPromise(making, P, undefined, B);
}

/** A is who promises, B to whom. */
export function both({ A, B, P }: Slots, making: Making): Diagnostic | undefined {
  return checkPromise(making, P, A, B);
}

function checkPromise(
  making: Making,
  promise: number,
  by: number | undefined,
  to: number | undefined,
): Diagnostic | undefined {
  const commitment = making.cast.commitments[promise];
  if (commitment === undefined) return undefined;
  const wrongBy = by !== undefined && by !== commitment.debtor;
  const wrongTo = to !== undefined && to !== commitment.creditor;
  if (!wrongBy && !wrongTo) return undefined;
  return notTheirPromise(making.span, {
    promise: commitment.name,
    debtor: nameOf(making, commitment.debtor),
    creditor: nameOf(making, commitment.creditor),
    name: nameOf(making, wrongBy ? by : (to as number)),
    part: wrongBy ? "makes" : "is given",
  });
}

/** The thing can be worn at all. */
export function wearable({ T }: Slots, { cast, span }: Making): Diagnostic | undefined {
  const thing = cast.things[T];
  if (thing === undefined || thing.places.length > 0) return undefined;
  return notWorn(span, { thing: thing.name });
}

// ─── Feelings ──────────────────────────────────────────────────────────────────────────────

function isMood(kind: string): kind is MoodFeeling {
  return (MOOD_FEELINGS as readonly string[]).includes(kind);
}

function isPersonal(kind: string): kind is PersonalFeeling {
  return (PERSONAL_FEELINGS as readonly string[]).includes(kind);
}

/** A feeling as it is asked after: without a goal the strongest of all is meant. */
export function feelingAsked(slots: Slots, making: Making): Feeling | Diagnostic {
  const { kind } = slots.K;
  if (kind === "calm") return feelingNotFelt(making.span, {});
  return feelingOf(slots, making, kind, slots.K.goal);
}

/** A feeling as somebody is made to have it: without a goal it is about their only one. */
export function feelingToBe(slots: Slots, making: Making): Feeling | Diagnostic {
  const { kind, goal } = slots.K;
  if (kind === "calm") return feelingNotFelt(making.span, {});
  if (!isMood(kind) || goal >= 0) return feelingOf(slots, making, kind, goal);
  const own = making.cast.goals.flatMap(({ owner }, index) => (owner === slots.A ? [index] : []));
  if (own.length === 1) return feelingOf(slots, making, kind, own[0] as number);
  const aim = `for which of ${nameOf(making, slots.A)}'s goals`;
  return feelingWithoutAim(making.span, { feeling: kind, aim, form: `${kind} for …` });
}

/** A feeling as it shows, however strong it is; calm can be played. */
export function feelingShown(
  slots: Slots,
  making: Making,
): Feeling | { kind: "calm" } | Diagnostic {
  const { kind } = slots.K;
  const unread = strengthOf(slots.K, making, slots.A);
  if (unread !== undefined) return unread;
  return kind === "calm" ? { kind } : feelingOf(slots, making, kind, slots.K.goal);
}

function feelingOf(
  { A, K }: Slots,
  making: Making,
  kind: FeelingKind,
  goal: number,
): Feeling | Diagnostic {
  if (isMood(kind)) {
    const owner = making.cast.goals[goal]?.owner;
    if (owner === undefined || owner === A) return { kind, goal };
    return notTheirGoal(making.span, {
      goal: making.cast.goals[goal]?.name ?? "",
      owner: nameOf(making, owner),
      name: nameOf(making, A),
    });
  }
  if (!isPersonal(kind)) return { kind };
  if (kind === "pride" || kind === "shame") return { kind, toward: A };
  if (K.toward === A) return samePersonTwice(making.span, { name: nameOf(making, A) });
  if (K.toward >= 0) return { kind, toward: K.toward };
  if (making.cast.people.length === 2) return { kind, toward: 1 - A };
  const word = kind === "anger" ? "at" : kind === "gratitude" ? "to" : "for";
  const aim = `${word} whom`;
  return feelingWithoutAim(making.span, { feeling: kind, aim, form: `${kind} ${word} …` });
}

/** A kind of feeling and nothing more: whoever hides or sees it is not asked how strong it is. */
export function kindAlone({ A, K }: Slots, making: Making): FeelingKind | Diagnostic {
  if (K.kind === "calm") return feelingNotFelt(making.span, {});
  return strengthOf(K, making, A) ?? aimOf(K, making, A) ?? K.kind;
}

/** What says how strong a feeling is, where that can't be asked. */
function strengthOf(K: FeelingWords, making: Making, who: number): Diagnostic | undefined {
  if (!K.isLevelGiven) return undefined;
  const words = STRENGTHS[K.level - 1] ?? "";
  return notOnAFace(making.span, {
    words,
    more: "How strong it is only they know who feel it.",
    name: nameOf(making, who),
    asked: `${words} ${K.kind}`,
  });
}

/** What says whom or what a feeling is for, where that can't be asked. */
function aimOf(K: FeelingWords, making: Making, who: number): Diagnostic | undefined {
  const aim = K.toward >= 0 ? nameOf(making, K.toward) : making.cast.goals[K.goal]?.name;
  if (aim === undefined) return undefined;
  const word = K.kind === "anger" ? "at" : K.kind === "gratitude" ? "to" : "for";
  return notOnAFace(making.span, {
    words: `${word} ${aim}`,
    more: `Here the strongest of its kind is meant, whomever or whatever it is for.`,
    name: nameOf(making, who),
    asked: `${K.kind} ${word} ${aim}`,
  });
}

export function isPassing(kind: string): boolean {
  return (PASSING_FEELINGS as readonly string[]).includes(kind);
}
