/**
 * What `keepsake check` says to people: the verdict, the figures, then every finding.
 *
 * Owns the words and their order: verdict first, the most serious finding next. Of findings of
 * one kind that have no play to show, a few are written out and the others named by their line.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { renderDiagnostic } from "../base/render.ts";
import { placeInSource, type SourceFile, type Span } from "../base/span.ts";
import type {
  Finding,
  PromiseReport,
  Report,
  ViewpointFigures,
  WitnessPlay,
} from "../check/report.ts";
import {
  grouped,
  lengthsInWords,
  percent,
  playsInWords,
  verdictLine,
  wayOfPlaying,
} from "../check/words.ts";
import { plural } from "./report.ts";
import type { Terminal } from "./terminal.ts";
import { showable, wrap } from "./text-width.ts";

/** What a report is told with. */
export interface Telling {
  readonly report: Report;
  readonly sources: readonly SourceFile[];
  /** The story's path, as it was given. */
  readonly path: string;
  /** The knot that plays began in. */
  readonly from: string | undefined;
  /** Absent where time says nothing, as in tests. */
  readonly seconds: number | undefined;
  /** The knot that a place stands in; empty before the first. */
  readonly knotOf: (span: Span) => string | undefined;
  /** Accepted in `NAME.check` and no longer found. */
  readonly outdated: readonly string[];
}

/** Findings of a kind, without plays, that are written out before the others are named. */
const WRITTEN_OUT = 3;
/** The longest play that is listed whole, and how much of a longer one is left at each end. */
const WHOLE_PLAY = 24;
const PLAY_ENDS = 9;

/** Tells all of it. */
export function tellReport(terminal: Terminal, telling: Telling): void {
  tellVerdict(terminal, telling);
  tellFigures(terminal, telling);
  tellPromises(terminal, telling);
  tellRules(terminal, telling);
  terminal.out("");
  tellFindings(terminal, telling);
  tellSum(terminal, telling);
}

/** Tells how the rules stand, and nothing else but the verdict. */
export function tellOnlyRules(terminal: Terminal, telling: Telling): void {
  tellVerdict(terminal, telling);
  const { rules } = telling.report;
  if (rules.length === 0)
    terminal.out("  No rules are set: neither RULES in the story nor beside it.");
  tellRules(terminal, telling, true);
  terminal.out("");
  const broken = telling.report.findings.filter(({ code }) => code === "rule-broken");
  for (const finding of broken) tellFinding(terminal, telling, finding);
}

function tellVerdict(terminal: Terminal, { report, seconds }: Telling): void {
  const { bold, green, yellow } = terminal.colours;
  const paint = report.verdict === "proved" ? green : yellow;
  terminal.out(bold(paint(wrap(verdictLine(report, seconds), terminal.width))));
  for (const bound of report.bounds) {
    terminal.out(wrap(showable(bound), terminal.width, "  - ", "    "));
  }
}

// ─── Figures ────────────────────────────────────────────────────────────────────────────────

function tellFigures(terminal: Terminal, { report, knotOf }: Telling): void {
  const say = (text: string): void => terminal.out(wrap(text, terminal.width, "  ", "    "));
  const parts = [
    ["knots", report.knots],
    ["lines", report.lines],
    ["choices", report.choices],
    ["endings", report.endings],
  ] as const;
  const counted = parts
    .filter(([, { all }]) => all > 0)
    .map(([word, { reached, all }]) => `${word} ${grouped(reached)}/${grouped(all)}`);
  if (counted.length > 0) say(counted.join("   "));
  const { viewpoints } = report;
  for (const figures of viewpoints) {
    const who = viewpoints.length > 1 ? `played as ${figures.as ?? "nobody"}: ` : "";
    if (who !== "") say(`${who}${plural(figures.states, "situation")}, ${playsAndWords(figures)}`);
    else say(playsAndWords(figures));
    const endings = endingsInWords(figures, knotOf);
    if (endings !== "") say(endings);
  }
  const width = widthInWords(viewpoints);
  if (width !== "") say(width);
}

