/**
 * One item of a LIST: the names of both, and a text that stands for it.
 *
 * Two objects are never the same key of a `Map`, two equal texts are. So lists hold items as
 * texts: JSON of the names, always spelt alike. Knows of no story: whether there is such an item
 * is asked elsewhere.
 */

/** An item as a key. */
export type SerializedInkListItem = string;

export interface KeyValuePair<K, V> {
  Key: K;
  Value: V;
}

export class InkListItem {
  readonly originName: string | null;
  readonly itemName: string | null;

  /** Of the names of a LIST and an item, apart, or as one `List.item`. */
  constructor(originName: string | null, itemName: string | null);
  constructor(fullName: string | null);
  constructor(name: string | null, itemName?: string | null) {
    let names = [name, itemName];
    if (itemName === undefined) names = name ? name.split(".") : [];
    this.originName = names[0] ?? null;
    this.itemName = names[1] ?? null;
  }

  /** What stands for no item: without names. */
  static get Null(): InkListItem {
    return new InkListItem(null);
  }

  get isNull(): boolean {
    return this.originName === null && this.itemName === null;
  }

  /** `List.item`, with `?` where the LIST is not known. */
  get fullName(): string {
    return [this.originName ?? "?", String(this.itemName)].join(".");
  }

  toString(): string {
    return this.fullName;
  }

  Equals(obj: InkListItem): boolean {
    return obj instanceof InkListItem && obj.serialized() === this.serialized();
  }

  copy(): InkListItem {
    return new InkListItem(this.originName, this.itemName);
  }

  serialized(): SerializedInkListItem {
    const { originName, itemName } = this;
    return JSON.stringify({ originName, itemName });
  }

  /** The item of a key; `Null` where JSON stands there for something else. Throws for no JSON. */
  static fromSerializedKey(key: SerializedInkListItem): InkListItem {
    const names: unknown[] = ["originName", "itemName"].map(
      (each) => Object(JSON.parse(key))[each],
    );
    const [origin, item] = names;
    const areNames = typeof origin === "string" && typeof item === "string";
    return areNames ? new InkListItem(origin, item) : InkListItem.Null;
  }
}
