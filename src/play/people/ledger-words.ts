/**
 * A ledger in plain lines of text, words first and numbers behind them.
 *
 * Owns how it is laid out: a heading, and below it a line for each thing, set in by two spaces.
 * What nobody has touched is left out where it says nothing. No line is wrapped here.
 */
import type { Cast } from "../../drama/index.ts";
import type {
  Belief,
  FactNow,
  FeltNow,
  Ledger,
  PersonNow,
  PromiseNow,
  ThingNow,
} from "./ledger.ts";
import {
  bondClause,
  factClause,
  feelingWords,
  listed,
  moodWords,
  quoted,
  sentence,
  shownWord,
} from "./words.ts";

/** A part of the ledger. */
export interface LedgerPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The whole of it. Parts of which there is nothing to say are left out. */
export function ledgerParts(cast: Cast, ledger: Ledger): readonly LedgerPart[] {
  const parts: LedgerPart[] = [
    ...ledger.people.map((person, who) => ({
      heading: person.isHere ? person.name : `${person.name}, who is not here`,
      lines: personLines(cast, ledger, person, who),
    })),
    {
      heading: "Who knows what",
      lines: ledger.facts.flatMap((fact, number) => factLines(cast, fact, number)),
    },
    { heading: "Promises", lines: ledger.promises.flatMap(promiseLines) },
    { heading: "Things", lines: ledger.things.flatMap(thingLines) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** The same as lines of text. */
export function ledgerLines(cast: Cast, ledger: Ledger): readonly string[] {
  return ledgerParts(cast, ledger).flatMap(({ heading, lines }) => [
    heading,
    ...lines.map((line) => `  ${line}`),
  ]);
}

// ─── People ────────────────────────────────────────────────────────────────────────────────

function personLines(
  cast: Cast,
  ledger: Ledger,
  person: PersonNow,
  who: number,
): readonly string[] {
  const lines: string[] = [];
  const bonds = person.bonds.filter(({ size }) => size !== 0);
  for (const { to, size } of bonds) {
    lines.push(sentence(`${bondClause(cast, who, indexOf(cast, to), size)} (${size})`));
  }
  for (const goal of ledger.goals) {
    if (goal.owner !== person.name) continue;
    const verb = goal.weight < 0 ? "dreads" : "wants";
    const much = ["", " a little", "", " badly"][Math.abs(goal.weight)] ?? "";
    const number = cast.goals.findIndex(({ name }) => name === goal.name);
    const mood =
      goal.mood === 0
        ? ""
        : `, and ${person.name} is ${moodWords(cast, number, goal.mood)} (${Math.abs(goal.mood)})`;
    lines.push(sentence(`${verb}${much} ${goal.words}: that is ${goal.outlook}${mood}`));
  }
  // Hope and fear stand with their goal.
  const feels = person.feels
    .filter(({ goal }) => goal === undefined)
    .map((felt) => feltWords(cast, felt));
  if (feels.length > 0) lines.push(sentence(`feels ${listed(feels)}`));
  else if (person.feels.length === 0) lines.push("Feels nothing in particular.");
  const shown = person.shows.map(shownWord);
  const face = person.face === "open" ? "" : ` (${person.face})`;
  if (person.feels.length > 0 || person.face !== "open") {
    lines.push(sentence(`shows ${shown.length === 0 ? "nothing" : listed(shown)}${face}`));
  }
  for (const { by, as } of person.seen) {
    if (as.length > 0) lines.push(sentence(`looks ${listed(as.map(shownWord))} to ${by}`));
  }
  return lines;
}

function feltWords(cast: Cast, { kind, level, toward }: FeltNow): string {
  const other = toward === undefined ? -1 : indexOf(cast, toward);
  return `${feelingWords(cast, kind, level, other)} (${level})`;
}

function indexOf(cast: Cast, name: string): number {
  return cast.people.findIndex((person) => person.name === name);
}

// ─── Facts ─────────────────────────────────────────────────────────────────────────────────

function factLines(cast: Cast, fact: FactNow, number: number): readonly string[] {
  const value = cast.facts[number]?.values.indexOf(fact.value) ?? 0;
  const isSaid = fact.believed.length > 0 || fact.value !== "no";
  if (!isSaid) return [];
  const clause = factClause(cast, { fact: number, value });
  const knowing = fact.believed.filter(({ isKnown }) => isKnown).map(beliefWords);
  const wrong = fact.believed.filter(({ isKnown }) => !isKnown);
  const lines = [
    sentence(
      `${clause}: ${knowing.length === 0 ? "nobody knows" : `known to ${knowing.join("; ")}`}`,
    ),
  ];
  for (const belief of wrong) {
    const believed = cast.facts[number]?.values.indexOf(belief.value) ?? 0;
    const otherwise = factClause(cast, { fact: number, value: believed });
    lines.push(sentence(`But ${beliefWords(belief)} believes that ${otherwise}`));
  }
  return lines;
}

const HOW: Readonly<Record<Belief["how"], string>> = {
  "from the start": "from the start",
  saw: "who was there",
  learnt: "who found out",
  overheard: "who overheard it",
  guessed: "who guessed it",
  told: "told by",
  liedTo: "lied to by",
  unknown: "",
};

function beliefWords({ who, how, from }: Belief): string {
  const words = HOW[how];
  if (words === "") return who;
  return `${who} (${words}${from === undefined ? "" : ` ${from}`})`;
}

// ─── Promises and things ───────────────────────────────────────────────────────────────────

function promiseLines(promise: PromiseNow): readonly string[] {
  const { name, debtor, creditor, state, condition, isAccepted, history } = promise;
  const hangs = condition === undefined ? "" : `, if ${condition}`;
  const accepted = isAccepted ? `, accepted by ${creditor}` : "";
  const words = quoted(name.replaceAll("_", " "));
  const deed = promise.deed === undefined ? "" : `, ${promise.deed}`;
  const by = promise.by === undefined ? "" : `, by ${promise.by}`;
  return [
    `${words}, ${debtor} to ${creditor}${deed}${by}: ${state}${hangs}${accepted}.`,
    ...history.map(({ what }) => `  ${what}`),
  ];
}

function thingLines({ name, owner, holder, worn, history }: ThingNow): readonly string[] {
  const where =
    holder === "here" ? "lies here" : holder === "lost" ? "is lost" : `is with ${holder}`;
  const on = worn === undefined ? "" : worn === "worn" ? ", worn" : `, worn on ${worn}`;
  const whose = owner === undefined || owner === holder ? "" : `; it is ${owner}'s`;
  return [sentence(`the ${name} ${where}${on}${whose}`), ...history.map(({ what }) => `  ${what}`)];
}
