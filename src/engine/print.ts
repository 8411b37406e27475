/**
 * Printing what was only made while the story ran: values, and the results of functions.
 */
import { F_KIND, F_OUTPUT, F_PREVIOUS, KIND_FUNCTION, type Machine } from "./machine.ts";
import * as Out from "./output.ts";

/** Every function under way has now printed something. */
export function beginFunctions(m: Machine): void {
  const { stack } = m;
  for (let frame = m.fp; ; ) {
    if (((stack[frame + F_KIND] as number) & 3) !== KIND_FUNCTION) return;
    stack[frame + F_OUTPUT] = -1;
    const below = stack[frame + F_PREVIOUS] as number;
    if (below < 0) return;
    frame = m.base + below;
  }
}

/**
 * Prints text that was made while the story ran. Line ends at its two ends count as line ends;
 * those within are part of the text. Says whether the line before it is finished, in which case
 * the machine is back at that line's end.
 *
 * All of it is printed before anything is looked at: a text that brings its own line end does
 * not end the line it stands in, unless that is where it stops.
 */
export function printText(m: Machine, text: string, at: number): boolean {
  const { output } = m;
  const looksAhead = m.hasSnapshot && output.strings === 0;
  const before = output.length;
  if (text.includes("\n")) printPieces(m, text);
  else printPiece(m, text);
  if (output.strings > 0 || m.isSilent) return false;
  let printed = false;
  for (let i = before; i < output.length; i++) {
    if (output.kinds[i] === Out.SPACE) continue;
    printed = true;
    if (output.kinds[i] === Out.TEXT && output.firstPc < 0) output.firstPc = at;
  }
  if (looksAhead) {
    if (!printed) return false;
    m.restoreSnapshot();
    return true;
  }
  if (output.endsLine()) m.keepSnapshot();
  return false;
}

function printPieces(m: Machine, text: string): void {
  const head = (/^[ \t\n]*\n/.exec(text) ?? [""])[0];
  const tail = (/\n[ \t\n]*$/.exec(text.slice(head.length)) ?? [""])[0];
  if (head !== "") printEdge(m, head);
  const body = text.slice(head.length, text.length - tail.length);
  if (body !== "") printPiece(m, body);
  if (tail !== "") printEdge(m, tail);
}

/** White space with line ends in it: what is before the first, one line end, what is after. */
function printEdge(m: Machine, text: string): void {
  const first = text.indexOf("\n");
  const last = text.lastIndexOf("\n");
  if (first > 0) printPiece(m, text.slice(0, first));
  printPiece(m, "\n");
  if (last < text.length - 1) printPiece(m, text.slice(last + 1));
}

function printPiece(m: Machine, text: string): void {
  const { output } = m;
  const trimFrom = m.stack[m.fp + F_OUTPUT] as number;
  if (text === "\n") output.pushNewline(trimFrom);
  else if (!/[^ \t]/.test(text)) output.push(Out.SPACE, text);
  else if (output.pushText(text, trimFrom)) beginFunctions(m);
}
