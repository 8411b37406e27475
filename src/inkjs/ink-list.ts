/**
 * A list as hosts of inkjs hold it: a map from serialized items to values.
 *
 * Promises what inkjs's does, to the order of items and to which results know their LISTs
 * (`origins`) and which only the names. A list that was read from a variable is written back
 * to it when it is changed in place; inkjs shows such a change too, but may leave it out of saves.
 */

import type { Whatever } from "./any.ts";
import { InkListItem, type KeyValuePair, type SerializedInkListItem } from "./ink-list-item.ts";
import type { ListDefinition, ListDefinitionsOrigin } from "./list-definitions.ts";

/** What a list asks of its story: only which LISTs there are. */
export interface HasListDefinitions {
  readonly listDefinitions: ListDefinitionsOrigin | null;
}

export class InkList extends Map<SerializedInkListItem, number> {
  /** The LISTs that items can be added from by name alone, where they are known. */
  origins: ListDefinition[] | null = null;
  #originNames: string[] | null = [];
  #whenChanged: ((list: InkList) => void) | undefined;

  constructor();
  constructor(otherList: InkList);
  constructor(singleOriginListName: string, originStory: HasListDefinitions);
  constructor(singleElement: KeyValuePair<InkListItem, number>);
  constructor(
    from?: InkList | string | KeyValuePair<InkListItem, number>,
    originStory?: HasListDefinitions,
  ) {
    super();
    if (from instanceof InkList) {
      for (const [key, value] of from) this.set(key, value);
      this.#originNames = from.originNames.slice();
      this.origins = from.origins?.slice() ?? null;
    } else if (typeof from === "string") {
      const found = originStory?.listDefinitions?.TryListGetDefinition(from, null);
      if (!found?.exists || found.result === null) {
        throw new Error(`InkList origin could not be found in story: it declares no LIST ${from}.`);
      }
      this.SetInitialOriginName(from);
      this.origins = [found.result];
    } else if (from !== undefined) this.Add(from.Key, from.Value);
  }

  /** The item of a name, alone in a list; an empty list for no name. Throws for an unknown one. */
  static FromString(myListItem: string, originStory: HasListDefinitions): InkList {
    if (myListItem === null || myListItem === undefined || myListItem === "") return new InkList();
    const found = originStory.listDefinitions?.FindSingleItemListWithName(myListItem);
    if (found) return found.value;
    throw new Error(
      `Could not find the InkListItem '${myListItem}': no LIST of this story has an item of that name.`,
    );
  }

  // ─── Changing ─────────────────────────────────────────────────────────────────────────────

  override set(key: SerializedInkListItem, value: number): this {
    super.set(key, value);
    this.#whenChanged?.(this);
    return this;
  }

  override delete(key: SerializedInkListItem): boolean {
    const wasIn = super.delete(key);
    if (wasIn) this.#whenChanged?.(this);
    return wasIn;
  }

  override clear(): void {
    // What it was drawn from outlives its items.
    const names = this.originNames;
    super.clear();
    this.#originNames = names;
    this.#whenChanged?.(this);
  }

  /** Has `listener` told of every change from now on. */
  static tellChanges(list: InkList, listener: (list: InkList) => void): void {
    list.#whenChanged = listener;
  }

