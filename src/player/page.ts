/**
 * The frame of the page that `keepsake build` writes: one HTML file with everything in it.
 *
 * Promises that nothing in it comes from a network or goes to one, that no script runs but the
 * player's own (its hash is in the policy), and that a story's words reach the page only as
 * text. Makes a string and touches nothing: it runs in Node, and `main.ts` in the browser.
 */
import { printed } from "../play/emphasis.ts";
import type { About, Media, Picture } from "./about.ts";
import { style } from "./style.ts";

export interface PageParts {
  /** Its language is checked by the caller. */
  readonly about: About;
  readonly description: string | undefined;
  readonly cover: Picture | undefined;
  readonly media: Media;
  /** The player, bundled into one classic script. */
  readonly script: string;
  /** What `packSides` made of the story. */
  readonly programs: string;
  /** Whether a manifest and a worker lie beside it: `manifest.json`, `worker.js`. */
  readonly isInstallable: boolean;
  /** SHA-256 in base64, which base knows no way to make. */
  readonly hash: (text: string) => string;
}

/** The whole page. */
export function makePage(parts: PageParts): string {
  const { about, description, cover, media, isInstallable, hash } = parts;
  const { title, author, language, ifid } = about;
  const script = inlineScript(parts.script);
  const hasSound = Object.values(media).some((source) => source.startsWith("data:audio"));
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    "img-src data:",
    ...(hasSound ? ["media-src data:"] : []),
    ...(isInstallable ? ["manifest-src 'self'", "worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  // The page's own words are English whatever the story's language is.
  const isEnglish = /^en\b/i.test(language);
  const own = isEnglish ? "" : ' lang="en" dir="ltr"';
  const inPrint = (text: string): string => escapeHtml(isEnglish ? printed(text) : text);
  const direction = isRightToLeft(language) ? ' dir="rtl"' : "";
  const named = (name: string, value: string | undefined): string =>
    value === undefined ? "" : `<meta name="${name}" content="${escapeHtml(value)}">\n`;
  const paragraph = (name: string, text: string | undefined): string =>
    text === undefined ? "" : `<p class="${name}">${inPrint(text)}</p>\n`;
  const image =
    cover === undefined
      ? ""
      : `<img src="${escapeHtml(cover.source)}" alt="${escapeHtml(cover.words)}">\n`;
  const hasMedia = Object.keys(media).length > 0;
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${direction} data-theme="auto" prefix="ifiction: http://babel.ifarchive.org/protocol/iFiction/">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Keepsake">
<meta property="ifiction:ifid" content="${escapeHtml(ifid)}">
${named("author", author)}${named("description", description)}<title>${inPrint(title)}</title>
<link rel="icon" href="data:,">
${isInstallable ? '<link rel="manifest" href="manifest.json">\n' : ""}<style>${style}</style>
</head>
<body>
<a class="skip" id="skip" href="#story"${own}>Skip to where the story is</a>
<header>
${image}<h1>${inPrint(title)}</h1>
${paragraph("author", author)}${paragraph("about", description)}<p id="part"${own}></p>
</header>
<main>
<noscript><p${own}>This story is played by a script in this page. Please allow scripts to read it; nothing is sent anywhere.</p></noscript>
<div id="story"></div>
<section id="choosing" aria-labelledby="how-many"${own} hidden>
<h2 id="how-many" tabindex="-1"></h2>
<ol id="choices" role="list"></ol>
</section>
</main>
<footer${own}>
<p id="status" role="status"></p>
<div id="tools" role="group" aria-label="The play" hidden></div>
</footer>
<dialog id="panel" aria-labelledby="panel-title"${own}>
<div id="panel-head"><h2 id="panel-title" tabindex="-1"></h2><p id="panel-status" role="status"></p><button type="button" id="close">Close</button></div>
<div id="panel-body"></div>
</dialog>
${inlineJson("program", parts.programs)}
${hasMedia ? `${inlineJson("media", JSON.stringify(media))}\n` : ""}${inlineJson("about", JSON.stringify(about))}
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
function inlineJson(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll("<", "\\u003c")}</script>`;
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
