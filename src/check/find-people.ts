/**
 * What people do that they can't, say that they can't know, promise and leave, and never show.
 *
 * Each is found out from the marks that the story passes and from how its people stand then.
 * Why an effect could not be is asked of drama's own world, taken along the play that shows it.
 */
import {
  actsWithoutKnowing,
  effectCouldNot,
  feelingNeverShown,
  givenTwice,
  givesWhatIsNotHeld,
  lieNeverFoundOut,
  narrationKnowsTooMuch,
  needsUnmet,
  ownedChoiceNeverWins,
  presumesUnmet,
  promiseNeverBroken,
  promiseNeverKept,
  promiseNeverMade,
  promiseUnsettled,
  speaksWhileAway,
  toldTwice,
} from "../base/messages/check.ts";
import type { Span } from "../base/span.ts";
import {
  applyEffect,
  applyMark,
  type Effect,
  explainReason,
  HERE,
  LOST,
  type MarkMeaning,
  type Question,
  questionsIn,
  type Reason,
  type Symbols,
  valueIn,
  type World,
  worldAtStart,
} from "../drama/index.ts";
import { CONDITIONAL, OWED } from "../drama/promises.ts";
import { holderNumber } from "../drama/values.ts";
import { spanAt } from "../program/program.ts";
import { beginning, findingOf, keyOfSpan, textAt } from "./finding.ts";
import { nameOfLie } from "./remembered.ts";
import type { Finding } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";
import type { Sighting } from "./watch.ts";
import type { Played } from "./witness.ts";

/** Plays a sighting, with all the marks it passes; `undefined` where the engine does not agree. */
export type PlayWhole = (viewpoint: Viewpoint, sighting: Sighting) => Played | undefined;

/** Findings about people. `isWhole`: all of the story was seen, from all its viewpoints. */
export function findPeople(
  viewpoints: readonly Viewpoint[],
  isWhole: boolean,
  play: PlayWhole,
): Finding[] {
  const symbols = viewpoints[0]?.symbols;
  if (symbols === undefined) return [];
  const finder = new Finder(viewpoints, symbols, play);
  finder.findEffects();
  finder.findWords();
  finder.findUnsettled();
  finder.findLies();
  if (isWhole) {
    finder.findEmptyPromises();
    finder.findUnmadePromises();
    finder.findHiddenFeelings();
    finder.findLosingChoices();
  }
  return [...finder.found.values()];
}

class Finder {
  readonly found = new Map<string, Finding>();
  readonly #viewpoints: readonly Viewpoint[];
  readonly #symbols: Symbols;
  readonly #play: PlayWhole;

  constructor(viewpoints: readonly Viewpoint[], symbols: Symbols, play: PlayWhole) {
    this.#viewpoints = viewpoints;
    this.#symbols = symbols;
    this.#play = play;
  }

