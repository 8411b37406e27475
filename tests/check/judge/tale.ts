/**
 * What a small story of people is made of, before it is written down.
 *
 * Plain data, and all that the judge knows of a story: it plays these shapes and never reads the
 * text that `write.ts` makes of them. People, facts, things, promises, goals, variables and knots
 * are called by their places in a tale's lists.
 */

export interface Person {
  readonly name: string;
  readonly pronoun: "she" | "he" | "they";
  readonly isPlayable: boolean;
  readonly isAway: boolean;
  readonly guard: 0 | 1 | 2 | 3;
  /** How they are to others: −3 to 3. */
  readonly bonds: readonly { readonly to: number; readonly size: number }[];
}

export interface Fact {
  /** How sentences call it. */
  readonly name: string;
  /** The clause of a fact that is `no` (0) or `yes` (1); absent where it has several values. */
  readonly clause: string | undefined;
  readonly values: readonly string[];
  readonly atFirst: number;
  /** Who knows from the start. */
  readonly knownBy: readonly number[];
  readonly isSecret: boolean;
}

export interface Thing {
  readonly name: string;
  /** Whose it is; −1: nobody's, and it lies here. */
  readonly owner: number;
  /** Who has it at first, if not its owner. */
  readonly heldBy: number;
  readonly isLost: boolean;
  readonly places: readonly string[];
}

export interface Pledge {
  readonly name: string;
  readonly debtor: number;
  readonly creditor: number;
  readonly goal: number;
  /** A fact that is past when it is `yes`, or the first time that a knot is come to. */
  readonly by: { readonly fact: number } | { readonly knot: number } | undefined;
  readonly mayStayOpen: boolean;
}

export interface Goal {
  readonly name: string;
  readonly owner: number;
  /** 1 to 3, less than 0 where it is dreaded. */
  readonly weight: number;
  /** 0 gone, 1 unlikely, 2 open, 3 likely, 4 done. */
  readonly outlook: number;
  readonly isOngoing: boolean;
}

export interface Variable {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly atFirst: number;
}

/** A fact, and how it stands. */
export interface So {
  readonly fact: number;
  readonly value: number;
}

export type Kind = "joy" | "distress" | "hope" | "fear" | "anger" | "gratitude" | "pride" | "shame";

export type Question =
  | { readonly is: "so"; readonly what: So }
  | { readonly is: "knows" | "believes"; readonly who: number; readonly what: So }
  | { readonly is: "knowsHow"; readonly who: number; readonly fact: number }
  | { readonly is: "thinks"; readonly who: number; readonly about: number; readonly fact: number }
  | { readonly is: "lied"; readonly who: number; readonly to: number; readonly fact: number }
  | { readonly is: "here"; readonly who: number }
  | { readonly is: "holds" | "wears" | "cameFrom"; readonly who: number; readonly thing: number }
  | { readonly is: "lost"; readonly thing: number }
  | {
      readonly is: "promised" | "withheld" | "kept" | "broke" | "owed" | "accepted";
      readonly pledge: number;
    }
  | { readonly is: "outlook"; readonly goal: number; readonly outlook: number }
  | { readonly is: "bond"; readonly who: number; readonly to: number; readonly size: number }
  | {
      readonly is: "feels";
      readonly who: number;
      readonly kind: Kind;
      /** At or to whom, of anger and gratitude. */
      readonly to: number;
      readonly level: number;
    }
  | { readonly is: "shows"; readonly who: number; readonly kind: Kind; readonly to: number }
  | { readonly is: "sees"; readonly who: number; readonly of: number; readonly kind: Kind }
  | { readonly is: "more"; readonly variable: number; readonly than: number }
  | { readonly is: "visited"; readonly knot: number; readonly times: number };

export type Condition =
  | Question
  | { readonly is: "not"; readonly of: Condition }
  | { readonly is: "and" | "or"; readonly of: readonly [Condition, Condition] };

