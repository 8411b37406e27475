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

import type { Addressed } from "../speakers/addressees.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { clausesOf, keyFrom, type SpokenClause } from "./clauses.ts";
import type { StoryEvent } from "./event.ts";

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
): StoryEvent[] {
  const { doc } = attribution.reading;
  const events: StoryEvent[] = [];
  const asked: Asked[] = [];
  for (const quotation of doc.quotations) {
    const who = attribution.speakers[quotation.index];
    const whom = addressed[quotation.index]?.people[0];
    if (who === undefined || whom === undefined) continue;
    for (const clause of clausesOf(doc, quotation)) {
      const { start, end } = clause;
      const base = { who, whom, start, end, quotation: quotation.index };
      const isFresh = (each: Asked): boolean => quotation.index - each.quotation <= REMEMBERED;
      const wish = askedIn(clause);
      if (wish !== undefined) {
        const [key, what] = wish;
        asked.push({ by: who, of: whom, key, what, quotation: quotation.index });
        events.push({ ...base, kind: "asks", what, key, certainty: 0.7 });
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
      const refused = refusedIn(clause);
      if (refused !== undefined) {
        const key = keyFrom(refused.split(" "), 2);
        events.push({ ...base, kind: "refuses", what: refused, key, certainty: 0.5 });
        continue;
      }
      const promise = promisedIn(clause);
      if (promise === undefined) continue;
      const [key, what, certainty] = promise;
      const before = asked.findLast(
        (each) => each.of === who && isFresh(each) && isSame(each.key, key),
      );
      const kind = before === undefined ? "vows" : "promises";
      events.push({
        ...base,
        kind,
        what,
        key: before?.key ?? key,
        certainty: before === undefined ? certainty : 0.9,
      });
    }
  }
  return events;
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
    /^(?:please |just |then )*promise (?:me )?(?:that )?you(?:'ll| will| won't) (?:always |never )?(.+)$/.exec(
      words,
    ) ??
    /^(?:please |just )*(?:say|swear|tell me) (?:that )?you(?:'ll| will) (.+)$/.exec(words) ??
    /^(?:do |will |can )?you (?:do )?promise (?:me )?(?:to |that you'll )(.+)$/.exec(words);
  const what = m?.[1];
  if (what === undefined) return undefined;
  const verb = what.split(" ")[0] ?? "";
  if (NO_PROMISE.has(verb) || /^(?:like|mind|say|tell|be so|excuse|allow|let|kindly)\b/.test(what))
    return undefined;
  return [keyFrom(what.split(" "), 2), what];
}

/** "I won't do it", "I'd rather not": not to be moved, whether or not a promise was asked for. */
function refusedIn(clause: SpokenClause): string | undefined {
  if (clause.isQuestion) return undefined;
  const words = clause.words.slice(0, clause.untilComma).join(" ");
  const m =
    /^(?:no |but |and |well )*i(?:'d| would) rather not(?: (.+))?$/.exec(words) ??
    /^(?:no |but |and |well )*i (?:refuse|decline) to (.+)$/.exec(words) ??
    /^(?:no |but |and |well )*i(?:'ll not| won't| will not| shan't| shall not)(?: (.+))?$/.exec(
      words,
    ) ??
    /^(?:no |but |and |well )*i(?:'m| am) not ((?:going to \w+|\w+ing) .+)$/.exec(words);
  if (m === null) return undefined;
  const what = m[1] ?? "do it";
  return /^(?:be|have|know|miss|forget|tell|say|breathe|hurt|leave you|let you down|keep you|asking|saying|sure|going to (?:hurt|leave|tell))\b/.test(
    what,
  )
    ? undefined
    : what;
}

/** "I won't say a word": that something will not be done is promised too. */
function forswornIn(words: string): string | undefined {
  return /^(?:no |but |and |well |oh )*i(?:'ll never| won't| will not| shan't| shall not| wouldn't) ((?:say|tell|breathe|hurt|forget|leave you|let you|let anyone|be long|be late|touch)\b.*)$/.exec(
    words,
  )?.[1];
}

function isRefusal(clause: SpokenClause): boolean {
  if (clause.isQuestion) return false;
  const words = clause.words.join(" ");
  return /^(?:no |but |and |well )*i(?:'m| am) not (?:making|giving) (?:you )?(?:any |a |that )?promises?\b|^(?:no |but |and )*i (?:can't|cannot|won't|can not|will not|couldn't|don't|do not) (?:make (?:you )?(?:any |a |that )?promises?|promise)\b|^i(?:'m| am) not promising\b|^no promises$/.test(
    words,
  );
}

/** "I'll wait." "I promise to write." "I swear I will." */
function promisedIn(clause: SpokenClause): readonly [string, string, number] | undefined {
  if (clause.isQuestion) return undefined;
  const words = clause.words.slice(0, clause.untilComma).join(" ");
  const forsworn = forswornIn(words);
  if (forsworn !== undefined)
    return [`never_${keyFrom(forsworn.split(" "), 1)}`, `not ${forsworn}`, 0.7];
  if (/^(?:yes |and |but |all right |well )*i (?:promise|swear)(?: you| it)?$/.test(words))
    return ["word", "what was said", 0.8];
  const sworn =
    /^(?:and |but |yes |so |then )*i (?:promise|swear|vow)(?: you)?(?: to| that i(?:'ll| will)| i(?:'ll| will))? (.+)$/.exec(
      words,
    );
  if (sworn !== null)
    return [keyFrom((sworn[1] as string).split(" "), 2), sworn[1] as string, 0.95];
  const plain =
    /^(?:and |but |yes |so |then |of course |well |all right |okay |ok )*i(?:'ll| will| shall) (?:always |never |be )?(.+)$/.exec(
      words,
    );
  if (plain === null) return undefined;
  const what = plain[1] as string;
  const verb = what.split(" ")[0] as string;
  // "I'll tell you at six": a time makes a promise of it.
  const isTimed =
    /\b(?:at|by|on|before|tonight|tomorrow|soon|when) \w+/.test(what) ||
    /\b(?:tonight|tomorrow)\b/.test(what);
  if (isTimed && /^(?:tell|let|see|ask|be|send|say|make|take)$/.test(verb))
    return [keyFrom(what.split(" "), 2), what, 0.6];
  if (NO_PROMISE.has(verb) || /\b(?:if|unless|perhaps|maybe|probably|might)\b/.test(words))
    return undefined;
  const isNegative = /\b(?:never|not)\b/.test(words);
  const isBinding = BINDING.has(verb) || /\bbe (?:there|here|back|waiting)\b/.test(words);
  const key = keyFrom(
    /\bi(?:'ll| will) be\b/.test(words) ? ["be", ...what.split(" ")] : what.split(" "),
    2,
  );
  if (isNegative) return [`never_${keyFrom(what.split(" "), 1)}`, `never ${what}`, 0.6];
  return [key, what, isBinding ? 0.85 : what.includes(" you") || what.includes(" it") ? 0.5 : 0.4];
}

/** Deeds that bind whoever says them. */
const BINDING: ReadonlySet<string> = new Set(
  `wait come return write call keep stay help protect marry pay bring send find save follow stand
   love remember visit take give meet go fight guard tend look see back watch wear carry finish mend
   build fetch try do make`.split(/\s+/),
);

/** "I'll miss you" says how it will be; "I'll tell you" announces. */
const NO_PROMISE: ReadonlySet<string> = new Set(
  `miss be have know think feel need regret hate die get admit bet say tell hear suppose guess believe
   want wish understand own confess ask answer grant allow venture warrant wager sit just only also
   probably never always see look do try go take make let put show trouble thank like agree excuse
   pass read start begin speak explain venture drop leave mention repeat remind warn`.split(/\s+/),
);