  /** Each sighting of a kind, in any viewpoint, the first of each number. */
  #each(
    kind: string,
    visit: (viewpoint: Viewpoint, number: number, sighting: Sighting) => void,
  ): void {
    for (const viewpoint of this.#viewpoints) {
      for (const [what, sighting] of viewpoint.watch.sightings) {
        if (what.startsWith(kind)) visit(viewpoint, Number(what.slice(kind.length)), sighting);
      }
    }
  }

  /** Each once: by what it is about, or by where it stands, since words may stand twice. */
  #add(finding: Finding, span?: Span): void {
    const key = span === undefined ? finding.id : `${finding.id} ${keyOfSpan(span)}`;
    const known = this.found.get(key);
    const length = (one: Finding): number => one.play?.choices.length ?? 1e9;
    if (known === undefined || length(finding) < length(known)) this.found.set(key, finding);
  }

  /** Effects that could not be, demands that were not met, and what was told before. */
  findEffects(): void {
    this.#each("fault ", (viewpoint, number, sighting) => {
      const mark = viewpoint.symbols?.marks[number];
      if (mark?.kind !== "effect") return;
      const played = this.#play(viewpoint, sighting);
      if (played === undefined) return;
      const { world, before } = this.#worldBefore(viewpoint, played, number);
      const outcome = applyEffect(world, mark.effect);
      const reason = outcome.ok ? undefined : outcome.reason;
      this.#add(this.#faultFinding(world, mark, reason, played, before), mark.span);
    });
    this.#each("unmet ", (viewpoint, number, sighting) => {
      const mark = viewpoint.symbols?.marks[number];
      if (mark?.kind !== "unmet") return;
      const played = this.#play(viewpoint, sighting);
      if (played === undefined) return;
      const message = mark.demand === "needs" ? needsUnmet : presumesUnmet;
      this.#add(
        findingOf(message(mark.span, { words: mark.words }), this.#about(mark), played.play),
        mark.span,
      );
    });
    this.#each("toldTwice ", (viewpoint, number, sighting) => {
      const mark = viewpoint.symbols?.marks[number];
      if (mark?.kind !== "effect" || mark.effect.kind !== "tells") return;
      const played = this.#play(viewpoint, sighting);
      if (played === undefined) return;
      const { to, what } = mark.effect;
      const told = this.#lastMark(
        viewpoint,
        played,
        (other) =>
          other.kind === "effect" &&
          !other.isFault &&
          (other.effect.kind === "tells" || other.effect.kind === "lies") &&
          other.effect.to === to &&
          other.effect.what.fact === what.fact,
        number,
      );
      const args = { who: this.#person(to), fact: this.#fact(what.fact) };
      const message = toldTwice(mark.span, args, told);
      this.#add(findingOf(message, this.#about(mark), played.play), mark.span);
    });
  }

  #faultFinding(
    world: World,
    mark: MarkMeaning & { kind: "effect" },
    reason: Reason | undefined,
    played: Played,
    before: readonly (MarkMeaning | undefined)[],
  ): Finding {
    const { effect, span } = mark;
    const about = this.#about(mark);
    if (reason?.kind === "doesNotBelieve" && "what" in effect) {
      const args = { who: this.#person(reason.who), fact: this.#fact(effect.what.fact) };
      return findingOf(actsWithoutKnowing(span, args), about, played.play);
    }
    if (reason?.kind === "isNotHere") {
      const left = spanOfLast(before, (each) => each.kind === "leaves" && each.who === reason.who);
      const args = { who: this.#person(reason.who), does: "takes part in this" };
      return findingOf(speaksWhileAway(span, args, left), about, played.play);
    }
    if (reason?.kind === "doesNotHold") {
      const thing = `the ${world.cast.things[reason.thing]?.name ?? "thing"}`;
      const gone = spanOfLast(
        before,
        (each) => handing.has(each.kind) && "thing" in each && each.thing === reason.thing,
      );
      const isAgain =
        giving.has(effect.kind) &&
        before.some(
          (each) =>
            each?.kind === "effect" &&
            !each.isFault &&
            JSON.stringify(each.effect) === JSON.stringify(effect),
        );
      if (isAgain) return findingOf(givenTwice(span, { thing }, gone), about, played.play);
      const args = {
        who: this.#person(reason.who),
        thing,
        does: doing[effect.kind] ?? "hands over",
        where: this.#whereIs(world, reason.thing, thing),
      };
      return findingOf(givesWhatIsNotHeld(span, args, gone), about, played.play);
    }
    const isLate = reason === undefined || reason.kind === "deadlineIsPast";
    const why = isLate ? this.#whyNot(effect) : explainReason(world, reason);
    return findingOf(effectCouldNot(span, { effect: mark.words, why }), about, played.play);
  }

  /** Where a thing is, as a sentence without its end. */
  #whereIs(world: World, thing: number, name: string): string {
    const holder = valueIn(world, { kind: "holder", thing });
    if (holder === holderNumber(LOST)) return `${name} is lost`;
    if (holder === holderNumber(HERE)) return `${name} lies there for anybody to take`;
    const people = this.#symbols.cast.people;
    const who = people.findIndex((_, person) => holderNumber(person) === holder);
    return `${this.#person(who)} has ${name}`;
  }

  /**
   * Why an effect could not be, because of a deadline: it may be a place, of which the people's
   * world knows nothing, and gives no reason then.
   */
  #whyNot(effect: Effect): string {
    const promise =
      "commitment" in effect ? this.#symbols.cast.commitments[effect.commitment] : undefined;
    if (promise?.by === undefined) return "It is not possible then.";
    const { name, by } = promise;
    return `What \`${name}\` is to be kept by, \`${by.replaceAll("`", "'")}\`, is past.`;
  }

  /** Words that are said by somebody away, or told to somebody away. */
  findWords(): void {
    this.#each("speaks ", (viewpoint, number, sighting) => {
      const probe = viewpoint.probed.probes[number];
      if (probe?.kind !== "words" || probe.span === undefined) return;
      const played = this.#play(viewpoint, sighting);
      if (played === undefined) return;
      const who = probe.speaker;
      const left = this.#lastMark(
        viewpoint,
        played,
        (mark) =>
          mark.kind === "effect" && mark.effect.kind === "leaves" && mark.effect.who === who,
      );
      const args = { who: this.#person(who), does: "speaks" };
      const about = textAt(viewpoint.program, probe.span);
      this.#add(findingOf(speaksWhileAway(probe.span, args, left), about, played.play), probe.span);
    });
    this.#each("tells ", (viewpoint, number, sighting) => {
      const probe = viewpoint.probed.probes[number];
      if (probe?.kind !== "words" || probe.span === undefined) return;
      const played = this.#play(viewpoint, sighting);
      if (played === undefined) return;
      const args = { who: this.#person(viewpoint.symbols?.viewpoint ?? -1), reason: "is away" };
      const about = textAt(viewpoint.program, probe.span);
      this.#add(findingOf(narrationKnowsTooMuch(probe.span, args), about, played.play), probe.span);
    });
    this.#eachNeeded("unknowing", (fact) => `doesn't know whether ${this.#fact(fact)}`);
    this.#eachNeeded("unfelt", (who) => `can't look into ${this.#person(who)}`);
  }

  /** Narration by what the person whom the reader is can't know. */
  #eachNeeded(kind: string, reasonOf: (what: number) => string): void {
    for (const viewpoint of this.#viewpoints) {
      for (const [key, sighting] of viewpoint.watch.sightings) {
        if (!key.startsWith(`${kind} `)) continue;
        const [number, which, what] = key.slice(kind.length).trim().split(" ").map(Number) as [
          number,
          number,
          number,
        ];
        const probe = viewpoint.probed.probes[number];
        if (probe?.kind !== "words" || probe.span === undefined) continue;
        const played = this.#play(viewpoint, sighting);
        if (played === undefined) continue;
        const args = {
          who: this.#person(viewpoint.symbols?.viewpoint ?? -1),
          reason: reasonOf(what),
        };
        const asked = viewpoint.needed.get(number)?.[which]?.asked.span;
        const about = textAt(viewpoint.program, probe.span);
        this.#add(findingOf(narrationKnowsTooMuch(probe.span, args, asked), about, played.play));
      }
    }
  }

  /** Promises that are open when the story ends. */
  findUnsettled(): void {
    for (const [number, commitment] of this.#symbols.cast.commitments.entries()) {
      if (commitment.mayStayOpen) continue;
      for (const viewpoint of this.#viewpoints) {
        for (const [what, sighting] of viewpoint.watch.sightings) {
          const [kind, promise, state, endedAt] = what.split(" ");
          if (kind !== "promise" || Number(promise) !== number) continue;
          if (Number(state) !== OWED && Number(state) < CONDITIONAL) continue;
          const played = this.#play(viewpoint, sighting);
          if (played === undefined) continue;
          const span = spanAt(viewpoint.probed.program, Number(endedAt)) ?? beginning;
          const made = this.#lastMark(
            viewpoint,
            played,
            (mark) =>
              mark.kind === "effect" &&
              (mark.effect.kind === "promises" || mark.effect.kind === "vows") &&
              mark.effect.commitment === number,
          );
          const label = Number(state) === OWED ? "promised here" : "promised here, on a condition";
          const { name } = commitment;
          const args = { promise: name, made: label, declared: this.#declaredOpen(name) };
          this.#add(findingOf(promiseUnsettled(span, args, made), commitment.name, played.play));
        }
      }
    }
  }

  /** Promises that no play breaks, or none keeps. */
  findEmptyPromises(): void {
    for (const [number, commitment] of this.#symbols.cast.commitments.entries()) {
      if (commitment.mayStayOpen) continue;
      const made = this.#passed(
        (mark) =>
          mark.kind === "effect" &&
          !mark.isFault &&
          (mark.effect.kind === "promises" || mark.effect.kind === "vows") &&
          mark.effect.commitment === number,
      );
      if (made === undefined) continue;
      const has = (kinds: readonly string[], settling: string): boolean =>
        this.#passed(
          (mark) =>
            (mark.kind === "effect" &&
              !mark.isFault &&
              kinds.includes(mark.effect.kind) &&
              "commitment" in mark.effect &&
              mark.effect.commitment === number) ||
            (mark.kind === "settling" &&
              mark.settling.kind === settling &&
              mark.settling.commitment === number) ||
            (settling === "broken" && this.#isLate(mark, number)),
        ) !== undefined;
      const args = { promise: commitment.name };
      if (!has(["keeps"], "")) {
        this.#add(findingOf(promiseNeverKept(made, args), commitment.name, undefined));
      }
      if (!has(["breaks", "withdraws"], "broken")) {
        this.#add(findingOf(promiseNeverBroken(made, args), commitment.name, undefined));
      }
    }
  }

  /** Promises that are declared, and neither made nor refused in any play. */
  findUnmadePromises(): void {
    const { commitments, people } = this.#symbols.cast;
    for (const [number, { name, debtor }] of commitments.entries()) {
      const used = this.#passed(
        (mark) =>
          mark.kind === "effect" &&
          ["promises", "vows", "withholds"].includes(mark.effect.kind) &&
          "commitment" in mark.effect &&
          mark.effect.commitment === number,
      );
      const span = used === undefined ? this.#declarationOf(name) : undefined;
      if (span === undefined) continue;
      const args = { promise: name, who: people[debtor]?.name ?? "" };
      this.#add(findingOf(promiseNeverMade(span, args), name, undefined));
    }
  }

  /** How a promise is declared that may stay open. */
  #declaredOpen(name: string): string {
    const span = this.#declarationOf(name);
    const source = span === undefined ? "" : this.#viewpoints[0]?.program.sources[span.file]?.read;
    const rest = source?.slice(span?.end ?? 0) ?? "";
    const line = `${name}${rest.slice(0, Math.max(0, rest.search(/\n|\/\/|$/)))}`.trim();
    return `${span === undefined ? `${name}: …` : line}; may stay open`.replaceAll("`", "'");
  }

  /** Where PROMISES declares one: the line that begins with its name. */
  #declarationOf(name: string): Span | undefined {
    const line = new RegExp(`^[ \\t]+(${name.replace(/[^\p{L}\p{N}_ ]/gu, "\\$&")})[ \\t]*:`, "mu");
    for (const [file, { read }] of (this.#viewpoints[0]?.program.sources ?? []).entries()) {
      const head = /^PROMISES\b/m.exec(read)?.index;
      const found = head === undefined ? undefined : line.exec(read.slice(head));
      if (head === undefined || found === null || found === undefined) continue;
      const start = head + found.index + found[0].indexOf(name);
      return { file, start, end: start + name.length };
    }
    return undefined;
  }

  /** Whether some play comes by a promise's deadline while it is owed: one on a condition lapses. */
  #isLate(mark: MarkMeaning, commitment: number): boolean {
    if (mark.kind !== "deadline" || mark.commitment !== commitment) return false;
    return this.#viewpoints.some(({ symbols, watch }) =>
      (symbols?.marks ?? []).some(
        (other, number) =>
          other.kind === "deadline" &&
          other.commitment === commitment &&
          watch.sightings.has(`late ${number}`),
      ),
    );
  }

  /** Lies that nobody ever finds out. */
  findLies(): void {
    for (const mark of this.#symbols.marks) {
      if (mark.kind !== "effect" || mark.isFault || mark.effect.kind !== "lies") continue;
      if (!this.#isMarked(mark)) continue;
      const { who, to, what } = mark.effect;
      const label = this.#symbols.cast.facts[what.fact]?.name ?? "it";
      const about = `${this.#person(who)} to ${this.#person(to)} about ${label}`;
      const name = nameOfLie(mark.effect);
      const standing: { viewpoint: Viewpoint; sighting: Sighting }[] = [];
      let isFoundOut = false;
      for (const viewpoint of this.#viewpoints) {
        for (const [key, sighting] of viewpoint.watch.sightings) {
          if (!key.startsWith(`${name} `)) continue;
          const belief = Number(key.slice(name.length + 1));
          if (belief === what.value + 1) standing.push({ viewpoint, sighting });
          else isFoundOut = true;
        }
      }
      if (isFoundOut) continue;
      for (const { viewpoint, sighting } of standing) {
        const played = this.#play(viewpoint, sighting);
        if (played === undefined) continue;
        const args = { fact: this.#fact(what.fact), who: this.#person(to) };
        // Told in two places it is one lie, and two lines to look at.
        this.#add(findingOf(lieNeverFoundOut(mark.span, args), about, played.play), mark.span);
      }
    }
  }

  /** Feelings that are felt, and that nothing told and nobody's choice ever hangs on. */
  findHiddenFeelings(): void {
    const asked = this.#viewpoints.flatMap(({ symbols }) => symbols?.asked ?? []);
    const shown = asked
      .filter(({ use }) => use !== "demand")
      .flatMap(({ condition }) => questionsIn(condition));
    const isShown = (who: number, kinds: readonly string[]): boolean =>
      shown.some((question) => asksOf(question, who, kinds));
    for (const mark of this.#symbols.marks) {
      if (mark.kind !== "effect" || mark.isFault || !this.#isMarked(mark)) continue;
      const { effect, span } = mark;
      if (effect.kind === "feels") {
        if (!isShown(effect.who, [effect.feeling.kind])) {
          this.#addHidden(span, effect.who, effect.feeling.kind);
        }
      } else if (effect.kind === "makes" || effect.kind === "becomes") {
        const owner = this.#symbols.cast.goals[effect.goal]?.owner ?? -1;
        const isAsked = shown.some(
          (question) => question.kind === "isOutlook" && question.goal === effect.goal,
        );
        if (!isAsked && !isShown(owner, [])) this.#addHidden(span, owner, "hope or fear");
      }
    }
  }

  #addHidden(span: Span, who: number, feeling: string): void {
    const args = { who: this.#person(who), feeling };
    this.#add(findingOf(feelingNeverShown(span, args), `${args.who}/${feeling}`, undefined));
  }

  /** Choices that a person whom nobody plays never makes. */
  findLosingChoices(): void {
    // By place: nobody's choices are chosen as well where all is watched, and are counted there.
    const won = new Set<string>();
    for (const { symbols, watch } of this.#viewpoints) {
      for (const [number, mark] of (symbols?.marks ?? []).entries()) {
        const choice = mark.kind === "pick" ? symbols?.choices[mark.choice] : undefined;
        if (choice !== undefined && watch.marked[number] === 1) won.add(keyOfSpan(choice.span));
      }
    }
    for (const choice of this.#symbols.choices) {
      const person = this.#symbols.cast.people[choice.who];
      if (person === undefined || person.isPlayable || won.has(keyOfSpan(choice.span))) continue;
      const message = ownedChoiceNeverWins(choice.span, { who: person.name });
      this.#add(findingOf(message, `${person.name}/${choice.words}`, undefined));
    }
  }

  // ─── Marks ────────────────────────────────────────────────────────────────────────────────

  /** Where the first mark of a kind stands that any play passes. */
  #passed(is: (mark: MarkMeaning) => boolean): Span | undefined {
    for (const { symbols, watch } of this.#viewpoints) {
      for (const [number, mark] of (symbols?.marks ?? []).entries()) {
        if (watch.marked[number] === 1 && is(mark) && "span" in mark) return mark.span;
      }
    }
    return undefined;
  }

  #isMarked(mark: MarkMeaning): boolean {
    const words = JSON.stringify(mark);
    return this.#passed((other) => JSON.stringify(other) === words) !== undefined;
  }

  /** The world just before the last time that a mark is passed, and what was passed before. */
  #worldBefore(
    viewpoint: Viewpoint,
    played: Played,
    number: number,
  ): { world: World; before: readonly (MarkMeaning | undefined)[] } {
    const symbols = viewpoint.symbols as Symbols;
    const at = played.allMarks.lastIndexOf(number);
    const before = played.allMarks.slice(0, at < 0 ? undefined : at).map((n) => symbols.marks[n]);
    let world = worldAtStart(symbols.cast);
    for (const mark of before) if (mark !== undefined) ({ world } = applyMark(world, mark));
    return { world, before };
  }

  /** Where the last such mark stands, before the last time that mark `until` is passed. */
  #lastMark(
    viewpoint: Viewpoint,
    played: Played,
    is: (mark: MarkMeaning) => boolean,
    until?: number,
  ): Span | undefined {
    const end = until === undefined ? undefined : played.allMarks.lastIndexOf(until);
    const marks = played.allMarks.slice(0, end).map((n) => viewpoint.symbols?.marks[n]);
    const found = marks.findLast((mark) => mark !== undefined && is(mark));
    return found !== undefined && "span" in found ? found.span : undefined;
  }

  // ─── Words ────────────────────────────────────────────────────────────────────────────────

  #about(mark: { readonly span: Span; readonly words: string }): string {
    return mark.words === "" ? textAt(this.#program, mark.span) : mark.words;
  }

  get #program(): Viewpoint["program"] {
    return (this.#viewpoints[0] as Viewpoint).program;
  }

  #person(who: number): string {
    return this.#symbols.cast.people[who]?.name ?? "nobody";
  }

  #fact(fact: number): string {
    return this.#symbols.cast.facts[fact]?.clause ?? "it";
  }
}

