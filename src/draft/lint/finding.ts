/**
 * What the lint says: one fault, or what looks like one, at its place.
 *
 * Owns the shape, and how a message of `messages/` becomes a finding. Which rule finds what is
 * each rule's own matter.
 */
import type { Message, MessageArguments } from "../../base/diagnostic.ts";
import type { TextSpan } from "../document.ts";

/**
 * `error`: nearly always a slip. `warning`: usually one. `hint`: worth a look, often meant so.
 */
export type LintSeverity = "error" | "warning" | "hint";

/** Something that a reader may stumble over. */
export interface LintFinding {
  /** Kebab-case; the name of its page in `messages/`. */
  readonly code: string;
  /** UTF-16 offsets into the text. */
  readonly span: TextSpan;
  readonly severity: LintSeverity;
  /** One sentence that fits a list. */
  readonly title: string;
  /** What it is, why it matters to a reader, what to write. */
  readonly message: string;
  /** Where the other half is: what this place contradicts. */
  readonly other?: TextSpan;
  /** A change that mends it and could be nothing else. */
  readonly edit?: LintEdit;
}

/** A change to the text. */
export interface LintEdit {
  readonly span: TextSpan;
  readonly text: string;
}

/** What may be said beside a message's own words. */
export interface Particulars {
  /** Where this case is surer, or less sure, than its rule usually is. */
  readonly severity?: LintSeverity | undefined;
  readonly other?: TextSpan | undefined;
  readonly edit?: LintEdit | undefined;
}

/** Makes a finding of a message. */
export function findingFrom<Arguments extends MessageArguments>(
  message: Message<Arguments>,
  span: TextSpan,
  args: Arguments,
  particulars: Particulars = {},
): LintFinding {
  const place = { file: 0, start: span.start, end: span.end };
  const said = message(place, args);
  const severity =
    particulars.severity ?? (said.severity === "note" ? "hint" : (said.severity as LintSeverity));
  return {
    code: said.code,
    span: { start: span.start, end: span.end },
    severity,
    title: said.title,
    message: `${said.title}. ${said.why} ${capital(said.fix)}`,
    ...(particulars.other === undefined ? {} : { other: particulars.other }),
    ...(particulars.edit === undefined ? {} : { edit: particulars.edit }),
  };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
