/**
 * Whether a certificate is true, told without its verifier: by all whole states of a story that has
 * few enough, nothing forgotten, and which of them no play can tell apart.
 */
import type { Certificate } from "../../src/check/certificate.ts";
import { Likeness } from "../../src/check/certificate-likeness.ts";
import { endOf, reportsOf, Stepper } from "../../src/check/certificate-steps.ts";
import { Chance } from "../../src/check/chance.ts";
import { Machine } from "../../src/engine/index.ts";

/** A whole state, how far the rules have come in it, and where its flow stopped. */
interface Whole {
  readonly state: Int32Array;
  readonly standing: Uint8Array | undefined;
  readonly endedAt: number;
  readonly steps: Step[];
}

interface Step {
  readonly choice: number;
  readonly to: number;
  /** What was met on the way: marks, faults, rules broken or shown. */
  readonly marks: readonly number[];
  readonly faults: readonly string[];
  readonly events: readonly string[];
}

/** Everything that can happen in a story. */
export interface Truth {
  readonly wholes: readonly Whole[];
  /** The steps of the opening. */
  readonly opening: readonly Step[];
  /** By whole state: its class; two of one class have the same futures. */
  readonly classes: readonly number[];
  /** By whole state: choices to the nearest end, and of each rule `C leads to D` to the nearest
   * state in which it does not wait; −1 for none. */
  readonly toEnd: readonly number[];
  readonly toRest: ReadonlyMap<number, readonly number[]>;
}

/** All whole states; `undefined` where there are more than `limit`. */
export function truthOf(certificate: Certificate, limit: number): Truth | undefined {
  const { program, pools, ruled } = certificate;
  const machine = new Machine(program, pools);
  const stepper = new Stepper(certificate, machine);
  const { rules } = stepper;
  const wholes: Whole[] = [];
  const numbers = new Map<string, number>();
  const stepsFrom = (from: Whole | undefined, choice: number): Step[] => {
    const steps: Step[] = [];
    const chance = new Chance();
    do {
      rules.passed.clear();
      const { standing, events } = stepper.take(from, choice, chance.begin());
      const endedAt = endOf(machine);
      const state = machine.save();
      const key = `${state.join()} ${standing?.join()} ${endedAt}`;
      const to = numbers.get(key) ?? wholes.push({ state, standing, endedAt, steps: [] }) - 1;
      numbers.set(key, to);
      steps.push({ choice, to, marks: [...rules.passed], faults: reportsOf(machine), events });
    } while (chance.next());
    return steps;
  };
  const opening = stepsFrom(undefined, -1);
  for (let number = 0; number < wholes.length; number++) {
    if (wholes.length > limit) return undefined;
    const whole = wholes[number] as Whole;
    machine.load(whole.state);
    const { offered } = machine;
    for (let choice = 0; choice < offered; choice++) whole.steps.push(...stepsFrom(whole, choice));
  }
  const leading = (ruled?.rules ?? []).flatMap(({ kind }, n) => (kind === "leadsTo" ? [n] : []));
  const waits = (rule: number) => (whole: Whole) => !rules.isPending(rule, whole.standing);
  return {
    wholes,
    opening,
    classes: classesOf(wholes),
    toEnd: distancesIn(wholes, ({ steps }) => steps.length === 0),
    toRest: new Map(leading.map((rule) => [rule, distancesIn(wholes, waits(rule))])),
  };
}

/** The coarsest classes in which the same steps lead to the same classes. */
function classesOf(wholes: readonly Whole[]): readonly number[] {
  let classes = wholes.map(() => 0);
  for (let count = 0; ; ) {
    const known = new Map<string, number>();
    const finer = wholes.map(({ steps }, n) => {
      const ways = steps.map(({ choice, to, marks, faults, events }) =>
        [choice, classes[to], marks.join(), faults.join(), events.join()].join(";"),
      );
      const key = `${classes[n]} | ${ways.join(" | ")}`;
      const number = known.get(key) ?? known.size;
      known.set(key, number);
      return number;
    });
    if (known.size === count) return classes;
    classes = finer;
    count = known.size;
  }
}

function distancesIn(
  wholes: readonly Whole[],
  isThere: (whole: Whole) => boolean,
): readonly number[] {
  const distances: number[] = wholes.map((whole) => (isThere(whole) ? 0 : -1));
  for (let far = 1, isGrowing = true; isGrowing; far++) {
    isGrowing = false;
    for (const [n, { steps }] of wholes.entries()) {
      if (distances[n] !== -1) continue;
      if (!steps.some(({ to }) => distances[to] === far - 1)) continue;
      distances[n] = far;
      isGrowing = true;
    }
  }
  return distances;
}

/**
 * What is not true in a certificate, in the words of whoever claims it; empty if all is. Of what
 * it says can happen, that more of it can't is no untruth: nothing that can happen is left out.
 */
export function untruthsOf(certificate: Certificate, truth: Truth): readonly string[] {
  const untruths = new Set<string>();
  const likeness = new Likeness(certificate);
  const machine = new Machine(certificate.program, certificate.pools);
  const moments = new Map<string, { isOpen: boolean; distances: readonly number[] }>();
  for (const { place, state, standing, isOpen, distances } of certificate.moments) {
    machine.load(state);
    const key = likeness.keyOf(machine, place, standing).join();
    const known = moments.get(key);
    if (known === undefined || known.isOpen) moments.set(key, { isOpen, distances });
  }
  const keyOf = ({ state, standing, endedAt }: Whole): string => {
    machine.load(state);
    const place = likeness.placeOf(machine, endedAt);
    return place === undefined ? "nowhere" : likeness.keyOf(machine, place, standing).join();
  };
  const classByKey = new Map<string, number>();
  const { faults, passed, ruled, goals } = certificate;
  const go = ({ to, ...step }: Step): void => {
    for (const fault of step.faults) if (!faults.has(fault)) untruths.add(`no ${fault}`);
    for (const mark of step.marks) {
      if (passed?.marks.has(mark) === false) untruths.add(`no mark ${mark}`);
    }
    for (const event of step.events) if (!ruled?.events.has(event)) untruths.add(`no ${event}`);
    reach(to);
  };
  const met = new Set<number>();
  const reach = (number: number): void => {
    if (met.has(number)) return;
    met.add(number);
    const whole = truth.wholes[number] as Whole;
    const key = keyOf(whole);
    const moment = moments.get(key);
    if (moment === undefined) {
      untruths.add("all moments there are");
      return;
    }
    const known = classByKey.get(key) ?? (truth.classes[number] as number);
    classByKey.set(key, known);
    if (known !== truth.classes[number]) untruths.add("what is told apart is all that matters");
    for (const [n, { kind, isAlways }] of goals.entries()) {
      const away = (kind === "end" ? truth.toEnd : truth.toRest.get(kind))?.[number] ?? -1;
      const said = moment.distances[n] ?? -1;
      const isSo = said < 0 ? away < 0 && !isAlways : away >= 0 && away <= said;
      if (!isSo) untruths.add(`how far goal ${n} is`);
    }
    if (!moment.isOpen) for (const step of whole.steps) go(step);
  };
  for (const step of truth.opening) go(step);
  return [...untruths];
}
