/** Thousands of certificates, each tampered with in one place. */
import { expect, it } from "vitest";
import { tamperWith } from "./certificate-tampered.ts";
import { neverHarmless, tamperings } from "./certificate-tampering.ts";

const seeds = Array.from({ length: 400 }, (_, n) => n + 1);

it("refuses what was tampered with, unless it is true all the same", () => {
  const outcomes = tamperWith(seeds, 2);
  const table = [...outcomes].map(
    ([kind, { tampered, refused, harmless }]) =>
      `${kind.padEnd(40)} ${tampered} tampered, ${refused} refused, ${harmless} true all the same`,
  );
  console.log(table.join("\n"));
  for (const kind of Object.keys(tamperings)) {
    const outcome = outcomes.get(kind);
    expect(outcome?.untrue, kind).toEqual([]);
    expect(outcome?.refused, kind).toBeGreaterThan(100);
    if (neverHarmless.includes(kind)) expect(outcome?.harmless, kind).toBe(0);
  }
}, 1_200_000);
