/**
 * A check from its command line to its exit code, in the thread that calls: reads, explores,
 * tells, writes what was asked for.
 *
 * Promises that no file is written over the story, and that whoever asks to stop is told what
 * is known so far. Progress goes to the standard error, less and less often.
 */
import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { check } from "../check/check.ts";
import { aboutRule } from "../check/find-rules.ts";
import { slugOf } from "../check/finding.ts";
import { knotFinder } from "../check/knot-of.ts";
import type { CheckMemory } from "../check/recheck.ts";
import type { Finding, Report, WitnessPlay } from "../check/report.ts";
import { withAcceptance } from "../check/settings-write.ts";
import type { Partner } from "../check/together.ts";
import { grouped } from "../check/words.ts";
import { NOBODY } from "../compile/keep.ts";
import { containerByPath } from "../program/program.ts";
import { jsonReport } from "./check-json.ts";
import { junitReport } from "./check-junit.ts";
import { sarifReport } from "./check-sarif.ts";
import { type CheckedStory, readChecked } from "./check-story.ts";
import {
  countFindings,
  replayCommand,
  type Telling,
  tellOnlyRules,
  tellReport,
} from "./check-text.ts";
import { CLEAN, PROBLEMS, WrongUse } from "./exit.ts";
import { isSameFile, readTextIfThere, writeText } from "./files.ts";
import { nearestNames } from "./nearest.ts";
import { isCompiled, refuseToOverwrite } from "./read-story.ts";
import { countProblems, hasErrors, tellDiagnostics } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface CheckFlags {
  readonly json?: boolean;
  /** Where to write the report in these forms; `-` for the standard output. */
  readonly sarif?: string;
  readonly junit?: string;
  readonly html?: string;
  /** Tells how the rules stand, and nothing else. */
  readonly rules?: boolean;
  readonly watch?: boolean;
  /** A finding that is to be accepted; `why` says why. */
  readonly accept?: string;
  readonly why?: string;
  /** The knot to begin in. */
  readonly from?: string;
  /** The one viewpoint to look at: a person's name, or `nobody`. */
  readonly as?: string;
  /** The most situations to look at. */
  readonly limit?: number;
  /** An older version of the story, whose saves are tried. */
  readonly against?: string;
}

/** What a check has to do with whoever waits for it. */
export interface CheckControl {
  /** Whether to stop and tell what is known. */
  readonly shouldStop: () => boolean;
  /** Told which files the story is made of. */
  readonly onFiles?: (files: readonly string[]) => void;
  /** Starts a thread that helps where there are many situations. */
  readonly second?: () => Partner | undefined;
  /** Of Keepsake itself, for reports that name it. */
  readonly version: string;
  /** What is remembered of the check before, where there are several of a story. */
  readonly memory?: CheckMemory | undefined;
}

/** A story that was checked. */
export interface Checked {
  readonly story: CheckedStory;
  readonly report: Report;
  readonly seconds: number;
}

/** Checks and tells. Gives back the exit code; throws `WrongUse`. */
export async function checkHere(
  terminal: Terminal,
  path: string,
  flags: CheckFlags,
  control: CheckControl,
): Promise<number> {
  refuseClashes(flags);
  const story = readChecked(path);
  control.onFiles?.(story.watched);
  const outputs = [flags.sarif, flags.junit, flags.html].filter((out) => out !== undefined);
  for (const out of outputs) refuseOutput(story, out);
  if (story.told.length === 0) return tellFaults(terminal, story, flags);
  if (flags.against !== undefined) {
    const { checkAgainst } = await import("./check-against.ts");
    return checkAgainst(terminal, story, flags.against, flags);
  }
  const checked = runCheckOf(terminal, story, flags, control);
  if (flags.accept !== undefined) return accept(terminal, checked, flags, flags.accept);
  await writeOutputs(checked, flags, control, terminal);
  const isTold = flags.sarif !== "-" && flags.junit !== "-";
  if (flags.json === true) {
    const json = jsonReport(checked.report, story.sources, path, story.diagnostics);
    terminal.out(JSON.stringify(json, undefined, 2));
  } else if (isTold) {
    tellStoryProblems(terminal, story);
    const telling = tellingOf(checked, flags);
    if (flags.rules === true) tellOnlyRules(terminal, telling);
    else tellReport(terminal, telling);
  }
  return codeOf(checked.report, flags);
}

