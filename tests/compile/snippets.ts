/**
 * Reads files of many small stories, each after a line `// ---- name`.
 *
 * The line is a comment to ink. Lines that begin with `// inkjs ` right after it say how inkjs
 * differs, and why that is right with us.
 */
import { readFileSync } from "node:fs";

export interface Snippet {
  readonly name: string;
  readonly source: string;
  /** What inkjs does otherwise; absent where the two agree, as they should. */
  readonly inkjs: string | undefined;
}

export function readSnippets(path: string): Snippet[] {
  return readFileSync(path, "utf8")
    .split(/^\/\/ ---- /m)
    .slice(1)
    .map((part) => {
      const lineEnd = part.indexOf("\n");
      const source = part.slice(lineEnd + 1);
      return {
        name: part.slice(0, lineEnd),
        source,
        inkjs: /^\/\/ inkjs (.*)/.exec(source)?.[1],
      };
    });
}
