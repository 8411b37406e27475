/**
 * The kinds of feeling, and the masks that go over them.
 *
 * The stored ones have levels from 0 to 3; hope and fear are the two ends of a goal's mood;
 * the passing ones last until the next choice. See Ortony, Clore and Collins, *The Cognitive
 * Structure of Emotions* (1988), for the theory, and appraisal.ts for what gives rise to which.
 */

/** Felt about nobody in particular. */
export const PLAIN_FEELINGS = ["joy", "distress"] as const;
/** Felt about a goal: one number, the goal's mood, from −3 (fear) to 3 (hope). */
export const MOOD_FEELINGS = ["hope", "fear"] as const;
/** Felt toward one person; pride and shame toward oneself. */
export const PERSONAL_FEELINGS = ["anger", "gratitude", "pride", "shame", "tenderness"] as const;
/** Felt until the next choice; a person has one at a time. */
export const PASSING_FEELINGS = [
  "relief",
  "satisfaction",
  "disappointment",
  "fears confirmed",
  "happy-for",
  "pity",
  "resentment",
  "gloating",
  "admiration",
  "reproach",
  "remorse",
  "gratification",
] as const;

export type PlainFeeling = (typeof PLAIN_FEELINGS)[number];
export type MoodFeeling = (typeof MOOD_FEELINGS)[number];
export type PersonalFeeling = (typeof PERSONAL_FEELINGS)[number];
export type PassingFeeling = (typeof PASSING_FEELINGS)[number];
export type FeelingKind = PlainFeeling | MoodFeeling | PersonalFeeling | PassingFeeling;

/** All of them; a mask that hides one kind is numbered by its place here (see `values.ts`). */
export const FEELING_KINDS: readonly FeelingKind[] = [
  ...PLAIN_FEELINGS,
  ...MOOD_FEELINGS,
  ...PERSONAL_FEELINGS,
  ...PASSING_FEELINGS,
];

/** A feeling as a sentence names it. */
export type Feeling =
  | { readonly kind: PlainFeeling | PassingFeeling }
  /** −1: the strongest of all the person's goals. */
  | { readonly kind: MoodFeeling; readonly goal: number }
  /** −1: the strongest toward anybody. */
  | { readonly kind: PersonalFeeling; readonly toward: number };

/** What a person does with their face. A new mask replaces the old one. */
export type Mask =
  | { readonly kind: "open" }
  /** Hides one kind of feeling. */
  | { readonly kind: "hides"; readonly feeling: FeelingKind }
  | { readonly kind: "hidesAll" }
  | { readonly kind: "plays"; readonly feeling: "joy" | "calm" | "anger" };
