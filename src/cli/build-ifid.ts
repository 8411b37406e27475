/**
 * The IFID of a story: the name that it keeps for ever, whatever becomes of its title.
 *
 * Owns how it is found, made, and written at the story's head, as the Treaty of Babel asks.
 * Readers' places are kept under it. Only a file that is written back byte for byte but for that
 * one line is written at all.
 */
import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeText } from "./files.ts";
import { isCompiled } from "./read-story.ts";
import { tagValue } from "./show-text.ts";

/** A story's IFID, and what was done about it. */
export interface Ifid {
  readonly ifid: string;
  /** `written`: it had none, and has one now. `derived`: it had none, and could be given none. */
  readonly how: "found" | "written" | "derived";
}

/** A new one. */
export function newIfid(): string {
  return randomUUID().toUpperCase();
}

/** Whether this may be an IFID: 8 to 63 capitals, digits and hyphens. */
export function isIfid(text: string): boolean {
  return /^[A-Z0-9-]{8,63}$/.test(text);
}

/**
 * The IFID that the story's head names; else a new one, written there. Where that can't be done,
 * because ink has compiled the story already or the file can't be written, or because the story
 * would not begin as it did (`isSame` is asked once it is written), it is the one that the treaty
 * gives to files without: their MD5.
 */
export function settleIfid(path: string, tags: readonly string[], isSame: () => boolean): Ifid {
  const named = tagValue(tags, "ifid")?.toUpperCase();
  if (named !== undefined && isIfid(named)) return { ifid: named, how: "found" };
  const bytes = readFileSync(path);
  const derived = {
    ifid: createHash("md5").update(bytes).digest("hex").toUpperCase(),
    how: "derived",
  } as const;
  const source = bytes.toString("utf8");
  // Another encoding would come back changed.
  const isOurs = named === undefined && Buffer.from(source, "utf8").equals(bytes);
  if (!isOurs || isCompiled(path)) return derived;
  const ifid = newIfid();
  try {
    writeText(path, withTag(source, `# ifid: ${ifid}`));
  } catch {
    return derived;
  }
  if (isSame()) return { ifid, how: "written" };
  writeText(path, source);
  return derived;
}

/** A source with one more tag at its head: after those that it has, else before everything. */
export function withTag(source: string, tag: string): string {
  const mark = source.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = source.slice(mark.length).split("\n");
  let at = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).trim();
    if (line.startsWith("#")) at = i + 1;
    else if (line !== "" && !line.startsWith("//")) break;
  }
  const end = source.includes("\r\n") ? "\r" : "";
  // Without tags the head is a line of its own.
  const isLast = at === lines.length;
  if (isLast) return `${source}${end}\n${tag}${end}\n`;
  return mark + lines.toSpliced(at, 0, tag + end).join("\n");
}
