/**
 * A play as text: for a person at a terminal, or line by line into a pipe.
 *
 * A pipe gets the transcript and nothing else on its standard output, so that
 * `keepsake play x.ink < choices > plays/x.txt` makes a play that `keepsake test` replays.
 * A terminal gets the same words, wrapped, with room to breathe.
 */
import type { Speech } from "../play/people/index.ts";
import { lettersFor } from "./input.ts";
import { tellDiagnostic } from "./report.ts";
import type { Moment, Session } from "./session.ts";
import type { Show } from "./show.ts";
import { ledgerRows, pullsRow, type Row, viewpointRow, whyRows } from "./show-people.ts";
import type { Terminal } from "./terminal.ts";
import { showable, wrap } from "./text-width.ts";
import {
  transcriptChoice,
  transcriptHead,
  transcriptLine,
  transcriptOfTurn,
} from "./transcript.ts";

/** How to go on, for whoever has no terminal: the command without its input. */
export function showText(terminal: Terminal, command: string, as: string | undefined): Show {
  return terminal.interactive ? showToPerson(terminal) : showToPipe(terminal, command, as);
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
  const lines = (session: Session, moment: Moment): void => {
    terminal.out("");
    const paragraphs: Paragraph[] = [];
    moment.lines.forEach((line, at) => {
      for (const pick of moment.picks) {
        if (pick.line === at - 1) paragraphs.push({ kind: "aside", text: aside(pullsRow(pick)) });
      }
      if (line.text === "") return;
      const speech = session.speech(line);
      paragraphs.push(
        speech === undefined
          ? { kind: "narration", text: wrap(showable(line.text), terminal.width) }
          : { kind: "speech", text: spoken(speech) },
      );
    });
    if (paragraphs.length > 0) terminal.out(together(paragraphs));
  };
  // The name stands out a little, and what is said hangs below it.
  const spoken = ({ speaker, manner, text }: Speech): string => {
    const name = showable(speaker);
    const how = manner === undefined ? "" : ` (${showable(manner)})`;
    const wrapped = wrap(`${name}${how}: ${showable(text)}`, terminal.width, "", "    ");
    const isWhole = wrapped.startsWith(`${name}${how}:`);
    return isWhole
      ? `${bold(name)}${how === "" ? "" : dim(how)}${wrapped.slice(name.length + how.length)}`
      : bold(name) + wrapped.slice(name.length);
  };
  const aside = (row: Row): string =>
    dim(wrap(showable(row.text), terminal.width, "    · ", "      "));
  const rows = (all: readonly Row[]): void => {
    terminal.out("");
    for (const { level, text } of all) {
      const indent = " ".repeat(2 + 4 * level);
      const wrapped = wrap(showable(text), terminal.width, indent, `${indent}  `);
      terminal.out(level === 0 ? wrapped : dim(wrapped));
    }
    terminal.out("");
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
      const who = viewpointRow(session.cast);
      if (who !== undefined) terminal.out(`\n${dim(wrap(showable(who), terminal.width))}`);
    },
    moment(session) {
      const { moment } = session;
      const first = session.turn === 0 && moment.choices.length > 0;
      lines(session, moment);
      ending(moment);
      if (first) {
        const why = session.cast === undefined ? "" : "w why · k who knows what · ";
        const hint = `Type a number.  u undo · s save · l load · h history · ${why}? help · q quit`;
        terminal.out(dim(`${wrap(hint, terminal.width)}\n`));
      }
    },
    again(session, reason) {
      terminal.out(dim(`\n${reason}`));
      lines(session, session.moment);
      ending(session.moment);
    },
    history(session) {
      for (const moment of session.moments) {
        if (moment.chosen !== undefined) {
          terminal.out(
            `\n${dim("> ")}${wrap(showable(moment.chosen.text), terminal.width, "  ").slice(2)}`,
          );
        }
        lines(session, moment);
      }
      ending(session.moment);
    },
    why: (session, entries) => rows(whyRows(session.moment, entries)),
    ledger: (session) => rows(ledgerRows(session.ledger?.parts ?? [])),
    help(session) {
      const count = session.moment.choices.length;
      terminal.out("");
      const numbers = count === 1 ? "1" : `1 to ${count}`;
      if (count > 0) terminal.out(`  ${numbers.padEnd(6)}  make that choice`);
      const letters = lettersFor(session.cast !== undefined);
      for (const [letter, , does] of letters) terminal.out(`  ${letter.padEnd(6)}  ${does}`);
      terminal.out("");
    },
    saved: (file) => terminal.out(dim(`Saved in ${file}\n`)),
    refused: (_, reason) => terminal.out(`${showable(reason)}   ${dim("? help")}\n`),
    problem: (diagnostic, sources) => tellDiagnostic(terminal, diagnostic, sources),
    notice: (text) => terminal.err(dim(text)),
    left: () => terminal.out(""),
  };
}

/** A paragraph of a turn, wrapped and coloured. */
interface Paragraph {
  readonly kind: "narration" | "speech" | "aside";
  readonly text: string;
}

// Paragraphs that run over several rows are set apart; single rows, as of a dialogue, are not.
// What is said in turn stays together, as on a page of a script.
function together(paragraphs: readonly Paragraph[]): string {
  const isLong = paragraphs.some(({ text }) => text.includes("\n"));
  let out = "";
  paragraphs.forEach(({ kind, text }, at) => {
    const before = paragraphs[at - 1]?.kind;
    const isDialogue = kind !== "narration" && before !== "narration";
    if (at > 0) out += isLong && !isDialogue ? "\n\n" : "\n";
    out += text;
  });
  return out;
}

function showToPipe(terminal: Terminal, command: string, as: string | undefined): Show {
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
  const rows = (all: readonly Row[]): void => {
    for (const { level, text } of all) terminal.err("  ".repeat(level) + showable(text));
  };
  return {
    // Whose story it is belongs to the transcript: without it, it would be played as another's.
    opening() {
      for (const each of transcriptHead({ seed: undefined, from: undefined, as })) {
        terminal.out(each);
      }
    },
    moment({ moment: turn }) {
      for (const pick of turn.picks) terminal.err(showable(pullsRow(pick).text));
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
    why: (session, entries) => rows(whyRows(session.moment, entries)),
    ledger: (session) => rows(ledgerRows(session.ledger?.parts ?? [])),
    help(session) {
      terminal.err("A line of input is the number of a choice, or one of:");
      const letters = lettersFor(session.cast !== undefined);
      for (const [letter, , does] of letters) terminal.err(`  ${letter.padEnd(6)}  ${does}`);
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
