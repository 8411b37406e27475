/**
 * Finds what is promised, asked to be promised, and refused.
 *
 *     "Will you come back?"                    asks
 *     "I'm not making any promises."           refuses, what was asked last
 *     "I'll wait."                             vows: nobody had asked
 *     "I'll come back to you."                 promises: somebody had
 *
 * Owns the words of commitment. Said things only: narration promises nothing.
 */

import { isVerb } from "../../english/lexicon.ts";
import type { Quotation } from "../document.ts";
import type { Addressed } from "../speakers/addressees.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { wordSet } from "../words/word-set.ts";
import {
  answeredIn,
  deedOf,
  echoes,
  isAtOnce,
  isOrder,
  NO_ANSWER,
  promiseKey,
  SOON,
} from "./answers-to-requests.ts";
import {
  keyFrom,
  respelt,
  type SaidClauses,
  type SpokenClause,
  untilComma,
  withoutCall,
} from "./clauses.ts";
import type { StoryEvent } from "./event.ts";
import {
  assentsToBan,
  forswornIn,
  isPartialNo,
  isPlainNo,
  isRefusal,
  refusedIn,
  requests,
} from "./refusals.ts";

interface Asked {
  readonly by: number;
  readonly of: number;
  readonly key: string;
  readonly what: string;
  readonly quotation: number;
}

/** An asking is forgotten after so many quotations. */
const REMEMBERED = 40;

