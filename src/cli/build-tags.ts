/**
 * Goes through the tags of a story before it becomes a page: which files belong into it, which
 * images have no words, and which tags the page has no use for.
 *
 * Owns what may be put into a page: images and sounds that lie beside the story, by their types.
 * Whatever can't be is a warning at its place, never an error.
 */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, extname, relative, resolve } from "node:path";
import type { Diagnostic } from "../base/diagnostic.ts";
import { fileNotInPage, imageWithoutWords } from "../base/messages/page.ts";
import type { Span } from "../base/span.ts";
import {
  CHOICE_TAGS,
  FILE_TAGS,
  fileAndWords,
  HEAD_TAGS,
  LINE_TAGS,
  tagFrom,
} from "../player/tags.ts";
import type { Container, Tree } from "../program/tree.ts";

/** A tag as it stands in a story. */
export interface FoundTag {
  /** Without its `#`. */
  readonly text: string;
  /** Whether part of it is put together while the story is played. */
  readonly isMade: boolean;
  readonly span: Span | undefined;
}

/** What the tags of a story come to. */
export interface TagsForPage {
  /** `data:` URLs by the names that the story has for them. */
  readonly media: Readonly<Record<string, string>>;
  /** The cover as a `data:` URL. */
  readonly cover: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of tags that are kept as data, and how often each stands there. */
  readonly others: readonly (readonly [name: string, count: number])[];
}

const TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".svg": "image/svg+xml",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".oga": "audio/ogg",
  ".opus": "audio/ogg",
  ".wav": "audio/wav",
  ".m4a": "audio/mp4",
  ".flac": "audio/flac",
};

/** Larger than this a page would not be read on a phone. */
const LARGEST = 32 * 1024 * 1024;

const NOWHERE: Span = { file: -1, start: 0, end: 0 };

/** Looks at the tags of the story at `path`; `trees` are its sides, which have most tags alike. */
export function readTags(path: string, trees: readonly Tree[]): TagsForPage {
  const media = new Map<string, string>();
  let cover: string | undefined;
  const diagnostics: Diagnostic[] = [];
  const others = new Map<string, number>();
  const known = new Set([...LINE_TAGS, ...CHOICE_TAGS, ...HEAD_TAGS]);
  for (const found of onceEach(trees.flatMap(tagsIn))) {
    const { name, value } = tagFrom(found.text);
    if (!known.has(name.replace(/^as .*/, "as"))) {
      others.set(name, (others.get(name) ?? 0) + 1);
      continue;
    }
    if (!FILE_TAGS.includes(name)) continue;
    const isImage = !name.startsWith("audio");
    const { file, words, isParted } = isImage
      ? fileAndWords(value)
      : { file: value, words: "", isParted: true };
    const span = found.span ?? NOWHERE;
    const embedded = found.isMade
      ? { reason: "its name is put together while the story is played" }
      : embed(path, file, isImage ? "image" : "audio");
    if ("reason" in embedded) {
      diagnostics.push(fileNotInPage(span, { file, reason: embedded.reason }));
      continue;
    }
    if (name === "cover") cover = embedded.source;
    else media.set(file, embedded.source);
    const mustSpeak = (name === "image" || name === "cover") && !isParted;
    if (mustSpeak && words === "") diagnostics.push(imageWithoutWords(span, { file, tag: name }));
  }
  return {
    media: Object.fromEntries(media),
    cover,
    diagnostics,
    others: [...others].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** A file as a `data:` URL, or why it can't be one. */
function embed(
  path: string,
  file: string,
  kind: "image" | "audio",
): { readonly source: string } | { readonly reason: string } {
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(file)) {
    return { reason: "addresses on the web are not fetched" };
  }
  const type = TYPES[extname(file).toLowerCase()];
  if (type === undefined) return { reason: "files of this kind are not shown in pages" };
  if (!type.startsWith(kind)) return { reason: `this is no ${kind}` };
  const folder = dirname(resolve(path));
  const place = resolve(folder, file);
  try {
    // Not by a link either: a page is handed to others.
    const real = relative(realpathSync(folder), realpathSync(place));
    if (real.startsWith("..") || resolve(real) === real) {
      return { reason: "this lies outside the story's folder" };
    }
    const { size } = statSync(place);
    if (size > LARGEST) return { reason: "this is larger than 32 MB" };
    return { source: `data:${type};base64,${readFileSync(place).toString("base64")}` };
  } catch {
    return { reason: "there is no such file beside the story" };
  }
}

/** Every tag of a story, in the order of its tree. */
export function tagsIn(tree: Tree): FoundTag[] {
  const found: FoundTag[] = [];
  // Not by recursion: stories may be nested deeply.
  const queue: Container[] = [tree.root];
  for (let container = queue.pop(); container !== undefined; container = queue.pop()) {
    collectTags(container, found);
    for (const node of container.content) if (node.kind === "container") queue.push(node);
    queue.push(...container.named.values());
  }
  return found;
}

function collectTags({ content }: Container, found: FoundTag[]): void {
  let open: { text: string; isMade: boolean; span: Span | undefined } | undefined;
  for (const node of content) {
    if (node.kind === "tag") found.push({ text: node.text, isMade: false, span: node.span });
    else if (node.kind === "command" && node.command === "#") {
      open = { text: "", isMade: false, span: node.span };
    } else if (open === undefined) continue;
    else if (node.kind === "command" && node.command === "/#") {
      found.push({ ...open, text: open.text.trim() });
      open = undefined;
    } else if (node.kind === "text") {
      open.text += node.text;
      open.span ??= node.span;
    } else open.isMade = true;
  }
}

// The same tag of several sides is one, and so is one that the compiler wrote twice.
function onceEach(tags: readonly FoundTag[]): readonly FoundTag[] {
  const seen = new Set<string>();
  return tags.filter(({ text, span }) => {
    if (span === undefined) return true;
    const key = `${span.file} ${span.start} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}
