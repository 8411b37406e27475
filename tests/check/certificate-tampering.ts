/**
 * Tampers with certificates, in one place each, as somebody might who wants a false proof to pass.
 */
import type {
  Certificate,
  CertifiedMoment,
  CertifiedPlace,
  KeptCell,
  Merged,
} from "../../src/check/certificate.ts";
import { KEEP_ORIGINS, KEEP_SET } from "../../src/check/places.ts";
import { stateParts } from "../../src/engine/index.ts";
import {
  C_ENTRY,
  CONTAINER_COLUMNS,
  containerByPath,
  type Program,
} from "../../src/program/program.ts";
import type { Random } from "../support/random.ts";

/** A certificate whose moments can be counted. */
export interface Listed extends Certificate {
  readonly moments: readonly CertifiedMoment[];
}

/** Changes one thing; `undefined` where there is nothing of the kind to be changed. */
type Tampering = (certificate: Listed, random: Random) => Listed | undefined;

export const tamperings: Readonly<Record<string, Tampering>> = {
  "a cell forgotten": (certificate, random) =>
    withCells(certificate, random, (cells, n) => cells.filter((_, other) => other !== n)),
  "a cell forgotten everywhere": (certificate, { pick }) => {
    const all = certificate.places.flatMap(({ cells }) => cells.map(({ cell }) => cell));
    if (all.length === 0) return undefined;
    const left = pick(all);
    const places = certificate.places.map((place) => ({
      ...place,
      cells: place.cells.filter(({ cell }) => cell !== left),
    }));
    return { ...certificate, places };
  },
  "only the origins of a cell kept": (certificate, random) =>
    withCells(certificate, random, (cells, n) =>
      cells.map((kept, other) => (n === other ? { ...kept, isOrigins: true } : kept)),
    ),
  "numbers taken for one another": (certificate, random) =>
    withCells(certificate, random, (cells, n) =>
      cells.map((kept, other) =>
        n === other ? { ...kept, merged: coarser(certificate.program, kept, random) } : kept,
      ),
    ),
  "a temporary forgotten": (certificate, random) =>
    withSlots(certificate, random, (slots, n) => slots.filter((_, other) => other !== n)),
  "less of a temporary kept": (certificate, random) =>
    withSlots(certificate, random, (slots, n) =>
      slots.map((slot, other) =>
        n === other ? { ...slot, keep: random.pick([KEEP_SET, KEEP_ORIGINS]) } : slot,
      ),
    ),
  "the turn forgotten": (certificate, { pick, chance }) => {
    const asked = numbersWhere(certificate.places, ({ turn }) => turn !== undefined);
    if (asked.length === 0) return undefined;
    const turn = chance(0.5) ? undefined : { merged: cycle(pick([0, 1, 2]), 1) };
    return withPlace(certificate, pick(asked), { turn });
  },
  "a moment removed": (certificate, { int }) => {
    const left = int(0, certificate.moments.length - 1);
    return { ...certificate, moments: certificate.moments.filter((_, n) => n !== left) };
  },
  "a kept value changed": (certificate, random) =>
    withMoment(certificate, random, (moment) => {
      const { cells } = certificate.places[moment.place] as CertifiedPlace;
      if (cells.length === 0) return undefined;
      const { cell } = random.pick(cells);
      return { state: changed(moment.state, cellAt(certificate, moment, cell), random) };
    }),
  "any number of a state changed": (certificate, random) =>
    withMoment(certificate, random, ({ state }) => ({
      state: changed(state, random.int(0, state.length - 1), random),
    })),
  "a moment put in another place": (certificate, random) =>
    withMoment(certificate, random, ({ place }) => {
      const others = numbersWhere(certificate.places, (_, n) => n !== place);
      return others.length === 0 ? undefined : { place: random.pick(others) };
    }),
  "a moment left open, and not told of": (certificate, random) =>
    withMoment(certificate, random, () => ({ isOpen: true })),
  "a moment left open, and told of": (certificate, random) => {
    const tampered = withMoment(certificate, random, () => ({ isOpen: true }));
    return tampered && { ...tampered, open: { ...tampered.open, moments: 1 }, goals: [] };
  },
  "a way to a goal changed": (certificate, random) =>
    withMoment(certificate, random, ({ distances }) => {
      if (distances.length === 0) return undefined;
      const at = random.int(0, distances.length - 1);
      const change = (distance: number): number =>
        random.pick([distance - 1, distance + 1, 0, -1, 5].filter((to) => to !== distance));
      return {
        distances: distances.map((distance, n) => (n === at ? change(distance) : distance)),
      };
    }),
  "a goal promised or denied": (certificate, { int }) => {
    const at = int(0, certificate.goals.length - 1);
    const goals = certificate.goals.map((goal, n) =>
      n === at ? { ...goal, isAlways: !goal.isAlways } : goal,
    );
    return { ...certificate, goals };
  },
  "the start changed": (certificate, { pick }) => {
    const { program, start } = certificate;
    const knots = ["one", "two", "hall", "attic", "yard", "cellar"]
      .map((name) => containerByPath(program, name))
      .filter((row) => row >= 0)
      .map((row) => program.containers[row * CONTAINER_COLUMNS + C_ENTRY] as number)
      .filter((pc) => pc >= 0 && pc !== start);
    return { ...certificate, start: pick(knots) };
  },
  "a fault hidden": (certificate, { pick }) => {
    if (certificate.faults.size === 0) return undefined;
    return { ...certificate, faults: without(certificate.faults, pick([...certificate.faults])) };
  },
  "a fault made up": (certificate) => ({
    ...certificate,
    faults: new Set([...certificate.faults, "ran-out-of-content 1"]),
  }),
  "a mark hidden": (certificate, { pick }) => {
    const { passed } = certificate;
    if (passed === undefined || passed.marks.size === 0) return undefined;
    const marks = without(passed.marks, pick([...passed.marks]));
    return { ...certificate, passed: { ...passed, marks } };
  },
  "an instruction hidden, or made up": (certificate, random) => {
    const { passed } = certificate;
    if (passed === undefined) return undefined;
    const seen = passed.seen.slice();
    const at = random.int(0, seen.length - 1);
    seen[at] = seen[at] === 1 ? 0 : 1;
    return { ...certificate, passed: { ...passed, seen } };
  },
  "a rule come less or more far": (certificate, random) =>
    withMoment(certificate, random, ({ standing }) => {
      if (standing === undefined) return undefined;
      const other = standing.slice();
      const at = random.int(0, other.length - 1);
      other[at] = (other[at] as number) ^ random.pick([1, 2, 4]);
      return { standing: other };
    }),
  "what became of a rule hidden": (certificate, { pick }) => {
    const { ruled } = certificate;
    if (ruled === undefined || ruled.events.size === 0) return undefined;
    const events = without(ruled.events, pick([...ruled.events]));
    return { ...certificate, ruled: { ...ruled, events } };
  },
};

