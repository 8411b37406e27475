/**
 * Whether words in a source begin the line that is printed: then a name before a colon speaks.
 */

/** What may stand before a line's words: blanks, and the marks of choices and gathers. */
const marks = " \t*+-";
/** How far back the brace is looked for that words stand in. */
const FARTHEST = 20_000;

/** Whether nothing is printed before `at` on its line, whichever way its braces go. */
export function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  for (let braces = 0; braces < 20; braces++) {
    while (before >= 0 && marks.includes(text.charAt(before))) before--;
    const c = text.charAt(before);
    if (c === "" || c === "\n") return true;
    if (c !== ":" && c !== "|" && c !== "{") return false;
    const open = c === "{" ? before : openBefore(text, before);
    if (open < 0) return false;
    // Braces over several lines: each of their lines is one that is printed.
    const isBlock = text.slice(open, at).includes("\n");
    if (isBlock) return true;
    before = open - 1;
  }
  return false;
}

/** The brace that is open at a place; −1 for none. */
function openBefore(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i >= 0 && at - i < FARTHEST; i--) {
    const c = text.charCodeAt(i);
    if (c === 125) depth++;
    else if (c === 123 && depth-- === 0) return i;
  }
  return -1;
}
