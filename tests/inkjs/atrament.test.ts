/**
 * A real client: `@atrament/core` takes `Story` as an argument, and plays, saves, loads and goes
 * back to checkpoints with ours as it does with inkjs's.
 */
import { createRequire } from "node:module";
import { Compiler as TheirCompiler, Story as TheirStory } from "inkjs/full";
import { describe, expect, it } from "vitest";
import { Story } from "../../src/inkjs/index.ts";
import { makeRandom } from "../support/random.ts";
import { describeShared } from "../support/shared-data.ts";
import { sharedStories } from "../support/shared-files.ts";

const require = createRequire(import.meta.url);

interface Scene {
  readonly content: readonly { readonly text: string; readonly tags: object }[];
  readonly tags: object;
  readonly choices: readonly {
    readonly id: number;
    readonly choice: string;
    readonly tags: object;
  }[];
}

/** As much of atrament as is used here. */
interface Atrament {
  defineInterfaces(interfaces: object): void;
  init(story: unknown, configuration: object): void;
  on(event: string, listener: (event: unknown) => void): void;
  readonly state: { get(): { scenes: Scene[]; vars: object; metadata: object } };
  readonly game: {
    init(path: string, file: string): Promise<void>;
    start(slot?: string): Promise<void>;
    load(slot: string): Promise<void>;
    saveGame(name: string): Promise<void>;
    saveCheckpoint(name: string): Promise<void>;
    restartFromCheckpoint(name: string): Promise<void>;
    listSaves(): Promise<readonly { id: string; type: string; name: string }[]>;
    getSaveSlotKey(of: { name: string; type: string }): string;
    continueStory(): void;
    makeChoice(id: number): void;
    readonly SAVE_GAME: string;
  };
  readonly ink: {
    getVariables(): Record<string, unknown>;
    getGlobalTags(): object;
    onError(callback: (event: unknown) => void): void;
  };
}

/** An atrament of its own: the module keeps one game. */
function freshAtrament(): Atrament {
  const path = require.resolve("@atrament/core");
  delete require.cache[path];
  const module = require(path) as Atrament | { default: Atrament };
  return "default" in module ? module.default : module;
}

