/**
 * Diagnostics as an editor shows them: with ranges of written text, and with what mends them.
 *
 * Owns which files are judged and how: a story's as a story, a file that no story leads to for
 * how it is written only, since what its names mean can't be known. What the fixes are,
 * fixes.ts says.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/span.ts";
import type { Problem } from "./api.ts";
import { rangeOf } from "./places.ts";
import type { Story } from "./story.ts";

/** What is wrong in a story. */
export function problemsOf(
  story: Story,
  as: string | undefined,
  paths: readonly string[],
): readonly Problem[] {
  return makeProblems(story, story.diagnostics(as), paths);
}

/** What is wrong with how a file is written that no story leads to. */
export function problemsOfReading(story: Story, paths: readonly string[]): readonly Problem[] {
  const found = story
    .parsed()
    .diagnostics.filter(
      ({ code, primary }) => primary.span.file === 0 && code !== "file-not-found",
    );
  return makeProblems(story, found, paths);
}

/** Of thousands of problems, nobody mends the last ones first. */
const MOST_WITH_FIXES = 500;

function makeProblems(
  story: Story,
  diagnostics: readonly Diagnostic[],
  paths: readonly string[],
): readonly Problem[] {
  const { sources } = story.parsed();
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const diagnostic of diagnostics) {
    // The author's own notes have a list of their own.
    if (diagnostic.code === "author-note") continue;
    const withFixes = problems.length < MOST_WITH_FIXES;
    const problem = makeProblem(story, sources, diagnostic, withFixes ? paths : undefined);
    const key = `${problem.code} ${problem.path} ${problem.start} ${problem.title}`;
    if (seen.has(key)) continue;
    seen.add(key);
    problems.push(problem);
  }
  return problems;
}

function makeProblem(
  story: Story,
  sources: readonly SourceFile[],
  diagnostic: Diagnostic,
  paths: readonly string[] | undefined,
): Problem {
  const { code, severity, title, primary, others, why, fix } = diagnostic;
  return {
    ...rangeOf(sources, primary.span),
    code,
    severity,
    title,
    label: primary.text,
    others: others
      .filter(({ span }) => sources[span.file] !== undefined)
      .map(({ span, text }) => ({ ...rangeOf(sources, span), label: text })),
    why,
    action: fix,
    fixes: paths === undefined ? [] : (story.parts.fixes()?.(story, diagnostic, paths) ?? []),
  };
}
