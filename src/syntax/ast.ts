/**
 * What was written: the tree of a story's source. First ink's constructs; at the end those that
 * only a `.keep` file has, which `people/` lowers to ink's before anything is analysed.
 *
 * Nodes only say what stands on the page. Nothing is resolved here, the weave is still flat
 * (choices and gathers with their depth, as written), and facts learnt later live in side
 * tables keyed by node. Every node has the span of its whole text.
 */
import type { Span } from "../base/span.ts";

// ─── Files and flow ────────────────────────────────────────────────────────────────────────

/** One parsed file: what stands before its first stitch or knot, then those. */
export interface StoryFile {
  readonly kind: "file";
  readonly span: Span;
  readonly body: readonly Statement[];
  /** Stitches before the first knot: they belong to no knot and are reached like one. */
  readonly stitches: readonly Stitch[];
  readonly knots: readonly Knot[];
}

/** `== name(parameters) ==`, or `=== function name(parameters) ===`. */
export interface Knot {
  readonly kind: "knot";
  readonly span: Span;
  readonly name: Name;
  readonly isFunction: boolean;
  readonly parameters: readonly Parameter[];
  /** What a function gives back: `=== function f(): string`, in `.keep` files. */
  readonly type?: TypeNote;
  /** What stands before the first stitch. */
  readonly body: readonly Statement[];
  readonly stitches: readonly Stitch[];
}

/** `= name(parameters)` */
export interface Stitch {
  readonly kind: "stitch";
  readonly span: Span;
  readonly name: Name;
  readonly isFunction: boolean;
  readonly parameters: readonly Parameter[];
  /** What a function gives back: `=== function f(): string`, in `.keep` files. */
  readonly type?: TypeNote;
  readonly body: readonly Statement[];
}

/** `x`, `ref x`, `-> x` or `ref -> x`. */
export interface Parameter {
  readonly kind: "parameter";
  readonly span: Span;
  readonly name: Name;
  /** `k(a: bool)`, in `.keep` files. */
  readonly type?: TypeNote;
  readonly byReference: boolean;
  readonly isDivertTarget: boolean;
}

export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** `a`, `a.b` or `a.b.c`, as written. */
export interface Path {
  readonly names: readonly Name[];
  readonly span: Span;
}

// ─── Statements: what may stand on a line of its own ───────────────────────────────────────

export type Statement =
  | Line
  | Choice
  | Gather
  | TempDeclaration
  | Assignment
  | Increment
  | CallStatement
  | Return
  | VariableDeclaration
  | ConstantDeclaration
  | ListDeclaration
  | ExternalDeclaration
  | AuthorNote
  | Include
  | PeopleBlock
  | SentenceLine;

/**
 * A line of text, logic, tags and diverts, white space at both ends trimmed. A line that is a
 * divert alone is a line too. `endsLine` says whether its line end is printed: it is not after
 * a line that is purely a tag (the tag belongs to the next line) nor after a lone divert.
 */
export interface Line {
  readonly kind: "line";
  readonly span: Span;
  readonly content: Content;
  readonly endsLine: boolean;
  /** Set where a person of the story says it; their name still stands in `content`. */
  readonly speech?: Speech;
}

/**
 * `* (label) {condition} start [choiceOnly] inner -> divert`.
 *
 *     * (knock) {brave} "Hello[!"]," you say. -> hall
 *                        start  choiceOnly inner
 */
export interface Choice {
  readonly kind: "choice";
  readonly span: Span;
  /** How many `*` or `+` stand before it; 1 is the outermost. */
  readonly depth: number;
  readonly isSticky: boolean;
  readonly label: Name | undefined;
  readonly conditions: readonly Expression[];
  /** Offered and printed. */
  readonly start: Content;
  /** Offered only: what stands in the brackets. */
  readonly choiceOnly: Content;
  /** Printed only: what stands after the brackets, tags and diverts included. */
  readonly inner: Content;
  /** Whether `[` `]` were written, empty or not. */
  readonly hasBrackets: boolean;
  /** `* -> x` or `* ->`: taken when nothing else can be, never offered. */
  readonly isFallback: boolean;
  /** `* ->` with nothing after the arrow: its content stands on the lines below. */
  readonly hasBareArrow: boolean;
  /** Set where it is a person's: their name stands in none of the contents. */
  readonly owner?: Owner;
}

/** `- (label)`; what follows on the same line is the next statement. */
export interface Gather {
  readonly kind: "gather";
  readonly span: Span;
  readonly depth: number;
  readonly label: Name | undefined;
}

/** `~ temp x = value` */
export interface TempDeclaration {
  readonly kind: "temp";
  readonly span: Span;
  readonly name: Name;
  /** `temp x: 0..3 = value`, in `.keep` files. */
  readonly type?: TypeNote;
  readonly value: Expression | undefined;
}

/** `~ x = value`, `~ x += value`, `~ x -= value`. */
export interface Assignment {
  readonly kind: "assign";
  readonly span: Span;
  readonly name: Name;
  readonly operator: "=" | "+=" | "-=";
  readonly value: Expression;
}

