/**
 * What narration hangs on that the person whom the reader is may not know.
 *
 * Owns which words stand in braces that ask about a fact, or about what somebody else feels.
 * Whether the person knows it at that moment is for whoever watches the play to say.
 */
import { type AskedCondition, type Question, questionsIn, type Symbols } from "../drama/index.ts";
import type { Probe } from "./probes.ts";

/** What some words of narration are told by. */
export interface Needed {
  /** Facts that they tell something of, whichever way the condition falls. */
  readonly facts: readonly number[];
  /** Whose feelings they tell of; −1 for none. */
  readonly feelingsOf: number;
  readonly asked: AskedCondition;
}

/**
 * By number of a probe of words that nobody speaks: what its braces ask, outermost first.
 * `mayTell` says which words may tell what they like.
 */
export function neededBy(
  probes: readonly Probe[],
  symbols: Symbols,
  mayTell: (words: Probe & { kind: "words" }) => boolean,
): ReadonlyMap<number, readonly Needed[]> {
  const needed = new Map<number, Needed[]>();
  const { viewpoint } = symbols;
  const asked = viewpoint < 0 ? [] : (symbols.asked ?? []);
  const telling = asked.flatMap((each): (Needed & { readonly from: number; to: number })[] => {
    const { governs, condition } = each;
    if (governs === undefined) return [];
    const found = { facts: new Set<number>(), felt: new Set<number>(), seen: new Set<number>() };
    for (const question of questionsIn(condition)) gather(question, viewpoint, found);
    const feelingsOf = [...found.felt].find((who) => !found.seen.has(who)) ?? -1;
    if (found.facts.size === 0 && feelingsOf < 0) return [];
    return [
      { facts: [...found.facts], feelingsOf, asked: each, from: governs.start, to: governs.end },
    ];
  });
  if (telling.length === 0) return needed;
  for (const [number, probe] of probes.entries()) {
    if (probe.kind !== "words" || probe.speaker >= 0 || probe.span === undefined) continue;
    const { file, start } = probe.span;
    const here = telling.filter(
      ({ asked: { span }, from, to }) => span.file === file && from <= start && start < to,
    );
    if (here.length > 0 && !mayTell(probe)) needed.set(number, here);
  }
  return needed;
}

interface Gathered {
  readonly facts: Set<number>;
  /** Others of whom it is asked what they feel, and those whose faces are asked about too. */
  readonly felt: Set<number>;
  readonly seen: Set<number>;
}

// What the person knows or believes themselves is theirs to tell.
function gather(question: Question, viewpoint: number, into: Gathered): void {
  switch (question.kind) {
    case "holds":
      into.facts.add(question.what.fact);
      return;
    case "knows":
    case "believes":
      if (question.who !== viewpoint) into.facts.add(question.what.fact);
      return;
    case "thinksKnows":
      if (question.who !== viewpoint) into.facts.add(question.fact);
      return;
    case "feels":
      if (question.who !== viewpoint) into.felt.add(question.who);
      return;
    case "shows":
      into.seen.add(question.who);
      return;
    case "sees":
      if (question.who === viewpoint) into.seen.add(question.of);
      return;
    default:
  }
}
