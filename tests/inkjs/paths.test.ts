/**
 * Paths outside a story, call by call as on inkjs.
 */
import { describe, expect, it } from "vitest";
import type { Path } from "../../src/inkjs/index.ts";
import { expectAlike, type Host } from "./both.ts";

const source = "VAR to = -> k.st\n-> k\n== k\n= st\nHi.\n-> END\n";

interface Component {
  readonly index: number;
  readonly name: string | null;
  readonly isIndex: boolean;
  readonly isParent: boolean;
  Equals(other: unknown): boolean;
}

/** The classes of paths and their steps, which inkjs has no public names for. */
function classesOf(host: Host): {
  P: { new (...parts: never[]): Path; readonly self: Path };
  C: { new (step: string | number): Component; ToParent(): Component };
} {
  const to = host.compile(source).variablesState["to"] as Path;
  return { P: to.constructor, C: (to.head as object).constructor } as never;
}

const scripts: Record<string, (host: Host) => void> = {
  "read from text": (host) => {
    const { P } = classesOf(host);
    for (const text of ["", "a", "a.b", "0", "12.a.3", "a..b", "1e2", " 5", "^"]) {
      const path = new P(text as never);
      host.note(String(path), path.length, path.componentCount, path.isRelative);
      host.note(String(path.head), String(path.tail), String(path.lastComponent));
      host.note(path.containsNamedComponent, path.head?.isIndex, path.head?.isParent);
      host.note(path.tail.isRelative, String(path.GetComponent(1)), path.GetComponent(9));
    }
  },
  "put together": (host) => {
    const { P, C } = classesOf(host);
    const path = (text: string): Path => new P(text as never);
    for (const [from, to] of [
      ["a.b.c", ".^.d"],
      ["a.b.c", ".^.^.d"],
      ["a.b", ".^.^.^.d"],
      ["a.b", "x.y"],
      ["a.b", ".^"],
      ["a.b", ""],
      ["a.b", ".x.^.y"],
      [".a", ".^.b"],
    ] as const) {
      const whole = path(from).PathByAppendingPath(path(to));
      host.note(from, to, String(whole), whole.isRelative);
    }
    host.note(String(path("a").PathByAppendingComponent(new C(2) as never)));
    host.note(String(new P(new C("a") as never, path(".b.c") as never)));
    host.note(String(new P([new C(1), new C("q")] as never)), String(new P()));
    host.note(String(P.self), P.self.isRelative, P.self.length);
  },
  compared: (host) => {
    const { P, C } = classesOf(host);
    const path = (text: string): Path => new P(text as never);
    host.note(path("a.b").Equals(path("a.b")), path("a").Equals(path("b")), path("a").Equals(null));
    host.note(new C(3).Equals(new C(3)), new C("3").Equals(new C(3)), new C("a").Equals(undefined));
    host.note(String(C.ToParent()), C.ToParent().isParent, new C("3").isIndex, new C(3).name);
  },
};

describe("as on inkjs:", () => {
  for (const [name, script] of Object.entries(scripts)) {
    it(name, () => {
      expect(expectAlike(script).join("\n")).not.toContain("the script broke");
    });
  }
});
