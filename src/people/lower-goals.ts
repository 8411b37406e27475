/**
 * A goal's move, as an ink function: what everybody feels about it, on whole numbers.
 *
 * Owns the ink of what drama's goal-moves.ts does on plain data; tests hold the two together. One
 * function a goal, with the outlook that it comes to and who did it on purpose (0 nobody, else
 * 1 and the person). Only feelings that somebody asks about are in it.
 */
import type { Span } from "../base/span.ts";
import type { Change } from "../drama/changes.ts";
import type { PassingFeeling } from "../drama/feelings.ts";
import { others, personalPlace, plainPlace } from "../drama/hearts.ts";
import type { Meaning } from "../drama/symbols.ts";
import { passingNumber } from "../drama/values.ts";
import type { Expression, Statement } from "../syntax/ast.ts";
import { nameFromWords } from "./lower-names.ts";
import { inkAt } from "./lower-nodes.ts";
import type { GeneratedFunction, PeopleLowering } from "./lowering.ts";

/** The statements of a goal's move; none where nobody asks what comes of it. */
export function lowerMove(
  lowering: PeopleLowering,
  change: Extract<Change, { readonly kind: "move" }>,
  span: Span,
): readonly Statement[] {
  const ink = inkAt(span);
  const { goal, to, by } = change;
  const { cast } = lowering.readings.declared;
  const owner = cast.goals[goal]?.owner;
  if (owner === undefined || !isFelt(lowering, goal, owner)) return [];
  const name = lowering.functionNamed(
    `${nameFromWords(cast.goals[goal]?.name ?? "")}_moves`,
    () => makeMove(lowering, goal, owner, lowering.readings.declared.spans.goals[goal] ?? span),
    `move ${goal}`,
  );
  const outlook: Meaning = { kind: "outlook", goal };
  let target: Expression;
  if (to === "up" || to === "down") {
    // A promise's step stops short of settling the goal.
    const now = ink.read(lowering.readName(outlook));
    target =
      to === "up"
        ? ink.call("MIN", ink.int(3), ink.binary("+", now, ink.int(1)))
        : ink.call("MAX", ink.int(1), ink.binary("-", now, ink.int(1)));
  } else target = ink.int(to);
  return [ink.run(name, target, ink.int(by + 1))];
}

// Whether anything that a goal's move changes is stored.
function isFelt(lowering: PeopleLowering, goal: number, owner: number): boolean {
  const { cast } = lowering.readings.declared;
  const places: Meaning[] = [
    { kind: "outlook", goal },
    { kind: "mood", goal },
    plainPlace(owner, "joy"),
    plainPlace(owner, "distress"),
  ];
  for (const who of [owner, ...others(cast, owner)]) {
    places.push({ kind: "passing", who });
    places.push(personalPlace(who, "pride", who), personalPlace(who, "shame", who));
    places.push(personalPlace(owner, "anger", who), personalPlace(owner, "gratitude", who));
  }
  return places.some((place) => lowering.isStored(place));
}

/** What a goal's function works with: its parameters and temps, as expressions. */
interface Moving {
  readonly lowering: PeopleLowering;
  readonly span: Span;
  readonly to: () => Expression;
  readonly by: (who: number) => Expression;
  readonly strength: () => Expression;
  readonly isGood: () => Expression;
  readonly isOver: () => Expression;
}

function makeMove(
  lowering: PeopleLowering,
  goal: number,
  owner: number,
  span: Span,
): GeneratedFunction {
  const ink = inkAt(span);
  const { cast } = lowering.readings.declared;
  const weight = cast.goals[goal]?.weight ?? 1;
  const outlook: Meaning = { kind: "outlook", goal };
  const name = {
    to: lowering.localName("to"),
    by: lowering.localName("by"),
    steps: lowering.localName("steps"),
    strength: lowering.localName("strength"),
    good: lowering.localName("good"),
  };
  const moving: Moving = {
    lowering,
    span,
    to: () => ink.read(name.to),
    by: (who) => ink.binary("==", ink.read(name.by), ink.int(who + 1)),
    strength: () => ink.read(name.strength),
    isGood: () => ink.read(name.good),
    isOver: () =>
      ink.any([
        ink.binary("==", ink.read(name.to), ink.int(0)),
        ink.binary("==", ink.read(name.to), ink.int(4)),
      ]),
  };
  const steps = (): Expression => ink.read(name.steps);
  const from = ink.read(lowering.readName(outlook));
  const amount = ink.call("MAX", steps(), ink.binary("-", ink.int(0), steps()));
  // The ceiling of a quarter, in whole numbers.
  const quarter = ink.binary(
    "/",
    ink.binary("+", ink.binary("*", ink.int(Math.abs(weight)), amount), ink.int(3)),
    ink.int(4),
  );
  const felt = [
    ...ownersFeelings(moving, goal, owner),
    ...others(cast, owner).flatMap((who) => observersFeelings(moving, owner, who)),
  ];
  const outlookName = lowering.writeName(outlook);
  if (felt.length === 0) {
    return {
      parameters: [name.to, name.by],
      body: [ink.set(outlookName, moving.to())],
    };
  }
  const body: Statement[] = [
    ink.temp(name.steps, ink.binary("-", moving.to(), from)),
    ink.temp(name.strength, ink.call("MIN", ink.int(3), quarter)),
    ink.temp(name.good, ink.binary(weight > 0 ? ">" : "<", steps(), ink.int(0))),
    ...ink.when(ink.binary("!=", steps(), ink.int(0)), [
      ink.set(outlookName, moving.to()),
      ...felt,
    ]),
  ];
  return { parameters: [name.to, name.by], body };
}

