/**
 * The forms of a verb: base, third person singular, past, participle, and back.
 *
 * Owns spelling: doubled letters, `-y`, `-e`, and the irregular verbs. Does not know which words
 * are verbs, except to choose between two bases that spelling allows (`closes` is of `close`,
 * `passes` of `pass`): lexicon.ts says so.
 */
import { IRREGULAR_VERBS } from "./irregular-verbs.ts";

interface Irregular {
  readonly past: string;
  readonly participle: string;
}

const irregular = new Map<string, Irregular>();
const pasts = new Map<string, string[]>();
const participles = new Map<string, string[]>();

function note(table: Map<string, string[]>, forms: string, base: string): void {
  for (const form of forms.split("/")) table.set(form, [...(table.get(form) ?? []), base]);
}

// As they are written out: each past and participle, in all its spellings.
const written = new Map<string, readonly [string, string]>();

/** An entry as irregular-verbs.ts has it: `take took taken`, `bend bent`, `ban`, `over.come`. */
function enter(entry: string): void {
  const [word = "", first, second = first] = entry.split(" ");
  const [prefix = "", stem] = word.split(".");
  const base = prefix + (stem ?? "");
  const doubled = `${word}${word.at(-1)}ed`;
  const [past, participle] = written
    .get(stem ?? "")
    ?.map((forms) => forms.replace(/[^/]+/g, (form) => prefix + form)) ?? [
    first ?? doubled,
    second ?? doubled,
  ];
  if (past === undefined || participle === undefined) return;
  written.set(base, [past, participle]);
  irregular.set(base, {
    past: past.split("/")[0] as string,
    participle: participle.split("/")[0] as string,
  });
  note(pasts, past, base);
  note(participles, participle, base);
}

for (const entry of IRREGULAR_VERBS.trim().split(/,\s|\n/)) enter(entry);

/** Whether a word is known to be a verb's base form. */
export type IsVerb = (base: string) => boolean;

/** The base of a form in `-s`: `takes` → `take`, `tries` → `try`. */
export function baseFromFinite(form: string, isVerb: IsVerb): string {
  if (form === "is") return "be";
  if (form === "has") return "have";
  if (form === "does") return "do";
  const shorter = form.slice(0, -1);
  if (form.endsWith("ies")) {
    const stem = form.slice(0, -3);
    return isVerb(shorter) && (stem.length < 3 || !isVerb(`${stem}y`)) ? shorter : `${stem}y`;
  }
  if (form.endsWith("es")) {
    const stem = form.slice(0, -2);
    const hisses = /(s|x|z|ch|sh|o)$/.test(stem);
    if (!hisses) return shorter;
    if (isVerb(stem)) return stem;
    if (isVerb(shorter)) return shorter;
    // quizzes
    if (/zz$/.test(stem) && isVerb(stem.slice(0, -1))) return stem.slice(0, -1);
    // Unknown: `-sses`, `-xes`, `-ches` add a syllable; `-ases`, `-azes` had their `e` before.
    return /(ss|x|zz|ch|sh|o)$/.test(stem) ? stem : shorter;
  }
  return shorter;
}

/** The base of a form in `-ed`, or of an irregular past or participle; all that spelling allows. */
export function basesFromPast(
  form: string,
  isVerb: IsVerb,
): { past: string[]; participle: string[] } {
  const known = { past: pasts.get(form) ?? [], participle: participles.get(form) ?? [] };
  if (known.past.length > 0 || known.participle.length > 0) return known;
  if (!form.endsWith("ed") || form.length < 4) return known;
  const base = baseFromSuffix(form.slice(0, -2), isVerb);
  return base === undefined ? known : { past: [base], participle: [base] };
}

/** The base of a form in `-ing`; `undefined` when it is of no verb that is known. */
export function baseFromIng(form: string, isVerb: IsVerb): string | undefined {
  if (!form.endsWith("ing") || form.length < 5) return undefined;
  const stem = form.slice(0, -3);
  // lying
  if (stem.endsWith("y") && isVerb(`${stem.slice(0, -1)}ie`)) return `${stem.slice(0, -1)}ie`;
  return baseFromSuffix(stem, isVerb);
}

// What is left of a form once `-ed` or `-ing` is taken away may have lost an `e`, doubled a
// letter, or made `i` of a `y`.
function baseFromSuffix(stem: string, isVerb: IsVerb): string | undefined {
  const single = /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : undefined;
  if (stem.endsWith("i") && isVerb(`${stem.slice(0, -1)}y`)) return `${stem.slice(0, -1)}y`;
  if (isVerb(stem)) return stem;
  if (isVerb(`${stem}e`)) return `${stem}e`;
  if (single !== undefined && isVerb(single)) return single;
  return undefined;
}

/** The third person singular: `take` → `takes`. */
export function finiteFromBase(base: string): string {
  if (base === "be") return "is";
  if (base === "have") return "has";
  if (/(s|x|z|ch|sh)$/.test(base) || base === "go" || base === "do") return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** The simple past: `take` → `took`, `step` → `stepped`. */
export function pastFromBase(base: string): string {
  if (base === "be") return "was";
  if (base === "have") return "had";
  if (base === "do") return "did";
  const known = irregular.get(base)?.past ?? irregularInside(base, "past");
  if (known !== undefined) return known;
  return addEd(base);
}

/** The past participle: `take` → `taken`. */
export function participleFromBase(base: string): string {
  if (base === "be") return "been";
  if (base === "have") return "had";
  if (base === "do") return "done";
  const known = irregular.get(base)?.participle ?? irregularInside(base, "participle");
  if (known !== undefined) return known;
  return addEd(base);
}

// overtake, undo, rewrite: the irregular verb inside says it.
function irregularInside(base: string, form: "past" | "participle"): string | undefined {
  const prefix = /^(re|un|over|under|out|fore|with|mis|be)(?=.{3})/.exec(base)?.[0];
  if (prefix === undefined || base === "relay") return undefined;
  const inner = base.slice(prefix.length);
  if (inner === "do") return prefix + (form === "past" ? "did" : "done");
  // `begrudge` holds no verb; `behave` no `have`; doubled letters are not irregular enough.
  const found = irregular.get(inner);
  return found === undefined || found.past.endsWith("ed") ? undefined : prefix + found[form];
}

function addEd(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (/[aeiou]c$/.test(base)) return `${base}ked`;
  // One syllable, one vowel, one consonant: step, stepped. Longer ones are in the table.
  if (/^[^aeiou]*(qu)?[aeiou][bdfgklmnprtvz]$/.test(base)) return `${base}${base.at(-1)}ed`;
  return `${base}ed`;
}
