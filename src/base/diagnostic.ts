/**
 * What the tools say to a writer: one fault, where it is, why it matters, what to write instead.
 *
 * Owns the shape. The words live in `messages/`, one Markdown file each; `npm run messages`
 * makes a typed function of every one (see `src/base/messages/`).
 */
import type { Span } from "./span.ts";

/** `note` is the author's own TODO, which ink reports apart from warnings. */
export type Severity = "error" | "warning" | "note";

/** A place and what is to be said beside it. */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

/** A change to the text that mends the fault, safe to make without asking. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export type MessageArguments = Readonly<Record<string, string | number | undefined>>;

/** One fault. Returned in lists, never thrown. */
export interface Diagnostic {
  /** Kebab-case, never reused for another meaning. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that fits a list. */
  readonly title: string;
  readonly primary: Label;
  /** Other places that help: the nearest name, the first declaration. */
  readonly others: readonly Label[];
  /** One paragraph, in terms of the story. */
  readonly why: string;
  /** One action. */
  readonly fix: string;
  /** What the message was filled in with: names, numbers. */
  readonly args: MessageArguments;
  readonly edit?: Edit;
}

/** The words of one message, as `scripts/make-messages.mjs` writes them. */
export type Words = readonly [
  code: string,
  severity: Severity,
  title: string,
  label: string,
  other: string,
  why: string,
  fix: string,
];

/**
 * Fills a message's words in. `{name}` stands for an argument; `{?name}…{/}` is kept only when
 * that argument is given. `other` is the second place, if there is one.
 */
export function fillMessage(
  words: Words,
  span: Span,
  args: MessageArguments,
  other?: Span,
  edit?: Edit,
): Diagnostic {
  const [code, severity, title, label, otherText, why, fix] = words;
  const fill = (template: string): string => fillTemplate(template, args);
  return {
    code,
    severity,
    title: fill(title),
    primary: { span, text: fill(label) },
    others: other === undefined ? [] : [{ span: other, text: fill(otherText) }],
    why: fill(why),
    fix: fill(fix),
    args,
    ...(edit === undefined ? {} : { edit }),
  };
}

/** Fills in one of a message's templates. */
export function fillTemplate(template: string, args: MessageArguments): string {
  return template
    .replace(/\{\?(\w+)\}(.*?)\{\/\}/gs, (_, name: string, inner: string) =>
      args[name] === undefined ? "" : inner,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) =>
      args[name] === undefined ? whole : String(args[name]),
    );
}
