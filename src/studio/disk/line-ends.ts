/**
 * Line ends: an editor's lines end in `\n`, a file's in what its writer's tools have put there.
 *
 * A file whose lines all end in `\r\n` is shown with `\n` and written back as it was. One that
 * mixes them is shown as it is, its `\r` with it: no byte changes but where the writer types.
 */
export type LineEnd = "\n" | "\r\n";

/** How a file's text is shown, and how it is to be written back. */
export function showText(text: string): { readonly shown: string; readonly lineEnd: LineEnd } {
  const all = text.match(/\r\n|\r|\n/g) ?? [];
  const isWindows = all.length > 0 && all.every((end) => end === "\r\n");
  return isWindows
    ? { shown: text.replaceAll("\r\n", "\n"), lineEnd: "\r\n" }
    : { shown: text, lineEnd: "\n" };
}

/** The text as it goes to the file. */
export function writtenText(shown: string, lineEnd: LineEnd): string {
  return lineEnd === "\n" ? shown : shown.replaceAll("\n", "\r\n");
}
