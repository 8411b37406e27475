/**
 * Makes `src/cli/explanations.ts`, the texts that `keepsake explain` prints, of `messages/`.
 *
 * Of each message it takes the code, the severity, the title with its blanks marked `…`, and
 * the text below the head. With `--check` it only says whether the file is up to date.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = `${root}src/cli/explanations.ts`;

const explanations = readdirSync(`${root}messages`)
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .sort()
  .map((file) => {
    const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
      readFileSync(`${root}messages/${file}`, "utf8"),
    );
    if (!parts) throw new Error(`messages/${file} has no head between --- lines`);
    const field = (name) => new RegExp(`^${name}: (.*)$`, "m").exec(parts[1])?.[1]?.trim();
    const title = field("title");
    const severity = field("severity");
    if (!title || !severity) throw new Error(`messages/${file} has no title or no severity`);
    const text = parts[2].trim();
    if (text === "") throw new Error(`messages/${file} has nothing below its head to explain`);
    return { code: file.slice(0, -3), severity, title: withBlanks(title), text };
  });

const out = `/** What \`keepsake explain\` prints. Made by scripts/make-explanations.mjs from messages/; change those. */
import type { Severity } from "../base/diagnostic.ts";

/** The long text of one message. */
export interface Explanation {
  readonly code: string;
  readonly severity: Severity;
  /** The title, with \`…\` where a report names something. */
  readonly title: string;
  /** Paragraphs and fenced examples, in Markdown. */
  readonly text: string;
}

/** Every message, by its code. */
export const explanations: readonly Explanation[] = [
${explanations
  .map(
    ({ code, severity, title, text }) =>
      `  {\n    code: ${JSON.stringify(code)},\n    severity: ${JSON.stringify(severity)},\n    title: ${JSON.stringify(title)},\n    text: ${JSON.stringify(text)},\n  },\n`,
  )
  .join("")}];
`;

let old = "";
try {
  old = readFileSync(path, "utf8");
} catch {
  // First run: there is nothing to compare with.
}
if (old !== out && process.argv.includes("--check")) {
  console.error("src/cli/explanations.ts is older than messages/: run `npm run messages`.");
  process.exit(1);
}
if (old !== out) writeFileSync(path, out);

// `{?other}, first in {other}{/}` is said only sometimes: left out here.
function withBlanks(title) {
  return title.replace(/\{\?\w+\}.*?\{\/\}/g, "").replace(/\{\w+\}/g, "…");
}
