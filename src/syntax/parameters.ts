/**
 * The parameters of a knot, a stitch, a function or an external: `(a, ref b, -> c)`.
 *
 * Owns their forms. Promises a list, empty where the brackets are.
 */
import { missingName, parameterIgnored, unclosedBracket } from "../base/messages/ink.ts";
import type { Parameter } from "./ast.ts";
import * as Char from "./characters.ts";
import { isArrowAt } from "./divert.ts";
import {
  fault,
  type Parser,
  readName,
  restOfLine,
  restSpan,
  skipSpaces,
  spanFrom,
  take,
  warn,
} from "./parser.ts";
import { withType } from "./with-type.ts";

/** Reads `(a, ref b, -> c)`; undefined where no bracket stands. */
export function readParameters(p: Parser): Parameter[] | undefined {
  const start = p.at;
  if (!take(p, Char.OPEN_PAREN)) return undefined;
  const parameters: Parameter[] = [];
  for (;;) {
    skipSpaces(p);
    const parameter = readParameter(p);
    if (parameter === undefined) break;
    parameters.push(parameter);
    skipSpaces(p);
    if (!take(p, Char.COMMA)) break;
  }
  skipSpaces(p);
  if (!take(p, Char.CLOSE_PAREN)) {
    fault(
      p,
      unclosedBracket(
        restSpan(p),
        { what: "the list of parameters", ink: "closing ')' for parameter list" },
        spanFrom(p, start, start + 1),
      ),
    );
  }
  return parameters;
}

/** `x`, `ref x`, `-> x`, `ref -> x` */
function readParameter(p: Parser): Parameter | undefined {
  const start = p.at;
  const first = readName(p);
  skipSpaces(p);
  const isDivertTarget = isArrowAt(p);
  if (isDivertTarget) p.at += 2;
  skipSpaces(p);
  const second = readName(p);
  if (first === undefined && second === undefined) {
    p.at = start;
    return undefined;
  }
  const byReference = first?.text === "ref";
  const name = byReference || isDivertTarget ? second : first;
  if (name === undefined) {
    const rest = restOfLine(p);
    fault(
      p,
      missingName(spanFrom(p, start), {
        what: "parameter",
        ink: byReference ? "an parameter name after 'ref'" : "an parameter name",
        saw: rest === "" ? "end of line" : `'${rest}'`,
      }),
    );
    return undefined;
  }
  if (!byReference && first !== undefined && second !== undefined) {
    const lost = isDivertTarget ? first : second;
    warn(p, parameterIgnored(lost.span, { lost: lost.text, kept: name.text }));
  }
  const end = Math.max(name.span.end, (second ?? name).span.end);
  p.at = end;
  const type = p.keep?.type(p);
  const span = spanFrom(p, start, type === undefined ? end : p.at);
  const parameter: Parameter = { kind: "parameter", span, name, byReference, isDivertTarget };
  return withType(parameter, type);
}
