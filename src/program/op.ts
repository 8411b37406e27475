/**
 * The instructions of a compiled story, one number each, with their operands.
 *
 * A program is these numbers in one `Int32Array`. They are plain constants, not members of an
 * object, so that the bundler writes them into the `case` labels as integers: read through an
 * object the engine's loop is 4 to 13 times slower.
 *
 * `pc` is an index into the code; `string`, `number`, `list` are indices into the pools;
 * `slot` counts a frame's temporary variables; `container` is a row of the containers' table.
 */

// ─── Output ─────────────────────────────────────────────────────────────────────────────────
/** `string`: text with something other than white space in it. */
export const TEXT = 1;
/** `string`: text of spaces and tabs, or of nothing. */
export const SPACE = 2;
/** `sure`: 1 when what follows can only be text, so that the line is certainly finished. */
export const NEWLINE = 3;
export const GLUE = 4;
export const TAG_BEGIN = 5;
export const TAG_END = 6;
/** `string`: a static tag, as ink wrote them before version 1.1. */
export const TAG = 7;
/** Pops a value and prints it. */
export const PRINT = 8;
export const STRING_BEGIN = 9;
export const STRING_END = 10;
/** The same two for the text of a choice, which nothing but a reader looks at. */
export const CHOICE_TEXT_BEGIN = 11;
export const CHOICE_TEXT_END = 12;
/** `string`: text with line ends inside, from foreign JSON; split as a printed value is. */
export const RAW_TEXT = 13;

// ─── Values ─────────────────────────────────────────────────────────────────────────────────
/** `value` */
export const INT = 16;
/** `number` */
export const FLOAT = 17;
/** `0 | 1` */
export const BOOL = 18;
/** `string` */
export const STRING = 19;
/** `list` */
export const LIST = 20;
/** `container` */
export const TARGET = 21;
/** `global` */
export const POINTER_GLOBAL = 22;
/** `slot` */
export const POINTER_TEMP = 23;
export const VOID = 24;
/** `global` */
export const READ_GLOBAL = 25;
/** `slot name` */
export const READ_TEMP = 26;
/** `container counter` (−1: not counted) */
export const READ_COUNT = 27;
/** `global` */
export const SET_GLOBAL = 28;
/** `slot name` */
export const SET_TEMP = 29;
/** `slot` */
export const DECLARE_TEMP = 30;
export const POP = 31;
export const DUPLICATE = 32;
/** `number`: a whole number too large for 32 bits. */
export const WIDE_INT = 33;
/** `name`: reads a variable that nothing declares. */
export const READ_UNKNOWN = 34;
/** `name`: assigns to a variable that nothing declares. */
export const SET_UNKNOWN = 35;

// ─── Arithmetic and comparison: two numbers in, one out ─────────────────────────────────────
// The first ten have a short way for whole numbers in the loop; `BINARY` and `UNARY` do all
// the rest by the number of a native function (see native.ts).
export const ADD = 40;
export const SUBTRACT = 41;
export const EQUAL = 42;
export const NOT_EQUAL = 43;
export const LESS = 44;
export const GREATER = 45;
export const LESS_OR_EQUAL = 46;
export const GREATER_OR_EQUAL = 47;
export const AND = 48;
export const OR = 49;
export const NOT = 50;
/** `native` */
export const BINARY = 51;
/** `native` */
export const UNARY = 52;
export const MINIMUM = 53;

// ─── Flow ───────────────────────────────────────────────────────────────────────────────────
/** `pc` */
export const JUMP = 60;
/** `pc`: pops; jumps when it is true. */
export const JUMP_IF = 61;
/** `name container`: jumps to a target held in a variable, which was pushed; counts its visit. */
export const JUMP_TO_VALUE = 62;
/** `counter` */
export const VISIT = 63;
/** `turn counter` */
export const RECORD_TURN = 64;
/** `pc slots flag`: calls a function; flag 1: within an expression. */
export const CALL = 65;
/** `pc slots` */
export const TUNNEL = 66;
/** `kind slots name container`: calls (1) or tunnels (0) to a target held in a variable. */
export const PUSH_TO_VALUE = 67;
export const RETURN = 68;
export const TUNNEL_RETURN = 69;
/** The content ran out: back to whoever called, threaded, or nobody. */
export const FALL = 70;
/** `pc`: runs what follows as a thread; `pc` is where the flow goes on afterwards. */
export const THREAD = 71;
export const DONE = 72;
export const END = 73;
/** `container flags counter previous`: see choices.ts. */
export const CHOICE = 74;
/** `count pc…`: jumps by the whole number on top of the stack, which stays there. */
export const SWITCH = 75;
/** `pc`: prints the text that a choice offers and prints; comes back by TEXT_RETURN. */
export const TEXT_CALL = 76;
export const TEXT_RETURN = 77;
/** `external arguments fallback-pc slots flag`: calls a function of the host. */
export const EXTERNAL = 78;
/** `container`: notes from which container the next choice point is reached. */
export const COME_FROM = 79;
/** `mark`: tells whoever wants to know that the flow came by; changes nothing. */
export const MARK = 80;
/** `pc`: a jump into another knot, where a scene begins. */
export const ENTER = 81;

// ─── What the story asks of itself ──────────────────────────────────────────────────────────
export const CHOICE_COUNT = 90;
export const TURNS = 91;
export const TURNS_SINCE = 92;
export const COUNT_OF_TARGET = 93;
/** `container counter`: how often this sequence has been entered, less one. */
export const VISIT_INDEX = 94;
export const RANDOM = 95;
export const SEED_RANDOM = 96;
/** `hash cell`: a shuffle's element, from its container's hash; `cell` keeps what was drawn. */
export const SHUFFLE = 97;
export const LIST_FROM_INT = 98;
export const LIST_RANGE = 99;
export const LIST_RANDOM = 100;
