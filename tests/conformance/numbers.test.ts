/**
 * Numbers and dice against values that are known from elsewhere: .NET's documentation and
 * habits, the C++ standard's check of Park and Miller's generator, and IEEE arithmetic.
 */
import { describe, expect, it } from "vitest";
import { arithmeticOf, printSingle } from "../../src/engine/numbers.ts";
import { Pools } from "../../src/engine/pools.ts";
import { netRandom, parkMillerRandom } from "../../src/engine/random.ts";
import { FLOAT, INT, WIDE } from "../../src/engine/value.ts";
import { compile, type Dialect, type Program } from "../../src/index.ts";
import * as N from "../../src/program/native.ts";
import { makeRandom } from "../support/random.ts";

function take(source: () => number, count: number): number[] {
  return Array.from({ length: count }, source);
}

describe("System.Random", () => {
  it("gives what .NET gives for a seed", () => {
    expect(take(netRandom(0), 6)).toEqual([
      1559595546, 1755192844, 1649316166, 1198642031, 442452829, 1200195957,
    ]);
    expect(take(netRandom(1), 5)).toEqual([
      534011718, 237820880, 1002897798, 1657007234, 1412011072,
    ]);
    expect(take(netRandom(42), 6)).toEqual([
      1434747710, 302596119, 269548474, 1122627734, 361709742, 563913476,
    ]);
    expect(take(netRandom(123), 3)).toEqual([2114319875, 1949518561, 1596751841]);
  });

  it("takes a seed and its negative for the same", () => {
    expect(take(netRandom(-42), 6)).toEqual(take(netRandom(42), 6));
    expect(take(netRandom(-2147483648), 3)).toEqual(take(netRandom(2147483647), 3));
  });

  it("stays within 0 … 2147483646 for any seed", () => {
    for (const seed of [0, 1, 161803398, 161803399, 161803400, 2147483646, 2147483647, -1]) {
      for (const value of take(netRandom(seed), 500)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(2147483647);
        expect(Number.isInteger(value)).toBe(true);
      }
    }
  });
});

describe("Park and Miller's generator", () => {
  it("comes to the number that the C++ standard names, as its ten thousandth", () => {
    expect(take(parkMillerRandom(1), 10_000).at(-1)).toBe(399268537);
    expect(take(parkMillerRandom(1), 2)).toEqual([48271, 182605794]);
  });
});

