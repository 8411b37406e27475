/**
 * Finds out how a text marks its speech.
 *
 * Owns the count of openings in the places where speech begins: at the head of a paragraph, and
 * behind a comma, a colon or a full stop. Decides for the whole text at once.
 */
import type { QuoteStyle, TextSpan } from "../document.ts";
import { isLetter } from "./tokens.ts";

/** The style that most openings speak for; `none` where hardly anything opens. */
export function findQuoteStyle(text: string, prose: readonly TextSpan[]): QuoteStyle {
  const counts = { double: 0, single: 0, dash: 0, guillemets: 0 };
  // Enough of a long text to be sure of it.
  for (const span of prose.slice(0, 3000)) {
    const first = text.charCodeAt(span.start);
    if (first === 0x2014 || first === 0x2013 || first === 0x2015) counts.dash += 3;
    else if (first === 45 && /^--?\s?[\p{L}‘'"“]/u.test(text.slice(span.start, span.start + 4)))
      counts.dash += 3;
    for (let at = span.start; at < span.end; at++) {
      const code = text.charCodeAt(at);
      const style = openingStyle(code);
      if (style === undefined) continue;
      const weight = openingWeight(text, span, at);
      if (weight === 0 || (code === 39 && isElision(text, at))) continue;
      counts[style] += weight;
    }
  }
  const best = Math.max(counts.double, counts.single, counts.dash, counts.guillemets);
  if (best === 0) return "none";
  // Single marks stand inside double ones too, and before words cut short: they need a majority.
  if (counts.double * 2 >= best) return "double";
  if (counts.guillemets === best) return "guillemets";
  return counts.single === best ? "single" : "dash";
}

function openingStyle(code: number): "double" | "single" | "guillemets" | undefined {
  if (code === 34 || code === 0x201c || code === 0x201e) return "double";
  if (code === 39 || code === 0x2018) return "single";
  return code === 0xab ? "guillemets" : undefined;
}

function openingWeight(text: string, span: TextSpan, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (!isLetter(next) && !"—-_…*[".includes(text.charAt(at + 1))) {
    // A guillemet keeps its distance.
    if (text.charCodeAt(at) !== 0xab) return 0;
  }
  if (at === span.start) return 3;
  if (!/\s/.test(text.charAt(at - 1))) return 0;
  return /[,:.!?;—]/.test(text.charAt(at - 2)) ? 1 : 0;
}

/** 'tis, 'em, 'cause: an apostrophe at the head of a word cut short. */
export function isElision(text: string, at: number): boolean {
  return ELISION.test(text.slice(at + 1, at + 10));
}

const ELISION =
  /^(?:tis|twas|twere|twill|twould|tisn|twasn|em|un|im|ere|cause|bout|neath|gainst|till|round|cos|coz|d|s|ll|pon|fore|ard|ave|er|ow|is|as|ud|eard|ome|ouse|orse|ead|and|ell|ow's|ims|\d\ds?)(?![\p{L}])/iu;
