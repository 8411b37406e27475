/**
 * A play for a program: one JSON object a line, in answer to one line of input.
 *
 *     {"type":"turn","turn":0,"lines":[…],"choices":[{"number":1,"text":"Knock","tags":[]}],…}
 *
 * `type` is `turn`, `history`, `why`, `ledger`, `saved`, `refused`, `problem` or `notice`. A `turn` is complete:
 * a program that reads only those can play.
 */

import type { SourceFile } from "../base/span.ts";
import type { Choice, Line } from "../play/api.ts";
import { lettersFor } from "./input.ts";
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
  const line = (session: Session, read: Line) => {
    const speech = session.speech(read);
    const { text, tags, span } = read;
    return { text, tags, ...(speech === undefined ? {} : { speech }), ...place(span) };
  };
  const turn = (session: Session, moment: Moment, number: number) => ({
    turn: number,
    ...(moment.chosen === undefined ? {} : { chosen: choice(moment.chosen) }),
    lines: moment.lines.map((read) => line(session, read)),
    ...(moment.picks.length === 0 ? {} : { picks: moment.picks }),
    choices: moment.choices.map(choice),
    ended: moment.ended,
    failed: moment.failed,
  });
  const current = (session: Session, reason?: string): void =>
    say("turn", {
      ...turn(session, session.moment, session.turn),
      ...(session.cast === undefined ? {} : { as: session.cast.as ?? "nobody" }),
      canUndo: session.canUndo,
      seed: session.seed,
      ...(reason === undefined ? {} : { reason }),
    });
  return {
    opening: () => {},
    moment: (session) => current(session),
    again: current,
    history: (session) =>
      say("history", { turns: session.moments.map((moment, i) => turn(session, moment, i)) }),
    why: (_, entries) => say("why", { entries }),
    ledger: (session) => say("ledger", { ...session.ledger?.ledger }),
    help: (session) =>
      say("notice", {
        text: lettersFor(session.cast !== undefined)
          .map(([letter, , does]) => `${letter}: ${does}`)
          .join("; "),
      }),
    saved: (file) => say("saved", { file }),
    refused: (input, reason) => say("refused", { input, reason }),
    problem: (diagnostic, files) => say("problem", jsonDiagnostic(diagnostic, files)),
    notice: (text) => say("notice", { text }),
    left: () => {},
  };
}
