/**
 * Where the compiler finds the files that a story includes: texts at hand, or files on a disk.
 *
 * Both are made of functions and hold what they were given, in inkjs's shapes. Node is asked for
 * only when a file on a disk is.
 */
import type { Whatever } from "./any.ts";

/** First finds a file by what INCLUDE says of it, then reads it. Throws where there is none. */
export interface IFileHandler {
  readonly ResolveInkFilename: (filename: string, sourceFilename?: string | null) => string;
  readonly LoadInkFileContents: (filename: string, sourceFilename?: string | null) => string;
}

/** Files that are all at hand: their texts by their names. */
export class JsonFileHandler implements IFileHandler {
  readonly fileHierarchy: Record<string, string>;
  readonly ResolveInkFilename: (filename: string) => string;
  readonly LoadInkFileContents: (filename: string) => string;

  constructor(fileHierarchy: Record<string, string>) {
    this.fileHierarchy = fileHierarchy;
    const textOf = (name: string, doing: string): string => {
      // Not what every object has, such as `toString`.
      const text: unknown = Object.hasOwn(fileHierarchy, name) ? fileHierarchy[name] : undefined;
      if (typeof text === "string") return text;
      throw new Error(`Cannot ${doing} ${name}: it is not among the files at hand.`);
    };
    this.ResolveInkFilename = (filename) => {
      textOf(filename, "locate");
      return filename;
    };
    this.LoadInkFileContents = (filename) => textOf(filename, "open");
  }
}

/** Files on a disk, by their paths from `rootPath` or, without one, from the working directory. */
export class PosixFileHandler implements IFileHandler {
  readonly rootPath: string;
  readonly ResolveInkFilename: (filename: string) => string;
  readonly LoadInkFileContents: (filename: string) => string;

  constructor(rootPath?: string) {
    this.rootPath = rootPath ?? "";
    this.ResolveInkFilename = (filename) => {
      const node = nodeHere();
      return node.getBuiltinModule("node:path").join(rootPath || node.cwd(), filename);
    };
    this.LoadInkFileContents = (filename) =>
      nodeHere().getBuiltinModule("node:fs").readFileSync(filename, "utf8");
  }
}

/** Node, as it shows itself. Not imported: the bundle of a page has to do without. */
function nodeHere(): Whatever {
  // biome-ignore lint/style/noRestrictedGlobals: only where a host asks for files on its disk.
  const node: Whatever = Reflect.get(globalThis, "process");
  if (typeof node?.getBuiltinModule === "function") return node;
  throw new Error("PosixFileHandler needs Node, which is not here: use JsonFileHandler.");
}
