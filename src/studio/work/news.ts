/** What the worker that compiles tells the page, unasked, after each change. */
import type { StoryGraph } from "../../check/knot-graph.ts";
import type { Note, OutlineFile, Problem, Statistics } from "../../service/api.ts";

export type StoryNews =
  | {
      readonly kind: "problems";
      readonly revision: number;
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: "outline";
      readonly revision: number;
      readonly main: string;
      readonly storyPaths: readonly string[];
      readonly outline: readonly OutlineFile[];
      readonly notes: readonly Note[];
      readonly statistics: Statistics;
    }
  /** What is wrong with `NAME.check`. */
  | { readonly kind: "settings"; readonly revision: number; readonly problems: readonly Problem[] }
  | { readonly kind: "graph"; readonly revision: number; readonly graph: StoryGraph };
