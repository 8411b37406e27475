/**
 * The ledger of promises: what is done about each, and how it stands where plays end.
 *
 * Reads what was noted while exploring: which marks were passed, and how each promise stands in
 * the moments in which the story is over.
 */
import type { MarkMeaning } from "../drama/index.ts";
import { deedForThem } from "../drama/naming.ts";
import { CONDITIONAL, promiseStateWord } from "../drama/promises.ts";
import { endingAt } from "./figures.ts";
import type { PlaySighting } from "./find-flow.ts";
import { countPlaysTo } from "./graph.ts";
import { openingsLikely } from "./likely.ts";
import type { PromiseReport, PromiseState, WitnessPlay } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";
import type { Sighting } from "./watch.ts";
import type { Whole } from "./whole.ts";

/** States that leave a question open when a story ends. */
const open: readonly PromiseState[] = ["asked", "conditional", "owed"];

/** What becomes of each promise, over all viewpoints. */
export function promisesOf(
  viewpoints: readonly Viewpoint[],
  wholeOf: (viewpoint: Viewpoint) => Whole,
  play: PlaySighting,
): PromiseReport[] {
  const cast = viewpoints[0]?.symbols?.cast;
  if (cast === undefined || cast.commitments.length === 0) return [];
  const plays = new Map(viewpoints.map((each) => [each, playsTo(each, wholeOf(each))]));
  return cast.commitments.map(({ name, debtor, creditor, mayStayOpen }, number) => {
    const standings = viewpoints.flatMap((viewpoint) =>
      standingsOf(viewpoint, wholeOf(viewpoint), plays.get(viewpoint), number, play),
    );
    return {
      name,
      debtor: cast.people[debtor]?.name ?? "",
      creditor: cast.people[creditor]?.name ?? "",
      deed: deedForThem(cast, number),
      mayStayOpen,
      isSettled: standings.every(({ state }) => !open.includes(state)),
      moves: movesOf(viewpoints, number, play),
      standings,
    };
  });
}

/** By moment, how many plays come there. */
function playsTo({ exploration, watch }: Viewpoint, whole: Whole): readonly bigint[] | undefined {
  if (whole.isRound || !exploration.isComplete) return undefined;
  return countPlaysTo(whole.edges, whole.order, watch.openings);
}

function standingsOf(
  viewpoint: Viewpoint,
  { edges, visits, likely }: Whole,
  plays: readonly bigint[] | undefined,
  commitment: number,
  play: PlaySighting,
): PromiseReport["standings"] {
  const { watch, exploration, as } = viewpoint;
  const width = watch.promiseCells.length + 3;
  const openings = openingsLikely(exploration);
  const found = new Map<PromiseState, { share: number; plays: bigint; at: Map<number, number> }>();
  for (let at = 0; at < watch.ends.length; at += width) {
    const from = watch.ends[at] as number;
    const state = promiseStateWord(watch.ends[at + 3 + commitment] as number);
    const standing = found.get(state) ?? { share: 0, plays: 0n, at: new Map() };
    found.set(state, standing);
    const step = watch.ends[at + 2] as number;
    const alike = (edges.at[from + 1] as number) - (edges.at[from] as number);
    const share =
      from < 0
        ? (openings[step] as number)
        : (visits[from] as number) * (likely?.[step] ?? 1 / alike);
    const { endedAt } = exploration.placeOf(watch.ends[at + 1] as number);
    standing.share += share;
    standing.plays += from < 0 ? 1n : (plays?.[from] ?? 0n);
    standing.at.set(endedAt, (standing.at.get(endedAt) ?? 0) + share);
  }
  return [...found]
    .map(([state, standing]) => ({
      as,
      state,
      share: standing.share,
      plays: plays === undefined ? undefined : standing.plays,
      play: shortestTo(viewpoint, commitment, state, play),
      endings: [...standing.at]
        .map(([pc, share]) => ({ ...endingAt(viewpoint, pc), share }))
        .sort((a, b) => b.share - a.share),
    }))
    .sort((a, b) => b.share - a.share);
}

function shortestTo(
  viewpoint: Viewpoint,
  commitment: number,
  state: PromiseState,
  play: PlaySighting,
): WitnessPlay | undefined {
  // Sightings are in the order in which they were come by: the first is a shortest.
  for (const [what, sighting] of viewpoint.watch.sightings) {
    const [kind, number, value] = what.split(" ");
    if (kind !== "promise" || Number(number) !== commitment) continue;
    if (promiseStateWord(Number(value)) === state) return play(viewpoint, sighting);
  }
  return undefined;
}

function movesOf(
  viewpoints: readonly Viewpoint[],
  commitment: number,
  play: PlaySighting,
): PromiseReport["moves"] {
  const moves = new Map<
    string,
    PromiseReport["moves"][number] & { readonly sighting: Sighting; readonly viewpoint: Viewpoint }
  >();
  const length = (viewpoint: Viewpoint, { from }: Sighting): number =>
    from < 0 ? 0 : viewpoint.exploration.playTo(from).length + 1;
  for (const viewpoint of viewpoints) {
    for (const [number, mark] of (viewpoint.symbols?.marks ?? []).entries()) {
      const sighting = viewpoint.watch.sightings.get(`move ${number}`);
      const move = sighting === undefined ? undefined : moveOf(mark, commitment);
      if (sighting === undefined || move === undefined) continue;
      const key = `${move.span.file}:${move.span.start} ${move.state} ${move.words}`;
      const known = moves.get(key);
      if (
        known !== undefined &&
        length(known.viewpoint, known.sighting) <= length(viewpoint, sighting)
      ) {
        continue;
      }
      moves.set(key, { ...move, play: undefined, sighting, viewpoint });
    }
  }
  return [...moves.values()]
    .sort((a, b) => a.span.file - b.span.file || a.span.start - b.span.start)
    .map(({ span, words, state, sighting, viewpoint }) => {
      return { span, words, state, play: play(viewpoint, sighting) };
    });
}

/** What passing a mark is to a promise; `undefined` for what is none of its business. */
function moveOf(
  mark: MarkMeaning,
  commitment: number,
): Omit<PromiseReport["moves"][number], "play"> | undefined {
  const { span } = mark as { span: PromiseReport["moves"][number]["span"] };
  if (mark.kind === "deadline") {
    if (mark.commitment !== commitment) return undefined;
    return { span, words: "its time is over", state: "broken" };
  }
  if (mark.kind === "settling") {
    if (mark.settling.commitment !== commitment) return undefined;
    const { kind } = mark.settling;
    return { span, words: settled[kind], state: kind === "due" ? "owed" : kind };
  }
  if (mark.kind !== "effect" || mark.isFault || !("commitment" in mark.effect)) return undefined;
  const { effect, words } = mark;
  if (effect.commitment !== commitment) return undefined;
  return { span, words, state: stateAfter(effect) };
}

/** What happens by itself, in words. */
const settled = {
  due: "what it hangs on comes true",
  lapsed: "what it hangs on can't come true any more",
  broken: "its time is over",
} as const;

function stateAfter(
  effect: (MarkMeaning & { kind: "effect" })["effect"],
): PromiseState | undefined {
  switch (effect.kind) {
    case "asksFor":
      return "asked";
    case "withholds":
      return "withheld";
    case "promises":
      return effect.condition > 0 ? promiseStateWord(CONDITIONAL) : "owed";
    case "vows":
      return "owed";
    case "keeps":
      return "kept";
    case "breaks":
      return "broken";
    case "releases":
      return "released";
    case "withdraws":
      return "withdrawn";
    case "lapses":
      return "lapsed";
    default:
      return undefined;
  }
}
