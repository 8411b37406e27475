/**
 * What a story's variables may hold, where it says so: how far whoever explores it has to look.
 */

export type DeclaredType =
  /** Whole numbers, both ends included. */
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  /** One of these texts. */
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "bool" | "int" | "float" | "string" | "divert" };

export interface DeclaredTypes {
  /** Global variables by name. */
  readonly variables: Readonly<Record<string, DeclaredType>>;
  /** Parameters and temps, by the path of their knot or stitch and by name. */
  readonly locals: Readonly<Record<string, Readonly<Record<string, DeclaredType>>>>;
  /** What functions of the story give back, by path. */
  readonly results: Readonly<Record<string, DeclaredType>>;
  /** What external functions answer, by name. */
  readonly externals: Readonly<Record<string, DeclaredType>>;
}
