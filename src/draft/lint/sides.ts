/**
 * Of two, which: the right hand or the left, the eye that is blind, the arm that was lost.
 *
 * Owns what the narration says of sides and pairs, for `trait-changes`.
 */
import { formOf } from "../document.ts";
import { STOP } from "../words/kinds.ts";
import { type Being, lastMeant, meantAt, type People } from "./people.ts";
import { lowerAt, type Prose, partsAt } from "./prose.ts";
import { isSeeming, type SaidTrait, SOMEBODY, subjectBefore } from "./said-trait.ts";
import { isHeld, markOf, sidedPart } from "./traits.ts";

/** "lost an arm", "was missing a leg" */
function lostAt(prose: Prose, token: number): boolean {
  if (
    /^(?:wooden|cork|tin|artificial|peg|false|prosthetic)$/.test(
      lowerAt(prose, token - 1, 0, token),
    )
  )
    return /^(?:had|has|with|wore)$/.test(lowerAt(prose, token - 3, 0, token));
  const isSided = /^(?:left|right|whole|good)$/.test(lowerAt(prose, token - 1, 0, token));
  if (isSided && /^(?:his|her|my|your|the)$/.test(lowerAt(prose, token - 2, 0, token)))
    return /^(?:lost|missing|loses|losing)$/.test(lowerAt(prose, token - 3, 0, token));
  if (!/^(?:an|a|one|his|her|my|your)$/.test(lowerAt(prose, token - 1, 0, token))) return false;
  return /^(?:lost|missing|loses|losing)$/.test(lowerAt(prose, token - 2, 0, token));
}

/** "He clapped his hands", of whoever has lost one; "the one-armed man". */
export function pairAt(prose: Prose, people: People, token: number): SaidTrait | undefined {
  const { doc } = prose;
  const { lower } = formOf(doc, token);
  const one = /^one-(arm|leg|eye|hand)(?:ed)?$/.exec(lower);
  const single =
    /^(?:arm|hand|leg|foot|eye)$/.test(lower) && lostAt(prose, token) ? lower : undefined;
  const both = /^(?:hands|arms|legs|feet|eyes)$/.test(lower) ? lower : undefined;
  if (one === null && both === undefined && single === undefined) return undefined;
  const named =
    single?.replace("foot", "leg") ??
    one?.[1] ??
    (both === "hands" || both === "arms" ? "arm" : both === "eyes" ? "eye" : "leg");
  const part = named === "hand" ? "arm" : named;
  let being: Being | undefined;
  const last = lastMeant(people, token);
  if (single !== undefined) being = subjectBefore(prose, people, token - 2);
  else if (one !== null) {
    const behind = meantAt(people, token + 1);
    if (behind !== undefined) being = behind.being;
    else if (last !== undefined && last.end > token) being = last.being;
    else being = subjectBefore(prose, people, token);
  } else {
    const before = lowerAt(prose, token - 1, 0, token);
    const isBoth =
      before === "both" ||
      lowerAt(prose, token - 2, 0, token) === "both" ||
      lowerAt(prose, token - 3, 0, token) === "both";
    const isTwo = /^(?:two|both)$/.test(
      last === undefined ? "" : lowerAt(prose, last.end, 0, token),
    );
    const isOwn =
      last !== undefined && last.role === "owner" && token - last.end <= (isTwo ? 3 : 1);
    if (isOwn) being = last.being;
    else if (isBoth) being = subjectBefore(prose, people, token);
  }
  if (being === undefined) return undefined;
  return {
    key: `${being.id} pair ${part}`,
    families: [both === undefined ? "one" : "two"],
    token,
    end: token + 1,
    being,
    what: one === null ? lower : part,
    isPlural: one === null,
    reach: 0,
  };
}

/** the stump of his right arm; wore his ring on his right hand; the knife in her left hand */
export function sideAt(prose: Prose, people: People, side: number): SaidTrait | undefined {
  const { doc } = prose;
  const { count } = doc.tokens;
  const { lower } = formOf(doc, side);
  let head = side + 1;
  if (
    partsAt(prose, head < count ? head : side).isAdjective &&
    sidedPart(lowerAt(prose, head, 0, count)) === undefined
  )
    head++;
  const word = lowerAt(prose, head, 0, count);
  const part = sidedPart(word) ?? partOfSense(prose, side);
  if (part === undefined) return undefined;
  const sentence = doc.sentences[prose.sentenceOf[side] as number];
  if (sentence === undefined) return undefined;
  let mark: string | undefined;
  let best = 12;
  let isThing = false;
  const from = Math.max(sentence.firstToken, side - 10);
  const to = Math.min(sentence.endToken, head + 8);
  for (let i = from; i < to; i++) {
    if (i >= side && i <= head) continue;
    const text = formOf(doc, i).lower;
    const own = markOf(text) ?? (part === "arm" && isHeld(text) ? text : undefined);
    const away = i < side ? side - i : i - head;
    if (own === undefined || away >= best) continue;
    best = away;
    mark = own;
    isThing = isHeld(text);
  }
  if (mark === undefined || isSeeming(prose, side)) return undefined;
  const owner = prose.isTold[side] === 1 ? ownerOfSide(prose, people, side) : SOMEBODY;
  if (owner === undefined) return undefined;
  return {
    key: `${owner.id} side ${mark} ${part}`,
    families: [lower],
    token: side,
    end: side + 1,
    being: owner,
    what: word,
    isPlural: false,
    // What a hand holds, another may take in the next scene.
    reach: isThing ? 80 : 0,
  };
}

/** "her blind side, on the right": the eye, without being named. */
function partOfSense(prose: Prose, side: number): string | undefined {
  for (let i = side - 1; i >= 0 && i > side - 6; i--) {
    const { lower, is } = formOf(prose.doc, i);
    if ((is & STOP) !== 0) return undefined;
    if (/^(?:blind|deaf)$/.test(lower)) return lower === "blind" ? "eye" : "ear";
  }
  return undefined;
}

function ownerOfSide(prose: Prose, people: People, side: number): Being | undefined {
  const meant = lastMeant(people, side - 1);
  if (meant !== undefined && meant.role === "owner" && side - meant.end <= 1) return meant.being;
  return subjectBefore(prose, people, side);
}
