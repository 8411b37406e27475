import { expect, test } from "vitest";
import { compile } from "../../src/index.ts";
test("x", () => { expect(compile.toString()).toBe("shown"); });