/** `~ x++`, `~ x--`. */
export interface Increment {
  readonly kind: "increment";
  readonly span: Span;
  readonly name: Name;
  readonly operator: "++" | "--";
}

/** `~ f(x)` */
export interface CallStatement {
  readonly kind: "callLine";
  readonly span: Span;
  readonly call: CallExpression;
}

/** `~ return` or `~ return value`. */
export interface Return {
  readonly kind: "return";
  readonly span: Span;
  readonly value: Expression | undefined;
}

/** `VAR x = value` */
export interface VariableDeclaration {
  readonly kind: "VAR";
  readonly span: Span;
  readonly name: Name;
  /** `VAR x: 0..10 = value`, in `.keep` files. */
  readonly type?: TypeNote;
  readonly value: Expression;
}

/** `CONST x = value` */
export interface ConstantDeclaration {
  readonly kind: "CONST";
  readonly span: Span;
  readonly name: Name;
  readonly value: Expression;
}

/** `LIST name = a, (b), c = 5` */
export interface ListDeclaration {
  readonly kind: "LIST";
  readonly span: Span;
  readonly name: Name;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly kind: "listItem";
  readonly span: Span;
  readonly name: Name;
  /** In brackets: it is in the list when the story starts. */
  readonly isIn: boolean;
  /** The number written after `=`, if any. */
  readonly value: number | undefined;
}

/** `EXTERNAL f(a, b)` */
export interface ExternalDeclaration {
  readonly kind: "EXTERNAL";
  readonly span: Span;
  readonly name: Name;
  readonly parameters: readonly Name[];
  /** `EXTERNAL roll(sides: 2..20)`, in `.keep` files: by parameter, where any has one. */
  readonly types?: readonly (TypeNote | undefined)[];
  /** `EXTERNAL roll(): 1..6`, in `.keep` files. */
  readonly type?: TypeNote;
}

/** `TODO: text` */
export interface AuthorNote {
  readonly kind: "TODO";
  readonly span: Span;
  readonly text: string;
}

/** `INCLUDE path`; `file` is absent where the file could not be read (which was reported). */
export interface Include {
  readonly kind: "INCLUDE";
  readonly span: Span;
  readonly path: string;
  readonly file: StoryFile | undefined;
}

// ─── Content: what may stand within a line ─────────────────────────────────────────────────

export type Content = readonly Inline[];

export type Inline =
  | Text
  | Glue
  | Tag
  | Print
  | Conditional
  | Sequence
  | Divert
  | TunnelReturn
  | Thread
  | Mark;

/** Text as it prints: escapes resolved, nothing collapsed. */
export interface Text {
  readonly kind: "text";
  readonly span: Span;
  readonly text: string;
}

/** `<>` */
export interface Glue {
  readonly kind: "glue";
  readonly span: Span;
}

/** `# words`, to the end of the line or to the next `#`, `]`, `->`, or the end of its brace. */
export interface Tag {
  readonly kind: "tag";
  readonly span: Span;
  readonly content: Content;
}

/** `{expression}` */
export interface Print {
  readonly kind: "print";
  readonly span: Span;
  readonly value: Expression;
}

/**
 * `{c: a | b}`, `{c: … - else: …}`, `{ - c1: … - c2: … }` and the switch `{x: - 0: … }`.
 */
export interface Conditional {
  readonly kind: "conditional";
  readonly span: Span;
  /** What stands before the first colon; absent where every branch has its own condition. */
  readonly subject: Expression | undefined;
  /** In order. */
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly kind: "branch";
  readonly span: Span;
  /**
   * The branch's own condition (with a subject: the value it is compared with). Absent for
   * `else`, and for the first, unmarked branch of `{c: a | b}`.
   */
  readonly condition: Expression | undefined;
  /** `- else:`, or the second half of `{c: a | b}`. */
  readonly isElse: boolean;
  /** Written on one line with `|`, rather than on lines of its own. */
  readonly isInline: boolean;
  readonly body: Body;
}

/** `{a|b}`, `{&a|b}`, `{stopping: - a - b}` and so on. */
export interface Sequence {
  readonly kind: "sequence";
  readonly span: Span;
  readonly once: boolean;
  readonly cycle: boolean;
  readonly shuffle: boolean;
  readonly stopping: boolean;
  readonly elements: readonly Body[];
}

/** The inside of a branch or of an element: one line's content, or statements on lines. */
export type Body =
  | { readonly kind: "inline"; readonly content: Content }
  | { readonly kind: "lines"; readonly statements: readonly Statement[] };

/**
 * `-> target(arguments)`; as a tunnel `-> target ->`. A chain `-> a -> b ->` is several of
 * these in a row.
 */
export interface Divert {
  readonly kind: "divert";
  readonly span: Span;
  readonly target: Path;
  readonly args: readonly Expression[];
  /** Whether brackets were written after the target. */
  readonly hasArguments: boolean;
  readonly isTunnel: boolean;
}

/** `->->`, or `->-> target(arguments)`. */
export interface TunnelReturn {
  readonly kind: "tunnelReturn";
  readonly span: Span;
  readonly divert: Divert | undefined;
}

