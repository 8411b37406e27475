/**
 * One item of a LIST, and the text that stands for it as a key.
 */

/** An item as the key of an `InkList`: JSON of its LIST's name and its own. */
export type SerializedInkListItem = string;

export interface KeyValuePair<K, V> {
  Key: K;
  Value: V;
}

export class InkListItem {
  readonly originName: string | null;
  readonly itemName: string | null;

  constructor(originName: string | null, itemName: string | null);
  constructor(fullName: string | null);
  constructor(first: string | null, itemName?: string | null) {
    const dot = first?.indexOf(".") ?? -1;
    if (itemName !== undefined || first === null) {
      this.originName = first;
      this.itemName = itemName ?? null;
    } else {
      this.originName = dot < 0 ? first : first.slice(0, dot);
      this.itemName = dot < 0 ? null : first.slice(dot + 1);
    }
  }

  /** No item at all. */
  static get Null(): InkListItem {
    return new InkListItem(null, null);
  }

  get isNull(): boolean {
    return this.originName === null && this.itemName === null;
  }

  /** `List.item`, with `?` for a LIST that is not known. */
  get fullName(): string {
    return `${this.originName ?? "?"}.${this.itemName}`;
  }

  toString(): string {
    return this.fullName;
  }

  Equals(obj: InkListItem): boolean {
    return (
      obj instanceof InkListItem &&
      obj.itemName === this.itemName &&
      obj.originName === this.originName
    );
  }

  copy(): InkListItem {
    return new InkListItem(this.originName, this.itemName);
  }

  serialized(): SerializedInkListItem {
    return JSON.stringify({ originName: this.originName, itemName: this.itemName });
  }

  /** The item that a key stands for; `Null` for a text that is no such key. */
  static fromSerializedKey(key: SerializedInkListItem): InkListItem {
    const data: unknown = JSON.parse(key);
    if (typeof data !== "object" || data === null) return InkListItem.Null;
    const { originName, itemName } = data as Record<string, unknown>;
    return typeof originName === "string" && typeof itemName === "string"
      ? new InkListItem(originName, itemName)
      : InkListItem.Null;
  }
}
