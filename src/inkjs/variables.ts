/**
 * A story's variables behind the face that hosts see: reading, setting and watching them.
 *
 * Promises that whoever watches is told after a line, before the host gets that line, once of
 * each variable that the line assigned to, in the order of the assignments; and at once when the
 * host itself sets one, be it to the value that it had.
 */
import { LIST } from "../engine/value.ts";
import { retainOrigins } from "../engine/variables.ts";
import type { Whatever } from "./any.ts";
import { StoryException } from "./error-type.ts";
import { InkList } from "./ink-list.ts";
import type { Playing } from "./playing.ts";
import { engineFromInk, type InkValue, inkValue } from "./values.ts";
import { Watching } from "./watching.ts";

/** Told of a variable's new value. */
export type VariableObserver = (variableName: string, newValue: Whatever) => void;

export class Variables {
  readonly #playing: Playing;
  /** Cells by name. */
  readonly #cells: ReadonlyMap<string, number>;
  readonly #observers = new Map<string, VariableObserver[]>();
  /** Who hears of every variable. */
  readonly #listeners: VariableObserver[] = [];
  /** Notices assignments, from when the first comes to watch. */
  watching: Watching | undefined;
  /** Tags and payloads as they were when last told. */
  #known: Int32Array = new Int32Array(0);

  constructor(playing: Playing) {
    this.#playing = playing;
    const { globals, layout } = playing.program;
    this.#cells = new Map(globals.map((name, i) => [name, layout.globalsAt + i * 2]));
  }

  has(name: string): boolean {
    return this.#cells.has(name);
  }

  names(): string[] {
    return [...this.#cells.keys()];
  }

  /** A variable's value; `undefined` for a name that the story does not declare. */
  get(name: string): InkValue | undefined {
    const cell = this.#cells.get(name);
    if (cell === undefined) return undefined;
    const { machine, lists } = this.#playing;
    const { cells } = machine;
    const payload = cells[cell + 1] as number;
    const value = inkValue(machine, lists, cells[cell] as number, payload) ?? 0;
    if (value instanceof InkList) {
      // Changed in place, it is the variable's new value, unless that has long been another.
      let last = payload;
      InkList.tellChanges(value, (list) => {
        if (cells[cell] !== LIST || cells[cell + 1] !== last) return;
        this.set(name, list);
        last = cells[cell + 1] as number;
      });
    }
    return value;
  }

  /** Sets a variable; what is no value counts as 0. Throws for an unknown name or type. */
  set(name: string, value: unknown): void {
    const cell = this.#cells.get(name);
    if (cell === undefined) {
      throw new StoryException(
        `Cannot assign to a variable (${name}) that hasn't been declared in the story`,
      );
    }
    const { machine } = this.#playing;
    const { cells, result } = machine;
    engineFromInk(machine, value ?? 0, result, "Invalid value passed to VariableState: ");
    let { payload } = result;
    if (result.tag === LIST) {
      payload = retainOrigins(machine, cells[cell] as number, cells[cell + 1] as number, payload);
    }
    cells[cell] = result.tag;
    cells[cell + 1] = payload;
    if (this.watching === undefined) return;
    this.watching.noticeHost(cell);
    this.#tellOf(name, cell);
  }

  // ─── Watching ─────────────────────────────────────────────────────────────────────────────

  /** Throws for a name that the story does not declare. */
  observe(name: string, observer: VariableObserver): void {
    if (!this.has(name)) {
      throw new Error(
        `Cannot observe variable '${name}' because it wasn't declared in the ink story.`,
      );
    }
    const observers = this.#observers.get(name);
    if (observers === undefined) this.#observers.set(name, [observer]);
    else observers.push(observer);
    this.#watch();
  }

  listen(listener: VariableObserver): void {
    this.#listeners.push(listener);
    this.#watch();
  }

  /** Of one variable or of all; one observer, once for each variable, or all of them. */
  unobserve(observer: VariableObserver | undefined, name: string | undefined): void {
    for (const [watched, observers] of this.#observers) {
      if (name !== undefined && name !== watched) continue;
      if (observer === undefined) {
        if (name !== undefined) this.#observers.delete(watched);
        continue;
      }
      const at = observers.indexOf(observer);
      if (at >= 0) observers.splice(at, 1);
      if (observers.length === 0) this.#observers.delete(watched);
    }
  }

  #watch(): void {
    if (this.watching !== undefined) return;
    this.watching = new Watching(this.#playing.machine);
    this.settle();
  }

  /** Tells whoever watches what was assigned to since; `all` tells of every variable. */
  tell(all = false): void {
    if (this.watching === undefined) return;
    const assigned = this.watching.take();
    const { cells } = this.#playing.machine;
    const { globals, layout } = this.#playing.program;
    if (assigned.size === 0 && !all && !this.#hasChanged()) return;
    // What a reference to a variable was used to assign to comes after the rest.
    const known = this.#known;
    for (const cell of this.#cells.values()) {
      const at = cell - layout.globalsAt;
      if (all || cells[cell] !== known[at] || cells[cell + 1] !== known[at + 1]) assigned.add(cell);
    }
    for (const cell of assigned) this.#tellOf(globals[(cell - layout.globalsAt) >> 1] ?? "", cell);
  }

  #hasChanged(): boolean {
    const { cells } = this.#playing.machine;
    const { globalsAt } = this.#playing.program.layout;
    return this.#known.some((value, i) => value !== cells[globalsAt + i]);
  }

  /** Takes the values as they are for known, without telling anybody. */
  settle(): void {
    if (this.watching === undefined) return;
    this.watching.take();
    const { program, machine } = this.#playing;
    const { globalsAt } = program.layout;
    this.#known = machine.cells.slice(globalsAt, globalsAt + program.globals.length * 2);
  }

  #tellOf(name: string, cell: number): void {
    const { machine, program } = this.#playing;
    const at = cell - program.layout.globalsAt;
    this.#known[at] = machine.cells[cell] as number;
    this.#known[at + 1] = machine.cells[cell + 1] as number;
    const observers = this.#observers.get(name);
    if (observers === undefined && this.#listeners.length === 0) return;
    // A copy: an observer may take itself off.
    for (const tell of [...this.#listeners, ...(observers ?? [])]) tell(name, this.get(name));
  }
}
