/**
 * What the server will not or cannot do, in words for the writer.
 *
 * Owns the way from an error of the system to a sentence. Every answer that is not a success
 * carries one of these; nothing of the system's own text reaches the page but its code.
 */

/** Why a request was turned down: an HTTP status and a sentence that a writer can act on. */
export class Refusal extends Error {
  readonly status: number;
  /** What the page needs besides, such as the version that is on disk. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, words: string, details: Readonly<Record<string, unknown>> = {}) {
    super(words);
    this.status = status;
    this.details = details;
  }
}

const SYSTEM_WORDS: Readonly<Record<string, readonly [status: number, words: string]>> = {
  ENOSPC: [507, "The disk is full. Nothing was written; what was there before is still whole."],
  EDQUOT: [507, "Your share of the disk is used up. Nothing was written."],
  EFBIG: [507, "The file would be larger than this system allows. Nothing was written."],
  EROFS: [403, "This disk can only be read, not written to."],
  EACCES: [403, "The system does not allow writing here."],
  EPERM: [403, "The system does not allow this."],
  EIO: [500, "The disk reports a fault."],
  EMFILE: [503, "Too many files are open at the moment."],
  ENFILE: [503, "Too many files are open at the moment."],
  ENAMETOOLONG: [400, "The name is too long for this disk."],
  ENOENT: [404, "There is no such file any more."],
  ENOTDIR: [404, "There is no such folder."],
  EISDIR: [400, "That is a folder, not a file."],
  EEXIST: [409, "There is already a file of that name."],
  ELOOP: [403, "That is a link, and links are not followed."],
};

/** What went wrong, as a refusal. Errors of our own making are handed on as they are. */
export function refusalFrom(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  const known = code === undefined ? undefined : SYSTEM_WORDS[code];
  if (known !== undefined) return new Refusal(known[0], known[1], { code });
  if (code !== undefined) return new Refusal(500, `The system refused (${code}).`, { code });
  throw error;
}

/** The system's own code of an error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
