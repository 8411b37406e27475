/** Serves the studio to one writer: files on disk, kept safe. */
export {};
