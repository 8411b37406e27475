/**
 * The findings, as articles: what it is, the lines it is about, and the play as a small script.
 */
import { placeInSource, type SourceFile, type Span } from "../../base/span.ts";
import type { Finding, Severity } from "../report.ts";
import { counted, escaped, placeWords, ticked } from "./markup.ts";
import type { ScriptTurn } from "./script.ts";

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
  const isOne = group.every((each) => each.title === title && each.fix === fix);
  const places = group.map(({ spans, id, title: own, fix: ownFix }) => {
    const shown = spans.map(({ span, label }, n) => excerpt(span, label, n > 0, sources));
    const words = isOne ? "" : `<p>${ticked(own)}. ${ticked(ownFix)}</p>`;
    return `<li>${words}${shown.join("")}<p class="id"><code>${escaped(id)}</code></p></li>`;
  });
  return `<article class="finding ${severity}">
<h3><span class="severity">${WORDS[severity]}</span> ${ticked(isOne ? title : code)}: ${counted(group.length, "place")}</h3>
<p class="code"><code>${escaped(code)}</code></p>
<p>${ticked(why)}</p>
${isOne ? `<p><strong>To mend it:</strong> ${ticked(fix)}</p>` : ""}
<ul class="places">
${places.join("\n")}
</ul>
</article>`;
}

/** Those that the writer accepts, with the reasons. */
export function acceptedOf(findings: readonly Finding[]): string {
  const items = findings
    .filter(({ accepted }) => accepted !== undefined)
    .map(({ id, title, accepted = "" }) => {
      return `<li>${ticked(title)} <code>${escaped(id)}</code><br><q>${escaped(accepted)}</q></li>`;
    });
  return items.length === 0 ? "" : `<ul class="accepted">${items.join("\n")}</ul>`;
}

function article(finding: Finding, context: FindingsContext): string {
  const { severity, title, code, id, why, fix, spans, play } = finding;
  const places = spans.map(({ span, label }, n) => excerpt(span, label, n > 0, context.sources));
  const script = play === undefined ? "" : witness(finding, context);
  return `<article class="finding ${severity}">
<h3><span class="severity">${WORDS[severity]}</span> ${ticked(title)}</h3>
<p class="code"><code>${escaped(code)}</code></p>
${places.join("\n")}
<p>${ticked(why)}</p>
<p><strong>To mend it:</strong> ${ticked(fix)}</p>
${script}
<p class="id">${play === undefined ? "" : `<code>${escaped(context.replay(finding))}</code><br>`}<code>${escaped(id)}</code></p>
</article>`;
}

/** The line that a span begins on, what is meant marked. */
function excerpt(
  span: Span,
  label: string,
  isOther: boolean,
  sources: readonly SourceFile[],
): string {
  const source = sources[span.file];
  if (source === undefined) return "";
  const { read } = source;
  const from = read.lastIndexOf("\n", span.start - 1) + 1;
  const lineEnd = read.indexOf("\n", span.start);
  const to = lineEnd < 0 ? read.length : lineEnd;
  const end = Math.max(span.start, Math.min(span.end, to));
  const mark = `<mark>${escaped(read.slice(span.start, end))}</mark>`;
  const text = `${escaped(read.slice(from, span.start))}${mark}${escaped(read.slice(end, to))}`;
  const { line } = placeInSource(source, span.start);
  const kind = isOther ? "excerpt other" : "excerpt";
  return `<figure class="${kind}"><figcaption>${escaped(placeWords(span, sources))}${label === "" ? "" : `: ${escaped(label)}`}</figcaption><pre tabindex="0" aria-label="line ${line}"><code><span class="line">${line}</span>${text}</code></pre></figure>`;
}

/** The play: choices far back by their words alone, the last turns as they are read. */
function witness(finding: Finding, { scriptOf, hasCast, language }: FindingsContext): string {
  const turns = scriptOf(finding);
  const { play, severity } = finding;
  const length = play?.choices.length ?? 0;
  const who = play?.as === undefined ? (hasCast ? ", looking on" : "") : `, as ${play.as}`;
  const chance = (play?.outcomes.length ?? 0) > 0 ? ", chance helping" : "";
  const summary =
    length === 0
      ? `It shows at once${who}${chance}`
      : `The shortest play that shows it${who}: ${counted(length, "choice")}${chance}`;
  const first = Math.max(0, turns.length - LAST_TURNS);
  const before = turns.slice(1, first).map(({ chosen = "" }) => `<li>${escaped(chosen)}</li>`);
  const early =
    before.length === 0
      ? ""
      : `<p class="aside">First, in this order:</p><ol class="early">${before.join("")}</ol>`;
  const shown = turns.slice(first).map((turn, n) => scriptTurn(turn, first + n));
  const last = turns.at(-1)?.choices ?? [];
  const offered =
    last.length === 0
      ? ""
      : `<p class="aside">On offer now: ${last.map((words) => `<q>${escaped(words)}</q>`).join(", ")}</p>`;
  return `<details${severity === "error" ? " open" : ""}><summary>${escaped(summary)}</summary>
<div class="script"${language}>
${early}
${shown.join("\n")}
${offered}
</div></details>`;
}

function scriptTurn({ chosen, lines }: ScriptTurn, number: number): string {
  const cut = lines.length > MOST_LINES ? lines.slice(-MOST_LINES) : lines;
  const gap = cut.length < lines.length ? `<p class="aside">…</p>` : "";
  const said = cut.map(({ speaker, manner, text }) => {
    if (speaker === undefined) return `<p>${escaped(text)}</p>`;
    const how = manner === undefined ? "" : ` <span class="how">(${escaped(manner)})</span>`;
    return `<p class="speech"><span class="who">${escaped(speaker)}</span>${how}: ${escaped(text)}</p>`;
  });
  const choice =
    chosen === undefined
      ? ""
      : `<p class="chosen"><span class="number">${number}</span> ${escaped(chosen)}</p>`;
  return `${choice}${gap}${said.join("\n")}`;
}
