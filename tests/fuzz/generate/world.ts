/**
 * What a random program will consist of: its lists, variables, functions and knots, by name.
 *
 * Settled before anything is written, so that any place may refer to any other. Owns the names:
 * no two things share one, but for items of lists, where ink allows it.
 */
import type { Random } from "../../support/random.ts";
import type {
  FunctionPlan,
  ItemPlan,
  KnotPlan,
  ListPlan,
  Parameter,
  Role,
  StitchPlan,
  Variable,
  World,
} from "./making.ts";

const LIST_NAMES = ["Mood", "colours", "Räume", "Цвета", "props2"];
const ITEM_NAMES = [
  "calm",
  "angry",
  "red",
  "blue",
  "attic",
  "cellar",
  "lampe",
  "rope",
  "kéy",
  "one1",
  "zeta",
  "alpha",
];

/** Plans a world. */
export function planWorld(random: Random): World {
  const lists = planLists(random);
  const hasLists = lists.length > 0;
  const flows = planKnots(
    random,
    "flow",
    random.weighted([
      [3, 1],
      [4, 2],
      [2, 3],
      [0.5, 4],
    ] as const),
  );
  const tunnels = planKnots(
    random,
    "tunnel",
    random.weighted([
      [1.5, 0],
      [2, 1],
      [3.5, 2],
      [0.5, 3],
    ] as const),
  );
  const threads = planKnots(
    random,
    "thread",
    random.weighted([
      [1.6, 0],
      [1.8, 1],
      [4, 2],
    ] as const),
  );
  const globals = planGlobals(random, hasLists, flows, tunnels, threads);
  const constants: Variable[] = [];
  const constantCount = random.int(0, 2);
  for (let i = 0; i < constantCount; i++)
    constants.push({
      name: `CON${i}`,
      kind: random.pick(["int", "float", "string", "bool"] as const),
    });
  return {
    lists,
    globals,
    constants,
    functions: planFunctions(random, hasLists, globals),
    flows,
    tunnels,
    threads,
    isRisky: random.chance(0.62),
  };
}

function planLists(random: Random): ListPlan[] {
  const count = random.weighted([
    [1, 0],
    [4, 1],
    [4, 2],
    [2, 3],
  ] as const);
  const plans: ListPlan[] = [];
  const taken = new Map<string, number>();
  const drafts: string[][] = [];
  for (let i = 0; i < count; i++) {
    const items = new Set<string>();
    const size = random.int(1, 5);
    for (let j = 0; j < size; j++) {
      const name = random.pick(ITEM_NAMES);
      // Mostly a name of its own; at times the same in two lists.
      if (taken.has(name) && random.chance(0.6)) continue;
      items.add(name);
    }
    if (items.size === 0) items.add(`item${i}`);
    for (const item of items) taken.set(item, (taken.get(item) ?? 0) + 1);
    drafts.push([...items]);
  }
  for (const [i, names] of drafts.entries()) {
    let next = 1;
    const items: ItemPlan[] = names.map((name) => {
      // Rising numbers mostly: two items of one number are legal, but shifting a list that
      // holds both makes inkjs break down.
      const value = random.chance(0.18)
        ? random.chance(0.93)
          ? next + random.int(0, 3)
          : random.int(-1, 9)
        : undefined;
      next = (value ?? next) + 1;
      return { name, isShared: (taken.get(name) ?? 0) > 1, inList: random.chance(0.4), value };
    });
    plans.push({ name: LIST_NAMES[i] as string, items });
  }
  return plans;
}

function planGlobals(
  random: Random,
  hasLists: boolean,
  flows: readonly KnotPlan[],
  tunnels: readonly KnotPlan[],
  threads: readonly KnotPlan[],
): Variable[] {
  // One of each that may be passed by reference is always there.
  const globals: Variable[] = [
    { name: "coins", kind: "int" },
    { name: "title", kind: "string" },
  ];
  const more: Variable[] = [
    { name: "x", kind: "int" },
    { name: "größe", kind: "int" },
    { name: "2nd", kind: "int" },
    { name: "ratio", kind: "float" },
    { name: "weight_2", kind: "float" },
    { name: "isOpen", kind: "bool" },
    { name: "верно", kind: "bool" },
    { name: "note", kind: "string" },
    { name: "loose", kind: "any" },
  ];
  for (const variable of more) if (random.chance(0.35)) globals.push(variable);
  if (hasLists) {
    globals.push({ name: "bag", kind: "list" });
    if (random.chance(0.4)) globals.push({ name: "seen", kind: "list" });
  }
  const canStore = (knots: readonly KnotPlan[]): boolean =>
    knots.some((knot) => knot.parameters.length === 0);
  if (canStore(flows) && random.chance(0.6)) globals.push({ name: "way", kind: "flow" });
  if (canStore(tunnels) && random.chance(0.55)) globals.push({ name: "aside", kind: "tunnel" });
  if (canStore(threads) && random.chance(0.6)) globals.push({ name: "beside", kind: "thread" });
  return globals;
}

