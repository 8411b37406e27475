/**
 * Diverts, tunnels and threads: everything that begins with an arrow.
 *
 * Owns chains (`-> a -> b ->`), returns (`->->`) and targets as values. Promises one node for
 * each step of a chain. Does not know whether a target exists.
 */
import {
  argumentsOnTarget,
  emptyDivert,
  missingThreadTarget,
  tooManyArrows,
  tunnelReturnInTheMiddle,
} from "../base/messages/ink.ts";
import { readArguments } from "./arguments.ts";
import type { Divert, DivertTarget, Expression, Inline, Path } from "./ast.ts";
import * as Char from "./characters.ts";
import { doubt, fault, type Parser, readPath, skipSpaces, spanFrom } from "./parser.ts";

const NO_ARGUMENTS: readonly Expression[] = [];

/** Whether `->` stands here. */
export function isArrowAt(p: Parser, at: number = p.at): boolean {
  return p.text.charCodeAt(at) === Char.DASH && p.text.charCodeAt(at + 1) === Char.GREATER;
}

/** Whether `<-` stands here. */
export function isThreadArrowAt(p: Parser, at: number = p.at): boolean {
  return p.text.charCodeAt(at) === Char.LESS && p.text.charCodeAt(at + 1) === Char.DASH;
}

/** What stands after an arrow. */
interface Aim {
  readonly target: Path;
  readonly args: readonly Expression[];
  readonly hasArguments: boolean;
  readonly end: number;
}

/**
 * The diverts that end a line, or a choice, or a branch; undefined without an arrow. An arrow
 * alone gives an empty list: that is for a choice whose text goes on below, and ends a tag.
 *
 *     -> a -> b(1) ->
 *     ^
 */
export function readDiverts(p: Parser, mayBeBare: boolean): Inline[] | undefined {
  const start = p.at;
  skipSpaces(p);
  if (isThreadArrowAt(p)) return [readThread(p)];
  if (!isArrowAt(p)) {
    p.at = start;
    return undefined;
  }
  const diverts: Inline[] = [];
  let returned = false;
  let steps = 0;
  while (isArrowAt(p)) {
    const arrowStart = p.at;
    const arrows = countArrows(p);
    const arrowEnd = p.at;
    steps++;
    const aim = readAim(p);
    if (aim === undefined) p.at = arrowEnd;
    if (returned) {
      // Ink passes over whatever follows the target of a `->->`.
    } else if (arrows === 1) {
      if (aim === undefined) break;
      diverts.push(makeDivert(p, arrowStart, aim, isArrowAt(p)));
    } else {
      if (arrows > 2) fault(p, tooManyArrows(spanFrom(p, arrowStart, arrowEnd), {}));
      returned = true;
      diverts.push({
        kind: "tunnelReturn",
        span: spanFrom(p, arrowStart, aim?.end ?? arrowEnd),
        divert: aim === undefined ? undefined : makeDivert(p, arrowStart, aim, false),
      });
      if (steps > 1 && aim !== undefined && isArrowAt(p)) {
        fault(p, tunnelReturnInTheMiddle(spanFrom(p, arrowStart, arrowEnd), {}));
      }
    }
    if (aim === undefined) break;
  }
  if (diverts.length === 0 && !mayBeBare) {
    const arrow = p.text.indexOf("->", start);
    fault(p, emptyDivert(spanFrom(p, arrow, arrow + 2), {}));
  }
  return diverts;
}

/** `<- target(arguments)` */
function readThread(p: Parser): Inline {
  const start = p.at;
  p.at += 2;
  const aim = readAim(p);
  if (aim === undefined) {
    fault(p, missingThreadTarget(spanFrom(p, start, start + 2), {}));
    return {
      kind: "thread",
      span: spanFrom(p, start),
      target: { names: [], span: spanFrom(p, p.at) },
      args: NO_ARGUMENTS,
      hasArguments: false,
    };
  }
  return {
    kind: "thread",
    span: spanFrom(p, start, aim.end),
    target: aim.target,
    args: aim.args,
    hasArguments: aim.hasArguments,
  };
}

/**
 * A divert's target as a value, `-> attic`; stays put where the arrow begins something else,
 * such as a tunnel at the start of a sequence: `{-> t ->|…}`.
 */
export function readDivertTarget(p: Parser): DivertTarget | undefined {
  if (!isArrowAt(p)) return undefined;
  const start = p.at;
  const arrows = countArrows(p);
  if (arrows > 1) {
    p.at = start;
    return undefined;
  }
  const aim = readAim(p);
  if (aim === undefined) {
    fault(p, emptyDivert(spanFrom(p, start, start + 2), {}));
    p.at = start;
    return undefined;
  }
  if (isArrowAt(p)) {
    p.at = start;
    return undefined;
  }
  const span = spanFrom(p, start, aim.end);
  if (aim.hasArguments) doubt(p, argumentsOnTarget(span, {}));
  return { kind: "target", span, target: aim.target };
}

function makeDivert(p: Parser, start: number, aim: Aim, isTunnel: boolean): Divert {
  return {
    kind: "divert",
    span: spanFrom(p, start, aim.end),
    target: aim.target,
    args: aim.args,
    hasArguments: aim.hasArguments,
    isTunnel,
  };
}

function countArrows(p: Parser): number {
  let arrows = 0;
  while (isArrowAt(p)) {
    p.at += 2;
    arrows++;
  }
  return arrows;
}

function readAim(p: Parser): Aim | undefined {
  const start = p.at;
  skipSpaces(p);
  const target = readPath(p);
  if (target === undefined) {
    p.at = start;
    return undefined;
  }
  let end = p.at;
  skipSpaces(p);
  const args = readArguments(p, p.text.slice(target.span.start, target.span.end));
  if (args !== undefined) end = p.at;
  skipSpaces(p);
  return { target, args: args ?? NO_ARGUMENTS, hasArguments: args !== undefined, end };
}