/** `<- target(arguments)` */
export interface Thread {
  readonly kind: "thread";
  readonly span: Span;
  readonly target: Path;
  readonly args: readonly Expression[];
  readonly hasArguments: boolean;
}

// ─── Expressions ───────────────────────────────────────────────────────────────────────────

export type Expression =
  | NumberLiteral
  | BooleanLiteral
  | StringLiteral
  | ListLiteral
  | DivertTarget
  | VariableRead
  | CallExpression
  | Unary
  | Binary
  | Sentence;

/** A whole number or a fraction. `value` is as written, before any dialect rounds or wraps it. */
export interface NumberLiteral {
  readonly kind: "number";
  readonly span: Span;
  readonly value: number;
  readonly isFloat: boolean;
}

export interface BooleanLiteral {
  readonly kind: "boolean";
  readonly span: Span;
  readonly value: boolean;
}

/** `"text with {logic}"` */
export interface StringLiteral {
  readonly kind: "string";
  readonly span: Span;
  readonly content: Content;
}

/** `()`, `(a, List.b)` */
export interface ListLiteral {
  readonly kind: "list";
  readonly span: Span;
  readonly items: readonly Path[];
}

/** `-> target` as a value. */
export interface DivertTarget {
  readonly kind: "target";
  readonly span: Span;
  readonly target: Path;
}

/** A variable, constant, list item or read count, by name. */
export interface VariableRead {
  readonly kind: "read";
  readonly span: Span;
  readonly path: Path;
}

/** `f(a, b)`, built-in functions included. */
export interface CallExpression {
  readonly kind: "call";
  readonly span: Span;
  readonly name: Name;
  readonly args: readonly Expression[];
}

/** `-x`, `not x`; `!x` is `not`. */
export interface Unary {
  readonly kind: "unary";
  readonly span: Span;
  readonly operator: "-" | "not";
  readonly operand: Expression;
}

/** Spelled one way: `and` is `&&`, `or` is `||`, `mod` is `%`, `has` is `?`, `hasnt` is `!?`. */
export interface Binary {
  readonly kind: "binary";
  readonly span: Span;
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export type BinaryOperator =
  | "&&"
  | "||"
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "?"
  | "!?"
  | "^"
  | "+"
  | "-"
  | "*"
  | "/"
  | "%";

// ─── What only a `.keep` file has ──────────────────────────────────────────────────────────

/** The words that open a block, alone on their line, before the first knot. */
export const BLOCK_WORDS = ["CAST", "FACTS", "THINGS", "PROMISES", "GOALS", "RULES"] as const;
export type BlockWord = (typeof BLOCK_WORDS)[number];

/**
 * `CAST`, `FACTS` … and the indented lines under it. What its entries mean is read in `people/`.
 *
 *     CAST
 *         Derek (he), playable; guarded
 */
export interface PeopleBlock {
  readonly kind: "block";
  readonly span: Span;
  readonly word: BlockWord;
  /** A line each, in order, trimmed; never empty. */
  readonly entries: readonly BlockEntry[];
}

export interface BlockEntry {
  /** Of `text`. */
  readonly span: Span;
  readonly text: string;
}

/** `Name: text` or `Name (manner): text`. */
export interface Speech {
  /** As written; a name of the cast or an alias. */
  readonly speaker: Name;
  readonly manner: { readonly text: string; readonly span: Span } | undefined;
}

/** `* Name: said`, `* Name (manner): said`, or the silent deed `* Name [done]told`. */
export interface Owner {
  readonly name: Name;
  readonly manner: { readonly text: string; readonly span: Span } | undefined;
  /** A deed: written without a colon, its owner is its unspoken subject. */
  readonly isSilent: boolean;
}

/** `~ Derek tells Meredith papers`: an effect. `text` is what stands after `~`, trimmed. */
export interface SentenceLine {
  readonly kind: "sentenceLine";
  readonly span: Span;
  readonly text: string;
  /** Of `text`. */
  readonly textSpan: Span;
}

/**
 * What stands in braces up to the first `:` or `}` where it is about people, whole:
 * `Derek knows papers and trust > 3`, `as Derek`, `needs …`, `because …`. It stands as the
 * subject of a conditional, as a branch's condition, as a choice's condition, or as the value
 * of a print (`{needs …}`, `{presumes …}`). `people/` reads it and puts ink in its place.
 */
export interface Sentence {
  readonly kind: "sentence";
  readonly span: Span;
  readonly text: string;
}

/**
 * Prints nothing and changes nothing: tells who looks that the flow came by here. Only lowering
 * makes it; its number is a place in a table of the compiled story. In ink's JSON it is a `nop`.
 */
export interface Mark {
  readonly kind: "mark";
  readonly span: Span;
  readonly mark: number;
}

/** `: 0..10`, `: calm | tense`, `: bool`, `: int`, `: string` after a declared name. */
export type TypeNote =
  | { readonly kind: "range"; readonly span: Span; readonly from: number; readonly to: number }
  | { readonly kind: "words"; readonly span: Span; readonly words: readonly Name[] }
  | { readonly kind: "bool" | "int" | "float" | "string" | "divert"; readonly span: Span };
