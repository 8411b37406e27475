/**
 * A list as hosts of inkjs hold it: values by their items' keys, in the order of their coming.
 *
 * Owns what hosts can ask of a list and do with it, outside any story. A list read from a variable
 * tells when it is changed, so that the variable changes with it. What inkjs shows is the measure,
 * also of what seems odd: which results know their LISTs (`origins`) and which only the names.
 *
 * Comparing is done with where a list lies: from its least value to its greatest. An empty list
 * lies nowhere, before all others.
 */
import type { Whatever } from "./any.ts";
import { InkListItem, type KeyValuePair, type SerializedInkListItem } from "./ink-list-item.ts";
import type { ListDefinition, ListDefinitionsOrigin } from "./list-definitions.ts";

/** What a list asks of its story: only which LISTs there are. */
export interface HasListDefinitions {
  readonly listDefinitions: ListDefinitionsOrigin | null;
}

type Pair = KeyValuePair<InkListItem, number>;

const byName = new Intl.Collator("en");

export class InkList extends Map<SerializedInkListItem, number> {
  /** The LISTs whose items it takes, where they are known. */
  origins: ListDefinition[] | null = null;
  /** The names of LISTs that it keeps when it is empty. */
  #remembered: string[] | null = [];
  #listener: ((list: InkList) => void) | undefined;

  constructor();
  constructor(otherList: InkList);
  constructor(singleOriginListName: string, originStory: HasListDefinitions);
  constructor(singleElement: KeyValuePair<InkListItem, number>);
  constructor(content?: InkList | string | Pair, originStory?: HasListDefinitions) {
    super();
    if (content === undefined) return;
    if (typeof content === "string") {
      const list = listNamed(content, originStory);
      this.origins = [list];
      this.#remembered = [list.name];
    } else if (content instanceof InkList) {
      this.origins = content.origins && [...content.origins];
      this.#remembered = [...content.originNames];
      this.#take(content);
    } else this.Add(content.Key, content.Value);
  }

  /** The story's item of a name, alone; nothing for no name. Throws for a name of no item. */
  static FromString(myListItem: string, originStory: HasListDefinitions): InkList {
    if (!myListItem) return new InkList();
    const found = originStory.listDefinitions?.FindSingleItemListWithName(myListItem);
    if (!found) {
      throw new Error(
        `Could not find the InkListItem '${myListItem}': no LIST of this story has an item of that name.`,
      );
    }
    return found.value;
  }

  // ─── Changing it ──────────────────────────────────────────────────────────────────────────

  /** Has `listener` told of every change of a list from now on. */
  static tellChanges(list: InkList, listener: (list: InkList) => void): void {
    list.#listener = listener;
  }

  override set(key: SerializedInkListItem, value: number): this {
    super.set(key, value);
    this.#listener?.(this);
    return this;
  }

  override delete(key: SerializedInkListItem): boolean {
    if (!super.delete(key)) return false;
    this.#listener?.(this);
    return true;
  }

  override clear(): void {
    // Asked for while the items are there: it remembers where they were from.
    this.#remembered = this.originNames;
    super.clear();
    this.#listener?.(this);
  }

  /** Adds an item. Throws where it is in already. */
  Add(key: InkListItem, value: number): void {
    const serialized = key.serialized();
    if (this.has(serialized)) throw new Error(`This list already contains an entry for ${key}`);
    this.set(serialized, value);
  }

  Remove(key: InkListItem): boolean {
    return this.delete(key.serialized());
  }

  /**
   * Adds an item of one of its LISTs; one that is given by its name alone may also come from any LIST
   * of `storyObject`. Throws where there is no such item, or where it is not clear which.
   */
  AddItem(
    itemOrItemName: InkListItem | string | null,
    storyObject: HasListDefinitions | null = null,
  ): undefined {
    if (itemOrItemName === null) return;
    if (this.origins === null) throw new Error("this.origins is null: the list knows no LIST yet.");
    const item =
      typeof itemOrItemName === "string" ? new InkListItem(null, itemOrItemName) : itemOrItemName;
    const from = sourceOf(item, this.origins);
    if (from !== undefined) {
      const own = new InkListItem(from.name, item.itemName);
      this.Add(own, from.ValueForItem(own));
    } else if (storyObject !== null) {
      const [pair] = InkList.FromString(item.itemName ?? "", storyObject).orderedItems;
      if (pair !== undefined) this.Add(pair.Key, pair.Value);
    } else {
      throw new Error(
        `Could not add the item ${item.itemName}: it isn't known to any of its LISTs.`,
      );
    }
  }

