/**
 * Somebody speaks in a scene that they have left.
 *
 * Follows who goes out, drives away, is put to bed or dies, and forgets it as soon as anything could
 * have brought them back: another scene, a word of time or of returning, anything they do. Then a
 * speech whose tag names them is reported, unless it comes from outside, or over a wire.
 */
import { speaksAfterLeaving } from "../../base/messages/draft.ts";
import type { TextSpan } from "../document.ts";
import { formOf, tokenFrom } from "../document.ts";
import { DETERMINER, PAUSE, STOP, SUBJECT } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { clauseEnd } from "./clause.ts";
import { departureAt } from "./departures.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import {
  type Being,
  isTeller,
  leadsClause,
  type Meant,
  meantAt,
  type People,
  peopleOf,
} from "./people.ts";
import { kindAt, lowerAt, type Prose, type Quoted, spanOfTokens, wordsFrom } from "./prose.ts";
import type { LintRule } from "./rule.ts";
import { narrationAfter, type TagShape, tagShapeAt } from "./tag-shapes.ts";
import type { Gone } from "./verb-here.ts";

export const SPEAKS_AFTER_LEAVING: LintRule = {
  code: "speaks-after-leaving",
  severity: "warning",
  find: (prose) => {
    const people = peopleOf(prose);
    const tags = readTags(prose, people);
    const gone = new Map<number, Gone>();
    const found: LintFinding[] = [];
    let scene = -1;
    for (let i = 0; i < prose.doc.tokens.count; i++) {
      const tag = tags.get(i);
      if (tag !== undefined) {
        const away = gone.get(tag.being.id);
        if (away !== undefined && isApart(prose, away, tag)) {
          if (!isFromAfar(prose, tag)) found.push(report(prose, away, tag));
          gone.delete(tag.being.id);
        }
      }
      const sceneHere = sceneOf(prose, i);
      if (sceneHere !== scene) {
        gone.clear();
        scene = sceneHere;
      }
      if (prose.isTold[i] !== 1) continue;
      if (gone.size > 0) {
        if (bringsBack(prose, i)) gone.clear();
        const meant = meantAt(people, i);
        if (meant !== undefined) {
          const shown = tag === undefined ? besideSpeech(prose, gone, meant) : undefined;
          if (shown !== undefined) found.push(shown);
          forget(prose, gone, meant, tags);
        }
      }
      const left = departureAt(prose, people, i);
      if (left !== undefined) gone.set(left.being.id, left);
    }
    return found;
  },
};

/** "Dolan spat. “I been hung before.”": a gesture with speech beside it is as good as a tag. */
function besideSpeech(
  prose: Prose,
  gone: Map<number, Gone>,
  meant: Meant,
): LintFinding | undefined {
  const away = gone.get(meant.being.id);
  if (away === undefined || meant.role !== "subject") return undefined;
  if (meant.isPronoun || !GESTURES.test(lowerAt(prose, meant.end, 0, prose.doc.tokens.count)))
    return undefined;
  const s = prose.sentenceOf[meant.first] as number;
  const sentence = prose.doc.sentences[s];
  if (sentence === undefined || sentence.firstToken !== meant.first) return undefined;
  if (s - (prose.sentenceOf[away.token] as number) < 2) return undefined;
  for (let q = prose.firstQuoted[sentence.paragraph] ?? 0; q < prose.quoted.length; q++) {
    const quoted = prose.quoted[q] as Quoted;
    if (quoted.paragraph !== sentence.paragraph) return undefined;
    if (!quoted.isSpeech || quoted.start < sentence.end) continue;
    if (quoted.start - sentence.end > 2) return undefined;
    gone.delete(meant.being.id);
    const tag = { being: meant.being, first: meant.first, end: meant.end, verb: meant.end };
    const span = { start: sentence.start, end: quoted.end };
    return report(prose, away, { ...tag, span, isPronoun: false });
  }
  return undefined;
}

const GESTURES =
  /^(?:nod|laugh|smile|shrug|spit|spat|sigh|grin|wink|frown|blink|cough|sniff|snort|chuckle|yawn|winc|grimac|scowl|blush|stare|shook|shake|rose|rise|rais|wav|point|turn|look|lean|push|put|set|took|take|pour|lit|light|drank|drink|rub|scratch|wip|clear)(?:s|ed|es|d|ded|ned|ged)?$/;

/** A speech, with the being that its tag names. */
interface Spoken {
  readonly being: Being;
  /** Of the tag. */
  readonly first: number;
  readonly end: number;
  readonly verb: number;
  readonly span: TextSpan;
  readonly isPronoun: boolean;
}

