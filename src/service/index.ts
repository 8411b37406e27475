/** What editors ask of a story: a language service without an editor. */
export type * from "./api.ts";
export {
  applyChange,
  applyEdits,
  type Edit,
  editBetween,
  mapOffset,
  mapRange,
  type Side,
} from "./edits.ts";
export { guessMain, openProject } from "./project.ts";
export { scanTokens } from "./scan.ts";