/** What somebody does who has to hold a thing for it; all else hands it over. */
const doing: Readonly<Record<string, string>> = {
  wears: "puts on",
  drops: "puts down",
  loses: "loses",
};

/** What gives a thing to somebody. */
const giving: ReadonlySet<Effect["kind"]> = new Set(["gives", "lends", "returns"]);

/** After which a thing is somewhere else, or with somebody else. */
const handing: ReadonlySet<Effect["kind"]> = new Set([
  "gives",
  "lends",
  "returns",
  "takes",
  "drops",
  "loses",
  "finds",
]);

function spanOfLast(
  marks: readonly (MarkMeaning | undefined)[],
  is: (effect: Effect) => boolean,
): Span | undefined {
  const found = marks.findLast(
    (mark) => mark?.kind === "effect" && !mark.isFault && is(mark.effect),
  );
  return found?.kind === "effect" ? found.span : undefined;
}

/** Whether it is asked what somebody feels, of these kinds; of any where none is named. */
function asksOf(question: Question, who: number, kinds: readonly string[]): boolean {
  const isOf = (kind: string): boolean => kinds.length === 0 || kinds.includes(kind);
  switch (question.kind) {
    case "feels":
    case "shows":
      return question.who === who && isOf(question.feeling.kind);
    case "sees":
      return question.of === who && isOf(question.kindSeen);
    default:
      return false;
  }
}