/** By the first token of the tag. */
function readTags(prose: Prose, people: People): Map<number, Spoken> {
  const { doc } = prose;
  const found = new Map<number, Spoken>();
  speechesOf(prose).forEach((quoted, index, all) => {
    if (!quoted.isSpeech) return;
    let { first, end } = narrationAfter(prose, quoted, index);
    const next = all[index + 1];
    if (prose.quoted.length === 0 && next !== undefined)
      end = Math.max(first, Math.min(end, tokenFrom(doc.tokens, next.start)));
    // "— I didn't say that — said Piet. —": the second dash is no part of the tag.
    if (kindAt(prose, first) === PAUSE) first++;
    const tag = tagShapeAt(prose, first, end) ?? putIn(prose, first, end);
    if (tag === undefined) return;
    for (let i = tag.subjectFirst; i < tag.subjectEnd; i++) {
      const k = people.at[i] as number;
      if (k < 0) continue;
      const meant = people.meant[k] as Meant;
      // "your brother says": the brother, and no more of the teller than that.
      if (meant.role === "owner" || isTeller(meant.being)) continue;
      if (meant.isPronoun && !isOnlyOne(people, k)) continue;
      const last = doc.tokens.end[tag.endToken - 1] as number;
      const span = { start: quoted.start, end: last };
      found.set(tag.firstToken, {
        being: meant.being,
        first: tag.firstToken,
        end,
        verb: tag.verb,
        span,
        isPronoun: meant.isPronoun,
      });
      return;
    }
  });
  return found;
}

/** What stands between marks; where speech begins with dashes, what was read as speech. */
function speechesOf(prose: Prose): readonly Quoted[] {
  if (prose.quoted.length > 0) return prose.quoted;
  return prose.doc.quotations.flatMap(({ spans, paragraph, isClosed }) =>
    spans.map(({ start, end }) => ({ start, end, paragraph, isClosed, isSpeech: true })),
  );
}

/** put in Mr. Pym; chimed in the cook */
function putIn(prose: Prose, first: number, end: number): TagShape | undefined {
  const verb = lowerAt(prose, first, first, end);
  if (!/^(?:put|puts|broke|breaks|cut|cuts|chimed|struck|joined|chipped)$/.test(verb))
    return undefined;
  if (lowerAt(prose, first + 1, first, end) !== "in" || first + 2 >= end) return undefined;
  return {
    isVerbFirst: true,
    subject: "noun",
    opens: "small",
    verb: first,
    isStrong: false,
    firstToken: first,
    endToken: Math.min(first + 4, end),
    subjectFirst: first + 2,
    subjectEnd: Math.min(first + 4, end),
  };
}

/** Whether a pronoun can mean nobody else: no other of its kind in the sixty mentions before. */
function isOnlyOne(people: People, k: number): boolean {
  const { being } = people.meant[k] as Meant;
  for (let j = k; j >= 0 && j > k - 60; j--) {
    const other = (people.meant[j] as Meant).being;
    if (other === being || isTeller(other)) continue;
    if (other.gender === undefined || other.gender === being.gender) return false;
  }
  return true;
}

function sceneOf(prose: Prose, token: number): number {
  const sentence = prose.doc.sentences[prose.sentenceOf[token] as number];
  return sentence === undefined ? -1 : (prose.doc.paragraphs[sentence.paragraph]?.scene ?? -1);
}

/** A whole sentence stands between going and speaking: "He went out. “Don't,” he said" may be meant. */
function isApart(prose: Prose, gone: Gone, tag: Spoken): boolean {
  const from = prose.sentenceOf[gone.token] as number;
  const to = prose.sentenceOf[tag.first] as number;
  return to - from >= 2 && to - from < 40;
}

// ------------------------------------------------------------------------------- coming back

const RETURNS: ReadonlySet<string> = wordSet(
  `woke wakes woken awoke waking stirred stirs returned returns returning reappeared reappears
   re-entered re-enters later tomorrow reentered reopened readmitted resurrected flashback
   remembered recalled remember dreamed dreamt dream ghost telephone phone phoned telephoned rang
   radio recording tape letter wrote note`,
);

function bringsBack(prose: Prose, i: number): boolean {
  const { lower } = formOf(prose.doc, i);
  const { count } = prose.doc.tokens;
  if (RETURNS.has(lower)) return true;
  const next = lowerAt(prose, i + 1, 0, count);
  if (lower === "door" || lower === "doors")
    return /^(?:opened|opens|flew|swung|burst|creaked)$/.test(next);
  return (
    /^(?:next|following)$/.test(lower) &&
    /^(?:day|morning|week|evening|month|year|afternoon|night|time)$/.test(next)
  );
}

