/**
 * Arithmetic in ink's two dialects, and how their numbers are printed.
 *
 * An `Arithmetic` is chosen once, when a story is loaded. Values come as (tag, payload) and
 * go back through `result`, which says both: the engine reads them off at once.
 */
import * as N from "../program/native.ts";
import type { Dialect } from "../program/program.ts";
import { StoryFault } from "./fault.ts";
import type { Pools } from "./pools.ts";
import { netRandom, PARK_MILLER_BIG, parkMillerRandom, type RandomSource } from "./random.ts";
import { BOOL, FLOAT, INT, WIDE } from "./value.ts";

/** Where an operation leaves what it worked out. */
export interface Result {
  tag: number;
  payload: number;
}

export interface Arithmetic {
  /** `isFloat` when at least one side is a fraction. */
  binary(pools: Pools, native: number, x: number, y: number, isFloat: boolean, out: Result): void;
  unary(pools: Pools, native: number, x: number, isFloat: boolean, out: Result): void;
  /** A number that the host gives, as a value. */
  fromHost(pools: Pools, value: number, out: Result): void;
  print(value: number, isFloat: boolean): string;
  random(seed: number): RandomSource;
  /** Adds up seeds as the dialect's whole numbers do. */
  addSeeds(a: number, b: number): number;
  /** A seed as a cell can hold it: 32 bits, throwing the same dice as the number itself. */
  seedOf(value: number): number;
  /** The most that RANDOM may span. */
  readonly widestRange: number;
  /** Whether a bound of LIST_RANGE may be written as a fraction, if it is whole: `2.0`. */
  readonly takesWholeFractions: boolean;
}

export function arithmeticOf(dialect: Dialect): Arithmetic {
  return dialect === "inkjs" ? inkjsArithmetic : referenceArithmetic;
}

type Two = (x: number, y: number) => number;
type Test = (x: number, y: number) => boolean;

/** Comparisons are the same everywhere. */
const tests: Readonly<Record<number, Test>> = {
  [N.N_EQUAL]: (x, y) => x === y,
  [N.N_NOT_EQUAL]: (x, y) => x !== y,
  [N.N_LESS]: (x, y) => x < y,
  [N.N_GREATER]: (x, y) => x > y,
  [N.N_LESS_OR_EQUAL]: (x, y) => x <= y,
  [N.N_GREATER_OR_EQUAL]: (x, y) => x >= y,
  [N.N_AND]: (x, y) => x !== 0 && y !== 0,
  [N.N_OR]: (x, y) => x !== 0 || y !== 0,
};

/** On fractions; and on JavaScript's numbers of either kind. */
const fractions: Readonly<Record<number, Two>> = {
  [N.N_ADD]: (x, y) => x + y,
  [N.N_SUBTRACT]: (x, y) => x - y,
  [N.N_MULTIPLY]: (x, y) => x * y,
  [N.N_DIVIDE]: (x, y) => x / y,
  [N.N_MODULO]: (x, y) => x % y,
  [N.N_MIN]: Math.min,
  [N.N_MAX]: Math.max,
  [N.N_POW]: (x, y) => x ** y,
};

/** On C#'s whole numbers, which wrap. */
const wholes: Readonly<Record<number, Two>> = {
  [N.N_ADD]: (x, y) => x + y,
  [N.N_SUBTRACT]: (x, y) => x - y,
  [N.N_MULTIPLY]: Math.imul,
  [N.N_DIVIDE]: (x, y) => x / divisor(y),
  [N.N_MODULO]: (x, y) => x % divisor(y),
  [N.N_MIN]: Math.min,
  [N.N_MAX]: Math.max,
};

function divisor(y: number): number {
  if (y === 0) throw new StoryFault("divided-by-zero");
  return y;
}

/** What may be done to one number and leaves its kind as it is. */
const conversions: Readonly<Record<number, (x: number) => number>> = {
  [N.N_NEGATE]: (x) => -x,
  [N.N_FLOOR]: Math.floor,
  [N.N_CEILING]: Math.ceil,
};

/** The operation of this number in a table, or the fault of there being none. */
function pick<T>(table: Readonly<Record<number, T>>, native: number, isFloat: boolean): T {
  const operation = table[native];
  if (operation !== undefined) return operation;
  throw new StoryFault("bad-operands", {
    operator: native === N.N_INTERSECT ? "^" : N.nativeNames[native],
    left: isFloat ? "a fraction" : "a whole number",
  });
}

function set(out: Result, tag: number, payload: number): void {
  out.tag = tag;
  out.payload = payload;
}