export type Effect =
  | { readonly does: "now"; readonly what: So }
  | {
      readonly does: "tells" | "lies";
      readonly who: number;
      readonly to: number;
      readonly what: So;
    }
  | {
      readonly does: "learns" | "overhears" | "guesses";
      readonly who: number;
      readonly what: So;
    }
  | { readonly does: "arrives" | "leaves"; readonly who: number }
  | {
      readonly does: "gives" | "lends";
      readonly who: number;
      readonly to: number;
      readonly thing: number;
    }
  | {
      readonly does: "returns" | "takes" | "drops" | "loses" | "finds" | "wears" | "takesOff";
      readonly who: number;
      readonly thing: number;
    }
  | {
      readonly does: "asks" | "accepts" | "releases";
      readonly pledge: number;
    }
  | {
      readonly does: "withholds" | "vows" | "keeps" | "breaks" | "withdraws" | "lapses";
      readonly pledge: number;
    }
  | { readonly does: "promises"; readonly pledge: number; readonly if: Condition | undefined }
  | { readonly does: "becomes"; readonly goal: number; readonly outlook: number }
  | {
      readonly does: "makes";
      readonly who: number;
      readonly goal: number;
      readonly outlook: number;
    }
  | {
      readonly does: "feels";
      readonly who: number;
      readonly kind: Kind;
      readonly to: number;
      readonly level: number;
    }
  | { readonly does: "forgives" | "warms" | "cools"; readonly who: number; readonly to: number }
  | { readonly does: "hides"; readonly who: number; readonly kind: Kind | undefined }
  | { readonly does: "open"; readonly who: number }
  | { readonly does: "timePasses" };

/** Words of a line: a word of their own, by which they are known again, or what chooses some. */
export type Words =
  | { readonly say: "word"; readonly word: string }
  | {
      readonly say: "if";
      readonly condition: Condition;
      readonly so: Words;
      readonly else: Words | undefined;
    }
  | {
      readonly say: "as";
      readonly who: number;
      readonly so: Words;
      readonly else: Words | undefined;
    }
  | {
      readonly say: "sequence";
      readonly number: number;
      readonly how: "stopping" | "cycle" | "once";
      readonly of: readonly Words[];
    }
  | Demand;

export interface Demand {
  readonly say: "needs" | "presumes";
  readonly condition: Condition;
}

/** One thing of a story, on a line of its own. */
export type Item =
  | { readonly item: "line"; readonly speaker: number; readonly words: readonly Words[] }
  | { readonly item: "effect"; readonly effect: Effect }
  /** `more`: one more, not above its most; `less`; `free`: one more, wherever that leads. */
  | { readonly item: "set"; readonly variable: number; readonly how: "more" | "less" | "free" }
  | {
      readonly item: "if";
      readonly condition: Condition;
      readonly so: readonly Item[];
      readonly else: readonly Item[];
    }
  | { readonly item: "choices"; readonly depth: number; readonly of: readonly Choice[] }
  | { readonly item: "go" | "tunnel" | "thread"; readonly to: number }
  | { readonly item: "back" | "done" | "end" };

export interface Choice {
  /** No two have the same. */
  readonly number: number;
  readonly isSticky: boolean;
  /** The reader's own way out, that is on offer only where nothing else is. */
  readonly isFallback: boolean;
  /** −1: the reader's, whoever that is. */
  readonly owner: number;
  readonly conditions: readonly Condition[];
  readonly pulls: readonly { readonly for: boolean; readonly reason: Condition }[];
  readonly needs: Condition | undefined;
  readonly word: string;
  /** Whether it is only offered and not printed. */
  readonly isSilent: boolean;
  readonly body: readonly Item[];
}

export interface Knot {
  readonly name: string;
  readonly use: "knot" | "tunnel" | "thread";
  /** Whether it may be told to anyone: tagged so. */
  readonly isForAnyone: boolean;
  readonly items: readonly Item[];
}

/** What rules are about: a condition, something that happens, or a knot that is come to. */
export type Happening =
  | { readonly on: "condition"; readonly condition: Condition }
  | { readonly on: "effect"; readonly effect: Effect }
  | { readonly on: "reaching"; readonly knot: number };

export type Rule =
  | {
      readonly rule: "always" | "never" | "atEveryEnding" | "possible" | "possibleAtAnEnding";
      readonly what: Happening;
    }
  | {
      readonly rule: "before" | "afterAlways" | "leadsTo";
      readonly first: Happening;
      readonly second: Happening;
    }
  | { readonly rule: "once"; readonly what: Happening };

export interface Tale {
  readonly people: readonly Person[];
  readonly facts: readonly Fact[];
  readonly things: readonly Thing[];
  readonly pledges: readonly Pledge[];
  readonly goals: readonly Goal[];
  readonly variables: readonly Variable[];
  readonly rules: readonly Rule[];
  readonly opening: readonly Item[];
  readonly knots: readonly Knot[];
}
