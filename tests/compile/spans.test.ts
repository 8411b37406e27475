/** Compiled nodes know where they were written. */
import { expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import type { Container, Node } from "../../src/program/tree.ts";

const SOURCE = `VAR x = 1
Hello {x} world -> k
== k
{x > 0: Yes.|No.} {a|b} # tag
* (lab) {x} Go[ on]. -> t ->
* [Stay]
  ~ x = x + 1
- <- u
-> END
== t
->->
== u
-> DONE
`;

function* nodes(container: Container): Generator<Node> {
  for (const node of container.content) {
    yield node;
    if (node.kind === "container") yield* nodes(node);
  }
  for (const child of container.named.values()) yield* nodes(child);
}

it("text, logic, diverts and choices lead back to their source", () => {
  const { tree } = compile(SOURCE);
  const written = (span: Node["span"]): string =>
    span === undefined ? "" : SOURCE.slice(span.start, span.end);
  const all = tree === undefined ? [] : [...nodes(tree.root)];
  const textOf = (text: string): string =>
    written(all.find((node) => node.kind === "text" && node.text === text)?.span);
  expect(textOf("Hello ")).toBe("Hello ");
  expect(textOf("No.")).toBe("No.");
  expect(textOf("b")).toBe("b");

  const diverts = all.filter((node) => node.kind === "divert" && node.pushes === "tunnel");
  expect(diverts.map((node) => written(node.span).slice(0, 4))).toEqual(["-> t"]);
  const choices = all.filter((node) => node.kind === "choicePoint");
  expect(choices.map((node) => written(node.span).slice(0, 7))).toEqual(["* (lab)", "* [Stay"]);
  const reads = all.filter((node) => node.kind === "read");
  expect(new Set(reads.map((node) => written(node.span)))).toEqual(new Set(["x"]));
  const assigned = all.find((node) => node.kind === "assign" && node.name === "x" && !node.isNew);
  expect(written(assigned?.span)).toBe("~ x = x + 1");

  // All but what the compiler adds at the ends of things.
  const placeless = all.filter((node) => node.span === undefined && node.kind !== "container");
  expect(placeless.every((node) => node.kind === "command")).toBe(true);
});

it("parents are set throughout", () => {
  const { tree } = compile(SOURCE);
  const walk = (container: Container): void => {
    for (const node of [...container.content, ...container.named.values()]) {
      expect(node.parent).toBe(container);
      if (node.kind === "container") walk(node);
    }
  };
  if (tree !== undefined) walk(tree.root);
});