function playsAndWords({ plays, shortest, longest, words }: ViewpointFigures): string {
  const lengths = lengthsInWords(shortest, longest);
  const parts = [plays === 1n && longest <= 0 ? "1 play" : playsInWords(plays)];
  if (lengths !== "") parts[0] += ` ${lengths}`;
  if (words.fewest >= 0 && shortest >= 0) {
    const most = words.most < 0 ? "and more" : `to ${grouped(words.most)}`;
    const mean = Math.round(words.mean);
    parts.push(
      words.fewest === words.most
        ? `${plural(words.fewest, "word")} a play`
        : `${grouped(words.fewest)} ${most} words a play, ${grouped(mean)} on average`,
    );
  }
  return parts.join("; ");
}

function endingsInWords({ endings }: ViewpointFigures, knotOf: Telling["knotOf"]): string {
  const known = endings
    .filter(({ span, words }) => span !== undefined || words !== "")
    .map(({ share, words, span }) => {
      // What stands before the first knot has no name but its line.
      const knot = (span && knotOf(span)) || undefined;
      const [line = "", written = ""] = words.split(/: (.*)/);
      return { share, words, line, knot, isMeant: /\b(END|DONE)\b/.test(written) };
    });
  if (known.length < 2) return "";
  const told = [...known]
    .sort((a, b) => b.share - a.share)
    .slice(0, 6)
    .map(({ share, words, line, knot, isMeant }) => {
      const here = known.filter((other) => other.knot === knot);
      const where = here.length > 1 && line !== "" ? ` (${line})` : "";
      const name = knot === undefined ? quoted(words, 34) : `\`${knot}\`${where}`;
      return `${percent(share)} ${isMeant ? "" : "breaks off in "}${name}`;
    });
  const rest = known.length > told.length ? `, and ${known.length - told.length} more` : "";
  return `endings, choosing at random: ${told.join(", ")}${rest}`;
}

function widthInWords(viewpoints: readonly ViewpointFigures[]): string {
  const costs = viewpoints.flatMap((each) => each.costs).filter(({ values }) => values > 2);
  const byName = new Map<string, number>();
  for (const { name, values } of costs) byName.set(name, Math.max(byName.get(name) ?? 0, values));
  const widest = [...byName].sort((a, b) => b[1] - a[1]).slice(0, 3);
  if (widest.length === 0) return "";
  return `widest by ${widest.map(([name, values]) => `\`${showable(name)}\` (${grouped(values)} values)`).join(", ")}`;
}

/** Promises that are written out before the rest is only counted. */
const MOST_PROMISES = 6;

/** How many promises every play settles, and how each stands where plays end. */
function tellPromises(terminal: Terminal, { report: { promises } }: Telling): void {
  if (promises.length === 0) return;
  const say = (text: string): void => terminal.out(wrap(text, terminal.width, "  ", "    "));
  const settled = promises.filter(({ isSettled }) => isSettled).length;
  const allowed = promises.filter((each) => !each.isSettled && each.mayStayOpen).length;
  const mayStay = allowed === 0 ? "" : `, ${allowed} that may stay open`;
  say(`promises ${settled}/${promises.length} settled at every ending${mayStay}`);
  for (const { name, standings } of promises.slice(0, MOST_PROMISES)) {
    const told = sharesInWords(standings);
    if (told !== "") say(`promise \`${showable(name)}\`: ${told}`);
  }
}

/** `kept 40 %, owed 12–60 %`: from the least to the most of those who can be played. */
function sharesInWords(standings: PromiseReport["standings"]): string {
  const sides = new Set(standings.map(({ as }) => as));
  // Of a story that somebody plays, what nobody plays is no measure.
  if (sides.size > 1) sides.delete(undefined);
  const shares = new Map<string, number[]>();
  for (const { as, state, share } of standings) {
    if (sides.has(as)) shares.set(state, [...(shares.get(state) ?? []), share]);
  }
  return [...shares]
    .map(([state, each]) => {
      const least = each.length < sides.size ? 0 : Math.min(...each);
      return { state, least, most: Math.max(...each) };
    })
    .sort((a, b) => b.most - a.most)
    .map(({ state, least, most }) => {
      const [from, to] = [percent(least), percent(most)];
      return from === to ? `${state} ${to}` : `${state} ${from.replace(" %", "")}–${to}`;
    })
    .join(", ");
}

