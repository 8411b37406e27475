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
 * nothing was printed and the machine is back at that line's end.
 */
export function printText(m: Machine, text: string, at: number): boolean {
  if (!text.includes("\n")) return printPiece(m, text, at);
  const body = text.replace(/^[ \t\n]+|[ \t\n]+$/g, (edge) => (edge.includes("\n") ? "" : edge));
  const from = text.indexOf(body);
  const head = body === "" ? text : text.slice(0, from);
  const tail = body === "" ? "" : text.slice(from + body.length);
  return (
    (head !== "" && printEdge(m, head, at)) ||
    (body !== "" && printPiece(m, body, at)) ||
    (tail !== "" && printEdge(m, tail, at))
  );
}

/** White space with line ends in it: what is before the first, one line end, what is after. */
function printEdge(m: Machine, text: string, at: number): boolean {
  const first = text.indexOf("\n");
  const last = text.lastIndexOf("\n");
  return (
    (first > 0 && printPiece(m, text.slice(0, first), at)) ||
    printPiece(m, "\n", at) ||
    (last < text.length - 1 && printPiece(m, text.slice(last + 1), at))
  );
}

function printPiece(m: Machine, text: string, at: number): boolean {
  const { output } = m;
  const looksAhead = m.hasSnapshot && output.strings === 0;
  if (text === "\n") {
    const isIn = output.pushNewline(m.stack[m.fp + F_OUTPUT] as number);
    if (output.strings > 0 || m.isSilent) return false;
    if (looksAhead && isIn) {
      m.restoreSnapshot();
      return true;
    }
    if (!m.hasSnapshot && (isIn || output.endsInNewline())) m.keepSnapshot();
    return false;
  }
  if (!/[^ \t]/.test(text)) {
    output.push(Out.SPACE, text);
    return false;
  }
  if (looksAhead) {
    m.restoreSnapshot();
    return true;
  }
  if (output.firstPc < 0) output.firstPc = at;
  if (output.pushText(text, m.stack[m.fp + F_OUTPUT] as number)) beginFunctions(m);
  return false;
}
