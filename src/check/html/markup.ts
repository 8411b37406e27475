/**
 * Text as HTML: escaped, and the few elements that every part of the page is made of.
 */
import { placeInSource, type SourceFile, type Span } from "../../base/span.ts";
import { percent } from "../words.ts";

/** Words as they are printed: an apostrophe between letters is a typographic one. */
export function typeset(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, "\u2019");
}

/** Words to be read, as HTML; code is `escaped` alone. */
export function prose(text: string): string {
  return escaped(typeset(text));
}

/** Text that can stand anywhere in HTML, in an attribute too. */
export function escaped(text: string): string {
  return (
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      // What moves a cursor or turns the line round has no business in a report.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
  );
}

/** A section with its heading. */
export function section(id: string, heading: string, inside: string): string {
  return `<section id="${id}">\n<h2>${prose(heading)}</h2>\n${inside}\n</section>`;
}

/** A table: its caption for those who cannot see where it stands, its heads, its rows as HTML. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const head = heads.map((each) => `<th scope="col">${escaped(each)}</th>`).join("");
  const body = rows
    .map(([first = "", ...rest]) => {
      const cells = rest.map((cell) => `<td>${cell}</td>`).join("");
      return `<tr><th scope="row">${first}</th>${cells}</tr>`;
    })
    .join("\n");
  return `<div class="table" role="region" aria-label="${escaped(caption)}: table" tabindex="0"><table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

/** Text, its words between backquotes as code. */
export function ticked(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      /^`[^`]*`$/.test(part) ? `<code>${escaped(part.slice(1, -1))}</code>` : prose(part),
    )
    .join("");
}

/** A headline, its words between backquotes as words of the story. */
export function headline(text: string): string {
  return prose(text).replace(/`([^`]*)`/g, "<em>$1</em>");
}

/** `story.ink, line 12`. */
export function placeWords(span: Span, sources: readonly SourceFile[]): string {
  const source = sources[span.file];
  if (source === undefined) return "";
  const name = source.name.replace(/^.*[\\/]/, "");
  return `${name}, line ${placeInSource(source, span.start).line}`;
}

/** How many, with the word: `1 line`, `2 lines`. */
export function counted(count: number, word: string): string {
  const grouped = String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${grouped} ${word}${count === 1 ? "" : "s"}`;
}

/** A share as a bar; the number stands beside it. */
export function bar(share: number): string {
  const width = Math.max(0, Math.min(100, share * 100));
  return `<span class="share"><svg class="bar" viewBox="0 0 100 8" width="72" height="8" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="8" rx="2"/><rect class="some" width="${width.toFixed(1)}" height="8" rx="2"/></svg> ${percent(share)}</span>`;
}
