/**
 * Where a story breaks off, goes wrong, goes round, or can no longer come to an end.
 */

import { fillTemplate } from "../base/diagnostic.ts";
import {
  cannotLeave,
  hubGoesRound,
  hubRunsDry,
  noEndingFromHere,
  runtimeFault,
  stuck,
} from "../base/messages/check.ts";
import { runtimeMessages } from "../base/messages/runtime.ts";
import { runtimeAdvice } from "../base/messages/runtime-advice.ts";
import type { Span } from "../base/span.ts";
import type { FaultCode, FaultReport } from "../engine/fault.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import { type Program, spanAt } from "../program/program.ts";
import { beginning, findingOf, keyOfSpan, lineOf, slugOf, textAt } from "./finding.ts";
import type { Finding, WitnessPlay } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";
import type { Sighting } from "./watch.ts";
import type { Whole } from "./whole.ts";

/** Plays a sighting on the engine; `undefined` where the engine does not agree. */
export type PlaySighting = (
  viewpoint: Viewpoint,
  sighting: Sighting,
  shows?: (played: { readonly reports: readonly FaultReport[] }) => boolean,
) => WitnessPlay | undefined;

/** Ways in which the engine says that it goes on for ever: with text, its memory is full first. */
const endless: readonly FaultCode[] = ["endless-turn", "endless-text", "endless-recursion"];

function isAlike(one: FaultCode, other: FaultCode): boolean {
  return one === other || (endless.includes(one) && endless.includes(other));
}

/** Ways in which a story breaks off: their titles say where without more words. */
const breaksOff: readonly FaultCode[] = ["ran-out-of-content", "tunnel-ran-out"];

/** Runtime errors of one viewpoint. */
export function findFaults(viewpoint: Viewpoint, play: PlaySighting): Finding[] {
  const { watch, probed, symbols } = viewpoint;
  const findings: Finding[] = [];
  const rounds = new Set<string>();
  let known: ReadonlySet<number> | undefined;
  const choiceEnds = (): ReadonlySet<number> => {
    known ??= endsOfChoices(probed.program);
    return known;
  };
  for (const { report, sighting } of watch.faults.values()) {
    const { code } = report.fault;
    // That nobody says what the host's function gives is told by itself: the host will have it.
    if (code === "unbound-external") continue;
    const span = spanAt(probed.program, report.pc) ?? roundAt(viewpoint, report) ?? beginning;
    const pick = sighting.marks.findLast((mark) => symbols?.marks[mark]?.kind === "pick");
    const picked = pick === undefined ? undefined : symbols?.marks[pick];
    const isRound = code === "endless-turn" && picked?.kind === "pick";
    // The last choice of those: where the turn was stopped is nobody's doing.
    const place = isRound ? picked.span : span;
    const key = `${code} ${keyOfSpan(place)}`;
    // Where chance has a say, thousands of ways may go round in one place.
    if (isRound && rounds.has(key)) continue;
    rounds.add(key);
    const witness = play(viewpoint, sighting, ({ reports }) =>
      reports.some(({ fault }) => isAlike(fault.code, code)),
    );
    if (witness === undefined) continue;
    const about = `${code}/${slugOf(textAt(viewpoint.program, place))}`;
    // Where words end that lead nowhere, what is missing is no choice, and in a tunnel the way back.
    if (code === "ran-out-of-content" && choiceEnds().has(report.pc)) {
      const who =
        picked?.kind === "pick"
          ? symbols?.cast.people[symbols.choices[picked.choice]?.who ?? -1]?.name
          : undefined;
      findings.push(
        who === undefined
          ? findingOf(stuck(span, {}), textAt(viewpoint.program, span), witness)
          : findingOf(
              hubRunsDry(span, { who }),
              `${who}/${textAt(viewpoint.program, span)}`,
              witness,
            ),
      );
    } else if (isRound) {
      findings.push(findingOf(hubGoesRound(place, {}), about, witness));
    } else findings.push(runtimeFinding(report, span, about, witness, viewpoint));
  }
  return findings;
}

/** Places where the flow stops just behind a choice: those that it came by are all gone. */
function endsOfChoices(program: Program): ReadonlySet<number> {
  const { code } = program;
  const ends = new Set<number>();
  let before = -1;
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    const op = code[pc] as number;
    if (op === Op.FALL && before === Op.CHOICE) ends.add(pc);
    if (op !== Op.MARK && op !== Op.SPACE && op !== Op.NEWLINE) before = op;
  }
  return ends;
}