export function findPromises(
  attribution: Attribution,
  addressed: readonly Addressed[],
  said: SaidClauses,
): StoryEvent[] {
  const { doc } = attribution.reading;
  const events: StoryEvent[] = [];
  const asked: Asked[] = [];
  // What somebody was told not to do, last: "Don't plant it." "I won't, I promise."
  let forbidden:
    | { readonly by: number; readonly what: string; readonly quotation: number }
    | undefined;
  for (const quotation of doc.quotations) {
    const who = attribution.speakers[quotation.index];
    const whom = addressed[quotation.index]?.people[0];
    if (who === undefined || who === whom) continue;
    const clauses = said[quotation.index] ?? [];
    const isSworn = clauses.some(isOath);
    while (asked[0] !== undefined && quotation.index - asked[0].quotation > REMEMBERED)
      asked.shift();
    for (const [place, clause] of clauses.entries()) {
      const { start, end } = clause;
      const ban = bannedIn(clause);
      if (ban !== undefined) forbidden = { by: who, what: ban, quotation: quotation.index };
      const base = { who, whom, start, end, quotation: quotation.index };
      const isFresh = (each: Asked): boolean => quotation.index - each.quotation <= REMEMBERED;
      const wish = askedIn(withoutCall(clause));
      if (wish !== undefined) {
        const [key, what] = wish;
        if (whom === undefined) continue;
        const wishes = respelt(what, clauses);
        asked.push({ by: who, of: whom, key, what: wishes, quotation: quotation.index });
        events.push({ ...base, kind: "asks", what: wishes, key, certainty: 0.7 });
        continue;
      }
      if (isRefusal(clause)) {
        const last = asked.findLast((each) => each.of === who && isFresh(each));
        const what = last?.what ?? "promise anything";
        const key = last?.key ?? "promise";
        events.push({
          ...base,
          kind: "refuses",
          whom: last?.by ?? whom,
          what,
          key,
          certainty: 0.9,
        });
        continue;
      }
      const isForsworn =
        /^(?:no |and |but |well |oh |(?:up)?on my (?:word|honou?r|life) )*i(?:'ll not| won't| will not|'ll never| shan't| never will| wouldn't)$/.test(
          untilComma(clause),
        ) &&
        forbidden !== undefined &&
        forbidden.by !== who &&
        quotation.index - forbidden.quotation <= 4;
      const isAssent =
        forbidden !== undefined &&
        forbidden.by !== who &&
        quotation.index - forbidden.quotation <= 2 &&
        place === 0 &&
        assentsToBan(clause);
      if ((isForsworn || isAssent) && forbidden !== undefined) {
        const key = `never_${keyFrom(forbidden.what.split(" "), 1)}`;
        events.push({
          ...base,
          kind: "promises",
          what: `not ${forbidden.what}`,
          key,
          certainty: isForsworn ? 0.85 : 0.65,
        });
        forbidden = undefined;
        continue;
      }
      const open = asked.findLast(
        (each) => each.of === who && quotation.index - each.quotation <= ANSWERED,
      );
      const before = whatWasSaidBefore(attribution, said, quotation.index, who);
      const order = place === 0 && open === undefined ? before.findLast(isOrder) : undefined;
      if (order !== undefined && (isPlainNo(clause) || isAtOnce(clause))) {
        const what = deedOf(order);
        const key = keyFrom(what.split(" "), 2);
        const kind = isPlainNo(clause) ? "refuses" : "promises";
        events.push({ ...base, kind, what: respelt(what, [order]), key, certainty: 0.62 });
        continue;
      }
      if (open !== undefined && (isPlainNo(clause) || isPartialNo(clause))) {
        const { by, key, what } = open;
        events.push({ ...base, kind: "refuses", whom: by, what, key, certainty: 0.75 });
        asked.splice(asked.indexOf(open), 1);
        continue;
      }
      const unwilling = isSworn ? undefined : refusedIn(clause);
      const unable = isSworn || unwilling !== undefined ? undefined : unableIn(clause);
      const isAsked = (unwilling ?? unable) !== undefined && before.some(requests);
      const refused = unwilling ?? (isAsked ? unable : undefined);
      if (refused !== undefined && !isSolemn(clause)) {
        const key = keyFrom(refused.split(" "), 2);
        const isAnswer =
          attribution.speakers[quotation.index - 1] === whom &&
          /\b(?:it|that|you|them|him|her)\b|^do\b/.test(refused);
        // "No. I won't sign": said twice over.
        const isFirm = /^(?:no|never)$/.test((clauses[place - 1]?.words ?? []).join(" "));
        if (events.some((each) => each.quotation === quotation.index && each.key === key)) continue;
        const certainty =
          isAsked || isFirm ? 0.7 : isAnswer || /^tell you\b/.test(refused) ? 0.6 : 0.5;
        events.push({ ...base, kind: "refuses", what: refused, key, certainty });
        continue;
      }
      if (open !== undefined && (isYes(clause) || echoes(clause, said[open.quotation] ?? []))) {
        const { by, key, what } = open;
        const certainty = /\b(?:will|shall|promise|word|have it)\b/.test(clause.words.join(" "))
          ? 0.9
          : 0.65;
        events.push({ ...base, kind: "promises", whom: by, what, key, certainty });
        asked.splice(asked.indexOf(open), 1);
        continue;
      }
      const echoed =
        open === undefined && place === 0
          ? before.findLast((each) => !each.isQuestion && requests(each) && echoes(clause, [each]))
          : undefined;
      if (echoed !== undefined) {
        const what = echoed.words.join(" ");
        const key = promiseKey(what);
        events.push({
          ...base,
          kind: "promises",
          what: respelt(what, [echoed]),
          key,
          certainty: 0.65,
        });
        continue;
      }
      const resolved = resolvedIn(clause, [...clauses, ...goingOn(attribution, said, quotation)]);
      if (resolved !== undefined) {
        events.push({
          ...base,
          kind: "vows",
          what: resolved,
          key: promiseKey(resolved),
          certainty: 0.75,
        });
        continue;
      }
      const owned = ownedIn(clause);
      if (owned !== undefined) {
        // To whom, and when, is not of this scene.
        const was = { ...base, whom: undefined, key: promiseKey(owned), certainty: 0.6 };
        events.push({ ...was, kind: "promises", what: respelt(owned, [clause]) });
        continue;
      }
      const promise = isOath(clause)
        ? swornAlready(events, quotation.index)
          ? undefined
          : swornBeside(
              clauses,
              place,
              asked.findLast((each) => each.of === who && isFresh(each)),
              [...askedEarlier(attribution, said, quotation.index, who), ...before],
            )
        : (promisedIn(clause) ??
          (open === undefined ? undefined : answeredIn(clause, said[open.quotation] ?? [])) ??
          (before.some(requests) ? answeredIn(clause, before) : undefined));
      if (promise === undefined) continue;
      const [key, what, plain] = promise;
      const certainty = isSworn ? Math.max(plain, 0.8) : plain;
      const wished = asked.findLast(
        (each) => each.of === who && isFresh(each) && isSame(each.key, key),
      );
      const isVow = wished === undefined && (isSolemn(clause) || (!isSworn && SELF.test(what)));
      const kind = isVow ? "vows" : "promises";
      events.push({
        ...base,
        kind,
        what: respelt(what, clauses),
        key: wished?.key ?? key,
        certainty: wished === undefined ? certainty : 0.9,
      });
    }
  }
  return events;
}