function tellRules(terminal: Terminal, { report }: Telling, isAll = false): void {
  const { rules } = report;
  if (rules.length === 0) return;
  const holding = rules.filter(({ holds }) => holds === true).length;
  const areTested = rules.every(({ isTested }) => isTested);
  if (!isAll && holding === rules.length && areTested) {
    terminal.out(`  rules ${holding}/${rules.length}: each holds in every play`);
    return;
  }
  const { green, red, yellow } = terminal.colours;
  for (const { name, words, holds, isTested } of rules) {
    const mark = holds === undefined ? yellow("open  ") : holds ? green("holds ") : red("broken");
    const label = /^rule \d+$/.test(name) ? "" : `(${name}) `;
    const text = wrap(showable(`${label}${words}`), terminal.width, "         ");
    terminal.out(`  ${mark} ${text.trimStart()}`);
    if (holds === true && !isTested) {
      terminal.out(yellow("         holds, but nothing in any play puts it to the test"));
    }
  }
}

// ─── Findings ───────────────────────────────────────────────────────────────────────────────

function tellFindings(terminal: Terminal, telling: Telling): void {
  const counted = telling.report.findings.filter(({ accepted }) => accepted === undefined);
  const told = new Map<string, number>();
  const short = new Map<string, Finding[]>();
  for (const finding of counted) {
    const before = told.get(finding.code) ?? 0;
    const isMany = counted.filter(({ code }) => code === finding.code).length > WRITTEN_OUT + 1;
    if (finding.play === undefined && isMany && before >= WRITTEN_OUT) {
      short.set(finding.code, [...(short.get(finding.code) ?? []), finding]);
      continue;
    }
    told.set(finding.code, before + 1);
    tellFinding(terminal, telling, finding);
  }
  for (const [code, others] of short) {
    terminal.out(`${terminal.colours.bold(`${grouped(others.length)} more ${code}:`)}`);
    for (const finding of others) {
      const text = `${placeOf(finding.spans[0]?.span, telling.sources)}  ${excerpt(finding, telling.sources)}`;
      terminal.out(wrap(text.trimEnd(), terminal.width, "  ", "      "));
    }
    terminal.out("");
  }
}

function tellFinding(terminal: Terminal, telling: Telling, finding: Finding): void {
  const { sources, path } = telling;
  const colour = terminal.colours.isColorSupported;
  const width = terminal.width === undefined ? {} : { width: terminal.width };
  terminal.out(renderDiagnostic(diagnosticOf(finding), sources, { colour, ...width }).trimEnd());
  if (finding.play !== undefined)
    tellPlay(terminal, finding.play, telling.report.viewpoints.length > 1);
  const { play, id } = finding;
  if (play === undefined) terminal.out(terminal.colours.dim(`  ${id}`));
  else terminal.out(`  Replay: ${replayCommand(path, id, telling.from)}`);
  terminal.out("");
}

/** What plays a finding again. */
export function replayCommand(path: string, id: string, from: string | undefined): string {
  const begin = from === undefined ? "" : ` --from ${shellWord(from)}`;
  return `npx keepsake play ${shellWord(path)}${begin} --replay ${shellWord(id)}`;
}

/** A finding as the renderer of messages takes it. */
export function diagnosticOf({ code, severity, title, why, fix, spans }: Finding): Diagnostic {
  const [first, ...others] = spans.map(({ span, label }) => ({ span, text: showable(label) }));
  const nowhere = { span: { file: -1, start: 0, end: 0 }, text: "" };
  return {
    code,
    severity,
    title: showable(title),
    primary: first ?? nowhere,
    others,
    why: showable(why),
    fix: showable(fix),
    args: {},
  };
}

