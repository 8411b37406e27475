/**
 * Where the compiler finds the files that a story includes, in inkjs's shapes.
 */
import type { Whatever } from "./any.ts";

/** Finds a file by what INCLUDE says, then reads it. Both throw where they cannot. */
export interface IFileHandler {
  readonly ResolveInkFilename: (filename: string, sourceFilename?: string | null) => string;
  readonly LoadInkFileContents: (filename: string, sourceFilename?: string | null) => string;
}

/** Files that are all at hand: their texts by their names. */
export class JsonFileHandler implements IFileHandler {
  readonly fileHierarchy: Record<string, string>;

  constructor(fileHierarchy: Record<string, string>) {
    this.fileHierarchy = fileHierarchy;
  }

  readonly ResolveInkFilename = (filename: string): string => {
    if (Object.hasOwn(this.fileHierarchy, filename)) return filename;
    throw new Error(`Cannot locate ${filename}.`);
  };

  readonly LoadInkFileContents = (filename: string): string => {
    const text = Object.hasOwn(this.fileHierarchy, filename)
      ? this.fileHierarchy[filename]
      : undefined;
    if (typeof text === "string") return text;
    throw new Error(`Cannot open ${filename}.`);
  };
}

/** Files on a disk, found from `rootPath`, or the working directory. Only where there is Node. */
export class PosixFileHandler implements IFileHandler {
  readonly rootPath: string;

  constructor(rootPath = "") {
    this.rootPath = rootPath;
  }

  readonly ResolveInkFilename = (filename: string): string => {
    const path = nodeModule("node:path");
    const root = this.rootPath === "" ? processOfNode().cwd() : this.rootPath;
    return path.join(root, filename);
  };

  readonly LoadInkFileContents = (filename: string): string =>
    nodeModule("node:fs").readFileSync(filename, "utf8");
}

// Asked for when a file is read, and not imported: a page's bundle must do without Node.
function nodeModule(name: string): Whatever {
  return processOfNode().getBuiltinModule(name);
}

function processOfNode(): Whatever {
  // biome-ignore lint/style/noRestrictedGlobals: only where a host asks for files on its disk.
  const found: Whatever = Reflect.get(globalThis, "process");
  if (typeof found?.getBuiltinModule === "function") return found;
  throw new Error(
    "PosixFileHandler reads files with Node, which is not here: use JsonFileHandler.",
  );
}
