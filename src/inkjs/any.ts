/**
 * The one place that says `any`: hosts of inkjs were written against it, and must go on compiling.
 */

/** Whatever a host gives or takes. */
// biome-ignore lint/suspicious/noExplicitAny: inkjs's own types say `any` here; `unknown` would stop its hosts from compiling.
export type Whatever = any;
