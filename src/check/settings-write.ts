/**
 * Writing `NAME.check` anew.
 *
 * Owns where a new entry goes. Promises that every line that was there stays as it was, notes
 * and lines that nobody understands included, but for the one entry that is changed.
 */
import { PARTS, type Settings, settingLines } from "./settings.ts";

const HEAD =
  "// What is proved of the story beside what stands in it. `keepsake check` reads this.";
const INDENT = "    ";

/** The file with a finding accepted; `text` is what the file holds now, if there is one. */
export function withAcceptance(text: string | undefined, id: string, why: string): string {
  const entry = `${id}: ${oneLine(why)}`;
  if (text === undefined || text.trim() === "") return `${HEAD}\n\nACCEPTED\n${INDENT}${entry}\n`;
  const isWindows = text.includes("\r\n");
  const raw = text.split(/\r?\n/);
  const lines = settingLines(raw.join("\n"));
  const isOfPart = lines.map(({ part }) => part === "ACCEPTED");
  const known = lines.findIndex(
    (line, i) => isOfPart[i] && line.kind === "entry" && idOf(line.text) === id,
  );
  if (known >= 0) {
    raw[known] = indentOf(raw[known]) + entry;
  } else if (isOfPart.includes(true)) {
    const last = lines.findLastIndex((line, i) => isOfPart[i] && line.kind !== "note");
    raw.splice(last + 1, 0, indentOf(raw[last]) + entry);
  } else {
    while (raw.at(-1) === "") raw.pop();
    raw.push("", "ACCEPTED", INDENT + entry, "");
  }
  return raw.join(isWindows ? "\r\n" : "\n");
}

/** A whole file of its entries. */
export function printSettings({ ranges, rules, accepted }: Settings): string {
  const entries: Readonly<Record<(typeof PARTS)[number], readonly string[]>> = {
    RANGES: ranges.map(({ name, least, most }) => `${name}: ${least}..${most}`),
    RULES: rules.map(({ name, words }) => (/^rule \d+$/.test(name) ? words : `(${name}) ${words}`)),
    ACCEPTED: accepted.map(({ id, why }) => (why === "" ? id : `${id}: ${why}`)),
  };
  const parts = PARTS.filter((part) => entries[part].length > 0).map((part) =>
    [part, ...entries[part].map((entry) => INDENT + entry)].join("\n"),
  );
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

function indentOf(line = ""): string {
  return /^[ \t]+/.exec(line)?.[0] ?? INDENT;
}

function idOf(entry: string): string {
  const colon = entry.search(/:(\s|$)/);
  return (colon < 0 ? entry : entry.slice(0, colon)).trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
