/**
 * Random running text: words, printed values, alternatives, glue, tags, escapes.
 *
 * Owns what may stand within one line. A line's diverts are left to statements.ts, but for
 * those inside braces.
 */
import {
  call,
  callOf,
  condition,
  expression,
  type Place,
  printable,
  READABLE,
  stringLiteral,
} from "./expressions.ts";
import { inFrame, type Making, mark, plainWords, type Scope, use, words } from "./making.ts";

/** What a piece of text may hold. */
export interface Freedom {
  readonly scope: Scope;
  /** How deep braces may still nest. */
  readonly depth: number;
  /** A divert that is safe here, or `undefined` where none may stand. */
  readonly divert: (() => string | undefined) | undefined;
  /** Whether glue may stand here. */
  readonly glue: boolean;
  /** Inside a choice's text brackets mean something, so none are written. */
  readonly inChoice: boolean;
}

function placeOf(freedom: Freedom): Place {
  return { scope: freedom.scope, inBraces: true, depth: freedom.depth };
}

/** A line's worth of text. It begins with a word and holds at least one marker. */
export function text(m: Making, freedom: Freedom, most = 3): string {
  const parts: string[] = [words(m)];
  const count = m.random.int(0, most);
  for (let i = 0; i < count; i++) parts.push(piece(m, freedom));
  // A value at the very end is proved by a word after it.
  if (count > 0 && m.random.chance(0.4)) parts.push(words(m, 1));
  return gather(m, parts);
}

/** Joins pieces, mostly with one space, at times with none or with too many. */
function gather(m: Making, parts: readonly string[]): string {
  let line = "";
  for (const part of parts) {
    if (line === "") {
      line = part;
      continue;
    }
    const space = m.random.weighted([
      [12, " "],
      [1.5, ""],
      [0.7, "  "],
      [0.4, "\t"],
      [0.3, " \t "],
    ] as const);
    if (space.length > 1 || space === "\t") use(m, "1.7 runs of white space");
    // Without a space a `-` and a `>`, or two slashes, could come together.
    const canTouch = !/[-<>/*\\|]$/.test(line) && !/^[-<>/*|]/.test(part);
    line += (canTouch ? space : " ") + part;
  }
  return line;
}

function piece(m: Making, freedom: Freedom): string {
  const canNest = freedom.depth > 0;
  switch (
    m.random.weighted<string>([
      [5, "words"],
      [5, "value"],
      [canNest ? 2.6 : 0, "branch"],
      [canNest ? 3 : 0, "sequence"],
      [1.3, "call"],
      [freedom.glue ? 0.5 : 0, "glue"],
      [0.5, "escape"],
      [0.5, "comment"],
      [0.25, "trap"],
      [0.3, "string"],
    ])
  ) {
    case "value":
      return value(m, freedom);
    case "branch":
      return branch(m, freedom);
    case "sequence":
      return sequence(m, freedom);
    case "call":
      return callInText(m, freedom);
    case "glue":
      use(m, "1.7 glue within a line");
      return "<>";
    case "escape":
      use(m, "1.1 escaped sign");
      return `\\${m.random.pick(["#", "{", "}", "|", "-", "<", ">", "[", "]", "*", "~", "\\", "a", "/"])}${m.random.pick(["", " "])}${plainWords(m, 1)}`;
    case "comment":
      use(m, "1.1 comment in a line");
      return `/* ${m.random.pick(["aside", "{x", "-> nowhere", "a * b"])} */${m.random.chance(0.5) ? words(m, 1) : ""}`;
    case "trap":
      return trap(m, freedom);
    case "string":
      use(m, "1.3 string printed");
      return `{${stringLiteral(m, placeOf(freedom))}}`;
    default:
      return words(m);
  }
}

function value(m: Making, freedom: Freedom): string {
  if (m.random.chance(0.12)) {
    use(m, "1.3 read count printed");
    const short = freedom.scope.labels;
    return `{${short.length > 0 && m.random.chance(0.5) ? m.random.pick(short) : READABLE}}`;
  }
  use(m, "1.3 value printed");
  const inner = printable(m, placeOf(freedom));
  return m.random.chance(0.1) ? `{ ${inner} }` : `{${inner}}`;
}

function callInText(m: Making, freedom: Freedom): string {
  const place = placeOf(freedom);
  const printed = call(
    m,
    place,
    m.random.pick(["nothing", "nothing", "string", "int", "list", "bool", "float"] as const),
  );
  if (printed === undefined) return words(m, 1);
  use(m, "1.7 function called within a line");
  return `{${printed}}`;
}

function trap(m: Making, freedom: Freedom): string {
  switch (m.random.int(0, 4)) {
    case 0:
      use(m, "1.3 `||` in braces is a sequence");
      return `{${plainWords(m, 1)}||${plainWords(m, 1)}}`;
    case 1:
      use(m, "1.3 `!` in braces is once-only");
      return `{!${plainWords(m, 1)}}`;
    case 2:
      use(m, "1.3 `&` and `~` with one element");
      return `{${m.random.pick(["&", "~", "$"])}${m.random.pick(["5", "x", plainWords(m, 1)])}}`;
    case 3:
      use(m, "1.3 `!` before a condition is once-only");
      return `{!${plainWords(m, 1)}: ${plainWords(m, 1)}}`;
    default:
      use(m, "1.3 `(a||b)` in braces is a sequence");
      return `{(${plainWords(m, 1)}||${expression(m, { ...placeOf(freedom), depth: 0 }, "string").includes('"') ? "b" : "c"})}`;
  }
}

/** What stands in one branch or element; it may be empty. */
function inner(m: Making, freedom: Freedom, mayBeEmpty: boolean): string {
  if (mayBeEmpty && m.random.chance(0.12)) {
    use(m, "1.3 empty element");
    return m.random.chance(0.5) ? "" : " ";
  }
  return inFrame(m, () => {
    const parts: string[] = [];
    if (m.random.chance(0.9)) parts.push(words(m, 2));
    else parts.push(`${value(m, { ...freedom, depth: 0 })} ${mark(m)}`);
    const count = m.random.int(0, 2) - 1;
    for (let i = 0; i < count; i++) parts.push(piece(m, freedom));
    if (freedom.glue && m.random.chance(0.04)) {
      use(m, "1.7 glue in a branch");
      if (m.random.chance(0.5)) parts.push("<>");
      else parts.unshift("<>");
    }
    let line = gather(m, parts);
    if (freedom.divert !== undefined && m.random.chance(0.07)) {
      const target = freedom.divert();
      if (target !== undefined) {
        use(m, "1.3 divert in a branch");
        line += ` ${target}`;
      }
    } else if (freedom.glue && m.random.chance(0.02)) {
      use(m, "1.7 tag in a branch");
      line += ` # ${plainWords(m, 1)}`;
    }
    return line;
  });
}

