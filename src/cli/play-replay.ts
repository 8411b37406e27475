/**
 * The play of a finding, for `keepsake play FILE --replay ID`.
 *
 * Checks the story again and looks the finding up by its id, which survives edits elsewhere: so
 * the play is always one of the story as it now is.
 */
import type { ForcedChance } from "../check/forced-story.ts";
import type { PlayedChoice } from "../check/report.ts";
import type { Program } from "../program/program.ts";
import { flagOfPlay, runCheckOf } from "./check-here.ts";
import { readChecked } from "./check-story.ts";
import { countFindings } from "./check-text.ts";
import { WrongUse } from "./exit.ts";
import { nearestNames } from "./nearest.ts";
import type { PlayFlags } from "./play.ts";
import { readStory, type StoryFile } from "./read-story.ts";
import { tellDiagnostics } from "./report.ts";
import type { Terminal } from "./terminal.ts";

/** What is to be played again. */
export interface Replay {
  /** Whom `--as` names for it. */
  readonly as: string | undefined;
  readonly choices: readonly PlayedChoice[];
  readonly chance: ForcedChance;
  /** What the play shows. */
  readonly title: string;
}

/**
 * Finds the play of a finding; `undefined` where the story has errors, which are told. Throws
 * `WrongUse` where there is no such finding, or no play of it.
 */
export function findReplay(
  terminal: Terminal,
  path: string,
  flags: PlayFlags,
  id: string,
): { readonly story: StoryFile; readonly program: Program; readonly replay: Replay } | undefined {
  const clash = (["as", "seed", "watch"] as const).find((flag) => flags[flag] !== undefined);
  if (clash !== undefined) {
    throw new WrongUse(`--replay says by itself how it is played: leave --${clash} out.`);
  }
  const checked = readChecked(path);
  if (checked.told.length === 0) {
    const errors = checked.diagnostics.filter(({ severity }) => severity === "error");
    tellDiagnostics(terminal, errors, checked.sources);
    return undefined;
  }
  const { report } = runCheckOf(terminal, checked, flags, { shouldStop: () => false });
  const finding = report.findings.find((each) => each.id === id);
  if (finding === undefined) {
    const near = nearestNames(
      id,
      report.findings.map((each) => each.id),
    );
    throw new WrongUse(
      `The check finds nothing called \`${id}\`.`,
      near.length > 0 ? `The nearest: ${near.join(", ")}.` : countFindings(report.findings),
    );
  }
  const { play, title, code } = finding;
  if (play === undefined) {
    throw new WrongUse(
      `\`${id}\` has no play: it is about what happens in none.`,
      `\`keepsake explain ${code}\` says more.`,
    );
  }
  const as = flagOfPlay(checked, play);
  const story = readStory(path, { as, dialect: flags.dialect });
  return {
    story,
    program: story.program as Program,
    replay: {
      as,
      choices: play.choices,
      chance: { outcomes: play.outcomes, ranges: checked.ranges },
      title: `${finding.severity}[${code}]: ${title}. From here on the play is yours.`,
    },
  };
}