/** 32-bit whole numbers that wrap, fractions of single precision: inklecate's, in C#. */
const referenceArithmetic: Arithmetic = {
  binary(pools, native, left, right, isFloat, out): void {
    // A whole number beside a fraction is made one first, and may lose its last digits.
    const x = isFloat ? Math.fround(left) : left;
    const y = isFloat ? Math.fround(right) : right;
    const test = tests[native];
    if (test !== undefined) set(out, BOOL, test(x, y) ? 1 : 0);
    else if (isFloat || native === N.N_POW) {
      setFloat(pools, out, pick(fractions, native, isFloat)(x, y));
    } else set(out, INT, pick(wholes, native, isFloat)(x, y) | 0);
  },

  unary(pools, native, x, isFloat, out): void {
    if (native === N.N_NOT) set(out, BOOL, x === 0 ? 1 : 0);
    else if (native === N.N_INT) set(out, INT, truncateSingle(x));
    else if (native === N.N_FLOAT) setFloat(pools, out, x);
    else {
      const value = pick(conversions, native, isFloat)(x);
      if (isFloat) setFloat(pools, out, value);
      else set(out, INT, value | 0);
    }
  },

  fromHost(pools, value, out): void {
    if ((value | 0) === value) set(out, INT, value);
    else setFloat(pools, out, value);
  },

  print(value, isFloat): string {
    return isFloat ? printSingle(value) : String(value);
  },

  random: netRandom,

  addSeeds(a, b): number {
    return (a + b) | 0;
  },

  seedOf(value): number {
    return value | 0;
  },

  widestRange: 2147483647,
  takesWholeFractions: false,
};

function setFloat(pools: Pools, out: Result, value: number): void {
  set(out, FLOAT, pools.number(Math.fround(value)));
}

/** C#'s cast of a single to a whole number: out of range is the least whole number. */
function truncateSingle(x: number): number {
  const whole = Math.trunc(x);
  return whole >= -2147483648 && whole <= 2147483647 ? whole : -2147483648;
}

/**
 * JavaScript's numbers: what comes of two numbers and is whole is a whole number, of any size.
 * What is made of one fraction stays a fraction: `FLOAT(7) / 2` is 3.5, `(3.5 + 3.5) / 2` is 3.
 */
const inkjsArithmetic: Arithmetic = {
  binary(pools, native, x, y, isFloat, out): void {
    const test = tests[native];
    if (test !== undefined) set(out, BOOL, test(x, y) ? 1 : 0);
    else {
      const value = pick(fractions, native, isFloat)(x, y);
      setNumber(pools, out, native === N.N_DIVIDE && !isFloat ? Math.floor(value) : value, false);
    }
  },

  unary(pools, native, x, isFloat, out): void {
    if (native === N.N_NOT && !isFloat) set(out, BOOL, x === 0 ? 1 : 0);
    else if (native === N.N_NOT) setNumber(pools, out, x === 0 ? 1 : 0, true);
    else if (native === N.N_INT) setNumber(pools, out, Math.floor(x), false);
    else if (native === N.N_FLOAT) setNumber(pools, out, x, true);
    else setNumber(pools, out, pick(conversions, native, isFloat)(x), isFloat);
  },

  fromHost(pools, value, out): void {
    setNumber(pools, out, value, false);
  },

  print(value): string {
    return String(value);
  },

  random: parkMillerRandom,

  addSeeds(a, b): number {
    return a + b;
  },

  seedOf(value): number {
    return (value | 0) === value ? value : value % PARK_MILLER_BIG;
  },

  widestRange: Number.POSITIVE_INFINITY,
  takesWholeFractions: true,
};

function setNumber(pools: Pools, out: Result, value: number, isFloat: boolean): void {
  // There is only one zero there.
  if (isFloat || !Number.isInteger(value)) set(out, FLOAT, pools.number(value === 0 ? 0 : value));
  else if ((value | 0) === value) set(out, INT, value | 0);
  else set(out, WIDE, pools.number(value));
}

/**
 * A single-precision number as .NET prints it: the fewest digits that read back as the same
 * number; with an exponent from ten digits before the point, or five places after it.
 */
export function printSingle(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  let digits = value.toExponential(8);
  for (let places = 0; places < 9; places++) {
    const candidate = value.toExponential(places);
    if (Math.fround(Number(candidate)) === value) {
      digits = candidate;
      break;
    }
  }
  const [mantissa, exponentText] = digits.split("e") as [string, string];
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 9) {
    return Number(digits).toFixed(Math.max(0, mantissa.replace(/[-.]/g, "").length - 1 - exponent));
  }
  const size = String(Math.abs(exponent)).padStart(2, "0");
  return `${mantissa}E${exponent < 0 ? "-" : "+"}${size}`;
}