function runtimeFinding(
  { fault, isWarning }: FaultReport,
  span: Span,
  about: string,
  witness: WitnessPlay,
  viewpoint: Viewpoint,
): Finding {
  const [title = "", why = ""] =
    runtimeMessages[fault.code as keyof typeof runtimeMessages].split("\n");
  const [label = "", fix = ""] = (runtimeAdvice[fault.code] ?? "").split("\n");
  const pcs = String(fault.args["pcs"] ?? "");
  const args = { ...fault.args, lines: linesOf(viewpoint, pcs) };
  const made = findingOf(
    runtimeFault(span, {
      what: fillTemplate(title, args),
      why: fillTemplate(why, args),
      fix: fillTemplate(fix, args),
    }),
    about,
    witness,
  );
  // The kind that writers know from playing, and its words; its own page explains it.
  const [place, ...others] = made.spans;
  return {
    ...made,
    code: fault.code,
    title: breaksOff.includes(fault.code) ? title : made.title,
    spans: place === undefined || label === "" ? made.spans : [{ ...place, label }, ...others],
    id: made.id.replace(/^runtime-fault\//, ""),
    severity: isWarning ? "warning" : "error",
  };
}

/** The first place with words of its own that an endless turn goes round through. */
function roundAt({ probed }: Viewpoint, { fault }: FaultReport): Span | undefined {
  for (const pc of String(fault.args["pcs"] ?? "").split(",")) {
    const span = pc === "" ? undefined : spanAt(probed.program, Number(pc));
    if (span !== undefined) return span;
  }
  return undefined;
}

/** The lines that an endless turn goes round through. */
function linesOf(viewpoint: Viewpoint, pcs: string): string | undefined {
  if (pcs === "") return undefined;
  const { program } = viewpoint.probed;
  const lines = new Set<number>();
  for (const pc of pcs.split(",")) {
    const span = spanAt(program, Number(pc));
    if (span !== undefined) lines.add(lineOf(program, span));
  }
  lines.delete(0);
  const sorted = [...lines].sort((a, b) => a - b);
  return sorted.length === 0 ? undefined : `line ${sorted.slice(0, 12).join(", ")}`;
}

/** Moments from which no ending can be reached, and rounds that can't be left. */
export function findDeadEnds(viewpoint: Viewpoint, whole: Whole, play: PlaySighting): Finding[] {
  const { probed } = viewpoint;
  const { edges, component, components: count, order } = whole;
  const hasEnd = new Uint8Array(count);
  const isLeaf = new Uint8Array(count).fill(1);
  const first = new Int32Array(count).fill(-1);
  // Edges go to lower components, and those come first: one pass settles all.
  for (const state of order) {
    const c = component[state] as number;
    if ((first[c] as number) < 0 || state < (first[c] as number)) first[c] = state;
    // A play that breaks off is told of by itself; here it counts as over.
    if (edges.at[state] === edges.at[state + 1]) hasEnd[c] = 1;
    for (let e = edges.at[state] as number; e < (edges.at[state + 1] as number); e++) {
      const to = component[edges.to[e] as number] as number;
      if (to !== c) isLeaf[c] = 0;
      if (hasEnd[to] === 1) hasEnd[c] = 1;
    }
  }
  const findings: Finding[] = [];
  for (let c = 0; c < count; c++) {
    if (isLeaf[c] === 0 || hasEnd[c] === 1) continue;
    const state = first[c] as number;
    const span = spanOfRest(viewpoint, state);
    const witness = play(viewpoint, arrivalAt(viewpoint, state));
    if (witness === undefined) continue;
    findings.push(findingOf(cannotLeave(span, {}), textAt(probed.program, span), witness));
  }
  if (findings.length === 0) return findings;
  // The moment that settles it: the first from which there is no end, that is no round itself.
  for (let state = 0; state < edges.states; state++) {
    const c = component[state] as number;
    if (hasEnd[c] === 1 || isLeaf[c] === 1) continue;
    const span = spanOfRest(viewpoint, state);
    const witness = play(viewpoint, arrivalAt(viewpoint, state));
    if (witness === undefined) continue;
    findings.push(findingOf(noEndingFromHere(span, {}), textAt(probed.program, span), witness));
    break;
  }
  return findings;
}

/** The step by which a moment is first come to. */
export function arrivalAt(viewpoint: Viewpoint, state: number): Sighting {
  const { exploration } = viewpoint;
  return {
    from: exploration.before[state] as number,
    choice: exploration.chosen[state] as number,
    way: exploration.ways.get(state) ?? 0,
    to: state,
    marks: [],
  };
}

/** Where a moment rests: its first choice. */
export function spanOfRest(viewpoint: Viewpoint, state: number): Span {
  const place = viewpoint.exploration.placeOf(state);
  const pc = place.pcs[0] ?? place.endedAt;
  return (pc < 0 ? undefined : spanAt(viewpoint.probed.program, pc)) ?? beginning;
}