/** Somewhere to keep things, as atrament asks for it. */
function interfacesFor(json: string): object {
  const kept = new Map<string, string>();
  const state: Record<string, Record<string, unknown> | unknown[]> = {};
  const reset = (): void => {
    Object.assign(state, { settings: {}, game: {}, metadata: {}, scenes: [], vars: {} });
  };
  reset();
  const part = (key: string): Record<string, unknown> => state[key] as Record<string, unknown>;
  return {
    loader: {
      init: async () => {},
      getAssetPath: (file: string) => file,
      loadInk: async () => json,
    },
    persistent: {
      init: () => {},
      exists: async (key: string) => kept.has(key),
      get: async (key: string) => JSON.parse(kept.get(key) ?? "null"),
      set: async (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
      remove: async (key: string) => void kept.delete(key),
      keys: async () => [...kept.keys()],
    },
    sound: Object.fromEntries(
      ["init", "mute", "isMuted", "setVolume", "getVolume", "playSound", "stopSound"]
        .concat(["playMusic", "stopMusic"])
        .map((name) => [name, () => {}]),
    ),
    state: {
      reset,
      store: () => state,
      get: () => state,
      setKey: (key: string, value: unknown[]) => {
        state[key] = value;
      },
      toggleKey: () => {},
      appendKey: (key: string, value: unknown) => {
        state[key] = [...(state[key] as unknown[]), value];
      },
      setSubkey: (key: string, subkey: string, value: unknown) => {
        part(key)[subkey] = value;
      },
      toggleSubkey: (key: string, subkey: string) => {
        part(key)[subkey] = part(key)[subkey] !== true;
      },
      appendSubkey: (key: string, subkey: string, value: unknown) => {
        part(key)[subkey] = [...((part(key)[subkey] as unknown[]) ?? []), value];
      },
    },
  };
}

/** A story that begins with a seed: atrament begins to read before anybody can set one. */
function seeded<T extends new (json: string) => { state: { storySeed: number } }>(
  story: T,
  seed: number,
): unknown {
  return class extends (story as new (json: string) => { state: { storySeed: number } }) {
    constructor(json: string) {
      super(json);
      this.state.storySeed = seed;
    }
  };
}

/** Plays a while; gives back everything that a player would see. */
async function play(story: unknown, json: string, seed: number): Promise<string[]> {
  const atrament = freshAtrament();
  const seen: string[] = [];
  const note = (...values: unknown[]): void => {
    seen.push(values.map((value) => JSON.stringify(value)).join(" "));
  };
  atrament.defineInterfaces(interfacesFor(json));
  atrament.init(story, { applicationID: "keepsake-test", settings: { volume: 5 } });
  await atrament.game.init("/stories", "story.json");
  await atrament.game.start();
  atrament.ink.onError((event) => note("error", event));
  const random = makeRandom(seed);
  const turn = (): boolean => {
    atrament.game.continueStory();
    const { scenes, vars, metadata } = atrament.state.get();
    const scene = scenes.at(-1);
    note("scene", scene?.content, scene?.tags, scenes.length, metadata, Object.keys(vars));
    note(scene?.choices.map(({ id, choice, tags }) => [id, choice, tags]));
    for (const [name, value] of Object.entries(atrament.ink.getVariables()))
      note(name, String(value));
    const count = scene?.choices.length ?? 0;
    if (count === 0) return false;
    atrament.game.makeChoice(random.int(0, count - 1));
    return true;
  };
  const turns = (count: number): void => {
    for (let i = 0; i < count; i++) if (!turn()) return;
  };

  note(atrament.ink.getGlobalTags());
  turns(3);
  atrament.game.continueStory();
  await atrament.game.saveGame("first");
  atrament.game.makeChoice(0);
  turns(2);
  atrament.game.continueStory();
  await atrament.game.saveCheckpoint("second");
  note((await atrament.game.listSaves()).map(({ type, name }) => [type, name]));
  turns(3);
  const slot = atrament.game.getSaveSlotKey({ name: "first", type: atrament.game.SAVE_GAME });
  await atrament.game.load(slot);
  note("loaded", atrament.state.get().scenes.length);
  turns(4);
  await atrament.game.restartFromCheckpoint("second");
  note("back at the checkpoint", atrament.state.get().scenes.length);
  turns(30);
  return seen;
}

async function expectAlike(source: string): Promise<string[]> {
  const json = new TheirCompiler(source).Compile().ToJson() as string;
  let longest: string[] = [];
  for (const seed of [1, 2, 3]) {
    const theirs = await play(seeded(TheirStory, seed), json, seed);
    const ours = await play(seeded(Story, seed), json, seed);
    expect(ours).toEqual(theirs);
    if (ours.length > longest.length) longest = ours;
  }
  return longest;
}

describe("atrament", () => {
  it("plays a story with its own tags, saves and checkpoints as with inkjs", async () => {
    const seen = await expectAlike(
      `# title: The Ferry
# observe: gold
# autosave: false
VAR gold = 3
LIST Bag = rope, (lamp), coin
-> bank
=== bank
The river is wide. # CLEAR
{~Mist.|Rain.|Sun.} You have {gold} gold and {Bag}. # IMAGE: river.jpg
+ [Pay # UNCLICKABLE] -> pay
+ Wait # slow
  ~ gold = gold + RANDOM(1, 3)
  -> bank
+ {Bag !? rope} [Look for rope]
  ~ Bag += rope
  You find some. # PLAY_SOUND: rope.mp3
  -> bank
+ {gold > 9} [Leave] -> END
=== pay
~ gold = gold - 1
The ferryman nods. # CHECKPOINT: paid
+ [Cross] Across! -> bank
+ [Stay] -> bank
`,
    );
    expect(seen.length).toBeGreaterThan(60);
    expect(seen.some((line) => line.includes('["checkpoint","second"]'))).toBe(true);
  });
});

describeShared("atrament", () => {
  it("plays The Intercept as with inkjs, saved, loaded and back at a checkpoint", async () => {
    const story = sharedStories().find(({ name }) => name === "the-intercept");
    if (story === undefined) throw new Error("the-intercept is not among the shared stories");
    const seen = await expectAlike(story.source.main);
    expect(seen.length).toBeGreaterThan(200);
  });
});
