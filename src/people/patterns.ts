/**
 * The closed list of sentences: what can happen after `~`, what can be asked in braces.
 *
 * Owns the forms and what each of them comes to. Capitals alone are blanks:
 *
 *     A B  people        F  a proposition, `it is raining`    V  a fact, without its value
 *     T  a thing         S  a place where A's thing is worn   P  a promise    G  a goal
 *     L  an outlook      K  a feeling, `great anger at B`     M  what can be played
 *     X  a pronoun of A  C  a condition, to the end
 *
 * `that`, `the`, `a` and `to` count nowhere. Of a question, the first word that is no blank is
 * its verb, which may be denied. Promises that each entry is a sentence a writer can read aloud.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Question } from "../drama/conditions.ts";
import type { Effect } from "../drama/effects.ts";
import type { Making, Slots } from "./checks.ts";
import * as Check from "./checks.ts";
import { BONDS } from "./declare-cast.ts";
import { baseForms } from "./negation.ts";

/** A sentence's form. `make` may refuse what is well formed and can't be. */
export interface Pattern<T> {
  readonly form: string;
  readonly elements: readonly string[];
  /** Which element is the verb that may be denied; −1 where none may. */
  readonly verb: number;
  /** Its first word that is no blank: one of these stands in every sentence of this form. */
  readonly keys: readonly string[];
  readonly make: (slots: Slots, making: Making) => T | Diagnostic;
}

/** A closed list of forms, and those of each verb. */
export interface PatternList<T> {
  readonly all: readonly Pattern<T>[];
  readonly byKey: ReadonlyMap<string, readonly Pattern<T>[]>;
}

function listOf<T>(all: readonly Pattern<T>[]): PatternList<T> {
  const byKey = new Map<string, Pattern<T>[]>();
  for (const each of all) {
    for (const key of each.keys) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [each]);
      else others.push(each);
    }
  }
  return { all, byKey };
}

const OPTIONAL = /^(that|the|an?|to)$/;
const BLANK = /^[A-Z]$/;

function pattern<T>(form: string, make: Pattern<T>["make"], isDeniable = false): Pattern<T> {
  const elements = form.split(" ").filter((word) => !OPTIONAL.test(word));
  const place = elements.findIndex((word) => !BLANK.test(word));
  const key = elements[place] ?? "";
  const keys = isDeniable ? [key, `${key}n't`, ...baseForms(key)] : [key];
  return { form, elements, verb: isDeniable ? place : -1, keys, make };
}

const effect = (form: string, make: Pattern<Effect>["make"]): Pattern<Effect> =>
  pattern(form, make);
const question = (form: string, make: Pattern<Question>["make"]): Pattern<Question> =>
  pattern(form, make, true);

/** A question about the past is denied with `not` alone. */
const pastQuestion = (form: string, make: Pattern<Question>["make"]): Pattern<Question> =>
  pattern(form, make);

// ─── Effects ───────────────────────────────────────────────────────────────────────────────

export const EFFECTS: PatternList<Effect> = listOf([
  effect("now F", (s, m) => Check.value(s, m) ?? { kind: "now", what: s.F }),
  effect(
    "A tells B F",
    (s, m) =>
      Check.two(s, m) ?? Check.value(s, m) ?? { kind: "tells", who: s.A, to: s.B, what: s.F },
  ),
  ...["A lies to B : F", "A lies to B that F"].map((form) =>
    effect(
      form,
      (s, m) =>
        Check.two(s, m) ?? Check.value(s, m) ?? { kind: "lies", who: s.A, to: s.B, what: s.F },
    ),
  ),
  effect("A learns F", (s, m) => Check.value(s, m) ?? { kind: "learns", who: s.A, what: s.F }),
  effect(
    "A overhears F",
    (s, m) => Check.value(s, m) ?? { kind: "overhears", who: s.A, what: s.F },
  ),
  effect("A guesses F", (s, m) => Check.value(s, m) ?? { kind: "guesses", who: s.A, what: s.F }),

  effect("A arrives", (s) => ({ kind: "arrives", who: s.A })),
  effect("A leaves", (s) => ({ kind: "leaves", who: s.A })),

  ...(["gives", "lends"] as const).flatMap((kind) =>
    [`A ${kind} B T`, `A ${kind} T to B`].map((form) =>
      effect(form, (s, m) => Check.two(s, m) ?? { kind, who: s.A, to: s.B, thing: s.T }),
    ),
  ),
  ...(["returns", "takes", "drops", "loses", "finds"] as const).map((kind) =>
    effect(`A ${kind} T`, (s) => ({ kind, who: s.A, thing: s.T })),
  ),
  ...["A takes off T", "A takes T off"].map((form) =>
    effect(form, (s) => ({ kind: "takesOff", who: s.A, thing: s.T })),
  ),
  effect(
    "A wears T",
    (s, m) => Check.wearable(s, m) ?? { kind: "wears", who: s.A, thing: s.T, place: -1 },
  ),
  effect("A wears T on S", (s) => ({ kind: "wears", who: s.A, thing: s.T, place: s.S })),

  effect(
    "B asks A for P",
    (s, m) => Check.both(s, m) ?? { kind: "asksFor", who: s.B, commitment: s.P },
  ),
  effect(
    "A promises P if C",
    (s, m) => Check.debtor(s, m) ?? { kind: "promises", who: s.A, commitment: s.P, condition: s.C },
  ),
  effect(
    "A promises P",
    (s, m) => Check.debtor(s, m) ?? { kind: "promises", who: s.A, commitment: s.P, condition: 0 },
  ),
  ...(["withholds", "vows", "keeps", "breaks", "withdraws"] as const).map((kind) =>
    effect(`A ${kind} P`, (s, m) => Check.debtor(s, m) ?? { kind, who: s.A, commitment: s.P }),
  ),
  effect(
    "B accepts P",
    (s, m) => Check.creditor(s, m) ?? { kind: "accepts", who: s.B, commitment: s.P },
  ),
  effect(
    "B releases A from P",
    (s, m) => Check.both(s, m) ?? { kind: "releases", who: s.B, commitment: s.P },
  ),
  effect("P lapses", (s) => ({ kind: "lapses", commitment: s.P })),

  effect("G becomes L", (s) => ({ kind: "becomes", goal: s.G, outlook: s.L })),
  effect("A makes G L", (s) => ({ kind: "makes", who: s.A, goal: s.G, outlook: s.L })),
  effect("A feels K", (s, m) => {
    const feeling = Check.feelingToBe(s, m);
    return "severity" in feeling ? feeling : { kind: "feels", who: s.A, feeling, level: s.K.level };
  }),
  effect("A forgives B", (s, m) => Check.two(s, m) ?? { kind: "forgives", who: s.A, to: s.B }),
  effect("A warms to B", (s, m) => Check.two(s, m) ?? { kind: "warmsTo", who: s.A, to: s.B }),
  effect("A cools to B", (s, m) => Check.two(s, m) ?? { kind: "coolsTo", who: s.A, to: s.B }),
  effect("A lets it show", (s) => ({ kind: "masks", who: s.A, mask: { kind: "open" } })),
  // Of somebody whom one calls `they`: what they feel.
  ...["A hides what X feels", "A hides what X feel"].map((form) =>
    effect(form, (s) => ({ kind: "masks", who: s.A, mask: { kind: "hidesAll" } })),
  ),
  effect("A hides K", (s, m) => {
    const kind = Check.kindAlone(s, m);
    if (typeof kind !== "string") return kind;
    return { kind: "masks", who: s.A, mask: { kind: "hides", feeling: kind } };
  }),
  effect("A plays M", (s) => ({ kind: "masks", who: s.A, mask: { kind: "plays", feeling: s.M } })),
  effect("time passes", () => ({ kind: "timePasses" })),
]);

