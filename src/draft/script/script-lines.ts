/**
 * From paragraphs to the lines of a script: who says what, how, and what is told around it.
 *
 *     "Are you cold?" you ask, starting to rise.  →  Derek: Are you cold?
 *                                                     Derek starts to rise.
 *
 * Owns how a tag is taken apart: its verb and short manner go into parentheses, what somebody
 * does meanwhile becomes a line of its own. Each line keeps the place it comes from.
 */
import { isVerb } from "../../english/lexicon.ts";
import { baseFromFinite, baseFromIng, basesFromPast } from "../../english/verb-forms.ts";
import type { Person } from "../cast/person.ts";
import type { Paragraph, Segment, TextSpan } from "../document.ts";
import { formOf, textOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { isStrong, type Tag } from "../speakers/tags.ts";
import { CAPITAL, STOP } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { finiteFromIng, ingFromFinite, type Recasting, recastLine } from "./recast.ts";

/** A line of a script before it is spelt. */
export type ScriptLine =
  | (TextSpan & {
      readonly kind: "speech";
      readonly quotation: number;
      readonly speaker: number | undefined;
      readonly manner: string;
      readonly words: string;
    })
  | (TextSpan & { readonly kind: "narration"; readonly words: string });

/** How lines are to be written. */
export interface LineContext {
  readonly attribution: Attribution;
  /** By person: how they are called in lines. */
  readonly nameOf: (person: number) => string;
  readonly recasting: Recasting;
  /** By quotation: whether who says it is sure; lines that are asked about stay apart. */
  readonly isSure: (quotation: number) => boolean;
}

/** The lines of one paragraph, in order. */
export function linesOfParagraph(context: LineContext, paragraph: Paragraph): ScriptLine[] {
  const lines: ScriptLine[] = [];
  const { segments } = paragraph;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    if (segment.quotation === undefined) {
      addNarration(context, lines, segment, segments[i - 1], segments[i + 1]);
      continue;
    }
    addSpeech(context, lines, segment, segments[i - 1], segments[i - 2]);
  }
  return lines;
}

function addSpeech(
  context: LineContext,
  lines: ScriptLine[],
  segment: Segment,
  between: Segment | undefined,
  earlier: Segment | undefined,
): void {
  const { attribution } = context;
  const { doc } = attribution.reading;
  const quotation = segment.quotation as number;
  const speaker = attribution.speakers[quotation];
  const words = spokenWords(textOf(doc, segment));
  if (words === "") return;
  // `"I," she said, "am going."` is one line, and so is what a bare tag parts.
  const last = lines[lines.length - 1];
  const goesOn =
    last?.kind === "speech" &&
    last.speaker === speaker &&
    between !== undefined &&
    earlier?.quotation === last.quotation &&
    endsInComma(textOf(doc, earlier)) &&
    !/[.!?]\s*[—–-]*$/.test(textOf(doc, between));
  if (last?.kind === "speech" && goesOn) {
    lines[lines.length - 1] = {
      ...last,
      end: segment.end,
      words: `${unstopped(last.words)} ${words}`,
    };
    return;
  }
  const isParted =
    last?.kind === "speech" &&
    last.speaker === speaker &&
    speaker !== undefined &&
    between !== undefined &&
    last.end === (earlier?.end ?? -1) &&
    last.manner === "" &&
    context.isSure(last.quotation) &&
    context.isSure(quotation);
  if (last?.kind === "speech" && isParted) {
    lines[lines.length - 1] = {
      ...last,
      end: segment.end,
      words: `${last.words} ${stopped(words)}`,
    };
    return;
  }
  const { start, end } = segment;
  const said = stopped(words).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  lines.push({ kind: "speech", start, end, quotation, speaker, manner: "", words: said });
}

