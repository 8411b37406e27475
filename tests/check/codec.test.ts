/** A value has one number, whenever it turns up. */
import { expect, it } from "vitest";
import { Codecs } from "../../src/check/codec.ts";

it("a small value that turns up after tens of thousands of others keeps its number", () => {
  const codecs = new Codecs();
  const part = codecs.add(false, 0, 100_000);
  for (let value = 0; value < 40_000; value++) codecs.numberOf(part, 0, 100_001 + value);
  const number = codecs.numberOf(part, 0, 3);
  expect(codecs.numberOf(part, 0, 3)).toBe(number);
  expect(codecs.sizes[part]).toBe(number + 1);
});
