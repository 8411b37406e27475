/**
 * Makes typed functions of the messages in `messages/`, one file of them for each area.
 *
 * A message is a Markdown file: a head between `---` lines with `severity`, `area`, `title`,
 * `label`, `why`, `fix`, and, where they help, `other` (the second label) and `ink` (ink's own
 * wording); then the long explanation that `keepsake explain` prints, with an example.
 * A value runs to the end of its line. Writes `src/base/messages/<area>.ts`; with `--check` it
 * only says whether they are up to date.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");
const areas = new Map();

for (const file of readdirSync(`${root}messages`).sort()) {
  if (!file.endsWith(".md") || file === "README.md") continue;
  const code = file.slice(0, -3);
  const text = readFileSync(`${root}messages/${file}`, "utf8");
  const top = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!top) throw new Error(`messages/${file} has no head between --- lines`);
  const fields = {};
  for (const line of top[1].split("\n")) {
    const colon = line.indexOf(": ");
    if (colon < 0)
      throw new Error(`messages/${file}: a line of the head has no "key: value": ${line}`);
    fields[line.slice(0, colon)] = line.slice(colon + 2).trim();
  }
  for (const key of ["severity", "area", "title", "label", "why", "fix"]) {
    if (!fields[key]) throw new Error(`messages/${file} has no ${key}`);
  }
  if (!areas.has(fields.area)) areas.set(fields.area, []);
  areas.get(fields.area).push({ code, ...fields });
}

const camel = (code) => code.replace(/-(\w)/g, (_, c) => c.toUpperCase());
let stale = false;
mkdirSync(`${root}src/base/messages`, { recursive: true });
const wordsOf = (m) => [m.code, m.severity, m.title, m.label, m.other ?? "", m.why, m.fix];
const head = (about) =>
  `/** ${about} Made by scripts/make-messages.mjs from messages/; change those. */\n`;

/** A table, for faults that the engine names by their code: what every reader loads of them. */
function writeTable(messages) {
  let out = head("The messages of what goes wrong while a story runs.");
  const codes = messages.map((m) => JSON.stringify(m.code)).join(" | ");
  out += `\n/** By code: title and why, a line each. */\n`;
  out += `export const runtimeMessages: Readonly<Record<${codes}, string>> = {\n`;
  for (const m of messages) {
    out += `  ${JSON.stringify(m.code)}: ${JSON.stringify(`${m.title}\n${m.why}`)},\n`;
  }
  out += "};\n";
  const warnings = messages.filter((m) => m.severity === "warning").map((m) => m.code);
  out += `\n/** Those that do not stop the story. */\n`;
  return `${out}export const runtimeWarnings: readonly string[] = ${JSON.stringify(warnings)};\n`;
}

/** What only writers have a use for, who have the source at hand: apart, by the same codes. */
function writeAdvice(messages) {
  let out = head(
    "What to tell a writer, beside the messages of what goes wrong while a story runs.",
  );
  out += `\n/** By code: label and fix, a line each. */\n`;
  out += `export const runtimeAdvice: Readonly<Record<string, string>> = {\n`;
  for (const m of messages) {
    out += `  ${JSON.stringify(m.code)}: ${JSON.stringify(`${m.label}\n${m.fix}`)},\n`;
  }
  return `${out}};\n`;
}

/** Ink's own words for every message that has them: apart, since few have a use for them. */
function writeInkWordings(all) {
  let out = head("How ink's own tools word the same messages.");
  out += `\n/** By code; filled in as messages are. */\n`;
  out += `export const inkWordings: Readonly<Record<string, string>> = {\n`;
  for (const m of all) {
    if (m.ink) out += `  ${JSON.stringify(m.code)}: ${JSON.stringify(m.ink)},\n`;
  }
  return `${out}};\n`;
}

/** A typed function for each, made of its words, a line each. */
function writeFunctions(area, messages) {
  let out = head(`The messages of the area "${area}".`);
  out += `import { type Message, message } from "../diagnostic.ts";\n`;
  for (const m of messages) {
    const words = wordsOf(m);
    const all = [...words, m.ink ?? ""].join("\u0000");
    const optional = new Set([...all.matchAll(/\{\?(\w+)\}/g)].map((x) => x[1]));
    const names = [...new Set([...all.matchAll(/\{(\w+)\}/g)].map((x) => x[1])), ...optional];
    const unique = [...new Set(names)].sort();
    const args = unique
      .map(
        (n) =>
          `${n}${optional.has(n) ? "?" : ""}: string | number${optional.has(n) ? " | undefined" : ""}`,
      )
      .join("; ");
    out += `\n/** ${m.title.replaceAll("*/", "* /")} */\n`;
    // One text each and no function around it: a tenth less for a page to load.
    out += `export const ${camel(m.code)}: Message<{ ${args} }> = /* @__PURE__ */ message(\n`;
    out += `  ${JSON.stringify(words.join("\n"))},\n);\n`;
  }
  return out;
}

function write(name, out) {
  const path = `${root}src/base/messages/${name}.ts`;
  let old = "";
  try {
    old = readFileSync(path, "utf8");
  } catch {
    // First run: there is nothing to compare with.
  }
  if (old === out) return;
  stale = true;
  if (!check) writeFileSync(path, out);
}

for (const [area, messages] of areas) {
  write(area, area === "runtime" ? writeTable(messages) : writeFunctions(area, messages));
}
write("runtime-advice", writeAdvice(areas.get("runtime") ?? []));
write("ink-wordings", writeInkWordings([...areas.values()].flat()));
if (check && stale) {
  console.error("src/base/messages is older than messages/: run `npm run messages`.");
  process.exit(1);
}