/** Explores a story that was read. Throws `WrongUse` where there is no such knot to begin in. */
export function runCheckOf(
  terminal: Terminal,
  story: CheckedStory,
  flags: Pick<CheckFlags, "as" | "from" | "limit">,
  control: Pick<CheckControl, "shouldStop" | "memory" | "second">,
): Checked {
  const { as, from, limit } = flags;
  refuseUnknownKnot(story, from);
  const told = toldAs(story, as);
  const start = performance.now();
  let next = 1000;
  const onProgress = (states: number): boolean => {
    const passed = performance.now() - start;
    if (passed >= next) {
      terminal.err(
        `${grouped(states)} situations in ${Math.round(passed / 1000)} s, and more to come …`,
      );
      next = passed + Math.min(passed, 15_000);
    }
    return !control.shouldStop();
  };
  const report = check(
    told.map(({ flag, program }) => ({ as: personOf(flag), program })),
    {
      isPart: told.length < story.told.length,
      ranges: story.ranges,
      rules: story.rules,
      accepted: story.accepted,
      settingsFile: story.settingsPath,
      onProgress,
      ...(from === undefined ? {} : { from }),
      ...(limit === undefined ? {} : { limit }),
      ...(control.memory === undefined ? {} : { memory: control.memory }),
      ...(control.second === undefined ? {} : { second: control.second }),
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const findings = report.findings.map((finding) => withRule(finding, story));
  return { story, report: { ...report, findings }, seconds };
}

/** Those of a story's viewpoints that are meant. Throws `WrongUse` where there is no such one. */
function toldAs({ told }: CheckedStory, as: string | undefined): CheckedStory["told"] {
  if (as === undefined) return told;
  const meant = told.filter(({ flag }) => flag?.toLowerCase() === as.toLowerCase());
  if (meant.length > 0) return meant;
  const names = told.flatMap(({ flag }) => flag ?? []);
  throw new WrongUse(
    `Nobody can be \`${as}\` in this story.`,
    names.length === 0
      ? "It is told as nobody's: leave --as out."
      : `--as takes ${names.join(", ")}.`,
  );
}

/** A finding of a rule of `NAME.check`, with the place where that rule stands. */
function withRule(finding: Finding, { settings }: CheckedStory): Finding {
  if (finding.code !== "rule-broken") return finding;
  const rule = settings.rules.find(
    (each) => finding.id === `rule-broken/${slugOf(aboutRule(each))}`,
  );
  if (rule === undefined) return finding;
  const written = { span: rule.span, label: "the rule" };
  // Of what never happens no place in the story can be shown.
  const spans = finding.play === undefined ? [written] : [...finding.spans, written];
  return { ...finding, spans };
}

function personOf(flag: string | undefined): string | undefined {
  return flag === NOBODY ? undefined : flag;
}

/** What `--as` has to say for a play to be had. */
export function flagOfPlay({ told }: CheckedStory, { as }: WitnessPlay): string | undefined {
  return as ?? told.find(({ flag }) => flag === NOBODY)?.flag;
}

function tellingOf(
  { story, report, seconds }: Checked,
  { as, from }: Pick<CheckFlags, "as" | "from">,
): Telling {
  const found = new Set(report.findings.map(({ id }) => id));
  return {
    report,
    sources: story.sources,
    path: story.path,
    from,
    knotOf: knotFinder(story.told.map(({ program }) => program)),
    seconds,
    outdated:
      report.verdict === "stopped" || as !== undefined || from !== undefined
        ? []
        : [...story.accepted.keys()].filter((id) => !found.has(id)),
  };
}

function codeOf({ findings }: Report, flags: CheckFlags): number {
  const isBad = findings.some(
    ({ severity, accepted, code }) =>
      severity === "error" &&
      accepted === undefined &&
      (flags.rules !== true || code === "rule-broken"),
  );
  return isBad ? PROBLEMS : CLEAN;
}

// ─── Wrong use, and faults of the story ─────────────────────────────────────────────────────

function refuseClashes({
  accept: id,
  why,
  json,
  sarif,
  junit,
  against,
  html,
  rules,
}: CheckFlags): void {
  if (id === undefined && why !== undefined) {
    throw new WrongUse(
      `What is \`${why}\`?`,
      'A second word is the reason of --accept: keepsake check FILE --accept ID "why"',
    );
  }
  if (id !== undefined && (why ?? "").trim() === "") {
    throw new WrongUse(
      `Why is \`${id}\` accepted?`,
      `Say so, for those who come after: keepsake check FILE --accept ${id} "why"`,
    );
  }
  const onOut = [json === true, sarif === "-", junit === "-"].filter(Boolean).length;
  if (onOut > 1) throw new WrongUse("Only one report can go to the standard output.");
  if (html === "-") throw new WrongUse("A page is written to a file: --html report.html");
  const isOther = id !== undefined || against !== undefined;
  if (isOther && (sarif ?? junit ?? html) !== undefined) {
    const flag = id === undefined ? "--against" : "--accept";
    throw new WrongUse(`${flag} writes no report: leave --html, --sarif and --junit out.`);
  }
  if (id !== undefined && against !== undefined) {
    throw new WrongUse("--accept and --against are two things: one after the other.");
  }
  if (rules === true && isOther) throw new WrongUse("--rules only tells of the rules.");
}

function refuseOutput(story: CheckedStory, out: string): void {
  if (out === "-") return;
  refuseToOverwrite(story, out);
  if (isSameFile(out, story.settingsPath)) {
    throw new WrongUse(`Cannot write ${out}: the story's settings are there.`);
  }
}

function refuseUnknownKnot({ told }: CheckedStory, from: string | undefined): void {
  const program = told[0]?.program;
  if (from === undefined || program === undefined) return;
  if (containerByPath(program, from) >= 0) return;
  const { knotOf, nameOfKnot } = program.placeNames(program);
  const names = [...new Set(knotOf)].map((knot) => nameOfKnot(knot)).filter((name) => name !== "");
  const near = nearestNames(from, names);
  throw new WrongUse(
    `Cannot begin at \`${from}\`: this story has no knot of that name.`,
    near.length === 0 ? "" : `The nearest: ${near.join(", ")}.`,
  );
}

function tellFaults(terminal: Terminal, story: CheckedStory, flags: CheckFlags): number {
  if (flags.json === true) {
    const none = { reached: 0, all: 0, unreached: [] };
    const report: Report = {
      verdict: "stopped",
      bounds: ["The story has errors and can't be played."],
      states: 0,
      steps: 0,
      plays: undefined,
      viewpoints: [],
      findings: [],
      lines: none,
      choices: none,
      knots: none,
      endings: none,
      rules: [],
      promises: [],
      feelings: [],
    };
    const json = jsonReport(report, story.sources, story.path, story.diagnostics);
    terminal.out(JSON.stringify(json, undefined, 2));
    return PROBLEMS;
  }
  const errors = story.diagnostics.filter(({ severity }) => severity === "error");
  tellDiagnostics(terminal, errors, story.sources);
  terminal.err("Until that is mended there is nothing to explore.");
  return PROBLEMS;
}

/** What is wrong with `NAME.check` is told whole, what the compiler warns of by its count. */
function tellStoryProblems(terminal: Terminal, { diagnostics, sources, path }: CheckedStory): void {
  const own = sources.length - 1;
  const isOwn = diagnostics.filter(({ primary }) => primary.span.file === own);
  tellDiagnostics(terminal, isOwn, sources);
  if (isCompiled(path)) {
    terminal.err(
      `${path} is compiled and has no lines to name: what is never read is told of its source alone.`,
    );
  }
  const others = diagnostics.filter((each) => !isOwn.includes(each) && each.severity === "warning");
  if (others.length > 0 && !hasErrors(others)) {
    terminal.err(`${countProblems(others)}: \`keepsake compile ${path}\` shows them.`);
  }
}

// ─── What is written ────────────────────────────────────────────────────────────────────────

function accept(
  terminal: Terminal,
  { story, report }: Checked,
  { why = "", json }: CheckFlags,
  id: string,
): number {
  const ids = report.findings.map((finding) => finding.id);
  if (!ids.includes(id)) {
    const near = nearestNames(id, ids);
    throw new WrongUse(
      `No finding is called \`${id}\`.`,
      near.length > 0 ? `The nearest: ${near.join(", ")}.` : countFindings(report.findings),
    );
  }
  const { settingsPath } = story;
  writeText(settingsPath, withAcceptance(readTextIfThere(settingsPath), id, why));
  terminal.out(
    json === true
      ? JSON.stringify({ accepted: id, why, file: settingsPath })
      : `Accepted ${id}: written to ${settingsPath}.`,
  );
  return CLEAN;
}

async function writeOutputs(
  { story, report, seconds }: Checked,
  flags: CheckFlags,
  { version }: CheckControl,
  terminal: Terminal,
): Promise<void> {
  const { sarif, junit, html } = flags;
  const write = (out: string, text: string): void => {
    if (out === "-") terminal.out(text.trimEnd());
    else {
      writeText(out, text);
      terminal.err(`Written: ${out}`);
    }
  };
  if (sarif !== undefined) {
    const { explanations } = await import("./explanations.ts");
    const log = sarifReport(report, story.sources, explanations, version);
    write(sarif, `${JSON.stringify(log, undefined, 2)}\n`);
  }
  if (junit !== undefined) write(junit, junitReport(report, story.sources, story.path, seconds));
  if (html !== undefined) {
    const { reportPage } = await import("../check/html/page.ts");
    write(
      html,
      reportPage({
        report,
        programs: story.told.map(({ flag, program }) => ({ as: personOf(flag), program })),
        sources: story.sources,
        path: story.path,
        version,
        ranges: story.ranges,
        from: flags.from,
        hashOf: (text) => createHash("sha256").update(text).digest("base64"),
        replay: (id) => replayCommand(story.path, id, flags.from),
      }),
    );
  }
}
