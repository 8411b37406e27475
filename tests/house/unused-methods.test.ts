/** The page's script is bundled without methods that nothing calls; what may be called stays. */
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";

const path = fileURLToPath(new URL("../../scripts/unused-methods.mjs", import.meta.url));
const { withoutUnusedMethods } = (await import(path)) as {
  readonly withoutUnusedMethods: (code: string) => string;
};

it("leaves out what nothing names, and then what only that called; runs as before", () => {
  const code = `class Door {
    #knocks = 0;
    constructor() { this.open(); }
    open() { this.#note(); }
    #note() { this.#knocks++; }
    unused() { return this.onlyThere() + this.#alone(); }
    onlyThere() { return 1; }
    #alone() { return 2; }
    get forgotten() { return 3; }
    static make() { return new Door(); }
    get knocks() { return this.#knocks; }
    named() { return "by a table"; }
    taken() { return "by a pattern"; }
    [Symbol.iterator]() { return [][Symbol.iterator](); }
  }
  const door = Door.make();
  const { taken } = door;
  [door.knocks, door[["named"][0]](), taken(), [...door].length].join();`;
  const left = withoutUnusedMethods(code);
  for (const gone of ["unused", "onlyThere", "#alone", "forgotten"])
    expect(left).not.toContain(gone);
  for (const each of [code, left]) {
    expect(runInNewContext(each)).toBe("1,by a table,by a pattern,0");
  }
});
