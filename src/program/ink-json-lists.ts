/**
 * The lists of ink's compiled JSON: LISTs as declared, and values of their items.
 *
 * Each function reads what stands at the place that the scan has come to.
 */
import { damaged } from "./ink-json-fault.ts";
import { CLOSE_BRACKET, COMMA, type JsonScan, OPEN_BRACE, QUOTE } from "./ink-json-scan.ts";
import type { ListDefinition } from "./tree.ts";

/** Reads a list's items with their values, in braces. */
export function readItems(scan: JsonScan): [string, number][] {
  const names = new Set<string>();
  const items: [string, number][] = [];
  scan.members((name, keyAt, keyEnd) => {
    if (names.has(name)) throw damaged(`a second \`${name}\``, keyAt, keyEnd);
    names.add(name);
    const first = scan.peek();
    const { at } = scan;
    const value = scan.isNumber(first) ? scan.number(keyAt) : scan.skip(at);
    if (value === undefined || scan.isFraction) {
      throw damaged(`the item \`${name}\` should have a whole number`, at, scan.at);
    }
    items.push([name, value]);
  });
  return items;
}

/** Reads every LIST, in braces. */
export function readLists(scan: JsonScan): readonly ListDefinition[] {
  const lists: ListDefinition[] = [];
  const names = new Set<string>();
  scan.members((name, keyAt, keyEnd) => {
    if (names.has(name)) throw damaged(`a second \`${name}\``, keyAt, keyEnd);
    names.add(name);
    if (scan.peek() !== OPEN_BRACE) {
      const { at } = scan;
      scan.skip(at);
      throw damaged(`LIST \`${name}\` should have items`, at, scan.at);
    }
    lists.push({ name, items: readItems(scan) });
  });
  return lists;
}

/** Reads names in brackets. */
export function readNames(scan: JsonScan): string[] {
  const opened = scan.at++;
  const names: string[] = [];
  for (let c = scan.peek(); c !== CLOSE_BRACKET; c = scan.peek()) {
    if (names.length > 0) scan.expect(COMMA, opened);
    if (scan.peek() !== QUOTE) throw scan.fault("a name in quotation marks", opened);
    names.push(scan.string());
  }
  scan.at++;
  return names;
}
