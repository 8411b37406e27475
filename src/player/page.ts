/**
 * The frame of the page that `keepsake build` writes: one HTML file with everything in it.
 *
 * Promises that nothing in it comes from a network or goes to one, that no script runs but the
 * player's own (its hash is in the policy), and that a story's words reach the page only as
 * text. Makes a string and touches nothing: it runs in Node, and `main.ts` in the browser.
 */
import { style } from "./style.ts";

export interface PageParts {
  readonly title: string;
  readonly author: string | undefined;
  /** A language's code, as for `lang`: checked by the caller. */
  readonly language: string;
  /** The story's file name without its ending: what saves are kept under. */
  readonly name: string;
  /** The player, bundled into one classic script. */
  readonly script: string;
  /** The packed program, JSON. */
  readonly program: string;
  /** SHA-256 in base64, which base knows no way to make. */
  readonly hash: (text: string) => string;
}

/** The whole page. */
export function makePage(parts: PageParts): string {
  const { title, author, language, name, hash } = parts;
  const script = inlineScript(parts.script);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  // The page's own words are English whatever the story's language is.
  const own = /^en\b/i.test(language) ? "" : ' lang="en" dir="ltr"';
  const direction = isRightToLeft(language) ? ' dir="rtl"' : "";
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${direction}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Keepsake">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#now"${own}>Skip to where the story is</a>
<header>
<h1>${escapeHtml(title)}</h1>
${author === undefined ? "" : `<p>${escapeHtml(author)}</p>\n`}</header>
<main>
<noscript><p${own}>This story is played by a script in this page. Please allow scripts to read it; nothing is sent anywhere.</p></noscript>
<div id="story"></div>
<section id="choosing" aria-labelledby="how-many"${own} hidden>
<h2 id="how-many"></h2>
<ol id="choices" role="list"></ol>
</section>
</main>
<footer id="tools" aria-label="The play"${own} hidden>
<button type="button" id="undo">Undo</button>
<button type="button" id="redo">Redo</button>
<button type="button" id="restart">Begin again</button>
<p id="status" role="status"></p>
</footer>
<script type="application/json" id="program">${inlineJson(parts.program)}</script>
<script type="application/json" id="about">${inlineJson(JSON.stringify({ name, title, language }))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Text as it must stand in HTML, also between quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll("\u0000", "\ufffd");
}

// Inside a script element only `<` can end it (`</script`, `<!--`), and JSON has it only in
// strings, where it may be written as an escape. A raw line end in a string cannot occur.
function inlineJson(json: string): string {
  return json.replaceAll("<", "\\u003c");
}

// The browser hashes the script as it stands after its parser has read it, so the text must
// not change there: line ends are `\n`, and there is no NUL. `</script` can stand only in a
// string or a regular expression, where the escape means the same.
function inlineScript(script: string): string {
  const text = script
    .replace(/\r\n?/g, "\n")
    .replace(/<(?=\/script|!--|script)/gi, "\\x3c")
    .trim();
  if (text.includes("\u0000")) throw new Error("The player's script holds a NUL character.");
  return text;
}

function isRightToLeft(language: string): boolean {
  return /^(ar|arc|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)\b/i.test(language);
}
