/**
 * What mends a problem at a keystroke, where that is certain enough to be offered.
 *
 * Owns the way from a diagnostic to its fixes. What mends which message, fixes-ink.ts and
 * fixes-people.ts say. Promises that a fix makes its own message go away (tests/service proves it
 * on the examples of `messages/`). Where an author has to decide what the story says, there is none.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Fix } from "./api.ts";
import { INK_FIXES } from "./fixes-ink.ts";
import { PEOPLE_FIXES } from "./fixes-people.ts";
import { type Draft, type Fixing, type Maker, replaceSpan } from "./fixing.ts";
import type { Story } from "./story.ts";

const MAKERS: Readonly<Record<string, Maker>> = { ...INK_FIXES, ...PEOPLE_FIXES };

/** The fixes of a diagnostic; the likelier first. */
export function fixesFor(
  story: Story,
  diagnostic: Diagnostic,
  paths: readonly string[],
): readonly Fix[] {
  const { sources } = story.parsed();
  const { span } = diagnostic.primary;
  const source = sources[span.file];
  if (source === undefined) return [];
  const fixing: Fixing = {
    story,
    sources,
    paths,
    diagnostic,
    source,
    span,
    text: source.read.slice(span.start, span.end),
    arg: (name) => {
      const value = diagnostic.args[name];
      return value === undefined ? undefined : String(value);
    },
  };
  const drafts: Draft[] = [];
  const { edit } = diagnostic;
  if (edit !== undefined) {
    const nearest = fixing.arg("nearest");
    drafts.push({
      title: editTitle(fixing, edit.text),
      edits: [replaceSpan(fixing, edit.span, edit.text)],
      // A name that is only near may be another's.
      isSure: nearest === undefined,
    });
  }
  const make = MAKERS[diagnostic.code];
  if (make !== undefined) drafts.push(...make(fixing));
  const fixes: Fix[] = [];
  for (const draft of drafts) {
    const edits = draft.edits.filter((each) => each !== undefined);
    if (edits.length !== draft.edits.length || edits.length === 0) continue;
    fixes.push({
      title: draft.title,
      edits,
      code: diagnostic.code,
      // What is only warned of may be meant.
      isSure: (draft.isSure ?? true) && diagnostic.severity === "error",
    });
  }
  return fixes;
}

function editTitle({ source, diagnostic }: Fixing, text: string): string {
  const { span } = diagnostic.edit ?? diagnostic.primary;
  const before = source.read.slice(span.start, span.end);
  if (text === "\n") return "Begin a new line here";
  if (text === "" && before.trim() === "") return "Take the space out";
  if (before === "") return `Write \`${text.trim() === "" ? text : text.trim()}\` here`;
  return text === "" ? `Take \`${before.trim()}\` out` : `Write \`${text}\``;
}
