/**
 * Who speaks: a cast name at the start of a line or of a choice.
 *
 * Owns the forms. Promises that text without a name of the cast at its start is ink's. Does not
 * cut the speaker out of a line's content: it is printed, as ink would.
 *
 *     Meredith (very quietly): Will you come back?
 *     ?Meredith: Who is there?
 *     * Derek: I don't know.
 *     * Derek [Leave it in his pocket]
 */
import { speakerInQuestion } from "../base/messages/people.ts";
import type { Owner, Speech } from "./ast.ts";
import * as Char from "./characters.ts";
import { lineEnd, type Parser, peek, skipSpaces, spanFrom, warn } from "./parser.ts";

/** A speaker, and where what they say begins. */
interface Speaker extends Speech {
  readonly end: number;
}

/**
 * The speaker of the line that begins at the parser's place, which stays; but a mark that puts
 * the speaker in question is passed over, for it is not printed.
 */
export function readSpeech(p: Parser): Speech | undefined {
  const start = p.at;
  if (peek(p) === Char.QUESTION) p.at++;
  const found = speakerAt(p);
  if (found === undefined) {
    p.at = start;
    return undefined;
  }
  const { speaker, manner } = found;
  if (p.at > start && !p.warned.has(speakerInQuestionSaid)) {
    // A draft has hundreds: one is enough to say what they are.
    p.warned.add(speakerInQuestionSaid);
    warn(p, speakerInQuestion(spanFrom(p, start, speaker.span.end), { name: speaker.text }));
  }
  return { speaker, manner };
}

const speakerInQuestionSaid = "speaker-in-question";

/** Whether the name of a person, as a speaker, stands at the parser's place. */
export function isSpeakerAt(p: Parser): boolean {
  return speakerAt(p) !== undefined;
}

/**
 * Reads whose choice it is, up to the first of its text; stays where it is nobody's.
 *
 *     * (told) {brave} Derek: I don't know.
 *                      ^
 */
export function readOwner(p: Parser): Owner | undefined {
  const speaker = speakerAt(p);
  if (speaker !== undefined) {
    p.at = speaker.end;
    skipSpaces(p);
    return { name: speaker.speaker, manner: speaker.manner, isSilent: false };
  }
  const end = personEnd(p);
  const next = skipBlanks(p.text, end);
  if (end === p.at || next === end || p.text.charCodeAt(next) !== Char.OPEN_BRACKET) {
    return undefined;
  }
  const span = spanFrom(p, p.at, end);
  p.at = next;
  return {
    name: { text: p.text.slice(span.start, span.end), span },
    manner: undefined,
    isSilent: true,
  };
}

function speakerAt(p: Parser): Speaker | undefined {
  const end = personEnd(p);
  if (end === p.at) return undefined;
  const speaker = { text: p.text.slice(p.at, end), span: spanFrom(p, p.at, end) };
  if (p.text.charCodeAt(end) === Char.COLON) return { speaker, manner: undefined, end: end + 1 };

  const open = skipBlanks(p.text, end);
  if (p.text.charCodeAt(open) !== Char.OPEN_PAREN) return undefined;
  const close = closingBracket(p, open);
  if (close === undefined || p.text.charCodeAt(close + 1) !== Char.COLON) return undefined;
  const span = spanFrom(p, open + 1, close);
  const manner = { text: p.text.slice(span.start, span.end), span };
  return { speaker, manner, end: close + 2 };
}

/** Where a bracket is closed on its line. */
function closingBracket(p: Parser, open: number): number | undefined {
  const end = lineEnd(p, open);
  let depth = 0;
  for (let at = open; at < end; at++) {
    const c = p.text.charCodeAt(at);
    if (c === Char.BACKSLASH) at++;
    else if (c === Char.OPEN_PAREN) depth++;
    else if (c === Char.CLOSE_PAREN && --depth === 0) return at;
  }
  return undefined;
}

function personEnd(p: Parser): number {
  return p.vocabulary === undefined ? p.at : p.vocabulary.personEnd(p.text, p.at);
}

function skipBlanks(text: string, at: number): number {
  let c = text.charCodeAt(at);
  while (c === Char.SPACE || c === Char.TAB) c = text.charCodeAt(++at);
  return at;
}