function tellPlay(terminal: Terminal, play: WitnessPlay, hasCast: boolean): void {
  const { choices } = play;
  const way = wayOfPlaying(play, hasCast);
  if (choices.length === 0) {
    terminal.out(`  A play that shows it: no choice is needed${way}.`);
    return;
  }
  terminal.out(`  Shortest play that shows it (${plural(choices.length, "choice")}${way}):`);
  const isWhole = choices.length <= WHOLE_PLAY;
  const digits = String(choices.length).length;
  choices.forEach(({ choice, words }, n) => {
    if (!isWhole && n === PLAY_ENDS) {
      terminal.out(`    ${" ".repeat(digits)}  … ${choices.length - 2 * PLAY_ENDS} more …`);
    }
    if (!isWhole && n >= PLAY_ENDS && n < choices.length - PLAY_ENDS) return;
    const first = `    ${String(n + 1).padStart(digits)}. `;
    const typed = terminal.colours.dim(`[${choice + 1}]`);
    const rest = " ".repeat(first.length);
    terminal.out(`${wrap(showable(words), terminal.width, first, rest)} ${typed}`);
  });
}

/** `story.ink:12`. */
export function placeOf(span: Span | undefined, sources: readonly SourceFile[]): string {
  const source = span === undefined ? undefined : sources[span.file];
  if (span === undefined || source === undefined) return "";
  return `${source.name}:${placeInSource(source, span.start).line}`;
}

function excerpt({ spans, governs }: Finding, sources: readonly SourceFile[]): string {
  const span = governs ?? spans[0]?.span;
  const source = span === undefined ? undefined : sources[span.file];
  if (span === undefined || source === undefined) return "";
  return quoted(source.read.slice(span.start, span.end), 60);
}

/** Words in quotation marks, cut to a length. */
function quoted(words: string, longest: number): string {
  const line = showable(words.replace(/\s+/g, " ").trim());
  return `“${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}”`;
}

/** A word that a shell takes as it is written. */
export function shellWord(word: string): string {
  return /[^\w./@%+=:,-]/.test(word) || word === "" ? `'${word.replaceAll("'", "'\\''")}'` : word;
}

// ─── The end ────────────────────────────────────────────────────────────────────────────────

function tellSum(terminal: Terminal, { report, outdated, path }: Telling): void {
  const accepted = report.findings.filter((each) => each.accepted !== undefined);
  const { dim } = terminal.colours;
  for (const { id, accepted: why = "" } of accepted) {
    terminal.out(dim(wrap(showable(`accepted  ${id}: ${why}`), terminal.width, "", "          ")));
  }
  for (const id of outdated) {
    terminal.out(dim(`accepted  ${showable(id)}, which is not found any more`));
  }
  if (accepted.length + outdated.length > 0) terminal.out("");
  const counts = countFindings(report.findings);
  terminal.out(terminal.colours.bold(`${counts}.`));
  const counted = report.findings.length > accepted.length;
  if (counted) {
    terminal.out("`keepsake explain CODE` says more of one; `--html report.html` draws the story.");
    terminal.out(`Meant so? \`keepsake check ${shellWord(path)} --accept ID "why"\``);
  }
}

/** `1 error, 2 notes; 1 accepted`. */
export function countFindings(findings: readonly Finding[]): string {
  const parts: string[] = [];
  for (const severity of ["error", "warning", "note"] as const) {
    const count = findings.filter(
      (each) => each.severity === severity && each.accepted === undefined,
    ).length;
    if (count > 0) parts.push(plural(count, severity));
  }
  const accepted = findings.filter((each) => each.accepted !== undefined).length;
  const told = parts.length === 0 ? "Nothing to mend" : parts.join(", ");
  return accepted === 0 ? told : `${told}; ${accepted} accepted`;
}
