/**
 * Plays ink with inkjs, as the oracle that our own engine is compared with.
 *
 * Owns the one place in the tests that runs inkjs. inkjs is a black box: it is only called,
 * and of what it throws only the message is kept. It has no limit on steps of its own, so
 * every line is generated within so much time; a story that goes over is cut
 * with `why: "time"` and should then not be compared at all.
 */
import { Compiler, CompilerOptions, type InkList, Story } from "inkjs/full";
import {
  type CompileMessage,
  type Event,
  inOrder,
  type Opened,
  type OpenOptions,
  type Player,
  type PlayRequest,
  type Source,
  type Transcript,
} from "./transcript.ts";

/** How long one line may take before the story counts as endless. */
const LINE_LIMIT_MS = 400;

/** inkjs from npm. */
export const inkjsPlayer: Player = { name: "inkjs", open: openWithInkjs };

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function openWithInkjs(source: Source, options: OpenOptions): Opened {
  const messages: CompileMessage[] = [];
  const handler = {
    ResolveInkFilename: (name: string): string => name,
    LoadInkFileContents: (name: string): string => {
      const text = source.files[name];
      if (text === undefined) throw new Error(`no file named ${name}`);
      return text;
    },
  };
  let story: Story;
  try {
    const compiler = new Compiler(
      source.main,
      new CompilerOptions(
        null,
        [],
        options.countAllVisits,
        (text: string, type: number) => {
          messages.push(readCompileMessage(text, type));
        },
        handler,
      ),
    );
    story = compiler.Compile() as unknown as Story;
  } catch (error) {
    // "Compilation failed" comes with its errors told already; anything else is inkjs's own.
    if (messages.some((message) => message.severity === "error")) return { ok: false, messages };
    return { ok: "crash", text: messageOf(error) };
  }
  if (messages.some((message) => message.severity === "error")) return { ok: false, messages };
  let text: string;
  // Taken at once: playing must not be able to change it.
  try {
    text = story.ToJson() as string;
  } catch (error) {
    return { ok: "crash", text: messageOf(error) };
  }
  const json: unknown = JSON.parse(text);
  const names = globalNames(json);
  return {
    ok: true,
    messages,
    json: () => json,
    text: () => text,
    play: (request) => playStory(story, names, request),
  };
}

/**
 * A story that was compiled before, by whomever. Here `reload` holds for inkjs too. Throws, with
 * the message only, where inkjs does.
 */
export function openJsonWithInkjs(text: string): Pick<Opened & { ok: true }, "play"> {
  let story: Story;
  try {
    story = new Story(text);
  } catch (error) {
    throw new Error(`inkjs: ${messageOf(error)}`);
  }
  const names = globalNames(JSON.parse(text));
  return {
    play: (request) => playStory(story, names, request, request.disturb === "reload"),
  };
}

function readCompileMessage(text: string, type: number): CompileMessage {
  const match = /^(?:ERROR|WARNING|TODO): (?:'[^']*' )?(?:line (\d+): )?([\s\S]*)$/.exec(text);
  return {
    severity: type === 2 ? "error" : type === 1 ? "warning" : "note",
    line: match?.[1] === undefined ? 0 : Number(match[1]),
    text: match?.[2] ?? text,
  };
}