  /** Adds an item of one of the list's own LISTs, or, by name alone, of the story's. */
  AddItem(
    itemOrItemName: InkListItem | string | null,
    storyObject: HasListDefinitions | null = null,
  ): undefined {
    if (itemOrItemName === null) return;
    if (this.origins === null) throw new Error("this.origins is null: the list knows no LIST yet.");
    const item = itemOrItemName;
    if (item instanceof InkListItem && item.originName !== null) {
      const origin = this.origins.find(({ name }) => name === item.originName);
      if (origin === undefined) {
        throw new Error(`Failed to add item ${item}: it is from a LIST new to this list.`);
      }
      if (!origin.ContainsItem(item)) {
        throw new Error(
          `Could not add the item ${item}: its LIST doesn't exist with such an item.`,
        );
      }
      this.Add(item, origin.ValueForItem(item));
      return;
    }
    const name = item instanceof InkListItem ? item.itemName : item;
    if (name === null) return;
    const holders = this.origins.filter((origin) => origin.ContainsItemWithName(name));
    const [holder] = holders;
    if (holders.length > 1) {
      const names = holders.map((origin) => origin.name).join(" or ");
      throw new Error(`Could not add the item ${name}: it could come from either ${names}.`);
    }
    if (holder !== undefined) {
      const key = new InkListItem(holder.name, name);
      this.Add(key, holder.ValueForItem(key));
    } else if (storyObject !== null) {
      for (const { Key, Value } of InkList.FromString(name, storyObject).orderedItems) {
        this.Add(Key, Value);
      }
    } else {
      throw new Error(`Could not add the item ${name}: it isn't known to any LIST of this list.`);
    }
  }

  /** Adds an item with its value. Throws where it is in already. */
  Add(key: InkListItem, value: number): void {
    const serialized = key.serialized();
    if (this.has(serialized)) throw new Error(`The Map already contains an entry for ${key}`);
    this.set(serialized, value);
  }

  Remove(key: InkListItem): boolean {
    return this.delete(key.serialized());
  }

  // ─── What is in it ────────────────────────────────────────────────────────────────────────

  get Count(): number {
    return this.size;
  }

  ContainsItemNamed(itemName: string | null): boolean {
    return this.#items().some(({ Key }) => Key.itemName === itemName);
  }

  ContainsKey(key: InkListItem): boolean {
    return this.has(key.serialized());
  }