/** What concerns whoever says it, and nobody else's asking. */
const SELF =
  /^(?:wait(?:$| for (?:you|him|her|them)\b| (?:un)?till? )|(?:remember|love|never(?! let you))\b(?!.*\b(?:with|for|beside) you\b))/;

/** "She made me swear not to tell", "I gave him my word on it": what was promised before this. */
function ownedIn(clause: SpokenClause): string | undefined {
  if (clause.isQuestion) return undefined;
  const m = OWNED.exec(clause.words.join(" "));
  return m === null ? undefined : (m[1] ?? "keep my word");
}

const OWNED = new RegExp(
  `^(?:and |but |so |because |well |only )*(?:${[
    "(?:he|she|they|\\w+) made me (?:swear|promise|vow)",
    "i (?:promised|swore to|told and promised) (?:him|her|them)",
    "i (?:gave|give) (?:him|her|them) my (?:word|oath|promise|hand)",
    "i gave my (?:word|oath|promise)",
    "(?:he|she|they) (?:had|has|have|had got) (?:my word|my oath|my promise|a promise of me)",
  ].join(
    "|",
  )})(?: (?:up)?on it| to (?:him|her|them))?(?: ((?:not |never )?(?:to|that|i'd|i would|i wouldn't|as how) ?.*))?$`,
);

/** "I swear it", "you have my word", "I give you my word": without what it is about. */
function isOath(clause: SpokenClause): boolean {
  if (clause.isQuestion) return false;
  const words = untilComma(clause);
  return OATH.test(words);
}

const OATH = new RegExp(
  `^(?:yes |and |but |all right |well |that |then |no )*(?:${[
    "i (?:do )?(?:promise|swear|vow)(?: to)?(?: you| it| that| upon it| on it| to (?:god|heaven))?(?: (?:on|by) .+)?",
    "(?:i )?(?:solemnly )?(?:swear|promise)",
    "you(?:'ve got| have| have got) my (?:solemn )?(?:word|promise|oath|hand on it|word of honou?r)(?: (?:on|for) (?:it|that))?(?: as an? .+)?",
    "(?:i )?give you my (?:solemn )?(?:word|oath|promise)(?: on (?:it|that))?",
    "i give (?:my|you) word",
    "(?:on|upon) my (?:word|honou?r|life|oath|soul)",
    "(?:on|upon|by) my (?:\\w+ )?\\w+'s (?:life|grave|head|soul|name|memory)",
    "my (?:word|hand) on it",
    "(?:that|it)(?:'s| is) a promise",
    "cross my heart(?: and hope to die)?",
    "word of honou?r",
    "you can (?:count|rely|depend|bank) on (?:me|it|that)",
    "consider it done",
    "as god is my (?:witness|judge)",
  ].join("|")})$`,
);

function swornAlready(events: readonly StoryEvent[], quotation: number): boolean {
  return events.some(
    (each) => each.quotation === quotation && /^(?:promises|vows)$/.test(each.kind),
  );
}

