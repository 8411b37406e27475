/**
 * What a story says about its people, once it has been read: declarations and sentences.
 *
 * Tables only. `declare*.ts` and `read*.ts` fill them from the syntax tree; `lower*.ts` puts ink
 * in the place of what they say. Facts about nodes stand here, keyed by node, never in the tree.
 */
import type { Span } from "../base/span.ts";
import type { Cast } from "../drama/cast.ts";
import type { Condition, Pull } from "../drama/conditions.ts";
import type { Effect } from "../drama/effects.ts";
import type { RuleKind } from "../drama/rules.ts";
import type { AskedCondition } from "../drama/symbols.ts";
import type { Expression, Path, Sentence, SentenceLine } from "../syntax/ast.ts";

/** What a promise is to be kept by. */
export type Deadline =
  /** The first entry of that knot or stitch. */
  | { readonly kind: "entering"; readonly target: Path }
  /** The moment at which that holds. */
  | { readonly kind: "moment"; readonly condition: Condition };

/** C or D of a rule, before it is lowered. */
export type ReadHappening =
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "effect"; readonly effect: Effect }
  | { readonly kind: "reaching"; readonly target: Path };

export interface ReadRule {
  readonly kind: RuleKind;
  readonly name: string;
  readonly words: string;
  readonly span: Span;
  readonly first: ReadHappening;
  readonly second: ReadHappening | undefined;
}

/** The blocks of a story, read. Lists run beside those of `cast`. */
export interface Declared {
  readonly cast: Cast;
  readonly spans: {
    readonly people: readonly Span[];
    readonly facts: readonly Span[];
    readonly things: readonly Span[];
    readonly commitments: readonly Span[];
    readonly goals: readonly Span[];
  };
  /** By commitment. */
  readonly deadlines: readonly (Deadline | undefined)[];
  readonly rules: readonly ReadRule[];
}

/** What a sentence in braces came to. */
export type Reading =
  | { readonly kind: "condition"; readonly condition: Condition }
  /** `as Derek` */
  | { readonly kind: "as"; readonly who: number }
  | { readonly kind: "needs" | "presumes"; readonly condition: Condition }
  /** `because X, Y`, `despite Z` */
  | { readonly kind: "pulls"; readonly pulls: readonly Pull[] };

/** A condition on which something is promised. */
export interface PromiseCondition {
  readonly condition: Condition;
  readonly words: string;
}

export interface Readings {
  readonly declared: Declared;
  readonly effects: ReadonlyMap<SentenceLine, Effect>;
  readonly sentences: ReadonlyMap<Sentence, Reading>;
  /** The conditions among them, in order. */
  readonly asked: readonly AskedCondition[];
  /** The ink expressions at the leaves of conditions: `{ kind: "ink", expression: 3 }` is [3]. */
  readonly expressions: readonly Expression[];
  /** By commitment; `promises` with condition n is [n − 1]. Equal conditions are one. */
  readonly promiseConditions: readonly (readonly PromiseCondition[])[];
}
