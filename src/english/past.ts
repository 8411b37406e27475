/**
 * The past tense: `takes` → `took`, `will` → `would`, `has been` → `had been`.
 *
 * Owns what each finite form becomes when the whole telling moves to the past, and which cannot be
 * moved without knowing more (`must`, `did he`): those are asked about. Bare verbs, participles and
 * wishes stay as they are.
 */
import { type Subject, wasFor } from "./agreement.ts";
import type { PartOfSpeech } from "./reading.ts";
import { participleFromBase, pastFromBase } from "./verb-forms.ts";

const MODALS: Readonly<Record<string, string>> = {
  will: "would",
  can: "could",
  may: "might",
  shall: "should",
  "can't": "couldn't",
  cannot: "could not",
  "won't": "wouldn't",
  "shan't": "shouldn't",
  "'ll": "'d",
};

const NEGATED: Readonly<Record<string, string>> = {
  "doesn't": "didn't",
  "don't": "didn't",
  "hasn't": "hadn't",
  "haven't": "hadn't",
  "hadn't": "hadn't",
};

/** A finite form in the past; `undefined` when only the writer can say. */
export function pastForm(
  form: string,
  pos: PartOfSpeech,
  lemma: string,
  subject: Subject | "they",
): string | undefined {
  const was = subject === "they" ? "were" : wasFor(subject);
  if (pos === "modal") {
    if (form === "must" || form === "mustn't" || form === "needn't") return undefined;
    return MODALS[form] ?? form;
  }
  if (NEGATED[form] !== undefined) return NEGATED[form];
  if (/^(isn't|aren't|am not)$/.test(form)) return was === "was" ? "wasn't" : "weren't";
  if (form === "'s" || form === "'re" || form === "'m") return lemma === "have" ? "'d" : ` ${was}`;
  if (form === "'ve" || form === "'d") return "'d";
  if (pos === "past") {
    // What was past already lies one step further back.
    // If she were here: one person, and no past.
    if (form === "were" && subject !== "they" && subject !== "we") return form;
    if (lemma === "have" || form.endsWith("n't")) return form === "had" ? "had" : undefined;
    if (form === "did") return undefined;
    return `had ${participleFromBase(lemma)}`;
  }
  if (lemma === "be") return was;
  if (lemma === "have") return "had";
  return pastFromBase(lemma);
}
