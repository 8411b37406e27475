/**
 * Choices that belong to nobody, though somebody of the cast acts on them.
 *
 *     * [Take her hand]
 *       Derek takes her hand.
 *       ^^^^^
 *
 * Owns that warning: such a choice is the reader's, whoever they are, and most likely it was to
 * be the person's. Looks at the first thing that follows a choice's words, and no further.
 */
import { choiceWithoutOwner } from "../base/messages/people.ts";
import type { Span } from "../base/span.ts";
import type { Choice, Content, Statement } from "../syntax/ast.ts";
import { personAt, unplaced } from "./lexicon.ts";
import type { Reader } from "./reader.ts";
import { isWord, wordsOf } from "./words.ts";

/** Warns of the choices among some statements that open with a person's deed or line. */
export function warnOfUnownedChoices(reader: Reader, statements: readonly Statement[]): void {
  statements.forEach((statement, index) => {
    if (statement.kind !== "choice" || statement.owner !== undefined || isFallback(statement)) {
      return;
    }
    const found = opening(reader, statement, statements[index + 1]);
    if (found === undefined) return;
    const { name, span } = found;
    reader.diagnostics.push(choiceWithoutOwner(headSpan(statement), { name }, span));
  });
}

function isFallback(choice: Choice): boolean {
  return choice.start.length === 0 && choice.choiceOnly.length === 0;
}

function headSpan({ span, start, choiceOnly }: Choice): Span {
  const first = start[0] ?? choiceOnly[0];
  return { file: span.file, start: first?.span.start ?? span.start, end: span.end };
}

/** Who acts or speaks first once a choice is taken. */
function opening(
  reader: Reader,
  choice: Choice,
  next: Statement | undefined,
): { name: string; span: Span } | undefined {
  const inner = choice.inner[0];
  if (inner !== undefined) {
    return choice.start.length === 0 ? actorOf(reader, choice.inner) : undefined;
  }
  if (next?.kind === "line") {
    const { speech, content } = next;
    if (speech !== undefined) return { name: speech.speaker.text, span: speech.speaker.span };
    return actorOf(reader, content);
  }
  if (next?.kind !== "sentenceLine") return undefined;
  return actorIn(reader, next.text, next.textSpan);
}

function actorOf(reader: Reader, content: Content): { name: string; span: Span } | undefined {
  const first = content[0];
  return first?.kind === "text" ? actorIn(reader, first.text, first.span) : undefined;
}

/** The person with whose name a text begins, if a word follows that is not joined to it. */
function actorIn(
  { lexicon }: Reader,
  text: string,
  span: Span,
): { name: string; span: Span } | undefined {
  const words = wordsOf(unplaced(text.slice(0, 200)));
  const person = personAt(lexicon, words, 0);
  if (person === undefined || person.isPronoun || !isWord(words[person.end])) return undefined;
  return { name: lexicon.cast.people[person.who]?.name ?? "", span };
}
