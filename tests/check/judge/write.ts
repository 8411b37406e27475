/**
 * A tale as a writer would write it: the text of a `.keep` file.
 *
 * Owns the text, and on which of its lines each thing of the tale stands. One thing stands on one
 * line, so that a finding's line says what it is about.
 */
import type {
  Choice,
  Condition,
  Effect,
  Fact,
  Happening,
  Item,
  Kind,
  Rule,
  So,
  Tale,
  Words,
} from "./tale.ts";

export interface Written {
  readonly text: string;
  /** By effect, choice, item or part of a line: its line, from 1. */
  readonly lineOf: ReadonlyMap<object, number>;
  /** By word: its line. */
  readonly lineOfWord: ReadonlyMap<string, number>;
}

export const OUTLOOKS = ["gone", "unlikely", "open", "likely", "done"] as const;
const LEVELS = ["", "", "much ", "great "] as const;
const WEIGHTS = ["", ", a little", "", ", badly"] as const;
const GUARDS = ["", "; a little guarded", "; guarded", "; very guarded"] as const;
const BONDS: Readonly<Record<number, string>> = {
  [-3]: "hates",
  [-2]: "dislikes",
  [-1]: "is cool to",
  1: "likes",
  2: "is fond of",
  3: "loves",
};
const PRONOUN = { she: "her", he: "his", they: "their" } as const;
const SUBJECT = { she: "she", he: "he", they: "they" } as const;

export function writeTale(tale: Tale): Written {
  return new Writer(tale).write();
}

/** A rule as it stands in the story: by these words a report names it. */
export function ruleWords(tale: Tale, rule: Rule): string {
  const writer = new Writer(tale);
  switch (rule.rule) {
    case "always":
    case "never":
    case "possible":
    case "once":
      return `${rule.rule}: ${writer.happening(rule.what)}`;
    case "atEveryEnding":
      return `at every ending: ${writer.happening(rule.what)}`;
    case "possibleAtAnEnding":
      return `possible at an ending: ${writer.happening(rule.what)}`;
    case "before":
      return `${writer.happening(rule.first)} before ${writer.happening(rule.second)}`;
    case "afterAlways":
      return `after ${writer.happening(rule.first)}, always: ${writer.happening(rule.second)}`;
    case "leadsTo":
      return `${writer.happening(rule.first)} leads to ${writer.happening(rule.second)}`;
  }
}

/** A condition as it stands in the story. */
export function conditionWords(tale: Tale, condition: Condition): string {
  return new Writer(tale).condition(condition);
}

class Writer {
  readonly #tale: Tale;
  readonly #lines: string[] = [];
  readonly #lineOf = new Map<object, number>();
  readonly #lineOfWord = new Map<string, number>();

  constructor(tale: Tale) {
    this.#tale = tale;
  }

  write(): Written {
    this.#writeHead();
    const { opening, knots } = this.#tale;
    this.#writeItems(opening, "");
    for (const knot of knots) {
      this.#line(`=== ${knot.name} ===`, knot);
      if (knot.isForAnyone) this.#line("# anyone");
      this.#writeItems(knot.items, "");
    }
    return {
      text: `${this.#lines.join("\n")}\n`,
      lineOf: this.#lineOf,
      lineOfWord: this.#lineOfWord,
    };
  }

