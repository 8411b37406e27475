/**
 * A story's variables as a host of inkjs sees them: properties of an object.
 */
import type { Whatever } from "./any.ts";
import type { InkValue } from "./values.ts";
import type { Variables } from "./variables.ts";

/** A variable's value as `ObserveVariableChange` gives it. */
export interface ObservedValue {
  readonly value: InkValue;
  readonly valueObject: InkValue;
  toString(): string;
}

export class VariablesState {
  /** A variable of the story, by its name; `null` where there is none. */
  [name: string]: Whatever;
  readonly #variables: Variables;

  /** Gives back an object whose properties are the story's variables. */
  constructor(variables: Variables) {
    this.#variables = variables;
    // biome-ignore lint/correctness/noConstructorReturn: what a host holds has every variable as a property.
    return new Proxy(this, {
      get: (face, key) => {
        const value = typeof key === "string" ? variables.get(key) : undefined;
        if (value !== undefined) return value;
        // Methods work on the object itself, which alone has private fields.
        const member: unknown = Reflect.get(face, key, face);
        if (typeof member === "function" && key !== "constructor") return member.bind(face);
        return member ?? null;
      },
      set: (_face, key, value) => {
        variables.set(String(key), value);
        return true;
      },
      has: (face, key) => (typeof key === "string" && variables.has(key)) || Reflect.has(face, key),
      ownKeys: () => variables.names(),
      getOwnPropertyDescriptor: (_face, key) =>
        typeof key === "string" && variables.has(key)
          ? { value: variables.get(key), writable: true, enumerable: true, configurable: true }
          : undefined,
      defineProperty: (_face, key, { value }) => {
        variables.set(String(key), value);
        return true;
      },
      // A story keeps its variables.
      deleteProperty: () => true,
    });
  }

  /** Reads a variable, `null` where there is none of the name; with a value, sets it. */
  $(variableName: string): InkValue | null;
  $(variableName: string, value: InkValue | null): void;
  $(variableName: string, ...values: (InkValue | null)[]): InkValue | null | undefined {
    if (values.length === 0) return this.#variables.get(variableName) ?? null;
    this.#variables.set(variableName, values[0]);
    return undefined;
  }

  GlobalVariableExistsWithName(name: string): boolean {
    return this.#variables.has(name);
  }

  /** The variables with their values, as they are now: private to inkjs, but its clients use it. */
  get _globalVariables(): Map<string, ObservedValue> {
    return new Map(
      this.#variables.names().map((name) => [name, observed(this.#variables.get(name) ?? 0)]),
    );
  }

  /** Has `callback` told of every variable that changes. */
  ObserveVariableChange(callback: (variableName: string, newValue: ObservedValue) => void): void {
    this.#variables.listen((name, value: InkValue) => {
      callback(name, observed(value));
    });
  }
}

function observed(value: InkValue): ObservedValue {
  return { value, valueObject: value, toString: () => String(value) };
}
