/**
 * Lays a tree out as integers: what `Program` is.
 *
 * Everything that ink finds out while a story runs and that can be known before is settled
 * here: which containers a divert newly enters, and so which counts it raises; whether a value
 * is pushed or printed; which cell a variable lives in. The engine is left with a straight
 * loop. Changes nothing in the tree but the rows of its containers.
 */
import { runtimeAdvice } from "../base/messages/runtime-advice.ts";
import type { SourceFile } from "../base/span.ts";
import type { Symbols } from "../drama/symbols.ts";
import { emitCode } from "./link-code.ts";
import { numberTree } from "./link-number.ts";
import { placeNames } from "./place-names.ts";
import {
  C_START,
  CONTAINER_COLUMNS,
  type Dialect,
  PROGRAM_VERSION,
  type Program,
} from "./program.ts";
import type { Container, Tree } from "./tree.ts";

export interface LinkOptions {
  /** Default `reference`. */
  readonly dialect?: Dialect;
  /** The files that spans in the tree refer to. */
  readonly sources?: readonly SourceFile[];
  /** Of a story with a CAST. */
  readonly symbols?: Symbols;
}

/** Lays a compiled story out for the engine. */
export function linkProgram(tree: Tree, options: LinkOptions = {}): Program {
  const dialect = options.dialect ?? "reference";
  const numbering = numberTree(tree, dialect);
  const emitted = emitCode(tree, numbering, dialect);
  const containers = numbering.rows;
  const functionSlots = new Map<number, number>();
  for (const [container, slots] of numbering.functions) {
    functionSlots.set(container.row, slots.size);
  }
  const declarations = tree.root.named.get("global decl");
  return {
    version: PROGRAM_VERSION,
    dialect,
    code: emitted.code,
    strings: numbering.pools.strings,
    numbers: numbering.pools.numbers,
    lists: numbering.pools.lists,
    listTables: numbering.listTables,
    itemNames: numbering.itemNames,
    itemValues: numbering.itemValues,
    containers,
    globals: [...numbering.globals.keys()],
    layout: numbering.layout,
    mostPushes: numbering.mostPushes,
    mainSlots: numbering.mainSlots.size,
    functionSlots,
    externals: emitted.externals,
    start: containers[C_START] as number,
    globalsStart:
      declarations === undefined
        ? -1
        : (containers[declarations.row * CONTAINER_COLUMNS + C_START] as number),
    globalTags: findGlobalTags(tree.root),
    isSilentExact: emitted.isSilentExact,
    spans: emitted.spans,
    sources: options.sources ?? [],
    advice: runtimeAdvice,
    placeNames,
    ...(options.symbols === undefined ? {} : { symbols: options.symbols }),
  };
}

/**
 * The tags at the very top: static ones before any text. As ink does it, by reading the first
 * content without running it; a tag with logic in it ends the search.
 */
function findGlobalTags(root: Container): string[] {
  const tags: string[] = [];
  let at: Container = root;
  while (at.content[0]?.kind === "container") at = at.content[0];
  let text: string | undefined;
  for (const node of at.content) {
    if (node.kind === "tag") tags.push(node.text);
    else if (node.kind === "command" && node.command === "#") text = "";
    else if (node.kind === "command" && node.command === "/#") {
      if (text !== undefined) tags.push(text.trim());
      text = undefined;
    } else if (text !== undefined && node.kind === "text") text += node.text;
    else if (text === undefined && node.kind === "text" && node.text === "\n") continue;
    else break;
  }
  return tags;
}
