/**
 * A way through a story's containers, as hosts of inkjs see it: `hall.door.0`, or from where one
 * stands `.^.door`. Knows no story: what lies there is asked elsewhere.
 *
 * A path is kept as its steps; a step is a name, a position counted from 0, or `^` for the
 * container around. Components are what a host is shown of a step.
 */

type Step = string | number;

const OUT = "^";

/** One step of a path. */
export class PathComponent {
  /** The position, or −1. */
  readonly index: number;
  readonly name: string | null;

  constructor(indexOrName: Step) {
    const isName = typeof indexOrName === "string";
    this.index = isName ? -1 : indexOrName;
    this.name = isName ? indexOrName : null;
  }

  /** The step out to the container around. */
  static ToParent(): PathComponent {
    return new PathComponent(OUT);
  }

  get isIndex(): boolean {
    return this.index >= 0;
  }

  get isParent(): boolean {
    return this.name === OUT;
  }

  toString(): string | null {
    return this.isIndex ? `${this.index}` : this.name;
  }

  Equals(otherComp: PathComponent): boolean {
    return otherComp instanceof PathComponent && stepOf(otherComp) === stepOf(this);
  }
}

export class Path {
  static parentId: string = OUT;
  static Component: typeof PathComponent = PathComponent;
  #steps: readonly Step[];
  #isRelative: boolean;

  constructor();
  constructor(componentsString: string);
  constructor(head: PathComponent, tail: Path);
  constructor(head: PathComponent[], relative?: boolean);
  constructor(head: string | PathComponent | PathComponent[] = [], rest?: Path | boolean) {
    this.#steps = [];
    this.#isRelative = rest === true;
    if (typeof head === "string") this.componentsString = head;
    else if (Array.isArray(head)) this.#steps = head.map(stepOf);
    else this.#steps = [stepOf(head), ...(rest instanceof Path ? rest.#steps : [])];
  }

  /** The path that leads nowhere else. */
  static get self(): Path {
    return new Path([], true);
  }

  /** As text, which begins with a dot where it leads from where one stands. */
  get componentsString(): string {
    return `${this.#isRelative ? "." : ""}${this.#steps.join(".")}`;
  }

  set componentsString(value: string) {
    this.#isRelative = value.startsWith(".");
    const written = value.slice(this.#isRelative ? 1 : 0);
    this.#steps =
      written === "" ? [] : written.split(".").map((each) => (/^\d+$/.test(each) ? +each : each));
  }

  toString(): string {
    return this.componentsString;
  }

  get isRelative(): boolean {
    return this.#isRelative;
  }

  get length(): number {
    return this.#steps.length;
  }

  get componentCount(): number {
    return this.length;
  }

  /** The step at an index; `undefined` beyond the last. */
  GetComponent(index: number): PathComponent {
    return this.#componentAt(index) as PathComponent;
  }

  #componentAt(index: number): PathComponent | undefined {
    const step = this.#steps[index];
    return step === undefined ? undefined : new PathComponent(step);
  }

  get head(): PathComponent | null {
    return this.#componentAt(0) ?? null;
  }

  get lastComponent(): PathComponent | null {
    return this.#componentAt(this.length - 1) ?? null;
  }

  /** What follows the first step; `Path.self` where nothing does. */
  get tail(): Path {
    return this.length > 1 ? pathOf(this.#steps.slice(1)) : Path.self;
  }

  get containsNamedComponent(): boolean {
    return this.#steps.some((step) => typeof step === "string");
  }

  /** Where one comes by another path from here: each `^` at its beginning takes off a step. */
  PathByAppendingPath(pathToAppend: Path): Path {
    const steps = [...this.#steps];
    const more = [...pathToAppend.#steps];
    while (more[0] === OUT) {
      more.shift();
      steps.pop();
    }
    return pathOf([...steps, ...more]);
  }

  PathByAppendingComponent(c: PathComponent): Path {
    return pathOf([...this.#steps, stepOf(c)]);
  }

  Equals(otherPath: Path | null): boolean {
    return otherPath instanceof Path && otherPath.componentsString === this.componentsString;
  }
}

function stepOf(component: PathComponent): Step {
  return component.name ?? component.index;
}

function pathOf(steps: readonly Step[]): Path {
  return new Path(steps.map((step) => new PathComponent(step)));
}

// biome-ignore lint/style/noNamespace: a type that inkjs's hosts name `Path.Component`; nothing of it is left when run.
export declare namespace Path {
  export type Component = PathComponent;
}
