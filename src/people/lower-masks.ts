/**
 * What a face shows and who sees through it, as ink functions: never stored, always worked out.
 */
import type { Span } from "../base/span.ts";
import type { Feeling, FeelingKind } from "../drama/feelings.ts";
import { feelingOf, hiddenNumber } from "../drama/hearts.ts";
import type { Meaning } from "../drama/symbols.ts";
import { MASK_HIDES_ALL, MASKS_PLAYED } from "../drama/values.ts";
import type { Expression } from "../syntax/ast.ts";
import { isFeltAtLeast, levelOf } from "./lower-feelings.ts";
import { nameFromWords, nameOfMeaning } from "./lower-names.ts";
import { inkAt } from "./lower-nodes.ts";
import { isAmong } from "./lower-values.ts";
import type { PeopleLowering } from "./lowering.ts";

/** Whether a person's face shows this, felt or not. */
export function shows(
  lowering: PeopleLowering,
  who: number,
  feeling: Feeling | { readonly kind: "calm" },
  span: Span,
): Expression {
  const ink = inkAt(span);
  const mask: Meaning = { kind: "mask", who };
  const played = playedNumbers();
  const name = `${personName(lowering, who)}_shows_${words(lowering, feeling)}`;
  const made = lowering.functionNamed(
    name,
    () => {
      const isPlayed = isAmong(lowering, mask, ownNumber(feeling.kind), false, span);
      if (feeling.kind === "calm") return { parameters: [], body: [ink.give(isPlayed)] };
      const { guard } = lowering.readings.declared.cast.people[who] ?? { guard: 0 };
      const hidden = hiddenNumber(feeling.kind);
      // A leak of 1 takes a feeling above the guard, and above one more where all is hidden.
      const through = (least: number): Expression =>
        least > 3 ? ink.yes(false) : isFeltAtLeast(lowering, who, feeling, least, span);
      const isMask = (...among: number[]): Expression =>
        isAmong(lowering, mask, among, false, span);
      const body = [
        ...ink.when(isMask(MASK_HIDES_ALL), [ink.give(through(guard + 2))]),
        ...ink.when(isMask(hidden), [ink.give(through(guard + 1))]),
        ...ink.when(isMask(...played), [ink.give(isPlayed)]),
        ink.give(through(1)),
      ];
      return { parameters: [], body };
    },
    `shows ${who} ${JSON.stringify(feeling)}`,
  );
  return ink.call(made);
}

/** Whether one person sees what another feels. */
export function sees(
  lowering: PeopleLowering,
  who: number,
  of: number,
  kind: FeelingKind,
  span: Span,
): Expression {
  const ink = inkAt(span);
  const feeling = feelingOf(kind);
  const name = `${personName(lowering, who)}_sees_${nameFromWords(kind)}_of_${personName(lowering, of)}`;
  const made = lowering.functionNamed(
    name,
    () => {
      const { guard } = lowering.readings.declared.cast.people[of] ?? { guard: 0 };
      const isHidingAll = isAmong(
        lowering,
        { kind: "mask", who: of },
        [MASK_HIDES_ALL],
        false,
        span,
      );
      // Ink takes `true` for 1.
      const withheld = ink.binary("+", ink.int(guard), isHidingAll);
      const felt = levelOf(lowering, of, feeling, span);
      const leak = ink.call("MAX", ink.int(0), ink.binary("-", felt, withheld));
      const bond = ink.read(lowering.readName({ kind: "bond", who, to: of }));
      const closeness = ink.call("MAX", ink.int(0), bond);
      const sum = ink.binary("+", leak, closeness);
      const isHere = isAmong(lowering, { kind: "presence", who }, [1], false, span);
      const isFelt = isFeltAtLeast(lowering, of, feeling, 1, span);
      const isSeen = ink.any([
        shows(lowering, of, feeling, span),
        ink.binary(">=", sum, ink.int(3)),
      ]);
      return { parameters: [], body: [ink.give(ink.all([isHere, isFelt, isSeen]))] };
    },
    `sees ${who} ${of} ${kind}`,
  );
  return ink.call(made);
}

function personName(lowering: PeopleLowering, who: number): string {
  return nameFromWords(lowering.readings.declared.cast.people[who]?.name ?? "nobody");
}

function words(lowering: PeopleLowering, feeling: Feeling | { readonly kind: "calm" }): string {
  const { cast } = lowering.readings.declared;
  if ("goal" in feeling && feeling.goal >= 0) {
    return `${feeling.kind}_for_${nameFromWords(cast.goals[feeling.goal]?.name ?? "")}`;
  }
  if ("toward" in feeling && feeling.toward >= 0) {
    const place: Meaning = {
      kind: "feeling",
      who: -1,
      feeling: feeling.kind,
      toward: feeling.toward,
    };
    return nameOfMeaning(cast, place).replace(/^nobody_/, "");
  }
  return nameFromWords(feeling.kind);
}

function playedNumbers(): readonly number[] {
  return Object.values(MASKS_PLAYED);
}

function ownNumber(kind: string): readonly number[] {
  for (const [played, number] of Object.entries(MASKS_PLAYED)) {
    if (played === kind) return [number];
  }
  return [];
}
