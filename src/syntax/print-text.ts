/**
 * Escapes: what must have a backslash before it so that text stays text.
 *
 * Owns which characters those are, by where the text stands. Promises as few backslashes as
 * that takes. Does not lay lines out.
 */

/** Where text begins: at the start of a line (or a tag or choice), or within one. */
export type Place = typeof AT_LINE_START | typeof IN_TEXT;
export const AT_LINE_START = 0;
export const IN_TEXT = 1;

/** What is being written around the text. */
export interface TextSetting {
  readonly inChoice: boolean;
  readonly inString: boolean;
}

const LINE_MARKS = /^([*+\-=~( \t]|VAR|CONST|LIST|EXTERNAL|TODO|INCLUDE)/;
const TILDE_FIRST = /^[ \t]*~/;

/** Writes text so that it reads as itself; `place` is given for what content begins with. */
export function escapeText(text: string, setting: TextSetting, place: Place | undefined): string {
  let out = "";
  let from = 0;
  if (place === AT_LINE_START && LINE_MARKS.test(text)) {
    out = `\\${text.charAt(0)}`;
    from = 1;
  } else if (place !== undefined && TILDE_FIRST.test(text)) {
    from = text.indexOf("~") + 1;
    out = `${text.slice(0, from - 1)}\\~`;
  }
  for (let i = from; i < text.length; i++) {
    const c = text.charAt(i);
    const escape = needsEscape(c, text.charAt(i - 1), text.charAt(i + 1), setting);
    out += escape ? `\\${c}` : c;
  }
  return out;
}

function needsEscape(c: string, before: string, next: string, setting: TextSetting): boolean {
  switch (c) {
    case "{":
    case "}":
    case "|":
    case "#":
    case "\\":
    case "\n":
      return true;
    case "[":
    case "]":
      return setting.inChoice && !setting.inString;
    case '"':
      return setting.inString;
    // The last character may meet an arrow or a glue after it.
    case "-":
      return next === ">" || next === "";
    case "<":
      return next === ">" || next === "-" || next === "";
    // Comments are cut before escapes are seen: the two characters must not meet.
    case "/":
    case "*":
      return before === "/";
    default:
      return false;
  }
}
