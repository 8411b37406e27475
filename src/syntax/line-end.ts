/**
 * The end of a statement: nothing may be left on its line.
 *
 * Owns what is said about text that is left over, and where reading goes on after it: on the
 * next line, or at the brace that closes the block around the statement.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import {
  braceNeedsOwnLine,
  strayBar,
  strayBrace,
  strayBracket,
  tagAfterDivert,
  textAfterDivert,
  textAfterStatement,
} from "../base/messages/ink.ts";
import * as Char from "./characters.ts";
import {
  fault,
  lineEnd,
  type Parser,
  peek,
  restOfLine,
  restSpan,
  skipSpaces,
  spanFrom,
} from "./parser.ts";

/** Ends a line of text, a divert or a choice. */
export function endTextLine(p: Parser): void {
  if (passLineEnd(p)) return;
  // A block that is never closed has been read up to a line that may well be sound.
  if (p.faulted && isAtLineStart(p)) return;
  fault(p, explainRest(p));
  skipLine(p);
}

/** Ends a line that says one thing and no text: a declaration, a header, logic. */
export function endStatement(p: Parser, what: string): void {
  if (passLineEnd(p)) return;
  const span = restSpan(p);
  fault(p, textAfterStatement(span, { what, saw: restOfLine(p) }));
  skipLine(p);
}

function isAtLineStart(p: Parser): boolean {
  const lineStart = p.text.lastIndexOf("\n", p.at - 1) + 1;
  return p.text.slice(lineStart, p.at).trim() === "";
}

function passLineEnd(p: Parser): boolean {
  skipSpaces(p);
  if (p.at >= p.length) return true;
  if (peek(p) !== Char.NEWLINE) return false;
  p.at++;
  return true;
}

function explainRest(p: Parser): Diagnostic {
  const here = spanFrom(p, p.at, p.at + 1);
  const saw = restOfLine(p);
  switch (peek(p)) {
    case Char.CLOSE_BRACE:
      if (p.blocks > 0) {
        return braceNeedsOwnLine(here, { saw }, undefined, {
          span: spanFrom(p, p.at, p.at),
          text: "\n",
        });
      }
      return strayBrace(here, { saw });
    case Char.BAR:
      return strayBar(here, { saw }, undefined, { span: here, text: "\\|" });
    case Char.CLOSE_BRACKET:
    case Char.OPEN_BRACKET:
      return strayBracket(here, { saw, bracket: p.text.charAt(p.at) }, undefined, {
        span: here,
        text: `\\${p.text.charAt(p.at)}`,
      });
    case Char.HASH:
      return tagAfterDivert(restSpan(p), { saw });
    default:
      return textAfterDivert(restSpan(p), { saw });
  }
}

/** Goes on at the next line, or at a brace on this one that closes the block around it. */
export function skipLine(p: Parser): void {
  const end = lineEnd(p);
  if (p.blocks > 0) {
    let open = 0;
    for (let at = p.at; at < end; at++) {
      const c = p.text.charCodeAt(at);
      if (c === Char.BACKSLASH) at++;
      else if (c === Char.OPEN_BRACE) open++;
      else if (c === Char.CLOSE_BRACE && open-- === 0) {
        p.at = at;
        return;
      }
    }
  }
  p.at = Math.min(end + 1, p.length);
}
