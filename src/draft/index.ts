/** Reads prose fiction and writes a script. */
export {};
