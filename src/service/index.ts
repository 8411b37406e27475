/** What editors ask of a story: a language service without an editor. */
export type * from "./api.ts";
