/**
 * Stories gone wrong: pieces cut out, doubled, moved, cut in half, odd characters thrown in.
 */
import { parseStory, printStory } from "../../src/syntax/index.ts";
import type { Random } from "../support/random.ts";
import { withoutSpans } from "./without-spans.ts";

const MARKS = '{}|[]()-><*+=~#"\\:!&$?,.\n \t/\r\0\ufeff';

/** One to six changes to a text. */
export function mutate(text: string, random: Random): string {
  let out = text;
  for (let changes = random.int(1, 6); changes > 0; changes--) {
    const at = random.int(0, out.length);
    const length = random.int(0, random.pick([3, 40, 400, 4000]));
    const from = random.int(0, out.length);
    switch (random.int(0, 6)) {
      case 0:
        out = out.slice(0, at) + out.slice(at + length);
        break;
      case 1:
        out = out.slice(0, at) + out.slice(from, from + length) + out.slice(at);
        break;
      case 2: {
        const piece = out.slice(at, at + length);
        const rest = out.slice(0, at) + out.slice(at + length);
        const to = random.int(0, rest.length);
        out = rest.slice(0, to) + piece + rest.slice(to);
        break;
      }
      case 3:
        out = random.chance(0.5) ? out.slice(0, at) : out.slice(at);
        break;
      case 4: {
        let noise = "";
        for (let i = random.int(1, 30); i > 0; i--) {
          noise += MARKS.charAt(random.int(0, MARKS.length - 1));
        }
        out = out.slice(0, at) + noise + out.slice(at);
        break;
      }
      case 5:
        out = out.slice(0, at) + MARKS.charAt(random.int(0, MARKS.length - 1)) + out.slice(at + 1);
        break;
      default:
        out = out.slice(0, at) + String.fromCharCode(random.int(0, 65_535)) + out.slice(at + 1);
    }
  }
  return out;
}

/**
 * What every reading promises, whatever was read; throws where it is not kept. Answers whether
 * the text was sound.
 */
export function checkPromises(text: string, inspectTree: boolean): boolean {
  const { file, sources, diagnostics } = parseStory(text, { name: "x.ink" });
  const length = sources[0]?.read.length ?? -1;
  const checkSpan = (span: { start: number; end: number }, what: string): void => {
    if (span.start < 0 || span.end < span.start || span.end > length) {
      throw new Error(`${what} has the span ${span.start} to ${span.end} of ${length}`);
    }
  };
  for (const { code, primary, others, edit } of diagnostics) {
    checkSpan(primary.span, code);
    for (const other of others) checkSpan(other.span, code);
    if (edit !== undefined) checkSpan(edit.span, code);
  }
  const isSound = diagnostics.every(({ severity }) => severity !== "error");
  if (!inspectTree) return isSound;
  const nodes: unknown[] = [file];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (typeof node !== "object" || node === null) continue;
    const { span, kind } = node as { span?: { start: number; end: number }; kind?: string };
    if (span !== undefined) checkSpan(span, kind ?? "a name");
    for (const [key, value] of Object.entries(node)) if (key !== "span") nodes.push(value);
  }
  if (isSound) {
    const again = parseStory(printStory(file), { name: "x.ink" });
    if (JSON.stringify(withoutSpans(again.file)) !== JSON.stringify(withoutSpans(file))) {
      throw new Error(`printed and read again, this is another tree: ${JSON.stringify(text)}`);
    }
  }
  return isSound;
}
