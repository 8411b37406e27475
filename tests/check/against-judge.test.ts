/** The checker agrees with a judge who knows only the documents, on small random tales of people. */
import { expect, it } from "vitest";
import { compareTale } from "./judge/compare.ts";
import { kinds, makeTale } from "./judge/make.ts";

const SEEDS = 2;

/** What so few tales come to all the same: else they would show nothing. */
const EXPECTED = [
  "effect",
  "needs-unmet",
  "speaks-while-away",
  "narration-knows-too-much",
  "promise-never-made",
  "owned-choice-never-wins",
  "condition-always-false",
  "choice-never-offered",
];

it("finds what there is to find in tales of every kind, and makes nothing up", () => {
  const agreed = new Map<string, number>();
  for (const [kind, weights] of Object.entries(kinds)) {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const compared = compareTale(makeTale(seed, weights), { limit: 400 });
      expect(compared.errors, `tale ${seed} ${kind}`).toEqual([]);
      expect(compared.differences, `tale ${seed} ${kind}\n${compared.text}`).toEqual([]);
      for (const [what, times] of compared.agreed) {
        agreed.set(what, (agreed.get(what) ?? 0) + times);
      }
    }
  }
  for (const code of EXPECTED) expect(agreed.get(code) ?? 0, code).toBeGreaterThan(0);
}, 180_000);
