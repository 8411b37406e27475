/**
 * What a page makes of a story's tags: those of Inky's web export, and our own.
 *
 * Owns their names and what each means; `build` lists those that are none of these. A tag that
 * is not shown is kept beside its line as data.
 */

/** A tag taken apart: `# IMAGE: boat.png: a boat` is `image`, `boat.png: a boat`. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
}

export function tagFrom(text: string): Tag {
  const colon = text.indexOf(":");
  if (colon < 0) return { name: text.trim().toLowerCase(), value: "" };
  return { name: text.slice(0, colon).trim().toLowerCase(), value: text.slice(colon + 1).trim() };
}

/** Tags beside lines that do something. */
export const LINE_TAGS: readonly string[] = [
  "image",
  "background",
  "audio",
  "audioloop",
  "link",
  "linkopen",
  "class",
  "clear",
  "restart",
  "scene",
];

/** Tags beside choices that do something. */
export const CHOICE_TAGS: readonly string[] = ["unclickable", "class"];

/** Tags at the head of a story that a page, or what builds it, goes by. */
export const HEAD_TAGS: readonly string[] = [
  "title",
  "author",
  "theme",
  "lang",
  "language",
  "ifid",
  "description",
  "cover",
  "person",
  "tense",
  "why",
  "people",
  "as",
];

/** Tags that name a file, which is then put into the page. */
export const FILE_TAGS: readonly string[] = ["image", "background", "audio", "audioloop", "cover"];

/**
 * An image's file and what it shows: `boat.png: a boat, keel up`. The words follow the file's
 * ending, behind a colon, a bar (which ink wants as `\|`) or nothing but a space.
 */
export function fileAndWords(value: string): {
  readonly file: string;
  readonly words: string;
  /** Whether there is a colon or a bar, with words behind it or on purpose none. */
  readonly isParted: boolean;
} {
  const found = /^(.*?\.(?:png|jpe?g|gif|webp|avif|svg))\s*([:|]|(?=\s|$))(.*)$/i.exec(value);
  const [, file = value, sign = "", words = ""] = found ?? [];
  return { file: file.trim(), words: words.trim(), isParted: sign !== "" };
}

/** Whether a reader may be sent there: other schemes (`javascript:`, `data:`) are no places. */
export function isSafeAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(address);
}

/** A CLASS as it may stand in the page: prefixed, so that it never means one of the page's own. */
export function classFrom(value: string): string {
  return value
    .split(/\s+/)
    .filter((word) => /^[\w-]+$/.test(word))
    .map((word) => `as-${word.toLowerCase()}`)
    .join(" ");
}