function ownersFeelings(moving: Moving, goal: number, owner: number): readonly Statement[] {
  const { lowering, span } = moving;
  const ink = inkAt(span);
  const mood: Meaning = { kind: "mood", goal };
  const settled: Statement[] = [
    ...ownersPassingFeeling(moving, mood, owner),
    ...grow(moving, plainPlace(owner, "joy"), plainPlace(owner, "distress")),
  ];
  const open: Statement[] = [];
  if (lowering.isStored(mood)) {
    const name = lowering.writeName(mood);
    const up = ink.binary("+", ink.read(name), moving.strength());
    const down = ink.binary("-", ink.read(name), moving.strength());
    settled.push(ink.set(name, ink.int(0)));
    open.push(
      ...ink.when(
        moving.isGood(),
        [ink.set(name, ink.call("MIN", ink.int(3), up))],
        [ink.set(name, ink.call("MAX", ink.int(-3), down))],
      ),
    );
  }
  const statements: Statement[] = [...ink.when(moving.isOver(), settled, open)];
  for (const who of others(lowering.readings.declared.cast, owner)) {
    const toward = grow(
      moving,
      personalPlace(owner, "gratitude", who),
      personalPlace(owner, "anger", who),
    );
    statements.push(...ink.when(moving.by(who), toward));
  }
  statements.push(...ink.when(moving.by(owner), growPride(moving, owner)));
  return statements;
}

// What hope and fear turn into, or else what comes of having done it oneself.
function ownersPassingFeeling(moving: Moving, mood: Meaning, owner: number): readonly Statement[] {
  const { lowering, span } = moving;
  const passing: Meaning = { kind: "passing", who: owner };
  if (!lowering.isStored(passing)) return [];
  const ink = inkAt(span);
  const name = lowering.readName(mood);
  const become = (good: PassingFeeling, bad: PassingFeeling): readonly Statement[] =>
    becomePassing(moving, passing, good, bad, moving.strength());
  return ink.when(
    ink.binary(">", ink.read(name), ink.int(0)),
    become("satisfaction", "disappointment"),
    ink.when(
      ink.binary("<", ink.read(name), ink.int(0)),
      become("relief", "fears confirmed"),
      ink.when(moving.by(owner), become("gratification", "remorse")),
    ),
  );
}

// Somebody who is here and has a bond to the owner feels for them; whoever did it, pride or
// shame too.
function observersFeelings(moving: Moving, owner: number, who: number): readonly Statement[] {
  const { lowering, span } = moving;
  const ink = inkAt(span);
  const passing: Meaning = { kind: "passing", who };
  const feltFor: Statement[] = [];
  const bond = (): Expression => ink.read(lowering.readName({ kind: "bond", who, to: owner }));
  if (lowering.isStored(passing)) {
    const size = ink.call("MAX", bond(), ink.binary("-", ink.int(0), bond()));
    // The ceiling of a third.
    const strength = ink.binary(
      "/",
      ink.binary("+", ink.binary("*", moving.strength(), size), ink.int(2)),
      ink.int(3),
    );
    feltFor.push(
      ...ink.when(
        moving.isOver(),
        ink.when(
          ink.binary(">", bond(), ink.int(0)),
          becomePassing(moving, passing, "happy-for", "pity", strength),
          becomePassing(moving, passing, "resentment", "gloating", strength),
        ),
      ),
    );
  }
  feltFor.push(...ink.when(moving.by(who), growPride(moving, who)));
  if (feltFor.length === 0) return [];
  const isHere = ink.read(lowering.readName({ kind: "presence", who }));
  const isBound = ink.binary("!=", bond(), ink.int(0));
  return ink.when(ink.all([isHere, isBound]), feltFor);
}

function becomePassing(
  moving: Moving,
  passing: Meaning,
  good: PassingFeeling,
  bad: PassingFeeling,
  strength: Expression,
): readonly Statement[] {
  const ink = inkAt(moving.span);
  const name = moving.lowering.writeName(passing);
  const become = (kind: PassingFeeling): Statement =>
    ink.set(name, ink.binary("+", ink.int(passingNumber(kind, 0)), strength));
  return ink.when(moving.isGood(), [become(good)], [become(bad)]);
}

function growPride(moving: Moving, who: number): readonly Statement[] {
  return grow(moving, personalPlace(who, "pride", who), personalPlace(who, "shame", who));
}

/** One of two feelings grows by the move's strength: the first where the move is good. */
function grow(moving: Moving, good: Meaning, bad: Meaning): readonly Statement[] {
  const { lowering, span } = moving;
  const ink = inkAt(span);
  const add = (place: Meaning): readonly Statement[] => {
    if (!lowering.isStored(place)) return [];
    const name = lowering.writeName(place);
    const sum = ink.binary("+", ink.read(name), moving.strength());
    return [ink.set(name, ink.call("MIN", ink.int(3), sum))];
  };
  return ink.when(moving.isGood(), add(good), add(bad));
}