  #line(text: string, ...what: readonly object[]): void {
    this.#lines.push(text);
    for (const each of what) this.#lineOf.set(each, this.#lines.length);
    for (const [word] of text.matchAll(/\bw\d+\b/g)) this.#lineOfWord.set(word, this.#lines.length);
  }

  // ─── The head ─────────────────────────────────────────────────────────────────────────────

  #writeHead(): void {
    const { people, facts, things, pledges, goals, variables, rules } = this.#tale;
    this.#line("CAST");
    for (const person of people) {
      const bonds = person.bonds.map(
        ({ to, size }) => `; ${(BONDS[size] as string).replace("is ", "")} ${this.#who(to)}`,
      );
      const away = person.isAway ? "; away" : "";
      const playable = person.isPlayable ? ", playable" : "";
      this.#line(
        `    ${person.name} (${person.pronoun})${playable}${GUARDS[person.guard]}${bonds.join("")}${away}`,
        person,
      );
    }
    if (facts.length > 0) this.#line("FACTS");
    for (const fact of facts) this.#line(`    ${this.#declared(fact)}`, fact);
    if (things.length > 0) this.#line("THINGS");
    for (const thing of things) {
      const whose = thing.isLost
        ? "lost"
        : thing.owner < 0
          ? "here"
          : `${this.#who(thing.owner)}'s`;
      const held = thing.heldBy < 0 ? "" : `; ${this.#who(thing.heldBy)} holds it`;
      const worn = thing.places.length === 0 ? "" : `; worn on ${thing.places.join(", ")}`;
      this.#line(`    the ${thing.name}: ${whose}${held}${worn}`, thing);
    }
    if (pledges.length > 0) this.#line("PROMISES");
    for (const pledge of pledges) {
      const { by, goal, mayStayOpen } = pledge;
      const goes = goal < 0 ? "" : `; for ${this.#goal(goal)}`;
      const until =
        by === undefined
          ? ""
          : `; by ${"fact" in by ? this.#fact(by.fact).name : this.#knot(by.knot)}`;
      const open = mayStayOpen ? "; may stay open" : "";
      const who = `${this.#who(pledge.debtor)} to ${this.#who(pledge.creditor)}`;
      this.#line(`    ${pledge.name}: ${who}${goes}${until}${open}`, pledge);
    }
    if (goals.length > 0) this.#line("GOALS");
    for (const goal of goals) {
      const verb = goal.weight < 0 ? "dreads going" : "wants to go";
      const much = WEIGHTS[Math.abs(goal.weight)] as string;
      const on = goal.isOngoing ? "; ongoing" : "";
      const words = `${this.#who(goal.owner)} ${verb} to ${goal.name}${much}`;
      this.#line(`    ${goal.name}: ${words}; ${OUTLOOKS[goal.outlook]}${on}`, goal);
    }
    if (rules.length > 0) this.#line("RULES");
    for (const rule of rules) this.#line(`    ${ruleWords(this.#tale, rule)}`, rule);
    for (const variable of variables) {
      const { name, least, most, atFirst } = variable;
      this.#line(`VAR ${name}: ${least}..${most} = ${atFirst}`, variable);
    }
    this.#line("");
  }

  #declared(fact: Fact): string {
    const everyone = fact.knownBy.length === this.#tale.people.length;
    const known = everyone
      ? "; everyone knows"
      : fact.knownBy.map((who) => `; ${this.#who(who)} knows`).join("");
    const secret = fact.isSecret ? "; secret" : "";
    if (fact.clause !== undefined) {
      return `(${fact.name}) ${fact.clause}: ${fact.values[fact.atFirst]}${known}${secret}`;
    }
    const values = `${fact.values[fact.atFirst]} (${fact.values.join(", ")})`;
    return `${fact.name}: ${values}${known}${secret}`;
  }

  // ─── The story ────────────────────────────────────────────────────────────────────────────

  #writeItems(items: readonly Item[], margin: string): void {
    for (const item of items) this.#writeItem(item, margin);
  }

  #writeItem(item: Item, margin: string): void {
    switch (item.item) {
      case "line": {
        const said = item.speaker < 0 ? "" : `${this.#who(item.speaker)}: `;
        const words = item.words.map((each) => this.#words(each)).join(" ");
        this.#line(`${margin}${said}${words}`, item, item.words, ...item.words.flatMap(partsIn));
        return;
      }
      case "effect":
        this.#line(`${margin}~ ${this.effect(item.effect)}`, item, item.effect);
        return;
      case "set": {
        const { name, least, most } = this.#tale.variables[item.variable] as {
          name: string;
          least: number;
          most: number;
        };
        const to = {
          more: `MIN(${name} + 1, ${most})`,
          less: `MAX(${name} - 1, ${least})`,
          free: `${name} + 1`,
        };
        this.#line(`${margin}~ ${name} = ${to[item.how]}`, item);
        return;
      }
      case "if":
        this.#line(`${margin}{${this.condition(item.condition)}:`, item, item.condition);
        this.#writeItems(item.so, `${margin}    `);
        if (item.else.length > 0) {
          this.#line(`${margin}- else:`);
          this.#writeItems(item.else, `${margin}    `);
        }
        this.#line(`${margin}}`);
        return;
      case "choices":
        for (const choice of item.of) this.#writeChoice(choice, item.depth, margin);
        this.#line(`${margin}${"- ".repeat(item.depth)}`, item);
        return;
      case "go":
        this.#line(`${margin}-> ${this.#knot(item.to)}`, item);
        return;
      case "tunnel":
        this.#line(`${margin}-> ${this.#knot(item.to)} ->`, item);
        return;
      case "thread":
        this.#line(`${margin}<- ${this.#knot(item.to)}`, item);
        return;
      case "back":
        this.#line(`${margin}->->`, item);
        return;
      case "done":
      case "end":
        this.#line(`${margin}-> ${item.item.toUpperCase()}`, item);
        return;
    }
  }

  #writeChoice(choice: Choice, depth: number, margin: string): void {
    const mark = (choice.isSticky ? "+ " : "* ").repeat(depth);
    const inner = `${margin}    `;
    if (choice.isFallback) this.#line(`${margin}${mark}->`, choice);
    else {
      const conditions = choice.conditions.map((each) => `{${this.condition(each)}} `).join("");
      const needs = choice.needs === undefined ? "" : `{needs ${this.condition(choice.needs)}} `;
      const pulls = choice.pulls
        .map(
          ({ for: isFor, reason }) =>
            `{${isFor ? "because" : "despite"} ${this.condition(reason)}} `,
        )
        .join("");
      const owner = choice.owner < 0 ? "" : `${this.#who(choice.owner)}`;
      const words = choice.isSilent ? `[${choice.word}]` : `${choice.word}.`;
      const said =
        owner === "" ? words : choice.isSilent ? `${owner} ${words}` : `${owner}: ${words}`;
      this.#line(
        `${margin}${mark}${conditions}${needs}${pulls}${said}`,
        choice,
        ...choice.conditions,
        ...(choice.needs === undefined ? [] : [choice.needs]),
      );
    }
    this.#writeItems(choice.body, inner);
  }

  #words(words: Words): string {
    switch (words.say) {
      case "word":
        return `${words.word}.`;
      case "if":
        return `{${this.condition(words.condition)}: ${this.#bothWords(words)}}`;
      case "as":
        return `{as ${this.#who(words.who)}: ${this.#bothWords(words)}}`;
      case "sequence": {
        const how = { stopping: "", cycle: "&", once: "!" }[words.how];
        return `{${how}${words.of.map((each) => this.#words(each)).join("|")}}`;
      }
      default:
        return `{${words.say} ${this.condition(words.condition)}}`;
    }
  }

  #bothWords(words: { readonly so: Words; readonly else: Words | undefined }): string {
    const other = words.else === undefined ? "" : `|${this.#words(words.else)}`;
    return `${this.#words(words.so)}${other}`;
  }

  // ─── Sentences ────────────────────────────────────────────────────────────────────────────

  condition(condition: Condition): string {
    switch (condition.is) {
      case "not":
        return `not ${this.#inParentheses(condition.of)}`;
      case "and":
      case "or": {
        const [left, right] = condition.of;
        return `${this.#inParentheses(left)} ${condition.is} ${this.#inParentheses(right)}`;
      }
      case "so":
        return this.#so(condition.what);
      case "knows":
      case "believes":
        return `${this.#who(condition.who)} ${condition.is} ${this.#so(condition.what)}`;
      case "knowsHow":
        return `${this.#who(condition.who)} knows ${this.#fact(condition.fact).name}`;
      case "thinks":
        return `${this.#who(condition.who)} thinks ${this.#who(condition.about)} knows ${this.#fact(condition.fact).name}`;
      case "lied":
        return `${this.#who(condition.who)} lied to ${this.#who(condition.to)} about ${this.#fact(condition.fact).name}`;
      case "here":
        return `${this.#who(condition.who)} is here`;
      case "holds":
      case "wears":
        return `${this.#who(condition.who)} ${condition.is} ${this.#thing(condition.thing)}`;
      case "cameFrom":
        return `${this.#thing(condition.thing)} came from ${this.#who(condition.who)}`;
      case "lost":
        return `${this.#thing(condition.thing)} is lost`;
      case "owed":
        return `${this.#pledge(condition.pledge).name} is owed`;
      case "accepted":
        return `${this.#creditor(condition.pledge)} accepted ${this.#pledge(condition.pledge).name}`;
      case "promised":
      case "withheld":
      case "kept":
      case "broke":
        return `${this.#debtor(condition.pledge)} ${condition.is} ${this.#pledge(condition.pledge).name}`;
      case "outlook":
        return `${this.#goal(condition.goal)} is ${OUTLOOKS[condition.outlook]}`;
      case "bond":
        return `${this.#who(condition.who)} ${BONDS[condition.size]} ${this.#who(condition.to)}`;
      case "feels":
        return `${this.#who(condition.who)} feels ${LEVELS[condition.level]}${this.#felt(condition)}`;
      case "shows":
        return `${this.#who(condition.who)} shows ${this.#felt(condition)}`;
      case "sees":
        return `${this.#who(condition.who)} sees ${this.#who(condition.of)}'s ${condition.kind}`;
      case "more":
        return `${this.#tale.variables[condition.variable]?.name} > ${condition.than}`;
      case "visited":
        return `${this.#knot(condition.knot)} > ${condition.times}`;
    }
  }

  #inParentheses(condition: Condition): string {
    const words = this.condition(condition);
    return /^(?:and|or|not|more|visited)$/.test(condition.is) ? `(${words})` : words;
  }

  effect(effect: Effect): string {
    switch (effect.does) {
      case "now":
        return `now ${this.#so(effect.what)}`;
      case "tells":
        return `${this.#who(effect.who)} tells ${this.#who(effect.to)} ${this.#so(effect.what)}`;
      case "lies":
        return `${this.#who(effect.who)} lies to ${this.#who(effect.to)}: ${this.#so(effect.what)}`;
      case "learns":
      case "overhears":
      case "guesses":
        return `${this.#who(effect.who)} ${effect.does} ${this.#so(effect.what)}`;
      case "arrives":
      case "leaves":
        return `${this.#who(effect.who)} ${effect.does}`;
      case "gives":
      case "lends":
        return `${this.#who(effect.who)} ${effect.does} ${this.#who(effect.to)} ${this.#thing(effect.thing)}`;
      case "takesOff":
        return `${this.#who(effect.who)} takes off ${this.#thing(effect.thing)}`;
      case "returns":
      case "takes":
      case "drops":
      case "loses":
      case "finds":
      case "wears":
        return `${this.#who(effect.who)} ${effect.does} ${this.#thing(effect.thing)}`;
      case "asks":
        return `${this.#creditor(effect.pledge)} asks ${this.#debtor(effect.pledge)} for ${this.#pledge(effect.pledge).name}`;
      case "accepts":
        return `${this.#creditor(effect.pledge)} accepts ${this.#pledge(effect.pledge).name}`;
      case "releases":
        return `${this.#creditor(effect.pledge)} releases ${this.#debtor(effect.pledge)} from ${this.#pledge(effect.pledge).name}`;
      case "promises": {
        const on = effect.if === undefined ? "" : ` if ${this.condition(effect.if)}`;
        return `${this.#debtor(effect.pledge)} promises ${this.#pledge(effect.pledge).name}${on}`;
      }
      case "lapses":
        return `${this.#pledge(effect.pledge).name} lapses`;
      case "withholds":
      case "vows":
      case "keeps":
      case "breaks":
      case "withdraws":
        return `${this.#debtor(effect.pledge)} ${effect.does} ${this.#pledge(effect.pledge).name}`;
      case "becomes":
        return `${this.#goal(effect.goal)} becomes ${OUTLOOKS[effect.outlook]}`;
      case "makes":
        return `${this.#who(effect.who)} makes ${this.#goal(effect.goal)} ${OUTLOOKS[effect.outlook]}`;
      case "feels":
        return `${this.#who(effect.who)} feels ${LEVELS[effect.level]}${this.#felt(effect)}`;
      case "forgives":
        return `${this.#who(effect.who)} forgives ${this.#who(effect.to)}`;
      case "warms":
      case "cools":
        return `${this.#who(effect.who)} ${effect.does} to ${this.#who(effect.to)}`;
      case "hides": {
        const { pronoun } = this.#tale.people[effect.who] as { pronoun: "she" | "he" | "they" };
        const verb = pronoun === "they" ? "feel" : "feels";
        return effect.kind === undefined
          ? `${this.#who(effect.who)} hides what ${SUBJECT[pronoun]} ${verb}`
          : `${this.#who(effect.who)} hides ${PRONOUN[pronoun]} ${effect.kind}`;
      }
      case "open":
        return `${this.#who(effect.who)} lets it show`;
      case "timePasses":
        return "time passes";
    }
  }

  happening(happening: Happening): string {
    switch (happening.on) {
      case "condition":
        return this.condition(happening.condition);
      case "effect":
        return this.effect(happening.effect);
      case "reaching":
        return `reaching ${this.#knot(happening.knot)}`;
    }
  }

  #felt({ kind, to }: { readonly kind: Kind; readonly to: number }): string {
    if (kind === "anger") return `anger at ${this.#who(to)}`;
    return kind === "gratitude" ? `gratitude to ${this.#who(to)}` : kind;
  }

  #so({ fact, value }: So): string {
    const { name, clause, values } = this.#fact(fact);
    if (clause === undefined) return `${name} is ${values[value]}`;
    return value === 1 ? name : `not ${name}`;
  }

  #who(who: number): string {
    return this.#tale.people[who]?.name ?? "nobody";
  }

  #fact(fact: number): Fact {
    return this.#tale.facts[fact] as Fact;
  }

  #thing(thing: number): string {
    return `the ${this.#tale.things[thing]?.name}`;
  }

  #pledge(pledge: number): Tale["pledges"][number] {
    return this.#tale.pledges[pledge] as Tale["pledges"][number];
  }

  #debtor(pledge: number): string {
    return this.#who(this.#pledge(pledge).debtor);
  }

  #creditor(pledge: number): string {
    return this.#who(this.#pledge(pledge).creditor);
  }

  #goal(goal: number): string {
    return this.#tale.goals[goal]?.name ?? "";
  }

  #knot(knot: number): string {
    return this.#tale.knots[knot]?.name ?? "";
  }
}

/** Words, and all that stands in them. */
function partsIn(words: Words): object[] {
  switch (words.say) {
    case "if":
      return [words, words.condition, ...insides(words)];
    case "as":
      return [words, ...insides(words)];
    case "sequence":
      return [words, ...words.of.flatMap(partsIn)];
    default:
      return [words];
  }
}

function insides(words: { readonly so: Words; readonly else: Words | undefined }): object[] {
  return [words.so, ...(words.else === undefined ? [] : [words.else])].flatMap(partsIn);
}
