/**
 * Quotation marks that have no partner.
 *
 *     “Hold the lamp still, she said. “I can’t see.”
 *                           ^ opens again, though nothing was closed
 *
 * Reads the marks anew, character by character, since a document is laid out so that a missing one
 * does as little harm as it can. A paragraph may be left open where the next one opens again; a
 * letter or a poem may run over several, opened at its head and closed at its end. Single marks are
 * apostrophes too: where one could be, it is taken for whatever makes the text right.
 */
import { unbalancedQuotes } from "../../base/messages/draft.ts";
import type { Paragraph, TextSpan } from "../document.ts";
import { tokenFrom } from "../document.ts";
import { isElision } from "../read/quote-style.ts";
import { isLetter } from "../read/tokens.ts";
import { findingFrom, type LintEdit, type LintFinding, type LintSeverity } from "./finding.ts";
import type { Prose } from "./prose.ts";
import type { LintRule } from "./rule.ts";
import { tagShapeAt } from "./tag-shapes.ts";

export const UNBALANCED_QUOTES: LintRule = {
  code: "unbalanced-quotes",
  severity: "error",
  find: (prose) => {
    const kind = kindOfMarks(prose);
    return kind === undefined ? [] : findAll(prose, kind);
  },
};

/** Which marks a text speaks with. Straight ones count only in a text that has no curly ones. */
interface Kind {
  readonly isDouble: boolean;
  readonly isCurly: boolean;
}

function kindOfMarks(prose: Prose): Kind | undefined {
  const { doc } = prose;
  let curly = 0;
  let straight = 0;
  let curlySingle = 0;
  let straightSingle = 0;
  for (const { start, end } of doc.paragraphs) {
    for (let at = start; at < end; at++) {
      const code = doc.text.charCodeAt(at);
      if (code === 0x201c || code === 0x201d) curly++;
      else if (code === 34) straight++;
      else if (code === 0x2018) curlySingle++;
      else if (code === 39 && closesSpeech(doc.text, at)) straightSingle++;
      else if (code === 0x2019 && closesSpeech(doc.text, at)) curlySingle++;
    }
  }
  if (doc.style === "dash" || doc.style === "guillemets") return undefined;
  const isDouble = doc.style === "double" || (doc.style === "none" && curly + straight > 0);
  if (isDouble)
    return curly + straight === 0 ? undefined : { isDouble, isCurly: curly >= straight };
  if (curlySingle + straightSingle === 0) return undefined;
  return { isDouble, isCurly: curlySingle >= straightSingle };
}

/** `may open`: a word cut short at its head, ’tis; it opens where something is closed later. */
type Role = "opens" | "closes" | "may open" | "may close" | "either" | "none";

interface Mark {
  readonly at: number;
  readonly role: Role;
}

/** What was found in one paragraph, before its neighbours are looked at. */
interface Reading {
  readonly faults: Fault[];
  /** Where a speech begins that the paragraph's end leaves open. */
  readonly leftOpen: number | undefined;
  /** A closing mark comes first, with nothing open. */
  readonly closesFirst: number | undefined;
  /** It begins with an opening mark. */
  readonly opensAtHead: boolean;
  readonly marks: number;
}

interface Fault {
  readonly missing: "opening" | "closing";
  /** Where the stretch begins in which the mark is missing, and where it ends. */
  readonly from: number;
  readonly to: number;
}

/** A letter or a poem between two marks is no longer than this, in paragraphs. */
const LONGEST_INSERT = 40;

