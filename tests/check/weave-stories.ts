/**
 * Random stories of weaves within weaves: labels of choices and gathers that are read, references
 * through tunnels and threads, targets handed on, text put together, sequences in sequences,
 * conditions that change what they ask about. Plays end after six turns at the latest.
 *
 * Seeded: the same number is the same story.
 */
import { makeRandom, type Random } from "../support/random.ts";

const knots = ["one", "two"] as const;
const variables = ["a", "b", "c"] as const;

const assignments = [
  "a++",
  "b = a",
  "c = 0",
  "a = t",
  "b = MIN(a, 2)",
  "t = t + 1",
  "t = a",
  "mood++",
  "mood = LIST_MIN(LIST_ALL(mood))",
  "seen += red",
  "seen -= LIST_MAX(seen)",
  "seen = LIST_INVERT(seen)",
  "seen = ()",
  "seen = LIST_RANGE(LIST_ALL(seen), green, blue)",
  "swap(a, b)",
  "bump(c)",
  "bump(t)",
  "change()",
  'text = "{a}x"',
  'text = text + "y"',
  'text = ""',
];

/** What all stories have: tunnels, threads and functions that weaves call. */
const rest = `
=== hole ===
Hole.
* In.
  ~ a++
+ Out.
-
->-> WAY
=== tunnel(ref r, v) ===
~ temp t = v
+ On.
  ~ r = r + 1
  ~ v = 0
+ {v > 0} Deeper.
  -> under(r) ->
- {r > 1: Much.|Little.}
{v == 0: Nothing.}
->->
=== under(ref q) ===
~ temp t = 0
+ Clear.
  ~ q = 0
+ Leave.
- ->->
=== pass(-> there) ===
~ temp t = 1
+ Pass.
- -> there
=== twice(-> there) ===
-> there ->
-> there ->
{READ_COUNT(there) > 2: Often.}
->->
=== side(x) ===
* {x == 0} Aside. {x}
  -> hole ->
  -> one
+ Beside.
  ~ x = x + 1
  {x > 1: Far.}
  -> two
- -> DONE
=== lent(ref x) ===
+ Lend.
  ~ x = x + 1
  {x > 1: Paid.}
  -> one
- -> DONE
=== function change() ===
~ c = (c + 1) % 3
~ return c
=== function next() ===
{cycle:
- ~ return true
- ~ return false
}
=== function toggle(ref x) ===
~ x = 1 - x
~ return x
=== function bump(ref x) ===
~ x = (x + 1) % 3
=== function swap(ref x, ref y) ===
~ temp z = x
~ x = y
~ y = z
=== function count(-> k) ===
~ return READ_COUNT(k)
=== function told() ===
{First.|Then {a}.|}
`;

export function weaveStory(seed: number): string {
  return new Weaver(makeRandom(seed)).story();
}

class Weaver {
  readonly #random: Random;
  readonly #out: string[] = [];
  readonly #labels: string[] = [];
  #lines = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  story(): string {
    const out = this.#out;
    out.push("VAR a = 0", "VAR b = 1", "VAR c = 0", 'VAR text = ""');
    out.push(`VAR where = -> ${this.#knot()}`);
    out.push("LIST mood = (cold), mild, warm", "LIST seen = red, green, (blue)", "-> one");
    for (const knot of knots) this.#addKnot(knot);
    return out.join("\n") + rest.replace("WAY", this.#oneIn(2) ? "" : this.#knot());
  }

