/**
 * The LISTs that a story declares, as hosts of inkjs see them.
 */
import type { Program } from "../program/program.ts";
import { InkList } from "./ink-list.ts";
import { InkListItem, type SerializedInkListItem } from "./ink-list-item.ts";

/** What looking something up came to: `result` counts only where `exists`. */
export interface TryGetResult<T> {
  result: T;
  exists: boolean;
}

/** One LIST: its items with their values, in the order declared. */
export class ListDefinition {
  readonly #name: string;
  readonly #values: ReadonlyMap<string, number>;
  #items: Map<SerializedInkListItem, number> | undefined;

  constructor(name: string, items: Map<string, number> | null) {
    this.#name = name;
    this.#values = items ?? new Map();
  }

  get name(): string {
    return this.#name;
  }

  /** Values by serialized item, as an `InkList` has them. */
  get items(): Map<SerializedInkListItem, number> {
    if (this.#items === undefined) {
      this.#items = new Map();
      for (const [item, value] of this.#values) {
        this.#items.set(new InkListItem(this.#name, item).serialized(), value);
      }
    }
    return this.#items;
  }

  /** An item's value; 0 for one that is not in it. */
  ValueForItem(item: InkListItem): number {
    return this.#values.get(item.itemName ?? "") ?? 0;
  }

  ContainsItem(item: InkListItem): boolean {
    return item.originName === this.#name && this.ContainsItemWithName(item.itemName ?? "");
  }

  ContainsItemWithName(itemName: string): boolean {
    return this.#values.has(itemName);
  }

  /** The first item of a value. The second argument is there for C#'s sake. */
  TryGetItemWithValue(val: number, _item?: InkListItem): TryGetResult<InkListItem> {
    for (const [name, value] of this.#values) {
      if (value === val) return { result: new InkListItem(this.#name, name), exists: true };
    }
    return { result: InkListItem.Null, exists: false };
  }

  TryGetValueForItem(item: InkListItem, _intVal?: number): TryGetResult<number> {
    const value = this.#values.get(item.itemName ?? "");
    return { result: value ?? 0, exists: value !== undefined };
  }
}

/** An item as a value of its own. */
export interface SingleItem {
  readonly value: InkList;
}

/** All LISTs of a story. */
export class ListDefinitionsOrigin {
  readonly #lists: ReadonlyMap<string, ListDefinition>;

  constructor(lists: readonly ListDefinition[]) {
    this.#lists = new Map(lists.map((list) => [list.name, list]));
  }

  get lists(): ListDefinition[] {
    return [...this.#lists.values()];
  }

  TryListGetDefinition(
    name: string | null,
    _def?: ListDefinition | null,
  ): TryGetResult<ListDefinition | null> {
    const found = this.#lists.get(name ?? "");
    return { result: found ?? null, exists: found !== undefined };
  }

  /**
   * The item of a name, `item` or `List.item`, as a list of its own; `null` for none. Where several
   * LISTs have an item of the name it is the last one's.
   */
  FindSingleItemListWithName(name: string | null): SingleItem | null {
    if (name === null) return null;
    const dot = name.indexOf(".");
    const item = name.slice(dot + 1);
    const list = this.lists.findLast(
      (each) => (dot < 0 || each.name === name.slice(0, dot)) && each.ContainsItemWithName(item),
    );
    if (list === undefined) return null;
    const key = new InkListItem(list.name, item);
    const value = new InkList({ Key: key, Value: list.ValueForItem(key) });
    value.origins = [list];
    return { value };
  }
}

/** The LISTs of a program. */
export function listDefinitionsOf(program: Program): ListDefinitionsOrigin {
  const { listTables, itemNames, itemValues } = program;
  return new ListDefinitionsOrigin(
    listTables.map(({ name, first, count }) => {
      const items = new Map<string, number>();
      for (let item = first; item < first + count; item++) {
        items.set(itemNames[item] as string, itemValues[item] as number);
      }
      return new ListDefinition(name, items);
    }),
  );
}
