/**
 * One story, compiled on both sides and played from the JSON of either: does it stay the same?
 *
 * Owns what has to be equal to what. Ours from our own JSON must be ours from the source, and
 * the JSON read and written again the same letters; inkjs from our JSON must be inkjs from the
 * source; ours from inkjs's JSON must be ours from the source. There are two reasons to hold it
 * to something else: inkjs compiled something else (docs/differences-from-ink.md says where),
 * or it lost a fraction's point when it wrote its JSON. Then both must play that JSON alike.
 */
import { readInkJson } from "../../src/program/ink-json-read.ts";
import { writeInkJson } from "../../src/program/ink-json-write.ts";
import { findExcuse } from "../fuzz/excuses.ts";
import { jsonParting } from "../fuzz/same-json.ts";
import { inkjsPlayer, openJsonWithInkjs } from "../support/inkjs-player.ts";
import { keepsakePlayer, openJsonWithKeepsake } from "../support/keepsake-player.ts";
import {
  firstParting,
  type Opened,
  type OpenOptions,
  type PlayRequest,
  type Source,
  type Transcript,
} from "../support/transcript.ts";

/** What came of a story. */
export interface FourWays {
  /** Whether both sides compiled it. */
  readonly compiled: boolean;
  /** Whether inkjs's JSON says the same as ours. */
  readonly sameJson: boolean;
  /** Plays compared, and choices taken in them. */
  readonly plays: number;
  readonly turns: number;
  /** What inkjs did not finish in time. */
  readonly dropped: number;
  /** What was allowed to differ, by its entry in docs/differences-from-ink.md. */
  readonly excused: readonly string[];
  /** What should have been the same and was not. */
  readonly faults: readonly string[];
}

/** Plays a story all ways. */
export function playFourWays(
  source: Source,
  options: OpenOptions,
  requests: readonly PlayRequest[],
): FourWays {
  const theirs = inkjsPlayer.open(source, options);
  const ours = keepsakePlayer.open(source, options);
  if (theirs.ok !== true || ours.ok !== true) {
    const faults = ours.ok === "crash" ? [`ours breaks down: ${ours.text}`] : [];
    return { ...NOTHING, faults };
  }
  const faults: string[] = [];
  const excused: string[] = [];
  let plays = 0;
  let turns = 0;
  let dropped = 0;
  const ourText = ours.text();
  const theirText = theirs.text();
  const again = written(ourText);
  if (again !== ourText) faults.push(`our JSON, read and written again: ${partOf(ourText, again)}`);
  const sameShape =
    jsonParting(JSON.parse(theirText), JSON.parse(withoutMinus(ourText))) === undefined;
  const sameJson =
    sameShape && jsonParting(withPoints(theirText), withPoints(ourText)) === undefined;

  const oursFromOurs = openJsonWithKeepsake(ourText).play;
  const inkjsFromOurs = guarded(faults, "inkjs cannot load our JSON", () =>
    openJsonWithInkjs(ourText),
  );
  const oursFromTheirs = openJsonWithKeepsake(theirText).play;

  for (const request of requests) {
    const plain = { ...request, disturb: undefined } as unknown as PlayRequest;
    const theirPlay = theirs.play(plain);
    if (isCutForTime(theirPlay)) {
      dropped++;
      continue;
    }
    plays++;
    turns += theirPlay.events.filter(({ kind }) => kind === "chosen").length;
    const ourPlay = ours.play(plain);
    const same = (what: string, one: Transcript, other: Transcript): void => {
      const parting = firstParting(one, other, true);
      if (parting !== undefined) {
        faults.push(`${what}: ${parting.what}: ${parting.left} / ${parting.right}`);
      }
    };
    same("ours from our JSON", oursFromOurs(request), ourPlay);
    if (inkjsFromOurs !== undefined) {
      // Where inkjs compiled something else, it plays ours as we do.
      const others = sameShape ? [theirPlay] : [theirPlay, ourPlay];
      let play = inkjsFromOurs.play(request);
      if (request.disturb === "reload" && cannotLoadItsSave(play)) {
        excused.push("points-in-json");
        play = inkjsFromOurs.play(plain);
      }
      // How often inkjs repeats a warning depends on when it was saved.
      if (isCutForTime(play)) dropped++;
      else if (request.disturb !== "reload") excuse("inkjs from our JSON", play, others);
      else excuse("inkjs from our JSON", withoutWarnings(play), others.map(withoutWarnings));
    }
    const fromTheirs = oursFromTheirs(request);
    if (sameJson) same("ours from inkjs's JSON", fromTheirs, ourPlay);
    else {
      const inkjsFromTheirs = playInkjsJson(theirText, plain);
      if (inkjsFromTheirs === undefined) excused.push("points-in-json");
      else if (isCutForTime(inkjsFromTheirs)) dropped++;
      else excuse("ours from inkjs's JSON", fromTheirs, [ourPlay, inkjsFromTheirs]);
    }
  }
  return { compiled: true, sameJson, plays, turns, dropped, excused, faults };

  function excuse(what: string, play: Transcript, others: readonly Transcript[]): void {
    const partings = others.map((other) => ({ other, parting: firstParting(play, other) }));
    if (partings.some(({ parting }) => parting === undefined)) return;
    for (const { other, parting } of partings) {
      const found = findExcuse({
        source,
        stage: "play",
        left: theirs as Opened,
        right: ours as Opened,
        leftPlay: other,
        rightPlay: play,
        parting,
      });
      if (found === undefined) continue;
      excused.push(found.anchor);
      return;
    }
    const [first] = partings;
    faults.push(
      `${what}: ${first?.parting?.what}: ${first?.parting?.left} / ${first?.parting?.right}`,
    );
  }
}

