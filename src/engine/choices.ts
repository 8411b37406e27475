/**
 * Offering a choice: what a choice point does when the flow comes by.
 */
import * as T from "../program/tree.ts";
import { StoryFault } from "./fault.ts";
import type { Machine } from "./machine.ts";
import { isTruthy } from "./operations.ts";
import { TAG } from "./value.ts";

/**
 * Takes a choice's condition and texts off the stack and, if it may be taken now, adds it.
 * The instruction at `machine.pc`: `container flags counter previous`; `counter` is −2 for a
 * choice that may be taken again, `previous` −1 where the flow may come from anywhere.
 */
export function offerChoice(m: Machine): void {
  const { code } = m.program;
  const at = m.pc;
  const row = code[at + 1] as number;
  const flags = code[at + 2] as number;
  const counter = code[at + 3] as number;
  const previous = code[at + 4] as number;
  let isShown = true;
  if ((flags & T.HAS_CONDITION) !== 0) {
    m.ep -= 2;
    isShown = isTruthy(m, m.evals[m.ep] as number, m.evals[m.ep + 1] as number);
  }
  let text = "";
  let tags = "";
  // The last text first: that in brackets, which only the choice shows.
  if ((flags & T.HAS_CHOICE_ONLY) !== 0) {
    text = takeText(m);
    tags = takeTags(m);
  }
  if ((flags & T.HAS_START) !== 0) {
    text = takeText(m) + text;
    tags = takeTags(m) + tags;
  }
  if (counter === -1) throw new StoryFault("uncounted-target", { name: m.pathOf(row) });
  if (counter >= 0 && (m.cells[counter] as number) > 0) isShown = false;
  if (!isShown) return;
  m.addPick(
    row,
    (flags & T.IS_FALLBACK) !== 0 ? 1 : 0,
    previous < 0 ? m.previous : previous,
    m.isSilent ? 0 : m.pools.string(trimChoice(text)),
    tags === "" ? -1 : m.pools.string(tags),
  );
}

function takeText(m: Machine): string {
  m.ep -= 2;
  return m.isSilent ? "" : (m.pools.strings[m.evals[m.ep + 1] as number] as string);
}

/** Tags lie below their text, the last on top. Each begins with a NUL, which no text holds. */
function takeTags(m: Machine): string {
  let tags = "";
  while (m.ep >= 2 && m.evals[m.ep - 2] === TAG) {
    m.ep -= 2;
    const tag = m.pools.strings[m.evals[m.ep + 1] as number] as string;
    tags = `\0${tag}${tags}`;
  }
  return tags;
}

function trimChoice(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isBlank(c: number): boolean {
  return c === 32 || c === 9;
}
