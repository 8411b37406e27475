/**
 * How a story is told: `# person: first`, `# tense: past`, `# language: en` at its head.
 *
 * Owns what those tags may say. Without them the reader is "you", in the present.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { unclearTelling } from "../base/messages/people.ts";
import type { Telling } from "../english/index.ts";
import type { Statement, StoryFile, Tag } from "../syntax/ast.ts";

const PERSONS = ["second", "first", "third"] as const;
const TENSES = ["present", "past"] as const;

/** How narration is told to this person; `undefined` where it stands as written. */
export function tellingOf(
  file: StoryFile,
  viewpoint: number,
  diagnostics: Diagnostic[],
): Telling | undefined {
  const settings = headSettings(file);
  const read = <T extends string>(key: string, values: readonly [T, ...T[]]): T => {
    const setting = settings.get(key);
    if (setting === undefined) return values[0];
    const found = values.find((value) => value === setting.value.toLowerCase());
    if (found === undefined) {
      const { value, tag } = setting;
      diagnostics.push(unclearTelling(tag.span, { key, value, values: values.join("`, `") }));
    }
    return found ?? values[0];
  };
  const person = read("person", PERSONS);
  const tense = read("tense", TENSES);
  const language = settings.get("language")?.value.toLowerCase() ?? "en";
  // Only English is understood; narration in other languages is left as it is.
  if (viewpoint < 0 || !/^en(?![a-z])/.test(language)) return undefined;
  if (person === "third" && tense === "present") return undefined;
  return { you: viewpoint, person, tense };
}

interface Setting {
  readonly value: string;
  readonly tag: Tag;
}

/** The tags before a story's first words, by key; of two with one key the first. */
function headSettings(file: StoryFile): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const statement of file.body) {
    if (!isOfHead(statement)) break;
    if (statement.kind !== "line") continue;
    for (const tag of statement.content) {
      if (tag.kind !== "tag") continue;
      const words = tag.content
        .map((inline) => (inline.kind === "text" ? inline.text : ""))
        .join("");
      const colon = words.indexOf(":");
      const key = words.slice(0, colon).trim().toLowerCase();
      if (colon > 0 && !settings.has(key)) {
        settings.set(key, { value: words.slice(colon + 1).trim(), tag });
      }
    }
  }
  return settings;
}

function isOfHead(statement: Statement): boolean {
  switch (statement.kind) {
    case "line":
      return statement.content.every(({ kind }) => kind === "tag");
    case "choice":
    case "gather":
      return false;
    default:
      return true;
  }
}