/** The words between the marks. */
function spokenWords(text: string): string {
  return text
    .replace(/^(?:["“”„«‘']|—\s*|--\s*)\s*/, "")
    .replace(/\s*["“”»’']$/, "")
    .replace(/[_*]([^_*]+)[_*]/g, "$1")
    .trim();
}

function endsInComma(text: string): boolean {
  return /,\s*["”’'»]?$/.test(text);
}

/** A comma that only led to the tag becomes a full stop. */
function stopped(words: string): string {
  return /[\p{L}\p{N},]$/u.test(words) ? `${words.replace(/,$/, "")}.` : words;
}

function unstopped(words: string): string {
  return words.replace(/\.$/, ",");
}

function addNarration(
  context: LineContext,
  lines: ScriptLine[],
  segment: Segment,
  before: Segment | undefined,
  after: Segment | undefined,
): void {
  const { attribution, recasting } = context;
  const { doc } = attribution.reading;
  const text = doc.text;
  let from = segment.start;
  const last = lines[lines.length - 1];
  const said =
    before?.quotation === undefined ? undefined : attribution.turns.tags[before.quotation];
  if (
    said !== undefined &&
    last?.kind === "speech" &&
    isStrong(said) &&
    said.side === "after" &&
    said.firstToken === segment.firstToken
  ) {
    const end = endOfTagSentence(context, segment, said);
    const told = tagAsLines(context, segment, said, last, end);
    lines[lines.length - 1] = { ...last, manner: told.manner };
    if (told.line !== "")
      lines.push({ kind: "narration", start: segment.start, end, words: told.line });
    from = end;
  }
  const to = beforeIntroduction(context, segment, after);
  const rest = clean(text.slice(from, Math.max(from, to)));
  if (!/[\p{L}\p{N}]/u.test(rest)) return;
  const words = isOfLetter(rest) ? rest : recastLine(capitalised(rest), recasting);
  lines.push({ kind: "narration", start: from, end: segment.end, words: ended(words) });
}

/** "My dear Edith,", "Your loving sister,": of a letter, whoever it is told to. */
function isOfLetter(words: string): boolean {
  return (
    words.length < 60 &&
    /^(?:(?:My|Our) )?(?:own |very )?(?:dear|dearest|darling|beloved|honoured|sweet)\b[^.!?]*[,:—]$|^(?:Ever |Always |Believe me, )?(?:[Yy]ours?|[Yy]our) (?:\p{Ll}+ )*(?:ever|truly|sincerely|faithfully|affectionate|affectionately|loving|devoted|obedient|distracted|humble|own|dutiful|friend|brother|sister|son|daughter|father|mother|servant)\b[^.!?]*[,.]?$/u.test(
      words,
    )
  );
}

/** Where the sentence of a tag ends: at its stop, or with the segment. */
function endOfTagSentence(context: LineContext, segment: Segment, tag: Tag): number {
  const { doc } = context.attribution.reading;
  for (let i = tag.endToken; i < segment.endToken; i++) {
    if ((formOf(doc, i).is & STOP) === 0) continue;
    if (i + 1 >= segment.endToken || (formOf(doc, i + 1).is & CAPITAL) !== 0)
      return doc.tokens.end[i] as number;
  }
  return segment.end;
}

/** `Emma said:` before speech says nothing that the line of speech does not. */
function beforeIntroduction(
  context: LineContext,
  segment: Segment,
  after: Segment | undefined,
): number {
  if (after?.quotation === undefined) return segment.end;
  const { attribution } = context;
  const tag = attribution.turns.tags[after.quotation];
  if (tag === undefined || tag.side !== "before" || !isStrong(tag)) return segment.end;
  const { doc } = attribution.reading;
  if (tag.endToken !== segment.endToken) return segment.end;
  const words = tag.endToken - tag.firstToken;
  const first = tag.firstToken === tag.subject.firstToken;
  if (!first || !tag.isIntroduction || words > tag.subject.endToken - tag.subject.firstToken + 2)
    return segment.end;
  return doc.tokens.start[tag.firstToken] as number;
}

const NEUTRAL: ReadonlySet<string> =
  wordSet(`say says said ask asks asked reply replies replied answer answers answered respond responds
   responded return returned tell tells told add adds added begin begins began start starts started
   finish finishes finished continue continues continued go goes went was explain explains explained
   speak speaks spoke put inquire inquired enquire enquired observe observed remark remarked resume
   resumed rejoin rejoined declare declared state stated think thought`);

interface TagLines {
  /** What goes into the parentheses. */
  readonly manner: string;
  /** What becomes a line of narration. */
  readonly line: string;
}

/** Takes a tag apart. */
function tagAsLines(
  context: LineContext,
  segment: Segment,
  tag: Tag,
  speech: ScriptLine & { kind: "speech" },
  end: number,
): TagLines {
  const { attribution, nameOf, recasting } = context;
  const { doc } = attribution.reading;
  const subjectEnd = tag.subject.endToken;
  const tagEnd = doc.tokens.end[tag.endToken - 1] as number;
  const rest = clean(doc.text.slice(tagEnd, end))
    .replace(/^[,;:—\s]+/, "")
    .replace(/[,.;:—\s]+$/, "");
  const verbManner =
    tag.verb === undefined || NEUTRAL.has(tag.verb) ? "" : (ingFromFinite(tag.verb) ?? "");
  const name = speech.speaker === undefined ? undefined : nameOf(speech.speaker);
  if (rest === "" || OBJECT.test(rest)) return { manner: adverbed(doc, tag, verbManner), line: "" };
  // "they shout, both together": more than the speaker.
  if (/^(?:they|we)$/.test(formOf(doc, tag.subject.firstToken).lower)) {
    const all = clean(doc.text.slice(segment.start, end)).replace(/^[,—\s]+/, "");
    return { manner: "", line: ended(recastLine(capitalised(all), recasting)) };
  }
  if (isManner(rest))
    return { manner: verbManner === "" ? rest : `${verbManner} ${rest}`, line: "" };
  const doing = /^((?:\p{Ll}+ly )?)(\p{Ll}+ing)\b(.*)$/su.exec(rest);
  if (name !== undefined && doing !== null) {
    const [, adverb = "", form = "", more = ""] = doing;
    const verb = finiteFromIng(form, recasting.tense);
    if (verb !== undefined && form !== "being")
      return { manner: verbManner, line: asLine(context, speech, `${adverb}${verb}${more}`) };
  }
  const body = /^(?:his|her|my|your|their) ((?:\p{Ll}+ ){0,2}?\p{Ll}+) (\p{Ll}+ing)\b(.*)$/su.exec(
    rest,
  );
  if (name !== undefined && body !== null) {
    const [, noun = "", form = "", more = ""] = body;
    const verb =
      form === "being"
        ? recasting.tense === "past"
          ? "was"
          : "is"
        : finiteFromIng(form, recasting.tense);
    if (verb !== undefined) {
      const line = recastLine(`${noun} ${verb}${more}.`, recasting);
      return { manner: verbManner, line: `${capitalised(name)}'s ${line}` };
    }
  }
  // "not moving her lips"
  const undone = /^not (\p{Ll}+ing)\b(.*)$/su.exec(rest);
  const left = undone === null ? undefined : baseFromIng(undone[1] as string, isVerb);
  if (name !== undefined && left !== undefined) {
    const does = recasting.tense === "past" ? "did not" : "does not";
    return {
      manner: verbManner,
      line: asLine(context, speech, `${does} ${left}${undone?.[2] ?? ""}`),
    };
  }
  // "said the boy who played the page, and burst into tears"
  const who = /^who\b([^,]*)(?:, and ([\s\S]*))?$/u.exec(rest);
  if (name !== undefined && who !== null)
    return {
      manner: verbManner,
      line: who[2] === undefined ? "" : asLine(context, speech, who[2]),
    };
  // "said Tom, and put on his hat": what he did stands by itself.
  const also =
    /^(?:and|but) (?:then )?(?=\p{Ll})(?!he\b|she\b|you\b|i\b|they\b|it\b|the\b|a\b|an\b|his\b|her\b|there\b|then\b|who\b|what\b|that\b)([\s\S]*)$/u.exec(
      rest,
    )?.[1];
  if (name !== undefined && also !== undefined && startsWithVerb(also))
    return { manner: verbManner, line: asLine(context, speech, also) };
  // "breathed Yolanda, and Reddick saw": what is joined to the tag stands by itself.
  const joined =
    /^(?:and|but)\s+(?:then\s+)?((?:suddenly |presently |immediately |at once |at last |now )?(?:\p{Lu}|(?:he|she|you|the|they|it|his|her|my|your)\b).*)$/su.exec(
      rest,
    )?.[1];
  if (joined !== undefined)
    return { manner: verbManner, line: ended(recastLine(capitalised(joined), recasting)) };
  // What is left is told as it stands, with the name in the place of the pronoun.
  const isPlain = tag.subject.firstToken === segment.firstToken && subjectEnd < tag.endToken;
  const told = isPlain ? clean(doc.text.slice(doc.tokens.end[subjectEnd - 1], end)) : "";
  const isTurned = tag.verb !== undefined && tag.endToken === tag.subject.endToken;
  if (name !== undefined && isTurned && tag.subject.kind !== "teller") {
    const line = recastLine(`${tag.verb} ${rest}`, recasting);
    return { manner: "", line: ended(`${capitalised(name)} ${line}`) };
  }
  if (told === "" || name === undefined) {
    const whole = clean(doc.text.slice(segment.start, end)).replace(/^[,—\s]+/, "");
    return { manner: "", line: ended(recastLine(capitalised(whole), recasting)) };
  }
  if (tag.subject.kind === "teller") {
    const whole = clean(doc.text.slice(segment.start, end)).replace(/^[,—\s]+/, "");
    return { manner: "", line: ended(recastLine(capitalised(whole), recasting)) };
  }
  return { manner: "", line: ended(`${capitalised(name)} ${recastLine(told, recasting)}`) };
}

/** Whether a finite verb begins what is joined to a tag: "went out", "takes the key". */
function startsWithVerb(words: string): boolean {
  const [first = ""] = words.replace(/^\p{Ll}+ly /u, "").split(/[ ,.]/);
  return (
    basesFromPast(first, isVerb).past.length > 0 ||
    (first.endsWith("s") && isVerb(baseFromFinite(first, isVerb)))
  );
}

/** `softly said Emma`: the adverb of the tag itself. */
function adverbed(doc: Attribution["reading"]["doc"], tag: Tag, manner: string): string {
  for (let i = tag.firstToken; i < tag.endToken; i++) {
    const { is, lower } = formOf(doc, i);
    // "said Cicely": no way of saying it.
    if ((is & CAPITAL) === 0 && lower.length > 4 && lower.endsWith("ly") && lower !== "only")
      return manner === "" ? lower : `${manner} ${lower}`;
  }
  return manner;
}

const OBJECT =
  /^(?:(?:to|of|at)\s+)?(?:him|her|you|me|them|us|himself|herself|yourself|myself|\p{Lu}\p{Ll}+|the \p{Ll}+)$/u;

/** Short, and about nobody: `softly`, `with a shrug`, `in a voice barely above a whisper`. */
function isManner(rest: string): boolean {
  if (rest.split(" ").length > 8 || /[.!?;:—"“”()[\]]/.test(rest)) return false;
  if (/\b(?:he|she|him|her|his|I|me|my|you|your|they|them|their|it)\b|\p{Lu}/u.test(rest))
    return false;
  // "muffled", "delighted"
  if (/^\p{Ll}+(?:ed|en|less|ful)$/u.test(rest)) return true;
  if (/^(?:on|at|behind|by|outside|above|below) the \p{Ll}+$/u.test(rest)) return true;
  return /^(?:\p{Ll}+ly\b|low\b|aloud\b|half |barely |scarcely |between |as if |as though |very |quite |rather |so (?:low|softly|quietly) |with |without |in an? |in the same |under |through |from |over |across |after a |slowly|quickly|aloud|again|at last|at once|softly)/u.test(
    rest,
  );
}

/** Somebody doing something, as a line of its own. */
function asLine(
  context: LineContext,
  speech: ScriptLine & { kind: "speech" },
  doing: string,
): string {
  const { attribution, nameOf, recasting } = context;
  const isTeller = speech.speaker === attribution.teller;
  const name = nameOf(speech.speaker as number);
  const line = recastLine(doing, { ...recasting, isNamed: isTeller });
  return ended(`${capitalised(name)} ${line}`);
}

function clean(text: string): string {
  return text
    .replace(/[_*]([^_*\n]+)[_*]/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function ended(line: string): string {
  const trimmed = line.replace(/[,;:—\s]+$/, "");
  if (trimmed === "" || /[.!?…]["”’')]?$/.test(trimmed)) return trimmed;
  return `${trimmed}.`;
}

function capitalised(line: string): string {
  const text = line.replace(/^[,;:—.\s-]+/, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The people of a script: everybody who speaks, the most talkative first. */
export function speakersOf(attribution: Attribution): readonly { person: Person; lines: number }[] {
  const counts = new Map<number, number>();
  for (const speaker of attribution.speakers)
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const { people } = attribution.reading.cast;
  return [...counts]
    .map(([person, lines]) => ({ person: people[person] as Person, lines }))
    .sort((a, b) => b.lines - a.lines || a.person.index - b.person.index);
}
