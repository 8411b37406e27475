/**
 * The values under way while code is written: what the engine keeps on its stack, as JavaScript.
 *
 * A value is a tag and a payload, each an expression or a constant. It is worked out as late as
 * may be, so that what is only printed, and in silence thrown away, is never written. Promises
 * that everything that may go wrong or be changed meanwhile is worked out in the story's order
 * (`settle`), and that only whole numbers ever get into the text that is written.
 */
import { BOOL, INT } from "../engine/value.ts";

export interface Value {
  /** Its tag where that is known, else −1. */
  readonly kind: number;
  readonly tag: string;
  readonly payload: string;
  /** Of a truth value: the same as a condition. */
  readonly condition?: string;
  /** Whether working it out may go wrong. */
  readonly isRisky: boolean;
  /** Whether it depends on when it is worked out, or costs something to do twice. */
  readonly isOpen: boolean;
  /** Its number, where it is a constant. */
  readonly constant?: number;
}

/** A whole number as text; the only way in which anything of a program gets into the text. */
export function int(value: number | undefined): string {
  if (value === undefined || !Number.isInteger(value)) throw new RangeError("not a whole number");
  return value < 0 ? `(${value})` : String(value);
}

export function constant(kind: number, payload: number): Value {
  return {
    kind,
    tag: int(kind),
    payload: int(payload),
    isRisky: false,
    isOpen: false,
    constant: payload,
  };
}

/** A condition that was worked out, as the story's `true` or `false`. */
export function truth(condition: string, isRisky: boolean): Value {
  return {
    kind: BOOL,
    tag: int(BOOL),
    payload: `(${condition}?1:0)`,
    condition,
    isRisky,
    isOpen: true,
  };
}

export function whole(payload: string, isRisky = false): Value {
  return { kind: INT, tag: int(INT), payload, isRisky, isOpen: true };
}

/** A value whose tag and payload lie in cells that the story may change. */
export function cell(at: number): Value {
  return {
    kind: -1,
    tag: `C[${int(at)}]`,
    payload: `C[${int(at + 1)}]`,
    isRisky: false,
    isOpen: true,
  };
}

/** Gives out names for what is worked out. */
export class Names {
  #count = 0;

  next(): string {
    return `v${this.#count++}`;
  }
}

export class Values {
  readonly #names: Names;
  readonly #write: (text: string) => void;
  #stack: Value[];

  constructor(names: Names, write: (text: string) => void, stack: readonly Value[] = []) {
    this.#names = names;
    this.#write = write;
    this.#stack = [...stack];
  }

  get all(): readonly Value[] {
    return this.#stack;
  }

  push(value: Value): void {
    this.#stack.push(value);
  }

  /** The value on top; where this code has pushed none, what was pushed before it. */
  pop(): Value {
    const value = this.#stack.pop();
    if (value !== undefined) return value;
    const name = this.#names.next();
    this.#write(`M.ep-=2;const ${name}t=M.evals[M.ep],${name}=M.evals[M.ep+1];`);
    return { kind: -1, tag: `${name}t`, payload: name, isRisky: false, isOpen: false };
  }

  /** Throws the value on top away. */
  drop(): void {
    const value = this.#stack.pop();
    if (value === undefined) this.#write("M.ep-=2;");
    else if (value.isRisky) {
      this.settle();
      this.#write(`${value.payload};`);
    }
  }

  /** A value by a name, so that it can be used twice and nothing changes it. */
  named(value: Value): Value {
    if (!value.isOpen) return value;
    if (value.isRisky) this.settle();
    const name = this.#names.next();
    if (value.kind >= 0) {
      if (value.condition !== undefined) {
        this.#write(`const ${name}=${value.condition};`);
        return {
          ...value,
          payload: `(${name}?1:0)`,
          condition: name,
          isRisky: false,
          isOpen: false,
        };
      }
      this.#write(`const ${name}=${value.payload};`);
      return { ...value, payload: name, isRisky: false, isOpen: false };
    }
    this.#write(`const ${name}t=${value.tag},${name}=${value.payload};`);
    return { ...value, tag: `${name}t`, payload: name, isRisky: false, isOpen: false };
  }

  /** Works out everything under way, before something is done that it might depend on. */
  settle(): void {
    const stack = this.#stack;
    // What is worked out may settle what is below it: from the bottom, nothing is left to do.
    for (let i = 0; i < stack.length; i++) {
      const value = stack[i] as Value;
      if (!value.isOpen) continue;
      this.#stack = [];
      stack[i] = this.named(value);
      this.#stack = stack;
    }
  }

  /** Hands everything under way over to the machine. */
  spill(): void {
    this.settle();
    if (this.#stack.length === 0) return;
    this.#write("{const e=M.evals,p=M.ep;");
    for (const [i, value] of this.#stack.entries()) {
      this.#write(`e[p+${int(i * 2)}]=${value.tag};e[p+${int(i * 2 + 1)}]=${value.payload};`);
    }
    this.#write(`M.ep=p+${int(this.#stack.length * 2)};}`);
    this.#stack = [];
  }
}