  SetInitialOriginName(initialOriginName: string): void {
    this.SetInitialOriginNames([initialOriginName]);
  }

  SetInitialOriginNames(initialOriginNames: string[]): void {
    this.#remembered = initialOriginNames && [...initialOriginNames];
  }

  /** Takes in what another list holds, as far as it is wanted. */
  #take(
    from: ReadonlyMap<SerializedInkListItem, number>,
    isWanted: (key: SerializedInkListItem) => boolean = () => true,
  ): this {
    for (const [key, value] of from) if (isWanted(key)) this.set(key, value);
    return this;
  }

  // ─── What is in it ────────────────────────────────────────────────────────────────────────

  get Count(): number {
    return this.size;
  }

  /** The items with their values, in the order of their coming. */
  get #pairs(): Pair[] {
    return Array.from(this, ([key, Value]) => ({ Key: InkListItem.fromSerializedKey(key), Value }));
  }

  /** The same by value; equal ones by the name of their LIST, as a dictionary has it. */
  get orderedItems(): Pair[] {
    return this.#pairs.sort(
      (a, b) => a.Value - b.Value || byName.compare(a.Key.originName ?? "", b.Key.originName ?? ""),
    );
  }

  /** For each item the name of its LIST; where there is none, the names that it remembers. */
  get originNames(): string[] {
    if (this.size > 0) this.#remembered = this.#pairs.map(({ Key }) => Key.originName ?? "");
    return this.#remembered as string[];
  }

  get originOfMaxItem(): ListDefinition | null {
    const name = this.maxItem.Key.originName;
    return this.origins?.find((list) => list.name === name) ?? null;
  }

  /** The item of the greatest value, the first of several; `InkListItem.Null` where there is none. */
  get maxItem(): Pair {
    return this.#foremost((pair, best) => pair.Value > best.Value);
  }

  /** Likewise of the least. */
  get minItem(): Pair {
    return this.#foremost((pair, best) => pair.Value < best.Value);
  }

  #foremost(isBefore: (pair: Pair, best: Pair) => boolean): Pair {
    const [first = { Key: InkListItem.Null, Value: 0 }, ...others] = this.#pairs;
    return others.reduce((best, pair) => (isBefore(pair, best) ? pair : best), first);
  }

  get singleItem(): InkListItem | null {
    return this.#pairs[0]?.Key ?? null;
  }

  ContainsKey(key: InkListItem): boolean {
    return this.has(key.serialized());
  }

  ContainsItemNamed(itemName: string | null): boolean {
    return this.#pairs.some(({ Key }) => Key.itemName === itemName);
  }

  // ─── Lists made of it ─────────────────────────────────────────────────────────────────────

  /** Every item of its LISTs. */
  get all(): InkList {
    const all = new InkList();
    for (const { items } of this.origins ?? []) all.#take(items);
    return all;
  }

  /** Those of them that are not in it. */
  get inverse(): InkList {
    return new InkList().#take(this.all, (key) => !this.has(key));
  }

  Union(otherList: InkList): InkList {
    return new InkList(this).#take(otherList);
  }

  Intersect(otherList: InkList): InkList {
    return new InkList().#take(this, (key) => otherList.has(key));
  }

  Without(listToRemove: InkList): InkList {
    const rest = new InkList(this);
    for (const key of listToRemove.keys()) rest.delete(key);
    return rest;
  }

  MaxAsList(): InkList {
    return this.size === 0 ? new InkList() : new InkList(this.maxItem);
  }

  MinAsList(): InkList {
    return this.size === 0 ? new InkList() : new InkList(this.minItem);
  }

  /** What lies between two whole numbers, or the ends of two lists; anything else is no bound. */
  ListWithSubRange(minBound: Whatever, maxBound: Whatever): InkList {
    const within = new InkList();
    if (this.size > 0) within.SetInitialOriginNames(this.originNames);
    const least = boundOf(minBound, "least") ?? 0;
    const most = boundOf(maxBound, "most") ?? Number.POSITIVE_INFINITY;
    for (const { Key, Value } of this.orderedItems) {
      if (least <= Value && Value <= most) within.Add(Key, Value);
    }
    return within;
  }

  // ─── Comparing it ─────────────────────────────────────────────────────────────────────────

  HasIntersection(otherList: InkList): boolean {
    return this.Intersect(otherList).size > 0;
  }

  /** Whether it holds all of another list, or an item of this name. Nobody holds an empty list. */
  Contains(key: string): boolean;
  Contains(otherList: InkList): boolean;
  Contains(other: string | InkList): boolean {
    if (typeof other === "string") return this.ContainsItemNamed(other);
    return other.size > 0 && this.Intersect(other).size === other.size;
  }

  /** Whether both hold the same items, whichever came first. */
  Equals(otherInkList: InkList): boolean {
    if (!(otherInkList instanceof InkList) || otherInkList.size !== this.size) return false;
    return this.Intersect(otherInkList).size === this.size;
  }

  LessThan(otherList: InkList): boolean {
    return liesBefore(extentOf(this), extentOf(otherList));
  }

  GreaterThan(otherList: InkList): boolean {
    return liesBefore(extentOf(otherList), extentOf(this));
  }

  LessThanOrEquals(otherList: InkList): boolean {
    return reachesNoFurther(extentOf(this), extentOf(otherList));
  }

  GreaterThanOrEquals(otherList: InkList): boolean {
    return reachesNoFurther(extentOf(otherList), extentOf(this));
  }

  /** The names of its items, as a story prints them. */
  override toString(): string {
    return this.orderedItems.map(({ Key }) => Key.itemName).join(", ");
  }

  /** No number at all, so that comparing lists by `<` is never true. */
  valueOf(): number {
    return Number.NaN;
  }
}

