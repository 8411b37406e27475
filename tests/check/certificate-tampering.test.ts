/**
 * Whoever tampers with a certificate is refused, or has changed nothing that matters: what is
 * accepted is true of all whole states. `certificate-tampering.long.ts` does this thousands of times.
 */
import { describe, expect, it } from "vitest";
import { tamperWith } from "./certificate-tampered.ts";
import { neverHarmless, tamperings } from "./certificate-tampering.ts";

describe("a certificate of a random story with", () => {
  const outcomes = tamperWith([13, 14, 15, 17, 18, 19, 21, 22, 24, 28], 1);
  for (const kind of Object.keys(tamperings)) {
    it(`${kind} is refused, or true all the same`, () => {
      const outcome = outcomes.get(kind);
      expect(outcome?.untrue).toEqual([]);
      expect(outcome?.tampered).toBeGreaterThan(0);
      if (neverHarmless.includes(kind)) expect(outcome?.harmless).toBe(0);
    });
  }
});
