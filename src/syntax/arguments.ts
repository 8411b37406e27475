/**
 * What is handed over in brackets: `(a, b)` after a function, a divert, a tunnel or a thread.
 *
 * Owns the brackets and the commas; ink lets a comma stand before the last bracket. Does not
 * know how many arguments are wanted.
 */
import { unclosedBracket } from "../base/messages/ink.ts";
import type { Expression } from "./ast.ts";
import * as Char from "./characters.ts";
import { fault, type Parser, restSpan, skipSpaces, spanFrom, take } from "./parser.ts";

/** Reads `(a, b)`; undefined where no bracket stands. `name` is for the message. */
export function readArguments(p: Parser, name: string): Expression[] | undefined {
  const start = p.at;
  if (!take(p, Char.OPEN_PAREN)) return undefined;
  const args: Expression[] = [];
  p.depth++;
  let argument = p.rules.expression(p, 0);
  while (argument !== undefined) {
    args.push(argument);
    if (!take(p, Char.COMMA)) break;
    argument = p.rules.expression(p, 0);
  }
  p.depth--;
  skipSpaces(p);
  if (!take(p, Char.CLOSE_PAREN)) {
    fault(
      p,
      unclosedBracket(
        restSpan(p),
        { what: `what is handed to \`${name}\``, ink: "closing ')' for function call" },
        spanFrom(p, start, start + 1),
      ),
    );
  }
  return args;
}
