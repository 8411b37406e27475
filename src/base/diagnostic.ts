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

/** Says one thing, at a place. `other` is the second place, if there is one. */
export type Message<Arguments extends MessageArguments> = (
  span: Span,
  args: Arguments,
  other?: Span,
  edit?: Edit,
) => Diagnostic;

/**
 * A message of its words, as `scripts/make-messages.mjs` writes them: code, severity, title,
 * label, second label, why and fix, a line each. `{name}` stands for an argument;
 * `{?name}…{/}` is kept only when that argument is given.
 */
export function message<Arguments extends MessageArguments>(words: string): Message<Arguments> {
  return (span, args, other, edit) => {
    const [code = "", severity, ...texts] = words.split("\n");
    const [title = "", label = "", otherText = "", why = "", fix = ""] = texts.map((text) =>
      fillTemplate(text, args),
    );
    return {
      code,
      severity: severity as Severity,
      title,
      primary: { span, text: label },
      others: other === undefined ? [] : [{ span: other, text: otherText }],
      why,
      fix,
      args,
      ...(edit === undefined ? {} : { edit }),
    };
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
