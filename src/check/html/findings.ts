/**
 * The findings, as articles: what it is, the lines it is about, and the play as a small script.
 */
import { placeInSource, type SourceFile, type Span } from "../../base/span.ts";
import type { Finding, Severity } from "../report.ts";
import { AS_NOBODY, wayOfPlaying } from "../words.ts";
import { counted, escaped, headline, placeWords, prose, ticked } from "./markup.ts";
import type { ScriptLine, ScriptTurn } from "./script.ts";

/** What the section needs besides the findings. */
export interface FindingsContext {
  readonly sources: readonly SourceFile[];
  /** The command that plays a finding again. */
  readonly replay: (finding: Finding) => string;
  readonly scriptOf: (finding: Finding) => readonly ScriptTurn[];
  /** Whether there are people to be played: then a play that is nobody's was looked on. */
  readonly hasCast: boolean;
  /** The story's language, as an attribute with a blank before it; empty for English. */
  readonly language: string;
}

const WORDS: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Warning",
  note: "Note",
};

/** From so many findings of a kind on, without plays, they are told together. */
const MANY = 3;
/** Turns of a script that are read in full; the choices before them are only named. */
const LAST_TURNS = 4;
/** Lines of one turn that are shown: a long opening would hide what matters. */
const MOST_LINES = 14;

/** All that counts, most serious first. */
export function findingsOf(findings: readonly Finding[], context: FindingsContext): string {
  const some = findings.filter(({ accepted }) => accepted === undefined);
  if (some.length === 0) return "<p>Nothing was found that is to be mended.</p>";
  return together(some)
    .map((group) => {
      const [first] = group;
      if (first === undefined) return "";
      return group.length > 1 ? articleOfMany(group, context) : article(first, context);
    })
    .join("\n");
}

/** Findings in order; those of one kind that have no play, where they are many, in one group. */
function together(findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const alike = findings.filter(
      ({ code, severity, play }) =>
        code === finding.code && severity === finding.severity && play === undefined,
    );
    if (finding.play !== undefined || alike.length < MANY) {
      groups.push([finding]);
      continue;
    }
    const key = `${finding.severity} ${finding.code}`;
    const known = byCode.get(key);
    if (known !== undefined) {
      known.push(finding);
      continue;
    }
    const group = [finding];
    byCode.set(key, group);
    groups.push(group);
  }
  return groups;
}

/** One article for many places, each with its own name. */
function articleOfMany(group: readonly Finding[], { sources }: FindingsContext): string {
  const { severity, code, why, fix, title } = group[0] as Finding;
  const isOne = group.every((each) => each.title === title);
  const isOneFix = group.every((each) => each.why === why && each.fix === fix);
  const places = group.map(({ spans, id, title: own, why: ownWhy, fix: ownFix }) => {
    const heading = isOne ? "" : `<p><strong>${headline(own)}</strong></p>`;
    const words = isOneFix ? "" : `<p>${ticked(ownWhy)} ${mending(ownFix)}</p>`;
    return `<li>${heading}${excerpts(spans, sources)}${words}<p class="id"><code>${escaped(id)}</code></p></li>`;
  });
  const heading = isOne ? headline(title) : escaped(code.replaceAll("-", " "));
  return `<article class="finding ${severity}">
<h3><span class="severity">${WORDS[severity]}</span> <span>${heading}: ${counted(group.length, "place")}</span></h3>
${isOneFix ? `<p>${ticked(why)} ${mending(fix)}</p>` : ""}
<ul class="places">
${places.join("\n")}
</ul>
</article>`;
}

/** What to do about it. */
function mending(fix: string): string {
  return `<strong>To mend it:</strong> ${ticked(fix)}`;
}

/** Those that the writer accepts, with the reasons. */
export function acceptedOf(findings: readonly Finding[]): string {
  const items = findings
    .filter(({ accepted }) => accepted !== undefined)
    .map(({ id, title, accepted = "" }) => {
      return `<li>${headline(title)}: <q>${prose(accepted)}</q><br><code>${escaped(id)}</code></li>`;
    });
  return items.length === 0 ? "" : `<ul class="accepted">${items.join("\n")}</ul>`;
}

function article(finding: Finding, context: FindingsContext): string {
  const { severity, title, code, id, why, fix, spans, play } = finding;
  const script = play === undefined ? "" : witness(finding, context);
  const replay =
    play === undefined
      ? ""
      : `<p>To play it to this point, in the terminal: <code>${escaped(context.replay(finding))}</code></p>\n`;
  return `<article class="finding ${severity}">
<h3><span class="severity">${WORDS[severity]}</span> <span>${headline(title)}</span></h3>
${excerpts(spans, context.sources)}
<p>${ticked(why)}</p>
<p>${mending(fix)}</p>
${script}
<details class="names"><summary>Play it, or accept it as meant</summary>
${replay}<p>To accept it, name it under ACCEPTED beside the story: <code>${escaped(id)}</code></p>
<p>More about this kind, in the terminal: <code>npx keepsake explain ${escaped(code)}</code></p>
</details>
</article>`;
}

/** The lines that a finding is about: what comes first in the story, then what it comes to. */
function excerpts(spans: Finding["spans"], sources: readonly SourceFile[]): string {
  const [first, ...others] = spans;
  const shown = others.map(({ span, label }) => excerpt(span, label, true, sources));
  if (first !== undefined) shown.push(excerpt(first.span, first.label, false, sources));
  return shown.join("\n");
}

