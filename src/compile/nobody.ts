/** A name apart from what compiles for it, so that whoever only says it loads nothing else. */

/** The viewpoint of nobody: everybody chooses for themselves. */
export const NOBODY = "nobody";