/**
 * Whatever somebody does, they do here again; being looked at, owning and having spoken is
 * nothing, and neither is what can be said of the sleeping: `she lay there`, `she was laid down`.
 */
function forget(
  prose: Prose,
  gone: Map<number, Gone>,
  meant: Meant,
  tags: ReadonlyMap<number, Spoken>,
): void {
  const away = gone.get(meant.being.id);
  if (away === undefined || meant.role === "owner") return;
  // Of the sentence of going itself, the rest is going too.
  if (prose.sentenceOf[meant.first] === prose.sentenceOf[away.token]) return;
  if (meant.role === "other") {
    if (meetsThem(prose, meant)) gone.delete(meant.being.id);
    return;
  }
  for (const at of [meant.first, meant.first - 1, meant.first - 2, meant.first - 3]) {
    const tag = tags.get(at);
    if (tag !== undefined && tag.being === meant.being) return;
  }
  if (isOnlyThere(prose, meant) || isDenied(prose, meant)) return;
  if (formOf(prose.doc, meant.first).lower === "it" && !leadsClause(prose, meant.first)) return;
  gone.delete(meant.being.id);
}

/** "set her down in front of the Duke", "found him in the yard": the scene has gone after them. */
function meetsThem(prose: Prose, meant: Meant): boolean {
  return /^(?:set|sets|find|finds|found|meet|meets|met|join|joins|joined|catch|caught|overtook|reach|reached|wake|woke|bring|brought|brings|follow|followed|follows|led|leads|accompanied|revived|roused|shook|shakes|freed|released|rescued|beside|behind|with|facing|opposite)$/.test(
    lowerAt(prose, meant.first - 1, 0, meant.first),
  );
}

/** "She didn't turn round": what is not done is not done here. */
function isDenied(prose: Prose, meant: Meant): boolean {
  const end = clauseEnd(prose, meant.end - 1);
  return /^(?:(?:did|does|do|had|has|would|could|was|were|is) (?:not|never)|(?:did|do|does|had|has|would|could|was|were|is)n't|never)\b/.test(
    wordsFrom(prose, meant.end, Math.min(end, meant.end + 3)),
  );
}

/** "She was laid on the sofa"; "He was dead": no doing. */
function isOnlyThere(prose: Prose, meant: Meant): boolean {
  const end = clauseEnd(prose, meant.end - 1);
  const verb = lowerAt(prose, meant.end, 0, end);
  if (!/^(?:was|were|is|are|lay|lies|slept|sleeps|had|has|'s)$/.test(verb)) return false;
  const rest = wordsFrom(prose, meant.end + 1, Math.min(end, meant.end + 8));
  return !/\b(?:back|there again|here|again|up|awake|standing|sitting|seated|beside|waiting|in the (?:doorway|room)|at the (?:door|table|window)|on (?:his|her|their) feet|come|returned|there)\b/.test(
    rest,
  );
}

/** Called from the stairs; said over the telephone; through the door. */
function isFromAfar(prose: Prose, tag: Spoken): boolean {
  const { doc } = prose;
  const verb = formOf(doc, tag.verb).lower;
  const isLoud = /^(?:call|shout|yell|cri|cry|scream|bawl|bellow|holler|roar|wail)/.test(verb);
  const stop = Math.min(tag.end, tag.first + 30);
  for (let k = tag.first; k < stop; k++) {
    const { lower, is } = formOf(doc, k);
    // "Loki advised her, and she got down the sand."
    const isOther = (kindAt(prose, k + 2) & (SUBJECT | DETERMINER)) !== 0;
    if ((is & PAUSE) !== 0 && isOther && lowerAt(prose, k + 1, k, stop) === "and") break;
    if (/^(?:had|'d|would|used)$/.test(lower) && k < tag.verb) return true;
    if (
      /^(?:outside|upstairs|downstairs|below|above|behind|through|down|up|telephone|phone|radio|letter|note|receiver|intercom|doorway|threshold|landing|stairs|staircase|window|distance|voicemail|tape|screen|memory|returning|entering|reappearing|dream|dreams|sleep|ghost|spirit|earpiece|loudspeaker|speaker|line|wire|sat|sitting|opened|opening|waking|woke|stirring|rising|rose)$/.test(
        lower,
      )
    )
      return true;
    if (isLoud && /^(?:from|back|over|across)$/.test(lower)) return true;
    if ((is & STOP) !== 0) break;
  }
  return false;
}

function report(prose: Prose, gone: Gone, tag: Spoken): LintFinding {
  const { name } = gone.being;
  const who = name.charAt(0).toUpperCase() + name.slice(1);
  const other = spanOfTokens(prose.doc, gone.token, gone.token + 1);
  return findingFrom(speaksAfterLeaving, tag.span, { who }, { other });
}