// ─── Questions ─────────────────────────────────────────────────────────────────────────────

export const QUESTIONS: PatternList<Question> = listOf([
  question("A knows F", (s, m) => Check.value(s, m) ?? { kind: "knows", who: s.A, what: s.F }),
  question("A knows V", (s) => ({ kind: "knows", who: s.A, what: { fact: s.V } })),
  question(
    "A believes F",
    (s, m) => Check.value(s, m) ?? { kind: "believes", who: s.A, what: s.F },
  ),
  question(
    "A thinks B knows V",
    (s, m) => Check.two(s, m) ?? { kind: "thinksKnows", who: s.A, about: s.B, fact: s.V },
  ),
  pastQuestion(
    "A lied to B about V",
    (s, m) => Check.two(s, m) ?? { kind: "liedTo", who: s.A, to: s.B, fact: s.V },
  ),
  question("A is here", (s) => ({ kind: "isHere", who: s.A })),

  question("A holds T", (s) => ({ kind: "holdsThing", who: s.A, thing: s.T })),
  question("A wears T", (s) => ({ kind: "wears", who: s.A, thing: s.T, place: -1 })),
  question("A wears T on S", (s) => ({ kind: "wears", who: s.A, thing: s.T, place: s.S })),
  pastQuestion("T came from A", (s) => ({ kind: "cameFrom", thing: s.T, who: s.A })),
  question("T is here", (s) => ({ kind: "liesHere", thing: s.T })),
  question("T is lost", (s) => ({ kind: "isLost", thing: s.T })),

  ...(["promised", "withheld", "kept", "broke"] as const).map((kind) =>
    pastQuestion(`A ${kind} P`, (s, m) => Check.debtor(s, m) ?? { kind, commitment: s.P }),
  ),
  question("P is owed", (s) => ({ kind: "isOwed", commitment: s.P })),
  pastQuestion(
    "B accepted P",
    (s, m) => Check.creditor(s, m) ?? { kind: "accepted", commitment: s.P },
  ),

  question("G is L", (s) => ({ kind: "isOutlook", goal: s.G, outlook: s.L })),
  question("A feels K", (s, m) => {
    const feeling = Check.feelingAsked(s, m);
    return "severity" in feeling ? feeling : { kind: "feels", who: s.A, feeling, level: s.K.level };
  }),
  question("A shows K", (s, m) => {
    const feeling = Check.feelingShown(s, m);
    return "severity" in feeling ? feeling : { kind: "shows", who: s.A, feeling };
  }),
  question("B sees A 's K", (s, m) => {
    const kindSeen = Check.kindAlone(s, m);
    if (typeof kindSeen !== "string") return kindSeen;
    return Check.two(s, m) ?? { kind: "sees", who: s.B, of: s.A, kindSeen };
  }),
  ...BONDS.map(([verb, size]) =>
    question(`A ${verb} B`, (s, m) => Check.two(s, m) ?? { kind: "bond", who: s.A, to: s.B, size }),
  ),
]);
