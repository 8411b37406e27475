/**
 * A play for a program: one JSON object a line, in answer to one line of input.
 *
 *     {"type":"turn","turn":0,"lines":[…],"choices":[{"number":1,"text":"Knock","tags":[]}],…}
 *
 * `type` is `turn`, `history`, `saved`, `refused`, `problem` or `notice`. A `turn` is complete:
 * a program that reads only those can play.
 */

import type { SourceFile } from "../base/span.ts";
import type { Choice } from "../play/api.ts";
import { LETTERS } from "./input.ts";
import { jsonDiagnostic, jsonPlace } from "./report.ts";
import type { Moment, Session } from "./session.ts";
import type { Show } from "./show.ts";
import type { Terminal } from "./terminal.ts";

/** `sources` is asked each time: under `--watch` the files change. */
export function showJson(terminal: Terminal, sources: () => readonly SourceFile[]): Show {
  const say = (type: string, fields: object): void =>
    terminal.out(JSON.stringify({ type, ...fields }));
  const choice = ({ index, text, tags, span }: Choice) => ({
    number: index + 1,
    text,
    tags,
    ...place(span),
  });
  const place = (span: Choice["span"]) => {
    const found = jsonPlace(span, sources());
    return found === undefined ? {} : { file: found.file, line: found.line };
  };
  const turn = (moment: Moment, number: number) => ({
    turn: number,
    ...(moment.chosen === undefined ? {} : { chosen: choice(moment.chosen) }),
    lines: moment.lines.map(({ text, tags, span }) => ({ text, tags, ...place(span) })),
    choices: moment.choices.map(choice),
    ended: moment.ended,
    failed: moment.failed,
  });
  const current = (session: Session, reason?: string): void =>
    say("turn", {
      ...turn(session.moment, session.turn),
      canUndo: session.canUndo,
      seed: session.seed,
      ...(reason === undefined ? {} : { reason }),
    });
  return {
    opening: () => {},
    moment: (session) => current(session),
    again: current,
    history: (session) => say("history", { turns: session.moments.map(turn) }),
    help: () =>
      say("notice", { text: LETTERS.map(([letter, , does]) => `${letter}: ${does}`).join("; ") }),
    saved: (file) => say("saved", { file }),
    refused: (input, reason) => say("refused", { input, reason }),
    problem: (diagnostic, files) => say("problem", jsonDiagnostic(diagnostic, files)),
    notice: (text) => say("notice", { text }),
    left: () => {},
  };
}
