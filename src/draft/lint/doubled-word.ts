/**
 * A word that stands twice: `She took the the lamp.`
 *
 * Only a blank may part the two; a comma or a dash makes a repetition that is meant. Words that
 * English doubles rightly are known by their neighbours (`gave her her hat`, `what it is is`),
 * and words that are doubled for effect (`very very`, `long long ago`) are left alone.
 */
import { doubledWord } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { CAPITAL, PREPOSITION, SPEECH, WORD } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { kindAt, lowerAt, type Prose, partsAt } from "./prose.ts";
import type { LintRule } from "./rule.ts";

export const DOUBLED_WORD: LintRule = {
  code: "doubled-word",
  severity: "warning",
  find: (prose) => {
    const found: LintFinding[] = [];
    const { doc } = prose;
    const { tokens } = doc;
    for (const paragraph of doc.paragraphs) {
      for (let i = paragraph.firstToken; i + 1 < paragraph.endToken; i++) {
        if (!isDoubled(prose, i) || isRight(prose, i, paragraph.firstToken, paragraph.endToken))
          continue;
        const span = { start: tokens.start[i] as number, end: tokens.end[i + 1] as number };
        const edit = { span: { start: tokens.end[i] as number, end: span.end }, text: "" };
        found.push(findingFrom(doubledWord, span, { word: formOf(doc, i).text }, { edit }));
      }
    }
    return found;
  },
};

function isDoubled(prose: Prose, token: number): boolean {
  const { doc } = prose;
  const a = formOf(doc, token);
  const b = formOf(doc, token + 1);
  if (a.lower !== b.lower || (a.is & WORD) === 0) return false;
  // "Duran Duran"; "That. That"
  if ((b.is & CAPITAL) !== 0 && b.lower !== "i") return false;
  const between = doc.text.slice(doc.tokens.end[token], doc.tokens.start[token + 1]);
  return /^[ \t]*\n?[ \t]*$/.test(between) && between !== "";
}

/** Doubled for effect, or by whoever stammers. */
const FOR_EFFECT: ReadonlySet<string> =
  wordSet(`very so too far long many much never no now well there here ha he-he ho hee tut tick tock knock
   really quite again more round bye night pretty little old big deep dark slow slowly high low wild
   good bad poor sweet dear long-long alone almost ever always quick fast soft softly gone
   dead mad sad bright red white black blue green cold hot warm far-away fine bang boom chop clip clap
   drip drop plop rap tap toot choo ring beep woof miaow moo quack blah yes please hush come go
   row yo wow cha bye-bye night-night hip hear tra la fa do re mi ding dong pit pat um er uh oh ah o
   hey aye still up down out over on in through by and`);
/** Of these, what is no effect where a preposition or an object shows it. */
const PARTICLES: ReadonlySet<string> = wordSet("up down out over on in through by round");

function isRight(prose: Prose, token: number, first: number, end: number): boolean {
  const word = formOf(prose.doc, token).lower;
  const before = lowerAt(prose, token - 1, first, end);
  const after = lowerAt(prose, token + 2, first, end);
  switch (word) {
    case "had":
    case "that":
      return true;
    case "her":
      return !(
        before === "" ||
        isPreposition(prose, token - 1, first) ||
        !mayGive(prose, token - 1, first)
      );
    case "is":
    case "was":
    case "are":
    case "were":
    case "do":
    case "did":
    case "does":
    case "has":
    case "can":
    case "will":
    case "be":
      return followsRelative(prose, token, first);
    case "in":
    case "on":
    case "up":
    case "out":
    case "over":
    case "down":
    case "by":
    case "through":
    case "round": {
      // "came in in a hurry", "went on on foot": a verb before, and an object behind.
      const parts = token > first ? partsAt(prose, token - 1) : undefined;
      const isVerb =
        parts?.verb !== undefined && !/^(?:been|being|be|was|were|is|are)$/.test(before);
      return isVerb && after !== "";
    }
    case "and":
      // "on and and on" is none; "and and" always is a slip.
      return false;
    case "it":
    case "you":
    case "me":
    case "them":
    case "him":
      return isPreposition(prose, token - 1, first) || takesObject(prose, token - 1, first);
    case "so":
    case "there":
      return true;
    default:
      return FOR_EFFECT.has(word) && !PARTICLES.has(word);
  }
}

function isPreposition(prose: Prose, token: number, first: number): boolean {
  return token >= first && (kindAt(prose, token) & PREPOSITION) !== 0;
}

/** "gave her her hat": verbs with two objects. */
function mayGive(prose: Prose, token: number, first: number): boolean {
  if (token < first) return false;
  const verb = partsAt(prose, token).verb;
  return (
    verb !== undefined &&
    /^(?:give|lose|gain|win|earn|do|tell|hand|offer|show|pay|bring|send|lend|teach|ask|wish|make|cost|buy|leave|deny|grant|owe|pass|promise|read|return|save|sell|serve|spare|throw|find|fetch|get|call|forgive|envy|refuse|allow|let|help|see|hear|watch|feel)$/.test(
      verb,
    )
  );
}

/** "As I watched it it moved": a verb that has an object, behind a word that opens a clause. */
function takesObject(prose: Prose, token: number, first: number): boolean {
  if (token < first || partsAt(prose, token).verb === undefined) return false;
  if ((kindAt(prose, token) & SPEECH) !== 0) return false;
  if (
    /^(?:come|go|arrive|fall|sleep|die|rise|be|happen|begin|stop|end)$/.test(
      partsAt(prose, token).verb ?? "",
    )
  )
    return false;
  for (let i = token; i >= first && i > token - 8; i--)
    if (
      /^(?:as|when|if|before|after|once|while|since|until|unless|though|whenever|because)$/.test(
        formOf(prose.doc, i).lower,
      )
    )
      return true;
  return false;
}

/** "What he did did not matter", "all it is is a dog". */
function followsRelative(prose: Prose, token: number, first: number): boolean {
  for (let i = token - 1; i >= first && i > token - 7; i--) {
    const { lower, text } = formOf(prose.doc, i);
    if (/^[.!?;:,]$/.test(text)) return false;
    if (
      /^(?:what|all|who|which|where|how|why|whatever|whoever|thing|trouble|problem|question|truth|point|fact|one|ones|only)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}
