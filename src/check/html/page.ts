/**
 * The report as a page: one file that needs nothing besides, no script either.
 *
 * Owns the order of its parts. Promises that nothing a story says becomes markup, that nothing
 * is asked of any network (its policy forbids it), and that all that is drawn is said in words
 * as well.
 */
import type { SourceFile } from "../../base/span.ts";
import type { Program } from "../../program/program.ts";
import type { Ranges } from "../externals.ts";
import { knotFinder } from "../knot-of.ts";
import type { Report } from "../report.ts";
import { verdictLine } from "../words.ts";
import { feelingsOf, promisesOf } from "./drama.ts";
import {
  cardsOf,
  costsOf,
  coverageOf,
  endingsOf,
  findingsInWords,
  knotsTable,
  rulesHeading,
  rulesOf,
  verdictOf,
  viewpointsOf,
} from "./figures.ts";
import { acceptedOf, findingsOf } from "./findings.ts";
import { mapOf } from "./map.ts";
import { knotsOfMap } from "./map-knots.ts";
import { escaped, prose, section } from "./markup.ts";
import { scriptOf } from "./script.ts";
import { sheet } from "./sheet.ts";

export interface PageContext {
  readonly report: Report;
  /** The story as each of its readers has it. */
  readonly programs: readonly { readonly as: string | undefined; readonly program: Program }[];
  readonly sources: readonly SourceFile[];
  /** The story's path. */
  readonly path: string;
  /** Of Keepsake. */
  readonly version: string;
  readonly ranges: Ranges;
  /** The knot that plays began in. */
  readonly from?: string | undefined;
  /** SHA-256 of a text, in Base64: the policy names what the page may be styled with. */
  readonly hashOf: (text: string) => string;
  /** The command that plays a finding again. */
  readonly replay: (id: string) => string;
}

/** Makes the page. */
export function reportPage(context: PageContext): string {
  const { report, programs, sources, version } = context;
  const first = programs[0]?.program;
  const title = tagOf(first, "title") ?? context.path.replace(/^.*[\\/]/, "");
  const all = programs.map(({ program }) => program);
  const spoken = tagOf(first, "language") ?? tagOf(first, "lang") ?? "en";
  const language = /^en\b/i.test(spoken) ? "" : ` lang="${escaped(spoken)}"`;
  const knots = knotsOfMap(all, report);
  const knotOf = knotFinder(all);
  const programOf = (as: string | undefined): Program | undefined =>
    (programs.find((each) => each.as === as) ?? programs[0])?.program;
  const open = report.findings.filter(({ accepted }) => accepted === undefined);
  const findings = findingsOf(report.findings, {
    sources,
    replay: ({ id }) => context.replay(id),
    hasCast: programs.length > 1,
    language,
    scriptOf: ({ play }) => {
      const program = programOf(play?.as);
      return play === undefined || program === undefined ? [] : scriptOf(program, play, context);
    },
  });
  const accepted = acceptedOf(report.findings);
  const drama = { sources, knotOf, hasSides: programs.length > 1 };
  const parts = [
    ["findings", open.length === 0 ? "Findings" : `Findings: ${findingsInWords(open)}`, findings],
    ["accepted", "Accepted", accepted],
    ["rules", rulesHeading(report), report.rules.length === 0 ? "" : rulesOf(report)],
    ["promises", "What becomes of promises", promisesOf(report.promises, drama)],
    [
      "feelings",
      "How feelings run",
      report.feelings.length === 0 ? "" : feelingsOf(report.feelings, drama),
    ],
    ["coverage", "What is read", coverageOf(report)],
    ["map", "The story's map", `${mapOf(knots)}\n${knotsTable(knots, sources)}`],
    ["plays", "How long plays are", viewpointsOf(report.viewpoints)],
    ["endings", "Endings", endingsOf(report.viewpoints, sources, knotOf)],
    ["width", "Why there are so many situations", costsOf(report.viewpoints, sources)],
  ].filter(([, , inside]) => inside !== "") as [string, string, string][];
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${context.hashOf(sheet)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const nav = parts.map(
    ([id, heading]) => `<li><a href="#${id}">${prose(heading.replace(/:.*$/, ""))}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Keepsake ${escaped(version)}">
<title>${escaped(title)}: check</title>
<link rel="icon" href="data:,">
<style>${sheet}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header>
<p class="kind">Checked over every way to play it</p>
<h1${language}>${prose(title)}</h1>
${verdictOf(report)}
${cardsOf(report)}
<nav aria-label="Parts of this report"><ul>${nav.join("")}</ul></nav>
</header>
<main>
${parts.map(([id, heading, inside]) => section(id, heading, inside)).join("\n")}
</main>
<footer><p>${escaped(context.path)}${context.from === undefined ? "" : escaped(`, from ${context.from} on`)}. ${escaped(verdictLine(report))} Made by Keepsake ${escaped(version)}.</p></footer>
</body>
</html>
`;
}

/** The value of a `# name: value` tag at the head of the story. */
function tagOf(program: Program | undefined, name: string): string | undefined {
  for (const tag of program?.globalTags ?? []) {
    const colon = tag.indexOf(":");
    if (colon < 0 || tag.slice(0, colon).trim().toLowerCase() !== name) continue;
    return tag.slice(colon + 1).trim() || undefined;
  }
  return undefined;
}