function playStory(
  story: Story,
  names: readonly string[],
  request: PlayRequest,
  reloads = false,
): Transcript {
  const events: Event[] = [];
  const faults: Event[] = [];
  const choose = request.chooser();
  let turns = 0;
  let lines = 0;
  let steps = 0;
  if (endless.has(story)) return { events: [{ kind: "cut", why: "time" }], variables: {}, turn: 0 };
  story.allowExternalFunctionFallbacks = true;
  story.onError = (text: string, type: number) => {
    faults.push(readFault(text, type));
  };
  try {
    story.ResetState();
    story.state.storySeed = request.storySeed;
    for (;;) {
      while (story.canContinue) {
        if (lines >= request.maxLines) {
          events.push(...inOrder(faults), { kind: "cut", why: "lines" });
          return finish(story, names, events);
        }
        // A story may go on for ever without a line that shows.
        const limit = request.lineLimitMs ?? LINE_LIMIT_MS;
        if (steps++ > request.maxLines * 10 || !continueWithin(story, limit)) {
          events.push({ kind: "cut", why: "time" });
          endless.add(story);
          return { events, variables: {}, turn: 0 };
        }
        const text = (story.currentText ?? "").replace(/\n$/, "");
        const tags = [...(story.currentTags ?? [])];
        if (text === "" && tags.length === 0) continue;
        events.push({ kind: "line", text, tags });
        lines++;
      }
      events.push(...inOrder(faults.splice(0)));
      const choices = story.currentChoices;
      if (choices.length === 0) return finish(story, names, events);
      events.push({
        kind: "choices",
        choices: choices.map((choice: { text: string; tags: string[] | null }) => ({
          text: choice.text,
          tags: [...(choice.tags ?? [])],
        })),
      });
      if (turns >= request.maxTurns) {
        events.push({ kind: "cut", why: "turns" });
        return finish(story, names, events);
      }
      const index = choose(choices.length, turns++);
      if (index === undefined) return finish(story, names, events);
      events.push({ kind: "chosen", index });
      if (reloads) {
        const saved = story.state.ToJson();
        story.ResetState();
        story.state.LoadJson(saved);
      }
      story.ChooseChoiceIndex(index);
    }
  } catch (error) {
    // What a turn told before it broke down says nothing.
    events.push({ kind: "crash", text: messageOf(error) });
    return { events, variables: {}, turn: 0 };
  }
}

/** Stories left in the middle of a line, which cannot be begun again. */
const endless = new WeakSet<object>();

function continueWithin(story: Story, limit: number): boolean {
  // All at once: where inkjs stops in the midst of a line and goes on, it warns once more, and a
  // machine with much to do would tell other transcripts than a quiet one.
  story.ContinueAsync(limit);
  return story.asyncContinueComplete;
}

function readFault(text: string, type: number): Event {
  // Where it happened: a line, or, for a story without its source, a path.
  const match =
    /^RUNTIME (?:ERROR|WARNING): (?:'[^']*' line \d+: |\(Ink Pointer -> [^)]*\): )?([\s\S]*)$/.exec(
      text,
    );
  return { kind: type === 2 ? "error" : "warning", text: match?.[1] ?? text };
}

function finish(story: Story, names: readonly string[], events: readonly Event[]): Transcript {
  const variables: Record<string, string> = {};
  const state = story.variablesState as unknown as Record<string, unknown>;
  for (const name of names) variables[name] = showInkjsValue(state[name]);
  return { events, variables, turn: story.state.currentTurnIndex };
}

/** The names of the global variables, read from the compiled story. */
function globalNames(json: unknown): string[] {
  const names: string[] = [];
  const named = (json as { root: unknown[] }).root.at(-1) as Record<string, unknown[]> | null;
  for (const command of named?.["global decl"] ?? [])
    if (typeof command === "object" && command !== null && "VAR=" in command)
      names.push(String((command as { "VAR=": unknown })["VAR="]));
  return names;
}

/**
 * A value as text: `true`, `5`, `"words"`, `(L.a=1, L.b=2) of L`, `-> knot`. The number of an
 * item is in it, because two lists may hold an item of the same name.
 */
function showInkjsValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Map) {
    const list = value as unknown as InkList;
    const items: string[] = [];
    for (const [key, number] of value as Map<string, number>) {
      const { originName, itemName } = JSON.parse(key) as {
        originName: string;
        itemName: string;
      };
      items.push(`${originName}.${itemName}=${number}`);
    }
    // inkjs names an origin once for each item that the list once held.
    const origins = items.length > 0 ? [] : [...new Set(list.originNames ?? [])].sort();
    return `(${items.sort().join(", ")})${origins.length > 0 ? ` of ${origins.join(", ")}` : ""}`;
  }
  return `-> ${String(value)}`;
}
