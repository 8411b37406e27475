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

function setBool(out: Result, value: boolean): void {
  out.tag = BOOL;
  out.payload = value ? 1 : 0;
}

/** Comparisons are the same everywhere. Says whether it was one. */
function compare(native: number, x: number, y: number, out: Result): boolean {
  switch (native) {
    case N.N_EQUAL:
      setBool(out, x === y);
      return true;
    case N.N_NOT_EQUAL:
      setBool(out, x !== y);
      return true;
    case N.N_LESS:
      setBool(out, x < y);
      return true;
    case N.N_GREATER:
      setBool(out, x > y);
      return true;
    case N.N_LESS_OR_EQUAL:
      setBool(out, x <= y);
      return true;
    case N.N_GREATER_OR_EQUAL:
      setBool(out, x >= y);
      return true;
    case N.N_AND:
      setBool(out, x !== 0 && y !== 0);
      return true;
    case N.N_OR:
      setBool(out, x !== 0 || y !== 0);
      return true;
    default:
      return false;
  }
}

function refuse(native: number, isFloat: boolean): never {
  throw new StoryFault("bad-operands", {
    operator: operatorName(native),
    left: isFloat ? "a fraction" : "a whole number",
  });
}

/** 32-bit whole numbers that wrap, fractions of single precision: inklecate's, in C#. */
const referenceArithmetic: Arithmetic = {
  binary(pools, native, left, right, isFloat, out): void {
    // A whole number beside a fraction is made one first, and may lose its last digits.
    const x = isFloat ? Math.fround(left) : left;
    const y = isFloat ? Math.fround(right) : right;
    if (compare(native, x, y, out)) return;
    if (native === N.N_POW || isFloat) {
      setFloat(pools, out, floatOf(native, x, y));
      return;
    }
    out.tag = INT;
    switch (native) {
      case N.N_ADD:
        out.payload = (x + y) | 0;
        return;
      case N.N_SUBTRACT:
        out.payload = (x - y) | 0;
        return;
      case N.N_MULTIPLY:
        out.payload = Math.imul(x, y);
        return;
      case N.N_DIVIDE:
        if (y === 0) throw new StoryFault("divided-by-zero");
        out.payload = (x / y) | 0;
        return;
      case N.N_MODULO:
        if (y === 0) throw new StoryFault("divided-by-zero");
        out.payload = (x % y) | 0;
        return;
      case N.N_MIN:
        out.payload = Math.min(x, y);
        return;
      case N.N_MAX:
        out.payload = Math.max(x, y);
        return;
      default:
        refuse(native, isFloat);
    }
  },

  unary(pools, native, x, isFloat, out): void {
    switch (native) {
      case N.N_NOT:
        setBool(out, x === 0);
        return;
      case N.N_INT:
        out.tag = INT;
        out.payload = truncateSingle(x);
        return;
      case N.N_FLOAT:
        setFloat(pools, out, x);
        return;
      case N.N_NEGATE:
        if (isFloat) setFloat(pools, out, -x);
        else {
          out.tag = INT;
          out.payload = -x | 0;
        }
        return;
      case N.N_FLOOR:
      case N.N_CEILING:
        if (isFloat) setFloat(pools, out, native === N.N_FLOOR ? Math.floor(x) : Math.ceil(x));
        else {
          out.tag = INT;
          out.payload = x;
        }
        return;
      default:
        refuse(native, isFloat);
    }
  },

  fromHost(pools, value, out): void {
    if (Number.isInteger(value) && (value | 0) === value) {
      out.tag = INT;
      out.payload = value;
    } else setFloat(pools, out, value);
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

function floatOf(native: number, x: number, y: number): number {
  switch (native) {
    case N.N_ADD:
      return x + y;
    case N.N_SUBTRACT:
      return x - y;
    case N.N_MULTIPLY:
      return x * y;
    case N.N_DIVIDE:
      return x / y;
    case N.N_MODULO:
      return x % y;
    case N.N_MIN:
      return Math.min(x, y);
    case N.N_MAX:
      return Math.max(x, y);
    case N.N_POW:
      return x ** y;
    default:
      return refuse(native, true);
  }
}

function setFloat(pools: Pools, out: Result, value: number): void {
  out.tag = FLOAT;
  out.payload = pools.number(Math.fround(value));
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
    if (compare(native, x, y, out)) return;
    let value: number;
    if (native === N.N_DIVIDE && !isFloat) value = Math.floor(x / y);
    else value = floatOf(native, x, y);
    setNumber(pools, out, value);
  },

  unary(pools, native, x, isFloat, out): void {
    switch (native) {
      case N.N_NOT:
        if (isFloat) setKind(pools, out, x === 0 ? 1 : 0, true);
        else setBool(out, x === 0);
        return;
      case N.N_INT:
        setNumber(pools, out, Math.floor(x));
        return;
      case N.N_FLOAT:
        setKind(pools, out, x, true);
        return;
      case N.N_NEGATE:
        setKind(pools, out, -x, isFloat);
        return;
      case N.N_FLOOR:
        setKind(pools, out, Math.floor(x), isFloat);
        return;
      case N.N_CEILING:
        setKind(pools, out, Math.ceil(x), isFloat);
        return;
      default:
        refuse(native, isFloat);
    }
  },

  fromHost(pools, value, out): void {
    setNumber(pools, out, value);
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

function setKind(pools: Pools, out: Result, value: number, isFloat: boolean): void {
  if (!isFloat) {
    setNumber(pools, out, value);
    return;
  }
  out.tag = FLOAT;
  // There is only one zero there.
  out.payload = pools.number(value === 0 ? 0 : value);
}

function setNumber(pools: Pools, out: Result, value: number): void {
  if (Number.isInteger(value)) {
    if ((value | 0) === value) {
      out.tag = INT;
      out.payload = value;
    } else {
      out.tag = WIDE;
      out.payload = pools.number(value);
    }
  } else {
    out.tag = FLOAT;
    out.payload = pools.number(value);
  }
}

/**
 * A single-precision number as .NET prints it: the fewest digits that read back as the same
 * number; with an exponent from ten digits before the point, or five places after it.
 */
export function printSingle(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (value === Number.POSITIVE_INFINITY) return "Infinity";
  if (value === Number.NEGATIVE_INFINITY) return "-Infinity";
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

function operatorName(native: number): string {
  return native === N.N_INTERSECT ? "^" : (N.nativeNames[native] ?? "?");
}
