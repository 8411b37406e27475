/**
 * A place in a story, as hosts of inkjs see it: names and positions, from the root or, with a dot
 * in front, from where one stands. Knows no story: what lies there is asked elsewhere.
 */

/** One step of a path: a name, or a position counted from 0. */
export class PathComponent {
  readonly index: number;
  readonly name: string | null;

  constructor(indexOrName: string | number) {
    this.index = typeof indexOrName === "number" ? indexOrName : -1;
    this.name = typeof indexOrName === "number" ? null : indexOrName;
  }

  get isIndex(): boolean {
    return this.index >= 0;
  }

  /** Whether it steps out to the container around. */
  get isParent(): boolean {
    return this.name === Path.parentId;
  }

  static ToParent(): PathComponent {
    return new PathComponent(Path.parentId);
  }

  toString(): string | null {
    return this.isIndex ? String(this.index) : this.name;
  }

  Equals(otherComp: PathComponent): boolean {
    return otherComp?.index === this.index && otherComp.name === this.name;
  }
}

export class Path {
  static parentId = "^";
  static Component: typeof PathComponent = PathComponent;
  #components: readonly PathComponent[] = [];
  #isRelative = false;

  constructor();
  constructor(componentsString: string);
  constructor(head: PathComponent, tail: Path);
  constructor(head: PathComponent[], relative?: boolean);
  constructor(head?: string | PathComponent | PathComponent[], rest?: Path | boolean) {
    if (typeof head === "string") this.componentsString = head;
    else if (Array.isArray(head)) {
      this.#components = [...head];
      this.#isRelative = rest === true;
    } else if (head instanceof PathComponent) {
      this.#components = [head, ...(rest instanceof Path ? rest.#components : [])];
    }
  }

  get isRelative(): boolean {
    return this.#isRelative;
  }

  get componentCount(): number {
    return this.#components.length;
  }

  get length(): number {
    return this.#components.length;
  }

  get head(): PathComponent | null {
    return this.#components[0] ?? null;
  }

  /** All but the first step; `Path.self` where there is no more. */
  get tail(): Path {
    return this.length >= 2 ? new Path(this.#components.slice(1)) : Path.self;
  }

  get lastComponent(): PathComponent | null {
    return this.#components.at(-1) ?? null;
  }

  get containsNamedComponent(): boolean {
    return this.#components.some((component) => !component.isIndex);
  }

  static get self(): Path {
    return new Path([], true);
  }

  GetComponent(index: number): PathComponent {
    return this.#components[index] as PathComponent;
  }

  /** Where another path leads from here; its `^` step out of this one first. */
  PathByAppendingPath(pathToAppend: Path): Path {
    const appended = pathToAppend.#components;
    let ups = 0;
    while (appended[ups]?.isParent === true) ups++;
    const kept = this.#components.slice(0, Math.max(0, this.length - ups));
    return new Path([...kept, ...appended.slice(ups)]);
  }

  PathByAppendingComponent(c: PathComponent): Path {
    return new Path([...this.#components, c]);
  }

  get componentsString(): string {
    return (this.#isRelative ? "." : "") + this.#components.join(".");
  }

  set componentsString(value: string) {
    this.#isRelative = value.startsWith(".");
    const steps = this.#isRelative ? value.slice(1) : value;
    this.#components =
      steps === ""
        ? []
        : steps
            .split(".")
            .map((step) => new PathComponent(/^\d+$/.test(step) ? Number(step) : step));
  }

  toString(): string {
    return this.componentsString;
  }

  Equals(otherPath: Path | null): boolean {
    return otherPath !== null && otherPath.componentsString === this.componentsString;
  }
}

// biome-ignore lint/style/noNamespace: a type that inkjs's hosts name `Path.Component`; nothing of it is left when run.
export declare namespace Path {
  export type Component = PathComponent;
}
