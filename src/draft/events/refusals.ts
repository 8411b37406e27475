/**
 * What is said to refuse, and what not to do is promised.
 *
 *     "I'm not making any promises."           refuses to promise
 *     "I won't sign that."  "Never."           refuses what was asked
 *     "I won't say a word."                    promises not to
 *
 * Owns these words. Whether something had been asked is for promises.ts to say.
 */
import { isVerb } from "../../english/lexicon.ts";
import { type SpokenClause, untilComma } from "./clauses.ts";

/** "I won't do it", "I'd rather not": not to be moved, whether or not a promise was asked for. */
export function refusedIn(clause: SpokenClause): string | undefined {
  if (clause.isQuestion) return undefined;
  const words = untilComma(clause);
  const m =
    /^(?:no |but |and |well )*i(?:'d| would) rather not(?: (.+))?$/.exec(words) ??
    /^(?:no |but |and |well )*i (?:refuse|decline) to (.+)$/.exec(words) ??
    /^(?:no |but |and |well )*i(?:'ll not| won't| will not| shan't| shall not)(?: (.+))?$/.exec(
      words,
    ) ??
    /^(?:no |but |and |well )*i(?:'m| am) not ((?:going to \w+|\w+ing) .+)$/.exec(words);
  // "That I will not do."
  const turned =
    /^(?:no |but |and )*(?:that|this) i (?:will not|won't|can't|cannot|shall not|shan't) (?:do|allow|permit|have)$/;
  if (turned.test(words)) return "do it";
  if (m === null) return undefined;
  const what = m[1] ?? "do it";
  if (/^have (?:it|him|her|them|you|that|this|those|these|any|such)\b/.test(what)) return what;
  return /^(?:be|have|know|miss|forget|tell(?! you)|say|breathe|hurt|leave you|leaving you|drop you|let you down|keep you|asking|saying|sure|going to (?:hurt|leave|tell|drop))\b/.test(
    what,
  )
    ? undefined
    : what;
}

/** "I won't say a word": that something will not be done is promised too. */
export function forswornIn(words: string): string | undefined {
  if (/\bif\b/.test(words)) return undefined;
  return /^(?:no |but |and |well |oh )*i(?:'ll never| won't| will not| shan't| shall not| wouldn't) ((?:say|tell (?!you)|breathe|hurt|forget|leave you|drop you|let you|let anyone|let them|be long|be late|touch|fail|disappoint|trouble you|bother you|lose|give up|forsake|desert|abandon|betray|mention|rest)\b.*)$/.exec(
    words,
  )?.[1];
}

export function isRefusal(clause: SpokenClause): boolean {
  if (clause.isQuestion) return false;
  const words = clause.words.join(" ");
  return REFUSAL.test(words);
}

const REFUSAL = new RegExp(
  `^(?:no |but |and |well |so |please )*(?:${[
    "i(?:'m| am) not (?:making|giving) (?:you )?(?:any |a |that )?promises?\\b",
    "i(?:'m| am) not (?:promising|swearing)\\b",
    "i (?:can't|cannot|won't|can not|will not|couldn't|don't|do not|shan't|shall not|never) (?:go |be )?(?:about )?(?:make |making |give |giving )?(?:you )?(?:any |a |that |my |out )?(?:promises?|promising|swear|swearing|word|oath|oaths)\\b",
    "i(?:'ll| will| shall)? (?:not |never )?(?:make|give) (?:you )?(?:no |any )?promises?\\b",
    "i(?:'ll| will| shall) (?:not|never) (?:promise|swear|give you my word)\\b",
    "(?:don't|do not|you can't|you cannot) (?:ask|make) me (?:to )?(?:promise|swear|give my word)\\b",
    "i(?:'d| would) be lying if i (?:said|promised|swore)\\b",
    "i(?:'d| would) rather not (?:promise|swear|say)\\b",
    "no promises$",
    "i (?:can |will )?promise (?:you )?nothing\\b",
    "i'll (?:make|give) no promises?\\b",
    "i refuse to (?:promise|swear|be bound|give)\\b",
  ].join("|")})`,
);

/** "No." "Never." "Out of the question.": all of what is said, to somebody who asked. */
export function isPlainNo(clause: SpokenClause): boolean {
  return (
    !clause.isQuestion &&
    /^(?:(?:no|never|no way|no chance|no fear|not me|nonsense|certainly not|absolutely not|of course not|out of the question|over my dead body|not (?:a chance|on your life|for anything|likely)|impossible|i can't|i cannot|i won't|i will not|i shan't|i'd rather not|i refuse|(?:then )?(?:my|the) answer(?:'s| is) no|not (?:in|for) a (?:hundred|thousand|million) years|nothing doing|i(?: am|'m) (?:\w+ ){0,2}not)(?: |$))+$/.test(
      untilComma(clause),
    )
  );
}

/** "Not the watch." "Not from me.": of what was asked, that much is not to be had. */
export function isPartialNo({ words, isQuestion, untilComma: until }: SpokenClause): boolean {
  return (
    !isQuestion &&
    until < 6 &&
    /^(?:no )?not (?!at all|now$|a (?:soul|word)|that|so|bad|really|exactly|always|often|if)/.test(
      words.slice(0, until).join(" "),
    )
  );
}

/** "Don't tell them." "No, sir." "Not a word." "My lips are sealed.": assents to a ban. */
export function assentsToBan(clause: SpokenClause): boolean {
  return (
    !clause.isQuestion &&
    /^(?:no|never|not (?:a|one) (?:soul|word|syllable|living soul|breath)|nobody|no one|(?:no )?i won't|(?:i am |i'm )?(?:as )?(?:silent|quiet|close) as the (?:grave|tomb)|my lips are sealed|mum's the word|(?:your|the) secret(?:'s| is) safe(?: with me)?)$/.test(
      untilComma(clause),
    )
  );
}

/** "Sign there", "you must tell him", "will you come?": something that one may refuse to do. */
export function requests({ words, isQuestion }: SpokenClause): boolean {
  const all = words.join(" ");
  if (isQuestion)
    return /^(?:and |but |so |please )*(?:will|won't|would|could|can|can't) you\b|\bwill you$/.test(
      all,
    );
  if (
    /^(?:and |but |then )*you(?:'ll| will| shall|'re going to| are going to) (?!be\b|see\b|find\b|know\b|never\b)\w+|\byou (?:must|should|ought to|have to|have got to|need to|shall|had better)\b|\byou'(?:ve got|d better)\b/.test(
      all,
    )
  )
    return true;
  const [first = "", second = ""] = words.filter(
    (word) => !/^(?:please|just|then|now|and|but|only|do|so|well|oh)$/.test(word),
  );
  if (/^(?:let's|let|don't)$/.test(first)) return true;
  return (
    isVerb(first) &&
    !/^(?:thank|look|see|come|hope|damn|bless|guess|suppose|like|mean)$/.test(first) &&
    !/^(?:is|was|are|were|will|has|had|of|'s)$/.test(second)
  );
}