const NOTHING = {
  compiled: false,
  sameJson: false,
  plays: 0,
  turns: 0,
  dropped: 0,
  excused: [],
  faults: [],
} as const;

/** Whether inkjs did not finish in time: on a busy machine that says nothing. */
function isCutForTime({ events }: Transcript): boolean {
  const last = events.at(-1);
  return last?.kind === "cut" && last.why === "time";
}

/** inkjs from JSON of its own; `undefined` where it cannot load that. */
function playInkjsJson(text: string, request: PlayRequest): Transcript | undefined {
  try {
    return openJsonWithInkjs(text).play(request);
  } catch {
    return undefined;
  }
}

/** With `, 1.0` among what was printed, inkjs cannot read the JSON of its own saves either. */
function cannotLoadItsSave({ events }: Transcript): boolean {
  const last = events.at(-1);
  return last?.kind === "crash" && /JSON at position/.test(last.text);
}

function withoutWarnings(transcript: Transcript): Transcript {
  return { ...transcript, events: transcript.events.filter(({ kind }) => kind !== "warning") };
}

function guarded<T>(faults: string[], what: string, open: () => T): T | undefined {
  try {
    return open();
  } catch (error) {
    faults.push(`${what}: ${(error as Error).message}`);
    return undefined;
  }
}

function written(text: string): string {
  const read = readInkJson(text);
  return "error" in read ? read.error : writeInkJson(read.tree);
}

/** Our JSON with a fraction's minus where inkjs has it. */
function withoutMinus(text: string): string {
  return text.replace(/\["nop",([0-9]+)\.0,"_",null\]/g, "-$1.0");
}

/** A compiled story in which the point of `5.0` can still be seen. */
function withPoints(text: string): unknown {
  return JSON.parse(
    withoutMinus(text).replace(/(?<=[,[])(-?[0-9]+\.0)(?=[,\]])/g, '"fraction $1"'),
  );
}

function partOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `${one.slice(Math.max(0, at - 40), at + 40)} / ${other.slice(Math.max(0, at - 40), at + 40)}`;
}
