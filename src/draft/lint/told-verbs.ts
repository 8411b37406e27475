/**
 * The verbs of a sentence that agree with a subject, and their tenses, as the reader of
 * src/english has them.
 *
 * Owns the way from a sentence of a document to that reader and back. Reading costs a tenth of a
 * millisecond a word, so whoever asks has to have a reason: rules ask of single sentences only.
 */
import { parse } from "../../english/parse.ts";
import { sentencesOf } from "../../english/sentences.ts";
import { tokenise } from "../../english/tokens.ts";
import { formOf, tokenFrom } from "../document.ts";
import { lowerAt, type Prose, partsAt } from "./prose.ts";

export type Tense = "past" | "present";

/** A verb that agrees with a subject, or would. */
export interface ToldVerb {
  readonly token: number;
  readonly lemma: string;
  readonly tense: Tense;
  /** `has gone`, `is going`, `will go`; `plain` for the rest. */
  readonly aspect: "plain" | "perfect" | "progressive" | "modal";
  /** The head of its subject; −1 where none was found. */
  readonly subject: number;
  /** Behind *because*, *who*, *that* and the like. */
  readonly isSub: boolean;
  /** The verb before it in this list has the same subject, and this one none of its own. */
  readonly isJoined: boolean;
}

/** No more tokens of a sentence than these are read, around the one that matters. */
const BEFORE = 20;
const BEHIND = 12;

/** The verbs about a token, in order, and where reading ended. What is said or quoted has none. */
export function toldVerbs(
  prose: Prose,
  token: number,
): { readonly verbs: readonly ToldVerb[]; readonly end: number } {
  const { doc } = prose;
  const sentence = doc.sentences[prose.sentenceOf[token] as number];
  if (sentence === undefined) return { verbs: [], end: token + 1 };
  let first = Math.max(sentence.firstToken, token - BEFORE);
  let end = Math.min(sentence.endToken, token + BEHIND);
  // What is said is read by nobody here.
  for (let i = token; i >= first; i--)
    if (prose.isTold[i] !== 1) {
      first = i + 1;
      break;
    }
  for (let i = token; i < end; i++) if (prose.isTold[i] !== 1) end = i;
  const from = doc.tokens.start[first] as number;
  const text = doc.text.slice(from, doc.tokens.end[end - 1]).replace(/[_*\n\r]/g, " ");
  const found: ToldVerb[] = [];
  for (const words of sentencesOf(tokenise([{ kind: "text", text, at: 0 }], [], true))) {
    const decisions = parse(words, 0)[0]?.words ?? [];
    const place = (k: number): number => tokenFrom(doc.tokens, from + (words[k]?.start ?? 0));
    let last: { heads: string; token: number } | undefined;
    words.forEach((word, k) => {
      const decision = decisions[k];
      if (word.kind !== "word" || decision === undefined || !decision.finite) return;
      const tense = tenseOf(decision.pos, word.lower);
      if (tense === undefined) return;
      const at = place(k);
      const heads = (decision.subject?.heads ?? []).join();
      const head = decision.subject?.heads.at(-1);
      const subject = head === undefined ? -1 : place(head);
      let isSub = false;
      for (let j = Math.min(k, head ?? k) - 1; j >= 0 && j > k - 12; j--) {
        if (words[j]?.kind === "mark" && words[j]?.text !== ",") break;
        const pos = decisions[j]?.pos;
        if (pos === "because") isSub = true;
        if (pos === "because" || decisions[j]?.finite === true) break;
      }
      for (let j = (head ?? k) + 1; j < k; j++)
        if (/^who(?:se)?$/.test(decisions[j]?.pos ?? "")) isSub = true;
      if (k > 0 && decisions[k - 1]?.pos === "who") isSub = true;
      const isJoined = last !== undefined && heads !== "" && heads === last.heads;
      found.push({
        token: at,
        lemma: decision.lemma,
        tense,
        aspect: aspectAt(prose, at, word.lower),
        subject,
        isSub,
        isJoined,
      });
      last = { heads, token: at };
    });
  }
  return { verbs: found, end };
}

function tenseOf(pos: string, lower: string): Tense | undefined {
  if (pos === "past") return "past";
  if (pos === "finite" || pos === "base") return "present";
  if (pos !== "modal") return undefined;
  if (/^(?:will|can|may|shall|won't|can't|cannot)$/.test(lower)) return "present";
  return /^(?:would|could|wouldn't|couldn't)$/.test(lower) ? "past" : undefined;
}

function aspectAt(prose: Prose, token: number, lower: string): ToldVerb["aspect"] {
  if (/^(?:will|can|may|shall|would|could|won't|can't|cannot|wouldn't|couldn't)$/.test(lower))
    return "modal";
  const isHave = /^(?:has|have|had|hasn't|haven't|hadn't)$/.test(lower);
  const isBe = /^(?:is|are|am|was|were|isn't|aren't|wasn't|weren't)$/.test(lower);
  if (!isHave && !isBe) return "plain";
  for (let i = token + 1; i < token + 4 && i < prose.doc.tokens.count; i++) {
    const { form, isAdverb, isAdjective } = partsAt(prose, i);
    if (isHave && (form === "past" || form === "participle")) return "perfect";
    if (isHave && lowerAt(prose, i, token, token + 4) === "been") return "perfect";
    if (isBe && form === "ing" && !isAdjective) return "progressive";
    if (
      !isAdverb &&
      !/^(?:not|never|just|already|now|only|all|both)$/.test(formOf(prose.doc, i).lower)
    )
      break;
  }
  return "plain";
}
