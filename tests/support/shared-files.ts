/**
 * Finds the data that tests read but the project does not carry: conformance cases and stories
 * by others.
 *
 * It lies in a folder `shared` beside the project's own, or where `KEEPSAKE_SHARED` says. Works
 * outside a test runner too; tests want `describeShared` of shared-data.ts.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Source } from "./transcript.ts";

/** The folder of shared data, or `undefined` where there is none. */
export const sharedFolder: string | undefined = findShared();

function findShared(): string | undefined {
  const named = process.env["KEEPSAKE_SHARED"];
  if (named !== undefined && named !== "") return existsSync(named) ? resolve(named) : undefined;
  // From wherever the tests run, up to the project's own folder, and then beside it.
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) {
      const beside = join(dirname(folder), "shared");
      return existsSync(beside) ? beside : undefined;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** One case of the conformance data. Of `story.ink` and `bytecode.json` one is there. */
export interface ConformanceCase {
  readonly name: string;
  readonly kind: "ink" | "bytecode";
  readonly folder: string;
  /** The text of `story.ink` or `bytecode.json`. */
  readonly story: string;
  /** Choices, counted from 1. */
  readonly input: readonly number[];
  readonly transcript: string;
}

/** Every conformance case, by name; empty where the data is absent. */
export function conformanceCases(): ConformanceCase[] {
  if (sharedFolder === undefined) return [];
  const cases: ConformanceCase[] = [];
  for (const kind of ["ink", "bytecode"] as const) {
    const root = join(sharedFolder, "conformance", "ink-proof", kind);
    if (!existsSync(root)) continue;
    for (const name of readdirSync(root).sort()) {
      const folder = join(root, name);
      if (!statSync(folder).isDirectory()) continue;
      const read = (file: string): string => readFileSync(join(folder, file), "utf8");
      cases.push({
        name,
        kind,
        folder,
        story: read(kind === "ink" ? "story.ink" : "bytecode.json"),
        input: read("input.txt")
          .split(/\s+/)
          .filter((word) => word !== "")
          .map(Number),
        transcript: read("transcript.txt"),
      });
    }
  }
  return cases;
}

/** A real story with the files that lie beside it, ready to be included. */
export interface SharedStory {
  readonly name: string;
  readonly path: string;
  readonly source: Source;
}

/** Every story of the shared data; empty where the data is absent. */
export function sharedStories(): SharedStory[] {
  if (sharedFolder === undefined) return [];
  const root = join(sharedFolder, "stories");
  if (!existsSync(root)) return [];
  const stories: SharedStory[] = [];
  for (const name of readdirSync(root).sort()) {
    const path = join(root, name);
    if (name.endsWith(".ink")) {
      stories.push({ name: name.slice(0, -4), path, source: { main: read(path), files: {} } });
    } else if (existsSync(join(path, "story.ink"))) {
      const files: Record<string, string> = {};
      for (const file of readdirSync(path))
        if (file.endsWith(".ink") && file !== "story.ink") files[file] = read(join(path, file));
      const main = join(path, "story.ink");
      stories.push({ name, path: main, source: { main: read(main), files } });
    }
  }
  return stories;
}

/** One excerpt of LitBank: its file's name, the work's number first, and what stands in it. */
export interface LitBankFile {
  readonly name: string;
  readonly json: string;
}

/** Every excerpt of LitBank, by name; empty where the data is absent. */
export function litBankFiles(): LitBankFile[] {
  const folder = sharedFolder === undefined ? "" : join(sharedFolder, "litbank/aligned");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, json: read(join(folder, name)) }));
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}