  #items(): KeyValuePair<InkListItem, number>[] {
    return [...this].map(([key, Value]) => ({ Key: InkListItem.fromSerializedKey(key), Value }));
  }

  /** The name of each item's LIST, once an item; of an empty list, those that it remembers. */
  get originNames(): string[] {
    if (this.size > 0) this.#originNames = this.#items().map(({ Key }) => Key.originName ?? "");
    return this.#originNames as string[];
  }

  SetInitialOriginName(initialOriginName: string): void {
    this.#originNames = [initialOriginName];
  }

  SetInitialOriginNames(initialOriginNames: string[]): void {
    this.#originNames = initialOriginNames?.slice() ?? null;
  }

  get originOfMaxItem(): ListDefinition | null {
    const { originName } = this.maxItem.Key;
    return this.origins?.find(({ name }) => name === originName) ?? null;
  }

  /** The item of greatest value, of several the first; `InkListItem.Null` in an empty list. */
  get maxItem(): KeyValuePair<InkListItem, number> {
    let best: KeyValuePair<InkListItem, number> = { Key: InkListItem.Null, Value: 0 };
    for (const pair of this.#items()) {
      if (best.Key.isNull || pair.Value > best.Value) best = pair;
    }
    return best;
  }

  /** The item of least value, of several the first; `InkListItem.Null` in an empty list. */
  get minItem(): KeyValuePair<InkListItem, number> {
    let best: KeyValuePair<InkListItem, number> = { Key: InkListItem.Null, Value: 0 };
    for (const pair of this.#items()) {
      if (best.Key.isNull || pair.Value < best.Value) best = pair;
    }
    return best;
  }

  /** Items by value, then by the name of their LIST. */
  get orderedItems(): KeyValuePair<InkListItem, number>[] {
    return this.#items().sort(
      (a, b) =>
        a.Value - b.Value || (a.Key.originName ?? "").localeCompare(b.Key.originName ?? "", "en"),
    );
  }

  get singleItem(): InkListItem | null {
    return this.#items()[0]?.Key ?? null;
  }

  // ─── Other lists made of it ───────────────────────────────────────────────────────────────

  /** Every item of its LISTs that is not in it. */
  get inverse(): InkList {
    return this.#drawn((key) => !this.has(key));
  }

  /** Every item of its LISTs. */
  get all(): InkList {
    return this.#drawn(() => true);
  }

  #drawn(isWanted: (key: SerializedInkListItem) => boolean): InkList {
    const list = new InkList();
    for (const origin of this.origins ?? []) {
      for (const [key, value] of origin.items) if (isWanted(key)) list.set(key, value);
    }
    return list;
  }

  Union(otherList: InkList): InkList {
    const union = new InkList(this);
    for (const [key, value] of otherList) union.set(key, value);
    return union;
  }

  Intersect(otherList: InkList): InkList {
    const shared = new InkList();
    for (const [key, value] of this) if (otherList.has(key)) shared.set(key, value);
    return shared;
  }

  HasIntersection(otherList: InkList): boolean {
    for (const key of this.keys()) if (otherList.has(key)) return true;
    return false;
  }

  Without(listToRemove: InkList): InkList {
    const rest = new InkList(this);
    for (const key of listToRemove.keys()) rest.delete(key);
    return rest;
  }

  MaxAsList(): InkList {
    return this.size > 0 ? new InkList(this.maxItem) : new InkList();
  }

  MinAsList(): InkList {
    return this.size > 0 ? new InkList(this.minItem) : new InkList();
  }

  /** Items with values between two bounds: numbers, or lists that stand for their own. */
  ListWithSubRange(minBound: Whatever, maxBound: Whatever): InkList {
    const within = new InkList();
    if (this.size === 0) return within;
    within.SetInitialOriginNames(this.originNames);
    const least = boundOf(minBound, 0, (list) => list.minItem.Value);
    const most = boundOf(maxBound, Number.MAX_SAFE_INTEGER, (list) => list.maxItem.Value);
    for (const { Key, Value } of this.orderedItems) {
      if (Value >= least && Value <= most) within.Add(Key, Value);
    }
    return within;
  }

  // ─── Comparing ────────────────────────────────────────────────────────────────────────────

  /** Whether all items of another list are in it, or an item of a name; an empty list is in none. */
  Contains(key: string): boolean;
  Contains(otherList: InkList): boolean;
  Contains(other: string | InkList): boolean {
    if (typeof other === "string") return this.ContainsItemNamed(other);
    if (this.size === 0 || other.size === 0) return false;
    for (const key of other.keys()) if (!this.has(key)) return false;
    return true;
  }

  GreaterThan(otherList: InkList): boolean {
    if (this.size === 0) return false;
    return otherList.size === 0 || this.minItem.Value > otherList.maxItem.Value;
  }

  GreaterThanOrEquals(otherList: InkList): boolean {
    if (this.size === 0) return false;
    if (otherList.size === 0) return true;
    return (
      this.minItem.Value >= otherList.minItem.Value && this.maxItem.Value >= otherList.maxItem.Value
    );
  }

  LessThan(otherList: InkList): boolean {
    if (otherList.size === 0) return false;
    return this.size === 0 || this.maxItem.Value < otherList.minItem.Value;
  }

  LessThanOrEquals(otherList: InkList): boolean {
    if (otherList.size === 0) return false;
    if (this.size === 0) return true;
    return (
      this.maxItem.Value <= otherList.maxItem.Value && this.minItem.Value <= otherList.minItem.Value
    );
  }

  /** Whether both hold the same items, in whatever order. */
  Equals(otherInkList: InkList): boolean {
    if (!(otherInkList instanceof InkList) || otherInkList.size !== this.size) return false;
    for (const key of this.keys()) if (!otherInkList.has(key)) return false;
    return true;
  }

  /** Its items' names, as a story prints them. */
  override toString(): string {
    return this.orderedItems.map(({ Key }) => Key.itemName).join(", ");
  }

  valueOf(): number {
    return Number.NaN;
  }
}

function boundOf(bound: unknown, otherwise: number, pick: (list: InkList) => number): number {
  if (typeof bound === "number") return bound;
  return bound instanceof InkList && bound.size > 0 ? pick(bound) : otherwise;
}