/** Of these none is ever harmless. */
export const neverHarmless: readonly string[] = [
  "a moment removed",
  "a moment put in another place",
  "a moment left open, and not told of",
  "a goal promised or denied",
  "a fault hidden",
  "a fault made up",
  "a mark hidden",
  "an instruction hidden, or made up",
  "a rule come less or more far",
  "what became of a rule hidden",
];

/** The same certificate with another place at `at`. */
export function withPlace<C extends Certificate>(
  certificate: C,
  at: number,
  change: Partial<CertifiedPlace>,
): C {
  const places = certificate.places.map((place, n) => (n === at ? { ...place, ...change } : place));
  return { ...certificate, places };
}

function withCells(
  certificate: Listed,
  { pick, int }: Random,
  change: (cells: readonly KeptCell[], n: number) => readonly KeptCell[],
): Listed | undefined {
  const numbers = numbersWhere(certificate.places, ({ cells }) => cells.length > 0);
  if (numbers.length === 0) return undefined;
  const at = pick(numbers);
  const { cells } = certificate.places[at] as CertifiedPlace;
  return withPlace(certificate, at, { cells: change(cells, int(0, cells.length - 1)) });
}

function withSlots(
  certificate: Listed,
  { pick, int }: Random,
  change: (slots: CertifiedPlace["slots"], n: number) => CertifiedPlace["slots"],
): Listed | undefined {
  const numbers = numbersWhere(certificate.places, ({ slots }) => slots.length > 0);
  if (numbers.length === 0) return undefined;
  const at = pick(numbers);
  const { slots } = certificate.places[at] as CertifiedPlace;
  return withPlace(certificate, at, { slots: change(slots, int(0, slots.length - 1)) });
}

function withMoment(
  certificate: Listed,
  { int }: Random,
  change: (moment: CertifiedMoment) => Partial<CertifiedMoment> | undefined,
): Listed | undefined {
  const at = int(0, certificate.moments.length - 1);
  const moment = certificate.moments[at] as CertifiedMoment;
  const changes = change(moment);
  if (changes === undefined) return undefined;
  const moments = certificate.moments.map((each, n) => (n === at ? { ...each, ...changes } : each));
  return { ...certificate, moments };
}

function numbersWhere<T>(list: readonly T[], isSo: (one: T, n: number) => boolean): number[] {
  return list.flatMap((one, n) => (isSo(one, n) ? [n] : []));
}

/** More numbers are one than were. */
function coarser({ layout }: Program, { cell, merged }: KeptCell, random: Random): Merged {
  const { int } = random;
  if (cell < layout.globalsAt || cell >= layout.visitsAt) return cycle(int(0, 2), int(1, 2));
  const least = int(-1, 1);
  return { ...(merged ?? cycle(0, 0)), least, most: least + int(0, 2) };
}

function cycle(from: number, every: number): Merged {
  return { from, every, least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
}

function changed(state: Int32Array, at: number, { pick }: Random): Int32Array {
  const other = state.slice();
  const was = other[at] as number;
  other[at] = pick([was + 1, was - 1, was ^ 4, 0, 1, 1_000_000].filter((to) => to !== was));
  return other;
}

/** Where in a moment's state a cell is, of a global its payload. */
function cellAt({ program }: Certificate, { state }: CertifiedMoment, cell: number): number {
  const { globalsAt, visitsAt } = program.layout;
  const isGlobal = cell >= globalsAt && cell < visitsAt;
  return stateParts(state).cellsAt + cell + (isGlobal ? 1 : 0);
}

function without<T>(set: ReadonlySet<T>, left: T): ReadonlySet<T> {
  return new Set([...set].filter((each) => each !== left));
}
