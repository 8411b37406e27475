/**
 * Finds promises that the narration tells of, without a word of speech.
 *
 *     He promised to write every week.     She swore that she would burn it.
 *
 * Owns the words behind *promise*, *swear* and *vow*: what is to be done, and to whom it was said.
 * A tag of speech ("I will," he promised) has none, and what had been promised before is no event.
 */
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { STOP } from "../words/kinds.ts";
import { keyFrom } from "./clauses.ts";
import type { Deed } from "./deeds.ts";
import type { StoryEvent } from "./event.ts";
import { otherBefore, type PeopleAt } from "./people-at.ts";

/** The verbs that are looked at here. */
export const COMMITS: ReadonlySet<string> = new Set(["promise", "swear", "vow", "nod"]);

export function findToldPromises(
  attribution: Attribution,
  people: PeopleAt,
  deeds: readonly Deed[],
  said: readonly StoryEvent[],
): StoryEvent[] {
  const events: StoryEvent[] = [];
  for (const deed of deeds) {
    if (!COMMITS.has(deed.lemma) || deed.who === undefined) continue;
    if (!deed.isReal || deed.isPassive || deed.isDoing) continue;
    if (deed.isPerfect && !deed.isByNow) continue;
    if (deed.lemma === "nod") {
      const promise = noddedTo(deed, said);
      if (promise !== undefined) events.push(promise);
      continue;
    }
    const words = whatFor(attribution, people, deed);
    if (words === undefined) continue;
    const isVow = deed.lemma !== "promise";
    const whom =
      deed.objects.find(({ person }) => person !== undefined && person !== deed.who)?.person ??
      otherBefore(people, deed.verb, [deed.who]);
    const [first = ""] = words;
    const isNot = /^(?:not|never)$/.test(first);
    const what = words.slice(isNot ? 1 : 0);
    events.push({
      kind: isVow ? "vows" : "promises",
      who: deed.who,
      whom,
      what: `${isNot ? "never " : ""}${what.join(" ")}`,
      key: isNot ? `never_${keyFrom(what, 1)}` : keyFrom(what, 2),
      certainty: 0.65,
      start: deed.start,
      end: deed.end,
      quotation: undefined,
    });
  }
  return events;
}

/** "Promise me." He nodded.: what somebody has just been asked for. */
function noddedTo({ who, start, end }: Deed, said: readonly StoryEvent[]): StoryEvent | undefined {
  const asked = said.findLast(
    (each) => each.kind === "asks" && each.whom === who && each.end <= start,
  );
  if (asked === undefined || start - asked.end > SOON) return undefined;
  // Whoever answers in words, too, has said it there.
  const isAnswered = said.some(
    (each) => each.who === who && each.key === asked.key && Math.abs(each.start - start) < SOON,
  );
  if (isAnswered || who === undefined) return undefined;
  const { what, key, who: whom } = asked;
  return {
    kind: "promises",
    who,
    whom,
    what,
    key,
    certainty: 0.65,
    start,
    end,
    quotation: undefined,
  };
}

/** So many characters behind the asking a nod answers it. */
const SOON = 120;

/** So many words of what is promised. */
const LENGTH = 10;

/** "to write every week", "that he would write", "he'd write": what is behind. */
function whatFor(
  attribution: Attribution,
  people: PeopleAt,
  { verb }: Deed,
): readonly string[] | undefined {
  const { doc } = attribution.reading;
  const lower = (token: number): string =>
    token < doc.tokens.count ? formOf(doc, token).lower : "";
  let at = verb + 1;
  // "promised her to", "swore to Ada that"
  if (lower(at) === "to" && (people.who[at + 1] ?? -1) >= 0) at++;
  if ((people.who[at] ?? -1) >= 0 && !isModal(lower(people.end[at] as number)))
    at = people.end[at] as number;
  if (lower(at) !== "to") {
    if (lower(at) === "that") at++;
    const subject = (people.who[at] ?? -1) >= 0 ? (people.end[at] as number) : at + 1;
    if (!isModal(lower(subject))) return undefined;
    at = subject;
  }
  const words: string[] = [];
  for (let i = at + 1; i < doc.tokens.count && words.length < LENGTH; i++) {
    const form = formOf(doc, i);
    if ((form.is & STOP) !== 0 || /^[,;:—…]$/.test(form.text)) break;
    words.push(form.lower);
  }
  return words.length === 0 ? undefined : words;
}

function isModal(lower: string): boolean {
  return /^(?:would|should|will|shall|'d|'ll|wouldn't|won't)$/.test(lower);
}
