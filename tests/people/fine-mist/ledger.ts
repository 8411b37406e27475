/**
 * What a play of the story came to: promised, known, given and felt, a line each.
 */
import { OUTLOOKS } from "../../../src/drama/cast.ts";
import {
  type Meaning,
  promiseStateWord,
  startOf,
  valueIn,
  type World,
} from "../../../src/drama/index.ts";

/** The world at an ending, for people. */
export function ledgerOf(world: World): string[] {
  const { cast } = world;
  const nameOf = (who: number): string => cast.people[who]?.name ?? "nobody";
  const lines: string[] = [];
  for (const [commitment, { name }] of cast.commitments.entries()) {
    const state = promiseStateWord(valueIn(world, { kind: "promise", commitment }));
    const isAccepted = valueIn(world, { kind: "accepted", commitment }) === 1;
    lines.push(`${name}: ${state}${isAccepted ? ", accepted" : ""}`);
  }
  for (const [fact, { name, values, start }] of cast.facts.entries()) {
    const value = valueIn(world, { kind: "fact", fact });
    const learnt: string[] = [];
    for (const [who, person] of cast.people.entries()) {
      const belief: Meaning = { kind: "belief", who, fact };
      const now = valueIn(world, belief);
      if (now !== startOf(cast, belief)) learnt.push(`${person.name} believes ${values[now - 1]}`);
    }
    if (value !== start || learnt.length > 0) {
      lines.push(`${name}: ${[values[value], ...learnt].join("; ")}`);
    }
  }
  for (const [thing, { name, places }] of cast.things.entries()) {
    const holder = valueIn(world, { kind: "holder", thing }) - 2;
    const worn = valueIn(world, { kind: "worn", thing });
    lines.push(`the ${name}: ${nameOf(holder)}${worn > 0 ? `, on ${places[worn - 1]}` : ""}`);
  }
  for (const [goal, { name }] of cast.goals.entries()) {
    const outlook = OUTLOOKS[valueIn(world, { kind: "outlook", goal })];
    lines.push(`${name}: ${outlook}, mood ${valueIn(world, { kind: "mood", goal })}`);
  }
  for (const feeling of ["anger", "tenderness", "gratitude"]) {
    for (const [who, { name }] of cast.people.entries()) {
      for (const toward of cast.people.keys()) {
        const level = valueIn(world, { kind: "feeling", who, feeling, toward });
        if (level > 0) lines.push(`${name}: ${feeling} ${level} at ${nameOf(toward)}`);
      }
    }
  }
  return lines;
}