/** What an oath is about: what was asked, or what is said right before it or behind it. */
function swornBeside(
  clauses: readonly SpokenClause[],
  place: number,
  asked: Asked | undefined,
  before: readonly SpokenClause[],
): readonly [string, string, number] | undefined {
  const behind = clauses[place + 1];
  if (behind !== undefined && promisedIn(behind) !== undefined) return undefined;
  for (const clause of [behind, clauses[place - 1]]) {
    const own =
      /^(?:and |but |then )*(?:that )?i(?:'ll| will| shall|'ll never| won't) (?:always |never |not )?(.+)$/.exec(
        clause?.words.join(" ") ?? "",
      )?.[1];
    if (own !== undefined) {
      const isNot = /\b(?:never|not|won't)\b/.test(clause?.words.slice(0, 3).join(" ") ?? "");
      return isNot
        ? [`never_${keyFrom(own.split(" "), 1)}`, `never ${own}`, 0.9]
        : [promiseKey(own), own, 0.9];
    }
    const m =
      /^(?:and |but |then )*(?:that )?(?:you|he|she|it|they|we|nobody|no one|nothing)(?:'ll| will| shall| won't) (.+)$/.exec(
        clause?.words.join(" ") ?? "",
      );
    if (m !== null)
      return [keyFrom((m[1] as string).split(" "), 2), clause?.words.join(" ") ?? "", 0.85];
  }
  if (asked !== undefined) return [asked.key, asked.what, 0.9];
  // "Tell nobody." "On my life."   "You'll never use it. Swear." "I swear."
  const wish = before.findLast(
    (each) =>
      each.words.length > 1 &&
      !each.isQuestion &&
      !isPlainAsking(each) &&
      (requests(each) ||
        /^see (?!here|you|me|that|if|what)\w+ \w+/.test(each.words.join(" ")) ||
        /^(?:you(?:'ll| will)|nobody|no one|never)\b/.test(each.words.join(" "))),
  );
  if (wish === undefined)
    return before.some(isPlainAsking) ? ["promise", "what was asked", 0.7] : undefined;
  const what = wish.words
    .join(" ")
    .replace(/^(?:then |and |but |please |just |now )*(?:you(?:'ll| will| must| are to) )?/, "");
  return [keyFrom(what.split(" "), 2), respelt(what, [wish]), 0.75];
}

/** "Promise me." "Swear it.": without what. */
function isPlainAsking({ words }: SpokenClause): boolean {
  return /^(?:then |please |just |now |only )*(?:promise|swear)(?: it| me| to me)?(?: \S+)?$/.test(
    words.join(" "),
  );
}

/** So many quotations after it an asking is answered by a yes or a no. */
const ANSWERED = 2;

/** The clauses of the last words that somebody else said, in the turn before. */
function whatWasSaidBefore(
  attribution: Attribution,
  said: SaidClauses,
  quotation: number,
  who: number,
): readonly SpokenClause[] {
  for (let i = quotation - 1; i >= 0 && i >= quotation - 3; i--)
    if (attribution.speakers[i] !== who) {
      const isLonger = attribution.speakers[i - 1] === attribution.speakers[i];
      return [...(isLonger ? (said[i - 1] ?? []) : []), ...(said[i] ?? [])];
    }
  return [];
}

/** "I will." "You have it." "Of course." "Every week." */
function isYes(clause: SpokenClause): boolean {
  return (
    !clause.isQuestion &&
    /^(?:(?:yes|of course|all right|very well|certainly|gladly|willingly|always|i will|i shall|i do|i promise|i'll (?:do (?:it|that|my best)|try)|you have (?:it|my word)|with (?:all my heart|pleasure)|every (?:day|week|night|sunday|month|morning|post|hour|year|time)|as you wish|if you like)(?: |$))+$/.test(
      untilComma(clause),
    )
  );
}

/** What was said a little before, by whoever says "promise me" now. */
function askedEarlier(
  attribution: Attribution,
  said: SaidClauses,
  quotation: number,
  who: number,
): readonly SpokenClause[] {
  const by = attribution.speakers[quotation - 1];
  if (by === undefined || by === who) return [];
  for (let i = quotation - 2; i >= 0 && i >= quotation - 4; i--)
    if (attribution.speakers[i] === by)
      return [
        ...(attribution.speakers[i - 1] === by ? (said[i - 1] ?? []) : []),
        ...(said[i] ?? []),
      ];
  return [];
}

/** "I can't stay": of what one was asked. */
function unableIn(clause: SpokenClause): string | undefined {
  if (clause.isQuestion) return undefined;
  const all = untilComma(clause);
  const what =
    /^(?:no |but |and |well |i'm sorry )*i (?:can't|cannot|can not|couldn't)(?: possibly)? (.+)$/.exec(
      all,
    )?.[1];
  return what === undefined ||
    !isVerb(what.split(" ")[0] ?? "") ||
    /^(?:be|see|hear|tell(?! you)|say|think|remember|imagine|believe|understand|help|wait|bear|stand|find|breathe|afford)\b/.test(
      what,
    )
    ? undefined
    : what;
}

/** "By this blood I will not …", "I'll not put to sea again while I live", "so help me God". */
function isSolemn(clause: SpokenClause): boolean {
  const words = clause.words.join(" ");
  return (
    /\bi(?:'ll| will| shall| won't| shan't|'ll never)\b/.test(words) &&
    (/\b(?:while|as long as|so long as) (?:i|there|we|he|she)\b|\b(?:until|till|before) .*\b(?:is|are|dead|lies|done|paid|dies|dead)\b|\bso help me\b|\bby (?:god|heaven|all|this|my|the (?:lord|gods?|saints?|blood|stone|stones|sword|holy|graves?|dead|bones|river|sea|moon|sun|stars))\b|\bmay .* if i\b|\bbefore god\b|\bas god (?:sees|lives|is|hears)\b|\bas i live\b|\bas sure as\b|\b(?:on|upon) my (?:life|soul|honou?r)\b|\bto my (?:grave|dying)\b|\bon my \w+'s grave\b|\bbefore (?:the|this) (?:night|day|week|year) is (?:over|out)\b/.test(
      words,
    ) ||
      /\bnever\b.*\bagain\b|\bif it (?:kills|takes)\b|\b(?:always|for ever|forever|till i die|dying day)\b|\bi (?:won't|will not|shall not|shan't) ever\b|\bi(?:'ll| will| shall) never\b(?! let you)/.test(
        words,
      ) ||
      /\bi(?:'ll not| won't| will not| shall not| shan't) (?:come|go|rest|sleep|leave|stop|return|eat|turn) .*\bwithout\b/.test(
        words,
      ))
  );
}

/** What the same person says next, in the same paragraph. */
function goingOn(
  attribution: Attribution,
  said: SaidClauses,
  { index, paragraph }: Quotation,
): readonly SpokenClause[] {
  const { doc } = attribution.reading;
  const next = doc.quotations[index + 1];
  const goes =
    next?.paragraph === paragraph &&
    attribution.speakers[index + 1] === attribution.speakers[index];
  return goes ? (said[index + 1] ?? []) : [];
}

/** "I'm going to get it back. If I have to scrub floors." "Never again shall I …" */
function resolvedIn(clause: SpokenClause, all: readonly SpokenClause[]): string | undefined {
  const words = clause.words.join(" ");
  const never = /^(?:and |but |no )*never (?:again )?(?:will|shall) i (.+)$/.exec(words)?.[1];
  if (never !== undefined) return `never ${never}`;
  const m =
    /^(?:and |but |so |one day |some day |someday )*i(?:'m| am) going to (.+)$/.exec(words) ??
    (AT_ALL_COSTS.test(words)
      ? /^(?:and |but |so |then )*i(?:'ll| will| shall) (.+)$/.exec(words)
      : null);
  const isBent = all.some(({ words: each }) => AT_ALL_COSTS.test(each.join(" ")));
  return isBent ? m?.[1] : undefined;
}

const AT_ALL_COSTS =
  /\bif i (?:have|had) to\b|\bif it (?:takes|kills|costs)\b|\bwhatever (?:it|that) (?:takes|costs)\b|\bno matter (?:what|how|who)\b|\bso help me\b|\bgod is my\b|\bif it's the last\b|\bto the (?:last|death)\b|\b(?:if|though|even if) i(?:'m| am) (?:hanged|shot|damned|hung|killed)\b|\b(?:if|though) i (?:die|hang|swing|drown|burn|starve|must|crawl)\b/;

/** "Don't plant it", "you mustn't tell": what somebody is not to do. */
function bannedIn(clause: SpokenClause): string | undefined {
  const tail = clause.words.slice(clause.untilComma).join(" ");
  const isAskedAfter =
    /^(?:(?:do )?you (?:hear|understand)(?: me)?|understand|understood|all right|okay|will you|promise)$/.test(
      tail,
    );
  if (clause.isQuestion && !isAskedAfter) return undefined;
  const words = isAskedAfter ? untilComma(clause) : clause.words.join(" ");
  return /^(?:and |but |only |just |please |so )*(?:don't|do not|never|you mustn't|you must not|mind you don't) (?:you |ever |go and )*(.+)$/.exec(
    words,
  )?.[1];
}

function isSame(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}_`) || b.startsWith(`${a}_`);
}

/** "Will you come back?" "Promise me that you'll write." "Say you'll stay." */
function askedIn(clause: SpokenClause): readonly [string, string] | undefined {
  const words = clause.words.join(" ");
  const m =
    (clause.isQuestion
      ? /^(?:and |but |so )?(?:will|won't|would|could) you (?:ever |please |at least |really |still |not )*(.+)$/.exec(
          words,
        )
      : null) ??
    /^(?:please |just |then |only |but )*promise (?:me )?to (.+)$/.exec(words) ??
    /^(?:please |just |then |only |but )*promise (?:me )?(?:that )?you(?:'ll| will| won't) (?:always |never )?(.+)$/.exec(
      words,
    ) ??
    /^(?:please |just |then )*(?:say|swear|tell me|give me your word) (?:to me )?(?:that )?you(?:'ll| will| won't)(?: not| never)? (.+)$/.exec(
      words,
    ) ??
    (clause.isQuestion
      ? /^(?:and |but |so )*you(?:'ll| will|'ll never| won't) (?:not )?(.+?)(?: (?:won't|will|wouldn't|would) you)?$/.exec(
          words,
        )
      : null) ??
    /^(?:do |will |can )?you (?:do )?promise (?:me )?(?:to |that you'll )(.+)$/.exec(words);
  const what = m?.[1];
  if (what === undefined) return undefined;
  // "Will you promise to write?"
  const inner = /^(?:promise|swear)(?: me)?(?: that you'll| that you will|(?: not)? to) (.+)$/.exec(
    what,
  );
  if (inner !== null) {
    const deed = inner[1] as string;
    const isNot = / not to /.test(inner[0]);
    return isNot
      ? [`never_${keyFrom(deed.split(" "), 1)}`, `never ${deed}`]
      : [keyFrom(deed.split(" "), 2), deed];
  }
  const verb = what.split(" ")[0] ?? "";
  // "Swear you'll say nothing": bound to anything.
  if (/^(?:please |just |then |only |but |and )*(?:promise|swear|give me your word)\b/.test(words))
    return [keyFrom(what.split(" "), 2), what];
  const isCare =
    /^(?:look after|take care|take .+ (?:to|back|home)|see to|make sure|be (?:good|there|back))\b/.test(
      what,
    );
  if (
    (NO_PROMISE.has(verb) && !isCare) ||
    /^(?:like|mind|say|tell|be so|excuse|allow|let|kindly)\b/.test(what)
  )
    return undefined;
  return [keyFrom(what.split(" "), 2), what];
}

/** "I'll wait." "I promise to write." "I swear I will." */
function promisedIn(clause: SpokenClause): readonly [string, string, number] | undefined {
  if (clause.isQuestion) return undefined;
  const words = untilComma(clause);
  const forsworn = forswornIn(words);
  if (forsworn !== undefined)
    return [`never_${keyFrom(forsworn.split(" "), 1)}`, `not ${forsworn}`, 0.7];
  const sworn =
    /^(?:and |but |yes |so |then )*i (?:promise|swear|vow)(?: to)?(?: you)?(?: to| that i(?:'ll| will)| i(?:'ll| will)| (?=(?:never|not) to |(?:that )?(?:i (?:won't|shall)|you(?:'ll| shall)) |an? )) ?(.+)$/.exec(
      words,
    );
  if (sworn !== null)
    return [keyFrom((sworn[1] as string).split(" "), 2), sworn[1] as string, 0.95];
  // "You shall have it back", "you'll get the rest on Friday", "you can stay as long as you like"
  const granted =
    /^(?:and |but |then |so |well |all right |don't worry )*you(?:'ll| shall| will) ((?:have|get) (?:it|them|one|your|the|my|that|this|every|all)\b.*)$/.exec(
      words,
    )?.[1] ??
    /^(?:and |but |then |so |well |all right )*you can (stay(?: here| with (?:me|us))?(?: as long| until| till|$).*)$/.exec(
      words,
    )?.[1];
  if (granted !== undefined && !/\bif\b/.test(words))
    return [keyFrom(granted.split(" ").slice(1), 2), `let you ${granted}`, 0.65];
  // "You won't be troubled by me again", "you'll never hear of it from me"
  const spared =
    /^(?:and |but |then |so |well |that )*you(?:'ll never| will never| won't| will not| shall not| shan't|'ll not) ((?:be troubled|be bothered|see me|hear from me|hear of it|hear another|want for|go hungry|have to|lack|lose by it|regret (?:it|this)).*)$/.exec(
      words,
    )?.[1];
  if (spared !== undefined)
    return [`never_${keyFrom(spared.split(" "), 1)}`, `never let you ${spared}`, 0.65];
  // "They'll have my report by noon", "when they come I'll have the gate open"
  const owed =
    /^(?:and |but |then )*(?:they|he|she)(?:'ll| shall| will) have (my .+|it by .+)$/.exec(
      words,
    )?.[1];
  if (owed !== undefined) return [keyFrom(owed.split(" "), 2), `send ${owed}`, 0.6];
  const when =
    /^(?:and |but |then )*(?:when|as soon as|once|the (?:day|moment|minute)) .+? i(?:'ll| will| shall) (.+)$/.exec(
      clause.words.join(" "),
    )?.[1];
  if (
    when !== undefined &&
    !/^(?:be|know|die|see|miss|feel|think|understand|never|not)\b/.test(when)
  )
    return [promiseKey(when), when, 0.65];
  // "If you go today I won't tell the papers."
  const bound =
    /^(?:and |but )*if (?:you|he|she|they|it) .+? i(?:'ll| will| shall) ((?!have|be|die|know|never).+)$/.exec(
      clause.words.join(" "),
    )?.[1];
  if (bound !== undefined && BINDING.has(bound.split(" ")[0] ?? ""))
    return [promiseKey(bound), bound, 0.6];
  // "We'll be out by Lady Day."
  const ours = /^(?:and |but |yes |then )*we(?:'ll| will| shall) (.+)$/.exec(words)?.[1];
  if (ours !== undefined) {
    const isTimed = /\b(?:by|before|at|on|tomorrow|tonight|when|as soon as)\b/.test(ours);
    const [verb = ""] = ours.split(" ");
    return isTimed &&
      (BINDING.has(verb) || /^be\b/.test(ours)) &&
      !/^(?:see|know|need|have)$/.test(verb)
      ? [keyFrom(ours.split(" "), 2), ours, 0.6]
      : undefined;
  }
  const plain =
    /^(?:and |but |yes |so |then |of course |well |all right |okay |ok |don't worry )*i(?:'ll| will| shall) (?:always |never )?(.+)$/.exec(
      words,
    );
  if (plain === null) return undefined;
  const what = plain[1] as string;
  const verb = what.split(" ")[0] as string;
  // "I'll tell you at six": a time makes a promise of it.
  const isTimed =
    /\b(?:at|by|on|before|tonight|tomorrow|soon|when) \w+/.test(what) ||
    /\b(?:tonight|tomorrow)\b/.test(what);
  if (/^have (?:you|him|her|them) (?:out|back|home|there|safe|away|up|down)\b/.test(what))
    return [promiseKey(what), what, 0.65];
  if (
    /^(?:get|make|take|show|bring|carry|teach|find|buy|build|fetch|send|see) (?:you|him|her|them|us)\b(?! (?:tomorrow|later|soon|again|then|out|in|up|down|round|over|to your room)$)/.test(
      what,
    ) &&
    !/\b(?:perhaps|maybe|probably|might)\b/.test(words)
  )
    return [promiseKey(what), what, 0.6];
  if (/^(?:look after|take (?:good )?care of|see to|watch over|mind|keep an eye on)\b/.test(what))
    return [keyFrom(what.split(" "), 2), what, 0.75];
  if (
    /^(?:keep out of|keep quiet|pay .*back|make it up|put (?:it|things|that) right|do my best)\b/.test(
      what,
    )
  )
    return [keyFrom(what.split(" "), 2), what, 0.7];
  // "I'll see she's fed": that somebody will be looked after.
  if (
    /^(?:see|make sure|take care|make certain)(?: to it)?(?: that)? (?:he|she|it|they|you|the|your)\b/.test(
      what,
    )
  )
    return [keyFrom(what.split(" ").slice(1), 2), what, 0.65];
  if (isTimed && /^(?:tell|let|see|ask|be|send|say|make|take)$/.test(verb))
    return [keyFrom(what.split(" "), 2), what, 0.6];
  // "I'll drive over first thing", "I'll ring the man tomorrow"
  if (
    SOON.test(what) &&
    !NO_ANSWER.has(verb) &&
    !/^(?:see|be|go)$/.test(verb) &&
    !/\bif\b/.test(words)
  )
    return [promiseKey(what), what, 0.6];
  if (
    (NO_PROMISE.has(verb) && !BE_THERE.test(what)) ||
    /\b(?:if|unless|perhaps|maybe|probably|might)\b/.test(words)
  )
    return undefined;
  const isNegative = /^(?:not )|\b(?:never)\b/.test(words) || what.startsWith("not ");
  const isBinding = BINDING.has(verb) || /\bbe (?:there|here|back|waiting)\b/.test(words);
  const key = keyFrom(what.split(" "), 2);
  if (isNegative) {
    const deed = what.replace(/^not /, "");
    // "I shall not be going" says how it will be; "never" binds.
    const binds = /\bnever\b/.test(words) || isSolemn(clause);
    return [`never_${keyFrom(deed.split(" "), 1)}`, `never ${deed}`, binds ? 0.6 : 0.45];
  }
  return [key, what, isBinding ? 0.85 : what.includes(" you") || what.includes(" it") ? 0.5 : 0.4];
}

/** "I'll be there": to be somewhere is a deed. */
const BE_THERE =
  /^be (?:there|here|back|home|in|at|with|waiting|ready|along|round|down|up|on time|by|next|right)\b/;

/** Deeds that bind whoever says them. */
const BINDING: ReadonlySet<string> =
  wordSet(`wait come return write call keep stay help protect marry pay bring send find save follow stand
   love remember visit take give meet go fight guard tend look see back watch wear carry finish mend
   build fetch try do make`);

/** "I'll miss you" says how it will be; "I'll tell you" announces. */
const NO_PROMISE: ReadonlySet<string> =
  wordSet(`miss be have know think feel need regret hate die get admit bet say tell hear suppose guess believe
   want wish understand own confess ask answer grant allow venture warrant wager sit just only also
   probably never always see look do try go take make let put show trouble thank like agree excuse
   pass read start begin speak explain venture drop leave mention repeat remind warn`);
