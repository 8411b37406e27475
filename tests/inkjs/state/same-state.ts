/**
 * Says where two states of one moment differ, ours and inkjs's.
 *
 * They are the same but for: the numbers of threads, the order of names, which piece of output
 * a word came in, leftovers of `$r`, what ink was at before (but for choices), an empty list that
 * only remembers other LISTs, how often the root was visited (no story can ask), and several
 * places that are one in code. A place is therefore compared by the instruction it stands for.
 */
import type { Moment } from "../../../src/inkjs/state/index.ts";
import {
  noteOfPlace,
  type Places,
  placesOf,
  rowAround,
  rowAtPath,
} from "../../../src/inkjs/state/places.ts";

type Json = Record<string, unknown>;

/** In a few words, what is different; `undefined` for nothing. */
export function sameState(moment: Moment, ours: string, theirs: string): string | undefined {
  const places = placesOf(moment.machine.program, moment.tree);
  const a = flatten(places, JSON.parse(ours) as Json);
  const b = flatten(places, JSON.parse(theirs) as Json);
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const left = a[key];
    const right = b[key];
    if (left === right || key === "visitCounts.") continue;
    // Ours says so where an empty list remembers more than it did at first.
    if (
      right === undefined &&
      key.startsWith("variablesState.") &&
      left?.startsWith('{"list":{}')
    ) {
      continue;
    }
    // Ours does not count calls to what stands in for a host's function; no story can ask.
    const { externals } = moment.machine.program;
    if (externals.some(({ name }) => key === `visitCounts.${name}`)) continue;
    return `${key}: ours ${left}, theirs ${right}`;
  }
  return undefined;
}

function flatten(places: Places, state: Json): Record<string, string> {
  const flat: Record<string, string> = {};
  const put = (key: string, value: unknown): void => {
    flat[key] = JSON.stringify(value);
  };
  for (const key of ["variablesState", "visitCounts", "turnIndices"]) {
    for (const [name, value] of Object.entries(state[key] as Json)) {
      put(`${key}.${name}`, plainValue(value));
    }
  }
  for (const key of [
    "currentFlowName",
    "evalStack",
    "turnIdx",
    "storySeed",
    "previousRandom",
    "inkSaveVersion",
    "inkFormatVersion",
  ]) {
    put(key, state[key]);
  }
  for (const [name, flow] of Object.entries(state["flows"] as Record<string, Json>)) {
    flattenFlow(places, flow, (key, value) => put(`${name}.${key}`, value));
  }
  return flat;
}

function flattenFlow(places: Places, flow: Json, put: (key: string, value: unknown) => void): void {
  const { threads } = flow["callstack"] as { threads: Json[] };
  threads.forEach((thread, i) => {
    flattenFrames(places, thread, (key, value) => put(`thread ${i} ${key}`, value));
  });
  const others = (flow["choiceThreads"] ?? {}) as Record<string, Json>;
  (flow["currentChoices"] as Json[]).forEach((choice, i) => {
    // Its index is set in inkjs when the host asks for the choices, and 0 before.
    const { originalThreadIndex, index: _, ...rest } = choice;
    put(`choice ${i}`, rest);
    const thread =
      threads.find((each) => each["threadIndex"] === originalThreadIndex) ??
      (others[String(originalThreadIndex)] as Json);
    flattenFrames(places, thread, (key, value) => put(`choice ${i} ${key}`, value));
    const previous = thread["previousContentObject"];
    const target = rowAtPath(places, choice["targetPath"] as string);
    put(`choice ${i} counts`, countsFrom(places, previous, target));
  });
}

/** The containers around a choice's target that were not around the place before it. */
function countsFrom(places: Places, previous: unknown, target: number): number {
  const around = (row: number): number[] => {
    const rows: number[] = [];
    for (let at = row; at >= 0; at = places.program.containers[at * 8] as number) rows.push(at);
    return rows;
  };
  const before = typeof previous === "string" ? around(rowAround(places, previous)) : [];
  return around(target).filter((row) => !before.includes(row)).length;
}

function flattenFrames(
  places: Places,
  thread: Json,
  put: (key: string, value: unknown) => void,
): void {
  (thread["callstack"] as Json[]).forEach((frame, i) => {
    const path = frame["cPath"];
    if (typeof path === "string") {
      const row = rowAtPath(places, path);
      const note = noteOfPlace(places, { row, index: frame["idx"] as number });
      put(`frame ${i} at`, note < 0 ? `${path}.${frame["idx"]}` : places.starts[note]);
    }
    put(`frame ${i} type`, frame["type"]);
    put(`frame ${i} exp`, frame["exp"]);
    for (const [name, value] of Object.entries((frame["temp"] ?? {}) as Json)) {
      if (name !== "$r") put(`frame ${i} ${name}`, plainValue(value));
    }
  });
}

/** inkjs may name an origin more than once, and knows no −0. */
function plainValue(value: unknown): unknown {
  if (Object.is(value, -0)) return 0;
  if (typeof value !== "object" || value === null || !("origins" in value)) return value;
  return { ...value, origins: [...new Set(value.origins as string[])] };
}