describe("fractions of single precision as .NET prints them", () => {
  it.each([
    [0, "0"],
    [-0, "-0"],
    [1, "1"],
    [-1.5, "-1.5"],
    [0.1, "0.1"],
    [0.3, "0.3"],
    [1 / 3, "0.33333334"],
    [2 / 3, "0.6666667"],
    [Math.PI, "3.1415927"],
    [Math.E, "2.7182817"],
    [123456.789, "123456.79"],
    [16777216, "16777216"],
    [123456789, "123456790"],
    [100000000, "100000000"],
    [1e9, "1E+09"],
    [1.5e9, "1.5E+09"],
    [1e10, "1E+10"],
    [1.5e20, "1.5E+20"],
    [0.001, "0.001"],
    [0.0001, "0.0001"],
    [0.00012, "0.00012"],
    [0.00001, "1E-05"],
    [0.000015, "1.5E-05"],
    [3.4028234663852886e38, "3.4028235E+38"],
    [1.401298464324817e-45, "1E-45"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [Number.NaN, "NaN"],
  ])("%d", (value, text) => {
    expect(printSingle(Math.fround(value))).toBe(text);
  });

  it("reads back as the same number, and no fewer digits would", () => {
    const random = makeRandom(20);
    const bits = new Uint32Array(1);
    const single = new Float32Array(bits.buffer);
    for (let i = 0; i < 20_000; i++) {
      bits[0] = random.int(0, 0x7f7fffff) | (random.chance(0.5) ? 0 : 0x80000000);
      const value = single[0] as number;
      const text = printSingle(value);
      expect(Math.fround(Number(text))).toBe(value);
      const digits = text
        .replace(/E.*/, "")
        .replace(/[-.]/g, "")
        .replace(/^0+|0+$/g, "").length;
      if (digits > 1) {
        expect(Math.fround(Number(value.toPrecision(digits - 1)))).not.toBe(value);
      }
    }
  });
});

const program = compile("Hello.\n").program as Program;

/** One operation: its result, and which kind of number it is. */
function work(
  dialect: Dialect,
  native: number,
  x: number,
  y: number | undefined,
  isFloat: boolean,
): { kind: "whole" | "fraction" | "wide" | "other"; value: number } {
  const pools = new Pools(program);
  const out = { tag: 0, payload: 0 };
  const arithmetic = arithmeticOf(dialect);
  if (y === undefined) arithmetic.unary(pools, native, x, isFloat, out);
  else arithmetic.binary(pools, native, x, y, isFloat, out);
  const pooled = pools.numbers[out.payload] as number;
  if (out.tag === INT) return { kind: "whole", value: out.payload };
  if (out.tag === FLOAT) return { kind: "fraction", value: pooled };
  if (out.tag === WIDE) return { kind: "wide", value: pooled };
  return { kind: "other", value: out.payload };
}

describe("the reference dialect's arithmetic", () => {
  const whole = (native: number, x: number, y?: number) => work("reference", native, x, y, false);
  const fraction = (native: number, x: number, y?: number) => work("reference", native, x, y, true);

  it("wraps whole numbers at 32 bits", () => {
    expect(whole(N.N_ADD, 2147483647, 1)).toEqual({ kind: "whole", value: -2147483648 });
    expect(whole(N.N_SUBTRACT, -2147483648, 1)).toEqual({ kind: "whole", value: 2147483647 });
    expect(whole(N.N_MULTIPLY, 123456789, 987654321).value).toBe(-67153019);
    expect(whole(N.N_NEGATE, -2147483648).value).toBe(-2147483648);
  });

  it("divides towards 0 and keeps the sign of what is divided", () => {
    expect(whole(N.N_DIVIDE, -7, 2).value).toBe(-3);
    expect(whole(N.N_DIVIDE, 7, -2).value).toBe(-3);
    expect(whole(N.N_MODULO, -7, 3).value).toBe(-1);
    expect(whole(N.N_MODULO, 7, -3).value).toBe(1);
    expect(Object.is(whole(N.N_DIVIDE, -1, 3).value, 0)).toBe(true);
  });

  it("keeps fractions fractions, rounded to single precision", () => {
    expect(fraction(N.N_ADD, 0.5, 0.5)).toEqual({ kind: "fraction", value: 1 });
    expect(fraction(N.N_DIVIDE, 1, 3).value).toBe(Math.fround(1 / 3));
    expect(fraction(N.N_ADD, 16777217, 0).value).toBe(16777216);
    expect(whole(N.N_POW, 2, 3)).toEqual({ kind: "fraction", value: 8 });
    expect(fraction(N.N_FLOOR, 1.5)).toEqual({ kind: "fraction", value: 1 });
  });

  it("cuts INT towards 0, and out of range to the least whole number", () => {
    expect(fraction(N.N_INT, -1.9)).toEqual({ kind: "whole", value: -1 });
    expect(fraction(N.N_INT, 3e9).value).toBe(-2147483648);
    expect(fraction(N.N_INT, Number.NaN).value).toBe(-2147483648);
  });
});

describe("the inkjs dialect's arithmetic", () => {
  it("makes whole what comes of two numbers and is whole", () => {
    expect(work("inkjs", N.N_ADD, 0.5, 0.5, true)).toEqual({ kind: "whole", value: 1 });
    expect(work("inkjs", N.N_POW, 2, 40, false)).toEqual({ kind: "wide", value: 2 ** 40 });
    expect(work("inkjs", N.N_DIVIDE, -7, 2, false)).toEqual({ kind: "whole", value: -4 });
    expect(work("inkjs", N.N_ADD, 2147483647, 1, false)).toEqual({
      kind: "wide",
      value: 2147483648,
    });
  });

  it("keeps a fraction what is made of one fraction", () => {
    expect(work("inkjs", N.N_FLOOR, 4.5, undefined, true)).toEqual({ kind: "fraction", value: 4 });
    expect(work("inkjs", N.N_FLOAT, 4, undefined, false)).toEqual({ kind: "fraction", value: 4 });
    expect(work("inkjs", N.N_NEGATE, 4, undefined, true)).toEqual({ kind: "fraction", value: -4 });
    expect(work("inkjs", N.N_NOT, 0, undefined, true)).toEqual({ kind: "fraction", value: 1 });
    expect(work("inkjs", N.N_INT, -1.5, undefined, true)).toEqual({ kind: "whole", value: -2 });
  });
});

describe("the pool of numbers", () => {
  it("tells 0 from minus 0 and takes every NaN for one", () => {
    const pools = new Pools(program);
    const zero = pools.number(0);
    const minus = pools.number(-0);
    expect(minus).not.toBe(zero);
    expect(pools.number(-0)).toBe(minus);
    expect(pools.number(0)).toBe(zero);
    expect(pools.number(Number.NaN)).toBe(pools.number(0 / 0));
  });
});