function planFunctions(
  random: Random,
  hasLists: boolean,
  globals: readonly Variable[],
): FunctionPlan[] {
  const plans: FunctionPlan[] = [];
  const count = random.weighted([
    [1, 0],
    [3, 1],
    [3, 2],
    [1.5, 3],
  ] as const);
  for (let i = 0; i < count; i++) {
    const isRecursive = random.chance(0.25);
    const returns = random.weighted([
      [4, "nothing"],
      [4, "int"],
      [2, "string"],
      [2, "bool"],
      [1, "float"],
      [hasLists ? 2 : 0, "list"],
    ] as const);
    const isExternal = !isRecursive && random.chance(0.12);
    const parameters: Parameter[] = [];
    if (isRecursive) parameters.push({ name: `n${i}`, kind: "int", by: "value" });
    const more = random.weighted([
      [4, 0],
      [3, 1],
      [2, 2],
      [0.5, 3],
    ] as const);
    for (let j = 0; j < more; j++) {
      const name = `${random.pick(["a", "b", "größt"])}${i}${j}`;
      const kind = random.pick(
        hasLists ? (["int", "string", "list"] as const) : (["int", "string"] as const),
      );
      const canTarget = globals.some((variable) => variable.kind === "flow");
      if (!isExternal && random.chance(0.3)) parameters.push({ name, kind, by: "ref" });
      else if (!isExternal && canTarget && random.chance(0.12))
        parameters.push({ name, kind: "flow", by: "target" });
      else parameters.push({ name, kind, by: "value" });
    }
    plans.push({
      name: isExternal ? `ext${i}` : `fn${i}`,
      parameters,
      returns,
      isRecursive,
      isExternal,
    });
  }
  return plans;
}

const KNOT_NAMES: Record<Role, readonly string[]> = {
  flow: ["hall", "garden", "кухня", "end_room"],
  tunnel: ["dream", "walk", "lookAround"],
  thread: ["talk", "ask_more"],
};

/**
 * The knots of one role. The last of the main flow takes no parameters, so that there is always
 * a target that a variable may hold.
 */
function planKnots(random: Random, role: Role, count: number): KnotPlan[] {
  const knots: KnotPlan[] = [];
  for (let i = 0; i < count; i++) {
    const name = KNOT_NAMES[role][i] as string;
    const stitches: StitchPlan[] = [];
    const stitchCount = random.weighted([
      [7, 0],
      [2, 1],
      [1, 2],
    ] as const);
    for (let j = 0; j < stitchCount; j++)
      stitches.push({
        name: `${random.pick(["part", "bit", "élan"])}${role[0]}${i}${j}`,
        parameters: random.chance(0.25) ? planParameters(random, `s${role[0]}${i}${j}`, 1) : [],
      });
    const first = stitches[0];
    const startsInStitch =
      first !== undefined && first.parameters.length === 0 && random.chance(0.35);
    knots.push({
      name,
      role,
      parameters:
        startsInStitch || (role === "flow" && i === count - 1) || random.chance(0.42)
          ? []
          : planParameters(random, `p${role[0]}${i}`, random.int(1, 2)),
      stitches,
      startsInStitch,
    });
  }
  return knots;
}

function planParameters(random: Random, stem: string, count: number): Parameter[] {
  const parameters: Parameter[] = [];
  for (let i = 0; i < count; i++) {
    const name = `${stem}${i}`;
    const by = random.weighted([
      [5, "value"],
      [2, "ref"],
      [1.2, "target"],
    ] as const);
    if (by === "target") parameters.push({ name, kind: "flow", by });
    else parameters.push({ name, kind: random.pick(["int", "string", "int"] as const), by });
  }
  return parameters;
}