// ─── Where a list lies ──────────────────────────────────────────────────────────────────────

interface Extent {
  readonly least: number;
  readonly most: number;
}

/** `undefined` for an empty list. */
function extentOf(list: InkList): Extent | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of list.values()) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return list.size === 0 ? undefined : { least, most };
}

/** Whether all of `a` is below all of `b`. */
function liesBefore(a: Extent | undefined, b: Extent | undefined): boolean {
  return b !== undefined && (a === undefined || a.most < b.least);
}

/** Whether neither end of `a` is above the same end of `b`. */
function reachesNoFurther(a: Extent | undefined, b: Extent | undefined): boolean {
  return b !== undefined && (a === undefined || (a.least <= b.least && a.most <= b.most));
}

function boundOf(bound: unknown, end: keyof Extent): number | undefined {
  if (Number.isInteger(bound)) return bound as number;
  return bound instanceof InkList ? extentOf(bound)?.[end] : undefined;
}

// ─── Where items are from ───────────────────────────────────────────────────────────────────

function listNamed(name: string, story: HasListDefinitions | undefined): ListDefinition {
  const list = story?.listDefinitions?.TryListGetDefinition(name, null).result;
  if (list) return list;
  throw new Error(`InkList origin could not be found in story: it declares no LIST ${name}.`);
}

/**
 * The one of these LISTs that an item is from. `undefined` where it is given by its name alone and
 * none of them has it; throws where it cannot be.
 */
function sourceOf(item: InkListItem, lists: readonly ListDefinition[]): ListDefinition | undefined {
  if (item.originName === null) {
    const [list, another] = lists.filter((each) => each.ContainsItemWithName(item.itemName ?? ""));
    if (another === undefined) return list;
    throw new Error(
      `Could not add the item ${item.itemName}: it could come from either ${list?.name} or ${another.name}.`,
    );
  }
  const list = lists.find(({ name }) => name === item.originName);
  if (list === undefined) {
    throw new Error(`Failed to add item ${item}: this list takes no items of that LIST.`);
  }
  if (list.ContainsItem(item)) return list;
  throw new Error(`Could not add the item ${item}: there doesn't exist one in that LIST.`);
}
