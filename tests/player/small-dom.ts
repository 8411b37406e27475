/**
 * As much of a browser as the page needs, so that its script can be run where there is none.
 *
 * Owns a document with the parts that the page's HTML has, by their ids. Knows no layout and
 * no HTML parser; a real browser is asked in browser.test.ts.
 */

export class SmallElement {
  readonly tagName: string;
  id = "";
  className = "";
  lang = "";
  dir = "";
  type = "";
  hidden = false;
  tabIndex = 0;
  children: SmallElement[] = [];
  parent: SmallElement | undefined;
  readonly attributes: Map<string, string> = new Map();
  readonly #document: SmallDocument;
  readonly #listeners: (() => void)[] = [];
  #text = "";

  constructor(tagName: string, document: SmallDocument) {
    this.tagName = tagName.toUpperCase();
    this.#document = document;
  }

  get textContent(): string {
    return this.#text + this.children.map((child) => child.textContent).join("");
  }

  set textContent(text: string) {
    this.replaceChildren();
    this.#text = text;
  }

  get lastElementChild(): SmallElement | null {
    return this.children[this.children.length - 1] ?? null;
  }

  append(...elements: SmallElement[]): void {
    for (const element of elements) {
      element.remove();
      element.parent = this;
      this.children.push(element);
    }
  }

  remove(): void {
    if (this.parent === undefined) return;
    this.parent.children = this.parent.children.filter((child) => child !== this);
    this.parent = undefined;
    // As in a browser: the focus falls to the body when what has it is taken away.
    if (this.#document.activeElement === this) this.#document.activeElement = this.#document.body;
  }

  replaceChildren(...elements: SmallElement[]): void {
    for (const child of [...this.children]) child.remove();
    this.append(...elements);
  }

  setAttribute(name: string, value: string): void {
    if (name === "id") this.id = value;
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    if (name === "id") this.id = "";
    this.attributes.delete(name);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  addEventListener(_: string, listener: () => void): void {
    this.#listeners.push(listener);
  }

  click(): void {
    this.focus();
    for (const listener of this.#listeners) listener();
  }

  focus(): void {
    this.#document.activeElement = this;
  }

  scrollIntoView(): void {}
}

export class SmallDocument {
  readonly body: SmallElement;
  readonly documentElement: SmallElement;
  activeElement: SmallElement;

  /** A document with an element for each id; some have text from the beginning. */
  constructor(ids: readonly string[], texts: Readonly<Record<string, string>>) {
    this.documentElement = new SmallElement("html", this);
    this.documentElement.lang = "en";
    this.body = new SmallElement("body", this);
    this.documentElement.append(this.body);
    this.activeElement = this.body;
    for (const id of ids) {
      const element = new SmallElement("div", this);
      element.id = id;
      const text = texts[id];
      if (text !== undefined) element.textContent = text;
      this.body.append(element);
    }
  }

  createElement(name: string): SmallElement {
    return new SmallElement(name, this);
  }

  getElementById(id: string): SmallElement | null {
    const find = (element: SmallElement): SmallElement | undefined => {
      if (element.id === id) return element;
      for (const child of element.children) {
        const found = find(child);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return find(this.documentElement) ?? null;
  }
}

/** A storage that keeps, or one that refuses everything, as some private windows do. */
export function smallStorage(refuses = false): {
  readonly kept: Map<string, string>;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
} {
  const kept = new Map<string, string>();
  const refuse = (): void => {
    if (refuses) throw new Error("QuotaExceededError");
  };
  return {
    kept,
    getItem(key) {
      refuse();
      return kept.get(key) ?? null;
    },
    setItem(key, value) {
      refuse();
      kept.set(key, value);
    },
  };
}