  #addKnot(knot: string): void {
    const out = this.#out;
    const temporary = this.#random.pick(["a", "0", "b + 1", "LIST_COUNT(seen)"]);
    out.push(`=== ${knot} ===`, "{TURNS() > 5: -> END}", `~ temp t = ${temporary}`, this.#words(2));
    if (this.#oneIn(3)) {
      const thread = this.#random.pick(["side(a)", "side(t)", "lent(t)", "lent(a)"]);
      out.push(this.#oneIn(2) ? `<- ${thread}` : `{${this.#condition()}:\n  <- ${thread}\n}`);
    }
    this.#addWeave(1, knot);
    if (this.#oneIn(2)) {
      out.push(this.#words(2));
      this.#addWeave(1, knot);
    }
    out.push(`{t > 1: ${this.#line()}}`, this.#way(), "-> END");
  }

  #addWeave(depth: number, knot: string): void {
    const out = this.#out;
    for (let choices = this.#random.int(1, 3); choices > 0; choices--) {
      const mark = (this.#oneIn(4) ? "+ " : "* ").repeat(depth);
      const condition = this.#oneIn(3) ? `{${this.#condition()}} ` : "";
      out.push(`${mark}${this.#label(knot, 3)}${condition}${this.#choiceWords()}`);
      for (let n = this.#random.int(0, 2); n > 0; n--) {
        const written = this.#random.pick([...assignments, `where = -> ${this.#knot()}`]);
        out.push(`   ~ ${written}`);
      }
      if (this.#oneIn(2)) out.push(`   ${this.#words(2)}`);
      if (depth < 3 && this.#oneIn(3)) this.#addWeave(depth + 1, knot);
      else if (this.#oneIn(2)) out.push(`   ${this.#way()}`);
    }
    out.push(`${"- ".repeat(depth)}${this.#label(knot, 2)}${this.#words(1)}`);
  }

  /** A label for one in so many; from then on it is asked about. */
  #label(knot: string, oneIn: number): string {
    if (!this.#oneIn(oneIn)) return "";
    const name = `l${this.#labels.length}`;
    this.#labels.push(`${knot}.${name}`);
    return `(${name}) `;
  }

  #choiceWords(): string {
    const line = this.#line();
    return this.#random.pick([
      line,
      `[${line}]`,
      `${line}[ {a}] ${this.#words(1)}`,
      `${line} ${this.#words(1)}`,
    ]);
  }

  #words(depth: number): string {
    const line = this.#line();
    if (depth === 0) return line;
    const inner = (): string => this.#words(depth - 1);
    return this.#random.pick([
      () => line,
      () => `{${this.#condition()}:${inner()}|${inner()}}`,
      () => `{${inner()}|${inner()}}`,
      () => `{&${inner()}|${inner()}|}`,
      () => `{!${inner()}}`,
      () => `{~${line}|${inner()}}`,
      () => `${line} {a} {mood}`,
      () => `{change()} ${line}`,
      () => "{told()}",
    ])();
  }

  #condition(): string {
    return this.#random.pick([
      () =>
        `${this.#number()} ${this.#random.pick(["==", ">", "<", "!="])} ${this.#random.int(0, 2)}`,
      () => `${this.#number()} > ${this.#number()}`,
      () => this.#labelled(),
      () => `not ${this.#knot()}`,
      () => "mood == warm",
      () => "mood > cold and a",
      () => "seen ? (red, blue)",
      () => "seen !? red",
      () => "LIST_MIN(seen) == red",
      () => "next()",
      () => `where == -> ${this.#knot()}`,
      () => 'text == "{a}x"',
    ])();
  }

  #number(): string {
    return this.#random.pick([
      () => this.#random.pick(variables),
      () => String(this.#random.int(0, 3)),
      () => this.#labelled(),
      () => this.#knot(),
      () => "change()",
      () => "toggle(a)",
      () => "TURNS_SINCE(-> one)",
      () => "CHOICE_COUNT()",
      () => `count(-> ${this.#knot()})`,
      () => "LIST_VALUE(mood)",
      () => "LIST_COUNT(seen)",
      () => "LIST_VALUE(LIST_RANGE(LIST_ALL(mood), 2, 3))",
      () => "(a * b - 1) % 3",
      () => "7 / (a + 1)",
      () => "-a % 2",
      () => "INT(b / 2.0)",
    ])();
  }

  #way(): string {
    return this.#random.pick([
      `-> ${this.#knot()}`,
      "-> END",
      "-> DONE",
      "-> hole ->",
      `-> tunnel(${this.#random.pick(variables)}, ${this.#random.pick(["a", "t", "2"])}) ->`,
      `-> tunnel(t, 1) -> ${this.#knot()}`,
      "-> where",
      `-> pass(-> ${this.#knot()})`,
      "-> twice(-> hole) ->",
    ]);
  }

  #labelled(): string {
    return this.#labels.length === 0 ? "a" : this.#random.pick(this.#labels);
  }

  #knot(): string {
    return this.#random.pick(knots);
  }

  #line(): string {
    return `Line ${++this.#lines}.`;
  }

  #oneIn(count: number): boolean {
    return this.#random.int(1, count) === 1;
  }
}
