/**
 * `keepsake compile FILE`: says what is wrong with a story; with `-o` also writes ink's JSON.
 *
 * The JSON is written only when there is no error, and says the same that ink's own compiler
 * would say, so that any ink runtime can play it. FILE may be such JSON itself. A story
 * with people in it is written as one of them lives it; unless `--as` names one, what is wrong is
 * said of all of them.
 */
import { writeInkJson } from "../program/ink-json-write.ts";
import { onceEach, othersTold } from "./every-telling.ts";
import { CLEAN, PROBLEMS, WrongUse } from "./exit.ts";
import { writeText } from "./files.ts";
import { isCompiled, readStory, refuseToOverwrite } from "./read-story.ts";
import { countProblems, hasErrors, jsonDiagnostic, tellDiagnostics } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface CompileFlags {
  readonly output?: string;
  readonly as?: string;
  readonly countAllVisits?: boolean;
  readonly json?: boolean;
}

export function runCompile(terminal: Terminal, path: string, flags: CompileFlags): number {
  if (flags.countAllVisits === true && isCompiled(path)) {
    throw new WrongUse(
      `Cannot count more visits in ${path}: what is counted was settled when it was compiled.`,
      "Compile its source with --count-all-visits.",
    );
  }
  const story = readStory(path, flags);
  if (flags.output !== undefined) refuseToOverwrite(story, flags.output);
  const tellings = flags.as === undefined ? [story, ...othersTold(story, path)] : [story];
  const diagnostics = onceEach(tellings.map((each) => each.diagnostics));
  const failed = story.tree === undefined || hasErrors(diagnostics);
  const toStdout = flags.output === "-";
  let written: string | undefined;
  if (!failed && flags.output !== undefined && story.tree !== undefined) {
    const json = writeInkJson(story.tree);
    if (toStdout) terminal.out(json);
    else writeText(flags.output, json);
    written = flags.output;
  }
  if (flags.json === true && !toStdout) {
    const problems = diagnostics.map((each) => jsonDiagnostic(each, story.sources));
    const count = (severity: string): number =>
      problems.filter((each) => each.severity === severity).length;
    const answer = {
      file: path,
      errors: count("error"),
      warnings: count("warning"),
      notes: count("note"),
      ...(written === undefined ? {} : { written }),
      problems,
    };
    terminal.out(JSON.stringify(answer, undefined, 2));
    return failed ? PROBLEMS : CLEAN;
  }
  tellDiagnostics(terminal, diagnostics, story.sources);
  const summary = `${path}: ${countProblems(diagnostics)}`;
  if (written !== undefined && !toStdout) terminal.err(`${summary}; written to ${written}`);
  else terminal.err(failed && flags.output !== undefined ? `${summary}; nothing written` : summary);
  return failed ? PROBLEMS : CLEAN;
}
