/**
 * Small random stories of what makes exploring hard: rounds, once-only and sticky choices,
 * counters up and down, lists, sequences, shuffles, tunnels and threads with temporaries and
 * references, questions about visits and turns, ways that run out.
 *
 * Seeded: the same number is the same story. Most of them go on for ever when nothing is
 * forgotten.
 */
import { makeRandom } from "../support/random.ts";

export function smallStory(seed: number): string {
  const { int, pick } = makeRandom(seed);
  const below = (n: number): number => int(0, n - 1);
  const knots = ["hall", "attic", "yard", "cellar"].slice(0, 2 + below(3));
  const out: string[] = [
    "VAR a = 0",
    "VAR b = 1",
    "VAR low = 0",
    "VAR flag = false",
    "VAR goal = -> hall",
    "LIST things = rope, (lamp), key",
    "VAR bag = (rope)",
    "",
    `-> ${pick(knots)}`,
    "",
  ];
  let line = 0;
  const text = (): string => `Line ${++line}.`;
  const condition = (): string =>
    pick([
      "flag",
      "not flag",
      `a > ${below(3)}`,
      `b == ${below(3)}`,
      `${pick(knots)} > ${1 + below(2)}`,
      `not ${pick(knots)}`,
      "bag ? lamp",
      "things has key",
      "LIST_COUNT(bag) > 1",
      `TURNS_SINCE(-> ${pick(knots)}) > ${below(3)}`,
      `TURNS_SINCE(-> ${pick(knots)}) == -1`,
      "TURNS() < 3",
      "CHOICE_COUNT() > 0",
      "seen(-> attic)",
      "READ_COUNT(goal) > 1",
      `TURNS_SINCE(goal) == ${below(2)}`,
      "b < -1",
      '"{flag:{b}|no}" == "2"',
      "a + b > 2",
    ]).replace("attic", pick(knots));
  const effect = (): string =>
    pick([
      "~ a = a + 1",
      `~ a = ${below(2)}`,
      "~ b = MIN(b + 1, 2)",
      "~ b = MAX(b - 1, 0)",
      "~ low = low - 1",
      "~ b = MIN(low, 1)",
      "~ flag = not flag",
      "~ flag = true",
      "~ bag += lamp",
      "~ bag -= rope",
      "~ bag = ()",
      "~ things++",
      "~ raise(a)",
      `~ goal = -> ${pick(knots)}`,
      "~ b = RANDOM(0, 1)",
      "~ bag = LIST_INVERT(bag)",
      "~ a = a % 3",
    ]);
  const printed = (): string =>
    pick([
      text(),
      `{${condition()}:${text()}|${text()}}`,
      `{${text()}|${text()}|}`,
      `{&${text()}|${text()}}`,
      `{!${text()}}`,
      `{~${text()}|${text()}}`,
      `${text()} {a} {bag}`,
      `${text()} {low + 1}`,
      `{shuffle once:\n  - ${text()}\n  - ${text()}\n}`,
    ]);
  const way = (): string =>
    pick([
      ...knots.map((knot) => `-> ${knot}`),
      "-> END",
      "-> goal",
      "-> side ->",
      `-> walk(${below(3)}) ->`,
      "-> DONE",
    ]);
  for (const knot of knots) {
    out.push(`=== ${knot} ===`, printed());
    for (let n = below(2); n > 0; n--) out.push(effect());
    if (below(4) === 0) out.push("<- corner(a)");
    if (below(5) === 0) out.push("~ temp t = b", `~ raise(t)`);
    if (below(6) === 0) out.push(`{${condition()}: ${way()}}`);
    const choices = 1 + below(3);
    for (let n = 0; n < choices; n++) {
      const mark = pick(["*", "*", "+"]);
      const asks = below(2) === 0 ? ` {${condition()}}` : "";
      out.push(`${mark}${asks} ${text()}`);
      if (below(2) === 0) out.push(`    ${effect()}`);
      if (below(3) === 0) out.push(`    ${printed().replaceAll("\n", "\n    ")}`);
      if (below(3) > 0) out.push(`    ${way()}`);
    }
    if (below(3) > 0) out.push(`+ ${text()}`, `    ${way()}`);
    if (below(4) === 0) out.push("* ->", `    ${text()}`);
    if (below(5) > 0) out.push(`- ${printed()}`, way());
  }
  out.push(
    "=== side ===",
    printed(),
    `* ${text()}`,
    `    ${effect()}`,
    `+ ${text()}`,
    "-",
    pick(["->->", "->->", `->-> ${pick(knots)}`]),
    "=== walk(n) ===",
    "~ temp m = n",
    `+ ${text()}`,
    "    ~ m = m + 1",
    `+ {n > 0} ${text()}`,
    `- {m > 1: ${text()}|${text()}}`,
    "{n == 2: -> side ->}",
    "->->",
    "=== corner(x) ===",
    `* {x > 0} ${text()} {x}`,
    `    {x > 1: ${text()}}`,
    `    ${way()}`,
    `+ ${text()}`,
    `    ${way()}`,
    "=== function raise(ref x) ===",
    "~ x = x + 1",
    "=== function seen(-> place) ===",
    "~ return READ_COUNT(place) > 1",
    "",
  );
  return out.join("\n");
}
