/**
 * A play as text: for a person at a terminal, or line by line into a pipe.
 *
 * A pipe gets the transcript and nothing else on its standard output, so that
 * `keepsake play x.ink < choices > plays/x.txt` makes a play that `keepsake test` replays.
 * A terminal gets the same words, wrapped, with room to breathe.
 */
import { LETTERS } from "./input.ts";
import { tellDiagnostic } from "./report.ts";
import type { Moment } from "./session.ts";
import type { Show } from "./show.ts";
import type { Terminal } from "./terminal.ts";
import { showable, wrap } from "./text-width.ts";
import { transcriptChoice, transcriptLine, transcriptOfTurn } from "./transcript.ts";

/** How to go on, for whoever has no terminal: the command without its input. */
export function showText(terminal: Terminal, command: string): Show {
  return terminal.interactive ? showToPerson(terminal) : showToPipe(terminal, command);
}

/** The value of a `# name: value` tag. */
export function tagValue(tags: readonly string[], name: string): string | undefined {
  for (const tag of tags) {
    const colon = tag.indexOf(":");
    if (colon < 0 || tag.slice(0, colon).trim().toLowerCase() !== name) continue;
    return tag.slice(colon + 1).trim() || undefined;
  }
  return undefined;
}

function showToPerson(terminal: Terminal): Show {
  const { colours } = terminal;
  const { dim, bold } = colours;
  // Paragraphs that run over several rows are set apart; single rows, as of a dialogue, are not.
  const lines = (moment: Moment): void => {
    terminal.out("");
    const paragraphs = moment.lines
      .filter(({ text }) => text !== "")
      .map(({ text }) => wrap(showable(text), terminal.width));
    if (paragraphs.length === 0) return;
    const isLong = paragraphs.some((paragraph) => paragraph.includes("\n"));
    terminal.out(paragraphs.join(isLong ? "\n\n" : "\n"));
  };
  const ending = (moment: Moment): void => {
    terminal.out("");
    for (const { index, text } of moment.choices) {
      const mark = `  ${index + 1}: `;
      const wrapped = wrap(showable(text), terminal.width, mark, " ".repeat(mark.length));
      terminal.out(bold(mark) + wrapped.slice(mark.length));
    }
    if (moment.ended) {
      terminal.out(`  ${bold("END")}`);
      terminal.out(dim("\nu undo · h history · q quit"));
    } else if (moment.failed) {
      terminal.out(dim("The story cannot go on from here.   u undo · h history · q quit"));
    }
    terminal.out("");
  };

  return {
    opening(session) {
      const title = tagValue(session.tags, "title");
      const author = tagValue(session.tags, "author");
      if (title !== undefined) terminal.out(`\n${bold(wrap(showable(title), terminal.width))}`);
      if (author !== undefined) terminal.out(dim(wrap(showable(`by ${author}`), terminal.width)));
    },
    moment(session) {
      const { moment } = session;
      const first = session.turn === 0 && moment.choices.length > 0;
      lines(moment);
      ending(moment);
      if (first) {
        const hint = "Type a number.  u undo · s save · l load · h history · ? help · q quit";
        terminal.out(dim(`${wrap(hint, terminal.width)}\n`));
      }
    },
    again(session, reason) {
      terminal.out(dim(`\n${reason}`));
      lines(session.moment);
      ending(session.moment);
    },
    history(session) {
      for (const moment of session.moments) {
        if (moment.chosen !== undefined) {
          terminal.out(
            `\n${dim("> ")}${wrap(showable(moment.chosen.text), terminal.width, "  ").slice(2)}`,
          );
        }
        lines(moment);
      }
      ending(session.moment);
    },
    help(session) {
      const count = session.moment.choices.length;
      terminal.out("");
      const numbers = count === 1 ? "1" : `1 to ${count}`;
      if (count > 0) terminal.out(`  ${numbers.padEnd(6)}  make that choice`);
      for (const [letter, , does] of LETTERS) terminal.out(`  ${letter.padEnd(6)}  ${does}`);
      terminal.out("");
    },
    saved: (file) => terminal.out(dim(`Saved in ${file}\n`)),
    refused: (_, reason) => terminal.out(`${showable(reason)}   ${dim("? help")}\n`),
    problem: (diagnostic, sources) => tellDiagnostic(terminal, diagnostic, sources),
    notice: (text) => terminal.err(dim(text)),
    left: () => terminal.out(""),
  };
}

function showToPipe(terminal: Terminal, command: string): Show {
  const line = (text: string): void => terminal.out(wrap(transcriptLine(text), terminal.width));
  const moment = (turn: Moment): void => {
    for (const each of turn.lines) if (each.text !== "") line(each.text);
    for (const choice of turn.choices) {
      const mark = `  ${choice.index + 1}: `;
      const text = transcriptChoice(choice).slice(mark.length);
      terminal.out(wrap(text, terminal.width, mark, " ".repeat(mark.length)).trimEnd());
    }
    if (turn.ended) terminal.out("END");
  };
  return {
    opening: () => {},
    moment({ moment: turn }) {
      if (turn.chosen !== undefined) terminal.out(`> ${turn.chosen.index + 1}`);
      moment(turn);
    },
    again(session, reason) {
      terminal.err(reason);
      moment(session.moment);
    },
    history(session) {
      for (const turn of session.moments) {
        for (const each of transcriptOfTurn(turn)) terminal.out(each);
      }
    },
    help() {
      terminal.err("A line of input is the number of a choice, or one of:");
      for (const [letter, , does] of LETTERS) terminal.err(`  ${letter.padEnd(6)}  ${does}`);
    },
    saved: (file) => terminal.err(`Saved in ${file}`),
    refused: (_, reason) => terminal.err(reason),
    problem: (diagnostic, sources) => tellDiagnostic(terminal, diagnostic, sources),
    notice: (text) => terminal.err(text),
    left(session) {
      if (session.moment.choices.length === 0) return;
      const soFar = session.path.map(({ index }) => `${index + 1}\\n`).join("");
      terminal.err("");
      terminal.err("The story goes on. Play it in a terminal:");
      terminal.err(`  ${command}`);
      // A command line has its limits; long plays are better kept in a file.
      if (soFar.length > 200) return;
      terminal.err("or pipe the choices in, one number a line:");
      terminal.err(`  printf '${soFar}1\\n' | ${command}`);
    },
  };
}