function inward(freedom: Freedom): Freedom {
  return {
    ...freedom,
    depth: freedom.depth - 1,
    scope: { ...freedom.scope, braces: freedom.scope.braces + 1 },
  };
}

function branch(m: Making, freedom: Freedom): string {
  const inside = inward(freedom);
  const test = condition(m, placeOf(inside));
  const isBoth = m.random.chance(0.55);
  use(m, isBoth ? "1.3 inline condition with else" : "1.3 inline condition");
  if (freedom.scope.braces > 0) use(m, "1.3 braces within braces");
  const space = m.random.chance(0.7) ? " " : "";
  let line = `{${guardStart(test)}:${space}${inner(m, inside, false)}`;
  if (isBoth) line += `|${inner(m, inside, true)}`;
  return `${line}}`;
}

/** A condition may not begin with what would make something else of the braces. */
function guardStart(test: string): string {
  return /^[-!&~$]/.test(test) ? `(${test})` : test;
}

const MODES = [
  [4, ""],
  [3, "&"],
  [2.5, "!"],
  [2.5, "~"],
  [0.8, "$"],
  [0.5, "!~"],
  [0.5, "~!"],
  [0.4, "$~"],
  [0.4, "~$"],
] as const;

function sequence(m: Making, freedom: Freedom): string {
  const inside = inward(freedom);
  const mode = m.random.weighted<string>(MODES);
  const count = mode === "" ? m.random.int(2, 4) : m.random.int(1, 4);
  const shuffles = mode.includes("~");
  switch (true) {
    case mode.includes("!") && shuffles:
      use(m, "1.3 shuffle once");
      break;
    case mode.includes("$") && shuffles:
      use(m, "1.3 shuffle stopping");
      break;
    case mode === "":
      use(m, "1.3 stopping sequence");
      break;
    case mode === "$":
      use(m, "1.3 stopping sequence by its sign");
      break;
    case mode === "&":
      use(m, "1.3 cycle");
      break;
    case mode === "!":
      use(m, "1.3 once-only sequence");
      break;
    default:
      use(m, "1.3 shuffle");
  }
  if (freedom.scope.braces > 0) use(m, "1.3 braces within braces");
  const elements: string[] = [];
  for (let i = 0; i < count; i++) {
    // The first element decides how the braces are read. A plain word before it keeps an
    // operator further on from making an expression of it.
    const element = inner(m, inside, i > 0 || mode === "");
    elements.push(
      i === 0 && element.trim() !== ""
        ? `${plainWords(m, 1)} ${plainWords(m, 1)} ${element}`
        : element,
    );
  }
  return `{${mode}${elements.join("|")}}`;
}

/** Tags at the end of a line, or by themselves. */
export function tags(m: Making, freedom: Freedom, count: number): string {
  let line = "";
  for (let i = 0; i < count; i++) {
    const space = m.random.chance(0.8) ? " " : "";
    line += `${i > 0 && m.random.chance(0.3) ? "" : " "}#${space}${tagText(m, freedom)}`;
  }
  if (count > 1) use(m, "1.7 several tags");
  return line;
}

function tagText(m: Making, freedom: Freedom): string {
  if (freedom.depth >= 0 && m.random.chance(0.25)) {
    use(m, "1.7 tag with logic");
    const place: Place = { ...placeOf(freedom), depth: Math.min(freedom.depth, 1), noArrow: true };
    switch (m.random.int(0, 2)) {
      case 0:
        return `${plainWords(m, 1)} {${printable(m, place)}}`;
      case 1:
        return `{${guardStart(condition(m, place))}: ${plainWords(m, 1)}|${plainWords(m, 1)}} x`;
      default:
        return `{${m.random.pick(["", "&", "~"])}${plainWords(m, 1)}|${plainWords(m, 1)}}`;
    }
  }
  use(m, "1.7 tag");
  return m.random.pick([
    "tag",
    "mood: dark",
    "a b",
    "CLEAR",
    "x=1",
    "ünï",
    "IMAGE: a.png",
    "so  much",
  ]);
}

/** The statement `~ f()` for a function that may print. */
export function callStatement(m: Making, scope: Scope): string | undefined {
  const from = scope.role === "function" ? scope.order : -1;
  const found = m.world.functions.filter((_, i) => i > from);
  if (found.length === 0) return undefined;
  use(m, "1.2 `~ f()`");
  return `~ ${callOf(m, { scope, inBraces: false, depth: 1 }, m.random.pick(found))}`;
}
