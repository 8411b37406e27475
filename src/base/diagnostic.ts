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
  /** The words in which ink's own tools report the same fault, where they do. */
  readonly ink?: string;
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
  ink: string,
];

/**
 * Fills a message's words in. `{name}` stands for an argument; `{?name}…{/}` is kept only when
 * that argument is given. `other` is the second place, if there is one.
 */
export function fillMessage(
  words: Words,
  span: Span,
  args: Readonly<Record<string, string | number | undefined>>,
  other?: Span,
  edit?: Edit,
): Diagnostic {
  const [code, severity, title, label, otherText, why, fix, ink] = words;
  const fill = (template: string): string =>
    template
      .replace(/\{\?(\w+)\}(.*?)\{\/\}/gs, (_, name: string, inner: string) =>
        args[name] === undefined ? "" : inner,
      )
      .replace(/\{(\w+)\}/g, (whole, name: string) =>
        args[name] === undefined ? whole : String(args[name]),
      );
  return {
    code,
    severity,
    title: fill(title),
    primary: { span, text: fill(label) },
    others: other === undefined ? [] : [{ span: other, text: fill(otherText) }],
    why: fill(why),
    fix: fill(fix),
    ...(ink === "" ? {} : { ink: fill(ink) }),
    ...(edit === undefined ? {} : { edit }),
  };
}
