/**
 * Runs one host program on inkjs and on our stand-in, and notes what each shows it.
 *
 * A script never knows which of the two it has. It is written against our types: inkjs's own
 * cannot be found by Node's rules, and types.test.ts compares the two. What is thrown is caught at
 * once, and of its message only whether key words are in it is compared.
 */
import * as inkjs from "inkjs/full";
import { expect } from "vitest";
import * as standIn from "../../src/inkjs/index.ts";

export type Api = typeof standIn;
export type Story = standIn.Story;

/** What a script has in hand. */
export interface Host {
  readonly api: Api;
  /** Compiles a story; what is reported is noted. */
  readonly compile: (source: string) => Story;
  /** The same, by way of JSON, so that nothing is known of the source. */
  readonly load: (source: string) => Story;
  /** Notes something down. */
  readonly note: (...values: unknown[]) => void;
  /** Does something and notes what came of it; thrown, whether the message has the words. */
  readonly attempt: (name: string, what: () => unknown, words?: RegExp) => void;
  /** Reads to the next choice or the end, and notes every line and every choice. */
  readonly read: (story: Story) => void;
}

/** Runs a script on both sides and insists that they show the same. */
export function expectAlike(script: (host: Host) => void): string[] {
  const theirs = run(inkjs as unknown as Api, script);
  const ours = run(standIn, script);
  expect(ours.join("\n")).toBe(theirs.join("\n"));
  expect(theirs.length).toBeGreaterThan(0);
  return theirs;
}

/** Runs a script on one side; gives back what it noted. */
export function run(api: Api, script: (host: Host) => void): string[] {
  const notes: string[] = [];
  const note = (...values: unknown[]): void => {
    notes.push(values.map(show).join(" "));
  };
  const compile = (source: string): Story => {
    const options = new api.CompilerOptions(null, [], false, (message, type) =>
      note("compiler", type, keyWords(message)),
    );
    return new api.Compiler(source, options).Compile();
  };
  const host: Host = {
    api,
    note,
    compile,
    load: (source) => new api.Story(compile(source).ToJson() as string),
    attempt: (name, what, words) => {
      try {
        note(`${name}:`, what());
      } catch (error) {
        const said = words === undefined ? "" : ` and says so: ${words.test(messageOf(error))}`;
        note(`${name}: throws${said}`);
      }
    },
    read: (story) => {
      while (story.canContinue) {
        note("line", story.Continue(), story.currentText, story.currentTags, story.canContinue);
      }
      for (const choice of story.currentChoices) {
        note("choice", choice.index, choice.text, choice.tags, choice.pathStringOnChoice);
      }
    },
  };
  try {
    script(host);
  } catch (error) {
    // What is thrown must not be shown whole: it would bring inkjs's source along.
    notes.push(`the script broke: ${messageOf(error)}`);
  }
  return notes;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The first words of a message, without its place: what hosts and people know it by. */
export function keyWords(message: string): string {
  const text = message.replace(/^[A-Z ]+: (?:'[^']*' )?(?:line \d+: )?/, "");
  return (text.match(/[A-Za-z]+/g) ?? []).slice(0, 3).join(" ");
}

/** A value in one form, whoever made it. */
export function show(value: unknown): string {
  if (value === undefined) return "undefined";
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) {
    return typeof value === "number" ? String(value) : JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (value instanceof Map) return showList(value as Map<string, number>);
  if ("componentsString" in value) return `-> ${String(value)}`;
  if ("Key" in value && "Value" in value) return `${String(value.Key)}=${String(value.Value)}`;
  if ("fullName" in value) return `item ${String(value.fullName)}`;
  if ("returned" in value && "output" in value) {
    return `${show(value.returned)} with ${show(value.output)}`;
  }
  return Object.prototype.toString.call(value);
}

function showList(list: Map<string, number>): string {
  const items = [...list].map(([key, number]) => {
    const { originName, itemName } = JSON.parse(key) as Record<string, string>;
    return `${originName}.${itemName}=${number}`;
  });
  const { originNames } = list as unknown as { originNames?: string[] };
  return `(${items.join(", ")}) of ${[...new Set(originNames ?? [])].join(", ")}`;
}