function findAll(prose: Prose, kind: Kind): LintFinding[] {
  const { paragraphs } = prose.doc;
  const readings = paragraphs.map((paragraph) => readMarks(prose, kind, paragraph));
  const found: LintFinding[] = [];
  /** By paragraph: its first closing mark belongs to an opening one further up. */
  const isPaired = new Uint8Array(paragraphs.length);
  readings.forEach((reading, p) => {
    const paragraph = paragraphs[p] as Paragraph;
    if (reading.leftOpen !== undefined) {
      const severity = severityOfOpenEnd(prose, readings, p, isPaired);
      if (severity !== undefined) {
        const { tag, span } = placeOfClosing(prose, reading.leftOpen, paragraph.end);
        found.push(
          finding(
            "closing",
            span,
            severity,
            tag ? closingEdit(prose, span, reading.leftOpen) : undefined,
          ),
        );
      }
    }
    for (const fault of reading.faults) {
      if (fault.missing === "closing") {
        const { tag, span } = placeOfClosing(prose, fault.from, fault.to);
        found.push(
          finding("closing", span, "error", tag ? closingEdit(prose, span, fault.from) : undefined),
        );
      } else if (!(fault.to === reading.closesFirst && isPaired[p] === 1)) {
        found.push(
          finding("opening", placeOfOpening(prose, fault.from, fault.to), "error", undefined),
        );
      }
    }
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

function finding(
  missing: Fault["missing"],
  span: TextSpan,
  severity: LintSeverity,
  edit: LintEdit | undefined,
): LintFinding {
  const args = missing === "closing" ? { closing: "yes" } : { opening: "yes" };
  return findingFrom(unbalancedQuotes, span, args, { severity, edit });
}

/** A speech that its paragraph leaves open: right, doubtful, or wrong. */
function severityOfOpenEnd(
  prose: Prose,
  readings: readonly Reading[],
  p: number,
  isPaired: Uint8Array,
): LintSeverity | undefined {
  const { doc } = prose;
  const paragraph = doc.paragraphs[p] as Paragraph;
  const next = doc.paragraphs[p + 1];
  const reading = readings[p + 1];
  // What leads to a letter or a list goes on in it; so does a line that ends without a stop.
  const isWhole = /[.!?…”’"')\]*_]$/.test(doc.text.slice(paragraph.start, paragraph.end));
  if (next === undefined || reading === undefined) {
    // The last paragraph of a long speech, where a text is cut: nobody knows.
    const before = readings[p - 1];
    return isWhole && before?.leftOpen === undefined ? "error" : "warning";
  }
  if (reading.opensAtHead) return looksLikeAnswer(prose, paragraph, next) ? "warning" : undefined;
  for (let k = p + 1; k < readings.length && k <= p + LONGEST_INSERT; k++) {
    const other = readings[k] as Reading;
    if (other.closesFirst !== undefined) {
      isPaired[k] = 1;
      return undefined;
    }
    if (other.marks > 0) break;
  }
  const isInset =
    /\n[ \t]{4,}\S/.test(doc.text.slice(paragraph.start, paragraph.end)) ||
    /[ \t]{4,}$/.test(doc.text.slice(Math.max(0, next.start - 40), next.start));
  return isWhole && !isInset && next.chapter === paragraph.chapter ? "error" : "warning";
}

/** “Who?” behind a speech without an end: no speech goes on with a question and nothing else. */
function looksLikeAnswer(prose: Prose, before: Paragraph, after: Paragraph): boolean {
  const { text } = prose.doc;
  if (before.end - before.start > 240) return false;
  const words = text.slice(after.start, Math.min(after.end, after.start + 80));
  if (
    after.end - after.start <= 60 &&
    /^["“‘'](?:\p{L}+\s){0,3}\p{L}+\?["”’'](?:\s|$)/u.test(words)
  )
    return true;
  return /^["“‘'](?:Yes|No|Oh|What|Really|Indeed|Nonsense|Never)[,.!?]/.test(words);
}

function readMarks(prose: Prose, kind: Kind, paragraph: Paragraph): Reading {
  const { text } = prose.doc;
  const faults: Fault[] = [];
  let open = -1;
  /** A mark that may have closed what is open. */
  let maybe = -1;
  let gap = paragraph.start;
  let closesFirst: number | undefined;
  let marks = 0;
  let mayBeOpen = false;
  let opensAtHead = false;
  /** Opened twice: a fault, unless it is closed twice too, one speech inside another. */
  let twice: Fault | undefined;
  const settle = (): void => {
    if (twice !== undefined) faults.push(twice);
    twice = undefined;
  };
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = markAt(text, kind, paragraph, at, open >= 0);
    if (mark.role === "none") continue;
    if (mark.role === "may open") {
      if (open < 0) mayBeOpen = true;
      if (open < 0 && isHead(text, paragraph, at)) opensAtHead = true;
      continue;
    }
    marks++;
    if (mark.role === "opens" || (mark.role === "either" && open < 0)) {
      if (marks === 1 && isHead(text, paragraph, at)) opensAtHead = true;
      if (open >= 0 && maybe < 0) {
        settle();
        twice = { missing: "closing", from: open, to: at };
      }
      open = at;
      maybe = -1;
      mayBeOpen = false;
    } else if (mark.role === "closes" || mark.role === "either") {
      if (open >= 0) open = -1;
      else if (twice !== undefined) twice = undefined;
      else if (maybe < 0 && !mayBeOpen) {
        // What was closed by a mark that only may close is closed twice now: an apostrophe then.
        if (closesFirst === undefined && marks === 1) closesFirst = at;
        faults.push({ missing: "opening", from: gap, to: at });
      }
      maybe = -1;
      mayBeOpen = false;
      gap = at + 1;
    } else if (open >= 0) maybe = at;
  }
  settle();
  const leftOpen = open >= 0 && maybe < 0 ? open : undefined;
  return { faults, leftOpen, closesFirst, opensAtHead, marks };
}

function isHead(text: string, paragraph: Paragraph, at: number): boolean {
  return /^[\s*_—(-]*$/.test(text.slice(paragraph.start, at));
}

const NONE: Mark = { at: -1, role: "none" };

function markAt(text: string, kind: Kind, paragraph: Paragraph, at: number, isOpen: boolean): Mark {
  const code = text.charCodeAt(at);
  if (kind.isDouble) {
    if (code === 0x201e) return { at, role: "opens" };
    if (code === 0x201c || code === 0x201d) {
      // Turned the wrong way about: where only the other could stand, it is taken for that one.
      const before = at === paragraph.start || isOpener(text, at - 1);
      const after = at + 1 >= paragraph.end || text.charCodeAt(at + 1) <= 32;
      if (code === 0x201d && before && !after && !isOpen) return { at, role: "opens" };
      if (code === 0x201c && !before && after) return { at, role: "closes" };
      return { at, role: code === 0x201c ? "opens" : "closes" };
    }
    if (code === 34 && !kind.isCurly) return { at, role: straightRole(text, paragraph, at) };
    return NONE;
  }
  if (!isApostrophe(code) && code !== 0x2018) return NONE;
  return { at, role: singleRole(text, paragraph, at) };
}

function straightRole(text: string, paragraph: Paragraph, at: number): Role {
  const before = at === paragraph.start || isOpener(text, at - 1);
  const after =
    at + 1 >= paragraph.end ||
    text.charCodeAt(at + 1) <= 32 ||
    /[.,;:!?)\]—-]/.test(text.charAt(at + 1));
  if (before === after) return "either";
  // Inches and seconds.
  if (!before && /\d/.test(text.charAt(at - 1))) return "may close";
  return before ? "opens" : "closes";
}

function singleRole(text: string, paragraph: Paragraph, at: number): Role {
  const code = text.charCodeAt(at);
  const next = at + 1 < paragraph.end ? text.charCodeAt(at + 1) : 32;
  const isFree = isFreeBefore(text, paragraph, at);
  if (code === 0x2018) return CUT_SHORT.test(text.slice(at + 1, at + 8)) ? "may open" : "opens";
  if (isFree && code === 0x2019 && next > 32 && isLetter(next)) return "may open";
  if (closesSpeech(text, at) || (at + 1 >= paragraph.end && !isFree)) return "closes";
  if (code === 39 && isFree && next > 32) return isElision(text, at) ? "may open" : "opens";
  // Behind a letter and before a space: the boys’, runnin’, or a closing mark.
  if (!isFree && !isLetter(next) && isLetter(text.charCodeAt(at - 1))) return "may close";
  return "none";
}

/** What printers turn the wrong way about, and what may all the same begin a speech. */
const CUT_SHORT = /^(?:tis|twas|twere|twill|em|cause|bout|till?|un)(?!\p{L})/iu;

/** A mark behind a stop or a comma, with no letter after it. */
function closesSpeech(text: string, at: number): boolean {
  if (at === 0 || !/[.,!?…—;:)*_”"-]/.test(text.charAt(at - 1))) return false;
  return at + 1 >= text.length || !isLetter(text.charCodeAt(at + 1));
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isFreeBefore(text: string, paragraph: Paragraph, at: number): boolean {
  return at === paragraph.start || isOpener(text, at - 1);
}

/** Whether an opening mark may stand behind a character. */
function isOpener(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || /[([—–*_“"‘'-]/.test(text.charAt(at));
}

/**
 * Where a closing mark is missing: before the tag, if there is one, else at the end of the
 * stretch. The last word of the speech and the first one behind it.
 */
function placeOfClosing(prose: Prose, open: number, end: number): { tag: boolean; span: TextSpan } {
  const { doc } = prose;
  const { tokens } = doc;
  const first = tokenFrom(tokens, open);
  const last = Math.max(first, tokenFrom(tokens, end));
  for (let i = first + 1; i < last && i < first + 400; i++) {
    const text = tokens.forms[tokens.form[i - 1] as number]?.text ?? "";
    if (!/^(?:[,.!?…]|—)$/.test(text)) continue;
    const tag = tagShapeAt(prose, i, last);
    if (tag === undefined || !(tag.isStrong || text === "," || tag.opens === "small")) continue;
    if (tag.endToken - tag.firstToken > 6 && text !== ",") continue;
    const start = i >= 2 ? (tokens.start[i - 2] as number) : open;
    return { tag: true, span: { start, end: tokens.end[tag.endToken - 1] as number } };
  }
  let stop = Math.min(end, doc.text.length);
  while (stop > open && doc.text.charCodeAt(stop - 1) <= 32) stop--;
  // Nobody can say where, then: from the end of its first sentence on.
  let start = stop;
  for (let i = first; i < last; i++)
    if (/^[.!?]$/.test(tokens.forms[tokens.form[i] as number]?.text ?? "")) {
      start = tokens.start[i] as number;
      break;
    }
  while (start > open && doc.text.charCodeAt(start - 1) > 32) start--;
  return { tag: false, span: { start, end: Math.max(stop, start + 1) } };
}

/** The closing mark of the kind that opened, before the tag. */
function closingEdit(prose: Prose, span: TextSpan, open: number): LintEdit | undefined {
  const { text } = prose.doc;
  const mark = { "“": "”", "‘": "’", '"': '"', "'": "'", "„": "”" }[text.charAt(open)];
  if (mark === undefined) return undefined;
  const stop = /[,.!?…—](?=\s)/.exec(text.slice(span.start, span.end));
  if (stop === null) return undefined;
  const at = span.start + stop.index + 1;
  return { span: { start: at, end: at }, text: mark };
}

/**
 * Where an opening mark is missing: behind a tag that follows the last speech, else at the head of
 * the sentence that is closed. From there to the mark.
 */
function placeOfOpening(prose: Prose, gap: number, close: number): TextSpan {
  const { doc } = prose;
  const { tokens } = doc;
  const first = tokenFrom(tokens, gap);
  const last = Math.max(first, tokenFrom(tokens, close));
  let start = first < last ? (tokens.start[first] as number) : gap;
  const tag = tagShapeAt(prose, first, last);
  let i = tag === undefined ? first : tag.endToken;
  if (tag === undefined)
    for (let k = last - 2; k > first; k--) {
      const text = tokens.forms[tokens.form[k] as number]?.text ?? "";
      if (/^[.!?:]$/.test(text)) {
        start = tokens.start[k + 1] as number;
        break;
      }
    }
  else
    for (; i + 1 < last; i++) {
      const text = tokens.forms[tokens.form[i] as number]?.text ?? "";
      if (/^[.!?:,]$/.test(text)) {
        start = tokens.start[i + 1] as number;
        break;
      }
    }
  return { start, end: close + 1 };
}