/** The line that a span begins on, without its indent, what is meant marked. */
function excerpt(
  span: Span,
  label: string,
  isOther: boolean,
  sources: readonly SourceFile[],
): string {
  const source = sources[span.file];
  if (source === undefined) return "";
  const { read } = source;
  let start = span.start;
  while (start < span.end && /[ \t]/.test(read.charAt(start))) start++;
  const from = read.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = read.indexOf("\n", start);
  const to = lineEnd < 0 ? read.length : lineEnd;
  const end = Math.max(start, Math.min(span.end, to));
  const before = read.slice(from, start).replace(/^[ \t]+/, "");
  const mark = `<mark>${escaped(read.slice(start, end))}</mark>`;
  const text = `${escaped(before)}${mark}${escaped(read.slice(end, to).trimEnd())}`;
  const { line } = placeInSource(source, start);
  const kind = isOther ? "excerpt other" : "excerpt";
  return `<figure class="${kind}"><figcaption>${escaped(placeWords(span, sources))}${label === "" ? "" : `: ${prose(label)}`}</figcaption><pre tabindex="0" aria-label="line ${line}"><code>${text}</code></pre></figure>`;
}

/** The play: the choices that come to it, the last turns as they are read, what happens where. */
function witness(finding: Finding, context: FindingsContext): string {
  const { scriptOf, hasCast, language, sources } = context;
  const turns = scriptOf(finding);
  const { play, severity } = finding;
  if (play === undefined) return "";
  const length = play.choices.length;
  const way = wayOfPlaying(play, hasCast);
  const summary =
    length === 0
      ? `A play that shows it: no choice is needed${way}`
      : `The shortest play that shows it: ${counted(length, "choice")}${way}`;
  const first = Math.max(0, turns.length - LAST_TURNS);
  const before = turns.slice(1, first).map(({ chosen = "" }) => `<li>${prose(chosen)}</li>`);
  const early =
    before.length === 0
      ? ""
      : `<p class="aside">First, in this order:</p><ol class="early">${before.join("")}</ol>`;
  const notes = notesOf(turns, finding, sources);
  const shown = turns.slice(first).map((turn, n) => scriptTurn(turn, first + n, notes));
  const last = turns.at(-1)?.choices ?? [];
  const offered =
    last.length === 0
      ? ""
      : `<p class="aside">On offer now: ${last.map((words) => `<q>${prose(words)}</q>`).join(", ")}</p>`;
  const nobody = play.as === undefined && hasCast ? `<p class="aside">${AS_NOBODY}</p>\n` : "";
  return `<details${severity === "error" ? " open" : ""}><summary>${escaped(summary)}</summary>
${nobody}<div class="script"${language}>
${early}
${shown.join("\n")}
${offered}
</div></details>`;
}

/** How far above what happens a line may stand that it is told beside, in letters. */
const BESIDE = 600;

/** Beside which lines of a script stands what: the lines read last before what a finding names. */
function notesOf(
  turns: readonly ScriptTurn[],
  { spans }: Finding,
  sources: readonly SourceFile[],
): ReadonlyMap<ScriptLine, readonly string[]> {
  const notes = new Map<ScriptLine, string[]>();
  const lines = turns.flatMap((turn) => turn.lines);
  const [first, ...others] = spans;
  for (const { span, label } of first === undefined ? [] : [...others, first]) {
    if (label === "") continue;
    let nearest: ScriptLine | undefined;
    for (const line of lines) {
      const at = line.span;
      if (at === undefined || at.file !== span.file) continue;
      if (at.start > span.start || span.start - at.start > BESIDE) continue;
      // A tag is no line that is read, and no declaration or other knot stands beside one.
      const between = textBetween(at, span, sources);
      if (/^[ \t]*#|\n(?:[ \t]*==|[A-Z]{4,}[ \t]*\n)/.test(between)) continue;
      if (at.start >= (nearest?.span?.start ?? 0)) nearest = line;
    }
    if (nearest === undefined) continue;
    const note = `${label} (${placeWords(span, sources).replace(/^.*, /, "")})`;
    notes.set(nearest, [...(notes.get(nearest) ?? []), note]);
  }
  return notes;
}

function textBetween(from: Span, to: Span, sources: readonly SourceFile[]): string {
  const read = sources[from.file]?.read ?? "";
  return read.slice(read.lastIndexOf("\n", from.start - 1) + 1, to.start);
}

function scriptTurn(
  { chosen, lines }: ScriptTurn,
  number: number,
  notes: ReadonlyMap<ScriptLine, readonly string[]>,
): string {
  const choice =
    chosen === undefined
      ? ""
      : `<p class="chosen"><span class="number">${number}</span> ${prose(chosen)}</p>`;
  const parts: string[] = [];
  let left = 0;
  const skip = (): void => {
    if (left > 0) parts.push(`<p class="aside">… ${counted(left, "line")} …</p>`);
    left = 0;
  };
  lines.forEach((line, at) => {
    const said = notes.get(line);
    // A line that something stands beside is shown with the one before it, however long ago.
    const next = lines[at + 1];
    const isNear = said !== undefined || (next !== undefined && notes.has(next));
    if (at < lines.length - MOST_LINES && !isNear) {
      left++;
      return;
    }
    skip();
    parts.push(scriptLine(line, said !== undefined));
    for (const note of said ?? []) parts.push(`<p class="happens">${prose(note)}</p>`);
  });
  skip();
  return `${choice}${parts.join("\n")}`;
}

function scriptLine({ speaker, manner, text }: ScriptLine, isNoted: boolean): string {
  const noted = isNoted ? " noted" : "";
  const words = isNoted ? `<mark>${prose(text)}</mark>` : prose(text);
  if (speaker === undefined) return `<p class="told${noted}">${words}</p>`;
  const how = manner === undefined ? "" : ` <span class="how">(${prose(manner)})</span>`;
  return `<p class="speech${noted}"><span class="who">${escaped(speaker)}</span>${how}: ${words}</p>`;
}
