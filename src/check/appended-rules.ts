/**
 * Rules of `NAME.check`, compiled with their story: each condition is a function at its end.
 *
 * Owns the text that is put there, the rules that ask those functions, and the way back from
 * what is wrong in that text to its place in `NAME.check`. Compiles nothing itself.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile, Span } from "../base/span.ts";
import type { Happening, Rule } from "../drama/rules.ts";
import type { DeclaredRule, RulePart } from "./settings.ts";

/** Text to be put at a story's end, and what stands where in it. */
export interface Appended {
  /** Empty where there are no rules. */
  readonly text: string;
  readonly parts: readonly { readonly part: RulePart; readonly at: number }[];
}

/** What is to be put at the end of a story's first file. */
export function appendedRules(rules: readonly DeclaredRule[]): Appended {
  const parts: { part: RulePart; at: number }[] = [];
  let text = "";
  rules.forEach((rule, number) => {
    [rule.first, rule.second].forEach((part, which) => {
      if (part === undefined) return;
      text += `\n=== function ${nameOf(number, which)}() ===\n~ return `;
      parts.push({ part, at: text.length });
      // What is reached is read too: by being read its visits come to be counted.
      text += part.kind === "reaching" ? `${part.text} > 0\n` : `${part.text}\n`;
    });
  });
  return { text, parts };
}

function nameOf(number: number, which: number): string {
  return `keepsake_rule_${number + 1}_${which + 1}`;
}

/** A rule as the checker proves it, of a story with `appendedRules`. */
export function ruleOf({ kind, name, words, first, second }: DeclaredRule, number: number): Rule {
  const happening = (part: RulePart, which: number): Happening =>
    part.kind === "reaching"
      ? { kind: "reaching", path: part.text }
      : { kind: "condition", test: nameOf(number, which) };
  return {
    kind,
    name,
    words,
    first: happening(first, 0),
    second: second === undefined ? undefined : happening(second, 1),
  };
}

/**
 * A story's diagnostics, those of appended rules at their place in `NAME.check`: a file that
 * stands behind the story's own `sources`.
 */
export function relocated(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  appended: Appended,
): Diagnostic[] {
  const [main] = sources;
  if (main === undefined || appended.text === "") return [...diagnostics];
  const begin = main.read.length - appended.text.length;
  const place = (span: Span): Span => {
    if (span.file !== 0 || span.start < begin) return span;
    const offset = span.start - begin;
    const found = appended.parts.findLast(({ at }) => at <= offset) ?? appended.parts[0];
    if (found === undefined) return span;
    const { part, at } = found;
    const file = sources.length;
    if (offset > at + part.text.length) return { ...part.span, file };
    const start = part.span.start + offset - at;
    const end = Math.min(part.span.end, start + span.end - span.start);
    return { file, start, end: Math.max(start, end) };
  };
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    primary: { ...diagnostic.primary, span: place(diagnostic.primary.span) },
    others: diagnostic.others.map((other) => ({ ...other, span: place(other.span) })),
  }));
}
